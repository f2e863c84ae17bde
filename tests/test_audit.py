"""The answer to an audit: the right update, the right example, the right numbers, and a run that stays as it was."""

from __future__ import annotations

from itertools import count
from typing import Any

import numpy as np
import pytest

from core import Settings
from core.arrays import Array, flatten
from core.datasets import load_data
from core.explain import delta_map, input_gradients
from core.network import backward, data_loss, forward
from core.trainer import advance
from core.training import start, take_step
from playground.live.frames import decode_header, encode_arrays
from playground.run.run import Run

_NUMBERS = count(1)


def opened(steps: int = 0, **changes: Any) -> Run:
    run = Run.open(Settings(**changes))
    while run.head < steps:  # an answer takes its time and no more
        ask(run, kind="frames", **{"from": run.head}, want=steps - run.head, speed="1u")
    return run


def ask(run: Run, **request: Any) -> dict[str, Any]:
    run.answer({"id": next(_NUMBERS), "generation": run.generation, **request})
    header, _ = decode_header(run.chunk)
    return header


def arrays(message: bytes) -> dict[str, Array]:
    header, first = decode_header(message)
    numbers = np.frombuffer(message, "<f8", offset=first)
    return {name: numbers[offset : offset + length] for name, (offset, length) in header["arrays"].items()}


def audit(run: Run, step: int, **request: Any) -> tuple[dict[str, Any], dict[str, Array]]:
    header = ask(run, kind="audit", step=step, **request)
    assert header["kind"] == "audit"
    return header["audit"], arrays(run.chunk)


# --- how it travels


def test_named_arrays_come_back_with_every_bit_and_lie_aligned() -> None:
    sent = {"one": np.array([0.1, -1e-300, np.inf]), "empty": np.empty(0), "two": np.arange(6.0).reshape(2, 3)}
    for padding in range(9):
        message = encode_arrays({"kind": "audit", "pad": "x" * padding}, sent)
        header, first = decode_header(message)
        assert first % 8 == 0
        assert header["arrays"] == {"one": [0, 3], "empty": [3, 0], "two": [3, 6]}
        for name, values in arrays(message).items():
            np.testing.assert_array_equal(values, sent[name].ravel())


def test_an_answer_bears_its_kind_its_request_and_no_frames() -> None:
    run = opened(5)
    header = ask(run, kind="audit", step=5)
    assert (header["kind"], header["n"], header["generation"]) == ("audit", 0, run.generation)
    assert header["id"] == run._answered


# --- which update


def test_the_update_that_led_to_the_screen_is_audited() -> None:
    """At step 7 that is the update from 6 to 7, with the very numbers of the run."""
    run = opened(10)
    said, numbers = audit(run, 7)
    settings, data = Settings(), load_data(Settings())
    step = take_step(advance(start(settings, data), settings, data, 6), settings, data)
    assert (said["step"], said["from"], said["to"], said["coming"]) == (7, 6, 7, False)
    assert said["rows"] == step.rows.tolist()
    assert said["loss"] == pytest.approx(step.loss, rel=1e-12)
    np.testing.assert_allclose(numbers["weights_before"], flatten(step.before.params), rtol=1e-12)
    np.testing.assert_array_equal(numbers["weights_after"], numbers["weights_before"] + numbers["updates"])
    np.testing.assert_allclose(numbers["gradients"], flatten(step.grads), rtol=1e-9, atol=1e-15)


def test_at_step_0_the_coming_update_is_audited() -> None:
    run = opened()
    said, numbers = audit(run, 0)
    assert (said["from"], said["to"], said["coming"]) == (0, 1, True)
    np.testing.assert_array_equal(numbers["weights_before"], flatten(start(Settings(), run.data).params))


def test_a_live_change_is_seen_by_the_next_audit_of_the_same_step() -> None:
    run = opened(10)
    assert audit(run, 10)[0]["learning_rate"] == 0.03
    ask(run, kind="edit", **{"from": 9}, what="w1.0.0", value=2.0)
    ask(run, kind="frames", **{"from": 9}, want=1, speed="1u")
    _, numbers = audit(run, 10)
    assert numbers["weights_before"][0] == 2.0


def test_the_update_looked_at_last_is_kept() -> None:
    run = opened(10)
    assert run.record(4) is run.record(4)
    assert run.record(5).before.step == 5
    first = run.record(4)
    run.restart(run.settings)
    assert run.record(0) is not first


# --- which example


def test_the_whole_batch_is_shown_by_its_means() -> None:
    run = opened(3, batch_size=7)
    said, numbers = audit(run, 3, sample="batch")
    step = run.record(2)
    assert said["sample"] is None
    for name, kept in (("z", step.forward), ("a", step.forward), ("delta", step.backward)):
        field = {"z": "z", "a": "outputs", "delta": "delta"}[name]
        want = np.concatenate([getattr(layer, field).mean(axis=0) for layer in kept])
        np.testing.assert_allclose(numbers[name], want, rtol=1e-12)
    np.testing.assert_allclose(numbers["inputs"], step.inputs.mean(axis=0), rtol=1e-12)


def test_the_losses_of_the_batch_have_the_loss_as_their_mean_and_worst_is_the_largest() -> None:
    run = opened(3)
    said, _ = audit(run, 3, sample="worst")
    assert np.mean(said["losses"]) == pytest.approx(said["loss"], rel=1e-12)
    assert said["sample"]["loss"] == max(said["losses"])
    assert said["rows"][said["sample"]["index"]] == said["sample"]["row"]


def test_a_random_example_is_of_the_batch_and_a_function_of_the_seed() -> None:
    run = opened(3)
    found = [audit(run, 3, sample="random", seed=seed)[0]["sample"]["row"] for seed in (1, 1, *range(20))]
    assert found[0] == found[1]
    assert len(set(found)) > 1
    assert set(found) <= set(run.record(2).rows.tolist())


@pytest.mark.parametrize("changes", [{}, {"dataset": "spirals"}, {"dataset": "sine", "reduction": "sum"}])
def test_any_training_row_is_seen_with_the_weights_before_the_update(changes: dict[str, Any]) -> None:
    run = opened(4, **changes)
    step = run.record(3)
    inside = int(step.rows[2])
    outside = int(next(row for row in range(len(run.data.train_inputs)) if row not in step.rows))
    now = step.settings
    for row in (inside, outside):
        said, numbers = audit(run, 4, sample=row)
        passes = forward(step.before.params, now.layer_activations, run.data.train_inputs[[row]])
        targets = run.data.train_targets[[row]]
        back = backward(step.before.params, now.layer_activations, passes, targets, loss=now.resolved_loss)
        assert said["sample"]["row"] == row
        assert said["sample"]["inBatch"] == (row == inside)
        assert said["sample"]["index"] == (2 if row == inside else None)
        assert said["sample"]["target"] == run.data.train_targets[row].tolist()
        assert said["sample"]["loss"] == pytest.approx(data_loss(passes, targets, loss=now.resolved_loss), rel=1e-9)
        np.testing.assert_allclose(numbers["z"], np.concatenate([layer.z[0] for layer in passes]), rtol=1e-9)
        np.testing.assert_allclose(numbers["delta"], np.concatenate([layer.delta[0] for layer in back]), rtol=1e-9)


# --- on the map


def test_the_map_gets_the_delta_of_the_chosen_unit_and_the_gradient_of_every_point() -> None:
    run = opened(4)
    unit = {"kind": "unit", "layer": 2, "j": 1}
    _, numbers = audit(run, 4, select=unit, extras=["delta_map", "arrows"])
    params = run.record(3).before.params
    np.testing.assert_array_equal(numbers["delta_map"], delta_map(params, run.settings, run.data, 1, 1).deltas)
    wanted = input_gradients(params, run.settings, run.data).points
    np.testing.assert_array_equal(numbers["arrows"].reshape(-1, 2), wanted)
    assert "delta_map" not in audit(run, 4, select={"kind": "output"}, extras=["delta_map"])[1]
    assert not {"delta_map", "arrows"} & audit(run, 4, select=unit)[1].keys()


@pytest.mark.parametrize(("dataset", "plane"), [("iris", "0-2"), ("digits", "pca"), ("sine", "auto")])
def test_arrows_lie_in_the_view(dataset: str, plane: str) -> None:
    run = opened(1, dataset=dataset, plane=plane)
    _, numbers = audit(run, 1, extras=["arrows"])
    arrows = numbers["arrows"].reshape(-1, 2)
    points = input_gradients(run.record(0).before.params, run.settings, run.data).points
    assert len(arrows) == len(run.data.train_inputs)
    if dataset == "iris":
        np.testing.assert_array_equal(arrows, points[:, [0, 2]])
    if dataset == "sine":
        np.testing.assert_array_equal(arrows, np.column_stack([points[:, 0], np.zeros(len(points))]))


# --- what it may not do


def test_an_audit_leaves_the_run_as_it_was() -> None:
    """Frames after it are, to the byte, those of a run that was never audited."""
    quiet, audited = opened(30), opened(30)
    before = (audited.head, audited.shown, audited.generation, audited.settings, audited.timeline.trainer.snapshot())
    for step in (0, 30, 17):
        for select in (None, {"kind": "weight", "layer": 1, "i": 0, "j": 0}, {"kind": "network"}):
            audit(audited, step, select=select, extras=["arrows"], sample="worst")
    after = (audited.head, audited.shown, audited.generation, audited.settings, audited.timeline.trainer.snapshot())
    assert before[:4] == after[:4]
    np.testing.assert_array_equal(before[4].theta, after[4].theta)
    for run in (quiet, audited):
        ask(run, kind="frames", **{"from": 30}, want=5, speed="1e")
    (one, start_one), (other, start_other) = decode_header(quiet.chunk), decode_header(audited.chunk)
    assert one["steps"] == other["steps"]
    assert quiet.chunk[start_one:] == audited.chunk[start_other:]


WEIGHT = {"kind": "weight", "layer": 1, "i": 0, "j": 0}
HOSTILE: list[dict[str, Any]] = [
    {"step": value} for value in (-1, 4, 1e300, float("nan"), float("inf"), 1.5, "3", None, True, [], 10**400)
]
HOSTILE += [
    {"step": 3, "select": value}
    for value in (
        "weight",
        7,
        [],
        {},
        {"kind": None},
        {"kind": ["weight"]},
        {"kind": "__class__"},
        {"kind": "unit"},
        {"kind": "unit", "layer": 0, "j": 0},
        {"kind": "unit", "layer": 4, "j": 0},
        {"kind": "unit", "layer": -1, "j": 0},
        {"kind": "unit", "layer": 1, "j": 4},
        {"kind": "unit", "layer": True, "j": 0},
        {"kind": "bias", "layer": 1, "j": 0.5},
        {"kind": "layer", "layer": "1"},
        {**WEIGHT, "i": 2},
        {**WEIGHT, "i": -1},
        {**WEIGHT, "i": None},
        {**WEIGHT, "j": 10**30},
    )
]
HOSTILE += [{"step": 3, "sample": value} for value in ("best", -1, 250, 1.5, True, [], {}, 10**400, float("nan"))]


@pytest.mark.parametrize("request_", HOSTILE, ids=str)
def test_a_request_that_makes_no_sense_gets_a_sentence(request_: dict[str, Any]) -> None:
    run = opened(3)
    header = ask(run, kind="audit", **request_)
    assert header["kind"] == "audit"
    assert header["audit"]["problem"].endswith(".")
    assert header["arrays"] == {}
    assert ask(run, kind="audit", step=3)["audit"]["problem"] is None


@pytest.mark.parametrize(
    "request_",
    [
        {"card": "nothing"},
        {"card": 7},
        {"card": ["weight"]},
        {"notation": "ng"},
        {"notation": {"rows": "yes", "names": ["ng"]}},
        {"notation": {"names": "<script>"}},
        {"extras": "arrows"},
        {"extras": {"arrows": 1}},
        {"extras": [None, {}, "delta_map"]},
        {"sample": "random", "seed": "x"},
        {"sample": "random", "seed": -(10**30)},
        {"sample": "random"},
    ],
    ids=str,
)
def test_what_is_not_understood_beside_the_question_is_left_as_usual(request_: dict[str, Any]) -> None:
    run = opened(3)
    for kind in ({"kind": "output"}, WEIGHT, {"kind": "unit", "layer": 1, "j": 0}, {"kind": "layer", "layer": 1}):
        header = ask(run, kind="audit", step=3, select=kind, **request_)
        assert header["audit"]["problem"] is None
        assert header["audit"]["card"]["blocks"]


def test_a_card_that_fails_says_so_and_the_rest_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    run = opened(3)
    monkeypatch.setattr("playground.audit.answer.build", broken)
    said, numbers = audit(run, 3)
    assert said["problem"]
    assert said["card"] is None
    assert len(numbers["weights_before"]) == run.stage.parameters


# --- the largest


@pytest.mark.parametrize("card", ["weight", "proof", "paths"])
def test_the_largest_network_is_answered(card: str) -> None:
    run = opened(2, dataset="digits", samples=5000, hidden=(32,) * 8, activations=("tanh",) * 8, batch_size=0)
    said, numbers = audit(run, 2, select=WEIGHT, card=card, extras=["arrows"], sample="worst")
    assert said["problem"] is None
    assert said["card"]["name"] == card
    assert len(numbers["weights_before"]) == run.stage.parameters


def test_an_edit_at_the_step_on_screen_is_told_beside_the_update_that_came_before_it() -> None:
    run = opened(samples=40, steps=12)
    ask(run, kind="edit", **{"from": 10}, what="w1.0.1", value=3.0)
    found, numbers = audit(run, 10)
    assert found["edited"] == [{"what": "w1.0.1", "value": 3.0}]
    assert numbers["weights_after"][1] != 3.0  # what the update left
    ask(run, kind="frames", **{"from": 10}, want=1, speed="1u")
    later, numbers = audit(run, 11)
    assert later["edited"] == []
    assert numbers["weights_before"][1] == 3.0
    ask(run, kind="edit", **{"from": 0}, what="b1.0", value=1.0)
    assert audit(run, 0)[0]["edited"] == []  # the coming update begins with it


# --- on paper


def test_the_update_comes_worked_out_or_as_an_exercise_where_that_is_asked_for() -> None:
    run = opened(2, hidden=(2,), activations=("tanh",), batch_size=2)
    plain, _ = audit(run, 2)
    assert "sheet" not in plain
    solved, _ = audit(run, 2, sheet={"form": "md", "solutions": True})
    asked, _ = audit(run, 2, sheet={"form": "tex", "solutions": False}, notation={"names": "ng"})
    assert solved["sheet"].startswith("## The update from step 1 to step 2, worked out")
    assert f"{run.update_on_screen(2).after.params[0].weight[0, 0]:.6g}".lstrip("-") in solved["sheet"]
    assert r"\begin{document}" in asked["sheet"]
    assert "to be worked out" in asked["sheet"]
    for nonsense in ("md", {"form": ["md"]}, {"form": "exe"}, {}):
        assert "sheet" not in audit(run, 2, sheet=nonsense)[0]


def test_an_update_too_large_for_paper_says_so() -> None:
    answer, _ = audit(opened(1, hidden=(32, 32), activations=("relu", "relu")), 1, sheet={"form": "md"})
    assert "too many numbers" in answer["problem"]
    assert "rows" not in answer


def test_a_card_says_what_a_hand_did_before_the_update_and_after_it() -> None:
    """Before the edit, edited, after the update: three values, each where it belongs; no word of it anywhere else."""
    weight = {"kind": "weight", "layer": 1, "i": 0, "j": 1}

    def card(run: Run, step: int, **select: Any) -> tuple[str, dict[str, Any]]:
        said, _ = audit(run, step, select={**weight, **select}, card="weight")
        facts = next(block for block in said["card"]["blocks"] if block["type"] == "facts")
        return said["card"]["sentence"], {item["label"]: item["value"] for item in facts["items"]}

    run = opened(samples=40, steps=12)
    left = run.record(9).after.params[0].weight[0, 1]
    untouched, _ = card(run, 10)
    ask(run, kind="edit", **{"from": 10}, what="w1.0.1", value=3.0)
    sentence, facts = card(run, 10)
    assert sentence.startswith(untouched.split(".")[0]), "the update itself is told as it was"
    assert "After this update it was set by hand from" in sentence
    assert "to 3, which is on the screen" in sentence
    assert (facts["after"], facts["then set by hand"]) == (left, 3.0)
    ask(run, kind="frames", **{"from": 10}, want=1, speed="1u")
    sentence, facts = card(run, 11)
    assert "Before this update it was set by hand from" in sentence
    assert "to 3." in sentence
    assert "After this update it was set" not in sentence
    assert (facts["left by training"], facts["before, set by hand"]) == (left, 3.0)
    assert facts["after"] == run.record(10).after.params[0].weight[0, 1]
    for step, other in ((9, {}), (10, {"j": 0}), (11, {"j": 0})):
        assert "by hand" not in card(run, step, **other)[0]
    ask(run, kind="edit", **{"from": 0}, what="w1.0.1", value=1.0)
    assert "It was set by hand to 1 before any training." in card(run, 0)[0]
