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
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.address import Address, bias_block, block_layer, weight_block
from core.arrays import Array, Layer, Params, flatten, frozen, sealed, unflatten
from core.functions import ACTIVATIONS, LOSSES
from core.network import LayerForward, backward, forward, penalty_gradient

TOLERANCE = 1e-5  # a check passes below it: rounding stays far under, a wrong formula far above
EPSILONS = frozen(
    [float(f"{digit}e-{place}") for place in range(1, 14) for digit in (3, 1)][1:]
)  # 1e-1, 3e-2 ... 1e-13

_FLOOR = 1e6  # times the resolution
_TINY = float(np.finfo(np.float64).tiny)
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
    """The central difference of one parameter over many steps: large ones bend, small ones drown in rounding."""

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
        kinked = _crosses(column) if ACTIVATIONS[name].kinked else np.zeros(k, dtype=np.bool_)

        above = slice(layer + 1, None)
        if self.params[above]:
            flat = outputs.reshape(-1, outputs.shape[-1])
            for name, later in zip(
                self.activations[above], forward(self.params[above], self.activations[above], flat), strict=True
            ):
                z, outputs = (part.reshape(2 * k, -1, part.shape[-1]) for part in (later.z, later.outputs))
                if ACTIVATIONS[name].kinked:
                    kinked = kinked | _crosses(z)
        if LOSSES[self.loss].kinked:
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
    analytic: Params | None = None,
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
        analytic: the gradients to judge, penalty included; None judges those of `network.backward`.

    Raises:
        ValueError: what `forward` and `backward` refuse, or an epsilon that is not a positive number.
    """
    cost = _cost(params, activations, inputs, targets, loss=loss, reduction=reduction, l1=l1, l2=l2, claimed=analytic)
    _check_epsilon(epsilon)
    resolution = 2.0**-52 * cost.size / epsilon
    blocks = _blocks(params)
    claimed = flatten(cost.analytic)
    numeric, kinked = np.full(len(claimed), np.nan), np.zeros(len(claimed), dtype=np.bool_)
    chosen = _choose(blocks, len(claimed) if limit is None else limit)
    with np.errstate(all="ignore"):
        for layer in range(len(params)):
            first = blocks[2 * layer].start
            places = chosen[(chosen >= first) & (chosen < blocks[2 * layer + 1].stop)]
            numeric[places], kinked[places] = cost.differences(layer, places - first, np.full(len(places), epsilon))
        compared = np.sort(chosen[~kinked[chosen]])
        elements = _relative(numeric[compared], claimed[compared], _FLOOR * resolution)
        checks = [_check_block(block, numeric, claimed, compared, elements, _FLOOR * resolution) for block in blocks]
    worst = int(elements.argmax()) if len(elements) else None  # a NaN counts as the largest
    errors = np.array([check.error for check in checks if check.checked])
    return GradientCheck(
        numeric=unflatten(numeric, (len(params[0].weight), *(len(layer.bias) for layer in params))),
        analytic=cost.analytic,
        blocks=tuple(checks),
        worst=float(errors.max()) if len(errors) else np.nan,
        worst_element=np.nan if worst is None else float(elements[worst]),
        worst_address="" if worst is None else _address_at(blocks, int(compared[worst])),
        count=len(claimed),
        checked=len(chosen),
        kinks=tuple(_address_at(blocks, int(place)) for place in np.flatnonzero(kinked)),
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
    analytic: Params | None = None,
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
        analytic: the gradients to judge, as in `check_gradients`.

    Raises:
        ValueError: an address outside the network, or what `check_gradients` refuses.
    """
    cost = _cost(params, activations, inputs, targets, loss=loss, reduction=reduction, l1=l1, l2=l2, claimed=analytic)
    for epsilon in epsilons:
        _check_epsilon(float(epsilon))
    layer, i, j = address
    fan_in, fan_out = _shape_at(params, address)
    place = (fan_in if i is None else i) * fan_out + j
    claimed = cost.analytic[layer].at(i, j)
    with np.errstate(all="ignore"):
        numeric, kinked = cost.differences(layer, np.full(len(epsilons), place), np.asarray(epsilons, dtype=np.float64))
        errors = np.abs(numeric - claimed)
        relative = errors / abs(claimed) if claimed else np.full_like(errors, np.nan)
    kinked.setflags(write=False)
    smallest = int(np.where(np.isnan(errors), np.inf, errors).argmin())
    return EpsilonCurve(
        str(Address(layer + 1, i, j)),
        frozen(epsilons),
        sealed(numeric),
        claimed,
        sealed(errors),
        sealed(relative),
        kinked,
        smallest,
    )


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
    claimed: Params | None,
) -> _Cost:
    names = tuple(activations)
    passes = forward(params, names, inputs)
    back = backward(params, names, passes, targets, loss=loss, reduction=reduction)
    t, last = np.asarray(targets, dtype=np.float64), passes[-1]
    scale = 1.0 if reduction == "sum" else 1.0 / max(len(t), 1)
    with np.errstate(all="ignore"):
        analytic = claimed or tuple(
            Layer(*(sealed(one + other) for one, other in zip(seen.grad, extra, strict=True)))
            for seen, extra in zip(back, penalty_gradient(params, l1=l1, l2=l2), strict=True)
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
    up, down = values[: len(values) // 2], values[len(values) // 2 :]
    crosses = ((up > 0.0) != (down > 0.0)) | ((up < 0.0) != (down < 0.0))
    return np.asarray(crosses.reshape(len(up), -1).any(axis=1))


class _Block(NamedTuple):
    """A weight matrix or a bias vector in the flat vector of all parameters."""

    name: str
    start: int
    stop: int
    columns: int  # of a weight matrix; 0 for a bias


def _blocks(params: Params) -> list[_Block]:
    """Returns w1, b1, w2, ... as they follow each other in `flatten(params)`."""
    blocks, start = [], 0
    for number, layer in enumerate(params, start=1):
        for name, part, columns in (
            (weight_block(number), layer.weight, layer.weight.shape[1]),
            (bias_block(number), layer.bias, 0),
        ):
            blocks.append(_Block(name, start, start + part.size, columns))
            start += part.size
    return blocks


def _choose(blocks: Sequence[_Block], limit: int) -> Places:
    """Returns about `limit` places, at least one of every block; all where that is enough."""
    count = blocks[-1].stop
    if limit >= count:
        return np.arange(count)
    chosen = []
    for block in blocks:
        size = block.stop - block.start
        rng = np.random.default_rng([block.start, size])  # an even stride would keep to the same columns
        share = max(1, limit * size // count)
        chosen.append(block.start + np.sort(rng.choice(size, share, replace=False)))
    return np.concatenate(chosen)


def _relative(numeric: Array, analytic: Array, floor: float) -> Array:
    """Returns the relative error of each element; see the module's conventions."""
    sizes = np.maximum(np.abs(numeric), np.abs(analytic))
    return np.asarray(np.abs(numeric - analytic) / np.maximum(sizes, max(floor, _TINY)))


def _check_block(
    block: _Block, numeric: Array, analytic: Array, compared: Places, elements: Array, floor: float
) -> BlockCheck:
    inside = (compared >= block.start) & (compared < block.stop)
    n, a = numeric[compared[inside]], analytic[compared[inside]]
    if not len(n):
        return BlockCheck(block.name, np.nan, np.nan, 0)
    size = max(float(np.linalg.norm(n)), float(np.linalg.norm(a)), floor * sqrt(len(n)), _TINY)
    return BlockCheck(block.name, float(np.linalg.norm(n - a)) / size, float(elements[inside].max()), len(n))


def _address_at(blocks: Sequence[_Block], place: int) -> str:
    block = next(block for block in blocks if place < block.stop)
    inside = place - block.start
    i, j = divmod(inside, block.columns) if block.columns else (None, inside)
    return str(Address(block_layer(block.name), i, j))
