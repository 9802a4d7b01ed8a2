"""Figures of a made suite: calibration curves and confusion matrix by scikit-learn, the area under
the risk-coverage curve as in Geifman, Uziel and El-Yaniv (2019). Writes judged.json beside this file."""

import json
import pathlib

import numpy as np
import sklearn
from sklearn.calibration import calibration_curve
from sklearn.metrics import confusion_matrix

FAMILIES = ["tabular", "forecast", "language", "none"]
rng = np.random.default_rng(7)
n = 80
right = rng.choice(4, size=n, p=[0.5, 0.2, 0.2, 0.1])
stated = np.round(rng.uniform(0.31, 0.999, size=n), 4)
seen = np.where(rng.random(n) < stated, right, rng.choice(4, size=n))
came = (seen == right).astype(int)
assert len(set(stated)) == n

uniform = calibration_curve(came, stated, n_bins=10, strategy="uniform")
quantile = calibration_curve(came, stated, n_bins=10, strategy="quantile")

# Of the answers alone: what is asked about is never answered.
answers = seen != 3
order = np.argsort(-stated[answers])
wrong = (1 - came[answers])[order]
risks = np.cumsum(wrong) / np.arange(1, len(wrong) + 1)
best = np.cumsum(np.sort(wrong)) / np.arange(1, len(wrong) + 1)

pathlib.Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": "judged.py beside this file: scikit-learn " + sklearn.__version__ + ", NumPy " + np.__version__,
            "stated": stated.tolist(),
            "right": [FAMILIES[k] for k in right],
            "seen": [FAMILIES[k] for k in seen],
            "uniformShare": uniform[0].tolist(),
            "uniformStated": uniform[1].tolist(),
            "quantileShare": quantile[0].tolist(),
            "quantileStated": quantile[1].tolist(),
            "confusion": confusion_matrix(right, seen, labels=range(4)).tolist(),
            "area": float(risks.mean()),
            "least": float(best.mean()),
            "risks": risks.tolist(),
        }
    )
    + "\n"
)
