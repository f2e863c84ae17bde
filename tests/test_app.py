"""The page as a whole, without a browser: settings in, a run out, and never a traceback."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from core.datasets import DATASETS
from core.settings import LIMITS, Settings
from playground.live.frames import decode_header
from playground.look.closer import PANELS
from playground.look.gradients.figure import describe
from playground.look.table import csv_text
from playground.page.bindings import BINDINGS
from playground.page.controls import GROUPS
from playground.presets import PRESETS
from playground.run.run import Run
from playground.words import label, option, say, teach
from playground.words.language import speak

APP = str(Path(__file__).resolve().parent.parent / "playground" / "app.py")


def opened(**link: str) -> AppTest:
    """The page, opened with a link, with every group of the controls unfolded and all data sets in sight."""
    page = AppTest.from_file(APP, default_timeout=30)
    page.session_state["more"] = True
    for name in GROUPS:
        page.session_state[f"group-{name}"] = True
    for name, value in link.items():
        page.query_params[name] = value
    return page.run()


def run_of(page: AppTest) -> Run:
    """The one object of ours in the session; asking for it, the page must be whole."""
    assert not page.exception
    assert not page.warning, [warning.value for warning in page.warning]
    run = page.session_state["run"]
    assert isinstance(run, Run)
    return run


def test_the_page_opens_with_the_default_run() -> None:
    assert run_of(opened()).settings == Settings()


def test_a_link_opens_its_run() -> None:
    settings = Settings(dataset="spiral", hidden=(8, 8), activations=("relu", "tanh"), learning_rate=0.1, seed=7)
    assert run_of(opened(**settings.to_link())).settings == settings


def language_of(page: AppTest) -> str:
    run_of(page)
    language = page.session_state["language"]
    assert isinstance(language, str)
    return language


def test_the_language_is_the_links_then_the_browsers_then_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.words.language.LANGUAGES", ("en", "qps", "de"))
    page = AppTest.from_file(APP, default_timeout=30)
    assert language_of(page.run()) == "en"
    page = AppTest.from_file(APP, default_timeout=30)
    page.context = {"locale": "de-AT"}
    assert language_of(page.run()) == "de"
    page = AppTest.from_file(APP, default_timeout=30)
    page.context = {"locale": "de-AT"}
    page.query_params["lang"] = "qps"
    assert language_of(page.run()) == "qps"


def test_a_session_keeps_the_language_that_its_first_request_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.words.language.LANGUAGES", ("en", "qps"))
    page = opened(lang="qps")
    assert language_of(page) == "qps"
    page.query_params["lang"] = "en"
    speak("qps")  # this thread sends back what the page's choices are called
    try:
        assert language_of(page.run()) == "qps"
        page.selectbox("optimizer").set_value("adam").run()
    finally:
        speak("en")
    assert run_of(page).current.optimizer == "adam"


def test_a_language_in_the_link_is_no_setting_and_an_unknown_one_is_no_fault() -> None:
    for wish in ("en", "tlh", "x" * 2000, ""):
        page = opened(lang=wish, dataset="xor")
        assert run_of(page).settings.dataset == "xor"
        assert language_of(page) == "en"
        assert not [shown for shown in page.text if shown.value.startswith(say("notice"))]


def test_running_the_page_again_leaves_the_run_alone() -> None:
    page = opened()
    before = run_of(page).generation
    assert run_of(page.run()).generation == before


def test_changing_a_setting_starts_a_new_run() -> None:
    page = opened()
    before = run_of(page).generation
    page.button("dataset-moons").click().run()
    run = run_of(page)
    assert run.settings.dataset == "moons"
    assert run.generation != before


def test_one_example_has_no_principal_axes() -> None:
    """It is seen over its first two inputs, and the menu offers pairs of inputs only."""
    page = opened(dataset="worked_example")
    run = run_of(page)
    assert run.stage.view.labels == ("x1", "x2")
    assert say("scene-plane_pca", inputs=3) != run.stage.view.note
    assert option("plane", "pca") not in page.selectbox("plane").options
    assert option("plane", "pca") in opened(dataset="iris").selectbox("plane").options


def test_a_learning_rate_applies_without_a_new_run() -> None:
    page = opened()
    run_of(page).record(0)
    page.text_input("learning_rate").set_value("0.07").run()
    run = run_of(page)
    assert run.current.learning_rate == 0.07
    assert page.select_slider("learning_rate-slider").value == 0.07


def test_a_learning_rate_that_is_no_number_is_refused_and_says_so() -> None:
    page = opened()
    page.text_input("learning_rate").set_value("nan").run()
    assert run_of(page).settings == Settings()
    assert any("must be a number above 0" in shown.value for shown in page.text)


def test_the_slider_moves_the_learning_rate_and_its_exact_value() -> None:
    page = opened()
    page.select_slider("learning_rate-slider").set_value(0.3).run()
    assert run_of(page).current.learning_rate == 0.3
    assert page.text_input("learning_rate").value == "0.3"


def test_layers_can_be_added_and_get_units_and_an_activation_of_their_own() -> None:
    page = opened()
    page.button("layer-add").click().run()
    page.number_input("units-3").set_value(5).run()
    page.selectbox("layer_activation-3").set_value("relu").run()
    settings = run_of(page).settings
    assert (settings.hidden, settings.activations) == ((4, 2, 5), ("tanh", "tanh", "relu"))


def test_widgets_that_do_not_apply_are_not_there() -> None:
    page = opened(dataset="digits", optimizer="sgd")
    run_of(page)
    assert "features" not in {pills.key for pills in page.button_group}
    assert "momentum" not in {box.key for box in page.selectbox}
    page.selectbox("optimizer").set_value("momentum").run()
    assert "momentum" in {box.key for box in page.selectbox}


def test_settings_that_the_live_view_changed_are_shown_by_the_widgets() -> None:
    page = opened()
    run = run_of(page)
    run.answer(
        {"id": 1, "generation": run.generation, "kind": "layers", "hidden": [3, 3, 3], "activations": ["relu"] * 3}
    )
    assert run.controls_stale
    page.run()
    assert run_of(page).settings.hidden == (3, 3, 3)
    assert [page.number_input(f"units-{layer}").value for layer in (1, 2, 3)] == [3, 3, 3]
    assert page.selectbox("activation").value == "relu"
    assert not run.controls_stale


def test_what_a_lesson_opened_is_not_said_to_be_a_change_of_the_ready_run_before() -> None:
    page = opened()
    page.text_input("learning_rate").set_value("0.05").run()
    said = [html.value for html in page.get("html")]
    assert any("You have changed something since" in text for text in said)
    run_of(page).reopen(replace(Settings(), hidden=(3,), activations=("relu",)))
    page.run()
    assert page.selectbox("preset").placeholder == "Choose a ready run …"
    page.text_input("learning_rate").set_value("0.07").run()  # and neither is a change of what it opened
    assert page.selectbox("preset").placeholder == "Choose a ready run …"


def test_a_preset_with_weights_of_its_own_brings_them() -> None:
    page = opened()
    page.selectbox("preset").set_value("article_exercise").run()
    run = run_of(page)
    assert run.settings.dataset == "worked_example"
    assert run.settings.changes
    assert run_of(page.run()).settings.changes


TOLD = ("label", "help", "body", "placeholder", "options")
NAMES = {"setosa", "versicolor", "virginica"}
NAMES |= {"English"}  # a language is called by its own name


def told(page: AppTest) -> set[str]:
    """Every text of the page's elements."""
    found: set[str] = set()
    for element in (*page.main, *page.sidebar):
        for field in TOLD:
            value = getattr(getattr(element, "proto", None), field, ())
            found |= {value} if isinstance(value, str) else {one for one in value if isinstance(one, str)}
    return found


def bare(text: str) -> set[str]:
    """The words in a text that no accent shows to be of the catalogue; tags and entities are none."""
    words = re.findall(r"[\w.]+", re.sub(r"<style>.*?</style>|<[^>]*>|&\w+;", " ", text, flags=re.S))
    return {word for word in words if re.fullmatch(r"[A-Za-z]{2,}", word.strip("."))} - NAMES


@pytest.mark.parametrize(
    "links",
    [[{"dataset": name} for name in DATASETS], [one.settings.to_link() for one in PRESETS.values()]],
    ids=["data sets", "presets"],
)
def test_nothing_on_the_page_is_bare_english_whatever_it_shows(links: list[dict[str, str]]) -> None:
    for link in links:
        page = opened(**link, lang="qps")
        run_of(page)
        texts = told(page)
        assert len(texts) > 100
        assert not {text for text in texts if bare(text)}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("dataset", ["circle", "spirals", "sine", "digits", "worked_example"])
def test_every_panel_is_drawn_for_every_kind_of_data(panel: str, dataset: str) -> None:
    page = opened(dataset=dataset)
    page.button_group("panel").set_value(panel).run()
    run_of(page)


def standing(step: int, computed: int, panel: str, /, **link: str) -> AppTest:
    """A panel of a page that stands still at `step`, while the run has frames in store up to `computed`."""
    page = opened(**link)
    run = run_of(page)
    number = 0
    while run.head < computed:
        number += 1
        want = {"from": run.head, "want": computed - run.head, "speed": "1u", "shown": min(step, run.head)}
        run.answer({"id": number, "generation": run.generation, "kind": "frames", **want})
    page.query_params["step"] = str(step)
    page.button_group("panel").set_value(panel).run()
    run_of(page)
    return page


def captions(page: AppTest) -> str:
    return " ".join(shown.value for shown in page.caption)


@pytest.mark.parametrize("panel", ["gradients", "numbers"])
@pytest.mark.parametrize(("screen", "first"), [(0, 0), (1, 0), (7, 6)])
def test_a_panel_shows_the_update_that_the_audit_shows(panel: str, screen: int, first: int) -> None:
    """The one that led to the step on screen; at step 0, where none has, the coming one."""
    page = standing(screen, 12, panel)
    assert f"from step {first} to step {first + 1}" in captions(page)
    assert ("coming" in captions(page)) == (screen == 0)
    run = run_of(page)
    run.answer({"id": 99, "generation": run.generation, "kind": "audit", "step": screen})
    audit = decode_header(run.chunk)[0]["audit"]
    assert (audit["from"], audit["to"]) == (first, first + 1)
    if panel == "numbers":
        page.button_group("numbers-what").set_value("parameters").run()
        table = page.dataframe[0].value
        layer = run.record(first).before.params[0]
        assert list(table["1"]) == [*layer.weight.ravel(), *layer.bias]
    else:
        assert describe(run.record(first).grads) in captions(page)


def test_curves_end_at_the_step_on_screen_though_the_run_is_ahead() -> None:
    page = standing(7, 30, "curves")
    assert run_of(page).head == 30
    assert "at step 7;" in captions(page)
    seen = run_of(page).curves()
    assert seen.steps[-1] == 30
    for step in (0, 7, 30, 99):
        cut = seen.until(step)
        assert [len(values) for values in asdict(cut).values()] == [min(step, 30) + 1] * 7
        assert list(cut.train_loss) == list(seen.train_loss[: min(step, 30) + 1])


def test_a_panel_of_a_past_step_uses_the_settings_of_that_step() -> None:
    settings = Settings().with_change(4, "learning_rate", 0.5).with_change(4, "batch_size", 5)
    link = {**settings.with_change(6, "w1.0.0", 2.5).to_link(), "step": "8"}  # no playing on: it would overtake them
    for screen, rate, rows in ((4, "0.03", "10"), (5, "0.5", "5")):
        page = standing(screen, 8, "numbers", **link)
        assert f"{rows} examples, learning rate {rate}." in captions(page)
        assert "by hand" not in captions(page)
    assert "at step 6, one value was set by hand" in captions(standing(6, 8, "numbers", **link))


def test_no_update_is_shown_beside_a_before_and_after_that_look_alike() -> None:
    """An update of -0.00004 once stood beside before = after = 0.4781."""
    page = standing(3, 3, "numbers", learning_rate="1e-7")
    page.button_group("numbers-what").set_value("parameters").run()
    shown, table = json.loads(page.dataframe[0].proto.columns), page.dataframe[0].value
    heads = {column["label"]: place for place, column in shown.items() if "label" in column}
    written = {
        name: [shown[heads[name]]["type_config"]["format"] % value for value in table[heads[name]]]
        for name in ("before", "update", "after")
    }
    moved = [before != after for before, after in zip(table[heads["before"]], table[heads["after"]], strict=True)]
    assert any(moved)
    assert [a != b for a, b in zip(written["before"], written["after"], strict=True)] == moved
    assert all(len(text.lstrip("-0.")) > 5 for text in written["update"])


def test_a_broken_link_opens_and_says_in_plain_text_what_was_left_out() -> None:
    page = opened(noise="<img src=x onerror=alert(1)>", learning_rate="nan", evil="[x](http://a.example)")
    run_of(page)
    notice = next(shown.value for shown in page.text if shown.value.startswith(say("notice")))
    assert "<" not in notice
    page.button("notice-dismiss").click().run()
    assert not [shown for shown in page.text if shown.value.startswith(say("notice"))]


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("secret /srv/app")


def test_a_fault_in_a_panel_is_a_sentence_and_the_rest_of_the_page_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Run, "curves", broken)
    page = opened()
    page.button_group("panel").set_value("curves").run()
    assert not page.exception
    assert [shown.value for shown in page.warning] == [say("broken-part")]
    assert page.selectbox("optimizer").value == "sgd"


def test_a_fault_anywhere_is_a_sentence_without_its_details(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Run, "apply", broken)
    page = opened()
    assert not page.exception
    assert [shown.value for shown in page.warning] == [say("broken")]


HOSTILE = st.one_of(st.text(max_size=40), st.floats().map(str), st.integers().map(str), st.just("9" * 2000))


@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from([*LIMITS, "evil", "lang"]), HOSTILE, max_size=6))
def test_no_link_breaks_the_page(link: dict[str, str]) -> None:
    run_of(opened(**link))


def test_every_setting_has_a_name_two_sentences_and_a_name_for_each_choice() -> None:
    for key in BINDINGS:
        field = key.partition("-")[0]
        assert label(field)
        assert teach(field).count(".") + teach(field).count("?") >= 1
    for field in ("loss", "initializer", "optimizer", "schedule", "reduction"):
        assert all(option(field, choice) != choice for choice in LIMITS[field].choices)


def test_a_table_as_csv_keeps_every_bit_and_no_formula() -> None:
    lines = csv_text([("=name", ["@x", "plain"]), ("value", [0.1 + 0.2, -1.5])]).splitlines()
    assert lines == ["'=name,value", "'@x,0.30000000000000004", "plain,-1.5"]
