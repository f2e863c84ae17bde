"""What core computes for display: one row seen alone, losses and accuracies of a moment, the flow of an update."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, astuple
from itertools import pairwise

import numpy as np
import pytest

from core import Settings, evaluate, load_data, penalty, start, take_step
from core.datasets import Data
from core.explain import FLOW, batch_flow, flow_account, paths_account, unit_backward, unit_forward
from core.measures import Gauge
from core.network import backward, data_loss, forward
from core.trainer import Trainer
from core.training import Step, example_losses, see_alone

RUNS = [
    Settings(samples=60),
    Settings(samples=60, reduction="sum", l1=0.01, l2=0.1, activations=("relu", "sigmoid")),
    Settings().adapted(dataset="iris", batch_size=7),
    Settings(samples=60).adapted(dataset="sine"),
]


def stepped(settings: Settings) -> tuple[Step, Data]:
    data = load_data(settings)
    return take_step(start(settings, data), settings, data), data


@pytest.mark.parametrize("settings", RUNS, ids=lambda run: run.dataset)
def test_a_row_seen_alone_is_what_the_network_makes_of_that_row(settings: Settings) -> None:
    step, data = stepped(settings)
    row = next(row for row in range(len(data.train_inputs)) if row not in step.rows)
    example = see_alone(step, row)
    names, targets = settings.layer_activations, data.train_targets[[row]]
    passes = forward(step.before.params, names, data.train_inputs[[row]])
    back = backward(step.before.params, names, passes, targets, loss=settings.resolved_loss)
    for seen, wanted in zip(example.forward, passes, strict=True):
        np.testing.assert_array_equal(seen.z, wanted.z)
    for told, owed in zip(example.backward, back, strict=True):
        np.testing.assert_array_equal(told.delta, owed.delta)
    assert example.loss == data_loss(passes, targets, loss=settings.resolved_loss)
    assert (example.rows.tolist(), example.settings) == ([row], step.settings)


def test_the_gradients_of_a_row_seen_alone_are_its_own_and_not_the_batchs() -> None:
    """In a batch of two the gradient is the mean of the two rows' own."""
    settings = Settings(samples=60, batch_size=2)
    step, _ = stepped(settings)
    one, other = (see_alone(step, int(row)) for row in step.rows)
    for own, theirs, both in zip(one.data_grads, other.data_grads, step.data_grads, strict=True):
        np.testing.assert_allclose((own.weight + theirs.weight) / 2, both.weight, rtol=1e-12, atol=1e-16)
        assert not np.allclose(own.weight, both.weight)


def test_an_example_cannot_be_written_to() -> None:
    step, _ = stepped(RUNS[0])
    example = see_alone(step, 3)
    with pytest.raises(FrozenInstanceError):
        example.row = 4  # type: ignore[misc]
    for array in (example.inputs, example.targets, example.rows, example.forward[0].z, example.backward[0].delta):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_accounts_of_a_row_are_the_same_in_its_batch_and_alone() -> None:
    step, _ = stepped(Settings(samples=60))
    row = int(step.rows[2])
    alone = see_alone(step, row)
    for layer in range(3):
        inside, outside = unit_forward(step, layer, 0, 2), unit_forward(alone, layer, 0, 0)
        assert (outside.row, outside.z) == (row, pytest.approx(inside.z, rel=1e-12))
        blamed, alike = unit_backward(step, layer, 0, 2), unit_backward(alone, layer, 0, 0)
        assert alike.delta == pytest.approx(blamed.delta, rel=1e-9)
    one, other = paths_account(step, 0, 1, 2, 2), paths_account(alone, 0, 1, 2, 0)
    assert other.gradient == pytest.approx(one.gradient, rel=1e-9)


@pytest.mark.parametrize("settings", RUNS, ids=lambda run: run.dataset)
def test_the_losses_of_the_examples_make_the_loss_of_the_batch(settings: Settings) -> None:
    step, _ = stepped(settings)
    losses = example_losses(step)
    total = losses.sum() if settings.reduction == "sum" else losses.mean()
    assert step.loss == pytest.approx(float(total), rel=1e-12)


@pytest.mark.parametrize("settings", RUNS, ids=lambda run: run.dataset)
def test_the_measures_are_those_of_the_readable_path(settings: Settings) -> None:
    data = load_data(settings)
    trainer = Trainer(settings, data)
    trainer.load(start(settings, data))
    trainer.advance(9)
    params = trainer.state().params
    train, test = evaluate(params, settings, data)
    found = Gauge(settings, data).read(trainer)
    owed = penalty(params, l1=settings.l1, l2=settings.l2)
    wanted = [train.loss, test.loss, owed, train.accuracy, test.accuracy]
    np.testing.assert_allclose(astuple(found), wanted, rtol=1e-12)


@pytest.mark.parametrize("settings", RUNS, ids=lambda run: run.dataset)
def test_the_flow_of_the_fast_plan_is_that_of_the_account(settings: Settings) -> None:
    step, data = stepped(settings)
    trainer = Trainer(settings, data)
    trainer.load(start(settings, data))
    trainer.advance(1)
    batch = trainer.last_batch()
    assert batch is not None
    flow, layers = batch_flow(trainer.plan, batch), flow_account(step).layers
    assert flow.shape == (len(layers), FLOW)
    for row, told in zip(flow, layers, strict=True):
        assert row[0] == pytest.approx(told.mean_delta, rel=1e-9)
        assert row[3] == pytest.approx(told.ratio, rel=1e-9)
        np.testing.assert_allclose(np.log10(row[1:3]), [told.log_weight, told.log_slope], atol=1e-9)
    for row, told in zip(flow[:-1], layers[:-1], strict=True):
        assert row[4:].tolist() == [len(told.dead), len(told.saturated)]
    for (below, _), (above, _) in pairwise(zip(flow, layers, strict=True)):
        assert below[0] == pytest.approx(above[0] * below[1] * below[2], rel=1e-9)


def test_epochs_count_the_begun_one_as_a_fraction() -> None:
    """30 training rows in batches of 10: 3 updates an epoch."""
    settings = Settings(samples=60, batch_size=10)
    data = load_data(settings)
    trainer = Trainer(settings, data)
    trainer.load(start(settings, data))
    assert trainer.updates_to_epoch(2) == 6
    trainer.advance(4)
    assert trainer.epochs == pytest.approx(4 / 3)
    assert [trainer.updates_to_epoch(epochs) for epochs in (1, 3)] == [2, 8]
