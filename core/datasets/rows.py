"""Rows of somebody's own, of a file or pasted: inputs and one target each, with the names that their columns had."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from hashlib import blake2b
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, frozen
from core.datasets.typed import MOST_INPUTS, MOST_TARGETS, Task
from core.refusal import Refusal, excerpt

MOST_ROWS = 5000
MOST_CLASSES = MOST_TARGETS
FARTHEST = 1e9  # of a number
LONGEST_NAME = 20  # characters

_COLUMNS = re.compile(r"[a-z0-9.]{0,80}")  # how a file's columns were taken
_UNFIT = re.compile(r"[^\w \-.]")  # nothing that is left can act as markup, nor be taken for a link
_LOOSE = re.compile(r"(?<!\d)\.|\.(?!\d)|(?<![^\W_])_|_(?![^\W_])")


def plain_name(text: str) -> str:
    """Returns a name as it may stand on a page: words, numbers and hyphens, at most 20 characters; it may be empty."""
    clean = _LOOSE.sub(" ", _UNFIT.sub(" ", normalize("NFC", text[: 10 * LONGEST_NAME])))
    short = " ".join(clean.split())
    while short and (short[0] == "-" and not short[1:2].isdecimal()):
        short = short[1:].strip()
    short = short[:LONGEST_NAME].strip()
    return short if short == _LOOSE.sub(" ", short).strip() else plain_name(_LOOSE.sub(" ", short))


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Examples of somebody's own. Equal where every bit is equal, and how the columns of the file were taken.

    Raises:
        Refusal: a `ValueError`: too few or too many of something, a number beyond +-1e9, a value that is no class, a
            name that is not plain.
    """

    points: Array  # (n, d) raw coordinates, read-only
    values: Array  # (n,) class index 0, 1, ..., or the number to predict; read-only
    task: Task
    names: tuple[str, ...]  # one a coordinate
    target: str  # what the target is called
    class_names: tuple[str, ...] = ()  # of a regression none
    test: tuple[int, ...] | None = None  # which rows test, sorted; None: the share of the settings decides
    columns: str = ""  # how they were taken from a file, to take them so again; "" where they come from none
    image_shape: tuple[int, int] | None = None  # rows and columns, where the inputs are the pixels of an image
    digest: str = field(init=False)  # of all but `columns`, 32 hexadecimal digits

    def __post_init__(self) -> None:
        """Refuses what is no data."""
        object.__setattr__(self, "points", frozen(np.array(self.points, dtype=np.float64, order="C")))
        object.__setattr__(self, "values", frozen(np.array(self.values, dtype=np.float64)))
        self._check_shapes()
        self._check_numbers()
        self._check_classes()
        self._check_names()
        if self.test is not None and (
            list(self.test) != sorted({*self.test} & {*range(self.count)}) or len(self.test) >= self.count
        ):
            raise Refusal("must leave at least one row to train on.", "rows-no_train")
        head = [self.task, self.names, self.target, self.class_names, self.test, self.points.shape]
        if self.image_shape is not None:  # what is no image has the digest that it has always had
            head.append(self.image_shape)
        hashed = blake2b(json.dumps(head).encode(), digest_size=16)
        for array in (self.points, self.values):
            hashed.update(array.astype("<f8").tobytes())
        object.__setattr__(self, "digest", hashed.hexdigest())

    def __eq__(self, other: object) -> bool:
        """Whether every bit is equal."""
        return isinstance(other, Rows) and (self.digest, self.columns) == (other.digest, other.columns)

    def __hash__(self) -> int:
        """Equal rows have equal ones."""
        return hash((self.digest, self.columns))

    @property
    def count(self) -> int:
        """Examples."""
        return len(self.values)

    @property
    def inputs(self) -> int:
        """Raw coordinates."""
        return len(self.names)

    @property
    def outputs(self) -> int:
        """Of the network."""
        return len(self.class_names) if self.task == "classes" else 1

    @property
    def nbytes(self) -> int:
        """Of the numbers."""
        return int(self.points.nbytes + self.values.nbytes)

    def _check_shapes(self) -> None:
        points, values = self.points, self.values
        if points.ndim != 2 or values.ndim != 1 or len(points) != len(values) or points.shape[1] != len(self.names):
            raise Refusal("must have whole rows.", "rows-ragged")
        if not 1 <= len(values) <= MOST_ROWS:
            sentence = f"must have from 1 to {MOST_ROWS} rows; got {len(values)}."
            raise Refusal(sentence, "rows-count", {"count": len(values), "most": MOST_ROWS})
        if not 1 <= points.shape[1] <= MOST_INPUTS:
            sentence = f"must have from 1 to {MOST_INPUTS} inputs; got {points.shape[1]}."
            raise Refusal(sentence, "rows-inputs", {"count": points.shape[1], "most": MOST_INPUTS})
        if self.image_shape is not None:
            rows, across = self.image_shape
            if rows < 1 or rows * across != points.shape[1]:
                sentence = f"must have as many inputs as an image of {rows} x {across} has pixels."
                raise Refusal(sentence, "rows-image", {"rows": rows, "columns": across})

    def _check_numbers(self) -> None:
        table = np.column_stack([self.points, self.values])
        far = ~(np.abs(table) <= FARTHEST)
        if far.any():
            row, column = (int(at) for at in np.argwhere(far)[0])
            got = excerpt(float(table[row, column]))
            sentence = f"must have numbers from -1e9 to 1e9; got {got} in row {row + 1}, column {column + 1}."
            data = {"got": got, "most": FARTHEST, "row": row + 1, "column": column + 1}
            raise Refusal(sentence, "rows-number", data)

    def _check_classes(self) -> None:
        count, task = len(self.class_names), self.task
        if task not in ("binary", "classes", "regression"):
            raise Refusal(f"must be two classes, several or numbers; got {excerpt(task)}.", "rows-task")
        fits = {"binary": count == 2, "classes": 2 <= count <= MOST_CLASSES, "regression": count == 0}[task]
        if not fits:
            sentence = f"must name 2 to {MOST_CLASSES} classes, or none where numbers are predicted; got {count}."
            raise Refusal(sentence, "rows-classes", {"count": count, "most": MOST_CLASSES})
        if task != "regression" and not np.isin(self.values, np.arange(count)).all():
            raise Refusal(f"must have classes counted from 0 to {count - 1}.", "rows-values", {"last": count - 1})

    def _check_names(self) -> None:
        for name in (*self.names, self.target, *self.class_names):
            if not name or name != plain_name(name):
                got = excerpt(name)
                sentence = f"must have names of letters, digits, blanks and hyphens; got {got}."
                raise Refusal(sentence, "rows-name", {"got": got, "most": LONGEST_NAME})
        for group in (self.names, self.class_names):
            if len({*group}) < len(group):
                raise Refusal("must have names that differ.", "rows-twins")
        if not _COLUMNS.fullmatch(self.columns):
            raise Refusal("must say in letters and digits how its columns were taken.", "rows-columns")


def tests_of(rows: Rows, order: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Returns which of the rows in `order` test, where the data themselves say so."""
    return np.isin(order, np.array(rows.test or (), dtype=np.intp))
