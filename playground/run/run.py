"""A run: settings, where training stands, the way back to any step, and the answers to the live view's requests.

The one object of ours that a session holds; several may stand beside each other, each with an id of its own. It knows
nothing of Streamlit. The link is the save file: all that a run shows is a function of its settings.

This file joins the parts: `timeline` (any step again), `changes` (what new settings do), `play` (playing on, and where
that ends), `history` (the curves), `live.requests` and `live.answers` (what comes in and what goes out).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, replace
from typing import Any

import numpy as np

from core.arrays import Params
from core.datasets import Data, Rows
from core.method import RIGHT, Method
from core.settings import LIMITS, QUIET_FIELDS, VIEW_FIELDS, Change, Settings
from core.training import Step
from playground.audit.answer import answer_audit
from playground.audit.probe import answer_probe
from playground.lab.lab import Lab
from playground.live import answers
from playground.live.answers import Divergence, Standing
from playground.live.frames import Frame
from playground.live.looks import Looks
from playground.live.requests import (
    Ask,
    AskAudit,
    AskEdit,
    AskFrames,
    AskLayers,
    AskOpen,
    AskPast,
    AskProbe,
    AskRestart,
    AskSeek,
    AskUndo,
    AskView,
    read_request,
)
from playground.live.scene import scene
from playground.live.spells import later_spells
from playground.live.stage import Stage
from playground.paces import pace_of, preset_at_its_pace
from playground.run import changes
from playground.run.changes import Waiting
from playground.run.history import Curves, History
from playground.run.play import Reel, play
from playground.run.recall import recall
from playground.run.timeline import Timeline, deadline
from playground.run.turns import Lock, in_turn
from playground.run.undo import Moment, Undo
from playground.words import say
from playground.words.refusals import tell

LARGEST_EDIT = 1e6


class Run:
    """One student's training, played on request. Belongs to one session; one thread at a time is inside."""

    settings: Settings  # of the whole run, with what was changed while it played
    lab: Lab | None  # whose broken program makes it; None: the right one does. For the whole life of the run
    data: Data
    stage: Stage  # how the run is drawn
    looks: Looks  # what the view shows when it opens
    paced: bool  # whether a ready run plays at its own pace: nobody has chosen a speed
    timeline: Timeline
    generation: int  # a new one at every change: what was asked for before is no longer wanted
    shown: int  # the step on screen
    divergence: Divergence | None
    chunk: bytes  # the message to the live view
    controls_stale: bool  # whether the widgets must be told what the settings are now

    _history: History
    _waiting: Waiting
    _resumed: set[int]  # generations of this run that were left without losing its past
    _heard: bool  # whether the browser has asked for anything of this run yet
    _played: bool  # whether it has been played on here
    _message: str | None  # a sentence that goes with the next answer
    _told: tuple[Settings, dict[str, str], list[dict[str, Any]]] | None  # the link and the spells of these settings
    _answered: int | None  # the number of the last request
    _undo: Undo
    _scened: bool  # whether the scene of this run has been sent

    def __init__(
        self,
        settings: Settings,
        *,
        id: str = "a",
        looks: Looks | None = None,
        paced: bool = False,
        lab: Lab | None = None,
    ) -> None:
        """Starts a run of `settings`; prefer `Run.open`, which also goes to the step that they name."""
        self.id = id
        self.lab = lab
        self.turn = Lock()
        self.controls_stale = False
        self.chunk = b""
        self._answered = None
        self._undo = Undo()
        self._begin(settings)
        self.looks = looks or Looks()
        self.paced = paced

    @classmethod
    def open(
        cls,
        settings: Settings,
        *,
        id: str = "a",
        looks: Looks | None = None,
        paced: bool = False,
        lab: Lab | None = None,
    ) -> Run:
        """Returns a run of `settings`, standing at the step they name, with its first message ready.

        `id` tells it from the other runs of the session, through whatever becomes of its settings; `looks` is what the
        sender of a link looked at; `paced` says that nobody has chosen a speed; `lab` has it made by a broken program.
        """
        run = cls(settings, id=id, looks=looks, paced=paced, lab=lab)
        run._show(settings.step, request=0)
        return run

    # --- what the page reads ---

    @property
    def current(self) -> Settings:
        """The settings as the controls show them: live changes folded in, those too that wait for their first step."""
        with self.turn:
            return changes.current(self.settings, self._waiting)

    @property
    def head(self) -> int:
        """The farthest step computed."""
        return self.timeline.head

    @property
    def method(self) -> Method:
        """How it is trained: a run of the lab the broken way, any other the right one."""
        return RIGHT if self.lab is None else self.lab.method

    @in_turn
    def curves(self) -> Curves:
        """Returns losses and accuracies so far."""
        return self._history.curves()

    @in_turn
    def record(self, step: int) -> Step:
        """Returns the update taken from `step`, with every number of it."""
        return self.timeline.record(step)

    @in_turn
    def update_on_screen(self, step: int) -> Step:
        """Returns what the whole page calls "this update" while the screen shows `step`: the one that led to it.

        At step 0 none has: there it is the coming one.
        """
        return self.timeline.record(max(step - 1, 0))

    @in_turn
    def following(self, step: int, most: int) -> list[Step]:
        """Returns the updates that come after `step`, at most so many: up to the next change by hand."""
        return self.timeline.following(step, most)

    @in_turn
    def edited_on_screen(self, step: int) -> tuple[Change, ...]:
        """Returns what was set by hand after that update, and is on the screen beside what it left.

        At step 0 nothing is: what was set there is what the coming update begins with.
        """
        return self.settings.edits(step) if step > 0 else ()

    @in_turn
    def params_on_screen(self, step: int) -> Params:
        """Returns the parameters that the screen shows at `step`: those set by hand at that step among them."""
        return self.timeline.params(step)

    # --- what the controls say ---

    @in_turn
    def apply(self, settings: Settings, *, seen: Settings | None = None) -> None:
        """Takes what the controls say now: live fields while it plays, the rest by a new run; a lab's takes nothing.

        Args:
            settings: as the controls show them; with changes in them (weights set by hand) they are a run of their own.
            seen: what `current` was when the controls were read. If it is something else by now, another thread has
                been here since: the controls speak of a run that is gone, and nothing is done.
        """
        current = self.current
        if self.lab is not None or settings == current or (seen is not None and seen != current):
            return
        names = changes.different(settings, current)
        self.paced = self.paced or preset_at_its_pace(settings)
        if not names <= {*VIEW_FIELDS, "step"} - {"plane"}:
            self._undo.keep(self._moment())
        if settings.changes:
            self.restart(settings)
        elif changes.is_quiet(names):
            self.settings = changes.quietly(self.settings, settings)
            if "plane" in names:
                self.stage = Stage(self.settings, self.data)
                self._renew()
                self._show(self.shown, request=0)
        elif self._heard and changes.is_live(names):
            self._waiting = {**self._waiting, **changes.waiting(names, settings)}
            self.settings = changes.quietly(self.settings, settings)
            self._renew()
            self.chunk = answers.invitation(self._standing())
        else:
            self.restart(changes.with_first_edits(settings, self.settings))

    @in_turn
    def restart(self, settings: Settings, *, request: int = 0) -> None:
        """Starts a new run of `settings` from step 0, in answer to a request of the live view if one asked for it."""
        self._begin(replace(settings, step=0))
        self._show(0, request=request)

    @in_turn
    def reopen(self, settings: Settings) -> None:
        """Goes on as the run of these settings, at the step they name: a run that was saved, or that a link names.

        A run of the lab never becomes another.
        """
        if self.lab is None:
            self._reopen(settings, 0)

    # --- what the live view asks ---

    @in_turn
    def answer(self, value: object) -> None:
        """Answers one request of the live view by setting `chunk`.

        A request that makes no sense, or is another run's, changes nothing.
        """
        request = read_request(value)
        if request is None or request.run not in (None, self.id) or request.number == self._answered:
            return
        self._answered = request.number
        if request.generation != self.generation:  # asked before it heard of this generation: tell it again
            resumed = request.generation in self._resumed
            self._heard = self._heard and resumed
            self._show(self.shown if resumed else self.settings.step, request=request.number, resume=resumed)
            return
        self._heard = True
        if request.shown is not None and 0 <= request.shown <= self.head:
            self.shown = request.shown
        if request.ask is not None:
            self._answer(request.ask, request.number)

    def _answer(self, ask: Ask, number: int) -> None:
        if self.lab is not None and _makes_another(ask):
            self._refuse(say("lab-held"), number)
            return
        match ask:
            case AskFrames():
                self._play_from(min(ask.start, self.head), ask, number)
            case AskSeek():
                self._show(min(ask.step, self._farthest()), request=number)
            case AskEdit():
                self._edit(min(ask.step, self.head), ask, number)
            case AskAudit():
                self.chunk = answer_audit(self, ask.fields, number)
            case AskProbe():
                self.chunk = answer_probe(self, ask.fields, number)
            case AskPast():
                self._recall(ask.start, min(ask.end, self.head), number)
            case AskLayers() | AskRestart():
                self._begin_anew(ask, number)
            case AskOpen():
                self._reopen(Settings.from_link(ask.link, self._rows())[0], number)
            case AskUndo():
                self._take_back(ask, number)
            case AskView():
                self.paced = self.paced and "speed" not in ask.changes
                with suppress(ValueError, TypeError):  # a view's switch that is none: nothing depends on it
                    self.settings = replace(self.settings, **ask.changes)
                self.chunk = answers.heard(self._standing(), request=number)

    def _farthest(self) -> int:
        """Returns how far may be gone to: where the run has come; anywhere, where nobody has played it here yet.

        A view whose server began anew has played the run already, beyond the step in its address.
        """
        return max(self.head, self.settings.step if self._played else int(LIMITS["step"].high))

    def _play_from(self, step: int, ask: AskFrames, number: int) -> None:
        self._let_waiting_begin(step)
        if not self._go_to(step, number, goal=step):
            return
        self._played = True
        self._play(ask.want, ask.speed, number)

    def _edit(self, step: int, ask: AskEdit, number: int) -> None:
        if not abs(ask.value) <= LARGEST_EDIT:
            self._refuse(say("run-edit", most=LARGEST_EDIT), number)
            return
        try:
            settings = self.settings.with_change(step, ask.what, float(ask.value))
        except (ValueError, OverflowError) as error:
            self._refuse(tell(error), number)
            return
        if not self._go_to(step, number, goal=step):
            return
        self.timeline.trainer.settle()
        if ask.value == self.timeline.value(ask.what):  # an edit that changes nothing leaves nothing
            self._show(step, request=number)
            return
        self._undo.keep(self._moment())
        self.controls_stale = True  # what is said of a ready run is said of one that was left alone
        if ask.value == self.timeline.unedited(step, ask.what):
            self._part(step, changes.without(settings, step, ask.what))
        else:
            self._branch(step, settings)
        self._renew()
        self._show(step, request=number, resume=True)

    def _take_back(self, ask: AskUndo, number: int) -> None:
        """Goes to what the run was before its last change, or to what was taken back last."""
        now = self._moment()
        wanted = self._undo.forward(now) if ask.forward else self._undo.back(now)
        if wanted is None:
            self._refuse(say("run-no_redo") if ask.forward else say("run-no_undo"), number)
            return
        self.controls_stale = True
        settings = changes.looking_like(wanted.settings, self.settings)
        names = changes.different(settings, self.settings)
        if not names <= QUIET_FIELDS | {"changes"}:
            self._begin(replace(settings, step=min(wanted.step, int(LIMITS["step"].high))))
            self._waiting = wanted.waiting
            self._show(self.settings.step, request=number)
            return
        step = changes.parting(settings, self.settings)
        if step is None:
            self.settings, step = settings, self.shown
        else:
            step = min(step, self.head)
            self._part(step, settings)
        if "plane" in names:
            self.stage = Stage(settings, self.data)
        self._waiting = wanted.waiting
        self._renew()
        self.shown = step
        self._show(step, request=number, resume=True)

    def _recall(self, start: int, end: int, number: int) -> None:
        """Answers with a slice of the curves before `end`; the run stays where it is."""
        found = recall(self.timeline, self.stage, start, end)
        for moment in found.moments:
            self._history.insert(moment.step, moment.epoch, moment.measures)
        rows = [(moment.step, moment.epoch, *astuple(moment.measures)) for moment in found.moments]
        arrays = {
            "moments": np.array(rows, dtype=np.float64),
            "gradients": np.array([moment.gradients for moment in found.moments]),
            "flow": np.array([moment.flow for moment in found.moments]),
        }
        self.chunk = answers.past(self._standing(), arrays, request=number, then=found.then)

    def _begin_anew(self, ask: AskLayers | AskRestart, number: int) -> None:
        """Starts the run again as the view asks, and lets the controls know."""
        try:
            if isinstance(ask, AskLayers):
                settings = self.current.adapted(hidden=ask.hidden, activations=ask.activations)
                settings = replace(settings, changes=())
            else:
                settings = changes.with_first_edits(replace(self.current, **ask.changes), self.settings)
        except (ValueError, TypeError) as error:
            self._refuse(tell(error), number)
            return
        if (
            changes.different(settings, self.current) - {*VIEW_FIELDS, "step"}
            or settings.changes != self.settings.changes
        ):
            self._undo.keep(self._moment())
        if isinstance(ask, AskLayers) or ask.changes:
            self.controls_stale = True
        self.restart(settings, request=number)

    # --- the works ---

    def _reopen(self, settings: Settings, number: int) -> None:
        self._undo.keep(self._moment())
        self.paced = False
        self._begin(settings)
        self.controls_stale = True
        self._show(settings.step, request=number)

    def _rows(self) -> set[Rows]:
        """Returns the rows of somebody's own that this run has or had: a link may name them."""
        own = {self.settings.table} if isinstance(self.settings.table, Rows) else set()
        return own | self._undo.rows()

    def _begin(self, settings: Settings) -> None:
        self.settings = settings
        self.data = self.method.data(settings)
        self.stage = Stage(settings, self.data)
        self.timeline = Timeline(settings, self.data, self.method)
        self.looks = Looks()
        self.generation = _next_generation(0)
        self.shown = 0
        self.divergence = None
        self._history = History()
        self._waiting = {}
        self._resumed = set()
        self._heard = False
        self._played = False
        self._scened = False
        self._message = None
        self._told = None

    def _moment(self) -> Moment:
        return Moment(self.settings, self._waiting, self.shown)

    def _renew(self) -> None:
        """Begins a generation that keeps the past: frames asked for before are no longer wanted."""
        self._resumed.add(self.generation)
        self.generation = _next_generation(self.generation)

    def _let_waiting_begin(self, step: int) -> None:
        """Lets the live settings that the controls show begin at `step`, if they do not hold there already."""
        done = self.settings.changes
        if not self._waiting and not (done and done[-1].step > step):
            return
        settings, held = changes.played_from(self.settings, self.current, step)
        if not held:
            self._message = say("run-changes")
        self._waiting = {}
        self._branch(step, settings)

    def _branch(self, step: int, settings: Settings) -> None:
        """Goes on with `settings` from `step`, and forgets what came after it."""
        self.timeline.branch(step)
        self._history.forget_after(step)
        if self.divergence is not None and self.divergence.step > step:
            self.divergence = None
        self.settings = settings
        self.timeline.use(settings)

    def _part(self, step: int, settings: Settings) -> None:
        """Goes on with `settings` from `step`, where something that was set by hand may be taken back."""
        self._branch(max(step - 1, 0), settings)  # what is kept of the step itself may hold it
        if step == 0:
            self.timeline = Timeline(settings, self.data, self.method)

    def _go_to(self, step: int, request: int, *, goal: int) -> bool:
        """Moves the trainer to `step`; where that takes long, answers "busy" on the way to `goal`."""
        there = self.timeline.go_to(step, deadline())
        if not there:
            done = self.timeline.trainer.step
            self.chunk = answers.busy(self._standing(), request=request, done=done, target=goal)
        return there

    def _show(self, step: int, *, request: int, resume: bool = False) -> None:
        """Answers with one complete frame of exactly `step`."""
        if not self._go_to(max(step - 1, 0), request, goal=step):
            return
        trainer = self.timeline.trainer
        trainer.advance(step - trainer.step)
        flow = self.stage.flow(trainer)  # of the update that led here, before a weight is set by hand
        trainer.settle()
        if not self.timeline.fits():  # a link may lead past the last finite step
            self.timeline.begin()
            self._play(1, "1u", request)
            return
        measures = self.stage.measure(trainer)
        self._reel().note(measures)
        self.shown = step
        self._send([self.stage.frame(trainer, measures, flow, complete=True)], request, resume=resume)

    def _play(self, want: int, speed: str, request: int) -> None:
        """Answers with up to `want` frames after where the trainer stands, as many as the time allows."""
        played = play(self._reel(), self.settings, want=want, speed=speed)
        if played.divergence is not None:
            self.divergence = played.divergence
        self._message = played.stopped or self._message
        self._send(played.frames, request, state=played.state)

    def _reel(self) -> Reel:
        return Reel(self.timeline, self.stage, self._history)

    def _send(self, frames: Sequence[Frame], request: int, *, resume: bool = False, state: str = "ok") -> None:
        told = request == 0 or resume or not (self._heard and self._scened)
        self._scened = self._scened or told
        self.chunk = answers.frames(
            self._standing(),
            frames,
            request=request,
            resume=resume,
            state=state,
            divergence=self.divergence,
            scene=self._scene() if told else None,
        )

    def _scene(self) -> dict[str, Any]:
        pace = pace_of(self.settings) if self.paced else None
        return scene(self.stage, self.settings, self.looks, pace, self.lab)

    def _refuse(self, sentence: str, request: int) -> None:
        self._message = sentence
        self.chunk = answers.problem(self._standing(), request=request)

    def _standing(self) -> Standing:
        """Returns what the next message says of the run, and takes the sentence that waits."""
        if self._told is None or self._told[0] is not self.settings:
            link, lab = self.settings.to_link(), self.lab
            spells = later_spells(self.settings, self.stage, lab)
            self._told = self.settings, link if lab is None else lab.link(link), spells
        message, self._message = self._message, None
        return Standing(self.id, self.generation, self.head, self._told[1], message, self._undo.counts, self._told[2])


def _makes_another(ask: Ask) -> bool:
    """Whether a request changes what is trained, or asks for another run: the lab's own is as it is."""
    if isinstance(ask, AskRestart):
        return bool(ask.changes)
    return isinstance(ask, AskEdit | AskLayers | AskOpen | AskUndo)


def _next_generation(last: int) -> int:
    """Returns the number of a new generation, which is new even if the server was started again since the last."""
    return max(last + 1, time.time_ns() // 1_000_000)
