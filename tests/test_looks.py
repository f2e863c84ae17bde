"""What a link holds of the view beside the run: read by its form, hostile texts refused in a sentence."""

from __future__ import annotations

from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.settings import LIMITS, Settings
from playground.live.frames import decode_header
from playground.live.looks import Looks, take_looks
from playground.run.run import Run
from playground.words.refusals import tell
from scripts.node import ask

NAMES = [field.name for field in fields(Looks)]
KEPT = {
    "motion": "pause",
    "pace": "own",
    "walk": "backward-2",
    "select": "w1.0.2",
    "card": "proof",
    "sample": "31",
    "chart": "ratio",
    "panel": "curves",
}


def test_the_browser_writes_what_the_server_reads() -> None:
    assert ask("LOOKS from link/address.js", "LOOKS") == list(NAMES)
    assert not set(NAMES) & set(LIMITS)


def test_looks_are_taken_out_of_a_link_and_what_is_left_is_the_run() -> None:
    link = {**Settings(seed=3).to_link(), **KEPT}
    looks, problems = take_looks(link)
    assert (asdict(looks), problems) == (KEPT, [])
    assert Settings.from_link(link) == (Settings(seed=3), [])


def test_they_are_told_when_a_run_opens_and_are_no_part_of_it() -> None:
    run = Run.open(Settings(), looks=Looks(**KEPT))
    told = decode_header(run.chunk)[0]
    assert told["scene"]["looks"] == KEPT
    assert told["link"] == Settings().to_link()
    run.restart(run.settings)
    assert decode_header(run.chunk)[0]["scene"]["looks"] == asdict(Looks())


@pytest.mark.parametrize(
    ("step", "motion", "plays"),
    [(0, "", True), (0, "pause", False), (7, "", False), (7, "play", True), (0, "play", True), (7, "pause", False)],
)
def test_a_run_plays_as_its_sender_saw_it(step: int, motion: str, plays: bool) -> None:
    run = Run.open(Settings(step=step), looks=Looks(motion=motion))
    assert decode_header(run.chunk)[0]["scene"]["autoplay"] is plays


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("motion", "run"),
        ("walk", "forward-0"),
        ("walk", "loss "),
        ("select", "w1.0.2.3"),
        ("select", "w1.0.\u0663"),
        ("select", "constructor"),
        ("card", "__proto__; x"),
        ("sample", "-1"),
        ("sample", "batch"),
        ("chart", "<b>"),
        ("panel", "a" * 25),
    ],
)
def test_what_makes_no_sense_is_left_out_in_a_sentence(name: str, text: str) -> None:
    looks, problems = take_looks({name: text})
    assert looks == Looks()
    (problem,) = problems
    assert tell(problem).startswith(f"Left out: {name}, which names nothing that the page can show; got ")
    assert "<" not in tell(problem)


@given(st.dictionaries(st.sampled_from([*NAMES, "seed"]), st.text(max_size=60)))
def test_no_link_breaks_the_reader(link: dict[str, str]) -> None:
    looks, problems = take_looks(link)
    assert not set(link) & set(NAMES)
    assert len(problems) <= len(NAMES)
    assert take_looks({name: text for name, text in asdict(looks).items() if text}) == (looks, [])
