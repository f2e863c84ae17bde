"""The app behind its gate, as a browser meets it: the policy hinders nothing of ours, and a full room says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from playground.words import say
from scripts.app_server import AppServer
from scripts.live_page import LivePage, prepare
from scripts.site.serve import StaticHost
from tests.visitors import Complaints

# A frame in a browser that lets no site keep anything inside the page of another one.
KEEPS_NOTHING = """if (window !== top) for (const name of ["localStorage", "sessionStorage", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new DOMException(name, "SecurityError"); } });"""
# How bright the map is from 0 to 255, and what of a store one gets to see.
SEEN = """(view) => {
  const map = view.querySelector(".bp-map canvas");
  const { data } = map.getContext("2d").getImageData(0, 0, map.width, map.height);
  const bright = data.filter((_, at) => at % 4 < 3).reduce((sum, part) => sum + part, 0) / (0.75 * data.length);
  let kept = "";
  try { kept = String(localStorage); } catch (error) { kept = error.name; }
  return [bright, kept, getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor];
}"""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page of another site, with a frame in it: this machine by its other name."""
    folder = tmp_path_factory.mktemp("course")
    head = '<!doctype html><title>A course</title><link rel=icon href="data:,">'
    (folder / "index.html").write_text(f"{head}<iframe width=1200 height=760></iframe>")
    with StaticHost(folder) as served:
        yield served.url.replace("127.0.0.1", "localhost").rstrip("/")


@pytest.fixture(scope="module")
def hosted(course: str) -> Iterator[AppServer]:
    with AppServer(host=("--address-sessions=1", f"--frame-ancestors={course}"), path="school/nets/") as server:
        yield server


def test_in_the_frame_of_another_site_it_learns_behind_the_policy_in_the_colours_asked_for(
    hosted: AppServer, course: str, visitor: Callable[..., Page]
) -> None:
    """A violation of the policy is an error of the console, and that fails the test by itself."""
    page = visitor("framed")
    prepare(page, KEEPS_NOTHING)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).netloc))
    page.goto(course)
    view = page.frame_locator("iframe").get_by_test_id("live-view")
    grounds = {"light": "rgb(255, 255, 255)", "dark": "rgb(14, 17, 23)"}
    for theme, system in (("light", "dark"), ("dark", "light")):  # though the system has the other one
        page.emulate_media(color_scheme=system)
        query = f"embed=true&embed_options={theme}_theme"
        page.locator("iframe").evaluate("(frame, url) => { frame.src = url; }", f"{hosted.url}?{query}")
        expect(view).to_have_attribute("data-theme", theme)
        expect(view).to_have_attribute("data-step", re.compile(r"\d"))
        bright, kept, ground = view.evaluate(SEEN)
        assert (kept, ground) == ("SecurityError", grounds[theme])
        assert (bright > 128) == (theme == "light")
    expect(view).to_have_attribute("data-step", re.compile(r"\d\d"))
    view.get_by_test_id("camera").wait_for()
    assert {host for host in asked if host} == {f"127.0.0.1:{hosted.port}", urlsplit(course).netloc}
    text = page.request.get(f"{hosted.url}counters").text()
    assert "playground_sessions 1\n" in text
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"_streamlit_xsrf"}  # type: ignore[typeddict-item]


def test_a_full_room_is_a_sentence_on_the_page(browser: Browser, hosted: AppServer, complaints: Complaints) -> None:
    """A room for one from each address."""
    with ExitStack() as stays:
        first, second = (stays.enter_context(closing(browser.new_context())) for _ in range(2))
        LivePage(first.new_page()).open(hosted.url)
        waiting = stays.enter_context(complaints.watch(second.new_page()))
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
        later = live.painted[before:] or live.painted  # all of them where the page had to be opened again
        assert min(step for _, step, _ in later) >= stood
        expect(page).to_have_url(re.compile("seed=3"))
        assert "hidden=5" in page.url
