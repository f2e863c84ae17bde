"""Every number of one update, as tables that add up: what went in, what came back, what moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import streamlit as st

from core.address import Address
from core.training import Step
from playground import tab
from playground.look import show
from playground.look.table import csv_text
from playground.run.run import Run
from playground.words import say
from playground.words.data import input_names

TABLES = ("examples", "parameters")
DIGITS, EVERY_DIGIT = 6, 17  # significant ones: what a table shows of its numbers, and what tells any two apart


class Column(NamedTuple):
    """Values under a head. Columns are told apart by their places, for heads may be alike in some language."""

    head: str
    values: Any


def draw(run: Run) -> None:
    """The update that led to the step on screen, one layer at a time."""
    step = show.update_on_screen(run)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        what = st.segmented_control(
            say("numbers-what"),
            TABLES,
            required=True,
            default=TABLES[0],
            key="numbers-what",
            format_func=lambda name: say(f"numbers-{name}"),
        )
        layers = range(1, len(step.forward) + 1)
        layer = st.segmented_control(say("numbers-layer"), layers, required=True, default=1, key="numbers-layer")
    if layer not in layers:
        layer = 1
    inputs = input_names(run.settings.dataset, step.data)
    if what == "parameters":
        table, digits = parameters(step, layer), digits_of(step, layer)
    else:
        table, digits = examples(step, layer, inputs), DIGITS
    tab.data_frame(
        {str(place): column.values for place, column in enumerate(table)},
        key=f"numbers-table-{what}-{layer}",  # another table, not this one with other columns
        shown={str(place): _shown(column, digits) for place, column in enumerate(table)},
        height=min(420, 38 + 35 * len(table[0].values)),
    )
    st.caption(say(f"numbers-about_{what}"))
    facts = {"loss": step.loss, "penalty": step.penalty, "rows": len(step.rows), "rate": step.learning_rate}
    st.caption(say("numbers-loss", **facts))
    st.download_button(
        say("numbers-download"),
        csv_text(table),
        say("file-numbers", step=step.after.step, layer=layer, what=what, lab="yes" if run.lab else "no"),
        "text/csv",
        key="numbers-download",
        on_click="ignore",
        icon=":material/download:",
    )


def examples(step: Step, layer: int, names: Sequence[str]) -> list[Column]:
    """One row an example of the batch: the layer's inputs, z, activations and deltas; targets at the last layer."""
    forward, backward = step.forward[layer - 1], step.backward[layer - 1]
    inputs = [_value("a", layer - 1, unit, column) for unit, column in enumerate(forward.inputs.T)]
    if layer == 1:
        inputs = [column._replace(head=name) for column, name in zip(inputs, names, strict=True)]
    blocks = {"z": forward.z, "a": forward.outputs, "delta": backward.delta}
    if layer == len(step.forward):
        blocks["t"] = step.targets
    values = (
        _value(kind, layer, unit, column) for kind, block in blocks.items() for unit, column in enumerate(block.T)
    )
    return [_named("row", np.asarray(step.rows)), *inputs, *values]


def parameters(step: Step, layer: int) -> list[Column]:
    """One row a weight or bias of the layer: before, its gradient in parts, the update, after."""
    fan_in, fan_out = step.before.params[layer - 1].weight.shape
    weights = [str(Address(layer, i, j)) for i in range(fan_in) for j in range(fan_out)]
    blocks = {
        "before": step.before.params,
        "data": step.data_grads,
        "penalty": step.penalty_grads,
        "gradient": step.grads,
        "update": step.updates,
        "after": step.after.params,
    }
    flat = {name: (params[layer - 1].weight.ravel(), params[layer - 1].bias) for name, params in blocks.items()}
    names = [*weights, *(str(Address(layer, None, j)) for j in range(fan_out))]
    return [_named("name", names), *(_named(name, np.concatenate(parts)) for name, parts in flat.items())]


def digits_of(step: Step, layer: int) -> int:
    """How many digits the table of parameters shows, so that no update is seen beside a before and after alike.

    One more than tells them apart, so that also their difference is near to the update.
    """
    before, after = (
        np.concatenate([state.params[layer - 1].weight.ravel(), state.params[layer - 1].bias])
        for state in (step.before, step.after)
    )
    size = np.maximum(np.abs(before), np.abs(after))
    moved = np.isfinite(size) & (before != after)
    finest = np.min(np.abs(after - before)[moved] / size[moved], initial=1.0)
    return int(np.clip(2 - np.floor(np.log10(finest)), DIGITS, EVERY_DIGIT))


def _shown(column: Column, digits: int) -> Any:
    """How a column is shown: measured numbers with so many digits, not with so many decimals."""
    values = np.asarray(column.values)
    if values.dtype.kind == "f":
        return st.column_config.NumberColumn(column.head, format=f"%.{digits}g")
    return column.head


def _named(key: str, values: Any) -> Column:
    """A column whose head is a word."""
    return Column(say(f"numbers-column-{key}"), values)


def _value(kind: str, layer: int, unit: int, values: Any) -> Column:
    """A column of a unit's values; its head is an address."""
    return Column(f"{kind}{layer}.{unit}", values)
