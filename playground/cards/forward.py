"""The card of a unit's forward pass: how it came to its output, and where that lies on its activation."""

from __future__ import annotations

from core.explain import UnitForward, unit_forward
from core.functions import ACTIVATIONS
from playground.cards.blocks import Block, Choice, Facts, Formula, Item, Option, Sum, Table
from playground.cards.curves import DOTS, curve_plot, slope_plot, stuck_words
from playground.cards.document import Card, card
from playground.cards.naming import apart, factors, percent, short_name
from playground.cards.question import Case, Selection
from playground.cards.ranking import ranked, rest
from playground.formulas.mathml import Math, lines, mi, mn, paren, row, sums
from playground.words import option as option_name
from playground.words import say
from playground.words.numbers import together


def forward_card(case: Case) -> Card:
    """How the unit came to its output: the weighted sum, and where z lies on the activation's curve."""
    layer, j = case.selection.layer, case.selection.j
    whole = unit_forward(case.step, layer, j)
    seen = whole if case.sample is None else unit_forward(case.sample.step, layer, j, case.sample.place)
    names = [case.unit_name(layer - 1, i) for i in range(len(seen.inputs))]
    count = len(case.step.rows)
    blocks: list[Block | None] = [
        Formula.of(_formula(case, seen)),
        _sum(case, seen, names),
        curve_plot(seen, whole),
        slope_plot(seen, whole),
        _facts(seen, whole),
        Table(
            say("forward-terms_table"),
            [say("column-from"), say("column-a"), say("column-w"), say("column-product")],
            [*zip(names, seen.inputs.tolist(), seen.weights.tolist(), seen.terms.tolist(), strict=True)],
        ),
        Table(
            say("forward-examples_table_first" if count > DOTS else "forward-examples_table", shown=DOTS, count=count),
            [say("column-row"), say("column-z"), say("column-a"), say("column-slope")],
            [
                *zip(
                    case.step.rows.tolist()[:DOTS],
                    *(part[:DOTS].tolist() for part in (whole.batch_z, whole.batch_outputs, whole.batch_slopes)),
                    strict=True,
                )
            ],
        ),
        Choice(
            say("go_on"),
            [
                Option(say("forward-to_backward"), card="backward"),
                Option(say("forward-to_layer"), select=Selection("layer", layer), card="shapes"),
            ],
        ),
    ]
    said = [*_sum_words(case, seen, whole), *_slope_words(case, seen, whole), *stuck_words(whole)]
    return card("forward", say("card-forward"), together(said), blocks, units=[(layer, j)])


def _sum_words(case: Case, seen: UnitForward, whole: UnitForward) -> list[str]:
    unit = case.unit_name(seen.layer, seen.j)
    if case.sample is None:
        return [say("forward-batch", unit=unit, examples=len(whole.batch_z), z=seen.z, output=seen.output)]
    turned = "forward-turned_joint" if ACTIVATIONS[seen.activation].joint else "forward-turned"
    return [
        say("forward-sample", unit=unit, count=len(seen.terms), z=seen.z),
        say(turned, activation=option_name("activation", seen.activation), output=seen.output),
    ]


def _slope_words(case: Case, seen: UnitForward, whole: UnitForward) -> list[str]:
    """What the slope does: for one example how far a moves with z, for the batch what becomes of the blame."""
    row = ACTIVATIONS[seen.activation]
    if case.sample is None:
        if row.straight:
            return [say("forward-slopes_straight")]
        low, high = float(whole.batch_slopes.min()), float(whole.batch_slopes.max())
        same = low == high
        if whole.cancels:
            kind = "free_one" if same else "free"
        else:
            kind = "joint" if row.joint else "one" if same else "batch"
        lowest, highest = apart(low, high)
        return [say(f"forward-slopes_{kind}", slope=seen.slope, low=lowest, high=highest)]
    if row.kinked and seen.z == 0.0:
        return [say("forward-slope_kink", slope=seen.slope)]
    if seen.slope == 0.0:
        return [say("forward-slope_none" if seen.cancels else "forward-slope_blocks")]
    said = [say("forward-slope_one" if seen.slope == 1.0 else "forward-slope", slope=seen.slope)]
    return [*said, say("forward-cancels")] if seen.cancels else said


def _formula(case: Case, seen: UnitForward) -> Math:
    """z = sum of w a + b; a = f(z), with this unit's numbers."""
    write, layer, j = case.notation, seen.layer, seen.j
    letter = "j" if case.notation.code else "i"
    pair = [write.a(layer - 1, letter), write.weight(layer, letter, j)]
    product = pair if write.rows else pair[::-1]
    between = ["·"] if write.code else []
    total = sums(mi(letter), product[0], *between, product[1])
    weighted = row(write.z(layer, j), "=", total, "+", write.bias(layer, j), "=", mn(seen.z))
    if case.sample is None:
        return weighted  # the mean output is not the activation of the mean z
    name = mi(seen.activation.replace("_", " "))
    arguments = [case.notation.z(layer), ",", mi("…")] if ACTIVATIONS[seen.activation].joint else [mn(seen.z)]
    return lines(weighted, row(write.a(layer, j), "=", name, paren(*arguments), "=", mn(seen.output)))


def _sum(case: Case, seen: UnitForward, names: list[str]) -> Block:
    """The waterfall from the terms and the bias to z."""
    shown, others = ranked(seen.terms)
    terms = [
        Item(
            factors(
                short_name(case, seen.layer - 1, i),
                float(seen.inputs[i]),
                float(seen.weights[i]),
                turned=not case.notation.rows,
            ),
            float(seen.terms[i]),
            kind="term",
        )
        for i in shown
    ]
    terms += rest(seen.terms, others, "forward-rest")
    terms.append(Item(say("forward-bias"), seen.bias, kind="bias"))
    about = say(
        "forward-sum_about",
        count=len(seen.terms),
        bias=seen.bias,
        z=seen.z,
        value=float(seen.terms[shown[0]]),
        name=names[shown[0]],
    )
    return Sum(say("forward-sum_title"), terms, Item(say("symbol-z"), seen.z), about=about)


def _facts(seen: UnitForward, whole: UnitForward) -> Block:
    row = ACTIVATIONS[whole.activation]
    items = [Item(say("symbol-z"), seen.z), Item(say("symbol-a"), seen.output), Item(say("column-slope"), seen.slope)]
    if row.saturates:
        items.append(Item(say("forward-flat" if row.turns else "forward-saturated"), percent(whole.saturated)))
    if row.dead_end or whole.dead:
        items.append(Item(say("forward-dead"), percent(whole.dead)))
    return Facts(items, about=say("forward-facts_about"))
