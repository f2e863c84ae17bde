"""Lessons: every claim holds, every word is there, every number is the run's own."""

from __future__ import annotations

import json
import re
from contextvars import copy_context
from pathlib import Path

import numpy as np
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from streamlit.testing.v1 import AppTest

from core.datasets import load_data
from core.mistakes import Typed
from core.settings import LIMITS, Settings
from playground.lessons import FOLDER, LESSONS
from playground.lessons.known import known
from playground.lessons.lesson import LessonError, Scene, read_lesson
from playground.lessons.told import listed, told, values_of
from playground.lessons.values import Reader, holds
from playground.look.closer import MAKING
from playground.presets import PRESETS
from playground.run.run import Run
from playground.words import say
from playground.words.language import LANGUAGES, speak
from playground.words.numbers import number

SCENES = [(lesson.name, scene) for lesson in LESSONS.values() for scene in lesson.scenes]
FILES = sorted(FOLDER.glob("*/*.ftl"))
# Numbers that are true of every run, so that words may say them; all others are computed.
FACTS = {"0.25": "the steepest slope of a sigmoid", "0.9": "the usual momentum, which the lesson says itself"}

# Numbers that a lesson quotes because they stand in print, by their scenes: `core` has another, and how it was made.
PRINTED = {
    "slips": {
        "loss": "0.291027924",
        "turned": "0.3825",
        "early": "0.09916",
        "rounded": "0.02117",
        "gradients": "0.19",
        "softmax": "0.016",
        "logarithm": "0.89",
    }
}


def names(pair: tuple[str, Scene]) -> str:
    return f"{pair[0]}-{pair[1].name}"


# --- what there is


def test_the_first_lesson_is_what_a_delta_is() -> None:
    assert next(iter(LESSONS)) == "delta"
    assert [lesson["name"] for lesson in listed("en")] == [*LESSONS]
    assert listed("en")[0]["minutes"] == 5


@pytest.mark.parametrize("pair", SCENES, ids=names)
def test_what_a_scene_claims_holds(pair: tuple[str, Scene]) -> None:
    values = values_of(pair[1])
    for claim in pair[1].claims:
        assert holds(claim, values), f"{claim}: {values}"


@pytest.mark.parametrize("pair", SCENES, ids=names)
def test_the_link_of_a_scene_opens_its_run(pair: tuple[str, Scene]) -> None:
    settings, problems = Settings.from_link(pair[1].settings.to_link())
    assert (settings, problems) == (pair[1].settings, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_told_in_every_language(name: str, language: str) -> None:
    lesson = json.loads(json.dumps(told(name, language)))
    assert lesson["title"]
    for scene in lesson["scenes"]:
        assert scene["text"]
        assert all(scene["text"])
        assert (scene["do"] is None) == (scene["task"]["kind"] == "read"), scene["name"]
        if scene["ask"]:
            assert scene["ask"]["right"] not in ("", None)
            keys = [option["key"] for option in scene["ask"]["options"]]
            assert not keys or {scene["ask"]["right"], *(each["answer"] for each in scene["ask"]["mistakes"])} <= {
                *keys
            }
            assert scene["ask"]["right"] not in [mistake["answer"] for mistake in scene["ask"]["mistakes"]]


def test_a_lesson_does_not_ask_for_an_answer_where_nothing_is_asked() -> None:
    for name, scene in SCENES:
        assert (scene.task["kind"] == "answer") <= (scene.ask is not None), f"{name} {scene.name}"


def test_a_setting_that_a_task_or_a_ring_names_is_one() -> None:
    for name, scene in SCENES:
        named = [scene.task[part] for part in ("field",) if part in scene.task]
        named += [scene.point.removeprefix("field ")] if scene.point.startswith("field ") else []
        assert set(named) <= LIMITS.keys(), f"{name} {scene.name}"


def test_what_a_scene_would_set_is_another_run_that_its_button_can_open() -> None:
    asked = [(scene, scene.task) for _, scene in SCENES if scene.task["kind"] in ("set", "change")]
    assert asked
    for scene, task in asked:
        settings, problems = Settings.from_link({**scene.settings.to_link(), task["field"]: task["value"]})
        assert problems == []
        assert settings != scene.settings
        assert settings.to_link()[task["field"]] == task["value"], scene.name  # as it is compared with


# --- its words


class _Named(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.found.add(node.id.name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_words_belong_to_scenes_and_name_only_their_values(path: Path) -> None:
    lesson = LESSONS[path.parent.name]
    scenes = {scene.name: scene for scene in lesson.scenes}
    assert path.stem in LANGUAGES
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if not isinstance(entry, ftl.Message):
            continue
        name = entry.id.name
        assert name in scenes or name in ("title", "about"), name
        if name not in scenes:
            continue
        scene = scenes[name]
        seen = _Named()
        seen.visit(entry)
        assert seen.found <= {*scene.values, *({"goal"} if "step" in scene.task else ())}, (
            f"{name} has no {seen.found - scene.values.keys()}"
        )
        assert {part.id.name for part in entry.attributes} == _parts(scene), name


def _parts(scene: Scene) -> set[str]:
    """What the words of a scene must say, no more."""
    parts = {"text"} | ({"do"} if scene.task["kind"] != "read" else set())
    if scene.ask is not None:
        parts |= {"ask", "right", "wrong"} | {f"mistake-{name}" for name in scene.ask.get("mistakes", {})}
        parts |= {f"option-{key}" for key in scene.ask.get("options", ())}
        parts |= {f"option-{key}" for key in scene.ask["of"]} if scene.ask["kind"] == "larger" else set()
    return parts


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_number_is_typed(path: Path) -> None:
    said = re.sub(r"^#.*$|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.M)  # code is quoted as it is written
    typed = set(re.findall(r"\d+[.,]\d+", said))
    assert typed <= {*FACTS, *PRINTED.get(path.parent.name, {}).values()}


# --- its values


def test_values_are_those_of_the_article() -> None:
    """The 3-2-1 exercise as it is printed; its error terms are target minus output, so they have the other sign."""
    values = Reader(PRESETS["article_exercise"].settings).read(
        {
            "output": "a a2.0 @1",
            "error": "delta a2.0 @1",
            "one": "delta a1.0 @1",
            "other": "delta a1.1 @1",
            "gap": "0.6 - output",
            "before": "weight w2.0.0 @0",
            "after": "weight w2.0.0 @1",
            "change": "update w2.0.0 @1",
        }
    )
    assert values["output"] == pytest.approx(0.48497343, abs=5e-9)
    assert values["error"] == pytest.approx(-0.028730669543515018, rel=1e-9)
    assert values["one"] == pytest.approx(-0.00070802, abs=5e-9)
    assert values["other"] == pytest.approx(0.00204471, abs=5e-9)
    assert values["gap"] == pytest.approx(0.11502657, abs=5e-9)
    assert values["change"] == pytest.approx(0.00804047, abs=5e-9)
    assert values["after"] == pytest.approx(values["before"] + values["change"], rel=1e-15)


def test_a_row_and_the_mean_of_a_batch() -> None:
    """Four rows of XOR in one batch: of the inputs the mean is a half, of a row it is its own."""
    read = Reader(PRESETS["article_xor"].settings).read
    assert read({"mean": "input 0 @1", "row": "input 0 @1 row 0"}) == {"mean": 0.5, "row": 0.0}
    assert read({"rows": "rows 1 @0", "columns": "columns 1 @0", "all": "parameters"}) == {
        "rows": 2.0, "columns": 3.0, "all": 13.0,
    }  # fmt: skip


def test_mistakes_are_counted_on_the_test_set() -> None:
    """Against the accuracy, and the worst loss against the mean of the wrong ones."""
    settings = LESSONS["digits"].scenes[-1].settings
    values = Reader(settings).read({
        "rows": "test_rows @20", "wrong": "test_wrong @20", "accuracy": "test_accuracy @20",
        "worst": "test_worst_loss @20", "times": "test_mixed_count @20", "true": "test_mixed_true @20",
        "said": "test_mixed_said @20",
    })  # fmt: skip
    assert values["wrong"] == pytest.approx((1 - values["accuracy"]) * values["rows"], abs=1e-6)
    assert values["rows"] == len(load_data(settings).test_inputs)
    assert 0 < values["times"] <= values["wrong"]
    assert values["true"] != values["said"]
    assert values["worst"] > -np.log(0.5)  # who is wrong gave the true class less than a half
    with pytest.raises(ValueError, match="classes"):
        Reader(PRESETS["article_exercise"].settings).read({"it": "test_wrong @1"})


@pytest.mark.parametrize(
    "what",
    [
        "",
        "loss",
        "loss @-1",
        "delta @1",
        "delta a9.0 @1",
        "nothing @1",
        "weight w1.0 @1",
        "one / two",
        "a a1.0 @1 row 3",
    ],
)
def test_what_is_no_value_is_refused(what: str) -> None:
    with pytest.raises((ValueError, KeyError, IndexError)):
        Reader(PRESETS["article_exercise"].settings).read({"it": what})


def test_a_claim_can_be_false() -> None:
    assert holds("a < b", {"a": 1.0, "b": 2.0})
    assert not holds("a > b", {"a": 1.0, "b": 2.0})
    assert holds("a ~ 1", {"a": 1.005})
    assert not holds("a ~ 1", {"a": 1.02})
    with pytest.raises(ValueError, match="claim"):
        holds("a is b", {"a": 1.0, "b": 1.0})


@pytest.mark.parametrize(("name", "text"), PRINTED["slips"].items())
def test_a_number_in_print_is_wrong_and_comes_out_of_the_slip(name: str, text: str) -> None:
    scene = next(scene for scene in LESSONS["slips"].scenes if scene.name == name)
    values, printed = values_of(scene), Typed.read(text)
    assert printed.meets(values["made"])
    assert not printed.meets(values["right"])
    assert text in (FOLDER / "slips" / "en.ftl").read_text(encoding="utf-8")


def test_a_slip_tells_itself_from_what_is_right_in_the_digits_that_are_said() -> None:
    for scene in LESSONS["slips"].scenes:
        values, told_as = values_of(scene), {}
        for name in ("made", "right"):
            told_as[name] = number(values[name], digits=scene.digits.get(name, 4))
        assert told_as["made"] != told_as["right"], scene.name


def test_slips_by_hand() -> None:
    """With numbers of the first network that are worked out here."""
    read = Reader(next(scene for scene in LESSONS["slips"].scenes if scene.name == "turned").settings).read
    values = read({
        "z": "slip transposed:1 z a1.0 @1", "bare": "slip no_bias:1 z a1.0 @1", "loss": "slip half batch_loss @1",
        "up": "slip uphill weight w1.0.0 @1", "right": "weight w1.0.0 @1", "far": "slip no_slope:1 delta a1.0 @1",
        "d1": "delta a2.0 @1", "d2": "delta a2.1 @1",
    })  # fmt: skip
    assert values["z"] == pytest.approx(0.05 * 0.15 + 0.10 * 0.25 + 0.35, rel=1e-12)
    assert values["bare"] == pytest.approx(0.05 * 0.15 + 0.10 * 0.20, rel=1e-12)
    assert values["loss"] == pytest.approx(2 * 0.298371109, abs=1e-9)
    assert values["up"] - 0.15 == pytest.approx(0.15 - values["right"], rel=1e-9)
    assert values["far"] == pytest.approx(values["d1"] * 0.40 + values["d2"] * 0.50, rel=1e-12)


def test_the_later_slips_by_hand() -> None:
    """From the numbers that are printed with each example."""
    values = {scene.name: values_of(scene) for scene in LESSONS["slips"].scenes}
    assert f"{0.25 * 0.1191 * 0.7109:.5f}" == "0.02117"  # Sivanandam's own factors, four decimals each
    assert values["rounded"]["made"] == pytest.approx(0.25 * round(0.1191 * 0.7109, 4), abs=1e-12)
    h1, h2 = (1 / (1 + np.exp(-z)) for z in (0.2 * 0.5 + 0.5 * 0.3, -0.4 * 0.5 + 0.6 * 0.3))
    o1, o2 = (1 / (1 + np.exp(-z)) for z in (0.1 * h1 - 0.3 * h2, -0.5 * h1 + 0.8 * h2))
    d5, d6 = (o1 - 0.23) * o1 * (1 - o1) * h1, (o2 + 0.07) * o2 * (1 - o2) * h1
    assert values["gradients"]["made"] == pytest.approx(0.2 - (d5 + d6) * h1 * (1 - h1) * 0.5, rel=1e-12)
    powers = np.exp([3.2, 5.1, -1.7])
    assert values["logarithm"]["made"] == pytest.approx(-np.log10(powers[0] / powers.sum()), rel=1e-12)
    assert f"{0.058 / (0.058 + 2.36 + 1.32):.3f}" == "0.016"  # the powers as the notes print them


def test_what_is_rounded_can_be_rounded_in_two_ways() -> None:
    read = Reader(next(scene for scene in LESSONS["slips"].scenes if scene.name == "softmax").settings).read
    values = read({
        "right": "a a1.0 @1", "decimals": "slip rounded:2d a a1.0 @1", "digits": "slip rounded:2s a a1.0 @1"
    })  # fmt: skip
    assert values["decimals"] == pytest.approx(values["right"], rel=1e-12)  # its scores have two decimals as they are
    assert values["digits"] == pytest.approx(0.0162, abs=5e-5)


@pytest.mark.parametrize(
    "what",
    [
        "slip nothing loss @1",
        "slip rounded:9s z a1.0 @1",
        "slip half loss @0",
        "slip own_weight:2 delta a2.0 @1",
        "slip uphill rate @1",
        "slip half",
    ],
)
def test_what_is_no_slip_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match=r"slip|made|asked"):
        Reader(LESSONS["slips"].scenes[0].settings).read({"it": what})


# --- what a wrong number betrays


@pytest.mark.parametrize(
    ("what", "typed", "mistake"),
    [
        ("delta a1.0 @1", -0.0028730669543515018, "no_slope"),  # the output's delta times 0.1, the weight between
        ("delta a2.0 @1", 0.028730669543515018, "sign"),
        ("update w2.0.0 @1", 0.00804047 / 0.5, "no_rate"),
        ("weight w2.0.0 @1", 0.1 - 0.00804047, "uphill"),
        ("batch_loss @1", 0.11502657**2, "half"),
        ("gradient w1.0.1 @1", -0.00102235701, "sign"),
    ],
)
def test_a_wrong_number_is_met_with_a_known_mistake(what: str, typed: float, mistake: str) -> None:
    met = known(what, PRESETS["article_exercise"].settings)
    first = next(each for each in met if each["answer"] == pytest.approx(typed, rel=2e-6))
    assert say(f"exercise-mistake-{mistake}", layer=1, half=0) in first["text"]


@pytest.mark.parametrize(
    "what", ["0 - delta", "loss @3", "weight w1.0.0 @0", "delta a1.0 @1", "rate @1", "slope a1.0 @1"]
)
def test_what_is_no_number_of_one_update_has_no_known_mistakes(what: str) -> None:
    assert known(what, PRESETS["article_xor"].settings) == []  # four rows a batch: a delta is their mean


def test_of_several_rows_the_one_that_is_named_is_asked_for() -> None:
    answers = [each["answer"] for each in known("delta a1.0 @1 row 2", PRESETS["article_xor"].settings)]
    values = Reader(PRESETS["article_xor"].settings).read(
        {"above": "delta a2.0 @1 row 2", "w": "weight w2.0.0 @0", "unsloped": "above * w"}
    )
    assert any(answer == pytest.approx(values["unsloped"], rel=1e-12) for answer in answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_tells_known_mistakes_after_its_own_in_its_language(language: str) -> None:
    ask = next(scene for scene in told("exercise", language)["scenes"] if scene["name"] == "change")["ask"]
    assert [bool(each.get("known")) for each in ask["mistakes"]][:3] == [False, False, True]
    assert all(each["answer"] != ask["right"] for each in ask["mistakes"])
    lines = [each["text"].split("\n") for each in ask["mistakes"] if each.get("known")]
    context = copy_context()
    context.run(speak, language)
    assert all(head == context.run(say, "exercise-wrong", count=len(rest)) for head, *rest in lines)
    assert max(len(rest) for _, *rest in lines) == 2  # with a rate of a half, to forget it and to double give the same


# --- a lesson's file


@pytest.mark.parametrize(
    "scene",
    [
        {"name": "a", "do": {"kind": "sing"}},
        {"name": "a", "do": {"kind": "reach"}},
        {"name": "a", "ask": {"kind": "sign", "of": "x", "loudly": True}},
        {"name": "a", "look": {"at": "me"}},
        {"name": "a", "run": {"dataset": "nowhere"}},
        {"name": "a", "extra": 1},
        {},
    ],
)
def test_a_file_that_is_no_lesson_is_refused(tmp_path: Path, scene: object) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "lesson.json").write_text(json.dumps({"order": 1, "minutes": 1, "scenes": [scene]}), encoding="utf-8")
    with pytest.raises(LessonError, match=r"bad/lesson\.json"):
        read_lesson(folder)


def test_a_student_has_a_seed_of_their_own() -> None:
    assert {scene["link"]["seed"] for scene in told("delta", "en", 77)["scenes"]} == {"77"}


# --- opening its run


def test_the_view_can_open_a_link() -> None:
    run = Run.open(Settings())
    link = LESSONS["delta"].scenes[0].settings.to_link()
    run.answer({"id": 1, "kind": "open", "generation": run.generation, "link": link})
    assert (run.settings.to_link(), run.shown, run.controls_stale) == (link, 1, True)


@pytest.mark.parametrize("link", [None, 3, "x", ["step"]])
def test_what_is_no_link_changes_nothing(link: object) -> None:
    run = Run.open(Settings())
    before = run.settings
    run.answer({"id": 1, "kind": "open", "generation": run.generation, "link": link})
    assert (run.settings, run.controls_stale) == (before, False)


# --- a teacher's link


def page(**link: str) -> AppTest:
    opened = AppTest.from_file(str(FOLDER.parent / "app.py"), default_timeout=30)
    for name, value in link.items():
        opened.query_params[name] = value
    opened.run()
    assert not opened.exception
    return opened


def lesson_told(opened: AppTest) -> str:
    return "".join(part.proto.body for part in opened.sidebar.get("html") if "bp-lesson-told" in part.proto.body)


def test_hidden_controls_are_not_drawn_and_a_lesson_is() -> None:
    shown, hidden = page(lesson="delta"), page(lesson="delta", controls="hidden")
    assert [box.key for box in shown.selectbox if box.key == "preset"] == ["preset"]
    assert not hidden.selectbox
    assert not hidden.number_input
    assert lesson_told(hidden)
    assert shown.sidebar.get("button_group")
    assert not hidden.sidebar.get("button_group")
    assert lesson_told(page(controls="hidden")) == ""  # the list, and nothing to build
    assert [button.key for button in page(controls="hidden").button if button.key == "lesson-delta"]


def test_locked_controls_are_drawn_and_nothing_that_they_say_is_taken() -> None:
    free, locked = page(seed="5"), page(seed="5", controls="locked")
    for opened in (free, locked):
        opened.selectbox(key="optimizer").set_value("adam").run()
    assert free.session_state["run"].settings == Settings(seed=5, optimizer="adam")
    assert locked.session_state["run"].settings == Settings(seed=5)
    assert [box.key for box in locked.selectbox if box.key == "preset"] == ["preset"]


@pytest.mark.parametrize("controls", ["hidden", "locked"])
def test_no_panel_can_begin_another_run_where_the_network_is_held(controls: str) -> None:
    for panel in MAKING:
        opened = page(controls=controls, panel=panel)
        free = page(panel=panel)
        assert say(f"panel-{panel}") not in " ".join(map(str, opened.button_group("panel").options))
        assert say(f"panel-{panel}") in " ".join(map(str, free.button_group("panel").options))
        assert (opened.button_group("panel").value, free.button_group("panel").value) == ("guide", panel)


@pytest.mark.parametrize("controls", ["", "away", "<b>"])
def test_another_word_for_the_controls_leaves_them_to_the_student(controls: str) -> None:
    opened = page(controls=controls)
    assert [box.key for box in opened.selectbox if box.key == "preset"] == ["preset"]
    assert not opened.warning


def test_a_student_is_asked_for_a_number_and_it_is_the_seed() -> None:
    opened = page(lesson="delta", scene="3", student="ask")
    assert lesson_told(opened) == ""
    for typed, taken in (("0.5", False), ("x", False), ("77", True)):
        opened.text_input(key="student-number").set_value(typed).run()
        assert not opened.exception
        assert (lesson_told(opened) != "") == taken, typed
    assert 'data-student="77"' in lesson_told(opened)
    assert "&quot;seed&quot;: &quot;77&quot;" in lesson_told(opened)


def test_a_number_in_the_link_opens_the_run_of_that_student() -> None:
    assert page(lesson="delta", student="77").session_state["run"].settings.seed == 77
    assert not [box for box in page(lesson="delta", student="77").text_input if box.key == "student-number"]
