"""Where the batch lies on a unit's activation: the curve, its slope, and how much of the batch is stuck on it."""

from __future__ import annotations

import numpy as np

from core.explain import UnitForward
from core.functions import ACTIVATIONS
from playground.cards.blocks import Axis, Block, Mark, Plot, Series
from playground.cards.naming import percent, within
from playground.words import option as option_name
from playground.words import say
from playground.words.numbers import together

DOTS = 200  # examples drawn on a curve or listed in a table


def curve_plot(seen: UnitForward, whole: UnitForward) -> Block:
    """The activation's curve with this z, the batch's dots and their histogram."""
    name = option_name("activation", seen.activation)
    z, outputs = whole.batch_z, whole.batch_outputs
    finite = z[np.isfinite(z)]
    notes = []
    if ACTIVATIONS[seen.activation].joint:
        notes.append(say("forward-softmax_note"))
    elif seen.sample is None and not ACTIVATIONS[seen.activation].straight:
        notes.append(say("forward-mean_note"))
    if len(z) > DOTS:
        notes.append(say("forward-many_note", shown=DOTS, count=len(z)))
    return Plot(
        say("forward-curve_title", activation=name),
        [
            Series(name, seen.curve_z, seen.curve_outputs),
            _histogram(whole),
            Series(say("forward-examples"), z[:DOTS], outputs[:DOTS], style="dots", role="second"),
        ],
        x=Axis(say("symbol-z")),
        y=Axis(say("symbol-a")),
        marks=[Mark(seen.z, seen.output, _mark_name(seen))],
        note=together(notes),
        about=say(
            "forward-curve_about",
            activation=name,
            z=seen.z,
            output=seen.output,
            low=float(finite.min()) if len(finite) else None,
            high=float(finite.max()) if len(finite) else None,
        ),
    )


def slope_plot(seen: UnitForward, whole: UnitForward) -> Block:
    """The slope of the activation with this z, and the batch's histogram."""
    name = option_name("activation", seen.activation)
    return Plot(
        say("forward-slope_title"),
        [
            Series(say("forward-slope_curve", activation=name), seen.curve_z, seen.curve_slopes, role="slope"),
            _histogram(whole),
            Series(
                say("forward-examples"), whole.batch_z[:DOTS], whole.batch_slopes[:DOTS], style="dots", role="second"
            ),
        ],
        x=Axis(say("symbol-z")),
        y=Axis(say("column-slope")),
        marks=[Mark(seen.z, seen.slope, _mark_name(seen), role="slope")],
        about=together([say("forward-slope_about", activation=name, slope=seen.slope), *stuck_words(whole)]),
    )


def stuck_words(whole: UnitForward) -> list[str]:
    """How much of the batch lies where the curve is flat, and what that means for this unit."""
    row = ACTIVATIONS[whole.activation]
    if row.steepest is None:
        return [say("forward-never_flat")]
    if whole.cancels:
        flat = min(1.0, whole.dead + whole.saturated)
        values = {"share": percent(flat), "activation": within("activation", whole.activation)}
        return [say("forward-free", **values) if flat else say("forward-awake")]
    said = []
    for kind, share in (("dead", whole.dead), ("flat" if row.turns else "saturated", whole.saturated)):
        if share == 1.0:
            said.append(say(f"forward-{kind}_all"))
        elif share > 0.0:
            said.append(say(f"forward-{kind}_some", share=percent(share)))
    return said or [say("forward-awake")]


def _histogram(whole: UnitForward) -> Series:
    """The share of the batch in each stretch of z, as an area of steps."""
    shares = whole.counts / max(1, int(whole.counts.sum()))
    return Series(
        say("forward-histogram"), np.repeat(whole.edges, 2)[1:-1], np.repeat(shares, 2), style="area", role="muted"
    )


def _mark_name(seen: UnitForward) -> str:
    return say("forward-here_mean") if seen.sample is None else say("forward-here", z=seen.z)
