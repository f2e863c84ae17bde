"""Playing on within an answer's time: frame after frame, up to a stop rule or to where the numbers end."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from core.measures import Measures
from core.settings import SPEEDS, Settings
from core.trainer import Snapshot, Trainer
from playground.live.answers import Divergence
from playground.live.frames import Frame
from playground.live.stage import Stage
from playground.run.alike import Moment, Shared
from playground.run.history import History
from playground.run.timeline import LARGEST, Timeline, deadline
from playground.words import say

ANSWER_BYTES = 400_000  # of frames in one answer, which is copied several times on its way out


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """Frames, and why there are no more, if they end for a reason."""

    frames: list[Frame]
    stopped: str | None = None  # by which rule, in words
    divergence: Divergence | None = None

    @property
    def state(self) -> str:
        """What the live view is told."""
        return "diverged" if self.divergence else "stopped" if self.stopped else "ok"


@dataclass(frozen=True, slots=True, eq=False)
class Reel:
    """What playing takes frames from, and where it notes them."""

    timeline: Timeline
    stage: Stage
    history: History

    def note(self, measures: Measures) -> Snapshot:
        """Keeps the moment where the trainer stands, and returns it."""
        trainer = self.timeline.trainer
        self.history.append(trainer.step, trainer.epochs, measures)
        return self.timeline.keep()


def play(
    reel: Reel, settings: Settings, *, want: int, speed: str, sparse: bool = False, shared: Shared | None = None
) -> Played:
    """Returns up to `want` frames after where the trainer stands, as many as the time allows.

    `sparse`: few details. What another session has played of the same run is taken from what is `shared`.
    """
    until, room = deadline(), ANSWER_BYTES
    stage, trainer = reel.stage, reel.timeline.trainer
    frames: list[Frame] = []
    stopped: str | None = None
    divergence: Divergence | None = None
    passed = stage.measure(trainer) if settings.stop_loss else None
    while len(frames) < want and not (stopped or divergence):
        updates = _updates(trainer, settings, speed)
        known = shared.take(trainer.step + updates) if shared and want > 1 else None
        if (
            known
            and not _stopped(known.snapshot.epoch, settings, trainer.epoch, passed, known.measures)
            and stage.accepts(known.frame)
        ):
            trainer.restore(known.snapshot)
            measures, frame = known.measures, known.frame
            reel.note(measures)
        else:
            before = trainer.snapshot()
            trainer.advance(updates)
            measures = stage.measure(trainer)
            if not _is_finite(trainer, measures):
                measures, divergence = _last_finite(reel, before)
                if trainer.step == before.step and frames:
                    break
            else:
                stopped = _stopped(trainer.epoch, settings, before.epoch, passed, measures)
            snapshot = reel.note(measures)
            ends = bool(stopped or divergence)
            frame = stage.frame(trainer, measures, complete=want == 1 or ends, sparse=sparse)
            if shared and not ends:
                shared.add(Moment(snapshot, measures, frame))
        passed = measures
        frames.append(frame)
        room -= frame.nbytes
        if time.perf_counter() > until or room < 0:
            break
    return Played(frames, stopped, divergence)


def _updates(trainer: Trainer, settings: Settings, speed: str) -> int:
    """Returns how many updates lead to the next frame; an epoch ends where it ends, and at the stop rule's."""
    pace = SPEEDS[speed]
    if pace.unit == "update":
        return pace.count
    epochs = pace.count
    if settings.stop_epoch > trainer.epoch:
        epochs = min(epochs, settings.stop_epoch - trainer.epoch)
    return trainer.updates_to_epoch(epochs)


def _is_finite(trainer: Trainer, measures: Measures) -> bool:
    largest = np.abs(trainer.plan.theta).max()
    return bool(largest < LARGEST and np.isfinite(measures.train_loss) and measures.train_loss < LARGEST)


def _last_finite(reel: Reel, before: Snapshot) -> tuple[Measures, Divergence]:
    """Goes from `before`, update by update, to the last finite step; returns its measures and what came after it."""
    trainer, stage = reel.timeline.trainer, reel.stage
    trainer.restore(before)
    measures = stage.measure(trainer)
    while True:
        last, last_measures = trainer.step, measures
        trainer.advance(1)
        measures = stage.measure(trainer)
        if not _is_finite(trainer, measures):
            break
    rate, loss = trainer.in_force().learning_rate, last_measures.train_loss
    words = say("run-diverged", step=trainer.step, bound=LARGEST, loss=loss, last=last, rate=rate)
    divergence = Divergence(trainer.step, words, float(f"{rate / 10:.1g}"))
    reel.timeline.go_back(last)
    return last_measures, divergence


def _stopped(now: int, settings: Settings, epoch: int, passed: Measures | None, measures: Measures) -> str | None:
    """Returns in words which stop rule was passed since `epoch` and `passed`, if one was; `now` is another epoch."""
    stop, loss = settings.stop_epoch, settings.stop_loss
    if stop and epoch < stop <= now:
        return say("run-stopped_epoch", epoch=stop)
    if loss and passed is not None and passed.train_loss > loss >= measures.train_loss:
        return say("run-stopped_loss", loss=loss, train=measures.train_loss)
    return None
