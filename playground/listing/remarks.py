"""What a listing's lines do not say: where a library's habits differ from this run's, by the phase where it matters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.settings import Settings
from playground.listing.by_numpy import unwritten
from playground.listing.line import is_fused


class Remark(NamedTuple):
    """A sentence of the catalogue, by its name there and what stands in it."""

    name: str
    values: Mapping[str, int | str] = {}


def remarks(library: str, settings: Settings) -> dict[str, tuple[Remark, ...]]:
    """Returns the remarks of each phase that has some, in the order in which they matter."""
    found = {
        "forward": tuple(_forward(library, settings)),
        "loss": tuple(_loss(library, settings)),
        "backward": tuple(_backward(library, settings)),
        "update": tuple(_update(library, settings)),
    }
    return {phase: said for phase, said in found.items() if said}


def _forward(library: str, s: Settings) -> Iterator[Remark]:
    used = set(s.layer_activations)
    for name in unwritten(s):
        yield Remark("walk-code-unwritten", {"name": name})
    if library == "numpy":
        yield Remark("walk-code-given")
        return
    if is_fused(s):
        yield Remark("walk-code-fused", {"activation": s.resolved_output})
    if "gelu" in used:
        yield Remark("walk-code-gelu")
    if "softplus" in used and library == "pytorch":
        yield Remark("walk-code-softplus")
    if "leaky_relu" in used and library == "keras":
        yield Remark("walk-code-leaky")


def _loss(library: str, s: Settings) -> Iterator[Remark]:
    outputs = s.layer_sizes[-1]
    if library != "numpy":
        if s.resolved_loss == "half_squared_error":
            yield Remark("walk-code-half")
        if outputs > 1 and s.resolved_loss != "cross_entropy":
            yield Remark("walk-code-outputs", {"count": outputs})
    if s.l1 or s.l2:
        yield Remark("walk-code-loss_alone")


def _backward(library: str, s: Settings) -> Iterator[Remark]:
    kinks = {"relu": "walk-code-kink_relu", "leaky_relu": "walk-code-kink_leaky"}
    for name, said in kinks.items():
        if name in s.layer_activations:
            yield Remark(said)
    if s.resolved_loss == "absolute_error":
        yield Remark("walk-code-kink_error")


def _update(library: str, s: Settings) -> Iterator[Remark]:
    keras = library == "keras"
    if s.l2:
        yield Remark("walk-code-l2", {"library": library, "optimizer": s.optimizer})
        if library == "numpy" and s.reduction == "mean":
            yield Remark("walk-code-l2_sklearn")
    if s.l1:
        yield Remark("walk-code-l1")
    if s.clip_norm:
        yield Remark("walk-code-clip", {"penalty": "yes" if s.l1 or s.l2 else "no"})
        if library == "pytorch":
            yield Remark("walk-code-clip_torch")
    if s.optimizer in ("momentum", "nesterov"):
        yield Remark("walk-code-momentum_keras" if keras else "walk-code-momentum")
    if s.optimizer == "adam":
        yield Remark("walk-code-adam_keras" if keras else "walk-code-adam")
    if s.optimizer in ("rmsprop", "adagrad"):
        yield Remark("walk-code-root_keras" if keras else "walk-code-root")
        if keras and s.optimizer == "adagrad":
            yield Remark("walk-code-accumulator")
    if s.schedule == "cosine":
        yield Remark("walk-code-cosine")
