"""What the optimizer made of one gradient, in parts that are the same for every optimizer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import nan

from core.arrays import Params
from core.optimizers import OPTIMIZERS, Letters, Moment
from core.training import Step, optimizer_of


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One number that the optimizer carries for this parameter from update to update."""

    name: str  # as in Method.slots
    before: float
    after: float


@dataclass(frozen=True, slots=True, eq=False)
class UpdateAccount:
    """What the optimizer made of one gradient: change = -rate * (carried + fresh) / (root + epsilon).

    momentum: carried = mu v, fresh = g. nesterov: carried = mu^2 v, fresh = (1 + mu) g. adam: carried + fresh is m-hat,
    root is sqrt(v-hat). adagrad, rmsprop: root is that of the summed or averaged squares. Elsewhere carried is 0, root
    1 and epsilon 0.
    """

    optimizer: str
    letters: Letters  # its rule
    gradient: float  # what the optimizer was given
    carried: float  # from the gradients of earlier updates
    fresh: float  # from this one
    root: float
    epsilon: float
    base_rate: float  # as set
    schedule_factor: float
    rate: float  # their product
    change: float  # what was added to the parameter
    slots: tuple[Slot, ...]

    @property
    def carried_share(self) -> float:
        """What part of the move was carried on, 0 to 1, where it and this gradient pull the same way; else NaN."""
        if self.carried * self.fresh < 0.0 or not self.direction:
            return nan
        return self.carried / self.direction

    @property
    def direction(self) -> float:
        """What the rate multiplies, before it is divided: adam's m-hat."""
        return self.carried + self.fresh


def update_account(step: Step, at: Callable[[Params], float]) -> UpdateAccount:
    """Returns how the step's optimizer turned a gradient into a change; `at` picks the parameter out of any Params."""
    now, gradient = step.settings, at(step.grads)
    earlier, later = step.before.optimizer_state, step.after.optimizer_state
    before, after = (tuple(at(slot) for slot in state.slots) for state in (earlier, later))
    method = OPTIMIZERS[now.optimizer]
    knobs = optimizer_of(now, learning_rate=step.learning_rate).knobs(later.count)
    parts = method.parts(Moment(gradient, before, after, knobs))
    return UpdateAccount(
        optimizer=now.optimizer,
        letters=method.letters,
        gradient=gradient,
        carried=parts.carried,
        fresh=parts.fresh,
        root=parts.root,
        epsilon=parts.epsilon,
        base_rate=now.learning_rate,
        schedule_factor=step.learning_rate / now.learning_rate,
        rate=step.learning_rate,
        change=at(step.updates),
        slots=tuple(Slot(*slot) for slot in zip(method.slots, before, after, strict=True)),
    )
