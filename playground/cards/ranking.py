"""What cards with many terms share: the largest first, how many of them are shown, and the others as one."""

from __future__ import annotations

from math import fsum

import numpy as np

from core.arrays import Array
from playground.cards.blocks import Item
from playground.words import say

MOST = 16  # bars of one figure


def ordered(values: Array) -> list[int]:
    """Places of the values, the largest by size first; equal ones as they come. What is no number is the largest."""
    sizes = np.abs(values)
    order: list[int] = np.argsort(-np.where(np.isnan(sizes), np.inf, sizes), kind="stable").tolist()
    return order


def ranked(values: Array, most: int = MOST, *, keep: int | None = None) -> tuple[list[int], list[int]]:
    """Places of the largest values, and those of the others, so that a figure has at most `most` bars.

    The place `keep` is among the first, however small its value: the last of them.
    """
    order = ordered(values)
    cut = len(order) if len(order) <= most else most - 1
    if keep is not None and keep in order[cut:]:
        order.remove(keep)
        order.insert(cut - 1, keep)
    return order[:cut], order[cut:]


def largest(values: Array) -> float:
    """The value that is largest in size, of any shape; 0 where there is none."""
    return float(values.flat[ordered(values.ravel())[0]]) if values.size else 0.0


def heaviest(values: Array, part: float, most: int) -> list[int]:
    """Places of the fewest values whose sizes make a `part` of all, at most `most`; none where nothing stands out."""
    sizes = np.abs(values)
    whole = sizes.sum()
    if len(values) < 2 or not 0.0 < whole < np.inf:
        return []
    order = ordered(values)
    enough = int(np.searchsorted(np.cumsum(sizes[order] / whole), part)) + 1
    return order[: min(enough, most)]


def rest(values: Array, others: list[int], name: str) -> list[Item]:
    """The others as one term, named by the sentence `name`; nothing where nothing is left out."""
    return [Item(say(name, count=len(others)), fsum(values[others]), kind="term")] if others else []
