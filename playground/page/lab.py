"""The lab as the page has it: its offer below the lessons, the cases, one of them. The live view draws the rest.

A run of the lab is made here and nowhere else: by a case that was chosen, or by a link that names a number.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, MutableMapping
from dataclasses import replace
from typing import Any

import numpy as np
import streamlit as st

from core.settings import Settings
from playground.lab.lab import LAB, MOST, PATIENTS, Lab, read_lab
from playground.lab.told import told
from playground.live.looks import Looks
from playground.page.guard import guarded
from playground.run.run import Run
from playground.words import say
from playground.words.language import spoken

State = MutableMapping[Any, Any]

_LIST, _REPAIRED, _BEFORE = "lab-list", "lab-repaired", "lab-before"
_MODE = "mode"
_FARTHEST = 5000  # the last step at which a link opens: every update on the way is taken the readable way


def open_from_link(link: dict[str, str], state: State) -> Lab | None:
    """Takes what a link says of the lab out of it; returns the visit, if it names one, whatever settings stand by."""
    visit = read_lab(link.pop(LAB, ""))
    if visit is not None:
        state[LAB], state[_MODE] = visit, "learn"
    return visit


def open_run(visit: Lab, step: int = 0, looks: Looks | None = None) -> Run:
    """Returns the run of a case, at a step of it."""
    return Run.open(replace(visit.case.settings, step=min(step, _FARTHEST)), looks=looks, lab=visit)


def is_open(state: Mapping[Any, Any]) -> bool:
    """Whether a case is open, broken or repaired."""
    return state.get(LAB) is not None


def offer(state: State) -> None:
    """The way in, below the lessons."""
    st.button(say("lab-offer"), key="lesson-lab", on_click=_turn, args=(state, True), width="stretch")
    st.caption(say("lab-about", count=len(PATIENTS)))


def draw(state: State) -> bool:
    """Draws the list of cases, or the place of the open one; returns whether there is anything of the lab to draw."""
    if is_open(state):
        _case(state)
    elif state.get(_LIST):
        _list(state)
    else:
        return False
    return True


@guarded
def leave(state: State) -> None:
    """Goes back to the run that there was before the lab."""
    state[_LIST] = False
    _close(state)


def _close(state: State) -> None:
    if state.pop(LAB, None) is None:
        return
    state.pop(_REPAIRED, None)
    run = Run.open(state.pop(_BEFORE, Settings()))
    run.controls_stale = True
    state["run"] = run


def _turn(state: State, to_list: bool) -> None:
    state[_LIST] = to_list


@guarded
def _to_list(state: State) -> None:
    _close(state)
    state[_LIST] = True


@guarded
def _open(state: State, number: int) -> None:
    visit = Lab(number)
    if not is_open(state):
        run: Run = state["run"]
        state[_BEFORE] = replace(run.current, step=min(run.shown, run.head))
    state[LAB], state[_REPAIRED], state[_LIST] = visit, False, True
    state["run"] = open_run(visit)


@guarded
def _repair(state: State, repaired: bool) -> None:
    """The same run by the right program, or by the broken one again; pressed twice, it has done so once."""
    visit: Lab = state[LAB]
    if repaired != bool(state.get(_REPAIRED)):
        state[_REPAIRED] = repaired
        state["run"] = Run.open(visit.case.settings) if repaired else open_run(visit)


def _random(state: State) -> int:
    """A number that nobody knows yet, another every time."""
    run: Run = state["run"]
    return int(np.random.default_rng([run.generation, MOST]).integers(len(PATIENTS) + 1, MOST + 1))


def _list(state: State) -> None:
    st.button(say("lesson-list"), key="lab-lessons", type="tertiary", on_click=_turn, args=(state, False))
    st.caption(say("lab-what"))
    with st.container(key="lab-patients", horizontal=True, gap="small"):
        for number in PATIENTS:
            st.button(say("lab-patient", number=str(number)), key=f"lab-{number}", on_click=_open, args=(state, number))
        st.button(say("lab-random"), key="lab-random", on_click=_open, args=(state, _random(state)))


def _case(state: State) -> None:
    visit, repaired = state[LAB], bool(state.get(_REPAIRED))
    st.button(say("lab-back"), key="lab-back", type="tertiary", on_click=_to_list, args=(state,))
    with st.container(key="lab-repair-place"):
        offered = say("lab-again" if repaired else "lab-repair")
        st.button(offered, key="lab-repair", on_click=_repair, args=(state, not repaired))
    content = json.dumps(told(visit, repaired=repaired), ensure_ascii=False)
    key = f"lab {visit.number} {spoken()} {repaired:d}"
    st.html(f'<div class="bp-lab-told" data-key="{html.escape(key)}" data-told="{html.escape(content)}"></div>')
