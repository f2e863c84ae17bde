"""What new settings do to a run: nothing to its numbers, something from the next update on, or a run of its own.

Each setting's row in `core.fields` says which. A live change waits until a step is played on from, and begins there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from core.datasets.points import parting as points_parting
from core.settings import LIVE_FIELDS, QUIET_FIELDS, SHAPING_FIELDS, VIEW_FIELDS, Refusal, Settings

Waiting = Mapping[str, float]  # live settings that no step has begun with yet

_FIELDS = tuple(field.name for field in fields(Settings))


def different(one: Settings, other: Settings) -> frozenset[str]:
    """Returns the names of the settings in which two runs differ."""
    return frozenset(name for name in _FIELDS if getattr(one, name) != getattr(other, name))


def is_quiet(names: frozenset[str]) -> bool:
    """Whether no number of the run changes with these settings."""
    return names <= QUIET_FIELDS


def is_live(names: frozenset[str]) -> bool:
    """Whether the run can go on with these settings changed."""
    return names <= QUIET_FIELDS | set(LIVE_FIELDS)


def quietly(settings: Settings, wanted: Settings) -> Settings:
    """Returns `settings` with what changes no number taken from `wanted`."""
    return replace(settings, **{name: getattr(wanted, name) for name in QUIET_FIELDS})


def waiting(names: frozenset[str], wanted: Settings) -> Waiting:
    """Returns what waits for its first step, of the settings that changed."""
    return {name: float(getattr(wanted, name)) for name in LIVE_FIELDS if name in names}


def current(settings: Settings, waits: Waiting) -> Settings:
    """Returns the settings as the controls show them: live changes folded in, those too that still wait."""
    now = settings.at(max(settings.changed)) if settings.changed else settings
    if not waits:
        return now
    new: dict[str, Any] = dict(waits)
    if "batch_size" in new:
        new["batch_size"] = int(new["batch_size"])
    return replace(now, **new)


def played_from(settings: Settings, wanted: Settings, step: int) -> tuple[Settings, bool]:
    """Returns `settings` with the live settings of `wanted` beginning at `step`, and whether a link holds them.

    Where it does not, there being too many changes, the settings are those of a run that begins with `wanted`.
    """
    kept = settings.until(step)
    before = kept.at(step)
    try:
        for name in LIVE_FIELDS:
            if getattr(before, name) != getattr(wanted, name):
                kept = kept.with_change(step, name, float(getattr(wanted, name)))
    except Refusal:
        return replace(wanted, changes=kept.edits(0), points=kept.at(step).points), False
    return kept, True


def without(settings: Settings, step: int, what: str) -> Settings:
    """Returns `settings` without the change of `what` at `step`."""
    return replace(settings, changes=tuple(change for change in settings.changes if change[:2] != (step, what)))


def parting(settings: Settings, other: Settings) -> int | None:
    """Returns the first step at which what was changed while it played differs; None where nothing does."""
    steps = [change.step for change in {*settings.changes} ^ {*other.changes}]
    drawn = points_parting(settings.points, other.points)
    return min((*steps, *(() if drawn is None else (drawn,))), default=None)


def after(settings: Settings, step: int) -> bool:
    """Whether anything was changed later than at `step`."""
    return any(made > step for made in settings.changed)


def looking_like(settings: Settings, shown: Settings) -> Settings:
    """Returns `settings` seen as `shown` is, but for the plane, which a control chooses."""
    return replace(settings, **{name: getattr(shown, name) for name in VIEW_FIELDS if name != "plane"})


def with_first_edits(settings: Settings, old: Settings) -> Settings:
    """Returns `settings` with the weights that were set by hand before the first update of `old`, if they still fit."""
    same = not different(settings, old) & set(SHAPING_FIELDS)
    return replace(settings, changes=old.edits(0) if same else ())
