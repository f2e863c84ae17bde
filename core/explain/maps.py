"""What each training example says: to a unit (its delta), and about its own place (the gradient of its inputs)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.arrays import Array, Params, sealed
from core.features import FEATURES
from core.network import Backward, LayerBackward, LayerForward, backward, forward

if TYPE_CHECKING:
    from core.datasets import Data
    from core.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class DeltaMap:
    """What one unit is told by each training example, and what it had said."""

    layer: int  # from 0
    j: int
    deltas: Array  # (n,) dC_n/dz, in the order of the training set
    z: Array  # (n,)
    outputs: Array  # (n,)
    largest: float  # largest |delta|: the end of the colour scale


@dataclass(frozen=True, slots=True, eq=False)
class InputGradients:
    """How each training example's own loss grows when the example moves; the opposite way it would shrink."""

    inputs: Array  # (n, fan_in) dC_n/d(encoded input), what the network saw
    points: Array  # (n, d) dC_n/d(raw coordinate), through features and standardisation
    largest: float  # length of the longest arrow over the raw coordinates


def delta_map(
    params: Params, settings: Settings, data: Data, layer: int, j: int, *, back: Backward = backward
) -> DeltaMap:
    """Returns the delta of unit `j` of `layer` (both from 0) over all training examples, at `params`.

    `back` is the backward pass that finds it.

    Raises:
        ValueError: there is no such unit.
    """
    if not (0 <= layer < len(params) and 0 <= j < len(params[layer].bias)):
        raise ValueError(f"layer and unit must be of the network; got layer {layer}, unit {j}")
    passes, told = _run(params, settings, data, back)
    deltas = sealed(told[layer].delta[:, j].copy())
    z, outputs = (sealed(values[:, j].copy()) for values in (passes[layer].z, passes[layer].outputs))
    return DeltaMap(layer, j, deltas, z, outputs, _largest(np.abs(deltas)))


def input_gradients(params: Params, settings: Settings, data: Data, *, back: Backward = backward) -> InputGradients:
    """Returns the gradient of each training example's loss with respect to its inputs and its raw coordinates."""
    _, told = _run(params, settings, data, back)
    inputs = told[0].grad_inputs
    with np.errstate(all="ignore"):
        columns = inputs / data.std
        points = _through_features(columns, data) if data.features else columns
        return InputGradients(inputs, sealed(points), _largest(np.sqrt((points * points).sum(axis=1))))


def _run(
    params: Params, settings: Settings, data: Data, back: Backward
) -> tuple[tuple[LayerForward, ...], tuple[LayerBackward, ...]]:
    names = settings.layer_activations
    passes = forward(params, names, data.train_inputs)
    return passes, back(params, names, passes, data.train_targets, loss=settings.resolved_loss)


def _through_features(columns: Array, data: Data) -> Array:
    total = np.zeros_like(data.train_points)
    for column, name in zip(columns.T, data.features, strict=True):
        total += column[:, None] * FEATURES[name].slope(data.train_points)
    return total


def _largest(sizes: Array) -> float:
    """Returns the largest finite size; 0 where there is none."""
    known = sizes[np.isfinite(sizes)]
    return float(known.max()) if len(known) else 0.0
