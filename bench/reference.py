"""The reference: the work of socta_bench in NumPy, vectorised by hand, on two threads (NumPy lets go of the lock in
random numbers, matrix products and sorting). Prints the fewest seconds of some repeats and the rank acceptability."""
import csv
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

DRAWS = 10_000
THREADS = 2
SIGMA = 5.0
CHUNK = 100  # draws of noise at a time: 60 x 30 x 100 doubles stay in the second-level cache


def rows(path):
    with open(path, newline="") as file:
        return list(csv.reader(file))[1:]


def read_input(folder):
    groups = rows(folder + "/groups.csv")
    indicators = rows(folder + "/indicators.csv")
    raw = np.array([[float(v) for v in row[1:]] for row in rows(folder + "/items.csv")])
    scores = 100 * (raw - raw.min(axis=0)) / (raw.max(axis=0) - raw.min(axis=0))
    member = np.array([[row[1] == group[0] for row in indicators] for group in groups], dtype=float)
    return (np.array([float(g[1]) for g in groups]), np.array([float(i[2]) for i in indicators]), member, scores)


def draw_weights(random, draws, group_weights, indicator_weights, member):
    groups = group_weights * (0.75 + 0.5 * random.random((draws, len(group_weights))))
    groups /= groups.sum(axis=1, keepdims=True)
    weights = indicator_weights * (0.75 + 0.5 * random.random((draws, len(indicator_weights))))
    weights *= (groups / (weights @ member.T)) @ member
    return weights


def noisy_danger(random, weights, scores):
    danger = np.empty((len(weights), len(scores)))
    noise = np.empty((CHUNK,) + scores.shape)
    for start in range(0, len(weights), CHUNK):
        part = weights[start:start + CHUNK]
        cells = noise[:len(part)]
        random.standard_normal(out=cells)
        cells *= SIGMA
        cells += scores
        np.maximum(cells, 0, out=cells)
        np.minimum(cells, 100, out=cells)
        danger[start:start + CHUNK] = np.matmul(cells, part[:, :, None])[:, :, 0]
    return danger


def rank_counts(seed, draws, noisy, model):
    group_weights, indicator_weights, member, scores = model
    random = np.random.default_rng(seed)
    weights = draw_weights(random, draws, group_weights, indicator_weights, member)
    danger = noisy_danger(random, weights, scores) if noisy else weights @ scores.T
    order = np.argsort(-danger, axis=1)
    items = len(scores)
    order *= items
    order += np.arange(items)
    return np.bincount(order.ravel(), minlength=items * items)


def main():
    what, folder = sys.argv[1], sys.argv[2]
    noisy = what == "weights-and-scores"
    model = read_input(folder)
    share = DRAWS // THREADS
    best = float("inf")
    with ThreadPoolExecutor(THREADS) as pool:
        for repeat in range(5 if noisy else 30):
            start = time.perf_counter()
            parts = [pool.submit(rank_counts, 2 * repeat + n, share, noisy, model) for n in range(THREADS)]
            counts = sum(part.result() for part in parts)
            best = min(best, time.perf_counter() - start)
    print(json.dumps({"seconds": best, "acceptability": [round(c / DRAWS, 4) for c in counts.tolist()]}))


main()
