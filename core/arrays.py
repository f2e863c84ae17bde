"""The array vocabulary: what a layer's parameters look like, and how a record is made read-only."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class Layer(NamedTuple):
    """Everything that has the shape of a layer's parameters: parameters, gradients, velocities, updates.

    `weight[i, j]` joins unit i of the layer before to unit j of this one: `z = a @ weight + bias`.
    """

    weight: Array  # (fan_in, fan_out)
    bias: Array  # (fan_out,)

    def at(self, i: int | None, j: int) -> float:
        """Returns weight[i, j], or bias[j] where `i` is None."""
        return float(self.bias[j] if i is None else self.weight[i, j])


Params = tuple[Layer, ...]


def frozen(values: ArrayLike) -> Array:
    """Returns a read-only float64 copy of `values`; the caller's array is left as it was."""
    copy = np.array(values, dtype=np.float64, order="C")
    copy.setflags(write=False)
    return copy


def sealed(array: Array) -> Array:
    """Returns `array` itself, made read-only: only for an array that was made here and is held by nobody else."""
    array.setflags(write=False)
    return array


def frozen_params(params: Params) -> Params:
    """Returns a read-only copy of `params`."""
    return tuple(Layer(frozen(layer.weight), frozen(layer.bias)) for layer in params)


def count_params(layer_sizes: tuple[int, ...]) -> int:
    """Returns how many weights and biases a network of these sizes has."""
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(layer_sizes))


def flatten(params: Params) -> Array:
    """Returns all parameters in one new vector, layer by layer: weight (row-major), then bias."""
    return np.concatenate([part.ravel() for layer in params for part in layer])


def unflatten(vector: Array, layer_sizes: tuple[int, ...]) -> Params:
    """Returns the read-only `Params` held in `vector`, the inverse of `flatten`; a copy.

    Raises:
        ValueError: the vector's length is not that of a network of `layer_sizes`.
    """
    want = count_params(layer_sizes)
    if vector.shape != (want,):
        raise ValueError(f"a network of sizes {layer_sizes} has {want} parameters; got shape {vector.shape}")
    layers, start = [], 0
    for fan_in, fan_out in pairwise(layer_sizes):
        middle = start + fan_in * fan_out
        end = middle + fan_out
        layers.append(Layer(frozen(vector[start:middle].reshape(fan_in, fan_out)), frozen(vector[middle:end])))
        start = end
    return tuple(layers)
