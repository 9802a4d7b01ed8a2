"""Writes demand_reference.json: StatsForecast 2.1.1 on rare demands.

Run: python demand_reference.py > demand_reference.json
"""
import json

import numpy as np
from statsforecast import models as m

rng = np.random.default_rng(11)
SERIES = {
    "rare": np.where(rng.random(60) < 0.3, rng.integers(1, 20, 60), 0),
    "lumpy": np.where(rng.random(120) < 0.15, np.round(rng.lognormal(2, 1.2, 120)), 0),
    "dying": np.where(rng.random(80) < np.linspace(0.6, 0.02, 80), rng.integers(1, 6, 80), 0),
    "starting late": np.concatenate([np.zeros(30), rng.integers(0, 4, 40)]),
    "smooth": np.round(rng.normal(30, 3, 50)),
}
METHODS = {
    "croston": m.CrostonClassic(), "croston-sba": m.CrostonSBA(), "croston-optimised": m.CrostonOptimized(),
    "tsb": m.TSB(alpha_d=0.1, alpha_p=0.2), "adida": m.ADIDA(), "imapa": m.IMAPA(),
    "mean": m.HistoricAverage(), "naive": m.Naive(), "window": m.WindowAverage(window_size=6),
    "seasonal-window": m.SeasonalWindowAverage(season_length=4, window_size=3),
}

print(json.dumps([
    dict(name=name, y=[float(v) for v in y],
         forecasts={k: [float(v) for v in method.forecast(y=y.astype(float), h=4)["mean"]]
                    for k, method in METHODS.items()})
    for name, y in SERIES.items()]))
