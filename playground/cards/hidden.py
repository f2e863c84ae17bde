"""How a hidden unit came to its delta, for one example: the blame of the units it feeds, times its own slope."""

from __future__ import annotations

from core.explain import HiddenDelta
from playground.cards.blocks import Block, Choice, Facts, Formula, Item, Option, Sum, Table
from playground.cards.document import Card, card
from playground.cards.naming import factors, short_name
from playground.cards.question import Case, Selection
from playground.cards.ranking import ranked, rest
from playground.cards.told import asks, value
from playground.formulas.mathml import Math, lines, mi, mn, paren, row, sums
from playground.words import say
from playground.words.numbers import together


def hidden_card(case: Case, told: HiddenDelta) -> Card:
    """The sum of what the units after it send back, and the two factors of its delta."""
    layer, j = told.layer, told.j
    shown, others = ranked(told.terms)
    above = [case.unit_name(layer + 1, k) for k in range(len(told.terms))]
    terms = [
        Item(
            factors(
                short_name(case, layer + 1, k),
                float(told.deltas[k]),
                float(told.weights[k]),
                turned=not case.notation.rows,
            ),
            float(told.terms[k]),
            kind="term",
        )
        for k in shown
    ]
    terms += rest(told.terms, others, "backward-rest")
    first = shown[0]
    blocks: list[Block | None] = [
        Formula.of(_formula(case, told)),
        Sum(
            say("backward-sum_title"),
            terms,
            Item(say("backward-blame"), told.total),
            about=say(
                "backward-sum_about",
                count=len(told.terms),
                total=told.total,
                value=float(told.terms[first]),
                name=above[first],
            ),
        ),
        Facts(
            [
                Item(say("backward-blame"), told.total),
                Item(say("column-slope"), told.slope),
                Item(say("column-delta"), told.delta, strong=True),
            ],
            about=say("told-factors_about", total=told.total, slope=told.slope, delta=told.delta),
        ),
        Table(
            say("backward-terms_table"),
            [say("column-from"), say("column-delta"), say("column-w"), say("column-product")],
            [*zip(above, told.deltas.tolist(), told.weights.tolist(), told.terms.tolist(), strict=True)],
        ),
        Choice(
            say("go_on"),
            [
                Option(say("backward-to_forward"), card="forward"),
                Option(
                    say("backward-to_unit", name=above[first]),
                    select=Selection("unit", layer + 1, j=first),
                    card="backward",
                ),
            ],
        ),
    ]
    said = [
        say("backward-what"),
        say(
            "backward-hidden",
            unit=case.unit_name(layer, j),
            count=len(told.terms),
            total=told.total,
            slope=told.slope,
            delta=told.delta,
        ),
        asks(told.delta) if told.slope else say("backward-zero_slope"),
    ]
    return card("backward", say("card-backward"), together(said), blocks, rows=[told.row], units=[(layer, j)])


def _formula(case: Case, told: HiddenDelta) -> Math:
    """delta = sum of the deltas after it times the weights between, times its slope; and what that comes to."""
    write, layer, j = case.notation, told.layer, told.j
    pair = [write.delta(layer + 1, "k"), write.weight(layer + 1, j, "k")]
    product = pair if write.rows else pair[::-1]
    between = ["·"] if write.code else []
    chain = row(paren(sums(mi("k"), product[0], *between, product[1])), "·", write.slope(layer, j))
    worked = row("=", value(told.total), "·", value(told.slope), "=", mn(told.delta))
    return lines(row(write.delta(layer, j), "=", chain), worked)
