"""Lessons: a folder each, found here. `lesson.json` says what is done, the files of words beside it what is said.

What a lesson claims is not written down but computed: its numbers are names of values of the very run (`values.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from playground.lessons.lesson import Lesson, read_lesson

FOLDER = Path(__file__).parent


def _all() -> dict[str, Lesson]:
    lessons = [read_lesson(path.parent) for path in FOLDER.glob("*/lesson.json")]
    return {lesson.name: lesson for lesson in sorted(lessons, key=lambda lesson: (lesson.order, lesson.name))}


LESSONS: Mapping[str, Lesson] = MappingProxyType(_all())
