"""The accounts behind each card: frozen records of numbers, no words, read off the records of one real step.

Layers, units and samples count from 0; a sample is a place in the step's batch. In addresses ("w1.0.2", "b1.2") the
layer counts from 1. What an account adds up or multiplies is said at its record, and holds to rounding.
"""

from core.explain.collapse import Collapsed, collapse
from core.explain.edges import EdgeAccount, edge_account
from core.explain.flow import FLOW, HEALTHY, STUCK, FlowAccount, LayerFlow, batch_flow, flow_account
from core.explain.hindrance import Hindrance, hindrances
from core.explain.landscape import Course, OverOne, OverTwo, course, courses, over_one, over_two
from core.explain.layers import LayerAccount, Matrix, layer_account
from core.explain.maps import DeltaMap, InputGradients, delta_map, input_gradients
from core.explain.outputs import LossCurve, OutputCurves, OutputDelta, output_curves
from core.explain.paths import Path, PathsAccount, paths_account
from core.explain.proof import ProofAccount, multiplications, network_check, proof_account
from core.explain.spread import Spread, spread
from core.explain.stall import Stall, latest_steps, stall, stands_still
from core.explain.step_size import Mark, StepSizeAccount, step_size_account
from core.explain.units import FLAT, HiddenDelta, UnitForward, unit_backward, unit_forward
from core.explain.updates import Slot, UpdateAccount

__all__ = [
    "FLAT",
    "FLOW",
    "HEALTHY",
    "STUCK",
    "Collapsed",
    "Course",
    "DeltaMap",
    "EdgeAccount",
    "FlowAccount",
    "HiddenDelta",
    "Hindrance",
    "InputGradients",
    "LayerAccount",
    "LayerFlow",
    "LossCurve",
    "Mark",
    "Matrix",
    "OutputCurves",
    "OutputDelta",
    "OverOne",
    "OverTwo",
    "Path",
    "PathsAccount",
    "ProofAccount",
    "Slot",
    "Spread",
    "Stall",
    "StepSizeAccount",
    "UnitForward",
    "UpdateAccount",
    "batch_flow",
    "collapse",
    "course",
    "courses",
    "delta_map",
    "edge_account",
    "flow_account",
    "hindrances",
    "input_gradients",
    "latest_steps",
    "layer_account",
    "multiplications",
    "network_check",
    "output_curves",
    "over_one",
    "over_two",
    "paths_account",
    "proof_account",
    "spread",
    "stall",
    "stands_still",
    "step_size_account",
    "unit_backward",
    "unit_forward",
]
