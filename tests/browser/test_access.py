"""Who reads by ear, steers by keys, sees little contrast or has a trembling hand: the page as axe-core judges it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page, expect

from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage

# By default axe-core leaves out how large a target is, and whether what is read stands in what is heard.
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}},
}


# What changes from the light page to the dark one.
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}


def violations(page: Page) -> list[str]:
    """What axe-core objects to on the page as it stands; on the dark one, which differs in colours, among these."""
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found = Axe().run(page, options=COLOURS if is_dark else OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}  {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def open_in(visitor: Callable[..., Page], app_server: AppServer) -> Callable[..., LivePage]:
    """Opens the app in a theme, for a reader who asks for little motion: nothing plays."""

    def open_page(scheme: str, query: str = "step=50", first_visit: bool = False, **options: Any) -> LivePage:
        kind = "newcomer" if first_visit else ""
        page = visitor(kind, color_scheme=scheme, reduced_motion="reduce", **options)
        live = LivePage(page, first_visit=first_visit).open(f"{app_server.url}?{query}")
        live.settle(500)
        return live

    return open_page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_objects_to_nothing_on_the_page_the_walk_and_the_cards(
    open_in: Callable[..., LivePage], scheme: str
) -> None:
    live = open_in(scheme, first_visit=True)
    page = live.page
    callout = page.get_by_test_id("callout")
    for name in ("line", "map", "walk"):
        expect(callout).to_have_attribute("data-name", name)
        assert not violations(page), f"the first screen with the call-out of the {name}"
        page.get_by_test_id("callout-close").click()
    expect(callout).to_have_count(0)
    assert not violations(page), "the first screen"
    page.get_by_test_id("inspect").click()
    page.wait_for_selector(f"{ROOT}[data-phase='forward-1']")
    audit = page.get_by_test_id("audit")
    for place in ("network", "output", "layer1"):
        page.get_by_test_id(f"audit-place-{place}").click()
        expect(audit).to_have_attribute("data-waiting", "false")
        assert not violations(page), f"the walk and the cards of {place}"
    canvas = page.locator(".bp-diagram-canvas")
    canvas.focus()
    for keys in (["Enter", "Enter", "Enter"], ["ArrowDown", "Enter"]):  # a unit's bias, then a weight into it
        for key in keys:
            canvas.press(key)
        expect(page.get_by_test_id("audit-value")).to_be_visible()
        for tab in page.locator("[data-testid^='audit-tab-']").all():
            if tab.is_visible():
                tab.click()
                expect(audit).to_have_attribute("data-waiting", "false")
            assert not violations(page), f"the card {audit.get_attribute('data-card')}"
    page.get_by_test_id("audit-value").click()
    assert not violations(page), "the field of a value"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_objects_to_nothing_among_the_settings_and_on_a_notice(
    open_in: Callable[..., LivePage], scheme: str
) -> None:
    live = open_in(scheme, "step=1&stop_epoch=1&hidden=99999")
    live.control("play").click()
    expect(live.page.get_by_test_id("notice")).to_have_attribute("data-kind", "stopped")
    assert not violations(live.page), "two notices"
    for group in live.page.locator("[data-testid='stSidebar'] [data-testid='stExpander'] summary").all():
        group.click()
        live.page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    live.page.wait_for_timeout(500)
    assert not violations(live.page), "every group of settings"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_objects_to_nothing_on_a_phone(open_in: Callable[..., LivePage], scheme: str) -> None:
    live = open_in(scheme, first_visit=True, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = live.page
    assert not violations(page)
    page.get_by_test_id("choose-inputs").tap()
    choices = page.get_by_role("group", name="Which inputs should it see?").get_by_role("checkbox")
    expect(choices).to_have_count(7)
    for choice in choices.all():
        box: Any = choice.bounding_box()
        assert min(box["width"], box["height"]) >= 44, "a finger's width"
    assert not violations(page), "the inputs to choose"


def test_the_first_stop_of_tab_leads_to_play(open_in: Callable[..., LivePage]) -> None:
    page = open_in("light").page
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to Play")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["height"] >= 24
    where = page.url
    skip.press("Enter")
    expect(page.get_by_test_id("play")).to_be_focused()
    assert page.url == where, "the address is the run's"


def test_what_is_read_on_a_button_begins_what_is_heard(open_in: Callable[..., LivePage]) -> None:
    page = open_in("light").page
    for name, read in (("back-update", "−1"), ("forward-update", "+1"), ("log-scale", "log")):
        button = page.get_by_test_id(name)
        assert button.inner_text() == read
        assert str(button.get_attribute("aria-label")).startswith(f"{read}:")
    canvas = page.locator(".bp-diagram-canvas")
    canvas.focus()
    for _ in range(3):
        canvas.press("Enter")
    chip = page.get_by_test_id("audit-value")
    expect(chip).to_be_visible()
    number = chip.locator(".bp-a-value-number").inner_text()
    assert page.get_by_role("button", name=f"{number} Change the value of").count() == 1


def test_every_field_is_called_by_what_it_sets(open_in: Callable[..., LivePage]) -> None:
    page = open_in("light").page
    assert page.get_by_role("textbox", name="Learning rate: exact value").count() == 1
    assert page.get_by_role("textbox", name="Exact", exact=True).count() == 0


def test_help_is_24_pixels_to_hit_and_moves_nothing(open_in: Callable[..., LivePage]) -> None:
    page = open_in("light").page
    buttons = page.locator("[data-testid='stSidebar'] button[aria-label^='Help for']:visible")
    assert buttons.count() >= 6
    for button in buttons.all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] + box["width"] <= 300


def test_where_the_system_chooses_the_colours_what_is_on_is_still_seen(open_in: Callable[..., LivePage]) -> None:
    page = open_in("light", forced_colors="active").page
    ground = "(one) => getComputedStyle(one).backgroundColor"
    for on, off in (("[data-kind='weights']", "[data-kind='updates']"), ("[data-testid='show-test']", ".bp-inspect")):
        assert page.locator(f"{ROOT} {on}").evaluate(ground) != page.locator(f"{ROOT} {off}").evaluate(ground), on
    for slider in (page.get_by_test_id("scrubber"), page.locator("[data-testid='stSlider']").first):
        seen = Image.open(BytesIO(slider.screenshot())).convert("RGB")
        colours = {colour for count, colour in seen.getcolors(1 << 20) or () if count > 60}
        assert len(colours) >= 3, "ground, track and what is filled"
    page.get_by_test_id("inspect").click()
    page.wait_for_selector(f"{ROOT}[data-phase='forward-1']")
    edge = "(one) => getComputedStyle(one).outlineStyle"
    marked = page.locator(".bp-phase-step").evaluate_all(f"(all) => all.map({edge})")
    assert [style != "none" for style in marked] == [True, *[False] * (len(marked) - 1)]
