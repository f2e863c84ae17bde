"""The cards about units, layers, paths and the network: their numbers are the step's, and their terms add up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from math import fsum, log10
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from core.datasets import Data, load_data
from core.functions import ACTIVATIONS
from core.network import backward, forward
from core.settings import Settings
from core.trainer import advance
from core.training import Step, start, take_step
from playground.cards import CARDS, build, offered
from playground.cards.question import Case, Sample, Selection
from playground.formulas.notation import Notation
from tests.effort import calls_of

SMALL: dict[str, Any] = {"samples": 60, "batch_size": 8}
CASES: dict[str, Settings] = {
    "default": Settings(),
    "three classes": Settings(dataset="rings", **SMALL),
    "softmax with squared error": Settings(dataset="rings", output_activation="softmax", loss="squared_error", **SMALL),
    "sigmoid with squared error": Settings(output_activation="sigmoid", loss="squared_error", **SMALL),
    "regression": Settings(dataset="sine", activations=("sin", "softplus"), **SMALL),
    "digits": Settings(dataset="digits", hidden=(16,), activations=("relu",), **SMALL),
    "all rows of xor": Settings(dataset="xor_rows", batch_size=0),
    "no hidden layer": Settings(hidden=(), activations=(), **SMALL),
    "no hidden layer, three classes": Settings(dataset="blobs", hidden=(), activations=(), **SMALL),
    "fixed biases": Settings(fixed=("b1", "b2", "b3"), reduction="sum", **SMALL),
    "dead units": Settings(activations=("relu", "relu"), init_bias=-30.0, **SMALL),
    "zeros": Settings(initializer="zeros", **SMALL),
    "large batch": Settings(samples=1000, batch_size=0),
    "wide": Settings(hidden=(32, 32), activations=("tanh", "sigmoid"), **SMALL),
}
NOTATIONS = [Notation(rows, names) for rows in (True, False) for names in ("nielsen", "ng", "framework")]  # type: ignore[arg-type]
anywhere = pytest.mark.parametrize("name", CASES)


@cache
def taken(settings: Settings, after: int = 9) -> tuple[Step, Data]:
    data = load_data(settings)
    return take_step(advance(start(settings, data), settings, data, after), settings, data), data


def case_of(
    settings: Settings, selection: Selection, place: int | None = None, *, notation: Notation | None = None
) -> Case:
    """A case about the tenth update; `place` in its batch, None for the whole batch."""
    step, data = taken(settings)
    samples = [Sample(int(row), step, at, True, 0.0) for at, row in enumerate(step.rows)]
    return Case(step, selection, None if place is None else samples[place], samples[0], notation or Notation(), data)


def units_of(settings: Settings) -> Iterator[Selection]:
    """The first and the last unit of every layer."""
    for layer, count in enumerate(settings.layer_sizes[1:]):
        for j in sorted({0, count - 1}):
            yield Selection("unit", layer, j=j)


def selections_of(settings: Settings) -> Iterator[Selection]:
    yield from units_of(settings)
    for unit in units_of(settings):
        yield Selection("weight", unit.layer, 0, unit.j)
        yield Selection("bias", unit.layer, None, unit.j)
        yield Selection("layer", unit.layer)
    yield Selection("network")


OURS = ("forward", "backward", "shapes", "paths", "flow", "health")


def cards_of(case: Case) -> Iterator[dict[str, Any]]:
    for name in CARDS[case.selection.kind]:
        if name in OURS:
            yield build(case, name)  # type: ignore[misc]


def block(card: Any, kind: str, at: int = 0) -> dict[str, Any]:
    return [block for block in card["blocks"] if block["type"] == kind][at]


def has(card: Any, kind: str) -> bool:
    return any(block["type"] == kind for block in card["blocks"])


def fact(card: Any, label: str) -> Any:
    return next(item["value"] for item in block(card, "facts")["items"] if item["label"] == label)


def adds_up(waterfall: dict[str, Any], value: float) -> bool:
    """Whether the total is the value and the terms make it: 1e-12 relative to what is added up."""
    terms = [term["value"] for term in waterfall["terms"]]
    total = waterfall["total"]["value"]
    return total == value and abs(fsum(terms) - total) <= 1e-12 * max(fsum(map(abs, terms)), abs(total))


# forward


@anywhere
@pytest.mark.parametrize("place", [None, 0, 3])
def test_the_terms_of_a_unit_add_up_to_the_z_of_the_step(name: str, place: int | None) -> None:
    for selection in units_of(CASES[name]):
        case = case_of(CASES[name], selection, place)
        z = case.step.forward[selection.layer].z[:, selection.j]
        card = build(case, "forward")
        assert adds_up(block(card, "sum"), float(z.mean() if place is None else z[place]))
        assert len(block(card, "sum")["terms"]) <= 18
        outputs = case.step.forward[selection.layer].outputs[:, selection.j]
        assert fact(card, "a") == float(outputs.mean() if place is None else outputs[place])


def test_the_bars_left_out_of_a_wide_sum_are_one_bar_that_says_how_many() -> None:
    card = build(case_of(CASES["digits"], Selection("unit", 0), 2), "forward")
    waterfall = block(card, "sum")
    sizes = [abs(term["value"]) for term in waterfall["terms"][:-2]]
    assert sizes == sorted(sizes, reverse=True)
    assert waterfall["terms"][-2]["label"] == "49 other terms"
    assert len(block(card, "table")["rows"]) == 64


def test_the_curve_shows_the_batch_and_this_z() -> None:
    case = case_of(CASES["default"], Selection("unit", 0, j=2), 4)
    curve, slope = (block(build(case, "forward"), "plot", at) for at in (0, 1))
    records = case.step.forward[0]
    line, histogram, dots = curve["series"]
    np.testing.assert_array_equal(line["y"], np.tanh(line["x"]))
    np.testing.assert_array_equal(dots["x"], records.z[:, 2])
    np.testing.assert_array_equal(dots["y"], records.outputs[:, 2])
    assert fsum(histogram["y"][::2]) == pytest.approx(1.0)
    assert histogram["y"][::2] == histogram["y"][1::2]
    assert (curve["marks"][0]["x"], curve["marks"][0]["y"]) == (records.z[4, 2], records.outputs[4, 2])
    assert slope["marks"][0]["y"] == pytest.approx(1.0 - records.outputs[4, 2] ** 2, rel=1e-14)


def test_a_dead_unit_is_called_dead() -> None:
    case = case_of(CASES["dead units"], Selection("unit", 0, j=1), 0)
    assert "dead for the whole batch" in build(case, "forward")["sentence"]
    assert "slope is 0" in build(case, "backward")["sentence"]


def test_a_large_batch_says_how_many_examples_are_drawn() -> None:
    card = build(case_of(CASES["large batch"], Selection("unit", 0)), "forward")
    assert "first 200 of 500" in block(card, "plot")["note"]
    assert block(card, "table", 1)["title"].startswith("The first 200 of 500")


def test_an_example_outside_the_batch_has_its_own_numbers() -> None:
    step, data = taken(CASES["default"])
    row = next(row for row in range(len(data.train_inputs)) if row not in step.rows)
    names, targets = step.settings.layer_activations, data.train_targets[[row]]
    passes = forward(step.before.params, names, data.train_inputs[[row]])
    back = backward(step.before.params, names, passes, targets, loss=step.settings.resolved_loss)
    alone = replace(step, rows=np.array([row]), inputs=passes[0].inputs, targets=targets, forward=passes, backward=back)
    sample = Sample(row, alone, 0, False, 0.0)
    for kind, i in (("unit", None), ("weight", 1), ("layer", None)):
        case = replace(case_of(CASES["default"], Selection(kind, 0, i, 2)), sample=sample)
        for card in cards_of(case):
            json.dumps(card, allow_nan=False)
    unit = replace(case_of(CASES["default"], Selection("unit", 0, j=2)), sample=sample)
    assert fact(build(unit, "forward"), "z") == passes[0].z[0, 2]
    assert fact(build(unit, "backward"), "delta") == back[0].delta[0, 2]
    assert build(unit, "backward")["highlight"]["rows"] == [row]


# backward


@anywhere
def test_the_blame_of_a_hidden_unit_adds_up_and_times_its_slope_is_delta(name: str) -> None:
    for selection in units_of(CASES[name]):
        case = case_of(CASES[name], selection, 1)
        if selection.layer == case.layers - 1:
            continue
        card = build(case, "backward")
        above = case.step.backward[selection.layer + 1]
        assert adds_up(block(card, "sum"), float(above.grad_inputs[1, selection.j]))
        delta = float(case.step.backward[selection.layer].delta[1, selection.j])
        assert fact(card, "delta") == delta
        assert fact(card, "blame, ∂C/∂a") * fact(card, "slope") == pytest.approx(delta, rel=1e-12, abs=1e-300)


@anywhere
def test_the_factors_of_an_output_make_its_delta(name: str) -> None:
    for selection in units_of(CASES[name]):
        case = case_of(CASES[name], selection, 1)
        if selection.layer < case.layers - 1:
            continue
        card, delta = build(case, "backward"), float(case.step.backward[-1].delta[1, selection.j])
        if case.step.settings.resolved_output == "softmax":
            waterfall = block(card, "sum")
            terms = [term["value"] for term in waterfall["terms"]]
            assert waterfall["total"]["value"] == delta
            assert abs(fsum(terms) - delta) <= 1e-12 * fsum(map(abs, terms))
        else:
            blame, slope = (item["value"] for item in block(card, "bars")["items"])
            assert block(card, "bars")["total"]["value"] == delta
            assert blame * slope == pytest.approx(delta, rel=1e-12)


def test_cross_entropy_cancels_the_slope_and_squared_error_keeps_it() -> None:
    fused = build(case_of(CASES["default"], Selection("unit", 2), 1), "backward")
    kept = build(case_of(CASES["sigmoid with squared error"], Selection("unit", 2), 1), "backward")
    assert "the two cancel" in fused["sentence"]
    assert "Nothing cancels" in kept["sentence"]
    assert "output minus target is left" in block(fused, "bars")["note"]
    for card, line in ((fused, 0), (kept, 1)):
        (here,), series = block(card, "plot")["marks"], block(card, "plot")["series"]
        assert np.interp(here["x"], series[line]["x"], series[line]["y"]) == pytest.approx(here["y"], abs=1e-3)
        assert series[line]["role"] == "main"


@anywhere
def test_the_whole_batch_shows_the_deltas_of_its_examples(name: str) -> None:
    for selection in units_of(CASES[name]):
        case = case_of(CASES[name], selection)
        card = build(case, "backward")
        deltas = case.step.backward[selection.layer].delta[:, selection.j]
        of_row = dict(zip(case.step.rows.tolist(), deltas.tolist(), strict=True))
        bars = block(card, "bars")
        assert bars["count"] == len(deltas)
        assert bars["shown"] == len(bars["items"]) == min(len(deltas), 15 if len(deltas) > 16 else 16)
        assert all(item["value"] == of_row[item["row"]] for item in bars["items"])
        assert bars["line"]["value"] == float(deltas.mean())
        assert fact(card, "mean size of delta") == float(np.abs(deltas).mean())
        assert fact(card, "gradient of its bias") == case.step.data_grads[selection.layer].bias[selection.j]


# shapes


def numbers(item: dict[str, Any]) -> np.ndarray:
    return np.array(item["values"], dtype=np.float64).reshape(item["rows"], item["columns"])


@anywhere
@pytest.mark.parametrize("notation", NOTATIONS)
def test_the_matrices_of_a_layer_multiply_to_their_results(name: str, notation: Notation) -> None:
    for layer in range(len(CASES[name].layer_activations)):
        case = case_of(CASES[name], Selection("layer", layer), notation=notation)
        card = build(case, "shapes")
        for made in (block for block in card["blocks"] if block["type"] == "matrices"):
            items = made["items"]
            assert all(len(item["row_labels"]) == item["rows"] <= 32 for item in items)
            assert all(len(item["column_labels"]) == item["columns"] <= 32 for item in items)
            if made["product"] is None:
                continue
            left, right, result = (items[at] for at in made["product"])
            assert left["column_dim"] == right["row_dim"]
            assert (left["row_dim"], right["column_dim"]) == (result["row_dim"], result["column_dim"])
            assert left["column_labels"] == right["row_labels"]
            assert left["columns"] == right["rows"]
            assert left["full_columns"] == right["full_rows"]
            if left["columns"] < left["full_columns"]:
                continue  # a part of the products is not shown
            product = numbers(left) @ numbers(right) * made.get("share", 1.0)
            extra = [numbers(item) for item in items if item not in (left, right, result)]
            if "+" in made["expression"]:
                product = product + extra[0]
            elif extra:
                product = product * extra[0]
            np.testing.assert_allclose(product, numbers(result), rtol=1e-9, atol=1e-13)


@pytest.mark.parametrize("rows", [True, False])
def test_the_matrices_are_those_of_the_step_turned_with_the_notation(rows: bool) -> None:
    case = case_of(CASES["default"], Selection("layer", 1), notation=Notation(rows))
    card = build(case, "shapes")

    def turned(values: np.ndarray) -> np.ndarray:
        return values if rows else values.T

    first, second, bias, z = block(card, "matrices")["items"]
    inputs, weight = (first, second) if rows else (second, first)
    np.testing.assert_array_equal(numbers(inputs), turned(case.step.forward[1].inputs))
    np.testing.assert_array_equal(numbers(weight), turned(case.step.before.params[1].weight))
    np.testing.assert_array_equal(numbers(bias).ravel(), case.step.before.params[1].bias)
    np.testing.assert_array_equal(numbers(z), turned(case.step.forward[1].z))
    np.testing.assert_array_equal(numbers(block(card, "matrices", 1)["items"][-1]), turned(case.step.backward[1].delta))
    np.testing.assert_array_equal(
        numbers(block(card, "matrices", 2)["items"][-1]), turned(case.step.data_grads[1].weight)
    )
    assert block(card, "matrices")["expression"] == ("a¹ @ W² + b²" if rows else "W² @ a¹ + b²")


def test_what_is_cut_off_a_large_matrix_is_said_and_the_chosen_example_stays() -> None:
    case = case_of(CASES["large batch"], Selection("layer", 0), 300)
    card = build(case, "shapes")
    inputs = block(card, "matrices")["items"][0]
    assert (inputs["rows"], inputs["full_rows"]) == (16, 500)
    assert str(case.step.rows[300]) in inputs["row_labels"]
    assert "16 of 500 examples" in card["sentence"]
    digits = build(case_of(CASES["digits"], Selection("layer", 0)), "shapes")
    assert "32 of 64 inputs" in digits["sentence"]
    assert block(digits, "matrices")["items"][1]["full_rows"] == 64


# paths


@anywhere
@pytest.mark.parametrize("place", [None, 2])
def test_the_paths_of_a_weight_add_up_to_its_gradient(name: str, place: int | None) -> None:
    settings = CASES[name]
    for unit in units_of(settings):
        for i in (0, None):
            selection = Selection("bias" if i is None else "weight", unit.layer, i, unit.j)
            case = case_of(settings, selection, place)
            card = build(case, "paths")
            waterfall = block(card, "sum")
            own = case.step.backward[unit.layer].delta[:, unit.j]
            own = own if i is None else own * case.step.forward[unit.layer].inputs[:, i]
            part = case.step.data_grads[unit.layer]
            whole = part.bias[unit.j] if i is None else part.weight[i, unit.j]
            value = float(whole if place is None else own[place])
            terms = [term["value"] for term in waterfall["terms"]]
            assert waterfall["total"]["value"] == value
            # relative to all that was added up: paths cancel each other, and so do a batch's examples
            size = max(fsum(map(abs, terms)), np.abs(own).sum())
            assert abs(fsum(terms) - value) <= 1e-12 * size
            assert fact(card, "paths") == int(np.prod(settings.layer_sizes[unit.layer + 2 :], dtype=np.int64))


def test_the_factors_of_a_path_multiply_to_its_product_and_the_heaviest_is_lit() -> None:
    case = case_of(CASES["wide"], Selection("weight", 0, 1, 5), 3)
    card = build(case, "paths")
    table = block(card, "table")
    assert table["columns"] == ["path", "a", "slope 1", "w 2", "slope 2", "w 3", "delta", "product"]
    for _, *factors, product in table["rows"]:
        assert np.prod(factors) == pytest.approx(product, rel=1e-12)
    sizes = [abs(row[-1]) for row in table["rows"]]
    assert sizes == sorted(sizes, reverse=True)
    heaviest = [int(unit) - 1 for unit in table["rows"][0][0].split(" → ")[:-1]]
    assert card["highlight"]["path"] == [[0, 1], *([layer, unit] for layer, unit in enumerate(heaviest, 1)), [3, 0]]
    assert "32 paths" in card["sentence"]
    assert "12 heaviest" in card["sentence"]


# the network


@anywhere
def test_the_flow_adds_up_from_the_outputs_to_the_first_layer(name: str) -> None:
    case = case_of(CASES[name], Selection("network"))
    card = build(case, "flow")
    sizes = [float(np.abs(back.delta).mean()) for back in case.step.backward]
    assert [row[1] for row in block(card, "table")["rows"]] == sizes
    if len(sizes) == 1 or not sizes[-2]:
        assert not has(card, "sum")
        return
    waterfall = block(card, "sum")
    terms = [term["value"] for term in waterfall["terms"]]
    assert terms[0] == pytest.approx(log10(sizes[-1]))
    for layer, (_, size, _, weights, slopes, _) in enumerate(block(card, "table")["rows"][:-1]):
        assert weights * slopes * sizes[layer + 1] == pytest.approx(size)
    assert waterfall["total"]["value"] == pytest.approx(log10(sizes[0]))
    assert abs(fsum(terms) - waterfall["total"]["value"]) <= 1e-12 * fsum(map(abs, terms))


def test_vanishing_gradients_are_blamed_on_the_slopes_of_sigmoid() -> None:
    deep = Settings(hidden=(6,) * 6, activations=("sigmoid",) * 6, **SMALL)
    sentence = build(case_of(deep, Selection("network")), "flow")["sentence"]
    assert "The slopes take most" in sentence
    assert "at most 0.25" in sentence


def test_the_health_of_a_layer_is_its_update_against_its_weights() -> None:
    case = case_of(CASES["default"], Selection("network"))
    card = build(case, "health")
    ratios = [
        np.linalg.norm(move.weight) / np.linalg.norm(layer.weight)
        for move, layer in zip(case.step.updates, case.step.before.params, strict=True)
    ]
    assert block(card, "plot")["series"][0]["y"] == ratios
    rows = block(card, "table")["rows"]
    assert [row[1] for row in rows] == ratios
    assert [row[2] for row in rows] == [np.linalg.norm(move.weight) for move in case.step.updates]
    assert [row[3] for row in rows] == [np.linalg.norm(layer.weight) for layer in case.step.before.params]
    assert block(card, "plot")["band"] == {"low": 1e-4, "high": 1e-2, "label": "healthy"}


def test_zeros_make_twins_and_each_alarm_leads_to_its_unit() -> None:
    card = build(case_of(CASES["zeros"], Selection("network")), "health")
    assert "Units 1, 2, 3 and 4 of hidden layer 1 are twins" in card["sentence"]
    assert "starting from equal weights, such as zeros, wastes units" in card["sentence"]
    assert fact(card, "units with a twin") == 6
    twins = next(block for block in card["blocks"] if block["type"] == "choice" and block["label"] == "Twins")
    assert twins["options"][0]["select"] == {"kind": "unit", "layer": 1, "j": 0}
    dead = build(case_of(CASES["dead units"], Selection("network")), "health")
    assert fact(dead, "dead units") == 6
    assert dead["highlight"]["units"][:2] == [[1, 0], [1, 1]]


# all of them


@anywhere
@pytest.mark.parametrize("place", [None, 1])
def test_every_card_is_plain_json_with_a_text_alternative_for_every_figure(name: str, place: int | None) -> None:
    for selection in selections_of(CASES[name]):
        for notation in (Notation(), Notation(False, "ng"), Notation(True, "framework")):
            for card in cards_of(case_of(CASES[name], selection, place, notation=notation)):
                written = json.dumps(card, allow_nan=False)
                assert not re.search(r"\{\w*\}|np\.float|nan", written), written
                assert card["sentence"].endswith(".")
                assert {"name": card["name"], "title": card["title"]} in offered(selection, notation)
                for made in card["blocks"]:
                    if made["type"] in ("bars", "sum", "plot", "matrices", "table", "facts"):
                        assert made["about"]
                    if made["type"] == "table":
                        assert all(len(row) == len(made["columns"]) for row in made["rows"])


@hypothesis_settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_terms_add_up_for_random_networks(data: st.DataObject) -> None:
    hidden = data.draw(st.lists(st.integers(1, 20), max_size=3))
    names = sorted(set(ACTIVATIONS) - {"softmax"})
    settings = Settings().adapted(
        dataset=data.draw(st.sampled_from(["circle", "rings", "sine", "iris", "xor"])),
        samples=40,
        batch_size=data.draw(st.sampled_from([0, 1, 7])),
        hidden=tuple(hidden),
        activations=tuple(data.draw(st.sampled_from(names)) for _ in hidden),
        reduction=data.draw(st.sampled_from(["mean", "sum"])),
        learning_rate=0.001,
        seed=data.draw(st.integers(0, 99)),
    )
    step, _ = taken(settings)
    place = data.draw(st.sampled_from([None, 0]))
    layer = data.draw(st.integers(0, len(hidden)))
    j = data.draw(st.integers(0, settings.layer_sizes[layer + 1] - 1))
    z = step.forward[layer].z[:, j]
    card = build(case_of(settings, Selection("unit", layer, j=j), place), "forward")
    assert adds_up(block(card, "sum"), float(z.mean() if place is None else z[place]))
    if layer < len(hidden):
        told = build(case_of(settings, Selection("unit", layer, j=j), 0), "backward")
        assert adds_up(block(told, "sum"), float(step.backward[layer + 1].grad_inputs[0, j]))
    paths = block(build(case_of(settings, Selection("weight", layer, 0, j), place), "paths"), "sum")
    whole = step.data_grads[layer].weight[0, j]
    value = float(whole if place is None else (step.backward[layer].delta[:, j] * step.forward[layer].inputs[:, 0])[0])
    terms = [term["value"] for term in paths["terms"]]
    assert paths["total"]["value"] == value
    sizes = np.abs(step.backward[layer].delta[:, j] * step.forward[layer].inputs[:, 0]).sum()
    assert abs(fsum(terms) - value) <= 1e-12 * max(fsum(map(abs, terms)), sizes)


def build_all(settings: Settings, most: int) -> int:
    """Builds every card and returns the calls of the one that needs most."""
    counts = []
    for selection in selections_of(settings):
        for place in (None, 0):
            case = case_of(settings, selection, place)
            for name in CARDS[selection.kind]:
                if name in OURS:
                    build(case, name)  # the words of a language are read once
                    counts.append(calls_of(lambda case=case, name=name: json.dumps(build(case, name)), most))
    return max(counts)


def test_no_card_is_much_work_at_the_default_network() -> None:
    assert build_all(Settings(), 60_000)


def test_no_card_is_much_work_at_the_largest_network() -> None:
    assert build_all(Settings(hidden=(32,) * 8, activations=("tanh",) * 8), 120_000)
