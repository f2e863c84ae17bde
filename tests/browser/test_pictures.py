"""Pictures in a real Chromium: what is saved, opened with other eyes, and held against the record of its step."""

from __future__ import annotations

import base64
import json
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from csv import DictReader
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import numpy as np
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from core import Settings, Step, advance, evaluate, load_data, start, take_step
from core.arrays import flatten
from core.training import example_losses
from playground.listing import listing
from scripts.app_server import AppServer
from scripts.live_page import LivePage

SVG = "{http://www.w3.org/2000/svg}"
# One of each kind: two classes, three classes, one number from one and from two, images.
KINDS = {
    "binary": "hidden=3,2&activations=tanh,tanh&step=40",
    "classes": "dataset=iris&hidden=4&activations=tanh&step=30",
    "curve": "dataset=sine&hidden=4&activations=tanh&step=30",
    "plane": "dataset=plane&hidden=3&activations=tanh&step=20",
    "digits": "dataset=digits&hidden=6&activations=relu&step=25",
}
VIEW = """const base = new URL('app/static/live/', document.baseURI).href;
  const { instances } = await import(`${base}main.js?v=${document.documentElement.dataset.bpVersion}`);
  const view = [...instances.values()][0];"""
MAKE = f"""async (wish) => {{ {VIEW}
  const {{ blob, name }} = await view.pictures.make(wish);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return {{ name, data: btoa(text) }}; }}"""
WISH = {"part": "stage", "theme": "light", "transparent": False, "width": 1920, "height": 1080, "title": ""}


def make(page: Page, format: str, **wish: object) -> bytes:
    """A file as the menu would make it."""
    return base64.b64decode(page.evaluate(MAKE, {**WISH, "format": format, **wish})["data"])


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Callable[[str], LivePage]:
    """Opens the app at a link, standing still."""

    def open_page(query: str) -> LivePage:
        live = LivePage(visitor(reduced_motion="reduce")).open(f"{app_server.url}?{query}")
        live.wait_for_step(f"step === {dict(parse_qsl(query)).get('step', 0)}")
        return live

    return open_page


@cache
def update(query: str) -> Step:
    """The update that led to the step of a link, computed here and not by the server."""
    settings, problems = Settings.from_link(dict(parse_qsl(query)))
    assert not problems
    data = load_data(settings)
    return take_step(advance(start(settings, data), settings, data, settings.step - 1), settings, data)


def texts(svg: bytes) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def brief(value: float) -> str:
    """A number as the tiles of the walk write it, worked out anew: two digits, a true minus."""
    size = abs(value)
    sign = "−" if value < 0 else ""
    decimals = 2 if size >= 0.0995 else 3
    return f"{sign}{size:.{decimals}f}"


def three(value: float) -> str:
    """A loss as the page writes it: three significant digits."""
    return f"{value:#.3g}"


@pytest.mark.parametrize("kind", KINDS)
def test_slide_and_tables_say_what_the_step_was(kind: str, opened: Callable[[str], LivePage]) -> None:
    page, step = opened(KINDS[kind]).page, update(KINDS[kind])
    check_slide(page, step)
    check_tables(page, step)
    if kind != "digits":
        check_walk(page, step)


def check_slide(page: Page, step: Step) -> None:
    """The numbers under the picture, and the address."""
    train, test = evaluate(step.after.params, step.settings, load_data(step.settings))
    said = texts(make(page, "svg"))
    caption = next(text for text in said if text.startswith("step "))
    assert f"step {step.settings.step} " in caption
    assert f"train loss {three(train.loss)}" in caption
    assert f"test loss {three(test.loss)}" in caption
    assert any(f"seed {step.settings.seed}" in text for text in said)
    address = next(text for text in said if text.startswith("http"))
    reopened, problems = Settings.from_link(dict(parse_qsl(urlsplit(address).query)))
    assert not problems
    assert reopened == step.settings, "the short address opens the very same run at this step"


def check_walk(page: Page, step: Step) -> None:
    """With the walk open the slide says its deltas and its code."""
    page.get_by_test_id("inspect").click()
    page.locator(".bp-live[data-phase='forward-1']").wait_for()
    count = len(step.settings.layer_activations)
    for _ in range(2 * count):
        page.get_by_test_id("phase-next").click()
    page.locator(".bp-live[data-phase='backward-1']").wait_for()
    page.wait_for_timeout(1200)
    said = texts(make(page, "svg"))
    place = int(np.argmax(example_losses(step)))
    for layer, seen in enumerate(step.backward):
        told = sorted(seen.delta[place], key=abs, reverse=True)[:3]  # where there is no room for all
        for delta in told:
            if abs(delta) >= 0.001:  # else it is written with its power of ten
                assert f"δ {brief(float(delta))}" in said, f"layer {layer + 1}"
    lines = [text for of, text in listing("numpy", step.settings, step.before.step).lines if of == "backward-1"]
    assert lines
    assert any(text.startswith(lines[0][:24]) for text in said)
    assert any(f"Update {step.before.step} → {step.after.step}" in text for text in said)
    assert not [text for text in said if text == "computing…"]


def test_pictures_have_the_pixels_they_say_and_stand_on_their_ground(opened: Callable[[str], LivePage]) -> None:
    page = opened(KINDS["binary"]).page
    sizes = {(1920, 1080): "light", (3840, 2160): "dark"}
    for (width, height), theme in sizes.items():
        png = make(page, "png", width=width, height=height, theme=theme)
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", png[16:24]) == (width, height)
        assert corner(png) == ((255, 255, 255, 255) if theme == "light" else (14, 17, 23, 255))
    assert corner(make(page, "png", transparent=True))[3] == 0


def corner(png: bytes) -> tuple[int, ...]:
    """The first pixel of a PNG of eight bits a channel."""
    chunks, at = b"", 8
    kind = png[25]
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            chunks += png[at + 8 : at + 8 + length]
        at += length + 12
    line = zlib.decompress(chunks)
    return (*line[1:4], line[4] if kind == 6 else 255)


MEASURE = f"""async (wish) => {{ {VIEW}
  const {{ drawingOf }} = await import(`${{base}}pictures/drawing.js`);
  const {{ contrast, mix }} = await import(`${{base}}kit/theme.js`);
  const drawing = await drawingOf(view.pictures.moment(), wish);
  const grounds = [], found = [];
  const boxOf = (path) => {{
    const numbers = path.filter((part) => typeof part === 'number');
    const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd));
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }};
  for (const mark of drawing.marks()) {{
    if (mark.kind === 'path' && mark.fill && !mark.fill.stops) grounds.push([boxOf(mark.path), mark.fill]);
    if (mark.kind !== 'text' || !mark.fill) continue;
    const [a, b, c, d, e, f] = mark.matrix;
    const size = mark.font.size * Math.sqrt(Math.abs(a * d - b * c));
    const [x, y] = [a * mark.x + c * mark.y + e, b * mark.x + d * mark.y + f];
    const inside = y - (mark.baseline === 'alphabetic' ? size * 0.3 : 0);
    let ground = drawing.ground;
    for (const [[left, top, right, bottom], {{ colour, alpha }}] of grounds) {{
      if (x >= left && x <= right && inside >= top && inside <= bottom) ground = mix(ground, colour, alpha);
    }}
    found.push([mark.text, size, contrast(mix(ground, mark.fill.colour, mark.fill.alpha), ground)]);
  }}
  return found; }}"""


def test_every_text_is_read_from_the_last_row_in_every_theme(opened: Callable[[str], LivePage]) -> None:
    page = opened(KINDS["binary"]).page
    for walking in (False, True):
        if walking:
            page.get_by_test_id("inspect").click()
            for _ in range(6):
                page.get_by_test_id("phase-next").click()
            page.locator(".bp-live[data-phase='backward-1']").wait_for()
            page.wait_for_timeout(1200)
        for theme in ("light", "dark", "print", "contrast"):
            measured = page.evaluate(MEASURE, {**WISH, "theme": theme})
            assert len(measured) > 40
            poor = [each for each in measured if each[1] < 19.99 or each[2] < 4.5]
            assert not poor, f"{theme}, {'walking' if walking else 'the stage'}"


def test_the_svg_carries_its_letters_and_refers_to_nothing_outside(opened: Callable[[str], LivePage]) -> None:
    page = opened(KINDS["binary"]).page
    svg = make(page, "svg", title="<img src=x onerror=alert(1)> & “δ”")
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 1920 1080"
    assert root.findtext(f"{SVG}title") == "<img src=x onerror=alert(1)> & “δ”"
    assert "<img src=x onerror=alert(1)> & “δ”" in texts(svg)
    targets = [one or two for one, two in re.findall(r'href="([^"]*)"|url\(([^)]*)\)', svg.decode())]
    assert targets
    assert not [target for target in targets if not target.startswith(("#", "data:image/png;", "data:font/ttf;"))]
    assert len(svg) < 400_000
    allowed = {f"{SVG}{name}" for name in (
        "svg", "title", "desc", "defs", "style", "clipPath", "path", "image", "use", "linearGradient", "radialGradient",
        "stop", "g", "text",
    )}  # fmt: skip
    assert {node.tag for node in root.iter()} <= allowed


def test_the_menu_saves_what_was_chosen_gives_the_keys_back_and_says_why_it_cannot(
    opened: Callable[[str], LivePage], tmp_path: Path
) -> None:
    page = opened(KINDS["binary"]).page
    page.keyboard.press("e")
    page.get_by_test_id("pictures").wait_for()
    page.get_by_test_id("pictures-format").select_option("svg")
    page.get_by_test_id("pictures-part").select_option("map")
    page.get_by_test_id("pictures-title").fill("Resets nothing")  # r and n are keys of the page
    with page.expect_download() as download:
        page.get_by_test_id("pictures-save").click()
    assert download.value.suggested_filename == "backprop-circle-step-40-map.svg"
    download.value.save_as(tmp_path / "map.svg")
    said = texts((tmp_path / "map.svg").read_bytes())
    assert "Resets nothing" in said
    assert "Loss" not in said, "the map alone"
    page.get_by_test_id("pictures").wait_for(state="hidden")

    page.get_by_test_id("save-loss").click(force=True)  # a part has a button of its own
    assert page.get_by_test_id("pictures-part").input_value() == "loss"
    page.keyboard.press("Escape")
    page.get_by_test_id("pictures").wait_for(state="hidden")

    page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = (done) => done(null); }")
    page.get_by_test_id("camera").click()
    page.get_by_test_id("pictures-status").filter(has_text="This could not be made").wait_for()


def test_a_pdf_has_its_text_in_it_and_its_page_in_pixels(opened: Callable[[str], LivePage]) -> None:
    query = KINDS["binary"]
    page, step = opened(query).page, update(query)
    train, _ = evaluate(step.after.params, step.settings, load_data(step.settings))
    title = "δ, ∂ and 学习率 <b>"
    [sheet] = PdfReader(BytesIO(make(page, "pdf", title=title))).pages
    assert [float(each) for each in sheet.mediabox] == [0, 0, 1920, 1080]
    said = sheet.extract_text()
    assert f"train loss {three(train.loss)}" in said
    for sign in ("|∂loss/∂w|", "x₁", "−5"):
        assert sign in said
    # What the font has no letters for is a picture: no box stands for it.
    content = sheet.get_contents()
    assert content is not None
    written = [text for text in re.findall(rb"<([0-9a-f]+)> Tj", content.get_data())]
    assert written
    assert not [text for text in written if b"0000" in [text[at : at + 4] for at in range(0, len(text), 4)]]
    [plain] = PdfReader(BytesIO(make(page, "pdf", title="plain"))).pages
    assert len(sheet.images) == len(plain.images) + 1
    links = [link.get_object()["/A"]["/URI"] for link in sheet["/Annots"]]
    assert links == [text for text in texts(make(page, "svg")) if text.startswith("http")]


def check_tables(page: Page, step: Step) -> None:
    """Tables hold the numbers of the record to the last bit."""
    rows = list(DictReader(StringIO(make(page, "csv", part="parameters").decode("utf-8-sig"))))
    for name, params in {
        "before": step.before.params, "gradient": step.grads, "update": step.updates, "after": step.after.params,
    }.items():  # fmt: skip
        assert [float(row[name]) for row in rows] == flatten(params).tolist(), name
    units = [row for row in DictReader(StringIO(make(page, "csv", part="units").decode("utf-8-sig"))) if row["z"]]
    deltas = np.concatenate([layer.delta.mean(axis=0) for layer in step.backward])
    assert [float(row["delta"]) for row in units] == deltas.tolist()
    everything = json.loads(make(page, "json", part="step"))
    assert [row["update"] for row in everything["parameters"]] == flatten(step.updates).tolist()
    assert everything["update"]["rows"] == step.rows.tolist()
    assert Settings.from_link(everything["settings"])[0] == step.settings
    [last] = list(DictReader(StringIO(make(page, "csv", part="history").decode("utf-8-sig"))))[-1:]
    train, _ = evaluate(step.after.params, step.settings, load_data(step.settings))
    assert (int(last["step"]), float(last["train_loss"])) == (step.settings.step, pytest.approx(train.loss, rel=1e-6))


def test_the_command_writes_the_same_numbers_and_its_picture_leads_home(tmp_path: Path) -> None:
    link = f"https://example.org/bp/?{KINDS['binary']}"
    step = update(KINDS["binary"])
    for name, options in {"walk.svg": ["--phase", "backward-1"], "w.csv": ["--part", "parameters"]}.items():
        command = [sys.executable, "-m", "playground.export", link, "--out", str(tmp_path / name), "--quiet", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
    rows = DictReader(StringIO((tmp_path / "w.csv").read_text("utf-8-sig")))
    assert [float(row["after"]) for row in rows] == flatten(step.after.params).tolist()
    said = texts((tmp_path / "walk.svg").read_bytes())
    assert f"Update {step.before.step} → {step.after.step}" in said
    assert [text for text in said if text.startswith("https://example.org/bp/?")]
