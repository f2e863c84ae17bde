"""The values that a lesson's words name, read off the run itself: "delta a1.0 @1", "loss @500", "first / last".

    loss | test_loss | accuracy | test_accuracy @S       of the data, with the parameters at step S
    test_rows | test_wrong | test_worst_loss @S          of the test set; its worst loss is that of a wrong row
    test_mixed_count | _true | _said @S                  of its commonest mistake: true class and answer
    batch_loss @S                                        of the batch of the update that led to S, before it
    z | a | delta | slope UNIT @S [row R]                of that update; a row of its batch, or the batch's mean
    input N @S [row R] · target N @S [row R]
    gradient | own_gradient | update WEIGHT @S           of that update: what the optimizer was given, the data's own
    weight WEIGHT @S                                     the parameter at step S
    gradient_size | update_size | weight_size LAYER @S   mean of absolute values of a layer's weights
    rate @S · parameters · rows LAYER @S · columns LAYER @S   of a layer's weights
    NAME + NAME, -, *, /                                 of values named before; a number is a name of itself
    slip MISTAKE[:WHICH] VALUE                           a number of an update, or the loss after it, where the update
                                                         is worked out with a mistake of `core/mistakes`: in a layer,
                                                         from 1 (0: in all), if it can be made in several; what is
                                                         rounded on the way, to 4d decimals or 2s significant digits

    ... with FIELD=TEXT FIELD=TEXT                       the same of a run that differs so, as a link writes it

A UNIT is called a1.0 (layers from 1, units from 0), a WEIGHT w1.0.2 or b1.2. The update that led to step 0 is the
coming one, as on the page.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from core.address import parse_address
from core.arrays import Array, Params
from core.confusion import Confusion, confusions
from core.datasets import load_data
from core.explain.places import slopes
from core.mistakes import MISTAKES, Quantity, value_of, work
from core.settings import Settings
from core.training import Step, evaluate
from playground.lessons.quantities import quantity, step_of
from playground.run.timeline import Timeline

_ASKED = re.compile(r"(\w+)(?: (\S+))? @(\d+)(?: row (\d+))?")
_SLIP = re.compile(r"slip (\w+)(?::(\d[ds]?))? (.+)")
_WITH = re.compile(r"(.+?) with (\S+=\S*(?: \S+=\S*)*)")
_SUM = re.compile(r"(\S+) ([-+*/]) (\S+)")
_CLAIM = re.compile(r"(\S+) (<|>|<=|>=|==|~) (\S+)")
_UNIT = re.compile(r"a([1-9])\.(\d{1,3})")
_DO: Mapping[str, Callable[[float, float], float]] = MappingProxyType(
    {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
)
_NEAR = 0.01  # relative: what "~" takes for the same
_COMPARE: Mapping[str, Callable[[float, float], bool]] = MappingProxyType(
    {
        "<": operator.lt,
        ">": operator.gt,
        "<=": operator.le,
        ">=": operator.ge,
        "==": lambda one, other: abs(one - other) <= 1e-9 * max(abs(one), abs(other)),
        "~": lambda one, other: abs(one - other) <= _NEAR * max(abs(one), abs(other)),
    }
)


class Reader:
    """Reads values of one run, which is computed here anew. One reading at a time."""

    def __init__(self, settings: Settings) -> None:
        """Stands at step 0 of a run of `settings`."""
        self._settings = settings
        self._timeline = Timeline(settings, load_data(settings))
        self._others: dict[str, Reader] = {}

    def read(self, asked: Mapping[str, str]) -> dict[str, float]:
        """Returns every value by its name; later ones may be made of earlier ones.

        Raises:
            ValueError: what is asked for is no value of this run.
        """
        found: dict[str, float] = {}
        for name, what in asked.items():
            found[name] = self._value(what, found)
        return found

    def _value(self, what: str, known: Mapping[str, float]) -> float:
        if what == "parameters":
            return float(sum(layer.weight.size + layer.bias.size for layer in self.params(0)))
        if elsewhere := _WITH.fullmatch(what):
            return self._other(elsewhere[2])._value(elsewhere[1], known)
        if slip := _SLIP.fullmatch(what):
            return self._slip(slip[1], slip[2] or "", slip[3])
        if together := _SUM.fullmatch(what):
            one, sign, other = together.groups()
            return _DO[sign](named(one, known), named(other, known))
        match = _ASKED.fullmatch(what)
        if match is None:
            raise ValueError(f"no value is asked for like this: {what}")
        kind, where, step, row = match.groups()
        reader = _KINDS.get(kind)
        if reader is None:
            raise ValueError(f"there is no value called {kind}")
        value = float(reader(self, where or "", int(step), None if row is None else int(row)))
        if not np.isfinite(value):
            raise ValueError(f"{what} is no finite number")
        return value

    def _other(self, differs: str) -> Reader:
        """A reader of a run that differs so."""
        if differs not in self._others:
            changes = dict(part.split("=", 1) for part in differs.split(" "))
            settings, problems = Settings.from_link({**self._settings.to_link(), **changes})
            if problems:
                raise ValueError(f"there is no such run: {differs}")
            self._others[differs] = Reader(settings)
        return self._others[differs]

    def _slip(self, name: str, which: str, what: str) -> float:
        """What comes out where a mistake is made, in one of the ways in which it can be made."""
        at = step_of(what)
        if name not in MISTAKES or not at:
            raise ValueError(f"there is no such slip: {name} in {what}")
        step = self.update(at)
        after = what == f"loss @{at}"
        of = Quantity("new") if after else quantity(what, step)
        ways = [] if of is None else MISTAKES[name].ways(step, of)
        wanted = _detail(which)
        way = next((way for detail, way in ways if wanted.items() <= detail.items()), None)
        if of is None or way is None:
            raise ValueError(f"{name} cannot be made in {what}")
        worked = work(step, way)
        if after:
            return evaluate(worked.params, self._settings, self._timeline.data)[0].loss
        return value_of(worked, of)

    # --- moments

    def params(self, step: int) -> Params:
        """The parameters at a step."""
        return self._timeline.record(step).before.params

    def update(self, step: int) -> Step:
        """The update that led to a step; at 0 the coming one."""
        return self._timeline.record(max(step - 1, 0))

    def measure(self, step: int) -> tuple[float, float, float, float]:
        """Loss and accuracy on the train set, then on the test set."""
        train, test = evaluate(self.params(step), self._settings, self._timeline.data)
        return train.loss, train.accuracy, test.loss, test.accuracy

    def mistakes(self, step: int) -> Confusion:
        """What the test set is taken for with the parameters at a step.

        Raises:
            ValueError: it has no classes.
        """
        both = confusions(self.params(step), self._settings, self._timeline.data)
        if both is None:
            raise ValueError("there are no classes to be mixed up")
        return both[1]


def _detail(which: str) -> Mapping[str, int]:
    """What a way must say of itself, as it is written behind a mistake's name."""
    number, letter = which[:1], which[1:]
    if not letter:
        return {"layer": int(number)} if number else {}
    return {"digits": int(number), "decimals": int(letter == "d")}


def named(text: str, known: Mapping[str, float]) -> float:
    """A value that was read before, or a number as it stands."""
    return known[text] if text in known else float(text)


def holds(claim: str, known: Mapping[str, float]) -> bool:
    """Whether a claim such as "end < start" is true of these values."""
    match = _CLAIM.fullmatch(claim)
    if match is None:
        raise ValueError(f"no claim is made like this: {claim}")
    one, sign, other = match.groups()
    return _COMPARE[sign](named(one, known), named(other, known))


# --- kinds of values


def _of_rows(values: Array, step: Step, row: int | None) -> float:
    """A row of the batch, or the mean over it."""
    if row is None:
        return float(values.mean())
    places = np.flatnonzero(step.rows == row)
    if not len(places):
        raise ValueError(f"row {row} is not in the batch of this update")
    return float(values[places[0]])


def _unit_layer(where: str) -> tuple[int, int]:
    match = _UNIT.fullmatch(where)
    if match is None:
        raise ValueError(f"no unit is called {where}")
    return int(match[1]) - 1, int(match[2])


def _z(reader: Reader, where: str, at: int, row: int | None) -> float:
    (layer, j), step = _unit_layer(where), reader.update(at)
    return _of_rows(step.forward[layer].z[:, j], step, row)


def _a(reader: Reader, where: str, at: int, row: int | None) -> float:
    (layer, j), step = _unit_layer(where), reader.update(at)
    return _of_rows(step.forward[layer].outputs[:, j], step, row)


def _delta(reader: Reader, where: str, at: int, row: int | None) -> float:
    (layer, j), step = _unit_layer(where), reader.update(at)
    return _of_rows(step.backward[layer].delta[:, j], step, row)


def _slope(reader: Reader, where: str, at: int, row: int | None) -> float:
    (layer, j), step = _unit_layer(where), reader.update(at)
    return _of_rows(slopes(step.forward[layer], step.settings.layer_activations[layer])[:, j], step, row)


def _input(reader: Reader, where: str, at: int, row: int | None) -> float:
    step = reader.update(at)
    return _of_rows(step.inputs[:, int(where)], step, row)


def _target(reader: Reader, where: str, at: int, row: int | None) -> float:
    step = reader.update(at)
    return _of_rows(step.targets[:, int(where)], step, row)


def _worst_loss(seen: Confusion) -> float:
    """0 where nothing is wrong."""
    return max((float(seen.losses[row]) for row in seen.worst(1)), default=0.0)


def _mixed_up(seen: Confusion) -> tuple[int, int, int]:
    return seen.mixed_up() or (0, 0, 0)


def _size(params: Params, where: str) -> float:
    return float(np.abs(params[int(where) - 1].weight).mean())


_KINDS: Mapping[str, Callable[[Reader, str, int, int | None], float]] = MappingProxyType(
    {
        "loss": lambda reader, _, at, __: reader.measure(at)[0],
        "accuracy": lambda reader, _, at, __: reader.measure(at)[1],
        "test_loss": lambda reader, _, at, __: reader.measure(at)[2],
        "test_accuracy": lambda reader, _, at, __: reader.measure(at)[3],
        "test_rows": lambda reader, _, at, __: float(len(reader.mistakes(at).labels)),
        "test_wrong": lambda reader, _, at, __: float(reader.mistakes(at).wrong),
        "test_worst_loss": lambda reader, _, at, __: _worst_loss(reader.mistakes(at)),
        "test_mixed_true": lambda reader, _, at, __: _mixed_up(reader.mistakes(at))[0],
        "test_mixed_said": lambda reader, _, at, __: _mixed_up(reader.mistakes(at))[1],
        "test_mixed_count": lambda reader, _, at, __: _mixed_up(reader.mistakes(at))[2],
        "batch_loss": lambda reader, _, at, __: reader.update(at).loss,
        "rate": lambda reader, _, at, __: reader.update(at).learning_rate,
        "z": _z,
        "a": _a,
        "delta": _delta,
        "slope": _slope,
        "input": _input,
        "target": _target,
        "gradient": lambda reader, where, at, _: parse_address(where).read(reader.update(at).grads),
        "own_gradient": lambda reader, where, at, _: parse_address(where).read(reader.update(at).data_grads),
        "update": lambda reader, where, at, _: parse_address(where).read(reader.update(at).updates),
        "weight": lambda reader, where, at, _: parse_address(where).read(reader.params(at)),
        "gradient_size": lambda reader, where, at, _: _size(reader.update(at).grads, where),
        "update_size": lambda reader, where, at, _: _size(reader.update(at).updates, where),
        "rows": lambda reader, where, at, _: float(reader.params(at)[int(where) - 1].weight.shape[0]),
        "columns": lambda reader, where, at, _: float(reader.params(at)[int(where) - 1].weight.shape[1]),
        "weight_size": lambda reader, where, at, _: _size(reader.params(at), where),
    }
)
