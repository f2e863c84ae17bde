"""How the blame travels: the size of delta layer by layer, what shrank it, how far the weights moved, who is stuck.

Going back one layer, delta is first carried by the weights and then multiplied with the slopes:

    log_delta[l] = log_delta[l + 1] + log_weight[l] + log_slope[l]           (log10 of means of absolute values)

so a vanishing gradient shows which of the two it owes: sigmoid's slope of at most 0.25, or small weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, Params, sealed
from core.explain.places import slopes
from core.explain.units import dead, saturated
from core.functions import cancels
from core.plan import BatchPlan, Plan, blocks
from core.training import Step

HEALTHY = (1e-4, 1e-2)  # update-to-weight ratios in this band are usual; about 1e-3 is a good sign
STUCK = 0.9  # a unit that is saturated for at least this share of the batch is named
FLOW = 6  # numbers a layer in `batch_flow`
_SAME = 1e-9  # relative to the largest number of its kind in the layer: what counts as identical


@dataclass(frozen=True, slots=True, eq=False)
class LayerFlow:
    """One layer's part in the flow."""

    layer: int  # from 0
    mean_delta: float  # mean |delta| over units and batch
    log_delta: float  # its log10; -inf for none
    log_weight: float  # log10 of what the weights after this layer did to it; 0 for the output layer
    log_slope: float  # log10 of what this layer's slopes did to it; 0 for the output layer, where delta begins
    log_gradient: float  # log10 of the mean |dC/dw| of the reduced data loss
    update_norm: float  # of the weights' update
    weight_norm: float
    ratio: float  # update over weight norm; NaN for 0/0
    dead_share: Array  # (units,) of the batch
    saturated_share: Array  # (units,) of the batch
    cancels: bool  # whether it is the output layer, and its slopes cancel with the loss's: flat ends hold nothing back
    dead: tuple[int, ...]  # units dead for the whole batch; none where the slopes cancel
    saturated: tuple[int, ...]  # units saturated for at least STUCK of the batch; none where the slopes cancel
    twins: tuple[tuple[int, ...], ...]  # groups of units alike in weights and gradients, incoming and outgoing


@dataclass(frozen=True, slots=True, eq=False)
class FlowAccount:
    """The flow through every layer, first layer first."""

    layers: tuple[LayerFlow, ...]


def flow_account(step: Step) -> FlowAccount:
    """Returns how delta shrank or grew on its way back in this step, and which units are stuck."""
    with np.errstate(all="ignore"):
        return FlowAccount(tuple(_layer_flow(step, layer) for layer in range(len(step.forward))))


def batch_flow(plan: Plan, batch: BatchPlan) -> NDArray[np.float64]:
    """Returns the flow of the plan's last update (layers, FLOW), read off its buffers, for every displayed frame.

    A layer's numbers: mean |delta|; what the weights after it did to that on its way back, as a factor, and then its
    slopes (1 for the output layer, where delta begins); update over weight norm; units dead for the whole batch, and
    units saturated for at least STUCK of it (hidden layers only).
    """
    deltas = [_mean_size(layer) for layer in batch.deltas]
    flow = np.ones((len(deltas), FLOW))
    flow[:, 0] = deltas
    moves, weights = blocks(plan.move, plan.layer_sizes), blocks(plan.theta, plan.layer_sizes)
    with np.errstate(all="ignore"):
        for layer, (move, weight) in enumerate(zip(moves, weights, strict=True)):
            moved, before = move[:, :-1], weight[:, :-1] - move[:, :-1]
            flow[layer, 3] = np.sqrt(_sum(moved * moved) / _sum(before * before))
            flow[layer, 4:] = 0.0
            if layer + 1 < len(deltas):
                carried = _mean_size(batch.errors[layer])
                flow[layer, 1:3] = carried / deltas[layer + 1], deltas[layer] / carried
                name, outputs, slope = plan.activations[layer], batch.activations[layer], batch.slopes(layer)
                flow[layer, 4] = np.count_nonzero(np.logical_and.reduce(dead(outputs, slope), axis=1))
                stuck = np.add.reduce(saturated(name, outputs, slope), axis=1)
                flow[layer, 5] = np.count_nonzero(stuck / outputs.shape[1] >= STUCK)
    return flow


def _layer_flow(step: Step, layer: int) -> LayerFlow:
    seen, back, name = step.forward[layer], step.backward[layer], step.settings.layer_activations[layer]
    own = _mean_size(back.delta)
    log_weight = log_slope = 0.0
    if layer + 1 < len(step.backward):
        above = step.backward[layer + 1]
        carried = _mean_size(above.grad_inputs)
        log_weight = _log10(carried) - _log10(_mean_size(above.delta))
        log_slope = _log10(own) - _log10(carried)
    slope = slopes(seen, name)
    free = layer == len(step.forward) - 1 and cancels(step.settings.resolved_loss, name)
    dead_share = sealed(dead(seen.outputs, slope).mean(axis=0))
    saturated_share = sealed(saturated(name, seen.outputs, slope).mean(axis=0))
    update_norm = float(np.linalg.norm(step.updates[layer].weight))
    weight_norm = float(np.linalg.norm(step.before.params[layer].weight))
    return LayerFlow(
        layer=layer,
        mean_delta=float(own),
        log_delta=_log10(own),
        log_weight=log_weight,
        log_slope=log_slope,
        log_gradient=_log10(_mean_size(step.data_grads[layer].weight)),
        update_norm=update_norm,
        weight_norm=weight_norm,
        ratio=float(np.divide(update_norm, weight_norm)),
        dead_share=dead_share,
        saturated_share=saturated_share,
        cancels=free,
        dead=() if free else _numbers(dead_share == 1.0),
        saturated=() if free else _numbers(saturated_share >= STUCK),
        twins=twin_units(step.before.params, step.data_grads, layer),
    )


def _mean_size(values: Array) -> np.float64:
    """Returns the mean of absolute values; the ufunc itself, as `ndarray.mean` costs five times what it adds up."""
    return _sum(np.abs(values)) / max(values.size, 1)


def _sum(values: Array) -> np.float64:
    return np.float64(np.add.reduce(values, axis=None))


def _log10(value: np.float64) -> float:
    return float(np.log10(value))


def _numbers(flags: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(int(unit) for unit in np.flatnonzero(flags))


def twin_units(params: Params, grads: Params, layer: int) -> tuple[tuple[int, ...], ...]:
    """Returns the groups of two and more units of a layer that nothing tells apart: they will stay copies for ever."""
    kinds = []
    for values in (params, grads):
        kinds += [values[layer].weight.T, values[layer].bias[:, None]]
        if layer + 1 < len(values):
            kinds.append(values[layer + 1].weight)
    units = len(kinds[0])
    alike = np.ones((units, units), dtype=np.bool_)
    for kind in kinds:
        far = np.abs(kind[:, None] - kind).max(axis=-1)
        alike &= far <= _SAME * np.abs(kind).max()
    groups, free = [], set(range(units))
    for unit in range(units):
        if unit in free:
            group = tuple(other for other in sorted(free) if alike[unit, other])
            free -= {unit, *group}
            if len(group) > 1:
                groups.append(group)
    return tuple(groups)
