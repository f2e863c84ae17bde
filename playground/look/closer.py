"""Look closer: what the live view shows, at one step, to be read at leisure; one panel at a time, when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from types import MappingProxyType
from typing import Any

import streamlit as st

from playground.look.confusion import panel as confusion
from playground.look.curves import panel as curves
from playground.look.exercise import panel as exercise
from playground.look.gradients import panel as gradients
from playground.look.guide import panel as guide
from playground.look.mydata import panel as mydata
from playground.look.numbers import panel as numbers
from playground.look.takeaway import panel as takeaway
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
        "confusion": confusion.draw,
        "numbers": numbers.draw,
        "exercise": exercise.draw,
        "mydata": mydata.draw,
        "takeaway": takeaway.draw,
    }
)


_KEY, GUIDE = "panel", "guide"
MAKING = ("exercise", "mydata")  # those that can begin another run
OF_RIGHT_CODE = ("takeaway",)  # what they give away takes the right updates, no lab's


def open_at(name: str, state: MutableMapping[Any, Any]) -> None:
    """Chooses a panel when a session begins; where there is none of that name it is the guide, unless one is chosen."""
    if name in PANELS:
        state[_KEY] = name
    elif _KEY not in state:
        state[_KEY] = GUIDE


def _tell(chosen: str) -> None:
    """Says to the live view which panel is open, for the address that it keeps.

    Not through `st.query_params`: who writes there goes on hearing the address as it was then, and the step in it.
    """
    st.html(f'<span class="bp-panel-told" data-panel="{"" if chosen == GUIDE else chosen}"></span>')


@st.fragment
@guarded
def draw(held: str = "") -> None:
    """The chosen panel, for the step on screen; a press of the button brings it up to date.

    Where the run is `held`, none that can begin another; in the lab, none that says how a right one goes on.
    """
    run: Run = st.session_state["run"]
    kept_away = (*(MAKING if held else ()), *(OF_RIGHT_CODE if run.lab else ()))
    names = [name for name in PANELS if name not in kept_away]
    if st.session_state.get(_KEY) not in names:
        st.session_state[_KEY] = GUIDE
    with st.container(key="closer"):
        with st.container(horizontal=True, vertical_alignment="center"):
            chosen = st.segmented_control(
                say("closer"),
                names,
                required=True,
                key=_KEY,
                format_func=lambda name: say(f"panel-{name}"),
                label_visibility="collapsed",
            )
            _tell(chosen or GUIDE)
            if chosen != GUIDE:
                if run.lab:
                    st.caption(say("lab-note"))
                st.button(say("closer-refresh"), key="closer-refresh", icon=":material/refresh:", type="tertiary")
        guarded(PANELS[chosen or GUIDE], sentence="broken-part")(run)
