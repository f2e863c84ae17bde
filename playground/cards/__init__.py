"""The cards: for each kind of thing that can be selected, the accounts of it that can be read, the usual one first."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from playground.cards.backward import backward_card
from playground.cards.document import Builder, plain
from playground.cards.flow import flow_card
from playground.cards.forward import forward_card
from playground.cards.health import health_card
from playground.cards.layer import shapes_card
from playground.cards.output import output_card
from playground.cards.paths import paths_card
from playground.cards.proof import network_proof_card, proof_card
from playground.cards.question import Case, Selection
from playground.cards.step_size import step_size_card
from playground.cards.weight import weight_card
from playground.formulas.notation import Notation
from playground.words import lettered, say

_PARAMETER: Mapping[str, Builder] = MappingProxyType({"weight": weight_card, "paths": paths_card, "proof": proof_card})

CARDS: Mapping[str, Mapping[str, Builder]] = MappingProxyType(
    {
        "weight": _PARAMETER,
        "bias": _PARAMETER,
        "unit": MappingProxyType({"forward": forward_card, "backward": backward_card}),
        "layer": MappingProxyType({"shapes": shapes_card}),
        "output": MappingProxyType({"output": output_card}),
        "step": MappingProxyType({"step_size": step_size_card, "proof": network_proof_card}),
        "network": MappingProxyType({"flow": flow_card, "health": health_card, "proof": network_proof_card}),
    }
)


def offered(selection: Selection, notation: Notation | None = None) -> list[dict[str, str]]:
    """Returns the cards about a selection, by name and title."""
    with lettered((notation or Notation()).names):
        return [{"name": name, "title": _title(name)} for name in CARDS[selection.kind]]


def build(case: Case, name: str | None) -> dict[str, Any]:
    """Returns the card of that name about the case, ready for JSON; the usual one where there is none of that name."""
    builders = CARDS[case.selection.kind]
    with lettered(case.notation.names):
        document: dict[str, Any] = plain(builders.get(name or "", next(iter(builders.values())))(case))
    return document


def _title(name: str) -> str:
    return say(f"card-{name}")
