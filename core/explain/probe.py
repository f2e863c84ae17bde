"""What a network answers at one place: the activation of every unit, and which class wins how surely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.arrays import Array, Params
from core.network import forward

if TYPE_CHECKING:
    from core.datasets import Data


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """The network at one place."""

    inputs: Array  # (fan_in,) what it was given
    activations: tuple[Array, ...]  # (units,) of each layer
    winner: int | None  # the output that is largest, from 0; None where there is but one
    share: float | None  # its place between the targets of "no" and "yes", 0 to 1; of softmax the output itself


def probe(params: Params, activations: tuple[str, ...], inputs: Array, data: Data) -> Probe:
    """Returns what the network answers to `inputs` (fan_in,), as it was given them.

    Raises:
        ValueError: the inputs do not fit the network.
    """
    seen = forward(params, activations, inputs[None])
    outputs = seen[-1].outputs[0]
    winner, share = None, None
    if len(outputs) > 1:
        winner = int(outputs.argmax())
        span = data.target_high - data.target_low
        share = float(np.clip((outputs[winner] - data.target_low) / span, 0.0, 1.0))
    return Probe(seen[0].inputs[0], tuple(layer.outputs[0] for layer in seen), winner, share)
