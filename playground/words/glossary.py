"""The words of the field: what each means in a line, and where a text uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from fluent.syntax import ast

from playground.words import catalogue
from playground.words.language import DEFAULT, WORDS
from playground.words.reading import read

_FILE = "glossary.ftl"
_TERM = "term-"
_LETTER = "A-Za-zÀ-ɏḀ-ỿ"  # of scripts that part words by blanks
_CODE = re.compile(r"(`[^`]*`)")


@cache
def terms() -> tuple[str, ...]:
    """The names of all terms, in the order of the glossary."""
    names = [entry.id.name for entry in read(WORDS / DEFAULT / _FILE).body if isinstance(entry, ast.Message)]
    return tuple(name for name in names if name.startswith(_TERM))


@cache
def glossary(language: str) -> dict[str, tuple[str, str]]:
    """Returns what each term is called in a language, and what it means."""
    return {name: (_said(language, name), _said(language, f"{name}.means")) for name in terms()}


def line(language: str, name: str) -> str:
    """One term with what it means, in a line."""
    term, means = glossary(language)[name]
    return _said(language, "glossary-line", term=term, means=means)


def linked(paragraphs: Sequence[str], language: str) -> tuple[list[str], dict[str, str]]:
    """Paragraphs in which the first use of each term is written [term](name), and the lines of the terms used.

    Of terms within one another the longest counts. What stands between backticks is code and stays as it is.
    """
    used: dict[str, str] = {}

    def mark(found: re.Match[str]) -> str:
        name = str(found.lastgroup).replace("_", "-")
        if name in used:
            return found[0]
        used[name] = line(language, name)
        return f"[{found[0]}]({name})"

    search = _search(language)
    return [
        "".join(part if part.startswith("`") else search.sub(mark, part) for part in _CODE.split(paragraph))
        for paragraph in paragraphs
    ], used


@cache
def _search(language: str) -> re.Pattern[str]:
    """Finds every term: whole words, also in the plural, where a script has words; else just the letters."""
    called = sorted(((term, name) for name, (term, _) in glossary(language).items()), key=lambda one: -len(one[0]))
    patterns = []
    for term, name in called:
        words = re.search(f"[{_LETTER}]", term)
        pattern = rf"(?<![{_LETTER}]){re.escape(term)}(?:e?s)?(?![{_LETTER}])" if words else re.escape(term)
        patterns.append(f"(?P<{name.replace('-', '_')}>{pattern})")
    return re.compile("|".join(patterns), re.IGNORECASE)


def _said(language: str, name: str, **values: str) -> str:
    ident, _, attribute = name.partition(".")
    bundle = next(one for one in (catalogue(language), catalogue(DEFAULT)) if one.has_message(ident))
    message = bundle.get_message(ident)
    pattern = message.attributes.get(attribute) if attribute else message.value
    return "" if pattern is None else str(bundle.format_pattern(pattern, values)[0])
