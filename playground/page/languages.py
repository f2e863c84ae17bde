"""The foot of the sidebar: the same run in another language. The live view makes the links name the run as it is."""

from __future__ import annotations

from html import escape

import streamlit as st

from playground.page.guard import LANG
from playground.words import languages, say
from playground.words.language import spoken


def draw() -> None:
    """The languages, each by its own name; the one that is spoken is marked."""
    links = "".join(_link(language, name) for language, name in languages().items())
    st.html(f'<nav class="bp-languages" aria-label="{escape(say("language"))}">{links}</nav>')


def _link(language: str, name: str) -> str:
    now = ' aria-current="true"' if language == spoken() else ""
    return f'<a href="?{LANG}={language}" lang="{language}" hreflang="{language}"{now}>{escape(name)}</a>'
