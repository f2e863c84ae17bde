"""Draws the README's gallery anew with the export command: `python scripts/gallery.py` writes docs/gallery/*.png."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playground.export.__main__ import main

GALLERY = Path(__file__).resolve().parent.parent / "docs" / "gallery"
SIZE = "960x540"
PICTURES = {
    "spiral.png": ("?dataset=spiral&hidden=8,8&activations=tanh,tanh&learning_rate=0.1", "--step", "2000"),
    "delta.png": ("?hidden=4,2&activations=tanh,tanh", "--step", "60", "--phase", "backward-2", "--theme", "dark"),
    "card.png": ("?hidden=4,2&activations=tanh,tanh", "--step", "60", "--part", "card:a1.0:backward"),
    "digits.png": ("?dataset=digits&hidden=16&activations=relu", "--step", "300"),
}


def draw() -> int:
    """Draws them all; returns the exit code of the first that fails."""
    GALLERY.mkdir(exist_ok=True)
    for name, (link, *options) in PICTURES.items():
        code = main([link, *options, "--size", SIZE, "--out", str(GALLERY / name)])
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(draw())
