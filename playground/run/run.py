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
from dataclasses import replace

from core.arrays import Params
from core.datasets import Data, load_data
from core.settings import Settings
from core.training import Step
from playground.audit.answer import answer_audit
from playground.audit.probe import answer_probe
from playground.live import answers
from playground.live.answers import Divergence, Standing
from playground.live.frames import Frame
from playground.live.requests import (
    Ask,
    AskAudit,
    AskEdit,
    AskFrames,
    AskLayers,
    AskOpen,
    AskProbe,
    AskRestart,
    AskSeek,
    AskView,
    read_request,
)
from playground.live.scene import scene
from playground.live.stage import Stage
from playground.run import changes
from playground.run.changes import Waiting
from playground.run.history import Curves, History
from playground.run.play import Reel, play
from playground.run.timeline import Timeline, deadline
from playground.run.turns import Lock, in_turn
from playground.words import say
from playground.words.refusals import tell

LARGEST_EDIT = 1e6


class Run:
    """One student's training, played on request. Belongs to one session; one thread at a time is inside."""

    settings: Settings  # of the whole run, with what was changed while it played
    data: Data
    stage: Stage  # how the run is drawn
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
    _message: str | None  # a sentence that goes with the next answer
    _linked: tuple[Settings, dict[str, str]] | None  # the link of these settings
    _answered: int | None  # the number of the last request

    def __init__(self, settings: Settings, *, id: str = "a") -> None:
        """Starts a run of `settings`; prefer `Run.open`, which also goes to the step that they name."""
        self.id = id
        self.turn = Lock()
        self.controls_stale = False
        self.chunk = b""
        self._answered = None
        self._begin(settings)

    @classmethod
    def open(cls, settings: Settings, *, id: str = "a") -> Run:
        """Returns a run of `settings`, standing at the step they name, with its first message ready.

        `id` tells it from the other runs of the session, through whatever becomes of its settings.
        """
        run = cls(settings, id=id)
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
    def params_on_screen(self, step: int) -> Params:
        """Returns the parameters that the screen shows at `step`: those set by hand at that step among them."""
        return self.timeline.params(step)

    # --- what the controls say ---

    @in_turn
    def apply(self, settings: Settings, *, seen: Settings | None = None) -> None:
        """Takes what the controls say now: live fields while it plays, the rest by a new run.

        Args:
            settings: as the controls show them; with changes in them (weights set by hand) they are a run of their own.
            seen: what `current` was when the controls were read. If it is something else by now, another thread has
                been here since: the controls speak of a run that is gone, and nothing is done.
        """
        current = self.current
        if settings == current or (seen is not None and seen != current):
            return
        names = changes.different(settings, current)
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
        match ask:
            case AskFrames():
                self._play_from(min(ask.start, self.head), ask, number)
            case AskSeek():
                self._show(min(ask.step, max(self.head, self.settings.step)), request=number)
            case AskEdit():
                self._edit(min(ask.step, self.head), ask, number)
            case AskAudit():
                self.chunk = answer_audit(self, ask.fields, number)
            case AskProbe():
                self.chunk = answer_probe(self, ask.fields, number)
            case AskLayers() | AskRestart():
                self._begin_anew(ask, number)
            case AskOpen():
                settings, _ = Settings.from_link(ask.link)
                self._begin(settings)
                self.controls_stale = True
                self._show(settings.step, request=number)
            case AskView():
                with suppress(ValueError, TypeError):  # a view's switch that is none: nothing depends on it
                    self.settings = replace(self.settings, **ask.changes)
                self.chunk = answers.heard(self._standing(), request=number)

    def _play_from(self, step: int, ask: AskFrames, number: int) -> None:
        self._let_waiting_begin(step)
        if not self._go_to(step, number, goal=step):
            return
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
        self._branch(step, settings)
        self._renew()
        self._show(step, request=number, resume=True)

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
        if isinstance(ask, AskLayers) or ask.changes:
            self.controls_stale = True
        self.restart(settings, request=number)

    # --- the works ---

    def _begin(self, settings: Settings) -> None:
        self.settings = settings
        self.data = load_data(settings)
        self.stage = Stage(settings, self.data)
        self.timeline = Timeline(settings, self.data)
        self.generation = _next_generation(0)
        self.shown = 0
        self.divergence = None
        self._history = History()
        self._waiting = {}
        self._resumed = set()
        self._heard = False
        self._message = None
        self._linked = None

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
        trainer.settle()
        if not self.timeline.fits():  # a link may lead past the last finite step
            self.timeline.begin()
            self._play(1, "1u", request)
            return
        measures = self.stage.measure(trainer)
        self._reel().note(measures)
        self.shown = step
        self._send([self.stage.frame(trainer, measures, complete=True)], request, resume=resume)

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
        told = request == 0 or resume or not self._heard
        self.chunk = answers.frames(
            self._standing(),
            frames,
            request=request,
            resume=resume,
            state=state,
            divergence=self.divergence,
            scene=scene(self.stage, self.settings) if told else None,
        )

    def _refuse(self, sentence: str, request: int) -> None:
        self._message = sentence
        self.chunk = answers.problem(self._standing(), request=request)

    def _standing(self) -> Standing:
        """Returns what the next message says of the run, and takes the sentence that waits."""
        if self._linked is None or self._linked[0] is not self.settings:
            self._linked = self.settings, self.settings.to_link()
        message, self._message = self._message, None
        return Standing(self.id, self.generation, self.head, self._linked[1], message)


def _next_generation(last: int) -> int:
    """Returns the number of a new generation, which is new even if the server was started again since the last."""
    return max(last + 1, time.time_ns() // 1_000_000)
