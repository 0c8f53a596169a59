#!/usr/bin/env python3
"""bench/long_assessment.py DIR: an assessment folder whose report has well over 120 pages, for measuring.

It is examples/serbia-2015 with every crime form twice (the second under its own code, with the same judgements) and with the narrative
of each area thirty times as long. All of it is made up, as the judgements of the example are. The same files every time.
"""
import csv
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "serbia-2015"
METHODOLOGY = ROOT / "methodologies" / "socta-2015.toml"
TABLES = ["judgements.csv", "incidence.csv", "influence.csv", "factor_effects.csv"]
TWIN = "_twin"
TIMES = 30


def with_twins(text):
    """The methodology with a twin behind every crime form, and the codes of the forms."""
    forms = []

    def doubled(match):
        table = match.group(0)
        parent = re.search(r'^parent = "', table, re.M)
        if not parent:
            return table
        forms.append(re.search(r'^code = "([^"]+)"', table, re.M).group(1))
        twin = re.sub(r'^(code = "[^"]+)"', rf'\1{TWIN}"', table, count=1, flags=re.M)
        twin = re.sub(r'^(name = \{ en = "[^"]+)(", sr = "[^"]+)(" \})', r"\1, second kind\2, друга врста\3", twin, flags=re.M)
        return table.rstrip("\n") + "\n\n" + twin

    return re.sub(r"^\[\[crime\]\]\n(?:(?!^\[|^#).*\n)*", doubled, text, flags=re.M), forms


def double_rows(path, forms):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    twins = [{**row, "item": row["item"] + TWIN} for row in rows if row["item"] in forms]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows + twins)


def lengthen(path):
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    path.write_text(head + "\n\n" + "\n\n".join([body.strip()] * TIMES) + "\n", encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    methodology, forms = with_twins(METHODOLOGY.read_text(encoding="utf-8"))
    (folder / "methodology.toml").write_text(methodology, encoding="utf-8")
    for table in TABLES:
        double_rows(folder / table, forms)
    for chapter in sorted((folder / "narrative").glob("*.md")):
        lengthen(chapter)
    print(f"{folder}: {len(forms)} crime forms twice, narrative {TIMES} times as long", file=sys.stderr)


if __name__ == "__main__":
    main()
