"""At what pace each ready run plays, so that what its words promise can be seen, and where it has shown its point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from core.settings import QUIET_FIELDS, Settings
from playground.presets import PRESETS


class Stretch(NamedTuple):
    """From an update on, so far a frame, and so many frames a second."""

    step: int
    speed: str  # a name of SPEEDS
    rate: float


@dataclass(frozen=True, slots=True)
class Pace:
    """Stretches by their steps, and where a run pauses once; None where a rule of its own stops it, or it diverges."""

    stretches: tuple[Stretch, ...]
    rest: int | None = None


def _epochs(updates: int, first: int, then: tuple[str, float], rest: int) -> Pace:
    """Slow at first: an epoch update by update, `first` epochs with two frames each second; then faster."""
    speed, rate = then
    return Pace(
        (Stretch(0, "1u", 8.0), Stretch(updates, "1e", 4.0), Stretch(updates * (1 + first), speed, rate)),
        rest * updates,
    )


_PACES: Mapping[str, Pace] = MappingProxyType(
    {
        "welcome": Pace((Stretch(0, "1u", 10.0), Stretch(25, "5u", 15.0), Stretch(250, "1e", 12.0)), 2750),
        "circle_features": _epochs(25, 8, ("1e", 10.0), 60),
        "xor": _epochs(25, 8, ("1e", 10.0), 60),
        "spiral_features": _epochs(25, 8, ("1e", 10.0), 85),
        "spiral_deep": _epochs(25, 8, ("1e", 20.0), 250),
        "three_rings": _epochs(25, 8, ("1e", 12.0), 110),
        "bumps": _epochs(25, 8, ("5e", 10.0), 400),
        "sine": _epochs(25, 8, ("1e", 12.0), 110),
        "overfitting": _epochs(3, 16, ("5e", 10.0), 500),
        "iris": _epochs(8, 8, ("1e", 12.0), 110),
        "vanishing": _epochs(25, 8, ("1e", 10.0), 60),
        "twins": _epochs(25, 8, ("1e", 12.0), 100),
        "diverging": Pace((Stretch(0, "1u", 3.0), Stretch(20, "1u", 10.0))),
        "article_xor": Pace((Stretch(0, "1u", 10.0), Stretch(40, "1u", 30.0))),
        "article_digits": _epochs(9, 4, ("1e", 5.0), 45),
        "article_exercise": Pace((Stretch(0, "1u", 2.0),), 25),
        "article_times_ten": Pace((Stretch(0, "1u", 8.0),)),
        "article_shift": Pace((Stretch(0, "5u", 15.0),)),
        "article_nielsen": _epochs(25, 8, ("1e", 8.0), 40),
        "article_unit_square": Pace((Stretch(0, "1u", 8.0), Stretch(16, "1e", 20.0), Stretch(400, "1e", 60.0))),
    }
)


def pace_of(settings: Settings) -> Pace | None:
    """Returns the pace of the ready run that these settings are, whatever the view shows of it; or None."""
    name = _ready_runs().get(_bare(settings))
    return _PACES.get(name) if name else None


def preset_at_its_pace(settings: Settings) -> bool:
    """Whether these settings are a ready run at the speed that it comes with: nobody has chosen another."""
    return any(replace(settings, step=0) == preset.settings for preset in PRESETS.values())


@cache
def _ready_runs() -> Mapping[Settings, str]:
    return {_bare(preset.settings): name for name, preset in PRESETS.items()}


def _bare(settings: Settings) -> Settings:
    usual = Settings()
    return replace(settings, **{name: getattr(usual, name) for name in QUIET_FIELDS})
