"""Writes stl_reference.json: STL and MSTL by statsmodels and StatsForecast.

statsmodels' STL is a translation of the Fortran of Cleveland et al. 1990 that R's stl calls.
Run: python stl_reference.py > stl_reference.json   (statsmodels 0.15.0, statsforecast 2.1.1)
"""
import json
import math
import os

import numpy as np
from statsforecast.mstl import mstl
from statsmodels.tsa.seasonal import STL

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSICS = json.load(open(os.path.join(HERE, "classics_r.json")))


def odd(x):
    x = math.ceil(x)
    return x + 1 - x % 2


def r_defaults(y, m, window, robust):
    """The windows, degrees and jumps that R's stl takes when it is given s.window alone."""
    periodic = window == "periodic"
    s = 10 * len(y) + 1 if periodic else window
    t = odd(1.5 * m / (1 - (0 if periodic else 1.5 / s)))
    low = odd(m)
    return dict(period=m, seasonal=s, trend=t, low_pass=low, seasonal_deg=0, trend_deg=1, low_pass_deg=1,
                robust=robust, seasonal_jump=math.ceil(s / 10), trend_jump=math.ceil(t / 10),
                low_pass_jump=math.ceil(low / 10)), dict(inner_iter=1 if robust else 2, outer_iter=15 if robust else 0)


def stl(name, window, robust):
    y = np.array(CLASSICS[name]["y"], dtype=float)
    m = int(CLASSICS[name]["period"])
    set_up, loops = r_defaults(y, m, window, robust)
    fit = STL(y, **set_up).fit(**loops)
    return dict(series=name, period=m, window=0 if window == "periodic" else window, robust=robust,
                season=fit.seasonal.tolist(), trend=fit.trend.tolist())


def several():
    i = np.arange(24 * 7 * 5)
    noise = np.random.default_rng(5).normal(size=len(i))
    y = 200 + 0.05 * i + 20 * np.sin(2 * np.pi * i / 24) + 8 * np.cos(4 * np.pi * i / 24) \
        + 15 * np.sin(2 * np.pi * i / 168) + 3 * noise
    y = np.round(y, 3)
    parts = mstl(y, [24, 168])
    return dict(y=y.tolist(), seasons=[24, 168], trend=parts["trend"].tolist(),
                first=parts["seasonal24"].tolist(), second=parts["seasonal168"].tolist())


print(json.dumps(dict(
    stl=[stl(n, w, r) for n in ("AirPassengers", "UKgas", "ldeaths") if n in CLASSICS
         for w in (7, 13, "periodic") for r in (False, True)],
    mstl=several())))
