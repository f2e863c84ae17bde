"""What a classifier takes for what, as a matrix; small pictures of images and of a unit's weights."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.theme import Palette, diverging, template
from playground.words import say
from playground.words.numbers import number, whole, whole_percent, written

Matrix = NDArray[np.float64]
Counts = NDArray[np.int64]

_ROOM = 15  # classes that still have room for their numbers
_ACROSS, _SIDE = 4, 120  # pictures in a row, so that their titles stand apart on a phone; the room of each


def confusion_matrix(counts: Counts, names: Sequence[str], *, palette: Palette) -> go.Figure:
    """A row a true class, a column an answer; the colour is the share of the row, the number how many."""
    sizes = counts.sum(axis=1, keepdims=True)
    shares = np.divide(counts, sizes, out=np.zeros(counts.shape), where=sizes > 0)
    figure = go.Figure(
        go.Heatmap(
            z=shares,
            x=list(names),
            y=list(names),
            text=written(counts, lambda count: whole(int(count))),
            hovertext=[
                [
                    say(
                        "confusion-hover",
                        true=true,
                        said=said,
                        number=int(counts[i, j]),
                        share=whole_percent(shares[i, j]),
                    )
                    for j, said in enumerate(names)
                ]
                for i, true in enumerate(names)
            ],
            texttemplate="%{text}" if len(counts) <= _ROOM else None,
            zmin=0.0,
            zmax=1.0,
            colorscale=_from_zero(palette),
            colorbar={"thickness": 12, "tickformat": ".0%"},
            xgap=1,
            ygap=1,
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_xaxes(title=say("confusion-said"), showgrid=False, ticks="", type="category", constrain="domain")
    figure.update_yaxes(
        title=say("confusion-true"),
        showgrid=False,
        ticks="",
        type="category",
        autorange="reversed",
        scaleanchor="x",
        constrain="domain",
    )
    figure.update_layout(template=template(palette), height=460, margin={"t": 24})
    return figure


def pictures(images: Matrix, titles: Sequence[str], *, palette: Palette, signed: bool) -> go.Figure:
    """Images (n, rows, columns) side by side, each under its title.

    `signed`: values about zero on one scale for all, as weights are; else from 0 to 1.
    """
    across = max(1, min(_ACROSS, len(images)))
    down = max(1, -(-len(images) // across))
    from plotly.subplots import make_subplots  # all of Plotly is loaded by it: when a figure is drawn, no sooner

    figure = make_subplots(rows=down, cols=across, subplot_titles=list(titles), vertical_spacing=0.22 / down)
    for place, image in enumerate(images):
        values = written(image, partial(number, digits=3))
        drawn = go.Heatmap(
            z=image, coloraxis="coloraxis", customdata=values, hovertemplate="%{customdata}<extra></extra>"
        )
        figure.add_trace(drawn, row=place // across + 1, col=place % across + 1)
        axis = "" if place == 0 else str(place + 1)
        figure.update_layout({f"yaxis{axis}": {"scaleanchor": f"x{axis}", "range": [len(image) - 0.5, -0.5]}})
    figure.update_annotations(font_size=12)
    figure.update_xaxes(visible=False, constrain="domain")
    figure.update_yaxes(visible=False, constrain="domain")
    reach = float(np.max(np.abs(images), initial=0.0)) or 1.0
    scale = (
        {"colorscale": diverging(palette), "cmin": -reach, "cmax": reach, "colorbar": {"thickness": 12}}
        if signed
        else {"colorscale": _from_zero(palette), "cmin": 0.0, "cmax": 1.0, "showscale": False}
    )
    margin = {"t": 40, "r": 72 if signed else 8, "b": 12, "l": 8}
    size = {"width": margin["l"] + _SIDE * across + margin["r"], "height": 60 + 130 * down}
    figure.update_layout(template=template(palette), margin=margin, coloraxis=scale, **size)
    return figure


def describe(counts: Counts, names: Sequence[str], mixed_up: tuple[int, int, int] | None) -> str:
    """What the matrix shows, in words."""
    total, wrong = int(counts.sum()), int(counts.sum() - np.trace(counts))
    if mixed_up is None:
        return say("confusion-none", total=total)
    true, said, number = mixed_up
    return say("confusion-about", wrong=wrong, total=total, true=names[true], said=names[said], number=number)


def _from_zero(palette: Palette) -> list[tuple[float, str]]:
    """The scale from nothing to the most positive."""
    scale = palette.scale[len(palette.scale) // 2 :]
    return [(place / (len(scale) - 1), colour) for place, colour in enumerate(scale)]
