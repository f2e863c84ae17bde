"""How the same quantities are written: examples as rows or as columns, and in whose names.

    rows      z = a W + b    w_ij goes from unit i to unit j
    columns   z = W a + b    w_ji goes to unit j from unit i

    nielsen   w, b, z, a, δ, C                                    (Neural Networks and Deep Learning, ch. 2)
    ng        W^[l], b^[l], z^[l], a^[l], dz^[l], dW^[l], J       (Deep Learning Specialization)
    framework weight[l], bias[l], pre[l], out[l], .grad, loss     (as code has it)

Layers come in as `core` counts them, from 0, with -1 for the inputs, and are written from 1, as the diagram does. Units
come in from 0; books write them from 1, code and addresses ("w1.0.2") from 0. An output that stands for a class with a
name of its own bears that name in place of a number, in every notation: δ of "3", never δ₄. Every method returns a
formula with its plain reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, get_args

from playground.formulas.mathml import (
    Math,
    Part,
    frac,
    mi,
    mn,
    mo,
    paren,
    prime,
    row,
    sub,
    subsup,
    sums,
    sup,
    transposed,
    words,
)

Names = Literal["nielsen", "ng", "framework"]
Unit = int | str  # a letter stands for any unit
INPUTS = -1

# Of each quantity: its letter with Nielsen, with Ng, and its name in code.
_LETTERS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "weight": ("w", "W", "weight"),
        "bias": ("b", "b", "bias"),
        "z": ("z", "z", "pre"),
        "a": ("a", "a", "out"),
        "delta": ("δ", "dz", "pre.grad"),
        "loss": ("C", "J", "loss"),
        "example_loss": ("C", "L", "loss"),
        "target": ("y", "y", "target"),
        "rate": ("η", "α", "lr"),
    }
)


class Named(str):
    """The name of a class, which stands where others have a number."""

    __slots__ = ()

    @property
    def written(self) -> str:
        """As it stands in a formula: in quotation marks where it might be taken for a number."""
        return f'"{self}"' if self[:1].isdigit() else str(self)


@dataclass(frozen=True, slots=True)
class Notation:
    """One way of writing."""

    rows: bool = True  # examples are rows: z = a W + b
    names: Names = "nielsen"
    last: int = 0  # the output layer
    outputs: tuple[str, ...] = ()  # the classes that its units stand for, where they have names of their own

    def naming(self, last: int, outputs: tuple[str, ...]) -> Notation:
        """Returns this notation for a network whose output layer is `last`, with what its classes are called."""
        return replace(self, last=last, outputs=outputs)

    @classmethod
    def read(cls, value: object) -> Notation:
        """Returns the notation that a request asks for; what makes no sense is left as usual."""
        if not isinstance(value, Mapping):
            return cls()
        rows, names = value.get("rows"), value.get("names")
        known: dict[object, Names] = {name: name for name in get_args(Names)}
        chosen = known.get(names, "nielsen") if isinstance(names, str) else "nielsen"
        return cls(rows if isinstance(rows, bool) else True, chosen)

    @property
    def code(self) -> bool:
        """Whether it is written as code."""
        return self.names == "framework"

    def unit(self, layer: int, j: int) -> str:
        """What a unit is called where its layer is known: its class, or its number as this notation counts."""
        own = self._named_unit(layer, j)
        return str(own) if isinstance(own, Named) else str(j if self.code else j + 1)

    # --- one number of one unit

    def z(self, layer: int, j: Unit | None = None) -> Math:
        """The weighted sum of unit `j`; without `j`, of the layer."""
        return self._of("z", layer, self._unit(layer, j))

    def a(self, layer: int, j: Unit | None = None) -> Math:
        """The output of unit `j`; layer -1 is the inputs, written x."""
        if layer == INPUTS:
            return self._index(mi("x"), j)
        return self._of("a", layer, self._unit(layer, j))

    def delta(self, layer: int, j: Unit | None = None) -> Math:
        """The slope of the example's loss over z."""
        if self.code:
            return self._index(_named(f"pre[{layer + 1}].grad"), self._unit(layer, j))
        return self._of("delta", layer, self._unit(layer, j))

    def bias(self, layer: int, j: Unit | None = None) -> Math:
        """The bias of unit `j`."""
        return self._of("bias", layer, self._unit(layer, j))

    def weight(self, layer: int, i: Unit, j: Unit) -> Math:
        """The weight from unit `i` to unit `j`."""
        return self._of("weight", layer, *self._pair(i, self._named_unit(layer, j)))

    def parameter(self, layer: int, i: Unit | None, j: Unit) -> Math:
        """The weight from `i` to `j`, or with `i` None the bias of `j`."""
        return self.bias(layer, j) if i is None else self.weight(layer, i, j)

    def gradient(self, layer: int, i: Unit | None, j: Unit) -> Math:
        """The slope of the batch's loss over a weight, or with `i` None over a bias."""
        own = self._named_unit(layer, j)
        units = (own,) if i is None else self._pair(i, own)
        if self.code:
            return self._index(_named(f"{'bias' if i is None else 'weight'}[{layer + 1}].grad"), *units)
        if self.names == "ng":
            return self._marked(mi("db" if i is None else "dW", upright=True), layer, *units)
        return frac(row(mo("∂"), self.loss()), row(mo("∂"), self.parameter(layer, i, j)))

    def row_gradient(self, layer: int, i: Unit | None, j: Unit, example: int) -> Math:
        """The slope of one example's own loss over a weight, or with `i` None over a bias."""
        loss = self._index(self.example_loss(), str(example))
        return frac(row(mo("∂"), loss), row(mo("∂"), self.parameter(layer, i, j)))

    def slope(self, layer: int, j: Unit | None = None) -> Math:
        """The slope of the activation at z."""
        return row(prime(mi("f")), paren(self.z(layer, j)))

    def loss(self) -> Math:
        """The loss of the batch."""
        return self._letter("loss")

    def example_loss(self) -> Math:
        """The loss of one example."""
        return self._letter("example_loss")

    def loss_slope(self, layer: int, j: Unit | None = None) -> Math:
        """The slope of the example's loss over an output."""
        if self.code:
            return self._index(_named(f"out[{layer + 1}].grad"), self._unit(layer, j))
        if self.names == "ng":
            return self._marked(mi("da", upright=True), layer, self._unit(layer, j))
        return frac(row(mo("∂"), self.example_loss()), row(mo("∂"), self.a(layer, j)))

    def target(self, j: Unit | None = None) -> Math:
        """What output `j` should have been."""
        return self._index(self._letter("target"), self._unit(self.last, j))

    def rate(self) -> Math:
        """The learning rate."""
        return self._letter("rate")

    # --- over the batch

    def over_batch(self, reduction: str, *body: Part) -> Math:
        """The mean (1/m times the sum) or the sum of `body` over the examples of the batch."""
        whole = sums("n" if self.code else mi("n"), *body)
        return whole if reduction == "sum" else row(frac(mn(1), mi("m")), whole)

    # --- matrices

    def inputs_matrix(self, layer: int) -> Math:
        """What enters a layer: the outputs of the one before."""
        return self.matrix("a", layer - 1)

    def matrix(self, kind: str, layer: int) -> Math:
        """A whole matrix (or bias vector): "a", "z", "weight", "bias" or "delta"; layer -1 of "a" is the inputs."""
        if kind == "a" and layer == INPUTS:
            return mi("x" if self.names == "nielsen" else "X")
        if self.code:
            name = {"delta": f"pre[{layer + 1}].grad"}.get(kind, f"{_LETTERS[kind][2]}[{layer + 1}]")
            return _named(name)
        if self.names == "ng":
            letter = {"delta": "dZ", "z": "Z", "a": "A"}.get(kind, _LETTERS[kind][1])
            return self._marked(mi(letter, upright=len(letter) > 1), layer)
        letter = {"weight": "W"}.get(kind, _LETTERS[kind][0])
        return self._marked(mi(letter), layer)

    def forward_formula(self, layer: int) -> Math:
        """z = a W + b, or z = W a + b."""
        before, weight = self.inputs_matrix(layer), self.matrix("weight", layer)
        return row(self.matrix("z", layer), "=", self.product(before, weight), "+", self.matrix("bias", layer))

    def backward_formula(self, layer: int) -> Math:
        """delta = delta_above W_above^T * f'(z), or W_above^T delta_above * f'(z); not for the output layer."""
        times = "*" if self.code else "⊙"
        slope = row(prime(mi("f")), paren(self.matrix("z", layer)))
        above = self.product(self.matrix("delta", layer + 1), transposed(self.matrix("weight", layer + 1)))
        return row(self.matrix("delta", layer), "=", above, times, slope)

    def gradient_formula(self, layer: int, reduction: str = "mean") -> Math:
        """The outer product that makes dW: a^T delta, or delta a^T, reduced over the batch."""
        outer = self._outer(self.inputs_matrix(layer), self.matrix("delta", layer))
        share = outer if reduction == "sum" else row(frac(mn(1), mi("m")), outer)
        if self.code:
            return row(_named(f"weight[{layer + 1}].grad"), "=", share)
        if self.names == "ng":
            return row(self._marked(mi("dW", upright=True), layer), "=", share)
        return row(frac(row(mo("∂"), self.loss()), row(mo("∂"), self.matrix("weight", layer))), "=", share)

    def product(self, first: Math, second: Math) -> Math:
        """first times second where examples are rows; the other way round where they are columns."""
        one, other = (first, second) if self.rows else (second, first)
        if self.code:
            return row(one, "@", other)
        return row(one, other)

    def _outer(self, before: Math, delta: Math) -> Math:
        pair = (transposed(before), delta) if self.rows else (delta, transposed(before))
        return row(pair[0], "@", pair[1]) if self.code else row(*pair)

    # --- the works

    def _letter(self, kind: str) -> Math:
        letter = _LETTERS[kind][("nielsen", "ng", "framework").index(self.names)]
        return _named(letter) if self.code else mi(letter)

    def _of(self, kind: str, layer: int, *indices: Unit | None) -> Math:
        if self.code:
            return self._index(_named(f"{_LETTERS[kind][2]}[{layer + 1}]"), *indices)
        return self._marked(self._letter(kind), layer, *indices)

    def _marked(self, letter: Math, layer: int, *indices: Unit | None) -> Math:
        """A letter with its layer above and its units below."""
        mark = row("[", mn(str(layer + 1)), "]") if self.names == "ng" else mn(str(layer + 1))
        below = self._below(*indices)
        return sup(letter, mark) if below is None else subsup(letter, below, mark)

    def _index(self, letter: Math, *indices: Unit | None) -> Math:
        if not self.code:
            below = self._below(*indices)
            return letter if below is None else sub(letter, below)
        known = [index for index in indices if index is not None]
        if not known:
            return letter
        parts: list[Part] = []
        for index in known:
            key = words(f'"{index}"') if isinstance(index, Named) else _written(index, 0)
            parts += [*([","] if parts else []), key]
        return row(letter, "[", *parts, "]")

    def _below(self, *indices: Unit | None) -> Math | None:
        known = [index for index in indices if index is not None]
        if not known:
            return None
        parts = [_written(index, 1) for index in known]
        apart = len(known) > 1 and any(_is_long(index) for index in known)  # w_1,12 and not w_112
        between = "," if apart else ""
        drawn = (mo(between).mathml if apart else "").join(part.mathml for part in parts)
        return Math(f"<mrow>{drawn}</mrow>", between.join(part.text for part in parts))

    def _named_unit(self, layer: int, j: Unit) -> Unit:
        """A unit as it is written: by the name of its class, where it has one."""
        return Named(self.outputs[j]) if isinstance(j, int) and layer == self.last and self.outputs else j

    def _unit(self, layer: int, j: Unit | None) -> Unit | None:
        return None if j is None else self._named_unit(layer, j)

    def _pair(self, i: Unit, j: Unit) -> tuple[Unit, Unit]:
        return (i, j) if self.rows else (j, i)


def _is_long(index: Unit) -> bool:
    """Whether more than one letter or digit of an index is written."""
    return isinstance(index, Named) or (isinstance(index, int) and index >= 9)


def _written(index: Unit, first: int) -> Math:
    """One index: the name of a class, a letter, or a number counted from `first`."""
    if isinstance(index, Named):
        return words(index.written)
    return mi(index) if isinstance(index, str) else mn(str(index + first))


def _named(name: str) -> Math:
    return mi(name, upright=True)
