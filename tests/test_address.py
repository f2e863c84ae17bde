"""Names of weights, biases and blocks: made and read in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.address import Address, bias_block, block_layer, block_names, is_address, parse_address, weight_block

CORE = Path(__file__).resolve().parent.parent / "core"


@given(st.integers(1, 9), st.none() | st.integers(0, 999), st.integers(0, 999))
def test_the_name_of_an_address_is_read_back_as_that_address(layer: int, i: int | None, j: int) -> None:
    address = Address(layer, i, j)
    assert is_address(str(address))
    assert parse_address(str(address)) == address
    assert f"{address}".startswith(f"{address.block}.")
    assert block_layer(address.block) == layer


def test_names_are_those_of_a_link() -> None:
    assert str(Address(2, 0, 31)) == "w2.0.31"
    assert str(Address(9, None, 0)) == "b9.0"
    assert (Address(2, 0, 31).block, Address(9, None, 0).block) == ("w2", "b9")


def test_blocks_are_named_by_layer_weights_first() -> None:
    assert block_names(2) == ("w1", "b1", "w2", "b2")
    assert (weight_block(3), bias_block(3)) == ("w3", "b3")


@pytest.mark.parametrize(
    "path", [path for path in CORE.rglob("*.py") if path.name != "address.py"], ids=lambda p: p.name
)
def test_the_core_makes_such_names_nowhere_else(path: Path) -> None:
    assert not re.search(r"""f["'](?:[wb]|\{kind\})\{""", path.read_text(encoding="utf-8"))
