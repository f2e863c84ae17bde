"""What a link holds of the view beside the run: what its sender looked at, and whether it played.

No part of a run and of no number: the browser writes it into the page's address, and reads it again when a page opens.
Which units a run has is for the browser to know; here only the form is checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from core.refusal import Problem, excerpt


@dataclass(frozen=True, slots=True)
class Looks:
    """Each a word, or empty for the usual: what a page shows that nobody has touched."""

    motion: str = ""  # "play" or "pause"; usually a run plays from step 0, and stands elsewhere
    pace: str = ""  # "own": the run sets it, though the link names a speed
    walk: str = ""  # the phase of the walk through the update
    select: str = ""  # whose account is open: an address, "l1" of a layer, a kind, or "phase": as the walk leads
    card: str = ""
    sample: str = ""  # which example: "worst", or a row of the training set
    chart: str = ""  # which view of the gradients over the run
    panel: str = ""  # of those under the live view


_WORD = re.compile(r"[a-z_]{1,24}")
_FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "motion": re.compile(r"play|pause"),
        "pace": re.compile(r"own"),
        "walk": re.compile(r"(?:forward|backward)-[1-9]|loss|update"),
        "select": re.compile(r"w[1-9]\.\d{1,3}\.\d{1,2}|[ab][1-9]\.\d{1,2}|l[1-9]|output|network|step|phase", re.ASCII),
        "card": _WORD,
        "sample": re.compile(r"worst|\d{1,4}", re.ASCII),
        "chart": _WORD,
        "panel": _WORD,
    }
)


def take_looks(link: MutableMapping[str, str]) -> tuple[Looks, list[Problem]]:
    """Takes the view's words out of a link; returns them, and a sentence for each that makes no sense."""
    found, problems = {}, []
    for field in fields(Looks):
        text = link.pop(field.name, "")
        if not text:
            continue
        if _FORMS[field.name].fullmatch(text):
            found[field.name] = text
        else:
            got = excerpt(text)
            sentence = f"Left out: {field.name}, which names nothing that the page can show; got {got}."
            problems.append(Problem(sentence, "looks", {"field": field.name, "got": got}))
    return Looks(**found), problems
