"""What runs of equal settings have in common: a class that plays one link computes each moment of it once.

A run is a function of its settings, so a moment that one session has computed is another's too, bit for bit. Kept are
values that nothing changes: who comes first makes them, and who comes before they had to make room takes them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, fields
from operator import attrgetter

from core.datasets import GIVEN
from core.measures import Measures
from core.method import Method
from core.settings import QUIET_FIELDS, Settings
from core.trainer import Snapshot
from playground.live.frames import Frame

ROOM = 8_000_000  # bytes for all sessions: half a minute of the default run at 30 frames a second
OVERHEAD = 1500  # bytes of the objects round a moment's numbers
MOST_CHANGES = 8  # made while it was played, beyond which a run is one student's own

_drawn = attrgetter(*(field.name for field in fields(Settings) if field.name not in QUIET_FIELDS - {"plane"}))


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """All that playing makes of one step."""

    snapshot: Snapshot
    measures: Measures
    frame: Frame

    @property
    def nbytes(self) -> int:
        """Returns the bytes that it holds."""
        return self.snapshot.nbytes + self.frame.nbytes + OVERHEAD


class Alike:
    """The moments that were played last, of every run; one thread at a time may be inside."""

    def __init__(self, room: int = ROOM) -> None:
        """Keeps at most `room` bytes."""
        self._room, self._held = room, 0
        self._runs: OrderedDict[Hashable, OrderedDict[int, Moment]] = OrderedDict()

    def of(self, settings: Settings, method: Method) -> Shared | None:
        """Returns what is known of this run; None where it is one student's own, as rows of a file are."""
        if settings.dataset in GIVEN or len(settings.changes) + len(settings.points) > MOST_CHANGES:
            return None
        return Shared(self, (_drawn(settings), method))

    def take(self, run: Hashable, step: int) -> Moment | None:
        """Returns what was played of a run at `step`, and keeps it longer."""
        moments = self._runs.get(run)
        if moments is None or step not in moments:
            return None
        self._runs.move_to_end(run)
        moments.move_to_end(step)
        return moments[step]

    def add(self, run: Hashable, moment: Moment) -> None:
        """Keeps a moment, and lets go of those that nobody took for longest."""
        if moment.nbytes > self._room:
            return
        step = moment.snapshot.step
        moments = self._runs.setdefault(run, OrderedDict())
        self._runs.move_to_end(run)
        old = moments.pop(step, None)
        moments[step] = moment
        self._held += moment.nbytes - (old.nbytes if old else 0)
        while self._held > self._room:
            other, theirs = next(iter(self._runs.items()))
            self._held -= theirs.popitem(last=False)[1].nbytes
            if not theirs:
                del self._runs[other]


@dataclass(frozen=True, slots=True)
class Shared:
    """What is known of one run."""

    alike: Alike
    run: Hashable

    def take(self, step: int) -> Moment | None:
        """Returns what was played at `step`, where it is known."""
        return self.alike.take(self.run, step)

    def add(self, moment: Moment) -> None:
        """Lets others have it."""
        self.alike.add(self.run, moment)
