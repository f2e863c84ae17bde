"""What a card calls things in its sentences and beside its figures: layers, units, outputs, choices of a setting."""

from __future__ import annotations

from collections.abc import Sequence

from playground.cards.question import Case, printed
from playground.formulas.notation import INPUTS
from playground.words import knows, option, say
from playground.words.numbers import listed, number, whole_percent

_LONGEST = 12  # letters of a name beside its factors


def within(field: str, value: str) -> str:
    """What a choice of a setting is called inside a sentence: "squared error"; its own name where none is known."""
    name = f"within-{field}-{value}"
    return say(name) if knows(name) else option(field, value)


def slot_name(slot: str) -> str:
    """What something that an optimizer carries is called; its own name where no better one is known."""
    name = f"slot-{slot}"
    return say(name) if knows(name) else slot.replace("_", " ")


def layer_name(case: Case, layer: int) -> str:
    """A layer in a sentence: "hidden layer 2", "the output layer"."""
    return say("layer-output") if layer == case.layers - 1 else say("layer-hidden", number=layer + 1)


def layer_names(case: Case, layers: Sequence[int]) -> str:
    """Layers in a sentence: "hidden layer 1", "layers 1, 2 and output"; nothing for none."""
    if len(layers) < 2:
        return "".join(layer_name(case, one) for one in layers)
    last = case.layers - 1
    return say("layers", numbers=listed([say("layers-output") if one == last else str(one + 1) for one in layers]))


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


def factors(name: str, first: float, second: float, *, turned: bool = False) -> str:
    """A term's name with its two factors: "x₁: 0.42 × −1.3"."""
    pair = (second, first) if turned else (first, second)
    return say("factors", name=name, first=number(pair[0], digits=3), second=number(pair[1], digits=3))


def apart(*values: float, beside: Sequence[float] = (), most: int = 12) -> tuple[str, ...]:
    """Several numbers with as many digits as it takes to see those apart that differ, `most` at the most.

    Those `beside` them are written with as many digits, and may look the same.
    """
    for digits in range(4, most + 1):
        written = tuple(number(value, digits=digits) for value in values)
        if len(set(written)) == len({*values}):
            break
    return (*written, *(number(value, digits=digits) for value in beside))


def percent(share: float) -> str:
    """A share of 0 to 1 in a sentence, in whole per cent; never 0 or 100 for what is not quite that."""
    if 0.0 < share < 0.01:
        return say("percent-below", least=whole_percent(0.01))
    if 0.99 < share < 1.0 - 1e-9:  # sums of shares carry rounding
        return say("percent-above", most=whole_percent(0.99))
    return whole_percent(share)
