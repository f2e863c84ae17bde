"""What every generator gives and takes, and the three draws they share."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np

from core.arrays import Array


class Drawn(NamedTuple):
    """The examples of a data set, before the split."""

    points: Array  # (n, d) raw coordinates
    values: Array  # (n,) class index 0, 1, ..., or the target of a regression


class Draw(Protocol):
    """`draw(samples, noise, classes, rng)`: `samples` examples, the same for the same state of `rng`.

    `noise` is 0 to 1. The random numbers drawn do not depend on it: more noise moves the *same* examples
    further.
    """

    def __call__(self, samples: int, noise: float, classes: int, rng: np.random.Generator) -> Drawn: ...  # noqa: D102


def alternate(samples: int, classes: int) -> Array:
    """Returns class indices (samples,) 0, 1, ..., 0, 1, ...: class sizes differ by one at most."""
    return np.arange(samples, dtype=np.float64) % classes


def shares(samples: int, classes: int) -> list[int]:
    """Returns the sizes of `classes` classes that share `samples` as evenly as can be, larger ones first."""
    return [(samples + classes - 1 - k) // classes for k in range(classes)]


def polar(radius: Array, angle: Array) -> Array:
    """Returns points (n, 2) at `radius` and `angle` (radians, clockwise from the x2 axis)."""
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
