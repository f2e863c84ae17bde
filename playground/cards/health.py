"""The card of the network's health: how far weights move against their size, who is stuck, why it hardly learns."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from core.address import weight_block
from core.explain import HEALTHY, STUCK, FlowAccount, Hindrance, LayerFlow, flow_account, hindrances
from playground.cards.blocks import Axis, Band, Block, Choice, Facts, Item, Option, Plot, Series, Table
from playground.cards.document import Card, card
from playground.cards.flow import known, values
from playground.cards.naming import layer_name, layer_names
from playground.cards.question import Case, Selection
from playground.words import say
from playground.words.numbers import listed, together

LINKS = 8  # units that a row of buttons leads to


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
            layer_name(case, one.layer),
            one.ratio if isfinite(one.ratio) else None,
            one.update_norm,
            one.weight_norm,
            len(one.dead),
            len(one.saturated),
            sum(len(group) for group in one.twins),
        ]
        for one in layers
    ]
    why = hindrances(case.step, account)
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
        _links(case, "why", [(one.layer, one.unit) for one in why if one.layer is not None and one.unit is not None]),
        _links(case, "dead", dead),
        _links(case, "saturated", saturated),
        _links(case, "twins", twins),
        Table(say("health-table"), [say(f"health-column_{head}") for head in heads], rows),
        Choice(say("go_on"), [Option(say("health-to_flow"), card="flow")]),
    ]
    said = [
        *_pace_words(case, layers, hints=not why),
        *_hindrance_words(case, why),
        *_stuck_words(case, account, len(dead), len(saturated)),
    ]
    stuck = list(dict.fromkeys([*dead, *saturated, *twins]))
    return card("health", say("card-health"), together(said), blocks, units=stuck)


def _ratio_plot(case: Case, layers: Sequence[LayerFlow]) -> Block:
    """The update-to-weight ratio of each layer, with the healthy band."""
    written = values(case, layers, "ratio")
    numbers, ratios = known([one for one in layers if one.ratio > 0.0], "ratio")
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
    some = "_some" if len(units) > LINKS else ""
    options = [
        Option(case.unit_name(layer, unit), select=Selection("unit", layer, j=unit), card="forward")
        for layer, unit in units[:LINKS]
    ]
    return Choice(
        say(f"health-go_{kind}{some}", shown=LINKS, count=len(units)), options, about=say(f"health-about_{kind}")
    )


def _pace_words(case: Case, layers: Sequence[LayerFlow], *, hints: bool) -> list[str]:
    """Which layers moved too far or too little; with `hints`, what may help."""
    low, high = HEALTHY
    groups: dict[str, list[int]] = {}
    for one in layers:
        if weight_block(one.layer + 1) in case.step.settings.fixed:
            kind = "held"
        elif not one.update_norm:
            kind = "still"
        elif not isfinite(one.update_norm) or not isfinite(one.weight_norm):
            kind = "burst"
        elif not one.weight_norm:
            kind = "no_weights"
        else:
            kind = "fast" if one.ratio > high else "slow" if one.ratio < low else "good"
        groups.setdefault(kind, []).append(one.layer)
    if list(groups) == ["good"]:
        return [say("health-good")]
    found = []
    for kind in ("fast", "slow", "still", "held", "no_weights", "burst"):
        members = groups.get(kind)
        if members:
            found.append(say(f"health-{kind}", layers=layer_names(case, members)))
            if kind == "fast" or (kind == "slow" and hints):
                found.append(say(f"health-{kind}_hint"))
    return found


def _hindrance_words(case: Case, why: Sequence[Hindrance]) -> list[str]:
    """Why it hardly learns: a sentence a cause, of the layers where it is the same one."""
    return [
        say(
            f"health-why_{kind}",
            layers=layer_names(case, [one.layer for one in same if one.layer is not None]),
            unit=case.unit_name(same[0].layer or 0, same[0].unit or 0),
            value=same[0].value,
        )
        for kind in dict.fromkeys(one.kind for one in why)
        if (same := [one for one in why if one.kind == kind])
    ]


def _stuck_words(case: Case, account: FlowAccount, dead: int, saturated: int) -> list[str]:
    found = [say(f"health-{kind}", count=count) for kind, count in (("dead", dead), ("saturated", saturated)) if count]
    twins = [(one.layer, group) for one in account.layers for group in one.twins]
    for layer, group in twins[:2]:
        units = listed([str(unit + 1) for unit in group])
        found.append(say("health-twins", units=units, layer=layer_name(case, layer)))
    if len(twins) > 2:
        found.append(say("health-more_twins", count=len(twins) - 2))
    if twins:
        found.append(say("health-why_twins"))
    free = any((one.saturated_share >= STUCK).any() for one in account.layers if one.cancels)
    awake = [] if found else [say("health-awake_hidden" if free else "health-all_awake")]
    return [*found, *awake, *([say("health-free")] if free else [])]
