"""One update by PyTorch: its modules, its autograd and its optimizers, set so that they do what this run does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from core.settings import Settings
from playground.listing.line import Line, counts, is_fused, layers, lines, moving, moving_weights, rate

_MODULES: Mapping[str, str] = MappingProxyType(
    {
        "sigmoid": "nn.Sigmoid()",
        "tanh": "nn.Tanh()",
        "relu": "nn.ReLU()",
        "leaky_relu": "nn.LeakyReLU(0.01)",
        "elu": "nn.ELU()",
        "silu": "nn.SiLU()",
        "gelu": 'nn.GELU(approximate="tanh")',
        "softplus": "nn.Softplus(threshold=40)",
        "sin": "Sin()",
        "softmax": "nn.Softmax(dim=1)",
    }
)
_LOSSES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "squared_error": ("", "F.mse_loss"),
        "half_squared_error": ("0.5 * ", "F.mse_loss"),
        "absolute_error": ("", "F.l1_loss"),
        "huber": ("", "F.huber_loss"),
        "binary_cross_entropy": ("", "F.binary_cross_entropy_with_logits"),
        "cross_entropy": ("", "F.cross_entropy"),
    }
)


def by_torch(settings: Settings, step: int) -> tuple[Line, ...]:
    """Returns the lines of the update that is taken after `step` others."""
    return tuple(_all(settings, step))


def _all(s: Settings, step: int) -> Iterator[Line]:
    yield from lines("start", _start(s, step))
    yield Line("forward", "out = model(x)")
    yield Line("loss", f"C = {_loss(s)}")
    yield from lines("backward", _backward(s))
    yield from lines("update", _update(s))


def _modules(s: Settings) -> tuple[list[str], list[int]]:
    """The modules in order, and where among them each layer's nn.Linear stands."""
    modules: list[str] = []
    places: list[int] = []
    for layer in layers(s):
        name = s.layer_activations[layer - 1]
        places.append(len(modules))
        modules.append(f"nn.Linear({s.layer_sizes[layer - 1]}, {s.layer_sizes[layer]})")
        if name != "linear" and not (is_fused(s) and layer == len(s.layer_sizes) - 1):
            modules.append(_MODULES.get(name, f"{name}()"))
    return modules, places


def linear_places(settings: Settings) -> list[int]:
    """Returns where in the model each layer's nn.Linear stands."""
    return _modules(settings)[1]


def _start(s: Settings, step: int) -> Iterator[str]:
    modules, places = _modules(s)
    yield "import math"
    yield "import torch"
    yield "from torch import nn"
    yield "from torch.nn import functional as F"
    if "sin" in s.layer_activations:
        yield "class Sin(nn.Module):"
        yield "    def forward(self, z):"
        yield "        return torch.sin(z)"
    yield f"model = nn.Sequential({', '.join(modules)}).double()"
    blocks = (f"model[{places[at - 1]}].{'weight' if kind == 'W' else 'bias'}" for kind, at in moving(s))
    yield f"params = [{', '.join(blocks)}]"
    if s.l1 or s.l2:
        yield f"weights = [{', '.join(f'model[{places[at - 1]}].weight' for at in moving_weights(s))}]"
    if moving(s):
        yield f"optimizer = {_optimizer(s)}"
    if counts(s):
        yield f"step = {step}"


def _optimizer(s: Settings) -> str:
    first = f"(params, lr={s.learning_rate!r}"
    momentum = f", momentum={s.momentum!r}" if s.momentum else ""
    return {
        "sgd": f"torch.optim.SGD{first})",
        "momentum": f"torch.optim.SGD{first}{momentum})",
        "nesterov": f"torch.optim.SGD{first}{momentum}{', nesterov=True' if s.momentum else ''})",
        "adagrad": f"torch.optim.Adagrad{first}, eps={s.epsilon!r})",
        "rmsprop": f"torch.optim.RMSprop{first}, alpha={s.decay!r}, eps={s.epsilon!r})",
        "adam": f"torch.optim.Adam{first}, betas=({s.beta1!r}, {s.beta2!r}), eps={s.epsilon!r})",
    }.get(s.optimizer, f"{s.optimizer}{first})")


def _loss(s: Settings) -> str:
    before, name = _LOSSES.get(s.resolved_loss, ("", s.resolved_loss))
    if s.reduction == "sum":
        return f'{before}{name}(out, t, reduction="sum")'
    if s.layer_sizes[-1] == 1 or s.resolved_loss == "cross_entropy":
        return f"{before}{name}(out, t)"
    return f'{before}{name}(out, t, reduction="sum") / len(x)'


def penalty(s: Settings, square: str, size: str) -> str:
    """Returns the penalty as an expression; `square` and `size` sum the squares and sizes of one weight w."""
    parts = [f"{s.l2!r} / 2 * sum({square} for w in weights)"] if s.l2 else []
    return " + ".join([*parts, *([f"{s.l1!r} * sum({size} for w in weights)"] if s.l1 else [])])


def _backward(s: Settings) -> Iterator[str]:
    if not moving(s):
        return
    yield "optimizer.zero_grad()"
    if s.l1 or s.l2:
        yield f"penalty = {penalty(s, '(w ** 2).sum()', 'w.abs().sum()')}"
        yield "(C + penalty).backward()"
    else:
        yield "C.backward()"


def _update(s: Settings) -> Iterator[str]:
    if not moving(s):
        return
    if s.clip_norm:
        yield "norm = torch.cat([p.grad.flatten() for p in params]).norm()"
        yield f"if norm > {s.clip_norm!r}:"
        yield "    for p in params:"
        yield f"        p.grad *= {s.clip_norm!r} / norm"
    if s.schedule != "constant":
        yield f'optimizer.param_groups[0]["lr"] = {rate(s, "math")}'
    yield "optimizer.step()"
    if counts(s):
        yield "step = step + 1"
