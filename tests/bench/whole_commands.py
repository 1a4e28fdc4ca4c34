#!/usr/bin/env python3
"""Time and peak memory of `engineroom review` for growing spreadsheets.

usage: whole_commands.py ENGINEROOM MAKE_PIPELINE [ROWS...]

MAKE_PIPELINE is a program that writes a spreadsheet of N projects: `MAKE_PIPELINE N OUT`.
Each size is run three times; the shortest counts. Prints a table, and what a row costs compared with the smallest size.
"""
import os
import subprocess
import sys
import tempfile
import time


def run(command):
    """Seconds and peak memory in MB of one run, whose output is thrown away."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024


def main(engineroom, make_pipeline, sizes):
    print(f"{'rows':>9} {'MB':>7} {'seconds':>8} {'MB/s':>6} {'us/row':>7} {'peak MB':>8} {'peak/file':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            path = os.path.join(folder, f"{rows}.csv")
            subprocess.run([sys.executable, make_pipeline, str(rows), path], check=True)
            command = [engineroom, "review", path, "--as-of", "2026-11-01", "--format", "json"]
            runs = [run(command) for _ in range(3)]
            seconds, peak = min(r[0] for r in runs), max(r[1] for r in runs)
            size = os.path.getsize(path) / 1e6
            print(f"{rows:>9} {size:>7.1f} {seconds:>8.3f} {size / seconds:>6.0f} {seconds / rows * 1e6:>7.2f} {peak:>8.0f} {peak / size:>9.2f}", flush=True)
            os.remove(path)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], [int(a) for a in sys.argv[3:]] or [1_000, 10_000, 100_000, 1_000_000])
