"""What the columns of a table are taken for, and the rows that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.datasets.rows import FARTHEST, MOST_CLASSES, Rows, plain_name
from core.datasets.typed import MOST_INPUTS, Task, number_text
from core.refusal import excerpt
from playground.exercise.grid import Unread
from playground.mydata.cells import MOST_COLUMNS, Cells, missing

_TARGETS = ("target", "class", "label", "y", "t", "species", "outcome", "output")
_SPLITS = ("split", "set", "part", "use")
_TRAINS, _TESTS = ("train", "training", "learn"), ("test", "testing", "validation", "valid", "val")
_TASKS: dict[str, Task] = {"b": "binary", "c": "classes", "r": "regression"}
_CHOICE = re.compile(r"([hn])([lk])\.([0-9]{1,3})\.([0-9]{1,3}|x)\.([bcr])\.([0-9a-f]{1,50})")
_FEW = 20  # rows of one value, below which whole numbers are classes


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds."""

    numeric: bool  # every value that is there
    values: tuple[str, ...]  # those that differ, at most one more than there may be classes; sorted
    missing: int  # rows

    @property
    def constant(self) -> bool:
        """Whether it never varies."""
        return len(self.values) < 2


@dataclass(frozen=True, slots=True)
class Survey:
    """A table looked through once."""

    header: bool
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: int  # of data

    @property
    def usable(self) -> tuple[int, ...]:
        """The columns that could be inputs."""
        return tuple(at for at, column in enumerate(self.columns) if column.numeric and column.values)


@dataclass(frozen=True, slots=True)
class Choice:
    """What columns are taken for."""

    header: bool
    inputs: tuple[int, ...]
    target: int
    split: int | None
    task: Task
    leave_out: bool  # rows that lack a value that is needed

    def write(self) -> str:
        """Returns it as a link has it."""
        mask = sum(1 << at for at in self.inputs)
        split = "x" if self.split is None else str(self.split)
        first = f"{'h' if self.header else 'n'}{'l' if self.leave_out else 'k'}"
        return f"{first}.{self.target}.{split}.{self.task[0]}.{mask:x}"


def read_choice(text: str) -> Choice | None:
    """Returns the choice that `write` wrote; None where it is none."""
    found = _CHOICE.fullmatch(text)
    if found is None:
        return None
    mask = int(found[6], 16)
    inputs = tuple(at for at in range(MOST_COLUMNS) if mask >> at & 1)
    split = None if found[4] == "x" else int(found[4])
    return Choice(found[1] == "h", inputs, int(found[3]), split, _TASKS[found[5]], found[2] == "l")


def survey(table: Cells, header: bool | None = None) -> Survey:
    """Returns what a table holds; `header` says whether the first row is names, None that it is to be found out."""
    named = _has_names(table) if header is None else header
    body = table.rows[1:] if named else table.rows
    if not body:
        raise Unread("mydata-only_names", row=table.places[0])
    columns = tuple(_column(table, [row[at] for row in body]) for at in range(table.width))
    called = table.rows[0] if named else [""] * table.width
    names = apart([plain_name(name) or f"x{at + 1}" for at, name in enumerate(called)])
    return Survey(named, names, columns, len(body))


def apart(names: Sequence[str]) -> tuple[str, ...]:
    """Returns names that differ: where several are the same, the later ones are numbered."""
    taken: dict[str, None] = {}
    for name in names:
        count, own = 1, name
        while own in taken:
            count += 1
            own = plain_name(f"{name[:16]} {count}")
        taken[own] = None
    return tuple(taken)


def _has_names(table: Cells) -> bool:
    """Whether the first row is names: no number stands in it, and one below; or nothing of it comes again."""
    first, body = table.rows[0], table.rows[1:]
    if any(table.number(cell) is not None for cell in first):
        return False
    if not body or any(table.number(cell) is not None for row in body[:50] for cell in row):
        return True
    return not any(first[at] in {row[at] for row in body} for at in range(table.width))


def _column(table: Cells, values: list[str]) -> Column:
    counts = Counter(values)
    lost = {value for value in counts if missing(value)}
    without = sum(counts[value] for value in lost)
    there = counts.keys() - lost
    numbers = {value: table.number(value) for value in there}
    numeric = None not in numbers.values()
    if not numeric:
        return Column(False, tuple(sorted(there)[: MOST_CLASSES + 1]), without)
    different = sorted({number for number in numbers.values() if number is not None})[: MOST_CLASSES + 1]
    return Column(True, tuple(map(number_text, different)), without)


def allowed(found: Survey, target: int) -> tuple[Task, ...]:
    """Returns what a target column may be taken for, the likeliest first; nothing where it can be no target."""
    column = found.columns[target]
    count = len(column.values)
    classes: list[Task] = []
    if 2 <= count <= MOST_CLASSES:
        classes = ["binary", "classes"] if count == 2 else ["classes"]
    if not column.numeric:
        return tuple(classes)
    whole = all(re.fullmatch("-?[0-9]+", value) for value in column.values)
    likely = bool(classes) and whole and (count == 2 or found.rows >= _FEW * count)
    numbers: list[Task] = ["regression"] if column.values else []
    return tuple(classes + numbers if likely else numbers + classes)


def guess(found: Survey) -> Choice:
    """Returns what the columns are most likely meant for.

    Raises:
        Unread: there is no column of numbers beside a target.
    """
    names = [name.casefold() for name in found.names]
    split = next((at for at, name in enumerate(names) if name in _SPLITS and _says_parts(found.columns[at])), None)
    others = [at for at in range(len(names)) if at != split]
    called = [at for at in others if names[at] in _TARGETS and allowed(found, at)]
    texts = [at for at in others if not found.columns[at].numeric and allowed(found, at)]
    target = next(iter([*called, *texts[::-1], *[at for at in others[::-1] if allowed(found, at)]]), None)
    inputs = [at for at in found.usable if at not in (split, target)]
    if target is None or not inputs:
        raise Unread("mydata-no_inputs")
    task = allowed(found, target)[0]
    return Choice(found.header, tuple(inputs[:MOST_INPUTS]), target, split, task, False)


def _says_parts(column: Column) -> bool:
    return bool(column.values) and all(value.casefold() in (*_TRAINS, *_TESTS) for value in column.values)


def rows_of(table: Cells, choice: Choice) -> Rows:
    """Returns the rows that the chosen columns make.

    Raises:
        Unread: a cell cannot be used, which names its row and column; or the choice does not fit the table.
        Refusal: there is too little or too much of something.
    """
    inputs, target = choice.inputs, choice.target
    used = [*inputs, target, *([] if choice.split is None else [choice.split])]
    if not inputs:
        raise Unread("mydata-choose_inputs")
    if max(used) >= table.width or len({*used}) < len(used):
        raise Unread("mydata-other_columns")
    if len(inputs) > MOST_INPUTS:
        raise Unread("mydata-many_inputs", count=len(inputs), most=MOST_INPUTS)
    first = 1 if choice.header else 0
    points: list[list[float]] = []
    wanted: list[tuple[str, int]] = []
    tests: list[bool] = []
    for row, place in zip(table.rows[first:], table.places[first:], strict=True):
        lost = next((at for at in used if missing(row[at])), None)
        if lost is not None:
            if choice.leave_out:
                continue
            raise Unread("mydata-missing", row=place, column=lost + 1)
        points.append([_number(table, row[at], place, at) for at in inputs])
        wanted.append((row[target], place))
        tests.append(choice.split is not None and _tests(row[choice.split], place, choice.split))
    if not points:
        raise Unread("mydata-no_rows")
    values, class_names = _targets(table, wanted, choice)
    called = [plain_name(name) for name in table.rows[0]] if choice.header else [""] * table.width
    names = apart([name or f"x{at + 1}" for at, name in enumerate(called)])
    return Rows(
        np.array(points),
        np.array(values),
        choice.task,
        tuple(names[at] for at in inputs),
        names[target] if choice.header else "y",
        class_names,
        None if choice.split is None else tuple(at for at, test in enumerate(tests) if test),
        choice.write(),
    )


def _number(table: Cells, cell: str, place: int, at: int) -> float:
    number = table.number(cell)
    if number is None:
        raise Unread("mydata-no_number", row=place, column=at + 1, got=excerpt(cell))
    if not abs(number) <= FARTHEST:
        raise Unread("mydata-far_number", row=place, column=at + 1, most=FARTHEST)
    return number


def _tests(cell: str, place: int, at: int) -> bool:
    word = cell.casefold()
    if word not in (*_TRAINS, *_TESTS):
        raise Unread("mydata-no_part", row=place, column=at + 1, got=excerpt(cell))
    return word in _TESTS


def _targets(table: Cells, wanted: list[tuple[str, int]], choice: Choice) -> tuple[list[float], tuple[str, ...]]:
    """Returns the value of every row, and the names of the classes."""
    at = choice.target
    if choice.task == "regression":
        return [_number(table, cell, place, at) for cell, place in wanted], ()
    keys: list[str] | list[float] = [cell for cell, _ in wanted]
    if all(table.number(cell) is not None for cell, _ in wanted):
        keys = [_number(table, cell, place, at) for cell, place in wanted]
    order: dict[str | float, int] = {key: place for place, key in enumerate(sorted({*keys}))}
    if len(order) == 1:
        raise Unread("mydata-one_class", column=at + 1)
    if len(order) > MOST_CLASSES:
        raise Unread("mydata-many_classes", column=at + 1, most=MOST_CLASSES)
    if choice.task == "binary" and len(order) != 2:
        raise Unread("mydata-not_two", column=at + 1, count=len(order))
    names = [plain_name(key if isinstance(key, str) else number_text(key)) for key in order]
    return [float(order[key]) for key in keys], apart([name or str(k + 1) for k, name in enumerate(names)])
