"""What one moment of training is worth: losses, penalty and accuracies, by the fast plan, for every displayed frame."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.arrays import Array, count_params
from core.datasets import Data
from core.functions import LOSSES
from core.plan import Evaluator
from core.settings import Settings
from core.trainer import Trainer
from core.training import hits


@dataclass(frozen=True, slots=True)
class Measures:
    """Losses (without penalty) and accuracies of one moment; NaN where there is none."""

    train_loss: float
    test_loss: float
    penalty: float
    train_accuracy: float
    test_accuracy: float


class Gauge:
    """Takes the measures of one run; holds buffers, so it belongs to one session.

    The same values as `training.evaluate` and `network.penalty`, in one pass over all the data.
    """

    def __init__(self, settings: Settings, data: Data) -> None:
        """Allocates the buffers for a run of `settings` on `data`."""
        self._data = data
        sizes = (data.train_inputs.shape[1], *settings.layer_sizes[1:])
        everything = np.concatenate([data.train_inputs, data.test_inputs])
        self._targets = np.ascontiguousarray(np.concatenate([data.train_targets, data.test_targets]).T)
        self._all = Evaluator(sizes, settings.layer_activations, everything)
        self._train = len(data.train_inputs)
        self._loss = LOSSES[settings.resolved_loss].value
        self._weight_mask = np.ones(count_params(sizes))  # in the public order: biases are never penalised
        start = 0
        for fan_in, fan_out in pairwise(sizes):
            start += (fan_in + 1) * fan_out
            self._weight_mask[start - fan_out : start] = 0.0

    def read(self, trainer: Trainer) -> Measures:
        """Returns the losses and accuracies of the trainer's present parameters."""
        with np.errstate(all="ignore"):
            self._all.run(trainer.plan.theta)
            losses = self._loss(self._all.z, self._all.outputs, self._targets, 0)
            right = hits(self._all.outputs, self._targets, self._data)
            return Measures(
                self._mean_train(losses),
                self._mean_test(losses),
                self._penalty(trainer),
                self._mean_train(right),
                self._mean_test(right),
            )

    def _mean_train(self, values: Array) -> float:
        return float(values[: self._train].sum()) / self._train

    def _mean_test(self, values: Array) -> float:
        test = len(values) - self._train
        return float(values[self._train :].sum()) / test if test else np.nan

    def _penalty(self, trainer: Trainer) -> float:
        now = trainer.in_force()
        if not (now.l1 or now.l2):
            return 0.0
        weights = trainer.plan.theta[trainer.plan.public] * self._weight_mask
        return float(0.5 * now.l2 * weights.dot(weights) + now.l1 * np.abs(weights).sum())
