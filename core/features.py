"""Input features: the functions of a 2-D point (x1, x2) that can be fed to a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from core.arrays import Array


@dataclass(frozen=True, slots=True)
class Feature:
    """One input of the network, computed from a point."""

    name: str
    label: str  # as shown, e.g. "x1²"
    value: Callable[[Array], Array]  # points (n, 2) -> (n,)


_ROWS = (
    Feature("x1", "x1", lambda points: points[:, 0]),
    Feature("x2", "x2", lambda points: points[:, 1]),
    Feature("x1sq", "x1²", lambda points: points[:, 0] * points[:, 0]),
    Feature("x2sq", "x2²", lambda points: points[:, 1] * points[:, 1]),
    Feature("x1x2", "x1·x2", lambda points: points[:, 0] * points[:, 1]),
    Feature("sinx1", "sin x1", lambda points: np.sin(points[:, 0])),
    Feature("sinx2", "sin x2", lambda points: np.sin(points[:, 1])),
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
