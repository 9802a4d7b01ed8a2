"""Tables in which something looks like what it is not, and texts to be labelled or searched; all written here.

One entry: (name, group, trap, frame, cases); a case is (text, expected fields)."""

import numpy as np
import pandas as pd

from suite_sources import rng

BINARY, MANY, AMOUNT = ["binary-classification"], ["multiclass-classification"], ["regression"]
COUNT = 160


def table(target, kind):
    return {"family": ["tabular"], "problemType": kind, "target": [target]}


def either(target):
    return table(target, MANY + AMOUNT)


def days(first, count, seed, each=2):
    steps = np.cumsum(rng(seed).integers(0, each + 1, count))
    return [str((pd.Timestamp(first) + pd.Timedelta(int(s), "D")).date()) for s in steps]


def entries():
    yield from dates()
    yield from keys()
    yield from classes()
    yield from contradictions()


def dates():
    """A date beside facts about people or things is no series."""
    g, n = rng(101), COUNT
    fee, age = g.normal(40, 12, n).round(2), g.integers(18, 80, n)
    gone = np.where(fee + g.normal(0, 10, n) > 45, "yes", "no")
    plans = g.choice(["basic", "plus", "pro"], n)
    yield ("customers", "trap-customers", "date-column", pd.DataFrame({"customer_id": range(1000, 1000 + n), "signup_date": days("2021-02-01", n, 1), "plan": plans, "age": age, "monthly_fee": fee, "churned": gone}), [("", table("churned", BINARY)), ("Who is going to leave?", table("churned", BINARY)), ("predict the monthly fee", table("monthly_fee", AMOUNT))])
    yield ("patients", "trap-patients", "date-column", pd.DataFrame({"admitted": days("2020-01-01", n, 2, 1), "ward": g.choice(["A", "B", "C"], n), "age": age, "length_of_stay": g.integers(1, 20, n), "readmitted": g.integers(0, 2, n)}), [("", table("readmitted", BINARY)), ("which patients will come back? predict readmitted", table("readmitted", BINARY))])
    yield ("Mitarbeiter", "trap-staff", "date-column", pd.DataFrame({"Personalnummer": g.permutation(n) + 20000, "Eintritt": [pd.Timestamp(d).strftime("%d.%m.%Y") for d in days("2012-01-01", n, 3, 30)], "Abteilung": g.choice(["Vertrieb", "Technik", "Einkauf"], n), "Gehalt": g.normal(4200, 700, n).round(), "gekündigt": g.choice(["ja", "nein"], n)}), [("", table("gekündigt", BINARY)), ("Wer wird kündigen?", table("gekündigt", BINARY)), ("Schätze das Gehalt", table("Gehalt", AMOUNT))])
    yield ("loans", "trap-loans", "date-column", pd.DataFrame({"application_date": days("2019-06-03", n, 4), "amount": g.integers(1, 60, n) * 500, "term": g.choice([12, 24, 36, 60], n), "purpose": g.choice(["car", "house", "study", "other"], n), "defaulted": g.choice(["yes", "no"], n, p=[0.2, 0.8])}), [("", table("defaulted", BINARY)), ("which loans will default?", table("defaulted", BINARY))])
    yield ("listings", "trap-listings", "date-column", pd.DataFrame({"listed": days("2023-01-01", n, 5), "rooms": g.integers(1, 7, n), "sqm": g.integers(25, 220, n), "district": g.choice(["north", "south", "harbour"], n), "price": g.normal(300000, 90000, n).round(-2)}), [("", table("price", AMOUNT)), ("estimate the price of a flat", table("price", AMOUNT))])
    yield ("Gebrauchtwagen", "trap-cars", "date-column", pd.DataFrame({"Erstzulassung": days("2010-01-01", n, 6, 40), "Kilometer": g.integers(5, 250, n) * 1000, "Kraftstoff": g.choice(["Benzin", "Diesel", "Elektro"], n), "Leistung": g.integers(50, 220, n), "Preis": g.normal(14000, 5000, n).round(-1)}), [("", table("Preis", AMOUNT)), ("Was ist ein Auto wert? Sage den Preis vorher", table("Preis", AMOUNT))])
    yield ("machines", "trap-machines", "date-column", pd.DataFrame({"machine": [f"M{i:04d}" for i in range(n)], "installed_on": days("2015-01-01", n, 7, 15), "hours": g.integers(100, 20000, n), "temperature": g.normal(70, 9, n).round(1), "failure": g.integers(0, 2, n)}), [("", table("failure", BINARY)), ("will it break? predict failure", table("failure", BINARY))])
    yield ("tickets", "trap-tickets", "date-column", pd.DataFrame({"ticket_no": range(70001, 70001 + n), "opened": [str(d) for d in pd.date_range("2024-01-01", periods=n, freq="h")], "team": g.choice(["network", "desktop", "access"], n), "priority": g.integers(1, 5, n), "hours_to_close": g.gamma(2, 8, n).round(1)}), [("How long will it take to close a ticket? predict hours_to_close from team and priority", table("hours_to_close", AMOUNT)), ("predict priority from team", either("priority"))])
    yield ("applicants", "trap-applicants", "date-column", pd.DataFrame({"applied_on": days("2022-04-01", n, 8), "school": g.choice(["A", "B", "C", "D"], n), "experience": g.integers(0, 25, n), "score": g.normal(60, 15, n).round(1), "hired": g.choice([True, False], n)}), [("", table("hired", BINARY)), ("who should be invited? predict hired", table("hired", BINARY))])
    yield ("orders", "trap-orders", "date-column", pd.DataFrame({"order_no": [f"2024-{i:05d}" for i in range(n)], "order_date": days("2024-01-01", n, 9, 1), "product": g.choice(["lamp", "chair", "desk", "shelf"], n), "quantity": g.integers(1, 9, n), "postcode": g.integers(10000, 99999, n), "returned": g.choice(["no", "yes"], n, p=[0.8, 0.2])}), [("", table("returned", BINARY)), ("which orders are sent back? predict returned", table("returned", BINARY))])
    yield ("members", "trap-members", "date-column", pd.DataFrame({"joined": days("2018-01-01", n, 10, 7), "sport": g.choice(["rowing", "judo", "chess"], n), "age": age, "visits_per_month": g.integers(0, 20, n), "renewed": g.choice(["yes", "no"], n)}), [("", table("renewed", BINARY)), ("Who renews the membership?", table("renewed", BINARY))])
    yield ("Verträge", "trap-contracts", "date-column", pd.DataFrame({"Vertragsbeginn": days("2016-01-01", n, 11, 12), "Tarif": g.choice(["S", "M", "L"], n), "Alter": age, "Beitrag": fee, "Schaden": g.choice(["ja", "nein"], n, p=[0.3, 0.7])}), [("", table("Schaden", BINARY)), ("Welcher Vertrag hat einen Schaden?", table("Schaden", BINARY))])


def keys():
    """Numbers that only name something are neither measures nor targets."""
    g, n = rng(202), COUNT
    yield ("donors", "trap-donors", "numeric-id", pd.DataFrame({"donor_id": g.permutation(n) + 500, "age": g.integers(18, 70, n), "weight": g.normal(75, 12, n).round(), "blood_group": g.choice(["A", "B", "AB", "0"], n), "zip": g.integers(10000, 99999, n)}), [("predict blood_group", table("blood_group", MANY)), ("", {"family": ["tabular"], "target": ["blood_group", "weight", "age"]})])
    yield ("Kunden", "trap-kunden", "numeric-id", pd.DataFrame({"Alter": g.integers(18, 90, n), "Käufe": g.integers(0, 40, n), "Newsletter": g.choice(["ja", "nein"], n), "PLZ": g.integers(1000, 99999, n), "Kundennummer": g.permutation(n) + 100000}), [("", {"family": ["tabular"], "target": ["Newsletter", "Käufe", "Alter"]}), ("Wer bekommt den Newsletter?", table("Newsletter", BINARY))])
    yield ("shops", "trap-shops", "numeric-id", pd.DataFrame({"store_number": range(1, n + 1), "size": g.integers(80, 900, n), "staff": g.integers(3, 40, n), "revenue": g.normal(90000, 20000, n).round(), "phone": g.integers(2000000, 9999999, n)}), [("", {"family": ["tabular"], "target": ["revenue"]}), ("predict revenue from size and staff", table("revenue", AMOUNT))])
    yield ("students", "trap-students", "numeric-id", pd.DataFrame({"matriculation_no": g.permutation(n) + 3000000, "semester": g.integers(1, 12, n), "credits": g.integers(0, 180, n), "passed": g.integers(0, 2, n), "room_no": g.integers(100, 999, n)}), [("", {"family": ["tabular"], "target": ["passed"]}), ("who will pass?", table("passed", BINARY))])
    yield ("parcels", "trap-parcels", "numeric-id", pd.DataFrame({"tracking_code": g.integers(10**9, 10**10, n), "weight_kg": g.gamma(2, 2, n).round(2), "distance_km": g.integers(5, 900, n), "express": g.choice(["y", "n"], n), "late": g.choice(["y", "n"], n), "postal_code": g.integers(10000, 99999, n)}), [("", {"family": ["tabular"], "target": ["late"]}), ("will a parcel be late?", table("late", BINARY))])
    yield ("subscribers", "trap-subscribers", "numeric-id", pd.DataFrame({"msisdn": g.integers(49150000000, 49159999999, n), "minutes": g.integers(0, 900, n), "data_gb": g.gamma(2, 3, n).round(1), "area_code": g.choice([30, 40, 69, 89], n), "tariff": g.choice(["S", "M", "XL"], n)}), [("", {"family": ["tabular"], "target": ["tariff"]}), ("predict data_gb", table("data_gb", AMOUNT))])
    months = [str(p) for p in pd.period_range("2017-01", periods=72, freq="M")]
    sales = np.round(500 * (1 + 0.2 * np.sin(np.arange(72) * np.pi / 6)) + g.normal(0, 15, 72))
    yield ("branch", "trap-branch", "numeric-id", pd.DataFrame({"month": months, "branch_id": 4711, "sales": sales, "zip": 20095}), [("", {"family": ["forecast"], "target": ["sales"], "time": ["month"]}), ("forecast 6 months", {"family": ["forecast"], "target": ["sales"], "horizon": [6]})])
    yield ("werk", "trap-werk", "numeric-id", pd.DataFrame({"Monat": months, "Werknummer": 17, "Stückzahl": sales * 3}), [("", {"family": ["forecast"], "target": ["Stückzahl"], "time": ["Monat"]}), ("Stückzahl der nächsten 12 Monate?", {"family": ["forecast"], "target": ["Stückzahl"], "horizon": [12]})])


def classes():
    """Whole numbers that name a class."""
    g, n = rng(303), COUNT
    yield ("fruit", "trap-fruit", "integer-classes", pd.DataFrame({"weight": g.normal(150, 30, n).round(1), "length": g.normal(8, 2, n).round(1), "kind": g.integers(1, 4, n)}), [("", table("kind", MANY)), ("which kind of fruit is it?", table("kind", MANY))])
    yield ("steel", "trap-steel", "integer-classes", pd.DataFrame({"carbon": g.gamma(2, 0.2, n).round(3), "chrome": g.gamma(2, 2, n).round(2), "hardness": g.normal(200, 30, n).round(), "class": g.choice([2, 5, 7], n)}), [("", table("class", MANY)), ("predict hardness", table("hardness", AMOUNT))])
    yield ("cells", "trap-cells", "integer-classes", pd.DataFrame({"radius": g.normal(14, 3, n).round(2), "texture": g.normal(19, 4, n).round(2), "label": g.choice([0, 1], n)}), [("", table("label", BINARY)), ("tell healthy from ill cells by label", table("label", BINARY))])
    yield ("scans", "trap-scans", "integer-classes", pd.DataFrame({**{f"pixel{i}": g.integers(0, 17, n) for i in range(12)}, "digit": g.integers(0, 10, n)}), [("", table("digit", MANY)), ("which digit is drawn?", table("digit", MANY))])
    yield ("Pilze", "trap-pilze", "integer-classes", pd.DataFrame({"Hut_cm": g.normal(7, 2, n).round(1), "Stiel_cm": g.normal(9, 2, n).round(1), "Geruch": g.choice(["keiner", "Anis", "faul"], n), "giftig": g.integers(0, 2, n)}), [("", table("giftig", BINARY)), ("Ist der Pilz giftig?", table("giftig", BINARY))])
    yield ("signals", "trap-signals", "integer-classes", pd.DataFrame({"peak": g.normal(3, 1, n).round(2), "width": g.gamma(2, 1, n).round(2), "channel": g.choice(["a", "b"], n), "group": g.choice([10, 20, 30, 40], n)}), [("", table("group", MANY)), ("assign each signal to its group", table("group", MANY))])
    yield ("soil", "trap-soil", "integer-classes", pd.DataFrame({"ph": g.normal(6.5, 0.7, n).round(2), "clay": g.integers(2, 60, n), "sand": g.integers(2, 80, n), "soil_type": g.choice([1, 2, 3, 4, 5], n)}), [("", table("soil_type", MANY)), ("predict the soil type", table("soil_type", MANY))])
    yield ("exam", "trap-exam", "integer-classes", pd.DataFrame({"hours": g.gamma(3, 4, n).round(1), "attended": g.integers(0, 15, n), "pass": g.choice([0, 1], n)}), [("", table("pass", BINARY)), ("who passes the exam?", table("pass", BINARY))])


def contradictions():
    """An order that the file cannot fill."""
    g, n = rng(404), 90
    ask = {"abstain": True, "family": ["none"]}
    yield ("bridges", "trap-bridges", "contradiction", pd.DataFrame({"material": g.choice(["steel", "stone", "wood"], n), "span": g.integers(10, 900, n), "lanes": g.integers(1, 9, n), "river": g.choice(["Elbe", "Rhine", "Main"], n)}), [("forecast the next 12 months", ask), ("Prognose für das nächste Quartal", ask)])
    yield ("birds", "trap-gulls", "contradiction", pd.DataFrame({"wing": g.normal(20, 5, n).round(1), "beak": g.normal(3, 1, n).round(2), "colour": g.choice(["grey", "blue", "black"], n)}), [("forecast 6 weeks ahead", ask), ("extrapolate the next ten years", ask)])
    yield ("colours", "trap-colours", "column-of-words", pd.DataFrame({"colour": g.choice(["red", "green", "blue", "ochre", "violet"], n)}), [("", {"family": ["none", "language"]}), ("forecast the next 5", ask)])
    yield ("Städte", "trap-städte", "column-of-words", pd.DataFrame({"Stadt": g.choice(["Ulm", "Kiel", "Trier", "Bonn", "Jena", "Gera"], n)}), [("", {"family": ["none", "language"]}), ("Prognostiziere die nächsten 3 Werte", ask)])
    one = pd.DataFrame({"site": g.choice(["north", "south"], n), "depth": g.normal(3, 1, n).round(2), "state": ["open"] * n})
    yield ("wells", "trap-wells", "constant-target", one, [("predict state", ask)])
    same = pd.DataFrame({"Gerät": ["X1"] * n, "Druck": g.normal(3, 1, n).round(2), "Temperatur": g.normal(60, 5, n).round(1)})
    yield ("pumps", "trap-boilers", "constant-target", same, [("Sage Gerät vorher", ask)])
