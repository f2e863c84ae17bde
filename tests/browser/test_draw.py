"""Points drawn in a real Chromium while it plays: the numbers are those of `core`, of the link, and of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from core import Settings, evaluate, load_data, start, take_step
from core.datasets.points import Edit
from core.settings import LIMITS
from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage
from tests.visitors import choose_files

LINK = "samples=40&batch_size=5&hidden=3&activations=tanh&panel=mydata&motion=pause&speed=1u"


def kept(page: Page) -> Settings:
    """The run as the page's address names it."""
    link = {name: text for name, text in parse_qsl(urlsplit(page.url).query) if name in LIMITS}
    made, problems = Settings.from_link(link)
    assert not problems
    return made


def until(page: Page, good: Callable[[Settings], bool]) -> Settings:
    """The run, once its address holds what was drawn."""
    while True:
        seen = page.url
        if good(made := kept(page)):
            return made
        page.wait_for_url(lambda url: url != seen)  # noqa: B023  # asked at once


def is_at(edit: Edit, x: float, y: float) -> bool:
    return edit.what != "remove" and abs(edit.x - x) < 0.1 and abs(edit.y - y) < 0.1


class Finger:
    """One finger on the screen; to playwright a touch is over as soon as it has begun."""

    def __init__(self, page: Page) -> None:
        self._screen = page.context.new_cdp_session(page)

    def down(self, x: float, y: float) -> None:
        self._screen.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})

    def up(self) -> None:
        self._screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def losses(page: Page) -> Mapping[str, str]:
    names: dict[str, str] = page.eval_on_selector(ROOT, "({ dataset }) => ({ ...dataset })")
    return {name: names[name] for name in ("step", "trainLoss", "testLoss")}


def by_core(made: Settings, step: int) -> tuple[float, float]:
    """Losses at a step by the readable path alone: every update taken, on the data in force."""
    data = load_data(made)
    state = start(made, data)
    for _ in range(step):
        state = take_step(state, made, data).after
    train, test = evaluate(state.params, made.at(step), load_data(made, step))
    return train.loss, test.loss


def test_points_are_drawn_dragged_and_removed_while_it_plays_and_the_link_gives_the_same_numbers(
    page: Page, app_server: AppServer, tmp_path: Path
) -> None:
    live = LivePage(page).open(f"{app_server.url}?{LINK}")
    page.get_by_test_id("draw").click()
    sheet = page.get_by_test_id("draw-sheet")
    sheet.wait_for()
    spoken = page.get_by_test_id("draw-spoken")
    box = sheet.bounding_box()
    assert box is not None

    def at(x: float, y: float) -> tuple[float, float]:
        """Where on the screen a place of the data is."""
        return box["x"] + (x + 6) / 12 * box["width"], box["y"] + (6 - y) / 12 * box["height"]

    # by hand while it plays: a point added, dragged, others brushed, one removed
    live.control("play").click()
    live.wait_for_step("step > 8")
    page.get_by_test_id("draw-class-1").click()
    page.mouse.click(*at(-5, -5))
    expect(spoken).to_contain_text("Added: disc")
    page.mouse.move(*at(-5, -5))
    page.mouse.down()
    page.mouse.move(*at(5, -5), steps=4)
    page.mouse.up()
    expect(spoken).to_contain_text("Moved to")
    page.mouse.move(*at(-5.5, 5.5))
    page.mouse.down()
    page.mouse.move(*at(5.5, 5.5), steps=8)
    page.mouse.up()
    made = until(page, lambda run: any(is_at(edit, 5.5, 5.5) for edit in run.points))
    added = [edit for edit in made.points if edit.what == "add"]
    moves = [edit for edit in made.points if edit.what == "move"]
    assert len(added) >= 6
    assert {edit.which for edit in added} == {1}
    assert {edit.which for edit in moves} <= {-1}
    assert is_at((moves or added[:1])[-1], 5, -5)
    assert added[0].step > 0
    page.keyboard.down("Shift")
    page.mouse.click(*at(5, -5))
    page.keyboard.up("Shift")
    expect(spoken).to_have_text("Removed.")
    assert until(page, lambda run: run.points[-1].what == "remove").points[-1].which == -1

    # by finger: a touch adds a point, a long one takes it away
    touch = Finger(page)
    touch.down(*at(0, -5.8))
    touch.up()
    expect(spoken).to_contain_text("Added: disc")
    touch.down(*at(0, -5.8))
    expect(spoken).to_have_text("Removed.")
    touch.up()
    live.pause()
    made = until(page, lambda run: len(run.points) > 2 and [edit.what for edit in run.points[-2:]] == ["add", "remove"])
    assert is_at(made.points[-2], 0, -5.8)

    # the same numbers by `core` called directly, and by the link
    step = live.step
    expect(page).to_have_url(re.compile(f"step={step}(&|$)"))
    made, before = kept(page), losses(page)
    assert (float(before["trainLoss"]), float(before["testLoss"])) == pytest.approx(by_core(made, step), rel=1e-6)
    page.reload()
    live.wait_for_step(f"step === {step}")
    assert losses(page) == before

    # and by the file
    with page.expect_download() as waiting:
        page.locator(".st-key-mydata-save button").first.click()
    saved = tmp_path / "run.json"
    waiting.value.save_as(saved)
    assert len(json.loads(saved.read_text(encoding="utf-8"))["settings"]["points"]) == len(made.points)

    # by keys: a cursor, a point, undone by the page's own undo and made again
    page.get_by_test_id("draw").click()
    sheet.focus()
    for key in ("2", "ArrowLeft", "ArrowDown", "Shift+ArrowDown"):
        page.keyboard.press(key)
    expect(spoken).to_have_text("x₁ −0.250, x₂ −1.25.")
    for key in ("Shift+ArrowLeft",) * 6 + ("Shift+ArrowDown",) * 5:
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(spoken).to_have_text("Added: disc, x₁ −6.00, x₂ −6.00.")
    expect(live.control("undo")).to_be_enabled()
    page.keyboard.press("Control+z")
    expect(live.control("undo")).to_be_disabled()
    assert losses(page) == before
    expect(live.control("redo")).to_be_enabled()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()

    other = LivePage(page).open(f"{app_server.url}?dataset=xor&panel=mydata&motion=pause")
    choose_files(page, saved)
    expect(page).to_have_url(re.compile("dataset=circle"))
    other.wait_for_step(f"step === {step}")
    assert losses(page) == before
