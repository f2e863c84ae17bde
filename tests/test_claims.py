"""What the sentences of the settings, the data sets and the guide claim of training, measured with `core`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from core.arrays import Array, flatten
from core.datasets import Data, load_data
from core.features import FEATURES
from core.functions import ACTIVATIONS, LOSSES
from core.network import forward
from core.optimizers import SCHEDULES
from core.settings import LIMITS, Settings
from core.trainer import advance
from core.training import Evaluation, TrainState, evaluate, start, take_step
from playground.presets import PRESETS
from playground.words import teach
from tests.test_app import opened

SEEDS = range(10)
SIX_TANH = Settings(hidden=(6,) * 6, activations=("tanh",) * 6)


@cache
def trained(settings: Settings, epochs: int) -> tuple[TrainState, Data, tuple[Evaluation, Evaluation]]:
    """A run of so many epochs: its state, its data, and the training and test evaluation there."""
    data = load_data(settings)
    rows = len(data.train_inputs)
    state = advance(start(settings, data), settings, data, epochs * -(-rows // (settings.batch_size or rows)))
    return state, data, evaluate(state.params, settings, data)


def answers(settings: Settings, state: TrainState, data: Data, points: Array) -> Array:
    """The first output at raw points (m, 2), (m,)."""
    return forward(state.params, settings.layer_activations, data.encode(points))[-1].outputs[:, 0]


def at_the_start(settings: Settings) -> list[Array]:
    """What the hidden layers answer to the training points before the first update, each (n, units)."""
    data = load_data(settings)
    return [
        seen.outputs
        for seen in forward(start(settings, data).params, settings.layer_activations, data.train_inputs)[:-1]
    ]


# --- penalties --------------------------------------------------------------------------------------------------------


def test_what_l1_does_not_need_trembles_near_zero_and_none_stays_there() -> None:
    """Said: "Try 0.003 on the circle with all inputs on: what is not needed comes close to 0 and trembles there"."""
    for seed in range(3):
        settings = Settings(seed=seed, l1=0.003, features=tuple(FEATURES))
        state, data, _ = trained(settings, 400)
        inputs = np.abs(state.params[0].weight).max(axis=1)
        needed = np.isin(np.array(tuple(FEATURES)), ("x1sq", "x2sq"))
        assert inputs[needed].min() > 0.1
        assert inputs[~needed].max() < 0.001
        assert np.all(state.params[0].weight != 0.0)
        later = advance(state, settings, data, 10).params[0].weight
        assert np.any(np.sign(later[~needed]) != np.sign(state.params[0].weight[~needed]))


def test_the_pull_of_l1_is_the_same_for_all_sizes_and_that_of_l2_grows_with_them() -> None:
    settings = Settings(l1=0.1)
    data = load_data(settings)
    step = take_step(start(settings, data), settings, data)
    plain = take_step(step.before, replace(settings, l1=0.0), data)
    for layer, (pulled, free) in zip(step.before.params, zip(step.grads, plain.grads, strict=True), strict=True):
        np.testing.assert_allclose(pulled.weight - free.weight, 0.1 * np.sign(layer.weight), atol=1e-15)
        np.testing.assert_array_equal(pulled.bias, free.bias)
    pulled_by_l2 = take_step(step.before, replace(settings, l1=0.0, l2=0.1), data)
    for layer, pulled, free in zip(step.before.params, pulled_by_l2.grads, plain.grads, strict=True):
        np.testing.assert_allclose(pulled.weight - free.weight, 0.1 * layer.weight, atol=1e-15)


@pytest.mark.parametrize(("optimizer", "decays"), [("sgd", True), ("adam", False), ("rmsprop", False)])
def test_l2_is_weight_decay_with_sgd_only(optimizer: str, decays: bool) -> None:
    """Weight decay: the update is what it would be without, less rate * l2 * w."""
    settings = Settings(optimizer=optimizer, l2=0.1)
    data = load_data(settings)
    state = start(settings, data)
    with_l2, without = take_step(state, settings, data), take_step(state, replace(settings, l2=0.0), data)
    change = with_l2.updates[0].weight - without.updates[0].weight
    shrinks = -settings.learning_rate * 0.1 * state.params[0].weight
    assert np.allclose(change, shrinks, rtol=1e-9) == decays


def test_l2_smooths_what_was_learned_by_heart() -> None:
    """Said: "its answer becomes smoother": the mean squared slope over the map falls, to a half or less."""
    axis = np.linspace(-6.0, 6.0, 40)
    points = np.array([(x, y) for x in axis for y in axis])
    for seed in SEEDS:
        rough = []
        for l2 in (0.0, 0.01):
            settings = replace(PRESETS["overfitting"].settings, l2=l2, seed=seed)
            state, data, _ = trained(settings, 400)
            slopes = [
                (answers(settings, state, data, points + move) - answers(settings, state, data, points - move)) / 2e-4
                for move in (np.array([1e-4, 0.0]), np.array([0.0, 1e-4]))
            ]
            rough.append(float(np.square(slopes).sum(axis=0).mean()))
        assert rough[1] < 0.5 * rough[0]


# --- the data ---------------------------------------------------------------------------------------------------------


def test_few_noisy_points_are_learned_by_heart() -> None:
    """Said: "the training loss can fall to almost 0 while the test loss rises"."""
    settings = PRESETS["overfitting"].settings
    early, late = trained(settings, 20)[2], trained(settings, 400)[2]
    assert late[0].loss < 0.01
    assert late[1].loss > early[1].loss


def test_noise_of_a_third_can_be_fitted_point_for_point_where_classes_stay_apart() -> None:
    """Why the noise's sentence names its condition: two moons with noise 0.3 are told apart, also in the test."""
    wide = Settings(noise=0.3, dataset="moons", hidden=(16, 16), optimizer="adam", learning_rate=0.01)
    right, test = trained(wide, 200)[2]
    assert right.accuracy > 0.99
    assert test.accuracy > 0.95
    overlapping, test = trained(wide.adapted(dataset="gauss", noise=0.5, samples=60, hidden=(32, 32)), 400)[2]
    assert overlapping.accuracy == 1.0
    assert test.accuracy < 0.9


def test_with_standardised_inputs_the_largest_no_longer_sets_the_rate() -> None:
    """A linear unit settles below a rate of 2 / (largest eigenvalue of the inputs' mean square): iris 0.03 and 0.7."""
    most = []
    for standardise in (False, True):
        data = load_data(Settings(dataset="iris", standardise=standardise))
        inputs = np.column_stack([data.train_inputs, np.ones(len(data.train_inputs))])
        most.append(2.0 / np.linalg.eigvalsh(inputs.T @ inputs / len(inputs))[-1])
    assert most[0] < 0.04
    assert most[1] > 0.5
    data = load_data(Settings(dataset="iris", standardise=True))
    np.testing.assert_allclose(data.train_inputs.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(data.train_inputs.std(axis=0), 1.0, rtol=1e-12)


def test_the_data_sets_need_what_they_say_they_need() -> None:
    bare = Settings(hidden=(), activations=(), learning_rate=0.1)
    for name, features, enough in (
        ("circle", ("x1", "x2"), False),
        ("circle", ("x1sq", "x2sq"), True),
        ("xor", ("x1", "x2"), False),
        ("xor", ("x1x2",), True),
        ("gauss", ("x1", "x2"), True),
        ("blobs", ("x1", "x2"), True),
        ("xor_rows", ("x1", "x2"), False),
    ):
        accuracy = trained(bare.adapted(dataset=name, features=features), 100)[2][0].accuracy
        assert (accuracy > 0.97) == enough, (name, features, accuracy)
    small = [trained(Settings(dataset="checkerboard", seed=seed), 100)[2][0].accuracy for seed in range(3)]
    assert max(small) < 0.9  # "a small network leaves some squares out"
    plane = trained(bare.adapted(dataset="plane"), 100)[2][0].loss
    assert plane < 1e-6  # "one linear unit can fit it exactly where there is no noise"


def test_a_network_without_hidden_layers_draws_a_straight_border_in_the_inputs_it_is_given() -> None:
    """Along any straight line the output's z is straight too, unless an input is bent: "given x1 and x2 alone"."""
    line = np.array([-4.0, 1.0]) + np.linspace(0.0, 1.0, 9)[:, None] * np.array([7.0, 2.0])
    for features, straight in ((("x1", "x2"), True), (("x1", "x2", "x1sq"), False), (("sinx1",), False)):
        settings = Settings(hidden=(), activations=(), features=features)
        data = load_data(settings)
        z = forward(start(settings, data).params, settings.layer_activations, data.encode(line))[-1].z[:, 0]
        assert np.allclose(np.diff(z, 2), 0.0, atol=1e-12) == straight


# --- how a run begins -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_tanh_units_with_weights_up_to_five_start_nearly_flat_and_not_all(seed: int) -> None:
    """Said: "for many points the units then start where the curve is nearly flat"."""
    large = Settings(initializer="uniform", init_low=-5.0, init_high=5.0, seed=seed)
    for usual, outputs in zip(
        at_the_start(replace(large, initializer="xavier_uniform")), at_the_start(large), strict=True
    ):
        flat = 1.0 - np.square(outputs) < 0.1
        assert flat.mean() > 0.45
        assert flat.mean() > 1.5 * np.mean(1.0 - np.square(usual) < 0.1)
    assert not np.all(1.0 - np.square(at_the_start(large)[0]) < 0.1)  # "all units start flat" would be false


def test_tiny_first_weights_keep_a_deep_network_still() -> None:
    """Said: "see how long nothing happens": after 100 epochs the loss is still ln 2."""
    for seed in range(3):
        tiny = replace(SIX_TANH, initializer="uniform", init_low=-0.05, init_high=0.05, seed=seed)
        assert trained(tiny, 100)[2][0].loss == pytest.approx(np.log(2), abs=0.002)
        assert trained(replace(tiny, init_low=-0.5, init_high=0.5), 100)[2][0].loss < 0.1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_bias_above_zero_wakes_relu_units(seed: int) -> None:
    """Said: "in the first layer, fewer points then leave a unit at 0"."""
    asleep = [
        float((at_the_start(Settings(hidden=(8,), activations=("relu",), init_bias=bias, seed=seed))[0] == 0.0).mean())
        for bias in (0.0, 0.1)
    ]
    assert asleep[1] < asleep[0]


@pytest.mark.parametrize("first", [{"initializer": "zeros"}, {"initializer": "constant", "init_constant": 0.5}])
@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_like_weights_stay_alike_in_hidden_layers_and_not_in_the_output(
    first: dict[str, object], optimizer: str
) -> None:
    """Said: "the units of a hidden layer start alike, so they get like gradients and stay alike"."""
    settings = Settings().adapted(
        dataset="rings", hidden=(4, 3), activations=("sigmoid",) * 2, optimizer=optimizer, **first
    )
    params = trained(settings, 20)[0].params
    for layer in params[:-1]:
        np.testing.assert_allclose(layer.weight, layer.weight[:, :1] + 0.0 * layer.weight, rtol=1e-6, atol=1e-9)
    assert np.ptp(params[-1].weight[0]) > 0.01 or np.ptp(params[-1].bias) > 0.01


def test_without_biases_first_layer_lines_pass_through_the_point_where_every_input_is_zero() -> None:
    """With standardised inputs that is the mean of the points, and not their origin."""
    settings = Settings(dataset="iris", standardise=True, fixed=("b1", "b2", "b3"))
    state, data, _ = trained(settings, 10)
    inner = forward(state.params, settings.layer_activations, np.zeros((1, 4)))[0].z
    np.testing.assert_array_equal(inner, 0.0)
    raw = forward(state.params, settings.layer_activations, data.encode(np.zeros((1, 4))))[0].z
    assert np.abs(raw).min() > 0.01


# --- how it is trained ------------------------------------------------------------------------------------------------


def run_apart(settings: Settings, **other: object) -> float:
    """How far two runs of two epochs are apart, at the most, in any weight or bias."""
    one, two = (trained(each, 2)[0].params for each in (settings, replace(settings, **other)))  # type: ignore[arg-type]
    return float(np.abs(flatten(one) - flatten(two)).max())


def test_the_sum_of_ten_takes_the_mean_s_steps_at_a_tenth_of_the_rate_under_the_conditions_named() -> None:
    plain = Settings(learning_rate=0.03)
    summed = {"reduction": "sum", "learning_rate": 0.003}
    assert run_apart(plain, **summed) < 1e-12
    assert run_apart(replace(plain, l2=0.1), **summed) > 1e-3
    assert run_apart(replace(plain, clip_norm=0.1), **summed) > 1e-3
    adam = Settings(optimizer="adam", learning_rate=0.03)
    assert run_apart(adam, reduction="sum") < 1e-4  # "almost the same step at the same rate"
    assert run_apart(adam, **summed) > 1e-2


def test_a_batch_of_all_takes_a_smoother_path_than_one_of_one() -> None:
    for seed in range(3):
        rises = []
        for size in (1, 0):
            settings = Settings(batch_size=size, seed=seed)
            data = load_data(settings)
            state, losses = start(settings, data), []
            for _ in range(60):
                state = advance(state, settings, data, 1)
                losses.append(evaluate(state.params, settings, data)[0].loss)
            rises.append(float((np.diff(losses) > 0.0).mean()))
        assert rises[1] < rises[0]


def test_squared_error_is_told_little_where_a_sigmoid_is_wrong_and_sure() -> None:
    """With target 0 the gradient 2 a a (1 - a) is 0.005 at z = 6 and 0.25 at z = 0."""
    a = 1.0 / (1.0 + np.exp(-np.array([0.0, 6.0])))
    told = 2.0 * a * a * (1.0 - a)
    assert told[1] < told[0] / 40
    assert a[1] > 0.99  # cross-entropy's: a - t


def test_each_schedule_does_what_is_said_of_it() -> None:
    step, exponential, cosine = (SCHEDULES[name] for name in ("step", "exponential", "cosine"))
    assert [step(at, 100, 0.5) for at in (0, 99, 100, 199, 200)] == [1, 1, 0.5, 0.5, 0.25]
    assert exponential(100, 100, 0.5) == 0.5
    assert exponential(50, 100, 0.5) == pytest.approx(0.5**0.5)  # a little at each
    assert [cosine(at, 100, 0.01) for at in (0, 50, 100, 500)] == pytest.approx([1, 0.505, 0.01, 0.01])


# --- conventions ------------------------------------------------------------------------------------------------------


def test_the_conventions_that_the_helps_name_are_those_of_the_page() -> None:
    """Said at the fields: ReLU's slope at 0, GELU's form, what a loss sums over and leaves out, and so on."""
    assert "slope at 0 counts as 0" in teach("activation")
    assert "form with tanh" in teach("activation")
    zero, z = np.zeros((1, 1)), np.array([[-2.0, 0.5, 1.5]])
    assert ACTIVATIONS["relu"].slope(zero, ACTIVATIONS["relu"].value(zero)) == 0.0
    inside = np.sqrt(2.0 / np.pi) * (z + 0.044715 * z**3)
    assert ACTIVATIONS["gelu"].value(z) == pytest.approx(0.5 * z * (1.0 + np.tanh(inside)), rel=1e-14)
    assert "summed over the outputs, and shown without the penalties" in teach("loss")
    outputs, targets = np.array([[1.0, 3.0]]), np.zeros((1, 2))
    assert LOSSES["squared_error"].value(outputs, outputs, targets, -1) == pytest.approx([1.0 + 9.0])
    plain, heavy = (Settings(hidden=(2,), activations=("tanh",), batch_size=0, l2=l2) for l2 in (0.0, 10.0))
    data = load_data(plain)
    state = start(plain, data)
    assert take_step(state, plain, data).loss == take_step(state, heavy, data).loss
    assert "this number times the rows of the batch" in teach("l2")
    # scikit-learn's MLP adds alpha * weight / rows to the mean gradient of a batch (its `_compute_loss_grad`)
    step = take_step(state, replace(plain, l2=0.02), data)
    alpha = 0.02 * len(step.rows)
    assert step.penalty_grads[0].weight == pytest.approx(alpha * step.before.params[0].weight / len(step.rows))
    assert "adds the whole gradient; the learning rate multiplies the sum" in teach("momentum")
    assert "Added to the root" in teach("epsilon")


# --- sentences that depend on the settings ----------------------------------------------------------------------------

SCHEDULED = {
    "step": ("every so many updates", "at each step"),
    "exponential": ("a little at each", "over the span"),
    "cosine": ("half a cosine wave", "has come down"),
}


def helps(page: AppTest) -> dict[str, str]:
    """What the page's number fields teach, by their keys."""
    return {str(field.key): str(field.help) for field in (*page.number_input, *page.selectbox)}


@pytest.mark.parametrize("schedule", SCHEDULED)
def test_the_help_of_a_schedule_is_that_of_the_chosen_one(schedule: str) -> None:
    shown = helps(opened(schedule=schedule))
    for field, index in (("schedule_steps", 0), ("schedule_factor", 1)):
        assert field in LIMITS["schedule"].takes[schedule]
        for other, fragments in SCHEDULED.items():
            assert (fragments[index] in shown[field]) == (other == schedule), (field, other)
        assert teach(field, schedule=schedule) in shown[field]


def test_a_constant_rate_has_no_help_about_schedules() -> None:
    assert not {"schedule_steps", "schedule_factor"} & helps(opened()).keys()
