"""Measures everything that has a target, and prints each as a ratio: `make bench`, or `python -m bench --help`."""

from __future__ import annotations

import os

# One thread: two are slower on matrices this small. It must be said before NumPy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import argparse

from bench import audits, films, frames, page, site, updates
from bench.table import machine


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long to play for the memory row (default 1)")
    parser.add_argument("--rounds", type=int, default=9, help="how often the contenders take turns (default 9)")
    only = ("updates", "frames", "audits", "page", "films", "site")
    parser.add_argument("--only", choices=only, help="measure one part alone")
    options = parser.parse_args()
    parts = {
        "updates": lambda: updates.measure(options.rounds),
        "frames": lambda: frames.measure(options.rounds),
        "audits": lambda: audits.measure(options.rounds),
        "page": lambda: page.measure(options.minutes),
        "films": films.measure,
        "site": site.measure,
    }
    print(machine(), flush=True)
    rows = []
    for name, measure in parts.items():
        if options.only in (None, name):
            print(f"\n{name}", flush=True)
            for row in measure():
                print(row, flush=True)
                rows.append(row)
    print(f"\n{sum(row.met for row in rows)} of {len(rows)} targets met.")


if __name__ == "__main__":
    main()
