"""The cards of the whole network: flow, what becomes of delta on its way back; health, how far weights moved."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, isnan

from core.explain import HEALTHY, FlowAccount, LayerFlow, flow_account
from playground.cards.blocks import Axis, Band, Block, Choice, Facts, Item, Option, Plot, Series, Sum, Table
from playground.cards.document import Card, card
from playground.cards.question import Case, Selection
from playground.words import say
from playground.words.numbers import number

LINKS = 8  # units that a row of buttons leads to


# --- flow


def flow_card(case: Case) -> Card:
    """What the weights and the slopes of each layer do to delta on its way back."""
    layers = flow_account(case.step).layers
    reached = _reached(layers)
    rows = [
        [
            _layer_name(case, one.layer),
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
                Series(say("flow-delta"), *_known(layers, "log_delta")),
                Series("", *_known(layers, "log_delta"), style="dots"),
                Series(say("flow-gradient"), *_known(layers, "log_gradient"), style="dash", role="second"),
            ],
            x=Axis(say("flow-layer_axis")),
            y=Axis(say("flow-log_axis")),
            about=say(
                "flow-plot_about",
                values="; ".join(f"{_layer_name(case, one.layer)} {number(one.mean_delta)}" for one in layers),
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
    return card("flow", say("card-flow"), _flow_words(case, layers, reached), blocks)


def _known(layers: Sequence[LayerFlow], name: str) -> tuple[list[int], list[float]]:
    """The layers, from 1, whose number of that name is finite, and the numbers: what a plot can show."""
    found = [(one.layer + 1, getattr(one, name)) for one in layers if isfinite(getattr(one, name))]
    return [number for number, _ in found], [value for _, value in found]


def _layer_name(case: Case, layer: int) -> str:
    return say("layer-output") if layer == case.layers - 1 else say("layer-hidden", number=layer + 1)


def _layer_names(case: Case, layers: Sequence[int]) -> str:
    """Several layers in a sentence: "layers 1, 2 and output"."""
    if len(layers) == 1:
        return _layer_name(case, layers[0])
    last = case.layers - 1
    return say("layers", numbers=_listed([say("layers-output") if one == last else str(one + 1) for one in layers]))


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


def _flow_words(case: Case, layers: Sequence[LayerFlow], reached: int) -> str:
    last = layers[-1]
    if not isfinite(last.log_delta):
        return say("flow-nothing")
    if len(layers) == 1:
        return say("flow-one", last=last.mean_delta)
    said = []
    if reached < len(layers) - 1:
        first = layers[reached]
        log_weights, log_slopes = _shares(layers[reached:-1])
        values = {"weights": _factor(log_weights), "slopes": _factor(log_slopes)}
        shrinks = first.log_delta <= last.log_delta
        said.append(
            say(
                "flow-shrinks" if shrinks else "flow-grows",
                last=last.mean_delta,
                first=first.mean_delta,
                where=_layer_name(case, reached),
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
        said.append(say(f"flow-{kind}", **values))
        if kind == "slopes" and "sigmoid" in case.step.settings.activations:
            said.append(say("flow-sigmoid"))
    if reached:
        said.append(say("flow-stops", layer=_layer_name(case, reached)))
    return " ".join(said)


# --- health


def health_card(case: Case) -> Card:
    """How far each layer's weights moved against their size, and the units that are dead, saturated or twins."""
    account = flow_account(case.step)
    layers = account.layers
    dead = [(one.layer, unit) for one in layers for unit in one.dead]
    saturated = [(one.layer, unit) for one in layers for unit in one.saturated]
    twins = [(one.layer, unit) for one in layers for group in one.twins for unit in group]
    heads = ("layer", "ratio", "update", "weights", "dead", "saturated", "twins")
    rows = [
        [
            _layer_name(case, one.layer),
            one.ratio if isfinite(one.ratio) else None,
            one.update_norm,
            one.weight_norm,
            len(one.dead),
            len(one.saturated),
            sum(len(group) for group in one.twins),
        ]
        for one in layers
    ]
    blocks: list[Block | None] = [
        _ratio_plot(case, layers),
        Facts(
            [
                Item(say("health-dead_units"), len(dead)),
                Item(say("health-saturated_units"), len(saturated)),
                Item(say("health-twin_units"), len(twins)),
            ],
            about=say("health-facts_about"),
        ),
        _links(case, "dead", dead),
        _links(case, "saturated", saturated),
        _links(case, "twins", twins),
        Table(say("health-table"), [say(f"health-column_{head}") for head in heads], rows),
        Choice(say("go_on"), [Option(say("health-to_flow"), card="flow")]),
    ]
    sentence = " ".join([*_pace_words(case, layers), *_stuck_words(case, account, len(dead), len(saturated))])
    stuck = list(dict.fromkeys([*dead, *saturated, *twins]))
    return card("health", say("card-health"), sentence, blocks, units=stuck)


def _ratio_plot(case: Case, layers: Sequence[LayerFlow]) -> Block:
    """The update-to-weight ratio of each layer, with the healthy band."""
    written = "; ".join(f"{_layer_name(case, one.layer)} {number(one.ratio)}" for one in layers)
    numbers, ratios = _known([one for one in layers if one.ratio > 0.0], "ratio")
    many = len(layers) > 1
    return Plot(
        say("health-ratio_title"),
        [
            Series(say("health-ratio"), numbers, ratios, style="dots"),
            Series("", numbers, ratios, style="dash", role="muted"),
        ],
        x=Axis(say("flow-layer_axis"), low=1 if many else None, high=len(layers) if many else None),
        y=Axis(  # with room around the band
            say("health-ratio"),
            log=True,
            low=min([*ratios, HEALTHY[0] / 10.0]),
            high=max([*ratios, HEALTHY[1] * 10.0]),
        ),
        band=Band(HEALTHY[0], HEALTHY[1], say("health-band")),
        note=say("health-ratio_note"),
        about=say("health-ratio_about", values=written),
    )


def _links(case: Case, kind: str, units: list[tuple[int, int]]) -> Block | None:
    """Buttons that lead to the units of an alarm."""
    if not units:
        return None
    label = say(f"health-go_{kind}")
    if len(units) > LINKS:
        label = say("health-first", label=label, shown=LINKS, count=len(units))
    options = [
        Option(case.unit_name(layer, unit), select=Selection("unit", layer, j=unit), card="forward")
        for layer, unit in units[:LINKS]
    ]
    return Choice(label, options, about=say(f"health-about_{kind}"))


def _pace_words(case: Case, layers: Sequence[LayerFlow]) -> list[str]:
    """Which layers moved too far or too little."""
    low, high = HEALTHY
    groups: dict[str, list[int]] = {}
    for one in layers:
        if not one.update_norm:
            kind = "still"
        elif isnan(one.ratio) or not isfinite(one.ratio):
            kind = "no_weights"
        else:
            kind = "fast" if one.ratio > high else "slow" if one.ratio < low else "good"
        groups.setdefault(kind, []).append(one.layer)
    if list(groups) == ["good"]:
        return [say("health-good")]
    found = []
    for kind in ("fast", "slow", "still", "no_weights"):
        members = groups.get(kind)
        if members:
            named = _layer_names(case, members)
            whose = say("health-its" if len(members) == 1 else "health-their")
            found.append(say(f"health-{kind}", layers=named[:1].upper() + named[1:], its=whose))
    return found


def _stuck_words(case: Case, account: FlowAccount, dead: int, saturated: int) -> list[str]:
    found = []
    for kind, count in (("dead", dead), ("saturated", saturated)):
        if count:
            units = say("health-unit_is" if count == 1 else "health-units_are")
            found.append(say(f"health-{kind}", count=count, units=units))
    twins = [(one.layer, group) for one in account.layers for group in one.twins]
    for layer, group in twins[:2]:
        units = _listed([str(unit + 1) for unit in group])
        found.append(say("health-twins", units=units, layer=_layer_name(case, layer)))
    if len(twins) > 2:
        found.append(say("health-more_twins", count=len(twins) - 2))
    if twins:
        found.append(say("health-why_twins"))
    return found or [say("health-all_awake")]


def _listed(names: Sequence[str]) -> str:
    """Names in a sentence: "a, b and c"."""
    return names[0] if len(names) == 1 else say("and", first=", ".join(names[:-1]), last=names[-1])
