"""What was measured along a run, for the curves."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter

import numpy as np

from core.arrays import Array
from core.measures import Measures

CURVE_POINTS = 2000
_measured = attrgetter(*(field.name for field in fields(Measures)))


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


_NAMES = [field.name for field in fields(Curves)]
_TRAIN_LOSS, _PENALTY = _NAMES.index("train_loss"), _NAMES.index("penalty")


class History:
    """The measures of a run, thinned to a bounded number of moments; one array, which a collector has not to walk."""

    def __init__(self) -> None:
        """Begins empty."""
        self._rows = np.empty((64, len(fields(Curves))))
        self._count = 0

    def append(self, step: int, epoch: float, measures: Measures) -> None:
        """Adds a moment; one at or before the last is there already."""
        if not self._count or step > self._rows[self._count - 1, 0]:
            self._put(self._count, step, epoch, measures)

    def insert(self, step: int, epoch: float, measures: Measures) -> None:
        """Adds a moment of the past, unless it is there already."""
        place = int(np.searchsorted(self._steps, step))
        if place == self._count or self._rows[place, 0] != step:
            self._put(place, step, epoch, measures)

    def cost(self, step: int) -> float | None:
        """Returns the training loss with penalty at exactly `step`; None where it is not remembered."""
        place = int(np.searchsorted(self._steps, step))
        if place == self._count or self._rows[place, 0] != step:
            return None
        return float(self._rows[place, _TRAIN_LOSS] + self._rows[place, _PENALTY])

    def forget_after(self, step: int) -> None:
        """Drops what lies after `step`."""
        self._count = int(np.searchsorted(self._steps, step, side="right"))

    def curves(self) -> Curves:
        """Returns all moments as arrays."""
        return Curves(*self._rows[: self._count].T.copy())

    @property
    def _steps(self) -> Array:
        return self._rows[: self._count, 0]

    def _put(self, place: int, step: int, epoch: float, measures: Measures) -> None:
        if self._count == len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[place + 1 : self._count + 1] = self._rows[place : self._count].copy()
        self._rows[place] = (step, epoch, *_measured(measures))
        self._count += 1
        if self._count > CURVE_POINTS:
            kept = self._rows[: self._count : 2].copy()
            self._count = len(kept)
            self._rows[: self._count] = kept
