"""An exercise read: which columns are inputs and targets, and the weights and biases, layer by layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.address import Address, bias_block
from core.datasets import Table, allowed_tasks
from core.fit import USUAL_FEATURES
from core.settings import LIMITS, Change, Settings
from playground.exercise.grid import Grid, Unread, grid, is_number

INPUT, TARGET, SPLIT = "input", "target", "split"
ROLES = (INPUT, TARGET, SPLIT)

_TARGET_NAMES = ("t", "y", "target", "targets", "output", "out", "o", "label", "class", "soll")
_SPLIT_NAMES = ("split", "set", "part", "use")
_TRAINS, _TESTS = ("train", "training", "learn"), ("test", "testing", "validation", "val")
Matrix = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A pasted table: its names, if it has any, and what each column is taken for."""

    grid: Grid
    names: tuple[str, ...] | None
    roles: tuple[str, ...]

    @property
    def first(self) -> int:
        """The first row of examples."""
        return 0 if self.names is None else 1

    def table(self) -> Table:
        """Returns the typed rows.

        Raises:
            Unread: a cell is no number, or there is no input, no target or no row.
            Refusal: it is no table for other reasons.
        """
        places = {role: [k for k, mine in enumerate(self.roles) if mine == role] for role in ROLES}
        if not places[INPUT] or not places[TARGET]:
            raise Unread("exercise-no_columns")
        if len(places[SPLIT]) > 1:
            raise Unread("exercise-two_splits")
        rows = range(self.first, len(self.grid.rows))
        if not rows:
            raise Unread("exercise-no_rows")
        numbers = tuple(self.grid.number(row, k) for row in rows for k in (*places[INPUT], *places[TARGET]))
        tests = [at for at, row in enumerate(rows) if any(self._tests(row, k) for k in places[SPLIT])]
        made = Table(len(places[INPUT]), len(places[TARGET]), numbers, tuple(tests))
        return replace(made, task=allowed_tasks(made.target_values())[0])

    def _tests(self, row: int, column: int) -> bool:
        said = self.grid.rows[row][column].casefold()
        if said not in (*_TRAINS, *_TESTS):
            raise Unread("exercise-no_part", row=row + 1, column=column + 1)
        return said in _TESTS


def read_columns(text: str, roles: Sequence[str] = (), *, targets: int = 1) -> Columns | None:
    """Returns a pasted table; None of an empty text.

    Args:
        text: what was pasted, with a row of names or without.
        roles: what each column is; where there are not as many as columns, what the names say, else the last `targets`
            of them are targets.
        targets: how many.

    Raises:
        Unread: it is no table.
    """
    found = grid(text)
    if found is None:
        return None
    first = found.rows[0]
    named = any(cell and not is_number(cell) and cell.casefold() not in (*_TRAINS, *_TESTS) for cell in first)
    names = tuple(first) if named else None
    chosen = tuple(roles) if len(roles) == found.width and set(roles) <= set(ROLES) else ()
    return Columns(found, names, chosen or _guessed(found, names, targets))


def _guessed(found: Grid, names: tuple[str, ...] | None, targets: int) -> tuple[str, ...]:
    start = 0 if names is None else 1
    words = (*_TRAINS, *_TESTS)
    parts = [
        all(row[k].casefold() in words for row in found.rows[start:]) and start < len(found.rows)
        for k in range(found.width)
    ]
    if names is not None:
        plain = [name.casefold().rstrip("0123456789_ ") for name in names]
        parts = [part or name in _SPLIT_NAMES for part, name in zip(parts, plain, strict=True)]
        if any(name in _TARGET_NAMES for name in plain):
            return tuple(
                SPLIT if part else TARGET if name in _TARGET_NAMES else INPUT
                for part, name in zip(parts, plain, strict=True)
            )
    numbers = [k for k, part in enumerate(parts) if not part]
    last = set(numbers[-min(targets, max(len(numbers) - 1, 1)) :])
    return tuple(SPLIT if part else TARGET if k in last else INPUT for k, part in enumerate(parts))


@dataclass(frozen=True, slots=True)
class Typed:
    """A layer as it was typed; None: its weights are drawn, it has no bias."""

    weight: Matrix | None  # (fan_in, fan_out)
    bias: tuple[float, ...] | None  # (fan_out,)


def read_weight(text: str, layer: int, fan_in: int, *, rows: bool, fan_out: int | None = None) -> Matrix | None:
    """Returns a weight matrix (fan_in, fan_out); None of an empty text.

    Args:
        text: what was pasted.
        layer: from 1, to be named.
        fan_in: units before it.
        rows: whether examples are rows, z = x W + b: a matrix has a row a unit before; else a row a unit of its own.
        fan_out: units of its own, where that is known already.

    Raises:
        Unread: it is no matrix of that size, or can be understood in two ways.
    """
    found = grid(text)
    if found is None:
        return None
    numbers = _numbers(found, text)
    height, width = len(numbers), len(numbers[0])
    if 1 in (height, width) and (fan_in == 1 or fan_out == 1 or (fan_out is None and height * width == fan_in)):
        flat = [number for row in numbers for number in row]  # a vector is one either way
        if len(flat) == fan_in and fan_out in (None, 1):
            return tuple((number,) for number in flat)
        if fan_in == 1 and fan_out in (None, len(flat)):
            return (tuple(flat),)
    turned = numbers if rows else [list(column) for column in zip(*numbers, strict=True)]
    if len(turned) != fan_in or (fan_out is not None and len(turned[0]) != fan_out):
        other = (width if rows else height) == fan_in and fan_out in (None, height if rows else width)
        name = "exercise-turned" if other else "exercise-weight_shape"
        raise Unread(
            name, layer=layer, height=height, width=width, fan_in=fan_in, notation="rows" if rows else "columns"
        )
    return tuple(tuple(row) for row in turned)


def read_bias(text: str, layer: int, fan_out: int) -> tuple[float, ...] | None:
    """Returns the biases of a layer; None of an empty text. A single number is every unit's.

    Raises:
        Unread: they are not as many as units.
    """
    found = grid(text)
    if found is None:
        return None
    numbers = [number for row in _numbers(found, text) for number in row]
    if len(numbers) == 1:
        return tuple(numbers * fan_out)
    if len(numbers) != fan_out:
        raise Unread("exercise-bias_shape", layer=layer, count=len(numbers), fan_out=fan_out)
    return tuple(numbers)


def _numbers(found: Grid, text: str) -> list[list[float]]:
    alone = not found.decimal_comma and "[" not in text and all(len(row) == 2 for row in found.rows)
    if alone and "." not in text and "," in text and len(found.rows) == 1 and not text.count(", "):
        raise Unread("exercise-one_or_two")  # 0,35: one number or two?
    return [[found.number(i, k) for k in range(found.width)] for i in range(len(found.rows))]


@dataclass(frozen=True, slots=True)
class Exercise:
    """All that was typed."""

    table: Table
    layers: tuple[Typed, ...]
    hold: bool  # whether biases stay as they are


def read_layers(
    table: Table, texts: Sequence[tuple[str, str]], *, rows: bool, hidden: Sequence[int] = ()
) -> tuple[Typed, ...]:
    """Returns the layers of (weight, bias) texts on a table's inputs.

    `hidden` are units of layers whose weights are left to be drawn.

    Raises:
        Unread: a text cannot be read, or sizes do not follow on each other; the layer is named.
    """
    fan_in, made = table.inputs, []
    for layer, (weight_text, bias_text) in enumerate(texts, start=1):
        last = layer == len(texts)
        known = table.targets if last else None
        try:
            weight = read_weight(weight_text, layer, fan_in, rows=rows, fan_out=known)
        except Unread as problem:
            raise _of("exercise-in_weight", layer, problem) from None
        drawn = hidden[layer - 1] if layer - 1 < len(hidden) else 2
        fan_out = len(weight[0]) if weight is not None else table.targets if last else drawn
        try:
            bias = read_bias(bias_text, layer, fan_out)
        except Unread as problem:
            raise _of("exercise-in_bias", layer, problem) from None
        made.append(Typed(weight, bias))
        fan_in = fan_out
        if not last and fan_out > LIMITS["hidden"].high:
            raise Unread("exercise-many_units", layer=layer, count=fan_out, most=int(LIMITS["hidden"].high))
    return tuple(made)


def _of(name: str, layer: int, problem: Unread) -> Unread:
    """Returns the problem as one of a layer's box, unless its sentence says so already."""
    return problem if "layer" in problem.values else Unread(name, layer=layer, problem=problem)


def settings_of(exercise: Exercise, current: Settings, hidden: Sequence[int] = ()) -> Settings:
    """Returns the run of an exercise: its rows, weights and biases; all else as the settings are.

    Rows come in the order given and as they are; a layer typed without a bias has none. It stops after an epoch, to
    be read.

    Raises:
        Refusal: the settings do not allow it, such as more typed weights than a link holds.
    """
    sizes = tuple(
        len(layer.weight[0]) if layer.weight is not None else hidden[place] if place < len(hidden) else 2
        for place, layer in enumerate(exercise.layers[:-1])
    )
    held = tuple(
        bias_block(number)
        for number, layer in enumerate(exercise.layers, start=1)
        if exercise.hold or layer.bias is None
    )
    weights = tuple(block for block in current.fixed if block.startswith("w"))
    bare = replace(current, changes=(), step=0)
    made = bare.adapted(
        table=exercise.table,
        hidden=sizes,
        features=USUAL_FEATURES,
        standardise=False,
        shuffle=False,
        init_bias=0.0,
        fixed=(*weights, *held),
        stop_epoch=current.stop_epoch or 1,
        speed="1u",
    )
    changes = []
    for number, layer in enumerate(exercise.layers, start=1):
        for i, row in enumerate(layer.weight or ()):
            changes += [Change(0, str(Address(number, i, j)), value) for j, value in enumerate(row)]
        changes += [Change(0, str(Address(number, None, j)), value) for j, value in enumerate(layer.bias or ())]
    return replace(made, changes=tuple(changes))


def table_text(table: Table) -> str:
    """Returns the typed rows as text that `read_columns` reads back: names, then a line a row, parted by tabs."""
    inputs = [f"x{k + 1}" for k in range(table.inputs)]
    targets = [f"t{k + 1}" for k in range(table.targets)]
    rows = np.array(table.numbers).reshape(table.rows, table.width)
    part = [["split"], *([["test" if at in table.test else "train"] for at in range(table.rows)])]
    lines = [[*inputs, *targets], *([[_text(number) for number in row] for row in rows])]
    if table.test:
        lines = [line + end for line, end in zip(lines, part, strict=True)]
    return "\n".join("\t".join(line) for line in lines)


def matrix_text(matrix: Sequence[Sequence[float]]) -> str:
    """Returns a matrix as Python writes it."""
    return "[" + ", ".join(vector_text(row) for row in matrix) + "]"


def vector_text(values: Sequence[float]) -> str:
    """Returns a list of numbers as Python writes it."""
    return "[" + ", ".join(_text(value) for value in values) + "]"


def _text(number: float) -> str:
    return repr(float(number)).removesuffix(".0")
