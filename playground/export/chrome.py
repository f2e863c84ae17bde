"""The page in a headless Chrome: opened at a link, brought to a step, asked for a file."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playground.export.reel import VIDEO
from playground.export.wish import Wish
from playground.words import say

COMMANDS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome", "msedge")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
)
MOST_FRAMES = 300  # of the way to a step: what a curve can show
FEW = 20  # frames that are made before anybody wonders
PATIENCE = 120_000  # milliseconds

# The page's own steering, over the view that it shows.
_STEER = """async ({ name, given }) => {
  const { address, main: { instances } } = await window.bpLive;
  const steering = await import(address("pictures/terminal.js"));
  return steering[name]([...instances.values()][0], ...given);
}"""


class NoBrowserError(RuntimeError):
    """There is no browser to draw with; the text says what to do."""


class NotMadeError(RuntimeError):
    """The file could not be made; the text says why."""


def chrome_path() -> str:
    """Returns the path of a Chrome.

    Raises:
        NoBrowserError: there is none.
    """
    chosen = os.environ.get("CHROMIUM_PATH")
    if chosen:
        if shutil.which(chosen):
            return chosen
        raise NoBrowserError(say("export-no-chrome"))
    found = (shutil.which(command) for command in COMMANDS)
    for path in (*found, *MAC_APPS):
        if path and Path(path).exists():
            return path
    raise NoBrowserError(say("export-no-chrome"))


def playwright() -> Callable[[], Any]:
    """Returns what drives a browser.

    Raises:
        NoBrowserError: it is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as missing:
        raise NoBrowserError(say("export-no-playwright")) from missing
    return sync_playwright


def make(url: str, wish: Wish, tell: Callable[[str], None]) -> bytes:
    """Returns the file, made by the page of the app that answers at `url`.

    Raises:
        NoBrowserError: there is no browser, or nothing to drive it.
        NotMadeError: the page could not make it.
    """
    path, drive = chrome_path(), playwright()
    with drive() as driver:
        try:
            browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        except Exception as error:
            raise NoBrowserError(say("export-no-chrome")) from error
        try:
            page = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
            page.set_default_timeout(PATIENCE)
            return _made(page, url, wish, tell)
        except NotMadeError:
            raise
        except Exception as error:
            raise NotMadeError(say("export-failed", reason=_reason(error))) from error
        finally:
            browser.close()


def _made(page: Any, url: str, wish: Wish, tell: Callable[[str], None]) -> bytes:
    def steer(name: str, *given: object) -> Any:
        return page.evaluate(_STEER, {"name": name, "given": given})

    query = {**wish.settings.to_link(), "step": "0", **({"lang": wish.language} if wish.language else {})}
    page.goto(f"{url}?{urlencode(query)}")
    page.wait_for_selector('[data-testid="live-view"][data-step="0"]')
    if wish.step:
        tell(say("export-training", step=wish.step))
        reached = steer("goTo", wish.step, MOST_FRAMES)
        if reached < wish.step:
            raise NotMadeError(say("export-not-reached", reached=reached, step=wish.step))
    if wish.phase:
        steer("walkTo", wish.phase)
    if wish.card[0] and not steer("lookAt", *wish.card):
        raise NotMadeError(say("export-no-card", card=":".join(filter(None, wish.card))))
    tell(say("export-making", name=wish.out.name))
    chosen = {"format": wish.format, "part": wish.part, "theme": wish.theme, "transparent": wish.transparent}
    chosen |= {"width": wish.width, "height": wish.height, "title": wish.title, "base": wish.base}
    chosen |= wish.reel.fields() if wish.reel else {}
    if wish.format in VIDEO:
        codec = steer("codecName", chosen)
        if codec is None:
            raise NotMadeError(say("export-no-codec", format=wish.format.upper()))
        tell(say("export-codec", codec=codec))
    page.expose_function("playgroundTold", Progress(tell))
    return base64.b64decode(steer("fileOf", chosen))


class Progress:
    """Says how far long work is, each time another tenth of it is done."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """Says it to `tell`."""
        self._tell, self._tenths = tell, 0

    def __call__(self, done: int, count: int) -> None:
        """Takes how many frames of how many are done."""
        tenths = 10 * done // count
        if tenths > self._tenths and count > FEW:
            self._tell(say("export-frames", done=done, count=count))
        self._tenths = max(tenths, self._tenths)


def _reason(error: Exception) -> str:
    """Returns the first line of what went wrong in the page."""
    return (
        (str(error).splitlines() or [type(error).__name__])[0].removeprefix("Page.evaluate: ").removeprefix("Error: ")
    )
