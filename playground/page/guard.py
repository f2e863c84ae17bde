"""The edge of the page: here the session's language is put in force, and no traceback gets past, only a sentence.

Streamlit begins every piece of work with a blank context, be it the page, a fragment or a callback: whatever it may
call is `guarded`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

import streamlit as st

from playground.words import say
from playground.words.language import choose, speak, wishes

LANG = "lang"  # the link's name for the language
_LANGUAGE = "language"

_log = logging.getLogger("playground")


def speak_to_session() -> None:
    """Puts the session's language in force: the one that its first request asked for, by link or by browser."""
    if _LANGUAGE not in st.session_state:
        header = st.context.headers.get("Accept-Language") or ""
        st.session_state[_LANGUAGE] = choose((st.query_params.get(LANG), st.context.locale, *wishes(header)))
    speak(st.session_state[_LANGUAGE])


def guarded(part: Callable[..., Any] | None = None, *, sentence: str = "broken") -> Any:
    """Runs `part` of the page in the session's language, and shows a sentence where it fails.

    Streamlit's own stops and reruns pass, being no `Exception`.
    """
    if part is None:
        return lambda part: guarded(part, sentence=sentence)

    @wraps(part)
    def safely(*args: Any, **options: Any) -> Any:
        try:
            speak_to_session()
            return part(*args, **options)
        except Exception:
            _log.exception("%s failed", part.__qualname__)
            st.warning(say(sentence), icon=":material/warning:")
            return None

    return safely
