"""A host says again what its app has said of a file, and of nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from playground.host.kept import Kept
from tests.test_host import alone

FILE = "/static/js/index.abc.js"
Headers = dict[bytes, bytes]


class App:
    """Says the same of every path, in two parts, and counts who asks."""

    def __init__(self, headers: Headers, status: int = 200) -> None:
        self.asked: list[str] = []
        self.headers, self.status = {b"etag": b'"1"', b"Content-Type": b"text/javascript", **headers}, status
        self.breaks = False

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked.append(scope.get("path", ""))
        if scope["type"] != "http":
            return
        await send({"type": "http.response.start", "status": self.status, "headers": [*self.headers.items()]})
        await send({"type": "http.response.body", "body": b"let it", "more_body": True})
        if self.breaks:
            raise OSError("gone")
        await send({"type": "http.response.body", "body": b" be;"})


def ask(kept: Kept, path: str = FILE, method: str = "GET", **headers: str) -> tuple[int, Headers, bytes]:
    """The status, headers and body of an answer."""
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    alone(kept({"type": "http", "method": method, "path": path, "headers": sent}, None, send))  # type: ignore[arg-type]
    body = b"".join(message["body"] for message in said[1:])
    return said[0]["status"], {name.lower(): value for name, value in said[0]["headers"]}, body


@pytest.mark.parametrize("path", [FILE, "/app/static/packed/1.json"])
def test_a_file_is_asked_for_once_and_said_again_to_everybody(path: str) -> None:
    app = App({b"cache-control": b"public, immutable"})
    kept = Kept(app, "/nets")
    answers = [ask(kept, f"/nets{path}") for _ in range(3)]
    assert app.asked == [f"/nets{path}"]
    first, *others = answers
    assert first[2] == b"let it be;"
    for status, headers, body in others:
        assert (status, body) == (200, first[2])
        assert headers == {**first[1], b"content-length": b"10"}


def test_who_takes_it_packed_and_who_does_not_are_answered_apart() -> None:
    app = App({b"vary": b"Accept-Encoding"})
    kept = Kept(app)
    for encodings in ("gzip, br", "identity", "gzip", "br"):
        ask(kept, accept_encoding=encodings)
    assert len(app.asked) == 2


def test_who_holds_it_hears_that_it_still_holds() -> None:
    kept = Kept(App({b"cache-control": b"public"}))
    ask(kept)
    status, headers, body = ask(kept, if_none_match='"1"')
    assert (status, body) == (304, b"")
    assert headers == {b"etag": b'"1"', b"cache-control": b"public"}
    assert ask(kept, if_none_match='"0"')[0] == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({b"cache-control": b"no-cache"}, 200),  # the page itself, which stands in for what is not there
        ({b"set-cookie": b"mine=1"}, 200),
        ({}, 404),
        ({}, 206),
        ({}, 304),
    ],
)
def test_what_is_no_whole_file_for_all_is_asked_for_again(headers: Headers, status: int) -> None:
    app = App(headers, status)
    kept = Kept(app)
    assert ask(kept) == ask(kept)
    assert len(app.asked) == 2


def test_an_answer_without_a_mark_is_asked_for_again() -> None:
    app = App({})
    del app.headers[b"etag"]
    kept = Kept(app)
    assert ask(kept) == ask(kept)
    assert len(app.asked) == 2


@pytest.mark.parametrize(
    "path", ["/", "/_stcore/health", "/media/1.png", "/static//a.js", "/static/./a.js", "/staticc"]
)
def test_whatever_else_the_app_says_it_is_asked_for_each_time(path: str) -> None:
    app = App({})
    kept = Kept(app)
    assert ask(kept, path) == ask(kept, path)
    assert len(app.asked) == 2


def test_a_part_and_another_method_are_the_apps() -> None:
    app = App({})
    kept = Kept(app)
    ask(kept)
    ask(kept, range="bytes=0-3")
    ask(kept, method="HEAD")
    alone(kept({"type": "websocket", "path": FILE}, None, None))  # type: ignore[arg-type]
    alone(kept({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert len(app.asked) == 5


def test_no_more_is_kept_than_there_is_room_for() -> None:
    app = App({})
    kept = Kept(app, room=25)
    for number in (1, 2, 3, 1, 2, 3):
        ask(kept, f"/static/{number}.js")
    assert app.asked == [f"/static/{number}.js" for number in (1, 2, 3, 3)]


def test_what_broke_off_is_no_file() -> None:
    app = App({})
    kept = Kept(app)
    app.breaks = True
    with pytest.raises(OSError, match="gone"):
        ask(kept)
    app.breaks = False
    assert ask(kept)[2] == b"let it be;"
    assert len(app.asked) == 2
