"""Who visits the app in the browser tests: people with a page each, which may not complain.

A page that has shown the app once shows it again in a third of the time, for its modules are fetched and compiled. So a
page is kept when its visitor leaves, and handed to the next one as if it were new: empty, remembering nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, expect

# What a page is told anew for each visitor; everything else makes a browser context of another kind.
MEDIA = ("color_scheme", "reduced_motion", "forced_colors")
PATIENCE = 45_000  # milliseconds for anything to come about; on a machine that has other things to do it takes long
LAPTOP = {"width": 1280, "height": 800}


class Complaints:
    """Collects what goes wrong in pages: console errors and uncaught exceptions."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = allowed
        self.seen: list[str] = []

    @contextmanager
    def watch(self, page: Page) -> Iterator[Page]:
        """Listens to `page`."""
        listeners: dict[Any, Any] = {
            "console": self._console,
            "pageerror": lambda error: self._add(f"uncaught: {error}"),
            "crash": lambda _: self._add("the page crashed"),
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        try:
            yield page
        finally:
            for event, listener in listeners.items():
                page.remove_listener(event, listener)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._add(f"console: {message.text} ({message.location.get('url', '')})")

    def _add(self, text: str) -> None:
        if not any(allowed in text for allowed in self.allowed):
            self.seen.append(text)


# Forgets what a visit kept, but for the version of the modules: that speaks of the cache, which stays, too.
EMPTIED = """() => {
  const version = localStorage.getItem("bp-version");
  localStorage.clear();
  if (version !== null) localStorage.setItem("bp-version", version);
}"""


class Visitors:
    """The pages of a browser, each in a context of its own, and which of them are free."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[object, list[Page]] = {}

    @contextmanager
    def come(self, kind: str = "", *, viewport: Any = LAPTOP, **options: Any) -> Iterator[Page]:
        """An empty page: `options` are those of a browser context.

        Pages of another `kind` are kept apart: their tests give scripts to a page, which it never forgets.
        """
        media = {name: options.pop(name, "null") for name in MEDIA}
        free = self._free.setdefault((kind, tuple(sorted(options.items()))), [])
        page = free.pop() if free else self._browser.new_context(viewport=viewport, **options).new_page()
        page.context.set_default_timeout(PATIENCE)
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", **media)
        try:
            yield page
        finally:
            try:
                _forget(page)
                free.append(page)
            except Error:  # it has crashed, or is closed
                page.context.close()


def _forget(page: Page) -> None:
    """Leaves the app, and nothing of the visit behind."""
    if urlsplit(page.url).netloc:
        page.evaluate(EMPTIED)
    page.unroute_all(behavior="ignoreErrors")
    page.goto("about:blank")
    page.mouse.move(0, 0)
    page.context.clear_cookies()
    page.context.clear_permissions()


def choose_files(page: Page, files: Any) -> None:
    """Chooses files, paths or with their bytes, once the button says what it is for: nobody hears of it before."""
    button = page.get_by_test_id("mydata-file")
    expect(button.locator("+ span")).not_to_be_empty()
    button.set_input_files(files)
