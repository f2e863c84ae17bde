"""How much room what is written in a figure has, where the page is as narrow as a phone. Numbers only, css pixels."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

PHONE = 358  # what a phone of 390 leaves a figure
_LETTER = 0.62  # of the size of its type: what a letter or a digit takes across, at the most on average
_WIDE = 1.0  # what a Chinese letter takes
_LINE = 1.3  # of the size of its type: what a line takes


def width_of(texts: Sequence[str], size: float) -> float:
    """What the longest of some texts takes across, in type of a size."""
    return max((sum(map(_share, text)) for text in texts), default=0.0) * size


def _share(letter: str) -> float:
    """What a letter takes across, of the size of its type."""
    return _WIDE if east_asian_width(letter) in "WF" else _LETTER


def fit(texts: Sequence[str], size: float, cell: tuple[float, float]) -> bool:
    """Whether each of some texts stands within a cell of (width, height), in type of a size."""
    return width_of(texts, size) <= cell[0] and _LINE * size <= cell[1]
