"""What the network says at one place is computed for that very place, at the step on the screen, by `core`."""

from __future__ import annotations

from itertools import count
from typing import Any

import numpy as np
import pytest

from core import Settings
from core.arrays import Array, Layer, Params
from core.datasets import load_data
from core.explain.probe import probe
from core.network import forward
from core.trainer import advance
from core.training import start
from playground.live.frames import decode_header
from playground.run.run import Run

_NUMBERS = count(1)
SETS: dict[str, dict[str, Any]] = {
    "plane": {},
    "features": {"features": ("x1", "x1sq", "sinx2")},
    "curve": {"dataset": "sine"},
    "classes": {"dataset": "iris", "standardise": True, "plane": "1-3"},
    "image": {"dataset": "digits", "hidden": (6,), "activations": ("relu",)},
}


def opened(steps: int = 0, **changes: Any) -> Run:
    run = Run.open(Settings(**changes))
    while run.head < steps:
        ask(run, kind="frames", **{"from": run.head}, want=steps - run.head, speed="1u")
    return run


def ask(run: Run, **request: Any) -> dict[str, Any]:
    run.answer({"id": next(_NUMBERS), "generation": run.generation, **request})
    header, _ = decode_header(run.chunk)
    return header


def probed(run: Run, step: object, at: object) -> tuple[dict[str, Any], Array]:
    header = ask(run, kind="probe", step=step, at=at)
    assert (header["kind"], header["n"]) == ("probe", 0)
    _, first = decode_header(run.chunk)
    offset, length = header["arrays"].get("a", (0, 0))
    return header["probe"], np.frombuffer(run.chunk, "<f8", offset=first)[offset : offset + length]


def answers(settings: Settings, step: int, inputs: Array) -> list[Array]:
    """Every layer's activations, computed here."""
    data = load_data(settings)
    params = advance(start(settings, data), settings, data, step).params
    return [layer.outputs[0] for layer in forward(params, settings.layer_activations, inputs[None])]


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("split", ["train", "test"])
def test_a_row_is_answered_as_core_answers_it(name: str, split: str) -> None:
    run, settings = opened(17, **SETS[name]), Settings(**SETS[name])
    data = load_data(settings)
    inputs = data.train_inputs if split == "train" else data.test_inputs
    told, found = probed(run, 17, {"split": split, "row": 5})
    want = answers(settings, 17, inputs[5])
    np.testing.assert_allclose(found, np.concatenate(want), rtol=1e-12)
    assert told["at"] == {"split": split, "row": 5}
    assert told["winner"] == (int(want[-1].argmax()) if len(want[-1]) > 1 else None)
    if len(want[-1]) > 1:
        assert told["share"] == pytest.approx(want[-1].max())  # softmax


@pytest.mark.parametrize("name", SETS)
def test_a_place_is_that_point_of_the_view(name: str) -> None:
    run, settings = opened(9, **SETS[name]), Settings(**SETS[name])
    data = load_data(settings)
    at = {"x": 0.3, "y": -0.7} if name != "curve" else {"x": 0.3}
    told, found = probed(run, 9, at)
    if name == "curve":
        raw = np.array([[0.3]])
    elif name == "classes":  # the coordinates that are not shown stay at their mean
        raw = data.train_points.mean(axis=0)[None].copy()
        raw[0, [1, 3]] = 0.3, -0.7
    elif name == "image":
        view = run.stage.view
        raw = (view.centre + 0.3 * view.axes[0] - 0.7 * view.axes[1])[None]
    else:
        raw = np.array([[0.3, -0.7]])
    np.testing.assert_allclose(found, np.concatenate(answers(settings, 9, data.encode(raw)[0])), rtol=1e-12)
    assert told["at"] == at


def test_the_value_beside_a_row_is_not_that_of_the_nearest_cell() -> None:
    """With a steep border between the cells of the map the two are far apart, and the row's own is told."""
    settings = Settings(learning_rate=0.1)
    run = opened(2000, learning_rate=0.1)
    _, found = probed(run, 2000, {"split": "train", "row": 75})
    assert found[-1] == pytest.approx(answers(settings, 2000, load_data(settings).train_inputs[75])[-1][0], rel=1e-9)
    assert f"{found[-1]:.3f}" == "0.886"
    ask(run, kind="seek", step=2000)
    view, point = run.stage.view, load_data(settings).train_points[75]
    nodes = [
        np.abs(np.linspace(low, high, view.size) - value).argmin()
        for low, high, value in zip(view.low, view.high, point, strict=True)
    ]
    trainer = run.timeline.trainer
    tile = run.stage.frame(trainer, run.stage.measure(trainer)).map.reshape(view.size, view.size)
    assert abs(tile[nodes[1], nodes[0]] / 255 - found[-1]) > 0.02


def test_a_weight_set_by_hand_holds_at_the_step_it_was_set_at() -> None:
    run = opened(6)
    before = probed(run, 6, {"x": 1.0, "y": 1.0})[1]
    ask(run, kind="edit", **{"from": 6}, what="b3.0", value=2.5)
    after = probed(run, 6, {"x": 1.0, "y": 1.0})[1]
    settings = Settings()
    data = load_data(settings)
    params = advance(start(settings, data), settings, data, 6).params
    edited: Params = (*params[:-1], Layer(params[-1].weight, np.array([2.5])))
    want = probe(edited, settings.layer_activations, data.encode(np.array([[1.0, 1.0]]))[0], data)
    np.testing.assert_allclose(after[-1], want.activations[-1][0], rtol=1e-12)
    assert before[-1] != after[-1]
    assert (before[:-1] == after[:-1]).all()


def test_a_probe_moves_nothing() -> None:
    run = opened(30)
    head, shown, generation = run.head, run.shown, run.generation
    probed(run, 12, {"split": "train", "row": 0})
    assert (run.head, run.shown, run.generation) == (head, shown, generation)
    follow = ask(run, kind="frames", **{"from": 30}, want=1, speed="1u")
    assert follow["steps"] == [31]


NOWHERE: list[object] = [
    None, 3, [], {}, {"row": 3}, {"split": "train"}, {"split": "train", "row": -1}, {"split": "train", "row": 10**6},
    {"split": "nowhere", "row": 1}, {"split": "train", "row": True}, {"x": 1.0}, {"x": True, "y": 1.0},
    {"x": float("nan"), "y": 1.0}, {"x": 1e300, "y": 0.0}, {"x": "1", "y": "2"}, {"x": [1], "y": {}},
    {"x": 10**400, "y": 1}, {"x": 1.0, "y": 1.0, "z": 1.0}, {"split": "train" * 100, "row": 1},
]  # fmt: skip


@pytest.mark.parametrize("at", NOWHERE, ids=str)
def test_where_there_is_no_such_place_there_are_no_numbers(at: object) -> None:
    told, found = probed(opened(), 0, at)
    assert "winner" not in told
    assert not len(found)


@pytest.mark.parametrize("step", [-1, 1, None, "0", 0.5, True])
def test_where_there_is_no_such_step_there_are_no_numbers(step: object) -> None:
    assert not len(probed(opened(), step, {"x": 1.0, "y": 0.0})[1])


def test_far_out_nothing_breaks() -> None:
    _, found = probed(opened(features=("x1sq", "x1x2")), 0, {"x": 9e8, "y": -9e8})
    assert len(found) == 7
