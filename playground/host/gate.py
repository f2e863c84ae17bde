"""The gate before the app: who comes in, how much each may send, and what every response says to the browser.

An ASGI middleware. It reads of a message only what it must: what kind it is, and how many frames it asks for.
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from playground.host.counters import Counters
from playground.host.limits import Allowance, Limits
from playground.host.pages import messages, page
from playground.host.policy import Policy
from playground.words import say
from playground.words.language import choose, speak, wishes

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

READING = {"GET", "HEAD", "OPTIONS"}
WELCOME = {"rerun_script", "stop_script", "app_heartbeat", "load_git_info"}  # all that the page has to say
SMALL = 200  # bytes: a message that says that a script has ended is smaller
TOLD = 5.0  # seconds that a socket stays open after it was told that the room is full
TRY_LATER, BROKE_RULES, TOO_BIG = 1013, 1008, 1009
_WANT = re.compile(rb'"want":\s*(\d{1,9})')

_log = logging.getLogger("playground.host")


@dataclass(slots=True)
class Guest:
    """One session at the gate."""

    address: str
    messages: Allowance
    frames: Allowance
    connected: bool = False
    spoken: bool = False  # whether it has asked for its page
    held: int = 0  # messages in a row that had to wait
    asked: float | None = None  # when the oldest of what is not answered yet was asked


class Gate:
    """Lets requests through to `app` within `limits`; everything that it knows, it knows of one process."""

    def __init__(
        self,
        app: App,
        *,
        policy: Policy,
        limits: Limits,
        counters: Counters,
        base: str = "",
        elsewhere: str = "",
        room: str = "",
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Guards `app`, which lies under the path `base` ("" or "/path"); `elsewhere` is where others may go.

        `room` is what this process is called among others behind one door: a cookie tells the door who answered.
        """
        self._app, self._policy, self.limits, self.counters = app, policy, limits, counters
        self._base, self._elsewhere, self._clock, self._wait = base, elsewhere, clock, wait
        self._room = room
        self._inside: Counter[str] = Counter()  # address -> sessions
        self._waiting = 0
        self._arrivals = Allowance(limits.arrivals, limits.arrivals_burst, clock())

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serves one request or socket."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    # --- requests ---

    async def _http(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        extra = [*self._policy.headers(headers.get("host", "")), *self._named(headers)]
        begun = broken = False

        async def dressed(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() != b"server"]
                message = {**message, "headers": [*kept, *extra]}
            await send(message)

        async def watched(message: Message) -> None:
            nonlocal broken
            broken = broken or message.get("status") == 500
            if not broken:  # what the app says of its faults is said here in our own words
                await dressed(message)

        path = scope["path"]
        language = choose(wishes(headers.get("accept-language", "")))
        speak(language)
        if scope["method"] not in READING or headers.get("content-length", "0") != "0":
            self._refuse("upload")
            await _respond(dressed, 413, page(say("host-refused"), language), closing=True)
        elif path == f"{self._base}/counters":
            text = self.counters.text(self._clock()).encode()
            await _respond(dressed, 200, text, kind="application/openmetrics-text; version=1.0.0; charset=utf-8")
        elif path.rstrip("/") == self._base and self._is_full():
            self._refuse("full")
            await _respond(dressed, 503, page(self._full(), language), more=[(b"retry-after", b"30")])
        else:
            reference = token_hex(4)
            try:
                await self._app(scope, receive, watched)
            except Exception:
                broken = True
                _log.exception("a request broke, reference %s", reference)
            if broken:
                self._refuse("broken")
                if not begun:
                    await _respond(dressed, 500, page(say("host-broken", reference=reference), language))

    # --- sockets ---

    async def _socket(self, scope: Message, receive: Receive, send: Send) -> None:
        if _is_foreign(_headers(scope)):
            self._refuse("foreign")
            await receive()
            await send({"type": "websocket.close", "code": BROKE_RULES})
            return
        address = scope["client"][0] if scope.get("client") else ""
        if self._is_full() or self._inside[address] >= self.limits.address_sessions:
            self._refuse("full")
            if self._is_home(_headers(scope)):
                await _pass_on(receive, send)
            else:
                await self._turn_away(scope, receive, send)
            return
        now = self._clock()
        guest = Guest(
            address,
            Allowance(self.limits.messages, self.limits.messages_burst, now),
            Allowance(self.limits.frames, self.limits.frames_burst, now),
        )
        with self._place(address):

            async def heard() -> Message:
                return await self._hear(guest, receive, send)

            async def said(message: Message) -> None:
                if message["type"] == "websocket.accept":
                    message = {**message, "headers": [*message.get("headers", ()), *self._named(_headers(scope))]}
                await send(message)
                self._note(guest, message)

            await self._app(scope, heard, said)

    async def _hear(self, guest: Guest, receive: Receive, send: Send) -> Message:
        """Returns the next message that may pass; what must wait waits here, and so does all that comes behind it."""
        while True:
            if guest.spoken or not guest.connected:
                message = await receive()
            else:
                try:
                    message = await asyncio.wait_for(receive(), self.limits.silence)
                except TimeoutError:
                    return await self._show_out("silent", BROKE_RULES, send)
            guest.connected = True
            if message["type"] != "websocket.receive":
                return message
            data = message.get("bytes")
            if data is None:  # the app refuses texts in its own way
                return await self._show_out("strange", BROKE_RULES, send)
            if len(data) > self.limits.message_bytes:
                return await self._show_out("too big", TOO_BIG, send)
            kind, whole = _kind(data)
            asked = self._clock()
            rest = guest.messages.take(self.limits.page_cost if whole else 1.0, asked)
            if whole and not guest.spoken:
                rest = max(rest, self._arrivals.take(1.0, asked))
            rest = max(rest, guest.frames.take(_frames(data), asked))
            if rest > 0:
                self.counters.slowed += 1
                guest.held += guest.spoken
                if guest.held > self.limits.held:
                    return await self._show_out("too fast", BROKE_RULES, send)
                await self._wait(rest)
            else:
                guest.held = 0
            if kind not in WELCOME:
                self._refuse("unwelcome")
                continue
            if kind == "rerun_script":
                guest.spoken = True
                guest.asked = asked if guest.asked is None else guest.asked
            return message

    def _note(self, guest: Guest, message: Message) -> None:
        """Counts an answer where a message to the guest ends one."""
        data = message.get("bytes") or b""
        if not 0 < len(data) < SMALL or guest.asked is None:
            return
        if ForwardMsg.FromString(data).WhichOneof("type") == "script_finished":
            now = self._clock()
            self.counters.answered(now - guest.asked, now)
            guest.asked = None
            self._write()

    async def _turn_away(self, scope: Message, receive: Receive, send: Send) -> None:
        """Tells a socket that the room is full, if not too many are being told already, and closes it."""
        await receive()
        if self._waiting >= self.limits.waiting:
            await send({"type": "websocket.close", "code": TRY_LATER})
            return
        self._waiting += 1
        try:
            headers = _headers(scope)
            speak(choose(wishes(headers.get("accept-language", ""))))
            offered = headers.get("sec-websocket-protocol", "").partition(",")[0].strip() or None
            await send({"type": "websocket.accept", "subprotocol": offered})
            for data in messages(self._full()):
                await send({"type": "websocket.send", "bytes": data})
            end = self._clock() + TOLD
            while (left := end - self._clock()) > 0:
                try:
                    if (await asyncio.wait_for(receive(), left))["type"] == "websocket.disconnect":
                        return
                except TimeoutError:
                    break
            await send({"type": "websocket.close", "code": TRY_LATER})
        finally:
            self._waiting -= 1

    async def _show_out(self, why: str, code: int, send: Send) -> Message:
        """Closes a session's socket; returns what its app hears of it."""
        self._refuse(why)
        await send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}

    @contextmanager
    def _place(self, address: str) -> Iterator[None]:
        """Holds a place in the room."""
        self._inside[address] += 1
        self.counters.sessions += 1
        try:
            yield
        finally:
            self.counters.sessions -= 1
            self._inside[address] -= 1
            if not self._inside[address]:
                del self._inside[address]
            self._write()

    def _named(self, headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
        """Returns the header that tells the door which room answered, where it does not know."""
        if not self._room or self._is_home(headers):
            return []
        return [(b"set-cookie", f"room={self._room}; Path=/; HttpOnly; SameSite=Lax".encode())]

    def _is_home(self, headers: Mapping[str, str]) -> bool:
        """Whether the door asked this room first, as the cookie's own; where there is none it may ask others yet."""
        cookies = {part.strip() for part in headers.get("cookie", "").split(";")}
        return bool(self._room) and f"room={self._room}" in cookies

    def _is_full(self) -> bool:
        return self.counters.sessions >= self.limits.sessions

    def _full(self) -> str:
        return say("host-full_elsewhere", address=self._elsewhere) if self._elsewhere else say("host-full")

    def _refuse(self, why: str) -> None:
        self.counters.refused[why] += 1
        self._write()

    def _write(self) -> None:
        line = self.counters.line(self._clock())
        if line is not None:
            _log.info(line)


def _headers(scope: Message) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def _is_foreign(headers: Mapping[str, str]) -> bool:
    """Whether a page of another host wants the socket.

    The app would refuse it, too, but first ask a host outside what its own address is, and all would wait for that.
    """
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


def _kind(data: bytes) -> tuple[str, bool]:
    """Returns what kind of message these bytes are ("" for none), and whether it asks for the whole page."""
    message = BackMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return "", False
    kind = message.WhichOneof("type") or ""
    return kind, kind == "rerun_script" and not message.rerun_script.fragment_id


def _frames(data: bytes) -> float:
    """Returns how many frames a message asks for; no more than an answer can hold."""
    return float(sum(min(int(number), 60) for number in _WANT.findall(data)))


async def _pass_on(receive: Receive, send: Send) -> None:
    """Answers a socket as a full room answers a request, so that the door asks another room."""
    await receive()
    headers = [(b"content-length", b"0"), (b"retry-after", b"30")]
    await send({"type": "websocket.http.response.start", "status": 503, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": b""})


async def _respond(
    send: Send,
    status: int,
    body: bytes,
    *,
    kind: str = "text/html; charset=utf-8",
    closing: bool = False,
    more: list[tuple[bytes, bytes]] | None = None,
) -> None:
    """Sends a response of ours; `closing` ends the connection, so that a body need not be read."""
    headers = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
    headers += [(b"cache-control", b"no-store"), *(more or [])] + ([(b"connection", b"close")] if closing else [])
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
