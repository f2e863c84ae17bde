"""The table of faults: one row says what a program that trains does otherwise. What it is called is said elsewhere.

Most are a `Way` of working an update out (`core/mistakes`); the others lie before it (data, start, batch) or after it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from core.arrays import Array, Layer, Params, frozen, sealed
from core.mistakes import Way
from core.training import Step

if TYPE_CHECKING:
    from core.datasets import Data


_RIGHT = Way()


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake. Every default is the right way; a row changes one of them."""

    name: str
    way: Way = _RIGHT  # how an update's passes are worked out
    data: Callable[[Data], Data] = lambda data: data  # what becomes of the data
    start: Callable[[Params], Params] = lambda params: params  # what training begins with
    targets: Callable[[Step, Data], Array] = lambda step, data: step.targets  # (m, outputs) of a batch
    gradient: Callable[[Params, Step], Params] = lambda grads, step: grads  # what is taken for the data loss's
    accumulates: bool = False  # whether a gradient is added to those of all updates before
    rate: float = 1.0  # times the learning rate
    updates: Callable[[Params], Params] = lambda updates: updates  # what is added to the parameters


def _first_rows(step: Step, data: Data) -> Array:
    """The targets in the order of the set, beside inputs in the order of the epoch."""
    first = step.before.position
    return frozen(data.train_targets[first : first + len(step.rows)])


def _twice_coded(data: Data) -> Data:
    """Targets of 0 and 1, coded as -1 and 1 for an output that cannot be negative."""
    train, test = (sealed(2.0 * targets - 1.0) for targets in (data.train_targets, data.test_targets))
    return replace(data, train_targets=train, test_targets=test)


def _zero(params: Params) -> Params:
    return tuple(Layer(frozen(np.zeros_like(layer.weight)), layer.bias) for layer in params)


def _biases_too(grads: Params, step: Step) -> Params:
    """The penalty's gradient on the biases as well."""
    l2, before = step.settings.l2, step.before.params
    return tuple(
        Layer(grad.weight, sealed(grad.bias + l2 * layer.bias)) for grad, layer in zip(grads, before, strict=True)
    )


def _weights_only(updates: Params) -> Params:
    return tuple(Layer(layer.weight, frozen(np.zeros_like(layer.bias))) for layer in updates)


_ROWS = (
    Fault("no_slope", Way(slopes={0: "none"})),  # of the first hidden layer
    Fault("sign", Way(factor=-1.0)),
    Fault("transposed", Way(flipped_back=True)),
    Fault("sum_for_mean", Way(reduction="sum")),
    Fault("output_first", Way(updated=True)),
    Fault("not_zeroed", accumulates=True),
    Fault("bias_kept", updates=_weights_only),
    Fault("zero_start", start=_zero),
    Fault("unpaired", targets=_first_rows),
    Fault("penalised_bias", gradient=_biases_too),
    Fault("miscoded", data=_twice_coded),
    Fault("hundredfold", rate=100.0),
)
FAULTS: Mapping[str, Fault] = MappingProxyType({row.name: row for row in _ROWS})
