"""Why a network hardly learns: what holds the update of a step back, the plainest cause first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.address import weight_block
from core.explain.flow import HEALTHY, FlowAccount
from core.optimizers import OPTIMIZERS
from core.training import Step

DONE = 0.02  # of the targets' range: outputs that are off by less, on average, are nearly right
WHOLE = 0.1  # a factor below this part of 1 holds back
ENOUGH = 1e-2  # a gradient of at least this part of the weights would move them well at a rate of about 0.1

Kind = Literal["right", "held", "dead", "saturated", "clipped", "schedule", "rate"]


@dataclass(frozen=True, slots=True, eq=False)
class Hindrance:
    """One reason why some layers move by less than is usual."""

    kind: Kind
    layer: int | None = None  # from 0: whose units are all dead or saturated
    unit: int | None = None  # one of them, from 0
    value: float | None = None  # the outputs' mean |a - t|, or the factor that is small


def hindrances(step: Step, flow: FlowAccount) -> tuple[Hindrance, ...]:
    """Returns what holds the update back; nothing where every layer moves at a usual pace.

    right: the outputs are nearly right. held: all weights are held fixed. dead, saturated: every unit of a layer is, so
    that hardly any blame reaches it and the layers before. clipped, schedule: a factor that makes the update small.
    rate: nothing of all that, and the gradient is large enough beside the weights, which nothing divides it by: the
    learning rate itself is what is small.
    """
    fixed = step.settings.fixed
    free = [one for one in flow.layers if weight_block(one.layer + 1) not in fixed]
    if not free:
        return (Hindrance("held"),)
    slow = [one for one in free if one.ratio < HEALTHY[0] or one.update_norm == 0.0]
    if not slow:
        return ()
    off, room = float(np.abs(step.forward[-1].outputs - step.targets).mean()), float(np.ptp(step.targets)) or 1.0
    if off < DONE * room:
        return (Hindrance("right", value=off),)
    found = [
        Hindrance(kind, one.layer, units[0])
        for one in flow.layers
        for kind, units in _blocked(one.dead, one.saturated)
        if len(units) == len(one.dead_share) and one.layer >= slow[0].layer
    ]
    factor = step.learning_rate / step.settings.learning_rate if step.settings.learning_rate else 1.0
    if step.clip_scale < WHOLE:
        found.append(Hindrance("clipped", value=step.clip_scale))
    if factor < WHOLE:
        found.append(Hindrance("schedule", value=step.learning_rate))
    plain = OPTIMIZERS[step.settings.optimizer].letters.squares is None
    if not found and plain and len(slow) == len(free) and _steep(step):
        found.append(Hindrance("rate", value=step.learning_rate))
    return tuple(found)


def _blocked(dead: tuple[int, ...], saturated: tuple[int, ...]) -> tuple[tuple[Kind, tuple[int, ...]], ...]:
    """Returns the units that are stuck, as one kind: dead ones only, or any where some are saturated."""
    return (("saturated", tuple(sorted({*dead, *saturated}))),) if saturated else (("dead", dead),)


def _steep(step: Step) -> bool:
    """Returns whether the gradient given to the optimizer is large beside the weights in some layer."""
    with np.errstate(all="ignore"):
        return any(
            np.linalg.norm(grad.weight) >= ENOUGH * np.linalg.norm(own.weight) > 0.0
            for grad, own in zip(step.grads, step.before.params, strict=True)
        )
