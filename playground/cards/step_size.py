"""Was the step too long? The batch's loss along the very direction of this update, beside what its slope promised."""

from __future__ import annotations

from math import inf, isfinite

import numpy as np

from core.arrays import Array
from core.explain import Mark as Landing
from core.explain import StepSizeAccount, step_size_account
from core.optimizers import OPTIMIZERS
from playground.cards.blocks import Axis, Block, Facts, Item, Mark, Plot, Series, Table
from playground.cards.document import Card, card
from playground.cards.naming import apart, slot_name
from playground.cards.question import Case
from playground.words import option as named
from playground.words import say
from playground.words.numbers import together

ROOM = 2.5  # of the frame beyond what the step went through, in parts of that


def step_size_card(case: Case) -> Card:
    """The loss of the batch at 0 to 3 times the update that was taken."""
    account = step_size_account(case.step)
    half, this, twice = account.marks
    rate, penalised = case.step.learning_rate, _penalised(case)
    blocks: list[Block | None] = [
        _plot(case, account),
        Facts(
            [
                Item(say("step_size-start_penalty" if penalised else "step_size-start"), float(account.costs[0])),
                Item(say("step_size-half", rate=rate / 2), half.cost),
                Item(say("step_size-this", rate=rate), this.cost),
                Item(say("step_size-twice", rate=rate * 2), twice.cost),
                Item(say("step_size-promised"), this.promised),
                Item(say("step_size-slope"), account.slope),
                Item(say("step_size-length"), account.update_norm),
                Item(say("step_size-cosine"), account.cosine),
            ],
            about=say("step_size-facts_about"),
        ),
        Table(
            say("step_size-table"),
            [
                say("column-multiple"),
                say("column-rate"),
                say("column-cost"),
                say("column-data_loss"),
                say("column-tangent"),
            ],
            [
                [multiple, multiple * rate, cost, loss, promised]
                for multiple, cost, loss, promised in zip(
                    account.multiples.tolist(),
                    account.costs.tolist(),
                    account.losses.tolist(),
                    account.tangent.tolist(),
                    strict=True,
                )
            ],
        ),
    ]
    return card("step_size", say("step_size-title"), together(_words(case, account)), blocks)


def _penalised(case: Case) -> bool:
    """Whether the loss along the update is one with a penalty."""
    return bool(case.step.settings.l1 or case.step.settings.l2)


def _words(case: Case, account: StepSizeAccount) -> list[str]:
    start, (half, this, twice) = float(account.costs[0]), account.marks
    rate = case.step.learning_rate
    cost = "whole" if _penalised(case) else "data"
    if account.still is not None:
        return [say(f"step_size-still_{account.still}")]
    if not isfinite(start):
        return [say("step_size-lost")]
    if not isfinite(this.cost):
        return [say("step_size-burst", start=start, rate=rate, cost=cost)]
    names = ("start", "here", "half", "twice", "promised")
    costs = apart(start, this.cost, half.cost, twice.cost, beside=[this.promised])
    written = dict(zip(names, costs, strict=True))
    values = {name: written[name] for name in ("start", "here", "promised")} | {"cost": cost}
    way = "fell" if this.cost < start else "rose" if this.cost > start else "level"
    reached = {name: written[name] for name in ("half", "twice")}
    if account.slope < 0.0 or not account.carries:
        said = [say(f"step_size-{way}", **values), say(f"step_size-{_verdict(start, half, this, twice)}", **reached)]
    else:
        carried = {"optimizer": named("optimizer", case.step.settings.optimizer), "slot": _carried(case)}
        flat = account.slope == 0.0
        told = ("level" if way == "level" else "coasted") if flat else f"{way}_uphill"
        said = [
            say(f"step_size-{told}", **values),
            say("step_size-coasts" if flat else "step_size-uphill", **carried),
            say("step_size-either", **reached),
        ]
    if len(case.step.rows) < len(case.data.train_inputs):
        said.append(say("step_size-batch", count=len(case.step.rows)))
    return said


def _carried(case: Case) -> str:
    """What the optimizer keeps of the gradients before: its first slot."""
    return slot_name(OPTIMIZERS[case.step.settings.optimizer].slots[0])


def _verdict(start: float, half: Landing, this: Landing, twice: Landing) -> str:
    """Which of the three lands lowest on this batch."""
    costs = {
        name: each.cost if isfinite(each.cost) else np.inf
        for name, each in zip(("half", "this", "twice"), (half, this, twice), strict=True)
    }
    best = min(costs, key=lambda name: (costs[name], name != "this"))
    if best == "this":
        return "right" if costs["this"] < start else "long_all"
    if costs[best] >= start:
        return "long_all"
    return "short" if best == "twice" else "long"


def _plot(case: Case, account: StepSizeAccount) -> Plot:
    start, marks, rate = float(account.costs[0]), account.marks, case.step.learning_rate
    low, high = _frame(account)
    names = ("step_size-mark_half", "step_size-mark_this", "step_size-mark_twice")
    lands = [Mark(0.0, start, say("step_size-mark_start"), role="muted")]
    lands += [
        Mark(each.multiple, each.cost, say(name), role="main" if each.multiple == 1.0 else "second")
        for name, each in zip(names, marks, strict=True)
        if low <= each.cost <= high and isfinite(each.cost)
    ]
    costs, tangent = (_within(values, low, high) for values in (account.costs, account.tangent))
    return Plot(
        say("step_size-plot"),
        [
            Series(say("step_size-curve"), account.multiples[: len(costs)], costs),
            Series(say("step_size-tangent"), account.multiples[: len(tangent)], tangent, style="dash", role="slope"),
        ],
        x=Axis(say("step_size-x", rate=rate)),
        y=Axis(
            say("step_size-y_penalty" if _penalised(case) else "step_size-y"),
            low=low if isfinite(low) else None,
            high=high if isfinite(high) else None,
        ),
        about=say(
            "step_size-about",
            start=start,
            half=marks[0].cost,
            this=marks[1].cost,
            twice=marks[2].cost,
            promised=marks[1].promised,
        ),
        note=say("step_size-note"),
        marks=lands,
    )


def _frame(account: StepSizeAccount) -> tuple[float, float]:
    """Returns where the frame ends, some way beyond where the step began and landed; infinite where it need not end.

    What explodes further on, or was promised far below, runs out of it, so that it does not squeeze what matters.
    """
    near = [float(account.costs[0]), *(each.cost for each in account.marks if each.multiple <= 1.0)]
    near = [value for value in near if isfinite(value)]
    room = ROOM * (max(near) - min(near)) if near else 0.0
    drawn = np.concatenate([account.costs, account.tangent])
    drawn = drawn[np.isfinite(drawn)]
    if not 0.0 < room < inf:
        return -inf, inf
    low, high = min(near) - room, max(near) + room
    return low if drawn.min() < low else -inf, high if drawn.max() > high else inf


def _within(values: Array, low: float, high: float) -> Array:
    """Returns the values up to the first one outside, which is the last that is drawn."""
    outside = np.flatnonzero((values < low) | (values > high))
    return values[: outside[0] + 1] if len(outside) else values
