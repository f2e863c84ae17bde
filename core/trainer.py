"""The fast way to go far: the updates of `take_step` by the plan, without their records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.address import bias_block, parse_address, weight_block
from core.arrays import Array, flatten, unflatten
from core.datasets.points import recounted
from core.optimizers import OptimizerState
from core.plan import BatchPlan, Call, Plan, blocks
from core.training import Rows, TrainState, data_in_force, epoch_order, learning_rate_at, optimizer_of

if TYPE_CHECKING:
    from core.datasets import Data
    from core.settings import Settings


def advance(state: TrainState, settings: Settings, data: Data, steps: int) -> TrainState:
    """Returns the state after `steps` more updates, by the fast plan: the same trajectory as `take_step`."""
    trainer = Trainer(settings, data)
    trainer.load(state)
    trainer.advance(steps)
    return trainer.state()


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
        fan_in = data.train_inputs.shape[1]
        self._layer_sizes = (fan_in, *settings.layer_sizes[1:])
        self.plan = Plan(self._layer_sizes, settings.layer_activations, settings.resolved_loss)
        self._first = data  # of step 0
        self.step, self.epoch, self.position = 0, 0, 0
        self._lay_out(data)
        self._slots: tuple[Array, ...] = tuple(
            np.zeros_like(self.plan.theta) for _ in optimizer_of(settings).slot_names
        )
        self._place(0, 0, 0)
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Takes settings that differ only in their live changes; the state stays."""
        self.settings = settings
        self._change_steps = sorted(settings.changed)
        self._recounted = frozenset(recounted(settings.points))
        self._changes_in = -1
        self.in_force()

    def in_force(self) -> Settings:
        """Returns the settings in force for the next update, live changes folded in; `data` are then those in force.

        Where points were added or removed just now, the epoch that has begun ends.
        """
        changes_in = bisect_right(self._change_steps, self.step)
        if changes_in != self._changes_in:
            self._changes_in = changes_in
            data = data_in_force(self._first, self.settings, self.step)
            if data is not self.data:
                self._lay_out(data)
            self._bind(self.settings.at(self.step))
        if self.position and self.step in self._recounted:
            self.epoch, self.position = self.epoch + 1, 0
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

    @property
    def epochs(self) -> float:
        """Returns the epochs completed, the begun one as a fraction."""
        self.in_force()
        return float(self.epoch + self.position / len(self._all_rows))

    def updates_to_epoch(self, epochs: int) -> int:
        """Returns how many updates lead to the end of the present epoch, and of `epochs` - 1 more."""
        self.in_force()
        examples, size = len(self._all_rows), self._examples_a_batch
        left = -(-(examples - self.position) // size)
        return left + (epochs - 1) * -(-examples // size)

    def last_rows(self) -> Rows:
        """Returns the rows of the batch of the last update; empty before the first, or after a `restore`."""
        return np.arange(0) if self._last is None else self._last

    def last_batch(self) -> BatchPlan | None:
        """Returns the buffers of the last update's batch; None before the first, or after a `restore`."""
        return None if self._last is None else self._last_batch

    def _place(self, step: int, epoch: int, position: int) -> None:
        self.step, self.epoch, self.position = step, epoch, position
        self._last: Rows | None = None
        self.plan.grad.fill(0.0)
        self.plan.move.fill(0.0)

    def _lay_out(self, data: Data) -> None:
        """Takes these examples for the updates to come."""
        self.data = data
        n, fan_in = data.train_inputs.shape
        self._all_rows = np.ones((n, fan_in + 1))
        self._all_rows[:, :-1] = data.train_inputs
        self._all_targets = np.ascontiguousarray(data.train_targets.T)
        self._rows, self._targets = np.empty_like(self._all_rows), np.empty_like(self._all_targets)
        self._order: Rows = np.arange(0)
        self._order_epoch = -1

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
            block[:, :-1] |= weight_block(number) in fixed
            block[:, -1] |= bias_block(number) in fixed
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
        self._last = self._order[first : self.position]
        self._last_batch = self.plan.batch(self.position - first)
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
