"""What was invented goes through the whole house; `test_rows.py` runs it in a copy that has a row more of each kind."""

from __future__ import annotations

from itertools import count, product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import core
import playground
from core import LOSSES, OPTIMIZERS, Params, Settings, advance, load_data, start, take_step
from core.datasets import DATASETS
from core.explain import edge_account, network_check
from core.explain.units import saturated, unit_forward
from core.features import FEATURES, feature_columns
from core.functions import ACTIVATIONS
from core.settings import LIMITS
from core.training import Step
from playground.cards import CARDS, build, offered
from playground.cards.question import Case, Sample, Selection
from playground.formulas.notation import Notation
from playground.live.frames import decode_header
from playground.live.scene import limits, scene
from playground.page import bindings
from playground.run.run import Run

HERE = Path(__file__).resolve().parent
APP = str(HERE / "playground" / "app.py")
OPTIMIZER = {"optimizer": "ballast", "drag": 0.8, "epsilon": 1e-6}
ACTIVATION = {"activations": ("gentle", "gentle")}
OUTPUT = {"dataset": "plane", "output_activation": "gentle"}
LOSS = {"dataset": "plane", "loss": "soft"}
FEATURE = {"features": ("x1", "x2", "x1cube")}
DATASET = {"dataset": "halves"}
CASES: dict[str, dict[str, Any]] = {
    "optimizer": OPTIMIZER,
    "activation": ACTIVATION,
    "output": OUTPUT,
    "loss": LOSS,
    "soft sigmoid": {"loss": "soft", "output_activation": "sigmoid"},
    "feature": FEATURE,
    "data set": DATASET,
    "all": {**OPTIMIZER, **ACTIVATION, **FEATURE, **DATASET, "loss": "soft", "output_activation": "gentle"},
}
each_case = pytest.mark.parametrize("case", list(CASES))
NOTATIONS = [Notation(rows, names) for rows, names in product((True, False), ("nielsen", "ng", "framework"))]


def settings_of(case: str, **more: Any) -> Settings:
    return Settings(**{"samples": 46, "batch_size": 5, "noise": 0.1, "seed": 3, **CASES[case], **more})


def taken(settings: Settings, updates: int = 3) -> Step:
    data = load_data(settings)
    return take_step(advance(start(settings, data), settings, data, updates), settings, data)


def test_this_is_the_house_with_the_rows() -> None:
    for module in (core, playground):
        assert Path(module.__file__ or "").is_relative_to(HERE)


# --- training, plan, link, menu


def test_the_readable_steps_follow_the_invented_rules() -> None:
    """v = 0.8 v + g, w = w + g², Δ = -rate v / (√w + ε); a = z / (1 + |z|), a' = 1 / (1 + |z|)²; C = ln cosh(a - t)."""
    settings = settings_of("all")
    data = load_data(settings)
    state = start(settings, data)
    velocity = squares = np.zeros_like(state.params[1].weight)
    for _ in range(5):
        step = take_step(state, settings, data)
        gradient = step.grads[1].weight
        velocity, squares = 0.8 * velocity + gradient, squares + gradient**2
        np.testing.assert_allclose(step.updates[1].weight, -0.03 * velocity / (np.sqrt(squares) + 1e-6), rtol=1e-12)
        z, slope = step.forward[1].z, 1.0 / (1.0 + np.abs(step.forward[1].z)) ** 2
        np.testing.assert_allclose(step.forward[1].outputs, z / (1.0 + np.abs(z)), rtol=1e-13)
        blame = step.backward[2].delta @ state.params[2].weight.T
        np.testing.assert_allclose(step.backward[1].delta, blame * slope, rtol=1e-9)
        error = step.forward[2].outputs - step.targets
        np.testing.assert_allclose(step.loss, np.log(np.cosh(error)).mean(), rtol=1e-9)
        cubes = step.inputs[:, 2]
        np.testing.assert_allclose(cubes, data.train_points[step.rows, 0] ** 3, rtol=1e-13)
        state = step.after


@each_case
def test_the_gradients_are_those_of_central_differences(case: str) -> None:
    settings = settings_of(case)
    found = network_check(taken(settings))
    assert found.checked == found.count
    assert found.passed, found


@each_case
def test_the_fast_plan_walks_the_same_path(case: str) -> None:
    settings = settings_of(case)
    data = load_data(settings)
    slow = begin = start(settings, data)
    for _ in range(300):
        slow = take_step(slow, settings, data).after
    fast = advance(begin, settings, data, 300)
    agree(fast.params, slow.params)
    assert np.abs(slow.params[0].weight - begin.params[0].weight).max() > 1e-3
    for got, want in zip(fast.optimizer_state.slots, slow.optimizer_state.slots, strict=True):
        agree(got, want)


def agree(got: Params, want: Params) -> None:
    for one, other in zip(got, want, strict=True):
        for part, expected in zip(one, other, strict=True):
            np.testing.assert_allclose(part, expected, rtol=1e-9, atol=1e-9 * np.abs(expected).max())


@each_case
def test_a_link_leads_there_and_back(case: str) -> None:
    settings = settings_of(case)
    assert Settings.from_link(settings.to_link()) == (settings, [])


MENUS = [
    ("optimizer", "ballast", "optimizer"),
    ("activation", "gentle", "activations"),
    ("layer_activation-2", "gentle", "activations"),
    ("output_activation", "gentle", "output_activation"),
    ("loss", "soft", "loss"),
]


@pytest.mark.parametrize(("key", "choice", "field"), MENUS)
def test_it_is_chosen_from_a_menu(key: str, choice: str, field: str) -> None:
    usual = Settings().adapted(dataset="plane")
    state = {each: binding.show(usual) for each, binding in bindings.BINDINGS.items()} | {key: choice}
    settings, refused = bindings.read(usual, state)
    assert not refused
    assert choice in np.ravel(getattr(settings, field))


def opened(**link: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=60)
    for name in ("group-data", "group-network", "group-output", "group-optimizer", "more"):
        page.session_state[name] = True
    for name, value in link.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def test_the_menus_of_the_page_offer_it_and_show_what_it_takes() -> None:
    page = opened()
    assert {menu.key for menu in page.selectbox}.isdisjoint(("drag", "epsilon"))
    page.selectbox(key="optimizer").set_value("ballast").run()
    run: Run = page.session_state["run"]
    assert run.settings.optimizer == "ballast"
    shown = {menu.key: menu for menu in page.selectbox}
    shown["drag"].set_value("0.8").run()
    assert page.session_state["run"].settings.drag == 0.8
    assert {"drag", "epsilon"} <= shown.keys()
    assert "momentum" not in shown
    assert "decay" not in shown
    assert "gentle" in shown["activation"].options
    assert "gentle" in shown["output_activation"].options
    assert "soft" in shown["loss"].options
    assert "x1³" in [option.content for pills in page.button_group for option in pills.proto.options]
    page.button(key="dataset-halves").click().run()
    assert not page.exception
    assert page.session_state["run"].settings.dataset == "halves"


def test_a_panel_is_offered_and_drawn() -> None:
    page = opened(panel="visitor")
    assert any(caption.value == "A visitor at step 0." for caption in page.caption)


# --- cards, scene, walk


def cards_of(step: Step) -> list[tuple[Selection, str]]:
    """Every card about every thing of the network."""
    found = [Selection("output"), Selection("step"), Selection("network")]
    for layer, own in enumerate(step.before.params):
        fan_in, fan_out = own.weight.shape
        found += [Selection("weight", layer, i, j) for i in range(fan_in) for j in range(fan_out)]
        found += [Selection(kind, layer, None, j) for kind in ("bias", "unit") for j in range(fan_out)]
        found.append(Selection("layer", layer))
    return [(selection, each["name"]) for selection in found for each in offered(selection)]


def case_of(step: Step, selection: Selection, place: int | None, notation: Notation = NOTATIONS[0]) -> Case:
    samples = [Sample(int(row), step, at, True, 0.0) for at, row in enumerate(step.rows)]
    sample = None if place is None else samples[place]
    return Case(step, selection, sample, samples[0], notation, load_data(step.settings))


@each_case
@pytest.mark.parametrize("place", [None, 1])
def test_every_card_is_made(case: str, place: int | None) -> None:
    step = taken(settings_of(case))
    for (selection, name), notation in product(cards_of(step), NOTATIONS):
        card = build(case_of(step, selection, place, notation), name)
        assert card["name"] == name
        for block in card["blocks"]:
            assert block["type"] != "sum" or adds_up(block), (name, selection)


def adds_up(block: dict[str, Any]) -> bool:
    terms = [term["value"] for term in block["terms"]]
    whole = sum(map(abs, terms)) + abs(block["total"]["value"])
    return bool(abs(sum(terms) - block["total"]["value"]) <= 1e-9 * whole + 1e-300)


@pytest.mark.parametrize("notation", NOTATIONS, ids=str)
def test_the_rule_of_the_optimizer_and_its_parts_are_its_own(notation: Notation) -> None:
    step = taken(settings_of("optimizer"))
    for selection in (Selection("weight", 1, 2, 0), Selection("bias", 0, None, 3)):
        told = edge_account(step, selection.layer, selection.i, selection.j).update
        assert told.carried != 0.0
        assert -told.rate * (told.carried + told.fresh) / (told.root + told.epsilon) == pytest.approx(told.change)
        card = build(case_of(step, selection, None, notation), "weight")
        rule = next(block["text"] for block in card["blocks"][2:] if block["type"] == "formula")
        assert "μ q + g" in rule, rule
        assert "√w + ε" in rule or "sqrt(w) + ε" in rule or "√(w) + ε" in rule, rule
        kinds = [term["kind"] for block in card["blocks"] if block["type"] == "sum" for term in block["terms"]]
        assert {"term", "momentum"} <= set(kinds)
        assert "ballast" in card["sentence"] or "carried" not in card["sentence"]
        facts = [item["label"] for block in card["blocks"] if block["type"] == "facts" for item in block["items"]]
        assert any("lead weight" in label for label in facts), facts
        assert any("ground" in label for label in facts), facts


@pytest.mark.parametrize("layer", [0, 1, 2])
def test_the_slope_plot_of_every_kind_of_unit_is_its_own(layer: int) -> None:
    step = taken(settings_of("all"))
    card = build(case_of(step, Selection("unit", layer, None, 0), 1), "forward")
    curve, slope = (block["series"][0] for block in card["blocks"] if block["type"] == "plot")
    z = np.array(slope["x"])
    np.testing.assert_allclose(curve["y"], z / (1.0 + np.abs(z)), rtol=1e-12)
    np.testing.assert_allclose(slope["y"], (1.0 + np.abs(z)) ** -2, rtol=1e-9)
    assert "gentle" in slope["name"]
    # a flat end: saturated where the slope is below a twentieth of the steepest, |z| > √20 - 1
    flat = np.array([3.4, 3.5, -3.5])[:, None]
    outputs = flat / (1.0 + np.abs(flat))
    assert saturated("gentle", outputs, ACTIVATIONS["gentle"].slope(flat, outputs)).ravel().tolist() == [0, 1, 1]
    assert unit_forward(step, layer, 0).dead == 0.0


def test_another_loss_is_compared_with_the_cross_entropy_alone() -> None:
    """An invented loss keeps the activation's slope by itself; squared error beside it would say the same twice."""
    step = taken(settings_of("soft sigmoid"))
    card = build(case_of(step, Selection("output"), 1), "output")
    (plot,) = (block for block in card["blocks"] if block["type"] == "plot")
    assert [series["name"] for series in plot["series"]] == ["Binary cross-entropy", "soft"]
    facts = [item["label"] for block in card["blocks"] if block["type"] == "facts" for item in block["items"]]
    assert any("soft" in label for label in facts), facts


def test_a_card_is_offered_where_its_row_says() -> None:
    assert next(iter(CARDS["weight"])) == "greeting"
    assert offered(Selection("weight", 0, 0, 0))[0] == {"name": "greeting", "title": "Greeting"}
    card = build(case_of(taken(settings_of("all")), Selection("weight", 0, 0, 0), None), "greeting")
    assert card["sentence"] == "Good day."


def test_a_feature_changes_with_the_point_as_its_row_says() -> None:
    points = np.array([[0.5, 2.0], [-3.0, 1.0]])
    assert feature_columns(points, ["x1cube"]).ravel().tolist() == [0.125, -27.0]
    assert FEATURES["x1cube"].slope(points).tolist() == [[0.75, 0.0], [27.0, 0.0]]


def test_the_tables_hold_it() -> None:
    assert "ballast" in OPTIMIZERS
    assert "soft" in LOSSES
    assert "halves" in DATASETS
    assert "gentle" in LIMITS["activations"].choices
    assert "gentle" in limits()["activations"]


@each_case
def test_the_scene_the_frames_and_the_walk_answer(case: str) -> None:
    numbers = count(1)
    settings = settings_of(case)
    run = Run.open(settings)
    told = scene(run.stage, settings)
    assert told["optimizer"] == settings.optimizer
    assert settings.optimizer in told["title"].lower()
    assert told["activations"] == list(settings.layer_activations)
    assert told["bounded"][-1] == ACTIVATIONS[settings.resolved_output].bounded
    ask = {"kind": "frames", "from": 0, "want": 20, "speed": "1u", "generation": run.generation}
    run.answer({"id": next(numbers), **ask})
    assert decode_header(run.chunk)[0]["n"] == 20
    for select in (None, {"kind": "unit", "layer": 1, "j": 0}, {"kind": "weight", "layer": 1, "i": 0, "j": 1}):
        for sample in ("batch", 3, "worst"):
            request = {"kind": "audit", "step": 12, "select": select, "sample": sample, "generation": run.generation}
            run.answer({"id": next(numbers), **request})
            header, first = decode_header(run.chunk)
            audit = header["audit"]
            assert audit["problem"] is None
            assert audit["optimizer"] == settings.optimizer
            found = np.frombuffer(run.chunk, "<f8", offset=first)
            arrays = {name: found[at : at + length] for name, (at, length) in header["arrays"].items()}
            moved = arrays["weights_before"] + arrays["updates"]
            assert (moved == arrays["weights_after"]).all()
            assert np.isfinite(arrays["slope"]).all()
