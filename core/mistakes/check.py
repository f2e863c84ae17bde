"""Whether a number worked out by hand is right; if not, which known mistakes give it, or where to look first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isclose, isfinite

from core.mistakes.quantity import Quantity, value_of
from core.mistakes.table import MISTAKES, Detail, Mistake
from core.mistakes.typed import MOST_DIGITS, Typed
from core.mistakes.working import Way, work
from core.training import Step


@dataclass(frozen=True, slots=True)
class Found:
    """A mistake that gives the number."""

    name: str
    detail: Detail
    value: float  # what it gives, to every digit


@dataclass(frozen=True, slots=True)
class Verdict:
    """What there is to say of a number."""

    right: bool  # within its own rounding, or but for digits cut off
    cut: bool  # right, and digits were cut off where rounding would have gone up
    truth: float
    digits: int  # significant ones that agree with the truth: of a right number all it has
    found: tuple[Found, ...]  # of a wrong one: each mistake that gives it
    look: Quantity | None  # of a wrong one that no mistake gives: what to check first; None: what the update began with


def check(step: Step, of: Quantity, typed: Typed) -> Verdict:
    """Returns what a number is that somebody worked out for the step's update.

    A number is right if the truth is rounded to it, and then nothing is said against it. One that is not right is held
    against what each known mistake gives for this very network and step, rounded; where none fits, cut off.
    """
    truth = value_of(work(step, Way()), of)
    if isfinite(truth) and typed.meets(truth):
        return Verdict(True, False, truth, min(typed.digits, MOST_DIGITS), (), None)
    if isfinite(truth) and typed.cuts(truth):
        return Verdict(True, True, truth, typed.agrees(truth), (), None)
    found = _all_found(step, of, typed.meets) or _all_found(step, of, typed.cuts)
    return Verdict(False, False, truth, typed.agrees(truth), found, None if found else rests_on(step, of))


def given(step: Step, of: Quantity) -> tuple[Found, ...]:
    """Returns what each way of each known mistake gives for a number, in the table's order; never the truth."""
    truth, numbers = value_of(work(step, Way()), of), []
    for row in MISTAKES.values():
        for detail, way in row.ways(step, of) if of.kind in row.kinds else ():
            value = value_of(work(step, way), of)
            if isfinite(value) and not isclose(value, truth, rel_tol=1e-12):
                numbers.append(Found(row.name, detail, value))
    return tuple(numbers)


def _all_found(step: Step, of: Quantity, fits: Callable[[float], bool]) -> tuple[Found, ...]:
    return tuple(each for row in MISTAKES.values() if (each := _found(row, step, of, fits)) is not None)


def _found(row: Mistake, step: Step, of: Quantity, fits: Callable[[float], bool]) -> Found | None:
    if of.kind not in row.kinds:
        return None
    for detail, way in row.ways(step, of):
        value = value_of(work(step, way), of)
        if isfinite(value) and fits(value):
            return Found(row.name, detail, value)
    return None


def rests_on(step: Step, of: Quantity) -> Quantity | None:
    """Returns the number that `of` is made of and that is best checked first; None where it is made of what was given.

    A new value rests on its gradient, that on the delta of its unit, that on the deltas above or the output.
    """
    last = len(step.forward)
    match of.kind:
        case "new" | "update":
            return Quantity("gradient", of.layer, of.j, of.i)
        case "gradient":
            return Quantity("delta", of.layer, of.j)
        case "delta":
            above = Quantity("delta", of.layer + 1, 0, row=of.row)
            return above if of.layer < last else Quantity("activation", last, of.j, row=of.row)
        case "activation":
            return Quantity("z", of.layer, of.j, row=of.row)
        case "z":
            return Quantity("activation", of.layer - 1, 0, row=of.row) if of.layer > 1 else None
        case _:
            return Quantity("activation", last, 0)
