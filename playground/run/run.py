"""A run: what the controls do to it, and what the live view asks of it.

The one object of ours that a session holds; several may stand beside each other, each with an id of its own. It knows
nothing of Streamlit. The link is the save file: all that a run shows is a function of its settings.

This file joins the parts: `track` (where it stands), `telling` (its messages), `timeline` (any step again), `changes`
(what new settings do), `play` (playing on, and where that ends), `history` (the curves), `live.requests` and
`live.answers` (what comes in and what goes out).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, replace

import numpy as np

from core.datasets.points import cleaned
from core.settings import LIMITS, QUIET_FIELDS, VIEW_FIELDS, Settings
from playground.audit.answer import answer_audit
from playground.audit.probe import answer_probe
from playground.audit.stall import answer_stall
from playground.lab.lab import Lab
from playground.live import answers
from playground.live.looks import Looks
from playground.live.requests import (
    Ask,
    AskAudit,
    AskDraw,
    AskEdit,
    AskFrames,
    AskLayers,
    AskOpen,
    AskPast,
    AskPick,
    AskProbe,
    AskRestart,
    AskSeek,
    AskStall,
    AskUndo,
    AskView,
    read_request,
)
from playground.live.stage import Stage
from playground.paces import preset_at_its_pace
from playground.run import changes
from playground.run.pick import pick
from playground.run.recall import recall
from playground.run.telling import Telling
from playground.run.turns import in_turn
from playground.words import say
from playground.words.refusals import tell

LARGEST_EDIT = 1e6


class Run(Telling):
    """One student's training, played on request. Belongs to one session; one thread at a time is inside."""

    opened: int  # how many runs it has become, each opened whole
    controls_stale: bool  # whether the widgets must be told what the settings are now

    _answered: int | None  # the number of the last request
    _stroke: int | None  # which movement of the hand drew last: all that it draws is taken back at once

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
        super().__init__(settings, id, lab)
        self.opened = 0
        self.controls_stale = False
        self.chunk = b""
        self._answered = None
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
                self._play_from(min(ask.start, self._farthest()), ask, number)
            case AskSeek():
                self._show(min(ask.step, self._farthest()), request=number)
            case AskEdit():
                self._edit(min(ask.step, self._farthest()), ask, number)
            case AskDraw():
                self._draw(min(ask.start, self._farthest()), ask, number)
            case AskAudit():
                self.chunk = answer_audit(self, ask.fields, number)
            case AskProbe():
                self.chunk = answer_probe(self, ask.fields, number)
            case AskStall():
                self.chunk = answer_stall(self, ask.step, number)
            case AskPast():
                self._recall(ask.start, min(ask.end, self.head), number)
            case AskPick():
                self._pick(ask.steps, number)
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
        if not self._let_waiting_begin(step):
            self._message = say("run-changes")
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

    def _draw(self, step: int, ask: AskDraw, number: int) -> None:
        """Adds, moves and removes points at a step, and plays on from there if the view does."""
        try:
            edits = cleaned([(step, *edit) for edit in ask.edits])
            self.settings.with_points(edits)
        except ValueError as error:
            self._refuse(tell(error, field=say("draw-points")), number)
            return
        if not self._go_to(step, number, goal=step):
            return
        if ask.stroke is None or ask.stroke != self._stroke:
            self._undo.keep(self._moment())
        self._stroke = ask.stroke
        self.controls_stale = self.controls_stale or not self.settings.points
        if ask.then and not self._let_waiting_begin(step):
            self._message = say("run-changes")
        settings = self.settings.with_points(edits)
        if step == 0:
            self._part(0, settings)
        else:
            self._branch(step, settings)
            self._history.forget_after(step - 1)  # the loss is of other points there
        self._renew()
        self._show(step, request=number, resume=True, told=step == 0, then=ask.then)

    def _take_back(self, ask: AskUndo, number: int) -> None:
        """Goes to what the run was before its last change, or to what was taken back last."""
        now = self._moment()
        wanted = self._undo.forward(now) if ask.forward else self._undo.back(now)
        if wanted is None:
            self._refuse(say("run-no_redo") if ask.forward else say("run-no_undo"), number)
            return
        self.controls_stale = True
        self._stroke = None
        settings = changes.looking_like(wanted.settings, self.settings)
        names = changes.different(settings, self.settings)
        if not names <= QUIET_FIELDS | {"changes", "points"}:
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

    def _pick(self, steps: Sequence[int], number: int) -> None:
        """Answers with the frames of these steps, as far as they can be had; the run stays where it is."""
        known = [step for step in steps if step <= self._farthest()]
        self.chunk = answers.picked(self._standing(), pick(self.timeline, self.stage, known), request=number)

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

    def _reopen(self, settings: Settings, number: int) -> None:
        self._undo.keep(self._moment())
        self.paced = False
        self.opened += 1
        self._begin(settings)
        self.controls_stale = True
        self._show(settings.step, request=number)

    def _begin(self, settings: Settings) -> None:
        super()._begin(settings)
        self._stroke = None


def _makes_another(ask: Ask) -> bool:
    """Whether a request changes what is trained, or asks for another run: the lab's own is as it is."""
    if isinstance(ask, AskRestart):
        return bool(ask.changes)
    return isinstance(ask, AskEdit | AskDraw | AskLayers | AskOpen | AskUndo)
