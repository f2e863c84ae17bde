"""The worked sheet as one text to take away, with the solutions or without; as the page writes it and the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from core.training import Step
from playground.exercise import copies
from playground.exercise.sheet import Section, sheet
from playground.formulas.notation import Notation
from playground.words import say

FORMS: Mapping[str, Callable[[str, Sequence[Section]], str]] = MappingProxyType(
    {"md": copies.markdown, "tex": copies.document}
)
DIGITS = 6


def paper(step: Step, notation: Notation, form: str, *, solved: bool) -> str:
    """Returns the update as a text in a form of `FORMS`; it must fit (see `sheet.fits`)."""
    name = "exercise-sheet_title" if solved else "exercise-sheet_exercise"
    title = say(name, step=step.before.step, after=step.after.step)
    return FORMS[form](title, sheet(step, notation, DIGITS, solved=solved))
