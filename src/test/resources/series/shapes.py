"""Writes series in the shapes in which people keep them, with pandas. Run beside this file."""

import numpy as np
import pandas as pd

N = 48
STEP = np.arange(N)
A = np.round(100 + STEP + 10 * np.sin(2 * np.pi * STEP / 12), 2)
B = np.round(50 - 0.2 * STEP + 5 * np.cos(2 * np.pi * STEP / 12), 2)


def one(name, ds, y=A, **columns):
    pd.DataFrame({"ds": ds, "y": y[: len(ds)], **columns}).to_csv(name + ".csv", index=False)


def two(first, second):
    a = pd.DataFrame({"unique_id": "a", "ds": first, "y": A[: len(first)]})
    b = pd.DataFrame({"unique_id": "b", "ds": second, "y": B[: len(second)]})
    return pd.concat([a, b], ignore_index=True)


months = pd.date_range("2020-01-01", periods=N, freq="MS")
one("month-start", months)
one("month-end", pd.date_range("2020-02-29", periods=N, freq="ME"))
one("business-month-end", pd.date_range("2020-01-31", periods=N, freq="BME"))
one("business-days", pd.bdate_range("2024-01-01", periods=N))
one("iso-weeks", [d.strftime("%G-W%V") for d in pd.date_range("2024-01-01", periods=N, freq="W-MON")])
one("quarters", pd.period_range("2010Q1", periods=N, freq="Q").astype(str))
one("years", range(1970, 1970 + N))
one("epoch-seconds", months.astype("int64") // 10**9 if months.unit == "ns" else months.as_unit("s").astype("int64"))
one("epoch-milliseconds", months.as_unit("ms").astype("int64"))
one("half-days", pd.date_range("2024-01-01", periods=N, freq="h").strftime("%m/%d/%Y %I:%M %p"))
one("month-names", months.strftime("%b %Y"))
one("compact", months.strftime("%Y%m%d"))
zones = pd.date_range("2024-03-30 12:00", periods=N, freq="h", tz="Europe/Berlin")
one("zones", [d.isoformat() for d in zones])
mixed = [d.strftime("%Y-%m-%d" if i % 2 else "%d %B %Y") for i, d in enumerate(months)]
one("mixed-formats", mixed)
one("gaps", months.delete([5, 6, 20]), np.delete(A, [5, 6, 20]))
irregular = pd.to_datetime("2024-01-01") + pd.to_timedelta((STEP * 7.3 + STEP % 5) * 3600, unit="s")
one("irregular", irregular.round("s"))

long = two(months, months)
long.to_csv("long.csv", index=False)
long.sample(frac=1, random_state=1).to_csv("unsorted.csv", index=False)
pd.concat([long, long.iloc[[3, 60]].assign(y=lambda d: d.y + 2)]).to_csv("duplicates.csv", index=False)
two(months, pd.date_range("2021-01-04", periods=N, freq="W-MON")).to_csv("mixed-frequencies.csv", index=False)
long.pivot(index="ds", columns="unique_id", values="y").to_csv("wide-columns.csv")
across = long.pivot(index="unique_id", columns="ds", values="y")
across.columns = across.columns.strftime("%Y-%m")
across.to_csv("wide-rows.csv")
m4 = pd.DataFrame([A, np.append(B[:30], [np.nan] * (N - 30))], index=["M1", "M2"]).reset_index()
m4.columns = ["V%d" % (i + 1) for i in range(N + 1)]
m4.to_csv("m4.csv", index=False, quoting=1)
ahead = two(months, months)
ahead["price"] = np.round(10 + (ahead.index % 7) / 10, 1)
ahead.loc[ahead.ds >= "2023-07-01", "y"] = np.nan
ahead.to_csv("known-ahead.csv", index=False)
