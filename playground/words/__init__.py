"""Every sentence shown to a user. A module that shows something asks here for the words, by their name.

The words lie in `static/words`, a folder a language, as Fluent files (https://projectfluent.org) that the browser reads
as well. What a language lacks is said in English.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from numbers import Integral, Real

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern

from playground.words.language import DEFAULT, LANGUAGES, WORDS, customs, spoken
from playground.words.numbers import number
from playground.words.pseudo import LANGUAGE as PSEUDO
from playground.words.reading import files, read

_LOG = logging.getLogger(__name__)


# Whose letters sentences use, where they name a symbol: those of the formulas beside them.
_LETTERS: ContextVar[str] = ContextVar("letters", default="nielsen")


@contextmanager
def lettered(names: str) -> Iterator[None]:
    """Within it every sentence names its symbols as this notation does: "nielsen", "ng" or "framework"."""
    token = _LETTERS.set(names)
    try:
        yield
    finally:
        _LETTERS.reset(token)


@cache
def catalogue(language: str) -> FluentBundle:
    """The words of a language. Made once a process, and only read."""
    return _bundle(language)


def _bundle(language: str, named: str = "*.ftl") -> FluentBundle:
    """The words of those of a language's files."""
    bundle = FluentBundle([customs(language)], use_isolating=False)
    for path in files(WORDS / language, named):
        bundle.add_resource(read(path))
    return bundle


def say(name: str, /, **values: object) -> str:
    """The sentence of that name with its values filled in; "field.help" is an attribute of a message.

    A float is written for eyes (`numbers.number`), a whole number is a count: the language groups its digits and
    chooses the plural. What is neither is text.
    """
    found = _say(name, values)
    if found is None:
        raise KeyError(f"no words are called {name}")
    return found


def knows(name: str) -> bool:
    """Whether there are words of that name."""
    return any(_pattern(language, name) is not None for language in (spoken(), DEFAULT))


@cache
def languages() -> dict[str, str]:
    """The languages that a reader may choose, each with what it calls itself.

    One file of each is read for it: to parse all the words of every language would keep the first visitor waiting.
    """
    names = {}
    for language in LANGUAGES:
        if language != PSEUDO:
            bundle = _bundle(language, "page.ftl")
            if (name := bundle.get_message("language-name").value) is not None:
                names[language] = str(bundle.format_pattern(name)[0])
    return names


def label(field: str) -> str:
    """What a setting is called."""
    return say(f"field-{field}")


def teach(field: str, /, **values: object) -> str:
    """What a setting is and what to try with it: two sentences; `values` are those that its words depend on."""
    return say(f"field-{field}.help", **values)


def option(field: str, value: object) -> str:
    """What one choice of a setting is called; its own name where no better one is known."""
    return _say(f"option-{field}-{value}", {}) or str(value)


def _say(name: str, values: dict[str, object]) -> str | None:
    for language in dict.fromkeys((spoken(), DEFAULT)):
        pattern = _pattern(language, name)
        if pattern is None:
            continue
        written = {"notation": _LETTERS.get(), **{key: _written(value) for key, value in values.items()}}
        text, errors = catalogue(language).format_pattern(pattern, written)
        for error in errors:
            _LOG.error("words %s in %s: %s", name, language, error)
        return str(text)
    return None


@cache
def _pattern(language: str, name: str) -> Pattern | None:
    """What stands in the catalogue under a name."""
    ident, _, attribute = name.partition(".")
    bundle = catalogue(language)
    if not bundle.has_message(ident):
        return None
    message = bundle.get_message(ident)
    return message.attributes.get(attribute) if attribute else message.value


def _written(value: object) -> object:
    if isinstance(value, Integral) and not isinstance(value, bool):
        return int(value)
    return number(float(value)) if isinstance(value, Real) and not isinstance(value, bool) else str(value)
