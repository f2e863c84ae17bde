"""A run as one file: its settings, data and changes, and for information its weights (see `docs/saved-run.md`).

What a file holds is checked as what a link holds is: every value by its own limit, all of them together, and the rows
by what rows may be. It is read in bounded time and memory; what cannot be read is said in a sentence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from math import isfinite
from typing import Any, NamedTuple

import numpy as np

from core.arrays import Array, Params
from core.datasets import Given, Rows, Table
from core.datasets.rows import MOST_ROWS
from core.datasets.typed import MOST_INPUTS, MOST_TARGETS
from core.limits import STEP
from core.refusal import excerpt
from core.settings import LIMITS, Change, Settings
from playground.exercise.grid import Unread
from playground.mydata.arriving import MOST

FORMAT, VERSION = "backprop-playground run", 1

_APART = ("table", "changes", "step")  # settings that have a place of their own in the file
_KEYS = ("format", "version", "settings", "changes", "step", "data", "check", "weights")
_OWN = ("kind", "task", "names", "target", "class_names", "test", "columns", "rows")
_IMAGE = "image_shape"  # of `_OWN`, where the inputs are pixels; else it is not written
_TYPED = ("kind", "task", "inputs", "targets", "test", "rows")


class Saved(NamedTuple):
    """What a file holds."""

    settings: Settings  # with the step at which it was saved
    changed: bool  # whether it was changed after it was saved


def write_run(settings: Settings, step: int, weights: Params) -> str:
    """Returns the file of a run that stands at `step`, where its parameters are `weights`."""
    own = _content(replace(settings, step=min(step, int(STEP.high))))
    layers = [
        {"layer": at, "weights": _finite_only(layer.weight), "biases": _finite_only(layer.bias)}
        for at, layer in enumerate(weights, start=1)
    ]
    whole = {"format": FORMAT, "version": VERSION, **own, "check": _check(own), "weights": layers}
    lines = ",\n".join(f"{json.dumps(key)}: {_dumped(value)}" for key, value in whole.items())
    return f"{{\n{lines}\n}}\n"


def read_run(content: bytes) -> Saved:
    """Returns the run that a file holds.

    Raises:
        Unread: it is too large, damaged, or of something else.
        Refusal: it holds a value that is not allowed.
    """
    found = _parsed(content)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Unread("mydata-foreign")
    version = found.get("version")
    if type(version) is not int or version != VERSION:
        raise Unread("mydata-version", got=excerpt(version), known=VERSION)
    _no_strangers(found, _KEYS)
    settings = found.get("settings")
    if not isinstance(settings, dict):
        raise Unread("mydata-part", part="settings")
    _no_strangers(settings, [name for name in LIMITS if name not in _APART])
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in settings.items()
    }
    made = Settings(**values, table=_given(found.get("data")), changes=_changes(found.get("changes", [])))
    made = replace(made, step=found.get("step", 0))
    return Saved(made, found.get("check") != _check(_content(made)))


def looks_like_run(content: bytes) -> bool:
    """Whether a file may be a saved run: it begins as an object does."""
    return content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


# --- writing ----------------------------------------------------------------------------------------------------------


def _content(settings: Settings) -> dict[str, Any]:
    """What of a file makes the run, in the order in which it is written."""
    own = {name: getattr(settings, name) for name in LIMITS if name not in _APART}
    if not settings.points:  # files from before points could be drawn are as they were
        del own["points"]
    changes = [{"step": change.step, "what": change.what, "value": change.value} for change in settings.changes]
    return {"settings": own, "changes": changes, "step": settings.step, "data": _data(settings.table)}


def _data(given: Given | None) -> dict[str, Any] | None:
    if given is None:
        return None
    if isinstance(given, Table):
        rows = [given.numbers[at : at + given.width] for at in range(0, len(given.numbers), given.width)]
        values = ("table", given.task, given.inputs, given.targets, given.test, rows)
        return dict(zip(_TYPED, values, strict=True))
    rows = [(*point, value) for point, value in zip(given.points.tolist(), given.values.tolist(), strict=True)]
    values = ("own", given.task, given.names, given.target, given.class_names, given.test, given.columns, rows)  # type: ignore[assignment]
    image = {} if given.image_shape is None else {_IMAGE: given.image_shape}
    return {**image, **dict(zip(_OWN, values, strict=True))}


def _finite_only(numbers: Array) -> Any:
    """Returns nested lists; None for what is no number any more, of a run that has diverged."""
    listed = numbers.astype(object)
    listed[~np.isfinite(numbers)] = None
    return listed.tolist()


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _check(content: Mapping[str, Any]) -> str:
    """Returns 16 hexadecimal digits of what makes the run: whoever changes it by hand is told so."""
    return blake2b(_dumped(content).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


# --- reading ----------------------------------------------------------------------------------------------------------


def _parsed(content: bytes) -> Any:
    if len(content) > MOST:
        raise Unread("mydata-large", most=MOST)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unread("mydata-damaged", line=1 + content[: problem.start].count(b"\n")) from None
    try:
        return json.loads(text, parse_constant=_not_finite, object_pairs_hook=_once)
    except json.JSONDecodeError as problem:
        raise Unread("mydata-damaged", line=problem.lineno) from None
    except RecursionError:
        raise Unread("mydata-deep") from None
    except Unread:
        raise
    except ValueError:  # a whole number of thousands of digits
        raise Unread("mydata-long_number") from None


def _not_finite(text: str) -> float:
    raise Unread("mydata-not_finite", got=excerpt(text))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unread("mydata-twice")
    return found


def _no_strangers(found: Mapping[str, Any], known: Any) -> None:
    stranger = next((key for key in found if key not in known), None)
    if stranger is not None:
        raise Unread("mydata-stranger", got=excerpt(stranger))


def _changes(value: Any) -> tuple[Change, ...]:
    if not isinstance(value, list) or len(value) > LIMITS["changes"].most:
        raise Unread("mydata-part", part="changes")
    for change in value:
        if not isinstance(change, dict) or {*change} != {"step", "what", "value"}:
            raise Unread("mydata-part", part="changes")
    made: tuple[Change, ...] = LIMITS["changes"].clean([(one["step"], one["what"], one["value"]) for one in value])
    return made


def _given(value: Any) -> Given | None:
    if value is None:
        return None
    keys = {"own": _OWN, "table": _TYPED}.get(str(value.get("kind"))) if isinstance(value, dict) else None
    if keys is None or {*value} - {_IMAGE} != {*keys}:
        raise Unread("mydata-part", part="data")
    image = value.get(_IMAGE)
    if image is not None and not (
        value["kind"] == "own" and isinstance(image, list) and [*map(type, image)] == [int, int]
    ):
        raise Unread("mydata-part", part="data")
    numbers = _numbers(value["rows"])
    test = value["test"]
    if test is not None and not (isinstance(test, list) and all(type(row) is int for row in test)):
        raise Unread("mydata-part", part="data")
    if value["kind"] == "table":
        inputs, targets = value["inputs"], value["targets"]
        if type(inputs) is not int or type(targets) is not int or numbers.shape[1] != inputs + targets:
            raise Unread("mydata-part", part="data")
        return Table(inputs, targets, tuple(numbers.ravel().tolist()), tuple(test or ()), _text(value["task"]))  # type: ignore[arg-type]
    return Rows(
        numbers[:, :-1],
        numbers[:, -1],
        _text(value["task"]),  # type: ignore[arg-type]
        _texts(value["names"]),
        _text(value["target"]),
        _texts(value["class_names"]),
        None if test is None else tuple(test),
        _text(value["columns"]),
        None if image is None else (image[0], image[1]),
    )


def _numbers(rows: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Returns rows of numbers (n, width).

    Raises:
        Unread: there are none, too many, or something else stands there; row and column count from 1.
    """
    if not isinstance(rows, list) or not rows or not isinstance(rows[0], list):
        raise Unread("mydata-part", part="data")
    if len(rows) > MOST_ROWS:
        raise Unread("mydata-many_rows", most=MOST_ROWS)
    width = len(rows[0])
    if not 2 <= width <= MOST_INPUTS + MOST_TARGETS:
        raise Unread("mydata-part", part="data")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, list) or len(row) != width:
            count = len(row) if isinstance(row, list) else 0
            raise Unread("mydata-ragged", row=number, count=count, first=width, column=min(count, width) + 1)
        for column, cell in enumerate(row, start=1):
            if type(cell) not in (int, float) or not _finite(cell):
                raise Unread("mydata-no_number", row=number, column=column, got=excerpt(cell))
    return np.array(rows, dtype=np.float64)


def _finite(number: float) -> bool:
    try:
        return isfinite(number)
    except OverflowError:
        return False


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Unread("mydata-part", part="data")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_INPUTS:
        raise Unread("mydata-part", part="data")
    return tuple(map(_text, value))
