"""A lesson in the reader's language, with its numbers in place: what the page draws, ready for JSON.

Its words lie beside it, a file a language in the form of the catalogues; what a language lacks is said in English. The
same for everyone who asks, so it is made once.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextvars import copy_context
from dataclasses import replace
from functools import lru_cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from playground.cards.document import plain
from playground.lessons import LESSONS
from playground.lessons.figures import figure
from playground.lessons.lesson import NOTHING, Lesson, Scene
from playground.lessons.questions import question
from playground.lessons.values import Reader
from playground.words.glossary import linked
from playground.words.language import DEFAULT, customs, speak
from playground.words.numbers import number
from playground.words.pseudo import LANGUAGE as PSEUDO
from playground.words.pseudo import pseudo
from playground.words.reading import files, read

_LOG = logging.getLogger(__name__)
DIGITS = 4  # of a value, where a scene says nothing else
_KEPT = 64  # lessons in a language and with a seed


class Words:
    """The words of a lesson in a language."""

    def __init__(self, lesson: Lesson, language: str) -> None:
        """Reads them; English stands behind."""
        self._bundles = {name: _bundle(lesson, name) for name in dict.fromkeys((language, DEFAULT))}

    def language_of(self, name: str) -> str:
        """The language in which words of that name are said: English where the asked one lacks them."""
        ident = name.partition(".")[0]
        return next((spoken for spoken, bundle in self._bundles.items() if bundle.has_message(ident)), DEFAULT)

    def say(self, name: str, values: Mapping[str, float] | None = None, digits: Mapping[str, int] = NOTHING) -> str:
        """The words of that name with the values filled in, each to so many digits.

        Raises:
            KeyError: no words are called so.
        """
        found = self.find(name, values, digits)
        if found is None:
            raise KeyError(f"no words are called {name}")
        return found

    def find(
        self, name: str, values: Mapping[str, float] | None = None, digits: Mapping[str, int] = NOTHING
    ) -> str | None:
        """The same, or None where no words are called so."""
        ident, _, attribute = name.partition(".")
        for bundle in self._bundles.values():
            if not bundle.has_message(ident):
                continue
            message = bundle.get_message(ident)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(
                pattern, {key: _written(value, digits.get(key, DIGITS)) for key, value in (values or {}).items()}
            )
            for error in errors:
                _LOG.error("words of a lesson, %s: %s", name, error)
            return str(text)
        return None


@lru_cache(maxsize=_KEPT)
def told(name: str, language: str, seed: int | None = None) -> dict[str, Any]:
    """Returns the whole lesson; `seed` is a student's own, where the teacher's link sets one.

    Raises:
        KeyError: there is no lesson of that name, or words are missing.
    """
    context = copy_context()  # what is said here is said in that language, whatever is spoken around
    context.run(speak, language)
    return context.run(_told, name, language, seed)


def _told(name: str, language: str, seed: int | None) -> dict[str, Any]:
    lesson = LESSONS[name]
    words = Words(lesson, language)
    return {
        "name": name,
        "title": words.say("title"),
        "scenes": [_scene(scene, words, seed) for scene in lesson.scenes],
    }


@lru_cache(maxsize=_KEPT)
def listed(language: str) -> tuple[dict[str, Any], ...]:
    """Returns every lesson in a line: name, title, what it teaches, minutes."""
    return tuple(
        {"name": name, "title": words.say("title"), "about": words.say("about"), "minutes": lesson.minutes}
        for name, lesson in LESSONS.items()
        for words in (Words(lesson, language),)
    )


def values_of(scene: Scene, seed: int | None = None) -> dict[str, float]:
    """Returns the values that a scene names, of its own run; `goal` is the step that its task is to reach."""
    goal = {"goal": float(scene.task["step"])} if "step" in scene.task else {}
    return goal | (Reader(with_seed(scene, seed)).read(scene.values) if scene.values else {})


def with_seed(scene: Scene, seed: int | None) -> Any:
    """The settings of a scene, with another seed where one is given."""
    return scene.settings if seed is None else replace(scene.settings, seed=seed)


def _scene(scene: Scene, words: Words, seed: int | None) -> dict[str, Any]:
    values = values_of(scene, seed)

    def find(name: str, values: Mapping[str, float]) -> str | None:
        return words.find(name, values, scene.digits)

    link = with_seed(scene, seed).to_link()
    body = f"{scene.name}.text"
    text, terms = linked(_paragraphs(words.say(body, values, scene.digits)), words.language_of(body))
    return {
        "name": scene.name,
        "title": words.say(scene.name, values, scene.digits),
        "text": text,
        "terms": terms,
        "do": find(f"{scene.name}.do", values),
        "link": link,
        "look": dict(scene.look),
        "reveal": dict(scene.reveal),
        "point": scene.point,
        "task": dict(scene.task),
        "ask": None if scene.ask is None else question(scene, find, values, with_seed(scene, seed)),
        "figure": plain(figure(scene.figure, with_seed(scene, seed))) if scene.figure else None,
    }


def _paragraphs(text: str) -> list[str]:
    """A blank line parts two of them; lines of one are one line."""
    return [" ".join(part.split("\n")) for part in text.split("\n\n")]


def _written(value: float, digits: int) -> object:
    """A whole number is a count, so that the language may choose the plural; any other is written for eyes."""
    return int(value) if float(value).is_integer() and 0 <= value < 1e6 else number(value, digits=digits)


def _bundle(lesson: Lesson, language: str) -> FluentBundle:
    bundle = FluentBundle([customs(language)], use_isolating=False)
    if language == PSEUDO:
        english = lesson.folder / f"{DEFAULT}.ftl"
        bundle.add_resource(FluentResource(pseudo(english.read_text(encoding="utf-8"))))
    for path in files(lesson.folder, f"{language}.ftl"):
        bundle.add_resource(read(path))
    return bundle
