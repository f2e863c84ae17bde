"""An exercise on paper in a real Chromium: pasted, run, and a wrong number told its mistake."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from scripts.app_server import AppServer
from scripts.live_page import LivePage

# As a student has it: the settings of the exercise by the controls (here by the link), the numbers from the sheet.
LINK = "hidden=2&activations=sigmoid&output_activation=sigmoid&loss=half_squared_error&learning_rate=0.5&step=1"
SHEET = {
    "data": "i1\ti2\to1\to2\n0,05\t0,10\t0,01\t0,99",
    "w1": "W1 = [[.15, .25], [.20, .30]]",
    "b1": "0.35",
    "w2": ".40 .50; .45 .55",
    "b2": "0.60",
}


def fill(page: Page, name: str, text: str) -> None:
    box = page.locator(f".st-key-exercise-{name} textarea")
    box.fill(text)
    box.press("Control+Enter")
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()


def check(page: Page, text: str) -> None:
    field = page.locator(".st-key-exercise-number input")
    field.fill(text)
    field.press("Enter")


def test_an_exercise_is_pasted_run_and_a_wrong_number_is_told_its_mistake(page: Page, app_server: AppServer) -> None:
    live = LivePage(page).open(f"{app_server.url}?{LINK}")
    live.pause()
    page.locator(".st-key-panel button").filter(has_text="My exercise").click()
    page.locator(".st-key-exercise-run").wait_for()
    for name, text in SHEET.items():
        fill(page, name, text)
    page.locator(".st-key-exercise-hold label").first.click()
    page.locator(".st-key-exercise-run button").click()
    expect(page).to_have_url(re.compile("table=2_2_regression_8a586afa_0.05_0.1_0.01_0.99"))
    expect(page).to_have_url(re.compile("fixed=b1(%2C|,)b2"))
    live.wait_for_step("step === 0")
    page.locator(".st-key-exercise-part button").filter(has_text="Worked sheet").click()
    expect(page.locator(".st-key-exercise-sheet .katex").first).to_be_visible()
    assert page.locator(".st-key-exercise-sheet .katex-error").count() == 0
    page.locator(".st-key-exercise-part button").filter(has_text="Check my numbers").click()
    kind = page.locator(".st-key-exercise-kind input")
    kind.click()
    page.get_by_role("option", name="a new weight or bias").click()
    check(page, "0,150219")  # 0.15 + 0.5 · 0.000438568
    expect(page.locator(".st-key-exercise-verdict")).to_contain_text("the update was added where it is taken away")
    check(page, "0,149781")
    expect(page.locator(".st-key-exercise-verdict")).to_contain_text("Right, to all of its 6 digits.")
    live.control("step").click()
    live.wait_for_step("step === 1")
    expect(page).to_have_url(re.compile(r"[?&]step=1\b"))
    page.reload()
    live.wait_for_step("step === 1")
