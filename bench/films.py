"""What it takes to take a run away as a film, and what the page still paints meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import sync_playwright

from bench.table import Row
from scripts.app_server import AppServer
from scripts.chromium import FLAGS, chromium_path
from scripts.live_page import LivePage

FRAMES = 60
TARGETS = {"gif": ((960, 540), 3000, 4000), "mp4": ((1920, 1080), 3000, 1000)}  # size, milliseconds, kilobytes
MAKE = """async (wish) => {
  const { instances } = (await window.bpLive).main;
  const [{ pictures, player }] = instances.values();
  const held = player.past.frames.filter(({ complete }) => complete).length;
  const [asked, painted, begun] = [pictures.picks.asked, window.painted.length, performance.now()];
  const { blob } = await pictures.make(wish);
  const milliseconds = performance.now() - begun;
  return {
    milliseconds, kilobytes: blob.size / 1000, held, asked: pictures.picks.asked - asked,
    painted: (1000 * (window.painted.length - painted)) / milliseconds,
  };
}"""


def measure() -> Iterator[Row]:
    """All rows of films, with a server and a browser of their own; the first of a format also fetches its encoder."""
    with AppServer() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*FLAGS])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        live = LivePage(page).open(f"{server.url}?speed=1u")
        live.wait_for_step(f"step >= {FRAMES}")
        live.control("play").click()
        live.wait_for_state("paused")
        for kind, (size, milliseconds, kilobytes) in TARGETS.items():
            first, made = page.evaluate(MAKE, _wish(kind, size)), page.evaluate(MAKE, _wish(kind, size))
            what = f"{kind.upper()} of {FRAMES} frames {size[0]}x{size[1]}"
            note = f"{first['milliseconds']:.0f} ms the first time"
            yield Row(what, made["milliseconds"], milliseconds, "ms", note=note)
            yield Row(f"{what}, size", made["kilobytes"], kilobytes, "kB")
            yield Row(f"{kind.upper()}: frames asked of the server", made["asked"], 0, "", note=f"{made['held']} held")
        live.control("play").click()
        live.wait_for_state("playing")
        page.wait_for_timeout(1000)
        made = page.evaluate(MAKE, _wish("gif", TARGETS["gif"][0]))
        note = f"it took {made['milliseconds']:.0f} ms"
        yield Row("frames painted a second while a GIF is made", made["painted"], 45, "", True, note=note)
        browser.close()


def _wish(kind: str, size: tuple[int, int]) -> dict[str, Any]:
    wish = {"format": kind, "part": "stage", "theme": "light", "transparent": False, "title": ""}
    return {**wish, "width": size[0], "height": size[1], "from": 0, "to": FRAMES - 1, "every": 1, "fps": 20}
