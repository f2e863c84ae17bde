"""How to read the page: a short text, the colours and the keys."""

from __future__ import annotations

from html import escape

import streamlit as st

from playground.look.show import palette
from playground.run.run import Run
from playground.words import english


def draw(run: Run) -> None:
    """The text beside the legend and the keys."""
    text, legend = st.columns([2.2, 1], gap="large")
    with text:
        st.markdown(english.GUIDE)
    with legend:
        colours = palette()
        swatches = "".join(
            f'<span><i style="background:{getattr(colours, colour)}"></i>{escape(words)}</span>'
            for colour, words in english.COLOURS
        )
        keys = "".join(f"<dt><kbd>{escape(key)}</kbd></dt><dd>{escape(words)}</dd>" for key, words in english.KEYS)
        st.html(f'<div class="bp-legend">{swatches}</div><dl class="bp-keys">{keys}</dl>')
