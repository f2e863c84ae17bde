"""What cards are made of: the question they answer, and the blocks of the document that the browser draws.

A builder is a function from a `Case` to a `Card`. It computes nothing: it takes an account of `core.explain` and words
from the catalogue and puts them into blocks. Numbers go in as they are, NumPy's
too; `card` makes them plain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Literal, NotRequired, TypedDict

import numpy as np
from numpy.typing import ArrayLike

from core.datasets import Data
from core.training import Step, Trace
from playground.formulas.mathml import Math
from playground.formulas.mathml import block as math_block
from playground.formulas.notation import INPUTS, Notation
from playground.words import say

# --- the question


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at; layer and units count from 0, as in `core`."""

    kind: str
    layer: int = 0
    i: int | None = None  # None for a bias
    j: int = 0

    def request(self) -> dict[str, Any]:
        """The same as the browser says it: layers from 1."""
        found: dict[str, Any] = {"kind": self.kind}
        if self.kind in ("weight", "bias", "unit", "layer"):
            found["layer"] = self.layer + 1
        if self.kind == "weight":
            found["i"] = self.i
        if self.kind in ("weight", "bias", "unit"):
            found["j"] = self.j
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One training example under the microscope."""

    row: int  # of the training set
    step: Trace  # whose records hold it: the step itself, or the example seen alone with the step's weights
    place: int  # in that step's batch
    in_batch: bool  # of the real step
    loss: float  # its own, without penalty


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All that a card is about."""

    step: Step
    selection: Selection
    sample: Sample | None  # None: the whole batch
    worst: Sample  # of the batch, the largest loss
    notation: Notation
    data: Data
    options: Mapping[str, Any] = field(default_factory=dict)  # what a card's own buttons asked for; unchecked

    @property
    def example(self) -> Sample:
        """The chosen example; where the whole batch is looked at, the one with the largest loss."""
        return self.sample or self.worst

    @property
    def layers(self) -> int:
        """How many layers have weights."""
        return len(self.step.forward)

    def unit_name(self, layer: int, j: int) -> str:
        """What a person calls a unit: an input's or output's name, or "hidden 2, unit 3"; layer -1 is the inputs."""
        if layer == INPUTS:
            return printed(self.data.names[j]) if j < len(self.data.names) else say("name-input", number=j + 1)
        if layer < self.layers - 1:
            return say("name-hidden", layer=layer + 1, unit=j + 1)
        outputs, names = self.step.targets.shape[1], self.data.target_names
        if outputs == len(names):
            return say("name-output", name=names[j])
        return say("name-output-one") if outputs == 1 else say("name-output", name=j + 1)

    def parameter_name(self, layer: int, i: int | None, j: int) -> str:
        """What a person calls a weight or (with `i` None) a bias."""
        if i is None:
            return say("name-bias-of", unit=self.unit_name(layer, j))
        return say("name-weight-of", before=self.unit_name(layer - 1, i), after=self.unit_name(layer, j))

    @staticmethod
    def row_name(row: int) -> str:
        """What a person calls a training example."""
        return say("name-row", row=int(row))


def capital(text: str) -> str:
    """The same with a capital, to begin a sentence."""
    return text[:1].upper() + text[1:]


_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def printed(name: str) -> str:
    """An input's name as it is printed: "x₁" for "x1"."""
    number = name[1:]
    return f"x{number.translate(_SUBSCRIPTS)}" if name[:1] == "x" and number.isdecimal() and number.isascii() else name


# --- the document


class Formula(TypedDict):
    """A formula in MathML with its plain reading."""

    type: Literal["formula"]
    mathml: str
    text: str


class Item(TypedDict):
    """A named number; as a bar it may belong to a training row."""

    label: str
    value: Any
    row: NotRequired[int]
    strong: NotRequired[bool]
    kind: NotRequired[str]
    unit: NotRequired[str]


class Bars(TypedDict):
    """Signed bars about zero."""

    type: Literal["bars"]
    title: str
    note: str
    about: str
    items: list[Item]
    total: Item | None
    line: Item | None
    shown: int
    count: int


class Sum(TypedDict):
    """A waterfall: terms that add up to the total."""

    type: Literal["sum"]
    title: str
    about: str
    terms: list[Item]
    total: Item


class Axis(TypedDict):
    """An axis of a plot."""

    label: str
    log: bool
    low: NotRequired[float]
    high: NotRequired[float]


class Series(TypedDict):
    """A line, dots, steps or an area."""

    name: str
    x: Any
    y: Any
    style: str
    role: str


class Mark(TypedDict):
    """A named point of a plot."""

    x: Any
    y: Any
    label: str
    role: str


class Band(TypedDict):
    """A stretch of an axis (the y axis, unless `axis` says x)."""

    low: float
    high: float
    label: str
    axis: NotRequired[str]


class Plot(TypedDict):
    """Lines over axes."""

    type: Literal["plot"]
    title: str
    about: str
    note: str
    x: Axis
    y: Axis
    series: list[Series]
    marks: list[Mark]
    band: Band | None


class MatrixItem(TypedDict):
    """One matrix of a product."""

    name: str
    rows: int
    columns: int
    row_dim: str
    column_dim: str
    values: Any  # row by row
    row_labels: NotRequired[list[str]]
    column_labels: NotRequired[list[str]]


class Matrices(TypedDict):
    """Matrices drawn to scale."""

    type: Literal["matrices"]
    title: str
    about: str
    note: str
    expression: str
    items: list[MatrixItem]
    product: list[int] | None  # left, right and result among the items
    animation: str


class Facts(TypedDict):
    """A few named numbers."""

    type: Literal["facts"]
    about: str
    items: list[Item]


class Table(TypedDict):
    """The data behind a figure."""

    type: Literal["table"]
    title: str
    about: str
    columns: list[str]
    rows: list[list[Any]]
    open: bool


class Option(TypedDict):
    """A button that asks for something else."""

    label: str
    select: NotRequired[dict[str, Any]]
    card: NotRequired[str]
    sample: NotRequired[Any]
    options: NotRequired[Any]
    current: NotRequired[bool]


class Choice(TypedDict):
    """Buttons beside each other."""

    type: Literal["choice"]
    label: str
    about: str
    options: list[Option]


class Epsilon(TypedDict):
    """The central difference at many epsilons, with a slider."""

    type: Literal["epsilon"]
    title: str
    about: str
    note: str
    label: str
    epsilons: Any
    errors: Any
    numeric: Any
    analytic: Any


Block = Formula | Bars | Sum | Plot | Matrices | Facts | Table | Choice | Epsilon


class Highlight(TypedDict):
    """What the rest of the page should light: training rows, a path and units, as [layer from 1, unit from 0]."""

    rows: list[int]
    path: list[list[int]] | None
    units: list[list[int]]


class Card(TypedDict):
    """A card, ready for JSON; `highlight` travels beside it."""

    name: str
    title: str
    sentence: str
    blocks: list[Block]
    highlight: Highlight


Builder = Callable[[Case], Card]


def card(
    name: str,
    title: str,
    sentence: str,
    blocks: Sequence[Block | None],
    *,
    rows: Sequence[int] = (),
    path: Sequence[tuple[int, int]] | None = None,
    units: Sequence[tuple[int, int]] = (),
) -> Card:
    """Returns a card as plain JSON values. `path` and `units` are (layer, unit) from 0, layer -1 the inputs.

    A block that is None is left out; a number that is not finite becomes null.
    """
    found: Card = plain(
        {
            "name": name,
            "title": title,
            "sentence": sentence,
            "blocks": [block for block in blocks if block is not None],
            "highlight": {
                "rows": [int(row) for row in rows],
                "path": None if path is None else [[layer + 1, unit] for layer, unit in path],
                "units": [[layer + 1, unit] for layer, unit in units],
            },
        }
    )
    return found


def formula(math: Math) -> Formula:
    """A formula by itself."""
    return {"type": "formula", "mathml": math_block(math), "text": math.text}


def item(
    label: str,
    value: Any,
    *,
    row: int | None = None,
    strong: bool = False,
    kind: str | None = None,
    unit: str | None = None,
) -> Item:
    """A named number. `kind` for a waterfall: "term", "bias", "penalty", "momentum" or "scale"; `unit` for facts."""
    found: Item = {"label": label, "value": value}
    if row is not None:
        found["row"] = int(row)
    if strong:
        found["strong"] = True
    if kind is not None:
        found["kind"] = kind
    if unit is not None:
        found["unit"] = unit
    return found


def bars(
    title: str,
    items: Sequence[Item],
    *,
    about: str,
    note: str = "",
    total: Item | None = None,
    line: Item | None = None,
    shown: int | None = None,
    count: int | None = None,
) -> Bars:
    """Signed bars about zero, with a total below and a line across; `shown` of `count` where some are left out."""
    shown = len(items) if shown is None else shown
    return {
        "type": "bars",
        "title": title,
        "note": note,
        "about": about,
        "items": list(items),
        "total": total,
        "line": line,
        "shown": shown,
        "count": shown if count is None else count,
    }


def waterfall(title: str, terms: Sequence[Item], total: Item, *, about: str) -> Sum:
    """Terms that add up to the total."""
    return {"type": "sum", "title": title, "about": about, "terms": list(terms), "total": total}


def series(name: str, x: ArrayLike, y: ArrayLike, *, style: str = "line", role: str = "main") -> Series:
    """A series: style "line", "dash", "dots", "steps" or "area"; role "main", "second", "slope" or "muted"."""
    return {"name": name, "x": np.asarray(x, np.float64), "y": np.asarray(y, np.float64), "style": style, "role": role}


def mark(x: float, y: float, label: str, *, role: str = "main") -> Mark:
    """A named point."""
    return {"x": x, "y": y, "label": label, "role": role}


def plot(
    title: str,
    lines: Sequence[Series],
    *,
    x: str,
    y: str,
    about: str,
    note: str = "",
    log_x: bool = False,
    log_y: bool = False,
    low_y: float | None = None,
    high_y: float | None = None,
    marks: Sequence[Mark] = (),
    band: Band | None = None,
) -> Plot:
    """Series over two axes; the y axis holds everything, unless it is told where to end."""
    up: Axis = {"label": y, "log": log_y}
    if low_y is not None:
        up["low"] = low_y
    if high_y is not None:
        up["high"] = high_y
    return {
        "type": "plot",
        "title": title,
        "about": about,
        "note": note,
        "x": {"label": x, "log": log_x},
        "y": up,
        "series": list(lines),
        "marks": list(marks),
        "band": band,
    }


def matrix(
    name: str,
    values: ArrayLike,
    dimensions: tuple[str, str],
    *,
    row_labels: Sequence[str] = (),
    column_labels: Sequence[str] = (),
) -> MatrixItem:
    """A matrix (two dimensions); what its sides count: "batch", "fan_in", "fan_out", "above" or "one"."""
    array = np.asarray(values, np.float64)
    found: MatrixItem = {
        "name": name,
        "rows": array.shape[0],
        "columns": array.shape[1],
        "row_dim": dimensions[0],
        "column_dim": dimensions[1],
        "values": array.ravel(),
    }
    if row_labels:
        found["row_labels"] = list(row_labels)
    if column_labels:
        found["column_labels"] = list(column_labels)
    return found


def matrices(
    title: str,
    items: Sequence[MatrixItem],
    *,
    expression: str,
    about: str,
    animation: str,
    note: str = "",
    product: tuple[int, int, int] | None = None,
) -> Matrices:
    """Matrices drawn to scale; `product` names left, right and result among the items."""
    return {
        "type": "matrices",
        "title": title,
        "about": about,
        "note": note,
        "expression": expression,
        "items": list(items),
        "product": None if product is None else list(product),
        "animation": animation,
    }


def facts(items: Sequence[Item], *, about: str) -> Facts:
    """A few named numbers."""
    return {"type": "facts", "about": about, "items": list(items)}


def table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], *, about: str = "", open: bool = False
) -> Table:
    """The data behind a figure."""
    return {
        "type": "table",
        "title": title,
        "about": about or title,
        "columns": list(columns),
        "rows": [list(row) for row in rows],
        "open": open,
    }


def option(
    label: str,
    *,
    select: Selection | None = None,
    card: str | None = None,
    sample: int | str | None = None,
    options: Mapping[str, Any] | None = None,
    current: bool | None = None,
) -> Option:
    """A button: it asks for another selection, card, sample, or for this card with other `options` (see `Case`)."""
    found: Option = {"label": label}
    if select is not None:
        found["select"] = select.request()
    if card is not None:
        found["card"] = card
    if sample is not None:
        found["sample"] = sample
    if options is not None:
        found["options"] = dict(options)
    if current is not None:
        found["current"] = current
    return found


def choice(label: str, options: Sequence[Option], *, about: str = "") -> Choice:
    """Buttons that ask for another card."""
    return {"type": "choice", "label": label, "about": about or label, "options": list(options)}


def epsilon(
    title: str,
    *,
    label: str,
    epsilons: ArrayLike,
    errors: ArrayLike,
    numeric: ArrayLike,
    analytic: float,
    about: str,
    note: str = "",
) -> Epsilon:
    """The central difference over epsilon: `errors` are relative."""
    return {
        "type": "epsilon",
        "title": title,
        "about": about,
        "note": note,
        "label": label,
        "epsilons": np.asarray(epsilons, np.float64),
        "errors": np.asarray(errors, np.float64),
        "numeric": np.asarray(numeric, np.float64),
        "analytic": analytic,
    }


def plain(value: Any) -> Any:
    """Returns `value` as JSON knows it: lists, dictionaries, Python's numbers; null for one that is not finite."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return float(value) if isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, np.ndarray):
        listed = value.tolist()
        return listed if value.dtype.kind in "biu" or np.isfinite(value).all() else plain(listed)
    if isinstance(value, np.generic):
        return plain(value.item())
    return [plain(inner) for inner in value]
