"""Films and pages of a run in a real Chromium: decoded by others' tools, held against the record of their steps."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page

from core import Settings, advance, load_data, start
from scripts.app_server import AppServer
from scripts.live_page import LivePage

RUN = Settings(hidden=(3, 2), activations=("tanh", "tanh"), step=40)
STEPS = [0, 10, 20, 30, 40]
VIEW = """const { instances } = (await window.bpLive).main;
  const { pictures } = [...instances.values()][0];"""
MAKE = f"""async (wish) => {{ {VIEW}
  const before = pictures.picks.asked;
  const {{ blob }} = await pictures.make(wish);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return [pictures.picks.asked - before, btoa(text)]; }}"""
WATCH = """async (data) => {
  const video = Object.assign(document.createElement('video'), { muted: true });
  video.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
  await new Promise((resolve, reject) => Object.assign(video, { onloadeddata: resolve, onerror: reject }));
  const { duration, videoWidth, videoHeight } = video;
  const ended = new Promise((resolve) => (video.onended = resolve));
  await video.play();
  await ended;
  return [videoWidth, videoHeight, duration, video.getVideoPlaybackQuality().totalVideoFrames]; }"""
WISH = {"part": "stage", "theme": "light", "transparent": False, "width": 960, "height": 540, "title": ""}
FILM = {"from": 0, "to": 40, "every": 10, "fps": 20}


def make(page: Page, format: str, **wish: object) -> tuple[int, bytes]:
    """How many frames the server was asked for, and a file as the menu would make it."""
    asked, data = page.evaluate(MAKE, {**WISH, **wish, "format": format})
    return asked, base64.b64decode(data)


def seconds(film: Image.Image) -> list[float]:
    """How long each picture of a GIF stands."""
    found = []
    for at in range(film.n_frames):  # type: ignore[attr-defined]
        film.seek(at)
        found.append(film.info["duration"] / 1000)
    return found


def apart(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures' pixels, of 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean) / 3


def weights(step: int) -> np.ndarray:
    """The weights into the first hidden layer after a step, computed here and not by the server."""
    data = load_data(RUN)
    return advance(start(RUN, data), RUN, data, step).params[0].weight


def test_a_run_is_taken_away_as_a_film_and_as_a_page(
    visitor: Callable[..., Page], app_server: AppServer, tmp_path: Path
) -> None:
    page = visitor(reduced_motion="reduce")
    live = LivePage(page).open(f"{app_server.url}?hidden=3,2&activations=tanh,tanh&step=40")
    live.wait_for_step("step === 40")

    # the menu: it says what comes, shows how far it is, and stops when told to
    page.keyboard.press("e")
    page.get_by_test_id("pictures-format").select_option("gif")
    page.get_by_test_id("pictures-speed").select_option("20")
    summary = page.get_by_test_id("pictures-summary")
    summary.filter(has_text="41 frames, 3 s. 40 of them are computed again.").wait_for()
    page.get_by_test_id("pictures-save").click()
    page.get_by_test_id("pictures-progress").wait_for()
    page.get_by_test_id("pictures-cancel").click()
    page.get_by_test_id("pictures-status").filter(has_text="Stopped. Nothing was saved.").wait_for()
    page.get_by_test_id("pictures-every").fill("10")
    summary.click()
    summary.filter(has_text="5 frames, 1.2 s. 4 of them are computed again.").wait_for()
    with page.expect_download() as download:
        page.get_by_test_id("pictures-save").click()
    assert download.value.suggested_filename == "backprop-circle-step-40.gif"
    download.value.save_as(tmp_path / "run.gif")
    page.get_by_test_id("pictures").wait_for(state="hidden")
    assert live.step == 40, "the page stays where it was"

    # the GIF: its frames, how long they stand, pure colours; the last is the picture of that step
    with Image.open(tmp_path / "run.gif") as film:
        assert (film.n_frames, film.size, film.info["loop"]) == (5, (960, 540), 0)  # type: ignore[attr-defined]
        assert seconds(film) == [0.05] * 4 + [1.0]
        last = film.convert("RGB")
        film.seek(0)
        first = film.convert("RGB")
    still = Image.open(BytesIO(make(page, "png")[1]))
    assert first.getpixel((2, 2)) == last.getpixel((2, 2)) == (255, 255, 255)
    assert apart(last, still) < min(3, apart(first, still)), "and not of another"

    # films: as Chromium's own player sees them
    for format in ("mp4", "webm"):
        asked, data = make(page, format, **FILM, width=640, height=360)
        assert asked == 4, "the step on the screen is held"
        width, height, duration, frames = page.evaluate(WATCH, base64.b64encode(data).decode())
        assert (width, height, frames) == (640, 360, 5)
        assert 0.19 <= duration <= 1.25, "at least up to the last frame, which stands for a second"

    # a page: opened from the disk with the network off
    _, saved = make(page, "html", **FILM, width=1920, height=1080, title="<b>x</b> & </script>")
    (tmp_path / "run.html").write_bytes(saved)
    reader = visitor(offline=True)
    wanted: list[str] = []
    reader.on("request", lambda request: wanted.append(request.url))
    reader.goto((tmp_path / "run.html").as_uri())
    assert reader.title() == "<b>x</b> & </script>"
    assert reader.locator("b").count() == 0
    for step, key in ((40, None), (0, "Home"), (10, "ArrowRight")):
        if key:
            reader.locator("#frame").press(key)
        assert f"step {step} " in reader.locator("#caption").inner_text()
        assert reader.locator("#slide svg text").filter(has_text=f"step {step} ").count() == 1
        for i in range(2):
            reader.locator(f"[data-at='{3 * i}']").dispatch_event("pointermove")
            told = reader.locator("#tip dd").first.inner_text()
            assert float(told.replace("−", "-")) == pytest.approx(weights(step)[i, 0], rel=5e-6), "six digits"
    box = reader.locator("#targets rect").nth(2).bounding_box()
    assert box is not None
    reader.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.locator("#tip").filter(has_text="mean activation").wait_for()
    shown = "(parts) => parts.filter((part) => getComputedStyle(part).stroke !== 'rgba(0, 0, 0, 0)').length"
    assert reader.locator("#targets [data-at]").evaluate_all(shown) == 1, "what is pointed at, and nothing else"
    assert [url for url in wanted if not url.startswith(("data:", (tmp_path / "run.html").as_uri()))] == []

    # one walk through the update, phase by phase
    page.get_by_test_id("inspect").click()
    page.locator(".bp-live[data-phase='forward-1']").wait_for()
    page.get_by_test_id("phase-next").wait_for()
    with Image.open(BytesIO(make(page, "gif", part="walk", fps=2)[1])) as film:
        assert film.n_frames == 8 * 3  # type: ignore[attr-defined]  # eight phases of 1.5 s
        assert seconds(film) == [0.5, 0.5, 1.0] * 8


def test_the_command_writes_a_film(tmp_path: Path) -> None:
    options = ["--to", "40", "--every", "1", "--fps", "25", "--part", "diagram", "--theme", "dark", "--size", "480x270"]
    command = [sys.executable, "-m", "playground.export", "?hidden=3,2&activations=tanh,tanh", *options]
    command += ["--out", str(tmp_path / "x.gif")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Frame 37 of 41 …" in done.stderr
    with Image.open(tmp_path / "x.gif") as film:
        assert (film.n_frames, film.size) == (41, (480, 270))  # type: ignore[attr-defined]
        assert film.convert("RGB").getpixel((2, 2)) == (14, 17, 23)
