"""What stays the same while a run lasts, told to the browser once: the network's shape, the data, the view.

`limits` holds the tables that the browser needs and this side owns: what a setting may be, the menus' order.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array
from core.datasets import dataset_of, load_data
from core.datasets.points import CELLS, FARTHEST, KINDS, MOST_EDITS
from core.explain.flow import FLOW, HEALTHY
from core.functions import ACTIVATIONS
from core.settings import LIMITS, SPEEDS, Settings
from playground.lab.lab import Lab
from playground.live.looks import Looks
from playground.live.requests import MOST_FRAMES
from playground.live.stage import Stage, feature_choices, input_tiles
from playground.paces import Pace
from playground.words import option, say
from playground.words.data import input_names, target_names
from playground.words.language import spoken

_USUAL = Looks()


def scene(
    stage: Stage, settings: Settings, looks: Looks = _USUAL, pace: Pace | None = None, lab: Lab | None = None
) -> dict[str, Any]:
    """Returns the scene of a run, ready for JSON; `looks` is what the view shows when it opens.

    `pace` is at what pace the run plays, where nobody has chosen a speed; `lab` whose broken program makes it.
    """
    data, view = stage.data, stage.view
    names = list(target_names(settings.dataset, data))
    now = settings.at(0)  # what begins later is a spell of its own
    return {
        "language": spoken(),
        "lab": None if lab is None else {"number": lab.number, "note": say("lab-note"), "cards": say("lab-cards")},
        "dataset": settings.dataset,
        "layer_sizes": list(stage.layer_sizes),
        "activations": list(stage.activations),
        "loss": settings.resolved_loss,
        "reduction": settings.reduction,
        "input_names": list(input_names(settings.dataset, data)),
        "output_names": names if len(names) == stage.layer_sizes[-1] else [],  # none: they have no names of their own
        "class_names": names if data.task != "regression" else [],
        "task": data.task,
        "P": stage.parameters,
        "U": stage.units,
        "rows": stage.batch_rows,
        "flow": FLOW * len(stage.activations),
        "every": stage.every,
        "fixed": list(settings.fixed),
        "view": {
            "kind": view.kind,
            "size": view.size,
            "tile": stage.tile,
            "x": {"label": view.labels[0], "low": view.low[0], "high": view.high[0]},
            "y": {"label": view.labels[1], "low": view.low[1], "high": view.high[1]},
            "note": view.note,
        },
        "ranges": [[_finite(ACTIVATIONS[name].low), _finite(ACTIVATIONS[name].high)] for name in stage.activations],
        "bounded": [ACTIVATIONS[name].bounded for name in stage.activations],
        "points": _points(stage, settings),
        "dimensions": len(data.point_names),
        "draw": None if lab else _draw(settings),
        "threshold": data.threshold,
        "target_low": data.target_low,
        "target_high": data.target_high,
        "image_shape": list(data.image_shape) if data.image_shape else None,
        "input_tiles": input_tiles(stage),
        "features": feature_choices(stage),
        "updates_per_epoch": -(-len(data.train_inputs) // (now.batch_size or len(data.train_inputs))),
        "batch_size": now.batch_size or len(data.train_inputs),
        "whole_batch": not now.batch_size,
        "train_size": len(data.train_inputs),
        "test_size": len(data.test_inputs),
        "optimizer": settings.optimizer,
        "title": title(now, stage, lab),
        "dataset_title": say(f"dataset-{settings.dataset}"),
        "view_settings": {
            "speed": settings.speed,
            "edges": settings.edges,
            "discretize": settings.discretize,
            "show_test": settings.show_test,
            "log_scale": settings.log_scale,
            "plane": settings.plane,
        },
        "start_step": settings.step,
        "autoplay": looks.motion == "play" or (not looks.motion and settings.step == 0),
        "looks": asdict(looks),
        "course": None if pace is None else _course(pace),
        "seed": settings.seed,
        "limits": limits(),
    }


def _course(pace: Pace) -> dict[str, Any]:
    return {"stretches": [list(part) for part in pace.stretches], "rest": pace.rest, "word": say("run-shown")}


def limits() -> dict[str, Any]:
    """Returns the tables that stand on this side: names are those of `core`, in the order in which they are offered."""
    hidden = LIMITS["hidden"]
    return {
        "speeds": list(SPEEDS),
        "activations": list(LIMITS["activations"].choices),  # of a hidden layer
        "most_layers": hidden.most,
        "most_units": int(hidden.high),
        "last_step": int(LIMITS["step"].high),  # at which a link opens at the latest
        "most_frames": MOST_FRAMES,  # in one answer
        "defaults": Settings().to_link(),  # what a short link may leave out
        "healthy": list(HEALTHY),  # update-to-weight ratios
    }


def title(settings: Settings, stage: Stage, lab: object = None) -> str:
    """Returns the run in a line, for the caption of a picture; of the lab, that its numbers are a broken program's."""
    hidden = dict.fromkeys(sorted(settings.activations))
    penalties = {name: getattr(settings, name) for name in ("l1", "l2")}
    parts = [
        say(f"dataset-{settings.dataset}"),
        say(
            "scene-network",
            sizes="-".join(str(size) for size in stage.layer_sizes),
            activations="/".join(option("activation", name) for name in [*hidden, settings.resolved_output]),
        ),
        option("loss", settings.resolved_loss),
        say("scene-optimizer", optimizer=option("optimizer", settings.optimizer), rate=settings.learning_rate),
        say("scene-batch", size=settings.batch_size) if settings.batch_size else say("scene-batch_all"),
        *(say(f"scene-{name}", strength=value) for name, value in penalties.items() if value),
        say("scene-seed", seed=str(settings.seed)),
        *((say("scene-points"),) if settings.points else ()),
    ]
    line = " · ".join(parts)
    return line if lab is None else say("lab-title", run=line)


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None


def _draw(settings: Settings) -> dict[str, Any] | None:
    """Returns where points may be drawn; None where they may not."""
    dataset = dataset_of(settings)
    if not dataset.drawable or dataset.domain is None:
        return None
    low, high = dataset.domain
    return {"low": low, "high": high, "cells": CELLS, "farthest": FARTHEST, "kinds": KINDS, "most": MOST_EDITS}


def _points(stage: Stage, settings: Settings) -> dict[str, Any]:
    """Returns the points of the data set itself: what was drawn over them stands in the link."""
    data, curve = stage.data, stage.view.kind == "curve"
    if settings.points:
        data = load_data(replace(settings, points=()))

    def placed(points: Array, targets: Array) -> list[list[float]]:
        pairs = np.stack([points[:, 0], targets[:, 0]], axis=1) if curve else stage.view.place(points)
        rounded: list[list[float]] = pairs.round(4).tolist()
        return rounded

    def labels(classes: NDArray[Any], targets: Array) -> list[float]:
        values: list[float] = (targets[:, 0].round(4) if data.task == "regression" else classes).tolist()
        return values

    return {
        "train": placed(data.train_points, data.train_targets),
        "test": placed(data.test_points, data.test_targets),
        "train_labels": labels(data.train_labels, data.train_targets),
        "test_labels": labels(data.test_labels, data.test_targets),
    }
