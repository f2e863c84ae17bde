"""Text that somebody typed or pasted, taken apart into rows of cells; nothing in it is ever run.

Rows of a spreadsheet (tabs), of a file (commas, semicolons), of a sheet of paper (blanks), with decimal points or
commas; and matrices as Python or MATLAB writes them: [[.15, .25], [.2, .3]], [.15 .25; .2 .3].
"""

from __future__ import annotations

import re
from typing import NamedTuple

from core.datasets.typed import LARGEST
from core.refusal import excerpt

MOST_TEXT = 20_000  # characters
MOST_CELLS = 2_000
_MOST_FIGURES = 40
_LONGEST_NAME = 200  # of what stands before a matrix: W1 = np.array(

_BLANKS = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\ufeff": " "})
_SIGNS = str.maketrans({"−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "－": "-"})
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_POWER = re.compile(r"\s*[·*×x]\s*10\s*(?:\^|\*\*)?\s*[({]?\s*(-?[0-9]{1,3})\s*[)}]?$")
_GIVEN_NAME = re.compile(r"\s*[A-Za-z_][A-Za-z0-9_]{0,20}\s*[=:]\s*")
_CALLED = re.compile(r"(?:\s*[A-Za-z_][A-Za-z0-9_.]{0,40}\s*[=(:]\s*)*")
_AFTER = re.compile(r"[\s);,.'A-Za-z0-9_=]{0,60}")


class Unread(ValueError):
    """Why typed text could not be read: the name of a sentence and what it speaks of."""

    def __init__(self, name: str, **values: object) -> None:
        """Keeps what the sentence is made of."""
        super().__init__(name, values)
        self.name, self.values = name, values


class Grid(NamedTuple):
    """Rows of cells, all of one length; no cell is read yet."""

    rows: list[list[str]]
    decimal_comma: bool  # whether a comma inside a cell is a decimal sign

    @property
    def width(self) -> int:
        """Columns."""
        return len(self.rows[0])

    def number(self, row: int, column: int) -> float:
        """Returns the number in a cell, to every digit.

        Raises:
            Unread: there is none, or one that is too large; rows and columns are told from 1.
        """
        place = {"row": row + 1, "column": column + 1}
        cell = self.rows[row][column]
        if not cell:
            raise Unread("exercise-empty_cell", **place)
        try:
            number = float(plain_number(cell))
        except Unread:
            raise Unread("exercise-no_number", got=excerpt(cell), **place) from None
        if not abs(number) <= LARGEST:
            raise Unread("exercise-far_number", most=LARGEST, **place)
        return number


def plain_number(text: str) -> str:
    """Returns a number as Python writes it: "-0.3" of "−0,3", "1.2e-3" of "1,2·10⁻³".

    Raises:
        Unread: it is no number.
    """
    written = text.translate(_BLANKS).translate(_SIGNS).strip()
    if len(written) > 2 * _MOST_FIGURES:
        raise Unread("exercise-no_single_number", got=excerpt(text))
    if any(sign in written for sign in "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"):
        written = re.sub(r"([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$", lambda found: "^" + found[1].translate(_RAISED), written)
    power = _POWER.search(written)
    if power is not None:
        written = f"{written[: power.start()]}e{power[1]}"
    if written.count(",") == 1 and "." not in written:
        written = written.replace(",", ".")
    if len(written) > _MOST_FIGURES or not _NUMBER.fullmatch(written):
        raise Unread("exercise-no_single_number", got=excerpt(text))
    return written


def is_number(cell: str) -> bool:
    """Whether a cell holds a number."""
    try:
        plain_number(cell)
    except Unread:
        return False
    return True


def shown_name(cell: str) -> str:
    """Returns a cell of the row of names as it may be shown: nothing in it can act as markup."""
    return re.sub(r"[^\w \-]|(?<![^\W_])_|_(?![^\W_])", "?", cell[:20])


def grid(text: str) -> Grid | None:
    """Returns the rows and cells of a text; None where it is empty.

    Raises:
        Unread: it is too long, its rows are of different lengths, or it can be understood in two ways.
    """
    if len(text) > MOST_TEXT:
        raise Unread("exercise-long_text", count=len(text), most=MOST_TEXT)
    clean = re.sub(r"\r\n?", "\n", text).translate(_BLANKS).translate(_SIGNS)
    if not clean.strip():
        return None
    called, bracket, _ = clean.partition("[")
    as_code = bracket and len(called) <= _LONGEST_NAME and _CALLED.fullmatch(called)  # not "length [cm]; weight [kg]"
    found = _bracketed(clean) if as_code else _plain(clean)
    width = len(found.rows[0])
    for number, row in enumerate(found.rows, start=1):
        if len(row) != width:
            raise Unread("exercise-ragged", row=number, count=len(row), first=width)
    if len(found.rows) * width > MOST_CELLS:
        raise Unread("exercise-many_cells", count=len(found.rows) * width, most=MOST_CELLS)
    return found


# --- as code has it ---------------------------------------------------------------------------------------------------


def _bracketed(text: str) -> Grid:
    """Returns a matrix in square brackets: of Python by inner brackets, of MATLAB by semicolons and lines."""
    first, last = text.index("["), text.rindex("]") if "]" in text else -1
    if last < first or not _AFTER.fullmatch(text[last + 1 :]):
        raise Unread("exercise-brackets")
    inside = text[first + 1 : last].replace("...\n", " ")
    if "[" not in inside and "]" not in inside:
        joined = re.sub(r",[ \t]*\n", ", ", inside)
        rows = [row for row in re.split(r"[;\n]", joined) if row.strip()]
        return _cells(rows)
    rows = re.findall(r"\[([^\[\]]*)\]", inside)
    between = re.sub(r"\[[^\[\]]*\]", "", inside)
    if re.search(r"[^\s,;]", between):
        raise Unread("exercise-brackets")
    return _cells([row.replace("\n", " ") for row in rows])


def _cells(rows: list[str]) -> Grid:
    """Returns the cells of rows in which commas or blanks stand between numbers."""
    found = [[cell for cell in re.split(r"[,\s]+", row.strip().rstrip(",")) if cell] for row in rows]
    if not found or not all(found):
        raise Unread("exercise-brackets")
    return Grid(found, False)


# --- as a sheet has it ------------------------------------------------------------------------------------------------


def _plain(text: str) -> Grid:
    """Returns rows of a sheet: a line each, cells parted by tabs, semicolons, blanks or commas, whichever is there."""
    lines = [line for line in text.split("\n") if line.strip()]
    lines[0] = _GIVEN_NAME.sub("", lines[0], count=1) if _GIVEN_NAME.match(lines[0]) else lines[0]
    lines = [line for line in lines if line.strip()]
    if not lines:
        raise Unread("exercise-brackets")
    if any("\t" in line for line in lines):
        return Grid(_without_last([_split(line, "\t") for line in lines]), True)
    if any(";" in line for line in lines):
        return _semicolons(lines)
    if not any("," in line for line in lines):
        return Grid([line.split() for line in lines], True)
    return _commas([line.strip() for line in lines])


def _semicolons(lines: list[str]) -> Grid:
    """Returns cells between semicolons, or rows between them where several numbers stand in each."""
    pieces = [[piece.strip() for piece in line.split(";")] for line in lines]
    if not any(re.search(r"\S\s+\S", piece) and is_number(piece.split()[0]) for row in pieces for piece in row):
        return Grid(_without_last(pieces), True)
    if len(lines) > 1:
        raise Unread("exercise-two_ways")
    rows = [piece for piece in pieces[0] if piece]
    return _commas(rows) if any("," in row for row in rows) else Grid([row.split() for row in rows], True)


def _commas(lines: list[str]) -> Grid:
    """Returns cells where there are commas: between numbers, or as decimal signs between blanks."""
    spaced = any(re.search(r",\s", line) for line in lines)
    tight = any(re.search(r"[0-9],[0-9]", line) for line in lines)
    blank = any(re.search(r"[^,\s]\s+[^,\s]", line) for line in lines)
    if spaced and tight and any(re.search(r",\s", line) and re.search(r"[0-9],[0-9]", line) for line in lines):
        raise Unread("exercise-two_ways")
    if blank and not spaced:
        if any(line.count(",") and "." in line for line in lines):
            raise Unread("exercise-two_ways")
        return Grid([line.split() for line in lines], True)
    if re.search(r"(?:^|,)-?0[0-9]", "\n".join(lines), re.MULTILINE):  # 0,05,0,10: nobody writes a number as 05
        raise Unread("exercise-two_ways")
    return Grid(_without_last([[cell.strip() for cell in line.split(",")] for line in lines]), False)


def _split(line: str, sign: str) -> list[str]:
    return [cell.strip() for cell in line.split(sign)]


def _without_last(rows: list[list[str]]) -> list[list[str]]:
    """Returns the rows without a last column that is empty in every row: each row ended with a separator."""
    while len(rows[0]) > 1 and all(len(row) == len(rows[0]) and not row[-1] for row in rows):
        rows = [row[:-1] for row in rows]
    return rows
