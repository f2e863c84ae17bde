"""Look closer: what the live view shows, at one step, to be read at leisure; one panel at a time, when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import streamlit as st

from playground.look.curves import panel as curves
from playground.look.exercise import panel as exercise
from playground.look.gradients import panel as gradients
from playground.look.guide import panel as guide
from playground.look.numbers import panel as numbers
from playground.look.weights import panel as weights
from playground.page.guard import guarded
from playground.run.run import Run
from playground.words import say

PANELS: Mapping[str, Callable[[Run], None]] = MappingProxyType(
    {
        "guide": guide.draw,
        "curves": curves.draw,
        "weights": weights.draw,
        "gradients": gradients.draw,
        "numbers": numbers.draw,
        "exercise": exercise.draw,
    }
)


@st.fragment
@guarded
def draw() -> None:
    """The chosen panel, for the step on screen; a press of the button brings it up to date."""
    run: Run = st.session_state["run"]
    with st.container(key="closer"):
        with st.container(horizontal=True, vertical_alignment="center"):
            chosen = st.segmented_control(
                say("closer"),
                list(PANELS),
                required=True,
                default="guide",
                key="panel",
                format_func=lambda name: say(f"panel-{name}"),
                label_visibility="collapsed",
            )
            if chosen != "guide":
                st.button(say("closer-refresh"), key="closer-refresh", icon=":material/refresh:", type="tertiary")
        guarded(PANELS[chosen or "guide"], sentence="broken-part")(run)
