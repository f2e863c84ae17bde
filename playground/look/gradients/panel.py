"""The gradients of the update on screen, layer by layer."""

from __future__ import annotations

import streamlit as st

from playground.look import show
from playground.look.gradients.figure import describe, gradient_spread
from playground.run.run import Run
from playground.words import say


def draw(run: Run) -> None:
    """The spread within each layer."""
    at = show.step_on_screen(run)
    grads = run.record(at).grads
    st.caption(say("closer-update", step=at, after=at + 1))
    signed = st.toggle(say("gradients-sign"), key="gradients-sign")
    drawn = gradient_spread(grads, palette=show.palette(), signed=signed)
    show.figure(drawn, key="gradient-spread", words=describe(grads))
