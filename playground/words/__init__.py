"""Every sentence shown to a user, by language. A module that shows something asks here for the words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from playground.words import english

# A further language is a module with the same three tables; what it lacks is said in English.
LANGUAGES: Mapping[str, ModuleType] = MappingProxyType({"en": english})
DEFAULT = "en"


def say(name: str, /, *, language: str = DEFAULT, **values: object) -> str:
    """The sentence of that name with its values filled in."""
    spoken: Mapping[str, str] = LANGUAGES.get(language, english).SENTENCES
    return spoken.get(name, english.SENTENCES[name]).format(**values)


def label(field: str, *, language: str = DEFAULT) -> str:
    """What a setting is called."""
    return _field(field, language)[0]


def teach(field: str, *, language: str = DEFAULT) -> str:
    """What a setting is and what to try with it: two sentences."""
    return _field(field, language)[1]


def option(field: str, value: object, *, language: str = DEFAULT) -> str:
    """What one choice of a setting is called; its own name where no better one is known."""
    spoken: Mapping[str, Mapping[str, str]] = LANGUAGES.get(language, english).OPTIONS
    known = spoken.get(field) or english.OPTIONS.get(field) or {}
    return known.get(str(value), str(value))


def _field(field: str, language: str) -> tuple[str, str]:
    spoken: Mapping[str, tuple[str, str]] = LANGUAGES.get(language, english).FIELDS
    return spoken.get(field) or english.FIELDS[field]
