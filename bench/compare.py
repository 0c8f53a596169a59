"""Runs our side and the references in turn, three rounds, and reports the median round of each.
ratio = reference_seconds / ours_seconds: how many times faster ours is."""
import json
import statistics
import subprocess
import sys

ROUNDS = 3


def run(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def entry(name, ours, reference):
    return {"name": name, "ours_seconds": ours, "reference_seconds": reference, "ratio": reference / ours}


def check_agreement(name, ours, reference):
    # Each share of 10 000 draws has a standard error of at most 0.005: five of their difference's.
    largest = max(abs(a - b) for a, b in zip(ours, reference))
    if largest > 5 * 0.005 * 2 ** 0.5:
        sys.exit(f"bench: {name}: rank acceptabilities differ by {largest:.4f}")


def weights(program, folder, name):
    what = name.replace(" ", "-")
    rounds = [(run(program, what, folder), run("/usr/bin/python3", folder + "/reference.py", what, folder))
              for _ in range(ROUNDS)]
    for ours, reference in rounds:
        check_agreement(name, ours["acceptability"], reference["acceptability"])
    return entry(name, statistics.median(r[0]["seconds"] for r in rounds),
                 statistics.median(r[1]["seconds"] for r in rounds))


def sobol(program, folder):
    rounds = [run(program, "sobol", folder) for _ in range(ROUNDS)]
    if rounds[0]["largest_difference"] > 1e-9:  # the same points and estimators, added in another order
        sys.exit(f"bench: sobol: indices differ by {rounds[0]['largest_difference']}")
    return entry("sobol", statistics.median(r["seconds"] for r in rounds),
                 statistics.median(r["reference_seconds"] for r in rounds))


def main():
    program, folder = sys.argv[1], sys.argv[2]
    entries = [weights(program, folder, "weights"), weights(program, folder, "weights and scores"),
               sobol(program, folder)]
    for e in entries:
        print(f"{e['name']:<20} ours {e['ours_seconds'] * 1e3:8.3f} ms   reference "
              f"{e['reference_seconds'] * 1e3:8.3f} ms   {e['ratio']:6.1f} times faster")
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w") as file:
            json.dump(entries, file, indent=2)
            file.write("\n")


main()
