"""Starts the app the way a person does, on a free port, for the tests, the benchmarks and the screenshot."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class AppServer:
    """`streamlit run playground/app.py` as a process of its own; use it in a `with`, or start() and stop()."""

    def __init__(self, port: int | None = None, *, host: Sequence[str] | None = None, path: str = "") -> None:
        """Will listen on `port`; with `host`, arguments for it, as `make host` serves, under `path` ("school/")."""
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}/{path}"
        self._host = None if host is None else [*host, f"--base-path={path}"]
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  # lives as long as the server does
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process number of the running server."""
        assert self._process is not None
        return self._process.pid

    def start(self, seconds: float = 60.0) -> AppServer:
        """Starts the server and waits until it answers.

        Raises:
            RuntimeError: it ended, or did not answer in time; the message holds what it printed.
        """
        command = [sys.executable, "-m", "streamlit", "run", "playground/app.py", "--server.headless=true"]
        command += [f"--server.port={self.port}", "--server.address=127.0.0.1"]
        if self._host is not None:
            command = [sys.executable, "-m", "playground.host", f"--port={self.port}", *self._host]
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}_stcore/health", timeout=2) as answer:
                    if answer.status == 200:
                        return self
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"the app did not start on port {self.port}:\n{self.output()}")

    def stop(self, *, kill: bool = False) -> None:
        """Ends the server: kindly, or as a crash would."""
        if self._process is None:
            return
        (self._process.kill if kill else self._process.terminate)()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def output(self) -> str:
        """What the server has printed so far."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")

    def __enter__(self) -> AppServer:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.stop()
        self._log.close()
