"""What is said of a ready run: what to watch, what to expect, where it comes from, and what its article prints."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape

from core.address import parse_address
from core.datasets import load_data
from core.settings import Change
from core.trainer import advance
from core.training import evaluate, start, take_step
from playground.presets import PRESETS, Preset, Printed
from playground.words import say
from playground.words.numbers import number, together


def told(dataset: str, matching: str | None, loaded: str | None, changes: Sequence[Change] = ()) -> str:
    """The words as HTML: of the ready run whose numbers the settings give, `matching`.

    Where there is none, it says what has been `loaded` before, whose words leave their room behind, so that what stands
    below does not jump; and what the data are. `changes` are those of the run, also by hand.
    """
    if matching is not None:
        return _block(_words(PRESETS[matching], changes))
    since = [say("preset-since", name=say(f"preset-{loaded}"))] if loaded else []
    data = [say("preset-data", name=say(f"dataset-{dataset}")), say(f"dataset-{dataset}.about")]
    room = f'<div class="room" aria-hidden="true">{_words(PRESETS[loaded], changes)}</div>' if loaded else ""
    return _block("".join(f"<p>{escape(text)}</p>" for text in (*since, together(data))), room)


def _block(words: str, room: str = "") -> str:
    return f'<div class="bp-ready"><div>{words}</div>{room}</div>'


def _words(preset: Preset, changes: Sequence[Change]) -> str:
    about, expect, source = (say(f"preset-{preset.name}.{part}") for part in ("about", "expect", "source"))
    untouched = tuple(changes) == preset.settings.changes  # a weight set by hand makes other numbers
    return (
        f"<p>{escape(about)}</p>"
        f"<p><b>{escape(say('preset-expects'))}</b> {escape(expect)}</p>"
        f"{_table(preset) if preset.printed and untouched else ''}"
        f'<p class="source">{escape(say("preset-source", source=source))}</p>'
    )


def _table(preset: Preset) -> str:
    """The article's numbers, and beside each this run's, which shows once its step is on the screen."""
    head = "".join(f"<th>{escape(say(f'printed-column-{column}'))}</th>" for column in ("what", "article", "here"))
    rows = "".join(
        f'<tr data-at="{row.step}"><td>{escape(_called(row))}</td><td>{written(row, float(row.text))}</td>'
        f"<td>{written(row, here)}</td></tr>"
        for row, here in zip(preset.printed, reached(preset.name), strict=True)
    )
    return f'<table class="bp-printed" aria-label="{escape(say("printed"))}"><tr>{head}</tr>{rows}</table>'


def _called(row: Printed) -> str:
    if row.what == "loss":
        return say("printed-loss", step=row.step)
    return say("printed-change" if row.change else "printed-value", name=row.symbol, step=row.step)


def written(row: Printed, value: float) -> str:
    """A value in as many digits as the article prints of its own."""
    digits = row.text.lower().partition("e")[0].lstrip("-").replace(".", "").lstrip("0")
    return number(value, digits=len(digits))


@cache
def reached(name: str) -> Sequence[float]:
    """What the run of that preset has where its article prints a number, in the order of the rows."""
    settings = PRESETS[name].settings
    data = load_data(settings)
    state = start(settings, data)
    values = []
    for row in PRESETS[name].printed:
        state = advance(state, settings, data, row.step - 1 - state.step) if row.step > state.step else state
        step = take_step(state, settings, data)
        if row.what == "loss":
            values.append(evaluate(step.after.params, settings, data)[0].loss)
        else:
            values.append(parse_address(row.what).read(step.updates if row.change else step.after.params))
    return tuple(values)
