#!/usr/bin/env python3
"""What a second process is worth to `engineroom simulate`: mpirun -n 2 against no launcher, by turns.

    tests/bench/processes.py path/to/engineroom [--projects 1000] [--trials 400000] [--rounds 3]

One thread each. Ends with status 1 where the bytes differ, or two are not 1.8 times as fast as one (least of the rounds).
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PERMISSIVE = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
              "OMPI_MCA_rmaps_base_oversubscribe": "1"}


def write_pipeline(path, projects):
    draw = random.Random(1)
    lines = ["id,stage,risk,budget,payoff_low,payoff,payoff_high,theme,lead,start,delivery"]
    for k in range(projects):
        budget = 1000 * draw.randint(20, 900)
        payoff = round(budget * draw.lognormvariate(1.0, 0.7))
        lines.append(f"P{k},active,{draw.uniform(0.02, 0.9):.2f},{budget},{payoff // 2},{payoff},{payoff * 3},"
                     f"T{draw.randrange(6)},L{draw.randrange(20)},2026-0{draw.randint(1, 9)}-01,"
                     f"{draw.randint(2027, 2030)}-06-30")
    path.write_text("\n".join(lines) + "\n")


def timed(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | PERMISSIVE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engineroom")
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--trials", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "pipeline.csv"
        write_pipeline(path, options.projects)
        alone = [options.engineroom, "simulate", path, "--as-of", "2026-11-01", "--quiet", "--format", "json",
                 "--threads", "1", "--trials", str(options.trials)]
        one, two = [], []
        for _ in range(options.rounds):
            one.append(timed(alone))
            two.append(timed(["mpirun", "-n", "2", *alone]))
    same = len({out for _, _, out in one + two}) == 1
    seconds = [min(run[0] for run in runs) for runs in (one, two)]
    work = [min(run[1] for run in runs) for runs in (one, two)]
    print(f"{options.projects} projects, {options.trials} trials: one process {seconds[0]:.2f} s ({work[0]:.2f} s of "
          f"processors), two {seconds[1]:.2f} s ({work[1]:.2f} s): {seconds[0] / seconds[1]:.2f} times as fast; "
          f"{'the same bytes' if same else 'OTHER BYTES'}")
    return 0 if same and seconds[0] >= 1.8 * seconds[1] else 1


if __name__ == "__main__":
    sys.exit(main())
