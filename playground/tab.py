"""What is otherwise where Python itself runs in a browser's tab, as on the static page: all of it stands here.

Streamlit is older there (1.62, as stlite builds it), and without pandas and pyarrow it has no data frames. On a server
nothing of this happens.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from types import MappingProxyType
from typing import Any

import streamlit as st
from streamlit import env_util, runtime

from playground.words import say

HERE = sys.platform == "emscripten"

if HERE:
    # Whether somebody types Python line by line Streamlit would find out from every module's source: 0.4 s in a tab.
    env_util.is_repl = lambda: False


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


def data_frame(
    columns: Mapping[str, Sequence[Any]], *, key: str, height: int, shown: Mapping[str, Any] = MappingProxyType({})
) -> None:
    """Shows a table, `height` pixels high at most; `shown` says by column what `st.dataframe` takes as its config.

    In a tab the same is a plain table: to be read, not to be sorted.
    """
    if not HERE:
        st.dataframe(columns, key=key, column_config=dict(shown), hide_index=True, height=height)
        return
    heads, cells = [], []
    for name, values in columns.items():
        said = shown.get(name, name)
        label, form = (said, "%s") if isinstance(said, str) else (said["label"], said["type_config"]["format"])
        heads.append(f"<th>{escape(label)}</th>")
        cells.append([f"<td>{escape(form % value)}</td>" for value in values])
    rows = "".join(f"<tr>{''.join(row)}</tr>" for row in zip(*cells, strict=True))
    body = f"<table><thead><tr>{''.join(heads)}</tr></thead><tbody>{rows}</tbody></table>"
    st.html(f'<div class="bp-table" tabindex="0" style="max-height: {height}px">{body}</div>')


def draw_note() -> None:
    """Says in a tab that everything is computed there, and what that means for the last digits."""
    if HERE:
        st.caption(say("site-here"))
