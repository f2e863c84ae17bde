"""What the live view asks: a request as it comes, which may hold anything, read into a small frozen value.

A request names the run that it is about ("run"; none is the session's only one) and the generation it was asked in.
What makes no sense is None here; what only the run can tell (how far it has come, which weights there are) it checks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from core.settings import SPEEDS, VIEW_FIELDS

MOST_FRAMES = 60  # in one answer
MOST_DRAWN = 600  # changes of points in one request
_FAR = 10**15  # no run comes so far


@dataclass(frozen=True, slots=True)
class AskFrames:
    """Frames to play on with, after a step."""

    start: int
    want: int
    speed: str  # a name of SPEEDS


@dataclass(frozen=True, slots=True)
class AskSeek:
    """The one frame of a step."""

    step: int


@dataclass(frozen=True, slots=True)
class AskEdit:
    """A weight or bias set by hand at a step."""

    step: int
    what: str
    value: float


@dataclass(frozen=True, slots=True)
class AskDraw:
    """Points added, moved and removed at a step; unchecked, `core` knows what they may be."""

    start: int
    edits: tuple[tuple[Any, ...], ...]  # each the kind, which point or class, and where to
    stroke: int | None  # the movement of the hand that they are part of
    then: tuple[int, str] | None  # how many frames to play on with, at which speed; None where it stands


@dataclass(frozen=True, slots=True)
class AskAudit:
    """One update laid open; `playground.audit` reads the rest of it."""

    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskPast:
    """What the curves show from a step on, up to before another: as much of it as one slice holds."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AskPick:
    """The frames of some steps, in order; the run stays where it is."""

    steps: tuple[int, ...]  # in order, at most MOST_FRAMES


@dataclass(frozen=True, slots=True)
class AskProbe:
    """What the network answers at one place; `playground.audit.probe` reads the rest of it."""

    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskStall:
    """Whether the run learns at a step, and if not why."""

    step: int


@dataclass(frozen=True, slots=True)
class AskLayers:
    """Other hidden layers; unchecked, the settings know what they may be."""

    hidden: tuple[Any, ...]
    activations: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class AskRestart:
    """The run anew, with another seed, learning rate or other features if named; unchecked."""

    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskUndo:
    """The last change taken back, or made again."""

    forward: bool


@dataclass(frozen=True, slots=True)
class AskOpen:
    """Another run, as a link says it; `core` reads anything as a link."""

    link: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskView:
    """What was switched in the view, for the link; unchecked."""

    changes: Mapping[str, Any]


Ask = (
    AskFrames
    | AskSeek
    | AskEdit
    | AskDraw
    | AskAudit
    | AskProbe
    | AskStall
    | AskPast
    | AskPick
    | AskLayers
    | AskRestart
    | AskOpen
    | AskUndo
    | AskView
)


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a known kind."""

    number: int  # the same again is the same request
    run: object  # the id of the run it is about; None for the session's
    generation: int | None
    shown: int | None  # the step on screen
    ask: Ask | None  # None: of a known kind, but without sense


def read_request(value: object) -> Request | None:
    """Returns a request as a value; None for what is no request at all."""
    if not isinstance(value, Mapping):
        return None
    number, kind = value.get("id"), value.get("kind")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None or not isinstance(number, int) or isinstance(number, bool):
        return None
    generation, shown = value.get("generation"), value.get("shown")
    return Request(
        number=number,
        run=value.get("run"),
        generation=_whole(generation),
        shown=_whole(shown),
        ask=reader(value),
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def exactly_whole(value: object) -> int | None:
    """Returns a whole number, also one that came as a fraction of nothing, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 2**53 or value != int(value):
        return None
    return int(value)


def held_within(value: object, low: int, high: int) -> int | None:
    """Returns a number without its fraction, moved to the nearer bound if it is outside, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _FAR:
        return None
    return min(max(int(value), low), high)


def _frames(value: Mapping[str, Any]) -> Ask | None:
    start, want, speed = (
        held_within(value.get("from"), 0, _FAR),
        held_within(value.get("want"), 1, MOST_FRAMES),
        value.get("speed"),
    )
    if start is None or want is None or not isinstance(speed, str) or speed not in SPEEDS:
        return None
    return AskFrames(start, want, speed)


def _seek(value: Mapping[str, Any]) -> Ask | None:
    step = held_within(value.get("step"), 0, _FAR)
    return None if step is None else AskSeek(step)


def _stall(value: Mapping[str, Any]) -> Ask | None:
    step = held_within(value.get("step"), 0, _FAR)
    return None if step is None else AskStall(step)


def _past(value: Mapping[str, Any]) -> Ask | None:
    start, end = (held_within(value.get(name), 0, _FAR) for name in ("from", "until"))
    return None if start is None or end is None else AskPast(start, end)


def _pick(value: Mapping[str, Any]) -> Ask | None:
    given = value.get("steps")
    steps = [held_within(step, 0, _FAR) for step in given[:MOST_FRAMES]] if isinstance(given, list) else []
    known = sorted({step for step in steps if step is not None})
    return AskPick(tuple(known)) if known and None not in steps else None


def _edit(value: Mapping[str, Any]) -> Ask | None:
    step, what, number = held_within(value.get("from"), 0, _FAR), value.get("what"), value.get("value")
    if step is None or not isinstance(what, str) or isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return AskEdit(step, what, number)


def _draw(value: Mapping[str, Any]) -> Ask | None:
    start, edits = held_within(value.get("from"), 0, _FAR), value.get("edits")
    if start is None or not isinstance(edits, list) or not 0 < len(edits) <= MOST_DRAWN:
        return None
    if not all(isinstance(edit, list) and 2 <= len(edit) <= 4 for edit in edits):
        return None
    want, speed = held_within(value.get("want"), 1, MOST_FRAMES), value.get("speed")
    then = None if want is None or not isinstance(speed, str) or speed not in SPEEDS else (want, speed)
    return AskDraw(start, tuple(map(tuple, edits)), _whole(value.get("stroke")), then)


def _layers(value: Mapping[str, Any]) -> Ask:
    return AskLayers(_several(value.get("hidden")), _several(value.get("activations")))


def _several(value: object) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else () if value is None else (value,)


def _restart(value: Mapping[str, Any]) -> Ask:
    changes = {name: value[name] for name in ("seed", "learning_rate", "features") if value.get(name) is not None}
    if "features" in changes:
        changes["features"] = _several(changes["features"])
    return AskRestart(changes)


def _open(value: Mapping[str, Any]) -> Ask | None:
    link = value.get("link")
    return AskOpen(link) if isinstance(link, Mapping) else None


def _view(value: Mapping[str, Any]) -> Ask:
    # The plane is not the view's to change: its pictures come from here.
    return AskView({name: value[name] for name in VIEW_FIELDS if name in value and name != "plane"})


_READERS: Mapping[str, Callable[[Mapping[str, Any]], Ask | None]] = MappingProxyType(
    {
        "frames": _frames,
        "seek": _seek,
        "edit": _edit,
        "draw": _draw,
        "audit": AskAudit,
        "probe": AskProbe,
        "stall": _stall,
        "past": _past,
        "pick": _pick,
        "layers": _layers,
        "restart": _restart,
        "open": _open,
        "undo": lambda _: AskUndo(forward=False),
        "redo": lambda _: AskUndo(forward=True),
        "view": _view,
    }
)
