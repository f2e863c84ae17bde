"""What a weight, a bias or a block of them is called: "w2.0.1", "b2.1", "w2", "b2". Here such a name is made and read.

Layers count from 1 in a name, as they do in a reader's eyes; units and inputs count from 0.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from core.arrays import Params
from core.refusal import Refusal, excerpt

_ADDRESS = re.compile(r"w([1-9])\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})|b([1-9])\.(0|[1-9][0-9]{0,2})")


class Address(NamedTuple):
    """Where one parameter is: weight[i, j] of a layer, or its bias[j] where `i` is None. As text, its name."""

    layer: int  # from 1
    i: int | None
    j: int

    def __str__(self) -> str:
        """The name that `parse_address` reads: "w1.0.2" joins unit 0 to unit 2 of the first layer, "b1.2" is a bias."""
        return f"{self.block}.{self.j}" if self.i is None else f"{self.block}.{self.i}.{self.j}"

    def read(self, params: Params) -> float:
        """Returns the parameter, or what has its shape, of a network."""
        return params[self.layer - 1].at(self.i, self.j)

    @property
    def block(self) -> str:
        """The name of the block that it belongs to."""
        return bias_block(self.layer) if self.i is None else weight_block(self.layer)


def is_address(text: str) -> bool:
    """Whether the text is the name of a weight or bias, of whatever network."""
    return _ADDRESS.fullmatch(text) is not None


def parse_address(what: str) -> Address:
    """Returns what "w2.0.1" (the weight from unit 0 to unit 1 in the second layer) or "b2.1" names.

    Raises:
        Refusal: `what` is no address of a weight or bias.
    """
    match = _ADDRESS.fullmatch(what)
    if match is None:
        got = excerpt(what)
        raise Refusal(f"a parameter must be written like w1.0.2 or b1.0; got {got}.", "address", {"got": got})
    layer, i, j, bias_layer, bias_j = match.groups()
    return Address(int(layer), int(i), int(j)) if layer else Address(int(bias_layer), None, int(bias_j))


def weight_block(layer: int) -> str:
    """Returns the name of all weights of a layer: "w1"."""
    return f"w{layer}"


def bias_block(layer: int) -> str:
    """Returns the name of all biases of a layer: "b1"."""
    return f"b{layer}"


def block_names(layers: int) -> tuple[str, ...]:
    """Returns the names of all blocks of a network of so many layers: w1, b1, w2, ..."""
    return tuple(name for layer in range(1, layers + 1) for name in (weight_block(layer), bias_block(layer)))


def block_layer(block: str) -> int:
    """Returns the layer, from 1, that a block belongs to."""
    return int(block[1:])
