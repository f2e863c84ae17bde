"""What an output is told: the slope of the loss, the slope of its activation, and the delta that they make (BP1).

    terms = loss_slopes * slopes         one, or through a joint activation's Jacobian one an output
    delta = sum(terms)

Of a loss with its own output activation the two cancel: delta is `a - t`, however flat the activation is there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, sealed
from core.explain.places import check_sample, check_unit, loss_slopes
from core.functions import ACTIVATIONS, LOSSES, cancels, complement, output_delta
from core.training import Trace

REACH = 8.0  # the curves show at least z from -8 to 8
CURVE_POINTS = 161
PLAIN = "half_squared_error"  # its slope is a - t, so all that differs is the activation's slope


@dataclass(frozen=True, slots=True, eq=False)
class OutputDelta:
    """How one output came to its delta: the slope of the loss times the slope of the activation.

    A cross-entropy with its own activation is `fused`: the factors cancel and delta is exactly a - t (for targets
    that sum to 1 in the case of softmax). Where a saturated output makes a factor infinite the terms keep the product.
    """

    layer: int  # from 0
    j: int
    sample: int
    row: int
    loss: str
    activation: str
    output: float  # a
    target: float  # t
    units: NDArray[np.intp]  # (k,) the outputs that z_j moves: itself, or through a joint activation all
    loss_slopes: Array  # (k,) dC/da of those outputs
    slopes: Array  # (k,) da/dz_j of those outputs
    terms: Array  # (k,) their product
    delta: float  # the sum of the terms
    fused: bool
    tied: bool  # whether z_j moves every output


@dataclass(frozen=True, slots=True, eq=False)
class LossCurve:
    """What an output would be told by one loss, along its own z."""

    loss: str
    deltas: Array  # (k,) dC/dz_j
    here: float  # at the example's own z
    fused: bool


@dataclass(frozen=True, slots=True, eq=False)
class OutputCurves:
    """Delta of one output of one example along its z, the z of the other outputs held: with several losses.

    The run's own loss is among them, the one in which the activation's slope cancels (where there is one), and beside
    that the plainest one that keeps the slope.
    """

    layer: int  # from 0
    j: int
    own: str  # the run's loss
    at: float  # the example's z
    z: Array  # (k,)
    outputs: Array  # (k,) a_j at each z
    curves: tuple[LossCurve, ...]  # the one that cancels first


def output_account(step: Trace, j: int, sample: int) -> OutputDelta:
    """Returns how output `j` came to its delta for one example, a place in the batch.

    Raises:
        ValueError: there is no such output or sample.
    """
    layer, loss = len(step.forward) - 1, step.settings.resolved_loss
    check_unit(step, layer, j)
    check_sample(step, sample)
    seen, name = step.forward[layer], step.settings.layer_activations[layer]
    a, t = seen.outputs[sample], step.targets[sample]
    fused, tied = cancels(loss, name), ACTIVATIONS[name].joint
    with np.errstate(all="ignore"):
        blame = loss_slopes(loss, seen.z[sample], a, t)
        if tied:
            units = np.arange(len(a))
            own = (units == j) - a[j]
            own[j] = complement(a)[j]
            chain = a * own  # da_k/dz_j = a_k (1[k=j] - a_j)
            # Fused: dC/da_k = -t_k / a_k, so a_k cancels, also where it has underflowed to zero.
            terms = -t * own if fused else blame * chain
        else:
            units = np.array([j])
            chain = ACTIVATIONS[name].slope(seen.z[sample], a)[units]
            blame = blame[units]
            terms = step.backward[layer].delta[sample][units] if fused else blame * chain
    units.setflags(write=False)
    return OutputDelta(
        layer=layer,
        j=j,
        sample=sample,
        row=int(step.rows[sample]),
        loss=loss,
        activation=name,
        output=float(a[j]),
        target=float(t[j]),
        units=units,
        loss_slopes=sealed(blame),
        slopes=sealed(chain),
        terms=sealed(terms),
        delta=float(step.backward[layer].delta[sample, j]),
        fused=fused,
        tied=tied,
    )


def output_curves(step: Trace, j: int, sample: int) -> OutputCurves | None:
    """Returns what output `j` would be told along its z for one example; None where its z is no finite number.

    Raises:
        ValueError: there is no such output or sample.
    """
    layer, loss = len(step.forward) - 1, step.settings.resolved_loss
    check_unit(step, layer, j)
    check_sample(step, sample)
    name, own, t = step.settings.layer_activations[layer], step.forward[layer].z[sample], step.targets[sample]
    if not np.isfinite(own).all():
        return None
    at = float(own[j])
    along = np.linspace(min(-REACH, at - 1.0), max(REACH, at + 1.0), CURVE_POINTS)
    places = np.tile(own, (CURVE_POINTS + 1, 1))
    places[:-1, j] = along  # the last row is the example as it is
    with np.errstate(all="ignore"):
        outputs = ACTIVATIONS[name].value(places)
    targets = np.broadcast_to(t, places.shape)
    return OutputCurves(
        layer=layer,
        j=j,
        own=loss,
        at=at,
        z=sealed(along),
        outputs=sealed(np.array(outputs[:-1, j])),
        curves=tuple(_curve(each, name, places, outputs, targets, j) for each in compared(loss, name)),
    )


def compared(loss: str, activation: str) -> tuple[str, ...]:
    """Returns the losses worth comparing at an output: the one that cancels, and the run's own or the plainest."""
    crossed = [each.name for each in LOSSES.values() if cancels(each.name, activation)]
    return tuple(dict.fromkeys([*crossed, PLAIN if loss in crossed else loss]))


def _curve(loss: str, name: str, z: Array, a: Array, t: Array, j: int) -> LossCurve:
    with np.errstate(all="ignore"):
        found = np.array(output_delta(loss, name, z, a, t)[:, j])
    return LossCurve(loss, sealed(found[:-1].copy()), float(found[-1]), cancels(loss, name))
