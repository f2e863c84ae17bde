"""A student without a browser: speaks Streamlit's websocket protocol and asks for frames as the live view does.

The protocol is Streamlit's own affair, so this follows the installed version. It sends what a real browser sends: every
widget's value with every request, one request of the view at a time, asked early enough that the picture never waits.
"""

from __future__ import annotations

import asyncio
import json
import random
import struct
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

from tests.load.pace import Pace

PATIENCE = 30.0  # seconds for an answer
AGAIN_AFTER = 2.0  # seconds until a request is sent again, as the view does
KEPT = 300  # messages remembered by their hash, as a browser does


@dataclass
class Tally:
    """What a student met."""

    answers: list[float] = field(default_factory=list)  # seconds from a request to its frames
    frames: int = 0
    starved: int = 0  # frames that were due and not there
    received: int = 0  # bytes on the wire when the counting began
    faults: list[str] = field(default_factory=list)


class Wire(ClientConnection):
    """A socket that counts the bytes that come in."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Counts what came, before anything is unpacked."""
        self.received += len(data)
        super().data_received(data)


class Student:
    """One session of the app."""

    def __init__(self, address: str, number: int, *, query: str = "") -> None:
        """Will open the link `query` of the app at `address` ("127.0.0.1:8501"); `number` makes its choices."""
        self.address, self.query = address, query
        self.tally = Tally()
        self.random = random.Random(number)
        self._ids: dict[str, str] = {}  # of the widgets, by their keys
        self._values: dict[str, tuple[str, Any]] = {}  # what was chosen by hand, by key: field of the message, value
        self._fragment = self._page = ""
        self._header: dict[str, Any] = {}  # of the last message of the view
        self._chunks: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._finished: asyncio.Queue[int] = asyncio.Queue()
        self._known: dict[str, ForwardMsg] = {}
        self._asked = number * 1_000_000

    async def open(self) -> Student:
        """Opens the page and waits until it is drawn."""
        self._socket = await websockets.connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=["streamlit", "x"],  # type: ignore[list-item]
            max_size=None,
            create_connection=Wire,
            open_timeout=60,
            ping_interval=None,
        )
        self._reader = asyncio.create_task(self._read())
        await self.rerun()
        return self

    @property
    def received(self) -> int:
        """The bytes that have come over the wire so far."""
        return self._socket.received  # type: ignore[attr-defined, no-any-return]

    async def send(self, data: bytes) -> None:
        """Sends bytes as they are."""
        await self._socket.send(data)

    async def close(self) -> None:
        """Leaves."""
        await self._socket.close()
        self._reader.cancel()

    async def rerun(self, **options: Any) -> float:
        """Reruns the page as a touched widget does; returns the seconds that it took."""
        while not self._finished.empty():
            self._finished.get_nowait()
        begin = time.perf_counter()
        await self._socket.send(self._message(**options))
        await asyncio.wait_for(self._finished.get(), 60)
        return time.perf_counter() - begin

    async def change(self) -> float:
        """Changes something, as a hand at the controls would; returns the seconds that it took."""
        turn = self.random.random()
        if turn < 0.75:
            self._values["learning_rate"] = "string_value", self.random.choice(("0.03", "0.1", "0.01"))
            return await self.rerun()
        return await self.rerun(press=self.random.choice(("dataset-circle", "dataset-moons", "dataset-xor")))

    async def play(self, until: float, rate: float, speed: str = "1e") -> None:
        """Plays `rate` frames a second until the clock (`time.perf_counter`) says so, as the view's player does."""
        pace, due = Pace(1000 / rate), time.perf_counter()
        generation, shown, ahead = -1, 0, deque[int]()  # the step on the screen, and those of frames not shown yet
        waiting: asyncio.Task[dict[str, Any]] | None = None
        want, sent = 0, 0.0
        while (now := time.perf_counter()) < until:
            if self._header["generation"] != generation:  # what was asked for and is held ahead holds no more
                generation = self._header["generation"]
                if self._header.get("steps") and not self._header["resume"]:
                    shown = self._header["steps"][0]
                ahead.clear()
                pace.restart()
                if waiting is not None:
                    waiting.cancel()
                    waiting = None
            elif waiting is not None and waiting.done():
                chunk, waiting = waiting.result(), None
                ahead.extend(chunk.get("steps", ()))
                pace.observe(chunk.get("n", 0), 1000 * (now - sent), want)
            if now >= due:
                due = max(due + pace.interval() / 1000, now - 0.1)
                if ahead:
                    shown = ahead.popleft()
                    self.tally.frames += 1
                elif self.tally.frames:
                    self.tally.starved += 1
            if waiting is None and len(ahead) <= pace.low():
                want, sent = pace.want(), now
                start = ahead[-1] if ahead else shown
                request = {"kind": "frames", "from": start, "want": want, "speed": speed, "shown": shown}
                waiting = asyncio.create_task(self._ask(request))
            rest = max(0.001, due - time.perf_counter())
            if waiting is None:
                await asyncio.sleep(rest)
            else:
                await asyncio.wait({waiting}, timeout=rest)
        if waiting is not None:
            waiting.cancel()

    async def hurry(self, until: float, speed: str = "1e") -> None:
        """Takes frames as fast as they come, and waits for a far step as the view does: by asking again."""
        while time.perf_counter() < until:
            head = self._head()
            chunk = await self._ask({"kind": "frames", "from": head, "want": 60, "speed": speed, "shown": head})
            if chunk.get("kind") == "problem":
                self.tally.faults.append(str(chunk.get("message")))
                return
            self.tally.frames += chunk.get("n", 0)

    def _head(self) -> int:
        steps = self._header.get("steps")
        return int(steps[-1]) if steps else int(self._header["head"])

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        self._asked += 1
        named = {"id": self._asked, "generation": self._header.get("generation"), "run": self._header.get("run")}
        while not self._chunks.empty():
            self._chunks.get_nowait()
        begin = time.perf_counter()
        value = {key: part for key, part in {**named, **request}.items() if part is not None}
        message = self._message(request=json.dumps([{"event": "request", "value": value}]))
        while time.perf_counter() < begin + PATIENCE:
            await self._socket.send(message)
            try:
                async with asyncio.timeout(AGAIN_AFTER):
                    while (chunk := await self._chunks.get()).get("id") != value["id"]:
                        if any(chunk.get(key) != part for key, part in named.items() if key != "id"):
                            return chunk  # of a run that was changed meanwhile: what was asked for is wanted no more
            except TimeoutError:
                continue
            self.tally.answers.append(time.perf_counter() - begin)
            return chunk
        self.tally.faults.append("an answer never came")
        return {}

    def _message(self, *, request: str | None = None, press: str | None = None) -> bytes:
        back = BackMsg()
        rerun = back.rerun_script
        rerun.page_script_hash, rerun.query_string = self._page, self.query
        rerun.fragment_id = self._fragment if request is not None else ""
        for key, (kind, value) in self._values.items():
            if key in self._ids:
                widget = rerun.widget_states.widgets.add()
                widget.id = self._ids[key]
                setattr(widget, kind, value)
        if press in self._ids:
            widget = rerun.widget_states.widgets.add()
            widget.id, widget.trigger_value = self._ids[press], True
        if request is not None:
            widget = rerun.widget_states.widgets.add()
            widget.id = f"$$STREAMLIT_INTERNAL_KEY_{self._ids['live']}__events"
            widget.json_trigger_value = request
        info = rerun.context_info
        info.timezone, info.locale, info.url, info.color_scheme = "UTC", "en-GB", "http://127.0.0.1/", "light"
        return bytes(back.SerializeToString())

    async def _read(self) -> None:
        try:
            async for raw in self._socket:
                assert isinstance(raw, bytes)
                self._take(raw)
        except Exception as error:
            self.tally.faults.append(repr(error)[:200])

    def _take(self, raw: bytes) -> None:
        message = ForwardMsg()
        message.ParseFromString(raw)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._known.get(message.ref_hash, message)
            kind = message.WhichOneof("type")
        elif message.hash:
            self._known[message.hash] = message
            if len(self._known) > KEPT:
                self._known.pop(next(iter(self._known)))
        if kind == "new_session":
            self._page = message.new_session.page_script_hash
        elif kind == "script_finished":
            self._finished.put_nowait(message.script_finished)
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._element(message)

    def _element(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        name = element.WhichOneof("type")
        part = getattr(element, name)
        if name == "bidi_component":
            self._fragment, self._ids["live"] = message.delta.fragment_id, part.id
            if part.bytes:
                (length,) = struct.unpack_from("<I", part.bytes)
                header = json.loads(part.bytes[4 : 4 + length])
                if header["generation"] >= self._header.get("generation", 0):
                    self._header = header
                    self._chunks.put_nowait(header)
        elif name in ("alert", "exception"):
            self.tally.faults.append(str(getattr(part, "body", "") or getattr(part, "message", ""))[:200])
        elif getattr(part, "id", ""):
            self._ids[part.id.partition("-")[2].split("-", 1)[-1]] = part.id
