"""The table of known mistakes: each says in which ways of working out an update it may have been made.

A row and a test a mistake. What a mistake is called and what to do about it is said in the playground's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from core.address import bias_block
from core.arrays import Array
from core.functions import ACTIVATIONS, LOSSES
from core.mistakes.quantity import OF_PARAMETERS, Quantity
from core.mistakes.working import Way
from core.training import Step

Detail = Mapping[str, int]  # what else there is to say of it: which layer (from 1), how many digits
Ways = Iterable[tuple[Detail, Way]]

_BACK = ("delta", *OF_PARAMETERS)
_ALL = ("z", "activation", "loss", *_BACK)
_MOST_DIGITS = 7  # kept on the way by someone who rounds


class Mistake(NamedTuple):
    """A mistake, and the numbers it can spoil."""

    name: str
    kinds: tuple[str, ...]
    ways: Callable[[Step, Quantity], Ways]  # the first that meets a number is the one that is told


def _one(way: Way, when: Callable[[Step], bool] = lambda step: True) -> Callable[[Step, Quantity], Ways]:
    return lambda step, of: [({}, way)] if when(step) else []


def _layers(step: Step) -> range:
    return range(len(step.forward))


def _last(step: Step) -> int:
    return len(step.forward) - 1


def _fused(step: Step) -> bool:
    return LOSSES[step.settings.resolved_loss].output == step.settings.resolved_output


def _no_slope(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    for index in reversed(_layers(step)):
        yield {"layer": index + 1}, Way(slopes={index: "none"})
    if _last(step) > 0:
        yield {"layer": 0}, Way(slopes=dict.fromkeys(_layers(step), "none"))  # 0: of all layers


def _slope_of(what: str, layers: Callable[[Step], Iterable[int]]) -> Callable[[Step, Quantity], Ways]:
    """Returns ways that put something else in a slope that is written in the layer's output."""

    def ways(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
        for index in layers(step):
            joint = ACTIVATIONS[step.settings.layer_activations[index]].joint
            if not joint and not (index == _last(step) and _fused(step)):
                yield {"layer": index + 1}, Way(slopes={index: what})

    return ways


def _own_weight(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    fan_in = step.before.params[of.layer - 1].weight.shape[0]
    if of.layer <= _last(step):
        for i in range(fan_in) if of.i is None else (of.i,):
            yield {"layer": of.layer}, Way(own=(of.layer - 1, i))


def _square(step: Step, index: int) -> bool:
    rows, columns = step.before.params[index].weight.shape
    return bool(rows == columns and rows > 1)


def _transposed(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    for index in _layers(step):
        if _square(step, index):
            yield {"layer": index + 1}, Way(flipped_forward=frozenset({index}))
    if any(_square(step, index) for index in _layers(step)):
        yield {"layer": 0}, Way(flipped_back=True)


def _other_half(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    twins = {"half_squared_error": "squared_error", "squared_error": "half_squared_error"}
    if (twin := twins.get(step.settings.resolved_loss)) is not None:
        yield {"half": int(twin == "half_squared_error")}, Way(loss=twin)


def _factor_two(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    if not LOSSES[step.settings.resolved_loss].squares:
        yield {"half": 0}, Way(factor=2.0)
        yield {"half": 1}, Way(factor=0.5)


def _over_outputs(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    if (outputs := step.targets.shape[1]) > 1:
        yield {"count": outputs}, Way(factor=1.0 / outputs)


def _no_bias(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    for index in _layers(step):
        yield {"layer": index + 1}, Way(no_bias=frozenset({index}))
    if _last(step) > 0:
        yield {"layer": 0}, Way(no_bias=frozenset(_layers(step)))


def _other_reduction(right: str, taken: str) -> Callable[[Step, Quantity], Ways]:
    return _one(Way(reduction=taken), lambda step: step.settings.reduction == right and len(step.rows) > 1)


def _bias_moved(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    block, held = bias_block(of.layer), step.settings.fixed
    if of.i is None and block in held:
        yield {}, Way(fixed=tuple(name for name in held if name != block))


def _bias_kept(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    block, held = bias_block(of.layer), step.settings.fixed
    if of.i is None and block not in held:
        yield {}, Way(fixed=(*held, block))


def _to_decimals(digits: int, values: Array) -> Array:
    return np.asarray(np.round(values, digits))


def _to_significant(digits: int, values: Array) -> Array:
    size = np.abs(values)
    first = np.floor(np.log10(np.where((size > 0) & np.isfinite(size), size, 1.0)))
    unit = 10.0 ** (first - digits + 1)
    return np.asarray(np.where(np.isfinite(values), np.round(values / unit) * unit, values))


def _rounded(step: Step, of: Quantity) -> Iterator[tuple[Detail, Way]]:
    for digits in range(_MOST_DIGITS, 0, -1):
        yield {"digits": digits, "decimals": 1}, Way(rounded=partial(_to_decimals, digits))
        yield {"digits": digits, "decimals": 0}, Way(rounded=partial(_to_significant, digits))


_ROWS = (
    Mistake("output_first", _BACK, _one(Way(updated=True), lambda step: _last(step) > 0)),
    Mistake("no_slope", _BACK, _no_slope),
    Mistake("extra_slope", _BACK, lambda step, of: [({}, Way(slopes={_last(step): "kept"}))]
            if _fused(step) and not ACTIVATIONS[step.settings.resolved_output].joint else []),
    Mistake("slope_of_z", _BACK, _slope_of("of_z", _layers)),
    Mistake("target_for_output", _BACK, _slope_of("of_target", lambda step: (_last(step),))),
    Mistake("own_weight", _BACK, _own_weight),
    Mistake("transposed", _ALL, _transposed),
    Mistake("uphill", ("update", "new"), _one(Way(uphill=True))),
    Mistake("sign", _BACK, _one(Way(factor=-1.0))),
    Mistake("sign_lost", ("z", "activation", "loss", "new"), _one(Way(opposite=True))),
    Mistake("sum_for_mean", ("loss", *OF_PARAMETERS), _other_reduction("mean", "sum")),
    Mistake("mean_for_sum", ("loss", *OF_PARAMETERS), _other_reduction("sum", "mean")),
    Mistake("delta_divided", ("delta",), _one(Way(divided=True), lambda step: len(step.rows) > 1)),
    Mistake("over_outputs", ("loss", *_BACK), _over_outputs),
    Mistake("half", ("loss", *_BACK), _other_half),
    Mistake("factor_two", ("loss", *_BACK), _factor_two),
    Mistake("last_only", ("loss", *OF_PARAMETERS), _one(Way(last_only=True), lambda step: len(step.rows) > 1)),
    Mistake("no_bias", _ALL, _no_bias),
    Mistake("one_bias", OF_PARAMETERS, _one(Way(one_bias=True))),
    Mistake("bias_moved", ("update", "new"), _bias_moved),
    Mistake("bias_kept", ("update", "new"), _bias_kept),
    Mistake("no_rate", ("update", "new"), _one(Way(rate=1.0))),
    Mistake("rounded", _ALL, _rounded),
)  # fmt: skip
MISTAKES: Mapping[str, Mistake] = MappingProxyType({row.name: row for row in _ROWS})
