"""Training with a fault in it: the same records as `core/training.py` makes, of what the broken program does.

No plan is bound for it: every update is taken the readable way, which is fast enough for the small networks of a lab.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from core import training
from core.arrays import Array, Layer, Params, flatten, frozen, frozen_params, sealed, unflatten
from core.datasets import Data, load_data
from core.lab.faults import Fault
from core.method import Method
from core.mistakes import work
from core.network import Backward, LayerBackward, LayerForward, data_loss
from core.optimizers import apply_updates
from core.plan import BatchPlan
from core.trainer import Snapshot, Trainer
from core.training import Rows, Step, TrainState, descend

if TYPE_CHECKING:
    from core.settings import Settings


def broken(fault: Fault) -> Method:
    """Returns how a run is trained with that fault."""
    return Method(
        data=lambda settings: fault.data(load_data(settings)),
        start=partial(_start, fault),
        take_step=partial(_take_step, fault),
        backward=partial(_backward, fault),
        trainer=partial(_BrokenTrainer, fault),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Carrying(TrainState):
    """A state that also holds the gradients of all updates before, for a fault that adds to them."""

    carried: Params


def _carrying(state: TrainState, carried: Params) -> _Carrying:
    return _Carrying(**{field.name: getattr(state, field.name) for field in fields(TrainState)}, carried=carried)


def _start(fault: Fault, settings: Settings, data: Data) -> TrainState:
    state = training.start(settings, data)
    nothing = frozen_params(tuple(Layer(*(np.zeros_like(part) for part in layer)) for layer in state.params))
    return _carrying(replace(state, params=fault.start(state.params)), nothing)


def _take_step(fault: Fault, state: TrainState, settings: Settings, data: Data) -> Step:
    """Returns the update that follows `state`, one of this fault's own, as the broken program takes it."""
    right = training.take_step(state, settings, data)
    now, before = right.settings, right.before
    targets = fault.targets(right, data)
    back = _backward(fault, right)(
        before.params, now.layer_activations, right.forward, targets, loss=now.resolved_loss, reduction=now.reduction
    )
    grads = tuple(layer.grad for layer in back)
    if fault.accumulates and isinstance(before, _Carrying):
        with np.errstate(all="ignore"):
            grads = tuple(
                Layer(sealed(old.weight + new.weight), sealed(old.bias + new.bias))
                for old, new in zip(before.carried, grads, strict=True)
            )
        back = tuple(replace(layer, grad=grad) for layer, grad in zip(back, grads, strict=True))
    move = descend(before, grads, now, learning_rate=fault.rate * right.learning_rate)
    updates = fault.updates(move.updates)
    with np.errstate(all="ignore"):
        params = apply_updates(before.params, updates)
    after = replace(right.after, params=params, optimizer_state=move.optimizer_state)
    return replace(
        right,
        after=_carrying(after, grads),
        targets=targets,
        backward=back,
        data_grads=grads,
        grads=move.grads,
        clip_scale=move.clip_scale,
        updates=updates,
        learning_rate=move.learning_rate,
        loss=data_loss(right.forward, targets, loss=now.resolved_loss, reduction=now.reduction),
    )


def _backward(fault: Fault, step: Step) -> Backward:
    """Returns the broken program's backward pass in an update, for any rows: as if they were its batch."""

    def backward(
        params: Params,
        activations: Sequence[str],
        passes: Sequence[LayerForward],
        targets: Array,
        *,
        loss: str,
        reduction: str = "mean",
    ) -> tuple[LayerBackward, ...]:
        seen = replace(step, inputs=passes[0].inputs, targets=frozen(targets))
        worked = work(seen, fault.way)
        grads = fault.gradient(worked.data_grads, step)
        found = zip(worked.deltas, grads, worked.sent, strict=True)
        return tuple(LayerBackward(delta, grad, sent) for delta, grad, sent in found)

    return backward


class _BrokenTrainer(Trainer):
    """Takes every update by its record, and leaves it where the fast plan leaves one, for whoever reads it there."""

    def __init__(self, fault: Fault, settings: Settings, data: Data) -> None:
        super().__init__(settings, data)
        self._fault, self._data = fault, data
        self._carried = np.zeros_like(self.plan.theta)  # in the public order

    def load(self, state: TrainState) -> None:
        super().load(state)
        if isinstance(state, _Carrying):
            self._carried = flatten(state.carried)

    def restore(self, snapshot: Snapshot) -> None:
        super().restore(replace(snapshot, slots=snapshot.slots[:-1]))
        self._carried = snapshot.slots[-1]

    def snapshot(self) -> Snapshot:
        kept = super().snapshot()
        return replace(kept, slots=(*kept.slots, self._carried))

    def state(self) -> TrainState:
        return _carrying(super().state(), unflatten(self._carried, self._layer_sizes))

    def advance(self, steps: int) -> None:
        for _ in range(steps):
            step = _take_step(self._fault, self.state(), self.settings, self._data)
            self.load(step.after)
            self._leave(step)

    def last_rows(self) -> Rows:
        return self._taken.rows if self._taken else np.arange(0)

    def last_batch(self) -> BatchPlan | None:
        return self.plan.batch(len(self._taken.rows)) if self._taken else None

    def _place(self, step: int, epoch: int, position: int) -> None:
        super()._place(step, epoch, position)
        self._taken: Step | None = None

    def _leave(self, step: Step) -> None:
        """Writes the record of the update into the plan's buffers."""
        self._taken, batch = step, self.plan.batch(len(step.rows))
        self.plan.grad[self.plan.public] = flatten(step.grads)
        self.plan.move[self.plan.public] = flatten(step.updates)
        for index, (seen, back) in enumerate(zip(step.forward, step.backward, strict=True)):
            batch.z[index][:], batch.activations[index][:] = seen.z.T, seen.outputs.T
            batch.deltas[index][:] = back.delta.T
            if index:
                batch.errors[index - 1][:] = back.grad_inputs.T
