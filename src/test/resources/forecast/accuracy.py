"""Writes accuracy.json: measures of one forecast as Python computes them from their definitions.

sMAPE, MASE and the Naive2 benchmark follow M4-methods' ML_benchmarks.py (deseasonalise, seasonality
test, naive); MSIS follows the M4 competitor's guide; RMSSE the M5 competitor's guide; pinball loss is
scikit-learn's mean_pinball_loss. usage: accuracy.py OUT
"""
import json
import sys

import numpy as np
from sklearn.metrics import mean_pinball_loss

rng = np.random.default_rng(5)
t = np.arange(72)
x = np.round(100 + 0.5 * t + 20 * np.sin(2 * np.pi * t / 12) + rng.normal(0, 4, 72), 2)
history, future = x[:60], x[60:]
forecast = np.round(future + rng.normal(0, 6, 12), 2)
low, high = forecast - 8, forecast + 8
m = 12


def acf(data, k):
    mean = np.mean(data)
    return sum((data[i] - mean) * (data[i - k] - mean) for i in range(k, len(data))) / sum((data - mean) ** 2)


def seasonality_test(data, ppy):
    s = acf(data, 1)
    for i in range(2, ppy):
        s = s + acf(data, i) ** 2
    return abs(acf(data, ppy)) > 1.645 * np.sqrt((1 + 2 * s) / len(data))


def moving_average(ts, window):
    weights = np.r_[0.5, np.ones(window - 1), 0.5] / window
    return np.convolve(ts, weights, "valid")


def naive2(data, ppy, h):
    if not seasonality_test(data, ppy):
        return np.repeat(data[-1], h)
    average = moving_average(data, ppy)
    ratio = np.full(len(data), np.nan)
    ratio[ppy // 2 : ppy // 2 + len(average)] = data[ppy // 2 : ppy // 2 + len(average)] / average
    index = np.array([np.nanmean(ratio[k::ppy]) for k in range(ppy)])
    index *= ppy / index.sum()
    last = data[-1] / index[(len(data) - 1) % ppy]
    return last * index[np.arange(len(data), len(data) + h) % ppy]


scale = np.mean(np.abs(history[m:] - history[:-m]))
out = {
    "season": m,
    "history": history.tolist(),
    "future": future.tolist(),
    "forecast": forecast.tolist(),
    "low": low.tolist(),
    "high": high.tolist(),
    "smape": float(np.mean(200 * np.abs(future - forecast) / (np.abs(future) + np.abs(forecast)))),
    "mase": float(np.mean(np.abs(future - forecast)) / scale),
    "rmsse": float(np.sqrt(np.mean((future - forecast) ** 2) / np.mean(np.diff(history) ** 2))),
    "msis": float(np.mean((high - low) + 40 * np.maximum(low - future, 0) + 40 * np.maximum(future - high, 0)) / scale),
    "pinball": float(mean_pinball_loss(future, low, alpha=0.025)),
    "coverage": float(np.mean((low <= future) & (future <= high))),
    "naive2": naive2(history, m, 12).tolist(),
}
json.dump(out, open(sys.argv[1], "w"))
