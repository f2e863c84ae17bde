"""One update as lines of code, by NumPy, PyTorch and Keras: made from `Settings`, so that they are of this very run.

The lines of a listing, joined, are a program: given the rows of a batch (`x`, `t`) and the parameters, and repeated,
they take the updates that `take_step` takes. `start` stands before the first update, all else is of every update.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from core.settings import Settings
from playground.listing.by_keras import by_keras
from playground.listing.by_numpy import by_numpy
from playground.listing.by_torch import by_torch
from playground.listing.line import Line
from playground.listing.remarks import Remark, remarks


class Listing(NamedTuple):
    """The lines of one update in order, and what is to be said of them: phase -> remarks."""

    lines: tuple[Line, ...]
    remarks: Mapping[str, tuple[Remark, ...]]


LIBRARIES: Mapping[str, Callable[[Settings, int], tuple[Line, ...]]] = MappingProxyType(
    {"numpy": by_numpy, "pytorch": by_torch, "keras": by_keras}
)


def listing(library: str, settings: Settings, step: int) -> Listing:
    """Returns the update taken after `step` others, as this library does it; `settings` are those in force for it."""
    return Listing(LIBRARIES[library](settings, step), remarks(library, settings))
