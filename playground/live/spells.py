"""The spells of a run: the stretches of it in which the same settings are in force.

A live change ends one spell and begins the next. What is shown of a past step is told with the settings of its own
spell: the line under a picture, and how many updates make an epoch.
"""

from __future__ import annotations

from typing import Any

from core.settings import LIVE_FIELDS, Settings
from playground.live.scene import title
from playground.live.stage import Stage


def later_spells(settings: Settings, stage: Stage, lab: object = None) -> list[dict[str, Any]]:
    """Returns the spells after the first, which the scene tells: where each begins, its batch size, the run's line.

    `lab` is there where a broken program makes the run.
    """
    begins = {change.step for change in settings.changes if change.what in LIVE_FIELDS}
    begins |= {edit.step for edit in settings.points[:1]}  # from there on points were drawn
    return [_spell(settings.at(step), stage, step, lab) for step in sorted(begins) if step > 0]


def _spell(now: Settings, stage: Stage, step: int, lab: object) -> dict[str, Any]:
    batch = now.batch_size or len(stage.data.train_inputs)
    return {"from": step, "batch_size": batch, "whole_batch": not now.batch_size, "title": title(now, stage, lab)}
