"""What a classifier takes for what: counts of true class against answer, and the examples it is most wrong about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, Params, sealed
from core.datasets import Data
from core.functions import LOSSES
from core.network import forward
from core.settings import Settings

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """One part of the data, answered with the parameters of one moment."""

    counts: Counts  # (classes, classes): rows the true class, columns the answer
    labels: Counts  # (m,) true class of each example
    answers: Counts  # (m,) class that the network says
    losses: Array  # (m,) loss of each example, without penalty

    @property
    def wrong(self) -> int:
        """How many examples are answered wrongly."""
        return int(self.counts.sum() - np.trace(self.counts))

    def worst(self, most: int) -> list[int]:
        """Returns which examples are wrong, the largest loss first, at most so many."""
        missed = np.flatnonzero(self.labels != self.answers)
        return [int(row) for row in missed[np.argsort(-self.losses[missed], kind="stable")][:most]]

    def mixed_up(self) -> tuple[int, int, int] | None:
        """Returns the commonest mistake as true class, answer and how often; None where all is right."""
        off = self.counts.copy()
        np.fill_diagonal(off, 0)
        if not off.any():
            return None
        true, said = divmod(int(off.argmax()), len(off))
        return true, said, int(off[true, said])


def confusions(params: Params, settings: Settings, data: Data) -> tuple[Confusion, Confusion] | None:
    """Returns what train and test set are taken for; None in a regression.

    An answer is the class of the largest output, of a single output whether it is above the threshold: as in `hits`.
    """
    if data.task == "regression":
        return None
    classes = max(2, data.train_targets.shape[1])

    def on(inputs: Array, targets: Array, labels: Counts) -> Confusion:
        with np.errstate(all="ignore"):
            last = forward(params, settings.layer_activations, inputs)[-1]
            losses = LOSSES[settings.resolved_loss].value(last.z, last.outputs, targets, -1)
        single = last.outputs.shape[1] == 1
        said = last.outputs[:, 0] > data.threshold if single else last.outputs.argmax(axis=1)
        answers = np.asarray(said, dtype=np.int64)
        counts = np.zeros((classes, classes), dtype=np.int64)
        np.add.at(counts, (labels, answers), 1)
        counts.flags.writeable = answers.flags.writeable = False
        return Confusion(counts, labels, answers, sealed(losses))

    return (
        on(data.train_inputs, data.train_targets, data.train_labels),
        on(data.test_inputs, data.test_targets, data.test_labels),
    )
