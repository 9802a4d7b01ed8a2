# Writes the tiny files of this folder that come from tools other than ours (openpyxl, pyarrow, sqlite3, duckdb, pandas,
# msoffcrypto, zip). Run: python make_formats.py
import gzip, io, json, os, sqlite3, subprocess, zipfile
import duckdb, openpyxl, pandas as pd
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.styles import Font

here = os.path.dirname(os.path.abspath(__file__))
os.chdir(here)
def fresh(name):
    if os.path.exists(name): os.remove(name)
    return name

trees = pd.DataFrame({"tree": ["ash", "elm", "oak", "yew"], "height": [12.5, None, 21.0, 4.25],
                      "planted": pd.to_datetime(["1990-03-01", "2001-11-20", "1915-01-01", "2020-06-30"])})
streets = pd.DataFrame({"street": ["Mill Lane", "High Street"], "trees": [4, 17]})

# SQLite: an empty table first, a view, a blob, a column without a declared type
db = sqlite3.connect(fresh("trees.sqlite"))
db.execute("create table drafts(a text)")
db.execute("create table trees(tree text, height real, planted text, picture blob, note)")
db.executemany("insert into trees values (?,?,?,?,?)",
               [("ash", 12.5, "1990-03-01", b"\x00\x01\x02", 1), ("elm", None, "2001-11-20", None, "two"),
                ("oak", 21.0, "1915-01-01", b"", None), ("yew", 4.25, "2020-06-30", b"\xff" * 9, 4)])
db.execute("create table streets(street text, trees integer)")
db.executemany("insert into streets values (?,?)", [("Mill Lane", 4), ("High Street", 17)])
db.execute("create view tall as select tree from trees where height > 10")
db.commit(); db.close()

# SQLite with rows that are still in the write-ahead log beside it
w = sqlite3.connect(fresh("pending.sqlite")); w.execute("pragma journal_mode=wal"); w.execute("pragma wal_autocheckpoint=0")
w.execute("create table t(a integer, b text)"); w.executemany("insert into t values (?,?)", [(1, "x"), (2, "y"), (3, "z")]); w.commit()
kept = [open(n, "rb").read() for n in ("pending.sqlite", "pending.sqlite-wal")]
w.close()
for n, b in zip(("pending.sqlite", "pending.sqlite-wal"), kept): open(n, "wb").write(b)

# DuckDB
d = duckdb.connect(); d.execute(f"attach '{fresh('trees.duckdb')}' as f (block_size 16384)")
d.execute("create table f.trees as select * from trees"); d.execute("create table f.streets as select * from streets")
d.execute("create table f.drafts(a integer)")
d.close()

# Excel: two title rows merged over the table, a blank row, dates as serial numbers, a hidden sheet, totals, a formula
book = openpyxl.Workbook(); cover = book.active; cover.title = "Cover"
sheet = book.create_sheet("Trees")
sheet["A1"] = "City trees"; sheet.merge_cells("A1:D1"); sheet["A2"] = "as counted in 2020"; sheet.merge_cells("A2:D2")
for c, h in enumerate(["tree", "height", "planted", "twice"], 1): sheet.cell(4, c, h).font = Font(bold=True)
for r, (t, h, p) in enumerate(trees.itertuples(index=False), 5):
    sheet.cell(r, 1, t); sheet.cell(r, 2, None if pd.isna(h) else h); sheet.cell(r, 3, p.to_pydatetime()).number_format = "dd.mm.yyyy"
    sheet.cell(r, 4, f"=B{r}*2")
hidden = book.create_sheet("Hidden"); hidden.sheet_state = "hidden"; hidden.append(["a"]); hidden.append([1]); hidden.append([2])
more = book.create_sheet("Streets")
for row in [list(streets.columns)] + streets.values.tolist(): more.append(row)
book.save(fresh("trees.xlsx"))
with open("trees.xlsx", "rb") as plain, open(fresh("locked.xlsx"), "wb") as out: OOXMLFile(plain).encrypt("secret", out)

# pandas: CSV, JSON in three of its orientations, HTML, gzip, zip
trees.to_csv("trees.csv.gz", index=False, compression={"method": "gzip", "mtime": 1})
trees.assign(planted=trees.planted.dt.strftime("%Y-%m-%d")).to_json("trees.records.json", orient="records")
trees.assign(planted=trees.planted.dt.strftime("%Y-%m-%d")).to_json("trees.jsonl", orient="records", lines=True)
json.dump({"version": 2, "page": {"next": None}, "data": {"trees": [
    {"tree": "ash", "at": {"street": {"name": "Mill Lane", "no": 4}}, "tags": ["a", "b"]},
    {"tree": "elm", "at": {"street": {"name": "High Street"}}}],
    "streets": [{"street": "Mill Lane"}, {"street": "High Street"}]}}, open("nested.json", "w"), indent=1)
page = ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>Trees</title></head><body><p>Two tables.</p>"
        "<table id='menu'><tr><td>Home</td></tr></table>" + trees.to_html(index=False, na_rep="", table_id="trees") +
        "<table><caption>By street</caption><tr><th rowspan=2>street</th><th colspan=2>trees</th></tr><tr><th>old</th><th>new</th></tr>"
        "<tr><td rowspan='2'>Mill Lane</td><td>1</td><td>3</td></tr><tr><td>5</td><td>6</td></tr><tr><td>High Street</td><td>8</td><td>9</td></tr></table></body></html>")
open("trees.html", "w").write(page)
with zipfile.ZipFile(fresh("trees.zip"), "w", zipfile.ZIP_DEFLATED) as z:
    def put(name, data):
        z.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    put("README.txt", "Two tables and a workbook.\n"); put("__MACOSX/._streets.csv", b"\0\5"); put("data/empty.csv", "street,trees\n")
    put("data/streets.csv", streets.to_csv(index=False)); put("data/trees.csv", trees.to_csv(index=False)); put("book.xlsx", open("trees.xlsx", "rb").read())
with zipfile.ZipFile(fresh("one.zip"), "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr(zipfile.ZipInfo("trees.csv", (2020, 1, 1, 0, 0, 0)), trees.to_csv(index=False), zipfile.ZIP_DEFLATED)
with zipfile.ZipFile(fresh("bomb.zip"), "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr(zipfile.ZipInfo("zeros.csv", (2020, 1, 1, 0, 0, 0)), "0,0\n" * 1_250_000, zipfile.ZIP_DEFLATED)
open("streets.csv", "w").write(streets.to_csv(index=False))
subprocess.run(["zip", "-q", "-X", "-P", "secret", fresh("locked.zip"), "streets.csv"], check=True); os.remove("streets.csv")
