"""The cards: their numbers are the step's, what they add up adds up, and they can be drawn and read aloud."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from math import fsum, isfinite
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from core import OPTIMIZERS, Settings
from core.datasets import Table, load_data
from core.explain import edge_account, network_check, proof_account, step_size_account
from core.trainer import advance
from core.training import Step, start, take_step
from playground.cards import CARDS, build, offered
from playground.cards.document import plain
from playground.cards.question import Case, Sample, Selection
from playground.cards.ranking import ordered
from playground.cards.weight import change_terms, gradient_terms
from playground.formulas import mathml
from playground.formulas.mathml import frac, mi, mn, number, paren, row, sub, subsup, sums, vector
from playground.formulas.notation import Names, Notation
from playground.words import lettered, say
from playground.words.data import class_names
from playground.words.language import speak

ROOT = Path(__file__).resolve().parent.parent

CASES: dict[str, dict[str, Any]] = {
    "default": {},
    "softmax": {"dataset": "spirals", "classes": 3},
    "softmax, squared": {"dataset": "blobs", "output_activation": "softmax", "loss": "squared_error"},
    "regression": {"dataset": "plane"},
    "curve": {"dataset": "sine", "l1": 0.01},
    "digits": {"dataset": "digits", "hidden": (12,), "activations": ("relu",), "batch_size": 60},
    "xor": {"dataset": "xor_rows", "batch_size": 0},
    "by hand": {"dataset": "worked_example", "hidden": (2,), "activations": ("sigmoid",)},
    "fixed": {"fixed": ("b1", "w2", "b3"), "l2": 0.01, "reduction": "sum"},
    "clipped": {"clip_norm": 0.01, "l1": 0.003, "l2": 0.01},
    "no hidden": {"hidden": (), "activations": ()},
    "zeros": {"initializer": "zeros", "activations": ("relu", "relu")},
    "squared error": {"output_activation": "sigmoid", "loss": "squared_error", "schedule": "cosine"},
    "overflow": {"dataset": "plane", "activations": ("relu", "relu"), "learning_rate": 1e308},
    "exploded": {"dataset": "plane", "activations": ("relu", "relu"), "learning_rate": 1000.0},
    "several numbers": {"dataset": "table", "table": Table(2, 2, (0.05, 0.1, 0.01, 0.99, 0.5, -1.0, 3.0, -2.0))},
    "typed classes": {
        "dataset": "table",
        "table": Table(1, 2, (0.5, 1.0, 0.0, -0.3, 0.0, 1.0), task="classes"),
        "loss": "squared_error",
    },
    **{name: {"optimizer": name, "l2": 0.01} for name in OPTIMIZERS},
}
WRITTEN = [Notation(rows, names) for rows, names in product((True, False), ("nielsen", "ng", "framework"))]


@cache
def taken(name: str) -> Step:
    settings = Settings(**CASES[name])
    data = load_data(settings)
    updates = 0 if name == "overflow" else 3
    return take_step(advance(start(settings, data), settings, data, updates), settings, data)


def case_of(step: Step, selection: Selection, *, place: int | None = None, notation: Notation | None = None) -> Case:
    samples = [Sample(int(row), step, at, True, 0.0) for at, row in enumerate(step.rows)]
    sample = None if place is None else samples[place]
    return Case(step, selection, sample, samples[0], notation or Notation(), load_data(step.settings))


def selections(step: Step) -> list[Selection]:
    last = len(step.forward) - 1
    found = [Selection("output"), Selection("step"), Selection("network")]
    for layer in sorted({0, last}):
        fan_in, fan_out = step.before.params[layer].weight.shape
        found += [Selection("weight", layer, fan_in - 1, 0), Selection("bias", layer, None, fan_out - 1)]
        found += [Selection("unit", layer, None, 0), Selection("layer", layer)]
    return found


def blocks(card: Any, kind: str) -> list[Any]:
    return [block for block in card["blocks"] if block["type"] == kind]


# --- every card of every kind of network


NEEDED = {
    "formula": {"mathml", "text"},
    "bars": {"title", "note", "about", "items", "total", "line", "shown", "count"},
    "sum": {"title", "about", "terms", "total"},
    "plot": {"title", "about", "x", "y", "series", "marks", "band"},
    "matrices": {"title", "about", "expression", "items", "product", "animation"},
    "facts": {"about", "items"},
    "table": {"title", "columns", "rows", "open"},
    "choice": {"label", "options"},
    "epsilon": {"label", "about", "epsilons", "errors", "numeric", "analytic"},
}


def check_document(card: Any, step: Step) -> None:
    """It can be sent, drawn and read aloud, and its sums are sums."""
    assert json.loads(json.dumps(card, allow_nan=False)) == card
    assert card["name"]
    assert card["title"]
    assert card["sentence"][0].isupper()
    assert card["sentence"].endswith((".", "!", "?"))
    assert not set("{}") & set(card["sentence"])
    for block in card["blocks"]:
        assert NEEDED[block["type"]] <= block.keys(), block["type"]
        assert block.get("about", "said") or block["type"] == "table"
        check_block(block)
    for bars in blocks(card, "bars") if card["name"] == "weight" else []:
        whole = bars["total"] or bars["line"]  # of one example the mean is the sum
        check_sum([each["value"] for each in bars["items"]], whole["value"])
    for layer, unit in [*card["highlight"]["units"], *(card["highlight"]["path"] or [])]:
        sizes = [step.inputs.shape[1], *(len(part.bias) for part in step.before.params)]
        assert 0 <= unit < sizes[layer]
    assert set(card["highlight"]["rows"]) <= set(step.rows.tolist())


def check_block(block: Any) -> None:
    if block["type"] == "formula":
        assert ElementTree.fromstring(block["mathml"]).tag == "math"
        assert block["text"]
    if block["type"] == "table":
        assert all(len(line) == len(block["columns"]) for line in block["rows"])
    if block["type"] == "plot":
        assert all(len(line["x"]) == len(line["y"]) for line in block["series"])
    if block["type"] == "matrices":
        assert all(len(each["values"]) == each["rows"] * each["columns"] for each in block["items"])
    if block["type"] == "sum":
        check_sum([term["value"] for term in block["terms"]], block["total"]["value"])


def check_sum(terms: list[float | None], total: float | None) -> None:
    if total is None or None in terms:
        return  # an exploded network has no sums
    known = [term for term in terms if term is not None]
    assert abs(fsum(known) - total) <= 1e-12 * max(map(abs, [*known, total, 1e-300]))


@pytest.mark.parametrize("name", CASES)
def test_every_card_can_be_sent_drawn_and_added_up(name: str) -> None:
    step = taken(name)
    turn = 0
    for selection in selections(step):
        for card in CARDS[selection.kind]:
            for place in (None, len(step.rows) - 1):
                turn += 1
                drawn = build(case_of(step, selection, place=place, notation=WRITTEN[turn % 6]), card)
                assert drawn["name"] in {card, "proof", "paths"} or card in CARDS[selection.kind]
                check_document(drawn, step)


@pytest.mark.parametrize("notation", WRITTEN, ids=str)
def test_every_card_is_written_in_every_notation(notation: Notation) -> None:
    for name in ("default", "softmax"):
        step = taken(name)
        for selection in selections(step):
            for card in CARDS[selection.kind]:
                check_document(build(case_of(step, selection, place=0, notation=notation), card), step)


def test_the_cards_offered_have_titles_and_bear_their_own_names() -> None:
    for kind in CARDS:
        selection = Selection(kind, 0, 0 if kind == "weight" else None, 0)
        for each in offered(selection):
            assert each["title"]
            assert build(case_of(taken("default"), selection), each["name"])["name"] == each["name"]


def test_a_card_of_no_known_name_is_the_usual_one() -> None:
    case = case_of(taken("default"), Selection("weight", 0, 0, 0))
    assert build(case, "nothing")["name"] == build(case, None)["name"] == "weight"


# --- why did this weight move?


@pytest.mark.parametrize("name", CASES)
def test_the_pushes_add_up_to_the_gradient_and_the_parts_to_the_change(name: str) -> None:
    step = taken(name)
    for selection in selections(step)[3:]:
        if selection.kind not in ("weight", "bias"):
            continue
        account = edge_account(step, selection.layer, selection.i, selection.j)
        card = build(case_of(step, selection), "weight")
        bars, waterfalls = blocks(card, "bars")[0], blocks(card, "sum")
        if not isfinite(account.update.change):
            continue
        pushed = fsum(each["value"] for each in bars["items"])
        assert account.share * pushed == pytest.approx(account.data_gradient, rel=1e-10, abs=1e-18)
        if step.settings.reduction == "mean":
            assert bars["line"]["value"] == account.data_gradient
        assert waterfalls[-1]["total"]["value"] == account.update.change
        assert account.before + waterfalls[-1]["total"]["value"] == account.after


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("seed", range(6))
def test_the_parts_add_up_for_random_networks(optimizer: str, seed: int) -> None:
    """To 1e-12 of the largest part: data, penalties, clipping and what was carried, all of a random run at once."""
    rng = np.random.default_rng([seed, 7])
    layers = int(rng.integers(1, 4))
    settings = Settings(
        hidden=tuple(int(units) for units in rng.integers(1, 7, layers)),
        activations=tuple(rng.choice(["tanh", "relu", "sigmoid", "gelu"], layers).tolist()),
        optimizer=optimizer,
        seed=seed,
        dataset=str(rng.choice(["circle", "spirals", "plane"])),
        learning_rate=float(10 ** rng.uniform(-4, 0)),
        clip_norm=float(rng.choice([0.0, 0.01, 0.5])),
        l1=float(rng.choice([0.0, 0.01])),
        l2=float(rng.choice([0.0, 0.1])),
        batch_size=int(rng.choice([1, 7, 0])),
        reduction=str(rng.choice(["mean", "sum"])),
        fixed=("b1",),
    )
    data = load_data(settings)
    step = take_step(advance(start(settings, data), settings, data, int(rng.integers(0, 12))), settings, data)
    for layer, params in enumerate(step.before.params):
        fan_in, fan_out = params.weight.shape
        for i, j in product([None, *range(fan_in)], range(fan_out)):
            account = edge_account(step, layer, i, j)
            given = [value for _, value in gradient_terms(account)]
            moved = [value for _, value in change_terms(account)]
            check_sum(given, account.gradient)
            check_sum(moved, account.update.change)


def test_the_card_of_a_weight_worked_by_hand() -> None:
    """x = 2, w = 0.5, b = 0, linear, target 0 and squared error halved: delta 1, push 2; rate 0.1, l2 0.4: -0.22."""
    settings = Settings(
        dataset="line", hidden=(), activations=(), learning_rate=0.1, l2=0.4, batch_size=1, shuffle=False
    )
    data = load_data(settings)
    step = take_step(start(settings, data), settings, data)
    account = edge_account(step, 0, 0, 0)
    card = build(case_of(step, Selection("weight", 0, 0, 0)), "weight")
    x, target, w = float(step.inputs[0, 0]), float(step.targets[0, 0]), account.before
    push = (w * x - target) * x
    terms = {term["label"]: term["value"] for term in blocks(card, "sum")[-1]["terms"]}
    assert terms["data"] == pytest.approx(-0.1 * push, rel=1e-12)
    assert terms["L2 penalty"] == pytest.approx(-0.1 * 0.4 * w, rel=1e-12)
    assert blocks(card, "bars")[0]["items"][0]["value"] == pytest.approx(push, rel=1e-12)


def test_many_examples_are_ranked_and_the_rest_is_one_bar_that_says_so() -> None:
    step = taken("digits")
    layer = len(step.forward) - 1
    card = build(case_of(step, Selection("weight", layer, 0, 1)), "weight")
    account = edge_account(step, layer, 0, 1)
    bars = blocks(card, "bars")[0]
    assert len(bars["items"]) == 16
    shown = [abs(each["value"]) for each in bars["items"][:-1]]
    assert shown == sorted(shown, reverse=True)
    assert bars["items"][-1]["label"] == "the other 45"
    assert "15 hardest of 60" in bars["note"]
    assert fsum(each["value"] for each in bars["items"]) == pytest.approx(fsum(account.terms), rel=1e-12)
    assert len(blocks(card, "table")[0]["rows"]) == 60


def test_the_chosen_example_is_among_the_bars_however_little_it_pushed() -> None:
    step = taken("digits")
    layer = len(step.forward) - 1
    last = ordered(edge_account(step, layer, 0, 1).terms)[-1]
    card = build(case_of(step, Selection("weight", layer, 0, 1), place=last), "weight")
    bars = blocks(card, "bars")[0]
    assert int(step.rows[last]) in [each.get("row") for each in bars["items"]]
    check_sum([each["value"] for each in bars["items"]], bars["total"]["value"])
    assert f"The chosen example, row {step.rows[last]}, pushes" in card["sentence"]


def test_the_hardest_pushers_are_named_and_lit() -> None:
    step = taken("default")
    card = build(case_of(step, Selection("weight", 0, 0, 1)), "weight")
    account = edge_account(step, 0, 0, 1)
    hardest = card["highlight"]["rows"]
    assert hardest[0] == int(step.rows[np.abs(account.terms).argmax()])
    assert f"ow {hardest[0]}" in card["sentence"]
    assert card["highlight"]["units"] == [[0, 0], [1, 1]]
    assert [each["row"] for each in blocks(card, "bars")[0]["items"] if each.get("strong")] == hardest


@pytest.mark.parametrize(
    ("name", "selection", "told"),
    [
        ("fixed", Selection("weight", 1, 0, 0), "is held fixed at"),
        ("zeros", Selection("weight", 0, 0, 0), "does not move"),
        ("clipped", Selection("weight", 0, 0, 0), "gradient"),
        ("momentum", Selection("bias", 0, None, 0), "The bias of hidden 1, unit 1"),
        ("default", Selection("weight", 2, 1, 0), "The weight from hidden 2, unit 2 to output"),
        ("softmax", Selection("weight", 2, 1, 2), "to output "),
    ],
)
def test_the_sentence_says_what_happened(name: str, selection: Selection, told: str) -> None:
    assert told in build(case_of(taken(name), selection), "weight")["sentence"]


def test_the_sentence_gets_the_direction_right() -> None:
    for name, selection in product(("default", "adam", "momentum", "softmax"), (0, 1, 2)):
        step = taken(name)
        account = edge_account(step, selection, 0, 0)
        said = build(case_of(step, Selection("weight", selection, 0, 0)), "weight")["sentence"]
        assert (" rises by " in said) == (account.after > account.before)
        assert ("would raise the loss" in said) == (account.data_gradient > 0)


# --- step size


@pytest.mark.parametrize("name", ["default", "adam", "digits", "zeros", "exploded", "overflow"])
def test_the_step_size_card_shows_where_the_step_landed(name: str) -> None:
    step = taken(name)
    account = step_size_account(step)
    card = build(case_of(step, Selection("step")), "step_size")
    plot = blocks(card, "plot")[0]
    assert blocks(card, "table")[0]["rows"][10][2] == plain(account.marks[1].cost)
    for line, values in zip(plot["series"], (account.costs, account.tangent), strict=True):
        assert line["y"] == plain(values[: len(line["y"])])
    marks = {each["label"]: each["y"] for each in plot["marks"]}
    wanted = dict(zip(("half", "this step", "twice"), (each.cost for each in account.marks), strict=True))
    low, high = plot["y"].get("low", -np.inf), plot["y"].get("high", np.inf)
    assert {name: value for name, value in marks.items() if name in wanted} == {
        name: value for name, value in wanted.items() if low <= value <= high and isfinite(value)
    }
    start_cost, here = account.costs[0], account.marks[1].cost
    if name in ("default", "adam", "digits"):
        assert ("takes the batch" in card["sentence"]) == (here < start_cost)


def test_a_loss_that_explodes_further_on_does_not_squeeze_the_rest() -> None:
    settings = Settings(dataset="plane", activations=("relu", "relu"), learning_rate=3.0)
    data = load_data(settings)
    step = take_step(start(settings, data), settings, data)
    plot = blocks(build(case_of(step, Selection("step")), "step_size"), "plot")[0]
    costs = step_size_account(step).costs
    went = [each["y"] for each in plot["marks"] if each["label"] in ("start", "half", "this step")]
    assert max(went) < plot["y"]["high"] < max(costs)
    assert plot["y"]["high"] - max(went) <= 3 * (max(went) - min(went))
    assert sum(value > plot["y"]["high"] for value in plot["series"][0]["y"]) == 1  # it leaves the frame, and ends


# --- proof


@pytest.mark.parametrize("name", ["default", "softmax", "clipped", "fixed", "digits"])
def test_the_proof_card_shows_the_difference_beside_the_gradient(name: str) -> None:
    step = taken(name)
    account = proof_account(step, 0, 0, 0)
    card = build(case_of(step, Selection("weight", 0, 0, 0)), "proof")
    shown = {each["label"]: each["value"] for block in blocks(card, "facts") for each in block["items"]}
    assert shown["by difference"] == account.numeric
    assert shown["largest relative error"] == account.network.worst_element
    assert f"over {account.network.checked:,} " in card["sentence"]
    curve = blocks(card, "epsilon")
    if curve:
        assert curve[0]["numeric"] == plain(account.curve.numeric)
        assert curve[0]["errors"] == plain(account.curve.relative)


def test_the_badge_says_how_many_parameters_agree_and_what_they_cost() -> None:
    step = taken("default")
    card = build(case_of(step, Selection("network")), "proof")
    check = network_check(step)
    assert f"largest relative error {number(check.worst_element)} over 25 parameters" in card["sentence"]
    differences, backprop = (each["value"] for each in blocks(card, "facts")[1]["items"])
    assert differences == "50 forward passes, 9,000 multiplications"  # 18 weights, 10 examples
    assert (
        backprop == "1 forward and 1 backward pass, 460 multiplications"
    )  # all weights for their gradients, and 10 of them back


# --- output


@pytest.mark.parametrize("name", ["default", "softmax", "softmax, squared", "regression", "squared error", "xor"])
def test_the_output_card_shows_every_output_with_its_delta(name: str) -> None:
    step = taken(name)
    for place in (0, len(step.rows) - 1):
        card = build(case_of(step, Selection("output"), place=place), "output")
        rows = blocks(card, "table")[0]["rows"]
        np.testing.assert_array_equal([line[1] for line in rows], step.forward[-1].outputs[place])
        np.testing.assert_array_equal([line[2] for line in rows], step.targets[place])
        np.testing.assert_array_equal([line[-1] for line in rows], step.backward[-1].delta[place])
        if len(rows) == 1:
            assert rows[0][3] * rows[0][4] == pytest.approx(rows[0][5], rel=1e-12)
        assert card["highlight"]["rows"] == [step.rows[place]]


def test_cross_entropy_cancels_the_slope_and_squared_error_keeps_it() -> None:
    fused = build(case_of(taken("default"), Selection("output"), place=0), "output")
    kept = build(case_of(taken("squared error"), Selection("output"), place=0), "output")
    assert "the two cancel" in fused["sentence"]
    assert "in a whisper" in kept["sentence"]
    for card, step in ((fused, taken("default")), (kept, taken("squared error"))):
        plot = blocks(card, "plot")[0]
        here = next(mark for mark in plot["marks"] if mark["label"] == "here")
        assert here["y"] == pytest.approx(float(step.backward[-1].delta[0, 0]), rel=1e-12)
        assert len(plot["series"]) == 2


def test_without_an_example_the_output_card_takes_the_worst() -> None:
    case = case_of(taken("default"), Selection("output"))
    assert build(case, None)["sentence"].startswith("The example of this batch with the largest loss is row ")


# --- how formulas are written


@pytest.mark.parametrize(
    ("notation", "forward", "backward", "gradient", "weight", "delta"),
    [
        (WRITTEN[0], "z^2 = a^1 W^2 + b^2", "δ^1 = δ^2 W^2ᵀ ⊙ f′(z^1)", "∂C/∂W^2 = 1/m a^1ᵀ δ^2", "w^2_13", "δ^2_1"),
        (WRITTEN[3], "z^2 = W^2 a^1 + b^2", "δ^1 = W^2ᵀ δ^2 ⊙ f′(z^1)", "∂C/∂W^2 = 1/m δ^2 a^1ᵀ", "w^2_31", "δ^2_1"),
        (
            WRITTEN[4],
            "Z^[2] = W^[2] A^[1] + b^[2]",
            "dZ^[1] = W^[2]ᵀ dZ^[2] ⊙ f′(Z^[1])",
            "dW^[2] = 1/m dZ^[2] A^[1]ᵀ",
            "W^[2]_31",
            "dz^[2]_1",
        ),
        (
            WRITTEN[2],
            "pre[2] = out[1] @ weight[2] + bias[2]",
            "pre[1].grad = pre[2].grad @ weight[2]ᵀ * f′(pre[1])",
            "weight[2].grad = 1/m out[1]ᵀ @ pre[2].grad",
            "weight[2][0, 2]",
            "pre[2].grad[0]",
        ),
    ],
    ids=str,
)
def test_one_switch_changes_order_and_names(
    notation: Notation, forward: str, backward: str, gradient: str, weight: str, delta: str
) -> None:
    assert notation.forward_formula(1).text == forward
    assert notation.backward_formula(0).text == backward
    assert notation.gradient_formula(1).text == gradient
    assert notation.weight(1, 0, 2).text == weight
    assert notation.delta(1, 0).text == delta


@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
@pytest.mark.parametrize("rows", [True, False])
def test_an_output_bears_the_name_of_its_class_in_every_notation(rows: bool, names: Names) -> None:
    """The class "3" of digits is the fourth: no formula, whatever its notation, may call it 4."""
    written = Notation(rows, names).naming(1, tuple("0123456789"))
    of_class = [
        written.delta(1, 3), written.z(1, 3), written.a(1, 3), written.bias(1, 3), written.weight(1, 0, 3),
        written.gradient(1, 0, 3), written.gradient(1, None, 3), written.loss_slope(1, 3), written.target(3),
        written.row_gradient(1, 0, 3, 7),
    ]  # fmt: skip
    for formula in of_class:
        assert '"3"' in formula.text
        assert "4" not in formula.text
        assert "&quot;3&quot;" in formula.mathml
    assert written.unit(1, 3) == "3"
    assert '"' not in written.delta(0, 3).text + written.weight(0, 1, 3).text, "hidden units have numbers"
    assert written.unit(0, 3) == ("3" if names == "framework" else "4")


def test_classes_that_are_numbered_keep_their_numbers() -> None:
    """A book's index of "class 1" is 1: nothing contradicts, nothing changes."""
    for dataset, named in (("digits", True), ("iris", True), ("blobs", False), ("circle", False), ("sine", False)):
        settings = Settings().adapted(dataset=dataset)
        assert bool(class_names(dataset, load_data(settings))) == named, dataset


def test_two_digits_in_an_index_are_kept_apart() -> None:
    assert Notation().weight(0, 0, 11).text == "w^1_(1,12)"
    assert Notation(rows=False).weight(0, 0, 11).text == "w^1_(12,1)"


def test_a_sum_over_the_batch_has_its_share_only_for_a_mean() -> None:
    assert Notation().over_batch("mean", mi("x")).text == "1/m sum over n of x"
    assert Notation().over_batch("sum", mi("x")).text == "sum over n of x"


@pytest.mark.parametrize("value", [None, 7, "ng", [], {}, {"rows": 1, "names": 2}, {"names": "Nielsen"}])
def test_a_notation_that_makes_no_sense_is_the_usual_one(value: object) -> None:
    assert Notation.read(value) == Notation()


def test_everything_in_a_formula_is_escaped() -> None:
    evil = "<script>&\"'"
    drawn = [mi(evil), mn(evil), mathml.mo(evil), mathml.words(evil), sub(mi(evil), mi(evil)), row(evil, paren(evil))]
    drawn += [frac(evil, evil), subsup(evil, evil, evil), sums(evil, evil), mathml.root(evil), mathml.hat(evil)]
    for formula in drawn:
        assert "<script" not in formula.mathml
        ElementTree.fromstring(mathml.block(formula))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (-0.03, "−0.03"),
        (0.1 + 0.2, "0.3"),
        (12345.678, "12,350"),
        (999999.9, "1·10⁶"),
        (0.00099999, "0.001"),
        (1.234e-7, "1.234·10⁻⁷"),
        (-3e20, "−3·10²⁰"),
        (float("inf"), "∞"),
        (float("-inf"), "−∞"),
        (float("nan"), "–"),
        (None, "–"),
    ],
)
def test_numbers_are_written_for_eyes(value: float | None, text: str) -> None:
    assert number(value) == text


def test_a_long_vector_ends_in_dots() -> None:
    assert vector([1.0, 2.0, 3.0], most=2).text == "[1, 2, …]"
    assert vector([1.0, 2.0], column=True).text == "[1; 2]"


def test_numbers_travel_whole_and_those_that_are_none_as_null() -> None:
    third = 1 / 3
    given = {"a": np.array([third, np.nan]), "b": (np.float64(third), np.int64(3)), "c": np.inf, "d": [True, None]}
    assert plain(given) == {"a": [third, None], "b": [third, 3], "c": None, "d": [True, None]}


# ------------------------------------------------------------------------------------------ symbols

# What only the other notations write; "z", "a" and "W" are shared by two of them, "y" and "t" by none of the sentences.
FOREIGN: dict[str, str] = {
    "nielsen": r"\bd[zaW]\b|\bpre\b|\bout\b(?!puts?)|\.grad\b|weight\[",
    "ng": r"δ|[Dd]elta|∂C|dC/d|\bpre\b|\bout\b|\.grad\b|weight\[",
    "framework": r"δ|[Dd]elta|∂C|dC/d|\bd[zaW]\b|(?<![A-Za-z])z(?![A-Za-z])|(?<![A-Za-z])a = ",
}
_ORDINARY = r"(?:points|left|take|takes|look|carry|carried|worked|comes?|brings?|goes) out|out of"


def texts_of(document: object) -> list[str]:
    """Every text of a card that a person reads: no names of blocks, kinds and cards, no MathML."""
    if isinstance(document, str):
        return [document]
    if isinstance(document, list):
        return [text for each in document for text in texts_of(each)]
    if isinstance(document, dict):
        hidden = {"type", "kind", "card", "name", "style", "role", "mathml", "select", "highlight", "code", "address"}
        return [text for key, each in document.items() if key not in hidden for text in texts_of(each)]
    return []


@pytest.fixture(params=["en", "zh-Hans", "zh-Hant"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    speak(request.param)
    yield request.param
    speak("en")


@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
def test_no_card_has_a_symbol_of_another_notation(names: Names, language: str) -> None:
    """The words of a card name δ as its formulas do, in every language and on every card."""
    read = 0
    for name in ("default", "softmax", "softmax, squared", "no hidden", "adam"):
        step = taken(name)
        for selection, place in product(selections(step), (None, 0)):
            case = case_of(step, selection, place=place, notation=Notation(names=names))
            for card in CARDS[selection.kind]:
                if card == "proof" and selection.kind != "weight":
                    continue  # the check of the whole network has no symbols, and takes long
                for text in texts_of(build(case, card)):
                    read += 1
                    plainly = re.sub(_ORDINARY, "", text)
                    assert not re.search(FOREIGN[names], plainly), (name, selection, card, text)
    assert read > 500, language


@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
def test_the_symbols_in_words_are_those_of_the_formulas(names: Names, language: str) -> None:
    write = Notation(names=names)
    with lettered(names):
        said = {name: say(f"symbol-{name}") for name in ("delta", "z", "a", "w", "blame")}
    formulas = {
        "z": write.z(0),
        "a": write.a(0),
        "w": write.weight(0, 0, 0),
        "delta": write.delta(0),
        "blame": write.loss_slope(0),
    }
    letters = {
        name: re.sub(r"\^(\[\d+\]|\d+)|\[[\d, ]+\]|_\d+", "", formula.text) for name, formula in formulas.items()
    }
    assert said | {"delta": said["delta"].replace("delta", "δ")} == letters, language
