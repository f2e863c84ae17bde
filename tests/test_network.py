"""Forward and backward: worked by hand, held to central differences, and to what must be true of any network."""

from __future__ import annotations

import dataclasses
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import (
    ACTIVATIONS,
    INITIALIZERS,
    LOSSES,
    Layer,
    Params,
    backward,
    check_gradients,
    data_loss,
    forward,
    init_params,
    penalty,
    penalty_gradient,
)

# A 2-2-1 network small enough for a sheet of paper.
BY_HAND: Params = (
    Layer(np.array([[1.0, -1.0], [0.5, 0.25]]), np.array([-2.0, 0.5])),
    Layer(np.array([[2.0], [-4.0]]), np.array([1.0])),
)


def some_params(sizes: tuple[int, ...], seed: int = 1) -> Params:
    rng = np.random.default_rng(seed)
    return tuple(
        Layer(rng.normal(size=(fan_in, fan_out)), rng.normal(size=fan_out)) for fan_in, fan_out in pairwise(sizes)
    )


# ------------------------------------------------------------------------------------------ worked by hand


def test_a_sigmoid_network_worked_by_hand() -> None:
    """x = (1, 2): z1 = (1 + 1 - 2, -1 + .5 + .5) = (0, 0), a1 = (.5, .5), z2 = 1 - 2 + 1 = 0, target 1.

    C = .5, delta2 = -1, dW2 = (-.5, -.5), db2 = -1; delta1 = -1 * (2, -4) * .25 = (-.5, 1),
    dW1 = x^T delta1, dC/dx = delta1 W1^T = (-.5 - 1, -.25 + .25).
    """
    inputs, targets, names = np.array([[1.0, 2.0]]), np.array([[1.0]]), ("sigmoid", "linear")
    hidden, output = forward(BY_HAND, names, inputs)
    np.testing.assert_array_equal(hidden.z, [[0.0, 0.0]])
    np.testing.assert_array_equal(hidden.outputs, [[0.5, 0.5]])
    np.testing.assert_array_equal(output.inputs, [[0.5, 0.5]])
    np.testing.assert_array_equal(output.outputs, [[0.0]])
    assert data_loss((hidden, output), targets, loss="half_squared_error") == 0.5
    first, last = backward(BY_HAND, names, (hidden, output), targets, loss="half_squared_error")
    np.testing.assert_array_equal(last.delta, [[-1.0]])
    np.testing.assert_array_equal(last.grad.weight, [[-0.5], [-0.5]])
    np.testing.assert_array_equal(last.grad.bias, [-1.0])
    np.testing.assert_array_equal(last.grad_inputs, [[-2.0, 4.0]])
    np.testing.assert_array_equal(first.delta, [[-0.5, 1.0]])
    np.testing.assert_array_equal(first.grad.weight, [[-0.5, 1.0], [-1.0, 2.0]])
    np.testing.assert_array_equal(first.grad.bias, [-0.5, 1.0])
    np.testing.assert_array_equal(first.grad_inputs, [[-1.5, 0.0]])


@pytest.mark.parametrize(("reduction", "share"), [("mean", 0.5), ("sum", 1.0)])
def test_a_relu_batch_worked_by_hand(reduction: str, share: float) -> None:
    """x = (3, 2): z1 = (2, -2), a1 = (2, 0), output 5, target 3: delta2 = 2, delta1 = (4, 0).

    x = (1, 1): z1 = (-.5, -.25), both units dead, output 1, target 0: delta2 = 1, delta1 = 0.
    Deltas belong to each example; only the gradients and the loss (2 and .5) are reduced.
    """
    inputs, targets, names = np.array([[3.0, 2.0], [1.0, 1.0]]), np.array([[3.0], [0.0]]), ("relu", "linear")
    passes = forward(BY_HAND, names, inputs)
    assert data_loss(passes, targets, loss="half_squared_error", reduction=reduction) == 2.5 * share
    first, last = backward(BY_HAND, names, passes, targets, loss="half_squared_error", reduction=reduction)
    np.testing.assert_array_equal(last.delta, [[2.0], [1.0]])
    np.testing.assert_array_equal(first.delta, [[4.0, 0.0], [0.0, 0.0]])
    np.testing.assert_array_equal(last.grad.weight, np.array([[4.0], [0.0]]) * share)
    np.testing.assert_array_equal(last.grad.bias, np.array([3.0]) * share)
    np.testing.assert_array_equal(first.grad.weight, np.array([[12.0, 0.0], [8.0, 0.0]]) * share)
    np.testing.assert_array_equal(first.grad.bias, np.array([4.0, 0.0]) * share)


def test_softmax_passes_a_squared_error_through_its_whole_jacobian() -> None:
    """z = (0, ln 3): a = (1/4, 3/4), t = (1, 0), dC/da = a - t = (-3/4, 3/4), their mean under a: 3/8.

    delta = a * (dC/da - 3/8) = (1/4 * -9/8, 3/4 * 3/8); a diagonal slope would give (-9/64, 9/64) instead.
    """
    params = (Layer(np.array([[0.0, np.log(3.0)]]), np.zeros(2)),)
    passes = forward(params, ("softmax",), np.ones((1, 1)))
    (back,) = backward(params, ("softmax",), passes, np.array([[1.0, 0.0]]), loss="half_squared_error")
    np.testing.assert_allclose(back.delta, [[-9 / 32, 9 / 32]], rtol=1e-15)


def test_the_penalty_worked_by_hand() -> None:
    """Weights 1, -1, .5, .25, 2, -4: squares sum to 22.3125, sizes to 8.75; biases stay out."""
    assert penalty(BY_HAND, l2=0.1) == pytest.approx(0.05 * 22.3125, rel=1e-15)
    assert penalty(BY_HAND, l1=0.1) == pytest.approx(0.875, rel=1e-15)
    assert penalty(BY_HAND, l1=0.1, l2=0.1) == pytest.approx(0.875 + 0.05 * 22.3125, rel=1e-15)
    first, last = penalty_gradient(BY_HAND, l1=0.5, l2=0.25)
    np.testing.assert_array_equal(first.weight, [[0.75, -0.75], [0.625, 0.5625]])
    np.testing.assert_array_equal(last.weight, [[1.0], [-1.5]])
    assert not first.bias.any()
    assert not last.bias.any()


def test_no_penalty_pulls_at_a_weight_of_zero() -> None:
    (grad,) = penalty_gradient((Layer(np.zeros((1, 1)), np.ones(1)),), l1=1.0, l2=1.0)
    assert grad.weight[0, 0] == 0.0


def test_the_slope_of_relu_at_zero_is_zero() -> None:
    z = np.array([-1.0, 0.0, 1.0])
    np.testing.assert_array_equal(ACTIVATIONS["relu"].slope(z, ACTIVATIONS["relu"].value(z)), [0.0, 0.0, 1.0])


# -------------------------------------------------------------------------------------- central differences

SHAPE, EXAMPLES, NUDGE = (3, 4, 2), 5, 1e-5


def names_for(activation: str, loss: str) -> tuple[str, str]:
    """The activation in as many places as it may stand with this loss."""
    hidden = "tanh" if activation == "softmax" else activation
    return hidden, LOSSES[loss].output or activation


@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize(("activation", "loss"), list(product(ACTIVATIONS, LOSSES)))
def test_every_gradient_is_the_slope_of_the_loss(activation: str, loss: str, reduction: str) -> None:
    names, params, rng = names_for(activation, loss), some_params(SHAPE), np.random.default_rng(5)
    inputs = rng.normal(size=(EXAMPLES, SHAPE[0]))
    targets = rng.uniform(0.1, 0.9, (EXAMPLES, SHAPE[-1]))
    targets /= targets.sum(axis=1, keepdims=True)
    passes = forward(params, names, inputs)
    # Away from kinks, or a difference would straddle one.
    assert min(np.abs(seen.z).min() for seen in passes) > 1e-3
    assert np.abs(passes[-1].outputs - targets).min() > 1e-4

    def loss_of(changed: Params, points: np.ndarray) -> float:
        return data_loss(forward(changed, names, points), targets, loss=loss, reduction=reduction)

    def slope(array: np.ndarray, at: tuple[int, ...], changed: Params, points: np.ndarray) -> float:
        kept = array[at]
        array[at] = kept + NUDGE
        above = loss_of(changed, points)
        array[at] = kept - NUDGE
        below = loss_of(changed, points)
        array[at] = kept
        return (above - below) / (2 * NUDGE)

    backs = backward(params, names, passes, targets, loss=loss, reduction=reduction)
    for layer, back in zip(params, backs, strict=True):
        for part, grad in zip(layer, back.grad, strict=True):
            numeric = np.array([slope(part, at, params, inputs) for at in np.ndindex(part.shape)])
            error = np.linalg.norm(numeric - grad.ravel())
            assert error <= 1e-8 * max(1.0, np.linalg.norm(numeric)), f"{names}, {loss}"
    share = EXAMPLES if reduction == "mean" else 1
    numeric = np.array([slope(inputs, at, params, inputs) for at in np.ndindex(inputs.shape)])
    np.testing.assert_allclose(backs[0].grad_inputs.ravel(), share * numeric, rtol=1e-6, atol=1e-8)


def test_the_gradient_check_finds_nothing_wrong_here() -> None:
    rng = np.random.default_rng(2)
    report = check_gradients(
        *(some_params(SHAPE), ("tanh", "sigmoid"), rng.normal(size=(4, 3)), rng.uniform(0.1, 0.9, (4, 2))),
        loss="binary_cross_entropy",
        l1=0.01,
        l2=0.1,
    )
    assert report.worst < 1e-7


# ------------------------------------------------------------------------------ what holds for any network

HIDDEN = sorted(set(ACTIVATIONS) - {"softmax"})
networks = st.builds(
    lambda sizes, names, m, seed: (some_params((3, *sizes)), tuple(names[: len(sizes)]), m, seed),
    st.lists(st.integers(1, 5), min_size=1, max_size=3).map(tuple),
    st.lists(st.sampled_from(HIDDEN), min_size=3, max_size=3),
    st.integers(1, 6),
    st.integers(0, 2**31),
)


@settings(max_examples=60, deadline=None)
@given(networks)
def test_a_batch_gradient_is_the_mean_of_its_examples_own(network: tuple[Params, tuple[str, ...], int, int]) -> None:
    params, names, m, seed = network
    rng = np.random.default_rng(seed)
    inputs, targets = rng.normal(size=(m, 3)), rng.normal(size=(m, params[-1].bias.size))

    def back(rows: slice, reduction: str) -> Params:
        passes = forward(params, names, inputs[rows])
        found = backward(params, names, passes, targets[rows], loss="half_squared_error", reduction=reduction)
        return tuple(record.grad for record in found)

    singles = [back(slice(i, i + 1), "mean") for i in range(m)]
    for number, (mean, total) in enumerate(zip(back(slice(None), "mean"), back(slice(None), "sum"), strict=True)):
        for part in (0, 1):
            summed = np.sum([single[number][part] for single in singles], axis=0)
            scale = 1e-12 * max(1.0, np.abs([single[number][part] for single in singles]).max())
            np.testing.assert_allclose(total[part], summed, rtol=1e-12, atol=scale)
            np.testing.assert_allclose(mean[part], summed / m, rtol=1e-12, atol=scale)


@settings(max_examples=40, deadline=None)
@given(networks)
def test_permuted_examples_give_permuted_deltas(network: tuple[Params, tuple[str, ...], int, int]) -> None:
    params, names, m, seed = network
    rng = np.random.default_rng(seed)
    inputs, targets, order = rng.normal(size=(m, 3)), rng.normal(size=(m, params[-1].bias.size)), rng.permutation(m)
    straight = backward(params, names, forward(params, names, inputs), targets, loss="squared_error")
    mixed = backward(params, names, forward(params, names, inputs[order]), targets[order], loss="squared_error")
    for one, other in zip(straight, mixed, strict=True):
        np.testing.assert_allclose(other.delta, one.delta[order], rtol=1e-12, atol=1e-12)


def test_records_refuse_writing() -> None:
    inputs, targets = np.ones((2, 2)), np.zeros((2, 1))
    passes = forward(BY_HAND, ("tanh", "linear"), inputs)
    backs = backward(BY_HAND, ("tanh", "linear"), passes, targets, loss="squared_error")
    for record in (*passes, *backs):
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            for array in value if isinstance(value, tuple) else (value,):
                with pytest.raises(ValueError, match="read-only"):
                    array[...] = 7.0
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(record, field.name, value)


def test_a_record_shares_no_memory_with_what_it_was_made_of() -> None:
    inputs = np.ones((2, 2))
    (seen, _) = forward(BY_HAND, ("linear", "linear"), inputs)
    inputs[...] = 99.0
    np.testing.assert_array_equal(seen.inputs, np.ones((2, 2)))
    assert BY_HAND[0].weight.flags.writeable, "the caller's own arrays stay writable"


def test_a_linear_layer_keeps_z_and_outputs_apart() -> None:
    (seen, _) = forward(BY_HAND, ("linear", "linear"), np.ones((1, 2)))
    assert not np.shares_memory(seen.z, seen.outputs)


# ------------------------------------------------------------------------------------------- at the door


def test_inputs_of_another_width_are_refused_by_both_shapes() -> None:
    with pytest.raises(ValueError, match=r"\(m, 2\).*\(4, 3\)"):
        forward(BY_HAND, ("tanh", "linear"), np.zeros((4, 3)))


def test_targets_that_would_broadcast_are_refused_by_both_shapes() -> None:
    passes = forward(BY_HAND, ("tanh", "linear"), np.zeros((4, 2)))
    with pytest.raises(ValueError, match=r"\(4, 1\).*\(4,\)"):
        data_loss(passes, np.zeros(4), loss="squared_error")
    with pytest.raises(ValueError, match=r"\(4, 1\).*\(4,\)"):
        backward(BY_HAND, ("tanh", "linear"), passes, np.zeros(4), loss="squared_error")


def test_layers_that_do_not_follow_each_other_are_refused_by_both_shapes() -> None:
    misfit = (BY_HAND[0], Layer(np.zeros((3, 1)), np.zeros(1)))
    with pytest.raises(ValueError, match=r"\(3, 1\).*\(2, 2\)"):
        forward(misfit, ("tanh", "linear"), np.zeros((1, 2)))


def test_a_bias_that_does_not_fit_its_weight_is_refused_by_both_shapes() -> None:
    misfit = (Layer(np.zeros((2, 2)), np.zeros((2, 1))),)
    with pytest.raises(ValueError, match=r"\(2, 2\).*\(2, 1\)"):
        forward(misfit, ("tanh",), np.zeros((1, 2)))


@pytest.mark.parametrize(
    ("names", "loss", "what"),
    [
        (("tanh",), "squared_error", "2 layers, 1 names"),
        (("tanh", "tank"), "squared_error", "tank"),
        (("softmax", "linear"), "squared_error", "output layer only"),
        (("tanh", "linear"), "binary_cross_entropy", "needs sigmoid"),
        (("tanh", "sigmoid"), "cross_entropy", "needs softmax"),
        (("tanh", "linear"), "perplexity", "perplexity"),
    ],
)
def test_names_that_make_no_sense_are_refused_with_a_sentence(names: tuple[str, ...], loss: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        backward(BY_HAND, names, forward(BY_HAND, names, np.zeros((1, 2))), np.zeros((1, 1)), loss=loss)


def test_an_unknown_reduction_is_refused() -> None:
    passes = forward(BY_HAND, ("tanh", "linear"), np.zeros((1, 2)))
    with pytest.raises(ValueError, match="median"):
        data_loss(passes, np.zeros((1, 1)), loss="squared_error", reduction="median")


# ------------------------------------------------------------------------------------------- big numbers


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_no_activation_stumbles_over_huge_inputs(name: str) -> None:
    z = np.array([[-1e300, -800.0, 0.0, 800.0, 1e300]])
    with np.errstate(over="ignore", under="ignore"):  # as forward and backward do; it is the result that counts
        a = ACTIVATIONS[name].value(z)
        slope = np.ones_like(z) if name == "softmax" else ACTIVATIONS[name].slope(z, a)
    assert np.isfinite(a).all()
    assert np.isfinite(slope).all()
    assert (a >= ACTIVATIONS[name].low).all()
    assert (a <= ACTIVATIONS[name].high).all()


@pytest.mark.parametrize(("output", "loss"), [("sigmoid", "binary_cross_entropy"), ("softmax", "cross_entropy")])
def test_a_cross_entropy_is_exact_where_its_outputs_saturate(output: str, loss: str) -> None:
    """z = (1000, 0) against t = (0, 1): 1000 for softmax; sigmoid adds the ln 2 of its second, undecided output."""
    params = (Layer(np.array([[1000.0, 0.0]]), np.zeros(2)),)
    passes = forward(params, (output,), np.ones((1, 1)))
    want = 1000.0 if output == "softmax" else 1000.0 + np.log(2.0)
    assert data_loss(passes, np.array([[0.0, 1.0]]), loss=loss) == pytest.approx(want, rel=1e-15)
    (back,) = backward(params, (output,), passes, np.array([[0.0, 1.0]]), loss=loss)
    np.testing.assert_allclose(back.delta, passes[-1].outputs - [[0.0, 1.0]], rtol=0, atol=0)


# ----------------------------------------------------------------------------------------- initialisation


@pytest.mark.parametrize("name", sorted(INITIALIZERS))
def test_the_same_seed_gives_the_same_bits_and_another_seed_others(name: str) -> None:
    first, again, other = (init_params((5, 7, 3), initializer=name, seed=seed) for seed in (4, 4, 5))
    for one, same in zip(first, again, strict=True):
        assert one.weight.tobytes() == same.weight.tobytes()
    if name not in ("zeros", "constant"):
        assert first[0].weight.tobytes() != other[0].weight.tobytes()
    assert [layer.weight.shape for layer in first] == [(5, 7), (7, 3)]
    assert not any(layer.bias.any() for layer in first)


@pytest.mark.parametrize(
    ("name", "options", "std", "bound"),
    [
        ("uniform", {"low": -2.0, "high": 1.0}, 3 / 12**0.5, 2.0),
        ("normal", {"std": 0.3}, 0.3, np.inf),
        ("xavier_uniform", {}, (2 / 500) ** 0.5, (6 / 500) ** 0.5),
        ("xavier_normal", {}, (2 / 500) ** 0.5, np.inf),
        ("he_uniform", {}, (2 / 300) ** 0.5, (6 / 300) ** 0.5),
        ("he_normal", {}, (2 / 300) ** 0.5, np.inf),
    ],
)
def test_an_initializer_draws_with_its_own_spread(
    name: str, options: dict[str, float], std: float, bound: float
) -> None:
    (layer,) = init_params((300, 200), initializer=name, seed=0, **options)
    assert layer.weight.std() == pytest.approx(std, rel=0.02)  # 60,000 draws: 0.3 % standard error
    assert np.abs(layer.weight).max() <= bound
    assert np.unique(layer.weight).size == layer.weight.size


def test_biases_start_at_their_constant() -> None:
    params = init_params((2, 3, 1), initializer="constant", seed=0, constant=0.25, bias=-1.0)
    assert all((layer.weight == 0.25).all() and (layer.bias == -1.0).all() for layer in params)
