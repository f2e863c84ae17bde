"""Everything that a run is, in one frozen value, and the link that carries it.

`core.limits` says what every field may hold by itself. The few rules that join several fields (one activation a
hidden layer, a loss that fits its outputs, ...) stand here in `_RULES`: the constructor refuses by them, `adapted`
and `from_link` repair by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from itertools import islice
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple

from core.datasets import DATASETS
from core.functions import LOSSES
from core.limits import (
    AUTO,
    LIMITS,
    LIVE_FIELDS,
    PLANE_PAIR,
    SPEEDS,
    VIEW_FIELDS,
    Change,
    Limit,
    excerpt,
    parse_address,
    read_change,
    read_list,
)

__all__ = ["LIMITS", "LIVE_FIELDS", "SPEEDS", "VIEW_FIELDS", "Change", "Limit", "Settings", "parse_address"]


class _Misfit(NamedTuple):
    sentence: str
    repair: dict[str, Any]  # field -> the value that makes it fit


def _outputs(s: Any) -> int:
    return DATASETS[s.dataset].output_count(s.classes)


def _sizes(s: Any) -> tuple[int, ...]:
    dimensions = DATASETS[s.dataset].dimensions
    return (len(s.features) if dimensions == 2 else dimensions, *s.hidden, _outputs(s))


_AUTO_OUTPUT = MappingProxyType({"binary": "sigmoid", "classes": "softmax", "regression": "linear"})
_AUTO_LOSS = MappingProxyType({loss.output: loss.name for loss in LOSSES.values() if loss.output})


def _resolve(s: Any) -> tuple[str, str]:
    """Returns the output activation and the loss with "auto" settled: each by the other, or by the task."""
    task, output, loss = DATASETS[s.dataset].task, s.output_activation, s.loss
    if output == AUTO:
        output = (LOSSES[loss].output if loss != AUTO else None) or _AUTO_OUTPUT[task]
    if loss == AUTO:
        loss = "half_squared_error" if task == "regression" else _AUTO_LOSS.get(output, "half_squared_error")
    return output, loss


def _classes_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    limits = DATASETS[s.dataset].classes
    if limits is None or limits[0] <= s.classes <= limits[1]:
        return None
    sentence = f"classes must be {limits[0]} to {limits[1]} for the data set {s.dataset}; got {s.classes}."
    return _Misfit(sentence, {"classes": min(max(s.classes, limits[0]), limits[1])})


def _features_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    usual = _DEFAULTS["features"]
    if DATASETS[s.dataset].dimensions == 2 or s.features == usual:
        return None
    sentence = f"features can be chosen for data of two dimensions only, and {s.dataset} is not."
    return _Misfit(sentence, {"features": usual})


def _activations_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    have, want = len(s.activations), len(s.hidden)
    if have == want:
        return None
    sentence = f"activations must name one function a hidden layer; got {have} for {want} layers."
    last = s.activations[-1:] or ("tanh",)
    return _Misfit(sentence, {"activations": (s.activations + last * want)[:want]})


def _pair_sentence(s: Any) -> str | None:
    output, loss = _resolve(s)
    if output == "softmax" and _outputs(s) < 2:
        return f"output_activation softmax needs at least 2 outputs; {s.dataset} has 1."
    wanted = LOSSES[loss].output
    if wanted is not None and wanted != output:
        return f"loss {loss} needs {wanted} outputs; got output_activation {output}."
    if wanted is not None and DATASETS[s.dataset].task == "regression":
        return f"loss {loss} needs classes to tell apart; {s.dataset} has numbers to predict."
    return None


def _pair_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    sentence = _pair_sentence(s)
    if sentence is None:
        return None
    newer_loss = "loss" in fresh and "output_activation" not in fresh
    repair = {"output_activation" if newer_loss else "loss": AUTO}  # what was just chosen stays if it can
    if _pair_sentence(SimpleNamespace(**{**_values(s), **repair})) is not None:
        repair = {"loss": AUTO} if newer_loss else {"output_activation": AUTO}
        if _pair_sentence(SimpleNamespace(**{**_values(s), **repair})) is not None:
            repair = {"loss": AUTO, "output_activation": AUTO}
    return _Misfit(sentence, repair)


def _range_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    if s.init_low <= s.init_high:
        return None
    sentence = f"init_low must not be above init_high; got {s.init_low!r} and {s.init_high!r}."
    newer_high = "init_high" in fresh and "init_low" not in fresh
    return _Misfit(sentence, {"init_low": s.init_high} if newer_high else {"init_high": s.init_low})


def _fixed_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    layers = len(s.hidden) + 1
    kept = tuple(block for block in s.fixed if int(block[1:]) <= layers)
    if len(kept) == len(s.fixed):
        return None
    lost = next(block for block in s.fixed if block not in kept)
    return _Misfit(f"fixed must name layers from 1 to {layers}; got {lost}.", {"fixed": kept})


def _plane_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    dimensions, pair = DATASETS[s.dataset].dimensions, PLANE_PAIR.fullmatch(s.plane)
    if s.plane == AUTO or (dimensions > 2 and (pair is None or max(int(pair[1]), int(pair[2])) < dimensions)):
        return None
    sentence = f"plane {s.plane} does not fit the data set {s.dataset}, which has {dimensions} coordinates."
    return _Misfit(sentence, {"plane": AUTO})


def _changes_misfit(s: Any, fresh: frozenset[str]) -> _Misfit | None:
    if not s.changes:
        return None
    sizes = _sizes(s)
    kept = tuple(change for change in s.changes if change.what in LIVE_FIELDS or _exists(change.what, sizes))
    if len(kept) == len(s.changes):
        return None
    lost = next(change.what for change in s.changes if change not in kept)
    sentence = f"changes must name parameters of the network {'-'.join(map(str, sizes))}; got {lost}."
    return _Misfit(sentence, {"changes": kept})


def _exists(what: str, sizes: tuple[int, ...]) -> bool:
    layer, i, j = parse_address(what)
    return layer < len(sizes) and (i is None or i < sizes[layer - 1]) and j < sizes[layer]


# In this order: a later rule may rest on what an earlier one repaired, never the reverse.
_RULES = (
    _classes_misfit,
    _features_misfit,
    _activations_misfit,
    _pair_misfit,
    _range_misfit,
    _fixed_misfit,
    _plane_misfit,
    _changes_misfit,
)


def _values(s: Any) -> dict[str, Any]:
    return {name: getattr(s, name) for name in LIMITS}


def _repair(values: dict[str, Any], fresh: frozenset[str]) -> tuple[Settings, list[tuple[str, str]]]:
    """Returns settings of `values` (each allowed by itself), and (field, sentence) of what had to give."""
    draft, repairs = SimpleNamespace(**values), []
    for rule in _RULES:
        misfit = rule(draft, fresh)
        if misfit is not None:
            for field, value in misfit.repair.items():
                setattr(draft, field, value)
                repairs.append((field, misfit.sentence))
    return Settings(**vars(draft)), repairs


# --- The settings ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices of a run. Equal settings give the same bits; see `LIMITS` for what each field may hold.

    Raises:
        ValueError: a sentence that names the field, the rule and the value.
    """

    # data
    dataset: str = "circle"
    samples: int = 500  # of generated sets; sets with fixed rows ignore it
    noise: float = 0.0
    classes: int = 3  # of the sets that let you choose
    train_share: float = 0.5
    standardise: bool = False
    data_seed: int = 0
    features: tuple[str, ...] = ("x1", "x2")  # of data with two dimensions
    # network
    hidden: tuple[int, ...] = (4, 2)  # units of each hidden layer
    activations: tuple[str, ...] = ("tanh", "tanh")  # one a hidden layer
    output_activation: str = AUTO
    loss: str = AUTO
    reduction: str = "mean"
    initializer: str = "xavier_uniform"
    init_low: float = -0.5  # uniform
    init_high: float = 0.5
    init_std: float = 1.0  # normal
    init_constant: float = 0.5  # constant
    init_bias: float = 0.0
    seed: int = 0  # of the weights and of the order of the data
    fixed: tuple[str, ...] = ()  # blocks held fixed: "w1", "b1", ... by layer
    # training
    batch_size: int = 10  # 0 = all
    optimizer: str = "sgd"
    learning_rate: float = 0.03
    momentum: float = 0.9
    decay: float = 0.9  # rmsprop
    beta1: float = 0.9  # adam
    beta2: float = 0.999
    epsilon: float = 1e-8
    schedule: str = "constant"
    schedule_steps: int = 1000
    schedule_factor: float = 0.5
    clip_norm: float = 0.0  # 0 = off
    l1: float = 0.0
    l2: float = 0.0
    shuffle: bool = True
    # run
    changes: tuple[Change, ...] = ()  # made while it trained; sorted by step, then name
    step: int = 0  # where a link opens
    stop_epoch: int = 0  # 0 = off
    stop_loss: float = 0.0  # 0 = off
    # view
    speed: str = "1e"
    plane: str = AUTO  # "auto", "pca" or two raw coordinates "i-j"
    edges: str = "weights"
    discretize: bool = False
    show_test: bool = True
    log_scale: bool = False

    def __post_init__(self) -> None:
        """Brings every field to its own type, and refuses what does not fit."""
        for name, limit in LIMITS.items():
            try:
                object.__setattr__(self, name, limit.clean(getattr(self, name)))
            except ValueError as error:
                raise ValueError(f"{name} {error}") from None
        for rule in _RULES:
            misfit = rule(self, frozenset())
            if misfit is not None:
                raise ValueError(misfit.sentence)

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Units of every layer, inputs first."""
        return _sizes(self)

    @property
    def layer_activations(self) -> tuple[str, ...]:
        """The activation of every layer after the inputs."""
        return (*self.activations, self.resolved_output)

    @property
    def resolved_output(self) -> str:
        """The output activation; "auto" is settled by the task, or by a loss that needs one of its own."""
        return _resolve(self)[0]

    @property
    def resolved_loss(self) -> str:
        """The loss; "auto" is the cross-entropy that fits the outputs, or half the squared error."""
        return _resolve(self)[1]

    def adapted(self, **changes: Any) -> Settings:
        """Returns these settings with some fields replaced, and what depends on them silently made to fit.

        `adapted(hidden=(4, 2, 3))` gives the new layer the last layer's activation.

        Raises:
            ValueError: a new value breaks its field's own limit.
            TypeError: there is no such field.
        """
        values = _values(self)
        for name, value in changes.items():
            if name not in LIMITS:
                raise TypeError(f"Settings has no field {excerpt(name)}")
            try:
                values[name] = LIMITS[name].clean(value)
            except ValueError as error:
                raise ValueError(f"{name} {error}") from None
        return _repair(values, frozenset(changes))[0]

    def at(self, step: int) -> Settings:
        """Returns the settings in force for the update taken at `step`: live changes so far folded in."""
        if not self.changes:
            return self
        live: dict[str, Any] = {
            change.what: change.value for change in self.changes if change.step <= step and change.what in LIVE_FIELDS
        }
        if "batch_size" in live:
            live["batch_size"] = int(live["batch_size"])
        return replace(self, changes=(), **live)

    def edits(self, step: int) -> tuple[Change, ...]:
        """Returns the parameter edits made at exactly `step`."""
        return tuple(change for change in self.changes if change.step == step and change.what not in LIVE_FIELDS)

    def with_change(self, step: int, what: str, value: float) -> Settings:
        """Returns these settings with one more change: a new branch, so changes made later are gone.

        Raises:
            ValueError: `what` is no live field or parameter of this network, its value is not allowed, or there
                are too many changes for a link.
        """
        kept = (change for change in self.changes if change.step <= step and change[:2] != (step, what))
        return replace(self, changes=(*kept, Change(step, what, value)))

    def to_link(self) -> dict[str, str]:
        """Returns every field as text; `from_link` gives back exactly these settings."""
        return {name: limit.write(getattr(self, name)) for name, limit in LIMITS.items()}

    @classmethod
    def from_link(cls, mapping: object) -> tuple[Settings, list[str]]:
        """Returns the settings that a link describes, and a sentence for everything in it that was dropped.

        Takes anything at all, in bounded time and memory, and never raises: what cannot be read keeps its
        default, what does not fit is made to fit. The sentences are few, short and free of markup.
        """
        texts, unread = _texts(mapping)
        problems: list[str] = []
        values = dict(_DEFAULTS)
        for name, text in texts.items():
            try:
                if name == "changes":
                    values[name], lost = _salvage_changes(text)
                    problems += lost
                else:
                    values[name] = LIMITS[name].read(text)
            except ValueError as error:
                problems.append(f"Left out: {name} {error}")
        settings, repairs = _repair(values, frozenset(texts))
        problems += dict.fromkeys(f"Adjusted: {sentence}" for field, sentence in repairs if field in texts)
        problems += unread
        if len(problems) > _MOST_PROBLEMS:
            problems[_MOST_PROBLEMS - 1 :] = [f"And {len(problems) - _MOST_PROBLEMS + 1} more like these."]
        return settings, problems


_DEFAULTS: Mapping[str, Any] = MappingProxyType({field.name: field.default for field in fields(Settings)})


# --- Reading a link ----------------------------------------------------------------------------------------

_LONGEST_TEXT = {"changes": 12_000}  # characters read of a field; of every other:
_LONGEST = 400
_MOST_PROBLEMS = 20
_MOST_KEYS = 300  # names looked through for settings that do not exist


class _Unreadable(Exception):
    """A value of a link that is no text, or too much of it; the message says which."""


def _texts(mapping: object) -> tuple[dict[str, str], list[str]]:
    """Returns the text of every field that `mapping` holds and that can be read, and sentences on the others."""
    texts: dict[str, str] = {}
    problems: list[str] = []
    try:
        if not isinstance(mapping, Mapping):
            return {}, ["Left out: the whole link, which is no list of names and values."]
        for name in LIMITS:
            try:
                if name in mapping:
                    texts[name] = _text(mapping[name], _LONGEST_TEXT.get(name, _LONGEST))
            except _Unreadable as error:
                problems.append(f"Left out: {name} {error}.")
            except KeyError:
                continue
        strangers = [key for key in islice(mapping, _MOST_KEYS) if not (type(key) is str and key in LIMITS)]
    except Exception:  # a mapping whose own methods fail: whatever was read so far stands
        return texts, [*problems, "Left out: the rest of the link, which could not be read."]
    if strangers:
        shown = ", ".join(excerpt(key) if type(key) is str else "a name that is no text" for key in strangers[:3])
        many = " and more, which are no settings" if len(strangers) > 3 else ", which is no setting"
        problems.append(f"Left out: {shown}{many}.")
    return texts, problems


def _text(value: object, longest: int) -> str:
    """Returns `value` (of a list: its last item) as an exact `str`."""
    if type(value) in (list, tuple) and value:
        value = value[-1]  # type: ignore[index]
    # By type, not isinstance: no method of a hostile value is ever called.
    if not issubclass(type(value), str):
        raise _Unreadable("is no text")
    text: str = value  # type: ignore[assignment]
    if str.__len__(text) > longest:
        raise _Unreadable(f"is too long ({str.__len__(text):,} characters, at most {longest:,})")
    return str.__str__(text)


def _salvage_changes(text: str) -> tuple[tuple[Change, ...], list[str]]:
    """Returns the changes in `text` that can be read, and sentences on the others; of twins the last counts."""
    limit = LIMITS["changes"]
    items = read_list(limit, text)
    changes: dict[tuple[int, str], Change] = {}
    lost: list[str] = []
    for item in items[: limit.most]:
        try:
            change = read_change(limit, item)
        except ValueError as error:
            lost.append(f"Left out: changes {error}")
            continue
        if change[:2] in changes:
            lost.append(f"Left out: changes has {change.what} twice at step {change.step}; the last one counts.")
        changes[change[:2]] = change
    if len(items) > limit.most:
        lost.append(f"Left out: changes beyond the first {limit.most}.")
    if len(lost) > 3:
        lost[2:] = [f"Left out: {len(lost) - 2} more changes that could not be used."]
    return tuple(changes.values()), lost
