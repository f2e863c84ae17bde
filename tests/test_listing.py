"""The lines of code beside the walk, taken at their word: pasted and run, they take the updates of this very run.

NumPy's lines run always; PyTorch's and Keras' wherever these are installed. What their lines must say of each
convention is held by a table of its own, so that it holds where they are not.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import ACTIVATIONS, LOSSES, OPTIMIZERS, Data, Params, Settings, TrainState, load_data, start, take_step
from playground.listing import LIBRARIES, listing
from playground.listing.by_numpy import slots
from playground.listing.line import moving
from playground.words import say

UPDATES = 10
INSTALLED = [
    name for name, module in {"pytorch": "torch", "keras": "tensorflow"}.items() if importlib.util.find_spec(module)
]


def run(**given: Any) -> Settings:
    """A small run: 23 training rows in batches of 5, so that ten updates hold two partial batches."""
    usual: dict[str, Any] = {
        "dataset": "circle",
        "samples": 46,
        "noise": 0.2,
        "standardise": True,
        "hidden": (4, 3),
        "activations": ("tanh", "sigmoid"),
        "batch_size": 5,
        "learning_rate": 0.05,
        "init_bias": 0.1,
        "seed": 3,
    }
    return Settings().adapted(**(usual | given))


def deep(activation: str) -> Settings:
    return run(activations=(activation, activation))


RUNS: dict[str, Settings] = {
    "default": Settings(),
    "no hidden layer": run(hidden=()),
    "eight layers": run(hidden=(3,) * 8, activations=("tanh",) * 8),
    **{f"hidden {name}": deep(name) for name in ACTIVATIONS if name != "softmax"},
    **{
        f"output {output}, {loss}": run(dataset=dataset, classes=3, output_activation=output, loss=loss)
        for dataset in ("circle", "rings", "plane")
        for output in ACTIVATIONS
        for loss in LOSSES
        if run(dataset=dataset).adapted(output_activation=output).adapted(loss=loss).resolved_loss == loss
        and run(dataset=dataset).adapted(output_activation=output).adapted(loss=loss).resolved_output == output
    },
    **{f"optimizer {name}": run(optimizer=name, learning_rate=0.01) for name in OPTIMIZERS},
    **{f"schedule {name}, sgd": run(schedule=name, schedule_steps=4) for name in ("step", "exponential", "cosine")},
    **{
        f"schedule {name}, {optimizer}": run(optimizer=optimizer, schedule=name, schedule_steps=3, schedule_factor=0.25)
        for name in ("step", "exponential", "cosine")
        for optimizer in ("momentum", "nesterov", "adam")
    },
    "sum": run(reduction="sum", learning_rate=0.01),
    "sum over three outputs": run(dataset="rings", output_activation="sigmoid", loss="squared_error", reduction="sum"),
    "l2": run(l2=0.03),
    "l1": run(l1=0.01),
    "both penalties and clipping": run(l2=0.3, l1=0.05, clip_norm=0.1, optimizer="momentum"),
    "clipping that never acts": run(clip_norm=1e6),
    "clipping and adam": run(clip_norm=0.05, optimizer="adam", learning_rate=0.01),
    "held blocks": run(fixed=("w1", "b2"), l2=0.1, l1=0.1, clip_norm=0.2, optimizer="adam", learning_rate=0.01),
    "all held": run(fixed=("w1", "b1", "w2", "b2", "w3", "b3")),
    "all rows in one batch": run(batch_size=0),
    "one row": run(batch_size=1),
    "no momentum": run(optimizer="nesterov", momentum=0.0),
    "digits": Settings(dataset="digits", hidden=(8,), activations=("relu",), batch_size=32, learning_rate=0.1),
}


def text(library: str, settings: Settings, *, first: bool, step: int = 0) -> str:
    chosen = (line.text for line in listing(library, settings, step).lines if (line.phase == "start") is first)
    return "\n".join(chosen)


def walk(settings: Settings, data: Data, state: TrainState) -> list[Any]:
    steps = []
    for _ in range(UPDATES):
        steps.append(take_step(state, settings, data))
        state = steps[-1].after
    return steps


def close(got: Mapping[str, Any] | Params, want: Params, tolerance: float) -> None:
    for number, layer in enumerate(want, start=1):
        pair = (got[f"W{number}"], got[f"b{number}"]) if isinstance(got, Mapping) else got[number - 1]
        for one, other in zip(pair, layer, strict=True):
            np.testing.assert_allclose(one, other, rtol=tolerance, atol=tolerance)


def parameters(params: Params) -> dict[str, Any]:
    named = {}
    for number, layer in enumerate(params, start=1):
        named |= {f"W{number}": layer.weight.copy(), f"b{number}": layer.bias.copy()}
    return named


# -------------------------------------------------------------------------------------------------- NumPy


@pytest.mark.parametrize("settings", RUNS.values(), ids=RUNS)
def test_numpy_s_lines_take_the_updates_of_the_run(settings: Settings) -> None:
    """Nothing is given but x, t and the parameters: every other name is assigned before it is used."""
    data = load_data(settings)
    begin = start(settings, data)
    names: dict[str, Any] = parameters(begin.params)
    exec(text("numpy", settings, first=True), names)
    update = compile(text("numpy", settings, first=False), "update", "exec")
    for step in walk(settings, data, begin):
        names |= {"x": step.inputs, "t": step.targets}
        exec(update, names)
        assert names["C"] == pytest.approx(step.loss, rel=1e-9, abs=1e-12)
        last = len(step.forward)
        for number, (seen, back) in enumerate(zip(step.forward, step.backward, strict=True), start=1):
            np.testing.assert_allclose(names[f"z{number}"], seen.z, rtol=1e-9, atol=1e-9)
            np.testing.assert_allclose(names[f"a{number}"], seen.outputs, rtol=1e-9, atol=1e-9)
            np.testing.assert_allclose(names[f"d{number}"], back.delta, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(names[f"db{last}"], step.backward[-1].grad.bias, rtol=1e-9, atol=1e-12)
        close(names, step.after.params, 1e-9)


@pytest.mark.parametrize("optimizer", [name for name, row in OPTIMIZERS.items() if row.slots])
def test_a_listing_of_a_later_step_goes_on_with_what_the_optimizer_carries(optimizer: str) -> None:
    """At step 7 the lists of `start` hold what was carried there, in the optimizer's own order; `step` is 7."""
    settings = run(optimizer=optimizer, schedule="exponential", learning_rate=0.01, fixed=("b1",))
    data = load_data(settings)
    state = start(settings, data)
    for _ in range(7):
        state = take_step(state, settings, data).after
    names: dict[str, Any] = parameters(state.params)
    exec(text("numpy", settings, first=True, step=7), names)
    for name, slot in zip(slots(settings), state.optimizer_state.slots, strict=True):
        names[name] = [slot[layer - 1][0 if kind == "W" else 1].copy() for kind, layer in moving(settings)]
    for step in walk(settings, data, state):
        names |= {"x": step.inputs, "t": step.targets}
        exec(text("numpy", settings, first=False, step=7), names)
        close(names, step.after.params, 1e-9)


def test_the_lines_of_a_moment_are_of_the_settings_in_force() -> None:
    now = Settings().with_change(5, "learning_rate", 0.25).at(5)
    assert "rate = 0.25" in text("numpy", now, first=False)


# -------------------------------------------------------------------------------------------------- the libraries


def _by_torch(settings: Settings, begin: Params) -> Callable[[Any, Any], Params]:
    import torch

    names: dict[str, Any] = {}
    exec(text("pytorch", settings, first=True), names)
    linear = [module for module in names["model"] if isinstance(module, torch.nn.Linear)]
    with torch.no_grad():
        for module, (weight, bias) in zip(linear, begin, strict=True):
            module.weight.copy_(torch.from_numpy(weight.T.copy()))
            module.bias.copy_(torch.from_numpy(bias.copy()))

    def update(x: Any, t: Any) -> Any:
        names["x"], names["t"] = torch.from_numpy(x.copy()), torch.from_numpy(t.copy())
        exec(text("pytorch", settings, first=False), names)
        return float(names["C"].detach()), [
            (module.weight.detach().numpy().T, module.bias.detach().numpy()) for module in linear
        ]

    return update


def _by_keras(settings: Settings, begin: Params) -> Callable[[Any, Any], Any]:
    import tensorflow

    names: dict[str, Any] = {}
    exec(text("keras", settings, first=True), names)
    for layer, pair in zip(names["model"].layers, begin, strict=True):
        layer.set_weights([part.copy() for part in pair])
    for name in ("momentum", "beta_1", "beta_2"):  # Keras rounds these to single precision, as its remark says
        if hasattr(names.get("optimizer"), name):
            setattr(names["optimizer"], name, tensorflow.constant(getattr(names["optimizer"], name), "float64"))

    def update(x: Any, t: Any) -> Any:
        names["x"], names["t"] = tensorflow.constant(x), tensorflow.constant(t)
        exec(text("keras", settings, first=False), names)
        return float(names["C"]), [tuple(layer.get_weights()) for layer in names["model"].layers]

    return update


# Where Keras puts epsilon under the root its remark says so, and the numbers are near, not equal.
NEAR = {("keras", "rmsprop"): 1e-4, ("keras", "adagrad"): 1e-4}


@pytest.mark.parametrize("settings", RUNS.values(), ids=RUNS)
def test_the_lines_of_each_library_that_is_installed_take_the_updates_of_the_run(settings: Settings) -> None:
    data = load_data(settings)
    begin = start(settings, data)
    steps = walk(settings, data, begin)
    for library in INSTALLED:
        update = {"pytorch": _by_torch, "keras": _by_keras}[library](settings, begin.params)
        tolerance = NEAR.get((library, settings.optimizer), 1e-9)
        for step in steps:
            loss, params = update(step.inputs, step.targets)
            assert loss == pytest.approx(step.loss, rel=tolerance)
            close(params, step.after.params, tolerance)


# Of each convention: the run, the library, what its lines must hold and must not, and which remark must be made.
CONVENTIONS: list[tuple[Settings, str, list[str], list[str], list[str]]] = [
    (Settings(), "pytorch", ["binary_cross_entropy_with_logits(out, t)"], ["Sigmoid"], ["fused"]),
    (Settings(), "keras", ["BinaryCrossentropy(from_logits=True)(t, out)"], ['"sigmoid"'], ["fused"]),
    (RINGS := run(dataset="rings"), "pytorch", ["F.cross_entropy(out, t)"], ["Softmax"], ["fused"]),
    (RINGS, "keras", ["CategoricalCrossentropy(from_logits=True)(t, out)"], ["softmax"], ["fused"]),
    (HALF := run(loss="half_squared_error"), "pytorch", ["0.5 * F.mse_loss(out, t)", "nn.Sigmoid()"], [], ["half"]),
    (HALF, "keras", ["0.5 * keras.losses.MeanSquaredError()(t, out)", '"sigmoid"'], [], ["half"]),
    (
        THREE := run(dataset="rings", classes=3, output_activation="sigmoid", loss="squared_error"),
        "pytorch",
        ['F.mse_loss(out, t, reduction="sum") / len(x)'],
        [],
        ["outputs"],
    ),
    (THREE, "keras", ["3 * keras.losses.MeanSquaredError()(t, out)"], [], ["outputs"]),
    (SUM := run(reduction="sum"), "pytorch", ['(out, t, reduction="sum")'], ["/ len(x)"], []),
    (SUM, "keras", ['reduction="sum"'], [], []),
    (SUM, "numpy", [".sum(axis=1).sum()"], ["/ len(x)"], []),
    (
        CLIPPED := run(clip_norm=0.5, l2=0.1),
        "numpy",
        ["dW1 + 0.1 * W1", "0.5 / norm"],
        ["db1 +"],
        ["clip", "l2", "l2_sklearn"],
    ),
    (CLIPPED, "pytorch", ["p.grad *= 0.5 / norm"], ["clip_grad_norm_", "weight_decay"], ["clip", "clip_torch", "l2"]),
    (CLIPPED, "keras", ["tf.clip_by_global_norm(grads, 0.5)"], ["weight_decay"], ["clip", "l2"]),
    (run(l1=0.1), "numpy", ["0.1 * np.sign(W1)"], [], ["l1", "loss_alone"]),
    (
        MOVED := run(optimizer="momentum", schedule="cosine"),
        "keras",
        ["v.assign(v *"],
        [],
        ["momentum_keras", "cosine"],
    ),
    (MOVED, "pytorch", ["momentum=0.9", 'param_groups[0]["lr"] ='], ["nesterov"], ["momentum", "cosine"]),
    (run(optimizer="adagrad"), "keras", ["initial_accumulator_value=0.0"], [], ["root_keras", "accumulator"]),
    (run(optimizer="rmsprop"), "keras", ["rho=0.9", "epsilon=1e-08 ** 2"], [], ["root_keras"]),
    (run(optimizer="rmsprop"), "pytorch", ["alpha=0.9", "eps=1e-08"], [], ["root"]),
    (ADAM := run(optimizer="adam"), "keras", ["optimizer.epsilon = 1e-08 * (1 - 0.999 **"], [], ["adam_keras"]),
    (ADAM, "pytorch", ["betas=(0.9, 0.999), eps=1e-08"], [], ["adam"]),
    (deep("gelu"), "pytorch", ['nn.GELU(approximate="tanh")'], [], ["gelu"]),
    (deep("gelu"), "keras", ["gelu(z, approximate=True)"], [], ["gelu"]),
    (deep("leaky_relu"), "keras", ["negative_slope=0.01"], [], ["leaky", "kink_leaky"]),
    (deep("softplus"), "pytorch", ["nn.Softplus(threshold=40)"], [], ["softplus"]),
    (run(fixed=("w1", "b2")), "pytorch", [], ["model[0].weight,", "model[2].bias"], []),
    (run(fixed=("w1", "b2")), "numpy", ["[b1, W2, W3, b3], [db1, dW2, dW3, db3]"], [], []),
]


@pytest.mark.parametrize(("settings", "library", "there", "absent", "said"), CONVENTIONS)
def test_where_a_library_has_another_habit_its_lines_or_a_remark_say_so(
    settings: Settings, library: str, there: list[str], absent: list[str], said: list[str]
) -> None:
    told = listing(library, settings, 0)
    code = "\n".join(line.text for line in told.lines)
    assert [part for part in there if part not in code] == []
    assert [part for part in absent if part in code] == []
    made = {note.name for notes in told.remarks.values() for note in notes}
    assert {f"walk-code-{name}" for name in said} <= made


def test_every_remark_is_made_somewhere_and_can_be_said() -> None:
    made = {
        note.name: say(note.name, **note.values)
        for settings in RUNS.values()
        for library in LIBRARIES
        for notes in listing(library, settings, 0).remarks.values()
        for note in notes
    }
    source = Path("playground/listing/remarks.py").read_text(encoding="utf-8")
    assert set(re.findall(r'"(walk-code-\w+)"', source)) == {*made, "walk-code-unwritten"}
    assert all(made.values())


def test_a_remark_is_not_made_of_a_run_that_does_not_need_it() -> None:
    assert {
        library: {note.name for notes in listing(library, Settings(), 0).remarks.values() for note in notes}
        for library in LIBRARIES
    } == {"numpy": {"walk-code-given"}, "pytorch": {"walk-code-fused"}, "keras": {"walk-code-fused"}}
