"""Finds npm, which brings what the static page is made of, or installs it; says what to do where there is none.

`python scripts/npm.py`, before the static page is built for a test.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.system import install_with_apt, starts

NEEDED = ("npm", "node")
HELP = (
    "No npm with Node.js to build the static page with, and none could be installed. Install them (Debian, Ubuntu: "
    "'sudo apt-get install npm'; elsewhere Node.js 18 or newer, which brings npm) and run this again."
)


class NoNpm(RuntimeError):
    """The static page cannot be built here; the message says what to do."""


def npm() -> str:
    """The path of npm, installed now with Node.js if there was none.

    Raises:
        NoNpm: one of the two is missing, and could not be installed.
    """
    for install in (False, True):
        if install:
            install_with_apt("npm")
        found = [shutil.which(name) for name in NEEDED]
        if all(path and starts(path) for path in found):
            return str(found[0])
    raise NoNpm(HELP)


if __name__ == "__main__":
    try:
        print("npm:", npm())
    except NoNpm as problem:
        sys.exit(str(problem))
