"""The answer to a probe: what the network on the screen says at one place, a row of the data or a point of the map.

The picture of the map is coarse and its colours are bytes; a number that is read off it is computed here, for that very
place. A probe reads and never moves the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np

from core.arrays import Array, Params
from core.datasets import Data
from core.explain.probe import Probe, probe
from core.settings import Settings
from playground.cards.document import plain
from playground.live import answers
from playground.live.answers import Standing
from playground.live.requests import exactly_whole
from playground.live.stage import Stage

FARTHEST = 1e9  # a place beyond is none


class Probed(Protocol):
    """What a probe reads of a run."""

    id: str
    generation: int
    stage: Stage
    settings: Settings

    @property
    def head(self) -> int:
        """The farthest step computed."""

    def params_on_screen(self, step: int) -> Params:
        """The parameters that the screen shows at `step`."""

    def data_on_screen(self, step: int) -> Data:
        """The data that the screen shows at `step`."""


def answer_probe(run: Probed, request: Mapping[str, Any], number: int) -> bytes:
    """Returns the message that answers request `number`; of a place or step that is none, without numbers.

    The header's `probe` repeats step and place; the array `a` holds every unit's activation, layer by layer.
    """
    step, place = exactly_whole(request.get("step")), request.get("at")
    told: dict[str, Any] = {"step": step, "at": plain(place) if _is_plain(place) else None}
    arrays: dict[str, Array] = {}
    data = run.data_on_screen(step) if step is not None and 0 <= step <= run.head else None
    inputs = None if data is None else _inputs(run, data, place)
    if data is not None and step is not None and inputs is not None:
        found = _probe(run, data, step, inputs)
        told |= {"winner": found.winner, "share": found.share}
        arrays["a"] = np.concatenate(found.activations)
    standing = Standing(run.id, run.generation, run.head)
    return answers.about(standing, "probe", {"probe": plain(told)}, arrays, request=number)


def _probe(run: Probed, data: Data, step: int, inputs: Array) -> Probe:
    with np.errstate(all="ignore"):
        return probe(run.params_on_screen(step), run.settings.layer_activations, inputs, data)


def _is_plain(place: object) -> bool:
    """Whether it is what a place may be: few names, with small numbers or a word; else it is not even repeated."""
    if not isinstance(place, Mapping) or not place.keys() <= {"x", "y", "split", "row"}:
        return False
    return all(
        len(value) < 8 if isinstance(value, str) else isinstance(value, int | float) and abs(value) < FARTHEST
        for value in place.values()
    )


def _inputs(run: Probed, data: Data, place: object) -> Array | None:
    """Returns what the network is given at a place, or None where there is no such place.

    A row is the row itself, with all its coordinates; a point lies on the map's plane or line.
    """
    if not _is_plain(place) or not isinstance(place, Mapping):
        return None
    row = exactly_whole(place.get("row"))
    if row is not None:
        splits: dict[str, Array] = {"train": data.train_inputs, "test": data.test_inputs}
        rows = splits.get(str(place.get("split")))
        return rows[row] if rows is not None and 0 <= row < len(rows) else None
    view = run.stage.view
    names = ("x",) if view.kind == "curve" else ("x", "y")
    at = [place.get(name) for name in names]
    numbers = [float(value) for value in at if isinstance(value, int | float) and not isinstance(value, bool)]
    if len(numbers) != len(names):
        return None
    points = view.centre + np.array([numbers]) @ view.axes[: len(names)]
    inputs: Array = data.encode(points)[0]
    return inputs
