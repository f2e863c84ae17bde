"""The small data sets of well-known exercises, row for row; they have no test part and ignore noise."""

from __future__ import annotations

import numpy as np

from core.datasets.draw import Drawn

Rng = np.random.Generator


def xor_rows(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """The four rows of the truth table of exclusive or."""
    return Drawn(np.array([[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]), np.array([0.0, 0.0, 1.0, 1.0]))


def unit_square(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """32 points of the unit square, always the same; class 1 under the diagonal, where x1 + x2 < 1."""
    points = np.random.RandomState(23455).rand(32, 2)  # its very numbers are wanted
    return Drawn(points, (points[:, 0] + points[:, 1] < 1.0).astype(np.float64))


def worked_example(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """One row of three inputs and one target, for a 3-2-1 network worked by hand."""
    return Drawn(np.array([[0.5, 0.1, -0.2]]), np.array([0.6]))


def times_ten(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """100 numbers x of mean 1 and standard deviation 0.1, all with the target 10: a * x learns a near 10."""
    return Drawn(rng.normal(1.0, 0.1, (100, 1)), np.full(100, 10.0))


def shift(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """50 of N(-1, 1) in class 0, then 50 of N(3, 1) in class 1: x + a learns a near -1."""
    values = np.repeat([0.0, 1.0], 50)
    return Drawn((4.0 * values - 1.0 + rng.standard_normal(100))[:, None], values)
