"""Why a run does not learn: each cause under settings where it must be named, none where the run learns."""

from __future__ import annotations

import itertools
import json
from functools import cache
from typing import Any

import numpy as np
import pytest

from core.arrays import Layer
from core.datasets import load_data
from core.datasets.points import Edit
from core.explain import Stall, latest_steps, stall, stands_still
from core.explain.stall import GAIN, LONGER, SHORTER
from core.network import data_loss, forward
from core.settings import Settings
from core.trainer import Trainer
from core.training import start, take_step
from playground.run.run import Run
from playground.words import say

_NUMBERS = itertools.count(1)
SMALL: dict[str, Any] = {"samples": 100, "batch_size": 10}  # 5 updates an epoch


def answers_of(run: Run, **request: Any) -> dict[str, Any]:
    """The header of the answer, asked again for as long as the server says that it is on its way."""
    for _ in range(200):
        run.answer({"id": next(_NUMBERS), "generation": run.generation, **request})
        size = int.from_bytes(run.chunk[:4], "little")
        header: dict[str, Any] = json.loads(run.chunk[4 : 4 + size])
        if header["kind"] != "busy" and not header.get("stall", {}).get("later"):
            return header
    raise AssertionError("never done")


def asked(settings: Settings, step: int) -> dict[str, Any]:
    """What the server says of a step."""
    run = Run.open(settings)
    assert answers_of(run, kind="seek", step=step)["kind"] == "frames"
    header = answers_of(run, kind="stall", step=step)
    assert header["kind"] == "stall"
    found: dict[str, Any] = header["stall"]
    assert found["step"] == step
    return found


CAUSES: list[tuple[str, dict[str, Any], int, tuple[int, ...]]] = [
    ("zero", {"initializer": "zeros"}, 400, (0, 1)),
    ("dead", {"activations": ("relu", "relu"), "init_bias": -5.0}, 3000, (0, 1)),
    ("zero", {"activations": ("tanh", "relu"), "initializer": "zeros", "init_bias": -1.0}, 3000, (1,)),
    ("saturated", {"init_bias": 20.0}, 1500, (0, 1)),
    ("saturated", {"dataset": "digits", "optimizer": "momentum", "learning_rate": 4.0}, 1500, (1,)),
    ("twins", {"initializer": "constant", "dataset": "xor"}, 6000, (0, 1)),
    ("vanished", {"hidden": (6,) * 6, "activations": ("sigmoid",) * 6, "learning_rate": 0.1}, 1000, (0,)),
    ("held", {"fixed": ("w1", "b1", "w2", "b2", "w3", "b3")}, 400, ()),
    ("clipped", {"clip_norm": 1e-5}, 400, ()),
    ("schedule", {"schedule": "step", "schedule_steps": 20, "schedule_factor": 0.3}, 400, ()),
    ("short", {"learning_rate": 1e-6}, 400, ()),
    ("short", {"learning_rate": 1e-6, "optimizer": "adam"}, 400, ()),
    (
        "long",
        {"dataset": "line", "loss": "absolute_error", "learning_rate": 0.5, "hidden": (), "batch_size": 0},
        400,
        (),
    ),
    ("level", {"hidden": (), "learning_rate": 0.3}, 2500, ()),  # a line through a circle
]


@cache
def found_at(settings: Settings, step: int) -> tuple[Stall | None, Any, Any]:
    data = load_data(settings)
    trainer = Trainer(settings, data)
    trainer.load(start(settings, data))
    trainer.advance(step - 1)
    record = take_step(trainer.state(), settings, data)
    return stall(record, record.after.params, data), record, data


def settings_of(changes: dict[str, Any]) -> Settings:
    return Settings(**SMALL).adapted(**changes)


@pytest.mark.parametrize(("kind", "changes", "step", "layers"), CAUSES)
def test_each_cause_is_named_where_it_is_the_cause(
    kind: str, changes: dict[str, Any], step: int, layers: tuple[int, ...]
) -> None:
    told = asked(settings_of(changes), step)
    assert told["kind"] == kind
    found, _, _ = found_at(settings_of(changes), step)
    assert found is not None
    assert (found.kind, found.layers) == (kind, layers)
    if layers and kind != "vanished":
        assert told["select"] == {"kind": "unit", "layer": layers[0] + 1, "j": 0}
        assert told["card"] == "forward"
    assert told["more"]


LEARNING: list[tuple[dict[str, Any], int]] = [
    ({}, 400),
    ({}, 6000),  # nearly done, and still coming down
    ({"learning_rate": 0.1, "dataset": "xor"}, 1500),
    ({"optimizer": "adam", "learning_rate": 0.01}, 1000),
    ({"optimizer": "momentum"}, 800),
    ({"activations": ("relu", "relu")}, 400),
    ({"activations": ("sigmoid", "sigmoid"), "learning_rate": 0.5}, 2500),
    ({"dataset": "digits"}, 800),
    ({"dataset": "sine", "learning_rate": 0.1}, 300),
    ({"l2": 0.01}, 400),
]


@pytest.mark.parametrize(("changes", "step"), LEARNING)
def test_nothing_is_said_of_a_run_that_learns(changes: dict[str, Any], step: int) -> None:
    """Each of these comes lower over the very epochs that are judged: held against the run itself."""
    settings = settings_of(changes)
    data = load_data(settings)
    trainer = Trainer(settings, data)
    trainer.load(start(settings, data))
    steps = latest_steps(settings, step, len(data.train_inputs))
    assert steps is not None
    losses = []
    for at in (steps[0], step):
        trainer.advance(at - trainer.step)
        losses.append(
            data_loss(
                forward(trainer.state().params, settings.layer_activations, data.train_inputs),
                data.train_targets,
                loss=settings.resolved_loss,
            )
        )
    assert losses[1] < 0.999 * losses[0]
    assert "kind" not in asked(settings, step)


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({"dataset": "worked_example", "learning_rate": 0.5}, 40_000),  # as right as can be
        ({"initializer": "zeros"}, 100),  # too early to tell
        ({"dataset": "line"}, 3000),
    ],
)
def test_nothing_is_said_where_the_task_is_learned_or_too_little_is_known(changes: dict[str, Any], step: int) -> None:
    assert "kind" not in asked(settings_of(changes), step)


def test_a_change_by_hand_begins_the_account_anew() -> None:
    settings = settings_of({"initializer": "zeros"})
    assert asked(settings, 400)["kind"] == "zero"
    touched = settings.with_change(390, "learning_rate", 0.05)
    assert "kind" not in asked(touched, 400)
    assert latest_steps(touched, 540, 50) == tuple(round(390 + 7.5 * k) for k in range(21))
    assert latest_steps(touched, 539, 50) is None
    drawn = Settings(samples=100).with_points([Edit(390, "add", 0, 1.0, 1.0)])
    assert latest_steps(drawn, 540, 50) is not None
    assert latest_steps(drawn, 539, 50) is None


def test_what_trembles_without_falling_stands_still() -> None:
    assert stands_still([1.0] * 21)
    assert stands_still([1.0, 1.2] * 10 + [1.0])
    assert not stands_still(np.linspace(1.0, 0.99, 21))
    assert not stands_still([1.0] * 19 + [0.5, 0.4])  # it has just begun to fall
    assert not stands_still([100.0, *np.linspace(1.0, 0.7, 20) + 0.05 * np.tile([1, -1], 10)])  # one leap hides no fall
    assert stands_still([1.0, 2.0, 1.5] * 7)
    slowly = [1.0] * 5 + [3.0] * 6 + [0.98] * 4 + [2.98] * 6
    assert stands_still(slowly, "dead")
    assert not stands_still(slowly, "long")
    assert stands_still(np.linspace(1.0, 0.9995, 21))  # by less than a thousandth
    assert not stands_still([1.0] * 20 + [np.inf])  # that is told elsewhere


def test_a_better_step_is_one_that_was_measured() -> None:
    """The loss that a sentence promises is that of the network moved there: computed again with the plain pass."""
    for changes, step in ((CAUSES[-2][1], 400), ({"learning_rate": 1e-6}, 400)):
        settings = settings_of(changes)
        found, record, data = found_at(settings, step)
        assert found is not None
        assert found.multiple is not None
        assert found.after is not None
        assert found.before is not None
        assert found.multiple <= SHORTER if found.kind == "long" else found.multiple >= LONGER

        def loss(params: Any, now: Settings = settings, rows: Any = data) -> float:
            seen = forward(params, now.layer_activations, rows.train_inputs)
            return data_loss(seen, rows.train_targets, loss=now.resolved_loss)

        assert loss(record.after.params) == pytest.approx(found.before, rel=1e-12)
        assert found.after <= (1 - GAIN) * found.before
        # the slope of all examples by differences, and the step along it
        parts = [part for layer in record.after.params for part in layer]
        slopes = []
        for part in parts:
            slope = np.zeros_like(part)
            for place in np.ndindex(part.shape):
                pair = []
                for sign in (1e-6, -1e-6):
                    moved = [each.copy() for each in parts]
                    moved[[p is part for p in parts].index(True)][place] += sign
                    pair.append(loss(_layers(moved)))
                slope[place] = (pair[0] - pair[1]) / 2e-6
            slopes.append(slope)
        steep = np.sqrt(sum((slope**2).sum() for slope in slopes))
        length = np.sqrt(sum((part**2).sum() for layer in record.updates for part in layer))
        there = _layers([p - s * found.multiple * length / steep for p, s in zip(parts, slopes, strict=True)])
        assert loss(there) == pytest.approx(found.after, rel=1e-4)


def _layers(parts: list[Any]) -> Any:
    return tuple(Layer(weight, bias) for weight, bias in zip(parts[::2], parts[1::2], strict=True))


def test_the_sentence_names_what_was_measured() -> None:
    told = asked(settings_of({"initializer": "zeros"}), 400)
    assert told["sentence"] == say("stall-zero", epochs=30, layers=say("layers", numbers="1 and 2"))
    assert told["more"] == say("stall-to_unit", unit="hidden 1, unit 1")


def test_asking_never_moves_the_run() -> None:
    run = Run.open(settings_of({}))
    run.answer({"id": 1, "kind": "frames", "from": 0, "want": 30, "speed": "1e", "generation": run.generation})
    before = run.head, run.timeline.trainer.step, run.timeline.trainer.plan.theta.copy()
    run.answer({"id": 2, "kind": "stall", "step": 120, "generation": run.generation})
    assert (run.head, run.timeline.trainer.step) == before[:2]
    assert (run.timeline.trainer.plan.theta == before[2]).all()
    for sense in (None, "x", -5, 10**9):
        run.answer({"id": 3, "kind": "stall", "step": sense, "generation": run.generation})
    assert run.head == before[0]
