"""How to read the page: a short text, the colours and the keys."""

from __future__ import annotations

from html import escape

import streamlit as st

from playground.look.show import palette
from playground.run.run import Run
from playground.words import say
from playground.words.glossary import glossary
from playground.words.language import spoken

KEYS = ("play", "step", "epoch", "back", "single", "walk", "phases", "reset", "new-weights", "lecture")
COLOURS = ("negative", "zero", "positive")  # of the palette


def draw(run: Run) -> None:
    """The text beside the legend and the keys."""
    text, legend = st.columns([2.2, 1], gap="large")
    with text:
        st.markdown(say("guide"))
        words = glossary(spoken())
        with st.expander(say("glossary", count=len(words)), icon=":material/menu_book:", key="glossary"):
            entries = "".join(f"<dt>{escape(term)}</dt><dd>{escape(means)}</dd>" for term, means in words.values())
            st.html(f'<dl class="bp-glossary">{entries}</dl>')
    with legend:
        colours = palette()
        swatches = "".join(
            f'<span><i style="background:{getattr(colours, colour)}"></i>{escape(say(f"colour-{colour}"))}</span>'
            for colour in COLOURS
        )
        keys = "".join(
            f"<dt><kbd>{escape(say(f'key-{key}.keys'))}</kbd></dt><dd>{escape(say(f'key-{key}'))}</dd>" for key in KEYS
        )
        st.html(f'<div class="bp-legend">{swatches}</div><dl class="bp-keys">{keys}</dl>')
