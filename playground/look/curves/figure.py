"""Loss, penalty and accuracy over the steps of a run, for reading values off at leisure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from playground.theme import Palette, template
from playground.words import say
from playground.words.numbers import number, share, together, whole, written

Numbers = Sequence[float] | NDArray[np.float64]


def loss_curve(
    steps: Numbers,
    epochs: Numbers,
    train: Numbers,
    test: Numbers,
    penalty: Numbers,
    *,
    palette: Palette,
    log: bool = False,
    at: float | None = None,
) -> go.Figure:
    """The losses, each (n,), NaN where unknown, over steps (n,); `at` marks one step. Empty data draw empty axes."""
    curves = (
        (say("curves-train"), train, palette.train, "solid"),
        (say("curves-test"), test, palette.test, "dash"),
        (say("curves-penalty"), penalty, palette.muted, "dot"),
    )
    figure = _lines(steps, epochs, [curve for curve in curves if _tells(curve[1])], palette=palette, at=at)
    figure.update_yaxes(title_text=say("curves-loss"), type="log" if log else "linear")
    if log:
        figure.update_yaxes(exponentformat="power", dtick=1 if _decades(train, test) > 1 else None)
    else:
        figure.update_yaxes(rangemode="tozero")
    return figure


def accuracy_curve(
    steps: Numbers,
    epochs: Numbers,
    train: Numbers,
    test: Numbers,
    *,
    palette: Palette,
    at: float | None = None,
) -> go.Figure:
    """The shares answered rightly, each (n,) in 0..1, NaN where unknown, over steps (n,)."""
    curves = (
        (say("curves-train"), train, palette.train, "solid"),
        (say("curves-test"), test, palette.test, "dash"),
    )
    figure = _lines(steps, epochs, [curve for curve in curves if _tells(curve[1])], palette=palette, at=at, write=share)
    figure.update_yaxes(title_text=say("curves-accuracy"), tickformat=".0%", range=[0, 1.02])
    return figure


def describe(steps: Numbers, train: Numbers, test: Numbers) -> str:
    """What the loss curves show, in words."""
    train, test = np.asarray(train, dtype=float), np.asarray(test, dtype=float)
    known = np.flatnonzero(np.isfinite(train))
    if not known.size:
        return say("curves-none")
    low = known[np.argmin(train[known])]
    sentence = say(
        "curves-about",
        first=train[known[0]],
        start=int(steps[known[0]]),
        last=train[known[-1]],
        end=int(steps[known[-1]]),
        low=train[low],
        at=int(steps[low]),
    )
    tested = np.flatnonzero(np.isfinite(test))
    if tested.size:
        low = tested[np.argmin(test[tested])]
        more = say("curves-about_test", last=test[tested[-1]], low=test[low], at=int(steps[low]))
        sentence = together((sentence, more))
    return sentence


def describe_accuracy(train: Numbers, test: Numbers) -> str:
    """What the accuracy curves end with, in words; empty where there is none."""
    last = float(train[-1]) if len(train) else float("nan")
    tested = float(test[-1]) if len(test) else float("nan")
    if not isfinite(last):
        return ""
    if not isfinite(tested):
        return say("curves-about_accuracy", train=share(last))
    return say("curves-about_accuracy_test", train=share(last), test=share(tested))


def _lines(
    steps: Numbers,
    epochs: Numbers,
    curves: Sequence[tuple[str, Numbers, str, str]],
    *,
    palette: Palette,
    at: float | None,
    write: Callable[[float], str] = number,
) -> go.Figure:
    """Curves (name, values, colour, dash) over shared steps; a point shows its epoch too."""
    moments = list(zip(written(steps, lambda step: whole(int(step))), written(epochs), strict=True))
    about = say("curves-hover", value="%{customdata[0]}", step="%{customdata[1]}", epoch="%{customdata[2]}")
    data = [
        {
            "type": "scatter",
            "mode": "lines" if len(values) > 1 else "markers",
            "name": name,
            "x": steps,
            "y": values,
            "customdata": [(value, *moment) for value, moment in zip(written(values, write), moments, strict=True)],
            "line": {"color": colour, "dash": dash, "width": 2},
            "hovertemplate": about,
        }
        for name, values, colour, dash in curves
    ]
    layout = {
        "template": template(palette),
        "hovermode": "x unified",
        "showlegend": True,
        "xaxis": {"title": {"text": say("curves-step")}, "rangemode": "tozero"},
        "height": 320,
    }
    figure = go.Figure(data=data, layout=layout)
    if at is not None:
        figure.add_vline(x=at, line={"color": palette.accent, "width": 1, "dash": "dot"})
    return figure


def _tells(values: Numbers) -> bool:
    """Whether there is anything to draw: a penalty of 0 all along, or a test loss without a test set, is not."""
    array = np.asarray(values, dtype=float)
    return bool(np.any(np.isfinite(array) & (array != 0.0)))


def _decades(*curves: Numbers) -> float:
    values = np.concatenate([np.asarray(curve, dtype=float) for curve in curves])
    values = values[np.isfinite(values) & (values > 0.0)]
    return float(np.log10(values.max() / values.min())) if values.size else 0.0
