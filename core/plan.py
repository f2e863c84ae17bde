"""The same arithmetic as `network.py`, as a list of ready-bound NumPy calls on preallocated buffers.

For a tiny network NumPy's arithmetic is nothing and the cost of each call is everything. So nothing is allocated or
looked up while training: every call of an update is bound to its arrays once, an update is `for call in calls: call()`.

Inside the plan, and only here, examples are columns and the bias belongs to a unit that is always 1:
`z = W @ [a; 1]` with W (fan_out, fan_in + 1). One flat vector holds all parameters and one all gradients, so that an
optimizer moves a network of any depth at once. Everything that leaves this module is turned back into the public
shapes. Every operand of a `dot` is C- or F-contiguous, or NumPy would copy it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, count_params
from core.functions import ACTIVATIONS, LOSSES, output_delta, softmax

Call = Callable[[], Any]
Buffer = NDArray[Any]  # float64 while training, float32 for the maps


def public_order(layer_sizes: Sequence[int]) -> NDArray[np.intp]:
    """Returns where each parameter of the public order (`arrays.flatten`) stands in the plan's vector."""
    places = np.arange(count_params(tuple(layer_sizes)))
    return np.concatenate(
        [part for block in blocks(places, layer_sizes) for part in (block[:, :-1].T.ravel(), block[:, -1])]
    )


def blocks(vector: NDArray[Any], layer_sizes: Sequence[int]) -> list[NDArray[Any]]:
    """Returns a view a layer, (fan_out, fan_in + 1) with the biases as last column, into a flat vector."""
    views, start = [], 0
    for fan_in, fan_out in pairwise(layer_sizes):
        end = start + fan_out * (fan_in + 1)
        views.append(vector[start:end].reshape(fan_out, fan_in + 1))
        start = end
    return views


def unit_rows(layer_sizes: Sequence[int]) -> list[slice]:
    """Returns where each layer's units stand in a stacked buffer; a row that is always 1 follows each hidden layer."""
    rows, start = [], 0
    for units in layer_sizes[1:]:
        rows.append(slice(start, start + units))
        start += units + 1
    return rows


class _Row(NamedTuple):
    """One layer's part of a stacked buffer: its units, and its units with the 1 that feeds the next bias."""

    units: Buffer
    with_one: Buffer


def _stack(layer_sizes: Sequence[int], columns: int) -> tuple[Array, list[_Row]]:
    """Returns a buffer of ones for all layers' units, and each layer's part of it."""
    rows = unit_rows(layer_sizes)
    buffer = np.ones((rows[-1].stop, columns))
    return buffer, [_Row(buffer[row], buffer[row.start : row.stop + 1]) for row in rows]


class BatchPlan:
    """The buffers for batches of one size, and the calls that take any such batch forward and back.

    After the calls have run, `z`, `activations` and `deltas` hold the batch's trace, one (units, m) array a layer;
    `errors` (dC/da) does so for hidden layers.
    """

    def __init__(
        self,
        layer_sizes: Sequence[int],
        activations: Sequence[str],
        loss: str,
        examples: int,
        weights: Sequence[Buffer],
        grads: Sequence[Buffer],
    ) -> None:
        """Binds every call of the forward and backward pass that does not depend on which batch it is.

        Args:
            layer_sizes: units of every layer, inputs first.
            activations: one name a layer.
            loss: a name of LOSSES.
            examples: columns of each batch.
            weights: the plan's parameter blocks, read.
            grads: blocks of the same shapes, written: sums over the batch.
        """
        z_all, z = _stack(layer_sizes, examples)
        a_all, a = _stack(layer_sizes, examples)
        factor_all, factor = _stack(layer_sizes, examples)  # da/dz, or its divisor
        _, error = _stack(layer_sizes, examples)  # dC/da
        _, delta = _stack(layer_sizes, examples)  # dC/dz
        self.z, self.activations = [row.units for row in z], [row.units for row in a]
        self.errors, self.deltas = [row.units for row in error], [row.units for row in delta]
        self._names = tuple(activations)
        self._first = (weights[0], z[0].units)
        self._first_grad = (delta[0].units, grads[0])

        forward: list[Call] = []
        for index, name in enumerate(activations):
            if index > 0:
                forward.append(partial(weights[index].dot, a[index - 1].with_one, z[index].units))
            forward.append(_apply(name, z[index].units, a[index].units))

        fused = LOSSES[loss].output == activations[-1]
        jacobian = activations[-1] == "softmax" and not fused
        sloped = activations[:-1] if fused or jacobian else activations
        rows, layer = unit_rows(layer_sizes), 0
        for name, run in groupby(sloped):  # neighbours with one activation share one call
            last = layer + len(list(run)) - 1
            part = slice(rows[layer].start, rows[last].stop)
            of = ACTIVATIONS[name].divisor or ACTIVATIONS[name].slope
            forward.append(partial(of, z_all[part], a_all[part], factor_all[part]))
            layer = last + 1
        self._forward = forward

        output = a[-1].units
        if fused:  # a - t as it stands: what `output_delta` saves of a sure output is below 1e-16, and costs calls
            self._error: list[Callable[[Buffer], Call]] = [lambda t: partial(np.subtract, output, t, delta[-1].units)]
        elif jacobian:
            full = partial(output_delta, loss, "softmax", z[-1].units, output, out=delta[-1].units, axis=0)
            self._error = [lambda t: partial(full, t)]
        else:
            scaled = _through(activations[-1], error[-1].units, factor[-1].units, delta[-1].units)
            self._error = [lambda t: partial(LOSSES[loss].slope, output, t, error[-1].units), lambda t: scaled]

        backward: list[Call] = []
        for index in range(len(weights) - 1, 0, -1):
            below = index - 1
            backward.append(partial(weights[index].T.dot, delta[index].units, error[below].with_one))
            backward.append(_through(activations[below], error[below].units, factor[below].units, delta[below].units))
            backward.append(partial(delta[index].units.dot, a[below].with_one.T, grads[index]))
        self._backward = backward

    def slopes(self, layer: int) -> Array:
        """Returns da/dz of a hidden layer's units in the batch that was last taken forward, (units, m)."""
        slopes: Array = ACTIVATIONS[self._names[layer]].slope(self.z[layer], self.activations[layer])
        return slopes

    def calls(self, rows: Buffer, targets: Buffer) -> list[Call]:
        """Returns the calls for one batch: `rows` (m, fan_in + 1), the last column ones; `targets` (outputs, m)."""
        error = [bind(targets) for bind in self._error]
        (weight, z), (delta, grad) = self._first, self._first_grad
        first, last = partial(weight.dot, rows.T, z), partial(delta.dot, rows, grad)
        return [first, *self._forward, *error, *self._backward, last]


def _through(name: str, error: Buffer, factor: Buffer, delta: Buffer) -> Call:
    """Returns the call that makes deltas of errors by an activation's slopes, or by their divisors."""
    return partial(np.multiply if ACTIVATIONS[name].divisor is None else np.divide, error, factor, delta)


def _apply(name: str, z: Buffer, a: Buffer) -> Call:
    if name == "softmax":
        return partial(softmax, z, a, axis=0)
    return partial(ACTIVATIONS[name].value, z, a)


class Plan:
    """All parameters of one network as a flat vector, and the calls of its updates.

    `theta`, `grad` and `move` hold the parameters, the last reduced gradient and the last update, in the plan's order;
    index them with `public` for the public order.
    """

    def __init__(self, layer_sizes: Sequence[int], activations: Sequence[str], loss: str) -> None:
        """Allocates the vectors of a network; its batches are bound by `calls`."""
        self.layer_sizes, self.activations, self.loss = tuple(layer_sizes), tuple(activations), loss
        self.theta, self.grad, self.move = np.zeros((3, count_params(self.layer_sizes)))
        self.public = public_order(layer_sizes)
        self._weights, self._grads = blocks(self.theta, layer_sizes), blocks(self.grad, layer_sizes)
        self._batches: dict[int, BatchPlan] = {}

    def batch(self, examples: int) -> BatchPlan:
        """Returns the buffers for batches of this many examples."""
        if examples not in self._batches:
            self._batches[examples] = BatchPlan(
                self.layer_sizes, self.activations, self.loss, examples, self._weights, self._grads
            )
        return self._batches[examples]

    def forget_batches(self) -> None:
        """Lets go of the batches' buffers; calls that were bound to them must not be used again."""
        self._batches.clear()

    def calls(self, rows: Buffer, targets: Buffer, tail: Iterable[Call]) -> list[Call]:
        """Returns every call of one update on one batch; `tail` turns the summed gradient into a move of theta."""
        return [*self.batch(len(rows)).calls(rows, targets), *tail]


class Evaluator:
    """One forward pass over fixed inputs, for losses (float64) and for decision maps (float32)."""

    def __init__(
        self,
        layer_sizes: Sequence[int],
        activations: Sequence[str],
        inputs: Array,
        dtype: type[np.floating[Any]] = np.float64,
    ) -> None:
        """Binds the calls for `inputs` (m, fan_in)."""
        m = len(inputs)
        self.theta = np.zeros(count_params(tuple(layer_sizes)), dtype)
        weights, rows = blocks(self.theta, layer_sizes), unit_rows(layer_sizes)
        below = np.ones((layer_sizes[0] + 1, m), dtype)
        below[:-1] = inputs.T
        self.stacked = stacked = np.ones((rows[-1].stop, m), dtype)  # all units, as `unit_rows` says
        scratch = np.empty((max(layer_sizes[1:]), m), dtype)
        self.activations = [stacked[row] for row in rows]  # one (units, m) array a layer
        self.outputs = self.activations[-1]
        self.z = scratch[: layer_sizes[-1]]  # the output layer's pre-activations, after a pass
        self._calls: list[Call] = []
        for weight, name, row in zip(weights, activations, rows, strict=True):
            z = scratch[: row.stop - row.start]
            self._calls += [partial(weight.dot, below, z), _apply(name, z, stacked[row])]
            below = stacked[row.start : row.stop + 1]

    def run(self, theta: Array) -> None:
        """Takes the inputs forward through the network whose plan vector is `theta`."""
        np.copyto(self.theta, theta, casting="same_kind")
        for call in self._calls:
            call()
