"""Python as bytecode of the version that runs in the browser, compiled by that very interpreter in Node.js.

A module compiled in the visitor's tab would be compiled at every visit: some seconds for a thousand of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from scripts.site import bundle
from scripts.site.nodejs import node

SCRIPT = Path(__file__).parent / "compile.mjs"


def compiled(files: Mapping[str, bytes], runtime: Path, cache: Path) -> dict[str, bytes]:
    """`files` with modules in place of their sources, as `runtime`, a folder with Pyodide, compiles them.

    What was compiled once is kept in `cache`.

    Raises:
        nodejs.NotCompiled: see there.
    """
    key = sha256(SCRIPT.read_bytes() + (runtime / "pyodide.asm.wasm").read_bytes()[:4096] + bundle.pack(files))
    kept = cache / f"{key.hexdigest()[:16]}.compiled"
    if kept.exists():
        return bundle.unpack(kept.read_bytes())
    with tempfile.TemporaryDirectory() as place:
        for name, contents in files.items():
            path = Path(place) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents)
        node(SCRIPT, runtime, place, task="to compile Python for the browser")
        paths = sorted(path for path in Path(place).rglob("*") if path.is_file())
        found = {path.relative_to(place).as_posix(): path.read_bytes() for path in paths}
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(bundle.pack(found))
    return found
