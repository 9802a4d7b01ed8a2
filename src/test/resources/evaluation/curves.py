"""Writes curves.json: figures of scikit-learn and confidenceinterval for tests of metrics, curves and the
corrected resampled t-test. Run as: python curves.py > curves.json"""

import json

import numpy as np
import sklearn
from confidenceinterval.delong import delong_roc_variance
from scipy.optimize import curve_fit
from scipy.stats import t as student
from sklearn.datasets import make_moons
from sklearn.metrics import (
    average_precision_score,
    balanced_accuracy_score,
    brier_score_loss,
    mean_absolute_percentage_error,
    precision_recall_curve,
    roc_auc_score,
    roc_curve,
)
from sklearn.calibration import calibration_curve
from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_score
from sklearn.svm import SVC

rng = np.random.default_rng(11)


def binary():
    n = 80
    truth = (rng.random(n) < 0.3).astype(int)
    p = np.round(np.clip(0.35 * truth + 0.6 * rng.random(n), 0, 1), 2)
    area, variance = delong_roc_variance(truth, p)
    half = 1.959963984540054 * np.sqrt(variance)
    precision, recall, _ = precision_recall_curve(truth, p)
    fpr, tpr, _ = roc_curve(truth, p, drop_intermediate=False)
    share, predicted = calibration_curve(truth, p, n_bins=10)
    return {
        "truth": truth.tolist(),
        "score": p.tolist(),
        "auc": roc_auc_score(truth, p),
        "delong": [float(area - half), float(min(1, area + half))],
        "averagePrecision": average_precision_score(truth, p),
        "balancedAccuracy": balanced_accuracy_score(truth, p > 0.5),
        "brier": brier_score_loss(truth, p),
        "fpr": fpr.tolist(),
        "tpr": tpr.tolist(),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "calibrationShare": share.tolist(),
        "calibrationPredicted": predicted.tolist(),
    }


def multiclass():
    n = 60
    truth = rng.choice(3, size=n, p=[0.85, 0.1, 0.05])
    p = rng.dirichlet([2, 1, 1], size=n)
    p[np.arange(n), truth] += 0.4
    p = np.round(p / p.sum(axis=1, keepdims=True), 3)
    p[:, 0] = np.round(1 - p[:, 1] - p[:, 2], 3)
    return {
        "truth": truth.tolist(),
        "probabilities": p.tolist(),
        "balancedAccuracy": balanced_accuracy_score(truth, p.argmax(axis=1)),
        "brier": brier_score_loss(truth, p),
    }


def regression():
    truth = np.round(rng.uniform(5, 90, 40), 2)
    predicted = np.round(truth + rng.normal(0, 6, 40), 2)
    return {
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "mape": 100 * mean_absolute_percentage_error(truth, predicted),
    }


def corrected():
    """The example "Statistical comparison of models using grid search" of scikit-learn's user guide."""
    x, y = make_moons(noise=0.352, random_state=1, n_samples=100)
    cv = RepeatedStratifiedKFold(n_splits=10, n_repeats=10, random_state=0)
    one = cross_val_score(SVC(kernel="rbf", random_state=0), x, y, scoring="roc_auc", cv=cv)
    other = cross_val_score(SVC(kernel="linear", random_state=0), x, y, scoring="roc_auc", cv=cv)
    difference = one - other
    kr, n_train, n_test = 100, 90, 10
    std = np.sqrt(np.var(difference, ddof=1) * (1 / kr + n_test / n_train))
    t = np.mean(difference) / std
    return {
        "one": one.tolist(),
        "other": other.tolist(),
        "ratio": n_test / n_train,
        "error": float(std),
        "t": float(t),
        "half": float(student.ppf(0.975, kr - 1) * std),
    }


def power_law():
    """A noisy power law fitted by scipy's bounded least squares."""
    rows = 2.0 ** np.arange(5, 12)
    errors = np.round(0.08 + 1.6 * rows**-0.6 + rng.normal(0, 0.002, len(rows)), 5)
    law = lambda n, a, b, c: a + b * n**-c
    fit, _ = curve_fit(law, rows, errors, p0=[0.05, 1, 0.5], bounds=([0, 0, 0.05], [1, 50, 2]), xtol=1e-14, ftol=1e-14)
    return {
        "rows": rows.tolist(),
        "errors": errors.tolist(),
        "squares": float(((law(rows, *fit) - errors) ** 2).sum()),
        "atTwice": float(law(2 * rows[-1], *fit)),
    }


print(
    json.dumps(
        {
            "source": "curves.py beside this file: scikit-learn " + sklearn.__version__ + ", DeLong by confidenceinterval 1.0.5",
            "binary": binary(),
            "multiclass": multiclass(),
            "regression": regression(),
            "corrected": corrected(),
            "powerLaw": power_law(),
        }
    )
)
