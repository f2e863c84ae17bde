"""What the cards of the audit say. A further language is a further table; what it lacks is said in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from playground.mathml import number

DEFAULT = "en"


def tell(name: str, /, *, language: str = DEFAULT, **values: object) -> str:
    """The sentence of that name with its values filled in; a float is written for eyes (see `mathml.number`)."""
    table = SENTENCES.get(language, ENGLISH)
    written = {key: number(value) if isinstance(value, float) else value for key, value in values.items()}
    return (table.get(name) or ENGLISH[name]).format(**written)


ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        # names of things
        "name.input": "input {number}",
        "name.hidden": "hidden {layer}, unit {unit}",
        "name.output": "output {name}",
        "name.output.one": "output",
        "name.weight.of": "weight from {before} to {after}",
        "name.bias.of": "bias of {unit}",
        "name.row": "row {row}",
    }
)

SENTENCES: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": ENGLISH})
