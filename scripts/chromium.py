"""Finds a Chromium for the browser tests, or installs one; prints its path, or says what to do and fails.

Standard library only, so that it runs before anything is installed: `python scripts/chromium.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain

COMMANDS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Quiet flags: without them Chromium looks up hosts of its own at every start. Never a sandbox inside a container.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HELP = (
    "No Chromium for the browser tests, and none could be installed. Install one (Debian, Ubuntu: "
    "'sudo apt-get install chromium'; elsewhere Chrome or Chromium in the usual way, or "
    "'.venv/bin/python -m playwright install chromium'), or set CHROMIUM_PATH to the one you have, and run this again."
)


class NoChromium(RuntimeError):
    """No Chromium is here and none could be installed; the message says what to do."""


def runs(path: str) -> bool:
    """Whether the program at `path` starts: some systems ship a stub that only says 'install the snap'."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def playwrights_own() -> Iterator[str]:
    """The browser that playwright manages itself, if that package is installed (the file may not be)."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    installed = (shutil.which(command) for command in COMMANDS)
    for path in chain(installed, MAC_APPS, playwrights_own()):
        if path and os.path.exists(path) and runs(path):
            return path
    return None


def attempt(*command: str) -> None:
    """Runs a command that may fail; its output goes to stderr, where a person sees why."""
    print("+", *command, file=sys.stderr, flush=True)
    subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False)


def install_with_apt() -> None:
    """Installs Debian's Chromium as root, or through a sudo that asks for no password."""
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        prefix: tuple[str, ...] = ()
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        prefix = ("sudo", "-n")
    else:
        return
    attempt(*prefix, "apt-get", "update", "-qq")
    attempt(
        *(*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq"),
        *("--no-install-recommends", "chromium", "fonts-dejavu-core"),
    )


def install_with_playwright() -> None:
    """Lets playwright fetch its own build, where that package is installed."""
    attempt(sys.executable, "-m", "playwright", "install", "chromium")


@cache
def chromium_path() -> str:
    """The path of a Chromium that starts, installed now if there was none.

    Raises:
        NoChromium: CHROMIUM_PATH names something that does not start, or every way of installing one failed.
    """
    chosen = os.environ.get("CHROMIUM_PATH")
    if chosen:
        if not runs(chosen):
            raise NoChromium(f"CHROMIUM_PATH is {chosen!r}, and that does not start. Correct it or unset it.")
        return chosen
    for install in (None, install_with_apt, install_with_playwright):
        if install:
            install()
        if path := find():
            return path
    raise NoChromium(HELP)


if __name__ == "__main__":
    try:
        print("Chromium:", chromium_path())
    except NoChromium as problem:
        sys.exit(str(problem))
