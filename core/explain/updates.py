"""What the optimizer made of one gradient, in parts that are the same for every optimizer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType
from typing import NamedTuple

from core.arrays import Params
from core.settings import Settings
from core.training import Step, optimizer_of


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One number that the optimizer carries for this parameter from update to update."""

    name: str  # as in Optimizer.slot_names
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
    def direction(self) -> float:
        """What the rate multiplies, before it is divided: adam's m-hat."""
        return self.carried + self.fresh


class _Moment(NamedTuple):
    """What a rule saw of one parameter."""

    now: Settings
    gradient: float
    before: tuple[float, ...]  # the slots
    after: tuple[float, ...]
    number: int  # of the update, from 1


class _Parts(NamedTuple):
    carried: float
    fresh: float
    root: float = 1.0
    epsilon: float = 0.0


def _nesterov(seen: _Moment) -> _Parts:
    mu = seen.now.momentum  # g + mu v' with v' = mu v + g
    return _Parts(mu * (mu * seen.before[0]), (1.0 + mu) * seen.gradient)


def _divided_by_root(seen: _Moment) -> _Parts:
    return _Parts(0.0, seen.gradient, sqrt(seen.after[0]), seen.now.epsilon)


def _adam(seen: _Moment) -> _Parts:
    beta1, beta2 = seen.now.beta1, seen.now.beta2
    early = 1.0 - beta1**seen.number  # both averages start at zero: dividing by this makes up for it
    return _Parts(
        carried=beta1 * seen.before[0] / early,
        fresh=(1.0 - beta1) * seen.gradient / early,
        root=sqrt(seen.after[1]) / sqrt(1.0 - beta2**seen.number),
        epsilon=seen.now.epsilon,
    )


_PARTS: Mapping[str, Callable[[_Moment], _Parts]] = MappingProxyType(
    {
        "sgd": lambda seen: _Parts(0.0, seen.gradient),
        "momentum": lambda seen: _Parts(seen.now.momentum * seen.before[0], seen.gradient),
        "nesterov": _nesterov,
        "adagrad": _divided_by_root,
        "rmsprop": _divided_by_root,
        "adam": _adam,
    }
)


def update_account(step: Step, at: Callable[[Params], float]) -> UpdateAccount:
    """Returns how the step's optimizer turned a gradient into a change; `at` picks the parameter out of any Params."""
    now, gradient = step.settings, at(step.grads)
    earlier, later = step.before.optimizer_state, step.after.optimizer_state
    before, after = (tuple(at(slot) for slot in state.slots) for state in (earlier, later))
    parts = _PARTS[now.optimizer](_Moment(now, gradient, before, after, later.count))
    names = optimizer_of(now).slot_names
    return UpdateAccount(
        optimizer=now.optimizer,
        gradient=gradient,
        **parts._asdict(),
        base_rate=now.learning_rate,
        schedule_factor=step.learning_rate / now.learning_rate,
        rate=step.learning_rate,
        change=at(step.updates),
        slots=tuple(Slot(*slot) for slot in zip(names, before, after, strict=True)),
    )
