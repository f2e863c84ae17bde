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
# Chinese is written in two scripts; browsers name the place, or nothing, where the script is meant.
_SCRIPTS = {"zh": "zh-hans", "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant"}

_LONGEST_HEADER = 500  # characters read of what a browser, or anyone, asks for
_LONGEST_NAME = 40

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


def wishes(header: str) -> list[str]:
    """The languages of an Accept-Language header, the dearest first: "en;q=0.7, de" asks for de, then en."""
    weighed = []
    for part in header[:_LONGEST_HEADER].split(","):
        language, *options = (piece.strip() for piece in part.split(";"))
        weight = next((option[2:] for option in options if option.lower().startswith("q=")), "1")
        try:
            dear = float(weight)
        except ValueError:
            continue
        if language and 0.0 < dear <= 1.0:
            weighed.append((dear, language))
    return [language for _, language in sorted(weighed, key=lambda wish: -wish[0])]


def choose(asked: Iterable[str | None]) -> str:
    """The first language asked for that is spoken here: "de-AT" is met by "de", "zh-TW" by "zh-Hant"; English where
    none is."""
    known = {language.lower(): language for language in LANGUAGES}
    for wish in asked:
        parts = (wish or "")[:_LONGEST_NAME].replace("_", "-").lower().split("-")
        for length in range(len(parts), 0, -1):
            named = "-".join(parts[:length])
            found = known.get(_SCRIPTS.get(named, named))
            if found is not None:
                return found
    return DEFAULT
