"""The live view's modules in one file, so that a first visitor asks once and not two hundred times.

They are served as they are written, each at its own address: a worker takes them so, and a page where the one file is
not at hand. In it are their texts, each after all that it imports, cut where it names another module or its own
address; the loader of `component` puts addresses in and makes modules of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from os.path import relpath
from pathlib import Path
from tempfile import NamedTemporaryFile

ENTRIES = ("main.js", "pictures/terminal.js")  # the page's, and that of the command that makes pictures
PLACE = "packed"  # the folder beside that of the modules where the file lies

# In this order: what begins first ends first, so that quotes in comments and slashes in strings mean nothing.
TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<template>`(?:\\.|[^`\\])*`)
    |(?P<regex>(?<=[(,=:\[!&|?{};\s])/(?![*/\s=])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[dgimsuvy]*)""",
    re.S | re.X,
)
_IMPORTS = re.compile(r"\b(?:from|import)\s*\(?\s*$")
_OWN = "import.meta.url"

Part = str | Path | None  # source; a module that is named there; the module's own address


def pieces(module: Path) -> Iterator[Part]:
    """Returns a module's text, cut where it names another one or its own address; comments are left blank."""
    source, end = module.read_text(encoding="utf-8"), 0
    for token in TOKEN.finditer(source):
        before, text, end = source[end : token.start()], token[0], token.end()
        yield from _around(before)
        if token["comment"]:
            yield re.sub(r"[^\n]", "", text) or " "
        elif token["text"] and text[1] == "." and _IMPORTS.search(before):
            yield (module.parent / text[1:-1]).resolve()
        else:
            yield text
    yield from _around(source[end:])


def _around(code: str) -> Iterator[Part]:
    first, *others = code.split(_OWN)
    yield first
    for other in others:
        yield from (None, other)


def packed(folder: Path) -> bytes:
    """Returns the modules of `folder` as one file in JSON: of each its name and its parts.

    A part is source; the number of a module before it; or null for its own address.

    Raises:
        ValueError: two modules import each other, also where one does so later.
    """
    places: dict[Path, int] = {}
    modules: list[list[str | int | None]] = []

    def add(module: Path, above: tuple[Path, ...]) -> int:
        if module in above:
            raise ValueError(f"modules import each other: {[path.name for path in (*above, module)]}")
        if module not in places:
            parts: list[str | int | None] = [Path(relpath(module, folder)).as_posix()]
            for part in pieces(module):
                if isinstance(part, Path):
                    parts.append(add(part, (*above, module)))
                elif isinstance(part, str) and isinstance(parts[-1], str) and len(parts) > 1:
                    parts[-1] += part
                else:
                    parts.append(part)
            places[module] = len(modules)
            modules.append(parts)
        return places[module]

    for entry in ENTRIES:
        add((folder / entry).resolve(), ())
    return json.dumps(modules, ensure_ascii=False, separators=(",", ":")).encode()


def pack(folder: Path, version: str) -> str | None:
    """Puts the modules of `folder` beside it as one file, unless it is there; returns its name seen from `folder`.

    None where nothing may be written: then each module is fetched at its own address.
    """
    place = folder.parent / PLACE
    file = place / f"{version}.json"
    with suppress(OSError):
        if not file.exists():
            contents = packed(folder)
            place.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=place, delete=False) as fresh:
                fresh.write(contents)
            written = Path(fresh.name)
            written.chmod(0o644)
            written.replace(file)
            for old in set(place.iterdir()) - {file}:
                old.unlink(missing_ok=True)
    return f"../{PLACE}/{file.name}" if file.exists() else None
