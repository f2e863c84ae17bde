"""The bare training plan: what is left when everything but speed is taken away; the yardstick for `core.plan`.

Columns are examples; a bias is the weight of a unit that is always 1; one flat vector holds all parameters and one all
gradients; the slopes of all layers are one call. No penalty, schedule, partial batch or trace: only the updates.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import numpy as np

from core import Array, Params


class PrototypePlan:
    """Mini-batch descent as a list of ready-bound calls: tanh throughout, or relu hidden units with softmax outputs."""

    def __init__(self, params: Params, inputs: Array, targets: Array, *, relu: bool, rate: float, batch: int) -> None:
        sizes = [params[0].weight.shape[0]] + [layer.bias.size for layer in params]
        count = len(inputs) // batch  # whole batches only
        self._from, self._to = np.hstack([inputs, np.ones((len(inputs), 1))]), targets
        self._rows = self._from[: count * batch].copy()
        self._targets = np.empty((count, sizes[-1], batch))
        shapes = [(fan_out, fan_in + 1) for fan_in, fan_out in pairwise(sizes)]
        self.theta, self.grad, self.move = np.zeros((3, sum(a * b for a, b in shapes)))
        self.weights, self._grads = self._views(self.theta, shapes), self._views(self.grad, shapes)
        for weight, layer in zip(self.weights, params, strict=True):
            weight[:, :-1], weight[:, -1] = layer.weight.T, layer.bias
        stacked = sum(size + 1 for size in sizes[1:-1]) + sizes[-1]
        self._a, self._z, self._slope, self._error, self._delta = np.ones((5, stacked, batch))
        starts = np.cumsum([0] + [size + 1 for size in sizes[1:-1]])
        self._units = [slice(start, start + size) for start, size in zip(starts, sizes[1:], strict=True)]
        self._ones = [slice(start, start + size + 1) for start, size in zip(starts, sizes[1:], strict=True)]
        self._relu, self._rate = relu, np.array(rate / batch)
        self._one, self._zero = np.ones(()), np.zeros(())
        self.calls = [
            partial(function, *arguments)
            for k in range(count)
            for function, *arguments in self._update(self._rows[k * batch : (k + 1) * batch], self._targets[k])
        ]
        self.updates_an_epoch = count

    @staticmethod
    def _views(flat: Array, shapes: list[tuple[int, int]]) -> list[Array]:
        ends = np.cumsum([a * b for a, b in shapes])
        return [flat[end - a * b : end].reshape(a, b) for end, (a, b) in zip(ends, shapes, strict=True)]

    def _update(self, rows: Array, target: Array) -> Iterator[tuple]:
        a, z, slope, error, delta = self._a, self._z, self._slope, self._error, self._delta
        units, ones, last = self._units, self._ones, len(self.weights) - 1
        below = rows.T
        for layer, weight in enumerate(self.weights):
            yield weight.dot, below, z[units[layer]]
            yield from self._activate(z[units[layer]], a[units[layer]], softmax=self._relu and layer == last)
            below = a[ones[layer]]
        if self._relu:
            hidden = slice(0, units[last].start)
            yield np.sign, a[hidden], slope[hidden]
            yield np.subtract, a[units[last]], target, delta[units[last]]
        else:
            yield np.square, a, slope
            yield np.subtract, self._one, slope, slope  # 1 - 1*1 = 0: nothing flows into the unit that is always 1
            yield np.subtract, a[units[last]], target, error[units[last]]
            yield np.multiply, error[units[last]], slope[units[last]], delta[units[last]]
        for layer in range(last, 0, -1):
            under = layer - 1
            yield self.weights[layer].T.dot, delta[units[layer]], error[ones[under]]
            yield np.multiply, error[ones[under]], slope[ones[under]], delta[ones[under]]
        for layer, grad in enumerate(self._grads):
            yield delta[units[layer]].dot, (rows if layer == 0 else a[ones[layer - 1]].T), grad
        yield np.multiply, self.grad, self._rate, self.move
        yield np.subtract, self.theta, self.move, self.theta

    def _activate(self, z: Array, a: Array, *, softmax: bool) -> Iterator[tuple]:
        if softmax:
            top, total = np.empty((1, z.shape[1])), np.empty_like(z)
            yield np.maximum.reduce, z, 0, None, top, True
            yield np.subtract, z, top, a
            yield np.exp, a, a
            yield np.ones((len(z), len(z))).dot, a, total
            yield np.divide, a, total, a
        elif self._relu:
            yield np.fmax, z, self._zero, a
        else:
            yield np.tanh, z, a

    def epochs(self, orders: Iterator[np.ndarray]) -> int:
        """Trains one epoch for each order of the rows; returns the updates made."""
        updates, calls = 0, self.calls
        for order in orders:
            used = order[: len(self._rows)]
            self._from.take(used, 0, self._rows, "clip")
            self._targets[...] = self._to[used].reshape(*self._targets.shape[::2], -1).transpose(0, 2, 1)
            for call in calls:
                call()
            updates += self.updates_an_epoch
        return updates

    def params(self) -> list[Array]:
        return [part for weight in self.weights for part in (weight[:, :-1].T, weight[:, -1])]
