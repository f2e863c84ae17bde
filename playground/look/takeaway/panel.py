"""The run's next updates as a program: chosen, looked through, downloaded."""

from __future__ import annotations

import streamlit as st

from playground.listing import LIBRARIES
from playground.listing.notebook import notebook
from playground.listing.script import UPDATES, script
from playground.look import show
from playground.run.run import Run
from playground.words import say

KINDS = (*LIBRARIES, "notebook")


def draw(run: Run) -> None:
    """The program that goes on from the step on screen."""
    at = show.step_on_screen(run)
    steps = run.following(at, UPDATES)
    kind = st.segmented_control(
        say("takeaway-what"),
        KINDS,
        required=True,
        default=KINDS[0],
        key="takeaway-what",
        format_func=lambda name: say(f"takeaway-{name}"),
    )
    st.caption(say("takeaway-about", count=len(steps)))
    if len(steps) < UPDATES:
        st.caption(say("takeaway-changed", step=steps[-1].after.step + 1))
    is_notebook = kind == "notebook"
    text = notebook(steps, steps[0].data) if is_notebook else script(kind or KINDS[0], steps, steps[0].data)
    name = say("file-notebook", step=at) if is_notebook else say("file-code", step=at, library=str(kind))
    st.download_button(
        say("takeaway-download"),
        text,
        name,
        "application/x-ipynb+json" if is_notebook else "text/x-python",
        key="takeaway-download",
        on_click="ignore",
        icon=":material/download:",
    )
