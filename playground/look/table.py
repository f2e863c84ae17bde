"""Columns of values as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Iterable[tuple[str, Sequence[Any]]]) -> str:
    """The columns (head, values) as comma-separated lines; numbers to the last bit, text never a formula."""
    heads, values = zip(*columns, strict=True)
    file = StringIO()
    writer = csv.writer(file)
    for row in (heads, *zip(*values, strict=True)):
        writer.writerow([_harmless(value) if isinstance(value, str) else value for value in row])
    return file.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
