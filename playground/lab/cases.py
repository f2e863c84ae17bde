"""The cases of the lab: a fault, the run in which it shows, what the proof makes of it; tests/test_lab.py measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.lab import FAULTS, Fault
from core.settings import Settings


@dataclass(frozen=True, slots=True)
class Case:
    """A fault in a run. Its name is the fault's; its words are called by it."""

    fault: Fault
    settings: Settings
    steps: int  # after so many updates it is told how the losses stand
    refuted: tuple[str, ...]  # blocks whose gradient the proof finds wrong in the second update; none: it agrees

    @property
    def name(self) -> str:
        """By which words and links of the inside know it."""
        return self.fault.name


def _case(name: str, settings: Settings, steps: int, refuted: str = "") -> Case:
    return Case(FAULTS[name], settings, steps, tuple(refuted.split()))


_ROWS = (
    _case("no_slope", Settings(
        dataset="sine", samples=100, hidden=(8,), activations=("tanh",), learning_rate=0.05), 200, "w1 b1"),
    _case("sign", Settings(
        dataset="gauss", samples=100, hidden=(3,), activations=("tanh",), speed="5u"), 100, "w1 b1 w2 b2"),
    _case("transposed", Settings(
        dataset="xor", samples=100, hidden=(4, 4), activations=("tanh", "tanh"), learning_rate=0.3, seed=1),
        200, "w1 b1"),
    _case("sum_for_mean", Settings(
        dataset="xor", samples=200, hidden=(4,), activations=("tanh",), learning_rate=0.3, batch_size=0),
        200, "w1 b1 w2 b2"),
    _case("output_first", Settings(
        dataset="sine", samples=100, hidden=(6,), activations=("tanh",), learning_rate=0.45, batch_size=0, seed=2),
        100, "w1 b1"),
    _case("not_zeroed", Settings(
        dataset="xor", samples=100, hidden=(4,), activations=("tanh",), learning_rate=0.1), 200, "w1 b1 w2 b2"),
    _case("bias_kept", Settings(
        dataset="circle", samples=100, hidden=(4,), activations=("tanh",), learning_rate=0.3), 200),
    _case("zero_start", Settings(
        dataset="moons", samples=100, hidden=(4,), activations=("tanh",), learning_rate=0.3), 100),
    _case("unpaired", Settings(
        dataset="gauss", samples=100, hidden=(3,), activations=("tanh",), learning_rate=0.1), 200),
    _case("penalised_bias", Settings(
        dataset="times_ten", hidden=(), activations=(), learning_rate=0.1, l2=0.3), 200, "b1"),
    _case("miscoded", Settings(
        dataset="gauss", samples=100, hidden=(3,), activations=("tanh",), output_activation="sigmoid",
        loss="half_squared_error", learning_rate=1.0), 200),
    _case("hundredfold", Settings(
        dataset="circle", samples=100, hidden=(4,), activations=("tanh",), learning_rate=0.2, seed=8), 200),
)  # fmt: skip
CASES: Mapping[str, Case] = MappingProxyType({row.name: row for row in _ROWS})
