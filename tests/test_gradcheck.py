"""Central differences: they agree where backpropagation is right, tell where it is not, and know their own limits."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose

from core import gradcheck
from core.arrays import Array, Layer, Params
from core.functions import ACTIVATIONS, LOSSES
from core.gradcheck import EPSILONS, TOLERANCE, check_gradients, epsilon_curve
from core.network import LayerBackward, backward, data_loss, forward, penalty

SMOOTH = sorted(set(ACTIVATIONS) - {"softmax", "relu", "leaky_relu"})
PAIRS = [(loss, row.output or "tanh") for loss, row in LOSSES.items()] + [
    (loss, "softmax") for loss, row in LOSSES.items() if row.output is None
]


def some_params(sizes: tuple[int, ...], seed: int = 1) -> Params:
    rng = np.random.default_rng(seed)
    return tuple(Layer(rng.normal(size=shape), rng.normal(size=shape[1])) for shape in pairwise(sizes))


def some_batch(sizes: tuple[int, ...], m: int = 5, seed: int = 2) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(m, sizes[0])), np.eye(sizes[-1])[rng.integers(sizes[-1], size=m)]


def test_a_line_worked_by_hand() -> None:
    """z = 3w + b = 3 at w = 1, b = 0, t = 1: C = (3w + b - 1)^2 / 2 + w^2, dC/dw = 3 * 2 + 2 = 8, dC/db = 2.

    C is of second degree, so a central difference is exact but for rounding.
    """
    params = (Layer(np.array([[1.0]]), np.array([0.0])),)
    report = check_gradients(
        params, ("linear",), np.array([[3.0]]), np.array([[1.0]]), loss="half_squared_error", l2=2.0, epsilon=2.0**-10
    )
    assert_allclose(report.numeric[0].weight, [[8.0]], rtol=1e-12)
    assert_allclose(report.numeric[0].bias, [2.0], rtol=1e-12)
    assert report.analytic[0].weight[0, 0] == 8.0
    assert report.analytic[0].bias[0] == 2.0
    assert [block.address for block in report.blocks] == ["w1", "b1"]
    assert (report.count, report.checked, report.forward_passes, report.kinks) == (2, 2, 4, ())
    assert report.passed


@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize("hidden", SMOOTH)
@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_backpropagation_agrees_with_differences(hidden: str, loss: str, output: str, reduction: str) -> None:
    sizes = (3, 4, 3, 2)
    report = check_gradients(
        some_params(sizes),
        (hidden, hidden, output),
        *some_batch(sizes),
        loss=loss,
        reduction=reduction,
        l1=0.01,
        l2=0.1,
    )
    assert report.worst < 1e-6
    assert report.passed
    assert report.checked == report.count == 3 * 4 + 4 + 4 * 3 + 3 + 3 * 2 + 2
    assert report.kinks == ()


def test_the_differences_are_those_of_the_cost_itself() -> None:
    sizes, names = (2, 3, 2), ("sigmoid", "softmax")
    params, (inputs, targets) = some_params(sizes), some_batch(sizes)
    report = check_gradients(params, names, inputs, targets, loss="cross_entropy", l1=0.3, l2=0.2)

    def cost(weight: Array) -> float:
        moved = (Layer(weight, params[0].bias), params[1])
        data = data_loss(forward(moved, names, inputs), targets, loss="cross_entropy")
        return data + penalty(moved, l1=0.3, l2=0.2)

    move = np.zeros((2, 3))
    move[1, 2] = 1e-6
    expected = (cost(params[0].weight + move) - cost(params[0].weight - move)) / 2e-6
    assert_allclose(report.numeric[0].weight[1, 2], expected, rtol=1e-7)


def planted(change: str) -> object:
    """A backward pass with one fault."""

    def wrong(*args: object, **options: object) -> tuple[LayerBackward, ...]:
        back = list(backward(*args, **options))  # type: ignore[arg-type]
        weight, bias = back[0].grad
        if change == "sign":
            weight = -weight
        elif change == "sum for mean":
            weight, bias = weight * 5, bias * 5
        elif change == "one element":
            weight = weight.copy()
            weight[1, 2] *= 1.001
        back[0] = dataclasses.replace(back[0], grad=Layer(weight, bias))
        return tuple(back)

    return wrong


@pytest.mark.parametrize("change", ["sign", "sum for mean", "one element"])
def test_a_planted_fault_is_found(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = (3, 4, 2)
    monkeypatch.setattr(gradcheck, "backward", planted(change))
    report = check_gradients(some_params(sizes), ("tanh", "softmax"), *some_batch(sizes), loss="cross_entropy")
    assert not report.passed
    assert report.worst_address.startswith(
        ("w1", "b1") if change == "sum for mean" else "w1"
    )  # wrong by one factor alike
    if change == "one element":
        assert report.worst_address == "w1.1.2"
        assert report.worst_element == pytest.approx(1e-3, rel=1e-2)
    assert next(block.address for block in report.blocks if block.worst > TOLERANCE) == "w1"
    assert all(block.worst < TOLERANCE for block in report.blocks if block.address in ("w2", "b2"))


def test_a_parameter_at_a_kink_is_named_and_left_out() -> None:
    """x = 1, w = 0, b = 0: relu sits at z = 0, where the difference gives half the slope of the right side."""
    params = (
        Layer(np.array([[0.0, 1.0]]), np.zeros(2)),
        Layer(np.array([[2.0], [1.0]]), np.zeros(1)),
    )
    report = check_gradients(
        params, ("relu", "linear"), np.array([[1.0]]), np.array([[3.0]]), loss="half_squared_error"
    )
    assert report.kinks == ("w1.0.0", "b1.0")
    assert report.numeric[0].weight[0, 0] == pytest.approx(-2.0, rel=1e-5)  # delta -2, w 2, half the slope
    assert report.analytic[0].weight[0, 0] == 0.0
    assert report.passed
    assert report.blocks[0].checked == 1


def test_the_kinks_of_a_penalty_and_of_the_absolute_error_are_seen() -> None:
    params = (Layer(np.array([[0.0], [1.0]]), np.zeros(1)),)
    inputs, targets = np.array([[1.0, 2.0]]), np.array([[2.0]])
    assert check_gradients(params, ("linear",), inputs, targets, loss="huber", l1=0.1).kinks == ("w1.0.0",)
    assert len(check_gradients(params, ("linear",), inputs, targets, loss="absolute_error").kinks) == 3


def test_vanished_gradients_do_not_raise_a_false_alarm() -> None:
    sizes = (2, *(4,) * 8, 1)
    params = tuple(Layer(0.3 * weight, 0.1 * bias) for weight, bias in some_params(sizes))
    inputs, _ = some_batch((2, 1), 10)
    names = ("sigmoid",) * 9
    report = check_gradients(params, names, inputs, np.ones((10, 1)), loss="binary_cross_entropy")
    assert np.abs(report.analytic[0].weight).max() < 1e-9
    assert report.passed


def test_a_limit_checks_some_of_every_block_and_says_so() -> None:
    sizes = (8, 16, 16, 3)
    args = some_params(sizes), ("tanh", "tanh", "softmax"), *some_batch(sizes)
    report = check_gradients(*args, loss="cross_entropy", limit=40)
    known = [int((~np.isnan(part)).sum()) for layer in report.numeric for part in layer]
    assert min(known) >= 1
    assert sum(known) == report.checked < 50
    assert report.count == sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(sizes))
    whole = check_gradients(*args, loss="cross_entropy")
    for some, every in zip(report.numeric, whole.numeric, strict=True):
        chosen = ~np.isnan(some.weight)
        assert_allclose(some.weight[chosen], every.weight[chosen], rtol=1e-6, atol=1e-9)


def test_an_overflowing_network_does_not_pass() -> None:
    params = (Layer(np.array([[1e300]]), np.zeros(1)),)
    report = check_gradients(params, ("linear",), np.array([[1e300]]), np.zeros((1, 1)), loss="squared_error")
    assert not report.passed


@pytest.mark.parametrize("epsilon", [0.0, -1e-6, float("nan"), float("inf")])
def test_a_step_that_is_no_step_is_refused(epsilon: float) -> None:
    with pytest.raises(ValueError, match="epsilon must be a positive number; got"):
        check_gradients(some_params((1, 1)), ("tanh",), np.ones((1, 1)), np.ones((1, 1)), loss="huber", epsilon=epsilon)


def test_the_errors_over_epsilon_form_a_v() -> None:
    sizes, names = (3, 4, 2), ("tanh", "softmax")
    curve = epsilon_curve(some_params(sizes), names, *some_batch(sizes), (0, 1, 2), loss="cross_entropy")
    assert curve.address == "w1.1.2"
    assert len(curve.epsilons) == len(EPSILONS) == 25
    assert (curve.epsilons[0], curve.epsilons[-1]) == (0.1, 1e-13)
    assert 1e-7 < curve.epsilons[curve.best] < 1e-3
    large = np.flatnonzero(curve.epsilons >= 1e-3)
    order = np.polyfit(np.log10(curve.epsilons[large]), np.log10(curve.errors[large]), 1)[0]
    assert order == pytest.approx(2.0, abs=0.05)  # a central difference errs with epsilon squared
    assert curve.errors[-1] > 1e3 * curve.errors[curve.best]  # and drowns in rounding on the other side
    assert_allclose(curve.relative, curve.errors / abs(curve.analytic), rtol=1e-15)
    report = check_gradients(some_params(sizes), names, *some_batch(sizes), loss="cross_entropy")
    assert report.numeric[0].weight[1, 2] == curve.numeric[np.flatnonzero(curve.epsilons == 1e-6)[0]]


def test_the_curve_of_a_bias_and_of_a_gradient_of_zero() -> None:
    params = (Layer(np.array([[1.0]]), np.array([-5.0])), Layer(np.ones((1, 1)), np.zeros(1)))
    args = params, ("relu", "linear"), np.array([[1.0]]), np.array([[1.0]])
    curve = epsilon_curve(*args, (0, None, 0), loss="half_squared_error")
    assert curve.address == "b1.0"
    assert curve.analytic == 0.0
    assert not curve.errors.any()
    assert np.isnan(curve.relative).all()


@pytest.mark.parametrize("address", [(2, 0, 0), (-1, 0, 0), (0, 3, 0), (0, 0, 4), (1, None, 2)])
def test_an_address_outside_the_network_is_refused(address: tuple[int, int | None, int]) -> None:
    sizes = (3, 4, 2)
    with pytest.raises(ValueError, match="must"):
        epsilon_curve(some_params(sizes), ("tanh", "softmax"), *some_batch(sizes), address, loss="cross_entropy")


def test_reports_refuse_writing_and_nothing_given_is_changed() -> None:
    sizes = (2, 3, 2)
    params, (inputs, targets) = some_params(sizes), some_batch(sizes)
    before = [part.copy() for layer in params for part in layer] + [inputs.copy(), targets.copy()]
    report = check_gradients(params, ("tanh", "softmax"), inputs, targets, loss="cross_entropy")
    curve = epsilon_curve(params, ("tanh", "softmax"), inputs, targets, (0, 0, 0), loss="cross_entropy")
    for one, other in zip(before, [*(part for layer in params for part in layer), inputs, targets], strict=True):
        assert (one == other).all()
    arrays = [part for kept in (report.numeric, report.analytic) for layer in kept for part in layer]
    for array in [*arrays, curve.numeric, curve.errors, curve.relative, curve.kinked, curve.epsilons]:
        assert not array.flags.writeable
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.worst = 0.0  # type: ignore[misc]
