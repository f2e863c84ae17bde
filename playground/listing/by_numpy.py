"""One update in plain NumPy, every layer and sum written out: z, a, d (delta), dW and db by the layer's number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from core.optimizers import OPTIMIZERS
from core.settings import Settings
from playground.listing.line import Line, counts, is_fused, layers, lines, moving, moving_weights, rate


class _Curve(NamedTuple):
    """An activation: what its value and its slope are in z and a; and what both are made of, if that has a name."""

    value: str
    slope: str
    first: str = ""


_GATE = "1 / (1 + np.exp(-z{0}))"
_CURVES: Mapping[str, _Curve] = MappingProxyType(
    {
        "linear": _Curve("z{0}", ""),
        "sigmoid": _Curve(_GATE, "a{0} * (1 - a{0})"),
        "tanh": _Curve("np.tanh(z{0})", "(1 - a{0} ** 2)"),
        "relu": _Curve("np.maximum(z{0}, 0)", "(z{0} > 0)"),
        "leaky_relu": _Curve("np.where(z{0} > 0, z{0}, 0.01 * z{0})", "np.where(z{0} > 0, 1, 0.01)"),
        "elu": _Curve("np.where(z{0} > 0, z{0}, np.expm1(np.minimum(z{0}, 0)))", "np.exp(np.minimum(z{0}, 0))"),
        "silu": _Curve("z{0} * s{0}", "(s{0} + a{0} * (1 - s{0}))", f"s{{0}} = {_GATE}"),
        "gelu": _Curve(
            "z{0} / 2 * (1 + u{0})",
            "((1 + u{0}) / 2 + z{0} / 2 * (1 - u{0} ** 2) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * z{0} ** 2))",
            "u{0} = np.tanh(np.sqrt(2 / np.pi) * (z{0} + 0.044715 * z{0} ** 3))",
        ),
        "softplus": _Curve("np.logaddexp(0, z{0})", f"({_GATE})"),
        "sin": _Curve("np.sin(z{0})", "np.cos(z{0})"),
        "softmax": _Curve(
            "e{0} / e{0}.sum(axis=1, keepdims=True)",
            "",
            "e{0} = np.exp(z{0} - z{0}.max(axis=1, keepdims=True))",
        ),
    }
)
# Of each output; then summed over the outputs.
_LOSSES: Mapping[str, str] = MappingProxyType(
    {
        "squared_error": "(a{0} - t) ** 2",
        "half_squared_error": "(a{0} - t) ** 2 / 2",
        "absolute_error": "np.abs(a{0} - t)",
        "huber": "np.where(np.abs(a{0} - t) <= 1, (a{0} - t) ** 2 / 2, np.abs(a{0} - t) - 0.5)",
        "binary_cross_entropy": "np.logaddexp(0, z{0}) - t * z{0}",
        "cross_entropy": "t * (np.logaddexp.reduce(z{0}, axis=1, keepdims=True) - z{0})",
    }
)
_LOSS_SLOPES: Mapping[str, str] = MappingProxyType(
    {
        "squared_error": "2 * (a{0} - t)",
        "half_squared_error": "(a{0} - t)",
        "absolute_error": "np.sign(a{0} - t)",
        "huber": "np.clip(a{0} - t, -1, 1)",
    }
)
_SLOTS: Mapping[str, str] = MappingProxyType(
    {"velocity": "velocity", "sum_of_squares": "squares", "mean_square": "squares", "mean": "mean"}
)


_LETTERS: Mapping[str, str] = MappingProxyType({"velocity": "v", "squares": "s", "mean": "m"})
_RULES = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")


def unwritten(settings: Settings) -> list[str]:
    """Returns what has no row in the tables here yet: lines call it by its name alone."""
    used = [*settings.layer_activations, settings.resolved_loss, settings.optimizer]
    return [name for name in dict.fromkeys(used) if name not in {*_CURVES, *_LOSSES, *_RULES}]


def _curve(name: str) -> _Curve:
    return _CURVES.get(name) or _Curve(f"{name}(z{{0}})", f"{name}_slope(z{{0}}, a{{0}})")


def _loss_slope(s: Settings) -> str:
    return _LOSS_SLOPES.get(s.resolved_loss, f"{s.resolved_loss}_slope(a{{0}}, t)")


def by_numpy(settings: Settings, step: int) -> tuple[Line, ...]:
    """Returns the lines of the update that is taken after `step` others."""
    return tuple(_all(settings, step))


def _all(s: Settings, step: int) -> Iterator[Line]:
    last = len(s.layer_sizes) - 1
    yield from lines("start", _start(s, step))
    for layer in layers(s):
        yield from lines(f"forward-{layer}", _forward(s, layer))
    gather = "sum" if s.reduction == "sum" else "mean"
    yield Line(
        "loss",
        f"C = ({_LOSSES.get(s.resolved_loss, f'{s.resolved_loss}(a{{0}}, t)').format(last)}).sum(axis=1).{gather}()",
    )
    for layer in reversed(layers(s)):
        yield from lines(f"backward-{layer}", _backward(s, layer))
    yield from lines("update", _update(s))


def slots(settings: Settings) -> list[str]:
    """Returns the names of the lists that the optimizer carries from update to update, in the optimizer's order."""
    return [_SLOTS.get(name, name) for name in OPTIMIZERS[settings.optimizer].slots]


def _names(s: Settings, before: str = "") -> str:
    return ", ".join(f"{before}{kind}{layer}" for kind, layer in moving(s))


def _start(s: Settings, step: int) -> Iterator[str]:
    yield "import numpy as np"
    if counts(s):
        yield f"step = {step}"
    for name in slots(s):
        yield f"{name} = [np.zeros_like(p) for p in [{_names(s)}]]"


def _into(layer: int) -> str:
    return "x" if layer == 1 else f"a{layer - 1}"


def _forward(s: Settings, layer: int) -> Iterator[str]:
    curve = _curve(s.layer_activations[layer - 1])
    yield f"z{layer} = {_into(layer)} @ W{layer} + b{layer}"
    if curve.first:
        yield curve.first.format(layer)
    yield f"a{layer} = {curve.value.format(layer)}"


def _backward(s: Settings, layer: int) -> Iterator[str]:
    last, share = len(s.layer_sizes) - 1, "" if s.reduction == "sum" else " / len(x)"
    name = s.layer_activations[layer - 1]
    slope = _curve(name).slope.format(layer)
    times = f" * {slope}" if slope else ""
    if layer < last:
        yield f"d{layer} = d{layer + 1} @ W{layer + 1}.T{times}"
    elif is_fused(s):
        yield f"d{layer} = a{layer} - t"
    elif name == "softmax":
        yield f"g{layer} = {_loss_slope(s).format(layer)}"
        yield f"d{layer} = a{layer} * (g{layer} - (a{layer} * g{layer}).sum(axis=1, keepdims=True))"
    else:
        yield f"d{layer} = {_loss_slope(s).format(layer)}{times}"
    yield f"dW{layer} = {_into(layer)}.T @ d{layer}{share}"
    yield f"db{layer} = d{layer}.sum(axis=0){share}"


def _update(s: Settings) -> Iterator[str]:
    for layer in moving_weights(s):
        if s.l2:
            yield f"dW{layer} = dW{layer} + {s.l2!r} * W{layer}"
        if s.l1:
            yield f"dW{layer} = dW{layer} + {s.l1!r} * np.sign(W{layer})"
    yield f"params, grads = [{_names(s)}], [{_names(s, 'd')}]"
    if s.clip_norm:
        yield "norm = np.sqrt(sum((g ** 2).sum() for g in grads))"
        yield f"grads = [g * min(1, {s.clip_norm!r} / norm) for g in grads] if norm > 0 else grads"
    yield f"rate = {rate(s, 'np')}"
    carried = slots(s)
    each = "".join(f", {_LETTERS.get(name, name)}" for name in carried)
    yield f"for p, g{each} in zip(params, grads{''.join(f', {name}' for name in carried)}):"
    for text in _rule(s):
        yield f"    {text}"
    if counts(s):
        yield "step = step + 1"


def _rule(s: Settings) -> tuple[str, ...]:
    """The optimizer's rule on one block p with gradient g: v velocity, m mean, s (mean or sum of) squares."""
    mu, keep, one, two, epsilon = (repr(value) for value in (s.momentum, s.decay, s.beta1, s.beta2, s.epsilon))
    rules: dict[str, tuple[str, ...]] = {
        "sgd": ("p -= rate * g",),
        "momentum": (f"v[:] = {mu} * v + g", "p -= rate * v"),
        "nesterov": (f"v[:] = {mu} * v + g", f"p -= rate * (g + {mu} * v)"),
        "adagrad": ("s[:] = s + g ** 2", f"p -= rate * g / (np.sqrt(s) + {epsilon})"),
        "rmsprop": (
            f"s[:] = {keep} * s + (1 - {keep}) * g ** 2",
            f"p -= rate * g / (np.sqrt(s) + {epsilon})",
        ),
        "adam": (
            f"m[:] = {one} * m + (1 - {one}) * g",
            f"s[:] = {two} * s + (1 - {two}) * g ** 2",
            f"p -= rate * m / (1 - {one} ** (step + 1)) / (np.sqrt(s / (1 - {two} ** (step + 1))) + {epsilon})",
        ),
    }
    return rules.get(s.optimizer, (f"p += {s.optimizer}(g)",))
