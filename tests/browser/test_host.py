"""The app behind its gate, as a browser meets it: the policy hinders nothing of ours, and a full room says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from playground.words import say
from scripts.app_server import AppServer
from scripts.live_page import LivePage


@pytest.fixture(scope="module")
def hosted() -> Iterator[AppServer]:
    with AppServer(host=("--address-sessions=1",), path="school/nets/") as server:
        yield server


def test_behind_the_policy_everything_works_and_nothing_foreign_is_asked_for(hosted: AppServer, page: Page) -> None:
    """A violation of the policy is an error of the console, and that fails the test by itself."""
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).netloc))
    live = LivePage(page).open(hosted.url)
    live.wait_for_step("step >= 50")
    page.keyboard.press("Space")
    live.control("camera").wait_for()
    assert {host for host in asked if host} == {f"127.0.0.1:{hosted.port}"}
    text = page.request.get(f"{hosted.url}counters").text()
    assert "playground_sessions 1\n" in text
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"_streamlit_xsrf"}  # type: ignore[typeddict-item]


def test_a_full_room_is_a_sentence_on_the_page(browser: Browser, hosted: AppServer) -> None:
    """A room for one from each address."""
    with closing(browser.new_context()) as first, closing(browser.new_context()) as second:
        LivePage(first.new_page()).open(hosted.url)
        waiting = second.new_page()
        waiting.goto(hosted.url)
        waiting.get_by_text(say("host-full")).first.wait_for(timeout=30_000)
        first.close()  # somebody leaves, and the page comes in by itself
        waiting.wait_for_selector('[data-testid="live-view"][data-step]', timeout=60_000)


def test_when_every_place_is_taken_the_sentence_comes_in_place_of_the_page(page: Page) -> None:
    with AppServer(host=("--sessions=0", "--elsewhere=https://other.example")) as server:
        answer = page.request.get(server.url)
        assert answer.status == 503
        assert say("host-full_elsewhere", address="https://other.example") in answer.text()
        assert page.request.get(f"{server.url}_stcore/health").text() == "ok"


@pytest.mark.console_allows("ERR_", "WebSocket", "Failed to fetch", "Cannot send", "reach", "not responding")
def test_a_host_that_is_killed_gives_the_same_run_at_the_same_step_back(page: Page) -> None:
    with AppServer(host=()) as server:
        live = LivePage(page).open(f"{server.url}?seed=3&hidden=5,3")
        live.wait_for_step("step >= 100")
        server.stop(kill=True)
        page.wait_for_timeout(700)  # what was at hand is played out
        stood, before = live.step, len(live.painted)
        server.start()
        live.wait_for_step(f"step > {stood}", timeout=30_000)
        assert min(step for _, step, _ in live.painted[before:]) >= stood
        assert "seed=3" in page.url
        assert "hidden=5" in page.url
