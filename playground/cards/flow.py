"""The card of the flow: what the weights and the slopes of each layer make of delta on its way back."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from core.explain import LayerFlow, flow_account
from core.functions import ACTIVATIONS
from playground.cards.blocks import Axis, Block, Choice, Item, Option, Plot, Series, Sum, Table
from playground.cards.document import Card, card
from playground.cards.naming import layer_name, percent, within
from playground.cards.question import Case, Selection
from playground.words import say
from playground.words.numbers import enumerated, together


def flow_card(case: Case) -> Card:
    """What the weights and the slopes of each layer do to delta on its way back."""
    layers = flow_account(case.step).layers
    reached = _reached(layers)
    rows = [
        [
            layer_name(case, one.layer),
            one.mean_delta,
            one.log_delta,
            _factor(one.log_weight) if one is not layers[-1] else None,
            _factor(one.log_slope) if one is not layers[-1] else None,
            one.log_gradient,
        ]
        for one in layers
    ]
    heads = ("layer", "mean_delta", "log_delta", "weights", "slopes", "log_gradient")
    blocks: list[Block | None] = [
        _flow_sum(case, layers, reached),
        Plot(
            say("flow-plot_title"),
            [
                Series(say("flow-delta"), *known(layers, "log_delta")),
                Series("", *known(layers, "log_delta"), style="dots"),
                Series(say("flow-gradient"), *known(layers, "log_gradient"), style="dash", role="second"),
            ],
            x=Axis(say("flow-layer_axis")),
            y=Axis(say("flow-log_axis")),
            about=say(
                "flow-plot_about",
                values=values(case, layers, "mean_delta"),
            ),
        )
        if len(layers) > 1
        else None,
        Table(say("flow-table"), [say(f"flow-column_{head}") for head in heads], rows),
        Choice(
            say("go_on"),
            [
                Option(say("flow-to_health"), card="health"),
                Option(say("flow-to_layer"), select=Selection("layer", reached), card="shapes"),
            ],
        ),
    ]
    return card("flow", say("card-flow"), together(_flow_words(case, layers, reached)), blocks)


def known(layers: Sequence[LayerFlow], name: str) -> tuple[list[int], list[float]]:
    """The layers, from 1, whose number of that name is finite, and the numbers: what a plot can show."""
    found = [(one.layer + 1, getattr(one, name)) for one in layers if isfinite(getattr(one, name))]
    return [number for number, _ in found], [value for _, value in found]


def values(case: Case, layers: Sequence[LayerFlow], name: str) -> str:
    """The layers with a number of each, as it is read aloud."""
    return enumerated(
        [say("layer-value", layer=layer_name(case, one.layer), value=float(getattr(one, name))) for one in layers]
    )


def _reached(layers: Sequence[LayerFlow]) -> int:
    """The first layer that delta reaches, coming from the outputs."""
    reached = len(layers) - 1
    while reached and isfinite(layers[reached - 1].log_delta) and isfinite(layers[reached].log_delta):
        reached -= 1
    return reached


def _factor(log: float) -> float:
    return 10.0**log if log < 300.0 else float("inf")


def _flow_sum(case: Case, layers: Sequence[LayerFlow], reached: int) -> Block | None:
    """From the outputs back: each layer's weights, then its slopes, in powers of ten."""
    if reached == len(layers) - 1:
        return None
    last, first = layers[-1], layers[reached]
    terms: list[Item] = [Item(say("flow-start"), last.log_delta, kind="term")]
    for one in reversed(layers[reached:-1]):
        weights = say("flow-by_weights", layer=one.layer + 2, factor=_factor(one.log_weight))
        slopes = say("flow-by_slopes", layer=one.layer + 1, factor=_factor(one.log_slope))
        terms.append(Item(weights, one.log_weight, kind="term"))
        terms.append(Item(slopes, one.log_slope, kind="scale"))
    all_weights, all_slopes = _shares(layers[reached:-1])
    return Sum(
        say("flow-sum_title"),
        terms,
        Item(say("flow-end", layer=reached + 1), first.log_delta),
        about=say("flow-sum_about", last=last.log_delta, weights=all_weights, slopes=all_slopes, first=first.log_delta),
    )


def _shares(layers: Sequence[LayerFlow]) -> tuple[float, float]:
    """What weights and slopes add to the logarithm, over some layers."""
    return sum(one.log_weight for one in layers), sum(one.log_slope for one in layers)


def _flow_words(case: Case, layers: Sequence[LayerFlow], reached: int) -> list[str]:
    last, first = layers[-1], layers[reached]
    if not isfinite(last.mean_delta):
        return [say("flow-burst")]
    if not isfinite(last.log_delta):
        return [say("flow-nothing")]
    if len(layers) == 1:
        return [say("flow-one", last=last.mean_delta)]
    said = []
    if reached < len(layers) - 1:
        log_weights, log_slopes = _shares(layers[reached:-1])
        shrinks = first.log_delta <= last.log_delta
        said.append(
            say(
                "flow-shrinks" if shrinks else "flow-grows",
                last=last.mean_delta,
                first=first.mean_delta,
                where=layer_name(case, reached),
                factor=_factor(first.log_delta - last.log_delta),
            )
        )
        kind = "both"
        if shrinks and log_slopes < min(log_weights, -0.1):
            kind = "slopes"
        elif shrinks and log_weights < min(log_slopes, -0.1):
            kind = "weights"
        elif log_weights > 0.3:
            kind = "weights_grow"
        said.append(say(f"flow-{kind}", weights=_factor(log_weights), slopes=_factor(log_slopes)))
        said += _gentle_words(case, reached) if kind == "slopes" else []
    if reached:
        stops = layers[reached - 1].mean_delta == 0.0
        said.append(say("flow-stops" if stops else "flow-burst", layer=layer_name(case, reached)))
    return said


def _gentle_words(case: Case, reached: int) -> list[str]:
    """Of the activations on the way back, those whose slope is never 1: how much they take at least."""
    names = dict.fromkeys(case.step.settings.layer_activations[reached:-1])
    steepest = {name: ACTIVATIONS[name].steepest or 1.0 for name in names}
    return [
        say("flow-gentle", activation=within("activation", name), most=most, part=percent(1.0 - most))
        for name, most in steepest.items()
        if most < 1.0
    ]
