"""The card of a unit's backward pass: for one example how its delta came about, for the batch the delta of each."""

from __future__ import annotations

import numpy as np

from core.arrays import Array
from core.explain import HiddenDelta, OutputDelta, output_curves, unit_backward
from playground.cards.blocks import Bars, Block, Choice, Facts, Formula, Item, Option, Table
from playground.cards.curves import DOTS
from playground.cards.document import Card, card
from playground.cards.hidden import hidden_card
from playground.cards.question import Case, Sample
from playground.cards.ranking import ranked
from playground.cards.told import asks, factor_bars, tied_sum, told_formula, told_words
from playground.cards.told_curves import over_output
from playground.formulas.mathml import Math, mn, row
from playground.words import say
from playground.words.numbers import together


def backward_card(case: Case) -> Card:
    """How the unit came to its delta: for one example its factors, for the batch the delta of each example."""
    if case.sample is None:
        return _batch_card(case)
    told = unit_backward(case.sample.step, case.selection.layer, case.selection.j, case.sample.place)
    return hidden_card(case, told) if isinstance(told, HiddenDelta) else _output_card(case, told, case.sample)


def _output_card(case: Case, told: OutputDelta, sample: Sample) -> Card:
    curves = output_curves(sample.step, told.j, sample.place)
    names = [case.unit_name(told.layer, int(k)) for k in told.units]
    blocks: list[Block | None] = [
        Formula.of(told_formula(case, told)),
        tied_sum(case, told) if told.tied else factor_bars(told),
        over_output(curves, told.activation, told.output, told.target),
        Table(
            say("backward-terms_table"),
            [say("column-output"), say("column-loss_slope"), say("column-slope"), say("column-product")],
            [*zip(names, told.loss_slopes.tolist(), told.slopes.tolist(), told.terms.tolist(), strict=True)],
        ),
        Choice(say("go_on"), [Option(say("backward-to_forward"), card="forward")]),
    ]
    said = [say("backward-what"), told_words(told), asks(told.delta)]
    units = [(told.layer, told.j)]
    return card("backward", say("card-backward"), together(said), blocks, rows=[told.row], units=units)


def _batch_card(case: Case) -> Card:
    """The delta of each example of the batch."""
    layer, j, step = case.selection.layer, case.selection.j, case.step
    deltas, rows = step.backward[layer].delta[:, j], step.rows
    shown, others = ranked(deltas)
    mean, size = float(deltas.mean()), float(np.abs(deltas).mean())
    said = [
        say("backward-what"),
        say("backward-batch", unit=case.unit_name(layer, j), examples=len(rows), mean=size),
        _sign_words(deltas),
    ]
    items = [Item(case.row_name(int(rows[n])), float(deltas[n]), row=int(rows[n]), strong=n == shown[0]) for n in shown]
    first = int(rows[shown[0]])
    notes = [say("backward-batch_some", shown=len(shown), count=len(rows))] if others else []
    blocks: list[Block | None] = [
        Formula.of(_gradient_of_bias(case, layer, j)),
        Bars(
            say("backward-batch_title"),
            items,
            line=Item(say("backward-mean"), mean),
            shown=len(shown),
            count=len(rows),
            note=together([*notes, say("backward-batch_note")]),
            about=say("backward-batch_about", count=len(rows), value=float(deltas[shown[0]]), row=first, mean=mean),
        ),
        Facts(
            [
                Item(say("backward-mean_size"), size),
                Item(say("backward-mean"), mean),
                Item(say("backward-bias_gradient"), float(step.data_grads[layer].bias[j])),
            ],
            about=say("backward-batch_facts_about"),
        ),
        Table(
            say(
                "backward-examples_table_first" if len(rows) > DOTS else "backward-examples_table",
                shown=DOTS,
                count=len(rows),
            ),
            [say("column-row"), say("column-delta")],
            [*zip(rows[:DOTS].tolist(), deltas[:DOTS].tolist(), strict=True)],
        ),
        Choice(
            say("go_on"),
            [
                Option(say("backward-to_example", row=first), sample=first),
                Option(say("backward-to_forward"), card="forward"),
            ],
        ),
    ]
    lit = [int(rows[n]) for n in shown[:3]]
    return card("backward", say("card-backward"), together(said), blocks, rows=lit, units=[(layer, j)])


def _sign_words(deltas: Array) -> str:
    """How many examples ask for which move; where some are no numbers any more, that instead."""
    lost = int(np.isnan(deltas).sum())
    if lost:
        return say("backward-batch_burst", count=lost)
    plus, minus, none = (int(found.sum()) for found in (deltas > 0.0, deltas < 0.0, deltas == 0.0))
    return say("backward-batch_signs", plus=plus, minus=minus, none=none)


def _gradient_of_bias(case: Case, layer: int, j: int) -> Math:
    """What the deltas make together: the gradient of the bias."""
    write, reduction = case.notation, case.step.settings.reduction
    value = float(case.step.data_grads[layer].bias[j])
    return row(write.gradient(layer, None, j), "=", write.over_batch(reduction, write.delta(layer, j)), "=", mn(value))
