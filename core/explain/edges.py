"""Why a weight or bias moved: every example's push, their mean or sum, the penalty, the optimizer, the change.

Read from top to bottom, each line is the sum or product of what stands before it:

    data_gradient     = share * sum(terms)                  terms = deltas * activations (Nielsen, ch. 2, BP3 and BP4)
    total             = data_gradient + l1_gradient + l2_gradient
    gradient          = clip_scale * total                  0 where held fixed
    change            = -rate * (carried + fresh) / (root + epsilon)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.address import Address
from core.arrays import Array, Params, sealed
from core.explain.places import address, check_weight, share_of
from core.explain.updates import UpdateAccount, update_account
from core.training import Step


@dataclass(frozen=True, slots=True, eq=False)
class EdgeAccount:
    """Why one weight (or bias) moved; see the module for how the numbers follow from each other."""

    address: str
    layer: int  # from 0
    i: int | None  # None for a bias
    j: int
    rows: NDArray[np.intp]  # (m,) of the training set
    deltas: Array  # (m,) of unit j, per example
    activations: Array  # (m,) of unit i; 1 for a bias
    terms: Array  # (m,) deltas * activations: dC_n/dw of each example's own loss
    share: float  # 1/m (mean) or 1 (sum)
    data_gradient: float
    l1_gradient: float
    l2_gradient: float
    total: float  # before clipping, and before a fixed block is held
    fixed: bool
    clip_scale: float  # 1 where clipping did nothing
    gradient: float  # what the optimizer was given
    update: UpdateAccount
    before: float
    after: float
    pushes: Array  # (m,) each example's part of all pushing, |term| / sum |terms|; 0 where nobody pushes


def edge_account(step: Step, layer: int, i: int | None, j: int) -> EdgeAccount:
    """Returns why the weight from unit `i` to unit `j` of `layer` moved in this step; with `i` None, the bias of `j`.

    Args:
        step: from `take_step`.
        layer: from 0.
        i: unit of the layer before (an input for layer 0), from 0; None for the bias.
        j: unit of the layer, from 0.

    Raises:
        ValueError: there is no such parameter.
    """
    check_weight(step, layer, i, j)

    def at(params: Params) -> float:
        return params[layer].at(i, j)

    now, seen = step.settings, step.forward[layer]
    deltas = step.backward[layer].delta[:, j]
    activations = sealed(np.ones(len(deltas))) if i is None else seen.inputs[:, i]
    with np.errstate(all="ignore"):
        terms = sealed(deltas * activations)
        sizes = np.abs(terms)
        everything = float(sizes.sum())
        pushes = sealed(sizes / everything if everything > 0.0 else np.zeros_like(sizes))
    weight = 0.0 if i is None else at(step.before.params)  # biases are not penalised
    return EdgeAccount(
        address=address(layer, i, j),
        layer=layer,
        i=i,
        j=j,
        rows=step.rows,
        deltas=deltas,
        activations=activations,
        terms=terms,
        share=share_of(step),
        data_gradient=at(step.data_grads),
        l1_gradient=now.l1 * float(np.sign(weight)),
        l2_gradient=now.l2 * weight,
        total=at(step.data_grads) + at(step.penalty_grads),
        fixed=Address(layer + 1, i, j).block in now.fixed,
        clip_scale=step.clip_scale,
        gradient=at(step.grads),
        update=update_account(step, at),
        before=at(step.before.params),
        after=at(step.after.params),
        pushes=pushes,
    )
