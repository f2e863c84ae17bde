"""Sixty networks whose every number was computed by PyTorch's autograd in float64: ours agree to 1e-9."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import (
    OPTIMIZERS,
    Layer,
    Params,
    apply_updates,
    backward,
    data_loss,
    forward,
    penalty,
    penalty_gradient,
)

CASES = json.loads((Path(__file__).parent / "reference" / "autograd_cases.json").read_text())["cases"]
every_case = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
Case = dict[str, Any]


def close(got: Any, want: Any) -> None:
    """1e-9 relative to the largest number of the array: single entries may cancel down to rounding noise."""
    want = np.asarray(want)
    assert np.shape(got) == want.shape
    np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-9 * float(np.abs(want).max(initial=0.0)))


def params_of(record: Case) -> Params:
    pairs = zip(record["weights"], record["biases"], strict=True)
    return tuple(Layer(np.array(weight), np.array(bias)) for weight, bias in pairs)


def gradient(params: Params, case: Case) -> Params:
    """The gradient of data loss and penalty together."""
    passes = forward(params, case["activations"], np.array(case["inputs"]))
    backs = backward(
        *(params, case["activations"], passes, np.array(case["targets"])),
        loss=case["loss"],
        reduction=case["reduction"],
    )
    extra = penalty_gradient(params, l1=case["l1"], l2=case["l2"])
    return tuple(
        Layer(back.grad.weight + more.weight, back.grad.bias + more.bias)
        for back, more in zip(backs, extra, strict=True)
    )


def test_the_cases_cover_what_they_should() -> None:
    assert len(CASES) == 60
    assert {case["reduction"] for case in CASES} == {"mean", "sum"}
    assert {len(case["activations"]) for case in CASES} >= {1, 2, 3}
    assert {name for case in CASES for name in case["after_three_updates"]} == set(OPTIMIZERS)


@every_case
def test_forward_agrees(case: Case) -> None:
    passes = forward(params_of(case), case["activations"], np.array(case["inputs"]))
    expected = case["expected"]
    for seen, z, before, after in zip(
        *(passes, expected["pre_activations"], expected["activations"], expected["activations"][1:]), strict=False
    ):
        close(seen.z, z)
        close(seen.inputs, before)
        close(seen.outputs, after)
    assert len(passes) == len(expected["pre_activations"]) == len(expected["activations"]) - 1


@every_case
def test_loss_and_penalty_agree(case: Case) -> None:
    params = params_of(case)
    passes = forward(params, case["activations"], np.array(case["inputs"]))
    loss = data_loss(passes, np.array(case["targets"]), loss=case["loss"], reduction=case["reduction"])
    assert loss == pytest.approx(case["expected"]["data_loss"], rel=1e-9)
    assert penalty(params, l1=case["l1"], l2=case["l2"]) == pytest.approx(case["expected"]["penalty"], rel=1e-9)


@every_case
def test_deltas_and_gradients_agree(case: Case) -> None:
    params, expected = params_of(case), case["expected"]
    passes = forward(params, case["activations"], np.array(case["inputs"]))
    backs = backward(
        *(params, case["activations"], passes, np.array(case["targets"])),
        loss=case["loss"],
        reduction=case["reduction"],
    )
    for back, delta in zip(backs, expected["deltas"], strict=True):
        close(back.delta, delta)
    grads = gradient(params, case)
    for grad, weight, bias in zip(*(grads, expected["weight_gradients"], expected["bias_gradients"]), strict=True):
        close(grad.weight, weight)
        close(grad.bias, bias)


@every_case
@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
def test_three_updates_agree(case: Case, name: str) -> None:
    if name not in case["after_three_updates"]:
        pytest.fail(f"{case['name']} has no updates of {name}")
    wanted = case["after_three_updates"][name]
    optimizer = OPTIMIZERS[name](**wanted["settings"])
    params = params_of(case)
    state = optimizer.init(params)
    for _ in range(3):
        updates, state = optimizer.update(gradient(params, case), state)
        params = apply_updates(params, updates)
    for layer, want in zip(params, params_of(wanted), strict=True):
        close(layer.weight, want.weight)
        close(layer.bias, want.bias)
