"""Activations and losses: value and slope side by side, one definition each, in read-only tables.

Every function takes arrays of any shape and writes into `out` when it is given (never an array that it also reads), so
that the same definition serves the readable path (`network.py`) and the fast one (`plan.py`). `axis` is the axis that
runs over a layer's units: the last one where rows are examples.

No digits are lost on the way: as far as |z| = 1000, flat ends included, each function of the tables is within 1e-12 of
the true value of its arguments, relatively; only where that is below the smallest normal number may it be 0. So slopes
are computed from z where the activation has rounded to 1, and losses as sums of what is never negative. An exponential
may overflow to inf on the way (its reciprocal is the 0 that is meant): callers keep NumPy quiet.

Conventions where twins differ: leaky_relu 0.01, elu 1, gelu in its tanh form, relu'(0) = 0, sign(0) = 0, huber with
threshold 1; losses are per example, summed over the outputs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf, sqrt
from types import MappingProxyType
from typing import Any

import numpy as np

# Arrays here may be float64 (training) or float32 (the grid of a decision map); Any keeps one definition for both.
Values = Any

_ONE = np.array(1.0)  # read-only and 0-d: added faster than a Python float (slopes are float64 always)
_ONE.setflags(write=False)


Value = Callable[..., Values]  # value(z, out=None): the activations of pre-activations z
Slope = Callable[..., Values]  # slope(z, a, out=None): da/dz, from the pre-activations and their activations


@dataclass(frozen=True, slots=True)
class Activation:
    """An activation function, its slope, and what is special about it."""

    name: str
    value: Value
    slope: Slope
    low: float  # of its outputs, possibly infinite
    high: float
    steepest: float | None = None  # its largest slope, of one that has a flat end; without one it never saturates
    dead_end: bool = False  # whether output and slope are both 0 on its flat end: a unit there is dead, not saturated
    straight: bool = False  # whether its slope is 1 everywhere
    kinked: bool = False  # whether its slope jumps at z = 0
    joint: bool = False  # whether each output depends on every z of its layer: it has a Jacobian
    divisor: Slope | None = None  # 1 / slope, of one whose slope is a reciprocal: to divide by it saves the plan a call
    turns: bool = False  # whether it goes up and down: it is flat at a turn, too, where a unit need not stay

    @property
    def bounded(self) -> bool:
        """Whether the outputs stay in a finite range."""
        return self.low > -inf and self.high < inf

    @property
    def saturates(self) -> bool:
        """Whether it has a flat end where almost no blame passes back, without being dead there."""
        return self.steepest is not None and not self.dead_end


def _linear(z: Values, out: Values = None) -> Values:
    return np.positive(z, out=out)


def _linear_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = np.empty_like(z) if out is None else out
    out.fill(1.0)
    return out


_SURE = 40.0  # from here on a sigmoid is 1 to all its digits


def _sigmoid(z: Values, out: Values = None) -> Values:
    # exp(z) / (1 + exp(z)) keeps all digits of small outputs; the ceiling keeps exp below overflow.
    out = np.minimum(z, _SURE, out=out)
    np.exp(out, out)
    return np.divide(out, np.add(out, 1.0), out)


def _sigmoid_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = np.exp(z, out)  # a (1 - a) with 1 - a = 1 / (1 + exp(z)): it has digits where a has rounded to 1
    np.add(out, _ONE, out)
    return np.divide(a, out, out)


def _tanh_divisor(z: Values, a: Values, out: Values = None) -> Values:
    out = np.cosh(z, out)
    return np.multiply(out, out, out)


def _tanh_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = _tanh_divisor(z, a, out)  # 1 / cosh² and not 1 - a², which has no digits left where a has rounded to 1
    return np.reciprocal(out, out)


def _relu(z: Values, out: Values = None) -> Values:
    return np.maximum(z, 0.0, out=out)  # maximum, not fmax: a NaN must show


def _relu_slope(z: Values, a: Values, out: Values = None) -> Values:
    return np.sign(a, out)  # 1 above zero, 0 at it


_LEAK = 0.01


def _leaky_relu(z: Values, out: Values = None) -> Values:
    out = np.multiply(z, _LEAK, out=out)
    return np.maximum(z, out, out=out)


def _leaky_relu_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = np.sign(z, out)
    return np.maximum(out, _LEAK, out=out)


def _elu(z: Values, out: Values = None) -> Values:
    out = np.minimum(z, 0.0, out=out)
    np.expm1(out, out=out)
    return np.add(out, np.maximum(z, 0.0), out=out)


def _elu_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = np.minimum(z, 0.0, out=out)
    return np.exp(out, out=out)


def _silu(z: Values, out: Values = None) -> Values:
    out = _sigmoid(z, out)
    return np.multiply(out, z, out=out)


def _silu_slope(z: Values, a: Values, out: Values = None) -> Values:
    gate = _sigmoid(z)  # slope = g + z g (1 - g) = g + a (1 - g)
    out = np.subtract(1.0, gate, out=out)
    np.multiply(out, a, out=out)
    return np.add(out, gate, out=out)


_GELU_SCALE, _GELU_CUBE = sqrt(2.0 / np.pi), 0.044715


def _gelu_gate(z: Values, square: Values) -> Values:
    """(1 + tanh(u)) / 2 with u = sqrt(2/pi) (z + 0.044715 z^3), as the sigmoid of 2u, whose small end keeps digits."""
    return _sigmoid(z * (2.0 * _GELU_SCALE + (2.0 * _GELU_SCALE * _GELU_CUBE) * square))


def _gelu(z: Values, out: Values = None) -> Values:
    return np.multiply(_gelu_gate(z, np.minimum(z * z, 1e12)), z, out=out)  # the cube is kept finite


def _gelu_slope(z: Values, a: Values, out: Values = None) -> Values:
    square = np.minimum(z * z, 1e12)
    gate = _gelu_gate(z, square)  # slope = g + z g (1 - g) 2u' = g + a (1 - g) 2u'
    out = np.subtract(1.0, gate, out=out)
    np.multiply(out, a, out=out)
    np.multiply(out, 2.0 * _GELU_SCALE + (6.0 * _GELU_SCALE * _GELU_CUBE) * square, out=out)
    return np.add(out, gate, out=out)


def _softplus(z: Values, out: Values = None) -> Values:
    return np.logaddexp(z, 0.0, out=out)


def _softplus_slope(z: Values, a: Values, out: Values = None) -> Values:
    return _sigmoid(z, out)


def _sin_slope(z: Values, a: Values, out: Values = None) -> Values:
    return np.cos(z, out=out)


def softmax(z: Values, out: Values = None, axis: int = -1) -> Values:
    """Returns exp(z) normalised to sum 1 along `axis`; shifted by the largest z, so it never overflows."""
    out = np.subtract(z, np.maximum.reduce(z, axis, keepdims=True), out)
    np.exp(out, out)
    return np.divide(out, np.add.reduce(out, axis, keepdims=True), out)


def _no_softmax_slope(z: Values, a: Values, out: Values = None) -> Values:
    raise ValueError("softmax has a Jacobian, not a slope for each unit; see softmax_delta")


def complement(a: Values, axis: int = -1) -> Values:
    """Returns 1 - a of outputs that sum to 1 along `axis`; of the largest as the sum of the others, digits and all."""
    found, largest = 1.0 - a, np.expand_dims(a.argmax(axis=axis), axis)
    others = a.copy()
    np.put_along_axis(others, largest, 0.0, axis)
    np.put_along_axis(found, largest, others.sum(axis=axis, keepdims=True), axis)
    return found


def softmax_delta(a: Values, slope: Values, out: Values = None, axis: int = -1) -> Values:
    """Returns dC/dz from dC/da (`slope`) through softmax's full Jacobian, da_i/dz_j = a_i (1[i=j] - a_j).

    As a_j * sum_k a_k (s_j - s_k): s_j - sum_k a_k s_k would lose digits where one output is nearly 1.
    """
    units, slopes = np.moveaxis(a, axis, -1), np.moveaxis(slope, axis, -1)
    differences = slopes[..., :, None] - slopes[..., None, :]  # (..., j, k)
    delta = np.moveaxis(units * (differences * units[..., None, :]).sum(axis=-1), -1, axis)
    return np.positive(delta, out=out)


ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        activation.name: activation
        for activation in (
            Activation("linear", _linear, _linear_slope, -inf, inf, straight=True),
            Activation("sigmoid", _sigmoid, _sigmoid_slope, 0.0, 1.0, steepest=0.25),
            Activation("tanh", np.tanh, _tanh_slope, -1.0, 1.0, steepest=1.0, divisor=_tanh_divisor),
            Activation("relu", _relu, _relu_slope, 0.0, inf, steepest=1.0, dead_end=True, kinked=True),
            Activation("leaky_relu", _leaky_relu, _leaky_relu_slope, -inf, inf, kinked=True),
            Activation("elu", _elu, _elu_slope, -1.0, inf, steepest=1.0),
            Activation("silu", _silu, _silu_slope, -0.2784645427610738, inf, steepest=1.0998393194, turns=True),
            Activation("gelu", _gelu, _gelu_slope, -0.1700407506, inf, steepest=1.1289042310, turns=True),
            Activation("softplus", _softplus, _softplus_slope, 0.0, inf, steepest=1.0),
            Activation("sin", np.sin, _sin_slope, -1.0, 1.0, steepest=1.0, turns=True),
            Activation("softmax", softmax, _no_softmax_slope, 0.0, 1.0, steepest=0.25, joint=True),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss of one example and its slope dC/da.

    `value(z, a, t, axis)` sums over the outputs on `axis`. The cross-entropies name the output activation that they
    are computed through: their value comes from `z`, so it never overflows, and their delta is `a - t` (see
    `output_delta`).
    """

    name: str
    value: Callable[[Values, Values, Values, int], Values]
    slope: Callable[..., Values]  # (a, t, out=None) -> dC/da
    output: str | None = None
    squares: bool = False  # whether it squares the error: far off, its slope grows without end
    kinked: bool = False  # whether its slope jumps where an output meets its target


def _squared(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    error = a - t
    return (error * error).sum(axis=axis)


def _squared_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.subtract(a, t, out=out)
    return np.add(out, out, out=out)


def _half_squared(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    return 0.5 * _squared(z, a, t, axis)


def _absolute(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    return np.abs(a - t).sum(axis=axis)


def _absolute_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.subtract(a, t, out=out)
    return np.sign(out, out=out)


def _huber(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    size = np.abs(a - t)
    return np.where(size <= 1.0, 0.5 * size * size, size - 0.5).sum(axis=axis)


def _huber_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.subtract(a, t, out=out)
    return np.clip(out, -1.0, 1.0, out=out)


def _binary_cross_entropy(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    # -t log a - (1-t) log(1-a), as log(1 + exp(-|z|)) and what z's distance from the target's side adds: never negative
    away = np.where(z > 0.0, 1.0 - t, t)
    size = np.abs(z)
    return (np.log1p(np.exp(-size)) + away * size).sum(axis=axis)


def _binary_cross_entropy_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.subtract(a, t, out=out)
    return np.divide(out, a * (1.0 - a), out=out)


def _cross_entropy(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    shifted = z - z.max(axis=axis, keepdims=True)
    largest = (shifted == 0.0).sum(axis=axis, keepdims=True)  # one or more: the first one's exp(0) is the 1 of log1p
    others = np.exp(shifted) * (shifted != 0.0)
    log_sum = np.log1p(others.sum(axis=axis, keepdims=True) + (largest - 1.0))
    return (t * (log_sum - shifted)).sum(axis=axis)  # -sum t log a


def _cross_entropy_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.divide(t, a, out=out)
    return np.negative(out, out=out)


LOSSES: Mapping[str, Loss] = MappingProxyType(
    {
        loss.name: loss
        for loss in (
            Loss("squared_error", _squared, _squared_slope, squares=True),
            Loss("half_squared_error", _half_squared, np.subtract, squares=True),
            Loss("absolute_error", _absolute, _absolute_slope, kinked=True),
            Loss("huber", _huber, _huber_slope),
            Loss("binary_cross_entropy", _binary_cross_entropy, _binary_cross_entropy_slope, "sigmoid"),
            Loss("cross_entropy", _cross_entropy, _cross_entropy_slope, "softmax"),
        )
    }
)


def check_pair(output_activation: str, loss: str) -> None:
    """Refuses an output activation and a loss that do not go together.

    Raises:
        ValueError: an unknown name, or a cross-entropy behind another output activation than its own.
    """
    if output_activation not in ACTIVATIONS:
        raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}; got {output_activation!r}")
    if loss not in LOSSES:
        raise ValueError(f"loss must be one of {', '.join(LOSSES)}; got {loss!r}")
    wanted = LOSSES[loss].output
    if wanted is not None and wanted != output_activation:
        raise ValueError(f"{loss} needs {wanted} outputs; got output activation {output_activation!r}")


def cancels(loss: str, activation: str) -> bool:
    """Returns whether the slope of the activation cancels in the output's delta, so that `a - t` is left of it."""
    return LOSSES[loss].output == activation


def output_delta(
    loss: str, activation: str, z: Values, a: Values, t: Values, out: Values = None, axis: int = -1
) -> Values:
    """Returns delta = dC/dz of the output layer, per example (Nielsen, ch. 2, BP1).

    A cross-entropy with its own output activation gives `a - t`: the slope of the activation cancels. It is taken as
    a (1 - t) - t (1 - a), with 1 - a as it was before a was rounded: a sure output's delta keeps its digits.
    """
    if cancels(loss, activation):
        rest = (
            complement(a, axis) if ACTIVATIONS[activation].joint else _sigmoid(-z) if activation == "sigmoid" else 1 - a
        )
        return np.subtract(a * (1.0 - t), t * rest, out=out)
    if ACTIVATIONS[activation].joint:
        return softmax_delta(a, LOSSES[loss].slope(a, t), out, axis)
    out = LOSSES[loss].slope(a, t, out)
    return np.multiply(out, ACTIVATIONS[activation].slope(z, a), out=out)
