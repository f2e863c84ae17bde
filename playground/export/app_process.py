"""The app as a process of its own, on a free port, for as long as a file is made."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playground.export.chrome import NotMadeError
from playground.words import say

ROOT = Path(__file__).resolve().parent.parent.parent
TRIES = 600
REST = 0.1  # seconds


@contextmanager
def running_app() -> Iterator[str]:
    """Gives the address of the app, which ends with the `with`.

    Raises:
        NotMadeError: it did not start.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "playground" / "app.py"), "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1"]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        try:
            if not _answers(process, f"http://127.0.0.1:{port}/_stcore/health"):
                log.seek(0)
                said = log.read().decode(errors="replace").strip().splitlines()
                raise NotMadeError(say("export-no-app", reason=said[-1] if said else "–"))
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def _answers(process: subprocess.Popen[bytes], address: str) -> bool:
    """Returns whether the app answers before it ends or all patience does."""
    for _ in range(TRIES):
        try:
            process.wait(timeout=REST)
            return False
        except subprocess.TimeoutExpired:
            pass
        try:
            with urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return True
        except (URLError, ConnectionError, TimeoutError):
            continue
    return False
