"""Which frames of the run a film or a page shows, as they are asked for on the command line, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.fields import LIMITS
from playground.export.refused import SenselessError
from playground.words import say

MOST = {"gif": 1000, "mp4": 1000, "webm": 1000, "html": 200}  # frames of each format that has some
USUAL_SPEED, FASTEST = 10, 50  # frames a second
VIDEO = ("mp4", "webm")


@dataclass(frozen=True, slots=True)
class Reel:
    """Frames from one step to another."""

    start: int
    end: int
    every: int | None  # updates; None: as many as the page thinks right
    fps: int

    def fields(self) -> dict[str, int]:
        """Returns it as the page reads it."""
        every = {} if self.every is None else {"every": self.every}
        return {"from": self.start, "to": self.end, "fps": self.fps, **every}


def read_reel(
    kind: str, start: str | None, end: str | None, every: str | None, fps: str | None, *, step: int
) -> Reel | None:
    """Returns the frames for a file of a kind; None where it holds but one moment. The usual last one is `step`.

    Raises:
        SenselessError: they make no sense, are too many, or the kind has none.
    """
    if kind not in MOST:
        given = [name for name, text in {"--from": start, "--to": end, "--every": every, "--fps": fps}.items() if text]
        if given:
            raise SenselessError(say("export-no-frames", format=kind.upper(), option=given[0]))
        return None
    last = int(LIMITS["step"].high)
    reel = Reel(
        start=_whole("--from", start, 0, last, 0),
        end=_whole("--to", end, 0, last, step),
        every=None if every is None else _whole("--every", every, 1, last, 1),
        fps=_whole("--fps", fps, 1, FASTEST, USUAL_SPEED),
    )
    if reel.start > reel.end:
        raise SenselessError(say("export-backwards", start=reel.start, end=reel.end))
    if reel.every is not None and (reel.end - reel.start) / reel.every > MOST[kind] - 1:
        raise SenselessError(say("export-too-many", format=kind.upper(), most=MOST[kind]))
    return reel


def check_looks(kind: str, width: int, height: int, *, transparent: bool) -> None:
    """Checks that a file of a kind can have this size, and no background.

    Raises:
        SenselessError: it cannot.
    """
    if transparent and kind in MOST:
        raise SenselessError(say("export-has-ground", format=kind.upper()))
    if kind in VIDEO and (width % 2 or height % 2):
        raise SenselessError(say("export-odd-size", format=kind.upper(), size=f"{width}x{height}"))


def _whole(option: str, text: str | None, least: int, most: int, usual: int) -> int:
    if text is None:
        return usual
    if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
        raise SenselessError(say("export-bad-number", option=option, given=text[:40], least=least, most=most))
    return int(text)
