"""The fast plan walks the same path as the readable steps, through everything a run may ask of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from core import (
    ACTIVATIONS,
    LOSSES,
    OPTIMIZERS,
    Data,
    Params,
    Settings,
    TrainState,
    advance,
    load_data,
    start,
    take_step,
)
from core.settings import Change
from core.trainer import Trainer

HIDDEN = sorted(set(ACTIVATIONS) - {"softmax"})
# Moderate rates: at high ones training is chaotic, and a rounding error of 1e-16 becomes 1 by itself.
RATES = {"sgd": 0.03, "momentum": 0.01, "nesterov": 0.01, "adagrad": 0.03, "rmsprop": 0.003, "adam": 0.003}


def run_of(
    *, loss: str = "half_squared_error", optimizer: str = "sgd", activation: str = "tanh", **more: object
) -> Settings:
    """A small run with this loss; 23 training rows in batches of 5, so that every epoch ends in a batch of 3."""
    dataset = {"binary_cross_entropy": "circle", "cross_entropy": "blobs"}.get(loss, "plane")
    given: dict[str, object] = {
        "dataset": dataset,
        "samples": 46,
        "train_share": 0.5,
        "noise": 0.1,
        "hidden": (4, 3),
        "activations": (activation, activation),
        "output_activation": LOSSES[loss].output or "linear",
        "loss": loss,
        "optimizer": optimizer,
        "learning_rate": RATES.get(optimizer, 0.003),
        "batch_size": 5,
        "standardise": True,
        "seed": 3,
    }
    return Settings(**(given | more))  # type: ignore[arg-type]


def walk(state: TrainState, settings: Settings, data: Data, steps: int) -> TrainState:
    for _ in range(steps):
        state = take_step(state, settings, data).after
    return state


def agree(got: Params, want: Params, tolerance: float = 1e-9) -> None:
    for one, other in zip(got, want, strict=True):
        for part, expected in zip(one, other, strict=True):
            assert np.isfinite(expected).all()
            np.testing.assert_allclose(part, expected, rtol=tolerance, atol=tolerance * np.abs(expected).max())


def both_agree(settings: Settings, steps: int = 500, tolerance: float = 1e-9) -> TrainState:
    """Walks and advances `steps` updates; the states agree in everything, the optimizer's included."""
    data = load_data(settings)
    begin = start(settings, data)
    slow, fast = walk(begin, settings, data, steps), advance(begin, settings, data, steps)
    moved = [np.abs(a.weight - b.weight).max() for a, b in zip(slow.params, begin.params, strict=True)]
    assert max(moved) > 1e-3, "nothing was learned, so nothing was compared"
    agree(fast.params, slow.params, tolerance)
    assert (fast.step, fast.epoch, fast.position) == (slow.step, slow.epoch, slow.position)
    assert fast.optimizer_state.count == slow.optimizer_state.count
    for got, want in zip(fast.optimizer_state.slots, slow.optimizer_state.slots, strict=True):
        agree(got, want, tolerance)
    return slow


@pytest.mark.parametrize(("activation", "loss"), list(product(HIDDEN, LOSSES)))
def test_every_activation_with_every_loss(activation: str, loss: str) -> None:
    both_agree(run_of(activation=activation, loss=loss))


@pytest.mark.parametrize(("optimizer", "loss"), list(product(sorted(OPTIMIZERS), LOSSES)))
def test_every_optimizer_with_every_loss(optimizer: str, loss: str) -> None:
    both_agree(run_of(optimizer=optimizer, loss=loss))


@pytest.mark.parametrize(("optimizer", "activation"), list(product(sorted(set(OPTIMIZERS) - {"sgd"}), HIDDEN)))
def test_every_optimizer_with_every_activation(optimizer: str, activation: str) -> None:
    both_agree(run_of(optimizer=optimizer, activation=activation))


@pytest.mark.parametrize("output", HIDDEN)
def test_every_activation_at_the_output(output: str) -> None:
    both_agree(run_of(output_activation=output))


@pytest.mark.parametrize("loss", [name for name in LOSSES if LOSSES[name].output is None])
def test_softmax_with_any_other_loss(loss: str) -> None:
    both_agree(run_of(loss=loss, dataset="blobs", output_activation="softmax"))


@pytest.mark.parametrize(
    "more",
    [
        {"hidden": (), "activations": ()},
        {"hidden": (5,), "activations": ("sigmoid",)},
        {"hidden": (3, 4, 2, 5), "activations": ("tanh", "relu", "relu", "sin")},
        {"hidden": (4,) * 8, "activations": ("tanh",) * 8},
        {"batch_size": 0},
        {"batch_size": 1},
        {"batch_size": 23},
        {"batch_size": 5000},
        {"batch_size": 1, "reduction": "sum"},
        {"reduction": "sum", "learning_rate": 0.01},
        {"shuffle": False},
        {"l1": 0.01},
        {"l2": 0.05},
        {"l1": 0.003, "l2": 0.02, "reduction": "sum", "learning_rate": 0.01},
        {"fixed": ("b1", "b2", "b3")},
        {"fixed": ("w1", "b3"), "l2": 0.05, "optimizer": "adam", "learning_rate": 0.003},
        {"clip_norm": 0.05},
        {"clip_norm": 0.2, "l2": 0.1, "fixed": ("w2",), "optimizer": "momentum", "learning_rate": 0.01},
        {"schedule": "step", "schedule_steps": 60, "schedule_factor": 0.5},
        {"schedule": "exponential", "schedule_steps": 100, "schedule_factor": 0.7, "optimizer": "adam"},
        {"schedule": "cosine", "schedule_steps": 400, "schedule_factor": 0.1, "optimizer": "nesterov"},
        {"features": ("x1", "x2", "x1sq", "x2sq", "x1x2", "sinx1", "sinx2")},
        {"dataset": "digits", "hidden": (8,), "activations": ("relu",), "loss": "cross_entropy"},
    ],
    ids=str,
)
def test_every_other_setting(more: dict[str, object]) -> None:
    both_agree(run_of(**more), 300)  # type: ignore[arg-type]


def test_live_changes_and_edits_in_mid_run() -> None:
    changes = (
        Change(40, "learning_rate", 0.01),
        Change(77, "batch_size", 7.0),  # in the middle of an epoch
        Change(77, "l2", 0.02),
        Change(101, "w1.0.2", 1.5),
        Change(101, "b3.0", -0.25),
        Change(150, "momentum", 0.5),
        Change(180, "clip_norm", 0.1),
        Change(211, "l1", 0.001),
        Change(230, "batch_size", 0.0),
    )
    settings = run_of(optimizer="momentum", changes=changes)
    both_agree(settings, 260)
    data = load_data(settings)
    before, after = (advance(start(run, data), run, data, 102) for run in (replace(settings, changes=()), settings))
    assert abs(after.params[0].weight[0, 2] - 1.5) < 0.1
    assert abs(before.params[0].weight[0, 2] - 1.5) > 0.1


def test_an_edit_before_the_first_step_is_part_of_the_start() -> None:
    settings = run_of(changes=(Change(0, "w1.1.0", 0.75),))
    data = load_data(settings)
    assert start(settings, data).params[0].weight[1, 0] == 0.75
    both_agree(settings, 60)


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_any_way_of_cutting_a_run_gives_the_same_bits(optimizer: str) -> None:
    settings = run_of(
        optimizer=optimizer, l2=0.01, schedule="cosine", schedule_steps=50, changes=(Change(13, "batch_size", 7.0),)
    )
    data = load_data(settings)
    whole = advance(start(settings, data), settings, data, 120)
    state = start(settings, data)
    for steps in (1, 2, 9, 0, 1, 30, 7, 70):  # 120 in all; the change falls inside the fourth
        state = advance(state, settings, data, steps)
    assert_same_bits(state, whole)


def test_the_same_settings_give_the_same_bits() -> None:
    first, second = (
        advance(start(run_of(), load_data(run_of())), run_of(), load_data(run_of()), 200) for _ in range(2)
    )
    assert_same_bits(first, second)


def test_another_seed_gives_another_run() -> None:
    data = load_data(run_of())
    first, second = (advance(start(run, data), run, data, 50) for run in (run_of(), run_of(seed=4)))
    assert first.params[0].weight.tobytes() != second.params[0].weight.tobytes()


def assert_same_bits(one: TrainState, other: TrainState) -> None:
    assert (one.step, one.epoch, one.position) == (other.step, other.epoch, other.position)
    for records in zip(
        (one.params, *one.optimizer_state.slots), (other.params, *other.optimizer_state.slots), strict=True
    ):
        for layer, same in zip(*records, strict=True):
            assert [part.tobytes() for part in layer] == [part.tobytes() for part in same]


# ------------------------------------------------------------------------------------------ what a step says


def test_the_last_batch_of_an_epoch_is_what_is_left_over() -> None:
    settings, sizes, seen = run_of(), [], []
    data = load_data(settings)
    state = start(settings, data)
    for _ in range(10):
        step = take_step(state, settings, data)
        sizes.append(len(step.rows))
        seen += list(step.rows)
        state = step.after
    assert sizes == [5, 5, 5, 5, 3] * 2
    assert sorted(seen[:23]) == sorted(seen[23:]) == list(range(23))
    assert seen[:23] != seen[23:], "each epoch has an order of its own"
    assert (state.step, state.epoch, state.position) == (10, 2, 0)


def test_the_order_of_an_epoch_is_a_function_of_seed_and_epoch() -> None:
    settings = run_of()
    data = load_data(settings)
    want = np.random.default_rng([settings.seed, 2]).permutation(23)
    state = advance(start(settings, data), settings, data, 10)
    np.testing.assert_array_equal(take_step(state, settings, data).rows, want[:5])


def test_a_block_held_fixed_never_moves_and_its_gradient_is_shown_as_zero() -> None:
    settings = run_of(fixed=("w1", "b2"), l2=0.1, optimizer="adam")
    data = load_data(settings)
    begin = start(settings, data)
    for end in (walk(begin, settings, data, 40), advance(begin, settings, data, 40)):
        assert end.params[0].weight.tobytes() == begin.params[0].weight.tobytes()
        assert end.params[1].bias.tobytes() == begin.params[1].bias.tobytes()
        assert (end.params[0].bias != begin.params[0].bias).all()
    step = take_step(begin, settings, data)
    assert not step.grads[0].weight.any()
    assert not step.grads[1].bias.any()
    assert step.data_grads[0].weight.any(), "the gradient itself is still there to be seen"


def test_clipping_leaves_a_small_gradient_alone_and_scales_a_large_one() -> None:
    settings = run_of(clip_norm=0.01)
    data = load_data(settings)
    free = take_step(start(settings, data), replace(settings, clip_norm=0.0), data)
    clipped = take_step(start(settings, data), settings, data)
    flat = np.concatenate([part.ravel() for layer in clipped.grads for part in layer])
    unclipped = np.concatenate([part.ravel() for layer in free.grads for part in layer])
    assert np.linalg.norm(unclipped) > 0.01
    assert np.linalg.norm(flat) == pytest.approx(0.01, rel=1e-12)
    np.testing.assert_allclose(flat / np.linalg.norm(flat), unclipped / np.linalg.norm(unclipped), rtol=1e-12)
    loose = take_step(start(settings, data), replace(settings, clip_norm=1e6), data)
    for layer, same in zip(loose.grads, free.grads, strict=True):
        np.testing.assert_array_equal(layer.weight, same.weight)


@pytest.mark.parametrize(
    ("schedule", "rates"),
    [
        ("constant", [0.1, 0.1, 0.1, 0.1, 0.1]),
        ("step", [0.1, 0.1, 0.025, 0.025, 0.00625]),  # a quarter each two steps
        ("exponential", [0.1, 0.05, 0.025, 0.0125, 0.00625]),
        ("cosine", [0.1, 0.0625, 0.025, 0.025, 0.025]),  # half way down at one, at the floor from two
    ],
)
def test_a_schedule_worked_by_hand(schedule: str, rates: list[float]) -> None:
    """Rate 0.1, two steps, factor a quarter; with plain descent an update is minus rate times gradient."""
    settings = run_of(schedule=schedule, schedule_steps=2, schedule_factor=0.25, learning_rate=0.1)
    data = load_data(settings)
    state = start(settings, data)
    for rate in rates:
        step = take_step(state, settings, data)
        np.testing.assert_allclose(step.updates[0].weight, -rate * step.grads[0].weight, rtol=1e-12)
        state = step.after


def test_a_step_adds_up() -> None:
    settings = run_of(l1=0.01, l2=0.1, optimizer="nesterov")
    data = load_data(settings)
    step = take_step(advance(start(settings, data), settings, data, 7), settings, data)
    assert step.before.step == 7
    np.testing.assert_array_equal(step.inputs, data.train_inputs[step.rows])
    np.testing.assert_array_equal(step.targets, data.train_targets[step.rows])
    layers = zip(
        *(step.before.params, step.after.params, step.updates, step.grads, step.data_grads, step.penalty_grads),
        strict=True,
    )
    for before, after, update, grad, data_grad, penalty_grad in layers:
        for part in (0, 1):
            np.testing.assert_array_equal(after[part], before[part] + update[part])
            np.testing.assert_array_equal(grad[part], data_grad[part] + penalty_grad[part])
            for record in (before, after, update, grad, data_grad, penalty_grad):
                assert not record[part].flags.writeable
    assert not step.inputs.flags.writeable
    assert not step.targets.flags.writeable
    assert not step.rows.flags.writeable


def test_the_trace_the_plan_leaves_is_that_of_its_last_update() -> None:
    settings = run_of(loss="cross_entropy", l2=0.01)
    data = load_data(settings)
    trainer, state = Trainer(settings, data), start(settings, data)
    trainer.load(state)
    for size in (5, 4, 6, 7, 8, 9, 10, 11):  # more sizes of batch than the plan keeps buffers for
        settings = replace(settings, changes=(*settings.changes, Change(trainer.step, "batch_size", float(size))))
        trainer.use(settings)
        for _ in range(23 // size + 3):  # past the end of an epoch, with its partial batch, and on
            step = take_step(trainer.state(), settings, data)
            trainer.advance(1)
            np.testing.assert_array_equal(trainer.last_rows(), step.rows)
            batch = trainer.last_batch()
            assert batch is not None
            for a, delta, seen, back in zip(batch.activations, batch.deltas, step.forward, step.backward, strict=True):
                np.testing.assert_allclose(a.T, seen.outputs, rtol=1e-9, atol=1e-12)
                np.testing.assert_allclose(delta.T, back.delta, rtol=1e-9, atol=1e-12)
