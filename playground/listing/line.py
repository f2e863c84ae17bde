"""What the listings of all libraries share: a line and its phase, which blocks move, how numbers are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.address import bias_block, weight_block
from core.functions import LOSSES
from core.settings import Settings


class Line(NamedTuple):
    """Code and its phase: "start", "forward-1" (or "forward", of all layers), "loss", "backward-1", "update"."""

    phase: str
    text: str


def lines(phase: str, texts: Iterable[str]) -> Iterator[Line]:
    """Gives each text as a line of the phase."""
    return (Line(phase, text) for text in texts)


def layers(settings: Settings) -> range:
    """Returns the layers' numbers, from 1."""
    return range(1, len(settings.layer_sizes))


def is_fused(settings: Settings) -> bool:
    """Whether the loss is computed through its own output activation, so that delta is a - t at once."""
    return LOSSES[settings.resolved_loss].output == settings.resolved_output


def moving_weights(settings: Settings) -> list[int]:
    """Returns the layers whose weights are not held fixed."""
    return [layer for layer in layers(settings) if weight_block(layer) not in settings.fixed]


def moving(settings: Settings) -> list[tuple[str, int]]:
    """Returns ("W" or "b", layer) of each block that is not held fixed, in the public order."""
    held = settings.fixed
    blocks = ((kind, layer) for layer in layers(settings) for kind in ("W", "b"))
    return [(kind, at) for kind, at in blocks if (weight_block if kind == "W" else bias_block)(at) not in held]


def counts(settings: Settings) -> bool:
    """Whether the update needs to know how many came before it."""
    return settings.schedule != "constant" or settings.optimizer == "adam"


def rate(settings: Settings, module: str) -> str:
    """Returns the learning rate at `step`, as an expression; `module` has cos and pi."""
    base, steps, factor = settings.learning_rate, settings.schedule_steps, settings.schedule_factor
    return {
        "constant": f"{base!r}",
        "step": f"{base!r} * {factor!r} ** (step // {steps})",
        "exponential": f"{base!r} * {factor!r} ** (step / {steps})",
        "cosine": f"{base!r} * ({factor!r} + (1 - {factor!r}) * "
        f"(1 + {module}.cos({module}.pi * min(step, {steps}) / {steps})) / 2)",
    }[settings.schedule]
