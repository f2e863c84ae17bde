"""Numbers for eyes, by the customs of a language: decimal sign, groups, percent, lists. `kit/numbers.js` is its twin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from math import floor, isfinite, isnan, log10
from typing import Any

import numpy as np
from babel import Locale
from babel.lists import format_list
from babel.numbers import get_decimal_symbol, get_group_symbol

from playground.words.language import customs, spoken

# Languages without spaces, and what stands between the items of a list without a last "and".
_BETWEEN = {"zh-Hans": "、", "zh-Hant": "、"}

MINUS = "−"
NONE = "–"
_RAISE = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(customs(language), sep="-")


@cache
def _signs(language: str) -> tuple[str, str]:
    """The sign between the groups of a number, and its decimal sign."""
    return get_group_symbol(_locale(language)), get_decimal_symbol(_locale(language))


@cache
def _percent(language: str) -> tuple[str, str]:
    """What stands before and after a number of percent."""
    pattern = _locale(language).percent_formats[None]
    return pattern.prefix[0], pattern.suffix[0]


def _local(text: str) -> str:
    """A number as Python writes it, "1,234.5", with the signs of the language."""
    group, decimal = _signs(spoken())
    return text if (group, decimal) == (",", ".") else text.translate({ord(","): group, ord("."): decimal})


def separators() -> str:
    """The decimal sign and the sign between groups, as Plotly takes them: ".,"."""
    group, decimal = _signs(spoken())
    return decimal + group


@cache
def _rounding(digits: int) -> Context:
    """Rounds to so many significant digits, an exact half upwards, as browsers do."""
    return Context(prec=digits, rounding=ROUND_HALF_UP)


def whole(value: int) -> str:
    """A count: "12,400"; a true minus before one below 0."""
    return _local(f"{abs(value):,}") if value >= 0 else MINUS + _local(f"{abs(value):,}")


def number(value: float | None, *, digits: int = 4) -> str:
    """A number for eyes: "0.0183", "−12.5", "3.1·10⁻⁷", "∞"; "–" where there is none."""
    if value is None or isnan(value):
        return NONE
    sign = MINUS if value < 0 else ""
    size = abs(value)
    if not isfinite(size):
        return f"{sign}∞"
    rounded = float(_rounding(digits).create_decimal_from_float(size))
    if size == 0 or 1e-3 <= rounded < 1e6:
        decimals = max(0, digits - 1 - floor(log10(rounded))) if rounded else 0
        text = f"{rounded:,.{decimals}f}"
        return (sign if rounded else "") + _local(text.rstrip("0").rstrip(".") if "." in text else text)
    mantissa, _, power = f"{rounded:.{digits - 1}e}".partition("e")
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{sign}{_local(mantissa)}·10{str(int(power)).translate(_RAISE)}"


def written(values: Iterable[Any], write: Callable[[float], str] = number) -> list[Any]:
    """Numbers for eyes, in the shape of an array: what a figure shows of its values."""
    return [written(value, write) if np.ndim(value) else write(float(value)) for value in values]


def share(value: float) -> str:
    """A share from 0 to 1 in percent: "92.4%", "100%" only for all; "–" where there is none."""
    if isnan(value):
        return NONE
    return _percented(_tenths(value) if 0.0 < value < 1.0 else round(100.0 * value))


def whole_percent(value: float) -> str:
    """A share from 0 to 1 in whole percent: "92%"."""
    return NONE if isnan(value) else _percented(_hundredfold(value).quantize(Decimal(1), ROUND_HALF_UP))


def _tenths(value: float) -> Decimal:
    """A share between 0 and 1 in percent, to a tenth of one, which is never 0 or 100; an exact half goes up."""
    exact = _hundredfold(value).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return min(max(exact, Decimal("0.1")), Decimal("99.9"))


def _hundredfold(value: float) -> Decimal:
    """A share in percent, of the digits that it is written with, as browsers take it."""
    return Decimal(repr(float(value))) * 100


def _percented(value: Decimal | int) -> str:
    before, after = _percent(spoken())
    return before + _local(str(value)) + after


def listed(names: Sequence[str]) -> str:
    """Several in a sentence: "a, b and c"."""
    return str(format_list(list(names), locale=_locale(spoken())))


def enumerated(names: Sequence[str]) -> str:
    """Several side by side, without a last "and": "a, b, c"."""
    if spoken() in _BETWEEN:
        return _BETWEEN[spoken()].join(names)
    return str(format_list(list(names), style="unit", locale=_locale(spoken())))


def together(sentences: Iterable[str]) -> str:
    """Sentences one after the other, as the language parts them; empty ones are left out."""
    return ("" if spoken() in _BETWEEN else " ").join(filter(None, sentences))


def exact(value: float) -> str:
    """A number with all its digits, as a limit is named: "200,000", "0.999999", "1·10⁻¹⁵"."""
    if float(value).is_integer() and abs(value) < 1e15:
        return whole(int(value))
    mantissa = repr(float(value)).lstrip("-").partition("e")[0]
    return number(value, digits=max(1, len(mantissa.replace(".", "").strip("0"))))
