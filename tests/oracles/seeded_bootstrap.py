#!/usr/bin/env python3
"""The seeded subject bootstrap, digit for digit, in Python's unbounded integers.

Run from the root of the checkout:  python3 tests/oracles/seeded_bootstrap.py

The generator is that of xoshiro.py; percentiles of type 7 (Hyndman and Fan).
"""
import json
import os
import sys

from xoshiro import MASK, below, seeded


def percentile(ordered, probability):
    position = (len(ordered) - 1) * probability
    i = int(position)
    j = min(i + 1, len(ordered) - 1)
    return ordered[i] + (position - i) * (ordered[j] - ordered[i])


def write(name, given, output):
    folder = os.path.join("tests", "cases", "seeded-bootstrap")
    os.makedirs(folder, exist_ok=True)
    oracle = {"command": "python3 tests/oracles/seeded_bootstrap.py", "method": "the generator and the percentiles in Python",
              "version": "Python " + sys.version.split()[0]}
    with open(os.path.join(folder, name + ".json"), "w", newline="\n") as file:
        parts = [f'  "{key}": {json.dumps(value)}' for key, value in (("input", given), ("output", output), ("oracle", oracle))]
        file.write("{\n" + ",\n".join(parts) + "\n}\n")


def case(name, x, m, seed, replicates, tail):
    generator = seeded(seed)
    ratios = []
    for _ in range(replicates):
        drawn = [below(generator, len(x)) for _ in x]
        ratios.append(sum(x[i] for i in drawn) / sum(m[i] for i in drawn))
    ratios.sort()
    write(name, {"successes": x, "trials": m, "seed": seed, "replicates": replicates, "confidence": 1 - 2 * tail},
          {"lower": percentile(ratios, tail), "upper": percentile(ratios, 1 - tail)})


for seed in (0, 1, 20261120, MASK):
    generator = seeded(seed)
    write(f"demo-generator-{seed}", {"seed": str(seed)}, {"next": [str(next(generator)) for _ in range(8)]})
for bound in (1, 2, 3, 1000, 2147483647):
    generator = seeded(5)
    write(f"demo-bounded-{bound}", {"seed": "5", "bound": bound}, {"next": [below(generator, bound) for _ in range(200)]})

case("demo-10-persons", [10, 9, 10, 7, 10, 10, 3, 10, 10, 10], [10] * 10, 1, 2000, 0.025)
case("demo-13-persons-unequal", [19, 8, 30, 12, 5, 40, 41, 10, 2, 3, 7, 20, 33], [20, 8, 31, 15, 5, 40, 44, 10, 9, 3, 7, 21, 33], 20261120, 10000, 0.025)
case("demo-30-persons-90", [100 - (i * i) % 7 for i in range(30)], [100 + i for i in range(30)], 20261120, 5000, 0.05)
case("demo-50-persons-skewed", [2000 - (0 if i % 3 else i * i) for i in range(50)], [2000] * 50, 77, 3000, 0.005)
