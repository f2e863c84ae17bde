"""What one example's mistake says to the outputs: its loss, and the two factors that make each output's delta."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.explain import OutputDelta, unit_backward
from core.functions import ACTIVATIONS, LOSSES, output_delta
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
    Value,
)
from playground.cards.document import Card, card
from playground.cards.question import Case, Selection, capital
from playground.formulas.mathml import Math, lines, mn, row
from playground.words import option as named
from playground.words import say

SQUARED = "half_squared_error"  # its slope is a - t, so that all the difference is the activation's slope
REACH, POINTS = 8.0, 81


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """The example at the output layer."""

    z: Array  # (outputs,)
    a: Array
    t: Array
    delta: Array
    activation: str
    loss: str
    account: OutputDelta  # of the output that is told most


def output_card(case: Case) -> Card:
    """The loss of the example (of the worst, where the whole batch is looked at), and where its deltas come from."""
    seen = _see(case)
    many = len(seen.a) > 1
    blocks: list[Block | None] = [
        _facts(case, seen),
        _deltas(case, seen) if many else None,
        _factors(case, seen),
        _softmax_sum(case, seen) if len(seen.account.units) > 1 and not seen.account.fused else None,
        _compared(case, seen),
        _table(case, seen),
        Choice(
            say("go_on"),
            [
                Option(
                    say("output-to_unit", unit=case.unit_name(case.layers - 1, j)),
                    select=Selection("unit", case.layers - 1, None, j),
                    card="backward",
                )
                for j in np.argsort(-np.abs(seen.delta), kind="stable")[:3].tolist()
            ],
        ),
    ]
    units = [(case.layers - 1, seen.account.j)]
    return card("output", say("output-title"), _sentence(case, seen), blocks, rows=[case.example.row], units=units)


def _see(case: Case) -> _Seen:
    step, place = case.example.step, case.example.place
    last, delta = step.forward[-1], step.backward[-1].delta[place]
    told = int(np.where(np.isnan(delta), np.inf, np.abs(delta)).argmax())
    account = unit_backward(step, case.layers - 1, told, place)
    assert isinstance(account, OutputDelta)
    now = step.settings
    return _Seen(
        z=last.z[place],
        a=last.outputs[place],
        t=step.targets[place],
        delta=delta,
        activation=now.resolved_output,
        loss=now.resolved_loss,
        account=account,
    )


def _sentence(case: Case, seen: _Seen) -> str:
    account, one = seen.account, case.example
    values: dict[str, Any] = {
        "row": capital(case.row_name(one.row)) if case.sample else case.row_name(one.row),
        "loss": one.loss,
        "unit": capital(case.unit_name(case.layers - 1, account.j)),
        "output": account.output,
        "target": account.target,
        "delta": account.delta,
        "size": abs(account.delta),
    }
    said = [say("output-chosen" if case.sample else "output-worst", **values)]
    said.append(say("output-one" if len(seen.a) == 1 else "output-most", **values))
    said.append(say("output-up" if account.delta < 0 else "output-down" if account.delta > 0 else "output-right"))
    if account.fused:
        said.append(say("output-fused"))
    elif ACTIVATIONS[seen.activation].straight:
        said.append(say("output-linear", loss=_loss_name(seen.loss)))
    else:
        said.append(say("output-kept", loss=_loss_name(seen.loss), activation=_activation_name(seen.activation)))
    return " ".join(said)


def _loss_name(loss: str) -> str:
    return named("loss", loss)


def _activation_name(name: str) -> str:
    return named("activation", name)


def _facts(case: Case, seen: _Seen) -> Facts:
    account = seen.account
    of = case.unit_name(case.layers - 1, account.j)
    return Facts(
        [
            Item(say("output-loss", loss=_loss_name(seen.loss)), case.example.loss),
            Item(say("output-a", unit=of), account.output),
            Item(say("output-t", unit=of), account.target),
            Item(say("output-delta", unit=of), account.delta),
        ],
        about=say("output-facts_about", row=case.row_name(case.example.row)),
    )


def _deltas(case: Case, seen: _Seen) -> Block:
    names = [case.unit_name(case.layers - 1, j) for j in range(len(seen.a))]
    return Bars(
        say("output-bars"),
        [
            Item(name, value, strong=j == seen.account.j)
            for j, (name, value) in enumerate(zip(names, seen.delta, strict=True))
        ],
        about=say("output-bars_about", unit=names[seen.account.j], delta=seen.account.delta),
    )


def _factors(case: Case, seen: _Seen) -> Formula:
    """delta = dC/da * f'(z) with numbers, and a - t where the two cancel."""
    write, account, layer = case.notation, seen.account, case.layers - 1
    j = account.j if len(seen.a) > 1 else 0
    delta = write.delta(layer, j)
    rows: list[Math] = []
    if len(account.units) == 1:
        rows.append(row(delta, "=", write.loss_slope(layer, j), "·", write.slope(layer, j)))
        rows.append(row(delta, "=", mn(float(account.loss_slopes[0])), "·", mn(float(account.slopes[0]))))
    if account.fused:
        rows.append(row(delta, "=", write.a(layer, j), "−", write.target(j)))
        rows.append(row(delta, "=", mn(account.output), "−", mn(account.target), "=", mn(account.delta)))
    elif rows:
        rows[-1] = row(rows[-1], "=", mn(account.delta))
    return Formula.of(lines(*rows) if rows else row(delta, "=", mn(account.delta)))


def _softmax_sum(case: Case, seen: _Seen) -> Block:
    """Through softmax z_j moves every output: each has its own two factors, and their products add up to delta."""
    account = seen.account
    names = [case.unit_name(case.layers - 1, int(k)) for k in account.units]
    return Sum(
        say("output-softmax", unit=names[account.j]),
        [
            Item(say("output-through", unit=name), term, kind="term")
            for name, term in zip(names, account.terms, strict=True)
        ],
        Item(say("output-delta", unit=names[account.j]), account.delta),
        about=say("output-softmax_about", count=len(names), delta=account.delta),
    )


def _compared(case: Case, seen: _Seen) -> Plot | None:
    """Delta over z with cross-entropy, which loses the slope, and with squared error, which keeps it."""
    crossed = next((loss.name for loss in LOSSES.values() if loss.output == seen.activation), None)
    if ACTIVATIONS[seen.activation].straight or not np.isfinite(seen.z).all():
        return None
    j, here = seen.account.j, float(seen.z[seen.account.j])
    along = np.linspace(min(-REACH, here - 1.0), max(REACH, here + 1.0), POINTS)
    z = np.tile(seen.z, (POINTS, 1))
    z[:, j] = along
    now = seen.z[None]

    def delta(loss: str, places: Array) -> Array:
        with np.errstate(all="ignore"):
            a = ACTIVATIONS[seen.activation].value(places)
            found: Array = output_delta(loss, seen.activation, places, a, np.broadcast_to(seen.t, places.shape))[:, j]
        return found

    losses = list(dict.fromkeys(name for name in (crossed, SQUARED, seen.loss) if name is not None))
    if seen.loss not in (crossed, SQUARED):  # it keeps the slope itself: a second one that does shows nothing more
        losses.remove(SQUARED)
    lands = {name: float(delta(name, now)[0]) for name in losses}
    return Plot(
        say("output-compare"),
        [
            Series(
                _loss_name(name),
                along,
                delta(name, z),
                role=_role(seen, name),
                style="line" if name == seen.loss else "dash",
            )
            for name in losses
        ],
        x=Axis(say("output-z", unit=case.unit_name(case.layers - 1, j))),
        y=Axis(say("output-y")),
        about=say("output-compare_about", z=here, parts=_listed(lands)),
        note=say("output-compare_note", parts=_listed(lands)),
        marks=[
            Mark(here, value, say("output-here") if name == seen.loss else "", role=_role(seen, name))
            for name, value in lands.items()
        ],
    )


def _role(seen: _Seen, loss: str) -> Role:
    return "main" if loss == seen.loss else "second"


def _listed(lands: dict[str, float]) -> str:
    def inside(name: str) -> str:  # a sentence
        return name if name == "Huber" else name.lower()

    return ", ".join(say("output-with", loss=inside(_loss_name(name)), delta=value) for name, value in lands.items())


def _table(case: Case, seen: _Seen) -> Block:
    """One row an output: output, target, and the two factors of its own delta."""
    step, place, layer = case.example.step, case.example.place, case.layers - 1
    rows: list[list[Value]] = []
    for j in range(len(seen.a)):
        account = unit_backward(step, layer, j, place)
        assert isinstance(account, OutputDelta)
        own = int(np.flatnonzero(account.units == j)[0])
        name = case.unit_name(layer, j)
        factors = [float(account.loss_slopes[own]), float(account.slopes[own])]
        rows.append([name, account.output, account.target, *factors, account.delta])
    columns = [
        "column-output",
        "column-a",
        "column-target",
        "column-loss_slope",
        "column-activation_slope",
        "column-delta",
    ]
    return Table(say("output-table"), [say(name) for name in columns], rows)
