"""The gradient of one weight as a sum over paths: every way its unit's output reaches the loss, each with its product.

A path from unit j of a layer runs through one unit of each later layer to an output o. For one example its product is

    a_i * slope_j * w * slope * w * slope * ... * w * delta_o

(the last slope is inside delta_o, dC/dz of the output), and the sum over all paths is delta_j * a_i, the example's own
gradient. For a batch each path's product is averaged (or summed) over the examples.

Paths multiply layer by layer (32^7 in the largest network), so they are never all visited. A pass from the outputs
back finds the best that can follow each unit; a beam from the weight on keeps the beginnings that promise most by it.
For one example that is exact. For a batch it is an estimate, with an upper bound that tells if any that was cut could
have won.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import prod

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array
from core.explain.places import address, check_sample, check_weight, share_of, slopes
from core.training import Trace

_BEAM = 512  # beginnings kept a layer, at least as many as paths are asked for
_WORK = 2**20  # ... and at most this over the number of examples
_ROUNDING = 1e-9  # of a bound: equal paths are not heavier than each other


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """One way from the weight to the loss."""

    units: tuple[int, ...]  # one a layer, from the weight's own unit j to an output
    weights: tuple[float, ...]  # on the way, one fewer than units
    slopes: tuple[float, ...]  # da/dz of the units but the output's; () for a batch, where each example has its own
    product: float  # its part of the gradient
    mass: float  # sum of the absolute products of its examples, reduced like the gradient; |product| for one example


@dataclass(frozen=True, slots=True, eq=False)
class PathsAccount:
    """The heaviest paths of one weight's gradient, and how much of it they make."""

    address: str
    layer: int  # from 0
    i: int | None  # None for a bias
    j: int
    sample: int | None  # place in the batch; None: the whole batch, reduced
    activation: float | None  # a_i of the sample (1 for a bias), the first factor of each path; None for a batch
    paths: tuple[Path, ...]  # heaviest first, by |product|
    count: int  # of all paths, exactly
    gradient: float  # the sum over all paths: the data gradient
    shown: float  # the sum over the paths shown
    mass: float  # of all paths
    mass_shown: float  # of the paths shown; over `mass` it is the share that is seen
    certain: bool  # whether no other path can be heavier than those shown


def paths_account(
    step: Trace, layer: int, i: int | None, j: int, sample: int | None = None, *, limit: int = 12
) -> PathsAccount:
    """Returns the heaviest paths from a weight (or with `i` None, a bias) to the loss, at most `limit`.

    Args:
        step: from `take_step`, or one row from `see_alone`.
        layer: from 0.
        i: unit of the layer before, from 0; None for the bias.
        j: unit of the layer, from 0.
        sample: a place in the batch; None for the whole batch. For one sample the heaviest are always certain.
        limit: most paths returned, 1 to 1000.

    Raises:
        ValueError: there is no such parameter or sample, or a limit out of range.
    """
    check_weight(step, layer, i, j)
    if sample is not None:
        check_sample(step, sample)
    if not 1 <= limit <= 1000:
        raise ValueError(f"limit must be 1 to 1000; got {limit}")

    examples = slice(None) if sample is None else slice(sample, sample + 1)
    params, inputs, gates = step.before.params, _inputs(step, layer, i, examples), _gates(step, layer, examples)
    weights = [part.weight for part in params[layer + 1 :]]
    share = share_of(step) if sample is None else 1.0
    with np.errstate(all="ignore"):
        first = share * inputs * gates[0][:, j]
        found = _beam(weights, gates, first, j, limit)
        mass = _mass(weights, gates, first, j)
    heaviest = np.lexsort((*found.units.T[::-1], -np.abs(found.products)))[:limit]
    paths = tuple(_path(found, place, weights, gates if sample is not None else None) for place in heaviest.tolist())
    own = step.backward[layer].delta[examples, j] * inputs
    whole = step.data_grads[layer]
    return PathsAccount(
        address=address(layer, i, j),
        layer=layer,
        i=i,
        j=j,
        sample=sample,
        activation=None if sample is None else float(inputs[0]),
        paths=paths,
        count=prod(weight.shape[1] for weight in weights),
        gradient=whole.at(i, j) if sample is None else float(own[0]),
        shown=float(sum(path.product for path in paths)),
        mass=mass,
        mass_shown=float(sum(path.mass for path in paths)),
        certain=found.cut <= (1.0 + _ROUNDING) * abs(paths[-1].product),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    units: NDArray[np.intp]  # (paths, layers)
    products: Array  # (paths,)
    masses: Array  # (paths,)
    cut: float  # the largest upper bound of a prefix that was cut


def _inputs(step: Trace, layer: int, i: int | None, examples: slice) -> Array:
    """Returns what the parameter is multiplied with, (m,): the activation of unit `i`, or 1 for a bias."""
    inputs = step.forward[layer].inputs[examples]
    return np.ones(len(inputs)) if i is None else inputs[:, i]


def _gates(step: Trace, layer: int, examples: slice) -> list[Array]:
    """Returns from `layer` on what each unit multiplies a path with, (m, units): its slope, an output its delta."""
    names = step.settings.layer_activations
    hidden = range(layer, len(step.forward) - 1)
    return [
        *(slopes(step.forward[place], names[place])[examples] for place in hidden),
        step.backward[-1].delta[examples],
    ]


def _mass(weights: list[Array], gates: list[Array], first: Array, j: int) -> float:
    """Returns the sum of |product| over all paths and examples: a forward pass of absolute values."""
    flow = np.zeros_like(gates[0])
    flow[:, j] = np.abs(first)
    for weight, gate in zip(weights, gates[1:], strict=True):
        flow = (flow @ np.abs(weight)) * np.abs(gate)
    return float(flow.sum())


def _bounds(weights: list[Array], gates: list[Array]) -> list[Array]:
    """Returns for each unit, (m, units) a layer, the largest |product| of what can follow it, per example."""
    bounds = [np.ones_like(gates[-1])]
    for weight, gate in zip(reversed(weights), reversed(gates[1:]), strict=True):
        bounds.insert(0, _best_after(weight, np.abs(gate) * bounds[0]))
    return bounds


def _outlooks(weights: list[Array], gates: list[Array]) -> list[Array]:
    """Returns for each output and unit, (outputs, units) a layer, the largest |product| between them.

    Each unit with its mean slope over the examples: exact for one example, an estimate for a batch.
    """
    outlooks = [np.eye(gates[-1].shape[1])]
    for depth in range(len(weights) - 1, -1, -1):
        slope = np.abs(gates[depth + 1].mean(axis=0)) if depth < len(weights) - 1 else 1.0
        outlooks.insert(0, _best_after(weights[depth], slope * outlooks[0]))
    return outlooks


def _best_after(weight: Array, reach: Array) -> Array:
    """Returns max over k of |w_jk| reach[n, k], for each n and j: what of the units after j can be made of best."""
    sizes, best = np.abs(weight), np.zeros((len(reach), len(weight)))
    for unit in range(reach.shape[1]):
        np.maximum(best, reach[:, unit, None] * sizes[:, unit], out=best)
    return best


def _beam(weights: list[Array], gates: list[Array], first: Array, j: int, limit: int) -> _Found:
    """Returns the paths that stayed in the beam, and what it cut."""
    width = max(limit, min(_BEAM, _WORK // max(len(first), 1)))
    units, products, cut = np.array([[j]]), first[None], 0.0  # (paths, layers so far), (paths, m)
    bounds, outlooks = _bounds(weights, gates), _outlooks(weights, gates)
    for depth, weight in enumerate(weights, start=1):
        own, gate = weight[units[:, -1]], gates[depth]  # (paths, units), (m, units)
        chosen = np.arange(own.size)
        if own.size > width:
            most = _ranked(np.abs(own) * (np.abs(products) @ (np.abs(gate) * bounds[depth])))
            hopes = _ranked(np.abs(own) * _hope(products, gate, gates[-1], outlooks[depth], depth == len(weights)))
            split = np.argpartition(-hopes, width - 1)
            cut = max(cut, float(most[split[width:]].max()))
            chosen = np.sort(split[:width])
        start, unit = np.divmod(chosen, weight.shape[1])
        units = np.column_stack([units[start], unit])
        products = products[start] * own[start, unit][:, None] * gate[:, unit].T
    return _Found(units, products.sum(axis=1), np.abs(products).sum(axis=1), cut)


def _ranked(values: Array) -> Array:
    """Returns the values in one row, of an overflow the largest."""
    return np.where(np.isnan(values), np.inf, values).ravel()


def _hope(products: Array, gate: Array, deltas: Array, outlook: Array, last: bool) -> Array:
    """Returns for each path so far and unit after it, (paths, units), how heavy the best way on is likely to be.

    Signed over the examples: what they say against each other cancels here, which no bound can see.
    """
    if last:
        return np.asarray(np.abs(products @ gate))
    return np.asarray(
        np.max(
            [np.abs((products * delta) @ gate) * ways for delta, ways in zip(deltas.T, outlook, strict=True)], axis=0
        )
    )


def _path(found: _Found, place: int, weights: list[Array], gates: list[Array] | None) -> Path:
    units = tuple(found.units[place].tolist())
    steps = zip(weights, pairwise(units), strict=True)
    return Path(
        units=units,
        weights=tuple(float(weight[pair]) for weight, pair in steps),
        slopes=()
        if gates is None
        else tuple(float(gate[0, unit]) for gate, unit in zip(gates[:-1], units, strict=False)),
        product=float(found.products[place]),
        mass=float(found.masses[place]),
    )
