"""What a unit did: forward, the weighted sum and where it lands on the activation; backward, who blames it how much.

forward     terms = inputs * weights                     (Nielsen, ch. 2, eq. 25)
            z = sum(terms) + bias
            output = activation(z)
backward    terms = weights * deltas of the layer after  (BP2)
            total = sum(terms)
            delta = total * slope

What an output is told stands in `outputs`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, sealed
from core.explain.outputs import OutputDelta, output_account
from core.explain.places import check_sample, check_unit, slopes
from core.functions import ACTIVATIONS, cancels
from core.training import Trace

BINS = 24  # of the histogram of z
CURVE_POINTS = 121  # of the activation's curve
REACH = 4.0  # the curve shows at least z from -4 to 4
FLAT = 0.05  # a slope below this part of the activation's steepest counts as saturated


@dataclass(frozen=True, slots=True, eq=False)
class UnitForward:
    """How one unit came to its output: for one example, or on the mean of the batch (a weighted sum of means)."""

    layer: int  # from 0
    j: int
    sample: int | None  # place in the batch; None: the batch's mean
    row: int | None  # of the training set
    activation: str
    cancels: bool  # whether it is an output in whose delta this slope cancels with the loss's own
    inputs: Array  # (fan_in,)
    weights: Array  # (fan_in,)
    terms: Array  # (fan_in,) inputs * weights
    bias: float
    z: float  # sum of the terms and the bias
    output: float  # of the batch: the mean output, which is not the output of the mean z
    slope: float  # of the batch: the mean slope; of softmax a(1 - a), the rest of its Jacobian aside
    batch_z: Array  # (m,) of every example
    batch_outputs: Array  # (m,)
    batch_slopes: Array  # (m,)
    edges: Array  # (bins + 1,) of the histogram of z
    counts: NDArray[np.int64]  # (bins,)
    curve_z: Array  # (k,) the activation's curve, over the histogram and some way around zero
    curve_outputs: Array  # (k,) of softmax: with the other units' z as they are
    curve_slopes: Array  # (k,)
    saturated: float  # share of the batch where the curve is nearly flat: slope below FLAT of the steepest
    dead: float  # share of the batch where output and slope are zero, so that nothing passes either way


@dataclass(frozen=True, slots=True, eq=False)
class HiddenDelta:
    """How one hidden unit came to its delta: the blame of the units it feeds, times its own slope."""

    layer: int  # from 0
    j: int
    sample: int
    row: int
    weights: Array  # (units of the layer after,) w_jk
    deltas: Array  # (units of the layer after,) delta_k
    terms: Array  # (units of the layer after,) their product
    total: float  # dC/da of this unit: the sum of the terms
    slope: float  # da/dz
    delta: float  # total * slope


def unit_forward(step: Trace, layer: int, j: int, sample: int | None = None) -> UnitForward:
    """Returns how unit `j` of `layer` came to its output, and where the whole batch lies on its activation.

    Args:
        step: from `take_step`, or one row from `see_alone`.
        layer: from 0; the inputs are no layer.
        j: unit of the layer, from 0.
        sample: a place in the batch; None for the batch's mean.

    Raises:
        ValueError: there is no such unit or sample.
    """
    check_unit(step, layer, j)
    if sample is not None:
        check_sample(step, sample)
    seen, name = step.forward[layer], step.settings.layer_activations[layer]
    own = step.before.params[layer]
    slope = slopes(seen, name)[:, j]
    z, outputs = seen.z[:, j], seen.outputs[:, j]

    def pick(values: Array) -> Array:
        return np.asarray(values.mean(axis=0) if sample is None else values[sample])

    with np.errstate(all="ignore"):
        inputs = sealed(np.array(pick(seen.inputs)))
        weights = own.weight[:, j]
        low, high = _range(z)
        curve_z = np.linspace(min(low, -REACH), max(high, REACH), CURVE_POINTS)
        others = np.delete(pick(seen.z), j)
        curve_outputs, curve_slopes = _curve(name, curve_z, others)
        counts, edges = np.histogram(z[np.isfinite(z)], bins=BINS, range=(low, high))
        counts.setflags(write=False)
        return UnitForward(
            layer=layer,
            j=j,
            sample=sample,
            row=None if sample is None else int(step.rows[sample]),
            activation=name,
            cancels=layer == len(step.forward) - 1 and cancels(step.settings.resolved_loss, name),
            inputs=inputs,
            weights=weights,
            terms=sealed(inputs * weights),
            bias=float(own.bias[j]),
            z=float(pick(z)),
            output=float(pick(outputs)),
            slope=float(pick(slope)),
            batch_z=z,
            batch_outputs=outputs,
            batch_slopes=slope,
            edges=sealed(edges),
            counts=counts,
            curve_z=sealed(curve_z),
            curve_outputs=sealed(curve_outputs),
            curve_slopes=sealed(curve_slopes),
            saturated=float(saturated(name, outputs, slope).mean()),
            dead=float(dead(outputs, slope).mean()),
        )


def unit_backward(step: Trace, layer: int, j: int, sample: int) -> HiddenDelta | OutputDelta:
    """Returns how unit `j` of `layer` came to its delta for one example of the batch.

    Args:
        step: from `take_step`, or one row from `see_alone`.
        layer: from 0.
        j: unit of the layer, from 0.
        sample: a place in the batch. Deltas belong to examples; only gradients are of the batch.

    Raises:
        ValueError: there is no such unit or sample.
    """
    check_unit(step, layer, j)
    check_sample(step, sample)
    if layer == len(step.forward) - 1:
        return output_account(step, j, sample)
    above = step.backward[layer + 1]
    weights, deltas = step.before.params[layer + 1].weight[j], above.delta[sample]
    seen, name = step.forward[layer], step.settings.layer_activations[layer]
    with np.errstate(all="ignore"):
        return HiddenDelta(
            layer=layer,
            j=j,
            sample=sample,
            row=int(step.rows[sample]),
            weights=weights,
            deltas=deltas,
            terms=sealed(weights * deltas),
            total=float(above.grad_inputs[sample, j]),
            slope=float(ACTIVATIONS[name].slope(seen.z[sample], seen.outputs[sample])[j]),
            delta=float(step.backward[layer].delta[sample, j]),
        )


def saturated(name: str, outputs: Array, slope: Array) -> NDArray[np.bool_]:
    """Returns where the activation is nearly flat at a unit, without it being dead: its slope is almost 0."""
    steepest = ACTIVATIONS[name].steepest
    if steepest is None:
        return np.zeros(slope.shape, dtype=np.bool_)
    return (np.abs(slope) < FLAT * steepest) & ~dead(outputs, slope)


def dead(outputs: Array, slope: Array) -> NDArray[np.bool_]:
    """Returns where a unit gives nothing and lets nothing back: relu at or below zero."""
    return np.asarray((outputs == 0.0) & (slope == 0.0))


def _range(z: Array) -> tuple[float, float]:
    """Returns the range of the finite z, widened where it is a point."""
    known = z[np.isfinite(z)]
    if not len(known):
        return -1.0, 1.0
    low, high = float(known.min()), float(known.max())
    size = max(1.0, abs(low))
    margin = 0.5 * size if high - low <= 1e-9 * size else 0.0
    return low - margin, high + margin


def _curve(name: str, z: Array, others: Array) -> tuple[Array, Array]:
    """Returns an activation and its slope along z; of softmax with the other units' z held."""
    if ACTIVATIONS[name].joint:
        rest = np.logaddexp.reduce(others)
        a = ACTIVATIONS["sigmoid"].value(z - rest)
        return a, a * (1.0 - a)
    a = ACTIVATIONS[name].value(z)
    with np.errstate(over="ignore"):  # of an exponential on the way to a slope of 0
        return a, ACTIVATIONS[name].slope(z, a)
