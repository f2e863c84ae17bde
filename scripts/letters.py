"""Which Chinese letters our fonts hold, and fonts cut to them: whole, one of these weighs ten megabytes.

A font holds what the words of its language are written with, the signs of its script, what languages are called, and
the everyday letters that simplified, traditional and Japanese writing have in common, of which much of what somebody
types is made. `scripts/vendor.py` cuts a font when it fetches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from io import BytesIO
from pathlib import Path

PLAYGROUND = Path(__file__).resolve().parent.parent / "playground"

# Where the letters of the script begin that other fonts of ours have not: signs, Han letters, full-width forms.
FIRST = 0x2E80

# The first level of each standard, its everyday letters, by the first of two bytes; and the signs of one of them.
LEVELS = {"gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "euc_jp": (0xB0, 0xCF)}
SIGNS = ("gb2312", 0xA1, 0xA3)
NAME = re.compile(r"^language-name = (.*)$", re.MULTILINE)


def written(language: str) -> set[str]:
    """The letters of the script that the words of a language are written with."""
    catalogues = (PLAYGROUND / "static" / "words" / language).glob("*.ftl")
    lessons = (PLAYGROUND / "lessons").glob(f"*/{language}.ftl")
    text = "".join(path.read_text(encoding="utf-8") for path in [*catalogues, *lessons])
    return {letter for letter in text if ord(letter) >= FIRST}


def names() -> set[str]:
    """The letters of the script that languages are called with: they stand on every page."""
    pages = (PLAYGROUND / "static" / "words").glob("*/page.ftl")
    called = "".join(name for path in pages for name in NAME.findall(path.read_text(encoding="utf-8")))
    return {letter for letter in called if ord(letter) >= FIRST}


def wanted(language: str) -> set[str]:
    """Every letter that the font of a language is asked to hold; what it never had it does not get."""
    everyday = set.intersection(*(_plane(name, *rows) for name, rows in LEVELS.items()))
    return written(language) | names() | everyday | _plane(*SIGNS)


def _plane(encoding: str, first: int, last: int) -> set[str]:
    """The letters of the script in some rows of an encoding of two bytes a letter."""
    pairs = [bytes([row, place]) for row in range(first, last + 1) for place in range(0x40, 0xFF)]
    letters = {pair.decode(encoding, errors="ignore") for pair in pairs}
    return {letter for letter in letters if len(letter) == 1 and ord(letter) >= FIRST}


def held(font: bytes) -> set[str]:
    """The letters that a font has."""
    from fontTools.ttLib import TTFont

    return {chr(code) for code in TTFont(BytesIO(font)).getBestCmap()}


def cut(font: bytes, letters: Iterable[str]) -> bytes:
    """The font with these letters only, as outlines and widths: always the same bytes for the same letters."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    whole = TTFont(BytesIO(font), recalcTimestamp=False)
    options = Options(
        layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14],
        drop_tables=["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "meta", "vhea", "vmtx"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(ord(letter) for letter in letters))
    subsetter.subset(whole)
    table = CmapSubtable.newSubtable(12)  # the one that `truetype.js` reads
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, whole.getBestCmap()
    whole["cmap"].tables = [table]
    written = BytesIO()
    whole.save(written, reorderTables=True)
    return written.getvalue()


def missing(font: bytes, letters: Set[str]) -> str:
    """The letters that a font lacks, in order."""
    return "".join(sorted(letters - held(font)))
