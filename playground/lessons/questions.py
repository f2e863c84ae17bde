"""A scene's question with its right answer, read off the run: what the page asks, and what it says to each answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.settings import Settings
from playground.lessons.known import known
from playground.lessons.lesson import Scene
from playground.lessons.values import holds, named
from playground.words.numbers import number

Find = Callable[[str, Mapping[str, float]], str | None]


def question(scene: Scene, find: Find, values: Mapping[str, float], settings: Settings) -> dict[str, Any]:
    """Returns the question, ready for JSON.

    `options` are keys and words in the order offered, none where a number is typed; `right` is a key or a number;
    `mistakes` are other answers with what each betrays: first the scene's own, then those that everybody may make.
    `settings` are those of the run that the values were read off.
    """
    ask = scene.ask
    assert ask is not None

    def words(part: str) -> str:
        found = find(f"{scene.name}.{part}", values)
        if found is None:
            raise KeyError(f"no words are called {scene.name}.{part}")
        return found

    right, keys = _KINDS[ask["kind"]](ask, values)
    return {
        "kind": ask["kind"],
        "prompt": words("ask"),
        "options": [{"key": key, "text": find(f"{scene.name}.option-{key}", values)} for key in keys],
        "right": right,
        "shown": number(right) if isinstance(right, float) else None,
        "well": words("right"),
        "wrong": words("wrong"),
        "mistakes": [
            {"answer": named(what, values) if what in values else what, "text": words(f"mistake-{name}")}
            for name, what in ask.get("mistakes", {}).items()
        ]
        + (known(scene.values[ask["of"]], settings) if ask["kind"] == "number" else []),
    }


def _sign(ask: Mapping[str, Any], values: Mapping[str, float]) -> tuple[Any, list[str]]:
    value = values[ask["of"]]
    return ("positive" if value > 0 else "negative" if value < 0 else "zero"), ["positive", "negative", "zero"]


def _larger(ask: Mapping[str, Any], values: Mapping[str, float]) -> tuple[Any, list[str]]:
    one, other = ask["of"]
    keys = [one, other, "same"]
    return (one if values[one] > values[other] else other if values[other] > values[one] else "same"), keys


def _number(ask: Mapping[str, Any], values: Mapping[str, float]) -> tuple[Any, list[str]]:
    return float(values[ask["of"]]), []


def _choice(ask: Mapping[str, Any], values: Mapping[str, float]) -> tuple[Any, list[str]]:
    """The right one is named, or found: the first whose claim holds."""
    right = ask["right"]
    if isinstance(right, Mapping):
        right = next(key for key, claim in right.items() if holds(claim, values))
    return right, list(ask["options"])


def _shape(ask: Mapping[str, Any], values: Mapping[str, float]) -> tuple[Any, list[str]]:
    rows, columns = ask["of"]
    return f"{int(values[rows])}x{int(values[columns])}", []


_KINDS: Mapping[str, Callable[..., tuple[Any, list[str]]]] = {
    "sign": _sign,
    "larger": _larger,
    "number": _number,
    "choice": _choice,
    "shape": _shape,
}
