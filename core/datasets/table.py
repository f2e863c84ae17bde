"""The table of data sets: one row says what a set is and how it is drawn.

What it teaches is said in the playground's words; its functions say where it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from core.datasets import bundled, examples, plane_sets, regressions
from core.datasets.draw import Draw, Drawn
from core.datasets.given import GIVEN, OWN, TABLE
from core.datasets.rows import Rows
from core.datasets.typed import Table, Task, cross_entropies

_PLANE = (-6.0, 6.0)
POINTS = "points"  # as a data set: points that somebody drew


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """What a data set is, and how to draw it."""

    name: str
    task: Task
    draw: Draw
    dimensions: int = 2  # raw coordinates; with 2, the network's inputs are the chosen features of them
    outputs: int | None = 1  # of the network; None: one a class, as many as the settings ask for
    classes: tuple[int, int] | None = None  # the fewest and the most, where outputs is None
    source: str = "generated"  # where its examples come from: a name of `SOURCES` (see `load`)
    whole: bool = False  # never split: all rows train, but for typed rows that say that they test
    fixed_rows: int | None = None  # whole: exactly so many rows; otherwise at most so many
    domain: tuple[float, float] | None = _PLANE  # of each raw coordinate; None: measured on the data
    noisy: bool = False  # whether noise does anything
    chance: bool = True  # whether the data seed does anything: to the points, or to which of them train
    point_names: tuple[str, ...] = ("x1", "x2")
    class_names: tuple[str, ...] = ()  # as a program calls them; empty: "class 1", "class 2", ...
    output_name: str = "y"  # of a regression
    image_shape: tuple[int, int] | None = None
    zero_one: bool = False  # targets are 0 and 1 even where the output could reach -1, as its source has them

    cross_entropies: tuple[str, ...] | None = None  # behind which outputs; None: behind any, where there are classes

    @property
    def drawable(self) -> bool:
        """Whether points may be added, moved and removed by hand: classes on a plane with a domain of its own."""
        return self.dimensions == 2 and self.domain is not None and self.task != "regression"

    def allows_cross_entropy(self, output: str) -> bool:
        """Whether the targets are such that the cross-entropy of that output activation makes sense."""
        return self.task != "regression" if self.cross_entropies is None else output in self.cross_entropies

    def output_count(self, classes: int) -> int:
        """Returns how many outputs the network has, with `classes` brought within the set's own limits."""
        if self.outputs is not None:
            return self.outputs
        low, high = self.classes or (classes, classes)
        return min(max(classes, low), high)

    def rows(self, samples: int) -> int:
        """Returns how many examples there are when `samples` are asked for."""
        if self.fixed_rows is None:
            return samples
        return self.fixed_rows if self.whole else min(samples, self.fixed_rows)

    def split(self, samples: int, train_share: float) -> tuple[int, int]:
        """Returns how many examples train and how many test; neither is 0, unless the set is `whole`."""
        rows = self.rows(samples)
        train = rows if self.whole else min(max(round(rows * train_share), 1), rows - 1)
        return train, rows - train


_ROWS = (
    Dataset("circle", "binary", plane_sets.circle, noisy=True, class_names=("ring", "disc")),
    Dataset("xor", "binary", plane_sets.xor, noisy=True, class_names=("signs differ", "signs agree")),
    Dataset("gauss", "binary", plane_sets.gauss, noisy=True, class_names=("lower left", "upper right")),
    Dataset("spiral", "binary", plane_sets.spiral, noisy=True, class_names=("second arm", "first arm")),
    Dataset("moons", "binary", plane_sets.moons, noisy=True, class_names=("upper moon", "lower moon")),
    Dataset("checkerboard", "binary", plane_sets.checkerboard, noisy=True, class_names=("dark", "light")),
    Dataset("rings", "classes", plane_sets.rings, outputs=3, noisy=True, class_names=("inner", "middle", "outer")),
    Dataset("blobs", "classes", plane_sets.blobs, outputs=None, classes=(3, 6), noisy=True),
    Dataset("spirals", "classes", plane_sets.spirals, outputs=None, classes=(3, 5), noisy=True),
    Dataset(
        POINTS, "classes", plane_sets.sectors, source="points", outputs=None, classes=(2, 6), whole=True, fixed_rows=6,
        chance=False,
    ),
    Dataset("plane", "regression", regressions.plane, noisy=True),
    Dataset("multi_gauss", "regression", regressions.multi_gauss, noisy=True),
    Dataset("sine", "regression", regressions.sine, dimensions=1, domain=(-5.0, 5.0), noisy=True, point_names=("x",)),
    Dataset("step", "regression", regressions.step, dimensions=1, domain=(-5.0, 5.0), noisy=True, point_names=("x",)),
    Dataset("line", "regression", regressions.line, dimensions=1, domain=(-5.0, 5.0), noisy=True, point_names=("x",)),
    Dataset(
        "xor_rows", "binary", examples.xor_rows, whole=True, fixed_rows=4, domain=(-0.5, 1.5), class_names=("0", "1"),
        chance=False,
    ),
    Dataset(
        "unit_square", "binary", examples.unit_square, whole=True, fixed_rows=32, domain=(0.0, 1.0),
        class_names=("above", "below"), zero_one=True, chance=False,
    ),
    Dataset(
        "iris", "classes", bundled.iris, source="bundled", dimensions=4, outputs=3, fixed_rows=150, domain=None,
        noisy=True, point_names=bundled.IRIS_COLUMNS, class_names=bundled.IRIS_SPECIES,
    ),
    Dataset(
        "digits", "classes", bundled.digits, source="bundled", dimensions=64, outputs=10, fixed_rows=1797,
        domain=(0.0, 1.0), noisy=True, point_names=bundled.DIGIT_PIXELS,
        class_names=tuple("0123456789"), image_shape=(8, 8),
    ),
    Dataset(
        "worked_example", "regression", examples.worked_example, dimensions=3, whole=True, fixed_rows=1,
        domain=(-1.0, 1.0), point_names=("x1", "x2", "x3"), chance=False,
    ),
    Dataset(
        "times_ten", "regression", examples.times_ten, dimensions=1, whole=True, fixed_rows=100, domain=(0.0, 2.0),
        point_names=("x",),
    ),
    Dataset(
        "shift", "binary", examples.shift, dimensions=1, whole=True, fixed_rows=100, domain=(-4.0, 6.0),
        point_names=("x",), class_names=("0", "1"),
    ),
)  # fmt: skip
DATASETS: Mapping[str, Dataset] = MappingProxyType({row.name: row for row in _ROWS})


def dataset_of(s: Any) -> Dataset:
    """Returns what the data of these settings are: a row of `DATASETS`, or what the settings hold themselves."""
    if s.dataset not in GIVEN:
        return DATASETS[s.dataset]
    return _own(s.table) if isinstance(s.table, Rows) else _typed(s.table)


def _typed(table: Table) -> Dataset:
    """Returns what a typed table is. Columns are called as a book does: x1, x2, ... and y, or y1, y2, ..."""
    points = table.points()
    return Dataset(
        TABLE,
        table.task,
        lambda samples, noise, classes, rng: Drawn(points, np.zeros(len(points))),
        source="table",
        dimensions=table.inputs,
        outputs=table.targets,
        whole=True,
        fixed_rows=table.rows,
        domain=None,
        point_names=tuple(f"x{k + 1}" for k in range(table.inputs)) if table.inputs > 1 else ("x",),
        class_names=("0", "1") if table.task == "binary" else (),
        cross_entropies=cross_entropies(table),
    )


def _own(rows: Rows) -> Dataset:
    """Returns what rows of somebody's own are."""
    return Dataset(
        OWN,
        rows.task,
        lambda samples, noise, classes, rng: Drawn(rows.points, rows.values),
        source="rows",
        dimensions=rows.inputs,
        outputs=rows.outputs,
        whole=rows.test is not None or rows.count == 1,
        fixed_rows=rows.count,
        domain=None,
        chance=rows.test is None and rows.count > 1,
        point_names=rows.names,
        class_names=rows.class_names,
        output_name=rows.target,
        image_shape=rows.image_shape,
    )
