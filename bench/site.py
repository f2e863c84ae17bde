"""What a visitor of the static page gets: how soon it learns, how much is fetched, how smooth and how quick it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.page import smoothness
from bench.table import Row
from scripts.chromium import FLAGS, chromium_path
from scripts.live_page import LivePage
from scripts.site.build import build
from scripts.site.fetch import cache
from scripts.site.serve import StaticHost

VISITS = 3  # with everything in the cache
PATIENT = 180_000  # milliseconds
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
CARDS = ("w1.0.0", "w1.0.1", "w1.1.0", "w1.1.1", "w2.0.0")
# From asking for an account until its card is on show, in the page's own time.
OPENING = """async (name) => {
  const { instances } = (await window.bpLive).main;
  const [view] = instances.values();
  const [, layer, i, j] = /w(\\d)\\.(\\d+)\\.(\\d+)/.exec(name).map(Number);
  const begin = performance.now();
  view.inspection.select({ kind: 'weight', layer, i, j });
  const shown = () => document.querySelector(
    `[data-testid="audit"][data-card="weight"][data-waiting="false"] h2[title*=" ${name}:"]`);
  while (!shown()) await new Promise(requestAnimationFrame);
  return performance.now() - begin;
}"""


def measure() -> Iterator[Row]:
    """All rows of the static page, with a host of files and a browser of its own."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        build(Path(place) / "nets", cache())
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=[*FLAGS, ALONE])
        with StaticHost(Path(place)) as host:
            context = chromium.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            live, url = LivePage(page), f"{host.url}nets/?speed=1e"
            yield Row("first visit: from the address to a learning network", _start(live, url), 8000, "ms")
            yield from smoothness(live, settle=3000, least=55, gap=100)
            yield _cards(live)
            page.wait_for_selector("html[data-kept][data-memory=kept]")  # what was not needed yet has come
            page.wait_for_timeout(2000)
            sent = sum(host.sent.values()) / 1e6
            yield Row("fetched on a first visit, all of it, compressed", sent, 20, "MB", note=f"{len(host.sent)} files")
            page.close()  # it would play on beside the next
            again = [_visit(context, url) for _ in range(VISITS)]
            note = ", ".join(f"{each:.0f}" for each in again)
            yield Row("a later visit: to a learning network, median", median(again), 3000, "ms", note=note)
        chromium.close()


def _visit(context: BrowserContext, url: str) -> float:
    page = context.new_page()
    took = _start(LivePage(page), url)
    page.wait_for_timeout(2000)
    page.close()
    return took


def _start(live: LivePage, url: str) -> float:
    live.page.goto(url)
    live.wait_for_step("step > 0", timeout=PATIENT)
    return next(moment for moment, step, _ in live.painted if step > 0)


def _cards(live: LivePage) -> Row:
    live.pause()
    page: Page = live.page
    took = [page.evaluate(OPENING, name) for name in CARDS]
    return Row("opening a card, worst", max(took), 400, "ms", note=", ".join(f"{each:.0f}" for each in took))
