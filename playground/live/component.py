"""The live view as Streamlit sees it: bytes in, the browser's requests out."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import blake2b
from os.path import relpath
from pathlib import Path

from playground.tab import component

_STATIC = Path(__file__).parent.parent / "static" / "live"

# Of the modules of others those that are needed at once; the rest come when they are asked for, under their version.
AT_START = ("fluent-bundle",)

# Streamlit sends this text with every message, so it only loads the real modules, served as static files.
# Browsers may keep modules that others import under their plain names: a version never seen here is fetched
# afresh first, and a page that already runs another version starts over (its address holds its state).
_LOADER = """
const version = __VERSION__, files = __FILES__;
const url = (name) => new URL("app/static/live/" + name, document.baseURI).href;
async function load() {
  const page = document.documentElement.dataset;
  if (page.bpVersion && page.bpVersion !== version) location.reload();
  page.bpVersion = version;
  let known = false;
  try { known = localStorage.getItem("bp-version") === version; } catch {}
  if (!known) {
    await Promise.all(files.map((name) => fetch(url(name), { cache: "reload" }).catch(() => {})));
    try { localStorage.setItem("bp-version", version); } catch {}
  }
  return import(url("main.js?v=" + version));
}
const loaded = load();
export default async function (component) {
  return (await loaded).default(component);
}
"""


def loader(folder: Path = _STATIC) -> str:
    """Returns the script that loads the modules in `folder`, in the version that their contents make."""
    rooms = [folder, *(folder.parent / "vendor" / name for name in AT_START), folder.parent / "words"]
    served = [path for room in rooms for path in room.rglob("*.*")]
    names = {Path(relpath(path, folder)).as_posix(): path for path in sorted(served)}
    files = {name: path for name, path in names.items() if path.suffix in {".js", ".css", ".ftl"}}
    contents = blake2b(digest_size=8)
    for name, path in files.items():
        contents.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    modules = [name for name in files if name.endswith(".js") and name != "main.js"]
    named = {"__VERSION__": json.dumps(contents.hexdigest()), "__FILES__": json.dumps(modules)}
    text = _LOADER
    for name, value in named.items():
        text = text.replace(name, value)
    return text


# The static page brings this script along, made when it was built: the modules lie with the page, not with Python.
_MADE = _STATIC / "loader.js"
_js = _MADE.read_text(encoding="utf-8") if _MADE.exists() else loader()
_component = component("backprop_live", html="<div></div>", js=_js, isolate_styles=False)


def live_view(chunk: bytes, *, key: str = "live", on_request: Callable[[], None]) -> None:
    """Shows `chunk`, a message of `live.frames`; calls `on_request` at a new `session_state[key].request`."""
    _component(key=key, data=chunk, on_request_change=on_request)
