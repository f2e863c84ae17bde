"""What known mistakes give for the number that a question asks for, where that is a number of an update."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isclose
from types import MappingProxyType
from typing import Any

import numpy as np

from core.address import parse_address
from core.mistakes import Found, Quantity, Way, exists, given, value_of, work
from core.settings import Settings
from core.training import Step
from playground.exercise.told import mistake
from playground.lessons.values import Reader
from playground.words import say

_ASKED = re.compile(r"(\w+)(?: ([awb]\d\.\d{1,3}(?:\.\d{1,3})?))? @(\d+)(?: row (\d+))?")
_SAME = 1e-9  # relative
# What a value of a lesson is called among the quantities of an update.
_OF_UNITS: Mapping[str, str] = MappingProxyType({"z": "z", "a": "activation", "delta": "delta"})
_OF_PARAMETERS: Mapping[str, str] = MappingProxyType({"gradient": "gradient", "update": "update", "weight": "new"})


def known(what: str, settings: Settings) -> list[dict[str, Any]]:
    """Returns other answers to a question for this value, each with what it betrays, ready for JSON.

    Empty where the value is none of a single update, or is no more what the update made of it: a weight that was set by
    hand, the mean of a delta over several examples.
    """
    asked = _ASKED.fullmatch(what)
    if asked is None or (asked[1] == "weight" and int(asked[3]) < 1):
        return []
    reader = Reader(settings)
    step = reader.update(int(asked[3]))
    of = _quantity(asked, step)
    if of is None:
        return []
    right = work(step, Way())
    if not exists(right, of) or not np.isclose(value_of(right, of), reader.read({"it": what})["it"], rtol=1e-9, atol=0):
        return []
    return [
        {"answer": alike[0].value, "text": "\n".join(_sentences(alike)), "known": True}
        for alike in _alike(given(step, of))
    ]


def _alike(found: tuple[Found, ...]) -> list[list[Found]]:
    """Mistakes that give one and the same number, together."""
    groups: list[list[Found]] = []
    for each in found:
        group = next((group for group in groups if isclose(group[0].value, each.value, rel_tol=_SAME)), None)
        if group is None:
            groups.append([each])
        elif each.name not in (other.name for other in group):
            group.append(each)
    return groups


def _quantity(asked: re.Match[str], step: Step) -> Quantity | None:
    kind, where, _, row = asked.groups()
    if kind == "batch_loss":
        return Quantity("loss")
    if where is None:
        return None
    if kind in _OF_PARAMETERS and where[0] in "wb":
        layer, i, j = parse_address(where)
        return Quantity(_OF_PARAMETERS[kind], layer, j, i)
    if kind not in _OF_UNITS or where[0] != "a" or (row is None and len(step.rows) > 1):
        return None
    places = np.flatnonzero(step.rows == int(row)) if row is not None else np.zeros(1, dtype=np.intp)
    layer, j = (int(part) for part in where[1:].split("."))
    return Quantity(_OF_UNITS[kind], layer, j, row=int(places[0])) if len(places) else None


def _sentences(alike: list[Found]) -> list[str]:
    return [say("exercise-wrong", count=len(alike)), *map(mistake, alike)]
