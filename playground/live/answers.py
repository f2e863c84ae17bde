"""What the live view is told: the header that every message has, and the bytes of each kind of message.

Every message names the run that it is of ("run"), so that several runs can stand in one session and in one view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.arrays import Array
from playground.live.frames import Frame, encode, encode_arrays


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a run stands, which every message of it says."""

    run: str  # its id
    generation: int
    head: int  # the farthest step computed
    link: Mapping[str, str] | None = None  # None: as it was
    message: str | None = None  # a sentence for the reader
    undo: tuple[int, int] | None = None  # how many changes can be taken back, and made again; None: as it was
    spells: Sequence[Mapping[str, Any]] = ()  # stretches of other settings, after the one that the scene tells of


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where training left the numbers, and what it was that did."""

    step: int  # the update that was not taken
    sentence: str
    learning_rate: float  # a smaller one to try


def header(standing: Standing, kind: str, *, request: int = 0) -> dict[str, Any]:
    """Returns the header that every message has; `request` is the number of the one it answers, 0 for none."""
    return {
        "kind": kind,
        "run": standing.run,
        "generation": standing.generation,
        "id": request,
        "resume": False,
        "head": standing.head,
        "state": "ok",
        "message": standing.message,
        "diverged": None,
        "scene": None,
        "link": standing.link,
        "spells": list(standing.spells),
        "undo": standing.undo,
    }


def frames(
    standing: Standing,
    shown: Sequence[Frame],
    *,
    request: int,
    resume: bool = False,
    state: str = "ok",
    divergence: Divergence | None = None,
    scene: Mapping[str, Any] | None = None,
) -> bytes:
    """Returns frames; `state` says why there are no more ("stopped", "diverged"); `resume`: the view keeps its past."""
    told = {"resume": resume, "state": state, "scene": scene}
    if state == "diverged" and divergence is not None:
        fix = {"learning_rate": divergence.learning_rate}
        told["diverged"] = {"step": divergence.step, "sentence": divergence.sentence, "fix": fix}
    return encode({**header(standing, "frames", request=request), **told}, shown)


def invitation(standing: Standing) -> bytes:
    """Returns the news that another generation has begun: the view asks again from the step on its screen."""
    return encode({**header(standing, "invite"), "resume": True})


def busy(standing: Standing, *, request: int, done: int, target: int) -> bytes:
    """Returns how far the way to a step has been gone; asked again, it is gone on."""
    return encode({**header(standing, "busy", request=request), "busy": {"done": done, "target": target}})


def about(
    standing: Standing, kind: str, told: Mapping[str, Any], arrays: Mapping[str, Array], *, request: int
) -> bytes:
    """Returns what was asked about the run beside playing it: no frames, but what is told, and named arrays."""
    no_frames: dict[str, Any] = {"n": 0, "steps": [], "epochs": [], "complete": []}
    return encode_arrays({**header(standing, kind, request=request), **no_frames, **told}, arrays)


def past(standing: Standing, arrays: Mapping[str, Array], *, request: int, then: int | None) -> bytes:
    """Returns what the curves show of steps that have passed, as named arrays; `then`: from which step to ask on."""
    return about(standing, "past", {"then": then}, arrays, request=request)


def picked(standing: Standing, shown: Sequence[Frame], *, request: int) -> bytes:
    """Returns frames of steps that were chosen; none are to be played."""
    return encode(header(standing, "pick", request=request), shown)


def heard(standing: Standing, *, request: int) -> bytes:
    """Returns that what was told of the view has been taken: nothing to be seen comes of it."""
    return encode(header(standing, "heard", request=request))


def problem(standing: Standing, *, request: int) -> bytes:
    """Returns that the request is refused; the standing's message says why."""
    return encode(header(standing, "problem", request=request))
