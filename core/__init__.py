"""A network in NumPy that exposes every value of every step: activations forward, deltas back, gradients, updates.

Lessons, exported scripts, the playground and the tests call exactly what is listed here.
"""

from core.arrays import Array, Layer, Params
from core.datasets import DATASETS, Data, load_data
from core.functions import ACTIVATIONS, LOSSES
from core.gradcheck import check_gradients
from core.network import (
    INITIALIZERS,
    LayerBackward,
    LayerForward,
    backward,
    data_loss,
    forward,
    init_params,
    penalty,
    penalty_gradient,
)
from core.optimizers import OPTIMIZERS, apply_updates
from core.settings import Settings
from core.trainer import advance
from core.training import Step, TrainState, evaluate, start, take_step

__all__ = [
    "ACTIVATIONS",
    "DATASETS",
    "INITIALIZERS",
    "LOSSES",
    "OPTIMIZERS",
    "Array",
    "Data",
    "Layer",
    "LayerBackward",
    "LayerForward",
    "Params",
    "Settings",
    "Step",
    "TrainState",
    "advance",
    "apply_updates",
    "backward",
    "check_gradients",
    "data_loss",
    "evaluate",
    "forward",
    "init_params",
    "load_data",
    "penalty",
    "penalty_gradient",
    "start",
    "take_step",
]
