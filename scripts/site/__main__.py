"""Builds the static page: `make site`, or `python -m scripts.site --help`"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.site.build import build
from scripts.site.fetch import Unreachable, cache
from scripts.site.lock import WrongFile
from scripts.site.nodejs import NotCompiled


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.site", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("site"), help="the folder to make (default: site)")
    parser.add_argument("--cache", type=Path, default=cache(), help="where fetched and compiled files are kept")
    options = parser.parse_args()
    try:
        build(options.out, options.cache)
    except (Unreachable, WrongFile, NotCompiled) as problem:
        sys.exit(f"The static page could not be built. {problem}")
    files = [path for path in options.out.rglob("*") if path.is_file()]
    print(f"{options.out}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
