"""The worked sheet: one update in formulas with every number, in the order in which it is worked out on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose, isfinite

from core.address import bias_block, weight_block
from core.arrays import count_params
from core.explain import unit_backward, unit_forward
from core.explain.units import HiddenDelta
from core.functions import ACTIVATIONS
from core.training import Step, example_losses
from playground.exercise.losses import LOSSES
from playground.formulas.mathml import Math, Part, frac, mi, mn, mo, paren, row
from playground.formulas.notation import Notation
from playground.words import option, say
from playground.words.numbers import enumerated, together

MOST_PARAMETERS, MOST_ROWS, MOST_NUMBERS = 120, 12, 600
_NOISE = 4e-16  # what binary numbers add to 0.3925
_LETTERS = {"sigmoid": "σ", "tanh": "tanh", "sin": "sin"}  # other activations are called f


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a sentence or none, and the formulas under it."""

    heading: str
    about: str
    lines: tuple[Math, ...]


def fits(step: Step) -> bool:
    """Whether the update is small enough for a sheet that somebody reads."""
    sizes = (step.inputs.shape[1], *(layer.bias.size for layer in step.before.params))
    parameters, rows = count_params(sizes), len(step.rows)
    return parameters <= MOST_PARAMETERS and rows <= MOST_ROWS and parameters * rows <= MOST_NUMBERS


def sheet(step: Step, notation: Notation, digits: int, *, solved: bool = True) -> list[Section]:
    """Returns the update from the first sum to the last new weight; it must fit (see `fits`).

    Not `solved`, it is what somebody is to work out: what is given, and a blank for each number.
    """
    return list(_Sheet(step, notation, digits, solved).sections())


def too_large(step: Step) -> str:
    """Says why the update does not fit."""
    sizes = (step.inputs.shape[1], *(layer.bias.size for layer in step.before.params))
    return say(
        "exercise-too_large",
        parameters=count_params(sizes),
        rows=len(step.rows),
        most_parameters=MOST_PARAMETERS,
        most_rows=MOST_ROWS,
        most=MOST_NUMBERS,
    )


class _Sheet:
    def __init__(self, step: Step, notation: Notation, digits: int, solved: bool) -> None:
        self.step, self.write, self.digits, self.solved = step, notation, digits, solved
        self.last = len(step.forward) - 1
        self.rows = range(len(step.rows))
        self.loss = step.settings.resolved_loss
        self._loose = False

    def sections(self) -> Iterator[Section]:
        if not self.solved:
            yield Section(say("exercise-sheet_given"), self._given_about(), tuple(self._given()))
        for sample in self.rows:
            for layer in range(self.last + 1):
                called = option("activation", self.step.settings.layer_activations[layer])
                heading = self._heading("forward", layer, sample)
                about = say("exercise-sheet_activation", activation=called)
                yield Section(heading, about, tuple(self._forward(layer, sample)))
        yield Section(
            say("exercise-sheet_loss"),
            say("exercise-sheet_loss_is", loss=option("loss", self.loss)),
            tuple(self._losses()),
        )
        for sample in self.rows:
            for layer in range(self.last, -1, -1):
                yield Section(self._heading("backward", layer, sample), "", tuple(self._backward(layer, sample)))
        for layer in range(self.last + 1):
            yield Section(
                say("exercise-sheet_gradients", layer=layer + 1), self._gradients_about(), tuple(self._gradients(layer))
            )
        for layer in range(self.last + 1):
            yield Section(say("exercise-sheet_new", layer=layer + 1), self._new_about(layer), tuple(self._new(layer)))

    # --- the parts

    def _given(self) -> Iterator[Math]:
        """Inputs and targets, an example a line; weights and bias, a unit a line; the learning rate."""
        inputs, targets = self.step.inputs, self.step.targets
        for sample in self.rows:
            known = [(self.write.a(-1, i), value) for i, value in enumerate(inputs[sample])]
            known += [(self.write.target(j), value) for j, value in enumerate(targets[sample])]
            yield self._listed(known)
        for layer, (weight, bias) in enumerate(self.step.before.params):
            for j in range(self._units(layer)):
                known = [(self.write.weight(layer, i, j), value) for i, value in enumerate(weight[:, j])]
                known += [(self.write.bias(layer, j), bias[j])] if self._has_bias(layer) else []
                yield self._listed(known)
        if self._plain:
            yield self._listed([(self.write.rate(), self.step.learning_rate)])

    def _listed(self, known: Sequence[tuple[Math, float]]) -> Math:
        parts: list[Part] = []
        for name, value in known:
            parts += [*([","] if parts else []), name, *self._is(float(value))]
        return row(*parts)

    def _forward(self, layer: int, sample: int) -> Iterator[Math]:
        for j in range(self._units(layer)):
            seen = unit_forward(self.step, layer, j, sample)
            symbols = [
                part
                for i in range(len(seen.weights))
                for part in self._times(self.write.weight(layer, i, j), self.write.a(layer - 1, i), first=i == 0)
            ]
            numbers = [
                part
                for i, (weight, value) in enumerate(zip(seen.weights, seen.inputs, strict=True))
                for part in self._times(self._number(weight), self._number(value), first=i == 0)
            ]
            if self._has_bias(layer):
                symbols += ["+", self.write.bias(layer, j)]
                numbers += ["+", self._number(seen.bias)]
            yield self._line(self.write.z(layer, j), "=", *symbols, "=", *numbers, *self._is(seen.z))
            name = seen.activation
            function = mi(_LETTERS.get(name, "softmax" if ACTIVATIONS[name].joint else "f"))
            inside = self.write.z(layer) if ACTIVATIONS[name].joint else self.write.z(layer, j)
            yield self._line(self.write.a(layer, j), "=", function, paren(inside), *self._is(seen.output))

    def _losses(self) -> Iterator[Math]:
        for sample, loss in enumerate(example_losses(self.step)):
            a, t = self.step.forward[-1].outputs[sample], self.step.targets[sample]
            written = LOSSES.get(self.loss)
            parts = (
                [] if written is None else ["=", *written([self._number(v) for v in a], [self._number(v) for v in t])]
            )
            name = self.write.example_loss() if len(self.rows) > 1 else self.write.loss()
            yield self._line(name, *parts, *self._is(float(loss)))
        if len(self.rows) > 1:
            losses: list[Part] = []
            for loss in example_losses(self.step):
                losses += [*(["+"] if losses else []), self._number(loss)]
            yield self._line(self.write.loss(), "=", *self._reduced(losses), *self._is(self.step.loss))

    def _backward(self, layer: int, sample: int) -> Iterator[Math]:
        for j in range(self._units(layer)):
            seen = unit_backward(self.step, layer, j, sample)
            name = self.write.delta(layer, j)
            if isinstance(seen, HiddenDelta):
                symbols: list[Part] = []
                numbers: list[Part] = []
                for k, (weight, delta) in enumerate(zip(seen.weights, seen.deltas, strict=True)):
                    above = self.write.weight(layer + 1, j, k), self.write.delta(layer + 1, k)
                    symbols += self._times(*above, first=k == 0)
                    numbers += self._times(self._number(weight), self._number(delta), first=k == 0)
                slope = [mo("·"), self.write.slope(layer, j)]
                yield self._line(
                    name, "=", paren(*symbols), *slope, "=", paren(*numbers), "·", self._number(seen.slope),
                    *self._is(seen.delta),
                )  # fmt: skip
            elif seen.fused:
                yield self._line(
                    name, "=", self.write.a(layer, j), "−", self.write.target(j), "=", self._number(seen.output), "−",
                    self._number(seen.target), *self._is(seen.delta),
                )  # fmt: skip
            elif len(seen.terms) == 1:
                yield self._line(
                    name, "=", self.write.loss_slope(layer, j), "·", self.write.slope(layer, j), "=",
                    self._number(seen.loss_slopes[0]), "·", self._number(seen.slopes[0]), *self._is(seen.delta),
                )  # fmt: skip
            else:
                numbers = []
                for k, (error, slope_of) in enumerate(zip(seen.loss_slopes, seen.slopes, strict=True)):
                    numbers += self._times(self._number(error), self._number(slope_of), first=k == 0)
                yield self._line(name, "=", *numbers, *self._is(seen.delta))

    def _gradients(self, layer: int) -> Iterator[Math]:
        deltas, inputs = self.step.backward[layer].delta, self.step.forward[layer].inputs
        data, penalty = self.step.data_grads[layer], self.step.penalty_grads[layer]
        for i, j in self._parameters(layer):
            terms: list[Part] = []
            for sample in self.rows:
                delta = self._number(deltas[sample, j])
                if i is None:
                    terms += [*(["+"] if terms else []), delta]
                else:
                    terms += self._times(delta, self._number(inputs[sample, i]), first=not terms)
            of_data, extra = data.at(i, j), penalty.at(i, j)
            symbol: list[Part] = (
                [self.write.delta(layer, j)]
                if i is None
                else self._times(self.write.delta(layer, j), self.write.a(layer - 1, i), first=True)
            )
            one = len(self.rows) == 1
            whole: list[Part] = ["=", *symbol] if one else []
            added: list[Part] = ["+", self._number(extra)] if extra else []
            yield self._line(
                self.write.gradient(layer, i, j), *whole, "=", *(terms if one else self._reduced(terms)), *added,
                *self._is(of_data + extra),
            )  # fmt: skip

    def _new(self, layer: int) -> Iterator[Math]:
        before, after = self.step.before.params[layer], self.step.after.params[layer]
        updates, grads = self.step.updates[layer], self.step.grads[layer]
        for i, j in self._parameters(layer, held=False):
            name = self.write.parameter(layer, i, j)
            if self._plain:
                change: list[Part] = [
                    mo("−"),
                    self._number(self.step.learning_rate),
                    mo("·"),
                    self._number(grads.at(i, j)),
                ]
                symbols: list[Part] = [name, "−", self.write.rate(), "·", self.write.gradient(layer, i, j), "="]
            else:
                change, symbols = [mo("+"), self._number(updates.at(i, j))], []
            yield self._line(name, "←", *symbols, self._number(before.at(i, j)), *change, *self._is(after.at(i, j)))

    # --- words

    def _given_about(self) -> str:
        now = self.step.settings
        told = [
            say(
                "exercise-sheet_settings",
                activations=enumerated([option("activation", name) for name in now.layer_activations]),
                loss=option("loss", self.loss),
                reduction=option("reduction", now.reduction),
            )
        ]
        if len(self.rows) > 1:
            told.append(say("exercise-sheet_order", count=len(self.rows)))
        return together(told)

    def _heading(self, way: str, layer: int, sample: int) -> str:
        if len(self.rows) == 1:
            return say(f"exercise-sheet_{way}", layer=layer + 1)
        return say(f"exercise-sheet_{way}_of", layer=layer + 1, number=sample + 1)

    def _gradients_about(self) -> str:
        now = self.step.settings
        return say("exercise-sheet_penalised") if now.l1 or now.l2 else ""

    def _new_about(self, layer: int) -> str:
        held = [
            block for block in (weight_block(layer + 1), bias_block(layer + 1)) if block in self.step.settings.fixed
        ]
        told = [say("exercise-sheet_held", block=block) for block in held]
        if not self._plain:
            told.append(say("exercise-sheet_update", optimizer=option("optimizer", self.step.settings.optimizer)))
        return together(told)

    # --- the works

    def _line(self, name: Part, sign: Part, *rest: Part) -> Math:
        """A line worked out, or with a blank where that is to be done."""
        return row(name, sign, *rest) if self.solved else row(name, sign, "…")

    @property
    def _plain(self) -> bool:
        """Whether the update is the learning rate times the gradient, and nothing else."""
        return self.step.settings.optimizer == "sgd" and self.step.clip_scale == 1.0

    def _units(self, layer: int) -> int:
        return int(self.step.before.params[layer].bias.size)

    def _has_bias(self, layer: int) -> bool:
        held = bias_block(layer + 1) in self.step.settings.fixed
        return not held or bool(self.step.before.params[layer].bias.any())

    def _parameters(self, layer: int, *, held: bool = True) -> Iterator[tuple[int | None, int]]:
        """Weights, unit by unit, then biases; without `held`, those that move."""
        fixed, weight = self.step.settings.fixed, self.step.before.params[layer].weight
        if held or weight_block(layer + 1) not in fixed:
            yield from ((i, j) for j in range(weight.shape[1]) for i in range(weight.shape[0]))
        if bias_block(layer + 1) not in fixed:
            yield from ((None, j) for j in range(weight.shape[1]))

    def _times(self, one: Math, other: Math, *, first: bool) -> list[Part]:
        return [*([] if first else ["+"]), one, "·", other]

    def _reduced(self, terms: Sequence[Part]) -> list[Part]:
        if self.step.settings.reduction == "sum":
            return list(terms)
        return [frac(mn(1), mn(len(self.rows))), paren(*terms)]

    def _number(self, value: float) -> Math:
        """A number that goes into a line; whether it was rounded is kept until the line ends."""
        written = mn(float(value), digits=self.digits)
        self._loose = self._loose or not self._exact(value)
        return paren(written) if value < 0 else written

    def _is(self, value: float) -> list[Part]:
        """A result, at the end of a line: equal to what is written there, or nearly."""
        sign, self._loose = ("=" if self._exact(value) and not self._loose else "≈"), False
        return [sign, mn(value, digits=self.digits)]

    def _exact(self, value: float) -> bool:
        return isfinite(value) and isclose(float(f"{value:.{self.digits - 1}e}"), value, rel_tol=_NOISE)
