"""The lab in a real Chromium: a case from its list to its repair, in English by hand and in Chinese by link."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from playground.lab.lab import PATIENTS, Lab
from playground.lab.told import told
from playground.words import say
from playground.words.language import DEFAULT, speak
from scripts.app_server import AppServer
from scripts.live_page import LivePage

Opened = Callable[..., LivePage]
PATIENT = next(number for number in PATIENTS if Lab(number).case.name == "no_slope")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(DEFAULT)


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Opened:
    """Opens the app with a query, for a reader who asks for little motion."""

    def open_page(query: str, width: int = 1280, height: int = 800) -> LivePage:
        page = visitor(viewport={"width": width, "height": height}, reduced_motion="reduce")
        return LivePage(page).open(f"{app_server.url}?{query}")

    return open_page


def find_the_line(page: Page, said: dict[str, Any]) -> None:
    """Takes a hint, names a right line and then the wrong one."""
    panel, lines = page.get_by_test_id("lab"), page.locator(".bp-lab-line")
    expect(panel.locator("h2")).to_have_text(said["title"])
    expect(lines).to_have_count(len(said["lines"]))
    page.get_by_test_id("lab-hint").click()
    expect(page.locator(".bp-lab-hints li")).to_have_text([said["hints"][0]])
    wrong = said["wrong"][0]
    lines.nth(wrong + 1).click()
    expect(panel).to_have_attribute("data-found", "false")
    expect(page.locator(".bp-lab-verdict")).to_have_text(said["sound"][wrong + 1].replace("`", ""))
    expect(page.locator(".bp-lab-verdict")).to_be_in_viewport(ratio=0.95)
    expect(page.get_by_test_id("lab-repair")).to_be_hidden()
    expect(panel.locator(".bp-lesson-figure")).to_be_hidden()
    lines.nth(wrong).click()
    expect(panel).to_have_attribute("data-found", "true")
    expect(page.locator(".bp-lab-was")).to_have_text([said["lines"][wrong][1]])
    expect(page.locator(".bp-lab-should")).to_have_text([said["right"][str(wrong)]])
    expect(page.locator(".bp-lab-verdict")).to_contain_text(said["why"].replace("`", ""))
    compares(panel, said)


def compares(panel: Locator, said: dict[str, Any]) -> None:
    """Both losses are on one chart, each with its name and what it came to."""
    figure = panel.locator(".bp-lesson-figure")
    expect(figure.locator(".bp-a-title")).to_have_text(said["figure"]["title"])
    expect(figure.locator(".bp-a-g-series path")).to_have_count(2)
    expect(figure.locator(".bp-a-legend")).to_contain_text(said["figure"]["series"][0]["name"])
    expect(figure.locator(".bp-a-mark text")).to_have_text([mark["label"] for mark in said["figure"]["marks"]])


def test_a_case_from_the_list_to_its_repair(opened: Opened) -> None:
    said = told(Lab(PATIENT), repaired=False)
    live = opened("lang=en&dataset=moons")
    page, root, band = live.page, live.page.get_by_test_id("live-view"), live.page.get_by_test_id("lab-band")
    expect(band).to_be_hidden()
    page.locator(".st-key-mode button").nth(1).click()
    page.locator(".st-key-lesson-lab button").click()
    page.locator(f".st-key-lab-{PATIENT} button").click()
    expect(band).to_have_text("Lab: these numbers come from broken code.")
    expect(root).to_have_attribute("data-lab", str(PATIENT))
    expect(page).to_have_url(re.compile(rf"\?lab={PATIENT}&step=0(&|$)"))
    assert "dataset" not in page.url
    expect(page.locator(".st-key-quick")).to_have_count(0)  # no settings
    live.control("step").click()
    live.control("step").click()
    expect(root).to_have_attribute("data-step", "2")
    live.control("inspect").click()
    page.get_by_test_id("audit-place-network").click()
    page.get_by_test_id("audit-tab-proof").click()
    expect(page.get_by_test_id("audit")).to_contain_text("gradients differ")
    expect(page.locator(".bp-a-lab")).to_contain_text("with the numbers of the broken code")
    find_the_line(page, said)
    broken_loss = root.get_attribute("data-train-loss")
    page.get_by_test_id("lab-repair").click()
    expect(band).to_be_hidden()
    expect(root).to_have_attribute("data-lab", "")
    expect(page.locator(".bp-lab-note")).to_have_text("Repaired: these numbers come from the right program.")
    compares(page.get_by_test_id("lab"), said)  # the broken run beside the one that goes now
    expect(page).to_have_url(re.compile("dataset=sine"))
    assert "lab=" not in page.url
    expect(root).to_have_attribute("data-step", "0")
    live.control("step").click()
    live.control("step").click()
    expect(root).to_have_attribute("data-step", "2")
    assert root.get_attribute("data-train-loss") != broken_loss
    page.locator(".st-key-lab-back button").click()
    expect(page.locator(f".st-key-lab-{PATIENT} button")).to_be_visible()
    expect(page).to_have_url(re.compile("dataset=moons"))  # the run of before
    kept = json.loads(page.evaluate("localStorage.getItem('bp-lessons')"))["lab"]
    assert kept == {str(PATIENT): {"hints": 1, "solved": True}}


def test_a_link_opens_a_case_in_chinese_on_a_phone_and_settings_beside_it_say_nothing(opened: Opened) -> None:
    live = opened(f"lang=zh-Hant&lab={PATIENT}&step=3&dataset=spiral&learning_rate=10", width=390, height=844)
    page = live.page
    speak("zh-Hant")
    said = told(Lab(PATIENT), repaired=False)
    expect(page.get_by_test_id("lab-band")).to_have_text(say("lab-note"))
    expect(page.get_by_test_id("live-view")).to_have_attribute("data-step", "3")
    expect(page).to_have_url(re.compile(rf"lab={PATIENT}&step=3"))
    assert "spiral" not in page.url
    find_the_line(page, said)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    boxes = [line.bounding_box() for line in page.locator(".bp-lab-line code").all()]
    ends = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert len(ends) == len(said["lines"])
    assert all(end <= begin + 0.5 for (_, end), (begin, _) in pairwise(ends))  # no line lies over the next
