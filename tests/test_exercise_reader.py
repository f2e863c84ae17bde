"""What is typed or pasted is read as it was meant, or refused with its row and column; never misread, never run."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.datasets import Table, load_data
from core.network import backward, forward
from core.refusal import Refusal
from core.settings import Settings
from core.training import start, take_step
from playground.exercise.boxes import boxes_of
from playground.exercise.examples import EXAMPLES
from playground.exercise.grid import MOST_TEXT, Unread, grid, plain_number, shown_name
from playground.exercise.reader import (
    INPUT,
    SPLIT,
    TARGET,
    Exercise,
    matrix_text,
    read_bias,
    read_columns,
    read_layers,
    read_weight,
    settings_of,
    table_text,
    vector_text,
)
from playground.words import say

MAZUR = ((0.05, 0.10, 0.01, 0.99),)


@pytest.mark.parametrize(
    "text",
    [
        "0.05 0.10 0.01 0.99",
        "0.05\t0.10\t0.01\t0.99",
        "0.05,0.10,0.01,0.99",
        "0.05, 0.10, 0.01, 0.99",
        "0.05;0.10;0.01;0.99",
        "0,05\t0,10\t0,01\t0,99",
        "0,05;0,10;0,01;0,99",
        "0,05 0,10 0,01 0,99",
        "\ufeff 0.05\u00a00.10  0.01 .99 \r\n\r\n",
        "i1;i2;o1;o2\n0,05;0,10;0,01;0,99;\n".replace("o2\n", "o2;\n"),
        "[0.05, 0.10, 0.01, 0.99]",
        "[[0.05, 0.10, 0.01, 0.99]]",
        "data = np.array([[0.05, 0.10, 0.01, 0.99]], dtype=float)",
        "5e-2 1,0·10⁻¹ 1*10^-2 99.0e-2".replace("1,0", "1.0"),
    ],
)
def test_a_row_may_be_parted_and_pointed_in_many_ways(text: str) -> None:
    columns = read_columns(text, targets=2)
    assert columns is not None
    table = read_columns(text, [INPUT, INPUT, TARGET, TARGET]).table()  # type: ignore[union-attr]
    assert (table.inputs, table.targets, (table.numbers,)) == (2, 2, MAZUR)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("W = [[.15,.25],[.2,.3]]", [[0.15, 0.25], [0.2, 0.3]]),
        ("[.15 .25; .2 .3]", [[0.15, 0.25], [0.2, 0.3]]),
        ("W1 = [ .15, .25 ;\n .2, .3 ];", [[0.15, 0.25], [0.2, 0.3]]),
        (".15 .25\n.2 .3", [[0.15, 0.25], [0.2, 0.3]]),
        (".15 .25; .2 .3", [[0.15, 0.25], [0.2, 0.3]]),
        ("0,15 0,25\n0,2 0,3", [[0.15, 0.25], [0.2, 0.3]]),
        ("torch.tensor([[0.15, -0.25],\n        [0.2, 0.3]])", [[0.15, -0.25], [0.2, 0.3]]),
        ("[[0.15 0.25]\n [0.2  0.3 ]]", [[0.15, 0.25], [0.2, 0.3]]),
        ("-0,3; −0.3", [[-0.3, -0.3]]),
        ("[0.1,\n -0.3]", [[0.1, -0.3]]),
    ],
)
def test_a_matrix_may_be_python_or_matlab_or_a_sheet(text: str, numbers: list[list[float]]) -> None:
    found = grid(text)
    assert found is not None
    assert [[found.number(i, k) for k in range(found.width)] for i in range(len(found.rows))] == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [("-0,3", -0.3), ("−0.3", -0.3), ("–,5", -0.5), ("1,2·10⁻³", 0.0012), ("1.2*10^-3", 0.0012), ("2×10^3", 2000.0),
     ("1e-3", 0.001), (" +7 ", 7.0), ("5.", 5.0), ("0.1234567890123456789", 0.12345678901234568)],
)  # fmt: skip
def test_a_number_is_taken_as_it_is_written(text: str, number: float) -> None:
    assert float(plain_number(text)) == number


def table_of(text: str) -> Table:
    columns = read_columns(text)
    assert columns is not None
    return columns.table()


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("1 2\n3", "exercise-ragged", {"row": 2, "count": 1, "first": 2}),
        ("1;2\n;4", "exercise-empty_cell", {"row": 2, "column": 1}),
        ("x;y\n1;2\n3;four", "exercise-no_number", {"row": 3, "column": 2, "got": "'four'"}),
        ("1;2\n3;1e999", "exercise-far_number", {"row": 2, "column": 2}),
        ("1;2\n3;nan", "exercise-no_number", {"row": 2, "column": 2, "got": "'nan'"}),
        ("1;2\n3;=A1", "exercise-no_number", {"row": 2, "column": 2, "got": "'?A1'"}),
        ("1;2\n3;\0", "exercise-no_number", {"row": 2, "column": 2, "got": "'?'"}),
        ("0,05, 0,10", "exercise-two_ways", {}),
        ("0,05,0,10", "exercise-two_ways", {}),
        ("1.5,2 3", "exercise-two_ways", {}),
        ("1 2; 3 4\n5 6; 7 8", "exercise-two_ways", {}),
        ("x;t", "exercise-no_rows", {}),
        ("5\n6", "exercise-no_columns", {}),
        ("[[1, 2], [3, [4]]]", "exercise-brackets", {}),
        ("[1, 2", "exercise-brackets", {}),
        ("__import__('os')[1]", "exercise-no_columns", {}),
        ("W = [1, 2] + f(3) * g(4) ** 5 // 6", "exercise-brackets", {}),
        ("x;t;split\n1;2;train\n3;4;maybe", "exercise-no_part", {"row": 3, "column": 3}),
    ],
)
def test_what_cannot_be_read_is_said_with_its_row_and_column(text: str, name: str, values: dict[str, object]) -> None:
    with pytest.raises(Unread) as caught:
        table_of(text)
    assert caught.value.name == name
    assert values.items() <= caught.value.values.items()
    assert say(name, **caught.value.values)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("x1 x2 t\n1 2 3", [INPUT, INPUT, TARGET]),
        ("y;a;b\n1;2;3", [TARGET, INPUT, INPUT]),
        ("x target1 target2\n1 2 3", [INPUT, TARGET, TARGET]),
        ("a b\n1 2", [INPUT, TARGET]),
        ("length [cm];t [kg]\n1;2", [INPUT, TARGET]),
        ("1 2 3", [INPUT, INPUT, TARGET]),
        ("1 2 train\n1 3 test", [INPUT, TARGET, SPLIT]),
        ("split x t\ntrain 1 2\ntest 1 3", [SPLIT, INPUT, TARGET]),
    ],
)
def test_columns_are_guessed_from_their_names_and_places(text: str, roles: list[str]) -> None:
    columns = read_columns(text)
    assert columns is not None
    assert list(columns.roles) == roles


def test_a_split_column_says_which_rows_test() -> None:
    columns = read_columns("x t part\n1 2 train\n3 4 TEST\n5 6 train")
    assert columns is not None
    assert columns.table() == Table(1, 1, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0), (1,))


THREE_TWO = ((0.5, -0.6), (0.1, -0.2), (0.1, 0.7))  # (fan_in, fan_out)


def test_a_matrix_stands_either_way_round_and_the_notation_decides() -> None:
    across = "[[0.5, -0.6], [0.1, -0.2], [0.1, 0.7]]"
    down = "[0.5 0.1 0.1; -0.6 -0.2 0.7]"
    assert read_weight(across, 1, 3, rows=True) == THREE_TWO
    assert read_weight(down, 1, 3, rows=False) == THREE_TWO
    for text, rows in ((across, False), (down, True)):
        with pytest.raises(Unread) as caught:
            read_weight(text, 1, 3, rows=rows)
        assert caught.value.name == "exercise-turned"
        assert say(caught.value.name, **caught.value.values).startswith("The weights of layer 1 are")


@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize("text", ["[0.1, -0.3]", "0.1\n-0.3", "0.1 -0.3", "0,1; -0,3"])
def test_a_vector_of_weights_is_one_either_way(text: str, rows: bool) -> None:
    assert read_weight(text, 2, 2, rows=rows, fan_out=1) == ((0.1,), (-0.3,))
    assert read_weight(text, 1, 1, rows=rows, fan_out=2) == ((0.1, -0.3),)


def test_a_square_matrix_is_turned_by_the_notation_alone() -> None:
    assert read_weight("1 2\n3 4", 1, 2, rows=True) == ((1.0, 2.0), (3.0, 4.0))
    assert read_weight("1 2\n3 4", 1, 2, rows=False) == ((1.0, 3.0), (2.0, 4.0))


def test_biases_are_one_a_unit_or_one_for_all() -> None:
    assert read_bias("b = [0.35, 0.6]", 1, 2) == (0.35, 0.6)
    assert read_bias("0.35", 1, 3) == (0.35,) * 3
    assert read_bias(" ", 1, 3) is None
    with pytest.raises(Unread, match="exercise-bias_shape"):
        read_bias("1 2 3", 1, 2)
    with pytest.raises(Unread, match="exercise-one_or_two"):
        read_bias("0,35", 1, 2)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("rows", [True, False])
def test_what_stands_in_the_boxes_of_a_run_is_that_run(name: str, rows: bool) -> None:
    made = EXAMPLES[name]
    boxes = boxes_of(made, rows)
    assert boxes is not None
    columns = read_columns(boxes.texts["data"])
    assert columns is not None
    table = columns.table()
    texts = [(boxes.texts[f"w{layer}"], boxes.texts[f"b{layer}"]) for layer in range(1, boxes.layers + 1)]
    layers = read_layers(table, texts, rows=rows)
    again = settings_of(Exercise(table, layers, boxes.hold), made)
    assert again == made


EVERY = st.floats(-1e6, 1e6)


@settings(max_examples=200, deadline=None)
@given(st.data(), st.booleans())
def test_typed_numbers_keep_every_bit_and_a_step_of_them_is_core_called_directly(
    data: st.DataObject, rows: bool
) -> None:
    sizes = [data.draw(st.integers(1, 4)) for _ in range(data.draw(st.integers(2, 4)))]
    count = data.draw(st.integers(1, 4))
    small = st.floats(-3, 3)

    def matrix(height: int, width: int) -> list[list[float]]:
        return [[data.draw(small) for _ in range(width)] for _ in range(height)]

    weights = [matrix(a, b) for a, b in pairwise(sizes)]
    biases = [[data.draw(small) for _ in range(b)] for b in sizes[1:]]
    x, t = matrix(count, sizes[0]), matrix(count, sizes[-1])
    heads = [f"x{k}" for k in range(sizes[0])] + [f"t{k}" for k in range(sizes[-1])]
    lines = [heads, *[[repr(v) for v in one + other] for one, other in zip(x, t, strict=True)]]
    columns = read_columns("\n".join(";".join(line) for line in lines))
    assert columns is not None
    table = columns.table()
    texts = [
        (matrix_text(weight if rows else [list(c) for c in zip(*weight, strict=True)]), vector_text(bias))
        for weight, bias in zip(weights, biases, strict=True)
    ]
    typed = read_layers(table, texts, rows=rows)
    usual = Settings(batch_size=0, output_activation="sigmoid", loss="squared_error")
    made = settings_of(Exercise(table, typed, False), usual)
    loaded = load_data(made)
    step = take_step(start(made, loaded), made, loaded)
    for layer, weight, bias in zip(step.before.params, weights, biases, strict=True):
        np.testing.assert_array_equal(layer.weight, np.array(weight))
        np.testing.assert_array_equal(layer.bias, np.array(bias))
    names = ("tanh",) * (len(sizes) - 2) + ("sigmoid",)
    passes = forward(step.before.params, names, np.array(x))
    for mine, layer in zip(
        backward(step.before.params, names, passes, np.array(t), loss="squared_error"), step.data_grads, strict=True
    ):
        np.testing.assert_array_equal(mine.grad.weight, layer.weight)
        np.testing.assert_array_equal(mine.grad.bias, layer.bias)


def test_more_typed_weights_than_a_link_holds_are_refused_in_words() -> None:
    table = Table(16, 1, (0.5,) * 17)
    big = matrix_text([[0.5] * 16] * 16)
    layers = read_layers(table, [(big, ""), (vector_text([0.5] * 16), "")], rows=True)
    with pytest.raises(Refusal, match="at most 200 changes"):
        settings_of(Exercise(table, layers, False), Settings())


def attempted(attempt: Callable[[], object]) -> Unread | None:
    """Why it could not be read, if it could not."""
    try:
        with suppress(Refusal):
            attempt()
    except Unread as problem:
        return problem
    return None


CHUNKS = st.sampled_from(
    ["0,5", "1.5", "-3", "−2", ";", "\t", ",", ", ", "\n", " ", "[", "]", "[[", "]]", "W = ", "np.array(", ")", "x1",
     "t", "train", "test", "1e999", "\0", "=1+1", "<script>", "![](http://x)", "٣", "１", "...\n", "\r", "\ufeff",
     "nan", "e", "·10⁻³", "'", "\"", "0x1f", "1_000", "∞", "%s", "{0}", "\u202e"]
)  # fmt: skip


@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.lists(CHUNKS, max_size=60).map("".join), st.text(max_size=300)), st.booleans(), st.integers(1, 4))
def test_any_paste_is_read_or_refused_in_words(text: str, rows: bool, size: int) -> None:
    attempts = (
        lambda: (found := read_columns(text)) and found.table(),
        lambda: read_weight(text, 1, size, rows=rows),
        lambda: read_bias(text, 1, size),
        lambda: plain_number(text),
    )
    for attempt in attempts:
        refused = attempted(attempt)
        assert refused is None or say(refused.name, **refused.values)
    assert not set(shown_name(text)) & set("<>[]{}*`$:!()&\\\n")


def test_a_name_may_have_a_low_line_inside_but_none_that_would_set_it_in_italics() -> None:
    assert [shown_name(name) for name in ("x_1", "_x_", "__y__")] == ["x_1", "?x?", "??y??"]


@pytest.mark.parametrize(
    "piece", [" ", "\n", ",", "[", "]", "1 ", "1,", ";", "a.", "W = ", "[1],", "\t", ", \n", "0,0;", ". "]
)
def test_the_longest_paste_ends_in_no_time_and_a_longer_one_is_refused(piece: str) -> None:
    text = (piece * MOST_TEXT)[:MOST_TEXT]
    for made in (text, f"{text[:-1]}x", f"x{text[1:-2]}[1"):
        attempted(lambda made=made: read_columns(made))
        attempted(lambda made=made: read_weight(made, 1, 2, rows=True))
    with pytest.raises(Unread, match="exercise-long_text"):
        grid(text + "1")


def test_a_table_as_text_is_that_table() -> None:
    table = Table(1, 2, (0.1 + 0.2, -1e-17, 1e5, 3.0, 0.5, 2.0), (1,))
    columns = read_columns(table_text(table))
    assert columns is not None
    assert columns.table() == table
