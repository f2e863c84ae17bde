"""Each known mistake by hand: its number is worked out here with plain arithmetic, and is told from the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import exp, inf, log
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.arrays import flatten
from core.datasets import Table, load_data
from core.mistakes import KINDS, MISTAKES, Quantity, Typed, Way, check, exists, rests_on, value_of, work
from core.refusal import Refusal
from core.settings import Change, Settings
from core.training import Step, start, take_step
from tests.test_settings import valid_settings


def step_of(made: Settings, at: int = 0) -> Step:
    data = load_data(made)
    state = start(made, data)
    for _ in range(at):
        state = take_step(state, made, data).after
    return take_step(state, made, data)


def edits(weights: Sequence[Any], biases: Sequence[Any]) -> tuple[Change, ...]:
    made = []
    for number, (weight, bias) in enumerate(zip(weights, biases, strict=True), start=1):
        made += [Change(0, f"w{number}.{i}.{j}", value) for i, row in enumerate(weight) for j, value in enumerate(row)]
        made += [Change(0, f"b{number}.{j}", value) for j, value in enumerate(bias)]
    return tuple(made)


# A chain of single units, two examples, every number simple: x -> sigmoid -> sigmoid -> t.
X, T, W, B, C, D, RATE = (1.0, -2.0), (1.0, 0.0), 0.5, 0.125, -1.5, 0.75, 0.5


def sigmoid(z: float) -> float:
    return 1.0 / (1.0 + exp(-z))


def slope(a: float) -> float:
    return a * (1.0 - a)


Z1 = [W * x + B for x in X]
A1 = [sigmoid(z) for z in Z1]
Z2 = [C * a + D for a in A1]
A2 = [sigmoid(z) for z in Z2]
D2 = [(a - t) * slope(a) for a, t in zip(A2, T, strict=True)]
D1 = [d * C * slope(a) for d, a in zip(D2, A1, strict=True)]
G2 = sum(d * a for d, a in zip(D2, A1, strict=True)) / 2
GB2 = sum(D2) / 2
G1 = sum(d * x for d, x in zip(D1, X, strict=True)) / 2
G1_OF_Z = sum(d * C * slope(z) * x for d, z, x in zip(D2, Z1, X, strict=True)) / 2
LOSS = sum((a - t) ** 2 / 2 for a, t in zip(A2, T, strict=True)) / 2

CHAIN = Settings(
    dataset="table",
    table=Table(1, 1, (X[0], T[0], X[1], T[1])),
    hidden=(1,),
    activations=("sigmoid",),
    output_activation="sigmoid",
    loss="half_squared_error",
    batch_size=0,
    shuffle=False,
    learning_rate=RATE,
    changes=edits([[[W]], [[C]]], [[B], [D]]),
)
# The first published example that many sheets copy: 2-2-2, one example, biases held (M. Mazur, 2015).
TWO = Settings(
    dataset="table",
    table=Table(2, 2, (0.05, 0.10, 0.01, 0.99)),
    hidden=(2,),
    activations=("sigmoid",),
    output_activation="sigmoid",
    loss="half_squared_error",
    fixed=("b1", "b2"),
    learning_rate=0.5,
    batch_size=0,
    shuffle=False,
    changes=edits([[[0.15, 0.25], [0.20, 0.30]], [[0.40, 0.50], [0.45, 0.55]]], [[0.35, 0.35], [0.60, 0.60]]),
)
H = [sigmoid(0.15 * 0.05 + 0.20 * 0.10 + 0.35), sigmoid(0.25 * 0.05 + 0.30 * 0.10 + 0.35)]
O = [sigmoid(0.40 * H[0] + 0.45 * H[1] + 0.60), sigmoid(0.50 * H[0] + 0.55 * H[1] + 0.60)]  # noqa: E741
DO = [(o - t) * slope(o) for o, t in zip(O, (0.01, 0.99), strict=True)]
DH = [(DO[0] * w + DO[1] * v) * slope(h) for w, v, h in zip((0.40, 0.45), (0.50, 0.55), H, strict=True)]

NEW_W = Quantity("new", 1, 0, 0)
NEW_C = Quantity("new", 2, 0, 0)
GRAD_W = Quantity("gradient", 1, 0, 0)
GRAD_C = Quantity("gradient", 2, 0, 0)
NEW_D = Quantity("new", 2, 0)
OUT = Quantity("activation", 2, 0, row=0)


def moved_c() -> float:
    return C - RATE * G2


def through(weight: float) -> float:
    """The first weight's gradient if blame came back through `weight`."""
    return sum(d * weight * slope(a) * x for d, a, x in zip(D2, A1, X, strict=True)) / 2


def without_bias() -> float:
    """The first example's output with no bias in the second layer."""
    return sigmoid(C * A1[0])


def rounded_loss(digits: int) -> float:
    """The loss with every z and activation rounded to so many decimals."""
    total = 0.0
    for x, t in zip(X, T, strict=True):
        a1 = round(sigmoid(round(W * x + B, digits)), digits)
        total += (round(sigmoid(round(C * a1 + D, digits)), digits) - t) ** 2 / 2
    return total / 2


BCE = replace(CHAIN, loss="binary_cross_entropy")
E2 = [a - t for a, t in zip(A2, T, strict=True)]
SUM = replace(CHAIN, reduction="sum")

# mistake, run, what the student names, the number that the mistake gives, what else is told of it
CASES: list[tuple[str, Settings, Quantity, float, dict[str, int]]] = [
    ("output_first", CHAIN, GRAD_W, through(moved_c()), {}),
    ("output_first", TWO, Quantity("gradient", 1, 0, 0), 0.05 * slope(H[0]) * sum(
        d * (w - 0.5 * d * H[0]) for d, w in zip(DO, (0.40, 0.50), strict=True)), {}),
    ("no_slope", CHAIN, GRAD_C, sum(e * a for e, a in zip(E2, A1, strict=True)) / 2, {"layer": 2}),
    ("no_slope", CHAIN, GRAD_W, sum(d * C * x for d, x in zip(D2, X, strict=True)) / 2, {"layer": 1}),
    ("no_slope", CHAIN, GRAD_W, sum(e * C * x for e, x in zip(E2, X, strict=True)) / 2, {"layer": 0}),
    ("extra_slope", BCE, GRAD_C, G2, {}),
    ("slope_of_z", CHAIN, Quantity("delta", 2), E2[0] * slope(Z2[0]), {"layer": 2}),
    ("slope_of_z", CHAIN, GRAD_W, G1_OF_Z, {"layer": 1}),
    ("target_for_output", TWO, Quantity("delta", 2, 1), (O[1] - 0.99) * slope(0.99), {"layer": 2}),
    ("own_weight", CHAIN, GRAD_W, through(W), {"layer": 1}),
    ("own_weight", TWO, Quantity("new", 1, 1, 0), 0.25 - 0.5 * sum(DO) * 0.25 * slope(H[1]) * 0.05, {"layer": 1}),
    ("own_weight", TWO, Quantity("delta", 1, 0), sum(DO) * 0.20 * slope(H[0]), {"layer": 1}),
    ("transposed", TWO, Quantity("z", 1, 0), 0.15 * 0.05 + 0.25 * 0.10 + 0.35, {"layer": 1}),
    ("transposed", TWO, Quantity("delta", 1, 0), (DO[0] * 0.40 + DO[1] * 0.45) * slope(H[0]), {"layer": 0}),
    ("uphill", CHAIN, NEW_C, C + RATE * G2, {}),
    ("sign", CHAIN, Quantity("delta", 1, row=1), -D1[1], {}),
    ("sign_lost", CHAIN, Quantity("z", 2), -Z2[0], {}),
    ("sign_lost", BCE, Quantity("loss"), sum(log(a) if t else log(1 - a) for a, t in zip(A2, T, strict=True)) / 2, {}),
    ("sum_for_mean", CHAIN, NEW_W, W - RATE * 2 * G1, {}),
    ("mean_for_sum", SUM, Quantity("loss"), LOSS, {}),
    ("delta_divided", CHAIN, Quantity("delta", 1, row=1), D1[1] / 2, {}),
    ("over_outputs", TWO, Quantity("loss"), ((O[0] - 0.01) ** 2 + (O[1] - 0.99) ** 2) / 4, {"count": 2}),
    ("half", CHAIN, Quantity("loss"), 2 * LOSS, {"half": 0}),
    ("half", replace(CHAIN, loss="squared_error"), NEW_C, C - RATE * G2, {"half": 1}),
    ("factor_two", BCE, NEW_D, D - RATE * sum(E2), {"half": 0}),
    ("last_only", CHAIN, NEW_W, W - RATE * D1[1] * X[1], {}),
    ("no_bias", CHAIN, OUT, without_bias(), {"layer": 2}),
    ("no_bias", CHAIN, Quantity("z", 2), C * sigmoid(W * X[0]), {"layer": 0}),
    ("one_bias", replace(TWO, fixed=()), Quantity("new", 1, 0), 0.35 - 0.5 * sum(DH), {}),
    ("bias_moved", TWO, Quantity("new", 2, 0), 0.60 - 0.5 * DO[0], {}),
    ("bias_kept", CHAIN, NEW_D, D, {}),
    ("no_rate", CHAIN, NEW_W, W - G1, {}),
    ("rounded", CHAIN, Quantity("loss"), rounded_loss(2), {"digits": 2, "decimals": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "made", "of", "number", "detail"), CASES)
def test_a_mistakes_number_is_told_from_the_right_one(
    name: str, made: Settings, of: Quantity, number: float, detail: dict[str, int]
) -> None:
    verdict = check(step_of(made), of, Typed.read(f"{number:.9f}"))
    assert not verdict.right
    found = {each.name: each for each in verdict.found}
    assert name in found
    assert found[name].value == pytest.approx(number, abs=1e-9)
    assert dict(found[name].detail) == detail


def test_every_mistake_has_a_case() -> None:
    assert {name for name, *_ in CASES} == set(MISTAKES)


RIGHT: list[tuple[Settings, Quantity, str]] = [
    (TWO, Quantity("activation", 1, 0), "0.593269992"),
    (TWO, Quantity("activation", 2, 0), "0.75136507"),
    (TWO, Quantity("loss"), "0.298371109"),
    (TWO, Quantity("delta", 2, 0), "0.138498562"),
    (TWO, Quantity("gradient", 2, 0, 0), "0.082167041"),
    (TWO, Quantity("new", 2, 0, 0), "0.35891648"),
    (TWO, Quantity("new", 2, 0, 1), "0.408666186"),
    (TWO, Quantity("new", 2, 1, 0), "0.511301270"),
    (TWO, Quantity("new", 2, 1, 1), "0.561370121"),
    (TWO, Quantity("new", 1, 0, 0), "0.149780716"),
    (TWO, Quantity("new", 1, 0, 1), "0.19956143"),
    (TWO, Quantity("new", 1, 1, 0), "0.24975114"),
    (TWO, Quantity("new", 1, 1, 1), "0.29950229"),
    (CHAIN, GRAD_W, f"{G1:.12f}"),
    (CHAIN, Quantity("delta", 1, row=1), f"{D1[1]:.3e}"),
    (CHAIN, NEW_D, f"{D - RATE * GB2:.1f}"),
]


@pytest.mark.parametrize(("made", "of", "text"), RIGHT)
def test_a_right_number_is_right_to_all_its_digits(made: Settings, of: Quantity, text: str) -> None:
    verdict = check(step_of(made), of, Typed.read(text))
    assert (verdict.right, verdict.cut, verdict.found, verdict.look) == (True, False, (), None)
    assert verdict.digits == len(text.lower().partition("e")[0].replace(".", "").lstrip("-0"))


def test_digits_that_were_cut_off_are_no_mistake() -> None:
    """The new weight is 0.1497807…: 0.1497 is cut off, and agrees to three digits."""
    verdict = check(step_of(TWO), NEW_W, Typed.read("0.1497"))
    assert (verdict.right, verdict.cut, verdict.digits) == (True, True, 3)


def test_two_mistakes_with_one_number_are_both_named() -> None:
    verdict = check(step_of(CHAIN), NEW_C, Typed.read(f"{C + RATE * G2:.8f}"))
    assert {"uphill", "sign"} <= {each.name for each in verdict.found}


def test_where_none_fits_it_says_what_to_check_first() -> None:
    step = step_of(TWO)
    asked = [NEW_W, GRAD_W, Quantity("delta", 1, 0), Quantity("delta", 2, 1), OUT, Quantity("z", 2), Quantity("z", 1)]
    firsts = [check(step, of, Typed.read("77.125")).look for of in asked]
    assert firsts == [
        GRAD_W, Quantity("delta", 1, 0), Quantity("delta", 2, 0), Quantity("activation", 2, 1), Quantity("z", 2, 0),
        Quantity("activation", 1, 0), None,
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(valid_settings(), st.integers(0, 3), st.data())
def test_the_right_way_gives_the_record_and_its_numbers_are_never_accused(
    made: Settings, at: int, data: st.DataObject
) -> None:
    small = made.adapted(hidden=made.hidden[:3], samples=min(made.samples, 40))
    step = step_of(replace(small, changes=()), at)
    worked = work(step, Way())
    layer = data.draw(st.integers(1, len(step.forward)))
    fan_in, fan_out = step.before.params[layer - 1].weight.shape
    of = Quantity(
        data.draw(st.sampled_from(KINDS)),
        layer,
        data.draw(st.integers(0, fan_out - 1)),
        data.draw(st.none() | st.integers(0, fan_in - 1)),
        data.draw(st.integers(0, len(step.rows) - 1)),
    )
    assert exists(worked, of)
    for mine, theirs in ((worked.params, step.after.params), (worked.updates, step.updates)):
        np.testing.assert_array_equal(flatten(mine), flatten(theirs))
    for index, (forward, backward) in enumerate(zip(step.forward, step.backward, strict=True)):
        np.testing.assert_array_equal(worked.z[index], forward.z)
        np.testing.assert_array_equal(worked.activations[index], forward.outputs)
        np.testing.assert_array_equal(worked.deltas[index], backward.delta)
    np.testing.assert_equal(worked.loss, step.loss)
    truth = value_of(worked, of)
    if 1e-20 < abs(truth) < 1e20:
        text = f"{truth:.{data.draw(st.integers(0, 15))}e}"
        verdict = check(step, of, Typed.read(text))
        assert (verdict.right, verdict.found) == (True, ())


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("0.35", (0.345, 0.355, 0.35), (0.3449, 0.3551)),
        ("-3", (-3.5, -2.5), (3.0, -2.4)),
        ("1.20e-3", (0.001195, 0.001205), (0.0012051,)),
        ("100", (100.4,), (101.0,)),
        (".5", (0.54,), (0.56,)),
    ],
)
def test_a_written_number_stands_for_all_that_are_rounded_to_it(
    text: str, inside: tuple[float, ...], outside: tuple[float, ...]
) -> None:
    typed = Typed.read(text)
    assert all(map(typed.meets, inside))
    assert not any(map(typed.meets, outside))


@pytest.mark.parametrize("text", ["", "1,5", "nan", "inf", "0x1", "1e999", "1_0", "--1", "1 2", "٣", "9" * 99])
def test_what_is_no_written_number_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        Typed.read(text)


def test_agreement_is_counted_in_significant_digits() -> None:
    """0.001234 is off 0.0012371 by 0.31 of the third significant digit, and by 3.1 of the fourth."""
    assert Typed.read("0.001234").agrees(0.0012371) == 3
    assert Typed.read("5").agrees(0.1) == 0
    assert Typed.read("1").agrees(0.0) == Typed.read("1").agrees(inf) == 0


def test_a_number_of_a_diverged_run_is_not_judged() -> None:
    far = replace(TWO, learning_rate=1e300, loss="squared_error", output_activation="linear", fixed=())
    step = step_of(far, at=2)
    verdict = check(step, NEW_W, Typed.read("0.15"))
    assert not verdict.right
    assert not np.isfinite(verdict.truth)


def test_only_numbers_that_there_are_can_be_asked_for() -> None:
    worked = work(step_of(TWO), Way())
    wrong: list[Callable[[], Quantity]] = [
        lambda: Quantity("new", 3), lambda: Quantity("new", 1, 2), lambda: Quantity("new", 1, 0, 2),
        lambda: Quantity("z", 1, 0, row=1), lambda: Quantity("what"), lambda: Quantity("z", 0),
    ]  # fmt: skip
    assert not any(exists(worked, make()) for make in wrong)
    assert rests_on(step_of(TWO), Quantity("loss")) == Quantity("activation", 2, 0)
