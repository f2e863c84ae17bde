"""Backpropagation as a textbook writes it: lists of arrays, a fresh array for every result."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core import Array, Params


class Textbook:
    """Plain mini-batch descent on a network with one hidden activation: tanh throughout, or relu with softmax."""

    def __init__(self, params: Params, inputs: Array, targets: Array, *, relu: bool, rate: float, batch: int) -> None:
        self.weights = [layer.weight.copy() for layer in params]
        self.biases = [layer.bias.copy() for layer in params]
        self.inputs, self.targets, self.relu, self.rate, self.batch = inputs, targets, relu, rate, batch

    def step(self, x: Array, t: Array) -> None:
        activations = [x]
        last = len(self.weights) - 1
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            z = activations[-1] @ weight + bias
            if not self.relu:
                activations.append(np.tanh(z))
            elif layer < last:
                activations.append(np.maximum(z, 0))
            else:
                powers = np.exp(z - z.max(axis=1, keepdims=True))
                activations.append(powers / powers.sum(axis=1, keepdims=True))
        delta = activations[-1] - t
        if not self.relu:
            delta = delta * (1 - activations[-1] ** 2)
        grads = []
        for layer in range(last, -1, -1):
            a = activations[layer]
            grads.append((a.T @ delta / len(x), delta.mean(axis=0)))
            if layer:
                slope = (a > 0).astype(float) if self.relu else 1 - a**2
                delta = (delta @ self.weights[layer].T) * slope
        grads.reverse()
        self.weights = [w - self.rate * g for w, (g, _) in zip(self.weights, grads, strict=True)]
        self.biases = [b - self.rate * g for b, (_, g) in zip(self.biases, grads, strict=True)]

    def epochs(self, orders: Iterator[np.ndarray]) -> int:
        """Trains one epoch for each order of the rows; returns the updates made."""
        updates = 0
        for order in orders:
            x, t = self.inputs[order], self.targets[order]
            for first in range(0, len(x), self.batch):
                self.step(x[first : first + self.batch], t[first : first + self.batch])
                updates += 1
        return updates

    def params(self) -> list[Array]:
        return [part for pair in zip(self.weights, self.biases, strict=True) for part in pair]
