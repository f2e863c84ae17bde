"""What known mistakes give for the number that a question asks for, where that is a number of an update."""

from __future__ import annotations

from math import isclose
from typing import Any

from core.mistakes import Found, Way, exists, given, value_of, work
from core.settings import Settings
from playground.exercise.told import mistake
from playground.lessons.quantities import quantity, step_of
from playground.lessons.values import Reader
from playground.words import say

_SAME = 1e-9  # relative


def known(what: str, settings: Settings) -> list[dict[str, Any]]:
    """Returns other answers to a question for this value, each with what it betrays, ready for JSON.

    Empty where the value is none of a single update, or is no more what the update made of it: a weight that was set by
    hand, the mean of a delta over several examples.
    """
    at = step_of(what)
    if at is None:
        return []
    reader = Reader(settings)
    step = reader.update(at)
    of, right = quantity(what, step), work(step, Way())
    if of is None or not exists(right, of):
        return []
    if not isclose(value_of(right, of), reader.read({"it": what})["it"], rel_tol=_SAME):
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


def _sentences(alike: list[Found]) -> list[str]:
    return [say("exercise-wrong", count=len(alike)), *map(mistake, alike)]
