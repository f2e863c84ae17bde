"""The static page in a real Chromium, as `make site` builds it: under a sub-path, no other host in reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from playground.words import say
from scripts.chromium import FLAGS, chromium_path
from scripts.live_page import ROOT, LivePage
from scripts.site.build import build
from scripts.site.fetch import Unreachable, cache
from scripts.site.nodejs import NotCompiled
from scripts.site.serve import StaticHost
from tests.browser.test_audit import Audit, check_weight_card, update_to
from tests.browser.test_motion import make

PATIENT = 180_000  # milliseconds: a whole Python starts in the page
STARTS = {"svg": b"<svg", "pdf": b"%PDF", "pptx": b"PK", "gif": b"GIF89a", "mp4": b"\0\0\0", "html": b"<!doctype html"}
FILM = {"from": 196, "to": 200, "every": 2, "fps": 20}
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaticHost]:
    """The page under school/nets/; where it cannot be built, the test fails with the reason."""
    folder: Path = tmp_path_factory.mktemp("host")
    try:
        build(folder / "school" / "nets", cache())
    except (Unreachable, NotCompiled) as problem:
        pytest.fail(f"The static page could not be built. {problem}", pytrace=False)
    with StaticHost(folder) as served:
        yield served


@pytest.fixture
def alone(browser: Browser, complaints: Any) -> Iterator[Page]:
    """A page of a browser that finds no host but this machine."""
    chromium = browser.browser_type.launch(executable_path=chromium_path(), args=[*FLAGS, ALONE])
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENT)
    with complaints.watch(context.new_page()) as page:
        yield page
    chromium.close()


def test_it_learns_in_the_tab_and_offline_a_link_opens_with_the_numbers_of_core(host: StaticHost, alone: Page) -> None:
    asked: set[str] = set()
    alone.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    live, url = LivePage(alone), f"{host.url}school/nets/"
    alone.goto(url)
    alone.get_by_alt_text(say("site-first")).wait_for()  # something to see, long before Python is there
    live.wait_for_step("step >= 50", timeout=PATIENT)
    assert alone.locator("#starting").count() == 0
    assert alone.get_by_text(say("site-here")).count() == 1

    # Everything is kept before long, also what was not needed so far; then there is no network any more.
    alone.wait_for_selector("html[data-kept][data-memory=kept]")
    alone.context.set_offline(True)
    alone.emulate_media(reduced_motion="reduce")  # nothing starts by itself
    alone.goto(f"{url}?step=200&select=w1.0.1&card=weight")
    live.wait_for_step("step === 200", timeout=PATIENT)
    alone.wait_for_selector("html[data-memory=taken]")  # it began with what the first visit had left in memory
    audit = Audit(live).wait(step=200, card="weight")
    check_weight_card(audit, update_to(200), 1, 0, 1)

    # What is loaded when it is first asked for is there as well: each kind of file has parts of its own.
    for form, begins in STARTS.items():
        assert make(alone, form, part="deck" if form == "pptx" else "stage", **FILM)[1].startswith(begins), form

    # A further part of the page, with a figure and a table that a server draws otherwise.
    alone.get_by_test_id("stMain").get_by_text(say("panel-numbers"), exact=True).click()
    alone.locator(".bp-table td").first.wait_for()
    alone.get_by_test_id("stMain").get_by_text(say("panel-weights"), exact=True).click()
    alone.locator(".js-plotly-plot .heatmaplayer").first.wait_for()

    assert alone.locator(f"{ROOT}[data-step]").count() == 1
    assert {name for name in asked if name} == {urlsplit(host.url).netloc}


SPOIL = """async () => {
  const cache = await caches.open("backprop-playground-memory");
  for (const request of await cache.keys()) {
    if (request.url.includes("&")) continue;
    const kept = await cache.match(request);
    const { length } = JSON.parse(kept.headers.get("x-about"));
    await cache.put(request, new Response(new Uint8Array(length), { headers: kept.headers }));
  }
}"""


def test_a_memory_with_which_python_does_not_begin_is_forgotten(host: StaticHost, alone: Page) -> None:
    live, url = LivePage(alone), f"{host.url}school/nets/?embed_options=dark_theme"
    alone.goto(url)
    assert alone.evaluate("document.querySelector('#starting img').currentSrc").endswith("first-dark.svg")
    live.wait_for_step("step >= 1", timeout=PATIENT)
    alone.wait_for_selector("html[data-memory=kept]")
    alone.evaluate(SPOIL)
    for begun in ("kept", "taken"):
        alone.goto(url)
        live.wait_for_step("step >= 1", timeout=PATIENT)
        alone.wait_for_selector(f"html[data-memory={begun}]")
