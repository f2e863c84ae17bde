"""Takes the README's pictures anew: `python scripts/screenshot.py` writes docs/screenshot.png and docs/audit.png."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import sync_playwright

from scripts.app_server import ROOT, AppServer
from scripts.chromium import FLAGS, chromium_path
from scripts.live_page import LivePage

SHOWN = (
    "dataset=spiral&noise=0.05&features=x1,x2,sinx1,sinx2&hidden=6,4&activations=tanh,tanh"
    "&learning_rate=0.1&seed=3&stop_epoch=120"
)


def main() -> None:
    path = chromium_path()
    with AppServer() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 800}, device_scale_factor=1.5, color_scheme="light")
        live = LivePage(page).open(f"{server.url}?{SHOWN}")
        live.wait_for_state("playing")
        live.wait_for_state("paused")  # by itself, at the stop rule
        page.mouse.move(0, 0)
        page.screenshot(path=ROOT / "docs" / "screenshot.png")
        live = LivePage(page).open(f"{server.url}?speed=1e")
        live.wait_for_state("playing")
        page.wait_for_timeout(1200)
        live.control("play").click()
        page.get_by_test_id("inspect").click()
        page.locator("[data-phase='forward-1']").wait_for()
        for _ in range(5):
            page.get_by_test_id("phase-next").click()
        page.locator("[data-phase='backward-2']").wait_for()
        page.wait_for_timeout(1500)
        page.mouse.move(0, 0)
        page.screenshot(path=ROOT / "docs" / "audit.png")
        browser.close()


if __name__ == "__main__":
    main()
