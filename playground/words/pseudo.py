"""The made-up language `qps`: English with accents, a third longer, in brackets.

It can still be read, and shows every sentence that is not in the catalogue (no accents), that is glued from pieces
(brackets inside), and every place that has no room for another language. Only sentences change: what is filled in,
chosen by number, marked up or an address stays as it is.
"""

from __future__ import annotations

import re

from fluent.syntax import FluentParser, FluentSerializer, ast

LANGUAGE = "qps"
_HEAD = "Made from the English by scripts/pseudo.py: `make fix` writes it anew."
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçðéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ",
)
# Left as they are: entities, tags, addresses, code, and names with digits (x1, w2.0.1, L2); then the words.
_PARTS = re.compile(r"&\w+;|<[^>]*>|\]\([^)]*\)|https?://\S+|`[^`]*`|\w*\d[\w.]*|(?P<word>[A-Za-z]{2,})")
_LONGER = 3  # after every third letter comes another
_FILE = "file-"  # messages that name a file: what it ends with must stay


def pseudo(text: str) -> str:
    """A Fluent file in the made-up language.

    Raises:
        ValueError: the file does not parse.
    """
    resource = FluentParser().parse(text)
    body: list[ast.EntryType] = [ast.ResourceComment(_HEAD)]
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"this is no Fluent: {entry.content}")
        if isinstance(entry, ast.Message | ast.Term):
            entry.comment = None
            body.append(entry if entry.id.name.startswith(_FILE) else _entry(entry))
    return FluentSerializer().serialize(ast.Resource(body))


def longer(word: str) -> str:
    """A word with accents, a third longer: "training" is "ţŕáááîñîîñĝ"."""
    accented = word.translate(_ACCENTS)
    return "".join(letter * (2 if place % _LONGER == _LONGER - 1 else 1) for place, letter in enumerate(accented))


def _entry(entry: ast.Message | ast.Term) -> ast.Message | ast.Term:
    patterns = [entry.value, *(attribute.value for attribute in entry.attributes)]
    for pattern in patterns:
        if pattern is not None:
            _change(pattern)
            if isinstance(entry, ast.Message):  # a term is part of a sentence
                _bracket(pattern)
    return entry


def _change(pattern: ast.Pattern) -> None:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            element.value = _PARTS.sub(lambda part: longer(part[0]) if part["word"] else part[0], element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                _change(variant.value)


def _bracket(pattern: ast.Pattern) -> None:
    first, last = pattern.elements[0], pattern.elements[-1]
    if isinstance(first, ast.TextElement):
        first.value = f"[{first.value}"
    else:
        pattern.elements.insert(0, ast.TextElement("["))
    if isinstance(last, ast.TextElement):
        last.value = f"{last.value}]"
    else:
        pattern.elements.append(ast.TextElement("]"))
