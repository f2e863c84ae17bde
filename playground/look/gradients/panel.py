"""The gradients of the update on screen, layer by layer."""

from __future__ import annotations

import streamlit as st

from playground.look import show
from playground.look.gradients.figure import describe, gradient_spread
from playground.run.run import Run
from playground.words import say


def draw(run: Run) -> None:
    """The spread within each layer."""
    grads = show.update_on_screen(run).grads
    signed = st.toggle(say("gradients-sign"), key="gradients-sign")
    drawn = gradient_spread(grads, palette=show.palette(), signed=signed)
    show.figure(drawn, key="gradient-spread", words=describe(grads))
