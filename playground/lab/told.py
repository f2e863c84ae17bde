"""A visit to the lab in the reader's language: what the page draws, ready for JSON. Its numbers are of its runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np

from core.datasets import load_data
from core.lab import broken
from core.method import RIGHT, Method
from core.training import evaluate
from playground.lab.cases import CASES, Case
from playground.lab.code import code_of
from playground.lab.lab import Lab
from playground.words import say

HINTS = 2  # of a case's own; then in which part of the program it is, then which lines it may be


@lru_cache(maxsize=64)
def losses(name: str) -> Mapping[str, float]:
    """Returns what a case's words name: the training loss after `steps` updates of the broken and of the right run."""
    case = CASES[name]
    found = {"broken": _loss(case, broken(case.fault)), "right": _loss(case, RIGHT)}
    return MappingProxyType(found)


def values_of(case: Case) -> dict[str, float | int]:
    """Returns every value that the words of a case may name."""
    now = case.settings
    return {
        **losses(case.name),
        "steps": case.steps,
        "examples": now.batch_size or len(load_data(now).train_inputs),
        "l2": now.l2,
        "rate": now.learning_rate,
        "taken": case.fault.rate * now.learning_rate,
    }


def _loss(case: Case, method: Method) -> float:
    data = method.data(case.settings)
    trainer = method.trainer(case.settings, data)
    trainer.load(method.start(case.settings, data))
    with np.errstate(all="ignore"):
        trainer.advance(case.steps)
    return evaluate(trainer.state().params, case.settings, data)[0].loss


def told(lab: Lab, *, repaired: bool) -> dict[str, Any]:
    """Returns all that is said of a case; `repaired` where the right program now makes the run."""
    case = lab.case
    code = code_of(case, case.settings, 0)
    values = values_of(case)
    phase = code.broken[code.wrong[0]].phase.partition("-")[0]
    hints = [
        *(say(f"lab-case-{case.name}.hint-{number}", **values) for number in range(1, HINTS + 1)),
        say(f"lab-hint-{phase}"),
        say("lab-hint-lines", **_three(code.wrong[0], len(code.broken), lab.number % 3)),
    ]
    return {
        "number": lab.number,
        "repaired": repaired,
        "title": say("lab-patient", number=str(lab.number)),
        "story": [say(f"lab-case-{case.name}", **values), say("lab-losses", **values), say("lab-tools")],
        "lines": [list(line) for line in code.broken],
        "wrong": list(code.wrong),
        "right": {str(place): code.right[place].text for place in code.wrong},
        "sound": [_sound(place, line.phase) for place, line in enumerate(code.broken)],
        "hints": hints,
        "why": say(f"lab-case-{case.name}.why", **values),
        "words": {
            "note": say("lab-note"),
            "repaired": say("lab-repaired"),
            "program": say("lab-program"),
            "ask": say("lab-ask"),
            "found": say("lab-found", count=len(code.wrong)),
            "was": say("lab-was"),
            "should": say("lab-should"),
            "repair": say("lab-repair"),
            "again": say("lab-again"),
            "offers": [say("lab-hint-offer", number=number, count=len(hints)) for number in range(1, len(hints) + 1)],
        },
    }


def _sound(place: int, phase: str) -> str:
    """What is said of a right line, by what it is there for."""
    return say(f"lab-sound-{phase.partition('-')[0]}", line=place + 1)


def _three(wrong: int, count: int, before: int) -> dict[str, int]:
    """The numbers, from 1, of three lines in a row: a wrong one, and so many before it where there are."""
    first = min(max(wrong - before, 0), count - 3)
    return {"first": first + 1, "second": first + 2, "third": first + 3}
