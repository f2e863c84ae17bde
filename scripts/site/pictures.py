"""Paints what a visitor sees before the app is there, anew: python -m scripts.site.pictures

The first frame of the default run, in light and in dark, as the page itself would save it. A test says when it is old.
"""

from __future__ import annotations

import subprocess
import sys

from scripts.site.build import PAGE, ROOT


def main() -> None:
    for theme in ("light", "dark"):
        out = PAGE / f"first-{theme}.svg"
        wish = ["?seed=0", "--step", "0", "--theme", theme, "--out", str(out)]
        command = [sys.executable, "-m", "playground.export", *wish]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
