"""The edge of the page: no traceback gets past here, only a sentence; the log keeps the rest."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

import streamlit as st

from playground.words import say

_log = logging.getLogger("playground")


def guarded(part: Callable[..., Any] | None = None, *, sentence: str = "broken") -> Any:
    """Shows a sentence where `part` of the page fails. Streamlit's own stops and reruns pass, being no `Exception`."""
    if part is None:
        return lambda part: guarded(part, sentence=sentence)

    @wraps(part)
    def safely(*args: Any, **options: Any) -> Any:
        try:
            return part(*args, **options)
        except Exception:
            _log.exception("%s failed", part.__qualname__)
            st.warning(say(sentence), icon=":material/warning:")
            return None

    return safely
