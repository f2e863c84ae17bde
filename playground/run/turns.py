"""One thread at a time in a run, and one run at a time that is played.

Streamlit begins a new script thread while an old one may still be inside: both would move one trainer. Locks and
nothing more: nothing here starts a thread.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import wraps
from threading import Event, RLock
from typing import Concatenate, ParamSpec, Protocol, TypeVar

Lock = RLock  # the thread that is inside may enter again


class Queue:
    """A lock that is taken in the order in which it was asked for: of a plain one nobody knows who is next."""

    def __init__(self) -> None:
        """Nobody holds it."""
        self._inside = Lock()
        self._taken = False
        self._waiting: deque[Event] = deque()

    def __enter__(self) -> None:
        with self._inside:
            if not self._taken:
                self._taken = True
                return
            mine = Event()
            self._waiting.append(mine)
        mine.wait()

    def __exit__(self, *problem: object) -> None:
        with self._inside:
            if self._waiting:
                self._waiting.popleft().set()  # and it stays taken
            else:
                self._taken = False


# Held while frames are played, after the run's own: threads that train together hand the interpreter to and fro at
# every little array, and in a class of twenty each frame would cost two and a half times as much.
AT_WORK = Queue()
CROWDED = 1 / 60  # seconds to wait for it, from which many are training: their frames carry fewer details


class Taken(Protocol):
    """What is entered in turn."""

    turn: Lock


Self = TypeVar("Self", bound=Taken)
Options = ParamSpec("Options")
Result = TypeVar("Result")


def in_turn(method: Callable[Concatenate[Self, Options], Result]) -> Callable[Concatenate[Self, Options], Result]:
    """Lets a method begin when no other thread is inside its object."""

    @wraps(method)
    def waiting(self: Self, /, *args: Options.args, **options: Options.kwargs) -> Result:
        with self.turn:
            return method(self, *args, **options)

    return waiting
