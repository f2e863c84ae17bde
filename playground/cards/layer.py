"""The card of one layer: its matrices with their live values, and how their shapes fit together."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.explain import LayerAccount, layer_account
from core.explain.layers import ABOVE, BATCH, FAN_IN, FAN_OUT
from playground.cards.blocks import Block, Choice, Formula, Matrices, MatrixItem, Option, Table
from playground.cards.document import Card, card
from playground.cards.naming import within
from playground.cards.question import Case, Selection, printed
from playground.cards.ranking import largest, ordered
from playground.formulas.mathml import Math
from playground.words import say
from playground.words.numbers import enumerated, together

EXAMPLES = 16  # of the batch that are shown
UNITS = 32  # or inputs that are shown
ONE = "one"
_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class _Side:
    """One dimension: how many there are, which are shown, what they are called."""

    count: int
    shown: list[int]
    labels: list[str]


@dataclass(frozen=True, slots=True)
class _View:
    """What of each dimension is shown, and whether examples are columns: then every matrix stands turned over."""

    sides: dict[str, _Side]
    turned: bool

    def item(self, name: str, values: Array, dimensions: tuple[str, str], *, turned: bool = False) -> MatrixItem:
        """One matrix of (rows, columns) as `core` has it, cut to what is shown; `turned` for its transpose."""
        across = turned is not self.turned
        cut = values[np.ix_(*(self.sides[dimension].shown for dimension in dimensions))]
        order = dimensions[::-1] if across else dimensions
        rows, columns = (self.sides[dimension] for dimension in order)
        shown = cut.T if across else cut
        return MatrixItem(
            name,
            rows=shown.shape[0],
            columns=shown.shape[1],
            row_dim=order[0],
            column_dim=order[1],
            values=shown.ravel(),
            row_labels=rows.labels,
            column_labels=columns.labels,
            full_rows=rows.count,
            full_columns=columns.count,
        )

    def product(self, first: MatrixItem, second: MatrixItem) -> list[MatrixItem]:
        """Two factors in the order of this notation."""
        return [second, first] if self.turned else [first, second]


def shapes_card(case: Case) -> Card:
    """The matrices of the layer: forward, backward, and the product that makes the gradient."""
    account = layer_account(case.step, case.selection.layer)
    view = _view(case, account)
    layer = account.layer
    blocks: list[Block | None] = [
        Formula.of(case.notation.forward_formula(layer)),
        _forward(case, account, view),
        None if account.delta_above is None else Formula.of(case.notation.backward_formula(layer)),
        _begin(case, account, view) if account.delta_above is None else _backward(case, account, view),
        Formula.of(case.notation.gradient_formula(layer, case.step.settings.reduction)),
        _gradient(case, account, view),
        Table(
            say("shapes-bias_table"),
            [say("column-unit"), say("column-bias"), say("column-gradient")],
            [
                [case.unit_name(layer, j), *pair]
                for j, pair in enumerate(
                    zip(account.bias.values.tolist(), account.grad_bias.values.tolist(), strict=True)
                )
            ],
        ),
        _neighbours(case, layer),
    ]
    fan_in, fan_out = account.weight.shape
    said = [
        say(
            "shapes-sentence",
            fan_in=fan_in,
            fan_out=fan_out,
            examples=len(case.step.rows),
            shape=_shape(view.sides[FAN_IN], view.sides[FAN_OUT], view),
        ),
        _crop_words(view),
    ]
    units = [(layer, j) for j in range(fan_out)]
    return card("shapes", say("card-shapes"), together(said), blocks, units=units)


# --- what is shown


def _view(case: Case, account: LayerAccount) -> _View:
    layer = account.layer
    rows = case.step.rows
    fan_in, fan_out = account.weight.shape
    examples = _window(len(rows), case.sample.place if case.sample is not None and case.sample.in_batch else 0)
    inputs = _largest(account.inputs.values)
    outputs = list(range(min(fan_out, UNITS)))
    sides = {
        BATCH: _Side(len(rows), examples, [str(int(rows[n])) for n in examples]),
        FAN_IN: _Side(fan_in, inputs, [_label(case, layer - 1, i) for i in inputs]),
        FAN_OUT: _Side(fan_out, outputs, [_label(case, layer, j) for j in outputs]),
        ONE: _Side(1, [0], ["1"]),
    }
    if account.weight_above is not None:
        above = list(range(min(account.weight_above.shape[1], UNITS)))
        sides[ABOVE] = _Side(account.weight_above.shape[1], above, [_label(case, layer + 1, k) for k in above])
    return _View(sides, turned=not case.notation.rows)


def _window(count: int, place: int) -> list[int]:
    """At most EXAMPLES places of the batch, the chosen one among them."""
    first = max(0, min(place - EXAMPLES + 1, count - EXAMPLES))
    return list(range(first, min(count, first + EXAMPLES)))


def _largest(inputs: Array) -> list[int]:
    """At most UNITS inputs, those that are largest in this batch, in their own order."""
    return sorted(ordered(np.abs(inputs).sum(axis=0))[:UNITS])


def _label(case: Case, layer: int, j: int) -> str:
    """A unit's name at the side of a matrix: an input's or a class's own, else its number."""
    if layer < 0 and j < len(case.data.names):
        return printed(case.inputs[j])
    outputs = case.step.targets.shape[1]
    if layer == case.layers - 1 and outputs == len(case.data.target_names):
        return case.targets[j]
    return case.notation.unit(layer, j)


def _crop_words(view: _View) -> str:
    """What is left out, where anything is."""
    parts = [
        say(f"shapes-crop-{name}", shown=len(side.shown), count=side.count)
        for name, side in view.sides.items()
        if len(side.shown) < side.count
    ]
    return say("shapes-crop", what=enumerated(parts)) if parts else ""


def _shape(rows: _Side, columns: _Side, view: _View) -> str:
    sides = (columns, rows) if view.turned else (rows, columns)
    return say("shapes-shape", rows=sides[0].count, columns=sides[1].count)


# --- names


def _name(math: Math) -> str:
    """A matrix's name on one line: "a¹", "A[1]", "out[1]"."""
    plain = math.text.replace("^[", "[")
    return re.sub(r"\^(\d+)", lambda found: found[1].translate(_HIGH), plain)


def _slope_name(case: Case, layer: int) -> str:
    return f"f′({_name(case.notation.matrix('z', layer))})"


def _gradient_name(case: Case, layer: int) -> str:
    weight = _name(case.notation.matrix("weight", layer))
    return {"ng": f"d{weight}", "framework": f"{weight}.grad"}.get(case.notation.names, f"∂C/∂{weight}")


def _times(case: Case, first: str, second: str) -> str:
    """The product as the notation orders it: what is first where examples are rows is second where they are columns."""
    return f"{first} @ {second}" if case.notation.rows else f"{second} @ {first}"


def _sizes(item: MatrixItem) -> str:
    return say("shapes-shape", rows=item.full_rows, columns=item.full_columns)


def _about(name: str, items: list[MatrixItem], result: Array) -> str:
    """The text alternative: what times what makes what."""
    left, right, made = items[0], items[1], items[-1]
    return say(
        name,
        left=left.name,
        left_shape=_sizes(left),
        right=right.name,
        right_shape=_sizes(right),
        result=made.name,
        result_shape=_sizes(made),
        value=largest(result),
    )


# --- the blocks


def _forward(case: Case, account: LayerAccount, view: _View) -> Block:
    layer, write = account.layer, case.notation
    before, weight = _name(write.inputs_matrix(layer)), _name(write.matrix("weight", layer))
    bias = _name(write.matrix("bias", layer))
    items = [
        *view.product(
            view.item(before, account.inputs.values, (BATCH, FAN_IN)),
            view.item(weight, account.weight.values, (FAN_IN, FAN_OUT)),
        ),
        view.item(bias, account.bias.values[None, :], (ONE, FAN_OUT)),
        view.item(_name(write.matrix("z", layer)), account.z.values, (BATCH, FAN_OUT)),
    ]
    return Matrices(
        say("shapes-forward_title"),
        items,
        form="product_plus",
        expression=f"{_times(case, before, weight)} + {bias}",
        product=(0, 1, 3),
        animation="product",
        note=say("shapes-forward_note", fan_in=account.weight.shape[0]),
        about=_about("shapes-forward_about", items, account.z.values),
    )


def _backward(case: Case, account: LayerAccount, view: _View) -> Block:
    assert account.delta_above is not None
    assert account.weight_above is not None
    assert account.slope is not None  # softmax stands only at the outputs
    layer, write = account.layer, case.notation
    above, weight = _name(write.matrix("delta", layer + 1)), _name(write.matrix("weight", layer + 1)) + "ᵀ"
    slope = _slope_name(case, layer)
    items = [
        *view.product(
            view.item(above, account.delta_above.values, (BATCH, ABOVE)),
            view.item(weight, account.weight_above.values, (FAN_OUT, ABOVE), turned=True),
        ),
        view.item(slope, account.slope.values, (BATCH, FAN_OUT)),
        view.item(_name(write.matrix("delta", layer)), account.delta.values, (BATCH, FAN_OUT)),
    ]
    return Matrices(
        say("shapes-backward_title"),
        items,
        form="product_times",
        expression=f"{_times(case, above, weight)} * {slope}",
        product=(0, 1, 3),
        animation="product",
        note=say("shapes-backward_note"),
        about=_about("shapes-backward_about", items, account.delta.values),
    )


def _begin(case: Case, account: LayerAccount, view: _View) -> Block:
    """Of the output layer: the matrices that delta begins with."""
    layer, write, both = account.layer, case.notation, (BATCH, FAN_OUT)
    delta = _name(write.matrix("delta", layer))
    output, target = _name(write.matrix("a", layer)), write.target().text
    blame = f"d{output}" if write.names == "ng" else f"{output}.grad" if write.code else f"∂C/∂{output}"
    if account.fused:
        kind, expression = "fused", f"{output} − {target}"
        parts = [(output, account.outputs.values), (target, case.step.targets)]
    elif account.slope is None:
        kind, expression = "tied", blame
        parts = [(blame, account.blame.values), (output, account.outputs.values)]
    else:
        slope = _slope_name(case, layer)
        kind, expression = "kept", f"{blame} * {slope}"
        parts = [(blame, account.blame.values), (slope, account.slope.values)]
    items = [view.item(name, values, both) for name, values in [*parts, (delta, account.delta.values)]]
    return Matrices(
        say("shapes-begin_title"),
        items,
        form="shapes",
        expression=f"{delta} = {expression}",
        animation="none",
        note=say(
            f"shapes-begin_{kind}",
            fan_out=account.weight.shape[1],
            activation=within("activation", account.activation),
        ),
        about=say(
            "shapes-begin_about",
            names=enumerated([item.name for item in items]),
            shape=_sizes(items[-1]),
            value=largest(account.delta.values),
        ),
    )


def _gradient(case: Case, account: LayerAccount, view: _View) -> Block:
    layer, write, mean = account.layer, case.notation, case.step.settings.reduction == "mean"
    before, delta = _name(write.inputs_matrix(layer)), _name(write.matrix("delta", layer))
    # delta a^T where examples are columns: there the factor that is turned over is a as it stands in `core`.
    left, right = f"{before}ᵀ", delta
    items = [
        *view.product(
            view.item(left, account.inputs.values, (BATCH, FAN_IN), turned=True),
            view.item(right, account.delta.values, (BATCH, FAN_OUT)),
        ),
        view.item(_gradient_name(case, layer), account.grad_weight.values, (FAN_IN, FAN_OUT)),
    ]
    return Matrices(
        say("shapes-gradient_title"),
        items,
        form="product",
        share=account.share,
        expression=_times(case, left, right) + (" / m" if mean else ""),
        product=(0, 1, 2),
        animation="outer",
        note=say("shapes-gradient_mean" if mean else "shapes-gradient_sum", examples=len(case.step.rows)),
        about=_about("shapes-gradient_about", items, account.grad_weight.values),
    )


def _neighbours(case: Case, layer: int) -> Block | None:
    """The layers beside this one."""
    options = [
        Option(say(name), select=Selection("layer", other), card="shapes")
        for name, other in (("shapes-before", layer - 1), ("shapes-after", layer + 1))
        if 0 <= other < case.layers
    ]
    return Choice(say("go_on"), options) if options else None
