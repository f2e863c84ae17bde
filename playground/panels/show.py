"""How a panel shows a figure or a table: in the page's colours, with its words under it."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from playground.run import Run
from playground.theme import PALETTES, PLOT_CONFIG, Palette


def palette() -> Palette:
    """The colours of the theme that the viewer has chosen."""
    return PALETTES.get(st.context.theme.type, PALETTES["light"])


def step_on_screen(run: Run) -> int:
    """The step that the browser shows. The live view keeps it in the page's address, at once when it is paused; the run
    itself only hears of it when the view asks for more."""
    said = st.query_params.get("step", "")
    step = int(said) if said.isascii() and said.isdecimal() and len(said) < 8 else run.shown
    return step if step <= run.head else run.shown


def figure(drawn: go.Figure, *, key: str, words: str) -> None:
    """A figure, and what it shows in words for those who cannot see it or want the numbers."""
    st.plotly_chart(drawn, key=key, theme=None, config=dict(PLOT_CONFIG))
    if words:
        st.caption(words)
