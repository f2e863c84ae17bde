"""Data that settings hold themselves, of either kind: typed rows of an exercise, rows of somebody's own; or none."""

from __future__ import annotations

from typing import Any

from core.datasets.rows import Rows
from core.datasets.rows_text import HELD, WHOLE, read_rows, write_rows
from core.datasets.typed import Table, no_table, read_table, write_table

TABLE, OWN = "table", "own"  # as data sets: rows that somebody typed, rows of somebody's own
GIVEN = (TABLE, OWN)

Given = Table | Rows


def kind_of(given: Given | None) -> str | None:
    """Returns the name of the data set that such data are; None where there are none."""
    return None if given is None else OWN if isinstance(given, Rows) else TABLE


def write_given(given: Given | None) -> str:
    """Returns the text of a link."""
    return write_rows(given) if isinstance(given, Rows) else write_table(given)


def read_given(text: str) -> Given | None:
    """Returns what `write_given` wrote.

    Raises:
        Refusal: it is none, not as it was written, or the link only names it.
    """
    return read_rows(text) if text.partition("_")[0] in (HELD, WHOLE) else read_table(text)


def clean_given(value: Any) -> Given | None:
    """Returns `value` if it is data or None.

    Raises:
        Refusal: it is something else.
    """
    if value is None or isinstance(value, Table | Rows):
        return value
    raise no_table(value)
