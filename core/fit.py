"""What settings must be together: one activation a hidden layer, a loss that fits its outputs, ...

Here is also what follows from several of them: the network's sizes, and what "auto" settles on. A rule says what does
not fit and what would mend it: the constructor of `Settings` refuses by it, `adapted` and `from_link` repair by it.
A draft (`s`) is anything with the fields of `Settings`, each allowed by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple

from core.address import block_layer, parse_address
from core.datasets import GIVEN, dataset_of
from core.datasets.given import kind_of
from core.datasets.points import misfit as points_misfit
from core.fields import AUTO, LIMITS, LIVE_FIELDS
from core.functions import LOSSES
from core.limits import PLANE_PAIR
from core.refusal import Refusal

USUAL_FEATURES = ("x1", "x2")


def sizes_of(s: Any) -> tuple[int, ...]:
    """Returns the units of every layer, inputs first."""
    dimensions = dataset_of(s).dimensions
    return (len(s.features) if dimensions == 2 else dimensions, *s.hidden, _outputs(s))


def _outputs(s: Any) -> int:
    return dataset_of(s).output_count(s.classes)


_AUTO_OUTPUT = MappingProxyType({"binary": "sigmoid", "classes": "softmax", "regression": "linear"})
_AUTO_LOSS = MappingProxyType({loss.output: loss.name for loss in LOSSES.values() if loss.output})


def resolve(s: Any) -> tuple[str, str]:
    """Returns the output activation and the loss with "auto" settled: each by the other, or by the task."""
    task, output, loss = dataset_of(s).task, s.output_activation, s.loss
    if output == AUTO:
        output = (LOSSES[loss].output if loss != AUTO else None) or _AUTO_OUTPUT[task]
    if loss == AUTO:
        loss = "half_squared_error" if task == "regression" else _AUTO_LOSS.get(output, "half_squared_error")
    return output, loss


class Misfit(NamedTuple):
    """What does not fit, and field -> the value that makes it fit."""

    refusal: Refusal
    repair: dict[str, Any]


# rule(draft, fresh): fresh are the fields that were just chosen; they stay as they are if they can.
Rule = Callable[[Any, frozenset[str]], Misfit | None]


def _table(s: Any, fresh: frozenset[str]) -> Misfit | None:
    kind = kind_of(s.table)
    if kind == (s.dataset if s.dataset in GIVEN else None):
        return None
    if kind is None:
        refusal = Refusal(
            f"dataset {s.dataset} needs rows of its own; got none.", "misfit-no_table", {"dataset": s.dataset}
        )
        return Misfit(refusal, {"dataset": LIMITS["dataset"].choices[0]})
    refusal = Refusal(
        f"table is for rows of one's own; got dataset {s.dataset}.", "misfit-table", {"dataset": s.dataset}
    )
    typed_anew = "table" in fresh and "dataset" not in fresh
    return Misfit(refusal, {"dataset": kind} if typed_anew or s.dataset in GIVEN else {"table": None})


def _classes(s: Any, fresh: frozenset[str]) -> Misfit | None:
    limits = dataset_of(s).classes
    if limits is None or limits[0] <= s.classes <= limits[1]:
        return None
    low, high = limits
    refusal = Refusal(
        f"classes must be {low} to {high} for the data set {s.dataset}; got {s.classes}.",
        "misfit-classes",
        {"low": low, "high": high, "dataset": s.dataset, "got": s.classes},
    )
    return Misfit(refusal, {"classes": min(max(s.classes, low), high)})


def _features(s: Any, fresh: frozenset[str]) -> Misfit | None:
    if dataset_of(s).dimensions == 2 or s.features == USUAL_FEATURES:
        return None
    refusal = Refusal(
        f"features can be chosen for data of two dimensions only, and {s.dataset} is not.",
        "misfit-features",
        {"dataset": s.dataset},
    )
    return Misfit(refusal, {"features": USUAL_FEATURES})


def _activations(s: Any, fresh: frozenset[str]) -> Misfit | None:
    have, want = len(s.activations), len(s.hidden)
    if have == want:
        return None
    refusal = Refusal(
        f"activations must name one function a hidden layer; got {have} for {want} layers.",
        "misfit-activations",
        {"count": have, "layers": want},
    )
    last = s.activations[-1:] or ("tanh",)
    return Misfit(refusal, {"activations": (s.activations + last * want)[:want]})


def _pair_refusal(s: Any) -> Refusal | None:
    output, loss = resolve(s)
    wanted = LOSSES[loss].output
    if output == "softmax" and _outputs(s) < 2:
        sentence = f"output_activation softmax needs at least 2 outputs; {s.dataset} has 1."
        return Refusal(sentence, "misfit-softmax", {"output": output, "dataset": s.dataset})
    if wanted is not None and wanted != output:
        sentence = f"loss {loss} needs {wanted} outputs; got output_activation {output}."
        return Refusal(sentence, "misfit-output", {"loss": loss, "wanted": wanted, "output": output})
    if wanted is not None and not dataset_of(s).allows_cross_entropy(wanted):
        sentence = f"loss {loss} needs classes to tell apart; {s.dataset} has numbers to predict."
        return Refusal(sentence, "misfit-task", {"loss": loss, "dataset": s.dataset})
    return None


def _pair(s: Any, fresh: frozenset[str]) -> Misfit | None:
    refusal = _pair_refusal(s)
    if refusal is None:
        return None
    newer_loss = "loss" in fresh and "output_activation" not in fresh
    repair = {"output_activation" if newer_loss else "loss": AUTO}  # what was just chosen stays if it can
    if _pair_refusal(SimpleNamespace(**{**values_of(s), **repair})) is not None:
        repair = {"loss": AUTO} if newer_loss else {"output_activation": AUTO}
        if _pair_refusal(SimpleNamespace(**{**values_of(s), **repair})) is not None:
            repair = {"loss": AUTO, "output_activation": AUTO}
    return Misfit(refusal, repair)


def _range(s: Any, fresh: frozenset[str]) -> Misfit | None:
    if s.init_low <= s.init_high:
        return None
    refusal = Refusal(
        f"init_low must not be above init_high; got {s.init_low!r} and {s.init_high!r}.",
        "misfit-range",
        {"low": s.init_low, "high": s.init_high},
    )
    newer_high = "init_high" in fresh and "init_low" not in fresh
    return Misfit(refusal, {"init_low": s.init_high} if newer_high else {"init_high": s.init_low})


def _fixed(s: Any, fresh: frozenset[str]) -> Misfit | None:
    layers = len(s.hidden) + 1
    kept = tuple(block for block in s.fixed if block_layer(block) <= layers)
    if len(kept) == len(s.fixed):
        return None
    lost = next(block for block in s.fixed if block not in kept)
    sentence = f"fixed must name layers from 1 to {layers}; got {lost}."
    return Misfit(Refusal(sentence, "misfit-fixed", {"layers": layers, "block": lost}), {"fixed": kept})


def _plane(s: Any, fresh: frozenset[str]) -> Misfit | None:
    dimensions, pair = dataset_of(s).dimensions, PLANE_PAIR.fullmatch(s.plane)
    if s.plane == AUTO or (dimensions > 2 and (pair is None or max(int(pair[1]), int(pair[2])) < dimensions)):
        return None
    refusal = Refusal(
        f"plane {s.plane} does not fit the data set {s.dataset}, which has {dimensions} coordinates.",
        "misfit-plane",
        {"plane": s.plane, "dataset": s.dataset, "count": dimensions},
    )
    return Misfit(refusal, {"plane": AUTO})


def _changes(s: Any, fresh: frozenset[str]) -> Misfit | None:
    if not s.changes:
        return None
    sizes = sizes_of(s)
    kept = tuple(change for change in s.changes if change.what in LIVE_FIELDS or _exists(change.what, sizes))
    if len(kept) == len(s.changes):
        return None
    lost = next(change.what for change in s.changes if change not in kept)
    network = "-".join(map(str, sizes))
    sentence = f"changes must name parameters of the network {network}; got {lost}."
    return Misfit(Refusal(sentence, "misfit-changes", {"network": network, "what": lost}), {"changes": kept})


# Points are drawn over data: over others they mean nothing.
DRAWN_OVER = frozenset({"dataset", "table", "samples", "noise", "classes", "train_share", "data_seed"})


def _points(s: Any, fresh: frozenset[str]) -> Misfit | None:
    if not s.points:
        return None
    dataset = dataset_of(s)
    if not dataset.drawable or dataset.domain is None:
        sentence = f"points can be drawn over classes on a plane only, and {s.dataset} is not."
        return Misfit(Refusal(sentence, "misfit-points", {"dataset": s.dataset}), {"points": ()})
    train, test = dataset.split(s.samples, s.train_share)
    classes, (low, high) = max(2, _outputs(s)), dataset.domain
    found = points_misfit(s.points, train=train, test=test, classes=classes, low=low, high=high)
    return None if found is None else Misfit(found[1], {"points": s.points[: found[0]]})


def _exists(what: str, sizes: tuple[int, ...]) -> bool:
    layer, i, j = parse_address(what)
    return layer < len(sizes) and (i is None or i < sizes[layer - 1]) and j < sizes[layer]


# In this order: a later rule may rest on what an earlier one repaired, never the reverse.
RULES: tuple[Rule, ...] = (_table, _classes, _features, _activations, _pair, _range, _fixed, _plane, _points, _changes)


def values_of(s: Any) -> dict[str, Any]:
    """Returns every setting's value by its name."""
    return {name: getattr(s, name) for name in LIMITS}


def misfit(s: Any) -> Refusal | None:
    """Returns why these settings do not go together, or None if they do."""
    return next((found.refusal for rule in RULES if (found := rule(s, frozenset())) is not None), None)


def mended(values: dict[str, Any], fresh: frozenset[str]) -> tuple[dict[str, Any], list[tuple[str, Refusal]]]:
    """Returns values that go together, and (field, why) of what had to give."""
    draft, repairs = SimpleNamespace(**values), []
    for rule in RULES:
        found = rule(draft, fresh)
        if found is not None:
            for field, value in found.repair.items():
                setattr(draft, field, value)
                repairs.append((field, found.refusal))
    return vars(draft), repairs
