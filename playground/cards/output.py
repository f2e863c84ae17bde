"""What one example's mistake says to the outputs: its loss, and the two factors that make each output's delta."""

from __future__ import annotations

import numpy as np

from core.arrays import Array
from core.explain import OutputDelta, output_curves, unit_backward
from core.functions import ACTIVATIONS
from playground.cards.blocks import Bars, Block, Choice, Facts, Formula, Item, Option, Table, Value
from playground.cards.document import Card, card
from playground.cards.naming import within
from playground.cards.question import Case, Selection
from playground.cards.ranking import ordered
from playground.cards.told import asks, tied_sum, told_formula, told_words
from playground.cards.told_curves import along_z
from playground.words import say
from playground.words.numbers import together

LINKS = 3  # outputs that a row of buttons leads to


def output_card(case: Case) -> Card:
    """The loss of the example (of the worst, where the whole batch is looked at), and where its deltas come from."""
    one, layer = case.example, case.layers - 1
    deltas = one.step.backward[-1].delta[one.place]
    loudest = ordered(deltas)
    told = _told(case, loudest[0])
    blocks: list[Block | None] = [
        _facts(case, told),
        _deltas(case, deltas, told) if len(deltas) > 1 else None,
        Formula.of(told_formula(case, told)),
        tied_sum(case, told) if told.tied and not told.fused else None,
        along_z(case, output_curves(one.step, told.j, one.place), told.activation),
        _table(case, len(deltas)),
        Choice(
            say("go_on"),
            [
                Option(
                    say("output-to_unit", unit=case.unit_name(layer, j)),
                    select=Selection("unit", layer, None, j),
                    card="backward",
                )
                for j in loudest[:LINKS]
            ],
        ),
    ]
    said = [say("output-chosen" if case.sample else "output-worst", row=case.row_name(one.row), loss=one.loss)]
    if len(deltas) > 1:
        said.append(say("output-most", unit=case.unit_name(layer, told.j)))
    said += [told_words(told), asks(told.delta)]
    return card("output", say("output-title"), together(said), blocks, rows=[one.row], units=[(layer, told.j)])


def _told(case: Case, j: int) -> OutputDelta:
    account = unit_backward(case.example.step, case.layers - 1, j, case.example.place)
    assert isinstance(account, OutputDelta)
    return account


def _facts(case: Case, told: OutputDelta) -> Facts:
    of = case.unit_name(case.layers - 1, told.j)
    return Facts(
        [
            Item(say("output-loss", loss=within("loss", told.loss)), case.example.loss),
            Item(say("output-a", unit=of), told.output),
            Item(say("output-t", unit=of), told.target),
            Item(say("output-delta", unit=of), told.delta),
        ],
        about=say("output-facts_about", row=case.row_name(case.example.row)),
    )


def _deltas(case: Case, deltas: Array, told: OutputDelta) -> Block:
    names = [case.unit_name(case.layers - 1, j) for j in range(len(deltas))]
    return Bars(
        say("output-bars"),
        [Item(name, value, strong=j == told.j) for j, (name, value) in enumerate(zip(names, deltas, strict=True))],
        about=say("output-bars_about", unit=names[told.j], delta=told.delta),
    )


def _table(case: Case, count: int) -> Block:
    """One row an output: output, target, the slopes of the loss and of its own activation, and its delta."""
    rows: list[list[Value]] = []
    for j in range(count):
        account = _told(case, j)
        own = int(np.flatnonzero(account.units == j)[0])
        slopes = [float(account.loss_slopes[own]), float(account.slopes[own])]
        rows.append([case.unit_name(account.layer, j), account.output, account.target, *slopes, account.delta])
    tied = ACTIVATIONS[case.step.settings.resolved_output].joint
    columns = [
        say("column-output"),
        say("column-a"),
        say("column-target"),
        say("column-loss_slope"),
        say("column-own_slope" if tied else "column-activation_slope"),
        say("column-delta"),
    ]
    return Table(say("output-table"), columns, rows)
