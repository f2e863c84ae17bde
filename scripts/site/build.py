"""Puts the static page together: others' packages, our own modules and files, the page that starts them."""

from __future__ import annotations

import gzip
import json
import pickle
import re
import shutil
import tomllib
import zipfile
from collections.abc import Mapping
from contextvars import copy_context
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from playground.live.component import loader
from playground.words import languages, say
from playground.words.language import WORDS, choose, speak
from playground.words.pseudo import LANGUAGE as PSEUDO
from playground.words.reading import READ, files, read
from scripts.site import bundle, lock, pieces
from scripts.site.compiled import compiled
from scripts.site.fetch import fetch
from scripts.site.joined import joined

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = Path(__file__).parent / "page"
AHEAD = Path(__file__).parent / "ahead.py"
STAND_INS = Path(__file__).parent / "stand_ins"
STATIC = ROOT / "playground" / "static"
STARTING = (AHEAD, PAGE / "python.mjs", PAGE / "memory.js")  # with what they do, what is left in memory changes
MEGABYTES = 20  # of a first visit, compressed: what `bench.site` measures, rounded up
# Of Streamlit's frontend what the first screen is made of; a hash follows each of these names.
PARTS = ("Html", "BidiComponent", "ButtonGroup", "Button", "Selectbox", "Slider", "TextInput")
JOINER = "esbuild-wasm"
CARRIED = {"open-webui": "numpy"}


def ours(live: str) -> dict[str, bytes]:
    """The app's modules and what they read beside themselves; what the page fetches by address is no part of it.

    `live` is the script that loads the live view.
    """
    found = {}
    for package in ("core", "playground"):
        for path in sorted((ROOT / package).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            served = name.startswith("playground/static/") or path.suffix == ".ftl"
            unused = name.startswith(("playground/host/", "playground/export/")) or path.suffix == ".pyc"
            if path.is_file() and not served and not unused:
                found[name] = path.read_bytes()
    found["playground/static/live/loader.js"] = live.encode()
    spoken = [path for language in languages() for path in files(WORDS / language)]
    for path in [*spoken, *(ROOT / "playground" / "lessons").rglob("*.ftl")]:
        found[path.relative_to(ROOT).as_posix() + READ] = pickle.dumps(read(path), protocol=5)
    return found


def settings() -> dict[str, object]:
    """Streamlit's settings, as its frontend in the browser takes them: "theme.baseRadius".

    Of those of a server one means something here: without it every module is looked at five times a second.
    """
    table = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    kept: dict[str, object] = {name: table[name] for name in ("client", "runner", "theme")}
    kept["server"] = {"fileWatcherType": table["server"]["fileWatcherType"]}
    return dict(_flat("", kept))


def _flat(prefix: str, table: Mapping[str, object]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in table.items():
        found += _flat(f"{prefix}{name}.", value) if isinstance(value, dict) else [(prefix + name, value)]
    return found


def version(live: str) -> str:
    """The version of the live view's modules, as the script that loads them names it."""
    found = re.search(r'version = "([0-9a-f]+)"', live)
    assert found is not None
    return found[1]


def parts_of(stlite: Path) -> list[str]:
    """The files of `PARTS` in the folder of Streamlit's frontend."""
    found = {part: [path.name for path in stlite.glob(f"{part}-*.js")] for part in PARTS}
    assert all(len(names) == 1 for names in found.values()), found
    return [names[0] for names in found.values()]


def words(language: str, *, size: int) -> dict[str, str]:
    """What the page says before the app is there."""
    return copy_context().run(_said, language, size)


def _said(language: str, size: int) -> dict[str, str]:
    speak(language)  # in a context of its own: who builds goes on in another
    return {name: say(f"site-{name}", size=size) for name in ("first", "python", "packages", "start", "once", "failed")}


def spoken() -> dict[str, str]:
    """The languages of the page by what a browser may call them, in small letters."""
    asked = [*languages(), "zh", "zh-tw", "zh-hk", "zh-mo"]
    return {name.lower(): choose([name]) for name in asked}


def digest(contents: bytes) -> str:
    return sha256(contents).hexdigest()[:12]


def put(site: Path, files: Mapping[str, bytes]) -> None:
    """Writes files, by their path in the site."""
    for name, contents in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(contents)


def under(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": contents for name, contents in files.items()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip archive, compressed as a whole, always the same bytes for the same files."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name])
    return gzip.compress(held.getvalue(), 9, mtime=0)


def build(site: Path, cache: Path) -> None:
    """Makes the folder `site` anew.

    Raises:
        fetch.Unreachable, lock.WrongFile, nodejs.NotCompiled: as they say.
    """
    rows = lock.read()
    packages = fetch(rows.values(), cache)
    shutil.rmtree(site, ignore_errors=True)
    put(site, under("stlite", pieces.of_stlite(packages["@stlite/browser"])))
    wheels = [path for name, path in packages.items() if rows[name].kind == "python"]
    theirs: dict[str, bytes] = {}
    for wheel in (*wheels, *pieces.wheels_of_stlite(packages["@stlite/browser"])):
        theirs |= pieces.of_wheel(wheel)
    theirs |= {path.name: path.read_bytes() for path in STAND_INS.iterdir() if path.suffix == ".py"}
    interpreter = pieces.of_pyodide(packages["pyodide"]) | {"pyodide-lock.json": EMPTY_LOCK}
    runtime = cache / f"runtime-{digest(interpreter['pyodide.asm.wasm'])}"
    if not runtime.exists():
        put(runtime, interpreter)
    with zipfile.ZipFile(BytesIO(interpreter.pop("python_stdlib.zip"))) as archive:
        library = {name: archive.read(name) for name in archive.namelist() if pieces.is_needed(name)}
    put(site, under("pyodide", interpreter))
    put(site, under("app/static/live", joined(STATIC / "live", packages[JOINER], cache)))
    for name in ("vendor", "words"):
        shutil.copytree(STATIC / name, site / "app" / "static" / name, ignore=shutil.ignore_patterns(PSEUDO))
    live = loader(site / "app" / "static" / "live")
    packed = {
        "library": zipped(compiled(library, runtime, cache)),
        "packages": bundle.pack(compiled(theirs, runtime, cache), 9),
        "app": bundle.pack(compiled(ours(live), runtime, cache), 9),
    }
    parts = {name: f"python/{name}-{digest(contents)}.bin" for name, contents in packed.items()}
    put(site, {parts[name]: contents for name, contents in packed.items()})
    for path in PAGE.iterdir():
        shutil.copy(path, site / path.name)
    shutil.copy(ROOT / "playground" / "icon.svg", site / "icon.svg")
    told = {
        "python": parts,
        "ahead": AHEAD.read_text(encoding="utf-8"),
        "memory": digest(b"".join([*packed.values(), *interpreter.values(), *map(Path.read_bytes, STARTING)])),
        "settings": settings(),
        "live": version(live),
        "parts": parts_of(site / "stlite"),
        "spoken": spoken(),
        "words": {language: words(language, size=MEGABYTES) for language in languages()},
    }
    put(site, {"made.js": f"export default {json.dumps(told, ensure_ascii=False)};\n".encode()})
    listed = {path.relative_to(site).as_posix(): digest(path.read_bytes()) for path in sorted(site.rglob("*.*"))}
    del listed["keep.js"]
    keep = (site / "keep.js").read_text(encoding="utf-8")
    put(site, {"keep.js": f"const FILES = {json.dumps(listed, indent=1)};\n\n{keep}".encode()})
    for name, package in packages.items():
        if name == JOINER:
            continue  # nothing of it is in the page
        put(site, under(f"licences/{CARRIED.get(name, name).strip('@')}", pieces.licences(package)))


EMPTY_LOCK = json.dumps(
    {
        "info": {
            "abi_version": "2025_0",
            "arch": "wasm32",
            "platform": "emscripten_4_0_9",
            "python": "3.13.2",
            "version": "0.29.3",
        },
        "packages": {},
    }
).encode()
