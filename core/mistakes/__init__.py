"""What a number worked out by hand is: right, what comes out of a known mistake, or neither."""

from core.mistakes.check import Found, Verdict, check, given, rests_on
from core.mistakes.quantity import KINDS, Quantity, exists, value_of
from core.mistakes.table import MISTAKES, Mistake
from core.mistakes.typed import Typed
from core.mistakes.working import Way, Worked, work

__all__ = [
    "KINDS",
    "MISTAKES",
    "Found",
    "Mistake",
    "Quantity",
    "Typed",
    "Verdict",
    "Way",
    "Worked",
    "check",
    "exists",
    "given",
    "rests_on",
    "value_of",
    "work",
]
