"""What is said of a number that a student worked out, and how the number is written."""

from __future__ import annotations

from core.mistakes import Found, Quantity, Verdict
from playground.formulas.mathml import Math, row
from playground.formulas.notation import Notation
from playground.words import say


def symbol(of: Quantity, write: Notation) -> Math:
    """The number's name in formulas."""
    layer = of.layer - 1
    match of.kind:
        case "z":
            return write.z(layer, of.j)
        case "activation":
            return write.a(layer, of.j)
        case "delta":
            return write.delta(layer, of.j)
        case "gradient":
            return write.gradient(layer, of.i, of.j)
        case "update":
            return row("Δ", write.parameter(layer, of.i, of.j))
        case "new":
            return write.parameter(layer, of.i, of.j)
        case _:
            return write.loss()


def sentences(verdict: Verdict) -> list[str]:
    """What is said first, and then a sentence a mistake that gives the number."""
    if verdict.right:
        if verdict.cut:
            return [say("exercise-right_cut", digits=verdict.digits)]
        return [say("exercise-right" if verdict.digits else "exercise-right_zero", digits=verdict.digits)]
    if verdict.found:
        return [say("exercise-wrong", count=len(verdict.found)), *map(mistake, verdict.found)]
    told = [say("exercise-unknown")]
    if verdict.digits > 1:
        told.append(say("exercise-agrees", digits=verdict.digits))
    return [*told, *([say("exercise-look_given")] if verdict.look is None else [])]


def mistake(found: Found) -> str:
    """The mistake in a sentence."""
    return say(f"exercise-mistake-{found.name}", **found.detail)
