"""What a card's document is made of: the server's frozen types and the browser's table of what it reads are one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from playground.cards import blocks
from playground.cards.blocks import Axis, Bars, Block, Item, Matrices, Option, Plot, Series
from playground.cards.document import Card, plain
from scripts.node import ask

BLOCKS = {block.type: block for block in get_args(Block)}


def parts_of(kind: type) -> dict[str, type]:
    """The fields of a type that hold parts of a document: what they hold."""
    found = {}
    for name, hint in get_type_hints(kind).items():
        held = [each for each in _inside(hint) if is_dataclass(each) and each.__module__ == blocks.__name__]
        if held:
            (found[name],) = held
    return found


def _inside(hint: Any) -> list[type]:
    return [hint] if isinstance(hint, type) else [each for argument in get_args(hint) for each in _inside(argument)]


def name_of(part: type) -> str:
    """What the browser calls a type: its mark, or its own name."""
    return getattr(part, "type", part.__name__[:1].lower() + part.__name__[1:])


TWINS: dict[str, type] = {
    "card": Card,
    **BLOCKS,
    **{name_of(part): part for block in BLOCKS.values() for part in parts_of(block).values()},
}


def sent(kind: type) -> set[str]:
    """The fields of a type as they are sent, "?" at what is left out where it says nothing unusual."""
    own = {f"{each.name}{'?' if each.metadata.get('absent') else ''}" for each in fields(kind)}
    return own - {"highlight"} | ({"type"} if hasattr(kind, "type") else set())  # which travels beside the card


def test_the_browser_reads_every_type_and_no_other() -> None:
    assert set(ask("FIELDS from blocks/cards.js", "FIELDS")) == set(TWINS)


@pytest.mark.parametrize("name", TWINS)
def test_the_browser_reads_the_fields_that_are_sent(name: str) -> None:
    read = ask("FIELDS from blocks/cards.js", "FIELDS")[name]
    assert len(read) == len(set(read))
    assert set(read) == sent(TWINS[name])


def test_only_an_optional_field_may_be_missing() -> None:
    """A bar of a row has its row, one of none has no such field; an axis always says whether it is logarithmic."""
    assert plain(Item("a", 1.0)) == {"label": "a", "value": 1.0}
    assert plain(Item("a", None, row=0, strong=True)) == {"label": "a", "value": None, "row": 0, "strong": True}
    assert plain(Axis("z", high=0.0)) == {"label": "z", "log": False, "high": 0.0}
    assert plain(Option("b", sample=0)) == {"label": "b", "sample": 0}
    bars = plain(Bars("t", [Item("a", 1.0)], about="said"))
    assert set(bars) == sent(Bars)
    assert (bars["shown"], bars["count"], bars["line"]) == (1, 1, None)
    plot = plain(Plot("t", [Series("s", [0], [1])], x=Axis("x"), y=Axis("y"), about="said"))
    assert {*plot, "equal?"} == sent(Plot)
    assert plain(Plot("t", [], x=Axis("x"), y=Axis("y"), about="said", equal=True))["equal"] is True
    assert set(plain(Matrices("t", [], form="shapes", expression="", about="", animation="none"))) == sent(Matrices)
