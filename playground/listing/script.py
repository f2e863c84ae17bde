"""A run's next updates as a program to take away: a library's lines, with every number that they need written in.

The program goes on from a state of the run: parameters, what the optimizer carries, the rows of each coming batch. It
prints its own losses beside those of the run, and in the end how far its parameters are from the run's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from core.arrays import Array, Params
from core.datasets import Data
from core.settings import Settings
from core.training import Step
from playground.listing import listing
from playground.listing.by_numpy import slots
from playground.listing.by_torch import linear_places
from playground.listing.line import Line, moving
from playground.words import say

UPDATES = 10  # that a program takes, if nothing is changed by hand before


def script(library: str, steps: Sequence[Step], data: Data) -> str:
    """Returns the program that takes `steps`, updates of one run that follow each other under the same settings."""
    first, now = steps[0], steps[0].settings
    told = listing(library, now, first.before.step)
    start = [line.text for line in told.lines if line.phase == "start"]
    imports = [line for line in start if line.startswith(("import ", "from "))]
    if "import numpy as np" not in imports:
        imports.append("import numpy as np")
    setup = [line for line in start if line not in imports and not line.startswith(tuple(f"{s} = " for s in _SLOTS))]
    taken = [
        *(f"# {line}" for line in _head(library, now, steps)),
        "",
        *imports,
        "",
        *_numbers(steps, data),
        "",
        *setup,
        *_LOADERS[library](now),
        "",
        f"print({say('takeaway-heads')!r})",
        "for update, batch in enumerate(batches):",
        f"    x, t = {_GIVEN[library]}",
        *_update(told.lines),
        f"    losses_here.append({_LOSS[library]})",
        f'    print(f"{{{first.before.step} + update + 1:8d}}  {{losses_here[-1]:.15e}}  {{losses[update]:.15e}}")',
        "",
        f"here = {_PARAMS[library](now)}",
        "apart = max(float(np.max(np.abs(one - other))) for one, other in zip(here, after))",
        f"print({say('takeaway-apart')!r}, apart)",
    ]
    return "\n".join(taken) + "\n"


def _head(library: str, now: Settings, steps: Sequence[Step]) -> Iterator[str]:
    begin, end = steps[0].before.step, steps[-1].after.step
    yield say("takeaway-head", library=library, begin=begin, end=end)
    for notes in listing(library, now, begin).remarks.values():
        yield from (say(note.name, **note.values) for note in notes if note.name != "walk-code-given")


def _update(lines: Sequence[Line]) -> Iterator[str]:
    phase = "start"
    for line in lines:
        if line.phase == "start":
            continue
        if line.phase != phase and not line.text.startswith(" "):
            yield f"    # {line.phase}"
        phase = line.phase
        yield f"    {line.text}"


# --- the numbers


def _array(values: Array) -> str:
    """An array with every digit of its numbers; what is not finite by NumPy's name."""
    text = repr(np.asarray(values, dtype=np.float64).tolist()).replace("nan", "np.nan").replace("inf", "np.inf")
    return f"np.array({text})"


def _numbers(steps: Sequence[Step], data: Data) -> Iterator[str]:
    first = steps[0]
    rows = np.unique(np.concatenate([step.rows for step in steps]))
    yield f"inputs = {_array(data.train_inputs[rows])}"
    yield f"targets = {_array(data.train_targets[rows])}"
    yield f"batches = {[np.searchsorted(rows, step.rows).tolist() for step in steps]}"
    for number, layer in enumerate(first.before.params, start=1):
        yield f"W{number} = {_array(layer.weight)}"
        yield f"b{number} = {_array(layer.bias)}"
    yield f"updates = {first.before.step}"
    for name, slot in zip(slots(first.settings), first.before.optimizer_state.slots, strict=True):
        yield f"{name} = [{', '.join(_array(part) for part in _moving_parts(first.settings, slot))}]"
    yield f"losses = {[step.loss for step in steps]!r}".replace("nan", "float('nan')").replace("inf", "float('inf')")
    yield f"after = [{', '.join(_array(part) for layer in steps[-1].after.params for part in layer)}]"
    yield "losses_here = []"


def _moving_parts(now: Settings, params: Params) -> list[Array]:
    return [params[layer - 1][0 if kind == "W" else 1] for kind, layer in moving(now)]


# --- what each library is given, and gives back

_SLOTS = ("velocity", "squares", "mean")
_GIVEN: Mapping[str, str] = MappingProxyType(
    {
        "numpy": "inputs[batch], targets[batch]",
        "pytorch": "torch.from_numpy(inputs[batch]), torch.from_numpy(targets[batch])",
        "keras": "tf.constant(inputs[batch]), tf.constant(targets[batch])",
    }
)
_LOSS: Mapping[str, str] = MappingProxyType({"numpy": "float(C)", "pytorch": "float(C.detach())", "keras": "float(C)"})


def _layers(now: Settings) -> range:
    return range(1, len(now.layer_sizes))


def _load_numpy(now: Settings) -> Iterator[str]:
    return iter(())


def _load_torch(now: Settings) -> Iterator[str]:
    yield "with torch.no_grad():"
    for layer, place in zip(_layers(now), linear_places(now), strict=True):
        yield f"    model[{place}].weight.copy_(torch.from_numpy(W{layer}.T.copy()))"
        yield f"    model[{place}].bias.copy_(torch.from_numpy(b{layer}))"
    kept = {
        "momentum": ("momentum_buffer",),
        "nesterov": ("momentum_buffer",),
        "adagrad": ("sum",),
        "rmsprop": ("square_avg",),
        "adam": ("exp_avg", "exp_avg_sq"),
    }.get(now.optimizer, ())
    if not kept or not moving(now) or (now.optimizer in ("momentum", "nesterov") and not now.momentum):
        return
    yield "for place, p in enumerate(params):"
    for name, ours in zip(kept, slots(now), strict=True):
        values = f"torch.from_numpy({ours}[place].T.copy() if {ours}[place].ndim == 2 else {ours}[place].copy())"
        yield f'    optimizer.state[p]["{name}"] = {values}'
    yield '    optimizer.state[p]["step"] = torch.tensor(float(updates))'


def _load_keras(now: Settings) -> Iterator[str]:
    for layer in _layers(now):
        yield f"model.layers[{layer - 1}].set_weights([W{layer}, b{layer}])"
    kept = {
        "momentum": ("momentums",),
        "nesterov": ("momentums",),
        "adagrad": ("_accumulators",),
        "rmsprop": ("_velocities",),
        "adam": ("_momentums", "_velocities"),
    }.get(now.optimizer, ())
    if not kept or not moving(now) or (now.optimizer in ("momentum", "nesterov") and not now.momentum):
        return
    for name, ours in zip(kept, slots(now), strict=True):
        scale = "-float(optimizer.learning_rate) * " if name == "momentums" else ""
        yield f"for variable, value in zip(optimizer.{name}, {ours}):"
        yield f"    variable.assign({scale}value)"
    yield "optimizer.iterations.assign(updates)"
    for name in {"momentum": ("momentum",), "nesterov": ("momentum",), "adam": ("beta_1", "beta_2")}.get(
        now.optimizer, ()
    ):
        yield f'optimizer.{name} = tf.constant(optimizer.{name}, "float64")'


_LOADERS: Mapping[str, Callable[[Settings], Iterator[str]]] = MappingProxyType(
    {"numpy": _load_numpy, "pytorch": _load_torch, "keras": _load_keras}
)


def _numpy_params(now: Settings) -> str:
    return f"[{', '.join(f'W{layer}, b{layer}' for layer in _layers(now))}]"


def _torch_params(now: Settings) -> str:
    parts = (f"model[{p}].weight.detach().numpy().T, model[{p}].bias.detach().numpy()" for p in linear_places(now))
    return f"[{', '.join(parts)}]"


def _keras_params(now: Settings) -> str:
    return "model.get_weights()"


_PARAMS: Mapping[str, Callable[[Settings], str]] = MappingProxyType(
    {"numpy": _numpy_params, "pytorch": _torch_params, "keras": _keras_params}
)
