"""An update worked out as it should be, or with one thing done otherwise: the same pass, forward and back, by hand.

`work(step, Way())` gives the numbers of the step's own record; every other `Way` is a real pass of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np

from core.arrays import Array, Layer, Params, sealed
from core.functions import ACTIVATIONS, LOSSES, output_delta
from core.training import Step, descend

# Slopes as books write them, in the output: where somebody may put in something else.
WRITTEN_IN_A: Mapping[str, Callable[[Array], Array]] = MappingProxyType(
    {"sigmoid": lambda a: a * (1.0 - a), "tanh": lambda a: 1.0 - a * a}
)


@dataclass(frozen=True, slots=True)
class Way:
    """How an update is worked out; the defaults are the right way. Layers count from 0."""

    no_bias: frozenset[int] = frozenset()  # layers whose bias is left out on the way forward
    flipped_forward: frozenset[int] = frozenset()  # layers whose weights are taken the other way round, forward
    flipped_back: bool = False  # the same for every layer on the way back
    slopes: Mapping[int, str] = field(default_factory=dict)  # layer -> "none", "of_z", "of_target" or "kept"
    own: tuple[int, int] | None = (
        None  # (layer, i): blame enters it by its weights from unit i, not by the outgoing ones
    )
    updated: bool = False  # blame goes back by weights that have been updated already
    loss: str | None = None  # another one
    reduction: str | None = None  # another one
    factor: float = 1.0  # that the loss and everything after it is multiplied with
    divided: bool = False  # deltas are those of the mean: divided by the number of examples
    last_only: bool = False  # the batch is its last example
    one_bias: bool = False  # the units of a layer share one bias
    fixed: tuple[str, ...] | None = None  # other blocks held fixed
    rate: float | None = None  # another learning rate
    uphill: bool = False  # the update is taken away instead of added
    opposite: bool = False  # every number with the other sign
    rounded: Callable[[Array], Array] | None = None  # what each result is rounded to before it is used further


@dataclass(frozen=True, slots=True, eq=False)
class Worked:
    """The numbers of an update, however they were worked out."""

    z: tuple[Array, ...]  # (m, fan_out) a layer
    activations: tuple[Array, ...]  # (m, fan_out) a layer
    loss: float  # of the batch, without penalty
    deltas: tuple[Array, ...]  # (m, fan_out) a layer, each of its example's own loss
    sent: tuple[Array, ...]  # (m, fan_in) a layer, what each sends back to its inputs, before their slope
    data_grads: Params  # of the reduced loss
    grads: Params  # of the reduced loss with its penalty
    updates: Params  # what is added
    params: Params  # after the update


def work(step: Step, way: Way) -> Worked:
    """Returns the numbers of the step's update, worked out that way.

    Of the step are read: its state before, its batch and its settings.
    """
    now = step.settings
    if way.fixed is not None:
        now = replace(now, fixed=way.fixed)
    keep = way.rounded or (lambda values: values)
    with np.errstate(all="ignore"):
        inputs, targets = (part[-1:] if way.last_only else part for part in (step.inputs, step.targets))
        zs, outputs = _forward(step, way, inputs, keep)
        scale = 1.0 if (way.reduction or now.reduction) == "sum" else 1.0 / max(len(targets), 1)
        loss = LOSSES[way.loss or now.resolved_loss].value(keep(zs[-1]), keep(outputs[-1]), targets, -1)
        below = [inputs, *(keep(each) for each in outputs)]
        deltas, sent, data = _backward(step, way, zs, below, targets, scale, keep)
        used = tuple(Layer(keep(grad.weight), keep(grad.bias)) for grad in data)
        move = descend(step.before, used, now, learning_rate=way.rate)
        grads = _each(np.add, data, move.penalty_grads)
        updates = _each(lambda one, _: -one, move.updates, move.updates) if way.uphill else move.updates
        params = _each(np.add, step.before.params, updates)
        sign = -1.0 if way.opposite else 1.0
        share = 1.0 / len(targets) if way.divided else 1.0
        return Worked(
            z=tuple(sealed(sign * z) for z in zs),
            activations=tuple(sealed(sign * a) for a in outputs),
            loss=sign * way.factor * float(scale * loss.sum()),
            deltas=tuple(sealed(sign * share * delta) for delta in deltas),
            sent=tuple(sealed(sign * share * back) for back in sent),
            data_grads=_each(lambda one, _: sign * one, data, data),
            grads=_each(lambda one, _: sign * one, grads, grads),
            updates=_each(lambda one, _: sign * one, updates, updates),
            params=_each(lambda one, _: sign * one, params, params),
        )


def _forward(step: Step, way: Way, inputs: Array, keep: Callable[[Array], Array]) -> tuple[list[Array], list[Array]]:
    """Returns every layer's z and activations."""
    zs, outputs, a = [], [], inputs
    for index, (layer, name) in enumerate(zip(step.before.params, step.settings.layer_activations, strict=True)):
        weight = layer.weight.T if index in way.flipped_forward else layer.weight
        z = a @ weight + (0.0 if index in way.no_bias else layer.bias)
        zs.append(z)
        outputs.append(ACTIVATIONS[name].value(keep(z)))
        a = keep(outputs[-1])
    return zs, outputs


def _backward(
    step: Step,
    way: Way,
    zs: list[Array],
    below: list[Array],
    targets: Array,
    scale: float,
    keep: Callable[[Array], Array],
) -> tuple[list[Array], list[Array], Params]:
    """Returns every layer's deltas, what it sends back, and its gradient of the reduced data loss.

    `below` are the layers' inputs, and what comes out.
    """
    names, weights = step.settings.layer_activations, [layer.weight for layer in step.before.params]
    last = len(weights) - 1
    deltas: list[Array] = [zs[0]] * len(weights)
    sent: list[Array] = [zs[0]] * len(weights)
    grads = [Layer(np.zeros_like(layer.weight), np.zeros_like(layer.bias)) for layer in step.before.params]
    for index in range(last, -1, -1):
        z, a = keep(zs[index]), below[index + 1]
        if index == last:
            delta = way.factor * _blame(way, way.loss or step.settings.resolved_loss, names[last], last, z, a, targets)
        else:
            above, outgoing = keep(deltas[index + 1]), weights[index + 1]
            if way.own is None or way.own[0] != index:
                back = above @ (outgoing if way.flipped_back and outgoing.shape[0] == outgoing.shape[1] else outgoing.T)
            else:
                back = above.sum(axis=1, keepdims=True) * weights[index][way.own[1]]
            sent[index + 1] = back
            delta = back * _slope(way, index, names[index], z, a, targets)
        deltas[index] = delta
        passed = keep(delta)
        bias = scale * passed.sum(axis=0)
        shared = np.full_like(bias, bias.sum()) if way.one_bias else bias
        grads[index] = Layer(scale * (below[index].T @ passed), shared)
        if way.updated:
            weights[index] = descend(step.before, tuple(grads), step.settings).params[index].weight
    sent[0] = keep(deltas[0]) @ step.before.params[0].weight.T
    return deltas, sent, tuple(grads)


def _blame(way: Way, loss: str, name: str, last: int, z: Array, a: Array, targets: Array) -> Array:
    """Returns the deltas of the output layer."""
    slope = way.slopes.get(last)
    if slope is None:
        return np.asarray(output_delta(loss, name, z, a, targets))
    if slope == "kept":  # a - t is the whole delta, and is multiplied with the slope all the same
        return np.asarray((a - targets) * ACTIVATIONS[name].slope(z, a))
    error = LOSSES[loss].slope(a, targets)
    return np.asarray(error * _slope(way, last, name, z, a, targets))


def _slope(way: Way, index: int, name: str, z: Array, a: Array, targets: Array) -> Array | float:
    """Returns the slopes that a layer's blame is multiplied with; those written in `a` may be given something else."""
    chosen = way.slopes.get(index)
    if chosen == "none":
        return 1.0
    if chosen is not None and name in WRITTEN_IN_A:
        return np.asarray(WRITTEN_IN_A[name](z if chosen == "of_z" else targets))
    return np.asarray(ACTIVATIONS[name].slope(z, a))


def _each(rule: Callable[[Array, Array], Array], one: Params, other: Params) -> Params:
    return tuple(
        Layer(sealed(rule(a.weight, b.weight)), sealed(rule(a.bias, b.bias))) for a, b in zip(one, other, strict=True)
    )
