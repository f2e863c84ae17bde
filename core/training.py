"""Training, one update at a time: a state, and the step taken from it with all its records: the readable truth.

Everything is a function of (settings, data): the order of an epoch's examples is a function of (seed, epoch), the last
partial batch is an update of its own, and live changes are part of the settings. So any step can be computed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.address import bias_block, parse_address, weight_block
from core.arrays import Array, Layer, Params, flatten, frozen, frozen_params, sealed
from core.datasets import Data, load_data
from core.datasets.points import recounted
from core.functions import LOSSES
from core.network import (
    Backward,
    LayerBackward,
    LayerForward,
    backward,
    data_loss,
    forward,
    init_params,
    penalty,
    penalty_gradient,
)
from core.optimizers import (
    OPTIMIZERS,
    SCHEDULES,
    Optimizer,
    OptimizerState,
    apply_updates,
    clip_by_norm,
)

if TYPE_CHECKING:
    from core.settings import Settings

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class TrainState:
    """Where training stands after `step` updates."""

    params: Params
    optimizer_state: OptimizerState
    step: int  # updates taken
    epoch: int  # epochs completed
    position: int  # examples of the present epoch that were used


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One update with everything that led to it; every array is read-only."""

    before: TrainState
    after: TrainState
    rows: Rows  # (m,) which rows of the training set made the batch
    inputs: Array  # (m, fan_in)
    targets: Array  # (m, outputs)
    forward: tuple[LayerForward, ...]
    backward: tuple[LayerBackward, ...]
    data_grads: Params  # of the reduced data loss
    penalty_grads: Params
    grads: Params  # what the optimizer was given: their sum, zero where held fixed, clipped
    clip_scale: float  # what clipping multiplied the gradient with; 1 where it did nothing
    updates: Params  # added to the parameters
    learning_rate: float  # with the schedule's factor
    loss: float  # data loss of the batch, before the update
    penalty: float
    settings: Settings  # in force for this step
    data: Data  # likewise


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One row of the training set seen alone, with the parameters that an update began with; read-only like a `Step`.

    Its records are a batch of one: it has no update, and no gradient of other rows is in it.
    """

    before: TrainState  # whose parameters it was seen with
    row: int  # of the training set
    inputs: Array  # (1, fan_in)
    targets: Array  # (1, outputs)
    forward: tuple[LayerForward, ...]
    backward: tuple[LayerBackward, ...]
    loss: float  # its own data loss
    settings: Settings  # in force for the step

    @property
    def rows(self) -> Rows:
        """Returns its row as a batch of one."""
        rows = np.array([self.row])
        rows.setflags(write=False)
        return rows

    @property
    def data_grads(self) -> Params:
        """Returns the gradients of its own data loss."""
        return tuple(layer.grad for layer in self.backward)


Trace = Step | Example  # passes of some rows through the network, forward and back


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Loss (without penalty) and accuracy on a set; NaN where there is none."""

    loss: float
    accuracy: float


def start(settings: Settings, data: Data) -> TrainState:
    """Returns the state before the first update, a function of the settings' seed; edits at step 0 are in."""
    params = init_params(
        (data.train_inputs.shape[1], *settings.layer_sizes[1:]),
        initializer=settings.initializer,
        seed=settings.seed,
        low=settings.init_low,
        high=settings.init_high,
        std=settings.init_std,
        constant=settings.init_constant,
        bias=settings.init_bias,
    )
    return settle(TrainState(params, optimizer_of(settings).init(params), 0, 0, 0), settings)


def settle(state: TrainState, settings: Settings) -> TrainState:
    """Returns `state` with the weights and biases that were edited by hand at its step set to their new values.

    Where points were added or removed at its step, the epoch that has begun ends: the next one has them all.
    """
    if state.position and state.step in recounted(settings.points):
        state = replace(state, epoch=state.epoch + 1, position=0)
    edits = settings.edits(state.step)
    if not edits:
        return state
    changed = [Layer(layer.weight.copy(), layer.bias.copy()) for layer in state.params]
    for edit in edits:
        address = parse_address(edit.what)
        layer = changed[address.layer - 1]
        if address.i is None:
            layer.bias[address.j] = edit.value
        else:
            layer.weight[address.i, address.j] = edit.value
    return replace(state, params=frozen_params(tuple(changed)))


def take_step(state: TrainState, settings: Settings, data: Data) -> Step:
    """Returns the update that follows `state`, with its records: the readable truth.

    Args:
        state: from `start`, a step's `after`, or `advance`.
        settings: of the whole run; what is in force at the state's step is taken from it.
        data: from `load_data(settings)`; where points were drawn since, those in force are taken in its place.
    """
    data = data_in_force(data, settings, state.step)
    before = settle(state, settings)
    now = settings.at(state.step)
    rows, epoch, position = _next_batch(before, now, len(data.train_inputs))
    inputs, targets = data.train_inputs[rows], data.train_targets[rows]
    names, loss = now.layer_activations, now.resolved_loss
    passes = forward(before.params, names, inputs)
    back = backward(before.params, names, passes, targets, loss=loss, reduction=now.reduction)
    data_grads = tuple(layer.grad for layer in back)
    move = descend(before, data_grads, now)
    return Step(
        before=before,
        after=TrainState(move.params, move.optimizer_state, state.step + 1, epoch, position),
        rows=rows,
        inputs=passes[0].inputs,
        targets=frozen(targets),
        forward=passes,
        backward=back,
        data_grads=data_grads,
        penalty_grads=move.penalty_grads,
        grads=move.grads,
        clip_scale=move.clip_scale,
        updates=move.updates,
        learning_rate=move.learning_rate,
        loss=data_loss(passes, targets, loss=loss, reduction=now.reduction),
        penalty=penalty(before.params, l1=now.l1, l2=now.l2),
        settings=now,
        data=data,
    )


def data_in_force(data: Data, settings: Settings, step: int) -> Data:
    """Returns the data of the update taken at `step`: `data`, those of step 0, unless points were drawn since."""
    drawn_since = any(0 < edit.step <= step for edit in settings.points)
    return load_data(settings, step) if drawn_since else data


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """What becomes of the gradients of the data loss: penalties, blocks held fixed, clipping, the optimizer's rule."""

    penalty_grads: Params
    grads: Params  # what the optimizer was given
    clip_scale: float
    learning_rate: float  # with the schedule's factor
    updates: Params
    optimizer_state: OptimizerState
    params: Params  # after the update


def descend(before: TrainState, data_grads: Params, now: Settings, *, learning_rate: float | None = None) -> Move:
    """Returns the move from a settled state that gradients of the data loss lead to, by the settings in force.

    `learning_rate` takes the place of the settings' own with the schedule's factor.
    """
    penalty_grads = penalty_gradient(before.params, l1=now.l1, l2=now.l2)
    summed = _hold_fixed(_add(data_grads, penalty_grads), now.fixed)
    grads = clip_by_norm(summed, now.clip_norm) if now.clip_norm else summed
    rate = learning_rate_at(now, before.step) if learning_rate is None else learning_rate
    updates, optimizer_state = optimizer_of(now, learning_rate=rate).update(grads, before.optimizer_state)
    with np.errstate(all="ignore"):
        params = apply_updates(before.params, updates)
    return Move(penalty_grads, grads, _clip_scale(summed, grads), rate, updates, optimizer_state, params)


def see_alone(step: Step, row: int, *, back: Backward = backward) -> Example:
    """Returns a row of the training set, also one that is not in the step's batch, as the step's network saw it.

    `back` is the backward pass that it is given.
    """
    now = step.settings
    names, loss = now.layer_activations, now.resolved_loss
    inputs, targets = step.data.train_inputs[[row]], step.data.train_targets[[row]]
    passes = forward(step.before.params, names, inputs)
    return Example(
        before=step.before,
        row=row,
        inputs=passes[0].inputs,
        targets=frozen(targets),
        forward=passes,
        backward=back(step.before.params, names, passes, targets, loss=loss, reduction=now.reduction),
        loss=data_loss(passes, targets, loss=loss, reduction=now.reduction),
        settings=now,
    )


def example_losses(seen: Trace) -> Array:
    """Returns the data loss of each example (m,): a batch's loss is their mean or sum."""
    last = seen.forward[-1]
    with np.errstate(all="ignore"):
        return sealed(LOSSES[seen.settings.resolved_loss].value(last.z, last.outputs, seen.targets, -1))


def evaluate(params: Params, settings: Settings, data: Data) -> tuple[Evaluation, Evaluation]:
    """Returns loss (mean over the rows, without penalty) and accuracy on the train and the test set."""

    def on(inputs: Array, targets: Array) -> Evaluation:
        if len(inputs) == 0:
            return Evaluation(np.nan, np.nan)
        passes = forward(params, settings.layer_activations, inputs)
        loss = data_loss(passes, targets, loss=settings.resolved_loss)
        return Evaluation(loss, float(hits(passes[-1].outputs.T, targets.T, data).mean()))

    return on(data.train_inputs, data.train_targets), on(data.test_inputs, data.test_targets)


def hits(outputs: Array, targets: Array, data: Data) -> Array:
    """Returns 1 for each column of `outputs` (units, m) that is right, 0 for wrong, NaN in a regression."""
    if data.task == "regression":
        return np.full(outputs.shape[1], np.nan)
    if len(outputs) > 1:
        right = outputs.argmax(axis=0) == targets.argmax(axis=0)
    else:
        right = (outputs[0] > data.threshold) == (targets[0] > data.threshold)
    return np.asarray(right, dtype=np.float64)


def optimizer_of(settings: Settings, *, learning_rate: float | None = None) -> Optimizer:
    """Returns the optimizer that the settings name, with its share of them."""
    own = {name: getattr(settings, name) for name in OPTIMIZERS[settings.optimizer].defaults}
    if learning_rate is not None:
        own["learning_rate"] = learning_rate
    return OPTIMIZERS[settings.optimizer](**own)


def learning_rate_at(settings: Settings, step: int) -> float:
    """Returns the learning rate with the schedule's factor at `step`."""
    factor = SCHEDULES[settings.schedule](step, settings.schedule_steps, settings.schedule_factor)
    return settings.learning_rate * factor


def epoch_order(settings: Settings, epoch: int, examples: int) -> Rows:
    """Returns the order of the training examples in an epoch: a function of (seed, epoch) alone."""
    if not settings.shuffle:
        return np.arange(examples)
    return np.random.default_rng([settings.seed, epoch]).permutation(examples)


def _next_batch(state: TrainState, now: Settings, examples: int) -> tuple[Rows, int, int]:
    """Returns the rows of the next batch, and epoch and position after it."""
    start = state.position
    stop = min(start + (now.batch_size or examples), examples)
    rows = epoch_order(now, state.epoch, examples)[start:stop]
    rows.setflags(write=False)
    return (rows, state.epoch + 1, 0) if stop >= examples else (rows, state.epoch, stop)


def _add(one: Params, other: Params) -> Params:
    return tuple(Layer(a.weight + b.weight, a.bias + b.bias) for a, b in zip(one, other, strict=True))


def _hold_fixed(grads: Params, fixed: Sequence[str]) -> Params:
    return tuple(
        Layer(
            sealed(np.zeros_like(layer.weight) if weight_block(number) in fixed else layer.weight),
            sealed(np.zeros_like(layer.bias) if bias_block(number) in fixed else layer.bias),
        )
        for number, layer in enumerate(grads, start=1)
    )


def _clip_scale(before: Params, after: Params) -> float:
    if before is after:
        return 1.0
    flat_before, flat_after = flatten(before), flatten(after)
    largest = int(np.abs(flat_before).argmax())
    return float(flat_after[largest] / flat_before[largest])
