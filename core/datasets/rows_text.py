"""Rows of somebody's own as the text of a link: few travel in it whole, of more it names a digest."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from core.datasets.rows import MOST_CLASSES, MOST_ROWS, Rows
from core.datasets.typed import MOST_INPUTS, MOST_NUMBERS, NUMBER, TASKS, checksum, number_text
from core.refusal import Refusal, excerpt

LONGEST = 12_000  # characters of rows that travel whole
HELD, WHOLE = "file", "own"

_SPLITS = ("share", "marked")
_KEPT = re.compile(r"[A-Za-z0-9-]")
_NAME = re.compile(r"(?:[A-Za-z0-9.-]|\*[0-9a-f]{2,6}\*)+")
_ESCAPE = re.compile(r"\*([0-9a-f]{2,6})\*")
_HELD = re.compile(rf"{HELD}_([0-9a-f]{{32}})_([1-9][0-9]{{0,3}})_([a-z0-9.]{{0,80}})")


class Held(NamedTuple):
    """What a link says of data that it does not carry."""

    digest: str
    rows: int
    columns: str  # how they were taken from a file


def write_rows(rows: Rows) -> str:
    """Returns the text of a link: "own_<check>_2_binary_share_..." of few, "file_<digest>_<rows>_<columns>" of more.

    Images are always named only: what their pixels are comes with their files.
    """
    if rows.image_shape is None and rows.count * (rows.inputs + 1) <= MOST_NUMBERS:
        text = _whole(rows)
        if len(text) <= LONGEST:
            return text
    return f"{HELD}_{rows.digest}_{rows.count}_{rows.columns}"


def read_held(text: str) -> Held | None:
    """Returns what a link says of data that it does not carry; None where it says nothing of that kind."""
    found = _HELD.fullmatch(text)
    return None if found is None or int(found[2]) > MOST_ROWS else Held(found[1], int(found[2]), found[3])


def _whole(rows: Rows) -> str:
    tests = {*(rows.test or ())}
    cells = []
    for row, (point, value) in enumerate(zip(rows.points.tolist(), rows.values.tolist(), strict=True)):
        first, *others = (number_text(number) for number in (*point, value))
        cells += [f"t{first}" if row in tests else first, *others]
    head = [
        str(rows.inputs),
        rows.task,
        _SPLITS[rows.test is not None],
        rows.columns,
        *map(_written, (*rows.names, rows.target)),
        str(len(rows.class_names)),
        *map(_written, rows.class_names),
    ]
    body = "_".join([*head, *cells])
    return f"{WHOLE}_{checksum(body)}_{body}"


def read_rows(text: str) -> Rows:
    """Returns the rows that `write_rows` wrote.

    Raises:
        Refusal: they are none, not as they were written, or elsewhere: the link names them only.
    """
    held = read_held(text)
    if held is not None:
        sentence = f"has its {held.rows} rows in a file, which is to be opened."
        raise Refusal(sentence, "rows-elsewhere", {"count": held.rows})
    kind, _, rest = text.partition("_")
    check, _, body = rest.partition("_")
    if kind != WHOLE or not body:
        raise _no_rows(text)
    if check != checksum(body):
        raise Refusal("is damaged: its check does not fit its numbers.", "table-damaged")
    parts = body.split("_")
    if len(parts) < 7 or not re.fullmatch("[1-9][0-9]?", parts[0]) or int(parts[0]) > MOST_INPUTS:
        raise _no_rows(text)
    inputs, (task, split, columns) = int(parts[0]), parts[1:4]
    names, rest_of = parts[4 : 5 + inputs], parts[5 + inputs :]
    if task not in TASKS or split not in _SPLITS or not rest_of or not re.fullmatch("[0-9]{1,2}", rest_of[0]):
        raise _no_rows(text)
    classes = int(rest_of[0])
    called, cells = rest_of[1 : 1 + classes], rest_of[1 + classes :]
    width = inputs + 1
    if classes > MOST_CLASSES or not cells or len(cells) % width or len(cells) > MOST_NUMBERS:
        raise _no_rows(text)
    if not all(map(_NAME.fullmatch, (*names, *called))):
        raise _no_rows(text)
    firsts = range(0, len(cells), width)
    test = tuple(at // width for at in firsts if cells[at].startswith("t"))
    for at in firsts:
        cells[at] = cells[at].removeprefix("t")
    if not all(map(NUMBER.fullmatch, cells)):
        raise _no_rows(text)
    table = np.array([float(cell) for cell in cells]).reshape(-1, width)
    read = [_read(name) for name in (*names, *called)]
    return Rows(
        table[:, :inputs],
        table[:, inputs],
        next(name for name in TASKS if name == task),
        tuple(read[:inputs]),
        read[inputs],
        tuple(read[width:]),
        test if split == "marked" else None,
        columns,
    )


def _written(name: str) -> str:
    """A name in characters that an address leaves alone: a blank is a point, others are their numbers between stars."""
    return "".join(sign if _KEPT.fullmatch(sign) else "." if sign == " " else f"*{ord(sign):02x}*" for sign in name)


def _read(written: str) -> str:
    """Of characters that there are none of a question mark stands, which no name may have."""

    def sign(found: re.Match[str]) -> str:
        number = int(found[1], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number < 0xE000 else "?"

    return _ESCAPE.sub(sign, re.sub(r"\.", " ", written))


def _no_rows(text: str) -> Refusal:
    return Refusal(f"must be rows of data or none; got {excerpt(text)}.", "table", {"got": excerpt(text)})
