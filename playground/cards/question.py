"""What a card is asked: which update, what of the network is selected, which example, in whose notation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.datasets import Data
from core.settings import Change
from core.training import Step, Trace
from playground.formulas.notation import INPUTS, Notation
from playground.words import say
from playground.words.data import class_names, input_names, target_names


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at; layer and units count from 0, as in `core`."""

    kind: str
    layer: int = 0
    i: int | None = None  # None for a bias
    j: int = 0

    def request(self) -> dict[str, str | int | None]:
        """The same as the browser says it: layers from 1."""
        found: dict[str, str | int | None] = {"kind": self.kind}
        if self.kind in ("weight", "bias", "unit", "layer"):
            found["layer"] = self.layer + 1
        if self.kind == "weight":
            found["i"] = self.i
        if self.kind in ("weight", "bias", "unit"):
            found["j"] = self.j
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One training example under the microscope."""

    row: int  # of the training set
    step: Trace  # whose records hold it: the step itself, or the example seen alone with the step's weights
    place: int  # in that step's batch
    in_batch: bool  # of the real step
    loss: float  # its own, without penalty


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a hand did to one parameter at both ends of an update."""

    began: bool  # the update began with a value set by hand
    left: float | None  # what training had made of it until then; None before any training
    after: float | None  # what it was set to after the update


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All that a card is about."""

    step: Step
    selection: Selection
    sample: Sample | None  # None: the whole batch
    worst: Sample  # of the batch, the largest loss
    notation: Notation
    data: Data
    edited: tuple[Change, ...] = ()  # weights and biases set by hand after the update, at the step on the screen
    begun: tuple[tuple[Change, float | None], ...] = ()  # those set before it, with what training had made of them

    def by_hand(self, what: str) -> ByHand:
        """What was done by hand to the parameter of this address, before the update and after it."""
        before = next(((edit, left) for edit, left in self.begun if edit.what == what), None)
        after = next((edit.value for edit in self.edited if edit.what == what), None)
        return ByHand(before is not None, before[1] if before else None, after)

    def __post_init__(self) -> None:
        """Has outputs written by the names of their classes."""
        classes = class_names(self.step.settings.dataset, self.data)
        object.__setattr__(self, "notation", self.notation.naming(self.layers - 1, classes))

    @property
    def example(self) -> Sample:
        """The chosen example; where the whole batch is looked at, the one with the largest loss."""
        return self.sample or self.worst

    @property
    def layers(self) -> int:
        """How many layers have weights."""
        return len(self.step.forward)

    @property
    def inputs(self) -> tuple[str, ...]:
        """What the network's inputs are called."""
        return input_names(self.step.settings.dataset, self.data)

    @property
    def targets(self) -> tuple[str, ...]:
        """What the classes, or a regression's output, are called."""
        return target_names(self.step.settings.dataset, self.data)

    def unit_name(self, layer: int, j: int) -> str:
        """What a person calls a unit: an input's or output's name, or "hidden 2, unit 3"; layer -1 is the inputs."""
        if layer == INPUTS:
            return printed(self.inputs[j]) if j < len(self.data.names) else say("name-input", number=j + 1)
        if layer < self.layers - 1:
            return say("name-hidden", layer=layer + 1, unit=j + 1)
        outputs, names = self.step.targets.shape[1], self.targets
        if outputs == len(names):
            return say("name-output", name=names[j])
        return say("name-output-one") if outputs == 1 else say("name-output", name=j + 1)

    def parameter_name(self, layer: int, i: int | None, j: int) -> str:
        """What a person calls a weight or (with `i` None) a bias."""
        if i is None:
            return say("name-bias-of", unit=self.unit_name(layer, j))
        return say("name-weight-of", before=self.unit_name(layer - 1, i), after=self.unit_name(layer, j))

    @staticmethod
    def row_name(row: int) -> str:
        """What a person calls a training example."""
        return say("name-row", row=int(row))


_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_COORDINATE = re.compile(r"(?<![A-Za-z0-9_])x([0-9]{1,3})(?![A-Za-z0-9_])")


def printed(name: str) -> str:
    """An input's name as it is printed: "x₁" for "x1", "sin x₁", "x₁²". The browser's twin: `kit/names.js`."""
    return _COORDINATE.sub(lambda found: f"x{found[1].translate(_SUBSCRIPTS)}", name)
