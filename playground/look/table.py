"""Columns of values as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Mapping[str, Sequence[Any]]) -> str:
    """The columns as comma-separated lines under their names; numbers to the last bit, text never a formula."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow([_harmless(name) for name in columns])
    for row in zip(*columns.values(), strict=True):
        writer.writerow([_harmless(value) if isinstance(value, str) else value for value in row])
    return file.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
