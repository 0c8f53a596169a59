#!/usr/bin/env python3
"""bench/large_case.py DIR: an assessment folder with 50 000 judgements, 20 000 items of evidence and 200 000 observations, for measuring.

It is examples/serbia-2015 with more assessors who judge every cell, more evidence and 200 series of 1 000 months. All that is added is made
up. The same files every time.
"""
import csv
import pathlib
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "serbia-2015"
JUDGEMENTS = 50_000
EVIDENCE = 20_000
SERIES = 200
MONTHS = 1_000
LAST_YEAR = 2014
WORDS = ("кријумчарење граница route seizure група тржиште price heroin полиција analysis ланац контрола region млади "
         "cooperation").split()
# As they are found in the index of words.
LATIN_WORDS = ("krijumcarenje", "granica", "route", "seizure", "grupa", "trziste", "price", "heroin", "policija", "analysis", "lanac", "kontrola",
               "region", "mladi", "cooperation")
HANDLING = ("public", "consultation", "restricted")


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def append(path, rows):
    names = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with open(path, "a", newline="", encoding="utf-8") as file:
        csv.DictWriter(file, names, restval="", lineterminator="\n").writerows(rows)


def add_judgements(folder):
    known = rows_of(folder / "judgements.csv")
    items = sorted({row["item"] for row in known})
    indicators = sorted({row["indicator"] for row in known})
    organisations = [row["code"] for row in rows_of(folder / "organisations.csv")]
    missing = JUDGEMENTS - len(known)
    cells = len(items) * len(indicators)
    assessors = [f"LOAD-{i:03}" for i in range(-(-missing // cells))]
    append(folder / "assessors.csv",
           ({"code": code, "organisation": organisations[i % len(organisations)]} for i, code in enumerate(assessors)))
    append(folder / "judgements.csv",
           ({"round": "1", "assessor": assessors[i // cells], "item": items[i % cells // len(indicators)],
             "indicator": indicators[i % len(indicators)], "best": str((i * 7 + i // cells) % 5),
             "rationale": "because of what was seen"} for i in range(missing)))
    return items


def add_evidence(folder, items):
    known = len(rows_of(folder / "evidence.csv"))
    append(folder / "evidence.csv",
           ({"code": f"L{i}", "items": items[i % len(items)], "source": f"Report {i % 500}", "scheme": "6x6", "grade": "B2",
             "handling": HANDLING[i % 3],
             "text": " ".join(WORDS[(i * 7 + word * i) % len(WORDS)] for word in range(40)) + f" number{i}"}
            for i in range(EVIDENCE - known)))


def add_series(folder):
    with open(folder / "statistics" / "load.csv", "w", encoding="utf-8") as file:
        file.write("name,month,value\n")
        for series in range(SERIES):
            for month in range(MONTHS):
                back = MONTHS - 1 - month
                file.write(f"s{series},{LAST_YEAR - back // 12}-{12 - back % 12:02},{series + month * 1.5}\n")
    with open(folder / "statistics.toml", "a", encoding="utf-8") as file:
        for series in range(SERIES):
            file.write(f'''
[[series]]
code = "load_{series}"
name = {{ en = "Series {series}", sr = "Серија {series}" }}
area = "RS"
unit = {{ en = "cases", sr = "случајеви" }}
file = "statistics/load.csv"
format = "table"
period_column = "month"
value_column = "value"
filters = {{ name = "s{series}" }}
source = {{ publisher = "Made up", title = "For measuring" }}
scheme = "6x6"
grade = "A1"
handling = "public"
''')


def write(folder):
    shutil.copytree(EXAMPLE, folder)
    add_evidence(folder, add_judgements(folder))
    add_series(folder)


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
