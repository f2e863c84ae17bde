"""How the gradient is spread within each layer: vanishing and exploding at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.look.weights.figure import Pair
from playground.theme import Palette, template
from playground.words import say
from playground.words.numbers import listed, together

_MANY = 400  # values from which single points would only blur
_WIDTH = 0.5  # of a box, where layers stand 1 apart


def gradient_spread(layers: Sequence[Pair], *, palette: Palette, signed: bool = False) -> go.Figure:
    """One box a layer over the gradients of its weights and biases, every value a point on it while they are few.

    Sizes stand on a log axis, without those that are exactly 0; with `signed`, plain values stand about zero. Sign is
    told by colour and by shape.
    """
    figure = go.Figure()
    for number, layer in enumerate(layers, start=1):
        values = _values(layer)
        figure.add_trace(_box(number, values if signed else np.abs(values), palette))
        if values.size <= _MANY:
            for sign, shape in ((1.0, "triangle-up"), (-1.0, "triangle-down")):
                colour = palette.positive if sign > 0.0 else palette.negative
                figure.add_trace(_points(number, values, sign, shape, colour, signed))
    figure.update_layout(template=template(palette), showlegend=False, height=340)
    numbers = list(range(1, len(layers) + 1))
    names = [say("gradients-layer", number=number) for number in numbers]
    figure.update_xaxes(tickvals=numbers, ticktext=names, range=[0.5, max(len(layers), 1) + 0.5], showgrid=False)
    if signed:
        figure.update_yaxes(title_text=say("gradients-signed"), zeroline=True, zerolinecolor=palette.muted)
    else:
        figure.update_yaxes(title_text=say("gradients-size"), type="log", exponentformat="power", dtick=1)
    return figure


def describe(layers: Sequence[Pair]) -> str:
    """The middle of each box, the last layer's against the first's, and what stands in no box, in words."""
    found = [np.abs(_values(layer)) for layer in layers]
    sizes = [float(np.median(values)) if values.size else None for values in found]
    first, last = (sizes[0], sizes[-1]) if sizes else (None, None)
    items = [
        say("gradients-item_none", number=number) if size is None else say("gradients-item", number=number, size=size)
        for number, size in enumerate(sizes, start=1)
    ]
    few = [values.size <= _MANY for values in found]
    sentences = [say("gradients-about")] if any(few) or not few else []
    if not all(few):
        sentences.append(say("gradients-many", most=_MANY))
    if items:
        sentences.append(say("gradients-medians", sizes=listed(items)))
    if len(sizes) > 1 and first is not None and last is not None:
        sentences.append(say("gradients-ratio", ratio=first / last))
    if left_out := sum(block.size for layer in layers for block in layer) - sum(values.size for values in found):
        sentences.append(say("gradients-left_out", count=left_out))
    return together(sentences)


def _values(layer: Pair) -> NDArray[np.float64]:
    """The gradients that picture and words are about: a layer's finite ones, but none that is exactly 0.

    Those have no size on a log axis: what is held fixed, a unit that sleeps.
    """
    values = np.concatenate([block.ravel() for block in layer])
    finite: NDArray[np.float64] = values[np.isfinite(values) & (values != 0.0)]
    return finite


def _box(number: int, values: NDArray[np.float64], palette: Palette) -> dict[str, Any]:
    return {
        "type": "box",
        "x0": number,
        "y": values,
        "width": _WIDTH,
        "boxpoints": False,
        "quartilemethod": "linear",  # the median of an even number is the mean of the middle two, as NumPy's is
        "line": {"color": palette.muted, "width": 1.5},
        "fillcolor": "rgba(128,128,128,0.10)",
        "hoverinfo": "y",
        "name": "",
    }


def _points(
    number: int, values: NDArray[np.float64], sign: float, shape: str, colour: str, signed: bool
) -> dict[str, Any]:
    """The values of one sign, spread sideways by their place so that equal ones do not hide each other."""
    places = np.flatnonzero(values * sign > 0.0)
    beside = (places * 0.618034) % 1.0 - 0.5  # the golden ratio spreads any number of points evenly
    return {
        "type": "scatter",
        "mode": "markers",
        "x": number + 0.8 * _WIDTH * beside,
        "y": values[places] if signed else np.abs(values[places]),
        "customdata": values[places],
        "marker": {"symbol": shape, "size": 7, "opacity": 0.8, "color": colour},
        "hovertemplate": "%{customdata:.4g}<extra></extra>",
    }
