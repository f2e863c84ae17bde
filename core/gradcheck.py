"""Gradients checked by their definition: move one parameter up and down, run the network forward, look at the cost.

A central difference, (C(w + h) - C(w - h)) / 2h, knows nothing of backpropagation, so it can testify for it. It costs
two forward passes a parameter; one backward pass gives all gradients at once (Nielsen, ch. 2, "In what sense is
backpropagation a fast algorithm?").

Conventions:
    The step is h = epsilon * max(1, |w|), and what is divided by is the step that float64 really made.
    `resolution` is what rounding alone can do to a difference: 2^-52 / epsilon times the cost and its sensitivity to
    the last pre-activations. The relative error of an element is |n - a| / max(|n|, |a|, floor), of a block of
    parameters |n - a|, |n| and |a| are Euclidean norms; the floor, 10^6 times the resolution (times the root of the
    block's size), keeps a gradient that a difference cannot see from counting as an error of 100 %.
    Where a kink (relu, leaky_relu, the absolute error, l1) lies between the two costs, the difference is no
    derivative: the parameter is named in `kinks` and left out of the errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, Layer, Params, sealed
from core.functions import ACTIVATIONS, LOSSES
from core.network import LayerForward, backward, forward, penalty_gradient

TOLERANCE = 1e-5  # a check passes below it: rounding stays far under, a wrong formula far above
EPSILONS: Array = sealed(10.0 ** (-0.5 * np.arange(2, 27)))  # 1e-1 down to 1e-13, two a decade

_FLOOR = 1e6  # times the resolution
_KINKED = ("relu", "leaky_relu")
_CHUNK = 2**18  # most numbers of one layer at once: a few MB, which stay in the cache

Flags = NDArray[np.bool_]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class BlockCheck:
    """How well one weight matrix or bias vector agrees."""

    address: str  # "w1", "b1", ...
    error: float  # relative, by norms; NaN where every checked parameter sits at a kink
    worst: float  # largest relative error of an element
    checked: int  # parameters compared


@dataclass(frozen=True, slots=True, eq=False)
class GradientCheck:
    """Central differences beside backpropagation's gradients of the cost with its penalty."""

    numeric: Params  # NaN where not checked
    analytic: Params
    blocks: tuple[BlockCheck, ...]  # w1, b1, w2, ...
    worst: float  # largest relative error of a block
    worst_element: float  # largest relative error of a parameter
    worst_address: str  # of that parameter; "" if none was compared
    count: int  # parameters of the network
    checked: int  # of them differenced; all, unless a limit was given
    kinks: tuple[str, ...]  # addresses of those left out of the errors, at a kink
    epsilon: float
    resolution: float  # what rounding alone can do to a difference

    @property
    def passed(self) -> bool:
        """Whether every compared parameter agrees to `TOLERANCE`."""
        return self.worst_element < TOLERANCE  # False for NaN

    @property
    def forward_passes(self) -> int:
        """How many forward passes the differences took."""
        return 2 * self.checked


@dataclass(frozen=True, slots=True, eq=False)
class EpsilonCurve:
    """The central difference of one parameter over many steps: too large bends the line, too small drowns in rounding."""

    address: str
    epsilons: Array  # (k,)
    numeric: Array  # (k,)
    analytic: float
    errors: Array  # (k,) |numeric - analytic|
    relative: Array  # (k,) errors / |analytic|; NaN for a gradient of zero
    kinked: Flags  # (k,) whether a kink lies between the two costs
    best: int  # index of the smallest error


@dataclass(frozen=True, slots=True, eq=False)
class _Cost:
    """The cost as a function of one layer's parameters at a time, with the passes that it starts from."""

    params: Params
    activations: tuple[str, ...]
    passes: tuple[LayerForward, ...]
    targets: Array  # (m, outputs)
    loss: str
    scale: float  # 1/m or 1
    l1: float
    l2: float
    analytic: Params
    size: float  # the cost and its sensitivity to the last z: what rounding is relative to

    def differences(self, layer: int, places: Places, epsilons: Array) -> tuple[Array, Flags]:
        """Returns the central difference at each place of a layer, (k,), and whether a kink lies inside.

        A place counts through the weight matrix row by row, then the bias.
        """
        m, widest = len(self.targets), max(part.weight.shape[1] for part in self.params[layer:])
        share = max(1, _CHUNK // (2 * max(m, 1) * widest))
        found = [
            self._chunk(layer, places[first : first + share], epsilons[first : first + share])
            for first in range(0, len(places), share)
        ]
        return np.concatenate([numeric for numeric, _ in found]), np.concatenate([kinked for _, kinked in found])

    def _chunk(self, layer: int, places: Places, epsilons: Array) -> tuple[Array, Flags]:
        k, name, seen = len(places), self.activations[layer], self.passes[layer]
        own = np.vstack([self.params[layer].weight, self.params[layer].bias])  # the bias weighs a constant 1
        rows, units = np.divmod(places, own.shape[1])
        here = own[rows, units]
        step = epsilons * np.maximum(1.0, np.abs(here))
        up, down = here + step, here - step

        # A parameter feeds one unit: of this layer only that unit's column has to be computed again.
        columns = np.hstack([own[:, units], own[:, units]])
        columns[np.tile(rows, 2), np.arange(2 * k)] = np.concatenate([up, down])
        column = (seen.inputs @ columns[:-1] + columns[-1]).T  # (2k, m): up first, then down
        which = np.arange(2 * k), slice(None), np.tile(units, 2)
        z = np.repeat(seen.z[None], 2 * k, axis=0)
        z[which] = column
        if name == "softmax":
            outputs = ACTIVATIONS[name].value(z)
        else:
            outputs = np.repeat(seen.outputs[None], 2 * k, axis=0)
            outputs[which] = ACTIVATIONS[name].value(column)
        kinked = _crosses(column) if name in _KINKED else np.zeros(k, dtype=np.bool_)

        above = slice(layer + 1, None)
        if self.params[above]:
            flat = outputs.reshape(-1, outputs.shape[-1])
            for name, later in zip(
                self.activations[above], forward(self.params[above], self.activations[above], flat), strict=True
            ):
                z, outputs = (part.reshape(2 * k, -1, part.shape[-1]) for part in (later.z, later.outputs))
                if name in _KINKED:
                    kinked = kinked | _crosses(z)
        if self.loss == "absolute_error":
            kinked = kinked | _crosses(outputs - self.targets)

        losses = LOSSES[self.loss].value(z, outputs, self.targets, -1)
        rise = self.scale * (losses[:k] - losses[k:]).sum(axis=1)  # example by example: small rounding
        weights = rows < len(own) - 1  # biases are never penalised
        rise += weights * (0.5 * self.l2 * (up - down) * (up + down) + self.l1 * (np.abs(up) - np.abs(down)))
        if self.l1:
            kinked = kinked | (weights & (np.sign(up) != np.sign(down)))
        return rise / (up - down), kinked


def check_gradients(
    params: Params,
    activations: Sequence[str],
    inputs: Array,
    targets: Array,
    *,
    loss: str,
    reduction: str = "mean",
    l1: float = 0.0,
    l2: float = 0.0,
    epsilon: float = 1e-6,
    limit: int | None = None,
) -> GradientCheck:
    """Returns backpropagation's gradients of the penalised cost beside central differences.

    Args:
        params: one `Layer` a layer.
        activations: one name a layer.
        inputs: (m, fan_in).
        targets: (m, outputs).
        loss: a name of LOSSES.
        reduction: "mean" or "sum" over the batch.
        l1: weight of the sum of absolute weights.
        l2: weight of half the sum of squared weights.
        epsilon: the step; see the module's conventions.
        limit: check about that many parameters, some of every block, always the same; None checks all.

    Raises:
        ValueError: what `forward` and `backward` refuse, or an epsilon that is not a positive number.
    """
    cost = _cost(params, activations, inputs, targets, loss=loss, reduction=reduction, l1=l1, l2=l2)
    _check_epsilon(epsilon)
    resolution = 2.0**-52 * cost.size / epsilon
    count = sum(layer.weight.size + layer.bias.size for layer in params)
    numeric, blocks, kinks = [], [], []
    checked, worst, address = 0, np.nan, ""
    with np.errstate(all="ignore"):
        for number, layer in enumerate(params, start=1):
            places = _some_places(layer, None if limit is None else limit / count)
            flat = np.full(layer.weight.size + layer.bias.size, np.nan)
            at_kink = np.zeros(len(flat), dtype=np.bool_)
            flat[places], at_kink[places] = cost.differences(number - 1, places, np.full(len(places), epsilon))
            numbers = _split(flat, layer)
            numeric.append(numbers)
            checked += len(places)
            for kind, n, a, kinked in zip("wb", numbers, cost.analytic[number - 1], _split(at_kink, layer), strict=True):
                name = f"{kind}{number}"
                kinks += [_address(name, place) for place in np.argwhere(kinked)]
                block, place = _compare(name, n, a, ~np.isnan(n) | ~np.isfinite(a), kinked, _FLOOR * resolution)
                blocks.append(block)
                if place is not None and not block.worst <= worst:  # NaN counts as worse than any number
                    worst, address = block.worst, _address(name, place)
    return GradientCheck(
        numeric=tuple(numeric),
        analytic=cost.analytic,
        blocks=tuple(blocks),
        worst=max((block.error for block in blocks if block.checked), default=float("nan"), key=_nan_last),
        worst_element=worst,
        worst_address=address,
        count=count,
        checked=checked,
        kinks=tuple(kinks),
        epsilon=epsilon,
        resolution=resolution,
    )


def epsilon_curve(
    params: Params,
    activations: Sequence[str],
    inputs: Array,
    targets: Array,
    address: tuple[int, int | None, int],
    *,
    loss: str,
    reduction: str = "mean",
    l1: float = 0.0,
    l2: float = 0.0,
    epsilons: Array = EPSILONS,
) -> EpsilonCurve:
    """Returns the central difference of one parameter for each of `epsilons`, and its distance from backpropagation.

    Args:
        params: one `Layer` a layer.
        activations: one name a layer.
        inputs: (m, fan_in).
        targets: (m, outputs).
        address: (layer from 0, i, j) of a weight, (layer, None, j) of a bias.
        loss: a name of LOSSES.
        reduction: "mean" or "sum" over the batch.
        l1: weight of the sum of absolute weights.
        l2: weight of half the sum of squared weights.
        epsilons: (k,) the steps.

    Raises:
        ValueError: an address outside the network, or what `check_gradients` refuses.
    """
    cost = _cost(params, activations, inputs, targets, loss=loss, reduction=reduction, l1=l1, l2=l2)
    for epsilon in epsilons:
        _check_epsilon(float(epsilon))
    layer, i, j = address
    fan_in, fan_out = _shape_at(params, address)
    place = (fan_in if i is None else i) * fan_out + j
    analytic = float(cost.analytic[layer].bias[j] if i is None else cost.analytic[layer].weight[i, j])
    with np.errstate(all="ignore"):
        numeric, kinked = cost.differences(layer, np.full(len(epsilons), place), np.asarray(epsilons, dtype=np.float64))
        errors = np.abs(numeric - analytic)
        relative = errors / abs(analytic) if analytic else np.full_like(errors, np.nan)
    kinked.setflags(write=False)
    name = f"b{layer + 1}.{j}" if i is None else f"w{layer + 1}.{i}.{j}"
    smallest = int(np.where(np.isnan(errors), np.inf, errors).argmin())
    steps = sealed(np.array(epsilons, dtype=np.float64))
    return EpsilonCurve(name, steps, sealed(numeric), analytic, sealed(errors), sealed(relative), kinked, smallest)


def _cost(
    params: Params,
    activations: Sequence[str],
    inputs: Array,
    targets: Array,
    *,
    loss: str,
    reduction: str,
    l1: float,
    l2: float,
) -> _Cost:
    names = tuple(activations)
    passes = forward(params, names, inputs)
    back = backward(params, names, passes, targets, loss=loss, reduction=reduction)
    penalties = penalty_gradient(params, l1=l1, l2=l2)
    t, last = np.asarray(targets, dtype=np.float64), passes[-1]
    scale = 1.0 if reduction == "sum" else 1.0 / max(len(t), 1)
    with np.errstate(all="ignore"):
        analytic = tuple(
            Layer(*(sealed(one + other) for one, other in zip(seen.grad, extra, strict=True)))
            for seen, extra in zip(back, penalties, strict=True)
        )
        losses = LOSSES[loss].value(last.z, last.outputs, t, -1)
        size = scale * float(np.abs(losses).sum() + np.abs(back[-1].delta * last.z).sum())
    return _Cost(tuple(params), names, passes, t, loss, scale, l1, l2, analytic, size)


def _check_epsilon(epsilon: float) -> None:
    if not 0.0 < epsilon < np.inf:
        raise ValueError(f"epsilon must be a positive number; got {epsilon!r}")


def _shape_at(params: Params, address: tuple[int, int | None, int]) -> tuple[int, int]:
    layer, i, j = address
    if not 0 <= layer < len(params):
        raise ValueError(f"layer must be 0 to {len(params) - 1}; got {layer}")
    fan_in, fan_out = params[layer].weight.shape
    if not (0 <= j < fan_out and (i is None or 0 <= i < fan_in)):
        raise ValueError(f"(i, j) must lie in the weight of shape {(fan_in, fan_out)}; got {(i, j)}")
    return fan_in, fan_out


def _crosses(values: Array) -> Flags:
    """Returns for each pair of (up, down) along the first axis whether a value changes its sign, (k,)."""
    k = len(values) // 2
    signs = np.sign(values)
    return np.asarray((signs[:k] != signs[k:]).reshape(k, -1).any(axis=1))


def _some_places(layer: Layer, share: float | None) -> Places:
    """Returns which parameters of a layer to check: all, or of each block a `share`, at least one."""
    sizes = (layer.weight.size, layer.bias.size)
    if share is None or share >= 1.0:
        return np.arange(sum(sizes))
    chosen = []
    for (first, _), size in zip(pairwise((0, *np.cumsum(sizes))), sizes, strict=True):
        rng = np.random.default_rng([size, first])  # a stride would keep to the same rows or columns
        chosen.append(first + np.sort(rng.choice(size, max(1, int(share * size)), replace=False)))
    return np.concatenate(chosen)


def _split(flat: NDArray[np.generic], layer: Layer) -> Layer:
    """Returns a layer's numbers, weight then bias, in the layer's own shapes."""
    flat.setflags(write=False)
    size = layer.weight.size
    return Layer(flat[:size].reshape(layer.weight.shape), flat[size:])  # type: ignore[arg-type]


def _compare(
    address: str, numeric: Array, analytic: Array, known: Flags, kinked: Flags, floor: float
) -> tuple[BlockCheck, Sequence[int] | None]:
    """Returns a block's check, and the place of its worst element."""
    use = known & ~kinked.astype(np.bool_)
    n, a = numeric[use], analytic[use]
    if not len(n):
        return BlockCheck(address, float("nan"), float("nan"), 0), None
    floor = max(floor, np.finfo(np.float64).tiny)
    norms = [float(np.linalg.norm(part)) for part in (n, a)]
    error = float(np.linalg.norm(n - a)) / max(*norms, floor * sqrt(len(n)))
    elements = np.abs(n - a) / np.maximum(np.maximum(np.abs(n), np.abs(a)), floor)
    at = int(np.where(np.isnan(elements), np.inf, elements).argmax())
    return BlockCheck(address, error, float(elements[at]), len(n)), tuple(np.argwhere(use)[at])


def _nan_last(error: float) -> float:
    return np.inf if np.isnan(error) else error


def _address(block: str, place: Sequence[int]) -> str:
    return ".".join([block, *(str(int(index)) for index in place)])
