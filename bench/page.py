"""What a person at the page gets: how soon it plays, how smoothly, how fast a click acts, and what stays in memory."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from urllib.parse import unquote

from playwright.sync_api import Page, sync_playwright

from bench.table import Row
from scripts.app_server import AppServer
from scripts.chromium import FLAGS, chromium_path
from scripts.live_page import LivePage

SECONDS = 10
TRIES = 10
# When the last click or the last Enter reached the page.
EVENTS = """
window.pressed = 0;
for (const kind of ['click', 'keydown'])
  document.addEventListener(kind, (event) => { window.pressed = event.timeStamp; }, { capture: true });
"""


def measure(minutes: float) -> Iterator[Row]:
    """All rows of the page, with a server and a browser of its own."""
    path = chromium_path()
    with AppServer() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, "--enable-precise-memory-info"])
        warm_up = browser.new_page()
        LivePage(warm_up).open(server.url)
        warm_up.close()
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.add_init_script(EVENTS)
        live = LivePage(page).open(f"{server.url}?speed=1e")  # no slower than it can
        yield _opening(live)
        yield from smoothness(live)
        yield _pausing(live)
        yield _changing(live)
        yield from _memory(live, server, 60 * minutes)
        browser.close()


def _opening(live: LivePage) -> Row:
    live.wait_for_step("step > 0")
    first = next(moment for moment, step, _ in live.painted if step > 0)
    return Row("from the address to a learning network", first, 3000, "ms")


def smoothness(live: LivePage, *, settle: int = 1000, least: float = 58, gap: int = 50) -> Iterator[Row]:
    """Frames painted a second, at least so many, and the gaps of more than `gap` ms, after `settle` ms of play."""
    live.page.wait_for_timeout(settle)
    begin = live.page.evaluate("performance.now()")
    live.page.wait_for_timeout(1000 * SECONDS + 100)
    moments = [moment for moment, _, _ in live.painted if begin <= moment <= begin + 1000 * SECONDS]
    gaps = [after - before for before, after in pairwise(moments)]
    yield Row("frames painted a second, one epoch a frame", len(moments) / SECONDS, least, "", True)
    note = f"median gap {median(gaps):.1f} ms, longest {max(gaps):.1f} ms"
    yield Row(f"gaps over {gap} ms in {SECONDS} s", sum(each > gap for each in gaps), 0, "", note=note)


def _pausing(live: LivePage) -> Row:
    delays = []
    for _ in range(TRIES):
        live.wait_for_state("playing")
        live.page.wait_for_timeout(300)
        live.control("play").click()
        live.page.wait_for_timeout(500)
        delays.append(max(0.0, live.painted[-1][0] - live.page.evaluate("window.pressed")))
        live.control("play").click()
    return Row("pause: from the click to the last frame painted, worst", max(delays), 50, "ms", note=_of(delays))


def _changing(live: LivePage) -> Row:
    delays = []
    field = live.page.locator(".st-key-learning_rate input")
    for number in range(TRIES):
        live.wait_for_state("playing")
        rate = ("0.1", "0.03")[number % 2]
        field.fill(rate)
        field.press("Enter")
        pressed = live.page.evaluate("window.pressed")
        live.page.wait_for_timeout(700)
        live.control("play").click()  # paused, the address is brought up to date
        live.page.wait_for_timeout(700)
        # The link names the step from which the new rate holds; what is painted after that step is its work.
        changes = re.findall(r"(\d+):learning_rate:([0-9.]+)", unquote(live.page.url))
        if not changes or float(changes[-1][1]) != float(rate):
            raise SystemExit(f"the change of the learning rate to {rate} did not reach the link: {live.page.url}")
        since = int(changes[-1][0])
        shown = next(moment for moment, step, _ in live.painted if moment > pressed and step > since)
        delays.append(shown - pressed)
        live.control("play").click()
    return Row("a new learning rate: from Enter to its first frame", median(delays), 200, "ms", note=_of(delays))


def _of(delays: list[float]) -> str:
    return f"median {median(delays):.0f} ms, worst {max(delays):.0f} ms of {len(delays)}"


def _memory(live: LivePage, server: AppServer, seconds: float) -> Iterator[Row]:
    live.wait_for_state("playing")
    first = min(60.0, seconds / 3)
    live.page.wait_for_timeout(1000 * first)
    server_before, page_before = resident_megabytes(server.pid), heap_megabytes(live.page)
    live.page.wait_for_timeout(1000 * (seconds - first))
    server_after, page_after = resident_megabytes(server.pid), heap_megabytes(live.page)
    span = f"from {first:.0f} s to {seconds:.0f} s of play"
    note = f"{server_after:.0f} MB in the end, epoch {live.epoch:,.0f}"
    yield Row(f"server memory, growth {span}", server_after - server_before, 10, "MB", note=note)
    yield Row(f"page memory, growth {span}", page_after - page_before, 10, "MB", note=f"{page_after:.0f} MB in the end")


def resident_megabytes(pid: int) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        kilobytes = re.search(r"VmRSS:\s+(\d+)", status.read_text())
        assert kilobytes is not None
        return int(kilobytes[1]) / 1024
    done = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def heap_megabytes(page: Page) -> float:
    """JavaScript memory that is still in use after a collection."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    size = page.evaluate("performance.memory.usedJSHeapSize")
    session.detach()
    return float(size) / 1e6
