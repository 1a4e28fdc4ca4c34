#!/usr/bin/env python3
"""Writes a portfolio in all columns, with organisations: N projects in OUT.csv, N / 5 organisations in
OUT_organisations.csv, five participations a project. One cell in twenty is empty.

usage: make_portfolio.py N OUT [SEED]
"""
import datetime as dt
import random
import sys

STAGES = ["active"] * 5 + ["paused", "idea", "proposed", "delivered", "failed", "cancelled", "closed"]
KINDS = ["business", "academia", "public", "finance", "association", "cluster"]
FUNDING = ["public", "membership", "industry", "user-pays", "other"]


def main(count, out, seed):
    rng = random.Random(seed)
    stated = lambda text: text if rng.random() >= 0.05 else ""
    day = lambda year, days: (dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(days))).isoformat()
    organisations = max(1, count // 5)
    name = lambda: f"Organisation {rng.randrange(organisations)}"
    with open(out + "_organisations.csv", "w", encoding="utf-8") as file:
        file.write("name,kind,size,joined,capacity_fte,board,funding_kind\n")
        for k in range(organisations):
            cells = [f"Organisation {k}", stated(rng.choice(KINDS)), stated(rng.choice(["small", "large"])),
                     stated(day(2022, 1700)), f"{rng.uniform(1, 60):.1f}", rng.choice(["yes", "no", "no", "no"]),
                     rng.choice(FUNDING)]
            file.write(",".join(cells) + "\n")
    with open(out + ".csv", "w", encoding="utf-8") as file:
        file.write("id,name,cluster,theme,scope,stage,risk,payoff_low,payoff,payoff_high,budget,spent,fte,"
                   "volunteer_fte,funding,proposed,start,delivery,ended,updated,driver,novelty,market,need,issues,"
                   "lead,proposed_by,participants,depends_on,failure_reason,lesson,votes,url\n")
        for i in range(count):
            stage = rng.choice(STAGES)
            closed = stage in ("delivered", "failed", "cancelled", "closed")
            begun = stage not in ("idea", "proposed")
            budget = 10 ** rng.uniform(4, 6.3)
            payoff, spread = budget * rng.uniform(0.8, 12), rng.uniform(1.2, 40)
            cluster = f"Region {rng.randrange(12)}"
            if rng.random() < 0.05:
                cluster += f"; Region {rng.randrange(12)}"
            depends_on = f"P{i - 1 - rng.randrange(10):07d}" if i > 10 and rng.random() < 0.25 else ""
            cells = [
                f"P{i:07d}", stated(f"Project {rng.randrange(count)}"), stated(cluster),
                stated(f"Theme {rng.randrange(40)}"), stated(rng.choice(["cluster-wide", "hot-spot", "private"])),
                stage, stated(f"{rng.uniform(0.02, 0.9):.3f}"), stated(f"{payoff / spread:.2f}"),
                stated(f"{payoff:.2f}"), stated(f"{payoff * spread:.2f}"), stated(f"{budget:.2f}"),
                stated(f"{budget * rng.random():.2f}") if begun else "0", stated(f"{rng.uniform(0.2, 9):.1f}"),
                stated(rng.choice(["0", "0", "0.5"])),
                stated(f"{name()}: {rng.uniform(1e3, 1e6):.2f}; {name()}: {rng.uniform(1e3, 1e6):.2f}"),
                stated(day(2022, 1000)), stated(day(2023, 1200)), stated(day(2025, 1500)),
                stated(day(2025, 600)) if closed else "", stated(day(2026, 300)),
                stated(rng.choice(["opportunity", "bottleneck"])), stated(rng.choice(["core", "adjacent", "edge"])),
                stated(rng.choice(["local", "national", "international"])), stated("The firms said so"),
                stated(f"issue {rng.randrange(60)}; issue {rng.randrange(60)}"), stated(name()), stated(name()),
                stated("; ".join(name() for _ in range(4))), depends_on,
                stated(f"reason {rng.randrange(20)}") if closed else "", stated("we learned") if closed else "",
                stated(";".join(str(rng.randrange(10)) for _ in range(3))), stated("https://example.org/project"),
            ]
            file.write(",".join(cells) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
