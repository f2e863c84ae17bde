"""What is said of a ready run, and of the numbers that its article prints."""

from __future__ import annotations

import re

import pytest

from core.settings import Change
from playground.page import bindings
from playground.page.ready import reached, told, written
from playground.presets import PRESETS, Printed
from playground.words import say
from tests.test_app import opened, run_of

PRINTING = [name for name, preset in PRESETS.items() if preset.printed]


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>", " ", html)


@pytest.mark.parametrize("name", PRESETS)
def test_a_ready_run_says_what_to_watch_what_to_expect_and_where_it_comes_from(name: str) -> None:
    settings = PRESETS[name].settings
    said = told(settings.dataset, name, name, settings.changes)
    for part in ("about", "expect", "source"):
        assert say(f"preset-{name}.{part}").replace("'", "&#x27;") in said
    assert ("<table" in said) == bool(PRESETS[name].printed)
    if name.startswith("article_"):
        assert "“" in say(f"preset-{name}.source"), "an article is named"


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("article_exercise", 5e-5),  # the share by which the numbers may differ: here in the last digit
        ("article_unit_square", 5e-6),  # the program counts in float32
        ("article_times_ten", 0.05),  # its numbers are drawn anew
        ("article_shift", 0.25),
    ],
)
def test_the_numbers_of_an_article_come_out_here(name: str, apart: float) -> None:
    assert {name for name, _ in [("article_exercise", 0), ("article_unit_square", 0)]} <= set(PRINTING)
    for row, here in zip(PRESETS[name].printed, reached(name), strict=True):
        assert here == pytest.approx(float(row.text), rel=apart)


def test_every_article_with_numbers_is_compared() -> None:
    assert set(PRINTING) == {"article_exercise", "article_unit_square", "article_times_ten", "article_shift"}


def test_a_number_has_as_many_digits_as_the_article_prints() -> None:
    assert written(Printed(1, "loss", "5.13118"), 5.131180123) == "5.13118"
    assert written(Printed(1, "loss", "0.390597"), 0.3905971) == "0.390597"
    assert written(Printed(1, "w1.0.0", "-5.1118e-04"), -5.11178506e-4) == "−5.1118·10⁻⁴"


def test_the_words_of_a_changed_run_leave_their_room_and_speak_of_it_no_more() -> None:
    said = told("spiral", None, "welcome")
    shown, room = said.split('<div class="room" aria-hidden="true">')
    assert say("preset-welcome.about") not in plain(shown)
    assert say("preset-welcome") in plain(shown)
    assert say("dataset-spiral.about") in plain(shown)
    assert say("preset-welcome.about") in plain(room)
    assert "room" not in told("spiral", None, None)
    assert say("dataset-spiral.about") in told("spiral", None, None)


def test_a_weight_set_by_hand_takes_the_article_s_numbers_away() -> None:
    settings = PRESETS["article_unit_square"].settings
    assert "<table" in told("unit_square", "article_unit_square", "article_unit_square", settings.changes)
    edited = (*settings.changes, Change(100, "w1.0.0", 3.0))
    assert "<table" not in told("unit_square", "article_unit_square", "article_unit_square", edited)


def test_the_page_says_what_was_loaded_and_that_it_was_changed() -> None:
    page = opened()
    assert say("preset-welcome.expect") in "".join(shown.body for shown in page.get("html"))
    page.selectbox("preset").set_value("xor").run()
    page.button("dataset-spiral").click().run()
    run_of(page)
    said = "".join(shown.body for shown in page.get("html"))
    assert say("preset-since", name=say("preset-xor")) in said
    assert page.selectbox("preset").placeholder == say("preset-changed", name=say("preset-xor"))


@pytest.mark.parametrize(("link", "chosen"), [({}, True), ({"hidden": "", "activations": ""}, False)])
def test_without_hidden_layers_there_is_no_activation_to_choose(link: dict[str, str], chosen: bool) -> None:
    field = opened(**link).selectbox("activation")
    assert field.disabled != chosen
    assert (say("activation-none") in field.options) != chosen
    if not chosen:
        assert field.value == bindings.MIXED
        assert field.options == [say("activation-none")]


@pytest.mark.parametrize(("dataset", "drawn"), [("circle", True), ("iris", True), ("xor_rows", False)])
def test_new_points_are_offered_where_there_are_any(dataset: str, drawn: bool) -> None:
    page = opened(dataset=dataset)
    button = page.button("data_seed-next")
    assert button.disabled != drawn
    if drawn:
        before = run_of(page).settings.data_seed
        button.click().run()
        assert run_of(page).settings.data_seed == before + 1


def test_the_other_data_sets_are_drawn_when_they_are_asked_for() -> None:
    page = opened()
    assert "dataset-moons" in {button.key for button in page.button}
    page.session_state["more"] = False
    keys = {button.key for button in page.run().button}
    assert "dataset-moons" not in keys
    assert {"dataset-circle", "dataset-xor", "dataset-gauss", "dataset-spiral"} <= keys
