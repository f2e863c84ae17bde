"""What is asked for on the command line, checked: nothing is started for what makes no sense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from core.fields import LIMITS
from core.settings import Settings
from playground.export.reel import Reel
from playground.export.refused import SenselessError
from playground.live.looks import take_looks
from playground.words import say
from playground.words.numbers import listed
from playground.words.refusals import tell

HOME = "http://localhost:8501/"  # where a link that is but a query is opened again
PICTURES = ("stage", "diagram", "map", "loss", "gradients", "card", "walk")
SHEETS = ("sheet", "exercise")
MOVING = ("stage", "diagram", "map", "loss", "gradients")
FILM = (*MOVING, "walk")
# The parts of each format; the first where none is named. A test holds this to the browser's own table.
FORMATS = {
    "png": PICTURES,
    "svg": PICTURES,
    "pdf": PICTURES,
    "gif": FILM,
    "mp4": FILM,
    "webm": FILM,
    "html": MOVING,
    "pptx": ("deck", "stage"),
    "md": SHEETS,
    "tex": SHEETS,
    "csv": ("parameters", "units", "history"),
    "json": ("step",),
}
SIZES = {"gif": "960x540"}  # where none is named; of all others that of a slide
SLIDE = "1920x1080"
THEMES = ("light", "dark", "print", "contrast")
LEAST, MOST = 240, 7680  # pixels a side


@dataclass(frozen=True, slots=True)
class Wish:
    """A file to be made."""

    settings: Settings
    base: str  # the address that a picture's own link leads to
    step: int
    out: Path
    part: str
    theme: str
    phase: str | None
    card: tuple[
        str, str
    ]  # whose account is open, and which card of it, as a link writes them; "" for none, and the usual
    width: int
    height: int
    language: str | None
    title: str
    transparent: bool
    reel: Reel | None  # the frames of what shows more than one

    @property
    def format(self) -> str:
        """The ending of the file."""
        return self.out.suffix[1:].lower()


def read_link(link: str) -> tuple[str, Settings]:
    """Returns the address without its query, and the settings in it.

    Raises:
        SenselessError: it is no address, or holds what makes no sense.
    """
    text = link.strip()
    parts = urlsplit(text if text.startswith(("http://", "https://", "?")) else f"?{text}")
    if (text and "=" not in text and not parts.netloc) or len(text) > 20_000:
        raise SenselessError(say("export-no-link", link=text[:80]))
    query = {name: value for name, value in parse_qsl(parts.query, keep_blank_values=True) if name in LIMITS}
    settings, problems = Settings.from_link(query)
    if problems:
        raise SenselessError(say("export-bad-link", problems=" ".join(tell(problem) for problem in problems)))
    base = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}" if parts.netloc else HOME
    return base, settings


def read_step(text: str | None, settings: Settings) -> int:
    """Returns the step that is asked for, or the link's own.

    Raises:
        SenselessError: it is no step.
    """
    if text is None:
        return settings.step
    most = int(LIMITS["step"].high)
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) > most:
        raise SenselessError(say("export-bad-step", step=text[:40], most=most))
    return int(text)


def read_size(text: str) -> tuple[int, int]:
    """Returns width and height.

    Raises:
        SenselessError: they are none, or too small or too large.
    """
    found = re.fullmatch(r"([0-9]{1,5})[xX×]([0-9]{1,5})", text)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(LEAST <= side <= MOST for side in sides):
        raise SenselessError(say("export-bad-size", size=text[:40], least=LEAST, most=MOST))
    return sides


def check_part(out: Path, wanted: str | None) -> tuple[str, tuple[str, str]]:
    """Returns the part of the file's format, the first where none is named; and of "card:w1.0.2:paths" the card.

    Raises:
        SenselessError: no format ends so, it has no such part, or nothing has such a card.
    """
    part, colon, card = (None, "", "") if wanted is None else wanted.partition(":")
    parts = FORMATS.get(out.suffix[1:].lower())
    if parts is None:
        raise SenselessError(say("export-bad-ending", ending=out.suffix or out.name, endings=listed(list(FORMATS))))
    if part is not None and (part not in parts or (colon and part != "card")):
        raise SenselessError(
            say("export-bad-part", format=out.suffix[1:].upper(), part=str(wanted)[:40], parts=listed(list(parts)))
        )
    return part or parts[0], _card(card) if part == "card" else ("", "")


def _card(text: str) -> tuple[str, str]:
    """Returns whose account is meant, and which card of it; the update as a whole where nobody is named."""
    select, _, card = (text or "step").partition(":")
    _, problems = take_looks({"select": select, "card": card})
    if problems or select == "phase":
        raise SenselessError(say("export-bad-card", card=text[:40]))
    return select, card


def phases_of(settings: Settings) -> list[str]:
    """Returns the phases of the walk through one update, in order."""
    layers = range(1, len(settings.layer_activations) + 1)
    down = [f"backward-{layer}" for layer in reversed(layers)]
    return [*(f"forward-{layer}" for layer in layers), "loss", *down, "update"]


def check_phase(phase: str | None, part: str, settings: Settings) -> str | None:
    """Returns the phase that the walk is to show; of the walk's own picture the last, where none is named.

    Raises:
        SenselessError: the network has no such phase.
    """
    phases = phases_of(settings)
    if phase is not None and phase not in phases:
        raise SenselessError(say("export-bad-phase", phase=phase[:40], phases=listed(phases)))
    return phase or (phases[-1] if part == "walk" else None)
