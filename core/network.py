"""A layered network, forward and backward, as readably as it can be said: the truth that the fast plan is held to.

Rows are examples: `z = a @ weight + bias`. In the columns of Nielsen's book this is `z = W a + b` with W = weight.T.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from types import MappingProxyType

import numpy as np

from core.arrays import Array, Layer, Params, frozen, sealed
from core.functions import ACTIVATIONS, LOSSES, check_pair, output_delta

REDUCTIONS = ("mean", "sum")


@dataclass(frozen=True, slots=True, eq=False)
class LayerForward:
    """What one layer computed on its way forward, for m examples."""

    inputs: Array  # (m, fan_in)
    z: Array  # (m, fan_out) pre-activations
    outputs: Array  # (m, fan_out) activations


@dataclass(frozen=True, slots=True, eq=False)
class LayerBackward:
    """What one layer computed on the way back."""

    delta: Array  # (m, fan_out) dC_i/dz of each example's own loss, not divided by m
    grad: Layer  # gradient of the reduced (mean or sum) data loss
    grad_inputs: Array  # (m, fan_in) dC_i/d(inputs), per example


Initializer = Callable[..., Array]
Backward = Callable[..., tuple[LayerBackward, ...]]  # called as `backward` is


def _xavier_limit(fan_in: int, fan_out: int) -> float:
    return sqrt(6.0 / (fan_in + fan_out))


# Each draws a (fan_in, fan_out) weight from a generator; the options are init_params' own.
INITIALIZERS: Mapping[str, Initializer] = MappingProxyType(
    {
        "zeros": lambda rng, shape, **_: np.zeros(shape),
        "constant": lambda rng, shape, *, constant, **_: np.full(shape, constant),
        "uniform": lambda rng, shape, *, low, high, **_: rng.uniform(low, high, shape),
        "normal": lambda rng, shape, *, std, **_: rng.normal(0.0, std, shape),
        # Glorot and Bengio 2010, eq. 16
        "xavier_uniform": lambda rng, shape, **_: rng.uniform(-1.0, 1.0, shape) * _xavier_limit(*shape),
        "xavier_normal": lambda rng, shape, **_: rng.normal(0.0, sqrt(2.0 / sum(shape)), shape),
        # He et al. 2015, eq. 10
        "he_uniform": lambda rng, shape, **_: rng.uniform(-1.0, 1.0, shape) * sqrt(6.0 / shape[0]),
        "he_normal": lambda rng, shape, **_: rng.normal(0.0, sqrt(2.0 / shape[0]), shape),
    }
)


def init_params(
    layer_sizes: Sequence[int],
    *,
    initializer: str,
    seed: int,
    low: float = -0.5,
    high: float = 0.5,
    std: float = 1.0,
    constant: float = 0.5,
    bias: float = 0.0,
) -> Params:
    """Returns fresh parameters for a network of `layer_sizes` (inputs first), a function of the seed alone.

    Each layer draws from a generator of its own, so adding a layer leaves the weights before it as they were.
    `low`, `high` serve "uniform", `std` "normal", `constant` "constant"; every bias starts at `bias`.

    Raises:
        ValueError: fewer than two sizes, a size below 1, or an unknown initializer.
    """
    if len(layer_sizes) < 2 or min(layer_sizes) < 1:
        raise ValueError(f"layer_sizes must name at least two layers of at least one unit; got {tuple(layer_sizes)}")
    if initializer not in INITIALIZERS:
        raise ValueError(f"initializer must be one of {', '.join(INITIALIZERS)}; got {initializer!r}")
    draw = INITIALIZERS[initializer]
    layers = []
    for index, shape in enumerate(pairwise(layer_sizes)):
        rng = np.random.default_rng([seed, index])
        weight = draw(rng, shape, low=low, high=high, std=std, constant=constant)
        layers.append(Layer(frozen(weight), frozen(np.full(shape[1], bias))))
    return tuple(layers)


def forward(params: Params, activations: Sequence[str], inputs: Array) -> tuple[LayerForward, ...]:
    """Returns every layer's inputs, pre-activations z and activations (Nielsen, ch. 2, eq. 25).

    Args:
        params: one `Layer` a layer.
        activations: one name a layer; softmax only in the last.
        inputs: (m, fan_in of the first layer).

    Raises:
        ValueError: shapes that do not fit (both are named), a number of activations that is not the number of
            layers, or an unknown activation.
    """
    _check_layers(params, activations)
    a = frozen(inputs)
    if a.ndim != 2 or a.shape[1] != params[0].weight.shape[0]:
        raise ValueError(f"inputs must have shape (m, {params[0].weight.shape[0]}); got {np.shape(inputs)}")
    passes = []
    with np.errstate(all="ignore"):  # an overflow shows as inf or nan in the record; training says so in words
        for layer, name in zip(params, activations, strict=True):
            z = a @ layer.weight + layer.bias
            outputs = ACTIVATIONS[name].value(z)
            passes.append(LayerForward(a, sealed(z), sealed(outputs)))
            a = outputs
    return tuple(passes)


def backward(
    params: Params,
    activations: Sequence[str],
    passes: Sequence[LayerForward],
    targets: Array,
    *,
    loss: str,
    reduction: str = "mean",
) -> tuple[LayerBackward, ...]:
    """Returns every layer's delta, gradient and gradient of its inputs (Nielsen, ch. 2, BP1-BP4).

    delta and grad_inputs are per example; `grad` is of the batch's mean (or sum) data loss, without penalty.

    Args:
        params: the parameters that `passes` were computed with.
        activations: one name a layer.
        passes: what `forward` returned.
        targets: (m, outputs), the same shape as the last layer's outputs.
        loss: a name of LOSSES.
        reduction: "mean" or "sum" over the batch.

    Raises:
        ValueError: targets of another shape than the outputs, an output activation that does not go with the loss,
            or an unknown name.
    """
    _check_layers(params, activations)
    t = _check_targets(passes, targets)
    check_pair(activations[-1], loss)
    scale = _scale(reduction, len(t))
    found: list[LayerBackward] = []
    with np.errstate(all="ignore"):
        seen = passes[-1]
        delta = output_delta(loss, activations[-1], seen.z, seen.outputs, t)
        for index in range(len(params) - 1, -1, -1):
            seen = passes[index]
            grad = Layer(sealed(scale * (seen.inputs.T @ delta)), sealed(scale * delta.sum(axis=0)))
            grad_inputs = delta @ params[index].weight.T
            found.append(LayerBackward(sealed(delta), grad, sealed(grad_inputs)))
            if index > 0:
                below = passes[index - 1]
                delta = grad_inputs * ACTIVATIONS[activations[index - 1]].slope(below.z, below.outputs)
    return tuple(reversed(found))


def data_loss(passes: Sequence[LayerForward], targets: Array, *, loss: str, reduction: str = "mean") -> float:
    """Returns the mean (or sum) over the examples of the loss, without penalty.

    Raises:
        ValueError: targets of another shape than the outputs, or an unknown name.
    """
    t = _check_targets(passes, targets)
    if loss not in LOSSES:
        raise ValueError(f"loss must be one of {', '.join(LOSSES)}; got {loss!r}")
    with np.errstate(all="ignore"):
        losses = LOSSES[loss].value(passes[-1].z, passes[-1].outputs, t, -1)
        return float(_scale(reduction, len(t)) * losses.sum())


def penalty(params: Params, *, l1: float = 0.0, l2: float = 0.0) -> float:
    """Returns l2/2 * sum of squared weights + l1 * sum of absolute weights; biases are never penalised."""
    with np.errstate(over="ignore"):
        squares = sum(float((layer.weight * layer.weight).sum()) for layer in params) if l2 else 0.0
        sizes = sum(float(np.abs(layer.weight).sum()) for layer in params) if l1 else 0.0
    return 0.5 * l2 * squares + l1 * sizes


def penalty_gradient(params: Params, *, l1: float = 0.0, l2: float = 0.0) -> Params:
    """Returns the gradient of `penalty`: l2 * weight + l1 * sign(weight), with sign(0) = 0, and zero for biases."""

    def of(weight: Array) -> Array:
        if not (l1 or l2):
            return np.zeros_like(weight)  # of a weight that overflowed, too
        return l2 * weight + l1 * np.sign(weight)

    with np.errstate(all="ignore"):
        return tuple(Layer(frozen(of(layer.weight)), frozen(np.zeros_like(layer.bias))) for layer in params)


def _scale(reduction: str, examples: int) -> float:
    if reduction not in REDUCTIONS:
        raise ValueError(f"reduction must be 'mean' or 'sum'; got {reduction!r}")
    return 1.0 if reduction == "sum" else 1.0 / max(examples, 1)


def _check_layers(params: Params, activations: Sequence[str]) -> None:
    if not params:
        raise ValueError("a network needs at least one layer; got none")
    if len(activations) != len(params):
        raise ValueError(f"activations must name one function a layer: {len(params)} layers, {len(activations)} names")
    for name in activations:
        if name not in ACTIVATIONS:
            raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}; got {name!r}")
    if "softmax" in activations[:-1]:
        raise ValueError("softmax is for the output layer only")
    for number, layer in enumerate(params, start=1):
        if layer.weight.ndim != 2 or layer.bias.shape != layer.weight.shape[1:]:
            raise ValueError(
                f"layer {number}: bias must have shape (fan_out,) of weight {layer.weight.shape}; "
                f"got {layer.bias.shape}"
            )
    for number, (below, above) in enumerate(pairwise(params), start=2):
        if below.weight.shape[1] != above.weight.shape[0]:
            raise ValueError(
                f"layer {number}: weight {above.weight.shape} does not follow weight {below.weight.shape}: "
                f"its rows must be the units before it"
            )


def _check_targets(passes: Sequence[LayerForward], targets: Array) -> Array:
    t, want = np.asarray(targets, dtype=np.float64), passes[-1].outputs.shape
    if t.shape != want:  # (m,) against (m, 1) would silently broadcast to (m, m)
        raise ValueError(f"targets must have the outputs' shape {want}; got {t.shape}")
    return t
