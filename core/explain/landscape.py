"""The loss as a landscape over one parameter or two, and the way that training takes through it.

The loss is that of the whole train set, without penalty, however small the batches of the updates are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.address import parse_address
from core.arrays import Array, Layer, Params, frozen, sealed
from core.datasets import Data
from core.explain.contours import level_lines
from core.method import RIGHT, Method
from core.network import data_loss, forward
from core.settings import Settings
from core.training import start, take_step

MOST_POINTS = 150  # of a way that are told
CURVE = 61  # places at which a curve over one parameter is told
ACROSS, UP = 37, 23  # places of a landscape over two
ROOM = 0.35  # on each side of a way, in parts of its extent
WIDTH = 1.6  # of a window on two parameters, for a height of 1
LEVELS = 9  # level lines, beside the one through the start


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """The loss along a run, and where some of its parameters were, after `steps` updates each."""

    steps: tuple[int, ...]  # (n,) from 0
    losses: Array  # (n,)
    places: Array  # (n, k): the k parameters that were asked for


@dataclass(frozen=True, slots=True, eq=False)
class OverOne:
    """The loss over one parameter, the others as they are at the start, and the course of the run.

    Where no other parameter is trained the course lies on the curve.
    """

    values: Array  # (n,)
    losses: Array  # (n,)
    course: Course


@dataclass(frozen=True, slots=True, eq=False)
class OverTwo:
    """The loss over two parameters, the others as they are at the start: its level lines, and the start's own slope."""

    lines: tuple[tuple[float, tuple[Array, ...]], ...]  # a level, and its lines (n, 2)
    own: tuple[Array, ...]  # the lines through the start
    gradient: Array  # (2,) at the start, of the whole train set: at right angles to the line through it
    low: Array  # (2,) corners of the window
    high: Array  # (2,)
    course: Course


def course(
    settings: Settings, data: Data, steps: int, addresses: Sequence[str] = (), *, method: Method = RIGHT
) -> Course:
    """Returns the loss over the first `steps` updates, and where the parameters of these names were: w1.0.0, b1.0.

    At most 150 moments, evenly spread, the first and the last among them. `data` are those of the `method`.
    """
    trainer = method.trainer(settings, data)
    trainer.load(method.start(settings, data))
    every = -(-steps // MOST_POINTS)
    told = (*range(0, steps, every), steps)
    losses, places = [], []
    for step in told:
        trainer.advance(step - trainer.step)
        params = trainer.state().params
        losses.append(_loss(params, settings, data))
        places.append([parse_address(address).read(params) for address in addresses])
    return Course(told, frozen(losses), frozen(places))


def courses(settings: Settings, data: Data, rates: Iterable[float], steps: int) -> tuple[Course, ...]:
    """Returns the course at each learning rate, all from one start."""
    return tuple(course(replace(settings, learning_rate=rate), data, steps) for rate in rates)


def over_one(settings: Settings, data: Data, address: str, steps: int) -> OverOne:
    """Returns the loss over a parameter, somewhat beyond where `steps` updates bring it."""
    way = course(settings, data, steps, (address,))
    low, high = _window(way.places[:, 0])
    values = np.linspace(low, high, CURVE)
    params = start(settings, data).params
    losses = [_loss(_with(params, {address: value}), settings, data) for value in values.tolist()]
    return OverOne(sealed(values), frozen(losses), way)


def over_two(settings: Settings, data: Data, addresses: tuple[str, str], steps: int) -> OverTwo:
    """Returns the loss over two parameters in a window that holds the way of `steps` updates, as wide as it must be."""
    way = course(settings, data, steps, addresses)
    low, high = np.array([_window(way.places[:, which]) for which in range(2)]).T
    middle, half = (low + high) / 2, (high - low) / 2
    half = np.maximum(half, [half[1] * WIDTH, half[0] / WIDTH])
    low, high = middle - half, middle + half
    across, up = np.linspace(low[0], high[0], ACROSS), np.linspace(low[1], high[1], UP)
    state, (one, other) = start(settings, data), addresses
    values = np.array(
        [[_loss(_with(state.params, {one: x, other: y}), settings, data) for x in across.tolist()] for y in up.tolist()]
    )
    lowest, highest = float(values.min()), float(values.max())
    levels = lowest + (highest - lowest) * (np.arange(1, LEVELS + 1) / (LEVELS + 1)) ** 2  # of a bowl evenly apart
    whole = take_step(state, replace(settings, batch_size=0), data)
    return OverTwo(
        lines=tuple((float(level), level_lines(across, up, values, float(level))) for level in levels),
        own=level_lines(across, up, values, float(way.losses[0])),
        gradient=frozen([parse_address(address).read(whole.data_grads) for address in addresses]),
        low=sealed(low),
        high=sealed(high),
        course=way,
    )


def _loss(params: Params, settings: Settings, data: Data) -> float:
    passes = forward(params, settings.layer_activations, data.train_inputs)
    return data_loss(passes, data.train_targets, loss=settings.resolved_loss)


def _window(values: Array) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    room = ROOM * (high - low) or 1.0
    return low - room, high + room


def _with(params: Params, values: dict[str, float]) -> Params:
    """The parameters with others in these places."""
    changed = [Layer(layer.weight.copy(), layer.bias.copy()) for layer in params]
    for name, value in values.items():
        layer, i, j = parse_address(name)
        if i is None:
            changed[layer - 1].bias[j] = value
        else:
            changed[layer - 1].weight[i, j] = value
    return tuple(changed)
