import numpy as np
from sklearn import metrics

CLASSES = {{classes}}
SEED = {{seed}}
MASK = (1 << 64) - 1

{{read}}
y = np.array([CLASSES.index(label) for label in labels])


{{split}}

{{model}}

fold = fold_of_rows()
said = np.full(len(y), -1)
for k in range(fold.max() + 1):
    test = np.flatnonzero(fold == k)
    train = np.flatnonzero(fold != k)
    said[test] = fit_predict([texts[i] for i in train], y[train], [texts[i] for i in test])
asked = np.flatnonzero(fold >= 0)
print("accuracy", metrics.accuracy_score(y[asked], said[asked]))
