"""Every weight and bias at the step on screen."""

from __future__ import annotations

import streamlit as st

from playground.look import show
from playground.look.weights.figure import describe, weight_maps
from playground.run.run import Run
from playground.words import say


def draw(run: Run) -> None:
    """The maps of all layers."""
    at = show.step_on_screen(run)
    params = run.record(at).before.params
    st.caption(say("closer-step", step=at))
    outputs = run.data.target_names if run.data.task != "binary" else ()
    drawn = weight_maps(params, palette=show.palette(), inputs=run.data.names, outputs=outputs)
    show.figure(drawn, key="weight-maps", words=describe(params))
