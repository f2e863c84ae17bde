"""What each field of `Settings` may hold, as data: it drives the constructor, the link and the widgets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ulp
from numbers import Integral, Real
from sys import float_info
from types import MappingProxyType
from typing import Any, NamedTuple

from core.datasets import DATASETS
from core.features import FEATURES
from core.functions import ACTIVATIONS, LOSSES
from core.network import INITIALIZERS, REDUCTIONS
from core.optimizers import OPTIMIZERS, SCHEDULES

AUTO = "auto"
# May change while it trains.
LIVE_FIELDS = ("learning_rate", "batch_size", "l1", "l2", "momentum", "clip_norm")
# Never affect the numbers.
VIEW_FIELDS = ("speed", "plane", "edges", "discretize", "show_test", "log_scale")


class Speed(NamedTuple):
    """How far one displayed frame moves. "slow" shows two frames a second, the others as many as the screen."""

    label: str
    unit: str  # "update" | "epoch"
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody needs here


SPEEDS: Mapping[str, Speed] = MappingProxyType(
    {
        "slow": Speed("2 updates a second", "update", 1),
        "1u": Speed("1 update a frame", "update", 1),
        "5u": Speed("5 updates a frame", "update", 5),
        "1e": Speed("1 epoch a frame", "epoch", 1),
        "5e": Speed("5 epochs a frame", "epoch", 5),
        "20e": Speed("20 epochs a frame", "epoch", 20),
        "100e": Speed("100 epochs a frame", "epoch", 100),
    }
)


class Change(NamedTuple):
    """A change made while it trained, in force from the update that is taken at `step` on."""

    step: int
    what: str  # one of LIVE_FIELDS, or the address of a parameter (see `parse_address`)
    value: float


@dataclass(frozen=True, slots=True)
class Limit:
    """What one field may hold; ends are included.

    Kinds: integer, number, flag, choice; integers, choices (sequences; repeats allowed), subset (no repeats);
    plane (a choice, or two coordinates "i-j"); changes (low and high bound the value of a parameter).
    """

    kind: str
    low: float = 0.0
    high: float = 0.0
    choices: tuple[str, ...] = ()
    fewest: int = 0  # items of a sequence
    most: int = 0

    @property
    def rule(self) -> str:
        """The limit in words, to follow "must be"."""
        return _KINDS[self.kind].rule(self)

    def clean(self, value: Any) -> Any:
        """Returns `value` in the field's own type.

        Raises:
            ValueError: the limit refuses it: "must be <rule>; got <value>".
        """
        return _KINDS[self.kind].clean(self, value)

    def read(self, text: str) -> Any:
        """Returns the value that `text` (of a link) stands for.

        Raises:
            ValueError: the text does not have the form of such a value, or the limit refuses it.
        """
        return self.clean(_KINDS[self.kind].read(self, text))

    def write(self, value: Any) -> str:
        """Returns the text that `read` turns back into exactly `value`."""
        return _KINDS[self.kind].write(value)


class _Kind(NamedTuple):
    rule: Callable[[Limit], str]
    clean: Callable[[Limit, Any], Any]
    read: Callable[[Limit, str], Any]
    write: Callable[[Any], str]


_INTEGER = re.compile(r"-?[0-9]{1,12}")  # [0-9], as int() also takes other scripts' digits and underscores
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,4})?")
PLANE_PAIR = re.compile(r"(0|[1-9][0-9]{0,2})-(0|[1-9][0-9]{0,2})")
_ADDRESS = re.compile(r"w([1-9])\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})|b([1-9])\.(0|[1-9][0-9]{0,2})")
_FLAGS = {"true": True, "false": False, "1": True, "0": False}

# What could be markup in a page (a link, an image, emphasis, a colour): all but plain words and numbers.
_MARKUP = re.compile(r"[^A-Za-z0-9 +\-,._]|(?<![0-9])\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def excerpt(value: Any) -> str:
    """Returns a short ASCII picture of any value, safe to show in a page: nothing in it can act as markup."""
    kind = type(value)
    if issubclass(kind, str):
        text = str.__getitem__(value, slice(24))  # no method of a hostile subclass is called
        return f"'{_MARKUP.sub('?', text)}'" + (" and more" if str.__len__(value) > 24 else "")
    if kind is int and value.bit_length() > 64:
        return "a whole number of many digits"
    if value is None or kind is int or kind is bool:
        return str(value)
    if isinstance(value, float):
        return repr(float(value))
    return f"something of type {_MARKUP.sub('?', kind.__name__[:24])}"


def _refusal(rule: str, value: Any) -> ValueError:
    return ValueError(f"must be {rule}; got {excerpt(value)}.")


def _plain(number: float) -> str:
    return f"{number:,.0f}" if float(number).is_integer() and abs(number) < 1e15 else repr(number)


def _span(limit: Limit) -> str:
    if limit.high == float_info.max:
        return "above 0" if limit.low == ulp(0.0) else f"of at least {_plain(limit.low)}"
    return f"from {_plain(limit.low)} to {_plain(limit.high)}"


def _clean_integer(limit: Limit, value: Any) -> int:
    if isinstance(value, Integral) and not isinstance(value, bool) and limit.low <= int(value) <= limit.high:
        return int(value)
    raise _refusal(limit.rule, value)


def _clean_number(limit: Limit, value: Any) -> float:
    if isinstance(value, Real) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            raise _refusal(limit.rule, value) from None
        if limit.low <= number <= limit.high:  # never so for NaN
            return number
    raise _refusal(limit.rule, value)


def _clean_flag(limit: Limit, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise _refusal(limit.rule, value)


def _clean_choice(limit: Limit, value: Any) -> str:
    if isinstance(value, str) and value in limit.choices:
        return str(value)
    raise _refusal(limit.rule, value)


def _items(limit: Limit, value: Any) -> Sequence[Any]:
    if not isinstance(value, tuple | list):
        raise _refusal(limit.rule, value)
    if not limit.fewest <= len(value) <= limit.most:
        raise ValueError(f"must be {limit.rule}; got {len(value)} of them.")
    return value


def _clean_integers(limit: Limit, value: Any) -> tuple[int, ...]:
    return tuple(_clean_integer(limit, item) for item in _items(limit, value))


def _clean_choices(limit: Limit, value: Any) -> tuple[str, ...]:
    return tuple(_clean_choice(limit, item) for item in _items(limit, value))


def _clean_subset(limit: Limit, value: Any) -> tuple[str, ...]:
    names = _clean_choices(limit, value)
    if len(set(names)) < len(names):
        raise ValueError(f"must be {limit.rule}; got '{Counter(names).most_common(1)[0][0]}' twice.")
    return names


def _clean_plane(limit: Limit, value: Any) -> str:
    if isinstance(value, str):
        pair = PLANE_PAIR.fullmatch(value)
        if value in limit.choices or (pair and pair[1] != pair[2]):
            return str(value)
    raise _refusal(limit.rule, value)


def _clean_change(limit: Limit, change: Any) -> Change:
    """Returns one change whose step, name and value are each allowed; that the network has it is a later rule."""
    if not isinstance(change, tuple | list) or len(change) != 3:
        raise ValueError(f"must be {limit.rule}; got {excerpt(change)}.")
    try:
        step = LIMITS["step"].clean(change[0])
    except ValueError as error:
        raise ValueError(f"must each be made at a step, which {error}") from None
    what = change[1]
    if not isinstance(what, str) or (what not in LIVE_FIELDS and not _ADDRESS.fullmatch(what)):
        raise ValueError(f"must each change {_CHANGEABLE}; got {excerpt(what)}.")
    try:
        if what in LIVE_FIELDS:
            value = change[2]
            whole = what == "batch_size" and isinstance(value, float) and value.is_integer()
            return Change(step, str(what), float(LIMITS[what].clean(int(value) if whole else value)))
        return Change(step, str(what), PARAMETER.clean(change[2]))
    except ValueError as error:
        raise ValueError(f"at step {step}: {what} {error}") from None


def _clean_changes(limit: Limit, value: Any) -> tuple[Change, ...]:
    """Returns the changes sorted by step, then name."""
    changes = sorted([_clean_change(limit, item) for item in _items(limit, value)], key=lambda change: change[:2])
    for one, other in pairwise(changes):
        if one[:2] == other[:2]:
            raise ValueError(f"must be {limit.rule}; got {one.what} twice at step {one.step}.")
    return tuple(changes)


def _read_integer(limit: Limit, text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise _refusal(limit.rule, text)
    return int(text)


def _read_number(limit: Limit, text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise _refusal(limit.rule, text)
    return float(text)


def _read_flag(limit: Limit, text: str) -> bool:
    if text not in _FLAGS:
        raise _refusal(limit.rule, text)
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
        ValueError: the text does not have that form, or a part of it is not allowed.
    """
    step, _, rest = text.partition(":")
    what, _, value = rest.partition(":")
    if not (_INTEGER.fullmatch(step) and _NUMBER.fullmatch(value)):
        raise ValueError(f"must be {limit.rule}; got {excerpt(text)}.")
    return _clean_change(limit, (int(step), what, float(value)))


def _read_changes(limit: Limit, text: str) -> list[Change]:
    return [read_change(limit, item) for item in read_list(limit, text)]


def _write_changes(changes: Sequence[Change]) -> str:
    return ",".join(f"{change.step}:{change.what}:{change.value!r}" for change in changes)


def _several(limit: Limit, what: str) -> str:
    count = f"{limit.fewest} to {limit.most}" if limit.fewest else f"at most {limit.most}"
    return f"a list of {count} {what}"


_CHANGEABLE = f"one of {', '.join(LIVE_FIELDS)} or a parameter such as w1.0.2 or b1.0"
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
        "changes": _Kind(
            lambda limit: _several(limit, "changes, each a step, a name and a number, such as 120:learning_rate:0.1"),
            _clean_changes,
            _read_changes,
            _write_changes,
        ),
    }
)


class Address(NamedTuple):
    """Where one parameter is: weight[i, j] of a layer, or its bias[j] where `i` is None."""

    layer: int  # from 1
    i: int | None
    j: int


def parse_address(what: str) -> Address:
    """Returns what "w2.0.1" (the weight from unit 0 to unit 1 in the second layer) or "b2.1" names.

    Raises:
        ValueError: `what` is no address of a weight or bias.
    """
    match = _ADDRESS.fullmatch(what)
    if match is None:
        raise ValueError(f"a parameter must be written like w1.0.2 or b1.0; got {excerpt(what)}.")
    layer, i, j, bias_layer, bias_j = match.groups()
    return Address(int(layer), int(i), int(j)) if layer else Address(int(bias_layer), None, int(bias_j))


PARAMETER = Limit("number", -1e6, 1e6)  # what a weight or bias may be set to by hand
_MOST_LAYERS = 8
_SEED = Limit("integer", 0, 2**31 - 1)
_SWITCH = Limit("flag")
_SHARE = Limit("number", 0.0, 1.0)
_BETA = Limit("number", 0.0, 0.999999)  # at 1 an average never moves, and Adam divides by 1 - beta^t
_START = Limit("number", -1000.0, 1000.0)
_PENALTY = Limit("number", 0.0, 100.0)

LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "dataset": Limit("choice", choices=tuple(DATASETS)),
        "samples": Limit("integer", 8, 5000),
        "noise": _SHARE,
        "classes": Limit("integer", 2, 6),
        "train_share": Limit("number", 0.1, 0.9),
        "standardise": _SWITCH,
        "data_seed": _SEED,
        "features": Limit("subset", choices=tuple(FEATURES), fewest=1, most=len(FEATURES)),
        "hidden": Limit("integers", 1, 32, most=_MOST_LAYERS),
        "activations": Limit(
            "choices", choices=tuple(name for name in ACTIVATIONS if name != "softmax"), most=_MOST_LAYERS
        ),
        "output_activation": Limit("choice", choices=(AUTO, *ACTIVATIONS)),
        "loss": Limit("choice", choices=(AUTO, *LOSSES)),
        "reduction": Limit("choice", choices=tuple(REDUCTIONS)),
        "initializer": Limit("choice", choices=tuple(INITIALIZERS)),
        "init_low": _START,
        "init_high": _START,
        "init_std": Limit("number", 0.0, 1000.0),
        "init_constant": _START,
        "init_bias": _START,
        "seed": _SEED,
        "fixed": Limit(
            "subset",
            choices=tuple(f"{kind}{layer}" for layer in range(1, _MOST_LAYERS + 2) for kind in "wb"),
            most=2 * (_MOST_LAYERS + 1),
        ),
        "batch_size": Limit("integer", 0, 5000),
        "optimizer": Limit("choice", choices=tuple(OPTIMIZERS)),
        "learning_rate": Limit("number", ulp(0.0), float_info.max),
        "momentum": _SHARE,
        "decay": _SHARE,
        "beta1": _BETA,
        "beta2": _BETA,
        "epsilon": Limit("number", 1e-15, 1.0),
        "schedule": Limit("choice", choices=tuple(SCHEDULES)),
        "schedule_steps": Limit("integer", 1, 200_000),
        "schedule_factor": Limit("number", 1e-6, 1.0),
        "clip_norm": Limit("number", 0.0, 1e6),
        "l1": _PENALTY,
        "l2": _PENALTY,
        "shuffle": _SWITCH,
        "changes": Limit("changes", PARAMETER.low, PARAMETER.high, most=200),
        "step": Limit("integer", 0, 200_000),
        "stop_epoch": Limit("integer", 0, 200_000),
        "stop_loss": Limit("number", 0.0, 1e6),
        "speed": Limit("choice", choices=tuple(SPEEDS)),
        "plane": Limit("plane", choices=(AUTO, "pca")),
        "edges": Limit("choice", choices=("weights", "gradients", "updates")),
        "discretize": _SWITCH,
        "show_test": _SWITCH,
        "log_scale": _SWITCH,
    }
)
