"""What was, in a real Chromium: the link brings back what its sender saw, and the curves before its step."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Callable[[str], LivePage]:
    """Opens links, each for another person."""

    def open_link(query: str) -> LivePage:
        return LivePage(visitor()).open(query if query.startswith("http") else f"{app_server.url}?{query}")

    return open_link


def root_data(page: Page, name: str) -> str:
    return str(page.eval_on_selector(ROOT, f"(root) => root.dataset.{name} ?? ''"))


def test_a_link_brings_back_what_its_sender_saw(opened: Callable[[str], LivePage]) -> None:
    sender = opened("step=300")
    page = sender.page
    expect(page.locator(".bp-loss")).to_have_attribute("aria-label", re.compile("began at"))  # the curves before it
    page.get_by_test_id("flow-ratio").click()
    page.get_by_test_id("live-view").press("p")
    page.wait_for_selector(f"{ROOT}[data-phase='forward-1']")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.wait_for_selector(f"{ROOT}[data-phase='backward-3']")
    page.locator(".st-key-panel button").nth(1).click()
    expect(page).to_have_url(re.compile("panel=curves"))
    expect(page).to_have_url(re.compile("walk=backward-3"))
    other = opened(page.url)
    other.page.wait_for_selector(f"{ROOT}[data-phase='backward-3'][data-walk='open']")
    assert (other.state, other.step, other.loss) == ("paused", sender.step, sender.loss)
    assert root_data(other.page, "audit") == root_data(page, "audit") == "open"
    expect(other.page.get_by_test_id("flow-ratio")).to_have_attribute("aria-pressed", "true")
    expect(other.page.locator(".bp-loss")).to_have_attribute("aria-label", re.compile("began at"))
    expect(other.page.locator(".st-key-loss-curve")).to_be_visible()
    expect(other.page).to_have_url(re.compile("panel=curves"))
    expect(other.page).to_have_url(re.compile("walk=backward-3"))


def test_a_run_paused_at_its_beginning_opens_paused(opened: Callable[[str], LivePage]) -> None:
    first = opened("motion=pause")
    first.page.wait_for_timeout(1000)
    assert (first.state, first.step) == ("paused", 0)
    expect(first.page).to_have_url(re.compile("motion=pause"))
    playing = opened("step=100&motion=play")
    playing.wait_for_step("step > 200")
    assert playing.state == "playing"


def test_a_link_of_nonsense_shows_a_sentence_and_the_page_works(opened: Callable[[str], LivePage]) -> None:
    strange = opened("walk=sideways&select=w9.9.9&chart=weather&card=none&sample=99999&panel=&step=10")
    expect(strange.page.locator(".st-key-notice")).to_contain_text("walk, which names nothing")
    assert root_data(strange.page, "walk") == ""
    strange.control("step").click()
    strange.wait_for_step("step === 11")


def weight(page: LivePage) -> str:
    return page.page.get_by_test_id("audit-value").text_content() or ""


def test_an_edit_leaves_a_trace_and_is_taken_back(opened: Callable[[str], LivePage]) -> None:
    live = opened("step=40&select=w1.0.0")
    page = live.page
    undo, redo = live.control("undo"), live.control("redo")
    expect(undo).to_be_disabled()
    before, loss = weight(live), live.loss
    page.get_by_test_id("audit-value").click()
    page.get_by_test_id("audit-value-field").fill("3")
    page.get_by_test_id("audit-value-field").press("Enter")
    expect(page.get_by_test_id("audit-value")).to_contain_text("3.0")
    expect(page.locator(".bp-changed:visible")).to_have_count(1)
    expect(live.control("scrubber")).to_have_attribute("aria-valuetext", re.compile("From step 40 on: Weight .* = 3"))
    expect(page).to_have_url(re.compile("changes=40%3Aw1.0.0%3A3.0"))
    live.control("step").click()
    live.wait_for_step("step === 41")
    page.keyboard.press("Control+z")
    live.wait_for_step("step === 40")
    expect(page.get_by_test_id("audit-value")).to_have_text(before)
    expect(page.locator(".bp-changed:visible")).to_have_count(0)
    assert live.loss == loss
    expect(undo).to_be_disabled()
    redo.click()
    expect(page.get_by_test_id("audit-value")).to_contain_text("3.0")
    expect(undo).to_be_enabled()


def test_a_setting_is_taken_back_and_its_control_shows_it(opened: Callable[[str], LivePage]) -> None:
    live = opened("step=40")
    loss = live.loss
    live.page.locator(".st-key-dataset-spiral button").first.click()
    live.wait_for_step("step < 40")
    live.pause()
    live.page.locator(".st-key-learning_rate input").fill("0.3")
    live.page.locator(".st-key-learning_rate input").press("Enter")
    expect(live.page).to_have_url(re.compile("dataset=spiral"))
    expect(live.control("undo")).to_be_enabled()
    live.page.wait_for_timeout(700)
    live.control("undo").click()
    expect(live.page.locator(".st-key-learning_rate input")).to_have_value("0.03")
    live.control("undo").click()
    live.wait_for_step("step === 40")
    assert live.loss == loss
    expect(live.page).to_have_url(re.compile("dataset=circle"))


def test_the_opening_sets_its_own_pace_until_a_speed_is_chosen(opened: Callable[[str], LivePage]) -> None:
    live = opened("")
    live.wait_for_step("step >= 3")
    menu = live.control("speed")
    expect(menu.locator("option").first).to_have_text("Own pace · 1 update a frame")
    expect(menu).to_have_value("")
    steps = [step for _, step, _ in live.painted]
    assert steps == list(range(steps[-1] + 1)), "update by update"
    expect(live.page).to_have_url(re.compile("pace=own"))
    menu.select_option("1e")
    expect(menu.locator("option").first).not_to_contain_text("Own pace")
    live.wait_for_step("step > 500")
    expect(live.page).not_to_have_url(re.compile("pace="))


def test_a_ready_run_rests_with_a_word_where_it_has_shown_its_point(opened: Callable[[str], LivePage]) -> None:
    live = opened("step=2650&motion=play&pace=own")
    live.wait_for_state("paused")
    live.wait_for_step("step === 2750")
    expect(live.page.get_by_text("That is what this run has to show.")).to_be_visible()
    live.control("play").click()
    live.wait_for_step("step > 2800")


def test_a_panel_reads_the_step_on_screen_after_steps_that_asked_for_nothing(opened: Callable[..., LivePage]) -> None:
    live = opened("step=10")
    live.page.locator(".st-key-panel button").nth(1).click()
    expect(live.page).to_have_url(re.compile("panel=curves"))
    for step in (11, 12, 13):
        live.control("step").click()
        live.wait_for_step(f"step === {step}")
    live.control("back").click()
    live.wait_for_step("step === 12")
    expect(live.page).to_have_url(re.compile(r"[?&]step=12\b"))
    live.page.wait_for_timeout(1600)  # it stands still
    live.page.locator(".st-key-panel button").nth(3).click()
    expect(live.page.locator(".st-key-closer")).to_contain_text("from step 11 to step 12")
