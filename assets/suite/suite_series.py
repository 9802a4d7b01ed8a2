"""Series to forecast.

One entry: (source, group, frame, labels, alone, requests). Labels: target, time, id, season as lists of what is right.
`alone`: whether the file says by itself that it is a series. A request is (text, horizon) or (text, horizon, target).
"""

import numpy as np
import pandas as pd

from suite_sources import dated, r, sm, vega

NONE = [None]
NO_SEASON = [None, 1]


def labels(target, time, season=None, ids=NONE):
    kept = {"target": [target] if isinstance(target, str) else target, "time": [time], "id": ids}
    if season is not None:
        kept["season"] = season if isinstance(season, list) else [season]
    return kept


def entries():
    yield from classics()
    yield from packages()
    yield from several()


def classics():
    m12 = 12
    yield ("r:datasets/AirPassengers", "AirPassengers", dated("AirPassengers", "1949-01", "M", "month", "passengers"), labels("passengers", "month", m12), True, [("Forecast the next 12 months", 12), ("Prognostiziere die nächsten 24 Monate", 24), ("how many passengers will there be over the coming two years?", 24)])
    yield ("r:datasets/JohnsonJohnson", "JohnsonJohnson", dated("JohnsonJohnson", "1960Q1", "Q", "quarter", "earnings"), labels("earnings", "quarter", 4), True, [("forecast the next 4 quarters", 4), ("What will earnings be next year?", 4)])
    yield ("r:datasets/LakeHuron", "LakeHuron", dated("LakeHuron", 1875, "Y", "year", "level"), labels("level", "year", NO_SEASON), True, [("predict the level for the next 5 years", 5)])
    yield ("r:datasets/Nile", "nile", dated("Nile", 1871, "Y", "year", "flow"), labels("flow", "year", NO_SEASON), True, [("forecast 10 years", 10)])
    yield ("r:datasets/UKDriverDeaths", "UKDriverDeaths", dated("UKDriverDeaths", "1969-01", "M", "month", "deaths"), labels("deaths", "month", m12), True, [("forecast half a year ahead", 6)])
    yield ("r:datasets/UKgas", "UKgas", dated("UKgas", "1960Q1", "Q", "quarter", "gas"), labels("gas", "quarter", 4), True, [("how much gas will be used in the next 8 quarters?", 8), ("Sage den Gasverbrauch für das nächste Jahr voraus", 4)])
    yield ("r:datasets/USAccDeaths", "USAccDeaths", dated("USAccDeaths", "1973-01", "M", "month", "deaths"), labels("deaths", "month", m12), True, [("forecast deaths for the next 6 months", 6)])
    yield ("r:datasets/WWWusage", "WWWusage", r("datasets", "WWWusage").rename(columns={"time": "minute", "value": "users"}), labels("users", "minute", NO_SEASON), True, [("forecast the next 10 minutes", 10)])
    yield ("r:datasets/airmiles", "airmiles", dated("airmiles", 1937, "Y", "year", "miles"), labels("miles", "year", NO_SEASON), True, [("extrapolate 3 years", 3)])
    yield ("r:datasets/austres", "austres", dated("austres", "1971Q2", "Q", "quarter", "residents"), labels("residents", "quarter"), True, [("forecast residents for the next 2 years", 8)])
    yield ("r:datasets/discoveries", "discoveries", dated("discoveries", 1860, "Y", "year", "discoveries"), labels("discoveries", "year", NO_SEASON), True, [("forecast discoveries, 5 years", 5)])
    yield ("r:datasets/ldeaths", "lungdeaths", dated("ldeaths", "1974-01", "M", "month", "deaths"), labels("deaths", "month", m12), True, [("next 12 months please", 12)])
    yield ("r:datasets/mdeaths", "lungdeaths", dated("mdeaths", "1974-01", "M", "Monat", "Todesfälle"), labels("Todesfälle", "Monat", m12), True, [("Prognose für die nächsten 6 Monate", 6)])
    yield ("r:datasets/lynx", "lynx", dated("lynx", 1821, "Y", "year", "trappings"), labels("trappings", "year"), True, [("forecast the next decade", 10)])
    yield ("r:datasets/nhtemp", "nhtemp", dated("nhtemp", 1912, "Y", "year", "temperature"), labels("temperature", "year", NO_SEASON), True, [("What temperature is to be expected in the next 5 years?", 5)])
    yield ("r:datasets/nottem", "nottem", dated("nottem", "1920-01", "M", "month", "temperature"), labels("temperature", "month", m12), True, [("forecast 1 year", 12)])
    yield ("r:datasets/presidents", "presidents", dated("presidents", "1945Q1", "Q", "quarter", "approval"), labels("approval", "quarter"), True, [("forecast approval for four quarters", 4)])
    yield ("r:datasets/sunspot.year", "sunspots", dated("sunspot.year", 1700, "Y", "year", "sunspots"), labels("sunspots", "year"), True, [("forecast 11 years of sunspots", 11)])
    yield ("r:datasets/sunspots", "sunspots", dated("sunspots", "1749-01", "M", "month", "sunspots").iloc[-300:], labels("sunspots", "month"), True, [("forecast the next 12 months", 12)])
    yield ("r:datasets/treering", "treering", r("datasets", "treering").set_axis(["year", "width"], axis=1).iloc[-300:], labels("width", "year", NO_SEASON), True, [("continue the series for 20 years", 20)])
    yield ("r:datasets/uspop", "uspop", pd.DataFrame({"year": range(1790, 1980, 10), "population": r("datasets", "uspop")["value"]}), labels("population", "year", NO_SEASON), True, [("forecast the population for the next 2 decades", 2)])
    yield ("r:datasets/BJsales", "BJsales", r("datasets", "BJsales").rename(columns={"value": "sales"})[["sales"]], labels("sales", None, NO_SEASON), True, [("forecast the next 10 values", 10)])
    yield ("r:datasets/lh", "lh", r("datasets", "lh").rename(columns={"value": "lh"})[["lh"]], labels("lh", None, NO_SEASON), True, [("predict the next 5 values", 5)])
    at = pd.bdate_range("1991-07-01", periods=1860)
    stocks = r("datasets", "EuStockMarkets").assign(date=[str(d.date()) for d in at]).iloc[-260:]
    yield ("r:datasets/EuStockMarkets", "EuStockMarkets", stocks[["date", "DAX", "SMI", "CAC", "FTSE"]], labels("DAX", "date"), False, [("forecast DAX for the next 10 days", 10), ("forecast the FTSE 5 days ahead", 5, "FTSE")])
    belts = r("datasets", "Seatbelts")
    belts.insert(0, "month", [str(p) for p in pd.period_range("1969-01", periods=192, freq="M")])
    yield ("r:datasets/Seatbelts", "UKDriverDeaths", belts, labels("drivers", "month", m12), False, [("forecast drivers for the next 12 months", 12), ("forecast VanKilled, 6 months", 6, "VanKilled")])


def packages():
    m12 = 12
    yield ("statsmodels:co2", "sm-co2", sm("co2").assign(date=lambda d: [f"{x[:4]}-{x[4:6]}-{x[6:8]}" for x in d["date"].astype(int).astype(str)]).iloc[-280:], labels("co2", "date"), True, [("forecast co2 for the next 26 weeks", 26)])
    yield ("statsmodels:elec_equip", "elec_equip", sm("elec_equip").set_axis(["DATE", "orders"], axis=1).iloc[:240], labels("orders", "DATE", m12), True, [("forecast orders for the next 12 months", 12)])
    yield ("statsmodels:macrodata", "macrodata", sm("macrodata")[["year", "quarter", "realgdp", "cpi", "unemp", "infl"]], {"target": ["unemp"], "season": [1, 4, None]}, False, [("forecast unemp for the next 4 quarters", 4), ("forecast realgdp two years ahead", 8, "realgdp")])
    yield ("statsmodels:danish_data", "danish_data", sm("danish_data"), labels("lrm", "period"), False, [("forecast lrm, 4 quarters", 4)])
    yield ("statsmodels:interest_inflation", "interest_inflation", sm("interest_inflation"), {"target": ["R"]}, False, [("forecast the interest rate R for the next 4 quarters", 4)])
    yield ("statsmodels:copper", "copper", sm("copper").drop(columns=["TIME"]), labels("COPPERPRICE", "YEAR", NO_SEASON), False, [("forecast COPPERPRICE for 3 years", 3)])
    yield ("statsmodels:sunspots", "sunspots", sm("sunspots"), labels("SUNACTIVITY", "YEAR"), True, [("forecast the next 22 years", 22)])
    yield ("statsmodels:nile", "nile", sm("nile"), labels("volume", "year", NO_SEASON), True, [("Wie viel Wasser führt der Nil in den nächsten 5 Jahren?", 5)])
    hours = vega("seattle-temps").iloc[:240]
    yield ("vega:seattle-temps", "seattle", hours, labels("temp", "date", 24), True, [("forecast the temperature for the next 24 hours", 24), ("forecast two days", 48)])
    yield ("vega:sf-temps", "sf-temps", vega("sf-temps").iloc[:240], labels("temp", "date", 24), True, [("forecast the next 12 hours", 12)])
    yield ("vega:seattle-weather", "seattle", vega("seattle-weather").iloc[-300:], labels("temp_max", "date"), False, [("forecast temp_max for the next 14 days", 14), ("forecast wind for a week", 7, "wind")])
    yield ("vega:us-employment", "us-employment", vega("us-employment")[["month", "nonfarm", "private", "construction", "manufacturing", "government"]], labels("construction", "month", [12, 1, None]), False, [("forecast construction for the next 12 months", 12), ("Prognostiziere manufacturing für 6 Monate", 6, "manufacturing")])
    yield ("vega:wheat", "wheat", vega("wheat")[["year", "wheat"]].assign(year=lambda d: d["year"].astype(int)).iloc[:51], labels("wheat", "year"), True, [("forecast the price of wheat, next 4 steps", 4)])
    yield ("vega:driving", "driving", vega("driving")[["year", "miles", "gas"]], labels("gas", "year", NO_SEASON), False, [("forecast the gas price for the next 5 years", 5), ("forecast miles until 2020", 10, "miles")])
    yield ("vega:ohlc", "ohlc", vega("ohlc").drop(columns=["signal", "ret"]).assign(date=lambda d: d["date"].astype(str)), labels("close", "date"), False, [("forecast the close for 5 days", 5)])
    yield ("vega:crimea", "crimea", vega("crimea").assign(date=lambda d: d["date"].astype(str)), labels("disease", "date"), False, [("forecast disease for the next 3 months", 3)])
    yield ("r:ggplot2/economics", "economics", r("ggplot2", "economics").iloc[-240:], labels("unemploy", "date"), False, [("forecast unemploy for the next 12 months", 12), ("forecast psavert, half a year", 6, "psavert")])
    yield ("r:modeldata/drinks", "drinks", r("modeldata", "drinks").set_axis(["date", "sales"], axis=1), labels("sales", "date", m12), True, [("forecast sales for the next year", 12), ("Wie hoch sind die Verkäufe in den nächsten drei Monaten?", 3)])
    yield ("r:modeldata/Chicago", "Chicago", r("modeldata", "Chicago")[["date", "ridership"]].iloc[-280:], labels("ridership", "date", 7), True, [("forecast ridership for the next 14 days", 14), ("how many riders in the coming week?", 7)])
    yield ("r:causaldata/avocado", "avocado", r("causaldata", "avocado").sort_values("Date"), labels("AveragePrice", "Date"), False, [("forecast AveragePrice for the next 8 weeks", 8), ("forecast TotalVolume 4 weeks ahead", 4, "TotalVolume")])
    yield ("r:causaldata/google_stock", "google_stock", r("causaldata", "google_stock"), labels("Google_Return", "Date"), False, [("forecast Google_Return, 5 days", 5)])
    yield ("r:dslabs/pr_death_counts", "pr_death", r("dslabs", "pr_death_counts").iloc[:300], labels("deaths", "date"), True, [("forecast deaths for the next 30 days", 30)])
    yield ("r:dslabs/temp_carbon", "temp_carbon", r("dslabs", "temp_carbon")[["year", "temp_anomaly"]].dropna().sort_values("year").astype({"year": int}), labels("temp_anomaly", "year", NO_SEASON), True, [("forecast temp_anomaly for the next 10 years", 10)])
    yield ("r:dslabs/divorce_margarine", "margarine", r("dslabs", "divorce_margarine").iloc[:, [2, 1]].astype({"year": int}), labels("margarine_consumption_per_capita", "year", NO_SEASON), True, [("forecast 2 years", 2)])
    yield ("r:gt/sp500", "sp500", r("gt", "sp500").iloc[:250], labels("close", "date"), False, [("forecast close for the next 10 trading days", 10)])
    yield ("r:bakeoff/ratings", "bakeoff-ratings", r("bakeoff", "ratings")[["episode_count", "viewers_7day"]], labels("viewers_7day", "episode_count"), False, [("forecast viewers_7day for the next 10 episodes", 10)])


def several():
    yield ("vega:stocks", "vega-stocks", vega("stocks"), labels("price", "date", None, ["symbol"]), True, [("forecast the price of each symbol for 6 months", 6)])
    yield ("vega:iowa-electricity", "iowa", vega("iowa-electricity"), labels("net_generation", "year", NO_SEASON, ["source"]), True, [("forecast net_generation of each source for 5 years", 5)])
    yield ("r:tidyr/population", "who-population", r("tidyr", "population").iloc[:285], labels("population", "year", NO_SEASON, ["country"]), True, [("forecast the population of each country, 3 years", 3)])
    pops = r("gt", "countrypops")
    pops = pops[pops["country_code_2"].isin(["DE", "FR", "JP", "KE"])][["country_name", "year", "population"]]
    yield ("r:gt/countrypops", "countrypops", pops, labels("population", "year", NO_SEASON, ["country_name"]), True, [("Wie entwickelt sich die Bevölkerung in den nächsten 10 Jahren?", 10)])
    long = r("ggplot2", "economics_long").groupby("variable").tail(60)[["date", "variable", "value"]]
    yield ("r:ggplot2/economics_long", "economics", long, labels("value", "date", None, ["variable"]), True, [("forecast the next 6 months of each variable", 6)])
    gas = r("dslabs", "greenhouse_gases")
    yield ("r:dslabs/greenhouse_gases", "greenhouse", gas, labels("concentration", "year", NO_SEASON, ["gas"]), True, [("forecast concentration for each gas, 2 steps", 2)])
    firms = sm("grunfeld")[["firm", "year", "invest", "value", "capital"]].astype({"year": int})
    yield ("statsmodels:grunfeld", "grunfeld", firms, labels("invest", "year", NO_SEASON, ["firm"]), False, [("forecast invest of each firm for the next 3 years", 3)])
    homes = r("ggplot2", "txhousing")
    homes = homes[homes["city"].isin(["Austin", "Waco"])][["city", "date", "sales", "median"]]
    homes["date"] = [f"{int(d)}-{int(round((d % 1) * 12)) + 1:02d}" for d in homes["date"]]
    yield ("r:ggplot2/txhousing", "txhousing", homes.groupby("city").tail(96), labels("sales", "date", 12, ["city"]), False, [("forecast sales in each city for 12 months", 12)])
    nations = r("gapminder", "gapminder")
    nations = nations[nations["country"].isin(["Chile", "Ghana", "Norway", "Nepal", "Italy", "Cuba"])]
    yield ("r:gapminder/gapminder", "gapminder", nations[["country", "year", "lifeExp"]], labels("lifeExp", "year", NO_SEASON, ["country"]), True, [("forecast lifeExp of each country, the next two steps", 2)])
    sick = r("dslabs", "us_contagious_diseases")
    sick = sick[(sick["disease"] == "Measles") & sick["state"].isin(["Ohio", "Texas", "Iowa"])][["state", "year", "count"]]
    yield ("r:dslabs/us_contagious_diseases", "diseases", sick, labels("count", "year", NO_SEASON, ["state"]), True, [("forecast count for each state, 5 years ahead", 5)])
    wide = sm("fertility").drop(columns=["Indicator Name", "Indicator Code", "Country Code"]).dropna(thresh=40).iloc[:40]
    yield ("statsmodels:fertility", "fertility", wide, {}, False, [("forecast the next 5 years for each country", 5)])
    bank = r("tidyr", "world_bank_pop")
    bank = bank[bank["indicator"] == "SP.POP.TOTL"].drop(columns=["indicator"]).dropna().iloc[:40]
    yield ("r:tidyr/world_bank_pop", "world_bank_pop", bank, {}, False, [("forecast 3 years for each country", 3)])
    yield from made()


def made():
    """Shops, meters and machines of our own, where packages have none: weeks, hours, German headings, postal codes."""
    for name, group, frame, kept, requests in own_series():
        yield ("own:" + name, group, frame, kept, True, requests)


def wave(count, season, level, seed, noise=0.05, growth=0.001):
    at = np.arange(count)
    noisy = np.random.default_rng(seed).normal(0, noise, count)
    return np.round(level * (1 + growth * at + 0.25 * np.sin(2 * np.pi * at / season) + noisy), 1)


def own_series():
    weeks = [str(d.date()) for d in pd.date_range("2021-01-04", periods=150, freq="W-MON")]
    yield ("ice-cream", "own-a", pd.DataFrame({"week": weeks, "zip": 10115, "scoops": wave(150, 52, 900, 1)}), labels("scoops", "week", 52), [("forecast scoops for the next 8 weeks", 8)])
    months = [str(p) for p in pd.period_range("2016-01", periods=84, freq="M")]
    yield ("umsatz", "own-b", pd.DataFrame({"Monat": months, "PLZ": 80331, "Umsatz": wave(84, 12, 15000, 2)}), labels("Umsatz", "Monat", 12), [("Wie hoch ist der Umsatz in den nächsten 6 Monaten?", 6)])
    hours = [str(d)[:16] for d in pd.date_range("2024-03-01", periods=240, freq="h")]
    yield ("meter", "own-c", pd.DataFrame({"timestamp": hours, "kWh": wave(240, 24, 3.2, 3)}), labels("kWh", "timestamp", 24), [("what will the load be over the next day?", 24)])
    quarter = [str(d)[:16] for d in pd.date_range("2023-11-06", periods=288, freq="15min")]
    yield ("traffic", "own-d", pd.DataFrame({"Zeit": quarter, "Fahrzeuge": wave(288, 96, 210, 4).round()}), labels("Fahrzeuge", "Zeit", 96), [("Prognostiziere die nächsten 4 Stunden", 16)])
    days = [d.strftime("%d.%m.%Y") for d in pd.date_range("2023-01-02", periods=210, freq="D")]
    yield ("bakery", "own-e", pd.DataFrame({"Datum": days, "Brote": wave(210, 7, 320, 5).round()}), labels("Brote", "Datum", 7), [("Wie viele Brote verkaufen wir in den nächsten zwei Wochen?", 14)])
    us = [d.strftime("%m/%d/%Y") for d in pd.date_range("2022-05-01", periods=210, freq="D")]
    yield ("visitors", "own-f", pd.DataFrame({"day": us, "visitors": wave(210, 7, 1200, 6).round()}), labels("visitors", "day", 7), [("estimate visitors for the following 10 days", 10)])
    two = pd.concat([pd.DataFrame({"unique_id": n, "ds": months, "y": wave(84, 12, 50 * (k + 1), 7 + k)}) for k, n in enumerate(["A1", "B7", "C3"])])
    yield ("panel", "own-g", two, labels("y", "ds", 12, ["unique_id"]), [("forecast 12 months", 12)])
    shops = pd.concat([pd.DataFrame({"Filiale": n, "Woche": weeks[:110], "Absatz": wave(110, 52, 70 * (k + 1), 11 + k)}) for k, n in enumerate([11, 12, 19])])
    yield ("filialen", "own-h", shops, labels("Absatz", "Woche", None, ["Filiale"]), [("Absatz je Filiale für die nächsten 4 Wochen vorhersagen", 4)])
    yield ("readings", "own-i", pd.DataFrame({"reading": wave(120, 12, 40, 15)}), labels("reading", None), [("forecast the next 12 values", 12)])
    words = [d.strftime("%b %Y") for d in pd.date_range("2012-01-01", periods=96, freq="MS")]
    yield ("exports", "own-j", pd.DataFrame({"period": words, "exports": wave(96, 12, 4.4, 16)}), labels("exports", "period", 12), [("project exports through the next 18 months", 18)])
