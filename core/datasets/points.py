"""Points drawn over a data set of the plane: changes of single points, each with the update from which on it holds.

A change adds a point, moves one or removes one. Points are called by numbers that stay: those of the data set 0, 1, ...
(the ones that train first, in their order, then those that test), those that were added -1, -2, ... in the order in
which they came. A place is one of a grid, fine enough for any screen, and a change is a few bytes: what is drawn is
exactly what a link carries.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import floor
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array
from core.datasets.rows import MOST_ROWS
from core.refusal import Refusal, excerpt

CELLS = 128  # places of the grid to one unit of a coordinate: each is told apart to the last bit
FARTHEST = 6.0  # of a coordinate
MOST_EDITS = 600
MOST_ADDED = 200
MOST_CLASSES = 8
LAST_STEP = 200_000  # at which anything may be changed

ADD, MOVE, REMOVE = "add", "move", "remove"
KINDS = (ADD, MOVE, REMOVE)


class Edit(NamedTuple):
    """One point added, moved or removed, in force from the update that is taken at `step` on."""

    step: int
    what: str  # "add", "move" or "remove"
    which: int  # of an added point its class, else the number of the point
    x: float = 0.0  # where it is then; 0 where it is removed
    y: float = 0.0


Edits = tuple[Edit, ...]
Places = NDArray[np.intp]


class Drawn(NamedTuple):
    """What edits made of the points of a data set."""

    moved: dict[int, tuple[float, float]]  # of the data set's own that are elsewhere
    removed: set[int]  # of the data set's own
    added: list[tuple[int, float, float] | None]  # class and place; None where it was removed again


def snapped(value: float) -> float:
    """Returns the coordinate on the grid that is nearest to a number."""
    return min(max(floor(value * CELLS + 0.5) / CELLS, -FARTHEST), FARTHEST)


def drawn(edits: Sequence[Edit], step: int) -> Drawn:
    """Returns what the edits made of the points until the update taken at `step` begins."""
    now = Drawn({}, set(), [])
    for edit in edits:
        if edit.step > step:
            break
        _draw(now, edit)
    return now


def folded(edits: Edits, step: int) -> Edits:
    """Returns edits at step 0 that lead to the points in force at `step`; those that were added are numbered anew."""
    moved, removed, added = drawn(edits, step)
    return (
        *(Edit(0, MOVE, number, *moved[number]) for number in sorted(moved.keys() - removed)),
        *(Edit(0, ADD, *point) for point in added if point is not None),
        *(Edit(0, REMOVE, number) for number in sorted(removed)),
    )


def extended(edits: Edits, new: Sequence[Edit]) -> Edits:
    """Returns `edits` and then `new`. Of a point that moves more than once at one step, the last place is kept."""
    kept = list(edits)
    for edit in new:
        at = _place_to_replace(kept, edit) if edit.what == MOVE else None
        if at is None:
            kept.append(edit)
        else:
            kept[at] = kept[at]._replace(x=edit.x, y=edit.y)
    return tuple(kept)


def parting(edits: Edits, other: Edits) -> int | None:
    """Returns the first step from which on two runs have other points; None where there is none."""
    for one, two in zip(edits, other, strict=False):
        if one != two:
            return min(one.step, two.step)
    longer = max(edits, other, key=len)[min(len(edits), len(other)) :]
    return longer[0].step if longer else None


def recounted(edits: Edits) -> tuple[int, ...]:
    """Returns the steps, in order, at which points were added or removed: there the epoch that has begun ends."""
    return tuple(sorted({edit.step for edit in edits if edit.what != MOVE and edit.step > 0}))


def misfit(
    edits: Sequence[Edit], *, train: int, test: int, classes: int, low: float, high: float
) -> tuple[int, Refusal] | None:
    """Returns the place of the first edit that cannot be, and why; None where all can.

    Of the data set's points so many train and so many test; coordinates may be from `low` to `high`.
    """
    now = Drawn({}, set(), [])
    training, alive = train, 0
    for at, edit in enumerate(edits):
        said = {"step": edit.step, "which": edit.which}
        if edit.what != ADD and not _is_there(now, edit.which, train + test):
            return at, Refusal(
                f"points must name points that there are; got {edit.which} at step {edit.step}.",
                "misfit-points_which",
                said,
            )
        if edit.what == ADD and edit.which >= classes:
            sentence = f"points must be of one of the {classes} classes; got {edit.which} at step {edit.step}."
            return at, Refusal(sentence, "misfit-points_class", {**said, "classes": classes})
        if edit.what != REMOVE and not (low <= edit.x <= high and low <= edit.y <= high):
            sentence = f"points must lie from {low} to {high}; got another place at step {edit.step}."
            return at, Refusal(sentence, "misfit-points_place", {**said, "low": low, "high": high})
        alive += edit.what == ADD
        training += edit.what == ADD
        if edit.what == REMOVE:
            alive -= edit.which < 0
            training -= edit.which < train
        if alive > MOST_ADDED:
            sentence = f"points must be at most {MOST_ADDED} more than the data set has."
            return at, Refusal(sentence, "misfit-points_many", {"most": MOST_ADDED})
        if training < 1:
            return at, Refusal("points must leave at least one to train on.", "misfit-points_none", said)
        _draw(now, edit)
    return None


def cleaned(value: Any) -> Edits:
    """Returns `value` as edits, each of which is one by itself.

    Raises:
        Refusal: it is no sequence of them, they are too many, or not in the order of their steps.
    """
    if not isinstance(value, tuple | list):
        raise not_points(value)
    if len(value) > MOST_EDITS:
        sentence = f"must be at most {MOST_EDITS} changes of points; got {len(value)}."
        raise Refusal(sentence, "points-long", {"most": MOST_EDITS, "count": len(value)})
    edits = tuple(_clean(item) for item in value)
    if any(one.step > other.step for one, other in pairwise(edits)):
        raise Refusal("must be in the order of their steps.", "points-order")
    return edits


def not_points(value: Any) -> Refusal:
    """Returns what to say of what is no change of points."""
    got = excerpt(value)
    return Refusal(f"must be points that were drawn; got {got}.", "points", {"got": got})


def with_points(
    points: Array, values: Array, train: Places, test: Places, now: Drawn
) -> tuple[Array, Array, Places, Places]:
    """Returns the points (n, 2), values (n,) and the rows that train and test, with what was drawn.

    What is left of the training set keeps its order, and what was added follows in the order in which it came: all of
    it trains. What is left of the test set keeps its order too, and a point that was moved its part and its class.
    """
    order = np.concatenate([train, test])
    places, kinds = points[order].copy(), values[order]
    for number, place in now.moved.items():
        places[number] = place
    added = [point for point in now.added if point is not None]
    places = np.concatenate([places, np.array([[x, y] for _, x, y in added]).reshape(-1, 2)])
    kinds = np.concatenate([kinds, np.array([float(label) for label, _, _ in added])])
    left = [number for number in range(len(order)) if number not in now.removed]
    own, new = np.array(left, dtype=np.intp), np.arange(len(order), len(places))
    return places, kinds, np.concatenate([own[own < len(train)], new]), own[own >= len(train)]


def _draw(now: Drawn, edit: Edit) -> None:
    number = edit.which
    if edit.what == ADD:
        now.added.append((number, edit.x, edit.y))
    elif number < 0:
        point = now.added[-1 - number]
        now.added[-1 - number] = None if edit.what == REMOVE or point is None else (point[0], edit.x, edit.y)
    elif edit.what == MOVE:
        now.moved[number] = edit.x, edit.y
    else:
        now.removed.add(number)


def _is_there(now: Drawn, number: int, own: int) -> bool:
    if number < 0:
        return -number <= len(now.added) and now.added[-1 - number] is not None
    return number < own and number not in now.removed


def _place_to_replace(edits: Sequence[Edit], new: Edit) -> int | None:
    """Returns which of the edits at the same step put the same point where it is, if one did."""
    added = sum(edit.what == ADD for edit in edits)
    for at in range(len(edits) - 1, -1, -1):
        edit = edits[at]
        if edit.step != new.step:
            return None
        if (edit.what == MOVE and edit.which == new.which) or (edit.what == ADD and new.which == -added):
            return at
        added -= edit.what == ADD
    return None


def _clean(item: Any) -> Edit:
    if not isinstance(item, tuple | list) or not 3 <= len(item) <= 5:
        raise not_points(item)
    step, what, which, *place = item
    if not all(type(number) is int for number in (step, which)) or not 0 <= step <= LAST_STEP:
        raise not_points(step if type(which) is int else which)
    if not isinstance(what, str) or what not in KINDS:
        raise not_points(what)
    if not (0 <= which < MOST_CLASSES if what == ADD else -MOST_EDITS <= which < MOST_ROWS):
        raise not_points(which)
    x, y = (_coordinate(value) for value in (*place, 0.0, 0.0)[:2])
    if what == REMOVE and (x or y):
        raise not_points(x or y)
    return Edit(step, next(kind for kind in KINDS if kind == what), which, x, y)


def _coordinate(value: Any) -> float:
    number = float(value) if type(value) in (int, float) and abs(value) <= FARTHEST else None
    if number is None or number != snapped(number):
        sentence = f"must lie on a grid of 1/{CELLS} from -{FARTHEST:g} to {FARTHEST:g}; got {excerpt(value)}."
        raise Refusal(sentence, "points-grid", {"cells": CELLS, "most": FARTHEST, "got": excerpt(value)})
    return number + 0.0
