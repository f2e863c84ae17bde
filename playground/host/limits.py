"""What one process allows, a session and in all: every figure with its reason. `python -m playground.host --help`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import Field, dataclass, field, fields
from typing import Any


def _row(value: float, why: str) -> Any:
    return field(default=value, metadata={"why": why})


@dataclass(frozen=True, slots=True)
class Limits:
    """The table. A rate lets a burst through at once; what comes faster waits, and who keeps on is shown out."""

    sessions: int = _row(
        80, "pages open at once: what one core serves at thirty frames a second each, and some that rest"
    )
    address_sessions: int = _row(
        64, "of them from one address: a class behind one router fits, and leaves places to others"
    )
    waiting: int = _row(40, "sockets at a time that are told that the room is full: each costs a message, no session")
    arrivals: float = _row(6.0, "sessions a second that begin: drawing a page takes a tenth of a second of the core")
    arrivals_burst: float = _row(3.0, "sessions that begin at once: together less than half a second of the core")
    silence: float = _row(15.0, "seconds until a session must have asked for its page: a browser asks at once")
    messages: float = _row(
        20.0, "messages a second of a session: a view that plays sends three, a drag of a slider ten"
    )
    messages_burst: float = _row(60.0, "messages of a session at once: a drag across a slider, keys held down")
    page_cost: float = _row(4.0, "what a rerun of the whole page counts, in messages: it costs what four answers do")
    frames: float = _row(90.0, "frames a second of a session: a screen shows sixty")
    frames_burst: float = _row(240.0, "frames of a session at once: the buffer is filled anew after every change")
    held: int = _row(100, "messages in a row that had to wait before a session is shown out: nobody's hand does that")
    message_bytes: int = _row(
        128_000, "of one message: a piece of a file has 32 kB, a full box of text with it 90 kB at most"
    )
    upload_bytes: int = _row(0, "of files: nothing here takes one, so every request that carries a body is refused")

    @classmethod
    def add_to(cls, parser: ArgumentParser) -> None:
        """Lets a command line set each of them."""
        for row in fields(cls):
            kind = type(row.default)
            parser.add_argument(_flag(row), type=kind, default=row.default, help=f"{row.metadata['why']} (%(default)s)")

    @classmethod
    def of(cls, options: Namespace) -> Limits:
        """Returns the table that a command line asked for.

        Raises:
            ValueError: a figure is negative or no number.
        """
        told = {row.name: getattr(options, row.name) for row in fields(cls)}
        for name, value in told.items():
            if not 0 <= value < float("inf"):
                raise ValueError(f"{name} must be a number from 0 on, not {value}")
        return cls(**told)


def _flag(row: Field[Any]) -> str:
    return "--" + row.name.replace("_", "-")


class Allowance:
    """How much may be used: it fills by `rate` a second up to `burst`. Whoever uses more has to wait for it."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        """Begins full, at the time `now` in seconds."""
        self._rate, self._burst = rate, burst
        self._left, self._at = burst, now

    def take(self, cost: float, now: float) -> float:
        """Uses `cost` and returns the seconds to wait until it is paid for; 0.0 where it is at hand."""
        self._left = min(self._burst, self._left + self._rate * (now - self._at)) - cost
        self._at = now
        return max(0.0, -self._left / self._rate) if self._rate else (0.0 if self._left >= 0 else float("inf"))
