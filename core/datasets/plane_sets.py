"""Classes of points in the plane.

circle, xor, gauss and spiral follow TensorFlow Playground's definitions (class 1 is its positive label, noise 0.5
its 50). How many points each class has, before noise, is never left to chance: eight points are balanced too.
"""

from __future__ import annotations

import numpy as np

from core.datasets.draw import Drawn, alternate, polar, shares

Rng = np.random.Generator


def circle(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """A disc (r < 2.5, class 1) in a ring (3.5 < r < 5, class 0). Noise moves the point that is labelled."""
    inner, outer = shares(samples, 2)
    radius = np.concatenate([rng.uniform(0.0, 2.5, inner), rng.uniform(3.5, 5.0, outer)])
    points = polar(radius, rng.uniform(0.0, 2 * np.pi, samples))
    labelled = points + noise * rng.uniform(-5.0, 5.0, (samples, 2))
    return Drawn(points, (np.hypot(labelled[:, 0], labelled[:, 1]) < 2.5).astype(np.float64))


def xor(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Four squares of side 5, 0.3 off the axes; class 1 where x1 x2 >= 0. Noise moves the point that is labelled."""
    corners = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, -1.0], [-1.0, 1.0]])
    points = corners[np.arange(samples) % 4] * (rng.uniform(0.0, 5.0, (samples, 2)) + 0.3)
    labelled = points + noise * rng.uniform(-5.0, 5.0, (samples, 2))
    return Drawn(points, (labelled[:, 0] * labelled[:, 1] >= 0).astype(np.float64))


def gauss(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Normal clouds at (2, 2), class 1, and (-2, -2), class 0. Noise 0 to 0.5 widens their variance 0.5 to 4."""
    values = 1.0 - alternate(samples, 2)
    centres = (4.0 * values - 2.0)[:, None]
    return Drawn(centres + np.sqrt(0.5 + 7.0 * noise) * rng.standard_normal((samples, 2)), values)


def spiral(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Two arms of 1.75 turns out to radius 5; class 1 starts at angle 0. Noise moves points by up to +-noise."""
    arms = _arms(samples, 2, 1.75, noise, rng)
    return Drawn(arms.points, 1.0 - arms.values)


def spirals(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """`classes` arms of one turn out to radius 5. Noise moves points by up to +-noise."""
    return _arms(samples, classes, 1.0, noise, rng)


def _arms(samples: int, arms: int, turns: float, noise: float, rng: Rng) -> Drawn:
    sizes = shares(samples, arms)
    along = np.concatenate([np.arange(size) / size for size in sizes])
    values = np.repeat(np.arange(arms, dtype=np.float64), sizes)
    points = polar(5.0 * along, 2 * np.pi * (turns * along + values / arms))
    return Drawn(points + noise * rng.uniform(-1.0, 1.0, (samples, 2)), values)


def moons(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Two half circles of radius 3, one inside the other's reach. Noise: normal, of deviation 1.5 noise."""
    values = alternate(samples, 2)
    angle = rng.uniform(0.0, np.pi, samples)
    side = 1.0 - 2.0 * values  # the second moon is the first turned by half a turn about the origin
    points = side[:, None] * np.column_stack([3.0 * np.cos(angle) - 1.5, 3.0 * np.sin(angle) - 0.75])
    return Drawn(points + 1.5 * noise * rng.standard_normal((samples, 2)), values)


def checkerboard(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """A board of 4 x 4 squares of side 2.5 round the origin. Noise moves the point that is labelled."""
    colour = alternate(samples, 2)
    column = rng.integers(0, 4, samples)
    row = 2 * rng.integers(0, 2, samples) + (column + 1 - colour) % 2  # class 1 where column + row is even
    points = 2.5 * (np.column_stack([column, row]) - 2 + rng.uniform(0.0, 1.0, (samples, 2)))
    labelled = points + noise * rng.uniform(-2.5, 2.5, (samples, 2))
    return Drawn(points, 1.0 - np.floor(labelled / 2.5).sum(axis=1) % 2)


def rings(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Three rings of width 1.4, from radius 0, 2 and 4. Noise: normal, standard deviation = noise."""
    values = alternate(samples, 3)
    points = polar(2.0 * values + rng.uniform(0.0, 1.4, samples), rng.uniform(0.0, 2 * np.pi, samples))
    return Drawn(points + noise * rng.standard_normal((samples, 2)), values)


def blobs(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Normal clouds round `classes` centres on a circle of radius 3.5. Noise widens them from 0.5 to 2."""
    values = alternate(samples, classes)
    centres = polar(np.full(samples, 3.5), 2 * np.pi * values / classes)
    return Drawn(centres + (0.5 + 1.5 * noise) * rng.standard_normal((samples, 2)), values)


def sectors(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Points on a circle of radius 3, as far from each other as can be, each class in one piece: to be drawn over."""
    place = np.arange(samples, dtype=np.float64)
    return Drawn(polar(np.full(samples, 3.0), 2 * np.pi * (place + 0.5) / samples), np.floor(place * classes / samples))
