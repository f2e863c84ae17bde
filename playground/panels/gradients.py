"""The gradients of the update on screen, layer by layer."""

from __future__ import annotations

import streamlit as st

from playground.figures.gradients import describe, gradient_spread
from playground.panels import show
from playground.run import Run
from playground.words import say


def draw(run: Run) -> None:
    """The spread within each layer."""
    grads = run.record(run.shown).grads
    st.caption(say("closer.update", step=run.shown, after=run.shown + 1))
    signed = st.toggle(say("gradients.sign"), key="gradients-sign")
    drawn = gradient_spread(grads, palette=show.palette(), signed=signed)
    show.figure(drawn, key="gradient-spread", words=describe(grads))
