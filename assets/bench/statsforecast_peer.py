"""Answers `signalbox bench forecast --against statsforecast`: a JSON line in, a JSON line out.

Needs: pip install statsforecast==2.1.1. One thread; the CPU time of each fit and forecast is
measured after a warm-up that compiles what the package compiles.
In: {"models": [...], "levels": [80, 95], "series": [{"m", "h", "x"}]}; several models are averaged.
"""
import json
import os
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
from statsforecast.models import AutoARIMA, AutoCES, AutoETS, AutoTheta, DynamicOptimizedTheta

warnings.filterwarnings("ignore")
MODELS = {
    "ets": lambda m: AutoETS(season_length=m),
    "dot": lambda m: DynamicOptimizedTheta(season_length=m),
    "autotheta": lambda m: AutoTheta(season_length=m),
    "ces": lambda m: AutoCES(season_length=m),
    "arima": lambda m: AutoARIMA(season_length=m),
}


def one(models, levels, x, m, h):
    fits = [MODELS[name](m).forecast(y=x, h=h, level=levels) for name in models]

    def mean(key):
        return [float(v) if np.isfinite(v) else None for v in np.mean([f[key] for f in fits], axis=0)]

    return {
        "mean": mean("mean"),
        "bands": [{"level": v, "low": mean(f"lo-{v}"), "high": mean(f"hi-{v}")} for v in levels],
    }


def answer(question):
    levels = [int(v) if v == int(v) else v for v in question["levels"]]
    out = []
    for series in question["series"]:
        x = np.array(series["x"], dtype=float)
        before = time.process_time()
        try:
            row = one(question["models"], levels, x, series["m"], series["h"])
        except Exception as error:  # one series that fails is a row with its reason
            row = {"error": f"{type(error).__name__}: {error}"}
        row["cpu"] = time.process_time() - before
        out.append(row)
    return out


warm = set()
for line in sys.stdin:
    question = json.loads(line)
    for name in set(question["models"]) - warm:
        for m in (1, 4, 12):
            one([name], [80, 95], 10 + np.sin(np.arange(60.0) * 6.28 / max(m, 2)) + np.arange(60) % 7, m, 3)
        warm.add(name)
    print(json.dumps(answer(question)), flush=True)
