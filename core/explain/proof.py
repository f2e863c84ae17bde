"""Is the gradient right? One parameter's central difference beside it, over many steps; the whole network's badge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Layer, Params, sealed
from core.explain.places import check_weight
from core.gradcheck import EPSILONS, EpsilonCurve, GradientCheck, check_gradients, epsilon_curve
from core.training import Step

EPSILON = 1e-6
_WORK = 1e8  # multiplications spent on the badge: all parameters of small networks, a sample of large ones
_FEWEST = 24


@dataclass(frozen=True, slots=True, eq=False)
class ProofAccount:
    """Evidence for one gradient, and for all; of the cost with its penalty, before clipping and held blocks."""

    address: str
    epsilon: float
    numeric: float  # the central difference at epsilon
    analytic: float  # backpropagation's gradient
    error: float  # |numeric - analytic|
    relative: float  # error / |analytic|; NaN for a gradient of zero
    kinked: bool  # a kink lies between the two costs: the difference is no derivative there
    resolution: float  # what rounding alone can do to the difference at epsilon
    curve: EpsilonCurve
    at: int  # where epsilon is on the curve
    network: GradientCheck  # the badge; `checked` of `count` parameters
    parameters: int  # of the network
    forward_passes: int  # that differences would take for all parameters: two each
    backward_passes: int  # that backpropagation takes: one
    forward_cost: int  # multiplications of one forward pass over the batch
    backward_cost: int  # ... of one backward pass: nearly twice as many


def proof_account(step: Step, layer: int, i: int | None, j: int, *, epsilon: float = EPSILON) -> ProofAccount:
    """Returns the numerical check of a weight (or with `i` None, a bias) at the step's parameters and batch.

    Args:
        step: from `take_step`.
        layer: from 0.
        i: unit of the layer before, from 0; None for the bias.
        j: unit of the layer, from 0.
        epsilon: the step of the difference that is compared.

    Raises:
        ValueError: there is no such parameter, or an epsilon that is not a positive number.
    """
    check_weight(step, layer, i, j)
    network = network_check(step, epsilon=epsilon)
    now = step.settings
    curve = epsilon_curve(
        step.before.params,
        now.layer_activations,
        step.inputs,
        step.targets,
        (layer, i, j),
        loss=now.resolved_loss,
        reduction=now.reduction,
        l1=now.l1,
        l2=now.l2,
        epsilons=np.union1d(EPSILONS, [epsilon])[::-1],
        analytic=_claimed(step),
    )
    at = int(np.flatnonzero(curve.epsilons == epsilon)[0])
    there, back = multiplications(step)
    return ProofAccount(
        address=curve.address,
        epsilon=epsilon,
        numeric=float(curve.numeric[at]),
        analytic=curve.analytic,
        error=float(curve.errors[at]),
        relative=float(curve.relative[at]),
        kinked=bool(curve.kinked[at]),
        resolution=network.resolution,
        curve=curve,
        at=at,
        network=network,
        parameters=network.count,
        forward_passes=2 * network.count,
        backward_passes=1,
        forward_cost=there,
        backward_cost=back,
    )


def network_check(step: Step, *, epsilon: float = EPSILON) -> GradientCheck:
    """Returns the badge of the whole network: central differences of all parameters, or of a sample of a large one.

    The sample has some of every block, is always the same, and is as large as takes a fraction of a second.
    """
    now = step.settings
    return check_gradients(
        step.before.params,
        now.layer_activations,
        step.inputs,
        step.targets,
        loss=now.resolved_loss,
        reduction=now.reduction,
        l1=now.l1,
        l2=now.l2,
        epsilon=epsilon,
        limit=max(_FEWEST, int(_WORK / multiplications(step)[0])),
        analytic=_claimed(step),
    )


def _claimed(step: Step) -> Params:
    """Returns what the update took for the gradient, before clipping and held blocks: its own record is on trial."""
    with np.errstate(all="ignore"):
        return tuple(
            Layer(sealed(data.weight + penalty.weight), sealed(data.bias + penalty.bias))
            for data, penalty in zip(step.data_grads, step.penalty_grads, strict=True)
        )


def multiplications(step: Step) -> tuple[int, int]:
    """Returns what the matrix products of one forward and one backward pass over the batch multiply.

    Back, each weight is met twice: in its gradient, and in what it sends on to the layer before, which only the
    first layer's weights, before the inputs, need not do.
    """
    sizes = [layer.weight.size for layer in step.before.params]
    return len(step.rows) * sum(sizes), len(step.rows) * (sum(sizes) + sum(sizes[1:]))
