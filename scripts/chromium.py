"""Finds a Chromium for the browser tests, or installs one; prints its path, or says what to do and fails.

`python scripts/chromium.py`, with the interpreter that playwright is installed for.
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
# Quiet flags: without them Chromium looks up hosts of its own at every start. No sandbox: it cannot start as root.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# What playwright's driver needs of a system so bare that nothing else has brought it; and letters to paint.
DEBIAN_PACKAGES = ("chromium", "libatomic1", "fonts-dejavu-core")
PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
HELP = (
    "No Chromium for the browser tests, and none could be installed. Install one (Debian, Ubuntu: "
    "'sudo apt-get install chromium'; elsewhere Chrome or Chromium in the usual way, or "
    "'.venv/bin/python -m playwright install chromium'), or set CHROMIUM_PATH to the one you have, and run this again."
)


class NoChromium(RuntimeError):
    """The browser tests cannot run here; the message says what to do."""


def run(*command: str) -> subprocess.CompletedProcess[str] | None:
    """What a command said; None if it does not exist or takes too long."""
    try:
        return subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def starts(path: str) -> bool:
    """Whether the program at `path` starts: some systems ship a stub that only says 'install the snap'."""
    done = run(path, "--version")
    return done is not None and done.returncode == 0


def playwrights_own() -> Iterator[str]:
    """Where playwright keeps a browser of its own; there may be none."""
    done = run(sys.executable, "-c", PLAYWRIGHTS_OWN)
    if done and done.returncode == 0:
        yield done.stdout.strip()


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    installed = (shutil.which(command) for command in COMMANDS)
    for path in chain(installed, MAC_APPS, playwrights_own()):
        if path and os.path.exists(path) and starts(path):
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
    prefix: tuple[str, ...] = ()
    if os.geteuid() != 0:
        allowed = run("sudo", "-n", "true")
        if allowed is None or allowed.returncode != 0:
            return
        prefix = ("sudo", "-n")
    install = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends")
    attempt(*prefix, "apt-get", "update", "-qq")
    attempt(*prefix, *install, *DEBIAN_PACKAGES)


def install_with_playwright() -> None:
    """Lets playwright fetch its own build."""
    attempt(sys.executable, "-m", "playwright", "install", "chromium")


@cache
def chromium_path() -> str:
    """The path of a Chromium that starts, installed now if there was none.

    Raises:
        NoChromium: CHROMIUM_PATH names something that does not start, or every way of installing one failed.
    """
    chosen = os.environ.get("CHROMIUM_PATH")
    if chosen:
        if not starts(chosen):
            raise NoChromium(f"CHROMIUM_PATH is {chosen!r}, and that does not start. Correct it or unset it.")
        return chosen
    for install in (None, install_with_apt, install_with_playwright):
        if install:
            install()
        if path := find():
            return path
    raise NoChromium(HELP)


def check_driver() -> None:
    """Makes sure that playwright's driver starts, which on a bare Debian lacks a library.

    Raises:
        NoChromium: it does not; the message holds what it said.
    """
    command = (sys.executable, "-m", "playwright", "--version")
    for install in (None, install_with_apt):
        if install:
            install()
        done = run(*command)
        if done and done.returncode == 0:
            return
    raise NoChromium(f"Playwright, which drives the browser in the tests, does not start:\n{done and done.stderr}")


if __name__ == "__main__":
    try:
        print("Chromium:", chromium_path())
        check_driver()
    except NoChromium as problem:
        sys.exit(str(problem))
