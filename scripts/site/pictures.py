"""Paints what a visitor sees before the app is there, anew: python -m scripts.site.pictures

The first frame of the default run, in light and in dark, as the page itself would save it, but for the address of this
machine. A test says when it is old.
"""

from __future__ import annotations

import re
import subprocess
import sys

from scripts.site.build import PAGE, ROOT


def without_address(svg: str) -> str:
    """The picture without the address that its painter ran at and the code of it before, plate and squares."""
    lines = svg.splitlines(keepends=True)
    (at,) = (place for place, line in enumerate(lines) if re.match(r"<text [^>]*>http", line))
    if not all(line.startswith("<path ") for line in lines[at - 2 : at]):
        raise ValueError("the code does not stand before the address any more")
    kept = "".join(lines[: at - 2] + lines[at + 1 :])
    return re.sub(r"\n[^\n<]*http://localhost[^<]*</desc>", "</desc>", kept)


def main() -> None:
    for theme in ("light", "dark"):
        out = PAGE / f"first-{theme}.svg"
        wish = ["?seed=0", "--step", "0", "--theme", theme, "--out", str(out)]
        subprocess.run([sys.executable, "-m", "playground.export", *wish], cwd=ROOT, check=True)
        out.write_text(without_address(out.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
