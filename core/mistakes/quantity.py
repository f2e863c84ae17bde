"""What a student may have worked out: one number of an update, by its kind and its place."""

from __future__ import annotations

from dataclasses import dataclass

from core.mistakes.working import Worked

PER_EXAMPLE = ("z", "activation", "delta")
OF_PARAMETERS = ("gradient", "update", "new")
KINDS = (*PER_EXAMPLE[:2], "loss", PER_EXAMPLE[2], *OF_PARAMETERS)  # in the order in which they are worked out


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of an update.

    z, activation and delta are of one example and unit; gradient (of the reduced loss, with its penalty), update (what
    is added) and new (the parameter after it) are of a weight, or of a bias where `i` is None; loss is the batch's.
    """

    kind: str  # one of KINDS
    layer: int = 1  # from 1
    j: int = 0  # the unit
    i: int | None = None  # the unit before it, of a weight
    row: int = 0  # which example of the batch


def exists(worked: Worked, of: Quantity) -> bool:
    """Whether there is such a number."""
    if of.kind == "loss":
        return True
    if not (of.kind in KINDS and 1 <= of.layer <= len(worked.params)):
        return False
    fan_in, fan_out = worked.params[of.layer - 1].weight.shape
    if of.kind in PER_EXAMPLE:
        return 0 <= of.j < fan_out and 0 <= of.row < len(worked.z[0])
    return 0 <= of.j < fan_out and (of.i is None or 0 <= of.i < fan_in)


def value_of(worked: Worked, of: Quantity) -> float:
    """Returns the number; there must be one (see `exists`)."""
    if of.kind == "loss":
        return worked.loss
    index = of.layer - 1
    if of.kind in PER_EXAMPLE:
        layers = {"z": worked.z, "activation": worked.activations, "delta": worked.deltas}[of.kind]
        return float(layers[index][of.row, of.j])
    layer = {"gradient": worked.grads, "update": worked.updates, "new": worked.params}[of.kind][index]
    return layer.at(of.i, of.j)
