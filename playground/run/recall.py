"""The curves before a step that a link opened at: computed again in slices, which others are served between.

The past is a function of the settings, so nothing of it is sent with a link. A slice is bounded in time and goes on
where the last one ended; the trainer that plays stays where it is.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.explain.flow import FLOW
from core.measures import Measures
from playground.live.stage import Stage
from playground.run.timeline import Timeline

SLICE_SECONDS = 0.06
MOST_MOMENTS = 300
FEWEST_MOMENTS = 30
MOST_NUMBERS = 60_000  # in all slices together, so that a wide network is recalled at fewer moments


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What the curves show of one step."""

    step: int
    epoch: float
    measures: Measures
    gradients: Array  # (P,) of the update that led here, in the public order; 0 at step 0
    flow: Array  # (layers, FLOW) likewise; NaN at step 0


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """Moments in order, and from which step to go on; None where nothing is left before the end."""

    moments: list[Moment]
    then: int | None


def spacing(stage: Stage, end: int) -> int:
    """Returns how many steps apart the moments before `end` are recalled."""
    numbers = stage.parameters + FLOW * len(stage.activations) + 7
    moments = min(MOST_MOMENTS, max(FEWEST_MOMENTS, MOST_NUMBERS // numbers))
    return max(1, -(-end // moments))


def recall(timeline: Timeline, stage: Stage, begin: int, end: int) -> Slice:
    """Returns the moments from `begin` on before `end`, as many as the time of a slice allows."""
    until = time.perf_counter() + SLICE_SECONDS
    apart = spacing(stage, end)
    moments: list[Moment] = []
    step = -(-begin // apart) * apart
    while step < end:
        reader = timeline.look_back(step, until)
        if reader is None:
            return Slice(moments, step)
        flow = stage.flow(reader)
        gradients = reader.plan.grad[reader.plan.public]
        reader.settle()
        unknown = np.full((len(stage.activations), FLOW), np.nan)
        moments.append(Moment(step, reader.epochs, stage.measure(reader), gradients, unknown if flow is None else flow))
        step += apart
        if time.perf_counter() > until:
            break
    return Slice(moments, step if step < end else None)
