"""The picture of a scene, made of what `core` computes for the scene's own run: "rates 0.01 0.1 @20".

    rates RATE RATE ... @S        the loss over the first S updates at each rate, from one start
    over ADDRESS @S               the loss over one parameter, and the way of the first S updates on it
    contours ADDRESS ADDRESS @S   level lines of the loss over two parameters, the way of S updates, what is down
    product @S                    the weights of layers without a bend at step S, and the one matrix they come to

A block of a card, with the words of the language that is spoken. The loss is that of all training rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from math import log10

import numpy as np

from core.arrays import Array
from core.datasets import load_data
from core.explain import Course, OverTwo, collapse, courses, over_one, over_two
from core.settings import Settings
from playground.cards.blocks import Axis, Block, Mark, Matrices, MatrixItem, Plot, Role, Series, Style
from playground.run.timeline import Timeline
from playground.words import say
from playground.words.numbers import enumerated, number

# How several lines are told apart, in their order.
_LINES: tuple[tuple[Role, Style], ...] = (
    ("muted", "line"),
    ("second", "line"),
    ("main", "line"),
    ("slope", "line"),
    ("slope", "dash"),
)
_DIGITS = 5  # of a place in a picture: more than a screen has
_FALLEN = 1e-4  # of the loss at the start: what is below is as good as nothing, and leaves the chart
_RISEN = 1e2
_ARROW = 0.3  # length of the way down, in parts of the window's height


def figure(what: str, settings: Settings) -> Block:
    """Returns the picture that is asked for, of a run of `settings`.

    Raises:
        ValueError: no picture is asked for like this, or not of this run.
    """
    asked, _, at = what.partition(" @")
    kind, *about = asked.split(" ")
    if kind not in _KINDS or not at.isdecimal():
        raise ValueError(f"no picture is asked for like this: {what}")
    return _KINDS[kind](settings, about, int(at))


def _rates(settings: Settings, about: list[str], steps: int) -> Block:
    if not 1 < len(about) <= len(_LINES):
        raise ValueError(f"two learning rates at least, {len(_LINES)} at most; got {len(about)}")
    ways = courses(settings, load_data(settings), [float(rate) for rate in about], steps)
    start = float(ways[0].losses[0])
    low, high = (10.0 ** round(log10(start * part)) for part in (_FALLEN, _RISEN))  # the ends of decades
    return Plot(
        say("figure-rates"),
        [
            Series(say("figure-rate", rate=float(rate)), *_kept(way, low, high), role=role, style=style)
            for rate, way, (role, style) in zip(about, ways, _LINES, strict=False)
        ],
        x=Axis(say("figure-updates")),
        y=Axis(say("figure-loss"), log=True, low=low, high=high),
        about=say(
            "figure-rates-about",
            steps=steps,
            start=start,
            parts=enumerated(
                [
                    say("figure-rates-part", rate=float(rate), loss=float(way.losses[-1]))
                    for rate, way in zip(about, ways, strict=True)
                ]
            ),
        ),
        note=say("figure-rates-note"),
    )


def _kept(way: Course, low: float, high: float) -> tuple[Array, Array]:
    """Steps and losses up to the first one that has left the chart, which is the last that is drawn."""
    gone = np.flatnonzero(~((way.losses >= low) & (way.losses <= high)))
    end = int(gone[0]) + 1 if len(gone) else len(way.steps)
    return np.array(way.steps[:end], np.float64), _short(np.clip(np.nan_to_num(way.losses[:end], nan=high), low, high))


def _over(settings: Settings, about: list[str], steps: int) -> Block:
    (address,) = about
    found = over_one(settings, load_data(settings), address, steps)
    way, name = found.course, _name(address)
    places = way.places[:, 0]
    seen, losses = np.append(found.values, places), np.append(found.losses, way.losses)
    return Plot(
        say("figure-over", name=name),
        [
            Series(say("figure-curve"), _short(found.values), _short(found.losses)),
            Series(_steps(way), _short(places), _short(way.losses), style="dots", role="second"),
        ],
        x=Axis(name),
        y=Axis(say("figure-loss")),
        marks=[
            Mark(float(places[0]), float(way.losses[0]), say("figure-start")),
            Mark(float(places[-1]), float(way.losses[-1]), say("figure-end", steps=steps)),
        ],
        about=say(
            "figure-over-about",
            name=name,
            steps=steps,
            start=float(places[0]),
            end=float(places[-1]),
            first=float(way.losses[0]),
            last=float(way.losses[-1]),
            lowest=number(float(seen[losses.argmin()]), digits=2),
        ),
    )


def _contours(settings: Settings, about: list[str], steps: int) -> Block:
    one, other = about
    found = over_two(settings, load_data(settings), (one, other), steps)
    names = _name(one), _name(other)
    places = found.course.places
    x, y = places[0].tolist()
    lines = [line for _, each in found.lines for line in each]
    return Plot(
        say("figure-contours"),
        [
            *(_line("", line, "muted") for line in lines),
            *(_line(say("figure-own") if not at else "", line, "main") for at, line in enumerate(found.own)),
            _line(say("figure-down"), _arrow(found), "slope"),
            Series(_steps(found.course), *_short(places.T), style="dots", role="second"),
        ],
        x=Axis(names[0], low=float(found.low[0]), high=float(found.high[0])),
        y=Axis(names[1], low=float(found.low[1]), high=float(found.high[1])),
        marks=[Mark(x, y, say("figure-start"), role="slope")],
        about=say(
            "figure-contours-about",
            one=names[0],
            other=names[1],
            steps=steps,
            x=x,
            y=y,
            down_x=float(-found.gradient[0]),
            down_y=float(-found.gradient[1]),
            end_x=float(places[-1, 0]),
            end_y=float(places[-1, 1]),
        ),
        note=say("figure-contours-note"),
        equal=True,
    )


def _arrow(found: OverTwo) -> Array:
    """From the start, straight down the slope: (2, 2)."""
    start, down = found.course.places[0], -found.gradient
    length = _ARROW * (found.high[1] - found.low[1]) / (np.hypot(*down) or 1.0)
    return np.array([start, start + length * down])


def _line(name: str, places: Array, role: Role) -> Series:
    return Series(name, *_short(places.T), role=role)


def _product(settings: Settings, about: list[str], at: int) -> Block:
    if any(activation != "linear" for activation in settings.activations) or about:
        raise ValueError("only layers without a bend come to one matrix")
    found = collapse(Timeline(settings, load_data(settings)).record(at).before.params)
    names = [f"W{layer}" for layer in range(1, len(found.layers) + 1)]
    blocks = [layer.weight for layer in found.layers]
    sizes = [blocks[0].shape[0], *(block.shape[1] for block in blocks)]
    product = enumerated([number(value, digits=3) for value in found.weight.ravel().tolist()])
    return Matrices(
        say("figure-product", count=len(blocks)),
        [_matrix(name, block) for name, block in zip([*names, "W"], [*blocks, found.weight], strict=True)],
        form="shapes",
        expression=f"{' '.join(names)} = W",
        about=say(
            "figure-product-about",
            shapes=enumerated([f"{rows} × {columns}" for rows, columns in pairwise(sizes)]),
            product=product,
        ),
        animation="none",
        note=say("figure-product-note", product=product, step=at),
    )


def _matrix(name: str, values: Array) -> MatrixItem:
    rows, columns = values.shape
    return MatrixItem(
        name,
        rows=rows,
        columns=columns,
        row_dim="fan_in",
        column_dim="fan_out",
        values=_short(values.ravel()),
        full_rows=rows,
        full_columns=columns,
    )


_KINDS: Mapping[str, Callable[[Settings, list[str], int], Block]] = {
    "rates": _rates,
    "over": _over,
    "contours": _contours,
    "product": _product,
}


def _name(address: str) -> str:
    """What a parameter is called where there is one weight and one bias."""
    return say("figure-weight" if address.startswith("w") else "figure-bias")


def _steps(way: Course) -> str:
    """What the dots of a way are: every update, or every so many."""
    return say("figure-steps", every=way.steps[1] - way.steps[0] if len(way.steps) > 1 else 1)


def _short(values: Array) -> Array:
    """The values with so many digits as a picture needs, so that they travel light."""
    return np.array([float(f"{value:.{_DIGITS}g}") for value in values.ravel().tolist()]).reshape(values.shape)
