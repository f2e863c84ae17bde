"""Every lesson in a real Chromium: what a scene asks for is done as a student would, and then it says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from core.settings import Settings
from playground.lessons import LESSONS
from playground.lessons.lesson import Lesson, Scene
from playground.lessons.told import told
from scripts.app_server import AppServer
from scripts.live_page import LivePage

Opened = Callable[..., LivePage]


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Opened:
    """Opens the app with a query, for a reader who asks for little motion."""

    def open_page(query: str = "", width: int = 1280, height: int = 800) -> LivePage:
        page = visitor(viewport={"width": width, "height": height}, reduced_motion="reduce")
        return LivePage(page).open(f"{app_server.url}?{query}")

    return open_page


OVER_THE_SIDEBAR = """() => {
    const [ring, sidebar] = [".bp-ring", "[data-testid=stSidebar]"].map((one) => document.querySelector(one));
    return Number(getComputedStyle(ring).zIndex) > Number(getComputedStyle(sidebar).zIndex);
}"""
# What would be wrong to look at: code that leaves the panel, and a sign that may begin a line without its word.
ASTRAY = """(panel) => {
    const right = panel.getBoundingClientRect().right + 0.5;
    const codes = [...panel.querySelectorAll("code")].filter((one) => one.getBoundingClientRect().right > right);
    const alone = [...panel.querySelectorAll(".bp-lesson-body :is(.bp-term, strong)")].filter((word) =>
        /^[.,;:!?)’'。，、；：！？）]/.test(word.nextSibling?.data ?? "") && !word.closest(".bp-tied"));
    return [...codes, ...alone].map((one) => one.textContent);
}"""


def at_scene(page: Page, lesson: Lesson, number: int) -> None:
    """Waits until a scene, from 1, is on the page with its own run and what it looks at."""
    scene = lesson.scenes[number - 1]
    root = page.get_by_test_id("live-view")
    expect(root).to_have_attribute("data-lesson", lesson.name)
    expect(root).to_have_attribute("data-scene", str(number))
    expect(root).to_have_attribute("data-step", str(scene.settings.step))
    if phase := scene.look.get("phase"):
        expect(page.get_by_test_id(f"phase-step-{phase}")).to_have_attribute("aria-current", "step")
    if card := scene.look.get("card"):
        expect(page.get_by_test_id(f"audit-tab-{card}")).to_have_attribute("aria-selected", "true")
    if scene.point:
        expect(page.locator(".bp-ring")).to_be_visible()
    if scene.point.startswith(("field ", "page ")):
        expect(page.locator(".bp-ring")).to_be_in_viewport(ratio=1)
        assert page.evaluate(OVER_THE_SIDEBAR) == scene.point.startswith("field ")


def do(live: LivePage, scene: Scene, lesson: dict[str, Any]) -> None:
    """Does what the scene asks for."""
    page, task = live.page, scene.task
    match task["kind"]:
        case "play" | "reach":
            live.control("speed").select_option("20e")  # as who has little time would
            live.control("play").click()
            if task["kind"] == "reach":
                page.wait_for_function(
                    "(step) => Number(document.querySelector('[data-testid=live-view]').dataset.step) >= step",
                    arg=task["step"],
                )
        case "step":
            live.control("step").click()
        case "walk":
            live.control("inspect").click()
        case "phase":
            page.get_by_test_id(f"phase-step-{task['phase']}").click()
        case "answer":
            answer(page, next(told for told in lesson["scenes"] if told["name"] == scene.name)["ask"])
        case "set" | "change":
            _set(page, task["field"], task.get("value"), scene.settings)


def _set(page: Page, field: str, value: str | None, now: Settings) -> None:
    box = page.locator(f".st-key-{field} input").first
    box.fill(value or str(getattr(now, field) * 2))
    box.press("Enter")


def answer(page: Page, ask: dict[str, Any]) -> None:
    """Answers wrongly first where a mistake is known, is told so, and then rightly."""
    form, verdict = page.locator(".bp-lesson-question"), page.locator(".bp-ask-verdict")
    if not ask["options"]:
        field = page.locator(".bp-ask-input")
        for mistake in ask["mistakes"][:1]:
            field.fill(_typed(mistake["answer"]))
            field.press("Enter")
            expect(form).to_have_attribute("data-right", "false")
            expect(verdict).to_have_text(mistake["text"].replace("**", "").replace("`", ""))
        field.fill(_typed(ask["right"]))
        field.press("Enter")
    else:
        wrong = next(option["key"] for option in ask["options"] if option["key"] != ask["right"])
        page.locator(f".bp-ask-choice[data-answer='{wrong}']").click()
        expect(form).to_have_attribute("data-right", "false")
        page.locator(f".bp-ask-choice[data-answer='{ask['right']}']").click()
    expect(form).to_have_attribute("data-right", "true")


def _typed(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.4g}".replace("e-0", "e-")


# Each is walked in English, with everything that it asks for, and in one Chinese without waiting for training.
CHINESE = {"zh-Hans": [*LESSONS][::2], "zh-Hant": [*LESSONS][1::2]}


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_from_beginning_to_end(name: str, opened: Opened) -> None:
    live = opened("lang=en")
    live.page.locator(".st-key-mode button").nth(1).click()
    walk(live, name, "en")
    assert live.page.evaluate("JSON.parse(localStorage.getItem('bp-lessons')).done") == [name]


@pytest.mark.parametrize("language", CHINESE)
def test_half_of_the_lessons_one_after_the_other(language: str, opened: Opened) -> None:
    live = opened(f"lang={language}")
    live.page.locator(".st-key-mode button").nth(1).click()
    for name in CHINESE[language]:
        walk(live, name, language, trains=False)
    assert live.page.evaluate("JSON.parse(localStorage.getItem('bp-lessons')).done") == CHINESE[language]


def walk(live: LivePage, name: str, language: str, *, trains: bool = True) -> None:
    """Goes through a lesson from the list back to it; what takes training is done only if it `trains`."""
    page, lesson, words = live.page, LESSONS[name], told(name, language)
    page.locator(f".st-key-lesson-{name} button").click()
    panel = page.get_by_test_id("lesson")
    for number, scene in enumerate(lesson.scenes, start=1):
        at_scene(page, lesson, number)
        says(panel, words["scenes"][number - 1])
        if scene.task["kind"] not in ("read", "walk", "set", "card", "select"):  # those may be done before
            expect(panel).not_to_have_class(re.compile("is-done"))
        if trains or scene.task["kind"] not in ("play", "reach"):
            do(live, scene, words)
            expect(panel).to_have_class(re.compile("is-done"))
        page.get_by_test_id("lesson-next").click()
    expect(page.locator(f".st-key-lesson-{name} button")).to_be_visible()


def says(panel: Locator, scene: dict[str, Any]) -> None:
    """The words of a scene stand in its panel as they are told, and its picture is drawn and has its words."""
    expect(panel.locator("h2")).to_have_text(scene["title"])
    expect(panel.get_by_test_id("lesson-next")).to_be_in_viewport(ratio=1)  # however long the scene is
    assert panel.evaluate(ASTRAY) == []
    expect(panel.locator(".bp-lesson-body p")).to_have_text([bare(text) for text in scene["text"]])
    if scene["do"]:
        expect(panel.locator(".bp-lesson-do")).to_have_text(bare(scene["do"]))
    else:
        expect(panel.locator(".bp-lesson-do")).to_be_hidden()
    if scene["ask"]:
        expect(panel.locator(".bp-ask-prompt")).to_have_text(bare(scene["ask"]["prompt"]))
    drawn = panel.locator(".bp-lesson-figure figure")
    expect(drawn).to_have_count(1 if scene["figure"] else 0)
    if scene["figure"]:
        expect(drawn).to_be_visible()
        expect(drawn.locator(".bp-a-title")).to_have_text(scene["figure"]["title"])
        assert drawn.locator("[aria-label]").first.get_attribute("aria-label") == scene["figure"]["about"]


def bare(text: str) -> str:
    """What a reader sees of words with marks."""
    return re.sub(r"\*\*|`|\[([^\]]+)\]\(term-[\w-]+\)", r"\1", text)


def test_a_link_opens_a_scene_and_a_changed_run_comes_back(opened: Opened) -> None:
    live = opened("lesson=delta&scene=4")
    page, lesson = live.page, LESSONS["delta"]
    at_scene(page, lesson, 4)
    expect(page).to_have_url(re.compile("lesson=delta&scene=4"))
    live.control("step").click()
    expect(page.get_by_test_id("live-view")).to_have_attribute("data-step", "2")
    expect(page).to_have_url(re.compile(r"\bstep=2\b"))
    page.reload()  # what was changed is still there, in the same scene
    expect(page.get_by_test_id("live-view")).to_have_attribute("data-scene", "4")
    expect(page.get_by_test_id("live-view")).to_have_attribute("data-step", "2")
    expect(page.locator(".bp-ring")).to_be_visible()
    page.get_by_test_id("lesson-again").click()
    at_scene(page, lesson, 4)


@pytest.mark.parametrize(("name", "number"), [("delta", 2), ("chain", 4)])  # the walk is open, or a card
def test_on_a_phone_the_words_are_read_first_and_lead_to_the_ring(name: str, number: int, opened: Opened) -> None:
    live = opened(f"lesson={name}&scene={number}", width=390, height=844)
    page = live.page
    at_scene(page, LESSONS[name], number)
    panel, strip, ring = page.get_by_test_id("lesson"), live.control("play"), page.locator(".bp-ring")
    expect(panel.locator("h2")).to_be_in_viewport(ratio=1)
    above, below = panel.bounding_box(), strip.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    expect(ring).not_to_be_in_viewport(ratio=1)
    page.get_by_test_id("lesson-where").click()
    expect(ring).to_be_in_viewport(ratio=1)
    expect(page.get_by_test_id("lesson-where")).to_be_hidden()
    expect(panel.locator(".bp-lesson-do")).to_be_in_viewport(ratio=1)  # what is to be done, and the way on
    expect(page.get_by_test_id("lesson-next")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_the_list_gives_way_to_a_lesson_and_comes_back_after_it(opened: Opened) -> None:
    live = opened("lesson=sum_or_mean&scene=3", width=390, height=844)
    page = live.page
    page.get_by_test_id("lesson-next").click()  # the last one
    page.locator(".st-key-lesson-old_or_new button").click()  # the list is there
    title = page.get_by_test_id("lesson").locator("h2")
    expect(title).to_have_text(told("old_or_new", "en")["scenes"][0]["title"])
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    expect(title).to_be_in_viewport(ratio=1)


def test_a_lesson_that_is_none_is_no_lesson(opened: Opened) -> None:
    live = opened("lesson=<b>&scene=9")
    expect(live.page.get_by_test_id("lesson")).to_have_count(0)
    expect(live.page.get_by_test_id("live-view")).to_have_attribute("data-lesson", "")


# --- answers, and a teacher's link


def test_answers_are_taken_along_as_a_table_and_forgotten(opened: Opened) -> None:
    live = opened("lesson=exercise&scene=1&student=77")
    page, told_scenes = live.page, told("exercise", "en", 77)["scenes"]
    at = page.get_by_test_id("live-view")
    expect(at).to_have_attribute("data-scene", "1")
    answer(page, told_scenes[0]["ask"])
    expect(page.get_by_test_id("lesson-answers")).to_have_count(0)  # not before the end
    for number, _ in enumerate(told_scenes, start=1):
        expect(at).to_have_attribute("data-scene", str(number))
        page.get_by_test_id("lesson-next").click()
    expect(page.locator(".st-key-lesson-exercise button")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_test_id("answers-save").click()
    assert download.value.suggested_filename == "backprop-answers.csv"
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "time,student,lesson,scene,answer,right"
    assert [line.split(",")[1:4] for line in lines[1:]] == [["77", "exercise", "sheet"]] * 2
    assert [line[-1] for line in lines[1:]] == ["0", "1"]
    page.get_by_test_id("answers-forget").click()
    page.get_by_test_id("answers-no").click()
    expect(page.get_by_test_id("answers-forget")).to_be_focused()
    page.get_by_test_id("answers-forget").click()
    page.get_by_test_id("answers-yes").click()
    expect(page.get_by_test_id("lesson-answers")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('bp-lessons')") is None


LOSE = """key => {
  document.bpLost = 0;
  document.addEventListener("click", (event) => {
    if (document.bpLost || !event.target.closest(`.st-key-${key}`)) return;
    document.bpLost += 1;
    event.stopPropagation();
  }, { capture: true });
}"""


def test_to_finish_is_asked_again_where_the_page_did_not_hear_it(opened: Opened) -> None:
    live = opened("lesson=exercise&scene=5")
    page = live.page
    expect(page.get_by_test_id("lesson-next")).to_have_text("Finish")
    page.evaluate(LOSE, "lesson-list")
    page.get_by_test_id("lesson-next").click()
    expect(page.locator(".st-key-lesson-exercise button")).to_be_visible()
    assert page.evaluate("document.bpLost") == 1


def test_the_last_scene_offers_the_answers(opened: Opened) -> None:
    live = opened("lesson=exercise&scene=5")
    expect(live.page.get_by_test_id("answers-forget")).to_be_visible()  # to be at the end is a tick
    expect(live.page.get_by_test_id("answers-save")).to_be_hidden()  # nothing was answered


@pytest.mark.parametrize("kind", ["hidden", "locked"])
def test_a_teachers_link_keeps_the_network_as_it_is(kind: str, opened: Opened) -> None:
    live = opened(f"lesson=rates&scene=2&controls={kind}")
    page = live.page
    root = page.get_by_test_id("live-view")
    expect(root).to_have_attribute("data-scene", "2")
    panel = page.get_by_test_id("lesson")
    expect(panel).not_to_have_class(re.compile("is-done"))
    page.get_by_test_id("lesson-set").click()  # the one setting that the scene asks for
    expect(panel).to_have_class(re.compile("is-done"))
    expect(page).to_have_url(re.compile(r"\blearning_rate=0\.125\b"))
    page.goto(f"{page.url.partition('?')[0]}?lesson=delta&scene=2&controls={kind}")
    at_scene(page, LESSONS["delta"], 2)
    steppers, settings = page.locator(".bp-diagram-layers, .bp-diagram-units"), page.locator(".st-key-quick")
    if kind == "hidden":
        expect(settings).to_have_count(0)
        expect(steppers.first).to_be_hidden()
    else:
        expect(settings).to_be_visible()
        expect(page.locator(".st-key-controls-locked")).to_have_attribute("inert", "")
        expect(steppers.first).to_have_attribute("inert", "")
    before = page.evaluate("location.search")
    page.keyboard.press("n")  # new weights, with every other link
    live.control("step").click()
    expect(page.get_by_test_id("live-view")).to_have_attribute(
        "data-step", str(LESSONS["delta"].scenes[1].settings.step + 1)
    )
    expect(page).to_have_url(re.compile(rf"\bcontrols={kind}\b"))
    assert re.search(r"\bseed=\d+", page.url)[0] == re.search(r"\bseed=\d+", before)[0]  # type: ignore[index]
    page.reload()
    expect(page.get_by_test_id("live-view")).to_have_attribute("data-controls", kind)
    expect(page.locator(".st-key-quick")).to_have_count(0 if kind == "hidden" else 1)
    expect(page).to_have_url(re.compile(rf"\bcontrols={kind}\b"))


def test_a_student_types_a_number_and_keeps_it(opened: Opened) -> None:
    live = opened("lesson=delta&scene=3&student=ask&controls=hidden")
    page, root = live.page, live.page.get_by_test_id("live-view")
    expect(page.get_by_test_id("lesson")).to_have_count(0)
    box = page.locator(".st-key-student-number input")
    box.fill("4711")
    box.press("Enter")
    expect(root).to_have_attribute("data-scene", "3")
    expect(page).to_have_url(re.compile(r"\bseed=4711\b"))
    expect(page).to_have_url(re.compile(r"\bstudent=4711\b"))
    page.reload()
    expect(root).to_have_attribute("data-scene", "3")
    expect(page).to_have_url(re.compile(r"\bseed=4711\b"))
    expect(box).to_have_count(0)


def test_in_a_frame_a_lesson_stands_alone(visitor: Callable[..., Page], app_server: AppServer) -> None:
    page = visitor(reduced_motion="reduce")
    query = "embed=true&controls=hidden&lesson=delta&scene=2"
    page.route("**/frame.html", lambda route: route.fulfill(
        content_type="text/html", body=f'<iframe src="{app_server.url}?{query}" width=1200 height=760></iframe>'
    ))  # fmt: skip
    page.goto(f"{app_server.url}/frame.html")
    inner = page.frame_locator("iframe")
    expect(inner.get_by_test_id("live-view")).to_have_attribute(
        "data-step", str(LESSONS["delta"].scenes[1].settings.step)
    )
    expect(inner.get_by_test_id("lesson")).to_be_visible()
    expect(inner.locator("[data-testid=stHeader] button:visible")).to_have_count(0)
    expect(inner.get_by_test_id("stMainMenu")).to_have_count(0)
    expect(inner.locator(".bp-title")).to_have_count(0)
    inner.get_by_test_id("step").click()
    frame = page.frames[1]
    frame.wait_for_function("() => /embed=true/.test(location.search) && /controls=hidden/.test(location.search)")
