"""The real data sets that come with the project; `core/data/README.md` has their source and licence."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from core.arrays import Array, sealed
from core.datasets.draw import Drawn

Rng = np.random.Generator

IRIS_COLUMNS = ("sepal length", "sepal width", "petal length", "petal width")  # cm
IRIS_SPECIES = ("setosa", "versicolor", "virginica")
DIGIT_PIXELS = tuple(f"pixel {row},{column}" for row in range(8) for column in range(8))

_FOLDER = Path(__file__).parent.parent / "data"


def iris(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Up to 150 flowers. Noise: normal, its standard deviation that share of each measurement's own."""
    drawn, normal = _some(_read_iris(), samples, rng)
    return Drawn(drawn.points + noise * drawn.points.std(axis=0) * normal, drawn.values)


def digits(samples: int, noise: float, classes: int, rng: Rng) -> Drawn:
    """Up to 1797 images, pixels 0 to 1. Noise: normal, standard deviation = noise, cut off at 0 and 1."""
    drawn, normal = _some(_read_digits(), samples, rng)
    return Drawn(np.clip(drawn.points + noise * normal, 0.0, 1.0), drawn.values)


def _some(all_rows: Drawn, samples: int, rng: Rng) -> tuple[Drawn, Array]:
    """Returns `samples` rows in file order, the classes as even as can be; and normal numbers (n, d)."""
    order = rng.permutation(len(all_rows.values))
    rank = np.empty(len(order), dtype=np.intp)  # how many of a row's class come before it in `order`
    for value in np.unique(all_rows.values):
        members = order[all_rows.values[order] == value]
        rank[members] = np.arange(len(members))
    rows = np.sort(order[np.argsort(rank[order], kind="stable")][:samples])
    points = all_rows.points[rows]
    return Drawn(points, all_rows.values[rows]), rng.standard_normal(points.shape)


@cache
def _read_iris() -> Drawn:
    lines = (_FOLDER / "iris.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split(",") for line in lines]
    points = np.array([row[:4] for row in rows], dtype=np.float64)
    return Drawn(sealed(points), sealed(np.array([float(IRIS_SPECIES.index(row[4])) for row in rows])))


@cache
def _read_digits() -> Drawn:
    """A line is 64 pixels, each one character 0-9 a-g for 0 to 16, a comma and the digit."""
    lines = (_FOLDER / "digits.csv").read_text(encoding="ascii").splitlines()[1:]
    codes = np.frombuffer("".join(lines).encode("ascii"), dtype=np.uint8).reshape(len(lines), 66)
    sixteenths = np.zeros(128)
    sixteenths[np.frombuffer(b"0123456789abcdefg", dtype=np.uint8)] = np.arange(17) / 16.0
    return Drawn(sealed(sixteenths[codes[:, :64]]), sealed((codes[:, 65] - ord("0")).astype(np.float64)))
