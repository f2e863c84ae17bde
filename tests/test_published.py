"""Worked examples that books and articles print, typed in as a student would, either way round: all are right."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pytest

from core.datasets import load_data
from core.mistakes import Quantity, Typed, check
from core.settings import Settings
from core.trainer import advance
from core.training import Step, evaluate, start, take_step
from playground.exercise.reader import Exercise, read_columns, read_layers, settings_of


class Published(NamedTuple):
    """What is printed: the data, the matrices for examples as rows and as columns, the biases, and the results."""

    data: str
    weights: tuple[tuple[str, str], ...]  # a layer each: as rows, as columns
    biases: tuple[str, ...]
    settings: Settings
    hold: bool
    results: tuple[tuple[str, str], ...]  # "new w1.0.0" (units from 0) and the number as it is printed


_SIGMOIDS = Settings(output_activation="sigmoid", loss="half_squared_error", activations=("sigmoid", "sigmoid"))

EXAMPLES = {
    # M. Mazur, "A Step by Step Backpropagation Example", 2015
    "mazur": Published(
        "i1\ti2\to1\to2\n0.05\t0.10\t0.01\t0.99",
        (
            ("[[.15, .25], [.20, .30]]", "[.15 .20; .25 .30]"),
            ("[[.40, .50], [.45, .55]]", "0,40 0,45\n0,50 0,55"),
        ),
        ("0.35", "0.60"),
        replace(_SIGMOIDS, learning_rate=0.5),
        True,
        (
            ("z 1.0", "0.3775"), ("activation 1.0", "0.593269992"), ("activation 1.1", "0.596884378"),
            ("z 2.0", "1.105905967"), ("activation 2.0", "0.75136507"), ("activation 2.1", "0.772928465"),
            ("loss", "0.298371109"), ("delta 2.0", "0.138498562"), ("gradient w2.0.0", "0.082167041"),
            ("new w2.0.0", "0.35891648"), ("new w2.1.0", "0.408666186"), ("new w2.0.1", "0.511301270"),
            ("new w2.1.1", "0.561370121"), ("gradient w1.0.0", "0.000438568"), ("new w1.0.0", "0.149780716"),
            ("new w1.1.0", "0.19956143"), ("new w1.0.1", "0.24975114"), ("new w1.1.1", "0.29950229"),
        ),
    ),
    # the exercise of a course: weights changed by learnrate * error term * input, no biases
    "three_two_one": Published(
        "x1;x2;x3;target\n0,5;0,1;-0,2;0,6",
        (
            ("np.array([[0.5, -0.6],\n [0.1, -0.2],\n [0.1, 0.7]])", "[0.5 0.1 0.1\n -0.6 -0.2 0.7]"),
            ("np.array([0.1, -0.3])", "0.1 −0.3"),
        ),
        ("", ""),
        replace(_SIGMOIDS, learning_rate=0.5),
        False,
        (
            ("update w2.0.0", "0.00804047"), ("update w2.1.0", "0.00555918"), ("update w1.0.0", "1.77005547e-04"),
            ("update w1.0.1", "-5.11178506e-04"), ("update w1.1.0", "3.54011093e-05"),
            ("update w1.1.1", "-1.02235701e-04"), ("update w1.2.0", "-7.08022187e-05"),
            ("update w1.2.1", "2.04471402e-04"),
        ),
    ),
    # the same course, one unit
    "one_unit": Published(
        "1 2 3 4 0.5",
        (("[0.5, -0.5, 0.3, 0.1]", "[0.5, -0.5, 0.3, 0.1]"),),
        ("",),
        replace(_SIGMOIDS, learning_rate=0.5, hidden=(), activations=()),
        False,
        (
            ("activation 1.0", "0.689974481128"), ("update w1.0.0", "-0.02031869"), ("update w1.1.0", "-0.04063738"),
            ("update w1.2.0", "-0.06095608"), ("update w1.3.0", "-0.08127477"),
        ),
    ),
    # J. Han and M. Kamber, Data Mining, "Sample calculations for learning by the backpropagation algorithm"
    "han_kamber": Published(
        "1, 0, 1, 1",
        (
            ("0.2 -0.3\n0.4 0.1\n-0.5 0.2", "0.2 0.4 -0.5\n-0.3 0.1 0.2"),
            ("-0.3\n-0.2", "[-0.3 -0.2]"),
        ),
        ("-0.4 0.2", "0.1"),
        replace(_SIGMOIDS, learning_rate=0.9),
        False,
        (
            ("z 1.0", "-0.7"), ("z 1.1", "0.1"), ("activation 1.0", "0.332"), ("activation 1.1", "0.525"),
            ("z 2.0", "-0.105"), ("activation 2.0", "0.474"), ("delta 1.1", "0.0065"),
            ("delta 1.0", "0.0087"), ("new w2.0.0", "-0.261"), ("new w2.1.0", "-0.138"), ("new w1.0.0", "0.192"),
            ("new w1.0.1", "-0.306"), ("new w1.1.0", "0.4"), ("new w1.1.1", "0.1"), ("new w1.2.0", "-0.508"),
            ("new w1.2.1", "0.194"), ("new b2.0", "0.218"), ("new b1.1", "0.194"), ("new b1.0", "-0.408"),
        ),
    ),
    # M. Negnevitsky, Artificial Intelligence, ch. 6.4: thresholds are subtracted, so a bias is minus a threshold
    "negnevitsky": Published(
        "x1\tx2\ty\n1\t1\t0",
        (
            ("0.5 0.9\n0.4 1.0", "0.5 0.4\n0.9 1.0"),
            ("-1.2 1.1", "-1.2; 1.1"),
        ),
        ("-0.8; 0.1", "-0.3"),
        replace(_SIGMOIDS, learning_rate=0.1),
        False,
        (
            ("activation 1.0", "0.5250"), ("activation 1.1", "0.8808"), ("activation 2.0", "0.5097"),
            ("delta 2.0", "0.1274"), ("update w2.0.0", "-0.0067"), ("update w2.1.0", "-0.0112"),
            ("update b2.0", "-0.0127"), ("delta 1.0", "-0.0381"), ("delta 1.1", "0.0147"),
            ("update w1.0.0", "0.0038"), ("update w1.0.1", "-0.0015"), ("update b1.0", "0.0038"),
            ("update b1.1", "-0.0015"), ("new w1.0.0", "0.5038"), ("new w1.0.1", "0.8985"), ("new w1.1.0", "0.4038"),
            ("new w1.1.1", "0.9985"), ("new w2.0.0", "-1.2067"), ("new w2.1.0", "1.0888"), ("new b1.0", "-0.7962"),
            ("new b1.1", "0.0985"), ("new b2.0", "-0.3127"),
        ),
    ),
    # I. Goodfellow, Y. Bengio and A. Courville, Deep Learning, 6.1: the network that is exclusive or
    "goodfellow": Published(
        "x1;x2;y\n0;0;0\n0;1;1\n1;0;1\n1;1;0",
        (("[[1, 1], [1, 1]]", "[[1, 1], [1, 1]]"), ("[[1], [-2]]", "[[1, -2]]")),
        ("[0, -1]", "0"),
        Settings(activations=("relu", "relu"), output_activation="linear", loss="squared_error"),
        False,
        (
            ("z 1.1 0", "-1"), ("activation 1.0 3", "2"), ("activation 1.1 3", "1"), ("activation 2.0 0", "0"),
            ("activation 2.0 1", "1"), ("activation 2.0 2", "1"), ("activation 2.0 3", "0"), ("loss", "0"),
        ),
    ),
    # J. Starmer, "Backpropagation Main Ideas": a softplus network, squared residuals summed, the last bias at 0
    "starmer": Published(
        "dosage\ttarget\n0\t0\n0.5\t1\n1\t0",
        (("[3.34, -3.53]", "3.34; -3.53"), ("-1.22 -2.30", "-1.22 -2.30")),
        ("-1.43 0.57", "0"),
        Settings(activations=("softplus", "softplus"), output_activation="linear", loss="squared_error",
                 reduction="sum", learning_rate=0.1),
        False,
        (
            ("loss", "20.4"), ("gradient b2.0", "-15.7"), ("update b2.0", "1.57"), ("new b2.0", "1.57"),
            ("activation 2.0 0", "-2.6"), ("activation 2.0 2", "-2.61"),
        ),
    ),
    # H. Kinsley and D. Kukieła, Neural Networks from Scratch, ch. 3: two layers, three samples
    "kinsley_layers": Published(
        "a;b;c;d;t1;t2;t3\n1.0;2.0;3.0;2.5;0;0;0\n2.0;5.0;-1.0;2.0;0;0;0\n-1.5;2.7;3.3;-0.8;0;0;0",
        (
            ("0.2 0.5 -0.26\n0.8 -0.91 -0.27\n-0.5 0.26 0.17\n1.0 -0.5 0.87",
             "[[0.2, 0.8, -0.5, 1], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]]"),
            ("0.1 -0.5 -0.44\n-0.14 0.12 0.73\n0.5 -0.33 -0.13",
             "[[0.1, -0.14, 0.5], [-0.5, 0.12, -0.33], [-0.44, 0.73, -0.13]]"),
        ),
        ("[2, 3, 0.5]", "[-1, 2, -0.5]"),
        Settings(activations=("linear", "linear"), output_activation="linear"),
        False,
        (
            ("activation 1.0 0", "4.8"), ("activation 1.1 0", "1.21"), ("activation 1.2 0", "2.385"),
            ("activation 1.0 1", "8.9"), ("activation 1.1 1", "-1.81"), ("activation 1.2 1", "0.2"),
            ("activation 1.0 2", "1.41"), ("activation 1.1 2", "1.051"), ("activation 1.2 2", "0.026"),
            ("activation 2.0 0", "0.5031"), ("activation 2.1 0", "-1.04185"), ("activation 2.2 0", "-2.03875"),
            ("activation 2.0 1", "0.2434"), ("activation 2.1 1", "-2.7332"), ("activation 2.2 1", "-5.7633"),
            ("activation 2.0 2", "-0.99314"), ("activation 2.1 2", "1.41254"), ("activation 2.2 2", "-0.35655"),
        ),
    ),
    # the same book, ch. 9: the output of one ReLU unit is what is made smaller
    "kinsley_unit": Published(
        "1 -2 3 0",
        (("-3; -1; 2", "-3 -1 2"),),
        ("1.0",),
        Settings(output_activation="relu", loss="absolute_error", learning_rate=0.001, hidden=(), activations=()),
        False,
        (
            ("z 1.0", "6"), ("activation 1.0", "6"), ("gradient w1.0.0", "1"), ("gradient w1.1.0", "-2"),
            ("gradient w1.2.0", "3"), ("gradient b1.0", "1"), ("new w1.0.0", "-3.001"), ("new w1.1.0", "-0.998"),
            ("new w1.2.0", "1.997"), ("new b1.0", "0.999"),
        ),
    ),
    # A. Karpathy, CS231n, "Backpropagation, intuitions": the slope of a sigmoid unit's own output
    "cs231n": Published(
        "-1 −2 0",
        (("2; -3", "2 -3"),),
        ("-3",),
        Settings(output_activation="sigmoid", loss="absolute_error", hidden=(), activations=()),
        False,
        (
            ("z 1.0", "1.00"), ("activation 1.0", "0.73"), ("delta 1.0", "0.20"), ("gradient w1.0.0", "-0.20"),
            ("gradient w1.1.0", "-0.39"), ("gradient b1.0", "0.20"),
        ),
    ),
    # M. Nielsen, ch. 1: a perceptron that is NAND, its weighted sums
    "nand": Published(
        "x1,x2,t\n0,0,1\n0,1,1\n1,0,1\n1,1,0",
        (("-2; -2", "-2 -2"),),
        ("3",),
        Settings(output_activation="linear", loss="squared_error", hidden=(), activations=()),
        False,
        (("z 1.0 0", "3"), ("z 1.0 1", "1"), ("z 1.0 2", "1"), ("z 1.0 3", "-1")),
    ),
    # A. Ng, Machine Learning, "Examples and intuitions": a unit that is AND
    "and": Published(
        "x1 x2 y\n0 0 0\n0 1 0\n1 0 0\n1 1 1",
        (("[20, 20]", "[20, 20]"),),
        ("-30",),
        replace(_SIGMOIDS, hidden=(), activations=()),
        False,
        (
            ("z 1.0 0", "-30"), ("z 1.0 1", "-10"), ("z 1.0 2", "-10"), ("z 1.0 3", "10"),
            ("activation 1.0 3", "1.0000"), ("activation 1.0 1", "0.00005"),
        ),
    ),
    # M. Nielsen, Neural Networks and Deep Learning, ch. 3: a neuron that begins badly wrong
    "nielsen": Published(
        "1 0",
        (("2.0", "2.0"),),
        ("2.0",),
        replace(_SIGMOIDS, learning_rate=0.15, hidden=(), activations=()),
        False,
        (("activation 1.0", "0.98"),),
    ),
}  # fmt: skip


@cache
def settings_typed(name: str, rows: bool) -> Settings:
    """The run of an example, read off its texts."""
    printed = EXAMPLES[name]
    columns = read_columns(printed.data)
    assert columns is not None
    table = columns.table()
    texts = [
        (across if rows else down, bias) for (across, down), bias in zip(printed.weights, printed.biases, strict=True)
    ]
    layers = read_layers(table, texts, rows=rows)
    return settings_of(Exercise(table, layers, printed.hold), replace(printed.settings, batch_size=0))


@cache
def first_step(name: str, rows: bool) -> Step:
    made = settings_typed(name, rows)
    data = load_data(made)
    return take_step(start(made, data), made, data)


def quantity(asked: str) -> Quantity:
    """What "new w1.0.2", "new b1.0", "z 1.0", "activation 2.0 3" and "loss" ask for."""
    kind, *rest = asked.split(" ")
    if not rest:
        return Quantity(kind)
    numbers = [int(part) for part in rest[0].lstrip("wb").split(".")]
    row = int(rest[1]) if len(rest) > 1 else 0
    before = numbers[1] if len(numbers) == 3 else None
    return Quantity(kind, numbers[0], numbers[-1], before, row)


PRINTED = [(name, asked, text) for name, printed in EXAMPLES.items() for asked, text in printed.results]


@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize(("name", "asked", "text"), PRINTED)
def test_a_printed_number_is_right(name: str, asked: str, text: str, rows: bool) -> None:
    verdict = check(first_step(name, rows), quantity(asked), Typed.read(text))
    assert verdict.right, verdict
    assert not verdict.cut


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_notations_are_one_run(name: str) -> None:
    assert settings_typed(name, True) == settings_typed(name, False)


def test_mazurs_network_comes_where_he_says() -> None:
    """The error after one round, where he prints 0.291027924 and six digits are right, and after ten thousand."""
    made = settings_typed("mazur", True)
    data = load_data(made)
    one, many = (evaluate(advance(start(made, data), made, data, n).params, made, data)[0].loss for n in (1, 10_000))
    assert f"{one:.6f}" == "0.291028"
    assert many == pytest.approx(3.51e-5, rel=1e-3)


@pytest.mark.parametrize(
    ("weight", "bias", "first", "last"), [("2.0", "2.0", "0.98", "0.20"), ("0.6", "0.9", "0.82", "0.09")]
)
def test_nielsens_neuron_comes_to_his_output_in_300_epochs(weight: str, bias: str, first: str, last: str) -> None:
    printed = EXAMPLES["nielsen"]
    columns = read_columns(printed.data)
    assert columns is not None
    layers = read_layers(columns.table(), [(weight, bias)], rows=True)
    made = settings_of(Exercise(columns.table(), layers, False), replace(printed.settings, batch_size=0))
    begun = take_step(start(made, load_data(made)), made, load_data(made))
    assert f"{begun.forward[-1].outputs[0, 0]:.2f}" == first
    data = load_data(made)
    step = take_step(advance(start(made, data), made, data, 300), made, data)
    assert f"{step.forward[-1].outputs[0, 0]:.2f}" == last


# Printed numbers that are wrong, as they stand in other articles' versions of the first example: what went wrong there.
WRONG = [
    ("mazur", "new w1.0.0", "0.15021928", "uphill"),
    ("mazur", "delta 1.0", "0.03635031", "no_slope"),
    ("mazur", "loss", "0.596742218", "half"),
    ("han_kamber", "delta 2.0", "0.1311", "sign"),  # their error is t − a; it is cut off, too
    ("negnevitsky", "new w2.0.0", "-1.2669", "no_rate"),
]


@pytest.mark.parametrize(("name", "asked", "text", "mistake"), WRONG)
def test_a_wrong_number_is_told_its_mistake(name: str, asked: str, text: str, mistake: str) -> None:
    verdict = check(first_step(name, True), quantity(asked), Typed.read(text))
    assert not verdict.right
    assert mistake in {each.name for each in verdict.found}
