"""Finds a Chromium for the browser tests, or installs one; prints its path, or says what to do and fails.

`python scripts/chromium.py`, with the interpreter that playwright is installed for.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.system import attempt, install_with_apt, run, starts

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


def install_from_debian() -> None:
    """Installs Debian's Chromium and what drives it."""
    install_with_apt(*DEBIAN_PACKAGES)


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
    for install in (None, install_from_debian, install_with_playwright):
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
    for install in (None, install_from_debian):
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
