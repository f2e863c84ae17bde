"""Rows that somebody typed: kept to the last bit, in their order, in a link that notices damage."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets import TABLE, Table, allowed_tasks, dataset_of, load_data
from core.datasets.typed import MOST_NUMBERS, read_table, write_table
from core.network import backward, data_loss, forward
from core.refusal import Refusal
from core.settings import Change, Settings
from core.training import start, take_step
from playground.live.stage import Stage
from playground.run.run import Run

PAIR = Table(2, 2, (0.05, 0.10, 0.01, 0.99))


def test_a_link_names_the_numbers_and_a_check_of_them() -> None:
    """zlib.crc32(b"2_2_regression_0.05_0.1_0.01_0.99") is 0x8a586afa."""
    text = write_table(PAIR)
    assert text == "2_2_regression_8a586afa_0.05_0.1_0.01_0.99"
    assert read_table(text) == PAIR
    assert read_table("") is None


@pytest.mark.parametrize("at", range(len("2_2_regression_8a586afa_0.05_0.1_0.01_0.99")))
def test_a_link_with_any_one_letter_changed_is_refused(at: int) -> None:
    text = write_table(PAIR)
    other = "7" if text[at] != "7" else "3"
    with pytest.raises(Refusal):
        read_table(text[:at] + other + text[at + 1 :])


NUMBERS = st.floats(-1e6, 1e6)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    inputs, targets, rows = draw(st.integers(1, 6)), draw(st.integers(1, 4)), draw(st.integers(1, 8))
    size = rows * (inputs + targets)
    tests = tuple(sorted(draw(st.sets(st.integers(0, rows - 1), max_size=rows - 1))))
    return Table(inputs, targets, tuple(draw(st.lists(NUMBERS, min_size=size, max_size=size))), tests)


@settings(max_examples=300, deadline=None)
@given(tables())
def test_a_link_gives_back_every_bit(table: Table) -> None:
    made = Settings().adapted(table=table)
    again, problems = Settings.from_link(made.to_link())
    assert (again, problems) == (made, [])
    assert np.array(again.table.numbers).tobytes() == np.array(table.numbers).tobytes()  # type: ignore[union-attr]


def test_the_largest_table_fits_a_link() -> None:
    widest = Table(2, 1, (-123456.78901234567,) * MOST_NUMBERS)
    again, problems = Settings.from_link(Settings().adapted(table=widest).to_link())
    assert again.table == widest
    assert not problems


def test_a_link_of_before_opens_the_same_run() -> None:
    old = {name: text for name, text in Settings(dataset="moons").to_link().items() if name != "table"}
    assert Settings.from_link(old) == (Settings(dataset="moons"), [])


def test_a_damaged_table_in_a_link_is_said_and_the_rest_stands() -> None:
    link = Settings().adapted(table=PAIR, learning_rate=0.5).to_link()
    opened, problems = Settings.from_link({**link, "table": link["table"].replace("0.99", "0.98")})
    assert (opened.dataset, opened.table, opened.learning_rate) == ("circle", None, 0.5)
    assert [problem.code for problem in problems] == ["left_out", "adjusted"]


def test_typed_rows_are_a_data_set_and_another_one_puts_them_away() -> None:
    made = Settings().adapted(table=PAIR)
    assert (made.dataset, made.layer_sizes) == (TABLE, (2, 4, 2, 2))
    assert made.adapted(dataset="xor").table is None
    assert dataset_of(made).source == "table"
    assert {dataset_of(Settings(dataset=name)).source for name in ("circle", "iris")} == {"generated", "bundled"}


def test_rows_come_in_the_order_given_with_their_own_targets_and_parts() -> None:
    numbers = (3.0, 1.5, -1.0, 0.25, 2.0, 7.0, 0.5, -9.0)
    table = Table(1, 1, numbers, test=(1,))
    data = load_data(Settings().adapted(table=table, output_activation="sigmoid"))
    assert data.train_inputs.tolist() == [[3.0], [2.0], [0.5]]
    assert data.train_targets.tolist() == [[1.5], [7.0], [-9.0]]  # beyond what the output can reach, and kept
    assert (data.test_inputs.tolist(), data.test_targets.tolist()) == ([[-1.0]], [[0.25]])
    assert (data.names, data.target_names, data.task) == (("x",), ("y",), "regression")


@pytest.mark.parametrize(
    ("targets", "tasks"),
    [
        ([[0.0], [1.0]], ("binary", "regression")),
        ([[1.0], [1.0]], ("regression", "binary")),
        ([[-1.0], [1.0]], ("regression",)),
        ([[0.0, 1.0], [1.0, 0.0]], ("classes", "regression")),
        ([[0.0, 1.0], [0.0, 1.0]], ("regression", "classes")),
        ([[1.0, 1.0], [1.0, 0.0]], ("regression",)),
        ([[0.01, 0.99]], ("regression",)),
    ],
)
def test_a_task_is_guessed_from_the_targets(targets: list[list[float]], tasks: tuple[str, ...]) -> None:
    assert allowed_tasks(np.array(targets)) == tasks


@pytest.mark.parametrize(
    ("numbers", "targets", "output", "allowed"),
    [
        ((1.0, 0.3), 1, "sigmoid", True),  # a share
        ((1.0, 1.3), 1, "sigmoid", False),
        ((1.0, 0.3, 0.7), 2, "softmax", True),  # shares of one whole
        ((1.0, 0.3, 0.6), 2, "softmax", False),  # a - t would not be the slope: it is a * 0.9 - t
        ((1.0, 0.3, 0.6), 2, "sigmoid", True),
    ],
)
def test_a_cross_entropy_is_allowed_where_its_slope_is_what_it_is_said_to_be(
    numbers: tuple[float, ...], targets: int, output: str, allowed: bool
) -> None:
    table = Table(1, targets, numbers)
    loss = {"sigmoid": "binary_cross_entropy", "softmax": "cross_entropy"}[output]
    made = Settings().adapted(table=table, output_activation=output, loss=loss)
    assert ((made.resolved_output, made.resolved_loss) == (output, loss)) == allowed


@settings(max_examples=60, deadline=None)
@given(tables(), st.sampled_from(["sigmoid", "tanh", "linear"]), st.sampled_from(["mean", "sum"]), st.integers(0, 9))
def test_a_run_of_typed_rows_is_core_called_directly(table: Table, output: str, reduction: str, seed: int) -> None:
    small = replace(table, numbers=tuple(number / 1e6 for number in table.numbers))
    made = Settings(shuffle=False, batch_size=0).adapted(
        table=small, output_activation=output, reduction=reduction, seed=seed, hidden=(3,)
    )
    data = load_data(made)
    step = take_step(start(made, data), made, data)
    rows = np.array(small.numbers).reshape(small.rows, small.width)[
        [r for r in range(small.rows) if r not in small.test]
    ]
    params = start(made, data).params
    passes = forward(params, ("tanh", output), rows[:, : small.inputs])
    targets = rows[:, small.inputs :]
    back = backward(params, ("tanh", output), passes, targets, loss="half_squared_error", reduction=reduction)
    assert step.loss == data_loss(passes, targets, loss="half_squared_error", reduction=reduction)
    for layer, found, moved in zip(back, step.data_grads, step.after.params, strict=True):
        assert layer.grad.weight.tobytes() == found.weight.tobytes()
        assert layer.grad.bias.tobytes() == found.bias.tobytes()
        assert moved.weight.shape == found.weight.shape


def test_typed_weights_are_edits_at_step_0_kept_to_the_last_bit() -> None:
    made = Settings().adapted(table=PAIR, hidden=(1,))
    made = replace(made, changes=(Change(0, "w1.1.0", 0.1 + 0.2), Change(0, "b1.0", -1e-17)))
    again, _ = Settings.from_link(made.to_link())
    params = start(again, load_data(again)).params
    assert (params[0].weight[1, 0], params[0].bias[0]) == (0.30000000000000004, -1e-17)


@pytest.mark.parametrize(
    ("table", "note", "cells"),
    [
        (PAIR, "Of the 2 outputs, the first is shown here.", 1),
        (Table(1, 2, (1.0, 0.5, 0.25)), "Of the 2 outputs, the first is shown here.", 0),
        (Table(2, 1, (1.0, 0.5, 0.25)), "", 1),
        (Table(2, 2, (1.0, 0.5, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0), task="classes"), "", 2),
    ],
)
def test_a_map_of_numbers_shows_one_output_and_says_which(table: Table, note: str, cells: int) -> None:
    made = Settings().adapted(table=table)
    stage = Stage(made, load_data(made))
    assert stage.view.note == note
    run = Run.open(made)
    frame = stage.frame(run.timeline.trainer, stage.measure(run.timeline.trainer))
    assert len(frame.map) == cells * stage.view.size**2


def test_a_run_of_typed_rows_plays_and_names_its_data() -> None:
    run = Run.open(Settings().adapted(table=Table(3, 1, (1.0, 2.0, 3.0, 0.5, 0.0, 1.0, -1.0, 0.25))))
    run.record(40)
    assert np.isfinite(run.record(40).loss)
    assert b"My exercise" in run.chunk
