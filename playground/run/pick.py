"""Frames of chosen steps, wherever they lie, for films of a run. The trainer that plays stays where it is."""

from __future__ import annotations

import time
from collections.abc import Sequence

from playground.live.frames import Frame
from playground.live.stage import Stage
from playground.run.play import ANSWER_BYTES
from playground.run.timeline import Timeline

SLICE_SECONDS = 0.06  # of training in one answer: others are served between


def pick(timeline: Timeline, stage: Stage, steps: Sequence[int]) -> list[Frame]:
    """Returns the complete frames of the first of `steps`: as many as time and the room of an answer allow.

    It may return none where the way to the first is long; asked again, it goes on from where it came to.
    """
    until, room = time.perf_counter() + SLICE_SECONDS, ANSWER_BYTES
    frames: list[Frame] = []
    for step in steps:
        reader = timeline.look_back(step, until)
        if reader is None:
            break
        flow = stage.flow(reader)  # of the update that led here, before a weight is set by hand
        reader.settle()
        frames.append(stage.frame(reader, stage.measure(reader), flow, complete=True))
        room -= frames[-1].nbytes
        if time.perf_counter() > until or room < 0:
            break
    return frames
