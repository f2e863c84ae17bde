"""What the link asked for and did not get: said once, and put away with a button."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.refusal import Problem
from playground.words import say
from playground.words.refusals import tell

_KEY = "notice-text"


def post(problems: Sequence[Problem]) -> None:
    """Keeps the problems to be shown until they are put away."""
    if problems:
        st.session_state[_KEY] = "\n".join((say("notice"), *map(tell, problems)))


def draw() -> None:
    """Shows them as plain text, for they come from an address that anyone may have written."""
    if _KEY not in st.session_state:
        return
    with st.container(key="notice", gap="small"):
        st.text(st.session_state[_KEY])
        st.button(say("notice-dismiss"), key="notice-dismiss", type="tertiary", on_click=_dismiss, shortcut="Esc")


def _dismiss() -> None:
    st.session_state.pop(_KEY, None)
