"""The live view in a real Chromium against a real server: what a person does, and what they must see."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage, fingerprint

UPDATES_AN_EPOCH = 25  # of the default run: 250 training points in batches of ten


@pytest.fixture
def live(page: Page, app_server: AppServer) -> LivePage:
    """The default run, open and painted."""
    return LivePage(page).open(f"{app_server.url}?speed=1e")


@pytest.fixture
def paused(live: LivePage) -> LivePage:
    """The default run, paused after it has learned a little."""
    live.wait_for_step("step >= 50")
    live.pause()
    return live


@pytest.fixture
def another(visitor: Callable[..., Page]) -> Callable[..., LivePage]:
    """Another person with a page of their own."""
    return lambda **options: LivePage(visitor(**options))


def query(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query, keep_blank_values=True).items()}


def wait_for_link(page: Page, pattern: str) -> None:
    # While it plays, the address follows every few seconds.
    expect(page).to_have_url(re.compile(pattern))


# ------------------------------------------------------------------------------------------------- playing


def test_it_plays_by_itself(live: LivePage) -> None:
    live.wait_for_step("step > 0")
    assert live.state == "playing"


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.console_allows("ERR_FAILED")
def test_a_first_visitor_fetches_the_modules_at_once_or_where_that_fails_one_by_one(
    browser: Browser, app_server: AppServer, packed: bool
) -> None:
    with closing(browser.new_context()) as context:
        page, asked = context.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        if not packed:
            page.route("**/app/static/packed/*", lambda route: route.abort())
        LivePage(page).open(app_server.url).wait_for_step("step > 0")
    assert len([url for url in asked if "/app/static/packed/" in url]) == 1
    modules = {url.partition("?")[0] for url in asked if "/app/static/live/" in url and ".js" in url}
    assert len(modules) > 200 if not packed else not modules


def test_a_browser_that_asks_for_little_motion_is_not_started(
    another: Callable[..., LivePage], app_server: AppServer
) -> None:
    calm = another(reduced_motion="reduce").open(app_server.url)
    calm.settle(1000)
    assert (calm.state, calm.step) == ("paused", 0)
    calm.control("play").click()
    calm.wait_for_step("step > 0")


def test_steps_only_grow_while_it_plays_and_the_loss_falls(live: LivePage) -> None:
    live.wait_for_step(f"step >= {40 * UPDATES_AN_EPOCH}")
    painted = live.painted
    steps = [step for _, step, _ in painted]
    assert steps == sorted(steps)
    assert {step % UPDATES_AN_EPOCH for step in steps} == {0}, "one epoch a frame"
    assert float(painted[-1][2]) < float(painted[0][2])


def test_pause_is_still(live: LivePage) -> None:
    live.wait_for_step("step >= 50")
    live.pause()
    step, pictures, count = live.step, live.pictures(), len(live.painted)
    live.page.wait_for_timeout(700)
    assert (live.state, live.step, len(live.painted)) == ("paused", step, count)
    assert live.pictures() == pictures
    live.control("play").click()
    live.wait_for_step(f"step > {step}")
    assert live.state == "playing"


def test_a_click_is_never_lost_while_it_plays(live: LivePage) -> None:
    for _ in range(10):
        live.wait_for_state("playing")
        live.control("play").click()
        live.wait_for_state("paused")
        live.control("play").click()


# ------------------------------------------------------------------------------------------------ stepping


def test_step_is_one_update_and_epoch_ends_the_epoch(paused: LivePage) -> None:
    start = paused.step
    paused.control("step").click()
    paused.wait_for_step(f"step === {start + 1}")
    paused.control("step").click()
    paused.wait_for_step(f"step === {start + 2}")
    paused.control("epoch").click()
    paused.wait_for_step(f"step === {start + UPDATES_AN_EPOCH}")
    assert paused.state == "paused"
    assert paused.epoch == paused.step / UPDATES_AN_EPOCH


def test_back_shows_the_frame_before_with_its_numbers(paused: LivePage) -> None:
    losses = {step: loss for _, step, loss in paused.painted}
    start = paused.step
    paused.control("back").click()
    paused.wait_for_step(f"step === {start - UPDATES_AN_EPOCH}")
    assert paused.loss == losses[start - UPDATES_AN_EPOCH]
    paused.control("back").click()
    paused.wait_for_step(f"step < {start - UPDATES_AN_EPOCH}")
    assert paused.loss == losses[paused.step]


def test_the_scrubber_shows_any_moment_of_the_past(live: LivePage) -> None:
    live.wait_for_step(f"step >= {60 * UPDATES_AN_EPOCH}")
    live.pause()
    losses, end = {step: loss for _, step, loss in live.painted}, live.step
    scrubber = live.control("scrubber")
    move = "(one, step) => { one.value = step; one.dispatchEvent(new Event('input', { bubbles: true })); }"
    for step in (30 * UPDATES_AN_EPOCH, 10 * UPDATES_AN_EPOCH, 50 * UPDATES_AN_EPOCH):
        scrubber.evaluate(move, step)
        live.wait_for_step(f"step === {step}")
        assert live.loss == losses[step]
    between = 20 * UPDATES_AN_EPOCH + 7  # a step that no frame was played of is computed again
    scrubber.evaluate(move, between)
    live.wait_for_step(f"step === {between}")
    scrubber.focus()
    scrubber.press("End")
    live.wait_for_step(f"step === {end}")
    assert live.loss == losses[end]
    scrubber.press("Home")
    live.wait_for_step("step === 0")


def test_a_step_taken_again_from_the_past_is_the_same_step(paused: LivePage) -> None:
    end, loss = paused.step, paused.loss
    paused.control("back").click()
    paused.wait_for_step(f"step === {end - UPDATES_AN_EPOCH}")
    paused.control("epoch").click()
    paused.wait_for_step(f"step === {end}")
    assert paused.loss == loss


def test_keys_do_what_buttons_do(paused: LivePage) -> None:
    press, start = paused.page.keyboard.press, paused.step
    press("ArrowRight")
    paused.wait_for_step(f"step === {start + 1}")
    press("Shift+ArrowRight")
    paused.wait_for_step(f"step === {start + UPDATES_AN_EPOCH}")
    press("ArrowLeft")
    paused.wait_for_step(f"step === {start + 1}")
    press("Comma")
    paused.wait_for_step(f"step === {start}")
    press("Period")
    paused.wait_for_step(f"step === {start + 1}")
    press("r")
    paused.wait_for_step("step === 0")
    first = paused.loss
    press("n")
    paused.page.wait_for_function(f"(loss) => document.querySelector('{ROOT}').dataset.trainLoss !== loss", arg=first)
    press("Space")
    paused.wait_for_state("playing")
    press("Space")
    paused.wait_for_state("paused")


def test_keys_belong_to_the_field_that_is_typed_in(paused: LivePage) -> None:
    start = paused.step
    field = paused.page.locator(".st-key-learning_rate input")
    field.focus()
    for key in ("Space", "r", "n", "ArrowRight"):
        field.press(key)
    paused.page.wait_for_timeout(400)
    assert (paused.state, paused.step) == ("paused", start)


# ------------------------------------------------------------------------------------- resetting, changing


def test_reset_gives_the_same_weights_and_new_weights_gives_others(paused: LivePage) -> None:
    def first_epoch() -> tuple[str, str]:
        """The losses of step 0 and of the end of the first epoch."""
        paused.wait_for_step("step === 0")
        paused.settle()
        before = paused.loss
        paused.control("epoch").click()
        paused.wait_for_step(f"step === {UPDATES_AN_EPOCH}")
        return before, paused.loss

    paused.control("scrubber").focus()
    paused.control("scrubber").press("Home")
    original = first_epoch()
    paused.control("reset").click()
    assert first_epoch() == original
    paused.control("new-weights").click()
    other = first_epoch()
    assert other[0] != original[0]
    paused.control("reset").click()
    assert first_epoch() == other, "reset goes back to the weights in force"


def test_the_learning_rate_changes_while_it_plays_without_a_restart(live: LivePage) -> None:
    live.wait_for_step("step >= 100")
    field = live.page.locator(".st-key-learning_rate input")
    field.fill("0.1")
    field.press("Enter")
    wait_for_link(live.page, r"changes=\d+(:|%3A)learning_rate(:|%3A)0\.1")
    changed = int(re.match(r"\d+", query(live.page)["changes"])[0])  # type: ignore[index]
    live.wait_for_step(f"step > {changed + 10 * UPDATES_AN_EPOCH}")
    assert live.state == "playing"
    steps = [step for _, step, _ in live.painted]
    assert changed >= 100
    assert steps == sorted(steps), "nothing started anew, nothing was played twice"


def test_another_data_set_starts_a_new_run(live: LivePage) -> None:
    live.wait_for_step("step >= 500")
    live.page.locator(".st-key-dataset-xor button").first.click()
    wait_for_link(live.page, "dataset=xor")
    steps = [step for _, step, _ in live.painted]
    (begin,) = (place for place, (before, after) in enumerate(pairwise(steps), start=1) if after < before)
    assert steps[begin] <= UPDATES_AN_EPOCH, "from the first step, once"
    assert live.state == "playing"


@pytest.mark.parametrize("dataset", ["xor", "spiral", "gauss"])
def test_a_control_used_as_soon_as_it_plays_is_heard(live: LivePage, dataset: str) -> None:
    # The view asks for frames many times a second; a widget's own message must not drown among its requests.
    live.wait_for_step("step > 0")
    live.page.locator(f".st-key-dataset-{dataset} button").first.click()
    live.page.wait_for_function("painted.some(([, step], at) => at > 0 && step < painted[at - 1][1])")
    wait_for_link(live.page, f"dataset={dataset}")


def test_divergence_is_said_and_the_fix_is_offered(page: Page, app_server: AppServer) -> None:
    wild = f"{app_server.url}?dataset=plane&activations=relu,relu&learning_rate=1000&speed=1u"
    live = LivePage(page).open(wild)
    live.wait_for_state("diverged")
    last = live.step
    assert abs(float(live.loss)) < float("inf")
    assert live.page.get_by_test_id("live-view").get_by_text(re.compile("learning rate", re.IGNORECASE)).count()
    live.control("reset").click()
    live.wait_for_step(f"step <= {last}")


# -------------------------------------------------------------------------------------------------- links


def test_the_link_reproduces_the_run_at_its_step(paused: LivePage, another: Callable[..., LivePage]) -> None:
    step = paused.step + 2
    paused.control("step").click()
    paused.control("step").click()
    paused.wait_for_step(f"step === {step}")
    loss = paused.loss
    wait_for_link(paused.page, rf"[?&]step={step}(&|$)")
    other = another().open(paused.page.url)
    other.settle()
    assert (other.state, other.step, other.loss) == ("paused", step, loss)
    other.control("epoch").click()
    paused.control("epoch").click()
    for one in (other, paused):
        one.wait_for_step(f"step > {step + 2}")
    assert (other.step, other.loss) == (paused.step, paused.loss)


def test_the_link_carries_a_change_made_while_it_played(live: LivePage, another: Callable[..., LivePage]) -> None:
    live.wait_for_step("step >= 100")
    live.page.locator(".st-key-learning_rate input").fill("0.3")
    live.page.locator(".st-key-learning_rate input").press("Enter")
    wait_for_link(live.page, r"[?&]changes=\d")
    live.page.wait_for_timeout(300)
    live.pause()
    wait_for_link(live.page, rf"[?&]step={live.step}(&|$)")
    other = another().open(live.page.url)
    other.settle()
    assert (other.step, other.loss) == (live.step, live.loss)


def test_a_hostile_link_opens_on_a_working_page(page: Page, app_server: AppServer) -> None:
    hostile = "learning_rate=nan&hidden=999999999&samples=-5&step=1e99&changes=x&%00=1"
    markup = "dataset=%3Cscript%3Ealert(1)%3C/script%3E&speed=[x](//evil.example)"
    live = LivePage(page).open(f"{app_server.url}?{hostile}&{markup}")
    live.wait_for_step("step > 0")
    assert page.get_by_text("Left out").count()
    assert "Traceback" not in page.inner_text("body")


# ---------------------------------------------------------------------------------- two people, a bad day


def test_two_people_are_independent(paused: LivePage, another: Callable[..., LivePage], app_server: AppServer) -> None:
    step, loss = paused.step, paused.loss
    other = another().open(f"{app_server.url}?speed=1e")
    other.wait_for_step("step >= 100")
    other.page.locator(".st-key-dataset-spiral button").first.click()
    wait_for_link(other.page, "dataset=spiral")
    other.wait_for_step("step >= 50")
    assert (paused.state, paused.step, paused.loss) == ("paused", step, loss)
    assert "spiral" not in paused.page.url
    paused.control("step").click()
    paused.wait_for_step(f"step === {step + 1}")


@pytest.mark.console_allows(
    "ERR_CONNECTION",
    "ERR_EMPTY_RESPONSE",
    "WebSocket",
    "disconnected from server",
    "server is not responding",
    "reaching server",
)
def test_a_server_restart_is_survived_where_it_stood(page: Page) -> None:
    with AppServer() as server:
        live = LivePage(page).open(server.url)
        live.wait_for_step("step >= 100")
        live.page.locator(".st-key-dataset-xor button").first.click()
        wait_for_link(page, "dataset=xor")
        server.stop(kill=True)
        page.wait_for_timeout(1500)
        before = live.step
        server.start()
        live.wait_for_step(f"step > {before + 5 * UPDATES_AN_EPOCH}")
        assert live.state == "playing"
        assert "dataset=xor" in page.url
        assert "Traceback" not in page.inner_text("body")


# ------------------------------------------------------------------------------------- what is on the page


def test_data_step_changes_only_once_the_step_is_painted(paused: LivePage) -> None:
    # At the very moment data-step changes, the canvases already show another picture than before the click.
    before = paused.pictures()
    paused.page.evaluate(
        f"""() => new MutationObserver(() => {{
            window.shown = Array.from(document.querySelectorAll('{ROOT} canvas'), (one) => one.toDataURL());
        }}).observe(document.querySelector('{ROOT}'), {{ attributes: true, attributeFilter: ['data-step'] }})"""
    )
    step = paused.step
    paused.control("epoch").click()
    paused.wait_for_step(f"step > {step}")
    shown = [fingerprint(picture) for picture in paused.page.evaluate("window.shown")]
    assert shown != before
    paused.settle()
    assert paused.pictures() == shown, "and nothing was still to be painted"


def test_the_first_screen_needs_no_scrolling(live: LivePage) -> None:
    boxes = [
        live.control(name).bounding_box() for name in ("play", "step", "epoch", "back", "reset", "scrubber", "camera")
    ]
    for box in [*boxes, *(canvas.bounding_box() for canvas in live.page.locator(f"{ROOT} canvas").all())]:
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] + box["height"] <= 800


@pytest.mark.parametrize("width", [360, 414])
def test_a_phone_has_nothing_to_scroll_sideways(
    another: Callable[..., LivePage], app_server: AppServer, width: int
) -> None:
    phone = another(viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True).open(app_server.url)
    phone.wait_for_step("step > 0")
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= width
    beyond = phone.page.eval_on_selector_all(
        ", ".join(f"{ROOT} {kind}" for kind in ("canvas", "button", "input", "select")),
        """(all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth)
                       .map((one) => one.outerHTML.slice(0, 200))""",
    )
    assert beyond == [], "nothing to see or to press lies outside"
    phone.control("play").tap()
    phone.wait_for_state("paused")


def test_the_camera_saves_a_sharp_picture(paused: LivePage, tmp_path: Path) -> None:
    with paused.page.expect_download() as download:
        paused.control("camera").click()
    target = tmp_path / "picture.png"
    download.value.save_as(target)
    content = target.read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (1920, 1080)
    assert len(content) > 50_000, "a picture with something on it"


def test_every_control_has_a_name_and_the_view_a_text_alternative(paused: LivePage) -> None:
    for name in ("play", "step", "epoch", "back", "reset", "new-weights", "scrubber", "camera"):
        control = paused.control(name)
        assert control.get_attribute("aria-label") or control.get_attribute("title") or control.inner_text(), name
        control.focus()
        assert control.evaluate("(one) => one === document.activeElement"), name
    spoken = paused.page.get_by_test_id("live-view").evaluate(
        "(root) => root.textContent + [...root.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel).join(' ')"
    )
    assert re.search(rf"step\D{{0,3}}{paused.step:,}|step\D{{0,3}}{paused.step}", spoken, re.IGNORECASE)
    assert re.search("loss", spoken, re.IGNORECASE)
    assert re.search("accuracy", spoken, re.IGNORECASE)
