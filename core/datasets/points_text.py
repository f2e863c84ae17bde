"""Points that were drawn as the text of a link: a few bytes a change, in the alphabet of addresses, with a check.

    check (4 bytes, crc32 of the rest) | form (1 byte) | for each step: steps since the last, changes, the changes

A change is a number, its kind in the lowest two bits and above them a class, or twice the number of an old point (of a
negative one twice its size, less one); and unless a point is removed three bytes more, the places of its coordinates on
the grid, eleven bits each. Numbers are written seven bits to a byte, the lowest first.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from itertools import groupby
from zlib import crc32

from core.datasets.points import ADD, CELLS, FARTHEST, KINDS, MOST_EDITS, REMOVE, Edit, Edits, cleaned, not_points
from core.refusal import Refusal

LONGEST = 8_000  # characters of a link
_FORM = 1
_TEXT = re.compile(r"[A-Za-z0-9_-]+")
_BITS = 11


def write_points(edits: Iterable[Edit]) -> str:
    """Returns the text of a link; of no edits an empty one."""
    body = bytearray([_FORM])
    last = 0
    for step, group in groupby(edits, key=lambda edit: edit.step):
        changes = list(group)
        _put(body, step - last)
        _put(body, len(changes))
        last = step
        for edit in changes:
            number = edit.which if edit.what == ADD else 2 * edit.which if edit.which >= 0 else -2 * edit.which - 1
            _put(body, number << 2 | KINDS.index(edit.what))
            if edit.what != REMOVE:
                body += (_cell(edit.x) << _BITS | _cell(edit.y)).to_bytes(3, "big")
    if len(body) == 1:
        return ""
    return urlsafe_b64encode(crc32(body).to_bytes(4, "big") + body).decode().rstrip("=")


def read_points(text: str) -> Edits:
    """Returns the edits that `write_points` wrote.

    Raises:
        Refusal: they are none, or not as they were written.
    """
    if not text:
        return ()
    if not _TEXT.fullmatch(text) or len(text) > LONGEST or len(text) % 4 == 1:
        raise not_points(text)
    content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    check, body = content[:4], content[4:]
    if not body or crc32(body).to_bytes(4, "big") != check:
        raise Refusal("is damaged: its check does not fit its numbers.", "table-damaged")
    try:
        edits = cleaned([*_edits(iter(body))])
    except StopIteration:
        raise not_points(text) from None
    if write_points(edits) != text:  # what has two texts has no check
        raise not_points(text)
    return edits


def _edits(body: Iterator[int]) -> list[Edit]:
    if next(body) != _FORM:
        raise StopIteration
    edits: list[Edit] = []
    step = 0
    while (since := next(body, None)) is not None:
        step += _take(body, since)
        for _ in range(_take(body)):
            number, kind = divmod(_take(body), 4)
            if kind >= len(KINDS) or len(edits) > MOST_EDITS:
                raise StopIteration
            what, place = KINDS[kind], (0.0, 0.0)
            if what != ADD:
                number = number // 2 if number % 2 == 0 else -(number + 1) // 2
            if what != REMOVE:
                cells = next(body) << 16 | next(body) << 8 | next(body)
                place = _coordinate(cells >> _BITS), _coordinate(cells & ((1 << _BITS) - 1))
            edits.append(Edit(step, what, number, *place))
    return edits


def _cell(value: float) -> int:
    return round((value + FARTHEST) * CELLS)


def _coordinate(cell: int) -> float:
    return cell / CELLS - FARTHEST


def _put(body: bytearray, number: int) -> None:
    while number > 127:
        body.append(number & 127 | 128)
        number >>= 7
    body.append(number)


def _take(body: Iterator[int], first: int | None = None) -> int:
    """Returns the next number; of one too long for anything the first 28 bits, which nothing that is allowed has."""
    number = 0
    for place in range(4):
        byte = next(body) if first is None or place else first
        number |= (byte & 127) << 7 * place
        if byte < 128:
            break
    return number
