"""What the tests share: a running app, a Chromium, and a page that may not complain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from scripts.app_server import AppServer
from scripts.chromium import FLAGS, NoChromium, chromium_path


@pytest.fixture(scope="session")
def app_server() -> Iterator[AppServer]:
    """The app, started once for all browser tests."""
    with AppServer() as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, found or installed; never a skipped test."""
    try:
        path = chromium_path()
    except NoChromium as problem:
        pytest.fail(str(problem), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()


class Complaints:
    """Collects what goes wrong in pages: console errors and uncaught exceptions."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = allowed
        self.seen: list[str] = []

    def watch(self, page: Page) -> Page:
        """Listens to `page` from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._add(f"uncaught: {error}"))
        page.on("crash", lambda _: self._add("the page crashed"))
        return page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._add(f"console: {message.text} ({message.location.get('url', '')})")

    def _add(self, text: str) -> None:
        if not any(allowed in text for allowed in self.allowed):
            self.seen.append(text)


@pytest.fixture
def complaints(request: pytest.FixtureRequest) -> Iterator[Complaints]:
    """Fails the test if a watched page complained; `console_allows` names what a test brings about on purpose."""
    marker = request.node.get_closest_marker("console_allows")
    collected = Complaints(marker.args if marker else ())
    yield collected
    assert not collected.seen, "the page complained:\n" + "\n".join(collected.seen)


@pytest.fixture
def page(browser: Browser, complaints: Complaints) -> Iterator[Page]:
    """An empty page of 1280x800 in a context of its own, watched."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(15_000)
    yield complaints.watch(context.new_page())
    context.close()
