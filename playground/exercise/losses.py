"""How a loss is written out on a worked sheet, of the numbers of the outputs and targets of one example."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playground.formulas.mathml import Math, Part, frac, mi, mn, paren, sup

_Written = Callable[[Sequence[Math], Sequence[Math]], list[Part]]


def _squares(a: Sequence[Math], t: Sequence[Math]) -> list[Part]:
    parts: list[Part] = []
    for one, other in zip(a, t, strict=True):
        parts += [*(["+"] if parts else []), sup(paren(one, "−", other), mn(2))]
    return parts


def _half_squares(a: Sequence[Math], t: Sequence[Math]) -> list[Part]:
    return [frac(mn(1), mn(2)), paren(*_squares(a, t))]


def _cross_entropy(a: Sequence[Math], t: Sequence[Math]) -> list[Part]:
    parts: list[Part] = []
    for one, other in zip(a, t, strict=True):
        parts += ["−", other, "·", mi("ln"), paren(one)]
    return parts


def _binary_cross_entropy(a: Sequence[Math], t: Sequence[Math]) -> list[Part]:
    parts: list[Part] = []
    for one, other in zip(a, t, strict=True):
        rest: list[Part] = ["−", paren(mn(1), "−", other), "·", mi("ln"), paren(mn(1), "−", one)]
        parts += ["−", other, "·", mi("ln"), paren(one), *rest]
    return parts


LOSSES: dict[str, _Written] = {
    "squared_error": _squares,
    "half_squared_error": _half_squares,
    "cross_entropy": _cross_entropy,
    "binary_cross_entropy": _binary_cross_entropy,
}
