"""The live view as Streamlit sees it: bytes in, the browser's requests out."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import blake2b
from os.path import relpath
from pathlib import Path

from playground.live.packing import pack
from playground.tab import component

_STATIC = Path(__file__).parent.parent / "static" / "live"

# Of the modules of others those that are needed at once; the rest come when they are asked for, under their version.
AT_START = ("fluent-bundle",)

# Streamlit sends this text with every message, so it only loads the real modules: from the one file that they are
# packed in, or else one by one. Of these browsers may keep those that others import under their plain names: a version
# never seen here is fetched afresh first. A page that already runs another version starts over: its address holds its
# state.
_LOADER = """
const version = __VERSION__, files = __FILES__, packed = __PACKED__;
const url = (name) => new URL("app/static/live/" + name, document.baseURI).href;
const own = (name) => url(name + "?v=" + version);
async function unpack() {
  const made = [], places = {};
  for (const [name, ...parts] of await (await fetch(url(packed))).json()) {
    const address = (part) => JSON.stringify(part === null ? own(name) : made[part]);
    const text = parts.map((part) => typeof part === "string" ? part : address(part)).join("");
    const module = new Blob([text, "\\n//# sourceURL=", own(name)], { type: "text/javascript" });
    places[name] = URL.createObjectURL(module);
    made.push(places[name]);
  }
  return (name) => places[name];
}
async function fetchAll() {
  let known = false;
  try { known = localStorage.getItem("bp-version") === version; } catch {}
  if (!known) {
    await Promise.all(files.map((name) => fetch(url(name), { cache: "reload" }).catch(() => {})));
    try { localStorage.setItem("bp-version", version); } catch {}
  }
  return (name) => name === "main.js" ? own(name) : url(name);
}
async function load() {
  for (const way of packed ? [unpack, fetchAll] : [fetchAll]) {
    try {
      const address = await way();
      return { version, address, main: await import(address("main.js")) };
    } catch (error) {
      if (way === fetchAll) throw error;
    }
  }
}
if (window.bpLive && window.bpVersion !== version) location.reload();
window.bpVersion = version;
window.bpLive ??= load();
export default async function (component) {
  return (await window.bpLive).main.default(component);
}
"""


def loader(folder: Path = _STATIC, *, packing: bool = False) -> str:
    """Returns the script that loads the modules in `folder`, in the version that their contents make.

    With `packing` they are put in one file beside it, if it may be written.
    """
    rooms = [folder, *(folder.parent / "vendor" / name for name in AT_START), folder.parent / "words"]
    served = [path for room in rooms for path in room.rglob("*.*")]
    names = {Path(relpath(path, folder)).as_posix(): path for path in sorted(served)}
    files = {name: path for name, path in names.items() if path.suffix in {".js", ".css", ".ftl"}}
    contents = blake2b(digest_size=8)
    for name, path in files.items():
        contents.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    version = contents.hexdigest()
    modules = [name for name in files if name.endswith(".js") and name != "main.js"]
    named = {"VERSION": version, "FILES": modules, "PACKED": pack(folder, version) if packing else None}
    text = _LOADER
    for name, value in named.items():
        text = text.replace(f"__{name}__", json.dumps(value))
    return text


# The static page brings this script along, made when it was built: the modules lie with the page, not with Python.
_MADE = _STATIC / "loader.js"
_js = _MADE.read_text(encoding="utf-8") if _MADE.exists() else loader(packing=True)
_component = component("backprop_live", html="<div></div>", js=_js, isolate_styles=False)


def live_view(chunk: bytes, *, key: str = "live", on_request: Callable[[], None]) -> None:
    """Shows `chunk`, a message of `live.frames`; calls `on_request` at a new `session_state[key].request`."""
    _component(key=key, data=chunk, on_request_change=on_request)
