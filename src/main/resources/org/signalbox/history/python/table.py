import numpy as np
import pandas as pd
from sklearn import metrics
from sklearn.model_selection import KFold, StratifiedKFold

TARGET = {{target}}
FEATURES = {{features}}
CLASSES = {{classes}}  # empty for a number
SEED = {{seed}}
MASK = (1 << 64) - 1

{{read}}
table = table[table[TARGET].notna()].reset_index(drop=True)
if CLASSES:
    codes = {str(label): k for k, label in enumerate(CLASSES)}
    y = table[TARGET].map(lambda v: codes[{{label}}]).to_numpy()
else:
    y = pd.to_numeric(table[TARGET]).to_numpy(float)
X = table[FEATURES].copy()
for name in {{times}}:
    X[name] = (pd.to_datetime(X[name]) - pd.Timestamp(0)) / pd.Timedelta(days=1)
for name in X:
    if not pd.api.types.is_numeric_dtype(X[name]):
        X[name] = X[name].astype("category")
words = [name for name in X if isinstance(X[name].dtype, pd.CategoricalDtype)]
numbers = [name for name in X if name not in words]


{{split}}

{{model}}

fold = fold_of_rows()
outputs = {}
scores = []
held = []
for k in range(fold.max() + 1):
    test = np.flatnonzero(fold == k)
    train = np.flatnonzero({{train}})
    outputs[k] = np.asarray(fit_predict(X.iloc[train], y[train], X.iloc[test]), float)
    held.append(test)
    if len(CLASSES) == 2 and len(set(y[test])) == 2:
        scores.append(metrics.roc_auc_score(y[test], outputs[k][:, 1]))
truth = y[np.concatenate(held)]
said = np.concatenate([outputs[k] for k in sorted(outputs)])
if not CLASSES:
    print("RMSE", float(np.sqrt(np.mean((truth - said) ** 2))))
elif len(CLASSES) == 2:
    print("AUC", float(np.mean(scores)))
elif {{balanced}}:
    print("balanced accuracy", metrics.balanced_accuracy_score(truth, said.argmax(axis=1)))
else:
    print("accuracy", metrics.accuracy_score(truth, said.argmax(axis=1)))
