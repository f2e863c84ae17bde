"""A data set in a few hundred bytes: its own points as a small picture."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SIZE = 40  # units of the picture's own grid
_MARGIN = 4
# Seen on light and on dark alike; the classes' order is the map's.
COLOURS = ("#f0882f", "#2f8ae0", "#17a184", "#cf5fab", "#b8a10c", "#7b8799")
_INK = "#7b8799"


def scatter(points: NDArray[np.float64], groups: NDArray[np.int64]) -> str:
    """Points (n, 2) as dots, coloured by their group, as a data URI; no points give an empty picture."""
    paths = [
        _path(places, colour, 3.4)
        for group, colour in enumerate(COLOURS)
        if (places := _places(points)[groups == group]).size
    ]
    return _uri(paths)


def curve(x: NDArray[np.float64], y: NDArray[np.float64]) -> str:
    """Values y (n,) over x (n,) as dots in one colour, as a data URI."""
    return _uri([_path(_places(np.column_stack([x, y])), COLOURS[1], 3.4)])


def image(pixels: NDArray[np.float64]) -> str:
    """A small image (rows, columns) of values 0..1 as a data URI: ink where it is dark."""
    rows, columns = pixels.shape
    cell = (SIZE - 2 * _MARGIN) / max(rows, columns)
    squares = [
        f'<path d="M{_MARGIN + cell * j:g} {_MARGIN + cell * i:g}h{cell:g}v{cell:g}h-{cell:g}z" opacity="{value:.1f}"/>'
        for i, row in enumerate(pixels)
        for j, value in enumerate(row)
        if value > 0.05
    ]
    return _uri([f'<g fill="{_INK}">{"".join(squares)}</g>'])


def sign(words: str) -> str:
    """A few letters, for data too small for a picture, as a data URI."""
    letters = "".join(letter for letter in words if letter.isalnum() or letter in "×+−- ")
    size = 15 if len(letters) < 4 else 11
    return _uri(
        [
            f'<text x="{SIZE / 2}" y="{SIZE / 2 + size / 3:.1f}" text-anchor="middle" font-family="sans-serif" '
            f'font-weight="600" font-size="{size}" fill="{_INK}">{letters}</text>'
        ]
    )


def bins(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Values as two groups, below and above their middle: enough for a picture of a regression."""
    groups: NDArray[np.int64] = (values > (values.min() + values.max()) / 2.0).astype(np.int64)
    return groups


def _places(points: NDArray[np.float64]) -> NDArray[np.int64]:
    """Points (n, 2) on the picture's grid, y upwards."""
    if not len(points):
        return np.empty((0, 2), dtype=np.int64)
    low, span = points.min(axis=0), np.ptp(points, axis=0)
    share = (points - low) / np.where(span > 0.0, span, 1.0) + np.where(span > 0.0, 0.0, 0.5)
    share[:, 1] = 1.0 - share[:, 1]
    places: NDArray[np.int64] = np.rint(_MARGIN + share * (SIZE - 2 * _MARGIN)).astype(np.int64)
    return places


def _path(places: NDArray[np.int64], colour: str, width: float) -> str:
    """Dots as one path: a line of no length with a round cap is a dot."""
    dots = "".join(f"M{x} {y}h0" for x, y in np.unique(places, axis=0))
    return f'<path d="{dots}" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'


def _uri(shapes: Sequence[str]) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">{"".join(shapes)}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
