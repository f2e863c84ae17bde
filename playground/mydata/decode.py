"""What a file's bytes say as text, or why they say none."""

from __future__ import annotations

import codecs
import re

from playground.exercise.grid import Unread

MOST_BYTES = 2_000_000

# What other files begin with, and by which name the words know them.
_BEGINNINGS = (
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "image"),
    (b"BM\x00", "image"),
    (b"%PDF", "document"),
    (b"PK\x03\x04", "workbook"),
    (b"\xd0\xcf\x11\xe0", "workbook"),
    (b"\x1f\x8b", "packed"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = "cp1252"  # as spreadsheets of Western Europe wrote for decades
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def text_of(content: bytes) -> str:
    """Returns the text of a file: UTF-8; UTF-16 and UTF-32 where it says so or plainly is; else Windows-1252.

    Raises:
        Unread: it is empty, too large, or no text; row and column of the first byte that is none.
    """
    if len(content) > MOST_BYTES:
        raise Unread("mydata-large", most=MOST_BYTES)
    kind = next((kind for begins, kind in _BEGINNINGS if content.startswith(begins)), None)
    if kind is not None:
        raise Unread("mydata-no_table", kind=kind)
    marked = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), None)
    if marked is not None:
        mark, name = marked
        text = _strictly(content[len(mark) :], name)
    else:
        text = _unmarked(content)
    if not text.strip("\ufeff \t\r\n"):
        raise Unread("mydata-empty")
    return text.removeprefix("\ufeff")


def control(cell: str) -> bool:
    """Whether there is a character in a cell that no text has: NUL and others that are not to be seen."""
    return _CONTROL.search(cell) is not None


def _unmarked(content: bytes) -> str:
    even, odd = content[:2000:2].count(0), content[1:2000:2].count(0)
    half = max(len(content[:2000]) // 4, 1)
    if len(content) % 2 == 0 and max(even, odd) >= half and min(even, odd) < half // 4 + 1:
        return _strictly(content, "utf-16-be" if even > odd else "utf-16-le")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, _OLD)


def _strictly(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as problem:
        before = content[: problem.start].decode(name, "replace")
        line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
        rows = before.count("\n") or before.count("\r")
        raise Unread("mydata-encoding", row=rows + 1, place=len(line) + 1) from None
