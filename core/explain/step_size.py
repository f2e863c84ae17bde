"""Was the step too long? The cost of the batch along the very direction that the update took, beside its tangent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.arrays import Array, Layer, Params, frozen, sealed
from core.network import data_loss, forward, penalty
from core.optimizers import OPTIMIZERS
from core.training import Step

MULTIPLES = frozen(np.arange(31) / 10)  # of the step: 0 to 3
MARKS = (0.5, 1.0, 2.0)  # half the learning rate, this one, twice


Still = Literal["flat", "held", "rate", "lost"]  # no gradient; every block with one is held; rate 0; below all numbers


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """Where one multiple of the step lands."""

    multiple: float
    cost: float
    promised: float  # by the tangent


@dataclass(frozen=True, slots=True, eq=False)
class StepSizeAccount:
    """The batch's cost at params + multiple * update."""

    multiples: Array  # (k,)
    costs: Array  # (k,) data loss and penalty; infinite or NaN where the network overflows
    losses: Array  # (k,) the data loss alone
    tangent: Array  # (k,) costs[0] + slope * multiples
    slope: float  # d(cost)/d(multiple) at 0: the gradient dotted with the update; below zero where the update descends
    marks: tuple[Mark, ...]
    update_norm: float
    carries: bool  # whether earlier gradients have a part in the update: only then can it lead uphill
    still: Still | None  # why the update is nothing, where it is
    cosine: float  # between the update and the steepest descent; 1 for sgd, NaN without update or gradient


def step_size_account(step: Step) -> StepSizeAccount:
    """Returns the cost of the step's own batch at 0 to 3 times the update that was taken.

    The mean (or sum) over the batch, with the penalty, as the gradient had it. The other batches' costs are theirs.
    """
    params, updates, now = step.before.params, step.updates, step.settings
    names, loss = now.layer_activations, now.resolved_loss

    def at(multiple: float) -> tuple[float, float]:
        moved = tuple(
            Layer(*(part + multiple * change for part, change in zip(layer, update, strict=True)))
            for layer, update in zip(params, updates, strict=True)
        )
        passes = forward(moved, names, step.inputs)
        data = data_loss(passes, step.targets, loss=loss, reduction=now.reduction)
        return data, data + penalty(moved, l1=now.l1, l2=now.l2)

    with np.errstate(all="ignore"):
        losses, costs = (np.array(values) for values in zip(*map(at, MULTIPLES.tolist()), strict=True))
        gradient = tuple(
            Layer(*(one + other for one, other in zip(data, extra, strict=True)))
            for data, extra in zip(step.data_grads, step.penalty_grads, strict=True)
        )
        slope = _dot(gradient, updates)
        tangent = costs[0] + slope * MULTIPLES
        size, steepness = np.sqrt(_dot(updates, updates)), np.sqrt(_dot(gradient, gradient))
        cosine = float(np.divide(-slope, size * steepness))
    places = [int(np.flatnonzero(multiple == MULTIPLES)[0]) for multiple in MARKS]
    return StepSizeAccount(
        multiples=MULTIPLES,
        costs=sealed(costs),
        losses=sealed(losses),
        tangent=sealed(tangent),
        slope=slope,
        marks=tuple(Mark(float(MULTIPLES[at]), float(costs[at]), float(tangent[at])) for at in places),
        update_norm=float(size),
        carries=OPTIMIZERS[now.optimizer].letters.carries,
        still=None if size else _still(step, gradient),
        cosine=cosine,
    )


def _still(step: Step, gradient: Params) -> Still:
    """Returns why an update moves nothing at all."""
    if not _any(gradient):
        return "flat"
    if not _any(step.grads):
        return "held"
    return "lost" if step.learning_rate else "rate"


def _any(params: Params) -> bool:
    return any(bool(part.any()) for layer in params for part in layer)


def _dot(one: Params, other: Params) -> float:
    return float(sum((a * b).sum() for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True)))
