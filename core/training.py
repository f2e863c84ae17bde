"""Training, one update at a time: a state, the step taken from it with all its records, and the fast way to go far.

Everything is a function of (settings, data): the order of an epoch's examples is a function of (seed, epoch), the last
partial batch is an update of its own, and live changes are part of the settings. So any step can be computed again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, Layer, Params, flatten, frozen, frozen_params, sealed, unflatten
from core.network import (
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
from core.plan import BatchPlan, Call, Plan, blocks
from core.settings import parse_address

if TYPE_CHECKING:
    from core.datasets import Data
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
    """Returns `state` with the weights and biases that were edited by hand at its step set to their new values."""
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
        data: from `load_data(settings)`.
    """
    before = settle(state, settings)
    now = settings.at(state.step)
    rows, epoch, position = _next_batch(before, now, len(data.train_inputs))
    inputs, targets = data.train_inputs[rows], data.train_targets[rows]
    names, loss = now.layer_activations, now.resolved_loss
    passes = forward(before.params, names, inputs)
    back = backward(before.params, names, passes, targets, loss=loss, reduction=now.reduction)
    data_grads = tuple(layer.grad for layer in back)
    penalty_grads = penalty_gradient(before.params, l1=now.l1, l2=now.l2)
    summed = _hold_fixed(_add(data_grads, penalty_grads), now.fixed)
    grads = clip_by_norm(summed, now.clip_norm) if now.clip_norm else summed
    rate = learning_rate_at(now, state.step)
    optimizer = optimizer_of(now, learning_rate=rate)
    updates, optimizer_state = optimizer.update(grads, before.optimizer_state)
    with np.errstate(all="ignore"):
        params = apply_updates(before.params, updates)
    return Step(
        before=before,
        after=TrainState(params, optimizer_state, state.step + 1, epoch, position),
        rows=rows,
        inputs=passes[0].inputs,
        targets=frozen(targets),
        forward=passes,
        backward=back,
        data_grads=data_grads,
        penalty_grads=penalty_grads,
        grads=grads,
        clip_scale=_clip_scale(summed, grads),
        updates=updates,
        learning_rate=rate,
        loss=data_loss(passes, targets, loss=loss, reduction=now.reduction),
        penalty=penalty(before.params, l1=now.l1, l2=now.l2),
        settings=now,
    )


def advance(state: TrainState, settings: Settings, data: Data, steps: int) -> TrainState:
    """Returns the state after `steps` more updates, by the fast plan: the same trajectory as `take_step`."""
    trainer = Trainer(settings, data)
    trainer.load(state)
    trainer.advance(steps)
    return trainer.state()


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
            sealed(np.zeros_like(layer.weight) if f"w{number}" in fixed else layer.weight),
            sealed(np.zeros_like(layer.bias) if f"b{number}" in fixed else layer.bias),
        )
        for number, layer in enumerate(grads, start=1)
    )


def _clip_scale(before: Params, after: Params) -> float:
    if before is after:
        return 1.0
    flat_before, flat_after = flatten(before), flatten(after)
    largest = int(np.abs(flat_before).argmax())
    return float(flat_after[largest] / flat_before[largest])


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A state as flat vectors in the plan's order: small, and loaded in microseconds."""

    step: int
    epoch: int
    position: int
    theta: Array
    slots: tuple[Array, ...]

    @property
    def nbytes(self) -> int:
        """Returns the bytes that it holds."""
        return self.theta.nbytes * (1 + len(self.slots)) + 200


class Trainer:
    """The fast plan at work on one run: buffers of its own, so it belongs to one session and is never shared.

    Not a value: `load` or `restore` a state, `advance` it, read what it left (`state`, `snapshot`, `plan`).
    """

    def __init__(self, settings: Settings, data: Data) -> None:
        """Allocates the buffers for a run of `settings` on `data`; call `load` or `restore` next."""
        n, fan_in = data.train_inputs.shape
        self._layer_sizes = (fan_in, *settings.layer_sizes[1:])
        self.plan = Plan(self._layer_sizes, settings.layer_activations, settings.resolved_loss)
        self._all_rows = np.ones((n, fan_in + 1))
        self._all_rows[:, :-1] = data.train_inputs
        self._all_targets = np.ascontiguousarray(data.train_targets.T)
        self._rows, self._targets = np.empty_like(self._all_rows), np.empty_like(self._all_targets)
        self._order: Rows = np.arange(0)
        self._order_epoch = -1
        self._slots: tuple[Array, ...] = tuple(
            np.zeros_like(self.plan.theta) for _ in optimizer_of(settings).slot_names
        )
        self._place(0, 0, 0)
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Takes settings that differ only in their live changes; the state stays."""
        self.settings = settings
        self._change_steps = sorted({change.step for change in settings.changes})
        self._changes_in = bisect_right(self._change_steps, self.step)
        self._bind(settings.at(self.step))

    def in_force(self) -> Settings:
        """Returns the settings in force for the next update, live changes folded in."""
        changes_in = bisect_right(self._change_steps, self.step)
        if changes_in != self._changes_in:
            self._changes_in = changes_in
            self._bind(self.settings.at(self.step))
        return self._now

    def load(self, state: TrainState) -> None:
        """Makes `state` the one to go on from."""
        self.plan.theta[self.plan.public] = flatten(state.params)
        for slot, params in zip(self._slots, state.optimizer_state.slots, strict=True):
            slot[self.plan.public] = flatten(params)
        self._place(state.step, state.epoch, state.position)

    def restore(self, snapshot: Snapshot) -> None:
        """Makes the snapshot's state the one to go on from."""
        np.copyto(self.plan.theta, snapshot.theta)
        for slot, kept in zip(self._slots, snapshot.slots, strict=True):
            np.copyto(slot, kept)
        self._place(snapshot.step, snapshot.epoch, snapshot.position)

    def snapshot(self) -> Snapshot:
        """Returns the present state as a copy."""
        slots = tuple(slot.copy() for slot in self._slots)
        return Snapshot(self.step, self.epoch, self.position, self.plan.theta.copy(), slots)

    def state(self) -> TrainState:
        """Returns the present state in its public shape."""
        public, sizes = self.plan.public, self._layer_sizes
        slots = tuple(unflatten(slot[public], sizes) for slot in self._slots)
        params = unflatten(self.plan.theta[public], sizes)
        return TrainState(params, OptimizerState(self.step, slots), self.step, self.epoch, self.position)

    def settle(self) -> None:
        """Sets the weights and biases that were edited by hand at the present step."""
        for edit in self.settings.edits(self.step):
            address = parse_address(edit.what)
            block = blocks(self.plan.theta, self._layer_sizes)[address.layer - 1]
            block[address.j, -1 if address.i is None else address.i] = edit.value

    def advance(self, steps: int) -> None:
        """Takes `steps` updates."""
        end = self.step + steps
        with np.errstate(all="ignore"):
            while self.step < end:
                self.settle()
                self.in_force()
                stop = min([end, *self._change_steps[self._changes_in : self._changes_in + 1]])
                while self.step < stop:
                    self._run_epoch(stop - self.step)

    def last_rows(self) -> Rows:
        """Returns the rows of the batch of the last update; empty before the first, or after a `restore`."""
        return self._order[slice(*self._last)] if self._last else np.arange(0)

    def last_batch(self) -> BatchPlan | None:
        """Returns the buffers of the last update's batch; None before the first, or after a `restore`."""
        return self._last_batch if self._last else None

    def _place(self, step: int, epoch: int, position: int) -> None:
        self.step, self.epoch, self.position = step, epoch, position
        self._last: tuple[int, int] | None = None
        self.plan.grad.fill(0.0)
        self.plan.move.fill(0.0)

    def _bind(self, now: Settings) -> None:
        """Forgets the calls that were bound and takes `now` for those to come."""
        self._now = now
        self.plan.forget_batches()
        self._calls: dict[int, list[Call]] = {}  # of the batch that starts at this place of the epoch's order
        self._tails: dict[int, list[Call]] = {}  # of each batch size
        self._examples_a_batch = now.batch_size or len(self._all_rows)
        self._optimizer = optimizer_of(now)
        self._knobs = self._optimizer.knobs()

    def _tail(self, examples: int) -> list[Call]:
        """Returns the calls that turn a batch's summed gradient into a move of the parameters."""
        plan, now = self.plan, self._now
        calls: list[Call] = []
        weights = np.ones_like(plan.theta)
        for block in blocks(weights, self._layer_sizes):
            block[:, -1] = 0.0
        scratch = np.empty_like(plan.theta)
        if now.reduction == "mean" and examples > 1:
            calls.append(partial(np.multiply, plan.grad, np.array(1.0 / examples), plan.grad))
        if now.l2:
            calls += [partial(np.multiply, plan.theta, now.l2 * weights, scratch)]
            calls += [partial(np.add, plan.grad, scratch, plan.grad)]
        if now.l1:
            calls += [partial(np.sign, plan.theta, scratch)]
            calls += [partial(np.multiply, scratch, now.l1 * weights, scratch)]
            calls += [partial(np.add, plan.grad, scratch, plan.grad)]
        if now.fixed:
            calls.append(partial(np.copyto, plan.grad, 0.0, where=self._fixed_mask(now.fixed)))
        if now.clip_norm:
            calls.append(partial(_clip, plan.grad, now.clip_norm))
        if now.schedule != "constant" or "beta1" in self._optimizer.settings:
            calls.append(self._tick)
        calls.append(partial(self._optimizer.rule, plan.grad, self._slots, plan.move, self._knobs))
        calls.append(partial(np.add, plan.theta, plan.move, plan.theta))
        return calls

    def _fixed_mask(self, fixed: Sequence[str]) -> NDArray[np.bool_]:
        mask = np.zeros(self.plan.theta.shape, dtype=np.bool_)
        for number, block in enumerate(blocks(mask, self._layer_sizes), start=1):
            block[:, :-1] |= f"w{number}" in fixed
            block[:, -1] |= f"b{number}" in fixed
        return mask

    def _tick(self) -> None:
        """Sets what depends on the number of the update: Adam's corrections, the schedule."""
        self._ticked += 1
        self._knobs.count = self._ticked
        self._knobs.set_rate(learning_rate_at(self._now, self._ticked - 1))

    def _run_epoch(self, most: int) -> None:
        """Takes at most `most` updates, up to the end of the present epoch."""
        n = len(self._all_rows)
        if self._order_epoch != self.epoch:
            self._order = epoch_order(self.settings, self.epoch, n)
            self._all_rows.take(self._order, 0, self._rows, "clip")
            self._all_targets.take(self._order, 1, self._targets, "clip")
            self._order_epoch = self.epoch
        self._ticked = self.step
        size, calls = self._examples_a_batch, self._calls
        starts = range(self.position, n, size)[:most]
        for first in starts:
            bound = calls.get(first)
            if bound is None:
                bound = calls[first] = self._bound(first, min(first + size, n))
            for call in bound:
                call()
        self.step += len(starts)
        self.position = min(first + size, n)
        self._last, self._last_batch = (first, self.position), self.plan.batch(self.position - first)
        if self.position >= n:
            self.epoch, self.position = self.epoch + 1, 0

    def _bound(self, first: int, stop: int) -> list[Call]:
        examples = stop - first
        if examples not in self._tails:
            self._tails[examples] = self._tail(examples)
        return self.plan.calls(self._rows[first:stop], self._targets[:, first:stop], self._tails[examples])


def _clip(gradient: Array, limit: float) -> None:
    size = float(np.sqrt(gradient.dot(gradient)))
    if size > limit:
        np.multiply(gradient, limit / size, out=gradient)
