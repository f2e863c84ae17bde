"""Serves a folder of plain files as a static host does: for the tests and measurements of the static page."""

from __future__ import annotations

import gzip
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any

_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml"}
_SQUEEZED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".ftl", ".ttf"}


class _Files(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **_TYPES}  # noqa: RUF012  # so does its parent

    def __init__(self, *args: Any, sent: dict[str, int], squeezed: dict[Path, bytes], **options: Any) -> None:
        self.sent, self.squeezed = sent, squeezed
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body, packed = path.read_bytes(), path.suffix in _SQUEEZED
        if packed:
            body = self.squeezed.setdefault(path, gzip.compress(body, 6))
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        self.sent[self.path] = self.sent.get(self.path, 0) + len(body)
        self.send_response(200)
        self.send_header("ETag", tag)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


class StaticHost:
    """A host of plain files on a free port, `url` its address; `sent` are the bytes that went out, by path."""

    def __init__(self, folder: Path) -> None:
        self.sent: dict[str, int] = {}
        handler = partial(_Files, directory=str(folder), sent=self.sent, squeezed={})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self) -> StaticHost:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
