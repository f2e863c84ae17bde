"""What a run was before each change of its settings, newest last: a bounded stack, and another of what was undone.

What only the view shows is no change. A moment is the settings, what of them waits for its first step, and the step
that was on the screen. The way there is the run's: it computes again what it needs.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.datasets import Rows
from core.settings import Settings
from playground.run.changes import Waiting

MOST = 50
ROOM = 8_000_000  # bytes of the data that settings hold themselves


@dataclass(frozen=True, slots=True)
class Moment:
    """What a run was."""

    settings: Settings
    waiting: Waiting
    step: int


@dataclass(slots=True)
class Undo:
    """Moments to go back to, and moments to come forward to again."""

    past: list[Moment] = field(default_factory=list)
    future: list[Moment] = field(default_factory=list)

    def keep(self, before: Moment) -> None:
        """Remembers what was before a change; what had been undone is gone."""
        self.past.append(before)
        del self.past[:-MOST]
        self.future.clear()
        while self.past and sum(rows.nbytes for rows in self.rows()) > ROOM:
            del self.past[0]

    def rows(self) -> set[Rows]:
        """Returns the rows of somebody's own that are remembered."""
        moments = (*self.past, *self.future)
        return {moment.settings.table for moment in moments if isinstance(moment.settings.table, Rows)}

    def back(self, now: Moment) -> Moment | None:
        """Returns what was before the last change, and remembers `now` for coming forward; None if there is nothing."""
        return _move(self.past, self.future, now)

    def forward(self, now: Moment) -> Moment | None:
        """Returns what was undone last, and remembers `now` for going back; None if there is nothing."""
        return _move(self.future, self.past, now)

    @property
    def counts(self) -> tuple[int, int]:
        """How often one may go back, and forward."""
        return len(self.past), len(self.future)


def _move(source: list[Moment], goal: list[Moment], now: Moment) -> Moment | None:
    if not source:
        return None
    goal.append(now)
    return source.pop()
