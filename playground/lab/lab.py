"""One visit to the lab: which case a number stands for, how its run is trained, what a link says of it.

A number tells nothing of the case: the first twelve are the cases in an order of their own, any other draws one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from core.lab import broken
from core.method import Method
from core.training import Step
from playground.lab.cases import CASES, Case
from playground.lab.code import Code, code_of

LAB = "lab"  # its name in a link
PATIENTS = range(1, len(CASES) + 1)
MOST = 9999  # the largest number of a random one
_STREAM = 0x6C6162  # keeps these random numbers apart from those of weights and data


@dataclass(frozen=True)
class Lab:
    """A case by its number, as the page has it."""

    number: int

    @cached_property
    def case(self) -> Case:
        """What it is: the same for the same number, on every machine."""
        names = list(CASES)
        if self.number in PATIENTS:
            order = np.random.default_rng([_STREAM]).permutation(len(names))
            return CASES[names[int(order[self.number - 1])]]
        return CASES[names[int(np.random.default_rng([_STREAM, self.number]).integers(len(names)))]]

    @cached_property
    def method(self) -> Method:
        """How its run is trained: the broken way."""
        return _method(self.case.name)

    def link(self, settings: Mapping[str, str]) -> dict[str, str]:
        """Returns what a link says of its run: the number and the step, and no setting."""
        return {LAB: str(self.number), "step": settings["step"]}

    def code(self, step: Step) -> Code:
        """Returns the program for an update of its run."""
        return code_of(self.case, step.settings, step.before.step)


@cache
def _method(case: str) -> Method:
    """The one method of a case, by which its runs are known to be alike."""
    return broken(CASES[case].fault)


def read_lab(text: str) -> Lab | None:
    """Returns the case that a link's word stands for; None for what is no number of one."""
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST)) and 1 <= int(text) <= MOST):
        return None
    return Lab(int(text))
