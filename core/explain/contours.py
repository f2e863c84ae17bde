"""Level lines of values on a grid, by marching squares: where a surface has one height."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from core.arrays import Array, sealed

Edge = tuple[int, int, int]  # of the grid: row and column of its first corner, and 0 where it leads across, 1 up


def level_lines(across: Array, up: Array, values: Array, level: float) -> tuple[Array, ...]:
    """Returns the lines (n, 2) on which the values (len(up), len(across)) have the level, between corners linearly.

    A line that is closed ends where it began; one that leaves the grid ends at its rim. After W. Lorensen and H. Cline,
    "Marching cubes", 1987, in the plane; where two lines meet in a cell its middle decides.
    """
    above = values > level
    joined: dict[Edge, list[Edge]] = defaultdict(list)
    for row, column in np.argwhere(_crossed(above)).tolist():
        for one, other in _pairs(values, above, level, row, column):
            joined[one].append(other)
            joined[other].append(one)
    ends = [edge for edge, others in joined.items() if len(others) == 1]
    lines, seen = [], set[Edge]()
    for first in [*ends, *joined]:  # those that are open first, so that each is walked from an end
        if first not in seen:
            line = _walk(first, joined, seen)
            lines.append(sealed(np.array([_place(across, up, values, level, edge) for edge in line])))
    return tuple(lines)


def _crossed(above: np.ndarray) -> np.ndarray:
    """Which cells (rows - 1, columns - 1) have corners on both sides."""
    corners = above[:-1, :-1].astype(int) + above[:-1, 1:] + above[1:, :-1] + above[1:, 1:]
    return np.asarray((corners > 0) & (corners < 4))


def _pairs(values: Array, above: np.ndarray, level: float, row: int, column: int) -> list[tuple[Edge, Edge]]:
    """The edges of a cell that a line joins, two by two."""
    below, right = (row, column, 0), (row, column + 1, 1)
    top, left = (row + 1, column, 0), (row, column, 1)
    corners = above[row : row + 2, column : column + 2]
    (a, b), (c, d) = corners.tolist()
    crossed = [
        edge for edge, is_crossed in ((below, a != b), (right, b != d), (top, c != d), (left, a != c)) if is_crossed
    ]
    if len(crossed) == 2:
        return [(crossed[0], crossed[1])]
    middle = values[row : row + 2, column : column + 2].mean() > level
    return [(below, right), (top, left)] if middle == a else [(left, below), (right, top)]


def _walk(first: Edge, joined: dict[Edge, list[Edge]], seen: set[Edge]) -> list[Edge]:
    line = [first]
    seen.add(first)
    while following := [edge for edge in joined[line[-1]] if edge not in seen]:
        line.append(following[0])
        seen.add(following[0])
    return [*line, first] if len(line) > 2 and first in joined[line[-1]] else line


def _place(across: Array, up: Array, values: Array, level: float, edge: Edge) -> tuple[float, float]:
    row, column, way = edge
    one, other = values[row, column], values[row + way, column + 1 - way]
    share = (level - one) / (other - one)
    x, y = across[column], up[row]
    return (x, y + share * (up[row + 1] - y)) if way else (x + share * (across[column + 1] - x), y)
