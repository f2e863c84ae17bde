"""The cards of one unit: forward, how it came to its output; backward, how it came to its delta."""

from __future__ import annotations

import numpy as np

from core.arrays import Array
from core.explain import HiddenDelta, OutputDelta, UnitForward, unit_backward, unit_forward
from core.functions import ACTIVATIONS, LOSSES
from playground.cards.blocks import (
    Axis,
    Bars,
    Block,
    Choice,
    Facts,
    Formula,
    Item,
    Mark,
    Option,
    Plot,
    Role,
    Series,
    Sum,
    Table,
)
from playground.cards.document import Card, card
from playground.cards.question import Case, Selection
from playground.cards.ranking import percent, ranked, rest, short_name
from playground.formulas.mathml import Math, lines, mi, mn, paren, row, sums
from playground.words import option as option_name
from playground.words import say
from playground.words.numbers import number

DOTS = 200  # examples drawn on a curve or listed in a table
_SQUARED = "squared_error"  # compared with where the loss itself squares nothing


# --- forward


def forward_card(case: Case) -> Card:
    """How the unit came to its output: the weighted sum, and where z lies on the activation's curve."""
    layer, j = case.selection.layer, case.selection.j
    whole = unit_forward(case.step, layer, j)
    seen = whole if case.sample is None else unit_forward(case.sample.step, layer, j, case.sample.place)
    names = [case.unit_name(layer - 1, i) for i in range(len(seen.inputs))]
    blocks: list[Block | None] = [
        Formula.of(_forward_formula(case, seen)),
        _forward_sum(case, seen, names),
        _curve_plot(seen, whole),
        _slope_plot(seen, whole),
        _forward_facts(seen, whole),
        Table(
            say("forward-terms_table"),
            [say("column-from"), say("column-a"), say("column-w"), say("column-product")],
            [*zip(names, seen.inputs.tolist(), seen.weights.tolist(), seen.terms.tolist(), strict=True)],
        ),
        Table(
            _examples_title("forward", len(case.step.rows)),
            [say("column-row"), say("column-z"), say("column-a"), say("column-slope")],
            [*zip(case.step.rows.tolist(), *(part[:DOTS].tolist() for part in _batch(whole)), strict=False)],
        ),
        Choice(
            say("go_on"),
            [
                Option(say("forward-to_backward"), card="backward"),
                Option(say("forward-to_layer"), select=Selection("layer", layer), card="shapes"),
            ],
        ),
    ]
    return card("forward", say("card-forward"), _forward_words(case, seen, whole), blocks, units=[(layer, j)])


def _examples_title(card_name: str, count: int) -> str:
    first = "_first" if count > DOTS else ""
    return say(f"{card_name}-examples_table{first}", shown=DOTS, count=count)


def _batch(whole: UnitForward) -> tuple[Array, Array, Array]:
    return whole.batch_z, whole.batch_outputs, whole.batch_slopes


def _forward_words(case: Case, seen: UnitForward, whole: UnitForward) -> str:
    values = {
        "unit": case.unit_name(seen.layer, seen.j),
        "activation": option_name("activation", seen.activation),
        "count": len(seen.terms),
        "examples": len(whole.batch_z),
        "z": seen.z,
        "output": seen.output,
        "slope": seen.slope,
    }
    if case.sample is None:
        said = [say("forward-batch", **values), say("forward-slope_batch", **values)]
    else:
        said = [
            say("forward-alone" if len(seen.terms) == 1 else "forward-sample", **values),
            say({0.0: "forward-slope_none", 1.0: "forward-slope_one"}.get(seen.slope, "forward-slope"), **values),
        ]
    return _sentence(*said, _shares_words(whole))


def _sentence(*parts: str) -> str:
    """Sentences after each other, each with a capital."""
    return " ".join(part[:1].upper() + part[1:] for part in parts if part)


def _shares_words(whole: UnitForward) -> str:
    """How much of the batch is dead or saturated."""
    if ACTIVATIONS[whole.activation].steepest is None:
        return say("forward-never_flat")
    said = []
    for kind, share in (("dead", whole.dead), ("saturated", whole.saturated)):
        if share == 1.0:
            said.append(say(f"forward-{kind}_all"))
        elif share > 0.0:
            said.append(say(f"forward-{kind}_some", share=percent(share)))
    return " ".join(said) or say("forward-awake")


def _forward_formula(case: Case, seen: UnitForward) -> Math:
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
    arguments = [mi("z"), ",", mi("…")] if ACTIVATIONS[seen.activation].joint else [mn(seen.z)]
    return lines(weighted, row(write.a(layer, j), "=", name, paren(*arguments), "=", mn(seen.output)))


def _factors(name: str, first: float, second: float, *, turned: bool = False) -> str:
    """A term's name with its two factors: "x₁: 0.42 × −1.3"."""
    pair = (second, first) if turned else (first, second)
    return say("factors", name=name, first=number(pair[0], digits=3), second=number(pair[1], digits=3))


def _forward_sum(case: Case, seen: UnitForward, names: list[str]) -> Block:
    """The waterfall from the terms and the bias to z."""
    shown, others = ranked(seen.terms)
    terms = [
        Item(
            _factors(
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
    return Sum(say("forward-sum_title"), terms, Item("z", seen.z), about=about)


def _histogram(whole: UnitForward) -> Series:
    """The share of the batch in each stretch of z, as an area of steps."""
    shares = whole.counts / max(1, int(whole.counts.sum()))
    return Series(
        say("forward-histogram"), np.repeat(whole.edges, 2)[1:-1], np.repeat(shares, 2), style="area", role="muted"
    )


def _curve_plot(seen: UnitForward, whole: UnitForward) -> Block:
    """The activation's curve with this z, the batch's dots and their histogram."""
    name = option_name("activation", seen.activation)
    z, outputs, _ = _batch(whole)
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
        x=Axis("z"),
        y=Axis("a"),
        marks=[Mark(seen.z, seen.output, _mark_name(seen))],
        note=" ".join(notes),
        about=say(
            "forward-curve_about",
            activation=name,
            z=seen.z,
            output=seen.output,
            low=float(finite.min()) if len(finite) else None,
            high=float(finite.max()) if len(finite) else None,
        ),
    )


def _slope_plot(seen: UnitForward, whole: UnitForward) -> Block:
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
        x=Axis("z"),
        y=Axis(say("column-slope")),
        marks=[Mark(seen.z, seen.slope, _mark_name(seen), role="slope")],
        about=say("forward-slope_about", activation=name, slope=seen.slope, shares=_shares_words(whole)),
    )


def _mark_name(seen: UnitForward) -> str:
    return say("forward-here_mean") if seen.sample is None else say("forward-here", z=seen.z)


def _forward_facts(seen: UnitForward, whole: UnitForward) -> Block:
    items = [Item("z", seen.z), Item("a", seen.output), Item(say("column-slope"), seen.slope)]
    if ACTIVATIONS[whole.activation].saturates:
        items.append(Item(say("forward-saturated"), percent(whole.saturated)))
    if ACTIVATIONS[whole.activation].dead_end or whole.dead:
        items.append(Item(say("forward-dead"), percent(whole.dead)))
    return Facts(items, about=say("forward-facts_about"))


# --- backward


def backward_card(case: Case) -> Card:
    """How the unit came to its delta: for one example its factors, for the batch the delta of each example."""
    layer, j = case.selection.layer, case.selection.j
    if case.sample is None:
        return _batch_card(case)
    told = unit_backward(case.sample.step, layer, j, case.sample.place)
    if isinstance(told, HiddenDelta):
        return _hidden_card(case, told)
    return _output_card(case, told)


def _meaning(delta: float) -> str:
    """What a delta of this sign asks for."""
    name = "zero" if delta == 0.0 else "up" if delta > 0.0 else "down"
    return say(f"backward-{name}")


def _links(case: Case, *first: tuple[int, int]) -> Block:
    """Where to go from here: forward, and the unit that blames most."""
    options = [Option(say("backward-to_forward"), card="forward")]
    for layer, k in first:
        name = say("backward-to_unit", name=case.unit_name(layer, k))
        options.append(Option(name, select=Selection("unit", layer, j=k), card="backward"))
    return Choice(say("go_on"), options)


def _hidden_card(case: Case, told: HiddenDelta) -> Card:
    layer, j, write = told.layer, told.j, case.notation
    values = {
        "unit": case.unit_name(layer, j),
        "count": len(told.terms),
        "total": told.total,
        "slope": told.slope,
        "delta": told.delta,
    }
    said = [
        say("backward-what"),
        say("backward-hidden_one" if len(told.terms) == 1 else "backward-hidden", **values),
        _meaning(told.delta) if told.slope else say("backward-zero_slope"),
    ]
    shown, others = ranked(told.terms)
    above = [case.unit_name(layer + 1, k) for k in range(len(told.terms))]
    terms = [
        Item(
            _factors(
                short_name(case, layer + 1, k), float(told.deltas[k]), float(told.weights[k]), turned=not write.rows
            ),
            float(told.terms[k]),
            kind="term",
        )
        for k in shown
    ]
    terms += rest(told.terms, others, "backward-rest")
    pair = [write.delta(layer + 1, "k"), write.weight(layer + 1, j, "k")]
    product = pair if write.rows else pair[::-1]
    between = ["·"] if write.code else []
    chain = row(paren(sums(mi("k"), product[0], *between, product[1])), "·", write.slope(layer, j))
    worked = row("=", _value(told.total), "·", _value(told.slope), "=", mn(told.delta))
    blocks: list[Block | None] = [
        Formula.of(lines(row(write.delta(layer, j), "=", chain), worked)),
        Sum(
            say("backward-sum_title"),
            terms,
            Item(say("backward-blame"), told.total),
            about=say(
                "backward-sum_about",
                count=len(told.terms),
                total=told.total,
                value=float(told.terms[shown[0]]),
                name=above[shown[0]],
            ),
        ),
        _factor_facts(told.total, told.slope, told.delta),
        Table(
            say("backward-terms_table"),
            [say("column-from"), say("column-delta"), say("column-w"), say("column-product")],
            [*zip(above, told.deltas.tolist(), told.weights.tolist(), told.terms.tolist(), strict=True)],
        ),
        _links(case, (layer + 1, shown[0])),
    ]
    return card("backward", say("card-backward"), _sentence(*said), blocks, rows=[told.row], units=[(layer, j)])


def _value(value: float) -> Math:
    """A number as a factor: in brackets where it has a sign."""
    return paren(mn(value)) if value < 0.0 else mn(value)


def _factor_facts(blame: float, slope: float, delta: float) -> Block:
    return Facts(
        [
            Item(say("backward-blame"), blame),
            Item(say("backward-slope"), slope),
            Item(say("backward-delta"), delta, strong=True),
        ],
        about=say("backward-factors_about", total=blame, slope=slope, delta=delta),
    )


def _output_card(case: Case, told: OutputDelta) -> Card:
    layer, j = told.layer, told.j
    tied = len(told.units) > 1 or ACTIVATIONS[case.step.settings.resolved_output].joint
    blocks: list[Block | None] = [
        Formula.of(_output_formula(case, told, tied)),
        _tied_sum(case, told) if tied else _factor_bars(case, told),
        None if tied else _cancel_plot(case, told),
        Table(
            say("backward-terms_table"),
            [say("column-output"), say("column-loss_slope"), say("column-slope"), say("column-product")],
            [
                [case.unit_name(layer, int(k)), *parts]
                for k, *parts in zip(
                    told.units, told.loss_slopes.tolist(), told.slopes.tolist(), told.terms.tolist(), strict=True
                )
            ],
        ),
        _links(case),
    ]
    said = [say("backward-what"), _output_words(case, told, tied), _meaning(told.delta)]
    return card("backward", say("card-backward"), _sentence(*said), blocks, rows=[told.row], units=[(layer, j)])


def _output_words(case: Case, told: OutputDelta, tied: bool) -> str:
    values = {"output": told.output, "target": told.target, "delta": told.delta, "count": len(told.units)}
    if tied:
        return say("backward-fused_softmax" if told.fused else "backward-kept_softmax", **values)
    if told.fused:
        return say("backward-fused", **values)
    kind = "kept_linear" if ACTIVATIONS[case.step.settings.resolved_output].straight else "kept"
    return say(f"backward-{kind}", loss_slope=float(told.loss_slopes[0]), slope=float(told.slopes[0]), **values)


def _output_formula(case: Case, told: OutputDelta, tied: bool) -> Math:
    """delta = dC/da times slope, and what it comes to: a - t where the slope cancels, the product where it does not."""
    write, layer, j = case.notation, told.layer, told.j
    difference = row(write.a(layer, j), "−", write.target(j))
    numbers = row("=", _value(told.output), "−", _value(told.target), "=", mn(told.delta))
    if tied:
        whole = sums(mi("k"), write.loss_slope(layer, "k"), "·", _jacobian(case, layer, j))
        if not told.fused:
            return row(write.delta(layer, j), "=", whole, "=", mn(told.delta))
        return lines(row(write.delta(layer, j), "=", whole), row("=", difference), numbers)
    start = row(write.delta(layer, j), "=", write.loss_slope(layer, j), "·", write.slope(layer, j))
    if told.fused:
        return lines(start, row("=", difference), numbers)
    factors = (_value(float(told.loss_slopes[0])), "·", _value(float(told.slopes[0])))
    return lines(start, row("=", *factors, "=", mn(told.delta)))


def _jacobian(case: Case, layer: int, j: int) -> Math:
    """How far the z of one output moves another: da_k/dz_j."""
    one, other = case.notation.a(layer, "k"), case.notation.z(layer, j)
    return row(mi("∂"), one, "/", mi("∂"), other)


def _tied_sum(case: Case, told: OutputDelta) -> Block:
    """Through softmax every output sends its part; they add up to delta."""
    shown, others = ranked(told.terms)
    terms = []
    for place in shown:
        name = short_name(case, told.layer, int(told.units[place]))
        slope, chain = float(told.loss_slopes[place]), float(told.slopes[place])
        label = _factors(name, slope, chain) if np.isfinite(slope) else name
        terms.append(Item(label, float(told.terms[place]), kind="term"))
    terms += rest(told.terms, others, "backward-rest")
    return Sum(
        say("backward-factors_softmax_title"),
        terms,
        Item(say("backward-delta"), told.delta),
        about=say("backward-factors_softmax_about", count=len(told.terms), delta=told.delta),
    )


def _factor_bars(case: Case, told: OutputDelta) -> Block:
    """The two factors beside the delta that they make."""
    blame, slope = float(told.loss_slopes[0]), float(told.slopes[0])
    note = "linear" if ACTIVATIONS[case.step.settings.resolved_output].straight else "fused" if told.fused else "kept"
    return Bars(
        say("backward-factors_title"),
        [Item(say("column-loss_slope"), blame), Item(say("column-slope"), slope)],
        total=Item(say("backward-delta"), told.delta),
        note=say(f"backward-note_{note}"),
        about=say("backward-factors_about", total=blame, slope=slope, delta=told.delta),
    )


def _cancel_plot(case: Case, told: OutputDelta) -> Block | None:
    """Delta over the output for this target, with cross-entropy and with squared error: only for a sigmoid output."""
    now = case.step.settings
    if now.resolved_output != "sigmoid":
        return None
    loss = now.resolved_loss if LOSSES[now.resolved_loss].squares else _SQUARED
    a = np.linspace(0.0, 1.0, 81)
    squares = LOSSES[loss].slope(a, told.target) * a * (1.0 - a)
    roles: tuple[Role, Role] = ("main", "second") if told.fused else ("second", "main")
    entropy, other = roles
    return Plot(
        say("backward-cancel_title", target=told.target),
        [
            Series(say("backward-with_entropy"), a, a - told.target, role=entropy),
            Series(option_name("loss", loss).lower(), a, squares, role=other),
        ],
        x=Axis(say("backward-output_axis")),
        y=Axis(say("backward-delta")),
        marks=[Mark(told.output, told.delta, say("backward-here"))],
        about=say("backward-cancel_about", output=told.output, delta=told.delta),
    )


def _batch_card(case: Case) -> Card:
    """The delta of each example of the batch."""
    layer, j, step = case.selection.layer, case.selection.j, case.step
    deltas, rows = step.backward[layer].delta[:, j], step.rows
    shown, _ = ranked(deltas)
    mean, size = float(deltas.mean()), float(np.abs(deltas).mean())
    silent = int((deltas == 0.0).sum())
    said = say(
        "backward-batch_one" if len(rows) == 1 else "backward-batch",
        unit=case.unit_name(layer, j),
        examples=len(rows),
        mean=size,
        plus=int((deltas > 0.0).sum()),
        minus=int((deltas < 0.0).sum()),
        none=say("backward-batch_none", count=silent) if silent else "",
    )
    items = [Item(case.row_name(int(rows[n])), float(deltas[n]), row=int(rows[n]), strong=n == shown[0]) for n in shown]
    first = int(rows[shown[0]])
    blocks: list[Block | None] = [
        Formula.of(_gradient_of_bias(case, layer, j)),
        Bars(
            say("backward-batch_title"),
            items,
            line=Item(say("backward-mean"), mean),
            shown=len(shown),
            count=len(rows),
            note=say("backward-batch_note"),
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
            _examples_title("backward", len(rows)),
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
    highlighted = [int(rows[n]) for n in shown[:3]]
    sentence = _sentence(say("backward-what"), said)
    return card("backward", say("card-backward"), sentence, blocks, rows=highlighted, units=[(layer, j)])


def _gradient_of_bias(case: Case, layer: int, j: int) -> Math:
    """What the deltas make together: the gradient of the bias."""
    write, reduction = case.notation, case.step.settings.reduction
    value = float(case.step.data_grads[layer].bias[j])
    return row(write.gradient(layer, None, j), "=", write.over_batch(reduction, write.delta(layer, j)), "=", mn(value))
