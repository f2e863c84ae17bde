"""How the gradient is spread within each layer: vanishing and exploding at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isnan
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.explain import Spread, spread
from playground.look.weights.figure import Pair
from playground.theme import Palette, template
from playground.words import say
from playground.words.numbers import listed, together, written

_MANY = 400  # values from which single points would only blur
_WIDTH = 0.5  # of a box, where layers stand 1 apart


def gradient_spread(layers: Sequence[Pair], *, palette: Palette, signed: bool = False) -> go.Figure:
    """One box a layer over the gradients of its weights, and a point for each weight and bias while they are few.

    Box and whiskers are the quantiles that `core.explain.spread` defines. Sizes stand on a log axis, where what is
    exactly 0 has no place; with `signed`, plain values stand about zero. Sign is told by colour and by shape.
    """
    figure = go.Figure()
    for number, layer in enumerate(layers, start=1):
        figure.add_trace(_box(number, spread(layer[0], signed=signed), palette, signed))
        if _has_points(layer):
            for sign, shape in ((1.0, "triangle-up"), (-1.0, "triangle-down")):
                colour = palette.positive if sign > 0.0 else palette.negative
                for values, hollow in ((layer[0], ""), (layer[1], "-open")):
                    figure.add_trace(_points(number, _shown(values), sign, shape + hollow, colour, signed))
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
    found = [spread(weight) for weight, _ in layers]
    items = [
        say("gradients-item_none", number=number)
        if isnan(one.median)
        else say("gradients-item", number=number, size=one.median)
        for number, one in enumerate(found, start=1)
    ]
    few = [_has_points(layer) for layer in layers]
    sentences = [say("gradients-about")] if any(few) or not few else []
    if not all(few):
        sentences.append(say("gradients-many", most=_MANY))
    if items:
        sentences.append(say("gradients-medians", sizes=listed(items)))
    if len(found) > 1 and found[0].median > 0.0 and found[-1].median > 0.0:
        sentences.append(say("gradients-ratio", ratio=found[0].median / found[-1].median))
    if zeros := sum(one.zeros for one in found):
        sentences.append(say("gradients-zeros", count=zeros))
    if lost := sum(one.lost for one in found):
        sentences.append(say("gradients-left_out", count=lost))
    return together(sentences)


def _has_points(layer: Pair) -> bool:
    return sum(_shown(values).size for values in layer) <= _MANY


def _shown(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """What has a place as a point: finite, and not exactly 0, as what is held fixed or a unit that sleeps."""
    found: NDArray[np.float64] = values[np.isfinite(values) & (values != 0.0)]
    return found


def _box(number: int, one: Spread, palette: Palette, signed: bool) -> dict[str, Any]:
    """The box of a spread; none where it has no middle, or one that has no place on a log axis."""
    ends = (one.low, one.first, one.median, one.third, one.high)
    drawn = not isnan(one.median) and (signed or one.median > 0.0)
    least = -inf if signed else min((end for end in ends if end > 0.0), default=0.0)
    low, first, middle, third, high = ([max(end, least)] if drawn else [] for end in ends)
    return {
        "type": "box",
        "x": [number] if drawn else [],
        "lowerfence": low,
        "q1": first,
        "median": middle,
        "q3": third,
        "upperfence": high,
        "width": _WIDTH,
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
        "text": written(values[places]),
        "hovertemplate": "%{text}<extra></extra>",
    }
