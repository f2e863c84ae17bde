"""What the tests share: a running app, a Chromium, and people who visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.app_server import AppServer
from scripts.chromium import FLAGS, NoChromium, chromium_path
from tests.visitors import PATIENCE, Complaints, Visitors


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


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Visitors:
    """The pages that are kept from test to test."""
    expect.set_options(timeout=PATIENCE)
    return Visitors(browser)


@pytest.fixture
def complaints(request: pytest.FixtureRequest) -> Iterator[Complaints]:
    """Fails the test if a page complained; `console_allows` names what a test brings about on purpose."""
    marker = request.node.get_closest_marker("console_allows")
    collected = Complaints(marker.args if marker else ())
    yield collected
    assert not collected.seen, "the page complained:\n" + "\n".join(collected.seen)


@pytest.fixture
def visitor(visitors: Visitors, complaints: Complaints) -> Iterator[Callable[..., Page]]:
    """Empty pages, watched: each call is another person, who stays to the end of the test."""
    with ExitStack() as visits:
        yield lambda kind="", **options: visits.enter_context(
            complaints.watch(visits.enter_context(visitors.come(kind, **options)))
        )


@pytest.fixture
def page(visitor: Callable[..., Page]) -> Page:
    """An empty page of 1280x800, watched."""
    return visitor()
