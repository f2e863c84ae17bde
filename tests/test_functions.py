"""Activations and losses against their definitions, taken at their word with a thousand digits.

The judge writes each function as a textbook does and takes slopes as limits of differences: with so many digits nothing
of that loses any that matter, and nothing of it is like the code that it judges.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import pytest
from mpmath import mp, mpf

from core import ACTIVATIONS, LOSSES
from core.arrays import Array
from core.functions import output_delta, softmax, softmax_delta
from core.plan import Plan

DIGITS = 1000
CLOSE = 1e-12
SMALLEST = float(np.finfo(np.float64).tiny)  # below it float64 itself has fewer digits, down to none
UNITS = sorted(set(ACTIVATIONS) - {"softmax"})

# Where the forms have their limits (overflow, underflow, a rounds to 1), and a draw over all sizes between.
_EDGES = (
    1e-300,
    1e-8,
    0.1,
    0.5,
    1.0,
    2.0,
    3.0,
    5.0,
    6.0,
    8.0,
    12.0,
    18.0,
    19.0,
    20.0,
    22.0,
    30.0,
    36.0,
    36.8,
    37.5,
    39.9,
)
_FAR = (
    40.1,
    50.0,
    80.0,
    88.0,
    100.0,
    300.0,
    354.0,
    355.0,
    356.0,
    372.0,
    600.0,
    700.0,
    708.0,
    709.5,
    710.0,
    744.0,
    746.0,
    1000.0,
)
_DRAWN = tuple(10.0 ** np.random.default_rng(0).uniform(-3.0, 3.0, 60))
PLACES = np.array([sign * size for size in (*_EDGES, *_FAR, *_DRAWN) for sign in (1.0, -1.0)])


def _sigmoid(z: mpf) -> mpf:
    return 1 / (1 + mp.exp(-z))


def _gelu(z: mpf) -> mpf:
    return z / 2 * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (z + mpf(0.044715) * z**3)))


TRUTH: dict[str, Callable[[mpf], mpf]] = {
    "linear": lambda z: z,
    "sigmoid": _sigmoid,
    "tanh": lambda z: (mp.exp(2 * z) - 1) / (mp.exp(2 * z) + 1),
    "relu": lambda z: max(z, mpf(0)),
    "leaky_relu": lambda z: z if z > 0 else mpf(0.01) * z,
    "elu": lambda z: z if z > 0 else mp.exp(z) - 1,
    "silu": lambda z: z * _sigmoid(z),
    "gelu": _gelu,
    "softplus": lambda z: mp.log(1 + mp.exp(z)),
    "sin": mp.sin,
}


def _difference(function: Callable[[mpf], mpf], z: mpf) -> mpf:
    """A slope as a symmetric difference over a stretch of 1e-450: to 900 digits less than the slope's own."""
    with mp.workdps(2 * DIGITS):
        step = mpf(10) ** -450 * (1 + abs(z)) if abs(z) > mpf(10) ** -400 else mpf(10) ** -450
        return (function(z + step) - function(z - step)) / (2 * step)


@cache
def truth(name: str, slope: bool) -> list[mpf]:
    with mp.workdps(DIGITS):
        return [_difference(TRUTH[name], mpf(z)) if slope else TRUTH[name](mpf(z)) for z in PLACES]


def apart(got: Array, want: Sequence[mpf], scale: Sequence[mpf] | None = None) -> list[str]:
    """Says where a number is not within the promise: relative to itself, or to the size of what it is a sum of."""
    found = []
    for index, (number, true) in enumerate(zip(np.ravel(got), want, strict=True)):
        size = abs(true if scale is None else scale[index])
        if not abs(mpf(float(number)) - true) <= CLOSE * size + mpf(SMALLEST):  # also of NaN
            found.append(f"{index}: {number!r}, true is {mp.nstr(true, 20)}")
    return found


@pytest.mark.parametrize("name", UNITS)
def test_an_activation_keeps_its_digits(name: str) -> None:
    assert apart(ACTIVATIONS[name].value(PLACES), truth(name, slope=False)) == []


@pytest.mark.parametrize("name", UNITS)
def test_a_slope_keeps_its_digits(name: str) -> None:
    with np.errstate(over="ignore"):
        slope = ACTIVATIONS[name].slope(PLACES, ACTIVATIONS[name].value(PLACES))
    assert apart(slope, truth(name, slope=True)) == []


@pytest.mark.parametrize("name", UNITS)
def test_the_plan_keeps_the_digits_of_slopes(name: str) -> None:
    """One unit, z = x; the output, w = 1, is far above its target: blame 1 comes back, delta is the slope itself."""
    plan = Plan((1, 1, 1), (name, "linear"), "absolute_error")
    plan.theta[:] = (1.0, 0.0, 1.0, 0.0)
    rows = np.column_stack([PLACES, np.ones_like(PLACES)])
    with np.errstate(all="ignore"):
        for call in plan.calls(rows, np.full((1, len(PLACES)), -1e9), ()):
            call()
    assert apart(plan.batch(len(PLACES)).deltas[0], truth(name, slope=True)) == []


@pytest.mark.parametrize(("name", "root"), [("silu", -1.2784645427610738), ("gelu", -0.7517915246935645)])
def test_a_slope_at_its_root_is_as_near_to_zero_as_its_terms_allow(name: str, root: float) -> None:
    z = np.array([root])
    with mp.workdps(DIGITS):
        true = _difference(TRUTH[name], mpf(root))
    assert abs(mpf(float(ACTIVATIONS[name].slope(z, ACTIVATIONS[name].value(z))[0])) - true) < 5e-16


@pytest.mark.parametrize("name", UNITS)
def test_zero_is_neither_lost_nor_signed(name: str) -> None:
    at = ACTIVATIONS[name].value(np.array([0.0, -0.0]))
    with mp.workdps(DIGITS):
        assert apart(at, [TRUTH[name](mpf(0))] * 2) == []


# ------------------------------------------------------------------------------------------------ softmax, losses


def _scores() -> list[list[float]]:
    """Pre-activations of two to six classes: close together, one far ahead, far apart, all far from 0."""
    rng = np.random.default_rng(1)
    drawn = [list(rng.normal(size=k) * spread) for k in (2, 3, 6) for spread in (1.0, 10.0, 40.0, 300.0)]
    ahead = [[lead, 0.0, -1.0] for lead in (18.0, 36.0, 37.0, 40.0, 300.0, 700.0, 1000.0)]
    return [*drawn, *ahead, [0.0, 0.0, 0.0], [1000.0, 999.0, -1000.0], [-1000.0, -1000.0, -999.5]]


def _shares(z: Sequence[float]) -> list[mpf]:
    powers = [mp.exp(mpf(one)) for one in z]
    return [power / sum(powers) for power in powers]


def test_softmax_keeps_its_digits() -> None:
    with mp.workdps(DIGITS):
        for z in _scores():
            assert apart(softmax(np.array(z)), _shares(z)) == []


def test_the_delta_through_softmax_keeps_its_digits() -> None:
    """dC/dz_j = sum_k s_k da_k/dz_j of these very outputs, to the size of the terms a_j a_k (s_j - s_k)."""
    rng = np.random.default_rng(2)
    with mp.workdps(DIGITS):
        for z in _scores():
            a, slope = softmax(np.array(z)), rng.normal(size=len(z))
            exact, s = [mpf(float(one)) for one in a], [mpf(float(one)) for one in slope]
            units = range(len(z))
            true = [exact[j] * sum(exact[k] * (s[j] - s[k]) for k in units) for j in units]
            size = [exact[j] * sum(exact[k] * abs(s[j] - s[k]) for k in units) for j in units]
            assert apart(softmax_delta(a, slope), true, size) == []


@pytest.mark.parametrize("target", [1.0, 0.0, 0.3])
def test_binary_cross_entropy_keeps_its_digits(target: float) -> None:
    """From z alone, -t log a - (1 - t) log(1 - a): with target 1 and z = 30 it is 9.4e-14, not what rounding leaves."""
    a = ACTIVATIONS["sigmoid"].value(PLACES)
    got = LOSSES["binary_cross_entropy"].value(PLACES[:, None], a[:, None], np.full((len(PLACES), 1), target), -1)
    t = mpf(target)
    with mp.workdps(DIGITS):
        exact = [_sigmoid(mpf(z)) for z in PLACES]
        true = [-t * mp.log(one) - (1 - t) * mp.log(1 - one) for one in exact]
    assert apart(got, true) == []


@pytest.mark.parametrize("axis", [-1, 0])
def test_cross_entropy_keeps_its_digits(axis: int) -> None:
    """-sum t log a of every class as the target, the sure one too: 18 ahead it is 2e-8 with all its digits."""
    with mp.workdps(DIGITS):
        for z in _scores():
            k = len(z)
            scores, targets = np.tile(z, (k, 1)), np.eye(k)
            if axis == 0:
                scores = np.ascontiguousarray(scores.T)
            got = LOSSES["cross_entropy"].value(scores, softmax(scores, axis=axis), targets, axis)
            assert apart(got, [-mp.log(share) for share in _shares(z)]) == []


def _pairs() -> tuple[Array, Array]:
    """Outputs and targets: far apart, close together, equal but for the last digits."""
    rng = np.random.default_rng(3)
    t = rng.normal(size=60) * 10.0 ** rng.uniform(-3, 3, 60)
    away = 10.0 ** rng.uniform(-15, 3, 60) * rng.choice([-1.0, 1.0], 60)
    return np.concatenate([t + away, t, [1.0, 0.0, 2.0]]), np.concatenate([t, t, [0.0, 1.0, 1.0]])


REAL: dict[str, tuple[Callable[[mpf], mpf], Callable[[mpf], mpf]]] = {
    "squared_error": (lambda e: e * e, lambda e: 2 * e),
    "half_squared_error": (lambda e: e * e / 2, lambda e: e),
    "absolute_error": (abs, mp.sign),
    "huber": (
        lambda e: e * e / 2 if abs(e) <= 1 else abs(e) - mpf("0.5"),
        lambda e: e if abs(e) <= 1 else mp.sign(e),
    ),
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_a_loss_of_an_error_keeps_its_digits(name: str) -> None:
    a, t = _pairs()
    with mp.workdps(DIGITS):
        errors = [mpf(float(one)) - mpf(float(other)) for one, other in zip(a, t, strict=True)]
        assert (
            apart(LOSSES[name].value(a[:, None], a[:, None], t[:, None], -1), [REAL[name][0](e) for e in errors]) == []
        )
        assert apart(LOSSES[name].slope(a, t), [REAL[name][1](e) for e in errors]) == []


def test_the_slope_of_a_cross_entropy_keeps_the_digits_that_its_output_has() -> None:
    """dC/da of the very output: (a - t) / (a (1 - a)), and -t / a."""
    a = ACTIVATIONS["sigmoid"].value(PLACES)
    a = a[(a > SMALLEST) & (a < 1.0)]
    with mp.workdps(DIGITS):
        exact = [mpf(float(one)) for one in a]
        for t in (0.0, 1.0, 0.25):
            true = [(one - t) / (one * (1 - one)) for one in exact]
            assert apart(LOSSES["binary_cross_entropy"].slope(a, np.full_like(a, t)), true) == []
        assert apart(LOSSES["cross_entropy"].slope(a, np.ones_like(a)), [-1 / one for one in exact]) == []


@pytest.mark.parametrize("target", [1.0, 0.0])
def test_the_delta_of_a_sigmoid_and_its_cross_entropy_keeps_its_digits(target: float) -> None:
    z = PLACES[:, None]
    got = output_delta("binary_cross_entropy", "sigmoid", z, ACTIVATIONS["sigmoid"].value(z), np.full_like(z, target))
    with mp.workdps(DIGITS):
        assert apart(got, [_sigmoid(mpf(one)) - mpf(target) for one in PLACES]) == []


@pytest.mark.parametrize("axis", [-1, 0])
def test_the_delta_of_softmax_and_its_cross_entropy_keeps_its_digits(axis: int) -> None:
    with mp.workdps(DIGITS):
        for z in _scores():
            k = len(z)
            scores, targets, shares = np.tile(z, (k, 1)), np.eye(k), _shares(z)
            if axis == 0:
                scores = np.ascontiguousarray(scores.T)
            got = output_delta("cross_entropy", "softmax", scores, softmax(scores, axis=axis), targets, axis=axis)
            got = got.T if axis == 0 else got
            assert apart(got, [shares[j] - (i == j) for i in range(k) for j in range(k)]) == []
