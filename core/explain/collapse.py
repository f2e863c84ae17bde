"""What layers without a bend come to: one matrix and one bias, whatever the depth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import numpy as np

from core.arrays import Array, Layer, Params, sealed


@dataclass(frozen=True, slots=True, eq=False)
class Collapsed:
    """x @ w1 + b1, then @ w2 + b2, ... is x @ weight + bias: to rounding, for every x."""

    layers: Params  # as they are
    weight: Array  # (inputs, outputs): the product of their weights
    bias: Array  # (outputs,): what the biases come to at the end


def collapse(params: Params) -> Collapsed:
    """Returns the one layer that layers come to if there is no activation, or a linear one, between them."""

    def join(before: Layer, layer: Layer) -> Layer:
        return Layer(before.weight @ layer.weight, before.bias @ layer.weight + layer.bias)

    whole = reduce(join, params)
    return Collapsed(params, sealed(np.array(whole.weight)), sealed(np.array(whole.bias)))
