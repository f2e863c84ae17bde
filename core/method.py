"""How a run is trained: what begins it, takes an update with its records, and goes far. A run is given one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from core.datasets import Data, load_data
from core.network import Backward, backward
from core.trainer import Trainer
from core.training import Step, TrainState, start, take_step

if TYPE_CHECKING:
    from core.settings import Settings


class Method(NamedTuple):
    """The functions that make a run of settings; all of one method tell of the same run."""

    data: Callable[[Settings], Data]
    start: Callable[[Settings, Data], TrainState]
    take_step: Callable[[TrainState, Settings, Data], Step]
    backward: Callable[[Step], Backward]  # the backward pass of an update, for rows that are seen alone
    trainer: Callable[[Settings, Data], Trainer]


RIGHT = Method(load_data, start, take_step, lambda step: backward, Trainer)
