"""How the gradient is spread within each layer: vanishing and exploding at a glance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.figures.weights import Pair
from playground.theme import Palette, template
from playground.words import say

_MANY = 400  # values from which single points would only blur


def gradient_spread(layers: Sequence[Pair], *, palette: Palette, signed: bool = False) -> go.Figure:
    """One box a layer over the gradients of its weights and biases, with every value as a point while they are few.

    Sizes stand on a log axis, without those that are exactly 0; with `signed`, plain values stand about zero.
    """
    figure = go.Figure()
    for number, layer in enumerate(layers, start=1):
        values = _values(layer, signed)
        figure.add_trace(
            {
                "type": "box",
                "name": say("gradients.layer", number=number),
                "y": values,
                "boxpoints": "all" if values.size <= _MANY else False,
                "jitter": 0.5,
                "pointpos": 0,
                "marker": {"size": 5, "opacity": 0.65, "color": _colours(values, palette) if signed else palette.positive},
                "line": {"color": palette.muted, "width": 1.5},
                "fillcolor": "rgba(128,128,128,0.12)",
                "hovertemplate": "%{y:.3g}<extra></extra>",
            }
        )
    figure.update_layout(template=template(palette), showlegend=False, height=340, bargap=0.3)
    if signed:
        figure.update_yaxes(title_text=say("gradients.signed"), zeroline=True, zerolinecolor=palette.muted)
    else:
        figure.update_yaxes(title_text=say("gradients.size"), type="log", exponentformat="power")
    return figure


def describe(layers: Sequence[Pair]) -> str:
    """The middle size of each layer's gradients, and the first against the last, in words."""
    sizes = [float(np.median(np.abs(np.concatenate([block.ravel() for block in layer])))) for layer in layers]
    if len(sizes) < 2 or sizes[-1] == 0.0:
        return say("gradients.about_one", size=sizes[0] if sizes else 0.0)
    items = ", ".join(say("gradients.item", number=number, size=size) for number, size in enumerate(sizes, start=1))
    return say("gradients.about", sizes=items, ratio=sizes[0] / sizes[-1])


def _values(layer: Pair, signed: bool) -> NDArray[np.float64]:
    values = np.concatenate([block.ravel() for block in layer])
    values = values[np.isfinite(values)]
    return values if signed else np.abs(values[values != 0.0])


def _colours(values: NDArray[np.float64], palette: Palette) -> str:
    """A box has one colour for its points; the axis tells the sign here."""
    return palette.positive if float(np.median(values) if values.size else 0.0) >= 0.0 else palette.negative
