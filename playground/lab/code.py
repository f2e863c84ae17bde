"""A case as a program of NumPy: the right lines (`playground/listing`), and those that the broken one has instead.

Given are `X` and `labels` of the training set, the `order` of this epoch and where the batch is `first` in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from core.datasets import dataset_of
from core.settings import Settings
from playground.lab.cases import Case
from playground.listing.by_numpy import by_numpy
from playground.listing.line import Line, layers


class Code(NamedTuple):
    """The lines of a broken program beside those of the right one: as many, and alike but for the mistake."""

    broken: tuple[Line, ...]
    right: tuple[Line, ...]

    @property
    def wrong(self) -> tuple[int, ...]:
        """The places of the lines in which the mistake is."""
        pairs = zip(self.broken, self.right, strict=True)
        return tuple(place for place, (one, other) in enumerate(pairs) if one != other)


def code_of(case: Case, settings: Settings, step: int) -> Code:
    """Returns the program of the case for the update after `step` others; `settings` are those in force for it."""
    right = tuple(_whole(settings, step))
    pattern, instead = _MISTAKES[case.name](settings)
    return Code(tuple(Line(line.phase, re.sub(pattern, instead, line.text)) for line in right), right)


# --- the right program: what comes before an update, then the update

_FIRST_WEIGHTS: Mapping[str, str] = MappingProxyType(
    {"xavier_uniform": "uniform(-1, 1, s) * np.sqrt(6 / sum(s))", "normal": "normal(0, {std!r}, s)"}
)


def _whole(s: Settings, step: int) -> Iterator[Line]:
    numbers, sizes = list(layers(s)), s.layer_sizes
    lines = by_numpy(s, step)
    start = [line for line in lines if line.phase == "start"]
    yield from start[:1]  # its import
    yield Line("start", f"T = {_targets(s)}")
    shapes = ", ".join(f"({sizes[at - 1]}, {sizes[at]})" for at in numbers)
    drawn = _FIRST_WEIGHTS[s.initializer].format(std=s.init_std)
    weights = ", ".join(f"W{at}" for at in numbers)
    generator = f"np.random.default_rng([{s.seed}, i])"
    yield Line(
        "start", f"{weights}{',' * (len(numbers) == 1)} = [{generator}.{drawn} for i, s in enumerate([{shapes}])]"
    )
    yield Line("start", "; ".join(f"b{at} = np.full({sizes[at]}, {s.init_bias!r})" for at in numbers))
    yield Line("start", "; ".join(f"dW{at} = db{at} = 0" for at in numbers))
    yield from start[1:]
    size = s.batch_size or "len(X)"
    yield Line("start", f"rows = order[first:first + {size}]")
    yield Line("start", "x, t = X[rows], T[rows]")
    yield from (line for line in lines if line.phase != "start")


def _targets(s: Settings) -> str:
    """What the labels become: as they are for numbers, 0 and 1 for two classes."""
    column = "labels.reshape(-1, 1)"
    return column if dataset_of(s).task == "regression" else f"1.0 * {column}"


# --- what the broken one has instead: a pattern of the line, and what stands there

Instead = Callable[[Settings], tuple[str, str]]


def _always(pattern: str, instead: str) -> Instead:
    return lambda s: (pattern, instead)


_MISTAKES: Mapping[str, Instead] = MappingProxyType(
    {
        "no_slope": _always(r"^(d1 = d2 @ W2\.T) \* .*", r"\1"),
        "sign": _always(r"^(d\d) = (a\d) - t$", r"\1 = t - \2"),
        "transposed": _always(r"^(d1 = d2 @ W2)\.T", r"\1"),
        "sum_for_mean": _always(r"^(d[Wb]\d = .*) / len\(x\)$", r"\1"),
        "output_first": lambda s: (r"^d1 = d2 @ W2\.T", f"d1 = d2 @ (W2 - {s.learning_rate!r} * dW2).T"),
        "not_zeroed": _always(r"^(d[Wb]\d) = (?=.* / len\(x\)$)", r"\1 += "),
        "bias_kept": _always(r", d?b\d", ""),
        "zero_start": _always(
            r"np\.random\.default_rng.* for i, s in enumerate\((\[.*?\])\)", r"np.zeros(s) for s in \1"
        ),
        "unpaired": lambda s: (r"T\[rows\]", f"T[first:first + {s.batch_size or 'len(X)'}]"),
        "penalised_bias": lambda s: (r"^(db(\d) = .* / len\(x\))$", rf"\1 + {s.l2!r} * b\2"),
        "miscoded": _always(r"^T = 1\.0 \* (.*)$", r"T = 2.0 * \1 - 1"),
        "hundredfold": lambda s: (r"^rate = .*$", f"rate = {100 * s.learning_rate!r}"),
    }
)
