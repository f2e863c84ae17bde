"""How a panel shows a figure or a table: in the page's colours, with its words under it."""

from __future__ import annotations

from time import monotonic
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from core.training import Step
from playground.run.run import Run
from playground.theme import PALETTES, PLOT_CONFIG, Palette
from playground.words import say
from playground.words.numbers import separators

_PAUSE = 1.5  # seconds without a request: it stands still


def palette() -> Palette:
    """The colours of the theme that the viewer has chosen."""
    return PALETTES.get(st.context.theme.type, PALETTES["light"])


def step_on_screen(run: Run) -> int:
    """The step that the browser shows. While it plays, it says so with every request for more; when it stands still, it
    asks for nothing and writes the step into the page's address."""
    playing = monotonic() - st.session_state.get("asked", -_PAUSE) < _PAUSE
    said = st.query_params.get("step", "")
    if playing or not (said.isascii() and said.isdecimal() and len(said) < 8 and int(said) <= run.head):
        return run.shown
    return int(said)


def update_on_screen(run: Run) -> Step:
    """The update that walk and audit show as well, with the words that say which one it is."""
    at = step_on_screen(run)
    step = run.update_on_screen(at)
    came, goes = step.before.step, step.after.step
    st.caption(say("closer-coming" if at == came else "closer-update", step=came, after=goes))
    if at == goes and (edits := run.settings.edits(at)):
        st.caption(say("closer-edited", step=at, count=len(edits)))
    return step


def figure(drawn: go.Figure, *, key: str, words: str = "") -> None:
    """A figure, and what it shows in words for those who cannot see it or want the numbers.

    It is as wide as the page, unless it says how wide it is: then no wider than that.
    """
    drawn.update_layout(separators=separators())
    width: Literal["stretch", "content"] = "stretch" if drawn.layout.width is None else "content"
    st.plotly_chart(drawn, width=width, key=key, theme=None, config=dict(PLOT_CONFIG))
    if words:
        st.caption(words)
