"""Every weight and bias as a cell of a heat map, one map a layer, with its value where there is room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.theme import Palette, diverging, template
from playground.words import say

Matrix = NDArray[np.float64]
Pair = tuple[Matrix, Matrix]  # weight (fan_in, fan_out), bias (fan_out,)

_ROOM = 160  # cells that still have room for their numbers


def weight_maps(
    layers: Sequence[Pair], *, palette: Palette, inputs: Sequence[str] = (), outputs: Sequence[str] = ()
) -> go.Figure:
    """Weights of every layer: a row an input of the layer, the bias below, a column a unit; one scale about zero.

    `inputs` and `outputs` name the ends of the network; the units between are named by layer and place, a1.0.
    """
    titles = [
        say("weights-layer", number=number, fan_in=w.shape[0], fan_out=w.shape[1]) for number, (w, _) in _count(layers)
    ]
    across = min(3, max(1, len(layers)))
    down = max(1, -(-len(layers) // across))
    from plotly.subplots import make_subplots  # all of Plotly is loaded by it: when a figure is drawn, no sooner

    figure = make_subplots(
        rows=down, cols=across, subplot_titles=titles, vertical_spacing=0.16 / down, horizontal_spacing=0.09
    )
    for number, (weight, bias) in _count(layers):
        last = number == len(layers)
        rows = list(inputs) if number == 1 and len(inputs) == len(weight) else _units("a", number - 1, len(weight))
        columns = list(outputs) if last and len(outputs) == len(bias) else _units("a", number, len(bias))
        values = np.vstack([weight, bias])
        room = values.size <= _ROOM and values.shape[1] <= 12
        figure.add_trace(
            go.Heatmap(
                z=values,
                x=columns,
                y=[*rows, say("weights-bias")],
                coloraxis="coloraxis",
                xgap=1,
                ygap=1,
                texttemplate="%{z:.2f}" if room else None,
                textfont={"size": 11},
                hovertemplate="%{y} → %{x}: %{z:.6g}<extra></extra>",
            ),
            row=(number - 1) // across + 1,
            col=(number - 1) % across + 1,
        )
    figure.update_annotations(font_size=13)
    reach = largest(layers)
    figure.update_xaxes(showgrid=False, ticks="", type="category")
    figure.update_yaxes(showgrid=False, ticks="", type="category", autorange="reversed")
    figure.update_layout(
        template=template(palette),
        margin={"t": 64},
        height=max(260, 300 * down),
        coloraxis={"colorscale": diverging(palette), "cmin": -reach, "cmax": reach, "colorbar": {"thickness": 12}},
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


def _units(letter: str, layer: int, count: int) -> list[str]:
    """Units of a layer as a book writes them, or plain inputs."""
    if layer == 0:
        return [f"x{unit}" for unit in range(1, count + 1)]
    return [f"{letter}{layer}.{unit}" for unit in range(count)]
