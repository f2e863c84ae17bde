"""A number as it stands on paper: what was written, and which numbers are rounded to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import floor, isfinite, log10

from core.refusal import Refusal, excerpt

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")
MOST_DIGITS = 15  # what a float tells for certain
_NOISE = 2e-14  # relative: how far the computed truth itself may be off


@dataclass(frozen=True, slots=True)
class Typed:
    """A decimal number of so many digits: it stands for all numbers that are rounded to it, both ends included."""

    value: float
    unit: float  # of its last place
    digits: int  # significant ones; 0 of a zero

    @classmethod
    def read(cls, text: str) -> Typed:
        """Returns what a text such as "0.7414", "-.3" or "1.20e-3" stands for.

        Raises:
            Refusal: it is not such a number.
        """
        if not _NUMBER.fullmatch(text):
            raise Refusal(f"must be a number such as -0.35; got {excerpt(text)}.", "typed", {"got": excerpt(text)})
        written = Decimal(text)
        exponent = int(written.as_tuple().exponent)
        return cls(float(written), 10.0**exponent, len(written.as_tuple().digits) if written else 0)

    def meets(self, number: float) -> bool:
        """Whether `number` is rounded to what was written; a half may have gone either way."""
        return abs(number - self.value) <= 0.5 * self.unit * (1.0 + 1e-9) + _NOISE * abs(number)

    def cuts(self, number: float) -> bool:
        """Whether `number` begins with the digits that were written: the others were cut off, not rounded."""
        same_side = (number < 0) == (self.value < 0)
        return self.digits > 0 and same_side and -_NOISE * abs(number) <= abs(number) - abs(self.value) < self.unit

    def agrees(self, number: float) -> int:
        """Returns to how many significant digits of `number` what was written agrees with it; 0 if to none."""
        if not isfinite(number) or number == 0.0:
            return 0
        off, first = abs(number - self.value), floor(log10(abs(number)))
        return next((n for n in range(MOST_DIGITS, 0, -1) if off <= 0.5 * 10.0 ** (first - n + 1) * (1 + 1e-9)), 0)
