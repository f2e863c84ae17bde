"""Why a run does not learn: that its loss has stood still, and what one look at every training example shows of it.

That it stands is measured over its latest updates, why it does by what is found at the parameters where it stands:
units that let nothing through, and how low steps of other lengths would lead, straight down the slope of all examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.address import bias_block, weight_block
from core.arrays import Array, Layer, Params, flatten, unflatten
from core.datasets import Data
from core.explain.flow import STUCK, twin_units
from core.explain.hindrance import DONE, WHOLE
from core.explain.places import slopes
from core.explain.units import dead, saturated
from core.functions import cancels
from core.network import LayerBackward, LayerForward, backward, data_loss, forward, penalty, penalty_gradient
from core.settings import Settings
from core.training import Step, hits

EPOCHS = 30  # a run that stands still has done so for so many epochs
FEWEST = 100  # ... and for so many updates
MOMENTS = 21  # at which its loss is compared, both ends among them
PROGRESS = 1e-3  # of the loss: a fall of less is standing still
GAIN = 1e-2  # of the loss: what a single step must win to be called a better one
NEAR = tuple(4.0**power for power in range(-4, 5))  # lengths of a step that are tried, in those of the update
FAR = tuple(4.0**power for power in range(-7, 2))  # ... and in those of all the parameters together
SHORTER, LONGER = 1 / 4, 16.0  # a step that wins is another one if it is at most, or at least, so long
VANISHED = 1e-4  # of delta's mean size at the outputs: less is left of it

Kind = Literal[
    "held", "zero", "dead", "saturated", "twins", "vanished", "long", "clipped", "schedule", "short", "level"
]


_OF_STEPS: tuple[Kind | None, ...] = ("long", "clipped", "schedule", "short", "level")


@dataclass(frozen=True, slots=True, eq=False)
class Stall:
    """The plainest reason why a run stands still."""

    kind: Kind
    layers: tuple[int, ...] = ()  # from 0: whose units let nothing through
    unit: int | None = None  # one of them in the first of these layers, from 0
    before: float | None = None  # what shrinks or falls: a mean size of delta, or the loss with penalty
    after: float | None = None  # to what
    multiple: float | None = None  # of the update's length: the step that would lead there


def latest_steps(settings: Settings, step: int, examples: int) -> tuple[int, ...] | None:
    """Returns the steps at which the loss is compared, `step` the last; None where too little has been trained.

    A change of a setting or a parameter begins anew: what stood still before it says nothing of what comes.
    """
    now = settings.at(step)
    back = max(FEWEST, EPOCHS * -(-examples // (now.batch_size or examples)))
    begin = step - back
    if begin < 0 or any(begin < at <= step for at in settings.changed):
        return None
    return tuple(int(at) for at in np.linspace(begin, step, MOMENTS).round())


def stands_still(losses: Sequence[float] | Array, kind: Kind | None = None) -> bool:
    """Returns whether losses, oldest first, have not fallen by more than they tremble.

    They have where the latter half is lower, by its median and by the ranks of Mann and Whitney (two of their standard
    deviations from chance), or where the last two are lower than all of the first half. For a reason that lies in the
    steps (`kind`) any lower ranks will do: a run that comes down slowly, trembling, need not step otherwise.
    """
    values = np.asarray(losses, dtype=np.float64)
    if not np.isfinite(values).all():
        return False
    half = len(values) // 2 + 1
    early, late = values[:half], values[half:]
    lower = (early[:, None] > late).sum() + 0.5 * (early[:, None] == late).sum()
    pairs = early.size * late.size
    by_rank = lower > pairs / 2 + (0.0 if kind in _OF_STEPS else 2.0) * np.sqrt(pairs * (values.size + 1) / 12)
    least = PROGRESS * abs(float(np.median(early)))
    falls = by_rank and float(np.median(early) - np.median(late)) > least
    return not (falls or float(early.min() - late[-2:].max()) > least)


def stall(step: Step, params: Params, data: Data) -> Stall | None:
    """Returns why a run that stands still does so; None where it has learned its task, or no reason can be measured.

    Args:
        step: the update that led to where it stands, or the one before a change by hand.
        params: where it stands.
        data: of the run; every training example is looked at.
    """
    now = step.settings
    with np.errstate(all="ignore"):
        passes = forward(params, now.layer_activations, data.train_inputs)
        if _is_right(passes, data):
            return None
        if all(weight_block(layer + 1) in now.fixed for layer in range(len(params))):
            return Stall("held")
        back = backward(
            params, now.layer_activations, passes, data.train_targets, loss=now.resolved_loss, reduction=now.reduction
        )
        return _silent(now, params, passes, back) or _vanished(back) or _misled(step, params, back, data)


def _is_right(passes: tuple[LayerForward, ...], data: Data) -> bool:
    outputs, targets = passes[-1].outputs, data.train_targets
    off, room = float(np.abs(outputs - targets).mean()), float(np.ptp(targets)) or 1.0
    return off < DONE * room or bool(hits(outputs.T, targets.T, data).mean() == 1.0)


# --- units


def _silent(
    now: Settings, params: Params, passes: tuple[LayerForward, ...], back: tuple[LayerBackward, ...]
) -> Stall | None:
    """Units of whole layers that let nothing, or all the same, through: the plainest first."""
    hidden = range(len(params) - 1)
    mute = [layer for layer in hidden if not passes[layer].outputs.any() and not params[layer + 1].weight.any()]
    if mute:
        return Stall("zero", tuple(mute), 0)
    gone = {kind: [layer for layer in range(len(params)) if _stuck(now, passes, layer) == kind] for kind in _STUCK}
    for kind in _STUCK:
        if gone[kind]:
            return Stall(kind, tuple(gone[kind]), 0)
    grads = tuple(layer.grad for layer in back)
    alike = [
        layer
        for layer in hidden
        if params[layer].bias.size > 1 and len((*twin_units(params, grads, layer), ())[0]) == params[layer].bias.size
    ]
    return Stall("twins", tuple(alike), 0) if alike else None


_STUCK: tuple[Literal["dead", "saturated"], ...] = ("dead", "saturated")


def _stuck(now: Settings, passes: tuple[LayerForward, ...], layer: int) -> str | None:
    """Whether every unit of a layer is dead for all examples, or saturated or dead for nearly all; None for neither."""
    seen, name = passes[layer], now.layer_activations[layer]
    if layer == len(passes) - 1 and cancels(now.resolved_loss, name):
        return None
    slope = slopes(seen, name)
    out = dead(seen.outputs, slope)
    if out.all():
        return "dead"
    return "saturated" if bool(((out | saturated(name, seen.outputs, slope)).mean(axis=0) >= STUCK).all()) else None


def _vanished(back: tuple[LayerBackward, ...]) -> Stall | None:
    first, last = (float(np.abs(layer.delta).mean()) for layer in (back[0], back[-1]))
    return Stall("vanished", (0,), before=last, after=first) if 0.0 < first < VANISHED * last else None


# --- steps


def _misled(step: Step, params: Params, back: tuple[LayerBackward, ...], data: Data) -> Stall | None:
    """How low steps of other lengths lead; None where one as long as the update would do: it went another way."""
    now = step.settings
    downhill = -_slope_of_all(now, params, back)
    length, steepness = (float(np.linalg.norm(vector)) for vector in (flatten(step.updates), downhill))
    start = _cost(now, params, data)
    if not steepness:
        return Stall("level")
    if not length or not np.isfinite([start, steepness, length]).all():
        return None
    theta = flatten(params)
    shape = (params[0].weight.shape[0], *(len(layer.bias) for layer in params))
    reach = float(np.linalg.norm(theta)) or 1.0
    tried = {m * length for m in NEAR} | {m * reach for m in FAR if m * reach > max(NEAR) * length}
    costs = {size / length: _cost(now, unflatten(theta + downhill * (size / steepness), shape), data) for size in tried}
    wins = {multiple: cost for multiple, cost in costs.items() if cost <= (1.0 - GAIN) * start}
    if not wins:
        return Stall("level")
    usual = min(cost for multiple, cost in costs.items() if SHORTER < multiple < LONGER)
    best = min(wins, key=wins.__getitem__)
    if best <= SHORTER and usual >= start:
        return Stall("long", before=start, after=wins[best], multiple=best)
    if best >= LONGER and min(wins) >= LONGER:
        return Stall(_brake(step), before=start, after=wins[best], multiple=best)
    return None


def _brake(step: Step) -> Kind:
    """What makes the update short."""
    rate = step.settings.learning_rate
    if step.clip_scale < WHOLE:
        return "clipped"
    return "schedule" if rate and step.learning_rate / rate < WHOLE else "short"


def _slope_of_all(now: Settings, params: Params, back: tuple[LayerBackward, ...]) -> Array:
    """The gradient of loss and penalty over every training example; 0 for what is held fixed."""
    extra = penalty_gradient(params, l1=now.l1, l2=now.l2)
    summed = [
        Layer(
            (one.grad.weight + two.weight) * (weight_block(number) not in now.fixed),
            (one.grad.bias + two.bias) * (bias_block(number) not in now.fixed),
        )
        for number, (one, two) in enumerate(zip(back, extra, strict=True), start=1)
    ]
    return flatten(tuple(summed))


def _cost(now: Settings, params: Params, data: Data) -> float:
    passes = forward(params, now.layer_activations, data.train_inputs)
    loss = data_loss(passes, data.train_targets, loss=now.resolved_loss, reduction=now.reduction)
    return loss + penalty(params, l1=now.l1, l2=now.l2)
