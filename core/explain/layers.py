"""The matrices of one layer, forward and backward, with what each of their dimensions means.

forward     z = inputs @ weight + bias
            outputs = activation(z)
backward    blame = delta_above @ weight_above.T         dC/d(outputs); of the output layer, the slope of the loss
            delta = blame * slope
            grad_weight = share * inputs.T @ delta
            grad_bias = share * sum of delta over the batch
            grad_inputs = delta @ weight.T               the blame of the layer before
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, sealed
from core.explain.places import check_unit, loss_slopes, share_of, slopes
from core.functions import ACTIVATIONS, cancels, complement
from core.training import Step

BATCH, FAN_IN, FAN_OUT, ABOVE = "batch", "fan_in", "fan_out", "above"  # what a dimension counts


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """Values, and for each of their dimensions what it counts: "batch", "fan_in", "fan_out" or "above"."""

    values: Array
    dimensions: tuple[str, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        """As of the values."""
        return self.values.shape


@dataclass(frozen=True, slots=True, eq=False)
class LayerAccount:
    """Every matrix of one layer in one step; see the module for how they follow from each other."""

    layer: int  # from 0
    activation: str
    share: float  # 1/m (mean) or 1 (sum)
    inputs: Matrix  # (batch, fan_in)
    weight: Matrix  # (fan_in, fan_out)
    bias: Matrix  # (fan_out,)
    z: Matrix  # (batch, fan_out)
    outputs: Matrix  # (batch, fan_out)
    delta_above: Matrix | None  # (batch, above); None for the output layer
    weight_above: Matrix | None  # (fan_out, above); None for the output layer
    blame: Matrix  # (batch, fan_out) dC/d(outputs) per example
    slope: Matrix | None  # (batch, fan_out) da/dz; None for softmax
    jacobian: Matrix | None  # (batch, fan_out, fan_out) da_k/dz_j at [n, k, j]; only for softmax
    delta: Matrix  # (batch, fan_out) dC/dz per example
    fused: bool  # a cross-entropy with its own activation: delta is outputs - targets at once, blame may be infinite
    grad_inputs: Matrix  # (batch, fan_in)
    grad_weight: Matrix  # (fan_in, fan_out) of the data loss
    grad_bias: Matrix  # (fan_out,)


def layer_account(step: Step, layer: int) -> LayerAccount:
    """Returns the matrices of a layer, from 0, as the step recorded them.

    Raises:
        ValueError: there is no such layer.
    """
    check_unit(step, layer, 0)
    params, seen, back = step.before.params, step.forward[layer], step.backward[layer]
    name, loss = step.settings.layer_activations[layer], step.settings.resolved_loss
    joint = ACTIVATIONS[name].joint
    last = layer == len(params) - 1
    blame = loss_slopes(loss, seen.z, seen.outputs, step.targets) if last else step.backward[layer + 1].grad_inputs
    return LayerAccount(
        layer=layer,
        activation=name,
        share=share_of(step),
        inputs=Matrix(seen.inputs, (BATCH, FAN_IN)),
        weight=Matrix(params[layer].weight, (FAN_IN, FAN_OUT)),
        bias=Matrix(params[layer].bias, (FAN_OUT,)),
        z=Matrix(seen.z, (BATCH, FAN_OUT)),
        outputs=Matrix(seen.outputs, (BATCH, FAN_OUT)),
        delta_above=None if last else Matrix(step.backward[layer + 1].delta, (BATCH, ABOVE)),
        weight_above=None if last else Matrix(params[layer + 1].weight, (FAN_OUT, ABOVE)),
        blame=Matrix(blame, (BATCH, FAN_OUT)),
        slope=None if joint else Matrix(slopes(seen, name), (BATCH, FAN_OUT)),
        jacobian=Matrix(_jacobian(seen.outputs), (BATCH, FAN_OUT, FAN_OUT)) if joint else None,
        delta=Matrix(back.delta, (BATCH, FAN_OUT)),
        fused=last and cancels(loss, name),
        grad_inputs=Matrix(back.grad_inputs, (BATCH, FAN_IN)),
        grad_weight=Matrix(back.grad.weight, (FAN_IN, FAN_OUT)),
        grad_bias=Matrix(back.grad.bias, (FAN_OUT,)),
    )


def _jacobian(a: Array) -> Array:
    """Returns da_k/dz_j = a_k (1[k=j] - a_j) of each example, (m, outputs, outputs)."""
    with np.errstate(all="ignore"):
        inner = np.broadcast_to(-a[:, None, :], (*a.shape, a.shape[1])).copy()
        units = np.arange(a.shape[1])
        inner[:, units, units] = complement(a)
        return sealed(a[:, :, None] * inner)
