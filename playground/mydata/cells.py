"""The cells of a table in a text, and the numbers in them. Python's own `csv` reads; nothing in a cell is ever run.

`csv` knows quotes, separators inside them and lines inside cells, is part of the language, and makes nothing of what it
reads: no dates, no numbers, no formulas. What may be used and what is said of the rest are decided here.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import NamedTuple

from core.datasets.rows import MOST_ROWS
from playground.exercise.grid import Unread
from playground.mydata.decode import MOST_BYTES, control

MOST_COLUMNS = 200
SEPARATORS = ("\t", ";", "|", ",")  # a comma last: it may be a decimal sign
_TRIED = 20_000  # characters in which the separator is looked for
_LONGEST_NUMBER = 400

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_WITH_COMMA = re.compile(r"[+-]?[0-9]*,[0-9]+(?:[eE][+-]?[0-9]{1,4})?")
_WITH_POINT = re.compile(r"[+-]?[0-9]*\.[0-9]+(?:[eE][+-]?[0-9]{1,4})?")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_SIGNS = str.maketrans({"−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "－": "-", "\u00a0": " ", "\u202f": " "})
_SAYS_SEPARATOR = re.compile(r"sep=([\t;|,])[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_MISSING = frozenset({"", "na", "n/a", "#n/a", "nan", "null", "?"})


class Cells(NamedTuple):
    """A table of cells, all rows of one length, none read yet."""

    rows: list[list[str]]
    places: list[int]  # the number of each row in the file, from 1; empty ones are left out
    separator: str
    comma: bool  # whether a comma is the decimal sign

    @property
    def width(self) -> int:
        """Columns."""
        return len(self.rows[0])

    def number(self, cell: str) -> float | None:
        """Returns the number that a cell holds, infinite where it is too large for any; None where it holds none."""
        return number(cell, self.comma)


def number(cell: str, comma: bool) -> float | None:
    """Returns the number in a cell, or None."""
    text = cell if cell.isascii() else cell.translate(_SIGNS).strip()
    if comma:
        if "." in text:
            return None
        text = text.replace(",", ".", 1)
    return float(text) if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) else None


def missing(cell: str) -> bool:
    """Whether a cell says that there is no value."""
    return len(cell) < 5 and cell.casefold() in _MISSING


def cells(text: str) -> Cells:
    """Returns the rows of a text.

    Raises:
        Unread: it is no table of several columns, too large, or cannot be read at some row.
    """
    if len(text) > MOST_BYTES:
        raise Unread("mydata-large", most=MOST_BYTES)
    said = _SAYS_SEPARATOR.match(text)
    body = text[said.end() :] if said else text
    separator = said[1] if said else _separator(body)
    rows, places = _rows(body, separator, 1 if said else 0)
    while len(rows[0]) > 1 and all(len(row) == len(rows[0]) and not row[-1] for row in rows):
        for row in rows:
            del row[-1]
    width = len(rows[0])
    for place, row in zip(places, rows, strict=True):
        if len(row) != width:
            raise Unread("mydata-ragged", row=place, count=len(row), first=width, column=min(len(row), width) + 1)
    if width < 2:
        raise Unread("mydata-one_column")
    return Cells(rows, places, separator, _decimal_comma(rows, separator))


def _rows(text: str, separator: str, before: int) -> tuple[list[list[str]], list[int]]:
    suspicious = control(text)
    rows: list[list[str]] = []
    places: list[int] = []
    place = before
    # Strict: a quotation mark that is never closed is no cell that goes on to the end.
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
    try:
        for place, record in enumerate(reader, start=before + 1):
            if len(record) > MOST_COLUMNS:
                raise Unread("mydata-many_columns", row=place, count=len(record), most=MOST_COLUMNS)
            row = [cell.strip() for cell in record]
            if suspicious and (odd := next((at for at, cell in enumerate(row) if control(cell)), None)) is not None:
                raise Unread("mydata-control", row=place, column=odd + 1)
            if any(row):
                rows.append(row)
                places.append(place)
            if len(rows) > MOST_ROWS + 1:  # one may be names
                raise Unread("mydata-many_rows", most=MOST_ROWS)
    except csv.Error:
        raise Unread("mydata-quotes", row=place + 1) from None
    if not rows:
        raise Unread("mydata-empty")
    return rows, places


def _separator(text: str) -> str:
    """Returns what stands between cells: what parts the first rows into equally many, more than one."""
    best = (0.0, SEPARATORS[-1])
    for separator in SEPARATORS:
        share = _evenness(text[:_TRIED], separator)
        if share > best[0]:
            best = share, separator
    return best[1]


def _evenness(text: str, separator: str) -> float:
    """Returns the share of the rows that have as many cells as most of them have; 0 where that is one."""
    widths: list[int] = []
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=separator, skipinitialspace=True):
            widths += [len(record)] if any(record) else []
    except csv.Error:
        return 0.0
    if len(widths) > 2 and len(text) == _TRIED:
        del widths[-1]  # cut short
    width, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return count / len(widths) if width > 1 else 0.0


def _decimal_comma(rows: list[list[str]], separator: str) -> bool:
    """Whether a comma is the decimal sign: some numbers have one, none has a point.

    Between commas a comma in quotes parts thousands, where all of them could: those are no numbers.
    """
    thousands = separator == ","
    found = False
    for row in rows:
        for cell in row:
            if "." in cell and _WITH_POINT.fullmatch(cell):
                return False
            if "," in cell and _WITH_COMMA.fullmatch(cell.translate(_SIGNS)):
                found = True
                thousands = thousands and _THOUSANDS.fullmatch(cell.translate(_SIGNS)) is not None
    return found and not thousands
