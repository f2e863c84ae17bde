"""Programs of the system that the tests need: asked whether they run, and installed with apt where we may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


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


def attempt(*command: str) -> None:
    """Runs a command that may fail; its output goes to stderr, where a person sees why."""
    print("+", *command, file=sys.stderr, flush=True)
    subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False)


def install_with_apt(*packages: str) -> None:
    """Installs Debian's packages as root, or through a sudo that asks for no password."""
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
    attempt(*prefix, *install, *packages)
