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
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree
from zipfile import ZipFile

import numpy as np
import pytest
from playwright.sync_api import Page
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from core import Settings, Step, advance, evaluate, load_data, start, take_step
from core.arrays import flatten
from core.training import example_losses
from playground.listing import listing
from playground.words.numbers import number
from scripts.app_server import AppServer
from scripts.letters import held
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
VIEW = """const { instances } = (await window.bpLive).main;
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
def test_slide_tables_and_presentation_say_what_the_step_was(kind: str, opened: Callable[[str], LivePage]) -> None:
    page, step = opened(KINDS[kind]).page, update(KINDS[kind])
    check_slide(page, step)
    check_tables(page, step)
    the_slides_hold(Presentation(BytesIO(make(page, "pptx", part="deck"))), step)
    walk_back(page, len(step.settings.layer_activations))
    if kind != "digits":
        check_walk(page, step)
    [walked] = Presentation(BytesIO(make(page, "pptx", part="stage"))).slides
    place = int(np.argmax(example_losses(step)))
    units_hold(walked, "δ", [layer.delta[place] for layer in step.backward])
    parameters_hold(walked, "∂L/∂", step.grads)
    said = [shape.text_frame.text for shape in walked.shapes if shape.has_text_frame]
    assert any(f"Update {step.before.step} → {step.after.step}" in text for text in said)
    assert any(code_of(step, "backward-1") in text for text in said)


def walk_back(page: Page, layers: int) -> None:
    """Opens the walk and goes to the last phase of the way back."""
    page.get_by_test_id("inspect").click()
    page.locator(".bp-live[data-phase='forward-1']").wait_for()
    for _ in range(2 * layers):
        page.get_by_test_id("phase-next").click()
    page.locator(".bp-live[data-phase='backward-1']").wait_for()
    page.wait_for_timeout(1200)


def code_of(step: Step, phase: str) -> str:
    """The first line of code of a phase."""
    return next(text for of, text in listing("numpy", step.settings, step.before.step).lines if of == phase)


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
    said = texts(make(page, "svg"))
    place = int(np.argmax(example_losses(step)))
    for layer, seen in enumerate(step.backward):
        told = sorted(seen.delta[place], key=abs, reverse=True)[:3]  # where there is no room for all
        for delta in told:
            if abs(delta) >= 0.001:  # else it is written with its power of ten
                assert f"δ {brief(float(delta))}" in said, f"layer {layer + 1}"
    assert any(text.startswith(code_of(step, "backward-1")[:24]) for text in said)
    assert any(f"Update {step.before.step} → {step.after.step}" in text for text in said)
    assert not [text for text in said if text == "computing…"]


def the_slides_hold(deck: Any, step: Step) -> None:
    """Title, moment, the four phases of the worst example, the loss: shapes named by the numbers of the record."""
    _title, moment, forward, loss, backward, change, chart = deck.slides
    place = int(np.argmax(example_losses(step)))
    parameters_hold(moment, "", step.after.params)
    for slide in (forward, loss):
        parameters_hold(slide, "", step.before.params)
        units_hold(slide, "a", [layer.outputs[place] for layer in step.forward])
    parameters_hold(backward, "∂L/∂", step.grads)
    units_hold(backward, "δ", [layer.delta[place] for layer in step.backward])
    parameters_hold(change, "Δ", step.updates)
    train, test = evaluate(step.after.params, step.settings, load_data(step.settings))
    [graphic] = [shape for shape in chart.shapes if shape.has_chart]
    lines = {series.name: list(series.values) for series in graphic.chart.plots[0].series}
    assert lines["train loss"][-1] == pytest.approx(train.loss, rel=1e-6)
    assert lines["test loss"][-1] == pytest.approx(test.loss, rel=1e-6)
    for slide in deck.slides:
        assert "http" in slide.notes_slide.notes_text_frame.text
        assert f"seed = {step.settings.seed}" in slide.notes_slide.notes_text_frame.text
        pictures = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        assert pictures
        assert all(shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures), "alternative texts"


def numbers_of(slide: Any) -> dict[str, float]:
    """What the names of a slide's shapes say: "w[2][1,3] = 0.42", and of a unit two numbers after each other."""
    found = {}
    for shape in slide.shapes:
        for part in shape.name.split(", ") if "=" in shape.name else ():
            name, _, text = part.rpartition(" = ")
            found[name] = number_in(text)
    return found


def number_in(text: str) -> float:
    """A number as it is written for reading."""
    mantissa, _, power = text.replace("−", "-").replace(",", "").partition("·10")
    return float(mantissa) * 10.0 ** int(power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")) or 0)


def parameters_hold(slide: Any, sign: str, params: Any) -> None:
    """A line for each weight, an oval for each bias, with four digits."""
    named = numbers_of(slide)
    for layer, (weight, bias) in enumerate(params, 1):
        shown = [
            [named[f"{sign}w[{layer}][{i},{j}]"] for j in range(1, weight.shape[1] + 1)]
            for i in range(1, weight.shape[0] + 1)
        ]
        assert np.allclose(shown, weight, rtol=6e-4, atol=0), f"weights of layer {layer}"
        shown_bias = [named[f"{sign}b[{layer}][{j}]"] for j in range(1, bias.size + 1)]
        assert np.allclose(shown_bias, bias, rtol=6e-4, atol=0), f"biases of layer {layer}"


def units_hold(slide: Any, sign: str, layers: list[Any]) -> None:
    named = numbers_of(slide)
    for layer, values in enumerate(layers, 1):
        shown = [named[f"{sign}[{layer}][{j}]"] for j in range(1, values.size + 1)]
        assert np.allclose(shown, values, rtol=6e-4, atol=0), f"{sign} of layer {layer}"


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
  const {{ drawingOf }} = await import((await window.bpLive).address("pictures/drawing.js"));
  const {{ contrast, mix }} = await import((await window.bpLive).address("kit/theme.js"));
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
            walk_back(page, 3)
        for theme, part in product(
            ("light", "dark", "print", "contrast"), ("stage", "card") if walking else ("stage",)
        ):
            measured = page.evaluate(MEASURE, {**WISH, "theme": theme, "part": part})
            assert len(measured) > (20 if part == "card" else 40)
            poor = [each for each in measured if each[1] < 19.99 or each[2] < 4.5]
            assert not poor, f"{theme}, {part}, {'walking' if walking else 'the stage'}"
    # A card's formulas are letters of our fonts in every file: no box stands for one.
    [sheet] = PdfReader(BytesIO(make(page, "pdf", part="card"))).pages
    assert "δ" in sheet.extract_text()
    assert_no_boxes(sheet)
    assert "δ" in texts(make(page, "svg", part="card"))


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


def test_moments_are_gathered_moved_and_saved_together(opened: Callable[[str], LivePage], tmp_path: Path) -> None:
    live = opened("hidden=2&activations=tanh&step=3")
    page = live.page
    page.keyboard.press("e")
    assert page.get_by_test_id("tray").is_hidden(), "quiet until it is used"
    for title in ("=1+1", "<script>alert(1)</script>"):
        page.get_by_test_id("pictures-title").fill(title)
        page.get_by_test_id("pictures-add").click()
        page.get_by_test_id("tray").get_by_text(title).wait_for()
    page.keyboard.press("Escape")
    live.control("step").click()
    live.wait_for_step("step === 4")
    page.keyboard.press("e")
    page.get_by_test_id("pictures-title").fill("")
    page.get_by_test_id("pictures-add").click()
    page.get_by_test_id("tray-up-2").click()
    page.get_by_test_id("tray-remove-0").click()
    files = {}
    for ending in ("pptx", "zip"):
        with page.expect_download() as download:
            page.get_by_test_id(f"tray-{ending}").click()
        files[ending] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[ending])
    later, first = Presentation(str(files["pptx"])).slides
    said = [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in (later, first)]
    assert any(text.startswith("step 4 ") for text in said[0]), "as it was when it was added"
    assert "<script>alert(1)</script>" in said[1]
    assert any(text.startswith("step 3 ") for text in said[1])
    with ZipFile(files["zip"]) as pictures:
        names = pictures.namelist()
        assert [name[:3] for name in names] == ["01 ", "02 "]
        assert not any(sign in "".join(names) for sign in "<>/")
        assert all(pictures.read(name)[:4] == b"\x89PNG" for name in names)


def test_a_pdf_has_its_text_in_it_and_its_page_in_pixels(opened: Callable[[str], LivePage]) -> None:
    query = KINDS["binary"]
    page, step = opened(query).page, update(query)
    train, _ = evaluate(step.after.params, step.settings, load_data(step.settings))
    title = "δ, ∂ and 学习率 <b>, 한국"
    [sheet] = PdfReader(BytesIO(make(page, "pdf", title=title))).pages
    assert [float(each) for each in sheet.mediabox] == [0, 0, 1920, 1080]
    said = sheet.extract_text()
    assert "한" not in said
    assert f"train loss {three(train.loss)}" in said
    for sign in ("|∂loss/∂w|", "x₁", "−5"):
        assert sign in said
    # What our fonts have no letters for is a picture: no box stands for it.
    assert_no_boxes(sheet)
    [plain] = PdfReader(BytesIO(make(page, "pdf", title="plain"))).pages
    assert len(sheet.images) == len(plain.images) + 1
    [mixed] = PdfReader(BytesIO(make(page, "pdf", title="δ and 学习率 <b>"))).pages
    assert "δ and 学习率 <b>" in mixed.extract_text(), "a text goes from font to font"
    assert len(mixed.images) == len(plain.images)
    links = [link.get_object()["/A"]["/URI"] for link in sheet["/Annots"]]
    assert links == [text for text in texts(make(page, "svg")) if text.startswith("http")]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_chinese_is_written_in_every_file_with_letters_that_it_carries(
    language: str, opened: Callable[[str], LivePage]
) -> None:
    """No font of this machine need have them."""
    page = opened(f"lang={language}&{KINDS['classes']}").page
    svg = make(page, "svg")
    written = "".join(texts(svg))
    chinese = {letter for letter in written if letter >= "\u3000"}
    assert len(chinese) > 20
    style = ElementTree.fromstring(svg).findtext(f"{SVG}defs/{SVG}style") or ""
    [font] = re.findall(r'font-family:"Playground Han[st]";[^}]*base64,([^)]*)\)', style)
    assert held(base64.b64decode(font)) == chinese
    [sheet] = PdfReader(BytesIO(make(page, "pdf"))).pages
    said = sheet.extract_text()
    for text in texts(svg)[:3]:  # title, where training stands, what is trained how
        assert text.replace("  ", " ") in said.replace("  ", " ")
    assert_no_boxes(sheet)
    heavy = sheet.get_contents().get_data().partition(b" Tj")[0]  # the title: of 23, between 9 and 36
    assert f"2 Tr {round(23 * (1 / 24 + 14 / 27 * (1 / 32 - 1 / 24)), 4)} w".encode() in heavy
    fonts, *_ = make(page, "html", **{"from": 30, "to": 30, "every": 1}).decode().partition("</style>")
    assert re.search(r'@font-face{font-family:"Playground Han[st]"', fonts)
    # A box is the same for any letter.
    assert make(page, "png", title="学") != make(page, "png", title="习")


def assert_no_boxes(sheet: Any) -> None:
    """No letter of a page is the glyph for what a font has not."""
    content = sheet.get_contents()
    assert content is not None
    written = [text for text in re.findall(rb"<([0-9a-f]+)> Tj", content.get_data())]
    assert written
    assert not [text for text in written if b"0000" in [text[at : at + 4] for at in range(0, len(text), 4)]]


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
    card = ["--phase", "backward-1", "--part", "card:w1.0.1"]
    for name, options in {"card.svg": card, "w.csv": ["--part", "parameters"]}.items():
        command = [sys.executable, "-m", "playground.export", link, "--out", str(tmp_path / name), "--quiet", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
    rows = DictReader(StringIO((tmp_path / "w.csv").read_text("utf-8-sig")))
    assert [float(row["after"]) for row in rows] == flatten(step.after.params).tolist()
    said = texts((tmp_path / "card.svg").read_bytes())
    assert any(f"update {step.before.step} → {step.after.step}" in text for text in said)
    assert "Weight x₁ → hidden 1, unit 2" in said
    mantissa = number(abs(float(step.grads[0].weight[0, 1]))).partition("·")[0]
    assert mantissa in said, "the gradient stands in its formula"
    assert [text for text in said if text.startswith("https://example.org/bp/?")]
