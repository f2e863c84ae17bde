"""Frames as bytes: laid out as the protocol says, and read back by the browser's own decoder without loss."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, Route

from playground.live.frames import Details, Frame, decode_header, encode

MODULES = Path(__file__).resolve().parent.parent / "playground" / "static" / "live" / "link"
SCALARS = ("trainLoss", "testLoss", "penalty", "trainAccuracy", "testAccuracy", "learningRate", "batchLoss")


@dataclass(frozen=True)
class Shape:
    """What the scene tells the browser about the sizes of the blocks."""

    parameters: int
    units: int
    kind: str
    size: int
    tile: int
    rows: int
    planes: int = 1

    @property
    def scene(self) -> dict[str, Any]:
        view = {"kind": self.kind, "size": self.size, "tile": self.tile}
        return {"P": self.parameters, "U": self.units, "rows": self.rows, "view": view}

    @property
    def curve(self) -> int:
        return self.size if self.kind == "curve" else 0

    @property
    def map(self) -> int:
        return 0 if self.kind == "curve" else self.planes * self.size**2

    @property
    def tiles(self) -> int:
        return self.units * (self.tile if self.kind == "curve" else self.tile**2)


SHAPES = {
    "a plane": Shape(parameters=25, units=7, kind="plane", size=8, tile=4, rows=10),
    "odd sizes everywhere": Shape(parameters=7, units=3, kind="plane", size=5, tile=3, rows=3),
    "several classes": Shape(parameters=12, units=5, kind="plane", size=6, tile=2, rows=4, planes=2),
    "a curve": Shape(parameters=10, units=4, kind="curve", size=20, tile=6, rows=8),
}


def make_frames(shape: Shape, complete: tuple[bool, ...]) -> list[Frame]:
    rng = np.random.default_rng(0)
    frames = []
    for number, whole in enumerate(complete):
        floats = rng.normal(size=8 + shape.parameters + shape.curve).astype("<f4")
        floats[1] = np.nan  # no test set
        rows = np.full(shape.rows, 65535, "<u2")
        rows[: 1 + number % shape.rows] = rng.integers(0, 600, 1 + number % shape.rows)
        details = Details(
            rng.normal(size=2 * shape.parameters + 3 * shape.units + 1).astype("<f4"),
            rng.integers(0, 256, shape.tiles).astype(np.uint8),
            rows,
        )
        picture = rng.integers(0, 256, shape.map).astype(np.uint8)
        frames.append(Frame(25 * number, number + 0.25, floats, picture, details if whole else None))
    return frames


HEADER = {
    "run": "a",
    "generation": 3,
    "id": 17,
    "kind": "frames",
    "head": 500,
    "message": "a sentence with an é and a “quote”",
    "state": "ok",
    "diverged": None,
    "link": {"learning_rate": "0.03"},
    "resume": False,
}


def test_the_bytes_are_laid_out_as_the_protocol_says() -> None:
    """Two frames of three parameters, one unit, a 2x2 map and a 2x2 tile; only the second frame is complete."""
    rows = np.array([4, 65535], "<u2")
    details = Details(np.arange(100, 110, dtype="<f4"), np.array([9, 8, 7, 6], np.uint8), rows)
    first = Frame(1, 0.5, np.arange(11, dtype="<f4"), np.array([1, 2, 3, 4], np.uint8), None)
    second = Frame(2, 1.0, np.arange(20, 31, dtype="<f4"), np.array([5, 6, 7, 8], np.uint8), details)
    message = encode(HEADER, [first, second])
    length = int.from_bytes(message[:4], "little")
    assert (4 + length) % 8 == 0
    header = json.loads(message[4 : 4 + length])
    assert {key: header[key] for key in HEADER} == HEADER
    assert (header["n"], header["steps"], header["epochs"], header["complete"]) == (2, [1, 2], [0.5, 1.0], [0, 1])
    body = message[4 + length :]
    numbers = np.frombuffer(body[: 4 * 32], "<f4")
    np.testing.assert_array_equal(numbers, [*range(11), *range(20, 31), *range(100, 110)])
    assert list(body[128:140]) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6]
    np.testing.assert_array_equal(np.frombuffer(body[140:], "<u2"), rows)
    assert decode_header(message) == (header, 4 + length)


@pytest.mark.parametrize("padding", range(8))
def test_the_first_block_is_aligned_whatever_the_header(padding: int) -> None:
    _, start = decode_header(encode(HEADER | {"message": "x" * padding}))
    assert start % 8 == 0


def test_a_header_that_is_no_json_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        encode(HEADER | {"head": float("nan")})


@pytest.fixture
def decoder(page: Page) -> Page:
    """A page that has the browser's decoder as `decode`; its modules come from the folder, no server needed."""

    def serve(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        script = (MODULES / name).read_text() if name.endswith(".js") else ""
        route.fulfill(body=script, content_type="text/javascript" if script else "text/html")

    page.route("http://modules.test/**", serve)
    page.goto("http://modules.test/")
    page.evaluate("async () => Object.assign(window, await import('./protocol.js'))")
    return page


READ = """([text, shift, scene]) => {
  const raw = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const room = new Uint8Array(raw.length + shift);
  room.set(raw, shift);  // as it arrives: at any offset in a larger buffer
  const plain = (value) => ArrayBuffer.isView(value) ? Array.from(value, String)
    : typeof value === 'number' ? String(value)
    : value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
      : value;
  const { header, frames } = decode(room.subarray(shift), scene);
  return { header, frames: frames.map(plain) };
}"""


def read(page: Page, message: bytes, *, shift: int = 0, scene: dict[str, Any] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(READ, [base64.b64encode(message).decode(), shift, scene])
    return found


def floats(texts: list[str]) -> np.ndarray:
    """JavaScript's shortest text of a float32, widened to double, read back without loss."""
    return np.array([float(text) for text in texts], dtype=np.float32)


@pytest.mark.parametrize("shift", [0, 1, 3])
@pytest.mark.parametrize("name", SHAPES)
def test_the_browser_reads_back_what_was_encoded(decoder: Page, name: str, shift: int) -> None:
    shape, complete = SHAPES[name], (True, False, True)
    sent = make_frames(shape, complete)
    found = read(decoder, encode(HEADER | {"scene": shape.scene}, sent), shift=shift)
    assert found["header"]["message"] == HEADER["message"]
    assert [frame["complete"] for frame in found["frames"]] == list(complete)
    details = None
    for frame, got in zip(sent, found["frames"], strict=True):
        assert (float(got["step"]), float(got["epoch"])) == (frame.step, frame.epoch)
        np.testing.assert_array_equal(floats([got[key] for key in SCALARS]), frame.floats[:7])
        np.testing.assert_array_equal(floats(got["weights"]), frame.floats[8 : 8 + shape.parameters])
        assert [int(value) for value in got["map"]] == frame.map.tolist()
        if shape.curve:
            np.testing.assert_array_equal(floats(got["curve"]), frame.floats[8 + shape.parameters :])
        else:
            assert got["curve"] is None
        details = frame.details or details  # the browser keeps the last complete frame's
        assert details is not None
        own = got["details"]
        blocks = [own[key] for key in ("gradients", "updates", "activation", "delta", "scales")]
        np.testing.assert_array_equal(
            floats([value for block in blocks for value in block] + [own["mapScale"]]), details.floats
        )
        assert [len(block) for block in blocks] == [shape.parameters] * 2 + [shape.units] * 3
        assert [int(value) for value in own["tiles"]] == details.tiles.tolist()
        assert [int(value) for value in own["rows"]] == details.rows[details.rows != 65535].tolist()


def test_a_scene_sent_before_serves_the_chunks_after_it(decoder: Page) -> None:
    shape = SHAPES["a plane"]
    sent = make_frames(shape, (True, True))
    found = read(decoder, encode(HEADER, sent), scene=shape.scene)
    np.testing.assert_array_equal(floats(found["frames"][1]["weights"]), sent[1].floats[8:])


def test_a_message_without_frames_is_its_header(decoder: Page) -> None:
    found = read(decoder, encode(HEADER | {"kind": "busy", "done": 5, "target": 9}))
    assert found["frames"] == []
    assert (found["header"]["kind"], found["header"]["done"], found["header"]["target"]) == ("busy", 5, 9)


@pytest.mark.parametrize("cut", [1, 7, 100])
def test_a_message_cut_short_is_refused_not_misread(decoder: Page, cut: int) -> None:
    shape = SHAPES["a plane"]
    message = encode(HEADER | {"scene": shape.scene}, make_frames(shape, (True, True)))[:-cut]
    assert "ProtocolError" in decoder.evaluate(
        f"(input) => {{ try {{ ({READ})(input); return ''; }} catch (error) {{ return error.constructor.name; }} }}",
        [base64.b64encode(message).decode(), 0, None],
    )
