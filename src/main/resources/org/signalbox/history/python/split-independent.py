def shuffled(values, state):
    """Shuffles as Signalbox does: SplittableRandom of Steele, Lea and Flood (2014)."""
    values = list(values)
    for i in range(len(values) - 1, 0, -1):
        bound = i + 1
        while True:
            state[0] = (state[0] + 0x9E3779B97F4A7C15) & MASK
            z = ((state[0] ^ (state[0] >> 33)) * 0x62A9D9ED799705F5) & MASK
            bits = (((z ^ (z >> 28)) * 0xCB24D0A5C88C35B3) & MASK) >> 32
            if bound & (bound - 1) == 0:
                j = bits & (bound - 1)
                break
            j = (bits >> 1) % bound
            if (bits >> 1) + bound - 1 - j < 1 << 31:
                break
        values[i], values[j] = values[j], values[i]
    return values


def fold_of_rows():
    """The fold that holds each row out, -1 for a row that always teaches."""
    state = [SEED & MASK]
    order = []
    if CLASSES:
        for k in range(len(CLASSES)):
            members = np.flatnonzero(y == k)
            if len(members) > 1:
                order += shuffled(members, state)
    else:
        order = shuffled(range(len(y)), state)
    single = len(order) > 5000
    parts = max(5, len(order) // 10000) if single else min(max(len(order) // 2, 2), 5)
    fold = np.full(len(y), -1)
    for i, row in enumerate(order):
        if i % parts == 0 or not single:
            fold[row] = i % parts
    return fold

