"""What is refused, as a value: a code and its data, of which a page makes words; as text, English for programmers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite
from typing import Any


class Refusal(ValueError):
    """Why something is not allowed. `str` gives the sentence; `code` names the rule, `data` what it speaks of.

    Data are text, numbers, tuples of text, phrases, or a refusal that is the reason of this one.
    """

    def __init__(self, sentence: str, code: str, data: Mapping[str, object] | None = None) -> None:
        """Keeps the sentence for programmers, and what it is made of."""
        super().__init__(sentence, code, data or {})
        self.code = code
        self.data: Mapping[str, object] = data or {}

    def __str__(self) -> str:
        """The English sentence."""
        return str(self.args[0])

    def named(self, field: str) -> Refusal:
        """Returns the refusal as one of that field: its sentence begins with the field's name."""
        return Refusal(f"{field} {self}", self.code, {**self.data, "field": field})


class Phrase(str):
    """A piece of English that also says what it is made of, as a refusal does."""

    code: str
    data: Mapping[str, object]

    def __new__(cls, text: str, code: str, data: Mapping[str, object] | None = None) -> Phrase:
        """Returns the text, with its code and data."""
        made = super().__new__(cls, text)
        made.code, made.data = code, data or {}
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What a copy is made of."""
        return str(self), self.code, self.data


class Problem(Phrase):
    """A sentence on something in a link that was left out, or made to fit."""


def left_out(reason: Refusal) -> Problem:
    """Returns the problem that something was left out of a link, for that reason."""
    return Problem(f"Left out: {reason}", "left_out", {"reason": reason})


def adjusted(reason: Refusal) -> Problem:
    """Returns the problem that something of a link was made to fit, for that reason."""
    return Problem(f"Adjusted: {reason}", "adjusted", {"reason": reason})


# What could be markup in a page (a link, an image, emphasis, a colour): all but plain words and numbers.
_MARKUP = re.compile(r"[^A-Za-z0-9 +\-,._]|(?<![0-9])\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def excerpt(value: Any) -> Phrase:
    """Returns a short ASCII picture of any value, safe to show in a page: nothing in it can act as markup."""
    kind = type(value)
    if issubclass(kind, str):
        text = _MARKUP.sub("?", str.__getitem__(value, slice(24)))  # no method of a hostile subclass is called
        if str.__len__(value) > 24:
            return Phrase(f"'{text}' and more", "got-cut", {"text": text})
        return Phrase(f"'{text}'", "got-text", {"text": text})
    if kind is int and value.bit_length() > 64:
        return Phrase("a whole number of many digits", "got-digits")
    if value is None or kind is bool:
        return Phrase(str(value), "got-name", {"text": str(value)})
    if kind is int:
        return Phrase(str(value), "got-number", {"number": value})
    if isinstance(value, float):
        number = float(value)
        if isfinite(number):
            return Phrase(repr(number), "got-number", {"number": number})
        return Phrase(repr(number), "got-name", {"text": repr(number)})
    text = _MARKUP.sub("?", kind.__name__[:24])
    return Phrase(f"something of type {text}", "got-type", {"text": text})
