"""Which language is spoken: there is a folder of words for each, and one of them is in force while a request is answered."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from pathlib import Path

WORDS = Path(__file__).parent.parent / "static" / "words"  # served to the browser, too
DEFAULT = "en"
LANGUAGES = tuple(sorted(path.name for path in WORDS.iterdir() if path.is_dir()))
# By whose customs numbers, plurals and lists are formed; a language that is not named here goes by its own.
_CUSTOMS = {"en": "en-GB", "qps": "en-GB"}

_spoken: ContextVar[str] = ContextVar("language", default=DEFAULT)


def spoken() -> str:
    """The language in force here and now."""
    return _spoken.get()


def speak(language: str) -> None:
    """Puts a language in force for what follows in this thread of execution; an unknown one is English."""
    _spoken.set(language if language in LANGUAGES else DEFAULT)


def customs(language: str) -> str:
    """The locale by whose customs a language forms numbers, plurals and lists."""
    return _CUSTOMS.get(language, language)


def choose(asked: Iterable[str | None]) -> str:
    """The first language asked for that is spoken here: "de-AT" is met by "de"; English where none is."""
    known = {language.lower(): language for language in LANGUAGES}
    for wish in asked:
        parts = (wish or "").replace("_", "-").lower().split("-")
        for length in range(len(parts), 0, -1):
            found = known.get("-".join(parts[:length]))
            if found is not None:
                return found
    return DEFAULT
