"""A card as a document: a title, a sentence, blocks, and what the rest of the page should light; as JSON knows it.

A builder is a function from a `Case` to a `Card`. It computes nothing: it takes an account of `core.explain` and words
from the catalogue and puts them into blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from math import isfinite
from typing import Any

import numpy as np

from playground.cards.blocks import ABSENT, Block
from playground.cards.question import Case, Selection


@dataclass(frozen=True, slots=True, eq=False)
class Highlight:
    """What the rest of the page should light: training rows, a path and units, as (layer from 1, unit from 0)."""

    rows: Sequence[int] = ()
    path: Sequence[tuple[int, int]] | None = None
    units: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A card; `highlight` travels beside it."""

    name: str
    title: str
    sentence: str
    blocks: Sequence[Block]
    highlight: Highlight


Builder = Callable[[Case], Card]


def card(
    name: str,
    title: str,
    sentence: str,
    blocks: Iterable[Block | None],
    *,
    rows: Sequence[int] = (),
    path: Sequence[tuple[int, int]] | None = None,
    units: Sequence[tuple[int, int]] = (),
) -> Card:
    """Returns a card without the blocks that are None. `path` and `units` are (layer, unit) from 0, -1 the inputs."""
    lit = Highlight(
        rows=rows,
        path=None if path is None else [(layer + 1, unit) for layer, unit in path],
        units=[(layer + 1, unit) for layer, unit in units],
    )
    return Card(name, title, sentence, [block for block in blocks if block is not None], lit)


def plain(value: Any) -> Any:
    """Returns `value` as JSON knows it: lists, dictionaries, Python's numbers; null for one that is not finite."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return float(value) if isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, np.ndarray):
        listed = value.tolist()
        return listed if value.dtype.kind in "biu" or np.isfinite(value).all() else plain(listed)
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, Selection):
        return plain(value.request())
    if is_dataclass(value):
        return _record(value)
    return [plain(inner) for inner in value]


def _record(value: Any) -> dict[str, Any]:
    """A block or a part of one: its type, if it has one, and its fields, but those that say nothing unusual."""
    found = {"type": value.type} if hasattr(value, "type") else {}
    for each in fields(value):
        inner = getattr(value, each.name)
        if not (ABSENT.items() <= each.metadata.items() and inner == each.default):
            found[each.name] = plain(inner)
    return found
