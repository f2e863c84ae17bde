"""What was measured along a run, for the curves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import astuple, dataclass, fields

import numpy as np

from core.arrays import Array
from core.measures import Measures

CURVE_POINTS = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Losses and accuracies over a run, one value a remembered moment, oldest first."""

    steps: Array
    epochs: Array
    train_loss: Array
    test_loss: Array  # NaN where there is no test set
    penalty: Array
    train_accuracy: Array  # NaN in a regression
    test_accuracy: Array

    def until(self, step: int) -> Curves:
        """Returns what was measured at `step` or before it."""
        seen = slice(np.searchsorted(self.steps, step, side="right"))
        return Curves(*(getattr(self, field.name)[seen] for field in fields(self)))


class History:
    """The measures of a run, thinned to a bounded number of moments."""

    def __init__(self) -> None:
        """Begins empty."""
        self._moments: list[tuple[int, float, Measures]] = []

    def append(self, step: int, epoch: float, measures: Measures) -> None:
        """Adds a moment; one at or before the last is there already."""
        if self._moments and step <= self._moments[-1][0]:
            return
        self._moments.append((step, epoch, measures))
        self._thin()

    def insert(self, step: int, epoch: float, measures: Measures) -> None:
        """Adds a moment of the past, unless it is there already."""
        place = bisect_left(self._moments, step, key=lambda moment: moment[0])
        if place < len(self._moments) and self._moments[place][0] == step:
            return
        self._moments.insert(place, (step, epoch, measures))
        self._thin()

    def forget_after(self, step: int) -> None:
        """Drops what lies after `step`."""
        del self._moments[bisect_right(self._moments, step, key=lambda moment: moment[0]) :]

    def _thin(self) -> None:
        if len(self._moments) > CURVE_POINTS:
            del self._moments[1::2]

    def curves(self) -> Curves:
        """Returns all moments as arrays."""
        rows = [(step, epoch, *astuple(measures)) for step, epoch, measures in self._moments]
        return Curves(*np.array(rows, dtype=np.float64).reshape(-1, 7).T)
