"""The button that opens a file: the browser reads it and sends it in pieces, each in a message of its own.

Streamlit's own uploader takes any number of files by another door, which a host keeps shut; and it speaks English only.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.mydata.arriving import MOST, PIECE
from playground.mydata.idx import CUT
from playground.tab import component
from playground.words import say

KEY = "mydata-file"

_HTML = '<label><input type="file" multiple data-testid="mydata-file"><span></span></label>'
_CSS = """
label { display: inline-flex; align-items: center; gap: 0.5rem; padding: 0.4rem 0.8rem; cursor: pointer;
  border: 1px solid var(--st-border-color, #8884); border-radius: 6px; font-size: 0.9rem; }
label:hover, label:focus-within { border-color: var(--st-primary-color); color: var(--st-primary-color); }
label:focus-within { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
input { position: absolute; width: 1px; height: 1px; opacity: 0; }
"""
_component = component(
    "backprop_file",
    html=_HTML,
    css=_CSS,
    js=(Path(__file__).parent / "file.js").read_text(encoding="utf-8"),
)


def file_button(wants: dict[str, Any] | None, done: str, on_piece: Callable[[], None]) -> None:
    """Draws it; `wants` is the piece to send next, `done` the id of the last file that is whole here, or refused.

    `on_piece` is called when `session_state[KEY].piece` has come. Files of images have no ending of their own, so that
    the chooser shows all files.
    """
    data = {"label": say("mydata-file"), "most": MOST, "size": PIECE, "cut": CUT, "wants": wants, "done": done}
    _component(key=KEY, data=data, on_piece_change=on_piece)
