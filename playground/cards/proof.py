"""Is the gradient right? Numerical differences know nothing of backpropagation, so they can testify for it."""

from __future__ import annotations

from math import isfinite, isnan
from typing import Any

import numpy as np

from core.address import parse_address
from core.explain import ProofAccount, multiplications, network_check, proof_account
from core.gradcheck import GradientCheck
from playground.cards.blocks import Block, Epsilon, Facts, Formula, Item, Table
from playground.cards.document import Card, card
from playground.cards.question import Case
from playground.formulas.mathml import Math, frac, mi, mn, paren, row
from playground.words import say
from playground.words.numbers import NONE, number, together

ROUNDING = 10.0  # times what rounding alone can do: a difference that it explains


def proof_card(case: Case) -> Card:
    """The central difference of the selected weight or bias, beside what backpropagation says."""
    chosen = case.selection
    account = proof_account(case.step, chosen.layer, chosen.i, chosen.j)
    blocks: list[Block | None] = [
        Formula.of(_formula(case, account)),
        Facts(
            [
                Item(say("proof-numeric"), account.numeric),
                Item(say("proof-analytic"), account.analytic),
                Item(say("proof-error"), account.error),
                *([] if isnan(account.relative) else [Item(say("proof-relative"), account.relative)]),
            ],
            about=say("proof-facts_about"),
        ),
        _epsilon(account),
        _badge(case, account.network),
        _cost(account.network, account.forward_cost, account.backward_cost),
        Table(
            say("proof-table"),
            ["ε", say("column-numeric"), say("column-error"), say("column-relative"), say("column-kinked")],
            [
                [float(size), float(value), float(error), float(relative), say("yes") if kinked else ""]
                for size, value, error, relative, kinked in zip(
                    account.curve.epsilons,
                    account.curve.numeric,
                    account.curve.errors,
                    account.curve.relative,
                    account.curve.kinked,
                    strict=True,
                )
            ],
        ),
    ]
    units = [(chosen.layer, chosen.j)] if chosen.i is None else [(chosen.layer - 1, chosen.i), (chosen.layer, chosen.j)]
    return card("proof", say("proof-title"), _sentence(case, account), blocks, units=units)


def network_proof_card(case: Case) -> Card:
    """The badge: every gradient of the network against its difference, block by block."""
    check = network_check(case.step)
    there, back = multiplications(case.step)
    blocks: list[Block | None] = [
        _badge(case, check),
        _cost(check, there, back),
        Table(
            say("proof-blocks"),
            [say("column-block"), say("column-relative"), say("column-worst"), say("column-checked")],
            [[each.address, each.error, each.worst, each.checked] for each in check.blocks],
            open=True,
        ),
    ]
    return card("proof", say("proof-title_network"), _badge_words(check), blocks)


def _sentence(case: Case, account: ProofAccount) -> str:
    chosen = case.selection
    name = case.parameter_name(chosen.layer, chosen.i, chosen.j)
    values: dict[str, Any] = {
        "name": name,
        "numeric": account.numeric,
        "analytic": account.analytic,
        "relative": account.relative,
        "error": account.error,
    }
    if not isfinite(account.numeric) or not isfinite(account.analytic):
        said = say("proof-burst")
    elif account.kinked:
        said = say("proof-kinked", **values)
    elif account.analytic == 0.0:
        said = say("proof-zero", **values)
    elif account.relative < 1e-4:
        said = say("proof-agree", **values)
    elif account.error <= ROUNDING * account.resolution:
        said = say("proof-rounding", **values)
    else:
        said = say("proof-differ", **values)
    now = case.step.settings
    notes = [
        *([say("proof-whole")] if now.l1 or now.l2 else []),
        *([say("proof-unclipped")] if case.step.clip_scale != 1.0 else []),
    ]
    return together([said, *notes, _badge_words(account.network)])


def _badge_words(check: GradientCheck) -> str:
    values: dict[str, Any] = {
        "worst": check.worst_element,
        "count": check.count,
        "checked": check.checked,
    }
    said = say("proof-badge" if check.checked == check.count else "proof-badge_some", **values)
    if isnan(check.worst_element):
        said = say("proof-badge_none")
    return together([said, say("proof-kinks", count=len(check.kinks)) if check.kinks else ""])


def _formula(case: Case, account: ProofAccount) -> Math:
    """The central difference with its number, beside the gradient."""
    write, chosen = case.notation, case.selection
    loss, moved = write.loss(), write.parameter(chosen.layer, chosen.i, chosen.j)
    up, down = (row(loss, paren(moved, sign, mi("ε"))) for sign in "+−")
    return row(frac(row(up, "−", down), row(mn(2), mi("ε"))), "=", mn(account.numeric, digits=7))


def _epsilon(account: ProofAccount) -> Epsilon | None:
    """The V of the error over epsilon; a gradient of exactly zero has no relative error to show."""
    curve = account.curve
    if not np.isfinite(curve.relative).any():
        return None
    best = curve.best
    return Epsilon(
        say("proof-curve"),
        label="ε",
        epsilons=curve.epsilons,
        errors=curve.relative,
        numeric=curve.numeric,
        analytic=curve.analytic,
        about=say("proof-curve_about", best=number(float(curve.epsilons[best])), error=float(curve.relative[best])),
        note=say("proof-curve_kinked" if curve.kinked.any() else "proof-curve_note"),
    )


def _badge(case: Case, check: GradientCheck) -> Facts:
    return Facts(
        [
            Item(say("proof-largest"), check.worst_element),
            Item(say("proof-where"), _place(case, check)),
            Item(say("proof-checked"), say("proof-of", checked=check.checked, count=check.count)),
            Item(say("proof-verdict"), say("proof-passed" if check.passed else "proof-failed")),
        ],
        about=say("proof-badge_about"),
    )


def _place(case: Case, check: GradientCheck) -> str:
    """Which parameter it is, as the page calls it."""
    if not check.worst_address:
        return NONE
    found = parse_address(check.worst_address)
    return case.parameter_name(found.layer - 1, found.i, found.j)


def _cost(check: GradientCheck, forward_cost: int, backward_cost: int) -> Facts:
    """Why backpropagation exists: two forward passes a parameter, against one pass back."""
    passes = 2 * check.count
    there, back = passes * forward_cost, forward_cost + backward_cost
    return Facts(
        [
            Item(say("proof-by_differences"), say("proof-forward_passes", passes=passes, work=there)),
            Item(say("proof-by_backprop"), say("proof-backward_pass", work=back)),
        ],
        about=say("proof-cost_about", passes=passes),
    )
