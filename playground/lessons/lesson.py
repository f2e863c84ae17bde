"""What a lesson is: scenes, each a run at a step, something to look at, one thing to do; read off its `lesson.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from core.settings import Settings
from playground.presets import PRESETS

NOTHING: Mapping[str, Any] = MappingProxyType({})

# What a student may be asked to do, and what it is done with.
TASKS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "read": frozenset(),  # nothing but that
        "play": frozenset(),
        "step": frozenset(),  # on by one update or more
        "reach": frozenset({"step"}),
        "walk": frozenset(),  # open the walk through this update
        "phase": frozenset({"phase"}),  # of the walk: "forward-1", "loss", "backward-2", "update"
        "select": frozenset({"select"}),
        "card": frozenset({"select", "card"}),
        "set": frozenset({"field", "value"}),  # a setting, to this value as the link writes it
        "change": frozenset({"field", "value"}),  # a setting, to anything else: this, where a button does it
        "answer": frozenset(),  # the scene's question, rightly
    }
)
# How a question is answered, and what it must say of itself.
QUESTIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "sign": frozenset({"of"}),  # a value: positive, negative or zero
        "larger": frozenset({"of"}),  # two values: which is larger
        "number": frozenset({"of"}),  # a value, to as many digits as are typed, but three at least
        "choice": frozenset({"options", "right"}),
        "shape": frozenset({"of"}),  # two values: rows and columns
    }
)
_LOOKS = {"select", "card", "phase", "sample", "edges"}
_QUESTION_MAY = {"kind", "mistakes"}


class LessonError(ValueError):
    """A lesson's file that cannot be a lesson; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene. Its words are called by its name."""

    name: str
    settings: Settings  # the run, and the step at which it is opened
    look: Mapping[str, Any]  # what is opened: a selection, a card, a phase, an example
    point: str  # what is pointed at; "" for nothing
    task: Mapping[str, Any]  # what is to be done: a kind of TASKS and what it is done with
    values: Mapping[str, str]  # what the words may name, as `values.py` reads it
    claims: tuple[str, ...]  # what the words say of these values: "end < start"
    digits: Mapping[str, int]  # how many of a value are said, where the usual ones would not tell it from another
    ask: Mapping[str, Any] | None
    reveal: Mapping[str, Any]  # what is looked at when the question was answered rightly
    figure: str  # a picture of the run, as `figures.py` reads it; "" for none


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; its name is that of its folder."""

    name: str
    folder: Path
    order: int  # its place in the list
    minutes: int
    scenes: tuple[Scene, ...]

    def scene(self, number: int) -> Scene:
        """Returns a scene by its number from 0; the nearest where there is none of that number."""
        return self.scenes[min(max(number, 0), len(self.scenes) - 1)]


def read_lesson(folder: Path) -> Lesson:
    """Returns the lesson of a folder.

    Raises:
        LessonError: its file says something that no lesson can be.
    """
    told = json.loads((folder / "lesson.json").read_text(encoding="utf-8"))
    try:
        _only(told, {"order", "minutes", "run", "scenes"}, "a lesson")
        shared = told.get("run", NOTHING)
        scenes = tuple(_scene({**scene, "run": {**shared, **scene.get("run", NOTHING)}}) for scene in told["scenes"])
        return Lesson(folder.name, folder, int(told["order"]), int(told["minutes"]), scenes)
    except (KeyError, TypeError, LessonError) as error:
        raise LessonError(f"{folder.name}/lesson.json: {error}") from error


def _scene(told: Mapping[str, Any]) -> Scene:
    _only(
        told, {"name", "run", "look", "point", "do", "values", "digits", "claims", "ask", "reveal", "figure"}, "a scene"
    )
    ask = told.get("ask")
    return Scene(
        name=str(told["name"]),
        settings=_settings(told.get("run", NOTHING)),
        look=_only(told.get("look", NOTHING), _LOOKS, "what is looked at"),
        point=str(told.get("point", "")),
        task=_kind(told.get("do", {"kind": "read"}), TASKS, {"kind"}),
        values=told.get("values", NOTHING),
        digits=told.get("digits", NOTHING),
        claims=tuple(told.get("claims", ())),
        ask=None if ask is None else _kind(ask, QUESTIONS, _QUESTION_MAY),
        reveal=_only(told.get("reveal", NOTHING), _LOOKS, "what is revealed"),
        figure=str(told.get("figure", "")),
    )


def _settings(run: Mapping[str, Any]) -> Settings:
    """The settings that a run is written as: a preset perhaps, and what differs from it as a link writes it."""
    base = PRESETS[run["preset"]].settings if "preset" in run else Settings()
    own = {name: str(value) for name, value in run.items() if name != "preset"}
    settings, problems = Settings.from_link({**base.to_link(), **own})
    if problems:
        raise LessonError(f"no settings: {'; '.join(map(str, problems))}")
    return settings


def _kind(told: Mapping[str, Any], kinds: Mapping[str, frozenset[str]], besides: set[str]) -> Mapping[str, Any]:
    kind = told["kind"]
    if kind not in kinds:
        raise LessonError(f"no such kind: {kind}; there are {', '.join(kinds)}")
    if missing := kinds[kind] - told.keys():
        raise LessonError(f"{kind} lacks {', '.join(sorted(missing))}")
    return _only(told, kinds[kind] | besides, kind)


def _only(told: Mapping[str, Any], names: Set[str], what: str) -> Mapping[str, Any]:
    if unknown := told.keys() - names:
        raise LessonError(f"{what} knows no {', '.join(sorted(unknown))}")
    return told
