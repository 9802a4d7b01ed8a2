"""Exact ARMA likelihoods of differenced series by statsmodels, for ArimaLikelihoodTest.

Regression coefficients are those of generalised least squares at the given lag coefficients, from
the standardised one-step errors of the same Kalman filter. Run: python statsmodels_arima.py classics_r.json
"""
import json
import sys

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.sarimax import SARIMAX

classics = json.load(open(sys.argv[1]))


def errors(y, order, seasonal, params):
    model = SARIMAX(y, order=order, seasonal_order=seasonal, simple_differencing=True,
                    enforce_invertibility=False)
    model.ssm.tolerance = 0
    out = model.filter(np.append(params, 1.0))
    return out.forecasts_error[0] / np.sqrt(out.forecasts_error_cov[0, 0])


def case(name, order, seasonal, x, constant, regressors):
    y = np.array(classics[name]["y"], dtype=float)
    t = np.arange(1, len(y) + 1.0)
    columns = []
    if constant:
        columns.append(t if order[1] + seasonal[1] > 0 else np.ones(len(y)))
    beside = [np.cos(0.1 * t * (j + 1)) * y.std() for j in range(regressors)]
    columns += beside
    p, d, q = order
    P, D, Q, m = seasonal
    ar, ma, sar, sma = np.split(np.array(x), np.cumsum([p, q, P]))
    params = np.concatenate([ar, ma, sar, sma])
    beta = []
    if columns:
        X = np.column_stack([errors(c, order, seasonal, params) for c in columns])
        beta = np.linalg.lstsq(X, errors(y, order, seasonal, params), rcond=None)[0]
        y = y - np.column_stack(columns) @ beta
    model = SARIMAX(y, order=order, seasonal_order=seasonal, simple_differencing=True,
                    concentrate_scale=True, enforce_invertibility=False)
    model.ssm.tolerance = 0
    result = model.filter(params)
    return {"series": name, "order": list(order), "seasonal": list(seasonal), "x": list(x),
            "constant": constant, "regressors": [list(b) for b in beside],
            "beta": list(beta), "loglik": float(result.llf)}


NONE = (0, 0, 0, 1)
CASES = [
    ("lh", (1, 0, 0), (0, 0, 0, 0), [0.57], True, 0),
    ("lh", (3, 0, 2), (0, 0, 0, 0), [0.3, 0.2, -0.1, 0.4, -0.25], True, 0),
    ("lynx", (2, 0, 2), (0, 0, 0, 0), [1.34, -0.67, -0.2, -0.25], True, 0),
    ("WWWusage", (1, 1, 1), (0, 0, 0, 0), [0.65, 0.53], False, 0),
    ("Nile", (0, 1, 2), (0, 0, 0, 0), [-0.7, 0.1], True, 1),
    ("uspop", (1, 2, 1), (0, 0, 0, 0), [-0.3, -0.4], False, 0),
    ("UKgas", (1, 1, 1), (0, 1, 1, 4), [0.2, -0.6, -0.35], False, 0),
    ("JohnsonJohnson", (3, 1, 1), (1, 0, 1, 4), [-0.2, 0.1, -0.3, -0.5, 0.9, -0.4], True, 0),
    ("USAccDeaths", (0, 1, 1), (0, 1, 1, 12), [-0.43, -0.55], False, 0),
    ("USAccDeaths", (0, 1, 1), (0, 1, 1, 12), [-0.43, -0.9999], False, 0),
    ("AirPassengers", (2, 1, 1), (0, 1, 0, 12), [0.56, 0.25, -0.98], False, 0),
    ("AirPassengers", (1, 0, 1), (2, 1, 1, 12), [0.9, -0.3, -0.3, 0.1, -0.4], True, 2),
    ("nottem", (1, 0, 2), (1, 1, 2, 12), [0.5, -0.2, 0.05, -0.3, -0.4, -0.2], True, 0),
    ("nottem", (5, 0, 0), (2, 0, 0, 12), [0.3, 0.1, -0.1, 0.05, 0.02, 0.5, 0.4], True, 1),
    ("gas", (2, 1, 1), (0, 1, 1, 12), [0.38, 0.26, -0.97, -0.78], False, 0),
]
cases = [case(*c) for c in CASES]
json.dump({"statsmodels": statsmodels.__version__, "cases": cases}, sys.stdout, separators=(",", ":"))
