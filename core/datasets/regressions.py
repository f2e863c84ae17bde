"""Targets to fit: two surfaces over the plane (TensorFlow Playground's) and three curves over a line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.arrays import Array
from core.datasets.draw import Draw, Drawn

Rng = np.random.Generator

_BUMPS = np.array([[-4, 2.5, 1], [0, 2.5, -1], [4, 2.5, 1], [-4, -2.5, -1], [0, -2.5, 1], [4, -2.5, -1]])


def _surface(height: Callable[[Array], Array]) -> Draw:
    """Returns a draw of points uniform on [-6, 6]^2. Noise moves the point whose height is the target."""

    def draw(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
        points = rng.uniform(-6.0, 6.0, (samples, 2))
        return Drawn(points, height(points + noise * rng.uniform(-6.0, 6.0, (samples, 2))))

    return draw


def _bumps(points: Array) -> Array:
    """Returns heights (n,): six bumps that fall linearly from +-1 at the centre to 0 at a distance of 2."""
    distance = np.hypot(points[:, :1] - _BUMPS[:, 0], points[:, 1:] - _BUMPS[:, 1])
    nearest = distance.argmin(axis=1)
    heights: Array = _BUMPS[nearest, 2] * np.maximum(1.0 - distance.min(axis=1) / 2.0, 0.0)
    return heights


def _curve(height: Callable[[Array], Array]) -> Draw:
    """Returns a draw of x uniform on [-5, 5]. Noise is the standard deviation of what is added to the target."""

    def draw(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
        x = rng.uniform(-5.0, 5.0, samples)
        return Drawn(x[:, None], height(x) + noise * rng.standard_normal(samples))

    return draw


plane = _surface(lambda points: points.sum(axis=1) / 10.0)
multi_gauss = _surface(_bumps)
sine = _curve(np.sin)
step = _curve(lambda x: np.where(x < 0.0, -1.0, 1.0))
line = _curve(lambda x: x / 5.0)
