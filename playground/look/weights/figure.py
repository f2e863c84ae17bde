"""Every weight and bias as a cell of a heat map, one figure a layer, with its value where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.look.room import PHONE, fit, width_of
from playground.theme import Palette, diverging, template
from playground.words import say
from playground.words.numbers import number, written

Matrix = NDArray[np.float64]
Pair = tuple[Matrix, Matrix]  # weight (fan_in, fan_out), bias (fan_out,)

_TYPE, _NAMES = 11, 13  # sizes of a cell's number, and of the names round it
_CELL = (48.0, 34.0)  # of a cell, where the page leaves its figure so much
_TALLEST, _WIDEST = 320.0, 720.0  # of all cells of a layer together
_MARGIN = {"t": 56, "r": 10, "b": 52}
_BAR = 64  # what the colour bar takes


def weight_maps(
    layers: Sequence[Pair], *, palette: Palette, inputs: Sequence[str] = (), outputs: Sequence[str] = ()
) -> list[go.Figure]:
    """Weights of every layer, a figure each, on one scale about zero: a row an input of the layer, the bias below, a
    column a unit. They stand beside each other as far as the page is wide.

    `inputs` and `outputs` name the ends of the network; the units between are named by layer and place, h1 unit 1.
    """
    figures = []
    for layer, (weight, bias) in _count(layers):
        last = layer == len(layers)
        rows = list(inputs) if layer == 1 and len(inputs) == len(weight) else _units(layer - 1, len(weight))
        columns = list(outputs) if last and len(outputs) == len(bias) else _units(layer, len(bias))
        figures.append(_map(layer, np.vstack([weight, bias]), [*rows, say("weights-bias")], columns, palette, last))
    reach = largest(layers)
    for figure in figures:
        figure.update_coloraxes(cmin=-reach, cmax=reach)
    return figures


def _map(
    layer: int, values: Matrix, rows: Sequence[str], columns: Sequence[str], palette: Palette, last: bool
) -> go.Figure:
    """One layer's values (fan_in + 1, fan_out); the colour bar stands at the last one."""
    high, wide = values.shape
    title = say("weights-layer", number=layer, fan_in=high - 1, fan_out=wide)
    left, right = 14.0 + width_of(rows, _NAMES), _MARGIN["r"] + (_BAR if last else 0)
    across, down = min(_WIDEST, _CELL[0] * wide), min(_TALLEST, max(120.0, _CELL[1] * high))
    width = max(left + across + right, 24.0 + width_of([title], _NAMES))
    least = (min(width, PHONE) - left - right) / wide, down / high  # of a cell, on a phone
    texts = written(values, partial(number, digits=2))
    usual = [text for line in texts for text in line if "·" not in text]
    figure = go.Figure(
        go.Heatmap(
            z=values,
            x=list(columns),
            y=list(rows),
            coloraxis="coloraxis",
            xgap=1,
            ygap=1,
            text=[[text if fit([text], _TYPE, least) else "" for text in line] for line in texts],  # a power is long
            texttemplate="%{text}" if fit(usual, _TYPE, least) else None,
            textfont={"size": _TYPE},
            customdata=written(values, partial(number, digits=6)),
            hovertemplate="%{y} → %{x}: %{customdata}<extra></extra>",
        )
    )
    figure.update_xaxes(showgrid=False, ticks="", type="category")
    figure.update_yaxes(showgrid=False, ticks="", type="category", autorange="reversed")
    figure.update_layout(
        template=template(palette),
        title={"text": title, "font": {"size": _NAMES}, "x": 0.02, "y": 1.0, "yanchor": "top", "pad": {"t": 34}},
        margin={**_MARGIN, "l": left, "r": right},
        width=width,
        height=_MARGIN["t"] + down + _MARGIN["b"],
        coloraxis={"colorscale": diverging(palette), "showscale": last, "colorbar": {"thickness": 12}},
    )
    return figure


def describe(layers: Sequence[Pair]) -> str:
    """What the maps show, in words."""
    values = np.concatenate([block.ravel() for layer in layers for block in layer]) if layers else np.zeros(1)
    return say(
        "weights-about", count=values.size, layers=len(layers), low=float(values.min()), high=float(values.max())
    )


def largest(layers: Sequence[Pair]) -> float:
    """The largest size of any finite value: where the colours are full. 1 where all are 0."""
    sizes = [float(np.max(np.abs(block[np.isfinite(block)]), initial=0.0)) for layer in layers for block in layer]
    return max(sizes, default=0.0) or 1.0


def _count(layers: Sequence[Pair]) -> list[tuple[int, Pair]]:
    return list(enumerate(layers, start=1))


def _units(layer: int, count: int) -> list[str]:
    """Units of a layer as the diagram calls them, or plain inputs."""
    if layer == 0:
        return [f"x{unit}" for unit in range(1, count + 1)]
    return [say("name-hidden.short", layer=layer, unit=unit) for unit in range(1, count + 1)]
