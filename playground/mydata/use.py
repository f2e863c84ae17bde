"""From rows to a run: what a link asks for, and settings that train on rows of somebody's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.datasets import Rows
from core.datasets.rows_text import Held, read_held
from core.settings import LIMITS, Settings
from playground.exercise.grid import Unread
from playground.mydata.cells import cells
from playground.mydata.columns import read_choice, rows_of
from playground.mydata.decode import text_of
from playground.mydata.saved import looks_like_run, read_run


def wanted(link: Mapping[str, str]) -> Held | None:
    """Returns the data that a link names and does not carry."""
    return read_held(link.get("table", ""))


def rows_for(held: Held, content: bytes) -> Rows:
    """Returns the rows that a link names, out of the file that was opened for it.

    Raises:
        Unread: the file cannot be read, or these are not its rows.
        Refusal: what is read is not allowed.
    """
    if looks_like_run(content):
        rows = read_run(content).settings.table
    else:
        choice = read_choice(held.columns)
        if choice is None:
            raise Unread("mydata-needs_run")
        rows = rows_of(cells(text_of(content)), choice)
    if not isinstance(rows, Rows) or rows.digest != held.digest:
        raise Unread("mydata-other_file", count=held.rows)
    return replace(rows, columns=held.columns)


def settings_with(rows: Rows, settings: Settings, *, standardise: bool) -> Settings:
    """Returns settings that train on all of these rows, with nothing set by hand."""
    limit = LIMITS["samples"]
    samples = min(max(rows.count, int(limit.low)), int(limit.high))
    fresh = replace(settings, changes=())
    return fresh.adapted(table=rows, samples=samples, standardise=standardise)
