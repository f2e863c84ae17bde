"""What the live view shows of a network: where the decision map is drawn, and the frame of a moment.

A stage is made once a run. It knows the plane (or line) of the decision map as inputs of the network, evaluates every
unit on it with one forward pass, and packs what it finds, with losses, weights and gradients, into a `Frame`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array, count_params
from core.datasets import GIVEN, Data
from core.explain.flow import FLOW, batch_flow
from core.features import FEATURES, feature_columns
from core.functions import ACTIVATIONS
from core.measures import Gauge, Measures
from core.plan import Evaluator, unit_rows
from core.settings import Settings
from core.trainer import Trainer
from core.training import learning_rate_at
from playground.live.frames import Details, Frame
from playground.words import say
from playground.words.data import point_names
from playground.words.numbers import together

MAP_SIZE, MAP_SIZE_LARGE = 64, 50  # cells a side of the decision map
TILE, TILE_LARGE, TILE_CURVE = 20, 16, 40  # cells a side of a unit's own map; points of its curve
CURVE_POINTS = 200
LARGE = 2000  # parameters from which a network counts as large
BATCH_ROWS = 512  # rows of the last batch that are named at the most
SPARSE = 3  # frames to one with details, where many train at once
DETAIL_BYTES = 4000  # what details may add to a frame on average

SCALARS = 8  # train loss, test loss, penalty, train accuracy, test accuracy, learning rate, batch loss, reserved


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Where the decision map lies in the space of raw coordinates: a plane, or a line for one-dimensional data."""

    kind: str  # "plane" or "curve"
    size: int  # cells a side, or points of the curve
    labels: tuple[str, str]
    low: tuple[float, float]
    high: tuple[float, float]
    note: str  # what the plane is, where the data have more dimensions; else empty
    centre: Array  # (d,) raw coordinates of the plane's origin
    axes: Array  # (2, d) raw directions of the plane's two coordinates

    def place(self, points: Array) -> Array:
        """Returns the plane coordinates (m, 2) of raw coordinates `points` (m, d)."""
        placed: Array = (points - self.centre) @ self.axes.T
        return placed

    def grid(self) -> Array:
        """Returns the raw coordinates of the map's cells, lowest row first, or of the curve's points."""
        x = np.linspace(self.low[0], self.high[0], self.size)
        if self.kind == "curve":
            return self.centre + x[:, None] * self.axes[:1]
        y = np.linspace(self.low[1], self.high[1], self.size)
        first, second = np.meshgrid(x, y)
        plane: Array = np.stack([first.ravel(), second.ravel()], axis=1) @ self.axes
        return self.centre + plane


def view_of(settings: Settings, data: Data, size: int) -> View:
    """Returns the view that the settings ask for."""
    dimensions, names = len(data.point_names), point_names(settings.dataset, data)
    if dimensions == 1:
        return _curve_view(data)
    if dimensions == 2:
        corners = (tuple(float(v) for v in data.domain[:, k]) for k in (0, 1))
        low, high = ((corner[0], corner[1]) for corner in corners)
        return View("plane", size, (names[0], names[1]), low, high, _which_output(data), np.zeros(2), np.eye(2))
    mean = data.train_points.mean(axis=0)
    chosen = settings.plane
    if chosen in ("auto", "pca") and len(data.train_points) < 3:  # too few to have two directions: the first two inputs
        chosen = "0-1"
    if chosen in ("auto", "pca"):
        _, _, directions = np.linalg.svd(data.train_points - mean, full_matrices=False)
        axes = directions[:2]
        note = say("scene-plane_pca", inputs=dimensions)
        labels = (say("scene-axis", number=1), say("scene-axis", number=2))
    else:
        first, second = (int(part) for part in chosen.split("-"))
        axes = np.eye(dimensions)[[first, second]]
        mean = np.where(axes.any(axis=0), 0.0, mean)
        note = say("scene-plane_pair", x=names[first], y=names[second], others=dimensions - 2)
        labels = (names[first], names[second])
    note = together((note, _which_output(data)))
    placed = (np.concatenate([data.train_points, data.test_points]) - mean) @ axes.T
    low, high = placed.min(axis=0), placed.max(axis=0)
    margin = np.where(high > low, 0.08 * (high - low), 1.0)
    low, high = low - margin, high + margin
    return View(
        "plane", size, labels, (float(low[0]), float(low[1])), (float(high[0]), float(high[1])), note, mean, axes
    )


def _curve_view(data: Data) -> View:
    targets = np.concatenate([data.train_targets, data.test_targets])[:, 0]
    low, high = min(float(targets.min()), data.target_low), max(float(targets.max()), data.target_high)
    margin = 0.15 * (high - low) or 1.0
    x = data.domain[0]
    label = data.target_names[0] if data.task == "regression" else say("scene-output")
    return View(
        "curve",
        CURVE_POINTS,
        (data.point_names[0], label),
        (float(x[0]), low - margin),
        (float(x[1]), high + margin),
        _which_output(data),
        np.zeros(1),
        np.ones((2, 1)),
    )


def _which_output(data: Data) -> str:
    """Returns which of several outputs a view shows that can only show one; else an empty text."""
    outputs = data.train_targets.shape[1]
    shows_one = data.task == "regression" or len(data.point_names) == 1
    return say("exercise-first_output", outputs=outputs) if shows_one and outputs > 1 else ""


class Stage:
    """Makes the frames of one run; holds buffers while it does, so it belongs to one session."""

    def __init__(self, settings: Settings, data: Data) -> None:
        """Lays out the view of a run of `settings` on `data`."""
        self.settings, self.data = settings, data
        sizes: tuple[int, ...] = (data.train_inputs.shape[1], *settings.layer_sizes[1:])
        names = settings.layer_activations
        self.layer_sizes, self.activations = sizes, names
        self.parameters, self.units = count_params(sizes), sum(sizes[1:])
        large = self.parameters > LARGE
        self.view = view_of(settings, data, MAP_SIZE_LARGE if large else MAP_SIZE)
        curve = self.view.kind == "curve"
        self.tile = TILE_CURVE if curve else TILE_LARGE if large else TILE
        self.tile_cells = _tile_cells(self.view, self.tile)
        self._grid: Evaluator | None = None
        self._gauge: Gauge | None = None
        self._gauged: Data | None = None
        self._train = len(data.train_inputs)
        self._ranges = [ACTIVATIONS[name] for name in names]
        self._unit_index = np.concatenate([np.arange(row.start, row.stop) for row in unit_rows(sizes)])
        self._bounded = np.concatenate(
            [np.full(units, activation.bounded) for units, activation in zip(sizes[1:], self._ranges, strict=True)]
        )
        from_zero = [
            np.full(units, activation.low == 0.0 and activation.high < inf)
            for units, activation in zip(sizes[1:], self._ranges, strict=True)
        ]
        self._from_zero = np.concatenate(from_zero)[:, None]  # 0..1 is shown as 2a - 1
        self.batch_rows = min(settings.batch_size or self._train, BATCH_ROWS, self._train)
        self.every = self._complete_every()
        self._since_complete = 0

    def rest(self) -> None:
        """Lets go of the buffers until they are needed: most sessions of a class are between two answers."""
        self._grid = self._gauge = self._gauged = None

    def measure(self, trainer: Trainer) -> Measures:
        """Returns the losses and accuracies of the trainer's present parameters, on the data in force there."""
        trainer.in_force()
        if self._gauge is None or trainer.data is not self._gauged:
            self._gauge, self._gauged = Gauge(self.settings, trainer.data), trainer.data
        return self._gauge.read(trainer)

    def flow(self, trainer: Trainer) -> Array | None:
        """Returns the flow of the trainer's last update; None where it has none at hand.

        To be asked for before a weight is set by hand: it compares the update with the weights that it was made with.
        """
        batch = trainer.last_batch()
        return None if batch is None else batch_flow(trainer.plan, batch)

    def frame(
        self,
        trainer: Trainer,
        measures: Measures,
        flow: Array | None = None,
        *,
        complete: bool = False,
        sparse: bool = False,
    ) -> Frame:
        """Returns the frame of the trainer's present moment; `complete` insists on its details, `sparse` saves them.

        `flow` is that of the last update where weights were set by hand after it.
        """
        public = trainer.plan.public
        if self._grid is None:
            inputs = self.data.encode(self.view.grid())
            self._grid = Evaluator(self.layer_sizes, self.activations, inputs, np.float32)
        grid = self._grid
        with np.errstate(all="ignore"):
            grid.run(trainer.plan.theta)
            floats = np.empty(SCALARS + self.parameters + (self.view.size if self.view.kind == "curve" else 0), "<f4")
            now = trainer.in_force()
            floats[:SCALARS] = (
                measures.train_loss,
                measures.test_loss,
                measures.penalty,
                measures.train_accuracy,
                measures.test_accuracy,
                learning_rate_at(now, trainer.step),
                np.nan,
                0.0,
            )
            floats[SCALARS : SCALARS + self.parameters] = trainer.plan.theta[public]
            if self.view.kind == "curve":
                floats[SCALARS + self.parameters :] = grid.outputs[0]
            picture, map_scale = self._map(grid.outputs)
            self._since_complete += 1
            details = None
            if complete or self._since_complete >= max(self.every, SPARSE if sparse else 1):
                self._since_complete = 0
                details = self._details(trainer, grid.stacked, map_scale, flow)
        return Frame(trainer.step, trainer.epochs, floats, picture, details)

    def accepts(self, frame: Frame) -> bool:
        """Whether a frame of this moment by another stage can stand here: details are never long in coming."""
        if frame.details is None and self._since_complete + 1 >= max(self.every, SPARSE):
            return False
        self._since_complete = 0 if frame.details else self._since_complete + 1
        return True

    def _complete_every(self) -> int:
        floats = 2 * self.parameters + 3 * self.units + 1 + FLOW * len(self.activations)
        tiles = self.units * len(self.tile_cells)
        return max(1, min(20, (4 * floats + tiles + 2 * self.batch_rows) // DETAIL_BYTES))

    def _map(self, outputs: NDArray[Any]) -> tuple[NDArray[np.uint8], float]:
        """Returns the decision map's bytes and the value that its extreme bytes stand for."""
        if self.view.kind == "curve":
            return np.empty(0, np.uint8), 1.0
        if len(outputs) > 1 and self.data.task != "regression":
            winner = outputs.argmax(axis=0)
            best = outputs.max(axis=0)
            low, high = self.data.target_low, self.data.target_high
            confidence = np.clip((best - low) * (255.0 / (high - low)), 0, 255)
            return np.concatenate([winner, confidence]).astype(np.uint8), 1.0
        values, output = outputs[0], self._ranges[-1]
        if output.low == 0.0 and output.bounded:
            return (values * 255.0).astype(np.uint8), 1.0
        scale = 1.0 if output.bounded else max(float(np.abs(values).max()), 1e-12)
        return (values * (127.5 / scale) + 127.5).astype(np.uint8), scale

    def _details(self, trainer: Trainer, stacked: NDArray[Any], map_scale: float, flow: Array | None) -> Details:
        plan, units = trainer.plan, self.units
        floats = np.zeros(2 * self.parameters + 3 * units + 1 + FLOW * len(self.activations), "<f4")
        floats[: self.parameters] = plan.grad[plan.public]
        floats[self.parameters : 2 * self.parameters] = plan.move[plan.public]
        rest = floats[2 * self.parameters :]
        batch = trainer.last_batch()
        if batch is not None:
            share = np.full(batch.activations[0].shape[1], 1.0 / batch.activations[0].shape[1])
            np.concatenate([layer.dot(share) for layer in batch.activations], out=rest[:units], casting="same_kind")
            sizes = [np.abs(layer).dot(share) for layer in batch.deltas]
            np.concatenate(sizes, out=rest[units : 2 * units], casting="same_kind")
            rest[3 * units + 1 :] = (batch_flow(plan, batch) if flow is None else flow).ravel()
        tiles = stacked.take(self.tile_cells, axis=1)[self._unit_index]
        scale = np.where(self._bounded, 1.0, np.maximum(np.abs(tiles).max(axis=1), 1e-12)).astype(np.float32)[:, None]
        rest[2 * units : 3 * units] = scale[:, 0]
        rest[3 * units] = map_scale
        tiles = np.where(self._from_zero, 2.0 * tiles - 1.0, tiles) * (127.5 / scale) + 127.5
        rows = np.full(self.batch_rows, 65535, "<u2")
        last = trainer.last_rows()[: self.batch_rows]
        rows[: len(last)] = last
        return Details(floats, tiles.clip(0, 255).astype(np.uint8).ravel(), rows)


def _tile_cells(view: View, tile: int) -> NDArray[np.intp]:
    """Returns which cells of the grid make a unit's own small map."""
    places = np.linspace(0, view.size - 1, tile).round().astype(np.intp)
    if view.kind == "curve":
        return places
    return (places[:, None] * view.size + places[None, :]).ravel()


def input_tiles(stage: Stage) -> list[list[int]] | None:
    """Returns each network input's own small map as bytes, or None where the inputs are an image or too many."""
    if stage.data.image_shape or stage.layer_sizes[0] > 32:
        return None
    return _as_tiles(stage.data.encode(stage.view.grid()[stage.tile_cells]))


def feature_choices(stage: Stage) -> list[dict[str, Any]] | None:
    """Returns every feature of the plane as an input to choose.

    Of each its name, its label, which input it is (None: it is left out), and a small map if it is left out. None where
    there is nothing to choose: the data are not points of a plane, or are somebody's own numbers.
    """
    chosen = stage.data.features
    if not chosen or stage.settings.dataset in GIVEN:
        return None
    left = [name for name in FEATURES if name not in chosen]
    tiles = _as_tiles(feature_columns(stage.view.grid()[stage.tile_cells], left)) if left else []
    maps = dict(zip(left, tiles, strict=True))
    inputs = {name: number for number, name in enumerate(chosen)}
    return [
        {"name": name, "label": row.label, "input": inputs.get(name), "tile": maps.get(name)}
        for name, row in FEATURES.items()
    ]


def _as_tiles(values: Any) -> list[list[int]]:
    """Returns columns of values (cells, inputs) as bytes, each column on its own scale about 0."""
    scale = np.maximum(np.abs(values).max(axis=0), 1e-12)
    tiles: list[list[int]] = np.clip(values / scale * 127.5 + 127.5, 0, 255).astype(np.uint8).T.tolist()
    return tiles
