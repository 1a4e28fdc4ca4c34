#!/usr/bin/env python3
"""Branch coverage of some folders of headers, after the tests ran.

usage: branch_coverage.py BUILD_FOLDER LEAST_PERCENT FOLDER...

gcovr 5.2 reads gcov's text, which does not say of a branch that never ran whether only an exception takes it; a header
that one test program compiles and another one runs then seems to miss branches that it does not have. gcov's JSON says
so for every branch. A branch counts once, however many programs and template instances compiled it, and is covered when
one of them took it. Prints a line a folder and the branches that nobody took; ends with 1 where a folder
stays below LEAST_PERCENT.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys


def read(build, folders):
    """(file, line, branches in the line, index) -> how often it was taken"""
    taken = collections.Counter()
    for notes in sorted(pathlib.Path(build).rglob("*.gcda")):
        out = subprocess.run(["gcov", "--json-format", "--branch-probabilities", "--stdout", str(notes)], cwd=build, capture_output=True, check=True)
        for report in out.stdout.splitlines():
            for source in json.loads(report)["files"]:
                path = os.path.realpath(os.path.join(build, source["file"]))
                if not path.startswith(folders):
                    continue
                for line in source["lines"]:
                    branches = [b for b in line["branches"] if not b["throw"]]
                    for index, branch in enumerate(branches):
                        taken[path, line["line_number"], len(branches), index] += branch["count"]
    return taken


def main(build, least, folders):
    folders = tuple(os.path.realpath(folder) + os.sep for folder in folders)
    taken = read(os.path.realpath(build), folders)
    good = True
    for folder in folders:
        counts = [count for (path, *_), count in taken.items() if path.startswith(folder)]
        share = 100 * sum(count > 0 for count in counts) / max(1, len(counts))
        good = good and len(counts) > 0 and share >= least
        print(f"branches of {os.path.basename(folder[:-1])}: {share:.1f} % of {len(counts)}")
    for (path, line, _, _), count in sorted(taken.items()):
        if count == 0:
            print(f"  not taken: {os.path.relpath(path)}:{line}")
    return 0 if good else 1


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], float(sys.argv[2]), sys.argv[3:]))
