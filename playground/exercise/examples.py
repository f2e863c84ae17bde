"""Exercises that many have worked out on paper, ready to be filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from core.address import Address
from core.datasets import Table
from core.settings import Change, Settings

Rows = Sequence[Sequence[float]]


def typed(weights: Sequence[Rows], biases: Sequence[Sequence[float]]) -> tuple[Change, ...]:
    """The edits at step 0 that give every layer its weights (fan_in, fan_out) and biases (fan_out,), if any."""
    changes = []
    for layer, (rows, own) in enumerate(zip(weights, biases, strict=True), start=1):
        changes += [
            Change(0, str(Address(layer, i, j)), value) for i, row in enumerate(rows) for j, value in enumerate(row)
        ]
        changes += [Change(0, str(Address(layer, None, j)), value) for j, value in enumerate(own)]
    return tuple(changes)


_USUAL = Settings(shuffle=False, batch_size=0, stop_epoch=1, speed="1u")

EXAMPLES: Mapping[str, Settings] = MappingProxyType(
    {
        # M. Mazur, "A step by step backpropagation example" (2015): two inputs, two hidden units, two outputs
        "two_two_two": _USUAL.adapted(
            table=Table(2, 2, (0.05, 0.10, 0.01, 0.99)),
            hidden=(2,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="half_squared_error",
            learning_rate=0.5,
            fixed=("b1", "b2"),
            changes=typed([[[0.15, 0.25], [0.20, 0.30]], [[0.40, 0.50], [0.45, 0.55]]], [[0.35, 0.35], [0.60, 0.60]]),
        ),
        # a course's exercise: three inputs, two hidden units, one output, no biases
        "three_two_one": _USUAL.adapted(
            table=Table(3, 1, (0.5, 0.1, -0.2, 0.6)),
            hidden=(2,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="half_squared_error",
            learning_rate=0.5,
            fixed=("b1", "b2"),
            changes=typed([[[0.5, -0.6], [0.1, -0.2], [0.1, 0.7]], [[0.1], [-0.3]]], [[], []]),
        ),
        # exclusive or with two ReLU units that solve it (Goodfellow et al., Deep Learning, 6.1)
        "xor_by_hand": _USUAL.adapted(
            table=Table(2, 1, (0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0), task="binary"),
            hidden=(2,),
            activations=("relu",),
            output_activation="linear",
            loss="squared_error",
            learning_rate=0.1,
            changes=typed([[[1.0, 1.0], [1.0, 1.0]], [[1.0], [-2.0]]], [[0.0, -1.0], [0.0]]),
        ),
    }
)
