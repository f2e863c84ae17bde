"""A run and the way back to any of its steps: its settings and data, where it stands, and what a change does to it.

What is asked of it and what it answers is `run`'s. Here are the moves: begin, branch off at a step, go on with another
setting from there; and what the page and its panels read.
"""

from __future__ import annotations

import time

from core.arrays import Params
from core.datasets import Data, Rows
from core.method import RIGHT, Method
from core.settings import Change, Settings
from core.training import Step, data_in_force
from playground.lab.lab import Lab
from playground.live.answers import Divergence
from playground.live.looks import Looks
from playground.live.stage import Stage
from playground.run import changes
from playground.run.changes import Waiting
from playground.run.history import Curves, History
from playground.run.lately import lately
from playground.run.play import Reel
from playground.run.timeline import Timeline
from playground.run.turns import Lock, in_turn
from playground.run.undo import Moment, Undo


class Track:
    """Where a run stands, and what can be read of it; one thread at a time is inside."""

    settings: Settings  # of the whole run, with what was changed while it played
    lab: Lab | None  # whose broken program makes it; None: the right one does. For the whole life of the run
    data: Data  # that it begins with; see `data_on_screen`
    stage: Stage  # how the run is drawn
    looks: Looks  # what the view shows when it opens
    timeline: Timeline
    generation: int  # a new one at every change: what was asked for before is no longer wanted
    shown: int  # the step on screen
    divergence: Divergence | None

    _history: History
    _waiting: Waiting
    _resumed: set[int]  # generations of this run that were left without losing its past
    _undo: Undo

    def __init__(self, settings: Settings, id: str, lab: Lab | None = None) -> None:
        """Stands at step 0 of a run of `settings`."""
        self.id = id
        self.lab = lab
        self.turn = Lock()
        self._undo = Undo()
        self._begin(settings)

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
    def begun_on_screen(self, step: int) -> tuple[tuple[Change, float | None], ...]:
        """Returns what was set by hand before that update, which it began with; each with what training had made of it.

        None stands beside what was set before any training.
        """
        begun = max(step - 1, 0)
        return tuple((edit, self.timeline.unedited(begun, edit.what)) for edit in self.settings.edits(begun))

    @in_turn
    def params_on_screen(self, step: int) -> Params:
        """Returns the parameters that the screen shows at `step`: those set by hand at that step among them."""
        return self.timeline.params(step)

    @in_turn
    def data_on_screen(self, step: int) -> Data:
        """Returns the data that the screen shows at `step`: points that were drawn at that step among them."""
        return data_in_force(self.data, self.settings, step)

    @in_turn
    def lately(self, step: int) -> list[float] | None:
        """Returns the training loss with penalty at moments up to `step`; None where too little is known."""
        return lately(self.timeline, self.stage, self._history, step)

    # --- moves ---

    def _begin(self, settings: Settings) -> None:
        self._lay_out(settings)
        self.looks = Looks()
        self.generation = _next_generation(0)
        self.shown = 0
        self.divergence = None
        self._history = History()
        self._waiting = {}
        self._resumed = set()

    def _lay_out(self, settings: Settings) -> None:
        """Takes settings of which nothing is computed yet."""
        self.settings = settings
        self.data = self.method.data(settings)
        self.stage = Stage(settings, self.data)
        self.timeline = Timeline(settings, self.data, self.method)

    def _moment(self) -> Moment:
        return Moment(self.settings, self._waiting, self.shown)

    def _renew(self) -> None:
        """Begins a generation that keeps the past: frames asked for before are no longer wanted."""
        self._resumed.add(self.generation)
        self.generation = _next_generation(self.generation)

    def _let_waiting_begin(self, step: int) -> bool:
        """Lets the live settings that the controls show begin at `step`, if they do not hold there already.

        What was drawn later is gone: training goes on with the points on the screen. Returns whether a link holds all.
        """
        if not self._waiting and not changes.after(self.settings, step):
            return True
        settings, held = changes.played_from(self.settings, self.current, step)
        self._waiting = {}
        self._branch(step, settings)
        return held

    def _branch(self, step: int, settings: Settings) -> None:
        """Goes on with `settings` from `step`, and forgets what came after it."""
        self.timeline.branch(step)
        self._history.forget_after(step)
        if self.divergence is not None and self.divergence.step > step:
            self.divergence = None
        self.settings = settings
        self.timeline.use(settings)

    def _part(self, step: int, settings: Settings) -> None:
        """Goes on with `settings` from `step`, where something that was set by hand may be another thing."""
        self._branch(max(step - 1, 0), settings)  # what is kept of the step itself may hold it
        if step == 0:
            self._history.forget_after(-1)
            self._lay_out(settings)

    def _reel(self) -> Reel:
        return Reel(self.timeline, self.stage, self._history)

    def _rows(self) -> set[Rows]:
        """Returns the rows of somebody's own that this run has or had: a link may name them."""
        own = {self.settings.table} if isinstance(self.settings.table, Rows) else set()
        return own | self._undo.rows()


def _next_generation(last: int) -> int:
    """Returns the number of a new generation, which is new even if the server was started again since the last."""
    return max(last + 1, time.time_ns() // 1_000_000)
