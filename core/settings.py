"""Everything that a run is, in one frozen value, and the link that carries it.

`core.fields` says what every field may hold by itself, `core.fit` what they must be together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any

from core.address import Address, parse_address
from core.datasets import Given, Rows
from core.datasets.points import Edit, Edits, extended, folded
from core.datasets.rows_text import write_rows
from core.fields import (
    AUTO,
    LIMITS,
    LIVE_FIELDS,
    QUIET_FIELDS,
    SHAPING_FIELDS,
    SPEEDS,
    STOP_FIELDS,
    VIEW_FIELDS,
    Setting,
)
from core.fit import DRAWN_OVER, USUAL_FEATURES, mended, misfit, resolve, sizes_of, values_of
from core.limits import Change, Limit
from core.link import few, salvage_changes, texts_of
from core.refusal import Problem, Refusal, adjusted, excerpt, left_out

__all__ = [
    "LIMITS",
    "LIVE_FIELDS",
    "QUIET_FIELDS",
    "SHAPING_FIELDS",
    "SPEEDS",
    "STOP_FIELDS",
    "VIEW_FIELDS",
    "Address",
    "Change",
    "Limit",
    "Problem",
    "Refusal",
    "Setting",
    "Settings",
    "parse_address",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices of a run. Equal settings give the same bits; see `LIMITS` for what each field may hold.

    Raises:
        Refusal: a `ValueError` whose sentence names the field, the rule and the value.
    """

    # data
    dataset: str = "circle"
    table: Given | None = None  # the typed rows of the data set "table", the rows of "own"
    samples: int = 500  # of generated sets; sets with fixed rows ignore it
    noise: float = 0.0
    classes: int = 3  # of the sets that let you choose
    train_share: float = 0.5
    standardise: bool = False
    data_seed: int = 0
    features: tuple[str, ...] = USUAL_FEATURES  # of data with two dimensions
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
    points: Edits = ()  # drawn over the data; by their steps
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
            except Refusal as reason:
                raise reason.named(name) from None
        refusal = misfit(self)
        if refusal is not None:
            raise refusal

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Units of every layer, inputs first."""
        return sizes_of(self)

    @property
    def layer_activations(self) -> tuple[str, ...]:
        """The activation of every layer after the inputs."""
        return (*self.activations, self.resolved_output)

    @property
    def resolved_output(self) -> str:
        """The output activation; "auto" is settled by the task, or by a loss that needs one of its own."""
        return resolve(self)[0]

    @property
    def resolved_loss(self) -> str:
        """The loss; "auto" is the cross-entropy that fits the outputs, or half the squared error."""
        return resolve(self)[1]

    def adapted(self, **changes: Any) -> Settings:
        """Returns these settings with some fields replaced, and what depends on them silently made to fit.

        `adapted(hidden=(4, 2, 3))` gives the new layer the last layer's activation.

        Raises:
            Refusal: a new value breaks its field's own limit.
            TypeError: there is no such field.
        """
        values = values_of(self)
        for name, value in changes.items():
            if name not in LIMITS:
                raise TypeError(f"Settings has no field {excerpt(name)}")
            try:
                values[name] = LIMITS[name].clean(value)
            except Refusal as reason:
                raise reason.named(name) from None
        if changes.keys() & DRAWN_OVER and "points" not in changes:
            values["points"] = ()
        return Settings(**mended(values, frozenset(changes))[0])

    def at(self, step: int) -> Settings:
        """Returns the settings in force for the update taken at `step`: live changes so far folded in."""
        if not (self.changes or self.points):
            return self
        live: dict[str, Any] = {
            change.what: change.value for change in self.changes if change.step <= step and change.what in LIVE_FIELDS
        }
        if "batch_size" in live:
            live["batch_size"] = int(live["batch_size"])
        return replace(self, changes=(), points=folded(self.points, step), **live)

    @property
    def changed(self) -> frozenset[int]:
        """The steps at which anything was changed while it trained."""
        return frozenset(change.step for change in self.changes) | frozenset(edit.step for edit in self.points)

    def edits(self, step: int) -> tuple[Change, ...]:
        """Returns the parameter edits made at exactly `step`."""
        return tuple(change for change in self.changes if change.step == step and change.what not in LIVE_FIELDS)

    def with_change(self, step: int, what: str, value: float) -> Settings:
        """Returns these settings with one more change: a new branch, so changes made later are gone.

        Raises:
            Refusal: `what` is no live field or parameter of this network, its value is not allowed, or there
                are too many changes for a link.
        """
        kept = (change for change in self.changes if change.step <= step and change[:2] != (step, what))
        return replace(self.until(step), changes=(*kept, Change(step, what, value)))

    def with_points(self, edits: Sequence[Edit]) -> Settings:
        """Returns these settings with more points added, moved or removed at the step that the edits name.

        A new branch: what was changed later is gone.

        Raises:
            Refusal: there is no such point, place or class, the data cannot be drawn over, or a link holds no more.
        """
        before = self.until(edits[0].step) if edits else self
        return replace(before, points=extended(before.points, edits))

    def until(self, step: int) -> Settings:
        """Returns these settings with what was changed at `step` or before it, and nothing that was changed later."""
        changes = tuple(change for change in self.changes if change.step <= step)
        points = tuple(edit for edit in self.points if edit.step <= step)
        return replace(self, changes=changes, points=points)

    def to_link(self) -> dict[str, str]:
        """Returns every field as text; `from_link` gives back exactly these settings."""
        return {name: limit.write(getattr(self, name)) for name, limit in LIMITS.items()}

    @classmethod
    def from_link(cls, mapping: object, held: Iterable[Rows] = ()) -> tuple[Settings, list[Problem]]:
        """Returns the settings that a link describes, and a sentence for everything in it that was dropped.

        `held` are the rows that a link may name without carrying them.

        Takes anything at all, in bounded time and memory, and never raises: what cannot be read keeps its
        default, what does not fit is made to fit. The sentences are few, short and free of markup.
        """
        texts, unread = texts_of(mapping)
        problems: list[Problem] = []
        values = dict(_DEFAULTS)
        named = {write_rows(rows): rows for rows in held}
        for name, text in texts.items():
            try:
                if name == "changes":
                    values[name], lost = salvage_changes(text)
                    problems += lost
                elif name == "table" and text in named:
                    values[name] = named[text]
                else:
                    values[name] = LIMITS[name].read(text)
            except Refusal as reason:
                problems.append(left_out(reason.named(name)))
        fitting, repairs = mended(values, frozenset(texts))
        problems += dict.fromkeys(adjusted(reason) for field, reason in repairs if field in texts)
        return Settings(**fitting), few([*problems, *unread])


_DEFAULTS: Mapping[str, Any] = MappingProxyType({field.name: field.default for field in fields(Settings)})
