"""Which number of an update a value of a lesson is: "delta a1.0 @1 row 2" as a quantity of `core/mistakes`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from core.address import parse_address
from core.mistakes import Quantity
from core.training import Step

_ASKED = re.compile(r"(\w+)(?: ([awb]\d\.\d{1,3}(?:\.\d{1,3})?))? @(\d+)(?: row (\d+))?")
# What a value of a lesson is called among the quantities of an update.
_OF_UNITS: Mapping[str, str] = MappingProxyType({"z": "z", "a": "activation", "delta": "delta"})
_OF_PARAMETERS: Mapping[str, str] = MappingProxyType({"gradient": "gradient", "update": "update", "weight": "new"})


def step_of(what: str) -> int | None:
    """Returns the step that an update led to whose number this may be; None where it can be none of an update's."""
    asked = _ASKED.fullmatch(what)
    return None if asked is None or (asked[1] == "weight" and int(asked[3]) < 1) else int(asked[3])


def quantity(what: str, step: Step) -> Quantity | None:
    """Returns which number of the step's update a value is; None where it is none, as the mean of several rows."""
    asked = _ASKED.fullmatch(what)
    if asked is None:
        return None
    kind, where, _, row = asked.groups()
    if kind == "batch_loss":
        return Quantity("loss")
    if where is None:
        return None
    if kind in _OF_PARAMETERS and where[0] in "wb":
        layer, i, j = parse_address(where)
        return Quantity(_OF_PARAMETERS[kind], layer, j, i)
    if kind not in _OF_UNITS or where[0] != "a" or (row is None and len(step.rows) > 1):
        return None
    places = np.flatnonzero(step.rows == int(row)) if row is not None else np.zeros(1, dtype=np.intp)
    layer, j = (int(part) for part in where[1:].split("."))
    return Quantity(_OF_UNITS[kind], layer, j, row=int(places[0])) if len(places) else None
