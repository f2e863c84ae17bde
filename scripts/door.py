"""Starts nginx as `deploy/nginx.conf` says, before rooms on this machine; finds it, or installs it.

`python scripts/door.py` prints where nginx is, or says what to do and fails.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import TracebackType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.app_server import ROOT, free_port
from scripts.system import install_with_apt, run

CONF = ROOT / "deploy" / "nginx.conf"
# Where it lies on Debian, whose users do not have the folder on their path.
PATH = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin{os.pathsep}/usr/local/sbin"
HELP = (
    "No nginx for the tests of deploy/nginx.conf, and none could be installed. Install one (Debian, Ubuntu: "
    "'sudo apt-get install nginx'; a Mac: 'brew install nginx') and run this again."
)


class NoNginx(RuntimeError):
    """The tests of the door cannot run here; the message says what to do."""


@cache
def nginx() -> tuple[str, Path]:
    """The path of nginx and the folder of its own files, installed now if there was none.

    Raises:
        NoNginx: there is none, and none could be installed.
    """
    for install in (False, True):
        if install:
            install_with_apt("nginx")
        path = shutil.which("nginx", path=PATH)
        told = path and run(path, "-V")
        if path and told and (own := re.search(r"--conf-path=(\S+)", told.stderr)):
            return path, Path(own[1]).parent
    raise NoNginx(HELP)


class Door:
    """nginx on a free port of this machine, before rooms at `ports`, by name; use it in a `with`."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        """Will send who belongs to a room to its port here. All rooms that the file names must be given."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self._ports = ports
        self._folder = tempfile.TemporaryDirectory()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  # lives as long as the door does
        self._process: subprocess.Popen[bytes] | None = None

    def conf(self) -> str:
        """The file as it stands, but for what is otherwise on one machine: addresses and folders."""
        text = CONF.read_text(encoding="utf-8")
        _, own = nginx()
        for written, here in (
            ("include mime.types;", f'include "{own / "mime.types"}";'),
            ("listen 8080;", f"listen 127.0.0.1:{self.port};"),
            (" /tmp/", f" {self._folder.name}/"),
            *((f" {name}:8501 ", f" 127.0.0.1:{port} ") for name, port in self._ports.items()),
        ):
            if written not in text:
                raise RuntimeError(f"{CONF.name} has no {written!r}")
            text = text.replace(written, here)
        return text

    def __enter__(self) -> Door:
        """Starts it.

        Raises:
            NoNginx: there is none, and none could be installed.
            RuntimeError: it ended, or nobody answered through it in time; the message holds what it printed.
        """
        program, _ = nginx()
        Path(self._folder.name).chmod(0o755)  # its workers are nobody
        conf = Path(self._folder.name) / "nginx.conf"
        conf.write_text(self.conf(), encoding="utf-8")
        self._process = subprocess.Popen([program, "-c", conf, "-g", "daemon off;"], stderr=self._log)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}_stcore/health", timeout=5):
                    return self
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        said = self.output()
        self.__exit__(None, None, None)
        raise RuntimeError(f"nobody answered through the door:\n{said}")

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=10)
        self._log.close()
        self._folder.cleanup()

    def output(self) -> str:
        """What nginx has complained of so far."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")


if __name__ == "__main__":
    try:
        print("nginx:", nginx()[0])
    except NoNginx as problem:
        sys.exit(str(problem))
