"""Answers `signalbox bench tabular --against python`: a JSON line in, a JSON line out.

Needs: pip install xgboost==3.0.4 scikit-learn==1.9.1 pandas. Every model has its library's own
defaults, behind the usual preparation: numbers standardised and filled with their mean and words
one-hot for the linear models, words as codes for the trees. XGBoost gets words as its own
categories.
In: {"columns": [{"kind", "values"}], "target", "classes", "folds", "models"}, one fold number a
row; out: for each model one line of outputs a row, and CPU seconds. Or {"file", "target", "every",
"seed", "threads"}: read, encode, train and predict with XGBoost; out: seconds and AUC.
"""
import json
import os
import sys
import time
import warnings

threads = os.environ.get("PEER_THREADS", "1")
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = threads

import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
    RandomForestClassifier,
    RandomForestRegressor,
)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

warnings.filterwarnings("ignore")
SEED = 0


def codes(words, limit=None):
    return OrdinalEncoder(
        handle_unknown="use_encoded_value",
        unknown_value=np.nan,
        encoded_missing_value=np.nan,
        max_categories=limit,
    )


def hgb(frame, words, classes):
    mask = [c in words for c in words + [c for c in frame if c not in words]]
    model = HistGradientBoostingClassifier if classes else HistGradientBoostingRegressor
    return make_pipeline(
        ColumnTransformer([("words", codes(words, 254), words)], remainder="passthrough"),
        model(categorical_features=mask, random_state=SEED),
    )


def forest(frame, words, classes):
    model = RandomForestClassifier if classes else RandomForestRegressor
    return make_pipeline(
        ColumnTransformer([("words", codes(words), words)], remainder="passthrough"),
        model(random_state=SEED),
    )


def linear(frame, words, classes):
    numbers = [c for c in frame if c not in words]
    return make_pipeline(
        ColumnTransformer(
            [
                ("numbers", make_pipeline(SimpleImputer(), StandardScaler()), numbers),
                ("words", OneHotEncoder(handle_unknown="ignore"), words),
            ]
        ),
        LogisticRegression(max_iter=1000) if classes else Ridge(),
    )


def plain(frame, words, classes):
    model = xgb.XGBClassifier if classes else xgb.XGBRegressor
    return model(
        tree_method="hist", enable_categorical=True, random_state=SEED, n_jobs=int(threads)
    )


MODELS = {"sklearn-hgb": hgb, "sklearn-forest": forest, "sklearn-linear": linear, "python-xgboost": plain}


def outputs(name, frame, words, target, train, test, classes):
    model = MODELS[name](frame, words, classes)
    known = frame
    y = target[train]
    seen = np.unique(y) if classes else None
    if name == "python-xgboost":
        known = frame.astype({c: "category" for c in words})
    if classes:
        y = np.searchsorted(seen, y)
    model.fit(known.iloc[train], y)
    if not classes:
        return [[float(v)] for v in model.predict(known.iloc[test])]
    lines = np.zeros((len(test), classes))
    lines[:, seen] = model.predict_proba(known.iloc[test])
    return lines.tolist()


def cross_validate(question):
    columns, words = {}, []
    for i, column in enumerate(question["columns"]):
        name = f"c{i}"
        if column["kind"] == "category":
            words.append(name)
            columns[name] = pd.Series(column["values"], dtype=object).where(
                pd.Series(column["values"]).notna(), np.nan
            )
        else:
            columns[name] = pd.Series(column["values"], dtype=float)
    frame = pd.DataFrame(columns)
    classes = question["classes"]
    target = np.array(question["target"], dtype=int if classes else float)
    folds = np.array(question["folds"])
    out = {}
    for name in question["models"]:
        lines = [None] * len(target)
        before = time.process_time()
        try:
            for fold in range(folds.max() + 1):
                train, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
                found = outputs(name, frame, words, target, train, test, classes)
                for row, line in zip(test, found):
                    lines[row] = line
            out[name] = {"lines": lines}
        except Exception as error:  # one model that fails is an answer too
            out[name] = {"error": f"{type(error).__name__}: {error}"}
        out[name]["cpu"] = time.process_time() - before
    return out


def timed(question):
    """The recipe of the app's xgboost engine, in its order; a lone ? is missing, as it is there."""
    wall, cpu = time.perf_counter(), time.process_time()
    frame = pd.read_csv(question["file"], skipinitialspace=True, na_values=["?"])
    words = [c for c in frame if not pd.api.types.is_numeric_dtype(frame[c])]
    labels = frame[question["target"]].astype("category")
    frame = frame.drop(columns=question["target"])
    for c in words:
        if c in frame and frame[c].nunique() > len(frame) / 2:
            frame = frame.drop(columns=c)
    frame = frame.astype({c: "category" for c in words if c in frame})
    y = labels.cat.codes.to_numpy()
    test = np.arange(len(frame)) % question["every"] == 0
    known, asked = frame[~test], frame[test]
    settings = {
        "objective": "binary:logistic",
        "eval_metric": "logloss",
        "tree_method": "hist",
        "eta": 0.1,
        "max_depth": 6,
        "subsample": 0.8,
        "colsample_bytree": 0.8,
        "seed": question["seed"],
        "nthread": question["threads"],
    }
    rest, held, y_rest, y_held = train_test_split(
        known, y[~test], test_size=0.2, stratify=y[~test], random_state=question["seed"]
    )
    first = xgb.train(
        settings,
        xgb.DMatrix(rest, y_rest, enable_categorical=True),
        1000,
        evals=[(xgb.DMatrix(held, y_held, enable_categorical=True), "held")],
        early_stopping_rounds=25,
        verbose_eval=False,
    )
    rounds = first.best_iteration + 1
    model = xgb.train(settings, xgb.DMatrix(known, y[~test], enable_categorical=True), rounds)
    p = model.predict(xgb.DMatrix(asked, enable_categorical=True))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {"wall": wall, "cpu": cpu, "rounds": rounds, "auc": float(roc_auc_score(y[test], p))}


for line in sys.stdin:
    question = json.loads(line)
    answer = timed(question) if "file" in question else cross_validate(question)
    print(json.dumps(answer), flush=True)
