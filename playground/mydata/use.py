"""From rows to a run: what a link asks for, and settings that train on rows of somebody's own."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO

from core.datasets import Data, Given, Rows
from core.datasets.rows import plain_name
from core.datasets.rows_text import Held, read_held
from core.settings import LIMITS, Settings
from playground.exercise.grid import Unread
from playground.mydata.cells import cells
from playground.mydata.columns import read_choice, rows_of
from playground.mydata.decode import text_of
from playground.mydata.idx import COLUMNS
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
            raise Unread("mydata-needs_images" if held.columns == COLUMNS else "mydata-needs_run")
        rows = rows_of(cells(text_of(content)), choice)
    return checked(rows, held)


def checked(rows: Given | None, held: Held) -> Rows:
    """Returns rows that were read, where they are those that a link names.

    Raises:
        Unread: they are others.
    """
    if not isinstance(rows, Rows) or rows.digest != held.digest:
        raise Unread("mydata-other_file", count=held.rows)
    return replace(rows, columns=held.columns)


def settings_with(rows: Rows, settings: Settings, *, standardise: bool) -> Settings:
    """Returns settings that train on all of these rows, with nothing set by hand."""
    limit = LIMITS["samples"]
    samples = min(max(rows.count, int(limit.low)), int(limit.high))
    fresh = replace(settings, changes=())
    return fresh.adapted(table=rows, samples=samples, standardise=standardise)


def as_table(data: Data) -> str:
    """Returns the examples of a run as a table to change and read again: every digit of them, and which of them test.

    Only of data with one target. What trains comes first, in its order: read unchanged, they are the same examples, bit
    for bit; classes come in the order of their names.
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*map(plain_name, data.point_names), "y" if data.task == "regression" else "class", "split"])
    parts = (
        ("train", data.train_points, data.train_labels, data.train_targets),
        ("test", data.test_points, data.test_labels, data.test_targets),
    )
    for part, points, labels, targets in parts:
        values = targets[:, 0].tolist() if data.task == "regression" else [data.target_names[at] for at in labels]
        for point, value in zip(points.tolist(), values, strict=True):
            writer.writerow([*map(repr, point), value, part])
    return file.getvalue()
