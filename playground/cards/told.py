"""What an output is told, explained once for every card: in words, as a formula, as the parts that make its delta."""

from __future__ import annotations

from math import isnan

import numpy as np

from core.explain import OutputDelta
from core.functions import ACTIVATIONS
from playground.cards.blocks import Bars, Item, Sum
from playground.cards.naming import factors, short_name, within
from playground.cards.question import Case
from playground.cards.ranking import ranked, rest
from playground.formulas.mathml import Math, lines, mi, mn, paren, row, sums
from playground.words import say


def told_words(told: OutputDelta) -> str:
    """Output, target and delta, and whether the activation's slope cancels on the way."""
    return say(
        f"told-{_kind(told)}",
        output=told.output,
        target=told.target,
        delta=told.delta,
        count=len(told.units),
        loss_slope=float(told.loss_slopes[0]),
        slope=float(told.slopes[0]),
        loss=within("loss", told.loss),
        activation=within("activation", told.activation),
    )


def _kind(told: OutputDelta) -> str:
    """Which account it is; the facts come from the rows of loss and activation."""
    row = ACTIVATIONS[told.activation]
    if told.fused:
        return "fused_tied" if told.tied else "fused"
    if told.tied:
        return "kept_tied"
    return "straight" if row.straight else "dead_end" if row.dead_end else "kept" if row.saturates else "open"


def asks(delta: float) -> str:
    """What a delta of this sign asks for, of one example."""
    if isnan(delta):
        return say("delta-burst")
    return say("delta-zero" if delta == 0.0 else "delta-down" if delta > 0.0 else "delta-up")


def told_formula(case: Case, told: OutputDelta) -> Math:
    """delta = dC/da times slope, and what it comes to: the difference where the slope cancels, else the product."""
    write, layer, j = case.notation, told.layer, told.j
    delta = write.delta(layer, j)
    if told.tied:
        start = row(delta, "=", sums(mi("k"), write.loss_slope(layer, "k"), "·", _jacobian(case, layer, j)))
        made = None
    else:
        start = row(delta, "=", write.loss_slope(layer, j), "·", write.slope(layer, j))
        loss_slope, slope = float(told.loss_slopes[0]), float(told.slopes[0])
        made = row(value(loss_slope), "·", value(slope)) if np.isfinite([loss_slope, slope]).all() else None
    if told.fused:
        difference = row("=", write.a(layer, j), "−", write.target(j))
        numbers = row("=", value(told.output), "−", value(told.target), "=", mn(told.delta))
        return lines(start, *([] if made is None else [row("=", made)]), difference, numbers)
    return lines(start, row("=", mn(told.delta)) if made is None else row("=", made, "=", mn(told.delta)))


def _jacobian(case: Case, layer: int, j: int) -> Math:
    """How far the z of one output moves another: da_k/dz_j."""
    one, other = case.notation.a(layer, "k"), case.notation.z(layer, j)
    return row(mi("∂"), one, "/", mi("∂"), other)


def value(number: float) -> Math:
    """A number as a factor: in brackets where it has a sign."""
    return paren(mn(number)) if number < 0.0 else mn(number)


def tied_sum(case: Case, told: OutputDelta) -> Sum:
    """Through a joint activation every output sends its part; they add up to delta."""
    shown, others = ranked(told.terms)
    terms = []
    for place in shown:
        name = short_name(case, told.layer, int(told.units[place]))
        slope, chain = float(told.loss_slopes[place]), float(told.slopes[place])
        label = factors(name, slope, chain) if np.isfinite(slope) else name
        terms.append(Item(label, float(told.terms[place]), kind="term"))
    terms += rest(told.terms, others, "told-rest")
    return Sum(
        say("told-tied_title", unit=case.unit_name(told.layer, told.j)),
        terms,
        Item(say("column-delta"), told.delta),
        about=say("told-tied_about", count=len(told.terms), delta=told.delta),
    )


def factor_bars(told: OutputDelta) -> Bars:
    """The two factors beside the delta that they make."""
    blame, slope = float(told.loss_slopes[0]), float(told.slopes[0])
    return Bars(
        say("told-factors_title"),
        [Item(say("column-loss_slope"), blame), Item(say("column-slope"), slope)],
        total=Item(say("column-delta"), told.delta),
        note=say(f"told-note_{_kind(told)}", activation=within("activation", told.activation)),
        about=say("told-factors_about", total=blame, slope=slope, delta=told.delta),
    )
