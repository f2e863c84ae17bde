"""What is otherwise where Python itself runs in a browser's tab, as on the static page: all of it stands here.

Streamlit is older there (1.62, as stlite builds it), and without pandas and pyarrow it has no data frames. On a server
nothing of this happens.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from typing import Any

import streamlit as st
from streamlit import runtime

HERE = sys.platform == "emscripten"


def load_ahead() -> None:
    """Loads Plotly, so that nobody waits for it later; in a tab it waits until a panel with a figure is opened."""
    if not HERE:
        import_module("plotly.subplots")


def component(name: str, **parts: Any) -> Any:
    """A component of version 2, as `st.components.v2.component` makes it.

    It asks a class of Streamlit for what stlite has moved to the module beside it.
    """
    moved: Any = runtime
    if HERE and not hasattr(moved.Runtime, "exists"):
        moved.Runtime.exists = classmethod(lambda cls: moved.exists())
        moved.Runtime.instance = classmethod(lambda cls: moved.get_instance())
    return st.components.v2.component(name, **parts)


def table(columns: Mapping[str, Sequence[str]], height: int) -> None:
    """What stands for a data frame: the same columns, `height` pixels high at most, to be scrolled."""
    heads = "".join(f"<th>{escape(head)}</th>" for head in columns)
    rows = zip(*columns.values(), strict=True)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    st.html(
        f'<div class="bp-table" tabindex="0" style="max-height: {height}px">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )
