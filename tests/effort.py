"""How much work something is, counted in calls of functions: a clock would count what else the machine does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


class TooMuch(AssertionError):
    """More was called than was allowed."""


def calls_of(action: Callable[[], object], most: int) -> int:
    """Returns how many functions, Python's and C's, `action` calls.

    Raises:
        TooMuch: they are more than `most`; what grows with 32^7 paths is cut short.
    """
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1
            if count > most:
                raise TooMuch(f"more than {most:,} calls")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count
