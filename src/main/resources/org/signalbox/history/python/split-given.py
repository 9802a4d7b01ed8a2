def fold_of_rows():
    """The fold that holds each row out, in the order of the rows; "-" for none."""
    folds = {{folds}}
    return np.array([-1 if c == "-" else int(c) for c in folds])

