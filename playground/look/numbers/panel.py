"""Every number of one update, as tables that add up: what went in, what came back, what moved."""

from __future__ import annotations

from typing import Any

import numpy as np
import streamlit as st

from core.training import Step
from playground.look import show
from playground.look.table import csv_text
from playground.run.run import Run
from playground.words import say

Columns = dict[str, Any]
TABLES = ("examples", "parameters")


def draw(run: Run) -> None:
    """The update taken from the step on screen, one layer at a time."""
    at = show.step_on_screen(run)
    step = run.record(at)
    st.caption(say("closer-update", step=at, after=at + 1))
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
    table = parameters(step, layer) if what == "parameters" else examples(step, layer, run.data.names)
    st.dataframe(
        table, key="numbers-table", hide_index=True, height=min(420, 38 + 35 * len(next(iter(table.values()))))
    )
    st.caption(say(f"numbers-about_{what}"))
    facts = {"loss": step.loss, "penalty": step.penalty, "rows": len(step.rows), "rate": step.learning_rate}
    st.caption(say("numbers-loss", **facts))
    st.download_button(
        say("numbers-download"),
        csv_text(table),
        say("file-numbers", step=at, layer=layer, what=what),
        "text/csv",
        key="numbers-download",
        on_click="ignore",
        icon=":material/download:",
    )


def examples(step: Step, layer: int, names: tuple[str, ...]) -> Columns:
    """One row an example of the batch: the layer's inputs, z, activations and deltas; targets at the last layer."""
    forward, backward = step.forward[layer - 1], step.backward[layer - 1]
    inputs = names if layer == 1 else [f"a{layer - 1}.{unit}" for unit in range(forward.inputs.shape[1])]
    columns: Columns = {say("column-row"): np.asarray(step.rows)}
    columns |= dict(zip(inputs, forward.inputs.T, strict=True))
    for letter, values in (("z", forward.z), ("a", forward.outputs), ("delta", backward.delta)):
        columns |= {f"{letter}{layer}.{unit}": column for unit, column in enumerate(values.T)}
    if layer == len(step.forward):
        columns |= {f"t{layer}.{unit}": column for unit, column in enumerate(step.targets.T)}
    return columns


def parameters(step: Step, layer: int) -> Columns:
    """One row a weight or bias of the layer: before, its gradient in parts, the update, after."""
    fan_in, fan_out = step.before.params[layer - 1].weight.shape
    weights = [f"w{layer}.{i}.{j}" for i in range(fan_in) for j in range(fan_out)]
    blocks = {
        "before": step.before.params,
        "data": step.data_grads,
        "penalty": step.penalty_grads,
        "gradient": step.grads,
        "update": step.updates,
        "after": step.after.params,
    }
    columns: Columns = {say("column-name"): [*weights, *(f"b{layer}.{j}" for j in range(fan_out))]}
    for name, params in blocks.items():
        columns[say(f"column-{name}")] = np.concatenate([params[layer - 1].weight.ravel(), params[layer - 1].bias])
    return columns
