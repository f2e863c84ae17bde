"""The live view's modules joined to a few files: what is needed at once is one, what is asked for later one each.

On a server two hundred small files are kept by the browser under their version. A first visit of the static page would
fetch each of them, and its own keeper hand over each at every later one, which takes a second.
"""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

from scripts.site.nodejs import node

# Modules that stay where they are: they are asked for by address, or find something beside themselves.
ENTRIES = (
    "main.js",
    "kit/words.js",
    "kit/vendor.js",
    "pictures/film.js",
    "pictures/film_worker.js",
    "pictures/pages.js",
)
# What is read, not run: a page that stands alone brings this one along.
READ = ("pictures/page_reader.js",)
_OPTIONS = (
    *("--bundle", "--splitting", "--format=esm", "--target=es2022", "--minify-whitespace", "--minify-syntax"),
    *("--outbase=.", "--chunk-names=kit/[name]-[hash]", "--log-level=warning"),
)


def joined(live: Path, package: Path, cache: Path) -> dict[str, bytes]:
    """What the page needs of the folder of the live view, by its path in there; `package` is that of esbuild.

    Raises:
        nodejs.NotCompiled: Node.js is missing or could not join them.
    """
    tool = cache / package.name.removesuffix(".tgz")
    if not tool.exists():
        with tarfile.open(package) as archive, tempfile.TemporaryDirectory(dir=cache) as place:
            archive.extractall(place, filter="data")
            (Path(place) / "package").rename(tool)
    with tempfile.TemporaryDirectory() as place:
        task = "to join the modules of the live view"
        node(tool / "bin" / "esbuild", *ENTRIES, *_OPTIONS, f"--outdir={place}", task=task, cwd=live)
        found = {path.relative_to(place).as_posix(): path.read_bytes() for path in Path(place).rglob("*.js")}
    others = [path for path in live.rglob("*.*") if path.suffix != ".js" or path.relative_to(live).as_posix() in READ]
    return found | {path.relative_to(live).as_posix(): path.read_bytes() for path in others}
