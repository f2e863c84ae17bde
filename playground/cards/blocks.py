"""The blocks of a card's document: one frozen type a block, every meaning a field. The browser's twins: `live/blocks`.

Numbers go in as they are, NumPy's too; `document.plain` makes them plain. `about` is what is read aloud in place of a
figure. A field that is `ABSENT` is not sent where it has its default.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import ArrayLike

from playground.cards.question import Selection
from playground.formulas.mathml import Math
from playground.formulas.mathml import block as math_block

Value = float | str | None  # of a fact, or in a table

ABSENT: Mapping[str, bool] = MappingProxyType({"absent": True})

TermKind = Literal["term", "bias", "penalty", "momentum", "scale"]
Style = Literal["line", "dash", "dots", "steps", "area"]
Role = Literal["main", "second", "slope", "muted"]
Form = Literal["product", "product_plus", "product_times", "shapes"]
Animation = Literal["product", "outer", "none"]


def _set(block: object, **values: object) -> None:
    """Completes a frozen block while it is being made."""
    for name, value in values.items():
        object.__setattr__(block, name, value)


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula in MathML with its plain reading."""

    type: ClassVar[str] = "formula"
    mathml: str
    text: str

    @classmethod
    def of(cls, math: Math) -> Formula:
        """The formula by itself, as a block."""
        return cls(math_block(math), math.text)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A named number: a fact, a bar (which may belong to a training row), or a term of a sum (of some kind)."""

    label: str
    value: Value
    _: KW_ONLY
    row: int | None = field(default=None, metadata=ABSENT)
    strong: bool = field(default=False, metadata=ABSENT)
    kind: TermKind | None = field(default=None, metadata=ABSENT)


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Signed bars about zero, with a total below and a line across; `shown` of `count` where some are left out."""

    type: ClassVar[str] = "bars"
    title: str
    items: Sequence[Item]
    _: KW_ONLY
    about: str
    note: str = ""
    total: Item | None = None
    line: Item | None = None
    shown: int = -1  # as many as there are
    count: int = -1  # as many as are shown

    def __post_init__(self) -> None:
        """Counts what nobody counted."""
        shown = len(self.items) if self.shown < 0 else self.shown
        _set(self, shown=shown, count=shown if self.count < 0 else self.count)


@dataclass(frozen=True, slots=True, eq=False)
class Sum:
    """A waterfall: terms that add up to the total."""

    type: ClassVar[str] = "sum"
    title: str
    terms: Sequence[Item]
    total: Item
    _: KW_ONLY
    about: str


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """An axis of a plot; it holds everything, unless it is told where to end."""

    label: str
    _: KW_ONLY
    log: bool = False
    low: float | None = field(default=None, metadata=ABSENT)
    high: float | None = field(default=None, metadata=ABSENT)


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """A line, dots, steps or an area."""

    name: str
    x: ArrayLike
    y: ArrayLike
    _: KW_ONLY
    style: Style = "line"
    role: Role = "main"

    def __post_init__(self) -> None:
        """Takes any numbers as they come."""
        _set(self, x=np.asarray(self.x, np.float64), y=np.asarray(self.y, np.float64))


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A named point of a plot."""

    x: float
    y: float
    label: str
    _: KW_ONLY
    role: Role = "main"


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """A stretch of an axis."""

    low: float
    high: float
    label: str
    _: KW_ONLY
    axis: Literal["x", "y"] = field(default="y", metadata=ABSENT)


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """Series over two axes."""

    type: ClassVar[str] = "plot"
    title: str
    series: Sequence[Series]
    _: KW_ONLY
    x: Axis
    y: Axis
    about: str
    note: str = ""
    marks: Sequence[Mark] = ()
    band: Band | None = None
    equal: bool = field(default=False, metadata=ABSENT)  # one is as long on both axes: angles are what they are


@dataclass(frozen=True, slots=True, eq=False)
class MatrixItem:
    """One matrix, cut to what is shown; its sides count "batch", "fan_in", "fan_out", "above" or "one"."""

    name: str
    _: KW_ONLY
    rows: int
    columns: int
    row_dim: str
    column_dim: str
    values: ArrayLike  # row by row
    row_labels: Sequence[str] = ()
    column_labels: Sequence[str] = ()
    full_rows: int  # before it was cut
    full_columns: int


@dataclass(frozen=True, slots=True, eq=False)
class Matrices:
    """Matrices drawn to scale, the result last; of a product, its left, right and result among the items.

    `form` says how the result comes about: as the "product" alone, times `share`; "product_plus" the item between;
    "product_times" it, number by number; or as "shapes" that only stand side by side.
    """

    type: ClassVar[str] = "matrices"
    title: str
    items: Sequence[MatrixItem]
    _: KW_ONLY
    form: Form
    expression: str  # the same for eyes
    about: str
    animation: Animation
    note: str = ""
    product: tuple[int, int, int] | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """A few named numbers."""

    type: ClassVar[str] = "facts"
    items: Sequence[Item]
    _: KW_ONLY
    about: str


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The data behind a figure."""

    type: ClassVar[str] = "table"
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    _: KW_ONLY
    about: str = ""  # its title
    open: bool = False

    def __post_init__(self) -> None:
        """Reads its title aloud where there is nothing better."""
        _set(self, about=self.about or self.title)


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """A button: it asks for another selection, card or sample."""

    label: str
    _: KW_ONLY
    select: Selection | None = field(default=None, metadata=ABSENT)
    card: str | None = field(default=None, metadata=ABSENT)
    sample: int | str | None = field(default=None, metadata=ABSENT)
    current: bool | None = field(default=None, metadata=ABSENT)


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Buttons beside each other."""

    type: ClassVar[str] = "choice"
    label: str
    options: Sequence[Option]
    _: KW_ONLY
    about: str = ""  # its label

    def __post_init__(self) -> None:
        """Reads its label aloud where there is nothing better."""
        _set(self, about=self.about or self.label)


@dataclass(frozen=True, slots=True, eq=False)
class Epsilon:
    """The central difference at many epsilons, with a slider; `errors` are relative."""

    type: ClassVar[str] = "epsilon"
    title: str
    _: KW_ONLY
    label: str
    epsilons: ArrayLike
    errors: ArrayLike
    numeric: ArrayLike
    analytic: float
    about: str
    note: str = ""


Block = Formula | Bars | Sum | Plot | Matrices | Facts | Table | Choice | Epsilon
