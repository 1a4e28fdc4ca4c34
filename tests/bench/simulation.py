#!/usr/bin/env python3
"""The simulation against numpy, interleaved, and against what the design promises.

usage: simulation.py BENCH_SIMULATE RIVALS [TRIALS [ROUNDS]]

RIVALS is a folder with make_pipeline.py and simulate_numpy.py (python3-numpy, python3-scipy). The least of all rounds
counts, of three in each program. Times are of the processor where one thread runs, as they say more than a clock on a busy machine. Ends with
status 1 where means or sds do not agree.
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile


def told(command, peak=False):
    """What a program printed as JSON; with its peak memory in MB."""
    if peak:
        command = ["/usr/bin/time", "-f", "%M", *command]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    result = json.loads(done.stdout.strip().splitlines()[-1])
    if peak:
        result["peak_mb"] = int(done.stderr.strip().splitlines()[-1]) / 1024
    return result


def least(results, key):
    return min(result[key] for result in results)


def rival_ns(rivals, path, trials, model):
    """Processor time of the rival for each project and trial, start and reading left out."""
    code = ("import resource,runpy,sys,time\n"
            "space = runpy.run_path(sys.argv[1], run_name='rival')\n"
            "import json\n"
            "q = space['load'](sys.argv[2]); trials = int(sys.argv[3])\n"
            "took = float('inf')\n"
            "for _ in range(3):\n"
            "    begin = time.process_time()\n"
            "    net = space['tuned'](q, trials, sys.argv[4] == 'correlated')\n"
            "    took = min(took, time.process_time() - begin)\n"
            "print(json.dumps(dict(ns=took / trials / len(q['p']) * 1e9, mean=net.mean(), sd=net.std(ddof=1))))\n")
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    return told([python, "-c", code, os.path.join(rivals, "simulate_numpy.py"), path, trials, model])


def with_dependencies(path, out):
    """The same projects, a quarter of which wait for one before."""
    draw = random.Random(1)
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for k, row in enumerate(rows):
        row["depends_on"] = rows[draw.randrange(k)]["id"] if k and draw.random() < 0.25 else ""
    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def main(bench, rivals, trials=100_000, rounds=5):
    agrees = True
    with tempfile.TemporaryDirectory() as folder:
        def pipeline(projects):
            path = os.path.join(folder, f"{projects}.csv")
            subprocess.run([sys.executable, os.path.join(rivals, "make_pipeline.py"), str(projects), path], check=True)
            return path

        path = pipeline(200)
        tied = os.path.join(folder, "tied.csv")
        with_dependencies(path, tied)
        print(f"200 projects, {trials} trials, least of {rounds}; ns of the processor for a project and trial")
        for model, times, words in (("independent", 12, 3.0), ("correlated", 18, 3.5)):
            ours, narrow, waits, timed, theirs = [], [], [], [], []
            for _ in range(rounds):  # by turns, so that all meet the same noise
                ours.append(told([bench, path, trials, model, 1]))
                theirs.append(rival_ns(rivals, path, trials, model))
                narrow.append(told([bench, path, trials, model, 1, "AVX2"]))
                waits.append(told([bench, tied, trials, model, 1]))
                timed.append(told([bench, path, trials, model, 1, "", 0.05]))
            ns, rival, fill = least(ours, "cpu_ns"), least(theirs, "ns"), least(ours, "words_cpu_ns")
            error = ours[0]["sd"] / trials ** 0.5
            same = abs(ours[0]["mean"] - theirs[0]["mean"]) < 6 * error and abs(ours[0]["sd"] / theirs[0]["sd"] - 1) < 0.1
            agrees = agrees and same
            print(f"{model:<12} ours {ns:.3f}, numpy {rival:.2f}: {rival / ns:.1f} times (promised {times}); words "
                  f"{fill:.3f}: {ns / fill:.2f} times (at most {words})")
            print(f"{'':<12} AVX2 {least(narrow, 'cpu_ns'):.3f}: {rival / least(narrow, 'cpu_ns'):.1f} times (promised 5); "
                  f"dependencies {least(waits, 'cpu_ns') / ns - 1:+.0%} (at most +20 %); with discounting by simulated time "
                  f"{least(timed, 'cpu_ns') / ns - 1:+.0%} (at most +100 %)")
            print(f"{'':<12} mean {ours[0]['mean']:.6g} and {theirs[0]['mean']:.6g}, sd {ours[0]['sd']:.4g} and "
                  f"{theirs[0]['sd']:.4g}: {'agree' if same else 'DIFFER'}")
        one, two = [], []
        for _ in range(rounds):
            one.append(told([bench, path, 10 * trials, "correlated", 1]))
            two.append(told([bench, path, 10 * trials, "correlated", 2]))
        print(f"two threads: {least(one, 'seconds') / least(two, 'seconds'):.2f} times one (promised 1.85), by the clock")
        for projects in (100, 1000, 10_000, 100_000):
            file = pipeline(projects)
            results = [told([bench, file, trials, "independent", 1]) for _ in range(1 if projects > 10_000 else 3)]
            print(f"{projects:>7} projects: {least(results, 'cpu_ns'):.3f} ns")
        small = pipeline(40)
        for count in (100_000, 100_000_000):
            result = told([bench, small, count, "correlated", 2], peak=True)
            print(f"40 projects, {count} trials, two threads: {result['seconds']:.1f} s, peak {result['peak_mb']:.0f} MB")
    return 0 if agrees else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], *(int(argument) for argument in sys.argv[3:])))
