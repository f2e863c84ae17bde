"""Where an account looks: a layer, a unit, a weight, an example of the batch; checked at the door."""

from __future__ import annotations

import numpy as np

from core.address import Address
from core.arrays import Array, sealed
from core.functions import ACTIVATIONS, LOSSES, complement
from core.network import LayerForward
from core.training import Trace


def check_unit(step: Trace, layer: int, j: int) -> None:
    """Refuses a unit that the step's network does not have; layers and units count from 0, inputs are no layer.

    Raises:
        ValueError: `layer` or `j` is out of range.
    """
    layers = len(step.forward)
    if not 0 <= layer < layers:
        raise ValueError(f"layer must be 0 to {layers - 1}; got {layer}")
    units = step.forward[layer].z.shape[1]
    if not 0 <= j < units:
        raise ValueError(f"unit j of layer {layer} must be 0 to {units - 1}; got {j}")


def check_weight(step: Trace, layer: int, i: int | None, j: int) -> None:
    """Refuses a weight (or with `i` None a bias) that the step's network does not have.

    Raises:
        ValueError: `layer`, `i` or `j` is out of range.
    """
    check_unit(step, layer, j)
    fan_in = step.forward[layer].inputs.shape[1]
    if i is not None and not 0 <= i < fan_in:
        raise ValueError(f"input i of layer {layer} must be 0 to {fan_in - 1}, or None for the bias; got {i}")


def check_sample(step: Trace, sample: int) -> None:
    """Refuses a sample that is not a place in the step's batch.

    Raises:
        ValueError: `sample` is out of range.
    """
    if not 0 <= sample < len(step.rows):
        raise ValueError(f"sample must be a place in the batch, 0 to {len(step.rows) - 1}; got {sample}")


def address(layer: int, i: int | None, j: int) -> str:
    """Returns a parameter's address: "w1.0.2" joins unit 0 to unit 2 of the first layer, "b1.2" is a bias."""
    return str(Address(layer + 1, i, j))


def share_of(step: Trace) -> float:
    """Returns what each example's term is multiplied with in the batch's gradient: 1/m for a mean, 1 for a sum."""
    return 1.0 if step.settings.reduction == "sum" else 1.0 / max(len(step.rows), 1)


def slopes(seen: LayerForward, name: str) -> Array:
    """Returns da/dz of each unit, (m, fan_out); of softmax the diagonal of its Jacobian, a(1 - a)."""
    with np.errstate(all="ignore"):
        if ACTIVATIONS[name].joint:
            return sealed(seen.outputs * complement(seen.outputs))
        return sealed(ACTIVATIONS[name].slope(seen.z, seen.outputs))


def loss_slopes(loss: str, z: Array, a: Array, t: Array) -> Array:
    """Returns dC/da of each output, of the shape of `a`; infinite where a wrong output has saturated completely.

    A binary cross-entropy's comes from z, which knows of a sure output how far it is from 1. Where cross-entropy's own
    formula is 0/0 in float64 the limit stands, of an output of no weight in the loss.
    """
    with np.errstate(all="ignore"):
        if loss == "binary_cross_entropy":  # (1-t)/(1-a) - t/a
            off, on = (1.0 - t) * (1.0 + np.exp(z)), t * (1.0 + np.exp(-z))
            return sealed(np.where(t < 1.0, off, 0.0) - np.where(t > 0.0, on, 0.0))
        found: Array = LOSSES[loss].slope(a, t)
        if loss == "cross_entropy":
            found = np.where(t == 0.0, 0.0, found)  # -t/a
        return sealed(found)
