"""Rows that somebody typed: numbers as they are, in the order given; small enough to travel in a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isclose
from typing import Any, Literal
from zlib import crc32

import numpy as np

from core.arrays import Array, frozen
from core.refusal import Refusal, excerpt

Task = Literal["binary", "classes", "regression"]

MOST_NUMBERS = 600
MOST_INPUTS, MOST_TARGETS = 64, 10
LARGEST = 1e6  # of a number

TASKS: tuple[Task, ...] = ("binary", "classes", "regression")
NUMBER = re.compile(r"-?(?:[0-9]{1,40}(?:\.[0-9]{1,40})?)(?:e-?[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Table:
    """Typed examples: a row an example, its inputs first, then its targets, all of them as they were given.

    Raises:
        Refusal: a `ValueError`: too few or too many of something, a number beyond +-1e6, or targets that are no classes
            though the task says so.
    """

    inputs: int  # columns
    targets: int  # columns
    numbers: tuple[float, ...]  # row by row
    test: tuple[int, ...] = ()  # which rows test, sorted; all others train
    task: Task = "regression"  # binary: one target, 0 or 1; classes: a 1 in one column of several, 0 in the others

    def __post_init__(self) -> None:
        """Refuses what is no table."""
        if not (1 <= self.inputs <= MOST_INPUTS and 1 <= self.targets <= MOST_TARGETS):
            raise Refusal(
                f"must have from 1 to {MOST_INPUTS} inputs and from 1 to {MOST_TARGETS} targets; "
                f"got {self.inputs} and {self.targets}.",
                "table-columns",
                {
                    "inputs": self.inputs,
                    "targets": self.targets,
                    "most_inputs": MOST_INPUTS,
                    "most_targets": MOST_TARGETS,
                },
            )
        if not self.numbers or len(self.numbers) % self.width:
            raise Refusal("must have whole rows, at least one.", "table-ragged")
        if len(self.numbers) > MOST_NUMBERS:
            sentence = f"must have at most {MOST_NUMBERS} numbers; got {len(self.numbers)}."
            raise Refusal(sentence, "table-large", {"count": len(self.numbers), "most": MOST_NUMBERS})
        for number in self.numbers:
            if not abs(number) <= LARGEST:
                sentence = f"must have numbers from -1,000,000 to 1,000,000; got {excerpt(number)}."
                raise Refusal(sentence, "table-number", {"got": excerpt(number), "most": LARGEST})
        if list(self.test) != sorted({*self.test} & {*range(self.rows)}) or len(self.test) >= self.rows:
            raise Refusal("must leave at least one row to train on.", "table-no_train")
        if self.task not in allowed_tasks(self.target_values()):
            raise Refusal("must have targets that are classes; got other numbers.", "table-task")

    @property
    def width(self) -> int:
        """Columns."""
        return self.inputs + self.targets

    @property
    def rows(self) -> int:
        """Examples."""
        return len(self.numbers) // self.width

    def points(self) -> Array:
        """Returns the inputs (rows, inputs), read-only."""
        return frozen(self._array()[:, : self.inputs])

    def target_values(self) -> Array:
        """Returns the targets (rows, targets), read-only."""
        return frozen(self._array()[:, self.inputs :])

    def _array(self) -> Array:
        return np.array(self.numbers, dtype=np.float64).reshape(self.rows, self.width)


def allowed_tasks(targets: Array) -> tuple[Task, ...]:
    """Returns what such targets (n, k) may be taken for, the likeliest first; numbers to predict they may always be."""
    zero_one = bool(np.isin(targets, (0.0, 1.0)).all())
    if zero_one and targets.shape[1] == 1:
        both = len(np.unique(targets)) == 2  # of a single class nothing can be told apart
        return ("binary", "regression") if both else ("regression", "binary")
    if zero_one and bool((targets.sum(axis=1) == 1.0).all()):
        several = len(np.unique(targets.argmax(axis=1))) > 1
        return ("classes", "regression") if several else ("regression", "classes")
    return ("regression",)


def cross_entropies(table: Table) -> tuple[str, ...]:
    """Returns the output activations whose cross-entropy the targets allow.

    Behind a sigmoid each must be a share; behind a softmax they must be shares of one whole: a - t is its slope then.
    """
    targets = table.target_values()
    shares = bool(((targets >= 0.0) & (targets <= 1.0)).all())
    whole = all(isclose(total, 1.0, rel_tol=1e-12) for total in targets.sum(axis=1))
    return (*(("sigmoid",) if shares else ()), *(("softmax",) if shares and whole and table.targets > 1 else ()))


def write_table(table: Table | None) -> str:
    """Returns the text of a link: "2_1_regression_<check>_0.05_0.1_0.01"; a row that tests begins with t."""
    if table is None:
        return ""
    tests = set(table.test)
    cells = [
        f"{'t' if not place % table.width and place // table.width in tests else ''}{number_text(number)}"
        for place, number in enumerate(table.numbers)
    ]
    head, body = f"{table.inputs}_{table.targets}_{table.task}", "_".join(cells)
    return f"{head}_{checksum(f'{head}_{body}')}_{body}"


def read_table(text: str) -> Table | None:
    """Returns the table that `write_table` wrote.

    Raises:
        Refusal: it is none, or not as it was written.
    """
    if not text:
        return None
    parts = text.split("_")
    if len(parts) < 6 or not all(re.fullmatch("[0-9]{1,2}", part) for part in parts[:2]) or parts[2] not in TASKS:
        raise no_table(text)
    inputs, targets, (task, check, *cells) = int(parts[0]), int(parts[1]), parts[2:]
    if check != checksum("_".join([*parts[:3], *cells])):
        raise Refusal("is damaged: its check does not fit its numbers.", "table-damaged")
    width = max(inputs + targets, 1)
    tests = tuple(place // width for place, cell in enumerate(cells) if not place % width and cell.startswith("t"))
    numbers = [cell[1:] if cell.startswith("t") and not place % width else cell for place, cell in enumerate(cells)]
    if not all(NUMBER.fullmatch(number) for number in numbers):
        raise no_table(text)
    return Table(inputs, targets, tuple(map(float, numbers)), tests, next(name for name in TASKS if name == task))


def number_text(number: float) -> str:
    """Returns a number as short as can be, to the last bit."""
    return repr(float(number)).removesuffix(".0")


def checksum(text: str) -> str:
    """Returns 8 hexadecimal digits by which damage is noticed."""
    return f"{crc32(text.encode()):08x}"


def no_table(value: Any) -> Refusal:
    """Returns what to say of a value that is no data."""
    return Refusal(f"must be typed rows or none; got {excerpt(value)}.", "table", {"got": excerpt(value)})
