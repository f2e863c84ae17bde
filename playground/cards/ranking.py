"""What cards with many terms share: the largest first and the others as one, short names, shares in per cent."""

from __future__ import annotations

from math import fsum

import numpy as np

from core.arrays import Array
from playground.cards.blocks import Item
from playground.cards.question import Case, printed
from playground.formulas.notation import INPUTS
from playground.words import say

MOST = 16  # bars of one figure
_LONGEST = 12  # letters of a name beside its factors


def ranked(values: Array, most: int = MOST) -> tuple[list[int], list[int]]:
    """Places of the largest values by size, and those of the others, so that a figure has at most `most` bars."""
    order: list[int] = np.argsort(-np.abs(values), kind="stable").tolist()
    cut = len(order) if len(order) <= most else most - 1
    return order[:cut], order[cut:]


def rest(values: Array, others: list[int], name: str) -> list[Item]:
    """The others as one term, named by the sentence `name`; nothing where nothing is left out."""
    return [Item(say(name, count=f"{len(others):,}"), fsum(values[others]), kind="term")] if others else []


def short_name(case: Case, layer: int, j: int) -> str:
    """A unit's name where its layer is known: "x₁", "unit 3", or an output's own name; layer -1 is the inputs."""
    if layer == INPUTS and j < len(case.data.names):
        name = printed(case.inputs[j])
    elif layer == case.layers - 1:
        name = output_name(case, j)
    else:
        return say("unit-short", number=j + 1)
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def output_name(case: Case, j: int) -> str:
    """An output's own name among outputs: its class; "output" where it is the only one."""
    outputs, names = case.step.targets.shape[1], case.targets
    return (
        say("unit-output") if outputs == 1 else names[j] if outputs == len(names) else say("unit-short", number=j + 1)
    )


def percent(share: float) -> str:
    """A share of 0 to 1 as whole per cent; never 0 or 100 for what is not quite that."""
    if 0.0 < share < 0.01:
        return say("percent-below")
    if 0.99 < share < 1.0 - 1e-9:  # sums of shares carry rounding
        return say("percent-above")
    return say("percent", number=round(100.0 * share))
