"""The accounts, held to the records of real steps: terms add up to the value that they explain, for any network."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from core.arrays import Array, Layer, Params
from core.datasets import Data, load_data
from core.explain import (
    FlowAccount,
    HiddenDelta,
    OutputDelta,
    delta_map,
    edge_account,
    flow_account,
    hindrances,
    input_gradients,
    layer_account,
    multiplications,
    network_check,
    output_curves,
    paths_account,
    proof_account,
    step_size_account,
    unit_backward,
    unit_forward,
)
from core.explain.outputs import compared
from core.features import FEATURES
from core.functions import ACTIVATIONS, LOSSES
from core.network import data_loss, forward, penalty
from core.optimizers import OPTIMIZERS, SCHEDULES
from core.settings import Settings
from core.trainer import advance
from core.training import Step, start, take_step
from tests.effort import calls_of


@cache
def step_of(settings: Settings, after: int = 7) -> tuple[Step, Data]:
    """A real step, some updates into the run."""
    data = load_data(settings)
    state = advance(start(settings, data), settings, data, after)
    return take_step(state, settings, data), data


def adds_up(terms: Array, value: float) -> bool:
    """Whether the terms sum to the value: 1e-12 relative to their size, which is all that rounding grants a sum."""
    return bool(abs(terms.sum() - value) <= 1e-12 * np.abs(terms).sum())


def near(one: float, other: float, size: float) -> bool:
    return abs(one - other) <= 1e-12 * abs(size)


SMALL = {"samples": 60, "batch_size": 8}
CASES: dict[str, Settings] = {
    "default": Settings(),
    "three classes, cross-entropy": Settings(dataset="rings", **SMALL),
    "three classes, squared error": Settings(
        dataset="rings", output_activation="softmax", loss="squared_error", **SMALL
    ),
    "three classes, tanh outputs": Settings(dataset="rings", output_activation="tanh", loss="huber", **SMALL),
    "sigmoid, squared error": Settings(output_activation="sigmoid", loss="squared_error", **SMALL),
    "regression": Settings(dataset="sine", activations=("sin", "softplus"), **SMALL),
    "regression, absolute error": Settings(dataset="plane", loss="absolute_error", **SMALL),
    "fixed biases": Settings(fixed=("b1", "b2", "b3"), l2=0.1, **SMALL),
    "fixed weights": Settings(fixed=("w2",), optimizer="adam", l1=0.01, **SMALL),
    "sum, penalties, clipping": Settings(reduction="sum", l1=0.02, l2=0.3, clip_norm=0.1, **SMALL),
    "one row at a time": Settings(samples=60, batch_size=1, activations=("relu", "leaky_relu")),
    "no hidden layer": Settings(hidden=(), activations=(), **SMALL),
    "deep": Settings(hidden=(5, 4, 3, 4, 3), activations=("elu", "gelu", "silu", "sigmoid", "tanh"), **SMALL),
    "features": Settings(features=tuple(FEATURES), standardise=True, **SMALL),
    "wide": Settings(hidden=(32, 32, 32), activations=("tanh", "relu", "tanh"), **SMALL),
    "digits": Settings(dataset="digits", hidden=(16,), activations=("relu",), **SMALL),
    "zeros": Settings(initializer="zeros", **SMALL),
} | {
    f"{optimizer}, {schedule}": Settings(
        optimizer=optimizer, schedule=schedule, schedule_steps=5, clip_norm=0.05, l2=0.01, **SMALL
    )
    for optimizer, schedule in zip(OPTIMIZERS, itertools.cycle(SCHEDULES))
}
steps = pytest.mark.parametrize("step", [step_of(settings)[0] for settings in CASES.values()], ids=list(CASES))


@st.composite
def some_steps(draw: st.DrawFn) -> Step:
    """Steps of random small networks, from random places of their runs."""
    hidden = draw(st.lists(st.integers(1, 5), max_size=3))
    names = sorted(set(ACTIVATIONS) - {"softmax"})
    dataset = draw(
        st.sampled_from(["circle", "xor", "moons", "rings", "blobs", "spirals", "sine", "multi_gauss", "iris"])
    )
    settings = Settings().adapted(
        dataset=dataset,
        samples=40,
        hidden=tuple(hidden),
        activations=tuple(draw(st.sampled_from(names)) for _ in hidden),
        loss=draw(st.sampled_from(["auto", *LOSSES])),
        reduction=draw(st.sampled_from(["mean", "sum"])),
        optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
        learning_rate=draw(st.sampled_from([0.001, 0.03])),
        batch_size=draw(st.sampled_from([0, 1, 7])),
        initializer=draw(st.sampled_from(["xavier_uniform", "he_normal", "normal"])),
        init_bias=draw(st.sampled_from([0.0, 0.3])),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.2])),
        clip_norm=draw(st.sampled_from([0.0, 0.1])),
        fixed=draw(st.sampled_from([(), ("b1",), ("w1", "b1")])),
        seed=draw(st.integers(0, 1000)),
    )
    with np.errstate(all="ignore"):  # some diverge, and are passed over
        step, _ = step_of(settings, draw(st.integers(0, 12)))
    assume(all(np.abs(part).max() < 1e3 for params in (step.before.params, step.grads) for part in flat(params)))
    return step


def flat(params: Params) -> list[Array]:
    return [part for layer in params for part in layer]


random_steps = given(some_steps())
few = hypothesis_settings(max_examples=40, deadline=None)


def parameters(step: Step, most: int = 12) -> Iterator[tuple[int, int | None, int]]:
    """Some weights and the first biases of every layer."""
    for layer, (weight, bias) in enumerate(step.before.params):
        places = [(layer, int(i), int(j)) for i, j in np.ndindex(weight.shape)]
        yield from places[:: max(1, len(places) // most)]
        yield from ((layer, None, j) for j in range(min(3, len(bias))))


def units(step: Step, most: int = 4) -> Iterator[tuple[int, int]]:
    for layer, (_, bias) in enumerate(step.before.params):
        yield from ((layer, j) for j in range(0, len(bias), max(1, len(bias) // most)))


def pick(params: Params, layer: int, i: int | None, j: int) -> float:
    return float(params[layer].bias[j] if i is None else params[layer].weight[i, j])


# ------------------------------------------------------------------------------------------ edges


def check_edges(step: Step) -> None:
    for place in parameters(step):
        account = edge_account(step, *place)
        assert adds_up(account.share * account.terms, account.data_gradient)
        assert account.data_gradient == pick(step.data_grads, *place)
        assert account.total == account.data_gradient + pick(step.penalty_grads, *place)
        parts = np.array([account.data_gradient, account.l1_gradient, account.l2_gradient])
        assert adds_up(parts, account.total)
        expected = 0.0 if account.fixed else account.total * account.clip_scale
        assert near(account.gradient, expected, account.total)
        assert account.gradient == pick(step.grads, *place) == account.update.gradient

        update = account.update
        assert near(update.rate, update.base_rate * update.schedule_factor, update.rate)
        size = update.rate / (update.root + update.epsilon)
        assert near(update.change, -size * update.direction, size * (abs(update.carried) + abs(update.fresh)))
        assert update.change == pick(step.updates, *place)
        assert account.after == account.before + update.change
        assert [slot.after for slot in update.slots] == [
            pick(slot, *place) for slot in step.after.optimizer_state.slots
        ]

        assert account.pushes.sum() == pytest.approx(1.0 if account.terms.any() else 0.0, abs=1e-12)


@steps
def test_an_edge_accounts_for_its_whole_change(step: Step) -> None:
    check_edges(step)


@few
@random_steps
def test_edges_of_random_networks_account_for_their_change(step: Step) -> None:
    check_edges(step)


def test_an_edge_worked_by_hand() -> None:
    """The four XOR rows, one linear output with weights 1/2 and bias 0: z = 0, 1, 1/2, 1/2, targets -1, -1, 1, 1.

    deltas z - t = 1, 2, -1/2, -1/2; x1 is 1 in the second and third row, so the terms are 0, 2, -1/2, 0; their mean is
    3/8. The penalty l2 = 1/4 adds 1/8: gradient 1/2, change at rate 1/10: -1/20. The second row pushed hardest: 4/5.
    """
    settings = Settings(
        dataset="xor_rows",
        hidden=(),
        activations=(),
        output_activation="linear",
        loss="half_squared_error",
        initializer="constant",
        init_constant=0.5,
        learning_rate=0.1,
        l2=0.25,
        batch_size=0,
        shuffle=False,
    )
    step, data = step_of(settings, 0)
    np.testing.assert_array_equal(data.train_inputs, [[0, 0], [1, 1], [1, 0], [0, 1]])
    account = edge_account(step, 0, 0, 0)
    assert account.address == "w1.0.0"
    np.testing.assert_array_equal(account.deltas, [1.0, 2.0, -0.5, -0.5])
    np.testing.assert_array_equal(account.terms, [0.0, 2.0, -0.5, 0.0])
    assert (account.share, account.data_gradient) == (0.25, 0.375)
    assert (account.l1_gradient, account.l2_gradient, account.gradient) == (0.0, 0.125, 0.5)
    assert account.update.change == pytest.approx(-0.05, rel=1e-15)
    assert account.after == pytest.approx(0.45, rel=1e-15)
    assert_allclose(account.pushes, [0.0, 0.8, 0.2, 0.0], rtol=1e-15)
    bias = edge_account(step, 0, None, 0)
    assert bias.address == "b1.0"
    np.testing.assert_array_equal(bias.terms, [1.0, 2.0, -0.5, -0.5])
    assert (bias.data_gradient, bias.l2_gradient) == (0.5, 0.0)


def test_adam_shows_its_corrected_averages() -> None:
    """The first update of adam: m-hat = g and v-hat = g^2 whatever the betas, so the change is -rate * sign(g)."""
    step, _ = step_of(Settings(optimizer="adam", epsilon=1e-12, **SMALL), 0)
    account = edge_account(step, 0, 0, 0)
    assert account.update.direction == pytest.approx(account.gradient, rel=1e-12)
    assert account.update.root == pytest.approx(abs(account.gradient), rel=1e-12)
    assert account.update.change == pytest.approx(-0.03 * np.sign(account.gradient), rel=1e-9)
    assert [slot.name for slot in account.update.slots] == ["mean", "mean_square"]
    assert [slot.before for slot in account.update.slots] == [0.0, 0.0]


def test_momentum_shows_what_it_carries() -> None:
    step, _ = step_of(Settings(optimizer="momentum", momentum=0.5, **SMALL))
    update = edge_account(step, 0, 0, 0).update
    assert update.carried == 0.5 * update.slots[0].before != 0.0
    assert update.fresh == update.gradient
    assert update.slots[0].after == pytest.approx(update.direction, rel=1e-15)


def test_a_block_held_fixed_has_pushes_and_does_not_move() -> None:
    step, _ = step_of(CASES["fixed biases"])
    account = edge_account(step, 1, None, 0)
    assert account.fixed
    assert account.data_gradient != 0.0
    assert account.gradient == account.update.change == 0.0
    assert account.after == account.before


# ------------------------------------------------------------------------------------------ units, forward


def check_units_forward(step: Step) -> None:
    for (layer, j), sample in itertools.product(units(step), (None, 0, len(step.rows) - 1)):
        account = unit_forward(step, layer, j, sample)
        seen = step.forward[layer]
        assert adds_up(np.append(account.terms, account.bias), account.z) or near(
            account.terms.sum() + account.bias, account.z, np.abs(account.terms).sum() + abs(account.bias)
        )
        if sample is not None:
            assert account.z == seen.z[sample, j]
            assert account.output == seen.outputs[sample, j]
            assert account.row == step.rows[sample]
            assert account.slope == account.batch_slopes[sample]
        assert account.counts.sum() == len(step.rows)
        assert account.edges[0] <= account.batch_z.min()
        assert account.edges[-1] >= account.batch_z.max()
        assert account.curve_z[0] <= account.edges[0]
        assert account.curve_z[-1] >= account.edges[-1]
        assert 0.0 <= account.saturated + account.dead <= 1.0
        if account.activation != "softmax":
            activation = ACTIVATIONS[account.activation]
            np.testing.assert_array_equal(account.curve_outputs, activation.value(account.curve_z))
            np.testing.assert_array_equal(
                account.curve_slopes, activation.slope(account.curve_z, account.curve_outputs)
            )


@steps
def test_a_unit_accounts_for_its_sum(step: Step) -> None:
    check_units_forward(step)


@few
@random_steps
def test_units_of_random_networks_account_for_their_sums(step: Step) -> None:
    check_units_forward(step)


def test_a_softmax_curve_goes_through_the_unit_and_has_its_slope() -> None:
    step, _ = step_of(CASES["three classes, cross-entropy"])
    account = unit_forward(step, 2, 1, 3)
    assert np.interp(account.z, account.curve_z, account.curve_outputs) == pytest.approx(account.output, abs=1e-3)
    assert np.interp(account.z, account.curve_z, account.curve_slopes) == pytest.approx(account.slope, abs=1e-3)


def edited(**edits: float) -> Settings:
    """The default run on all its rows, with parameters set by hand at step 0: `w1_0_1=2.0`."""
    settings = Settings(batch_size=0, **{"activations": ("relu", "tanh")})
    for what, value in edits.items():
        settings = settings.with_change(0, what.replace("_", "."), value)
    return settings


def test_dead_and_saturated_shares_are_those_of_the_batch() -> None:
    step, _ = step_of(edited(b1_0=-1000.0, b1_1=1000.0, b2_0=50.0), 0)
    assert unit_forward(step, 0, 0).dead == 1.0
    assert unit_forward(step, 0, 0).saturated == 0.0
    assert unit_forward(step, 0, 1).dead == 0.0
    assert unit_forward(step, 1, 0).saturated == 1.0  # tanh far out: its slope is exactly 0, yet it speaks
    assert unit_forward(step, 1, 0).dead == 0.0
    half = unit_forward(step, 0, 2)
    assert half.dead == (half.batch_z <= 0.0).mean()


# ------------------------------------------------------------------------------------------ units, backward


def check_units_backward(step: Step) -> None:
    last = len(step.forward) - 1
    for (layer, j), sample in itertools.product(units(step), {0, len(step.rows) - 1}):
        account = unit_backward(step, layer, j, sample)
        assert account.delta == step.backward[layer].delta[sample, j]
        assert account.row == step.rows[sample]
        if layer < last:
            assert isinstance(account, HiddenDelta)
            assert adds_up(account.terms, account.total)
            assert near(account.total * account.slope, account.delta, account.delta)
            assert_allclose(account.terms, account.weights * account.deltas, rtol=1e-15)
        else:
            assert isinstance(account, OutputDelta)
            rounding = 0.0
            if (
                step.settings.resolved_output == "softmax" and not account.fused
            ):  # the record subtracts numbers of this size
                shares = step.forward[-1].outputs[sample]
                rounding = (
                    1e-15 * account.output * (np.abs(account.loss_slopes) * (shares + (account.units == j))).sum()
                )
            assert abs(account.terms.sum() - account.delta) <= 1e-12 * np.abs(account.terms).sum() + rounding
            assert account.fused == (step.settings.resolved_loss in ("cross_entropy", "binary_cross_entropy"))
            if account.fused:
                lost = np.finfo(float).eps  # by the subtraction here: an output near 1 is rounded, its delta is not
                assert abs(account.delta - (account.output - account.target)) <= 1e-12 * abs(account.delta) + lost
            whole = np.isfinite(account.loss_slopes)
            made = account.loss_slopes[whole] * account.slopes[whole]
            assert_allclose(made, account.terms[whole], rtol=1e-12, atol=1e-15)


@steps
def test_a_unit_accounts_for_its_delta(step: Step) -> None:
    check_units_backward(step)


@few
@random_steps
def test_units_of_random_networks_account_for_their_deltas(step: Step) -> None:
    check_units_backward(step)


def test_cross_entropy_cancels_the_slope_and_squared_error_keeps_it() -> None:
    """a = sigmoid(-20), about 2e-9, with target 1: the same error, a slope of 2e-9; one loss divides by it."""
    saturated = {
        "hidden": (),
        "activations": (),
        "output_activation": "sigmoid",
        "batch_size": 0,
        "initializer": "zeros",
    }
    found = {}
    for loss in ("binary_cross_entropy", "half_squared_error"):
        step, _ = step_of(Settings(loss=loss, **saturated).with_change(0, "b1.0", -20.0), 0)
        sample = int(np.flatnonzero(step.targets[:, 0] == 1.0)[0])
        account = unit_backward(step, 0, 0, sample)
        assert isinstance(account, OutputDelta)
        assert account.slopes[0] == pytest.approx(np.exp(-20.0), rel=1e-8)
        found[loss] = account
    assert found["binary_cross_entropy"].delta == pytest.approx(-1.0, rel=1e-8)
    assert found["binary_cross_entropy"].loss_slopes[0] == pytest.approx(-np.exp(20.0), rel=1e-8)
    assert found["half_squared_error"].delta == pytest.approx(-np.exp(-20.0), rel=1e-8)
    assert found["half_squared_error"].loss_slopes[0] == pytest.approx(-1.0, rel=1e-8)


@pytest.mark.parametrize("z", [-800.0, 800.0])
@pytest.mark.parametrize("dataset", ["circle", "rings"])
def test_completely_saturated_outputs_keep_the_product(dataset: str, z: float) -> None:
    settings = Settings(dataset=dataset, hidden=(), activations=(), initializer="zeros", batch_size=0)
    step, _ = step_of(settings.with_change(0, "b1.0", z), 0)
    for sample, j in itertools.product(range(len(step.rows)), range(step.targets.shape[1])):
        account = unit_backward(step, 0, j, sample)
        assert isinstance(account, OutputDelta)
        assert not np.isnan(account.loss_slopes).any()
        assert adds_up(account.terms, account.delta)


@steps
def test_the_curves_of_an_output_go_through_its_delta(step: Step) -> None:
    for j, sample in itertools.product(range(step.targets.shape[1]), {0, len(step.rows) - 1}):
        told, curves = unit_backward(step, len(step.forward) - 1, j, sample), output_curves(step, j, sample)
        assert isinstance(told, OutputDelta)
        assert curves is not None
        own = next(each for each in curves.curves if each.loss == curves.own)
        assert curves.at == step.forward[-1].z[sample, j]
        assert near(own.here, told.delta, 1.0)
        assert own.fused == told.fused
        for each in curves.curves:
            assert each.deltas.shape == curves.z.shape == curves.outputs.shape
            assert curves.z[0] < curves.at < curves.z[-1]


def test_the_curves_of_a_sigmoid_output_worked_by_hand() -> None:
    """With its own loss a - t, whatever the slope; with half the squared error (a - t) a (1 - a)."""
    step, _ = step_of(CASES["default"])
    curves = output_curves(step, 0, 0)
    assert curves is not None
    target = float(step.targets[0, 0])
    cancelled, kept = curves.curves
    assert (cancelled.loss, cancelled.fused) == ("binary_cross_entropy", True)
    assert (kept.loss, kept.fused) == ("half_squared_error", False)
    a = 1.0 / (1.0 + np.exp(-curves.z))
    assert_allclose(curves.outputs, a, rtol=1e-12)
    assert_allclose(cancelled.deltas, a - target, atol=1e-12)
    assert_allclose(kept.deltas, (a - target) * a * (1.0 - a), atol=1e-12)
    assert curves.z[0] <= -8.0
    assert curves.z[-1] >= 8.0


def test_a_softmax_output_is_moved_alone_along_its_curve() -> None:
    """Its own z runs, the others stay: a_j = e^z / (e^z + rest), and with its own loss delta is a_j - t_j."""
    step, _ = step_of(CASES["three classes, cross-entropy"])
    curves = output_curves(step, 1, 2)
    assert curves is not None
    others = np.exp(np.delete(step.forward[-1].z[2], 1)).sum()
    a = np.exp(curves.z) / (np.exp(curves.z) + others)
    assert_allclose(curves.outputs, a, rtol=1e-12)
    assert_allclose(curves.curves[0].deltas, a - step.targets[2, 1], atol=1e-12)


@pytest.mark.parametrize(
    ("loss", "activation", "wanted"),
    [
        ("binary_cross_entropy", "sigmoid", ("binary_cross_entropy", "half_squared_error")),
        ("huber", "sigmoid", ("binary_cross_entropy", "huber")),
        ("half_squared_error", "softmax", ("cross_entropy", "half_squared_error")),
        ("squared_error", "tanh", ("squared_error",)),
    ],
)
def test_the_losses_compared_are_the_one_that_cancels_and_the_run_s_own(
    loss: str, activation: str, wanted: tuple[str, ...]
) -> None:
    assert compared(loss, activation) == wanted


# ------------------------------------------------------------------------------------------ hindrances


def hindered(after: int = 0, **changes: Any) -> list[tuple[str, int | None]]:
    step, _ = step_of(Settings(**{**SMALL, **changes}), after)
    return [(one.kind, one.layer) for one in hindrances(step, flow_account(step))]


def test_what_holds_an_update_back_is_named() -> None:
    assert hindered(5) == []
    assert hindered(init_bias=20.0) == [("saturated", 0), ("saturated", 1)]  # tanh at 20 is 1 to all its digits
    assert hindered(init_bias=-30.0, activations=("relu", "relu")) == [("dead", 0), ("dead", 1)]
    assert hindered(clip_norm=1e-6) == [("clipped", None)]
    falling = {"schedule": "step", "schedule_steps": 1, "schedule_factor": 0.1}
    assert hindered(3, learning_rate=0.003, **falling) == [("schedule", None)]
    assert hindered(learning_rate=1e-7) == [("rate", None)]
    assert hindered(learning_rate=1e-7, optimizer="adagrad") == []  # its rate is divided by what it has summed up
    assert hindered(fixed=("w1", "w2", "w3")) == [("held", None)]
    assert hindered(fixed=("w1",)) == []  # the other layers learn


def test_an_output_that_is_told_in_full_hinders_nothing() -> None:
    """Sure to all its digits: with its own loss its delta is a - t, with the squared error almost nothing."""
    far = {"b3.0": 30.0}
    for loss, wanted in (("auto", False), ("squared_error", True)):
        settings = Settings(output_activation="sigmoid", loss=loss, **SMALL).with_change(0, *next(iter(far.items())))
        step, _ = step_of(settings, 0)
        flow = flow_account(step)
        assert bool(flow.layers[-1].saturated) == wanted
        assert flow.layers[-1].cancels == (not wanted)
        assert any(one.kind == "saturated" for one in hindrances(step, flow)) == wanted


def test_why_an_update_moves_nothing() -> None:
    blocks = tuple(f"{kind}{layer}" for layer in (1, 2, 3) for kind in "wb")
    assert step_size_account(step_of(Settings(fixed=blocks, **SMALL), 0)[0]).still == "held"
    assert step_size_account(step_of(Settings(**SMALL), 0)[0]).still is None
    step, _ = step_of(Settings(**SMALL), 0)
    nothing = tuple(Layer(np.zeros_like(weight), np.zeros_like(bias)) for weight, bias in step.updates)
    still = dataclasses.replace(step, updates=nothing)
    assert step_size_account(still).still == "lost"
    assert step_size_account(dataclasses.replace(still, learning_rate=0.0)).still == "rate"
    assert step_size_account(dataclasses.replace(still, data_grads=nothing, grads=nothing)).still == "flat"


def test_the_multiplications_of_both_ways() -> None:
    """2-4-2-1 with 8 examples: 8 + 8 + 2 weights forward; back all for their gradients, and the last 10 for deltas."""
    step, _ = step_of(Settings(samples=60, batch_size=8), 0)
    assert multiplications(step) == (8 * 18, 8 * (18 + 10))


# ------------------------------------------------------------------------------------------ layers


def check_layers(step: Step) -> None:
    for layer in range(len(step.forward)):
        account = layer_account(step, layer)
        sizes = dict(
            zip(("batch", "fan_in", "fan_out"), (*account.inputs.shape, len(account.bias.values)), strict=True)
        )
        sizes["above"] = account.delta_above.shape[1] if account.delta_above else 0
        matrices = [getattr(account, field.name) for field in dataclasses.fields(account)]
        for matrix in matrices:
            if hasattr(matrix, "dimensions"):
                assert matrix.shape == tuple(sizes[dimension] for dimension in matrix.dimensions)

        def same(one: Array, other: Array, scale: Array) -> None:
            assert (np.abs(one - other) <= 1e-12 * np.abs(scale).max()).all()

        x, w, delta = account.inputs.values, account.weight.values, account.delta.values
        same(x @ w + account.bias.values, account.z.values, np.abs(x) @ np.abs(w) + np.abs(account.bias.values))
        same(delta @ w.T, account.grad_inputs.values, np.abs(delta) @ np.abs(w.T))
        same(account.share * x.T @ delta, account.grad_weight.values, np.abs(x.T) @ np.abs(delta))
        same(account.share * delta.sum(axis=0), account.grad_bias.values, np.abs(delta).sum(axis=0))
        blame = account.blame.values
        if account.delta_above is not None and account.weight_above is not None:
            same(account.delta_above.values @ account.weight_above.values.T, blame, blame)
        if not np.isfinite(blame).all():
            continue
        if account.jacobian is not None:
            made = np.einsum("nk,nkj->nj", blame, account.jacobian.values)
        else:
            assert account.slope is not None
            made = blame * account.slope.values
        same(made, delta, np.maximum(np.abs(delta), 1.0))


@steps
def test_a_layer_s_matrices_make_each_other(step: Step) -> None:
    check_layers(step)


@few
@random_steps
def test_the_matrices_of_random_networks_make_each_other(step: Step) -> None:
    check_layers(step)


# ------------------------------------------------------------------------------------------ paths


def all_paths(step: Step, layer: int, i: int | None, j: int) -> dict[tuple[int, ...], Array]:
    """Every path's product for every example, (m,), the long way round."""
    names, params = step.settings.layer_activations, step.before.params
    found = {}
    for tail in itertools.product(*(range(len(part.bias)) for part in params[layer + 1 :])):
        path = (j, *tail)
        product = np.ones(len(step.rows)) if i is None else step.forward[layer].inputs[:, i].copy()
        for depth, unit in enumerate(path):
            seen = step.forward[layer + depth]
            if layer + depth < len(params) - 1:
                product = product * ACTIVATIONS[names[layer + depth]].slope(seen.z, seen.outputs)[:, unit]
            else:
                product = product * step.backward[-1].delta[:, unit]
            if depth:
                product = product * params[layer + depth].weight[path[depth - 1], unit]
        found[path] = product
    return found


def check_paths(step: Step, limit: int = 5) -> None:
    share = 1.0 if step.settings.reduction == "sum" else 1.0 / len(step.rows)
    for place in list(parameters(step, 2)):
        count = int(np.prod([len(part.bias) for part in step.before.params[place[0] + 1 :]]))
        if count > 400:
            continue
        every = all_paths(step, *place)
        for sample in (None, 0):
            account = paths_account(step, *place, sample, limit=limit)
            products = {
                path: float(share * terms.sum() if sample is None else terms[sample]) for path, terms in every.items()
            }
            masses = {path: share * np.abs(terms).sum() for path, terms in every.items()}
            size = share * sum(np.abs(terms).sum() for terms in every.values())
            mass = size if sample is None else sum(map(abs, products.values()))
            assert account.count == len(every)
            assert near(account.mass, mass, mass)
            assert near(account.gradient, sum(products.values()), mass)
            assert near(account.shown, sum(path.product for path in account.paths), mass)
            assert len(account.paths) == min(limit, len(every))
            heaviest = sorted(map(abs, products.values()), reverse=True)[:limit]
            assert account.certain
            for path, expected in zip(account.paths, heaviest, strict=True):
                assert near(abs(path.product), expected, masses[path.units])
                assert near(path.product, products[path.units], masses[path.units])
                if sample is not None:
                    assert account.activation is not None
                    end = step.backward[-1].delta[0, path.units[-1]]
                    made = account.activation * np.prod(path.slopes) * np.prod(path.weights) * end
                    assert near(made, path.product, path.product)
            assert len({path.units for path in account.paths}) == len(account.paths)


@steps
def test_paths_add_up_to_the_gradient_and_the_heaviest_come_first(step: Step) -> None:
    check_paths(step)


@few
@random_steps
def test_paths_of_random_networks_add_up_to_the_gradient(step: Step) -> None:
    check_paths(step)


def test_with_every_path_shown_nothing_is_left_out() -> None:
    step, _ = step_of(CASES["deep"])
    for sample in (None, 2):
        account = paths_account(step, 1, 0, 0, sample, limit=1000)
        assert len(account.paths) == account.count == 3 * 4 * 3
        assert near(account.shown, account.gradient, account.mass)
        assert near(account.mass_shown, account.mass, account.mass)


def wide_step(after: int = 0) -> Step:
    return step_of(Settings(samples=1024, batch_size=512, hidden=(32,) * 8, activations=("tanh",) * 8), after)[0]


def test_the_paths_of_the_widest_network_are_counted_but_never_visited() -> None:
    step = wide_step()
    whole = paths_account(step, 0, 1, 3)
    assert whole.count == 32**7
    assert 0.0 < whole.mass_shown < whole.mass
    one = paths_account(step, 0, 1, 3, 7, limit=50)
    assert one.certain
    assert near(one.gradient, step.backward[0].delta[7, 3] * step.inputs[7, 1], one.mass)
    sizes = [abs(path.product) for path in one.paths]
    assert sizes == sorted(sizes, reverse=True)
    assert len({path.units for path in one.paths}) == 50


def test_the_heaviest_paths_of_one_example_are_the_heaviest_of_all() -> None:
    """Four more layers of 8 units: 4096 paths, which can still be enumerated."""
    settings = Settings(samples=64, batch_size=4, hidden=(8, 8, 8, 8, 8), activations=("tanh",) * 5)
    step, _ = step_of(settings)
    every = all_paths(step, 0, 0, 0)
    assert len(every) == 8**4
    for sample in (0, 3):
        account = paths_account(step, 0, 0, 0, sample, limit=20)
        expected = sorted((abs(terms[sample]) for terms in every.values()), reverse=True)[:20]
        assert_allclose([abs(path.product) for path in account.paths], expected, rtol=1e-12)
    whole = paths_account(step, 0, 0, 0, limit=20)
    expected = sorted((abs(terms.mean()) for terms in every.values()), reverse=True)[:20]
    if whole.certain:
        assert_allclose([abs(path.product) for path in whole.paths], expected, rtol=1e-12)
    assert abs(whole.paths[0].product) == pytest.approx(expected[0], rel=1e-12)


# ------------------------------------------------------------------------------------------ step size


def check_step_size(step: Step) -> None:
    account, now = step_size_account(step), step.settings
    assert account.multiples[0] == 0.0
    assert account.multiples[-1] == 3.0
    assert near(account.losses[0], step.loss, step.loss)
    assert near(account.costs[0], step.loss + step.penalty, step.loss + step.penalty)
    after = forward(step.after.params, now.layer_activations, step.inputs)
    landed = data_loss(after, step.targets, loss=now.resolved_loss, reduction=now.reduction)
    landed += penalty(step.after.params, l1=now.l1, l2=now.l2)
    half, one, two = account.marks
    assert [half.multiple, one.multiple, two.multiple] == [0.5, 1.0, 2.0]
    assert near(one.cost, landed, landed)
    assert near(one.promised, account.costs[0] + account.slope, abs(account.costs[0]) + abs(account.slope))
    terms = [
        (a + b) * c
        for parts in zip(step.data_grads, step.penalty_grads, step.updates, strict=True)
        for a, b, c in zip(*parts, strict=True)
    ]
    assert adds_up(np.concatenate([term.ravel() for term in terms]), account.slope)
    assert np.isnan(account.cosine) or -1.0 - 1e-12 <= account.cosine <= 1.0 + 1e-12


@steps
def test_the_step_lands_where_its_account_says(step: Step) -> None:
    check_step_size(step)


@few
@random_steps
def test_the_steps_of_random_networks_land_where_their_accounts_say(step: Step) -> None:
    check_step_size(step)


def test_the_tangent_touches_the_cost() -> None:
    """Plain descent: the slope is -rate * |gradient|^2, and a small part of the step keeps the tangent's promise."""
    step, _ = step_of(Settings(learning_rate=1e-4, **SMALL))
    account = step_size_account(step)
    square = sum(float((part * part).sum()) for layer in step.grads for part in layer)
    assert account.slope == pytest.approx(-1e-4 * square, rel=1e-12)
    assert account.cosine == pytest.approx(1.0, rel=1e-12)
    fallen = account.costs[1] - account.costs[0]
    assert fallen == pytest.approx(account.tangent[1] - account.tangent[0], rel=1e-3)


# ------------------------------------------------------------------------------------------ proof


SMOOTH = [name for name in CASES if name not in ("one row at a time", "digits", "wide", "zeros")]


@pytest.mark.parametrize("name", SMOOTH)
def test_differences_confirm_the_gradient(name: str) -> None:
    step, _ = step_of(CASES[name])
    place = (0, 0, 0)
    account = proof_account(step, *place)
    assert account.analytic == pytest.approx(
        pick(step.data_grads, *place) + pick(step.penalty_grads, *place), rel=1e-15, abs=1e-300
    )
    assert account.network.passed
    assert account.network.checked == account.parameters
    assert account.kinked or account.error <= 1e-5 * abs(account.analytic) + 1e3 * account.resolution
    assert account.curve.epsilons[account.at] == account.epsilon == 1e-6
    assert account.curve.numeric[account.at] == account.numeric
    count = sum(part.size for layer in step.before.params for part in layer)
    assert (account.parameters, account.forward_passes, account.backward_passes) == (count, 2 * count, 1)
    assert account.forward_cost == len(step.rows) * sum(layer.weight.size for layer in step.before.params)


def test_any_epsilon_can_be_asked_for() -> None:
    step, _ = step_of(CASES["default"])
    account = proof_account(step, 2, None, 0, epsilon=0.0123)
    assert account.address == "b3.0"
    assert account.curve.epsilons[account.at] == 0.0123
    assert (np.diff(account.curve.epsilons) < 0.0).all()


def test_the_badge_of_a_large_network_names_its_sample() -> None:
    report = network_check(wide_step())
    assert report.passed
    assert 0 < report.checked < report.count
    assert all(block.checked for block in report.blocks)


# ------------------------------------------------------------------------------------------ flow


def check_flow(step: Step) -> None:
    account = flow_account(step)
    assert len(account.layers) == len(step.forward)
    for layer, flow in enumerate(account.layers):
        assert flow.mean_delta == np.abs(step.backward[layer].delta).mean()
        if layer + 1 < len(account.layers) and flow.mean_delta:
            expected = account.layers[layer + 1].log_delta + flow.log_weight + flow.log_slope
            assert flow.log_delta == pytest.approx(expected, abs=1e-12)
            assert flow.log_slope <= np.log10(1.13) + 1e-12  # no activation is steeper than gelu
        update, weight = step.updates[layer].weight, step.before.params[layer].weight
        if np.linalg.norm(weight):
            assert near(flow.ratio, float(np.linalg.norm(update) / np.linalg.norm(weight)), flow.ratio)
        for j in range(0, len(flow.dead_share), 5):
            unit = unit_forward(step, layer, j)
            assert (flow.dead_share[j], flow.saturated_share[j]) == (unit.dead, unit.saturated)


@steps
def test_the_flow_splits_into_weights_and_slopes(step: Step) -> None:
    check_flow(step)


@few
@random_steps
def test_the_flow_of_random_networks_splits_into_weights_and_slopes(step: Step) -> None:
    check_flow(step)


def test_a_sigmoid_takes_at_least_three_quarters_of_delta() -> None:
    step, _ = step_of(Settings(hidden=(8, 8, 8), activations=("sigmoid",) * 3, **SMALL))
    assert all(flow.log_slope <= np.log10(0.25) for flow in flow_account(step).layers[:-1])


def test_zero_weights_make_twins_and_random_ones_do_not() -> None:
    def twins(account: FlowAccount) -> list[Any]:
        return [flow.twins for flow in account.layers]

    zeros = Settings(initializer="zeros", hidden=(4, 3), **SMALL)
    assert twins(flow_account(step_of(zeros)[0])) == [((0, 1, 2, 3),), ((0, 1, 2),), ()]
    constant = dataclasses.replace(zeros, initializer="constant", init_constant=0.3)
    assert twins(flow_account(step_of(constant)[0])) == [((0, 1, 2, 3),), ((0, 1, 2),), ()]
    broken = constant.with_change(0, "w1.0.2", 0.9)  # one unit told apart: the others stay copies of each other
    assert twins(flow_account(step_of(broken)[0])) == [((0, 1, 3),), ((0, 1, 2),), ()]
    blamed = constant.with_change(0, "w2.2.0", 0.9)  # the same weights in, another way out: not for long
    assert twins(flow_account(step_of(blamed, 0)[0]))[0] == ((0, 1, 3),)
    assert twins(flow_account(step_of(CASES["wide"])[0])) == [(), (), (), ()]


def test_stuck_units_are_named() -> None:
    step, _ = step_of(edited(b1_0=-1000.0, b1_2=-1000.0, b2_1=50.0), 0)
    first, second, _ = flow_account(step).layers
    assert first.dead == (0, 2)
    assert first.twins == ()  # the dead have the same gradients, none, but weights of their own
    assert second.saturated == (1,)
    assert second.dead == ()


# ------------------------------------------------------------------------------------------ maps


@pytest.mark.parametrize("name", ["three classes, squared error", "regression", "digits", "features"])
def test_a_delta_map_holds_the_deltas_of_the_batch(name: str) -> None:
    step, data = step_of(CASES[name])
    for layer, j in units(step):
        account = delta_map(step.before.params, step.settings, data, layer, j)
        seen = step.forward[layer]
        for values, recorded in (
            (account.deltas, step.backward[layer].delta),
            (account.z, seen.z),
            (account.outputs, seen.outputs),
        ):
            assert values.shape == (len(data.train_inputs),)
            assert_allclose(values[step.rows], recorded[:, j], rtol=1e-9, atol=1e-12)
        assert account.largest == np.abs(account.deltas).max()


@pytest.mark.parametrize("standardise", [False, True])
@pytest.mark.parametrize(
    ("dataset", "features"), [("moons", tuple(FEATURES)), ("moons", ("x1x2", "sinx2")), ("iris", ("x1", "x2"))]
)
def test_input_gradients_are_those_of_each_example_s_loss(
    dataset: str, features: tuple[str, ...], standardise: bool
) -> None:
    settings = Settings(dataset=dataset, features=features, standardise=standardise, samples=40)
    step, data = step_of(settings)
    params, names = step.before.params, settings.layer_activations

    def losses(inputs: Array) -> Array:
        last = forward(params, names, inputs)[-1]
        values: Array = LOSSES[settings.resolved_loss].value(last.z, last.outputs, data.train_targets, -1)
        return values

    def differences(count: int, at: Callable[[Array], Array], start_from: Array) -> Array:
        columns = []
        for column in range(count):
            move = np.zeros(count)
            move[column] = 1e-5
            columns.append((losses(at(start_from + move)) - losses(at(start_from - move))) / 2e-5)
        return np.column_stack(columns)

    account = input_gradients(params, settings, data)
    points = data.train_points
    assert_allclose(account.points, differences(points.shape[1], data.encode, points), rtol=1e-5, atol=1e-8)
    whole = differences(data.train_inputs.shape[1], lambda inputs: inputs, data.train_inputs)
    assert_allclose(account.inputs, whole, rtol=1e-5, atol=1e-8)
    assert account.largest == np.sqrt((account.points**2).sum(axis=1)).max()


# ------------------------------------------------------------------------------------------ all of them


def open_all(step: Step, data: Data) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Every card's account, by name."""
    yield "edge", lambda: edge_account(step, 0, 1, 0)
    yield "bias", lambda: edge_account(step, 0, None, 0)
    yield "unit forward", lambda: unit_forward(step, 1, 0)
    yield "unit backward", lambda: unit_backward(step, 1, 0, 0)
    yield "output backward", lambda: unit_backward(step, len(step.forward) - 1, 0, 0)
    yield "layer", lambda: layer_account(step, len(step.forward) - 1)
    yield "paths", lambda: paths_account(step, 0, 1, 0)
    yield "paths of a sample", lambda: paths_account(step, 0, 1, 0, 3)
    yield "step size", lambda: step_size_account(step)
    yield "proof", lambda: proof_account(step, 0, 1, 0)
    yield "flow", lambda: flow_account(step)
    yield "delta map", lambda: delta_map(step.before.params, step.settings, data, 0, 0)
    yield "input gradients", lambda: input_gradients(step.before.params, step.settings, data)


def arrays_in(value: Any) -> Iterator[np.ndarray[Any, Any]]:
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from arrays_in(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from arrays_in(getattr(value, field.name))


@pytest.mark.parametrize("name", ["default", "three classes, squared error", "digits"])
def test_accounts_refuse_writing(name: str) -> None:
    step, data = step_of(CASES[name])
    for card, account in open_all(step, data):
        record = account()
        assert all(not array.flags.writeable for array in arrays_in(record)), card
        assert type(record).__dataclass_params__.frozen


def test_accounts_of_the_same_step_are_the_same_bits() -> None:
    step, data = step_of(CASES["three classes, squared error"])
    for card, account in open_all(step, data):
        for one, other in zip(arrays_in(account()), arrays_in(account()), strict=True):
            np.testing.assert_array_equal(one, other, err_msg=card)


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda step: edge_account(step, 3, 0, 0), "layer must be 0 to 2; got 3"),
        (lambda step: edge_account(step, 0, 2, 0), "input i of layer 0 must be 0 to 1, or None for the bias; got 2"),
        (lambda step: edge_account(step, 0, -1, 0), "got -1"),
        (lambda step: unit_forward(step, 0, 4), "unit j of layer 0 must be 0 to 3; got 4"),
        (lambda step: unit_forward(step, 0, 0, 10), "sample must be a place in the batch, 0 to 9; got 10"),
        (lambda step: unit_backward(step, 0, 0, -1), "got -1"),
        (lambda step: layer_account(step, -1), "layer must be 0 to 2; got -1"),
        (lambda step: paths_account(step, 0, 0, 0, limit=0), "limit must be 1 to 1000; got 0"),
        (lambda step: proof_account(step, 0, 0, 0, epsilon=0.0), "epsilon must be a positive number"),
    ],
)
def test_a_place_that_is_not_there_is_refused(ask: Callable[[Step], Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        ask(step_of(CASES["default"])[0])


def test_a_step_that_overflowed_still_opens() -> None:
    """A weight of 1e200 in two layers: z is infinite, everything after it NaN."""
    settings = Settings(batch_size=0, activations=("relu", "relu"), output_activation="linear", loss="squared_error")
    data = load_data(settings)
    state = start(settings, data)
    huge = tuple(Layer(np.full_like(layer.weight, 1e200), layer.bias) for layer in state.params)
    step = take_step(dataclasses.replace(state, params=huge), settings, data)
    assert not np.isfinite(step.forward[-1].z).all()
    for card, account in open_all(step, data):
        assert account() is not None, card


def test_a_planted_fault_in_the_records_shows_in_the_accounts() -> None:
    step, _ = step_of(CASES["default"])
    delta = step.backward[0].delta * 1.01
    wrong = dataclasses.replace(step, backward=(dataclasses.replace(step.backward[0], delta=delta), *step.backward[1:]))
    edge = edge_account(wrong, 0, 0, 0)
    assert not adds_up(edge.share * edge.terms, edge.data_gradient)
    unit = unit_backward(wrong, 0, 0, 0)
    assert isinstance(unit, HiddenDelta)
    assert not near(unit.total * unit.slope, unit.delta, unit.delta)


def test_no_account_grows_with_the_paths_or_the_parameters() -> None:
    """Some thousands of calls, and some millions for the proof of a wide network; there are 32^7 paths."""
    for step, data, most in ((*step_of(CASES["default"]), 10_000), (wide_step(), load_data(Settings()), 5_000_000)):
        for card, account in open_all(step, data):
            assert calls_of(account, most), card
