"""Theta and complex exponential smoothing by StatsForecast 2.1.1 on series of classics_r.json.
usage: python statsforecast_smooth.py > statsforecast_smooth.json"""
import json
from pathlib import Path

import numpy as np
from statsforecast.ces import auto_ces, cesmodel, forecast_ces
from statsforecast.theta import auto_theta, forecast_theta, thetamodel

HORIZON = 12
series = json.loads((Path(__file__).parent / "classics_r.json").read_text())


def values(name):
    return np.array(series[name]["y"], float), max(1, int(series[name]["period"]))


def plain(par):
    return {key: float(value) for key, value in par.items() if np.isfinite(value)}


def theta(name, form):
    y, _ = values(name)
    fit = thetamodel(y, 1, form, np.nan, np.nan, np.nan, 3)
    mean = forecast_theta(fit, HORIZON)["mean"].tolist()
    return {"series": name, "form": form, "par": plain(fit["par"]), "squares": float(np.sum(fit["residuals"][3:] ** 2)), "mean": mean}


def automatic(name, form):
    y, m = values(name)
    fit = auto_theta(y, m, model=form)
    return {"series": name, "form": fit["modeltype"], "asked": form or "auto", "mean": forecast_theta(fit, HORIZON)["mean"].tolist()}


def ces(name, form):
    y, m = values(name)
    fit = cesmodel(y, m, form, None, None, None, None, 3)
    mean = forecast_ces(fit, HORIZON)["mean"].tolist()
    return {"series": name, "form": form, "par": plain(fit["par"]), "loglik": float(fit["loglik"]), "aicc": float(fit["aicc"]), "residuals": fit["residuals"][:24].tolist(), "mean": mean}


def best(name):
    y, m = values(name)
    fit = auto_ces(y, m)
    return {"series": name, "form": fit["seasontype"], "aicc": float(fit["aicc"]), "mean": forecast_ces(fit, HORIZON)["mean"].tolist()}


short, seasonal = ["WWWusage", "Nile", "LakeHuron", "lynx"], ["AirPassengers", "co2", "UKgas", "nottem"]
print(
    json.dumps(
        {
            "theta": [theta(name, form) for name in short for form in ("STM", "OTM", "DSTM", "DOTM")],
            "autoTheta": [automatic(name, form) for name in seasonal for form in ("DOTM", None)],
            "ces": [ces(name, "N") for name in short] + [ces(name, form) for name in seasonal for form in "NSPF"],
            "autoCes": [best(name) for name in short + seasonal],
        }
    )
)
