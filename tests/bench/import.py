#!/usr/bin/env python3
"""The import against its rivals, interleaved: time, throughput and peak memory from a file to all of its values.

usage: import.py BENCH_IMPORT RIVALS [ROWS [ROUNDS]]

RIVALS is a folder with make_pipeline.py, import_pandas.py and import_duckdb.mjs; a rival that cannot be run is told and
left out. Each round runs every program twice, as a machine that shares its memory with others may have to find it again
for the first run; the shortest run of each counts. Needs node with @duckdb/node-api where the script stands, or
python3-pandas.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile


def run(command):
    """What a program printed as JSON, or nothing."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout.strip().splitlines()[-1])
    except (OSError, subprocess.CalledProcessError, IndexError, ValueError) as error:
        print(f"left out: {' '.join(command)}: {error}", file=sys.stderr)
        return None


def main(bench_import, rivals, rows=1_000_000, rounds=3):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pipeline.csv")
        subprocess.run([sys.executable, os.path.join(rivals, "make_pipeline.py"), str(rows), path], check=True)
        python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
        programs = {}
        for threads in (1, 2):
            programs[f"engineroom, {threads}"] = [bench_import, path, str(threads)]
            if shutil.which("node"):
                programs[f"duckdb, {threads}"] = ["node", os.path.join(rivals, "import_duckdb.mjs"), path, str(threads)]
        programs["pandas, 1"] = [python, os.path.join(rivals, "import_pandas.py"), path]
        best = {}
        for _ in range(rounds):
            for name in [name for name in programs for _ in range(2)]:
                result = run(programs[name]) if name in programs else None
                if result is None and name not in programs:
                    continue
                if result is None:
                    del programs[name]
                elif name not in best or result["seconds"] < best[name]["seconds"]:
                    best[name] = result
        size = os.path.getsize(path) / 1e6
        print(f"{rows} rows, {size:.0f} MB, shortest of {rounds}")
        print(f"{'program, threads':<18} {'seconds':>8} {'MB/s':>6} {'peak MB':>8} {'peak/file':>9}")
        for name, result in best.items():
            peak = result["peak_mb"]
            print(f"{name:<18} {result['seconds']:>8.3f} {result['mb_per_s']:>6.0f} {peak:>8.0f} {peak / size:>9.2f}")
        for name, result in best.items():
            if name == "engineroom, 1":
                rest = result["seconds"] - result["decode"] - result["split"]
                print(f"{name}: decode {result['decode']}, split {result['split']} s alone; type, validate and build "
                      f"{rest:.3f} s; of the whole the system took {result['system']} s, for memory above all")
            elif not name.startswith("engineroom"):
                ours = best[f"engineroom, {name.split(', ')[1]}"]
                print(f"engineroom's throughput is {ours['mb_per_s'] / result['mb_per_s']:.2f} times that of {name}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *(int(argument) for argument in sys.argv[3:]))
