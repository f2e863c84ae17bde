"""How the gradient is spread within a layer: one definition for every chart, panel and sentence that speaks of it.

The size of a layer's gradient is that of its weights: the quantiles of |gradient| over all of them, exact zeros among
them, biases not. A quantile between two weights lies between them in proportion, so the median of an even number is
the mean of the middle two. `static/live/curves/quantiles.js` finds the same in the browser, for every frame.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """The quantiles of one layer's weights; NaN where no gradient is a number."""

    low: float  # a tenth of the weights have less
    first: float  # a quarter
    median: float
    third: float
    high: float
    zeros: int  # weights whose gradient is exactly 0: counted
    lost: int  # ... or no number any more: not counted


def spread(gradients: Array, *, signed: bool = False) -> Spread:
    """Returns how the gradients (fan_in, fan_out) of a layer's weights are spread: their sizes, or with their signs."""
    known = gradients[np.isfinite(gradients)]
    values = known if signed else np.abs(known)
    found = np.quantile(values, QUANTILES) if values.size else np.full(len(QUANTILES), np.nan)
    low, first, median, third, high = (float(value) for value in found)
    zeros, lost = int((known == 0.0).sum()), int(gradients.size - known.size)
    return Spread(low, first, median, third, high, zeros, lost)
