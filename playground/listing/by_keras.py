"""One update by Keras on TensorFlow: its layers, tape and optimizers, set to do what this run does if they can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from core.settings import Settings
from playground.listing.by_torch import penalty
from playground.listing.line import Line, counts, is_fused, layers, lines, moving, moving_weights, rate

_ACTIVATIONS: Mapping[str, str] = MappingProxyType(
    {
        "sigmoid": '"sigmoid"',
        "tanh": '"tanh"',
        "relu": '"relu"',
        "leaky_relu": "lambda z: keras.activations.leaky_relu(z, negative_slope=0.01)",
        "elu": '"elu"',
        "silu": '"silu"',
        "gelu": "lambda z: keras.activations.gelu(z, approximate=True)",
        "softplus": '"softplus"',
        "sin": "tf.sin",
        "softmax": '"softmax"',
    }
)
_LOSSES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "squared_error": ("MeanSquaredError", ""),
        "half_squared_error": ("MeanSquaredError", ""),
        "absolute_error": ("MeanAbsoluteError", ""),
        "huber": ("Huber", ""),
        "binary_cross_entropy": ("BinaryCrossentropy", "from_logits=True"),
        "cross_entropy": ("CategoricalCrossentropy", "from_logits=True"),
    }
)


def by_keras(settings: Settings, step: int) -> tuple[Line, ...]:
    """Returns the lines of the update that is taken after `step` others."""
    return tuple(_all(settings, step))


def _all(s: Settings, step: int) -> Iterator[Line]:
    yield from lines("start", _start(s, step))
    yield Line("forward", "with tf.GradientTape() as tape:")
    yield Line("forward", "    out = model(x)")
    yield Line("loss", f"    C = {_loss(s)}")
    if s.l1 or s.l2:
        sizes = penalty(s, "tf.reduce_sum(w ** 2)", "tf.reduce_sum(tf.abs(w))")
        yield Line("loss", f"    total = C + {sizes}")
    if moving(s):
        yield Line("backward", f"grads = tape.gradient({'total' if s.l1 or s.l2 else 'C'}, params)")
        yield from lines("update", _update(s))


def _dense(s: Settings, layer: int) -> str:
    name = s.layer_activations[layer - 1]
    shown = name != "linear" and not (is_fused(s) and layer == len(s.layer_sizes) - 1)
    return f"keras.layers.Dense({s.layer_sizes[layer]}{f', {_ACTIVATIONS.get(name, name)}' if shown else ''})"


def _start(s: Settings, step: int) -> Iterator[str]:
    yield "import math"
    yield "import keras"
    yield "import tensorflow as tf"
    yield 'keras.config.set_floatx("float64")'
    dense = ", ".join(_dense(s, layer) for layer in layers(s))
    yield f"model = keras.Sequential([keras.Input(({s.layer_sizes[0]},)), {dense}])"
    blocks = (f"model.layers[{at - 1}].{'kernel' if kind == 'W' else 'bias'}" for kind, at in moving(s))
    yield f"params = [{', '.join(blocks)}]"
    if s.l1 or s.l2:
        yield f"weights = [{', '.join(f'model.layers[{at - 1}].kernel' for at in moving_weights(s))}]"
    if moving(s):
        yield f"optimizer = {_optimizer(s)}"
        yield "optimizer.build(params)"
    if counts(s):
        yield f"step = {step}"


def _optimizer(s: Settings) -> str:
    first = f"({s.learning_rate!r}"
    inside = f"epsilon={s.epsilon!r} ** 2"
    return {
        "sgd": f"keras.optimizers.SGD{first})",
        "momentum": f"keras.optimizers.SGD{first}, momentum={s.momentum!r})",
        "nesterov": f"keras.optimizers.SGD{first}, momentum={s.momentum!r}, nesterov=True)",
        "adagrad": f"keras.optimizers.Adagrad{first}, initial_accumulator_value=0.0, {inside})",
        "rmsprop": f"keras.optimizers.RMSprop{first}, rho={s.decay!r}, {inside})",
        "adam": f"keras.optimizers.Adam{first}, beta_1={s.beta1!r}, beta_2={s.beta2!r})",
    }.get(s.optimizer, f"{s.optimizer}{first})")


def _loss(s: Settings) -> str:
    name, options = _LOSSES.get(s.resolved_loss, (s.resolved_loss, ""))
    arguments = ", ".join(part for part in (options, 'reduction="sum"' if s.reduction == "sum" else "") if part)
    outputs = 1 if s.resolved_loss == "cross_entropy" else s.layer_sizes[-1]
    half = "0.5 * " if s.resolved_loss == "half_squared_error" else ""
    return f"{half}{f'{outputs} * ' if outputs > 1 else ''}keras.losses.{name}({arguments})(t, out)"


def _update(s: Settings) -> Iterator[str]:
    if s.clip_norm:
        yield f"grads, norm = tf.clip_by_global_norm(grads, {s.clip_norm!r})"
    if s.schedule != "constant":
        yield f"rate = {rate(s, 'math')}"
        if s.optimizer in ("momentum", "nesterov") and s.momentum:
            yield "for v in optimizer.momentums:"
            yield "    v.assign(v * (rate / float(optimizer.learning_rate)))"
        yield "optimizer.learning_rate = rate"
    if s.optimizer == "adam":
        yield f"optimizer.epsilon = {s.epsilon!r} * (1 - {s.beta2!r} ** (step + 1)) ** 0.5"
    yield "optimizer.apply_gradients(zip(grads, params))"
    if counts(s):
        yield "step = step + 1"
