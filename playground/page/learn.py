"""The head of the sidebar: build a network, or learn with a lesson. The lesson itself is drawn by the live view.

What the page remembers of it: the mode, and the lesson that is open. Which scene it is at, what was answered and what
is done stay in the browser.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, MutableMapping
from typing import Any

import streamlit as st

from core.settings import LIMITS
from playground.lessons import LESSONS
from playground.lessons.lesson import Scene
from playground.lessons.told import listed, told, with_seed
from playground.page import lab
from playground.words import say
from playground.words.language import spoken

State = MutableMapping[Any, Any]

LESSON, SCENE, STUDENT, CONTROLS = "lesson", "scene", "student", "controls"  # names in a link
_MODE = "mode"
_MODES = ("build", "learn")
_HOLDS = ("hidden", "locked")  # what a teacher's link may do with the controls
_ASK = "ask"  # for a student's number
_ASKS, _NUMBER = "student-asks", "student-number"


def open_from_link(link: dict[str, str], state: State) -> Scene | None:
    """Takes what a link says of a lesson out of it; returns the scene whose run is to be opened, if it names one.

    A link that also names settings opens those: it is of a student who had changed something.
    """
    name, number = link.pop(LESSON, ""), link.pop(SCENE, "1")
    student, controls = link.pop(STUDENT, ""), link.pop(CONTROLS, "")
    state[_ASKS] = student == _ASK
    state[STUDENT] = _seed(student)
    state[CONTROLS] = controls if controls in _HOLDS else ""
    if name not in LESSONS:
        return None
    state[_MODE] = "learn"
    state[LESSON] = name
    return LESSONS[name].scene(int(number) - 1 if number.isascii() and number.isdecimal() and len(number) < 4 else 0)


def held(state: Mapping[Any, Any]) -> str:
    """What becomes of the controls: "hidden" (always in the lab), "locked", or "" where the student has them."""
    return "hidden" if lab.is_open(state) else str(state.get(CONTROLS, ""))


def settle(state: State) -> None:
    """Takes what the switch says into account: who builds is in the lab no more."""
    if state.get(_MODE) == _MODES[0]:
        lab.leave(state)


def settings_of(scene: Scene, state: Mapping[Any, Any]) -> Any:
    """The run of a scene, with the student's own seed where a link has set one."""
    return with_seed(scene, state.get(STUDENT))


def draw(state: State) -> None:
    """Draws title and switch; then what a newcomer is offered, the list of lessons, or the place of the open one.

    In the frame of another page the title is away, and without controls there is nothing to build.
    """
    if not st.context.is_embedded:
        st.html(f'<h1 class="bp-title">{say("title")}</h1>')
    if state.get(CONTROLS) != "hidden" and _switch(state) == "build":
        first = next(iter(listed(spoken())))
        offer = say("lesson-offer", title=first["title"])
        st.button(offer, key="lesson-offer", type="tertiary", on_click=_open, args=(state, first["name"]))
        return
    if state.get(_ASKS) and not _numbered(state):
        return
    if lab.draw(state):
        return
    name = state.get(LESSON)
    if name is not None and name in LESSONS:
        _lesson(name, state)
    else:
        _list(state)


def _switch(state: State) -> str:
    """Draws what there is to do, and returns what was chosen."""
    chosen = st.segmented_control(
        say("lesson-mode"),
        _MODES,
        required=True,
        default=None if _MODE in state else _MODES[0],
        key=_MODE,
        format_func=lambda mode: say(f"lesson-mode-{mode}"),
        label_visibility="collapsed",
    )
    return str(chosen)


def _numbered(state: State) -> bool:
    """Asks for the student's number, and returns whether there is one."""
    typed = st.text_input(say("lesson-student"), key=_NUMBER, max_chars=10, help=say("lesson-student.help"))
    if typed:
        state[STUDENT] = _seed(typed)
        if state[STUDENT] is None:
            st.text(say("lesson-student-none", most=int(LIMITS["seed"].high)))
    return state.get(STUDENT) is not None


def _list(state: State) -> None:
    with st.container(key="lessons", gap="small"):
        for lesson in listed(spoken()):
            name = lesson["name"]
            st.button(lesson["title"], key=f"lesson-{name}", on_click=_open, args=(state, name), width="stretch")
            st.caption(say("lesson-about", about=lesson["about"], minutes=lesson["minutes"]))
    lab.offer(state)
    st.html('<div class="bp-lessons-end"></div>')


def _lesson(name: str, state: State) -> None:
    st.button(say("lesson-list"), key="lesson-list", type="tertiary", on_click=_open, args=(state, None))
    seed = state.get(STUDENT)
    key = f"{name} {spoken()} {seed}"
    content = json.dumps(told(name, spoken(), seed), ensure_ascii=False)
    student = "" if seed is None else str(seed)
    st.html(
        f'<div class="bp-lesson-told" data-key="{html.escape(key)}" data-student="{student}"'
        f' data-told="{html.escape(content)}"></div>'
    )


def _open(state: State, name: str | None) -> None:
    state[LESSON] = name
    state[_MODE] = _MODES[1]


def _seed(text: str) -> int | None:
    """A student's number as a seed; None for what is none."""
    try:
        seed: int = LIMITS["seed"].read(text)
    except ValueError:
        return None
    return seed
