#!/usr/bin/env python3
"""Holds `engineroom select` against the command cbc on the same model, in the same run.

    tests/bench/selection.py path/to/engineroom [--rounds 2] [--sizes 100,1000,10000] [--portfolios 5]
                             [--hard-seconds 10]

Random portfolios of 100, 1,000 and 10,000 candidates with ten demands, to a gap of 1e-4: the whole command with
`--no-extras`, reading included, may take 1.3 times what `cbc` takes for the model as an LP file, and 0.1 s. A search is
a matter of luck: on one portfolio either may take a third of the other's time, so several of a size are added up. Then
portfolios in the manner of Chu and Beasley (250 candidates, ten correlated budgets, by funder): the time limit must hold
within a second, and the best found and the bound must be told. Ends with status 1 where anything of that does not hold.
"""
import argparse
import csv
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AS_OF = "2026-11-01"
THEMES, LEADS, SCOPES = [f"T{k}" for k in range(6)], [f"L{k}" for k in range(20)], ["cluster-wide", "hot-spot", "private"]


def portfolio(size, seed):
    """Candidates with round budgets, payoffs around three times of them, and every twentieth one behind another."""
    draw = random.Random(seed)
    rows = []
    for k in range(size):
        budget = 1000 * draw.randint(20, 900)
        rows.append({
            "id": f"P{k:05d}", "stage": "proposed", "risk": round(draw.uniform(0.02, 0.9), 2), "budget": budget,
            "payoff": round(budget * draw.lognormvariate(1.0, 0.7)), "theme": draw.choice(THEMES),
            "lead": draw.choice(LEADS), "scope": draw.choice(SCOPES),
            "novelty": draw.choice(["core", "adjacent", "edge"]), "fte": draw.randint(1, 12),
            "depends_on": f"P{draw.randrange(k):05d}" if k and draw.random() < 0.05 else ""})
    return rows


def chances(rows):
    """Chance of success with all upstreams; each row has one upstream at most."""
    by_id = {row["id"]: row for row in rows}
    q = {}
    for row in rows:  # an upstream stands before what waits for it
        q[row["id"]] = (1 - row["risk"]) * (q[by_id[row["depends_on"]]["id"]] if row["depends_on"] else 1)
    return q


def demands(rows):
    """Ten of them, as options and as rows: (factors by id, sense, right-hand side)."""
    cost, q = {r["id"]: r["budget"] for r in rows}, chances(rows)
    total, people = sum(cost.values()), sum(r["fte"] for r in rows)
    theme_total = sum(r["budget"] for r in rows if r["theme"] == "T0")
    options, model = [], []

    def most(words, factors, limit):
        options.extend(words)
        model.append((factors, "<=", limit))

    def share(words, within, limit, sense):
        options.extend(words)
        model.append(({r["id"]: ((1 if within(r) else 0) - limit) * r["budget"] for r in rows}, sense, 0))

    budget = round(0.3 * total)
    most(["--budget", str(budget)], cost, budget)
    most(["--budget-by", "theme", f"T0={round(0.3 * theme_total)}"],
         {r["id"]: r["budget"] for r in rows if r["theme"] == "T0"}, round(0.3 * theme_total))
    most(["--fte", str(round(0.35 * people))], {r["id"]: r["fte"] for r in rows}, round(0.35 * people))
    most(["--max-projects", str(len(rows) // 2)], {r["id"]: 1 for r in rows}, len(rows) // 2)
    share(["--min-high-risk", "0.25"], lambda r: 1 - q[r["id"]] >= 0.5 - 1e-12, 0.25, ">=")
    share(["--min-edge", "0.3"], lambda r: r["novelty"] == "edge", 0.3, ">=")
    share(["--min-scope", "hot-spot=0.3"], lambda r: r["scope"] == "hot-spot", 0.3, ">=")
    share(["--min-theme", "T1=0.2"], lambda r: r["theme"] == "T1", 0.2, ">=")
    share(["--max-theme", "T2=0.2"], lambda r: r["theme"] == "T2", 0.2, "<=")
    share(["--max-lead", "L0=0.05"], lambda r: r["lead"] == "L0", 0.05, "<=")
    return options, model


def write_lp(path, rows, model):
    q = chances(rows)
    term = lambda factor, name: f"{'+' if factor >= 0 else '-'} {abs(factor):.12g} {name}"
    lines = ["Maximize", " obj: " + "\n ".join(term(q[r["id"]] * r["payoff"] - r["budget"], r["id"]) for r in rows),
             "Subject To"]
    for k, (factors, sense, limit) in enumerate(model):
        lines.append(f" d{k}: " + "\n ".join(term(f, name) for name, f in factors.items() if f) + f" {sense} {limit}")
    for k, row in enumerate(r for r in rows if r["depends_on"]):
        lines.append(f" u{k}: {row['id']} - {row['depends_on']} <= 0")
    lines += ["Binary", "\n".join(f" {r['id']}" for r in rows), "End", ""]
    path.write_text("\n".join(lines))


def write_csv(path, rows):
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def timed(command):
    begin = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True)
    return time.monotonic() - begin, done


def against_cbc(engineroom, folder, size, seed, rounds):
    """The least seconds of either over the rounds, and whether both found the same worth."""
    rows = portfolio(size, seed)
    options, model = demands(rows)
    table, lp = folder / f"{size}.csv", folder / f"{size}.lp"
    write_csv(table, rows)
    write_lp(lp, rows, model)
    ours, theirs = [], []
    for _ in range(rounds):  # by turns, so that both meet the same noise
        seconds, done = timed([engineroom, "select", table, "--as-of", AS_OF, "--format", "json", "--no-extras", "--gap",
                               "1e-4", "--time-limit", "600", "--quiet", *options])
        answer = json.loads(done.stdout)
        ours.append(seconds)
        seconds, done = timed(["cbc", lp, "-ratioGap", "1e-4", "-solve", "-quit"])
        value = abs(float(re.search(r"Objective value:\s+(\S+)", done.stdout).group(1)))
        theirs.append(seconds)
    same = answer["status"] == "optimal" and abs(answer["objective"] - value) <= 1e-4 * value
    print(f"{size:6d} candidates: engineroom {min(ours):.2f} s, cbc {min(theirs):.2f} s; worth {answer['objective']:.0f} "
          f"({answer['status']}, gap {answer['gap']:.1e}), cbc {value:.0f}{'' if same else '  DIFFERS'}")
    return min(ours), min(theirs), same


def size_against_cbc(engineroom, folder, size, portfolios, rounds):
    each = [against_cbc(engineroom, folder, size, size + k, rounds) for k in range(portfolios)]
    ours, theirs = sum(one[0] for one in each), sum(one[1] for one in each)
    holds = ours <= 1.3 * theirs + 0.1 * portfolios and all(one[2] for one in each)
    print(f"{size:6d} candidates, {portfolios} portfolios: engineroom {ours:.2f} s, cbc {theirs:.2f} s  "
          f"{'holds' if holds else 'FAILS'}")
    return holds


def hard(engineroom, folder, seconds, seed):
    """Factors from 1 to 1,000, budgets half of their sum, payoffs the mean factor and up to 500: hard to prove."""
    draw = random.Random(seed)
    factors = [[draw.randint(1, 1000) for _ in range(10)] for _ in range(250)]
    rows = [{"id": f"P{k:03d}", "stage": "proposed", "risk": 0, "budget": 0,
             "payoff": round(sum(own) / 10 + 500 * draw.random()),
             "funding": "; ".join(f"F{i}: {own[i]}" for i in range(10))} for k, own in enumerate(factors)]
    table = folder / f"hard{seed}.csv"
    write_csv(table, rows)
    options = []
    for i in range(10):
        options += ["--budget-by", "funder", f"F{i}={sum(own[i] for own in factors) // 2}"]
    took, done = timed([engineroom, "select", table, "--as-of", AS_OF, "--format", "json", "--gap", "0", "--time-limit",
                        str(seconds), "--quiet", *options])
    if done.returncode != 0:
        print(done.stderr)
        return False
    answer = json.loads(done.stdout)
    chosen = {int(one[1:]) for one in answer["chosen"]}
    kept = all(sum(factors[k][i] for k in chosen) <= sum(own[i] for own in factors) // 2 for i in range(10))
    holds = took <= seconds + 1 and answer["objective"] > 0 and answer["bound"] >= answer["objective"] and kept
    print(f"   hard {seed}: limit {seconds} s, took {took:.2f} s; best {answer['objective']:.0f}, bound "
          f"{answer['bound']:.1f} ({answer['status']}, gap {answer['gap']:.2%})  {'holds' if holds else 'FAILS'}")
    return holds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engineroom")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--portfolios", type=int, default=5)
    parser.add_argument("--hard-seconds", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        results = [size_against_cbc(options.engineroom, folder, int(size), options.portfolios, options.rounds)
                   for size in options.sizes.split(",")]
        results += [hard(options.engineroom, folder, options.hard_seconds, seed) for seed in (1, 2)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
