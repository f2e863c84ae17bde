"""Input features: the functions of a 2-D point (x1, x2) that can be fed to a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from core.arrays import Array


@dataclass(frozen=True, slots=True)
class Feature:
    """One input of the network, computed from a point, and how it changes when the point moves."""

    name: str
    label: str  # as shown, e.g. "x1²"
    value: Callable[[Array], Array]  # points (n, 2) -> (n,)
    slope: Callable[[Array], Array]  # points (n, 2) -> (n, 2): its gradient over x1 and x2


def _pair(one: Array, other: Array) -> Array:
    return np.column_stack([one, other])


def _x1(points: Array) -> Array:
    return points[:, 0]


def _x2(points: Array) -> Array:
    return points[:, 1]


def _ones(points: Array) -> Array:
    return np.ones(len(points))


def _none(points: Array) -> Array:
    return np.zeros(len(points))


_ROWS = (
    Feature("x1", "x1", _x1, lambda at: _pair(_ones(at), _none(at))),
    Feature("x2", "x2", _x2, lambda at: _pair(_none(at), _ones(at))),
    Feature("x1sq", "x1²", lambda at: _x1(at) * _x1(at), lambda at: _pair(2.0 * _x1(at), _none(at))),
    Feature("x2sq", "x2²", lambda at: _x2(at) * _x2(at), lambda at: _pair(_none(at), 2.0 * _x2(at))),
    Feature("x1x2", "x1·x2", lambda at: _x1(at) * _x2(at), lambda at: _pair(_x2(at), _x1(at))),
    Feature("sinx1", "sin x1", lambda at: np.sin(_x1(at)), lambda at: _pair(np.cos(_x1(at)), _none(at))),
    Feature("sinx2", "sin x2", lambda at: np.sin(_x2(at)), lambda at: _pair(_none(at), np.cos(_x2(at)))),
)
FEATURES: Mapping[str, Feature] = MappingProxyType({row.name: row for row in _ROWS})


def feature_columns(points: Array, names: Sequence[str]) -> Array:
    """Returns a new array (n, len(names)): one column a feature, in the order of `names`.

    Raises:
        ValueError: a name is not in `FEATURES`, there is none, or `points` is not (n, 2).
    """
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"features need points of shape (n, 2), got {points.shape}")
    unknown = [name for name in names if name not in FEATURES]
    if unknown or not names:
        raise ValueError(f"features must be some of {', '.join(FEATURES)}; got {unknown or 'none'}")
    return np.column_stack([FEATURES[name].value(points) for name in names])
