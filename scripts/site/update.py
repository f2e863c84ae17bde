"""Brings the lock of the static page up to date: python -m scripts.site.update [NAME VERSION]

Without arguments every package is fetched again in its version; with a name and a version that one is brought to it.
What fits what is checked before anything is written: the versions that Streamlit in the browser asks for, and that the
NumPy inside another package is, to the bit, the one that Pyodide's own package names.
"""

from __future__ import annotations

import json
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from email.parser import Parser
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from packaging.requirements import Requirement

from scripts.site.fetch import download, errands, member, plain
from scripts.site.lock import Locked, read, write

STLITE = "@stlite/browser"
# NumPy's build for the browser is in no registry under its own name. One package carries it; it is taken only if it has
# the hash that this version of Pyodide's own package gives for it.
CARRIER, VOUCHED = "open-webui", ("pyodide", "0.28.3")
# What Streamlit asks for and this app does without: charts and tables of data frames.
WITHOUT = {"altair", "pandas", "pillow", "fastparquet"}


class DoesNotFit(RuntimeError):
    """Versions in the lock do not go together."""


def digest(contents: bytes) -> str:
    return sha256(contents).hexdigest()


def requirements(wheel: bytes) -> list[Requirement]:
    """What a wheel asks for in the browser, without its extras."""
    with zipfile.ZipFile(BytesIO(wheel)) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        said = Parser().parsestr(archive.read(name).decode())
    asked = [Requirement(line) for line in said.get_all("Requires-Dist", [])]
    here = {"sys_platform": "emscripten", "extra": "", "python_version": "3.13", "python_full_version": "3.13.2"}
    return [one for one in asked if one.marker is None or one.marker.evaluate(here)]


def unmet(asked: list[Requirement], rows: Mapping[str, Locked]) -> list[str]:
    """What is asked for and neither locked in a fitting version nor done without."""
    versions = {plain(row.name): row.version for row in rows.values()}
    versions["numpy"] = Path(rows[CARRIER].member).name.split("-")[1]
    missing = []
    for one in asked:
        version = versions.get(plain(one.name))
        if one.name not in WITHOUT and (version is None or not one.specifier.contains(version)):
            missing.append(str(one))
    return missing


def vouched(package: Path) -> str:
    """The hash of NumPy that Pyodide's own package names."""
    with tarfile.open(package) as archive:
        held = archive.extractfile("package/pyodide-lock.json")
        assert held is not None
        return str(json.load(held)["packages"]["numpy"]["sha256"])


def streamlits(package: Path) -> bytes:
    """The wheel of Streamlit inside stlite."""
    with tarfile.open(package) as archive:
        (name,) = (name for name in archive.getnames() if "/wheels/streamlit-" in name)
        held = archive.extractfile(name)
        assert held is not None
        return held.read()


def main(arguments: list[str]) -> None:
    """Fetches what is locked, checks what must fit, and writes the lock anew."""
    rows = dict(read())
    if arguments:
        name, version = arguments
        rows[name] = replace(rows[name], version=version)
    with tempfile.TemporaryDirectory() as place:
        files = {}
        for errand in errands(rows.values()):
            (folder := Path(place) / errand[0].name.strip("@").replace("/", "-")).mkdir()
            files |= download(errand, folder)
        for name, row in rows.items():
            path = files[name]
            inside = digest(member(path, row.member)) if row.member else ""
            rows[name] = replace(row, file=path.name, sha256=digest(path.read_bytes()), member_sha256=inside)
            print(f"{name} {row.version}")
        (folder := Path(place) / "vouched").mkdir()
        witness = Locked("npm", *VOUCHED, file="", sha256="")
        if rows[CARRIER].member_sha256 != vouched(download([witness], folder)[witness.name]):
            raise DoesNotFit(f"{rows[CARRIER].member} is not the NumPy that {' '.join(VOUCHED)} names.")
        missing = unmet(requirements(streamlits(files[STLITE])), rows)
        for row in rows.values():
            if row.kind == "python" and not row.member:
                missing += unmet(requirements(files[row.name].read_bytes()), rows)
        if missing:
            raise DoesNotFit(f"What is locked does not fit what is asked for: {', '.join(missing)}.")
    write(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
