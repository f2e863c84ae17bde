"""The page: connects the controls, the run, the live view and the panels. `streamlit run playground/app.py`"""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from time import monotonic

# Streamlit puts this file's own folder on the path, not the project's. First, so that this checkout is what runs,
# whatever other copy may be installed; once, for the script is run again and again.
if "playground" not in sys.modules:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

# Matrices this small are slower on two threads than on one, up to a hundred times on a busy machine; NumPy's library
# reads this once, when it is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import streamlit as st

from core.settings import LIMITS, Settings
from playground import tab
from playground.live.component import live_view
from playground.live.looks import take_looks
from playground.look import closer
from playground.look.mydata import panel as mydata
from playground.page import lab, languages, learn, notice
from playground.page.bindings import pressed, read, seed
from playground.page.controls import controls
from playground.page.guard import LANG, guarded
from playground.run.run import Run
from playground.theme import letters
from playground.words import say
from playground.words.language import spoken

# A full collection would look through all of NumPy and Plotly each time: 30 ms. Set them aside.
tab.load_ahead()
import_module("playground.page.frozen")

HERE = Path(__file__).parent
INSISTED = 1.5  # seconds


def the_run() -> Run:
    """The session's run, opened from the link when the session begins."""
    if "run" not in st.session_state:
        link = st.query_params.to_dict()
        link.pop(LANG, None)  # the guard has read it
        visit = lab.open_from_link(link, st.session_state)
        scene = learn.open_from_link(link, st.session_state)
        looks, unseen = take_looks(link)
        settings, problems = Settings.from_link(link)
        paced = "speed" not in link or looks.pace != ""
        if scene is not None and not LIMITS.keys() & link.keys():
            settings, paced = learn.settings_of(scene, st.session_state), False
        if visit is None:
            st.session_state["run"] = Run.open(settings, looks=looks, paced=paced)
        else:
            st.session_state["run"] = lab.open_run(visit, settings.step, looks)
        closer.open_at("mydata" if mydata.ask(link, st.session_state) else looks.panel, st.session_state)
        notice.post([*unseen, *problems])
        # The live view keeps the address up to date from here on. Unless cleared here, Streamlit's page would go on
        # naming the address that it was opened with, and a restarted server would bring back the run of long ago.
        if not st.context.is_embedded:  # how it is embedded stands in the address too
            st.query_params.clear()
    run: Run = st.session_state["run"]
    return run


@guarded
def answer() -> None:
    """Hands the browser's request to the run."""
    st.session_state["asked"] = monotonic()
    the_run().answer(st.session_state["live"].request)


def overlooked(run: Run) -> bool:
    """Whether a widget was changed, but Streamlit folded that into a request and reran the live view alone.

    For a moment the widgets may also say what they said before the run was changed: only what they insist on counts.
    """
    if learn.held(st.session_state):
        return False
    wanted, _ = read(run.current, st.session_state.to_dict())
    said, since = st.session_state.get("insisted", (None, 0.0))
    if wanted == run.current or wanted != said:
        st.session_state["insisted"] = (wanted, monotonic())
        return False
    return bool(monotonic() - since > INSISTED)


@st.fragment
@guarded
def live() -> None:
    """The live view. Its requests rerun this function alone; what concerns the widgets reruns the page."""
    run = the_run()
    presses = pressed(st.session_state) and not learn.held(st.session_state)
    if run.controls_stale or presses or overlooked(run):
        st.rerun()
    live_view(run.chunk, key="live", on_request=answer)


@guarded
def page() -> None:
    """Everything, once from top to bottom."""
    st.set_page_config(say("title"), HERE / "icon.svg", layout="wide")
    the_run()
    learn.settle(st.session_state)
    run = the_run()
    st.html(HERE / "page.css")
    st.html(HERE / letters(spoken()))
    if run.controls_stale:
        seed(run.current, st.session_state)
        run.controls_stale = False
    seen = run.current
    held = learn.held(st.session_state)
    wanted, refused = (seen, {}) if held else read(seen, st.session_state)
    run.apply(wanted, seen=seen)
    live()  # before the widgets are drawn: it answers a change, and they only show it
    with st.sidebar:
        learn.draw(st.session_state)
        if held != "hidden":
            with st.container(key="controls-locked") if held else nullcontext():
                controls(wanted, refused, st.session_state, run.settings.changes, run.opened)
        languages.draw()
        tab.draw_note()
    closer.draw(held)
    notice.draw()


page()
