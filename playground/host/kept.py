"""Files that do not change, said again without waking the app: a first visitor asks for a hundred and fifty of them.

The app reads, checks and compresses a file anew for everybody, which costs a core two to three milliseconds each, and a
class that opens the page together waits for all of it. What it has once said of a file is kept and said again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath

from playground.host.gate import App, Message, Receive, Send

ROOM = 24_000_000  # bytes: all that a page may ask for, compressed and not
PLACES = ("/static/", "/app/static/")  # Streamlit's own files, and ours
_OF_THE_BODY = {b"content-length", b"content-type", b"content-encoding"}


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole response."""

    headers: Mapping[bytes, bytes]
    body: bytes

    async def say(self, asked: Mapping[bytes, bytes], send: Send) -> None:
        """Sends it to a browser; to one that has it, only that it still holds."""
        held = asked.get(b"if-none-match") == self.headers[b"etag"]
        headers = [header for header in self.headers.items() if not (held and header[0] in _OF_THE_BODY)]
        await send({"type": "http.response.start", "status": 304 if held else 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if held else self.body})


class Kept:
    """An app that is asked for each of its files once; it must not change them while it runs."""

    def __init__(self, app: App, base: str = "", *, room: int = ROOM) -> None:
        """Stands before `app`, which lies under the path `base` ("" or "/path"), and keeps at most `room` bytes."""
        self._app, self._room = app, room
        self._places = tuple(base + place for place in PLACES)
        self._answers: dict[tuple[str, bool], Answer] = {}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Serves one request or socket."""
        asked = dict(scope["headers"]) if scope["type"] == "http" and scope["method"] == "GET" else None
        path = scope.get("path", "")
        if asked is None or b"range" in asked or not path.startswith(self._places) or normpath(path) != path:
            await self._app(scope, receive, send)
            return
        name = path, b"gzip" in asked.get(b"accept-encoding", b"")
        if name in self._answers:
            await self._answers[name].say(asked, send)
        else:
            await self._app(scope, receive, self._noting(name, send))

    def _noting(self, name: tuple[str, bool], send: Send) -> Send:
        """Returns `send` that also takes down what is said, and keeps it where it is a whole file, the same for all."""
        headers: dict[bytes, bytes] | None = None
        body = bytearray()

        async def noted(message: Message) -> None:
            nonlocal headers
            if message["type"] == "http.response.start" and message["status"] == 200:
                said = {key.lower(): value for key, value in message["headers"]}
                for_all = b"etag" in said and b"set-cookie" not in said
                headers = said if for_all and b"no-cache" not in said.get(b"cache-control", b"") else None
            elif message["type"] == "http.response.body" and headers is not None:
                body.extend(message.get("body", b""))
                whole = not message.get("more_body", False)
                if whole and len(body) <= self._room and name not in self._answers:
                    self._room -= len(body)
                    headers[b"content-length"] = str(len(body)).encode()
                    self._answers[name] = Answer(headers, bytes(body))
            await send(message)

        return noted
