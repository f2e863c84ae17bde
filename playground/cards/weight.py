"""Why does a weight or bias move? Each example's push, their mean or sum, the penalty, the optimizer, the change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from types import MappingProxyType

from core.explain import EdgeAccount, edge_account
from core.optimizers import Term
from playground.cards.blocks import Bars, Block, Choice, Facts, Formula, Item, Option, Sum, Table, TermKind
from playground.cards.document import Card, card
from playground.cards.naming import slot_name
from playground.cards.question import Case, Selection
from playground.cards.ranking import heaviest, ordered, ranked
from playground.cards.why import HARDEST, HEAVY, why_words
from playground.formulas.mathml import Math, Part, frac, hat, lines, mi, mn, mo, paren, root, row, sup
from playground.formulas.notation import Notation
from playground.words import say
from playground.words.numbers import enumerated, together

ROWS = 200  # of the table


def weight_card(case: Case) -> Card:
    """Why the selected weight or bias moves in this update."""
    chosen = case.selection
    account = edge_account(case.step, chosen.layer, chosen.i, chosen.j)
    hardest = [int(account.rows[at]) for at in heaviest(account.terms, HEAVY, HARDEST)]
    blocks: list[Block | None] = [
        _pushes(case, account, hardest),
        Formula.of(_gradient_formula(case, account)),
        _gradient_sum(account),
        _update_formula(case.notation, account),
        _change_sum(account),
        _facts(case, account),
        _table(account),
        _choice(case, account),
    ]
    ends = [] if account.i is None else [(account.layer - 1, account.i)]
    return card(
        "weight",
        say("why-title_bias" if chosen.i is None else "why-title"),
        together(why_words(case, account)),
        blocks,
        rows=hardest,
        units=[*ends, (account.layer, account.j)],
    )


def _table(account: EdgeAccount) -> Block:
    columns = account.deltas, account.activations, account.terms, account.pushes
    order, count = ordered(account.terms)[:ROWS], len(account.terms)
    return Table(
        say("why-table") if count <= ROWS else say("why-table_some", shown=ROWS, count=count),
        [say("column-row"), say("column-delta"), say("column-a"), say("column-push"), say("column-part")],
        [[int(account.rows[at]), *(float(column[at]) for column in columns)] for at in order],
    )


def _gradient_formula(case: Case, account: EdgeAccount) -> Math:
    write, layer, i, j = case.notation, account.layer, account.i, account.j
    push = [write.delta(layer, j)] if i is None else [write.delta(layer, j), write.a(layer - 1, i)]
    if write.code and i is not None:
        push.insert(1, mo("*"))
    reduced = write.over_batch(case.step.settings.reduction, *push)
    return row(write.gradient(layer, i, j), "=", reduced, "=", mn(account.data_gradient))


def _pushes(case: Case, account: EdgeAccount, hardest: list[int]) -> Block:
    """One bar an example, those that push hardest first; what is not shown is one bar more."""
    terms, count = account.terms, len(account.terms)
    chosen = case.sample.place if case.sample and case.sample.in_batch else None
    shown, others = ranked(terms, keep=chosen)
    ringed = set(hardest)
    items = [
        Item(
            case.row_name(int(account.rows[at])),
            terms[at],
            row=int(account.rows[at]),
            strong=account.rows[at] in ringed,
        )
        for at in shown
    ]
    note = ""
    if others:
        items.append(Item(say("why-rest", count=len(others)), fsum(terms[others])))
        note = say("why-rest_note", shown=len(shown), count=count)
    reduction = case.step.settings.reduction
    mean, whole = reduction == "mean", fsum(terms)
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
            reduction=reduction,
            gradient=account.data_gradient,
            row=items[0].label if items else "",
            largest=float(terms[shown[0]]) if shown else 0.0,
        ),
        shown=len(shown),
        count=len(shown),  # the bar of the others shows them all
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
    return enumerated([say("why-part", name=say(f"why-term-{name}"), value=value) for name, value in terms])


def _update_formula(write: Notation, account: EdgeAccount) -> Formula:
    """The optimizer's rule, and below it the same with the numbers of this update."""
    update, letters = account.update, account.update.letters
    sides = [part for term in letters.terms for part in ("+", *_term(term))][1:]
    numbers: list[Part] = [mn(update.carried), *_plus(update.fresh)] if letters.carries else [mn(update.fresh)]
    rule: Math
    if letters.squares is not None:
        rule = frac(_alone(sides), row(root(_alone(_term(letters.squares))), "+", mi("ε")))
        filled = frac(_alone(numbers), row(mn(update.root), "+", mn(update.epsilon)))
    else:
        rule = paren(*sides) if len(sides) > 1 else _alone(sides)
        filled = paren(*numbers) if letters.carries or update.fresh < 0 else _alone(numbers)
    moved = mi("step" if write.code else "Δb" if account.i is None else "Δw")
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


def _facts(case: Case, account: EdgeAccount) -> Block:
    update, hand = account.update, case.by_hand(account.address)
    items = [
        *([] if hand.left is None else [Item(say("why-left"), hand.left)]),
        Item(say("why-before_by_hand" if hand.began else "why-before"), account.before),
        Item(say("why-after"), account.after),
        *([] if hand.after is None else [Item(say("why-by_hand"), hand.after)]),
        Item(say("why-rate"), update.rate),
    ]
    if update.schedule_factor != 1.0:
        items.append(Item(say("why-schedule"), update.schedule_factor))
    if account.clip_scale != 1.0:
        items.append(Item(say("why-clip"), account.clip_scale))
    if update.root != 1.0 or update.epsilon:
        items.append(Item(say("why-root"), update.root))
    for slot in update.slots:
        items.append(Item(say("why-slot", name=slot_name(slot.name)), slot.after))
    return Facts(items, about=say("why-facts_about"))


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
