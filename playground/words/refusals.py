"""Refusals of the core in words: each is a code and its data there, and a sentence of the language in force here."""

from __future__ import annotations

from core.refusal import Phrase, Refusal
from playground.words import say
from playground.words.numbers import enumerated, exact


def tell(refused: Exception | Phrase, *, field: str | None = None) -> str:
    """The sentence for a refusal, or for a problem of a link; `field` is what a reader calls the setting, if known.

    An error that is no refusal of the core says nothing of itself: its text may be of any language and hold anything.
    """
    if not isinstance(refused, Refusal | Phrase):
        return say("refusal-unknown", field=field or say("refusal-value"))
    values = {name: _told(value) for name, value in refused.data.items()}
    values["field"] = field or values.get("field") or say("refusal-value")
    return say(f"refusal-{refused.code}", **values)


def _told(value: object) -> object:
    """One of the data as the words take it: a whole number stays a count, a measure is written with all its digits."""
    if isinstance(value, Refusal | Phrase):
        return tell(value)
    if isinstance(value, tuple):
        return enumerated([str(_told(item)) for item in value])
    return exact(value) if isinstance(value, float) else value
