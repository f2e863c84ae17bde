"""What one value may be, as data: by a `Limit` it is checked, refused in words, read from a link and written to one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ulp
from numbers import Integral, Real
from sys import float_info
from types import MappingProxyType
from typing import Any, NamedTuple

from core.address import is_address
from core.datasets.given import clean_given, read_given, write_given
from core.datasets.points import LAST_STEP, cleaned
from core.datasets.points_text import read_points, write_points
from core.refusal import Phrase, Refusal, excerpt


class Change(NamedTuple):
    """A change made while it trained, in force from the update that is taken at `step` on."""

    step: int
    what: str  # the name of a live setting, or the address of a parameter (see `core.address`)
    value: float


@dataclass(frozen=True, slots=True)
class Limit:
    """What one value may be; ends are included.

    Kinds: integer, number, flag, choice; integers, choices (sequences; repeats allowed), subset (no repeats);
    plane (a choice, or two coordinates "i-j"); table (typed rows, rows of one's own, or None); points (changes
    of points by hand); changes (of what `live` names, and of parameters).
    """

    kind: str
    low: float = 0.0
    high: float = 0.0
    choices: tuple[str, ...] = ()
    fewest: int = 0  # items of a sequence
    most: int = 0
    live: Mapping[str, Limit] = field(default_factory=dict)  # what else than parameters changes may change

    @property
    def rule(self) -> str:
        """The limit in words, to follow "must be"."""
        return _KINDS[self.kind].rule(self)

    def clean(self, value: Any) -> Any:
        """Returns `value` in the field's own type.

        Raises:
            Refusal: the limit refuses it: "must be <rule>; got <value>".
        """
        return _KINDS[self.kind].clean(self, value)

    def read(self, text: str) -> Any:
        """Returns the value that `text` (of a link) stands for.

        Raises:
            Refusal: the text does not have the form of such a value, or the limit refuses it.
        """
        return self.clean(_KINDS[self.kind].read(self, text))

    def write(self, value: Any) -> str:
        """Returns the text that `read` turns back into exactly `value`."""
        return _KINDS[self.kind].write(value)

    def refusal(self, got: Phrase) -> Refusal:
        """Returns what to say of a value that this limit does not allow."""
        return Refusal(
            f"must be {self.rule}; got {got}.",
            "positive" if _is_positive(self) else self.kind,
            {
                "low": self.low,
                "high": self.high,
                "choices": self.choices,
                "fewest": self.fewest,
                "most": self.most,
                "got": got,
            },
        )


class _Kind(NamedTuple):
    rule: Callable[[Limit], str]
    clean: Callable[[Limit, Any], Any]
    read: Callable[[Limit, str], Any]
    write: Callable[[Any], str]


PARAMETER = Limit("number", -1e6, 1e6)  # what a weight or bias may be set to by hand
STEP = Limit("integer", 0, LAST_STEP)

_INTEGER = re.compile(r"-?[0-9]{1,12}")  # [0-9], as int() also takes other scripts' digits and underscores
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,4})?")
PLANE_PAIR = re.compile(r"(0|[1-9][0-9]{0,2})-(0|[1-9][0-9]{0,2})")
_FLAGS = {"true": True, "false": False, "1": True, "0": False}


# --- Rules ---


def _plain(number: float) -> str:
    return f"{number:,.0f}" if float(number).is_integer() and abs(number) < 1e15 else repr(number)


def _is_positive(limit: Limit) -> bool:
    """Whether the limit is that of every number above 0."""
    return limit.kind == "number" and limit.low == ulp(0.0) and limit.high == float_info.max


def _span(limit: Limit) -> str:
    return "above 0" if _is_positive(limit) else f"from {_plain(limit.low)} to {_plain(limit.high)}"


def _several(limit: Limit, what: str) -> str:
    count = f"{limit.fewest} to {limit.most}" if limit.fewest else f"at most {limit.most}"
    return f"a list of {count} {what}"


# --- Values ---


def _clean_integer(limit: Limit, value: Any) -> int:
    if isinstance(value, Integral) and not isinstance(value, bool) and limit.low <= int(value) <= limit.high:
        return int(value)
    raise limit.refusal(excerpt(value))


def _clean_number(limit: Limit, value: Any) -> float:
    if isinstance(value, Real) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            raise limit.refusal(excerpt(value)) from None
        if limit.low <= number <= limit.high:  # never so for NaN
            return number or 0.0  # -0 is within a limit that begins at 0, and NumPy refuses it as a width: it becomes 0
    raise limit.refusal(excerpt(value))


def _clean_flag(limit: Limit, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise limit.refusal(excerpt(value))


def _clean_choice(limit: Limit, value: Any) -> str:
    if isinstance(value, str) and value in limit.choices:
        return str(value)
    raise limit.refusal(excerpt(value))


def _items(limit: Limit, value: Any) -> Sequence[Any]:
    if not isinstance(value, tuple | list):
        raise limit.refusal(excerpt(value))
    if not limit.fewest <= len(value) <= limit.most:
        raise limit.refusal(Phrase(f"{len(value)} of them", "got-count", {"count": len(value)}))
    return value


def _clean_integers(limit: Limit, value: Any) -> tuple[int, ...]:
    return tuple(_clean_integer(limit, item) for item in _items(limit, value))


def _clean_choices(limit: Limit, value: Any) -> tuple[str, ...]:
    return tuple(_clean_choice(limit, item) for item in _items(limit, value))


def _clean_subset(limit: Limit, value: Any) -> tuple[str, ...]:
    names = _clean_choices(limit, value)
    if len(set(names)) < len(names):
        twin = Counter(names).most_common(1)[0][0]
        raise limit.refusal(Phrase(f"'{twin}' twice", "got-twice", {"text": twin}))
    return names


def _clean_plane(limit: Limit, value: Any) -> str:
    if isinstance(value, str):
        pair = PLANE_PAIR.fullmatch(value)
        if value in limit.choices or (pair and pair[1] != pair[2]):
            return str(value)
    raise limit.refusal(excerpt(value))


def _clean_change(limit: Limit, change: Any) -> Change:
    """Returns one change whose step, name and value are each allowed; that the network has it is a later rule."""
    if not isinstance(change, tuple | list) or len(change) != 3:
        raise limit.refusal(excerpt(change))
    try:
        step = STEP.clean(change[0])
    except Refusal as reason:
        raise Refusal(f"must each be made at a step, which {reason}", "change-step", reason.data) from None
    what = change[1]
    if not isinstance(what, str) or (what not in limit.live and not is_address(what)):
        got = excerpt(what)
        rule = f"one of {', '.join(limit.live)} or a parameter such as w1.0.2 or b1.0"
        data = {"choices": tuple(limit.live), "got": got}
        raise Refusal(f"must each change {rule}; got {got}.", "change-name", data)
    allowed = limit.live.get(what, PARAMETER)
    value = change[2]
    whole = allowed.kind == "integer" and isinstance(value, float) and value.is_integer()
    try:
        return Change(step, str(what), float(allowed.clean(int(value) if whole else value)))
    except Refusal as nameless:
        named = nameless.named(what)
        raise Refusal(f"at step {step}: {named}", "change-value", {"step": step, "reason": named}) from None


def _clean_changes(limit: Limit, value: Any) -> tuple[Change, ...]:
    """Returns the changes sorted by step, then name."""
    changes = sorted([_clean_change(limit, item) for item in _items(limit, value)], key=lambda change: change[:2])
    for one, other in pairwise(changes):
        if one[:2] == other[:2]:
            twin = {"text": one.what, "step": one.step}
            raise limit.refusal(Phrase(f"{one.what} twice at step {one.step}", "got-twice_at", twin))
    return tuple(changes)


# --- Texts of a link ---


def _read_integer(limit: Limit, text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise limit.refusal(excerpt(text))
    return int(text)


def _read_number(limit: Limit, text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise limit.refusal(excerpt(text))
    return float(text)


def _read_flag(limit: Limit, text: str) -> bool:
    if text not in _FLAGS:
        raise limit.refusal(excerpt(text))
    return _FLAGS[text]


def _read_text(limit: Limit, text: str) -> str:
    return text


def read_list(limit: Limit, text: str) -> list[str]:
    """Returns the items of a list as a link writes it; there are none in an empty text."""
    return text.split(",") if text else []


def _read_integers(limit: Limit, text: str) -> list[int]:
    return [_read_integer(limit, item) for item in read_list(limit, text)]


def read_change(limit: Limit, text: str) -> Change:
    """Returns the change that `text` stands for, such as "120:learning_rate:0.1".

    Raises:
        Refusal: the text does not have that form, or a part of it is not allowed.
    """
    step, _, rest = text.partition(":")
    what, _, value = rest.partition(":")
    if not (_INTEGER.fullmatch(step) and _NUMBER.fullmatch(value)):
        raise limit.refusal(excerpt(text))
    return _clean_change(limit, (int(step), what, float(value)))


def _read_changes(limit: Limit, text: str) -> list[Change]:
    return [read_change(limit, item) for item in read_list(limit, text)]


def _write_changes(changes: Sequence[Change]) -> str:
    return ",".join(f"{change.step}:{change.what}:{change.value!r}" for change in changes)


_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "integer": _Kind(lambda limit: f"a whole number {_span(limit)}", _clean_integer, _read_integer, str),
        "number": _Kind(lambda limit: f"a number {_span(limit)}", _clean_number, _read_number, repr),
        "flag": _Kind(lambda limit: "true or false", _clean_flag, _read_flag, lambda flag: str(flag).lower()),
        "choice": _Kind(lambda limit: f"one of {', '.join(limit.choices)}", _clean_choice, _read_text, str),
        "integers": _Kind(
            lambda limit: _several(limit, f"whole numbers {_span(limit)}"),
            _clean_integers,
            _read_integers,
            lambda numbers: ",".join(map(str, numbers)),
        ),
        "choices": _Kind(
            lambda limit: _several(limit, f"of {', '.join(limit.choices)}"), _clean_choices, read_list, ",".join
        ),
        "subset": _Kind(
            lambda limit: _several(limit, f"different ones of {', '.join(limit.choices)}"),
            _clean_subset,
            read_list,
            ",".join,
        ),
        "plane": _Kind(
            lambda limit: f"one of {', '.join(limit.choices)} or two different coordinates such as 0-1",
            _clean_plane,
            _read_text,
            str,
        ),
        "table": _Kind(
            lambda limit: "typed rows or none",
            lambda limit, value: clean_given(value),
            lambda limit, text: read_given(text),
            write_given,
        ),
        "points": _Kind(
            lambda limit: "points that were drawn",
            lambda limit, value: cleaned(value),
            lambda limit, text: read_points(text),
            write_points,
        ),
        "changes": _Kind(
            lambda limit: _several(limit, "changes, each a step, a name and a number, such as 120:learning_rate:0.1"),
            _clean_changes,
            _read_changes,
            _write_changes,
        ),
    }
)
