#!/usr/bin/env python3
"""Figures for tests/measures, computed another way: numerical integration, bisection, enumeration, plain double sums.

Needs mpmath (Debian: python3-mpmath). Prints `name = numbers`, which is committed as measures.txt beside it:
    python3 tests/reference/measures.py > tests/reference/measures.txt
"""
import itertools
import math
import random
import statistics

from mpmath import mp, mpf, npdf, quad, exp, log, binomial, findroot, inf, erfinv, sqrt

mp.dps = 30


def tell(name, *values):
    print(name, "=", *(mp.nstr(mpf(v), 17) for v in values))


# --- split lognormal: the density of z integrated, no closed form -----------------------------------------------------
Z90 = sqrt(2) * erfinv(mpf("0.8"))


def split_lognormal(low, mid, high, alpha):
    low, mid, high = mpf(low), mpf(mid), mpf(high)
    down, up = log(mid / low) / Z90, log(high / mid) / Z90

    def value(z):
        return mid * exp((down if z < 0 else up) * z)

    def moment(k):
        if not alpha:
            return quad(lambda z: value(z) ** k * npdf(z), [-inf, 0]) + quad(
                lambda z: value(z) ** k * npdf(z), [0, k * up, k * up + 8, inf])
        body = quad(lambda z: value(z) ** k * npdf(z), [-inf, 0, Z90])
        if alpha <= k:
            return body, None
        # density of the tail: 0.1 alpha h^alpha x^(-alpha-1); x = h / t
        tail = quad(lambda t: mpf("0.1") * alpha * (high / t) ** k * t ** (alpha - 1), [0, 1])
        return body + tail

    def exceedance(x):
        if alpha and x > high:
            return mpf("0.1") * (high / x) ** alpha
        z = log(x / mid) / (down if x < mid else up)
        return quad(npdf, [z, max(z, 0) + 8, inf]) if z >= 0 else 1 - quad(npdf, [-inf, min(z, 0) - 8, z])

    return moment, exceedance


for name, low, mid, high, alpha in [
    ("even", 50, 100, 200, 0),
    ("skew", 80, 100, 900, 0),
    ("wide", 1, 100, 2600, 0),
    ("tail", 50, 100, 400, mpf("2.5")),
]:
    moment, exceedance = split_lognormal(low, mid, high, alpha)
    tell(f"lognormal/{name}/mean", moment(1))
    tell(f"lognormal/{name}/second", moment(2))
    tell(f"lognormal/{name}/exceeds", *(exceedance(mpf(x)) for x in (20, 90, 150, 1000)))

# --- Clopper-Pearson: bisection on the binomial sum itself ------------------------------------------------------------


def at_most(k, n, p):
    return sum(binomial(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1))


def bisect(f):
    low, high = mpf(0), mpf(1)
    for _ in range(90):
        middle = (low + high) / 2
        if f(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


for k, n in [(0, 10), (3, 10), (10, 10), (1, 17), (40, 200)]:
    lower = 0 if k == 0 else bisect(lambda p: (1 - at_most(k - 1, n, p)) - mpf("0.025"))
    upper = 1 if k == n else bisect(lambda p: mpf("0.025") - at_most(k, n, p))
    one_sided = 1 if k == n else bisect(lambda p: mpf("0.05") - at_most(k, n, p))
    tell(f"clopper_pearson/{k}/{n}", lower, upper, one_sided)

for k, n in [(0, 10), (9, 10), (8, 11), (30, 40)]:
    tell(f"coin/{k}/{n}", sum(binomial(n, i) for i in range(k, n + 1)) / mpf(2) ** n)

# --- Poisson-binomial: all outcomes, and the polynomial in exact numbers ----------------------------------------------
few = [mpf(x) / 20 for x in (1, 3, 7, 12, 19, 10, 2, 5, 5, 16)]
counts = [mpf(0)] * (len(few) + 1)
for fails in itertools.product((0, 1), repeat=len(few)):
    chance = mpf(1)
    for failed, p in zip(fails, few):
        chance *= p if failed else 1 - p
    counts[sum(fails)] += chance
tell("poisson_binomial/10/at_most", *itertools.accumulate(counts))
mean = sum(k * c for k, c in enumerate(counts))
tell("poisson_binomial/10/mean_sd", mean, sqrt(sum((k - mean) ** 2 * c for k, c in enumerate(counts))))

polynomial = [mpf(1)]
for i in range(60):
    p = mpf((i * 7) % 20) / 20
    polynomial = [a * (1 - p) + b * p for a, b in zip(polynomial + [mpf(0)], [mpf(0)] + polynomial)]
tell("poisson_binomial/60/at_most", *(sum(polynomial[: k + 1]) for k in (0, 9, 20, 28, 40)))

# --- diversity: the double sum over projects --------------------------------------------------------------------------
# Project i, for tests/measures/diversity.cpp: the same formulas stand there.


def band(value, edges):
    return sum(1 for e in edges if e <= value)


def bet(i):
    return {
        "risk": mpf((i * 7) % 20) / 20,
        "multiple": mpf((i * i) % 37) / 2,
        "theme": None if i % 6 == 0 else i % 5,
        "scope": None if i % 4 == 3 else i % 3,
        "novelty": None if i % 2 == 1 else i % 3,
        "budget": 100 + 13 * (i % 11),
    }


def distance(a, b):
    d = abs(band(a["risk"], RISK) - band(b["risk"], RISK)) + abs(
        band(a["multiple"], MULTIPLE) - band(b["multiple"], MULTIPLE))
    return d + sum(a[name] != b[name] for name in ("theme", "scope", "novelty"))


RISK = [mpf("0.1"), mpf("0.2"), mpf("0.35"), mpf("0.5"), mpf("0.75")]
MULTIPLE = [1, 2, 4, 8, 16]
bets = [bet(i) for i in range(150)]
total = sum(b["budget"] for b in bets)
entropy = mpf(0)
for a in bets:
    likeness = sum(exp(-mpf(distance(a, b)) / 2) * b["budget"] / total for b in bets)
    entropy -= mpf(a["budget"]) / total * log(likeness)
tell("diversity/150", exp(entropy))

# --- Gini by all pairs; quantiles by Python's own type 7 --------------------------------------------------------------
values = [mpf((i * 37) % 101) for i in range(40)]
pairs = sum(abs(a - b) for a in values for b in values)
tell("gini/40", pairs / (2 * len(values) * sum(values)))
plain = [float(v) for v in values]
tell("quantiles/40", *(statistics.quantiles(plain, n=20, method="inclusive")[k - 1] for k in (1, 2, 5, 10, 18, 19)))

# --- dependencies: all outcomes of small graphs -----------------------------------------------------------------------
draw = random.Random(20261124)
for number in range(12):
    n = 9
    edges = [(u, v) for v in range(n) for u in range(v) if draw.random() < (0.15, 0.3, 0.5)[number % 3]]
    risk = [draw.choice([0, 5, 10, 20, 30, 50, 80, 100 if number % 2 else 60]) for _ in range(n)]
    payoff = [draw.randrange(0, 500) for _ in range(n)]
    stage = [draw.choice("aaaaip") for _ in range(n)]  # active, idea, paused
    waits_for = {v: [u for u, w in edges if w == v] for v in range(n)}

    def upstreams(v):
        found = {v}
        for u in waits_for[v]:
            found |= upstreams(u)
        return found

    def chance(wanted, given):
        """That all of `wanted` succeed when those of `given` are made to."""
        sum_of = mpf(0)
        for fails in itertools.product((False, True), repeat=n):
            weight = mpf(1)
            for v in range(n):
                p = mpf(risk[v]) / 100
                weight *= p if fails[v] else 1 - p
            if not any(fails[v] and v not in given for v in wanted):
                sum_of += weight
        return sum_of

    q = [chance(upstreams(v), set()) for v in range(n)]
    below = {i: [j for j in range(n) if j != i and i in upstreams(j) and stage[j] in "ap"] for i in range(n)}
    enabled = [sum(payoff[j] * chance(upstreams(j), upstreams(i)) for j in below[i]) for i in range(n)]
    whole = sum(q[j] * payoff[j] for j in range(n) if stage[j] in "ap")
    blast = [sum(q[j] * payoff[j] for j in below[i]) / whole if whole else 0 for i in range(n)]
    tell(f"graph/{number}/edges", *(x for edge in edges for x in edge))
    tell(f"graph/{number}/risk_percent", *risk)
    tell(f"graph/{number}/payoff", *payoff)
    tell(f"graph/{number}/stage", *("aip".index(s) for s in stage))
    tell(f"graph/{number}/q", *q)
    tell(f"graph/{number}/enabled", *enabled)
    tell(f"graph/{number}/blast", *blast)
