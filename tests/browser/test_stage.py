"""The stage in a real Chromium: what is said has a place of its own, and nothing lies over what it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage

STOPS = "stop_epoch=3&speed=1e"
WILD = "dataset=plane&activations=relu,relu&learning_rate=1000&speed=1u"


@pytest.fixture
def open_at(page: Page, app_server: AppServer) -> Callable[..., LivePage]:
    """Opens a link."""
    return lambda link="": LivePage(page).open(f"{app_server.url}?{link}")


def box_of(one: Locator) -> dict[str, float]:
    box: Any = one.bounding_box()
    assert box is not None
    return box


def meet(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes share some of their area."""
    return all(
        one[start] < other[start] + other[size] - 0.5 and other[start] < one[start] + one[size] - 0.5
        for start, size in (("x", "width"), ("y", "height"))
    )


def stopped(live: LivePage) -> Locator:
    """The notice of a run that its rule has stopped."""
    notice = live.page.get_by_test_id("notice")
    expect(notice).to_have_attribute("data-kind", "stopped")
    return notice


# ------------------------------------------------------------------------------------------------ notices


# The boxes of all that can be seen and used beside the notice, and what each is.
BESIDE = f"""() => [...document.querySelectorAll('{ROOT} :is(canvas, button, select, input, .bp-strip)')]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }}) && !one.closest('.bp-notice'))
  .map((one) => [one.outerHTML.slice(0, 120), one.getBoundingClientRect().toJSON()])
  .filter(([, box]) => box.width > 0 && box.height > 0)"""


@pytest.mark.parametrize("link", [STOPS, WILD])
def test_a_notice_lies_over_nothing(open_at: Callable[..., LivePage], link: str) -> None:
    live = open_at(link)
    notice = live.page.get_by_test_id("notice")
    for width in (1280, 760, 390):
        live.page.set_viewport_size({"width": width, "height": 800})
        expect(notice).not_to_have_attribute("data-kind", "")
        said = box_of(notice)
        assert said["height"] >= 30, width
        assert said["x"] >= 0, width
        assert said["x"] + said["width"] <= width
        others = live.page.evaluate(BESIDE)
        assert len(others) > 10, width
        assert not [other for other, box in others if meet(said, box)], width


def test_a_notice_takes_its_room_from_the_charts_and_gives_it_back(open_at: Callable[..., LivePage]) -> None:
    live = open_at(STOPS)
    stopped(live)
    diagram, loss = (live.page.locator(f"{ROOT} .bp-panel-{name}") for name in ("network", "loss"))
    before = box_of(diagram), box_of(loss)
    live.page.get_by_test_id("notice-close").click()
    after = box_of(diagram), box_of(loss)
    assert after[0]["height"] == before[0]["height"], "the diagram keeps its size"
    assert after[1]["height"] > before[1]["height"] + 40
    bottoms = [box["y"] + box["height"] for _, box in (before, after)]
    assert bottoms[0] == pytest.approx(bottoms[1], abs=1), "and the page keeps its length"
    assert bottoms[0] <= 800


def test_a_notice_is_closed_by_its_button_or_by_escape_and_stays_closed(open_at: Callable[..., LivePage]) -> None:
    live = open_at(STOPS)
    notice = stopped(live)
    live.page.keyboard.press("Escape")
    expect(notice).to_have_attribute("data-kind", "")
    live.control("back").click()
    live.control("epoch").click()
    live.settle()
    expect(notice).to_have_attribute("data-kind", "")
    live.control("reset").click()
    live.wait_for_step("step === 0")
    if live.state != "playing":
        live.control("play").click()
    notice = stopped(live)  # it stops anew, and that is news
    close = live.page.get_by_test_id("notice-close")
    close.focus()
    close.press("Enter")
    expect(notice).to_have_attribute("data-kind", "")
    assert live.page.evaluate("document.activeElement.dataset.testid") == "play", "the focus is not lost"


def test_a_run_that_stands_still_says_why_and_leads_there(open_at: Callable[..., LivePage]) -> None:
    live = open_at("initializer=zeros&step=900")
    notice = live.page.get_by_test_id("notice")
    expect(notice).to_have_attribute("data-kind", "stall", timeout=20_000)
    expect(notice).to_contain_text("every unit gives 0 and all weights after it are 0")
    live.page.get_by_test_id("stall-look").click()
    live.page.wait_for_selector(f"{ROOT}[data-audit='open']")
    expect(live.page.locator(f"{ROOT} .bp-audit")).to_contain_text("Hidden 1, unit 1", timeout=20_000)
    live.page.get_by_test_id("notice-close").click()
    expect(notice).to_have_attribute("data-kind", "")
    live.control("step").click()
    live.wait_for_step("step === 901")
    live.page.wait_for_function("performance.now() - window.painted.at(-1)[0] > 1500")  # asked and answered
    expect(notice).to_have_attribute("data-kind", "")


def test_escape_closes_one_thing_at_a_time(open_at: Callable[..., LivePage]) -> None:
    live = open_at(STOPS)
    notice = stopped(live)
    live.page.get_by_test_id("inspect").click()
    live.page.wait_for_selector(f"{ROOT}[data-audit='open']")
    live.page.keyboard.press("Escape")
    expect(notice).to_have_attribute("data-kind", "")
    assert live.page.get_attribute(ROOT, "data-audit") == "open"
    live.page.keyboard.press("Escape")
    live.page.wait_for_selector(f"{ROOT}[data-audit='']")


def test_a_notice_is_heard(open_at: Callable[..., LivePage]) -> None:
    live = open_at(STOPS)
    heard = live.page.get_by_test_id("notice").get_by_role("status")
    expect(heard).to_have_count(1)
    heard.evaluate("(one) => { window.heard = one; }")
    stopped(live)
    expect(heard).to_contain_text("Stopped at epoch 3")
    assert heard.evaluate("(one) => one === window.heard"), "it was in the page before it spoke"


def test_what_a_link_lost_is_said_above_all_and_put_away_by_escape(open_at: Callable[..., LivePage]) -> None:
    live = open_at("hidden=99999")
    notice = live.page.locator(".st-key-notice")
    expect(notice).to_be_visible()
    said = box_of(notice)
    assert said["y"] + said["height"] <= box_of(live.page.locator(ROOT))["y"]
    live.page.keyboard.press("Escape")
    expect(notice).to_have_count(0)


# ----------------------------------------------------------------------------------- what cards lie over


def test_the_card_of_a_unit_does_not_cover_it(open_at: Callable[..., LivePage]) -> None:
    live = open_at()
    live.wait_for_step("step >= 25")
    live.pause()
    canvas = live.page.locator(".bp-diagram-canvas")
    place = box_of(canvas)
    card = live.page.locator(".bp-card")
    found = 0
    for across in range(20, int(place["width"]), 40):
        for down in range(80, int(place["height"]) - 40, 40):
            live.page.mouse.move(place["x"] + across, place["y"] + down)
            if not card.is_visible():
                continue
            found += 1
            box = box_of(card)
            pointer = {"x": place["x"] + across, "y": place["y"] + down, "width": 1, "height": 1}
            assert not meet(box, pointer), (across, down)
    assert found >= 8


# --------------------------------------------------------------------------------------------- its scale

MEASURE = f"""() => {{
  const root = document.querySelector('{ROOT}');
  const canvas = root.querySelector('.bp-diagram-canvas');
  const [box, shown] = [root.getBoundingClientRect(), canvas.getBoundingClientRect()];
  return {{
    scale: box.width / root.clientWidth, right: box.right, sharp: canvas.width / (shown.width * devicePixelRatio),
    charts: root.querySelector('.bp-charts').getBoundingClientRect().bottom,
    beyond: document.documentElement.scrollWidth - innerWidth,
  }};
}}"""


SCALES = {(1280, 800): 1, (1920, 1080): 1.35, (2560, 1440): 1.8, (390, 844): 1}


def test_the_stage_is_drawn_as_large_as_the_window_lets_it(open_at: Callable[..., LivePage]) -> None:
    live = open_at("step=50")
    for (width, height), scale in SCALES.items():
        live.page.set_viewport_size({"width": width, "height": height})
        live.page.wait_for_timeout(700)
        seen = live.page.evaluate(MEASURE)
        assert seen["scale"] == pytest.approx(scale, abs=0.01), width
        assert seen["sharp"] == pytest.approx(1, abs=0.01), f"a pixel of the picture is one of the screen: {width}"
        assert seen["beyond"] <= 0, width
        if width > 700:
            assert seen["right"] <= width
            assert seen["charts"] <= height, f"one screen: {width}"


def test_in_a_large_window_the_pointer_finds_what_it_points_at(open_at: Callable[..., LivePage]) -> None:
    live = open_at("step=50")
    live.page.set_viewport_size({"width": 1920, "height": 1080})
    live.page.wait_for_timeout(700)
    canvas = live.page.locator(".bp-diagram-canvas")
    place = box_of(canvas)
    head = box_of(live.page.locator(".bp-diagram-head").nth(3))  # the output stands half way down under its name
    middle = (head["x"] + head["width"] / 2, place["y"] + place["height"] * (68 + 36 + (412 - 68 - 36 - 34) / 2) / 412)
    live.page.mouse.move(*middle)
    expect(live.page.locator(".bp-card-title")).to_have_text("Output")
    card = box_of(live.page.locator(".bp-card"))
    assert card["x"] + card["width"] < head["x"] + 10, "and the card stands beside it"
    where = box_of(live.page.locator(".bp-map canvas").last)
    live.page.mouse.move(where["x"] + where["width"] * 0.55, where["y"] + where["height"] * 0.4)
    tip = live.page.locator(".bp-panel-decision-map .bp-tip")
    expect(tip).to_be_visible()
    near = box_of(tip)
    assert abs(near["x"] - where["x"] - where["width"] * 0.55) < 60 + near["width"]


def test_a_lecture_is_larger_without_the_sidebar_and_no_part_of_the_link(open_at: Callable[..., LivePage]) -> None:
    live = open_at("step=50")
    sidebar = live.page.locator("[data-testid='stSidebar']")
    before, link = live.page.evaluate(MEASURE), live.page.url
    live.page.keyboard.press("l")
    expect(sidebar).to_be_hidden()
    expect(live.control("lecture")).to_have_attribute("aria-pressed", "true")
    live.page.wait_for_timeout(700)
    during = live.page.evaluate(MEASURE)
    assert during["scale"] == pytest.approx(1.25, abs=0.01)
    assert during["charts"] <= 801
    assert during["beyond"] <= 0
    assert live.page.url == link
    live.control("lecture").click()
    expect(sidebar).to_be_visible()
    live.page.wait_for_timeout(700)
    assert live.page.evaluate(MEASURE) == before


def test_nothing_moves_while_it_plays(open_at: Callable[..., LivePage]) -> None:
    live = open_at()
    live.page.set_viewport_size({"width": 1920, "height": 1080})
    live.wait_for_step("step > 100")
    boxes = f"""() => [...document.querySelectorAll('{ROOT} :is(canvas, button)')]
        .filter((one) => one.checkVisibility())
        .map((one) => Object.values(one.getBoundingClientRect().toJSON()).map(Math.round).join())"""
    first = live.page.evaluate(boxes)
    step = live.step
    live.wait_for_step(f"step > {step + 500}")
    assert live.page.evaluate(boxes) == first


# --------------------------------------------------------------------------------------------- small, on paper, aloud


def in_sight(page: Page, one: Locator) -> bool:
    """Whether all of it stands on the screen."""
    box, size = box_of(one), page.viewport_size
    assert size is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= size["height"] + 0.5


def test_a_small_frame_shows_the_diagram_beside_the_map(page: Page, app_server: AppServer) -> None:
    page.set_viewport_size({"width": 1000, "height": 640})
    live = LivePage(page).open(f"{app_server.url}?step=40")
    diagram, map_ = (live.page.locator(f"{ROOT} .bp-panel-{name}") for name in ("network", "decision-map"))
    expect(page.locator("[data-testid='stSidebar']")).to_be_visible()
    assert in_sight(page, diagram)
    assert in_sight(page, map_)
    assert box_of(diagram)["x"] + box_of(diagram)["width"] < box_of(map_)["x"]


def test_the_walk_that_opens_brings_its_bar_into_sight(page: Page, app_server: AppServer) -> None:
    live = LivePage(page).open(f"{app_server.url}?step=40")
    bar = page.get_by_test_id("phasebar")
    for width, height in ((390, 844), (1000, 640), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop = 0")
        live.control("inspect").click()
        expect(page.get_by_test_id("phase-words")).to_contain_text("Unit")
        assert in_sight(page, bar), width
        page.get_by_test_id("phase-close").click()
        page.wait_for_selector(f"{ROOT}[data-phase='']", state="attached")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_in_a_lecture_the_code_of_the_walk_stands_on_the_screen(
    page: Page, app_server: AppServer, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    live = LivePage(page).open(f"{app_server.url}?step=40")
    page.keyboard.press("l")
    live.control("inspect").click()
    expect(page.get_by_test_id("phase-words")).to_contain_text("Unit")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0, "without scrolling"
    assert in_sight(page, page.get_by_test_id("code-lines"))
    assert in_sight(page, page.get_by_test_id("phasebar"))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080), (1000, 640)])
def test_on_paper_the_stage_is_whole_and_the_controls_are_away(
    page: Page, app_server: AppServer, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    LivePage(page).open(f"{app_server.url}?step=40").settle()
    shape = box_of(page.locator(ROOT))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1047, "height": 718})  # A4 across, less its margins
    expect(page.locator("[data-testid='stSidebar']")).to_be_hidden()
    root = box_of(page.locator(ROOT))
    assert root["x"] >= 0
    assert root["x"] + root["width"] <= 1047
    assert root["height"] <= 718
    assert root["width"] / root["height"] == pytest.approx(shape["width"] / shape["height"], rel=0.03), "nothing moved"
    for panel in page.locator(f"{ROOT} .bp-panel").all():
        outer, inner = box_of(panel), box_of(panel.locator("canvas").first)
        assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
        assert inner["y"] + inner["height"] <= outer["y"] + outer["height"] + 1


# ------------------------------------------------------------------------------------------------ the first visit


def test_the_first_visit_is_told_one_thing_at_a_time_and_no_later_one(
    visitor: Callable[..., Page], app_server: AppServer
) -> None:
    page = visitor("newcomer")
    live = LivePage(page, first_visit=True).open(f"{app_server.url}?step=40")
    callout, shut = page.get_by_test_id("callout"), page.get_by_test_id("callout-close")
    network, map_ = (page.locator(f"{ROOT} .bp-panel-{name} .bp-host") for name in ("network", "decision-map"))
    for name, part in (("line", network), ("map", map_), ("walk", network)):
        expect(callout).to_have_attribute("data-name", name)
        expect(callout.get_by_role("status")).not_to_be_empty()
        assert not meet(box_of(callout), box_of(part)), "it covers nothing that it speaks of"
        assert in_sight(page, callout)
        if name == "line":
            shut.focus()
            page.keyboard.press("Escape")
            expect(live.control("play")).to_be_focused()
        elif name == "map":
            shut.click()
    live.control("inspect").click()  # the last one is followed
    expect(callout).to_have_count(0)
    page.get_by_test_id("phase-close").click()
    page.reload()
    page.wait_for_selector(f"{ROOT}[data-step='40']")
    expect(callout).to_have_count(0)


def test_a_lesson_is_not_disturbed_by_call_outs(visitor: Callable[..., Page], app_server: AppServer) -> None:
    page = visitor("newcomer")
    LivePage(page, first_visit=True).open(f"{app_server.url}?lesson=delta")
    expect(page.locator(f"{ROOT}[data-lesson='delta']")).to_have_count(1)
    expect(page.get_by_test_id("callout")).to_be_hidden()


@pytest.mark.parametrize("width", [1000, 1280, 1920])
def test_in_the_strip_nothing_lies_over_anything(page: Page, app_server: AppServer, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    live = LivePage(page).open(app_server.url)  # at its own pace, whose name is the longest of the speeds
    live.pause()
    shown = page.locator(".bp-strip :is(select, button, .bp-number)").filter(visible=True).all()
    boxes = [(one.inner_text(), box_of(one)) for one in shown]
    assert len(boxes) > 10
    assert not [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if meet(a, b)]


# ------------------------------------------------------------------------------------------------ the inputs to choose


def test_the_inputs_are_chosen_where_they_stand(open_at: Callable[..., LivePage]) -> None:
    live = open_at("step=40")
    page = live.page
    opener, group = page.get_by_test_id("choose-inputs"), page.get_by_test_id("inputs")
    expect(group).to_be_hidden()
    opener.click()
    ticked = group.locator("[aria-checked='true']")
    expect(ticked).to_have_count(2)
    page.get_by_test_id("input-x1sq").click()  # by the mouse
    expect(ticked).to_have_count(3)
    live.wait_for_step("step === 0")
    page.wait_for_url(lambda url: "features=x1,x2,x1sq&" in unquote(url))
    x1 = page.get_by_test_id("input-x1")
    x1.focus()
    page.keyboard.press("Space")  # and by the keys, which stay where they were
    expect(ticked).to_have_count(2)
    expect(x1).to_be_focused()
    assert live.state == "paused", "Space was the box's"
    page.locator("[data-testid='stSidebar'] summary", has_text="Data and inputs").click()
    pills = page.locator(".st-key-features [data-variant='pills'][data-selected]")
    expect(pills).to_have_text(["x2", "x1²"])
    page.get_by_test_id("undo").click()
    expect(ticked).to_have_count(3)
    expect(pills).to_have_count(3)
    for name in ("x1", "x2"):
        page.get_by_test_id(f"input-{name}").click()
        expect(page.get_by_test_id(f"input-{name}")).to_have_attribute("aria-checked", "false")
    last = page.get_by_test_id("input-x1sq")
    expect(last).to_have_attribute("aria-disabled", "true")
    last.focus()
    page.keyboard.press("Enter")
    expect(last).to_have_attribute("aria-checked", "true")
    page.keyboard.press("Escape")
    expect(group).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    page.get_by_test_id("inspect").click()
    page.wait_for_selector(f"{ROOT}[data-phase='forward-1']")
    expect(group).to_be_hidden()
    expect(opener).to_be_hidden()
