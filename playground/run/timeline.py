"""Any step of a run again: a trainer, and snapshots from which every step can be computed again with the same bits.

The past is never stored: a run is a function of its settings. What only the view shows is no part of it, so a timeline
never hears of it.
"""

from __future__ import annotations

import time
from bisect import bisect_right, insort
from collections import OrderedDict

import numpy as np

from core.address import parse_address
from core.arrays import Params
from core.datasets import Data
from core.method import RIGHT, Method
from core.settings import Settings
from core.trainer import Snapshot, Trainer
from core.training import Step

ANSWER_SECONDS = 0.25  # of training in one answer, so that one run never holds up a server
STRIDE_SECONDS = 1 / 60  # of training before the clock is looked at again
FIRST_STRIDE, LONGEST_STRIDE = 16, 2048  # updates
LARGEST = 1e30  # beyond this a parameter counts as diverged: the picture's numbers are float32
CHECKPOINT_BYTES = 2_000_000
MOST_CHECKPOINTS = 500  # so that a collector has not thousands of them to walk in every session
SENT_BYTES = 500_000


def deadline() -> float:
    """Returns until when an answer that begins now may train."""
    return time.perf_counter() + ANSWER_SECONDS


class Stride:
    """How many updates are taken before the clock is looked at again: as many as fit into a frame's time."""

    def __init__(self) -> None:
        """Begins with few, for nobody knows yet how long one takes."""
        self.updates = FIRST_STRIDE

    def take(self, trainer: Trainer, step: int) -> None:
        """Moves the trainer towards `step`."""
        begun = time.perf_counter()
        trainer.advance(min(step - trainer.step, self.updates))
        self.learn(time.perf_counter() - begun)

    def learn(self, seconds: float) -> None:
        """Takes into account how long the last stride took."""
        if seconds > STRIDE_SECONDS:
            self.updates = max(1, self.updates // 2)
        elif seconds < STRIDE_SECONDS / 2:
            self.updates = min(LONGEST_STRIDE, self.updates * 2)


class Checkpoints:
    """Snapshots spread over a run: when they fill their room, every second one goes and the spacing doubles."""

    def __init__(self, room: int) -> None:
        """Keeps at most `room` bytes, but never fewer than eight snapshots."""
        self._room = room
        self._spacing = 1
        self._steps: list[int] = []
        self._kept: dict[int, Snapshot] = {}

    def offer(self, moment: Trainer | Snapshot) -> None:
        """Keeps a state, a trainer's as a copy, if it stands far enough from the one kept last."""
        if self._steps and moment.step < self._steps[-1] + self._spacing:
            return
        snapshot = moment.snapshot() if isinstance(moment, Trainer) else moment
        self._keep(snapshot)
        most = max(8, min(MOST_CHECKPOINTS, self._room // snapshot.nbytes))
        if len(self._steps) > most:
            gone = self._steps[1::2]
            self._steps = self._steps[::2]
            for step in gone:
                del self._kept[step]
            self._spacing = max(2 * self._spacing, (self._steps[-1] - self._steps[0]) // max(1, most // 2))

    def before(self, step: int) -> Snapshot:
        """Returns the latest snapshot at or before `step`; the first is always kept."""
        return self._kept[self._steps[bisect_right(self._steps, step) - 1]]

    def forget_after(self, step: int) -> None:
        """Drops what lies after `step`: the run branches there."""
        cut = bisect_right(self._steps, step)
        for gone in self._steps[cut:]:
            del self._kept[gone]
        del self._steps[cut:]

    def _keep(self, snapshot: Snapshot) -> None:
        if snapshot.step not in self._kept:
            insort(self._steps, snapshot.step)
        self._kept[snapshot.step] = snapshot


class Timeline:
    """The steps of one run: where the trainer stands, how far it has come, and the way back to any step."""

    def __init__(self, settings: Settings, data: Data, method: Method = RIGHT) -> None:
        """Stands at step 0 of a run of `settings` on `data`, which `method` has made."""
        self.settings, self.data, self.method = settings, data, method
        self.trainer = method.trainer(settings, data)
        self.trainer.load(method.start(settings, data))
        self.head = 0  # the farthest step computed
        self._checkpoints = Checkpoints(CHECKPOINT_BYTES)
        self._checkpoints.offer(self.trainer)
        self._sent: OrderedDict[int, Snapshot] = OrderedDict()  # of the frames sent last, which are asked for again
        self._reader: Trainer | None = None  # another trainer, so that to look never moves the run
        self._recorded: Step | None = None  # the update that was looked at last
        self._looked: tuple[int, Params] | None = None  # a step, and the parameters there

    def use(self, settings: Settings) -> None:
        """Takes settings that differ only in their live changes and edits; where they begin, the run must branch."""
        self.settings = settings
        self.trainer.use(settings)
        self._reader = self._recorded = self._looked = None

    def branch(self, step: int) -> None:
        """Forgets what lies after `step`."""
        self._checkpoints.forget_after(step)
        for later in [at for at in self._sent if at > step]:
            del self._sent[later]
        self.head = min(self.head, step)

    def go_to(self, step: int, until: float) -> bool:
        """Moves the trainer to exactly `step`; False where time is up before: it goes on when asked again."""
        trainer, nearest = self.trainer, self._nearest(step)
        if trainer.step > step or trainer.step < nearest.step:
            trainer.restore(nearest)
        stride = Stride()
        while trainer.step < step:
            stride.take(trainer, step)
            self.head = max(self.head, trainer.step)
            self._checkpoints.offer(trainer)
            if time.perf_counter() > until and trainer.step < step:
                return False
        return True

    def go_back(self, step: int) -> None:
        """Moves the trainer to a step that was computed before, with the update that led to it at hand."""
        self.trainer.restore(self._nearest(max(step - 1, 0)))
        self.trainer.advance(step - self.trainer.step)

    def begin(self) -> None:
        """Moves the trainer to step 0."""
        self.trainer.restore(self._checkpoints.before(0))

    def unedited(self, step: int, what: str) -> float | None:
        """Returns what training made of a parameter at the step where the trainer stands, before it was set by hand.

        None at step 0, where no update has made it.
        """
        if step == 0:
            return None
        return parse_address(what).read(self.record(step - 1).after.params)

    def value(self, what: str) -> float:
        """Returns a parameter as it is where the trainer stands."""
        return parse_address(what).read(self.trainer.state().params)

    def keep(self) -> Snapshot:
        """Keeps the moment where the trainer stands, as one that was sent, and returns it."""
        snapshot = self.trainer.snapshot()
        self.head = max(self.head, snapshot.step)
        self._checkpoints.offer(snapshot)
        self._sent[snapshot.step] = snapshot
        self._sent.move_to_end(snapshot.step)
        while len(self._sent) > max(8, min(256, SENT_BYTES // snapshot.nbytes)):
            self._sent.popitem(last=False)
        return snapshot

    def fits(self) -> bool:
        """Whether the trainer's parameters are numbers that a picture can show."""
        return bool(np.abs(self.trainer.plan.theta).max(initial=0.0) < LARGEST)

    def record(self, step: int) -> Step:
        """Returns the update taken from `step`, with every number of it, computed again from the nearest snapshot.

        The last one is kept: to look at one update from many sides costs no more than once.
        """
        if self._recorded is None or self._recorded.before.step != step:
            self._reader = reader = self._reader or self.method.trainer(self.settings, self.data)
            reader.restore(self._nearest(step))
            reader.advance(step - reader.step)
            self._recorded = self.method.take_step(reader.state(), self.settings, self.data)
        return self._recorded

    def following(self, step: int, most: int) -> list[Step]:
        """Returns at most so many updates from `step` on, up to the next change of a setting or parameter."""
        steps = [self.record(step)]
        changed = min((made for made in self.settings.changed if made > step), default=step + most)
        while len(steps) < min(most, changed - step):
            steps.append(self.method.take_step(steps[-1].after, self.settings, self.data))
        return steps

    def look_back(self, step: int, until: float) -> Trainer | None:
        """Returns a trainer, never the one that plays, that stands at `step` with the update that led there at hand.

        None where time is up before: asked again, it goes on from where it came to.
        """
        reader, nearest = self._reader, self._nearest(max(step - 1, 0))
        if reader is None or not nearest.step <= reader.step < step:
            self._reader = reader = reader or self.method.trainer(self.settings, self.data)
            reader.restore(nearest)
        while reader.step < step:
            reader.advance(min(step - reader.step, 256))
            if time.perf_counter() > until and reader.step < step:
                return None
        return reader

    def params(self, step: int) -> Params:
        """Returns the parameters at a step, what was set by hand there included; those asked for last are kept."""
        if self._looked is None or self._looked[0] != step:
            self._reader = reader = self._reader or self.method.trainer(self.settings, self.data)
            reader.restore(self._nearest(step))
            reader.advance(step - reader.step)
            reader.settle()
            self._looked = step, reader.state().params
        return self._looked[1]

    def _nearest(self, step: int) -> Snapshot:
        earlier = self._checkpoints.before(step)
        sent = [at for at in self._sent if earlier.step < at <= step]
        return self._sent[max(sent)] if sent else earlier
