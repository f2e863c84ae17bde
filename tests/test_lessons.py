"""Lessons: every claim holds, every word is there, every number is the run's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from core.settings import LIMITS, Settings
from playground.lessons import FOLDER, LESSONS
from playground.lessons.lesson import LessonError, Scene, read_lesson
from playground.lessons.told import listed, told, values_of
from playground.lessons.values import Reader, holds
from playground.presets import PRESETS
from playground.run.run import Run
from playground.words.language import LANGUAGES

SCENES = [(lesson.name, scene) for lesson in LESSONS.values() for scene in lesson.scenes]
FILES = sorted(FOLDER.glob("*/*.ftl"))
# Numbers that are true of every run, so that words may say them; all others are computed.
FACTS = {"0.25": "the steepest slope of a sigmoid", "0.9": "the usual momentum, which the lesson says itself"}


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
            assert not keys or scene["ask"]["right"] in keys
            assert scene["ask"]["right"] not in [mistake["answer"] for mistake in scene["ask"]["mistakes"]]


def test_a_lesson_does_not_ask_for_an_answer_where_nothing_is_asked() -> None:
    for name, scene in SCENES:
        assert (scene.task["kind"] == "answer") <= (scene.ask is not None), f"{name} {scene.name}"


def test_a_setting_that_a_task_or_a_ring_names_is_one() -> None:
    for name, scene in SCENES:
        named = [scene.task[part] for part in ("field",) if part in scene.task]
        named += [scene.point.removeprefix("field ")] if scene.point.startswith("field ") else []
        assert set(named) <= LIMITS.keys(), f"{name} {scene.name}"


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
    assert typed <= FACTS.keys()


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
