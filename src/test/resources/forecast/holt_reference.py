"""Writes holt_reference.json: the squared errors and forecasts of damped Holt smoothing at given parameters, by statsmodels.

Run: python holt_reference.py > holt_reference.json   (statsmodels 0.15.0)
"""
import json
import os

import numpy as np
from statsmodels.tsa.holtwinters import Holt

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSICS = json.load(open(os.path.join(HERE, "classics_r.json")))


def holt(name, alpha, beta, phi, level, trend):
    y = np.array(CLASSICS[name]["y"], dtype=float)
    model = Holt(y, damped_trend=True, initialization_method="known", initial_level=level, initial_trend=trend)
    fit = model.fit(smoothing_level=alpha, smoothing_trend=beta, damping_trend=phi, optimized=False)
    return dict(series=name, alpha=alpha, beta=beta, phi=phi, level=level, trend=trend,
                squares=float(fit.sse), ahead=fit.forecast(8).tolist())


print(json.dumps([holt("Nile", 0.2, 0.1, 0.9, 1100.0, -3.0), holt("Nile", 0.65, 0.0, 0.6, 1000.0, 0.0),
                  holt("lynx", 0.92, 0.55, 0.8, 300.0, 50.0), holt("lynx", 1.0, 1.0, 0.96, 269.0, 52.0)], indent=1))
