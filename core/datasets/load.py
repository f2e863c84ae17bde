"""From settings to the arrays a network is trained and tested on: draw, shuffle, split, encode."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, frozen, sealed
from core.datasets.given import Given
from core.datasets.points import Edits, drawn, with_points
from core.datasets.rows import Rows, tests_of
from core.datasets.table import Dataset, dataset_of
from core.datasets.typed import Table, Task
from core.features import FEATURES, feature_columns
from core.functions import ACTIVATIONS

Labels = NDArray[np.int64]

# Keeps the random numbers of the data apart from those of weights and batches, seeded by small numbers.
_STREAM = 0x64617461
_POINTS, _SPLIT = 0, 1


class DataSettings(Protocol):
    """The part of `Settings` that the data depend on."""

    @property
    def dataset(self) -> str:
        """A name in `DATASETS`, "table" or "own"."""

    @property
    def table(self) -> Given | None:
        """The typed rows of the data set "table", the rows of "own"."""

    @property
    def samples(self) -> int:
        """How many examples; fewer where a set has fewer, and no matter where it is `whole`."""

    @property
    def noise(self) -> float:
        """0 to 1, where the set is `noisy`; what it does differs from set to set."""

    @property
    def classes(self) -> int:
        """How many classes, where the set leaves it open."""

    @property
    def train_share(self) -> float:
        """The share of the examples that train, 0 to 1; the others test."""

    @property
    def standardise(self) -> bool:
        """Whether the inputs are brought to mean 0 and standard deviation 1."""

    @property
    def data_seed(self) -> int:
        """At least 0."""

    @property
    def features(self) -> tuple[str, ...]:
        """Names in `FEATURES`; used where points have two coordinates."""

    @property
    def points(self) -> Edits:
        """What was drawn over the data set."""

    @property
    def resolved_output(self) -> str:
        """The output layer's activation, which decides how classes are coded."""


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """Examples in two parts, as the network sees them (inputs, targets) and as people do (points, labels).

    All arrays are read-only float64, labels int64.
    """

    train_inputs: Array  # (n, fan_in)
    train_targets: Array  # (n, outputs)
    test_inputs: Array  # (k, fan_in); k is 0 where all rows train
    test_targets: Array  # (k, outputs)
    train_points: Array  # (n, d) raw coordinates
    test_points: Array  # (k, d)
    train_labels: Labels  # (n,) class index; (0,) for a regression
    test_labels: Labels  # (k,) class index; (0,) for a regression
    names: tuple[str, ...]  # one an input of the network
    point_names: tuple[str, ...]  # one a raw coordinate
    target_names: tuple[str, ...]  # one a class, or one an output for a regression
    task: Task
    domain: Array  # (d, 2) low and high of each raw coordinate in a view; holds every example
    image_shape: tuple[int, int] | None  # where a point is an image: rows, columns
    target_low: float  # the target of class 0 (binary), or of the classes that an example is not in
    target_high: float  # the target of class 1 (binary), or of an example's own class
    threshold: float  # half-way between the two
    features: tuple[str, ...]  # the features that make the inputs; empty: the raw coordinates do
    mean: Array  # (fan_in,) subtracted from the inputs; 0 where they are not standardised
    std: Array  # (fan_in,) then divided by; 1 where they are not standardised

    def encode(self, points: NDArray[np.floating[Any]]) -> Array:
        """Returns the network's inputs (m, fan_in), float64, for raw coordinates `points` (m, d).

        Raises:
            ValueError: `points` is not of shape (m, d).
        """
        dimensions = len(self.point_names)
        if points.ndim != 2 or points.shape[1] != dimensions:
            raise ValueError(f"points must have shape (m, {dimensions}), got {points.shape}")
        return (_columns(points, self.features) - self.mean) / self.std


def load_data(settings: DataSettings, step: int = 0) -> Data:
    """Returns the data that are in force for the update taken at `step`: the same settings, the same bits.

    The drawing and the shuffle before the split have random streams of their own: a larger train share only
    adds examples to the train part, and more noise moves the same examples further.

    Points that were drawn by hand are those in force at `step` (see `with_points` for what trains, in which order).
    Standardised inputs are so by the points that the run begins with: what an input means never changes in a run.
    """
    dataset = dataset_of(settings)
    given = SOURCES[dataset.source](settings, dataset)
    chosen = _drawn_over(given, settings, dataset, step)
    first = chosen if step == 0 else _drawn_over(given, settings, dataset, 0)
    points, train, test = chosen.points, chosen.train, chosen.test

    features = settings.features if dataset.dimensions == 2 else ()
    mean, std = _spread(_columns(first.points, features)[first.train], settings.standardise)
    inputs = (_columns(points, features) - mean) / std

    return Data(
        train_inputs=sealed(inputs[train]),
        train_targets=sealed(chosen.targets[train]),
        test_inputs=sealed(inputs[test]),
        test_targets=sealed(chosen.targets[test]),
        train_points=sealed(points[train]),
        test_points=sealed(points[test]),
        train_labels=_labels(dataset.task, chosen.values[train]),
        test_labels=_labels(dataset.task, chosen.values[test]),
        names=tuple(FEATURES[name].label for name in features) or dataset.point_names,
        point_names=dataset.point_names,
        target_names=_target_names(dataset, chosen.targets.shape[1]),
        task=dataset.task,
        domain=frozen(_domain(dataset, given.points)),
        image_shape=dataset.image_shape,
        target_low=chosen.low,
        target_high=chosen.high,
        threshold=(chosen.low + chosen.high) / 2.0,
        features=features,
        mean=sealed(mean),
        std=sealed(std),
    )


class Chosen(NamedTuple):
    """The examples of a data set in the order in which they were chosen, and which of them train and which test."""

    points: Array  # (n, d)
    values: Array  # (n,) class index; of numbers to predict any
    targets: Array  # (n, outputs)
    train: NDArray[np.intp]
    test: NDArray[np.intp]
    low: float  # the target of class 0 (binary), or of the classes that an example is not in
    high: float


def _drawn(settings: DataSettings, dataset: Dataset) -> Chosen:
    """Returns examples that are drawn from a generator, or taken from a file by one; classes coded for the output."""
    outputs = dataset.output_count(settings.classes)
    rows = dataset.rows(settings.samples)
    points, values = dataset.draw(rows, settings.noise, outputs, _generator(settings.data_seed, _POINTS))
    order = np.arange(rows) if dataset.whole else _generator(settings.data_seed, _SPLIT).permutation(rows)
    train, test = np.split(order, [dataset.split(settings.samples, settings.train_share)[0]])
    low, high = (0.0, 1.0) if dataset.zero_one else _target_range(settings.resolved_output)
    return Chosen(points, values, _targets(dataset.task, values, outputs, low, high), train, test, low, high)


def _typed(settings: DataSettings, dataset: Dataset) -> Chosen:
    """Returns the rows that were typed, in their order, with the targets that were typed."""
    table = settings.table
    if not isinstance(table, Table):
        raise ValueError("the data set table needs typed rows; got none")
    targets = table.target_values()
    values = targets.argmax(axis=1).astype(np.float64) if dataset.task == "classes" else targets[:, 0]
    tests = np.isin(np.arange(table.rows), table.test)
    low, high = _target_range(settings.resolved_output) if dataset.task == "regression" else (0.0, 1.0)
    return Chosen(table.points(), values, targets, np.flatnonzero(~tests), np.flatnonzero(tests), low, high)


def _own(settings: DataSettings, dataset: Dataset) -> Chosen:
    """Returns rows of somebody's own, classes coded for the output: split as they say, or by the share of the settings.

    Where the share decides they are shuffled as drawn ones are; fewer samples than rows are the first of that order.
    """
    own = settings.table
    if not isinstance(own, Rows):
        raise ValueError("the data set own needs rows; got none")
    if dataset.whole:
        order = np.arange(own.count)
        tests = tests_of(own, order)
        train, test = order[~tests], order[tests]
    else:
        order = _generator(settings.data_seed, _SPLIT).permutation(own.count)[: dataset.rows(settings.samples)]
        train, test = np.split(order, [dataset.split(settings.samples, settings.train_share)[0]])
    low, high = _target_range(settings.resolved_output)
    targets = _targets(own.task, own.values, own.outputs, low, high)
    return Chosen(own.points, own.values, targets, train, test, low, high)


def _drawn_over(given: Chosen, settings: DataSettings, dataset: Dataset, step: int) -> Chosen:
    """Returns examples with the points that were drawn over them until the update at `step` begins."""
    if not settings.points:
        return given
    points, values, train, test = with_points(
        given.points, given.values, given.train, given.test, drawn(settings.points, step)
    )
    outputs = dataset.output_count(settings.classes)
    targets = _targets(dataset.task, values, outputs, given.low, given.high)
    return Chosen(points, values, targets, train, test, given.low, given.high)


# Where data come from, by `Dataset.source`.
SOURCES: Mapping[str, Callable[[DataSettings, Dataset], Chosen]] = MappingProxyType(
    {"generated": _drawn, "bundled": _drawn, "points": _drawn, "table": _typed, "rows": _own}
)


def _generator(seed: int, part: int) -> np.random.Generator:
    return np.random.default_rng([seed, _STREAM, part])


def _columns(points: NDArray[np.floating[Any]], features: tuple[str, ...]) -> Array:
    exact = np.asarray(points, dtype=np.float64)
    return feature_columns(exact, features) if features else exact


def _spread(inputs: Array, standardise: bool) -> tuple[Array, Array]:
    """Returns each column's mean and standard deviation (over n, not n - 1); 0 and 1 to leave it as it is.

    A column that never varies is centred and not scaled; a single example has no spread and stays as it is.
    """
    fan_in = inputs.shape[1]
    if not standardise or len(inputs) == 1:
        return np.zeros(fan_in), np.ones(fan_in)
    mean, std = inputs.mean(axis=0), inputs.std(axis=0)
    varies = std > 1e-12 * np.abs(mean)  # rounding can give a constant column a spread of 1e-16
    return mean, np.where(varies, std, 1.0)


def _target_range(output_activation: str) -> tuple[float, float]:
    """Returns -1, 1 for an output that can go down to -1, and 0, 1 for one that cannot (sigmoid, relu, silu)."""
    return (-1.0, 1.0) if ACTIVATIONS[output_activation].low <= -1.0 else (0.0, 1.0)


def _targets(task: Task, values: Array, outputs: int, low: float, high: float) -> Array:
    """Returns targets (n, outputs): the value, or `high` for the class an example is in and `low` elsewhere."""
    if task == "regression":
        return values[:, None]
    hits = values[:, None] == (np.arange(outputs) if task == "classes" else 1.0)
    return np.where(hits, high, low)


def _labels(task: Task, values: Array) -> Labels:
    """Returns class indices (n,), read-only; none for a regression."""
    labels = np.empty(0, dtype=np.int64) if task == "regression" else values.astype(np.int64)
    labels.setflags(write=False)
    return labels


def _target_names(dataset: Dataset, outputs: int) -> tuple[str, ...]:
    if dataset.task == "regression":
        many = outputs > 1
        return tuple(f"{dataset.output_name}{k + 1}" for k in range(outputs)) if many else (dataset.output_name,)
    return dataset.class_names or tuple(f"class {k + 1}" for k in range(outputs))


def _domain(dataset: Dataset, points: Array) -> Array:
    """Returns (d, 2): the set's own domain, widened on all sides alike until it holds every point.

    Without one of its own: each coordinate's range and a twentieth more on either side.
    """
    least, most = points.min(axis=0), points.max(axis=0)
    if dataset.domain is None:
        margin = np.where(most > least, (most - least) / 20.0, 0.5)
        return np.column_stack([least - margin, most + margin])
    low, high = dataset.domain
    extra = max(0.0, np.ceil(max(low - least.min(), most.max() - high)))
    return np.tile([low - extra, high + extra], (dataset.dimensions, 1))
