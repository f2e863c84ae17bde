"""A run: settings, where training stands, the way back to any step, and the answers to the live view's requests.

The one object of ours that a session holds. It knows nothing of Streamlit. The link is the save file: all that a run
shows is a function of its settings, so the past is never stored, only checkpoints from which it is computed again.
"""

from __future__ import annotations

import time
from bisect import bisect_right, insort
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Any

import numpy as np

from core.arrays import Array
from core.datasets import load_data
from core.measures import Measures
from core.settings import LIVE_FIELDS, SPEEDS, VIEW_FIELDS, Settings
from core.training import Snapshot, Step, Trainer, start, take_step
from playground.audit.answer import answer_audit
from playground.live.frames import Frame, encode
from playground.live.scene import scene
from playground.live.stage import Stage
from playground.words import say

MOST_FRAMES = 60  # in one answer
ANSWER_SECONDS = 0.25  # of training in one answer, so that one run never holds up a server
LARGEST = 1e30  # beyond this a parameter counts as diverged: the picture's numbers are float32
LARGEST_EDIT = 1e6
CHECKPOINT_BYTES = 2_000_000
SENT_BYTES = 500_000
CURVE_POINTS = 2000

_QUIET = frozenset({*VIEW_FIELDS, "stop_epoch", "stop_loss", "step"})  # never change a number
_GENERATIONS = time.time_ns  # a generation's number is unique over restarts of the server, too


class Checkpoints:
    """Snapshots spread over a run: when they fill their room, every second one goes and the spacing doubles."""

    def __init__(self, room: int) -> None:
        """Keeps at most `room` bytes, but never fewer than eight snapshots."""
        self._room = room
        self._spacing = 1
        self._steps: list[int] = []
        self._kept: dict[int, Snapshot] = {}

    def offer(self, trainer: Trainer) -> None:
        """Keeps the trainer's state, if it stands far enough from the one kept last."""
        if self._steps and trainer.step < self._steps[-1] + self._spacing:
            return
        self._keep(trainer.snapshot())
        most = max(8, self._room // self._kept[trainer.step].nbytes)
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


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Losses and accuracies over a run, one value a remembered moment, oldest first."""

    steps: Array
    epochs: Array
    train_loss: Array
    test_loss: Array  # NaN where there is no test set
    penalty: Array
    train_accuracy: Array  # NaN in a regression
    test_accuracy: Array


class History:
    """The measures of a run, thinned to a bounded number of moments."""

    def __init__(self) -> None:
        """Begins empty."""
        self._moments: list[tuple[int, float, Measures]] = []

    def append(self, step: int, epoch: float, measures: Measures) -> None:
        """Adds a moment; one at or before the last is there already."""
        if self._moments and step <= self._moments[-1][0]:
            return
        self._moments.append((step, epoch, measures))
        if len(self._moments) > CURVE_POINTS:
            del self._moments[1::2]

    def forget_after(self, step: int) -> None:
        """Drops what lies after `step`."""
        del self._moments[bisect_right(self._moments, step, key=lambda moment: moment[0]) :]

    def curves(self) -> Curves:
        """Returns all moments as arrays."""
        rows = [(step, epoch, *astuple(measures)) for step, epoch, measures in self._moments]
        return Curves(*np.array(rows, dtype=np.float64).reshape(-1, 7).T)


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where training left the numbers, and what it was that did."""

    step: int  # the update that was not taken
    sentence: str
    learning_rate: float  # a smaller one to try


class Run:
    """One student's training, played on request. Belongs to one session."""

    def __init__(self, settings: Settings, problems: Sequence[str] = ()) -> None:
        """Starts a run of `settings`; prefer `Run.open`, which also goes to the step that they name."""
        self.problems = tuple(problems)  # what the link asked for and did not get
        self.controls_stale = False
        self.chunk = b""
        self._answered: int | None = None
        self._recorded: tuple[int, Settings, Step] | None = None  # the last update that was looked at
        self._begin(settings)

    @classmethod
    def open(cls, settings: Settings, problems: Sequence[str] = ()) -> Run:
        """Returns a run of `settings`, standing at the step they name, with its first message ready."""
        run = cls(settings, problems)
        run._show(settings.step, request=0)
        return run

    # --- what the page reads ---

    @property
    def current(self) -> Settings:
        """The settings as the controls show them: live changes folded in, those too that wait for their first step."""
        changes = self.settings.changes
        now = self.settings.at(changes[-1].step) if changes else self.settings
        if not self._pending:
            return now
        waiting: dict[str, Any] = dict(self._pending)
        if "batch_size" in waiting:
            waiting["batch_size"] = int(waiting["batch_size"])
        return replace(now, **waiting)

    @property
    def stage(self) -> Stage:
        """How the run is drawn."""
        return self._stage

    def curves(self) -> Curves:
        """Returns losses and accuracies so far."""
        return self._history.curves()

    def record(self, step: int) -> Step:
        """Returns the update taken from `step`, with every number of it, computed again from the nearest snapshot.

        The last one is kept: to look at one update from many sides costs no more than once.
        """
        if self._recorded is None or self._recorded[0] != step or self._recorded[1] is not self.settings:
            trainer = self._auditor()
            trainer.restore(self._nearest(step))
            trainer.advance(step - trainer.step)
            self._recorded = step, self.settings, take_step(trainer.state(), self.settings, self.data)
        return self._recorded[2]

    # --- what the controls say ---

    def apply(self, settings: Settings) -> None:
        """Takes what the controls say now: live fields while it plays, the rest by a new run."""
        current = self.current
        if settings == current:
            return
        different = {name for name in _FIELDS if getattr(settings, name) != getattr(current, name)}
        if different <= _QUIET:
            self.settings = replace(self.settings, **{name: getattr(settings, name) for name in different})
            if "plane" in different:
                self._stage = Stage(self.settings, self.data)
                self._renew()
                self._show(self.shown, request=0)
        elif self._heard and different <= set(LIVE_FIELDS) | _QUIET:
            for name in different & set(LIVE_FIELDS):
                self._pending[name] = float(getattr(settings, name))
            rest = {name: getattr(settings, name) for name in different - set(LIVE_FIELDS)}
            self.settings = replace(self.settings, **rest)
            self._renew()
            self.chunk = encode(self._header("invite", resume=True))
        else:
            self.restart(self._with_first_edits(settings))

    def restart(self, settings: Settings, *, request: int = 0) -> None:
        """Starts a new run of `settings` from step 0, in answer to a request of the live view if one asked for it."""
        self._begin(replace(settings, step=0))
        self._show(0, request=request)

    # --- what the live view asks ---

    def answer(self, request: object) -> None:
        """Answers one request of the live view by setting `chunk`; a request that makes no sense changes nothing."""
        if not isinstance(request, Mapping):
            return
        number = request.get("id")
        if not isinstance(number, int) or isinstance(number, bool) or number == self._answered:
            return
        self._answered = number
        handler = _HANDLERS.get(request.get("kind")) if isinstance(request.get("kind"), str) else None
        if handler is None:
            return
        if request.get("generation") != self.generation:  # asked before it heard of this generation: tell it again
            resumed = request.get("generation") in self._resumed
            self._heard = self._heard and resumed
            self._show(self.shown if resumed else self.settings.step, request=number, resume=resumed)
            return
        self._heard = True
        shown = request.get("shown")
        if isinstance(shown, int) and 0 <= shown <= self.head:
            self.shown = shown
        handler(self, request, number)

    def _answer_frames(self, request: Mapping[str, Any], number: int) -> None:
        start, want = _whole(request.get("from"), 0, self.head), _whole(request.get("want"), 1, MOST_FRAMES)
        speed = request.get("speed")
        if start is None or want is None or speed not in SPEEDS:
            return
        self._branch(start)
        if not self._go_to(start, number):
            return
        self._play(want, str(speed), number)

    def _answer_seek(self, request: Mapping[str, Any], number: int) -> None:
        step = _whole(request.get("step"), 0, max(self.head, self.settings.step))
        if step is not None:
            self._show(step, request=number)

    def _answer_edit(self, request: Mapping[str, Any], number: int) -> None:
        step, value = _whole(request.get("from"), 0, self.head), request.get("value")
        what = request.get("what")
        if step is None or not isinstance(what, str) or isinstance(value, bool) or not isinstance(value, int | float):
            return
        if not abs(value) <= LARGEST_EDIT:
            self._refuse(say("run-edit", most=LARGEST_EDIT), number)
            return
        try:
            settings = self.settings.with_change(step, what, float(value))
        except (ValueError, OverflowError) as error:
            self._refuse(str(error), number)
            return
        self._forget_after(step)
        self._use(settings)
        self._renew()
        self._show(step, request=number, resume=True)

    def _answer_audit(self, request: Mapping[str, Any], number: int) -> None:
        self.chunk = answer_audit(self, request, number)

    def _answer_layers(self, request: Mapping[str, Any], number: int) -> None:
        try:
            settings = self.current.adapted(
                hidden=tuple(request.get("hidden") or ()), activations=tuple(request.get("activations") or ())
            )
        except (ValueError, TypeError) as error:
            self._refuse(str(error), number)
            return
        self.controls_stale = True
        self.restart(replace(settings, changes=()), request=number)

    def _answer_restart(self, request: Mapping[str, Any], number: int) -> None:
        new = {name: request[name] for name in ("seed", "learning_rate") if request.get(name) is not None}
        try:
            settings = replace(self.current, **new)
        except (ValueError, TypeError) as error:
            self._refuse(str(error), number)
            return
        self.controls_stale = self.controls_stale or bool(new)
        self.restart(self._with_first_edits(settings), request=number)

    def _refuse(self, sentence: str, number: int) -> None:
        self.chunk = encode(self._header("problem", request=number, message=sentence))

    def _answer_view(self, request: Mapping[str, Any], number: int) -> None:
        new = {name: request[name] for name in VIEW_FIELDS if name in request and name != "plane"}
        try:
            self.settings = replace(self.settings, **new)
        except (ValueError, TypeError):
            return

    # --- the works ---

    def _begin(self, settings: Settings) -> None:
        self.settings = settings
        self.data = load_data(settings)
        self._trainer = Trainer(settings, self.data)
        self._trainer.load(start(settings, self.data))
        self._stage = Stage(settings, self.data)
        self._audit: Trainer | None = None
        self._checkpoints = Checkpoints(CHECKPOINT_BYTES)
        self._checkpoints.offer(self._trainer)
        self._sent: OrderedDict[int, Snapshot] = OrderedDict()
        self._pending: dict[str, float] = {}
        self._resumed: set[int] = set()
        self._history = History()
        self.divergence: Divergence | None = None
        self.head = self.shown = 0
        self._heard = False  # whether the browser has asked for anything of this run yet
        self._message: str | None = None
        self._linked: tuple[Settings, dict[str, str]] | None = None
        self.generation = _GENERATIONS() // 1_000_000

    def _with_first_edits(self, settings: Settings) -> Settings:
        """Returns `settings` with the weights that were set by hand before the first update, if they still fit."""
        same = all(getattr(settings, name) == getattr(self.settings, name) for name in _SHAPING)
        return replace(settings, changes=self.settings.edits(0)) if same else replace(settings, changes=())

    def _renew(self) -> None:
        """Begins a generation that keeps the past: frames asked for before are no longer wanted."""
        self._resumed.add(self.generation)
        self.generation = max(self.generation + 1, _GENERATIONS() // 1_000_000)

    def _use(self, settings: Settings) -> None:
        self.settings = settings
        self._trainer.use(settings)
        self._audit = None

    def _branch(self, step: int) -> None:
        """Lets the live settings that the controls show begin at `step`, if they do not hold there already."""
        changes = self.settings.changes
        if not self._pending and not (changes and changes[-1].step > step):
            return
        wanted, settings = self.current, self.settings
        settings = replace(settings, changes=tuple(change for change in changes if change.step <= step))
        before = settings.at(step)
        try:
            for name in LIVE_FIELDS:
                if getattr(before, name) != getattr(wanted, name):
                    settings = settings.with_change(step, name, float(getattr(wanted, name)))
        except ValueError:  # more changes than a link can hold: the run goes on, its link starts it anew
            settings = replace(wanted, changes=settings.edits(0))
            self._message = say("run-changes")
        self._pending = {}
        self._forget_after(step)
        self._use(settings)

    def _forget_after(self, step: int) -> None:
        self._checkpoints.forget_after(step)
        for later in [at for at in self._sent if at > step]:
            del self._sent[later]
        self._history.forget_after(step)
        self.head = min(self.head, step)
        if self.divergence is not None and self.divergence.step > step:
            self.divergence = None

    def _nearest(self, step: int) -> Snapshot:
        earlier = self._checkpoints.before(step)
        sent = [at for at in self._sent if earlier.step < at <= step]
        return self._sent[max(sent)] if sent else earlier

    def _auditor(self) -> Trainer:
        if self._audit is None:
            self._audit = Trainer(self.settings, self.data)
        return self._audit

    def _go_to(self, step: int, request: int, goal: int | None = None) -> bool:
        """Moves the trainer to exactly `step`; where that takes long, answers "busy" and goes on when asked again."""
        trainer, nearest = self._trainer, self._nearest(step)
        if trainer.step > step or trainer.step < nearest.step:
            trainer.restore(nearest)
        until = time.perf_counter() + ANSWER_SECONDS
        while trainer.step < step:
            trainer.advance(min(step - trainer.step, 256 if trainer.step >= self.head else 2048))
            self.head = max(self.head, trainer.step)
            self._checkpoints.offer(trainer)
            if time.perf_counter() > until and trainer.step < step:
                far = {"done": trainer.step, "target": step if goal is None else goal}
                self.chunk = encode({**self._header("busy", request=request), "busy": far})
                return False
        return True

    def _show(self, step: int, *, request: int, resume: bool = False) -> None:
        """Answers with one complete frame of exactly `step`."""
        trainer = self._trainer
        if not self._go_to(max(step - 1, 0), request, goal=step):
            return
        trainer.advance(step - trainer.step)
        trainer.settle()
        if not np.abs(trainer.plan.theta).max(initial=0.0) < LARGEST:  # a link may lead past the last finite step
            trainer.restore(self._checkpoints.before(0))
            self._play(1, "1u", request)
            return
        measures = self._stage.measure(trainer)
        self._remember(measures)
        self.shown = step
        frame = self._stage.frame(trainer, measures, complete=True)
        self.chunk = encode(self._header("frames", request=request, resume=resume), [frame])

    def _play(self, want: int, speed: str, request: int) -> None:
        """Answers with up to `want` frames after where the trainer stands, as many as the time allows."""
        until = time.perf_counter() + ANSWER_SECONDS
        frames: list[Frame] = []
        state = "ok"
        trainer = self._trainer
        passed = self._stage.measure(trainer) if self.settings.stop_loss else None
        while len(frames) < want and state == "ok":
            before = trainer.snapshot()
            self._move(speed)
            measures = self._stage.measure(trainer)
            if not self._is_finite(measures):
                state = "diverged"
                measures = self._last_finite(before)
                if trainer.step == before.step and frames:
                    break
            elif self._crossed(before.epoch, passed, measures):
                state = "stopped"
            passed = measures
            self._remember(measures)
            frames.append(self._stage.frame(trainer, measures, complete=want == 1 or state != "ok"))
            if time.perf_counter() > until:
                break
        self.chunk = encode(self._header("frames", request=request, state=state), frames)

    def _move(self, speed: str) -> None:
        trainer, pace = self._trainer, SPEEDS[speed]
        if pace.unit == "update":
            trainer.advance(pace.count)
        else:
            size = trainer.in_force().batch_size or len(self.data.train_inputs)
            left = -(-(len(self.data.train_inputs) - trainer.position) // size)
            whole = -(-len(self.data.train_inputs) // size)
            epochs = pace.count
            if self.settings.stop_epoch > trainer.epoch:
                epochs = min(epochs, self.settings.stop_epoch - trainer.epoch)
            trainer.advance(left + (epochs - 1) * whole)

    def _is_finite(self, measures: Measures) -> bool:
        largest = np.abs(self._trainer.plan.theta).max()
        return bool(largest < LARGEST and np.isfinite(measures.train_loss) and measures.train_loss < LARGEST)

    def _last_finite(self, before: Snapshot) -> Measures:
        """Goes from `before`, update by update, to the last finite step, and says what happened after it."""
        trainer = self._trainer
        trainer.restore(before)
        measures = self._stage.measure(trainer)
        while True:
            last, last_measures = trainer.snapshot(), measures
            trainer.advance(1)
            measures = self._stage.measure(trainer)
            if not self._is_finite(measures):
                break
        rate = trainer.in_force().learning_rate
        smaller = float(f"{rate / 10:.1g}")
        loss = last_measures.train_loss
        words = say("run-diverged", step=trainer.step, bound=LARGEST, loss=loss, last=last.step, rate=rate)
        self.divergence = Divergence(trainer.step, words, smaller)
        trainer.restore(self._nearest(max(last.step - 1, 0)))
        trainer.advance(last.step - trainer.step)
        return last_measures

    def _crossed(self, epoch: int, passed: Measures | None, measures: Measures) -> bool:
        stop, loss = self.settings.stop_epoch, self.settings.stop_loss
        by_epoch = bool(stop) and epoch < stop <= self._trainer.epoch
        by_loss = bool(loss) and passed is not None and passed.train_loss > loss >= measures.train_loss
        if by_epoch:
            self._message = say("run-stopped_epoch", epoch=stop)
        elif by_loss:
            self._message = say("run-stopped_loss", loss=loss, train=measures.train_loss)
        return by_epoch or by_loss

    def _remember(self, measures: Measures) -> None:
        trainer = self._trainer
        self.head = max(self.head, trainer.step)
        self._checkpoints.offer(trainer)
        self._history.append(trainer.step, trainer.epoch + trainer.position / len(self.data.train_inputs), measures)
        snapshot = trainer.snapshot()
        self._sent[trainer.step] = snapshot
        self._sent.move_to_end(trainer.step)
        while len(self._sent) > max(8, min(256, SENT_BYTES // snapshot.nbytes)):
            self._sent.popitem(last=False)

    def _header(
        self, kind: str, *, request: int = 0, resume: bool = False, state: str = "ok", message: str | None = None
    ) -> dict[str, Any]:
        header: dict[str, Any] = {
            "kind": kind,
            "generation": self.generation,
            "id": request,
            "resume": resume,
            "head": self.head,
            "state": state,
            "message": message or self._message,
            "diverged": None,
            "scene": None,
            "link": self._link(),
        }
        self._message = None
        if state == "diverged" and self.divergence is not None:
            fix = {"learning_rate": self.divergence.learning_rate}
            header["diverged"] = {"step": self.divergence.step, "sentence": self.divergence.sentence, "fix": fix}
        if kind == "frames" and (request == 0 or resume or not self._heard):
            header["scene"] = scene(self._stage, self.settings)
        return header

    def _link(self) -> dict[str, str]:
        if self._linked is None or self._linked[0] is not self.settings:
            self._linked = self.settings, self.settings.to_link()
        return self._linked[1]


_FIELDS = tuple(Settings.__dataclass_fields__)
_SHAPING = ("dataset", "features", "hidden", "classes", "seed", "initializer")
_HANDLERS: Mapping[str, Callable[[Run, Mapping[str, Any], int], None]] = {
    "frames": Run._answer_frames,
    "seek": Run._answer_seek,
    "edit": Run._answer_edit,
    "audit": Run._answer_audit,
    "layers": Run._answer_layers,
    "restart": Run._answer_restart,
    "view": Run._answer_view,
}


def _whole(value: object, low: int, high: int) -> int | None:
    """Returns a whole number held within its bounds, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e15:
        return None
    return min(max(int(value), low), high)
