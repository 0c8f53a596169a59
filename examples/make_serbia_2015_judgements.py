#!/usr/bin/env python3
"""Makes the invented judgements of examples/serbia-2015: judgements.csv, factor_judgements.csv, influence.csv and incidence.csv.

Each table below is a profile: what a typical assessor would answer. One assessor's answer is the profile, plus a leaning of that assessor,
plus chance, rounded to half points. Profiles follow what open sources said in general of these crime forms in 2013 - 2015; the numbers
are invented. The low social tolerance of robbery and trafficking and the high one of excise goods and cannabis are the finding of the
workshop of July 2015, put into the profile on purpose.

Run:  python3 examples/make_serbia_2015_judgements.py        The same seed gives the same files.
"""

import csv
import random
from pathlib import Path

FOLDER = Path(__file__).parent / "serbia-2015"
SEED = 2015
INDICATORS = (
    "res_money res_people res_skills res_equipment res_infrastructure "
    "scope_extent scope_value scope_spread scope_groups scope_international "
    "flex_adaptation flex_displacement flex_innovation flex_avoidance "
    "tol_acceptance tol_use tol_reporting tol_norms "
    "dmg_financial dmg_health dmg_social dmg_institutional dmg_environment"
).split()

# Crime area, then the profile on 0 - 4: resources | scope | flexibility | tolerance | damages.
PROFILES = {
    "heroin": ("psychoactive_substances",
               "3 3 2 2 3 | 3.3 3 3 3 3.2 | 3 4 1.5 3.5 | 0.3 0.8 1.8 0.6 | 2 3.6 2.3 2.4 0.3"),
    "cocaine": ("psychoactive_substances",
                "3 3 2 2 3 | 3 3 2 3 4 | 3 4 2 3.8 | 0.8 1.5 2.5 1.5 | 1.8 2.7 1.4 2.4 0.3"),
    "cannabis": ("psychoactive_substances",
                 "4 4 4 3.5 3 | 4 3 4 3 3 | 3.5 3.5 2 2.5 | 3.5 3.4 3.8 3.6 | 1.8 2.5 1.5 1.5 0.5"),
    "synthetic_drugs": ("psychoactive_substances",
                        "3.5 3 2.5 2.5 2.5 | 3.2 2.3 3 2 3 | 3 3 2.5 2.5 | 1.2 2 2.8 1.6 | 1.3 2.7 1.4 1 1.3"),
    "new_psychoactive_substances": ("psychoactive_substances",
                                    "3.5 3 3.5 3.5 2 | 2.5 1.3 2.3 1 2.7 | 3.5 3.2 3.8 2 | 1.2 1.5 3 2 | 0.8 2.2 1 0.5 0.7"),
    "migrant_smuggling": ("irregular_migration",
                          "3.5 4 3 3.5 3 | 4 2.5 3 3.5 4 | 3.8 4 2.5 3 | 1.6 1.3 2.7 1.9 | 1.3 2.5 2 1.7 0.5"),
    "migration_document_fraud": ("irregular_migration",
                                 "3 2.5 1.8 2.2 2.3 | 2.6 1.5 2 1.8 3.2 | 2.6 2.6 2 2.6 | 0.8 0.6 1.8 0.8 | 0.8 0.5 0.8 1.8 0"),
    "trafficking_sexual_exploitation": ("human_trafficking",
                                        "3 2.6 2.8 3.2 2.8 | 2 1.8 2.2 1.8 2.8 | 2.6 3.3 1.8 3 | 0.1 0.5 1.2 0.3 | 1.2 2 1.2 1.6 0"),
    "trafficking_labour_exploitation": ("human_trafficking",
                                        "2.8 2.5 3 3 2.5 | 2.2 1.6 2 1.3 2.6 | 2.2 2.8 1.5 2.3 | 0.3 0.6 1.4 0.5 | 1.4 1.8 1 1.2 0"),
    "trafficking_forced_begging_crime": ("human_trafficking",
                                         "3.5 2.8 3.6 3.8 2 | 2 0.8 2.2 1 1.6 | 2.2 2.8 0.8 1.5 | 0.2 0.9 1.8 0.4 | 0.5 1.6 1.6 0.5 0"),
    "attacks_on_computer_systems": ("high_tech_crime",
                                    "3.5 2.5 2.8 3.8 3 | 3 1.5 2.6 1 3.3 | 3.2 3.8 3.2 3.8 | 0.5 0.4 1.8 1 | 1.6 0.2 0.8 1 0"),
    "online_fraud": ("high_tech_crime",
                     "3.7 3 3.2 3.8 2.8 | 3.5 1.8 3.2 1.2 3.3 | 3.2 3.5 2.5 3.2 | 0.1 0.3 1.3 0.3 | 1.8 0.2 1 0.3 0"),
    "online_child_exploitation": ("high_tech_crime",
                                  "3.8 1.5 3.4 4 2.3 | 2.6 0.6 2.4 0.6 3.5 | 2.6 3.3 2 3.4 | 0 0.2 0.6 0.1 | 0.3 2.4 1.4 0.2 0"),
    "excise_smuggling": ("financial_crime",
                         "3.8 3.8 3.8 3.6 3.4 | 4 3.3 4 3 3.2 | 3.6 3.5 1.8 2.2 | 3.8 3.9 3.9 3.5 | 3.2 1.2 0.8 2.4 0.8"),
    "tax_fraud": ("financial_crime",
                  "3.5 3 2.8 3.5 3.4 | 3.2 3.6 3.6 2.5 2 | 3 2.8 2 3 | 2.8 2.6 3.6 2.6 | 3.6 0.1 0.8 2.4 0"),
    "corruption": ("financial_crime",
                   "3.5 3.2 3.8 3.8 3 | 3.8 3.2 3.8 2 2 | 2.2 1.8 1 2.6 | 1.8 3.1 3.5 1.6 | 3.3 1 1.8 3.4 1"),
    "counterfeiting": ("financial_crime",
                       "3 2.6 2.6 3 2.6 | 3 2 3 1.6 2.6 | 2.6 2.6 1.6 2 | 2.4 3 3.2 2.4 | 1.8 0.3 0.3 0.7 0.2"),
    "arms_trafficking": ("general_crime",
                         "2.8 2.5 3 2.6 2.3 | 2.3 1.2 2.6 2 3.3 | 2.2 2.8 0.8 2.6 | 0.6 0.8 2.4 0.8 | 0.5 2.4 1.2 1.4 0"),
    "kidnapping_extortion": ("general_crime",
                             "3.2 2.6 3.2 3.6 1.8 | 2 1 2 1.6 1 | 1.8 1.8 0.6 2.3 | 0 0.1 1 0.1 | 0.9 1.8 1.8 1.2 0"),
    "robbery": ("general_crime",
                "3.8 3 3.7 3.2 1.2 | 3 1.3 3.5 0.7 1.2 | 1.8 2.4 0.8 1.6 | 0 0.1 0.4 0 | 1.3 1.8 2.2 0.3 0"),
    "motor_vehicle_theft": ("general_crime",
                            "3.3 2.8 2.6 3 2.6 | 2.8 1.6 3.2 1.5 2.2 | 2.6 3.2 1.8 2.2 | 0.2 0.9 1.2 0.3 | 1.7 0.2 0.8 0.9 0"),
    "money_laundering": ("money_laundering",
                         "3.7 2.8 2.6 3.6 3.4 | 2.7 3.8 2.6 3 3.6 | 3.3 3.6 2.2 3.6 | 1 1.2 3 1.2 | 2.8 0 0.4 2.8 0"),
    "organised_crime_groups": ("organised_crime_groups",
                               "3.6 3.4 3 3.2 3.4 | 2.6 3.4 3 3.2 3.6 | 3.2 3.6 2.2 3.6 | 0.4 0.8 2.4 1 | 2.9 2.4 2.2 3.2 0.4"),
}

# Cells that nobody answers: they stay unknown and show up as gaps.
UNKNOWN = {
    ("new_psychoactive_substances", "scope_value"),
    ("online_child_exploitation", "scope_groups"),
    ("trafficking_forced_begging_crime", "scope_value"),
    ("trafficking_labour_exploitation", "flex_innovation"),
    ("attacks_on_computer_systems", "dmg_social"),
    ("counterfeiting", "dmg_environment"),
    ("money_laundering", "tol_norms"),
    ("migration_document_fraud", "scope_value"),
}

RATIONALES = {
    "res": ("The time is counted from cases that we followed; others may take longer.",
            "What is needed can be had openly; only the last step is in closed circles."),
    "sco": ("Recorded cases lie one anchor lower; few are reported.",
            "Between two anchors: the number differs from year to year.",
            "Counted from what we follow, and raised for what we do not see."),
    "fle": ("After each larger action we saw the same activity elsewhere.",
            "Known cases are those that were found, so this may be too low."),
    "tol": ("What people say and what they do differ here; the answer is on what they do.",
            "Those asked in our work do not see it as a crime.",
            "Condemned by nearly everyone; silence comes from fear and not from tolerance."),
    "dmg": ("Only direct damage is counted.",
            "The damage falls on few, but on those heavily.",
            "Damage to public revenue is counted, damage to health is not."),
}

FACTORS = {  # probability within the horizon, percent
    "conflict_refugees": 84, "route_controls": 50, "accession_progress": 75, "regional_cooperation": 55,
    "excise_increases": 85, "weak_economy": 50, "fiscal_consolidation": 70, "legalisation_debate": 70,
    "youth_unemployment": 60, "hidden_markets": 78, "online_payment": 88, "chapter24_plan": 62,
    "asset_confiscation": 45, "floods": 30,
}

# Influence on domains, 0 - 4; a domain that is not named is 0.4.
INFLUENCE = {
    "heroin": "health 3.4 cohesion 2 judiciary 1.8 safety 2.2", "cocaine": "judiciary 2.2 administration 2 health 2 safety 1.8",
    "cannabis": "health 1.6 cohesion 1.2 judiciary 1.4", "synthetic_drugs": "health 2.2 safety 1.2",
    "new_psychoactive_substances": "health 2",
    "migrant_smuggling": "administration 2 safety 1.6 cohesion 2 standing 2.8",
    "migration_document_fraud": "administration 2.2 standing 2",
    "trafficking_sexual_exploitation": "safety 2 cohesion 1.6 standing 2", "trafficking_labour_exploitation": "economy 1.4 standing 1.6",
    "trafficking_forced_begging_crime": "cohesion 2.2", "attacks_on_computer_systems": "economy 1.6 media 1.4 administration 1.4",
    "online_fraud": "economy 1.6", "online_child_exploitation": "cohesion 1.6 safety 2",
    "excise_smuggling": "economy 3.4 administration 2.4 health 1.2 judiciary 1.6",
    "tax_fraud": "economy 3.6 administration 2.4 judiciary 1.8",
    "corruption": "judiciary 3.4 administration 3.8 economy 3 media 2.2 standing 3.2 cohesion 2.4",
    "counterfeiting": "economy 1.8 standing 1", "arms_trafficking": "safety 2.6 standing 2",
    "kidnapping_extortion": "safety 2.6 economy 1.6", "robbery": "safety 2.8 cohesion 1.4", "motor_vehicle_theft": "economy 1.2 safety 1",
    "money_laundering": "economy 3 judiciary 2 standing 2.6 media 1.4",
    "organised_crime_groups": "judiciary 2.8 administration 2.8 safety 3 economy 2.4 media 1.8 standing 2.8",
}
DOMAINS = "judiciary administration economy health safety cohesion media environment standing".split()

# Who gains (+) and who pays (-), -3 ... +3: offenders citizens victims communities business state.
INCIDENCE = {
    "heroin": "3 0.2 -2.8 -2.2 -0.3 -1.5", "cocaine": "3 0.4 -1.8 -1 -0.2 -1.2", "cannabis": "2.5 1 -0.8 -0.8 0 -1.2",
    "synthetic_drugs": "2.4 0.5 -1.4 -0.8 0 -0.9", "new_psychoactive_substances": "1.8 0.4 -1.4 -0.5 0 -0.6",
    "migrant_smuggling": "2.8 0.2 -2.2 -1.2 0 -1.8", "migration_document_fraud": "2 0 -0.6 -0.2 -0.2 -1.6",
    "trafficking_sexual_exploitation": "2.6 0.1 -3 -0.6 0 -0.8", "trafficking_labour_exploitation": "2.4 0.4 -2.6 -0.3 0.3 -0.8",
    "trafficking_forced_begging_crime": "1.8 0 -2.8 -0.8 0 -0.5", "attacks_on_computer_systems": "2 0 -1.8 -0.2 -2 -0.8",
    "online_fraud": "2.4 0 -2.4 -0.2 -1.4 -0.3", "online_child_exploitation": "1 0 -3 -1 0 -0.3",
    "excise_smuggling": "3 2.2 -0.2 -0.2 -0.9 -3", "tax_fraud": "3 0.7 -0.2 -0.6 -1.2 -3",
    "corruption": "3 0.5 -1.6 -1.8 -1.8 -2.6", "counterfeiting": "2.4 1.4 -0.4 -0.1 -2.4 -1.2",
    "arms_trafficking": "2 0.2 -1.6 -1.2 0 -1", "kidnapping_extortion": "2.2 0 -2.8 -1 -1.6 -0.4",
    "robbery": "1.6 0 -2.8 -1.2 -1.2 -0.3", "motor_vehicle_theft": "2.2 0.6 -2.2 -0.2 -0.8 -0.3",
    "money_laundering": "3 0 -0.2 -0.6 -1.4 -2.2", "organised_crime_groups": "3 0 -2 -1.8 -1.6 -2.4",
}
STAKEHOLDERS = "offenders citizens victims communities business state".split()


def rows_of(path):
    with open(FOLDER / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    with open(FOLDER / path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def shown(number):
    return f"{number:g}"


def clamped(value, low, high):
    return min(max(value, low), high)


class Assessors:
    """Who judges which form, and how each assessor leans."""

    def __init__(self, chance):
        areas = {row["code"]: row["areas"].split() for row in rows_of("organisations.csv")}
        self.areas = {row["code"]: areas[row["organisation"]] for row in rows_of("assessors.csv")}
        self.leaning = {code: chance.gauss(0, 0.2) for code in self.areas}
        self.sureness = {code: 0.5 + chance.random() for code in self.areas}

    def following(self, form):
        return [code for code, areas in self.areas.items() if form in areas or PROFILES[form][0] in areas]


def answer(chance, assessors, code, centre, low, high, step):
    """One answer around `centre`: four points mostly, sometimes the best alone, rarely none. `step` is half a point of the scale."""
    kind = chance.random()
    if kind < 0.05:
        return None
    unit = 2 * step
    best = clamped(round((centre + unit * (assessors.leaning[code] + chance.gauss(0, 0.45))) / step) * step, low, high)
    if kind < 0.2:
        return ("", best, "", "")
    width = unit * (0.5 + assessors.sureness[code])
    lowest = clamped(round((best - width * chance.random()) / step) * step, low, best)
    highest = clamped(round((best + width * chance.random()) / step) * step, best, high)
    return (lowest, best, highest, 60 + 5 * int(chance.random() * 7))


def cells(given):
    return [""] * 4 if given is None else [value if value == "" else shown(value) for value in given]


def towards(given, middle, low, high, step):
    """The second round's answer: half of the way to the middle of the first, after the arguments were heard."""
    if given is None:
        return None
    best = round((given[1] + middle) / 2 / step) * step
    if given[0] == "":
        return ("", best, "", "")
    return (clamped(given[0], low, best), best, clamped(given[2], best, high), given[3])


def middle_of(answers):
    bests = sorted(given[1] for given in answers if given)
    return bests[len(bests) // 2]


def disputed(answers):
    bests = [given[1] for given in answers if given]
    return len(bests) >= 4 and max(bests) - min(bests) >= 2


def rationale(chance, indicator, given):
    if given is None or chance.random() > 0.07:
        return ""
    sentences = RATIONALES[indicator[:3]]
    return sentences[int(chance.random() * len(sentences))]


def judgements(chance, assessors):
    first, second = [], []
    for form, (_, profile) in PROFILES.items():
        following = assessors.following(form)
        for indicator, value in zip(INDICATORS, profile.replace("|", "").split(), strict=True):
            if (form, indicator) in UNKNOWN:
                continue
            answers = [answer(chance, assessors, code, float(value), 0, 4, 0.5) for code in following]
            for code, given in zip(following, answers):
                first.append([1, code, form, indicator, *cells(given), rationale(chance, indicator, given)])
            if disputed(answers):
                middle = middle_of(answers)
                for code, given in zip(following, answers):
                    second.append([2, code, form, indicator, *cells(towards(given, middle, 0, 4, 0.5)), ""])
    return first + second


def factor_judgements(chance, assessors):
    chosen = [code for code in assessors.areas if code.endswith("-A")]
    rows = []
    for factor, probability in FACTORS.items():
        for code in chosen:
            given = answer(chance, assessors, code, probability, 1, 99, 5)
            rows.append([1, code, factor, *cells(given), ""])
    return rows


def one_of_each(assessors, form):
    """One assessor of each organisation that follows the form."""
    return [code for code in assessors.following(form) if code.endswith("-A")]


def matrix(chance, assessors, columns, value_of, low, high):
    rows = []
    for form in PROFILES:
        for column in columns:
            for code in one_of_each(assessors, form):
                given = answer(chance, assessors, code, value_of(form, column), low, high, 0.5)
                rows.append([1, code, form, column, *cells(given), ""])
    return rows


def influence_of(form, domain):
    words = INFLUENCE[form].split()
    return dict(zip(words[::2], map(float, words[1::2]))).get(domain, 0.4)


def incidence_of(form, stakeholder):
    return float(INCIDENCE[form].split()[STAKEHOLDERS.index(stakeholder)])


def main():
    chance = random.Random(SEED)
    assessors = Assessors(chance)
    points = ["low", "best", "high", "confidence", "rationale"]
    write("judgements.csv", ["round", "assessor", "item", "indicator", *points], judgements(chance, assessors))
    write("factor_judgements.csv", ["round", "assessor", "factor", *points], factor_judgements(chance, assessors))
    write("influence.csv", ["round", "assessor", "item", "domain", *points],
          matrix(chance, assessors, DOMAINS, influence_of, 0, 4))
    write("incidence.csv", ["round", "assessor", "item", "stakeholder", *points],
          matrix(chance, assessors, STAKEHOLDERS, incidence_of, -3, 3))


main()
