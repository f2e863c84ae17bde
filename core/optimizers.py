"""Optimizers as pure init/update pairs, blind to the model, with PyTorch's conventions.

Each is one in-place rule on one array, written once. The readable pair (`Optimizer.init`, `Optimizer.update`) applies
the rule to copies, array by array; the fast plan applies the very same rule to one flat vector of all parameters.
An update is what is *added* to a parameter: it already carries the minus sign and the learning rate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import cos, pi, sqrt
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from core.arrays import Array, Layer, Params, frozen, sealed


@dataclass(slots=True)
class Knobs:
    """The numbers a rule reads: one optimizer's settings, and how many updates it has made, this one included."""

    learning_rate: float = 0.01
    momentum: float = 0.9
    decay: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    count: int = 0
    minus_rate: Array = field(default_factory=lambda: np.array(-0.01))

    def set_rate(self, learning_rate: float) -> None:
        """Sets the learning rate, and its negative as the 0-d array that the rules multiply with."""
        self.learning_rate, self.minus_rate = learning_rate, np.array(-learning_rate)


# rule(gradient, slots, out, knobs): reads the gradient, moves the slots on in place, writes the update into out.
Rule = Callable[[Array, tuple[Array, ...], Array, Knobs], None]


def _sgd(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    np.multiply(gradient, knobs.minus_rate, out)


def _momentum(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    (velocity,) = slots  # v = mu v + g, the gradient undamped; the step is -lr v
    np.multiply(velocity, knobs.momentum, out=velocity)
    np.add(velocity, gradient, out=velocity)
    np.multiply(velocity, knobs.minus_rate, out=out)


def _nesterov(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    (velocity,) = slots  # v = mu v + g; the step is -lr (g + mu v)
    np.multiply(velocity, knobs.momentum, out=velocity)
    np.add(velocity, gradient, out=velocity)
    np.multiply(velocity, knobs.momentum, out=out)
    np.add(out, gradient, out=out)
    np.multiply(out, knobs.minus_rate, out=out)


def _divide_by_root(numerator: Array, squares: Array, out: Array, knobs: Knobs) -> None:
    """out = -lr * numerator / (sqrt(squares) + epsilon); epsilon outside the root."""
    np.sqrt(squares, out=out)
    np.add(out, knobs.epsilon, out=out)
    np.divide(numerator, out, out=out)
    np.multiply(out, knobs.minus_rate, out=out)


def _adagrad(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    (squares,) = slots
    np.multiply(gradient, gradient, out=out)
    np.add(squares, out, out=squares)
    _divide_by_root(gradient, squares, out, knobs)


def _average(slot: Array, value: Array, keep: float, scratch: Array) -> None:
    """slot = keep * slot + (1 - keep) * value."""
    np.multiply(slot, keep, out=slot)
    np.multiply(value, 1.0 - keep, out=scratch)
    np.add(slot, scratch, out=slot)


def _rmsprop(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    (squares,) = slots
    np.multiply(gradient, gradient, out=out)
    _average(squares, out, knobs.decay, out)
    _divide_by_root(gradient, squares, out, knobs)


def _adam(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    mean, squares = slots  # Kingma and Ba 2015, algorithm 1
    _average(mean, gradient, knobs.beta1, out)
    np.multiply(gradient, gradient, out=out)
    _average(squares, out, knobs.beta2, out)
    np.sqrt(squares, out=out)
    np.divide(out, sqrt(1.0 - knobs.beta2**knobs.count), out=out)
    np.add(out, knobs.epsilon, out=out)
    np.divide(mean, out, out=out)
    np.multiply(out, knobs.minus_rate / (1.0 - knobs.beta1**knobs.count), out=out)


@dataclass(frozen=True, slots=True, eq=False)
class OptimizerState:
    """How many updates were made, and what the optimizer carries from one to the next, each shaped like Params."""

    count: int
    slots: tuple[Params, ...]  # as `Method.slots` names them


@dataclass(frozen=True, slots=True, eq=False)
class Optimizer:
    """A pure pair: `init(params) -> state`, `update(grads, state) -> (updates, state)`."""

    name: str
    settings: Mapping[str, float]
    slot_names: tuple[str, ...]
    rule: Rule = field(repr=False)

    def init(self, params: Params) -> OptimizerState:
        """Returns the state before the first update: count 0, every slot zero."""
        zeros = tuple(Layer(*(frozen(np.zeros_like(part)) for part in layer)) for layer in params)
        return OptimizerState(0, tuple(zeros for _ in self.slot_names))

    def update(self, grads: Params, state: OptimizerState) -> tuple[Params, OptimizerState]:
        """Returns what to add to the parameters for these gradients, and the next state; changes neither argument."""
        knobs = self.knobs(state.count + 1)
        updates: list[Layer] = []
        slots: tuple[list[Layer], ...] = tuple([] for _ in state.slots)
        with np.errstate(all="ignore"):
            for index, grad in enumerate(grads):
                parts: list[Array] = []
                moved: list[tuple[Array, ...]] = []
                for part, gradient in enumerate(grad):
                    own = tuple(slot[index][part].copy() for slot in state.slots)
                    out = np.empty_like(gradient)
                    self.rule(gradient, own, out, knobs)
                    parts.append(sealed(out))
                    moved.append(tuple(sealed(slot) for slot in own))
                updates.append(Layer(*parts))
                for number, slot_layers in enumerate(slots):
                    slot_layers.append(Layer(*(slot[number] for slot in moved)))
        return tuple(updates), OptimizerState(state.count + 1, tuple(tuple(layers) for layers in slots))

    def knobs(self, count: int = 0) -> Knobs:
        """Returns this optimizer's numbers as its rule reads them, for update number `count` (from 1)."""
        knobs = Knobs(count=count)
        for name, value in self.settings.items():
            setattr(knobs, name, value)
        knobs.set_rate(self.settings["learning_rate"])
        return knobs


class Moment(NamedTuple):
    """What a rule saw of one parameter."""

    gradient: float
    before: tuple[float, ...]  # the slots
    after: tuple[float, ...]
    knobs: Knobs


class Parts(NamedTuple):
    """An update taken apart, the same way for every optimizer: -rate * (carried + fresh) / (root + epsilon)."""

    carried: float  # from the gradients of earlier updates
    fresh: float  # from this one
    root: float = 1.0
    epsilon: float = 0.0


class Factor(NamedTuple):
    """What a term is multiplied with: a letter to a power, alone ("μ²") or beside one ("1 + μ", "1 − β")."""

    letter: str
    power: int = 1
    beside_one: str = ""  # "+" or "−"


class Term(NamedTuple):
    """A letter of a rule: g is the gradient, any other stands for what is carried."""

    letter: str
    factor: Factor | None = None
    hat: bool = False  # corrected for having started at zero


class Letters(NamedTuple):
    """A rule as it is written: what the learning rate multiplies, terms over the root of `squares` plus epsilon."""

    terms: tuple[Term, ...]
    squares: Term | None = None

    @property
    def carries(self) -> bool:
        """Whether earlier gradients have a part in it, beside scaling it."""
        return any(term.letter != GRADIENT for term in self.terms)


GRADIENT = "g"
_G, _MU = Term(GRADIENT), Factor("μ")


def _fresh_only(seen: Moment) -> Parts:
    return Parts(0.0, seen.gradient)


def _momentum_parts(seen: Moment) -> Parts:
    return Parts(seen.knobs.momentum * seen.before[0], seen.gradient)


def _nesterov_parts(seen: Moment) -> Parts:
    mu = seen.knobs.momentum  # g + mu v' with v' = mu v + g
    return Parts(mu * (mu * seen.before[0]), (1.0 + mu) * seen.gradient)


def _parts_over_root(seen: Moment) -> Parts:
    return Parts(0.0, seen.gradient, sqrt(seen.after[0]), seen.knobs.epsilon)


def _adam_parts(seen: Moment) -> Parts:
    beta1, beta2, count = seen.knobs.beta1, seen.knobs.beta2, seen.knobs.count
    early = 1.0 - beta1**count  # both averages start at zero: dividing by this makes up for it
    return Parts(
        carried=beta1 * seen.before[0] / early,
        fresh=(1.0 - beta1) * seen.gradient / early,
        root=sqrt(seen.after[1]) / sqrt(1.0 - beta2**count),
        epsilon=seen.knobs.epsilon,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Method:
    """All that is special about an optimizer; called with settings, it makes one of its kind."""

    name: str
    rule: Rule = field(repr=False)
    slots: tuple[str, ...]  # identifiers of what it carries
    defaults: Mapping[str, float]  # its settings
    parts: Callable[[Moment], Parts] = field(repr=False)  # its update, taken apart
    letters: Letters  # its rule

    def __call__(self, **settings: float) -> Optimizer:
        """Returns the optimizer with these settings.

        Raises:
            ValueError: it has no setting of that name.
        """
        unknown = set(settings) - set(self.defaults)
        if unknown:
            have = ", ".join(self.defaults)
            raise ValueError(f"{self.name} has the settings {have}; got {', '.join(sorted(unknown))}")
        return Optimizer(self.name, MappingProxyType({**self.defaults, **settings}), self.slots, self.rule)


_ROWS = (
    Method("sgd", _sgd, (), {"learning_rate": 0.03}, _fresh_only, Letters((_G,))),
    Method(
        "momentum",
        _momentum,
        ("velocity",),
        {"learning_rate": 0.03, "momentum": 0.9},
        _momentum_parts,
        Letters((Term("v", _MU), _G)),
    ),
    Method(
        "nesterov",
        _nesterov,
        ("velocity",),
        {"learning_rate": 0.03, "momentum": 0.9},
        _nesterov_parts,
        Letters((Term("v", Factor("μ", power=2)), Term(GRADIENT, Factor("μ", beside_one="+")))),
    ),
    Method(
        "adagrad",
        _adagrad,
        ("sum_of_squares",),
        {"learning_rate": 0.1, "epsilon": 1e-10},
        _parts_over_root,
        Letters((_G,), squares=Term("s")),
    ),
    Method(
        "rmsprop",
        _rmsprop,
        ("mean_square",),
        {"learning_rate": 0.01, "decay": 0.9, "epsilon": 1e-8},
        _parts_over_root,
        Letters((_G,), squares=Term("s")),
    ),
    Method(
        "adam",
        _adam,
        ("mean", "mean_square"),
        {"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        _adam_parts,
        Letters((Term("m", hat=True),), squares=Term("v", hat=True)),
    ),
)
OPTIMIZERS: Mapping[str, Method] = MappingProxyType({row.name: row for row in _ROWS})


def apply_updates(params: Params, updates: Params) -> Params:
    """Returns `params + updates`."""
    return tuple(
        Layer(*(sealed(part + change) for part, change in zip(layer, update, strict=True)))
        for layer, update in zip(params, updates, strict=True)
    )


# factor(step, steps, floor): what the learning rate is multiplied with at `step`.
SCHEDULES: Mapping[str, Callable[[int, int, float], float]] = MappingProxyType(
    {
        "constant": lambda step, steps, factor: 1.0,
        "step": lambda step, steps, factor: float(factor ** (step // steps)),
        "exponential": lambda step, steps, factor: float(factor ** (step / steps)),
        # from 1 down to `factor` along half a cosine, then constant
        "cosine": lambda step, steps, factor: (
            factor + (1.0 - factor) * 0.5 * (1.0 + cos(pi * min(step, steps) / steps))
        ),
    }
)


def norm(grads: Params) -> float:
    """Returns the Euclidean norm of all gradients together."""
    with np.errstate(over="ignore", invalid="ignore"):
        return sqrt(sum(float((part * part).sum()) for layer in grads for part in layer))


def clip_by_norm(grads: Params, limit: float) -> Params:
    """Returns `grads`, scaled down to norm `limit` when they exceed it (Pascanu et al. 2013)."""
    size = norm(grads)
    if not size > limit:
        return grads
    return tuple(Layer(*(sealed(part * (limit / size)) for part in layer)) for layer in grads)
