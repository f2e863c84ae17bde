"""Why did a weight or bias move? Each example's push, their mean or sum, the penalty, the optimizer, the change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from types import MappingProxyType
from typing import Any

import numpy as np

from core.explain import EdgeAccount, UpdateAccount, edge_account
from core.optimizers import Term
from playground.cards.blocks import Bars, Block, Choice, Facts, Formula, Item, Option, Sum, Table, TermKind
from playground.cards.document import Card, card
from playground.cards.question import Case, Selection, capital
from playground.formulas.mathml import Math, Part, frac, hat, lines, mi, mn, mo, paren, root, row, sup
from playground.formulas.notation import Notation
from playground.words import knows, say
from playground.words import option as named
from playground.words.numbers import number

MOST = 16  # bars shown; the others are one bar
ROWS = 200  # of the table
HARDEST = 5  # examples ringed on the map, at the most
HEAVY = 0.5  # ... or as many as do this part of the pushing


def weight_card(case: Case) -> Card:
    """Why the selected weight or bias moved in this update."""
    chosen = case.selection
    account = edge_account(case.step, chosen.layer, chosen.i, chosen.j)
    hardest = _hardest(account)
    blocks: list[Block | None] = [
        _pushes(case, account, hardest),
        Formula.of(_gradient_formula(case, account)),
        _gradient_sum(account),
        _update_formula(case.notation, account.update),
        _change_sum(account),
        _facts(account),
        _table(account),
        _choice(case, account),
    ]
    units = (
        [(account.layer, account.j)]
        if account.i is None
        else [
            (account.layer - 1, account.i),
            (account.layer, account.j),
        ]
    )
    return card(
        "weight",
        say("why-title_bias" if chosen.i is None else "why-title"),
        _sentence(case, account, hardest),
        blocks,
        rows=hardest,
        units=units,
    )


def _table(account: EdgeAccount) -> Block:
    columns = account.deltas, account.activations, account.terms, account.pushes
    order, count = account.ranking[:ROWS].tolist(), len(account.terms)
    return Table(
        say("why-table") if count <= ROWS else say("why-table_some", shown=ROWS, count=f"{count:,}"),
        [say("column-row"), say("column-delta"), say("column-a"), say("column-push"), say("column-part")],
        [[int(account.rows[at]), *(float(column[at]) for column in columns)] for at in order],
    )


def _hardest(account: EdgeAccount) -> list[int]:
    """Training rows of the examples that do half the pushing together, few at the most; all alike: none."""
    pushes = account.pushes[account.ranking]
    if len(pushes) < 2 or not pushes[0] > 0.0:
        return []
    enough = int(np.searchsorted(np.cumsum(pushes), HEAVY)) + 1
    return [int(account.rows[at]) for at in account.ranking[: min(enough, HARDEST)]]


# --- words


def _apart(before: float, after: float) -> tuple[str, str]:
    """Two numbers with as many digits as it takes to see them differ."""
    for digits in range(4, 17):
        written = number(before, digits=digits), number(after, digits=digits)
        if before == after or written[0] != written[1]:
            break
    return written


def _sentence(case: Case, account: EdgeAccount, hardest: list[int]) -> str:
    change, gradient = account.update.change, account.gradient
    name = case.parameter_name(account.layer, account.i, account.j)
    before, after = _apart(account.before, account.after)
    values: dict[str, Any] = {
        "name": capital(name),
        "before": before,
        "after": after,
        "change": number(abs(change)),
        "gradient": gradient,
        "data": account.data_gradient,
    }
    if account.fixed:
        return say("why-fixed", **values)
    said = [say("why-up" if change > 0 else "why-down" if change < 0 else "why-still", **values)]
    if gradient == 0.0:
        said.append(say("why-flat" if change == 0.0 else "why-coasts", optimizer=_optimizer(account)))
        said.append(_silence(case, account))
    else:
        uphill, down = gradient > 0, change < 0
        so = "too_little" if change == 0.0 else "carried" if uphill != down else "so_down" if down else "so_up"
        said.append(say("why-uphill" if uphill else "why-downhill", **values))
        said.append(say(f"why-{so}", optimizer=_optimizer(account)))
    said += [_pushers(case, account, hardest), _chosen(case, account)]
    return " ".join(part for part in said if part)


def _silence(case: Case, account: EdgeAccount) -> str:
    """Why nothing pushes: of delta and activation one is 0 in every example."""
    if not account.deltas.any():
        return say("why-no_delta", unit=case.unit_name(account.layer, account.j))
    if account.i is not None and not account.activations.any():
        return say("why-no_input", unit=case.unit_name(account.layer - 1, account.i))
    return ""


def _chosen(case: Case, account: EdgeAccount) -> str:
    """What the chosen example has to do with it."""
    if case.sample is None:
        return ""
    name = capital(case.row_name(case.sample.row))
    if not case.sample.in_batch:
        return say("why-absent", row=name)
    return say("why-chosen", row=name, push=float(account.terms[case.sample.place]))


def _pushers(case: Case, account: EdgeAccount, hardest: list[int]) -> str:
    if not hardest:
        return ""
    part = fsum(account.pushes[account.ranking[: len(hardest)]])
    names = [case.row_name(each) for each in hardest]
    listed = names[0] if len(names) == 1 else say("list", first=", ".join(names[:-1]), last=names[-1])
    agree = fsum(account.pushes[np.sign(account.terms) == np.sign(account.data_gradient)])
    told = say("why-hardest_one" if len(names) == 1 else "why-hardest", rows=capital(listed), part=f"{part:.0%}")
    return f"{told} {say('why-agree', part=f'{agree:.0%}')}" if 0.0 < agree < 0.995 else told


def _optimizer(account: EdgeAccount) -> str:
    return named("optimizer", account.update.optimizer)


# --- blocks


def _gradient_formula(case: Case, account: EdgeAccount) -> Math:
    write, layer, i, j = case.notation, account.layer, account.i, account.j
    push = [write.delta(layer, j)] if i is None else [write.delta(layer, j), write.a(layer - 1, i)]
    if write.code and i is not None:
        push.insert(1, mo("*"))
    reduced = write.over_batch(case.step.settings.reduction, *push)
    return row(write.gradient(layer, i, j), "=", reduced, "=", mn(account.data_gradient))


def _pushes(case: Case, account: EdgeAccount, hardest: list[int]) -> Block:
    """One bar an example, those that push hardest first; what is not shown is one bar more."""
    order, terms, count = account.ranking.tolist(), account.terms, len(account.terms)
    cut = count if count <= MOST else MOST - 1
    if case.sample and case.sample.in_batch and case.sample.place in order[cut:]:  # the chosen one is shown, too
        order.remove(case.sample.place)
        order.insert(cut - 1, case.sample.place)
    ringed = set(hardest)
    items = [
        Item(
            case.row_name(int(account.rows[at])),
            terms[at],
            row=int(account.rows[at]),
            strong=account.rows[at] in ringed,
        )
        for at in order[:cut]
    ]
    note = ""
    if cut < count:
        items.append(Item(say("why-rest", count=count - cut), fsum(terms[order[cut:]])))
        note = say("why-rest_note", shown=cut, count=count)
    mean = case.step.settings.reduction == "mean"
    whole = fsum(terms)
    return Bars(
        say("why-bars_bias" if account.i is None else "why-bars"),
        items,
        note=note,
        total=Item(say("why-sum", count=count), whole) if count > 1 or not mean else None,
        line=Item(say("why-mean", count=count), account.data_gradient) if mean else None,
        about=say(
            "why-bars_about",
            count=count,
            total=whole,
            kind=say("mean" if mean else "sum"),
            gradient=account.data_gradient,
            row=items[0].label if items else "",
            largest=float(terms[order[0]]) if order else 0.0,
        ),
        shown=cut,
        count=cut,  # the bar of the others shows them all
    )


def gradient_terms(account: EdgeAccount) -> list[tuple[str, float]]:
    """What adds up to the gradient that the optimizer was given: data, penalties, and what clipping or holding took."""
    terms = [("data", account.data_gradient), ("l2", account.l2_gradient), ("l1", account.l1_gradient)]
    whole = fsum(value for _, value in terms)
    if account.fixed:
        terms.append(("held", -whole))
    elif account.clip_scale != 1.0:
        terms.append(("clipped", account.gradient - whole))
    return [(name, value) for name, value in terms if name == "data" or value != 0.0]


def change_terms(account: EdgeAccount) -> list[tuple[str, float]]:
    """What adds up to the change: each part of the gradient, and what was carried, times what the optimizer does."""
    update = account.update
    step = -update.rate / (update.root + update.epsilon)
    scale = step * (update.fresh / update.gradient) if update.gradient else 0.0
    terms = [] if account.fixed else [(name, scale * value) for name, value in gradient_terms(account)]
    return [*terms, ("carried", step * update.carried)] if update.carried else terms or [("data", 0.0)]


_KINDS: Mapping[str, TermKind] = MappingProxyType(
    {"data": "term", "l1": "penalty", "l2": "penalty", "clipped": "scale", "held": "scale", "carried": "momentum"}
)


def _items(terms: list[tuple[str, float]]) -> list[Item]:
    return [Item(say(f"why-term-{name}"), value, kind=_KINDS[name]) for name, value in terms]


def _gradient_sum(account: EdgeAccount) -> Sum | None:
    """From the data's gradient to the one that the optimizer was given; nothing where they are the same."""
    terms = gradient_terms(account)
    if len(terms) < 2:
        return None
    total = Item(say("why-given"), account.gradient)
    about = say("why-gradient_about", parts=_listed(terms), total=account.gradient)
    return Sum(say("why-gradient_title"), _items(terms), total, about=about)


def _change_sum(account: EdgeAccount) -> Sum:
    terms = change_terms(account)
    about = say("why-change_about", parts=_listed(terms), total=account.update.change)
    return Sum(say("why-change_title"), _items(terms), Item(say("why-change"), account.update.change), about=about)


def _listed(terms: list[tuple[str, float]]) -> str:
    return ", ".join(f"{say(f'why-term-{name}')} {number(value)}" for name, value in terms)


def _update_formula(write: Notation, update: UpdateAccount) -> Formula:
    """The optimizer's rule, and below it the same with the numbers of this update."""
    letters = update.letters
    sides = [part for term in letters.terms for part in ("+", *_term(term))][1:]
    numbers: list[Part] = [mn(update.carried), *_plus(update.fresh)] if letters.carries else [mn(update.fresh)]
    rule: Math
    if letters.squares is not None:
        rule = frac(_alone(sides), row(root(_alone(_term(letters.squares))), "+", mi("ε")))
        filled = frac(_alone(numbers), row(mn(update.root), "+", mn(update.epsilon)))
    else:
        rule = paren(*sides) if len(sides) > 1 else _alone(sides)
        filled = paren(*numbers) if letters.carries or update.fresh < 0 else _alone(numbers)
    moved = mi("step" if write.code else "Δw")
    return Formula.of(
        lines(
            row(moved, "=", mo("−"), write.rate(), rule),
            row(moved, "=", mo("−"), mn(update.rate), "·", filled, "=", mn(update.change)),
        )
    )


def _alone(parts: Sequence[Part]) -> Math:
    """A single piece as it is, several side by side."""
    first = parts[0]
    return first if len(parts) == 1 and not isinstance(first, str) else row(*parts)


def _term(term: Term) -> list[Part]:
    """A term of an optimizer's rule: its factor, if it has one, and its letter."""
    letter = hat(mi(term.letter)) if term.hat else mi(term.letter)
    if term.factor is None:
        return [letter]
    name, power, beside = term.factor
    factor = mi(name) if power == 1 else sup(mi(name), mn(power))
    return [paren(mn(1), beside, factor) if beside else factor, letter]


def _plus(value: float) -> tuple[str, Math]:
    """A further term with its sign before it."""
    return ("−" if value < 0 else "+"), mn(abs(value))


def _facts(account: EdgeAccount) -> Block:
    update = account.update
    items = [
        Item(say("why-before"), account.before),
        Item(say("why-after"), account.after),
        Item(say("why-rate"), update.rate),
    ]
    if update.schedule_factor != 1.0:
        items.append(Item(say("why-schedule"), update.schedule_factor))
    if account.clip_scale != 1.0:
        items.append(Item(say("why-clip"), account.clip_scale))
    if update.root != 1.0 or update.epsilon:
        items.append(Item(say("why-root"), update.root))
    for slot in update.slots:
        items.append(Item(say("why-slot", name=_slot_name(slot.name)), slot.after))
    return Facts(items, about=say("why-facts_about"))


def _slot_name(slot: str) -> str:
    """What something that an optimizer carries is called; its own name where no better one is known."""
    name = f"slot-{slot}"
    return say(name) if knows(name) else slot.replace("_", " ")


def _choice(case: Case, account: EdgeAccount) -> Block:
    options = [
        Option(say("why-to_proof"), card="proof"),
        Option(
            say("why-to_unit", unit=case.unit_name(account.layer, account.j)),
            select=Selection("unit", account.layer, None, account.j),
        ),
    ]
    if account.i is not None and account.layer > 0:
        options.append(
            Option(
                say("why-to_unit", unit=case.unit_name(account.layer - 1, account.i)),
                select=Selection("unit", account.layer - 1, None, account.i),
            )
        )
    return Choice(say("go_on"), options)
