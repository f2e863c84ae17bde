"""The picture of a case that was solved: the loss of its broken program and of the right one, on one chart."""

from __future__ import annotations

from core.lab import Beside
from playground.cards.blocks import Axis, Mark, Plot, Role, Series, Style
from playground.words import say
from playground.words.numbers import number

_LINES: tuple[tuple[str, Role, Style], ...] = (("broken", "second", "dash"), ("right", "main", "line"))
_DIGITS = 3  # of a loss at the end of its line


def figure(ways: Beside, lines: int) -> Plot:
    """Returns both losses over the updates, each with what it came to at its end; so many `lines` are wrong."""
    courses = ways._asdict()
    ends = {name: float(way.losses[-1]) for name, way in courses.items()}
    return Plot(
        say("lab-beside"),
        [
            Series(say(f"lab-beside-{name}"), courses[name].steps, courses[name].losses, role=role, style=style)
            for name, role, style in _LINES
        ],
        x=Axis(say("figure-updates")),
        y=Axis(say("figure-loss"), log=True),
        marks=[
            Mark(courses[name].steps[-1], ends[name], number(ends[name], digits=_DIGITS), role=role)
            for name, role, _ in _LINES
        ],
        about=say("lab-beside-about", steps=ways.right.steps[-1], **ends),
        note=say("lab-beside-note", count=lines),
    )
