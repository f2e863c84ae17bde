"""Every weight and bias at the step on screen."""

from __future__ import annotations

import streamlit as st

from playground.look import show
from playground.look.weights.figure import describe, weight_maps
from playground.run.run import Run
from playground.words import say
from playground.words.data import input_names, target_names


def draw(run: Run) -> None:
    """The maps of all layers."""
    at = show.step_on_screen(run)
    params = run.record(at).before.params
    st.caption(say("closer-step", step=at))
    dataset, data = run.settings.dataset, run.record(at).data
    outputs = target_names(dataset, data) if data.task != "binary" else ()
    inputs = input_names(dataset, data)
    with st.container(key="weight-maps", horizontal=True):  # below each other where the page is narrow
        for number, drawn in enumerate(weight_maps(params, palette=show.palette(), inputs=inputs, outputs=outputs)):
            show.figure(drawn, key=f"weight-map-{number}")
    st.caption(describe(params))
