"""Colours: what each one means, in light and in dark, for figures and page; the live view's JavaScript has the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, each "#rrggbb". Orange and blue stay apart for colour-blind eyes."""

    dark: bool
    text: str
    muted: str
    background: str
    panel: str
    line: str
    accent: str
    negative: str
    positive: str
    zero: str
    train: str
    test: str
    classes: tuple[str, ...]
    scale: tuple[str, ...]  # from most negative through zero to most positive


LIGHT = Palette(
    dark=False,
    text="#1f2733",
    muted="#636972",
    background="#ffffff",
    panel="#f5f7f9",
    line="#dfe4ea",
    accent="#2468b4",
    negative="#e07a1f",
    positive="#1f78c8",
    zero="#eef1f4",
    train="#334155",
    test="#9a48c9",
    classes=("#e8862e", "#2b83cf", "#15967a", "#c2549d", "#b8a10c", "#6b7688"),
    scale=("#cf6415", "#f2a155", "#fadbb9", "#f3f5f7", "#bcd9f2", "#5fa6df", "#1c6cb4"),
)

DARK = Palette(
    dark=True,
    text="#e6eaf0",
    muted="#94989e",
    background="#0e1117",
    panel="#1a1f29",
    line="#2e3643",
    accent="#63a9f0",
    negative="#f6993f",
    positive="#4fa3ec",
    zero="#232a35",
    train="#dbe3ee",
    test="#c98bf2",
    classes=("#f39a45", "#5aaaf0", "#35c3a1", "#e57fc2", "#d9c53a", "#97a3b6"),
    scale=("#fbad5c", "#e0842f", "#7d4f2a", "#232a35", "#265580", "#378bd6", "#7abdf9"),
)

PALETTES: Mapping[str | None, Palette] = MappingProxyType({"light": LIGHT, "dark": DARK, None: LIGHT})

# The page's fonts, as `.streamlit/config.toml` has them. Those of ours come with a style sheet, by the script of the
# language: a Chinese letter is drawn otherwise in one than in the other.
FONTS = '"Source Sans", "Playground System", "Playground First", "Playground Second", sans-serif'
LETTERS: Mapping[str, str] = MappingProxyType({"zh-Hant": "letters-hant.css"})
USUAL_LETTERS = "letters-hans.css"

# One chart's camera: 960x540 at twice the size is a sharp 1920x1080 picture for a slide.
PLOT_CONFIG: Mapping[str, Any] = MappingProxyType(
    {
        "displaylogo": False,
        "responsive": True,
        # What wheel and double click do, too: on a phone their buttons would lie over the legend.
        "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
        "toImageButtonOptions": {"format": "png", "filename": "backprop", "width": 960, "height": 540, "scale": 2},
    }
)


def diverging(palette: Palette) -> list[tuple[float, str]]:
    """The scale about zero, as Plotly wants it: (place 0..1, colour)."""
    last = len(palette.scale) - 1
    return [(place / last, colour) for place, colour in enumerate(palette.scale)]


def letters(language: str) -> str:
    """The style sheet with the fonts of a language."""
    return LETTERS.get(language, USUAL_LETTERS)


@cache
def template(palette: Palette) -> go.layout.Template:
    """What every figure has in common."""
    axis = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zerolinecolor": palette.line,
        "tickcolor": palette.line,
        "ticks": "outside",
        "ticklen": 4,
        "title": {"standoff": 6, "font": {"size": 12}},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONTS, "size": 13, "color": palette.text},
            "paper_bgcolor": palette.background,
            "plot_bgcolor": palette.background,
            "colorway": [palette.train, palette.test, palette.negative, palette.positive],
            "colorscale": {"diverging": diverging(palette)},
            "margin": {"l": 56, "r": 16, "t": 36, "b": 44},
            "hoverlabel": {"bgcolor": palette.panel, "bordercolor": palette.line, "font": {"color": palette.text}},
            "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
            "xaxis": axis,
            "yaxis": axis,
        }
    )
