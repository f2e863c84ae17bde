"""Pages as a PowerPoint file, written in Node, read by python-pptx: nothing typed becomes link, formula or markup."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Pt

from scripts.node import LIVE, ask

EVIL = [
    "=1+1",
    "<script>alert(1)</script>",
    "https://example.org",
    "\"'&amp;",
    "δ ∂ 学习 ½",
    "+1",
    "@SUM(1)",
    "bell \u0007 end",
]
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
LIBRARY = LIVE.parent / "vendor" / "pptxgenjs" / "pptxgen.bundle.js"
# A script and no module: run as the page runs it, it leaves its name behind.
WRITE = f"""await (async () => {{
  const [fs, vm] = await Promise.all([import("node:fs"), import("node:vm")]);
  const source = fs.readFileSync({str(LIBRARY)!r}, "utf8");
  const options = {{ importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }};
  const script = `(function (exports, module, define) {{ ${{source}}; return PptxGenJS; }})()`;
  const Library = vm.runInThisContext(script, options);
  return pptxOf(Library, given.pages, given.sheet, "base64");
}})()"""


def page(text: str) -> dict[str, Any]:
    """A page that says a text in every way there is."""
    line = {
        "kind": "line",
        "from": [100, 80],
        "to": [20, 200],
        "colour": "#2468b4",
        "width": 2,
        "dash": True,
        "clear": 0.5,
    }
    shape = {"kind": "shape", "form": "ellipse", "box": [10, 10, 40, 40], "fill": "#ffffff", "edge": "#000000"}
    chart = {
        "kind": "chart", "box": [10, 200, 400, 200], "about": text, "log": False, "ink": "#000000", "line": "#cccccc",
        "x": {"name": text, "values": [0, 10, 40]},
        "series": [{"name": text, "colour": "#2468b4", "values": [1, 0.5, 0.25]}],
    }  # fmt: skip
    items = [
        {**line, "name": text},
        {**shape, "name": text, "text": text, "size": 10, "colour": "#000000"},
        {"kind": "text", "name": text, "box": [100, 10, 200, 40], "text": text, "size": 12, "colour": "#112233"},
        {"kind": "picture", "name": text, "box": [300, 10, 72, 72], "data": DOT, "about": text},
        {**chart, "name": text},
    ]
    return {"ground": "#0e1117", "items": items, "notes": text}


@pytest.fixture(scope="module")
def written() -> bytes:
    given = {"pages": [page(text) for text in EVIL], "sheet": {"title": EVIL[1], "about": EVIL[0]}}
    return base64.b64decode(ask("pptxOf from pictures/pptx.js", WRITE, given))


def test_every_text_is_read_back_as_it_was_written(written: bytes) -> None:
    deck = Presentation(BytesIO(written))
    assert deck.core_properties.title == EVIL[1]
    for text, slide in zip(EVIL, deck.slides, strict=True):
        kept = text.replace("\u0007", "")
        line, oval, words, picture, chart = slide.shapes
        assert line.name == picture.name == chart.name == kept
        assert oval.text_frame.text == words.text_frame.text == kept
        assert oval.name == words.name == "".join(sign for sign in kept if sign not in "<>&\"'")
        assert picture._element.nvPicPr.cNvPr.get("descr") == kept
        assert slide.notes_slide.notes_text_frame.text == kept
        [series] = chart.chart.plots[0].series
        assert (series.name, list(series.values)) == (kept, [1.0, 0.5, 0.25])


def test_shapes_stand_where_they_were_put(written: bytes) -> None:
    deck = Presentation(BytesIO(written))
    assert (deck.slide_width, deck.slide_height) == (Pt(960), Pt(540))
    line, oval, *_ = deck.slides[0].shapes
    assert (line.left, line.top, line.width, line.height) == (Pt(20), Pt(80), Pt(80), Pt(120))
    assert line._element.spPr.xfrm.get("flipV") == "1", "it rises to the right"
    assert str(line.line.color.rgb) == "2468B4"
    assert oval.text_frame.paragraphs[0].runs[0].font.size == Pt(10)


def test_nothing_leads_outside_and_no_cell_of_a_chart_is_a_formula(written: bytes) -> None:
    books = 0
    with ZipFile(BytesIO(written)) as file:
        for name in file.namelist():
            content = file.read(name)
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in content, name
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(content)
                assert b"hlinkClick" not in content, name
                assert b"<script" not in content, name
            if name.endswith(".xlsx"):
                books += 1
                with ZipFile(BytesIO(content)) as book:
                    cells = [book.read(sheet) for sheet in book.namelist() if sheet.startswith("xl/worksheets/")]
                assert cells
                assert not [sheet for sheet in cells if b"<f>" in sheet or b"<f " in sheet]
    assert books == len(EVIL)
