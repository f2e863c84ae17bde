"""Every setting as one row: its limits, what a change of it does to a run, and how it is entered. All else follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ulp
from sys import float_info
from types import MappingProxyType
from typing import NamedTuple

from core.address import block_names
from core.datasets import DATASETS, GIVEN
from core.features import FEATURES
from core.functions import ACTIVATIONS, LOSSES
from core.limits import PARAMETER, STEP, Limit
from core.network import INITIALIZERS, REDUCTIONS
from core.optimizers import OPTIMIZERS, SCHEDULES

AUTO = "auto"


class Speed(NamedTuple):
    """How far one displayed frame moves. "slow" shows two frames a second, the others as many as the screen."""

    unit: str  # "update" | "epoch"
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody needs here


SPEEDS: Mapping[str, Speed] = MappingProxyType(
    {
        "slow": Speed("update", 1),
        "1u": Speed("update", 1),
        "5u": Speed("update", 5),
        "1e": Speed("epoch", 1),
        "5e": Speed("epoch", 5),
        "20e": Speed("epoch", 20),
        "100e": Speed("epoch", 100),
    }
)


@dataclass(frozen=True, slots=True)
class Setting(Limit):
    """A row: what the setting may hold, and what follows from that it is this one.

    Effects of a change: "restart" (a run of its own), "live" (in force from the next update on), "stop" (when to
    pause), "view" (how it is drawn), "step" (where a link opens). All but the first two never change a number.

    Widgets: typed (a number, of those offered or any other), rate (typed, and a slider of those offered), counted
    (up and down by `stride`), share (a percentage), choice (of a menu), buttons (all choices in sight), several (any
    of the choices), switch, seed. "" where it is entered on the picture, or by something of its own.
    """

    effect: str = "restart"
    shapes: bool = False  # whether other first weights are drawn after a change, so that edits of the old ones are lost
    widget: str = ""
    offered: tuple[float, ...] = ()
    stride: int = 1
    words: str = ""  # by what name the words know the choices, where it is not the setting's own
    takes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # choice -> the other settings that it reads


_SEED_LIMIT = 2**31 - 1
_MOST_LAYERS = 8
_PENALTIES = (0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
_STARTS = (-1000.0, 1000.0)
_MOST_BETA = 0.999999  # at 1 an average never moves, and Adam divides by 1 - beta^t

_BLOCKS = block_names(_MOST_LAYERS + 1)
_HIDDEN_ACTIVATIONS = tuple(name for name, row in ACTIVATIONS.items() if not row.joint)
_RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
_INITIALIZER_TAKES = {"uniform": ("init_low", "init_high"), "normal": ("init_std",), "constant": ("init_constant",)}
_SCHEDULE_TAKES = dict.fromkeys(("step", "exponential", "cosine"), ("schedule_steps", "schedule_factor"))

_DATA = {
    "dataset": Setting("choice", choices=(*DATASETS, *GIVEN), shapes=True),
    "table": Setting("table", shapes=True),
    "samples": Setting("integer", 8, 5000, widget="counted", stride=50),
    "noise": Setting("number", 0.0, 1.0, widget="share"),
    "classes": Setting("integer", 2, 6, shapes=True, widget="counted"),
    "train_share": Setting("number", 0.1, 0.9, widget="share"),
    "standardise": Setting("flag", widget="switch"),
    "data_seed": Setting("integer", 0, _SEED_LIMIT, widget="seed"),
    "features": Setting("subset", choices=tuple(FEATURES), fewest=1, most=len(FEATURES), shapes=True, widget="several"),
}
_NETWORK = {
    "hidden": Setting("integers", 1, 32, most=_MOST_LAYERS, shapes=True),
    "activations": Setting("choices", choices=_HIDDEN_ACTIVATIONS, most=_MOST_LAYERS, words="activation"),
    "output_activation": Setting("choice", choices=(AUTO, *ACTIVATIONS), widget="choice", words="activation"),
    "loss": Setting("choice", choices=(AUTO, *LOSSES), widget="choice"),
    "reduction": Setting("choice", choices=tuple(REDUCTIONS), widget="buttons"),
    "initializer": Setting(
        "choice", choices=tuple(INITIALIZERS), shapes=True, widget="choice", takes=_INITIALIZER_TAKES
    ),
    "init_low": Setting("number", *_STARTS, widget="typed", offered=(-5.0, -1.0, -0.5, -0.1, -0.05, 0.0, 0.1)),
    "init_high": Setting("number", *_STARTS, widget="typed", offered=(0.05, 0.1, 0.5, 0.9, 1.0, 5.0)),
    "init_std": Setting("number", 0.0, 1000.0, widget="typed", offered=(0.01, 0.1, 0.5, 1.0, 3.0)),
    "init_constant": Setting("number", *_STARTS, widget="typed", offered=(0.0, 0.1, 0.5, 1.0)),
    "init_bias": Setting("number", *_STARTS, widget="typed", offered=(0.0, 0.01, 0.1, 1.0)),
    "seed": Setting("integer", 0, _SEED_LIMIT, shapes=True, widget="seed"),
    "fixed": Setting("subset", choices=_BLOCKS, most=len(_BLOCKS), widget="several"),
}
_TRAINING = {
    "batch_size": Setting("integer", 0, 5000, effect="live", widget="typed", offered=(1, 5, 10, 20, 30, 50, 100, 0)),
    "optimizer": Setting(
        "choice",
        choices=tuple(OPTIMIZERS),
        widget="choice",
        takes={name: tuple(row.defaults) for name, row in OPTIMIZERS.items()},
    ),
    "learning_rate": Setting("number", ulp(0.0), float_info.max, effect="live", widget="rate", offered=_RATES),
    "momentum": Setting("number", 0.0, 1.0, effect="live", widget="typed", offered=(0.0, 0.5, 0.9, 0.95, 0.99)),
    "decay": Setting("number", 0.0, 1.0, widget="typed", offered=(0.5, 0.9, 0.99, 0.999)),
    "beta1": Setting("number", 0.0, _MOST_BETA, widget="typed", offered=(0.0, 0.5, 0.9, 0.99)),
    "beta2": Setting("number", 0.0, _MOST_BETA, widget="typed", offered=(0.9, 0.99, 0.999, 0.9999)),
    "epsilon": Setting("number", 1e-15, 1.0, widget="typed", offered=(1e-10, 1e-8, 1e-6, 1e-3, 0.1)),
    "schedule": Setting("choice", choices=tuple(SCHEDULES), widget="choice", takes=_SCHEDULE_TAKES),
    "schedule_steps": Setting("integer", 1, 200_000, widget="counted", stride=100),
    "schedule_factor": Setting("number", 1e-6, 1.0, widget="typed", offered=(0.1, 0.5, 0.9, 0.99)),
    "clip_norm": Setting("number", 0.0, 1e6, effect="live", widget="typed", offered=(0.0, 0.1, 0.5, 1.0, 5.0)),
    "l1": Setting("number", 0.0, 100.0, effect="live", widget="typed", offered=_PENALTIES),
    "l2": Setting("number", 0.0, 100.0, effect="live", widget="typed", offered=_PENALTIES),
    "shuffle": Setting("flag", widget="switch"),
}
_BEFORE = {**_DATA, **_NETWORK, **_TRAINING}
_LIVE = MappingProxyType({name: row for name, row in _BEFORE.items() if row.effect == "live"})

LIMITS: Mapping[str, Setting] = MappingProxyType(
    {
        **_BEFORE,
        "changes": Setting("changes", PARAMETER.low, PARAMETER.high, most=200, live=_LIVE),
        "points": Setting("points"),
        "step": Setting(STEP.kind, STEP.low, STEP.high, effect="step"),
        "stop_epoch": Setting(
            "integer", 0, 200_000, effect="stop", widget="typed", offered=(0, 10, 50, 100, 500, 1000)
        ),
        "stop_loss": Setting(
            "number", 0.0, 1e6, effect="stop", widget="typed", offered=(0.0, 0.2, 0.1, 0.05, 0.01, 0.001)
        ),
        "speed": Setting("choice", choices=tuple(SPEEDS), effect="view"),
        "plane": Setting("plane", choices=(AUTO, "pca"), effect="view", widget="choice"),
        "edges": Setting("choice", choices=("weights", "gradients", "updates"), effect="view"),
        "discretize": Setting("flag", effect="view"),
        "show_test": Setting("flag", effect="view"),
        "log_scale": Setting("flag", effect="view"),
    }
)


def _with_effect(*effects: str) -> tuple[str, ...]:
    return tuple(name for name, row in LIMITS.items() if row.effect in effects)


LIVE_FIELDS = _with_effect("live")  # may change while it trains
VIEW_FIELDS = _with_effect("view")
STOP_FIELDS = _with_effect("stop")
QUIET_FIELDS = frozenset(_with_effect("view", "stop", "step"))  # never change a number
SHAPING_FIELDS = tuple(name for name, row in LIMITS.items() if row.shapes)
