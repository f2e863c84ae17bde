"""Worked examples that books and articles print, typed in as a student would, either way round: all are right."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from core.datasets import load_data
from core.mistakes import Quantity, Typed, check
from core.settings import Settings
from core.trainer import advance
from core.training import Step, evaluate, start, take_step
from playground.exercise.reader import Exercise, read_columns, read_layers, settings_of
from tests.published import EXAMPLES


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
    # as they are printed: the book goes on with weights that it has already changed, or with what it has rounded
    ("macleod", "new w1.0.0", "0.09916", "output_first"),
    ("sivanandam", "z 2.0", "0.09101", "rounded"),
    ("sivanandam", "update w2.1.0", "0.02117", "rounded"),
    ("sivanandam", "update w1.1.1", "0.0006125", "rounded"),
    ("sivanandam", "new w2.1.0", "0.12117", "rounded"),
    ("sivanandam", "new b2.0", "-0.17022", "rounded"),
    ("cs231n_softmax", "activation 1.0", "0.016", "rounded"),
    ("cs231n_softmax", "delta 1.2", "0.647", "sign"),
]

# Cut off where they should have been rounded.
CUT = [
    ("starmer_intercept", "loss", "3.1"),
    ("rashid_three", "z 2.0", "0.975"),
    ("rashid_three", "z 2.1", "0.888"),
    ("rashid_three", "z 2.2", "1.254"),
    ("rashid_three", "activation 2.1", "0.708"),
    ("zhou_alice", "gradient w1.0.0", "0.0214"),
]


@pytest.mark.parametrize(("name", "asked", "text"), CUT)
def test_a_number_that_was_cut_off_is_right_and_is_said_to_be_cut(name: str, asked: str, text: str) -> None:
    verdict = check(first_step(name, True), quantity(asked), Typed.read(text))
    assert verdict.right
    assert verdict.cut


def test_there_are_forty_examples() -> None:
    assert len(EXAMPLES) >= 40


@pytest.mark.parametrize(("name", "asked", "text", "mistake"), WRONG)
def test_a_wrong_number_is_told_its_mistake(name: str, asked: str, text: str, mistake: str) -> None:
    verdict = check(first_step(name, True), quantity(asked), Typed.read(text))
    assert not verdict.right
    assert mistake in {each.name for each in verdict.found}
