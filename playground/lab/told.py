"""A visit to the lab in the reader's language: what the page draws, ready for JSON. Its numbers are of its runs."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from core.datasets import load_data
from core.lab import Beside, beside
from playground.cards.document import plain
from playground.lab.cases import CASES, Case
from playground.lab.code import code_of
from playground.lab.figure import figure
from playground.lab.lab import Lab
from playground.words import say

HINTS = 2  # of a case's own; then in which part of the program it is, then which lines it may be


@lru_cache(maxsize=64)
def courses(name: str) -> Beside:
    """Returns how the training loss of a case goes over `steps` updates, of the broken and of the right run."""
    case = CASES[name]
    return beside(case.fault, case.settings, case.steps)


def losses(name: str) -> dict[str, float]:
    """Returns what a case's words name: where the two losses end."""
    return {which: float(way.losses[-1]) for which, way in courses(name)._asdict().items()}


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
        "figure": plain(figure(courses(case.name), len(code.wrong))),
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
