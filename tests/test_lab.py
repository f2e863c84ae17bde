"""The lab: every fault against plain arithmetic, what each case claims, and that nothing leads there by accident."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from core.arrays import Array, flatten
from core.datasets import load_data
from core.explain import network_check
from core.lab import FAULTS, broken
from core.method import RIGHT, Method
from core.settings import Settings
from core.training import Step, evaluate, see_alone
from playground.cards import CARDS
from playground.lab.cases import CASES, Case
from playground.lab.code import code_of
from playground.lab.figure import figure
from playground.lab.lab import LAB, MOST, PATIENTS, Lab, read_lab
from playground.lab.told import courses, losses, told, values_of
from playground.live.frames import decode_header
from playground.mydata.saved import read_run, write_run
from playground.page import lab as lab_page
from playground.run.run import Run
from playground.words.language import DEFAULT, speak
from tests.test_app import run_of

PLAYGROUND = Path(__file__).resolve().parent.parent / "playground"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
every_case = pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(DEFAULT)


def steps_of(method: Method, settings: Settings, count: int) -> list[Step]:
    """The first updates of a run, each with its record."""
    data = method.data(settings)
    state, taken = method.start(settings, data), []
    for _ in range(count):
        taken.append(method.take_step(state, settings, data))
        state = taken[-1].after
    return taken


@cache
def broken_steps(name: str, count: int = 8) -> tuple[Step, ...]:
    return tuple(steps_of(broken(CASES[name].fault), CASES[name].settings, count))


# --- every fault by hand


def by_hand(name: str, s: Settings, count: int) -> tuple[list[Array], list[Array]]:
    """Trains with plain arithmetic, one mistake in it: the gradients of the last update, and the parameters after it.

    Hidden units are tanh; the output is linear or sigmoid with half the squared error, or sigmoid with cross-entropy.
    """
    data = load_data(s)
    x_all, t_all = data.train_inputs, np.array(data.train_targets)
    if name == "miscoded":
        t_all = np.where(t_all == 0.0, -1.0, 1.0)
    sizes = [x_all.shape[1], *s.layer_sizes[1:]]
    layers = len(sizes) - 1
    w, b = [], []
    for k in range(layers):
        drawn = np.random.default_rng([s.seed, k]).uniform(-1.0, 1.0, (sizes[k], sizes[k + 1]))
        drawn = drawn * np.sqrt(6.0 / (sizes[k] + sizes[k + 1]))
        w.append(np.zeros_like(drawn) if name == "zero_start" else drawn)
        b.append(np.zeros(sizes[k + 1]))
    rate = s.learning_rate * (100.0 if name == "hundredfold" else 1.0)
    total_w, total_b = [np.zeros_like(part) for part in w], [np.zeros_like(part) for part in b]
    place, epoch, n = 0, 0, len(x_all)
    for _ in range(count):
        order = np.random.default_rng([s.seed, epoch]).permutation(n)
        last = min(place + (s.batch_size or n), n)
        rows = order[place:last]
        x, t = x_all[rows], t_all[place:last] if name == "unpaired" else t_all[rows]
        m = len(rows)
        a = [x]
        for k in range(layers):
            z = a[-1] @ w[k] + b[k]
            out = z if s.resolved_output == "linear" else 1.0 / (1.0 + np.exp(-z))
            a.append(np.tanh(z) if k < layers - 1 else out)
        delta = a[-1] - t
        if s.resolved_loss == "half_squared_error" and s.resolved_output == "sigmoid":
            delta = delta * a[-1] * (1.0 - a[-1])
        if name == "sign":
            delta = -delta
        dw, db = [np.zeros(0)] * layers, [np.zeros(0)] * layers
        for k in range(layers - 1, -1, -1):
            share = 1.0 if name == "sum_for_mean" else 1.0 / m
            dw[k], db[k] = share * (a[k].T @ delta), share * delta.sum(axis=0)
            if k > 0:
                back = w[k] - rate * dw[k] if name == "output_first" else w[k]
                square = back.shape[0] == back.shape[1]
                sent = delta @ (back if name == "transposed" and square else back.T)
                delta = sent if name == "no_slope" and k == 1 else sent * (1.0 - a[k] ** 2)
        for k in range(layers):
            if name == "not_zeroed":
                total_w[k], total_b[k] = total_w[k] + dw[k], total_b[k] + db[k]
                dw[k], db[k] = total_w[k], total_b[k]
            if name == "penalised_bias":
                db[k] = db[k] + s.l2 * b[k]
            dw[k] = dw[k] + s.l2 * w[k]
        w = [part - rate * grad for part, grad in zip(w, dw, strict=True)]
        b = [part if name == "bias_kept" else part - rate * grad for part, grad in zip(b, db, strict=True)]
        place, epoch = (0, epoch + 1) if last >= n else (last, epoch)
    return [part for pair in zip(dw, db, strict=True) for part in pair], [
        part for pair in zip(w, b, strict=True) for part in pair
    ]


def flat(parts: list[Array]) -> Array:
    return np.concatenate([part.ravel() for part in parts])


def test_there_is_a_case_for_every_fault() -> None:
    assert list(CASES) == list(FAULTS)


@every_case
@pytest.mark.parametrize("count", [1, 2, 7])
def test_a_broken_update_is_what_plain_arithmetic_makes_of_the_mistake(case: Case, count: int) -> None:
    grads, params = by_hand(case.name, case.settings, count)
    step = broken_steps(case.name)[count - 1]
    size = 1.0 + np.abs(flat(params))
    np.testing.assert_allclose(flatten(step.after.params) / size, flat(params) / size, rtol=0, atol=1e-12)
    np.testing.assert_allclose(flatten(step.grads), flat(grads), rtol=1e-11, atol=1e-12)
    np.testing.assert_allclose(flatten(step.before.params) + flatten(step.updates), flatten(step.after.params), rtol=0)


@every_case
def test_without_its_mistake_the_same_arithmetic_makes_the_right_update_and_another(case: Case) -> None:
    right = steps_of(RIGHT, case.settings, 7)[-1]
    np.testing.assert_allclose(flatten(right.after.params), flat(by_hand("", case.settings, 7)[1]), rtol=0, atol=1e-12)
    apart = np.abs(flatten(broken_steps(case.name)[6].after.params) - flatten(right.after.params)).max()
    assert apart > 1e-3


@every_case
def test_the_trainer_goes_as_the_records_go_and_leaves_each_where_the_page_reads_it(case: Case) -> None:
    method, now = broken(case.fault), case.settings
    data = method.data(now)
    trainer = method.trainer(now, data)
    trainer.load(method.start(now, data))
    trainer.advance(2)
    kept = trainer.snapshot()
    trainer.advance(5)
    step, plan, batch = broken_steps(case.name)[6], trainer.plan, trainer.last_batch()
    assert (trainer.step, trainer.epoch, trainer.position) == (7, step.after.epoch, step.after.position)
    np.testing.assert_array_equal(flatten(trainer.state().params), flatten(step.after.params))
    np.testing.assert_array_equal(plan.grad[plan.public], flatten(step.grads))
    np.testing.assert_array_equal(plan.move[plan.public], flatten(step.updates))
    np.testing.assert_array_equal(trainer.last_rows(), step.rows)
    assert batch is not None
    for layer, delta in zip(step.backward, batch.deltas, strict=True):
        np.testing.assert_array_equal(delta, layer.delta.T)
    trainer.restore(kept)
    assert trainer.last_batch() is None
    trainer.advance(5)
    np.testing.assert_array_equal(flatten(trainer.state().params), flatten(step.after.params))


def test_a_row_seen_alone_is_told_by_the_broken_pass() -> None:
    case = CASES["no_slope"]
    method, step = broken(case.fault), broken_steps("no_slope")[3]
    data = method.data(case.settings)
    row = next(row for row in range(len(data.train_inputs)) if row not in step.rows)
    alone = see_alone(step, row, back=method.backward(step))
    w2 = step.before.params[1].weight
    np.testing.assert_allclose(alone.backward[0].delta, (alone.forward[1].outputs - alone.targets) @ w2.T, rtol=1e-13)


# --- the program that is shown


def run_lines(lines: Any, s: Settings, data: Any, count: int) -> list[Array]:
    """Runs the lines: those of the start once but for the batch, all others every update."""
    places = [place for place, line in enumerate(lines) if line.text.startswith("rows = ")]
    names: dict[str, Any] = {"X": data.train_inputs, "labels": _labels(data)}
    n, first, epoch = len(data.train_inputs), 0, 0
    exec("\n".join(line.text for line in lines[: places[0]]), names)
    for _ in range(count):
        names |= {"order": np.random.default_rng([s.seed, epoch]).permutation(n), "first": first}
        exec("\n".join(line.text for line in lines[places[0] :]), names)
        last = min(first + (s.batch_size or n), n)
        first, epoch = (0, epoch + 1) if last >= n else (last, epoch)
    return [names[f"{kind}{layer}"] for layer in range(1, len(s.layer_sizes)) for kind in ("W", "b")]


def _labels(data: Any) -> Array:
    return data.train_labels if data.task == "binary" else data.train_targets[:, 0]


@every_case
def test_the_lines_shown_are_the_program_that_makes_the_numbers(case: Case) -> None:
    code, data = code_of(case, case.settings, 0), load_data(case.settings)
    assert code.wrong
    after = flatten(broken_steps(case.name)[6].after.params)
    size = 1.0 + np.abs(after)
    np.testing.assert_allclose(flat(run_lines(code.broken, case.settings, data, 7)) / size, after / size, atol=1e-11)
    right = flatten(steps_of(RIGHT, case.settings, 7)[-1].after.params)
    np.testing.assert_allclose(flat(run_lines(code.right, case.settings, data, 7)), right, atol=1e-11)


@every_case
def test_every_line_that_differs_belongs_to_the_one_mistake(case: Case) -> None:
    code = code_of(case, case.settings, 0)
    several = {"sum_for_mean": 4, "not_zeroed": 4}
    assert len(code.wrong) == several.get(case.name, 1)
    assert len({code.broken[place].phase.partition("-")[0] for place in code.wrong}) == 1


# --- what a case claims


def run_losses(method: Method, s: Settings, steps: list[int]) -> list[float]:
    data = method.data(s)
    trainer = method.trainer(s, data)
    trainer.load(method.start(s, data))
    found = []
    for step in steps:
        trainer.advance(step - trainer.step)
        found.append(evaluate(trainer.state().params, s, data)[0].loss)
    return found


@every_case
def test_it_visibly_fails_and_the_right_program_does_not(case: Case) -> None:
    found = losses(case.name)
    assert np.isfinite(list(found.values())).all()
    assert found["broken"] > 1.5 * found["right"]
    assert found["broken"] - found["right"] > 0.2
    began = run_losses(RIGHT, case.settings, [0])[0]
    assert found["right"] < 0.6 * began
    assert case.steps <= 200  # within seconds


@every_case
def test_it_fails_whatever_the_last_digits_are(case: Case) -> None:
    """A run that jumps about takes another way on another processor: every way must show the mistake."""
    s, method = case.settings, broken(case.fault)
    data, right = method.data(s), losses(case.name)["right"]
    for chance in range(8):
        trainer = method.trainer(s, data)
        trainer.load(method.start(s, data))
        trainer.plan.theta *= 1.0 + 1e-13 * np.random.default_rng(chance).standard_normal(trainer.plan.theta.shape)
        trainer.advance(case.steps)
        found = evaluate(trainer.state().params, s, data)[0].loss
        assert found > 1.5 * right
        assert found - right > 0.2


@every_case
def test_the_picture_has_the_losses_of_both_programs_step_for_step(case: Case) -> None:
    lines = {line.name: line for line in figure(courses(case.name), 1).series}
    for name, method in (("as it is", broken(case.fault)), ("as it should be", RIGHT)):
        data, taken = method.data(case.settings), steps_of(method, case.settings, 12)
        found = [evaluate(step.before.params, case.settings, data)[0].loss for step in taken]
        steps = [int(step) for step in lines[name].x if step < len(taken)]
        assert len(steps) >= 6
        assert steps[0] == 0
        np.testing.assert_allclose(lines[name].y[: len(steps)], [found[step] for step in steps], rtol=1e-9)
        assert lines[name].x[-1] == case.steps
    ends = {name: line.y[-1] for name, line in lines.items()}
    assert ends == {"as it is": losses(case.name)["broken"], "as it should be": losses(case.name)["right"]}


def test_both_lines_begin_alike_unless_the_mistake_is_in_what_they_begin_with() -> None:
    apart = {name for name in CASES if courses(name).broken.losses[0] != courses(name).right.losses[0]}
    assert apart == {"zero_start", "miscoded"}


def test_the_picture_says_in_words_what_it_shows() -> None:
    drawn = figure(courses("not_zeroed"), 4)
    assert [mark.label for mark in drawn.marks] == ["5.74", "0.342"]
    assert "4 lines differ" in drawn.note
    assert "200 updates" in drawn.about
    assert "5.736" in drawn.about
    assert "0.3419" in drawn.about
    assert {line.style for line in drawn.series} == {"dash", "line"}  # told apart without colour


@every_case
def test_the_proof_says_of_each_block_what_the_case_says(case: Case) -> None:
    check = network_check(broken_steps(case.name)[1])
    assert tuple(block.address for block in check.blocks if not block.worst < 1e-5) == case.refuted
    assert check.passed == (not case.refuted)
    assert network_check(steps_of(RIGHT, case.settings, 2)[1]).passed


def test_the_proof_finds_the_size_of_a_wrong_sign_and_of_a_sum() -> None:
    assert network_check(broken_steps("sign")[1]).worst_element == pytest.approx(2.0, rel=1e-4)
    check = network_check(broken_steps("sum_for_mean")[1])
    ratio = flatten(check.analytic) / flatten(check.numeric)
    examples = values_of(CASES["sum_for_mean"])["examples"]
    assert examples == len(load_data(CASES["sum_for_mean"].settings).train_inputs) == 100
    np.testing.assert_allclose(ratio, examples, rtol=1e-4)


def test_the_first_gradient_of_those_that_add_up_is_right_and_the_second_has_the_first_in_it() -> None:
    first, second, _ = broken_steps("not_zeroed")[:3]
    assert network_check(first).passed
    check = network_check(second)
    np.testing.assert_allclose(flatten(check.analytic) - flatten(check.numeric), flatten(first.grads), atol=1e-7)
    assert network_check(broken_steps("penalised_bias")[0]).passed  # a bias of 0 has no penalty


def test_what_a_penalty_on_a_bias_adds_is_its_share_of_the_bias() -> None:
    check, step = network_check(broken_steps("penalised_bias")[1]), broken_steps("penalised_bias")[1]
    over = check.analytic[0].bias - check.numeric[0].bias
    np.testing.assert_allclose(over, values_of(CASES["penalised_bias"])["l2"] * step.before.params[0].bias, atol=1e-6)


def test_the_loss_goes_as_the_stories_say() -> None:
    def broken_losses(name: str, steps: list[int]) -> list[float]:
        return run_losses(broken(CASES[name].fault), CASES[name].settings, steps)

    rising = broken_losses("sign", [0, 20, 40, 60, 80, 100])
    assert rising == sorted(rising)
    began, best, late = broken_losses("not_zeroed", [0, 100, 200])
    assert best < began < late
    began, late = broken_losses("sum_for_mean", [0, 10])
    assert late > began
    began, late = broken_losses("output_first", [0, 100])
    assert late > began
    still = broken_losses("zero_start", [200, 250, 300])
    assert max(still) - min(still) < 0.01
    assert still[0] < broken_losses("zero_start", [0])[0]


def final(name: str) -> tuple[Any, Any, Settings]:
    """Parameters and data of the broken run after the steps that its words name."""
    case = CASES[name]
    method = broken(case.fault)
    data = method.data(case.settings)
    trainer = method.trainer(case.settings, data)
    trainer.load(method.start(case.settings, data))
    trainer.advance(case.steps)
    return trainer.state().params, data, case.settings


def test_the_answer_of_the_penalised_unit_stays_below_ten() -> None:
    params, data, _ = final("penalised_bias")
    answers = data.train_inputs @ params[0].weight + params[0].bias
    assert answers.mean() < 9.5


def test_biases_have_gradients_and_never_move() -> None:
    for step in broken_steps("bias_kept"):
        assert all(not layer.bias.any() for layer in step.after.params)
        assert all(not layer.bias.any() for layer in step.updates)
    assert any(layer.bias.any() for layer in broken_steps("bias_kept")[0].grads)
    params, data, s = final("bias_kept")
    assert evaluate(params, s, data)[0].accuracy < 0.8


def test_from_a_start_of_zero_only_the_bias_of_the_output_moves() -> None:
    for step in broken_steps("zero_start"):
        assert not any(layer.weight.any() for layer in step.grads)
        assert not step.grads[0].bias.any()
        assert step.grads[1].bias.any()


def test_many_rows_are_trained_with_the_target_of_another() -> None:
    data = load_data(CASES["unpaired"].settings)
    wrong = np.concatenate([step.targets != data.train_targets[step.rows] for step in broken_steps("unpaired", 5)])
    assert 0.25 < wrong.mean() < 0.75
    params, data, s = final("unpaired")
    assert evaluate(params, s, data)[0].accuracy < 0.75


def test_targets_that_no_sigmoid_reaches_leave_the_classes_right_and_the_loss_high() -> None:
    params, data, s = final("miscoded")
    assert set(np.unique(data.train_targets)) == {-1.0, 1.0}
    assert evaluate(params, s, data)[0].accuracy == 1.0
    many = (data.train_targets == -1.0).mean()
    assert many > 0.4
    assert losses("miscoded")["broken"] > 0.5 * many


def test_each_change_is_a_hundred_times_what_was_meant() -> None:
    step, values = broken_steps("hundredfold")[0], values_of(CASES["hundredfold"])
    assert values["rate"] == 0.2
    assert values["taken"] == pytest.approx(20.0)
    np.testing.assert_allclose(flatten(step.updates), -values["taken"] * flatten(step.grads), rtol=1e-12)


@pytest.mark.parametrize("language", LANGUAGES)
@every_case
def test_everything_is_said_of_every_case_in_every_language(case: Case, language: str, caplog: Any) -> None:
    speak(language)
    number = next(number for number in PATIENTS if Lab(number).case is case)
    said = told(Lab(number), repaired=False)
    assert not caplog.records  # no value was missing
    assert len(said["hints"]) == 4
    assert len(said["sound"]) == len(said["lines"])
    first = [line + 1 for line in said["wrong"]]
    assert any(str(line) in said["hints"][-1] for line in first)
    opening = json.dumps([said["title"], said["story"]], ensure_ascii=False)
    assert case.name not in opening


# --- the numbers of the lab


def test_a_number_does_not_tell_its_case() -> None:
    patients = [Lab(number).case.name for number in PATIENTS]
    assert sorted(patients) == sorted(CASES)
    assert patients != list(CASES)
    drawn = {Lab(number).case.name for number in range(13, 200)}
    assert drawn == set(CASES)
    assert Lab(4711).case is Lab(4711).case


@given(st.text(max_size=8) | st.integers(-5, 20000).map(str))
def test_what_is_no_number_of_a_case_opens_none(text: str) -> None:
    visit = read_lab(text)
    is_one = text.isascii() and text.isdecimal() and len(text) <= 4 and 1 <= int(text) <= MOST
    assert (visit is not None) == is_one
    assert visit is None or visit.number == int(text)


# --- and no other way in


class Asking:
    """Asks a run as the live view does."""

    def __init__(self, run: Run) -> None:
        self.run, self.number = run, 0

    def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        self.number += 1
        self.run.answer({"id": self.number, "kind": kind, "generation": self.run.generation, "run": "a", **fields})
        header: dict[str, Any] = decode_header(self.run.chunk)[0]
        return header


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([LAB, "fault", "case", "method", "way", "dataset", "step", "seed", "hidden", "mistake"]),
        st.sampled_from([*CASES, "1", "7", "4711", "true", "", "gauss"]),
        max_size=6,
    )
)
def test_no_link_of_settings_makes_a_broken_run(link: dict[str, str]) -> None:
    opened, _ = Settings.from_link(link)
    assert LAB not in opened.to_link()
    small = replace(Settings(samples=20, hidden=(2,), activations=("tanh",)), seed=opened.seed)
    run = Run.open(small)
    asking = Asking(run)
    asking.ask(
        "open", link={**small.to_link(), **{name: link[name] for name in link if name in (LAB, "fault", "method")}}
    )
    asking.ask("frames", **{"from": 0, "want": 2, "speed": "1u"})
    assert run.lab is None
    assert run.method is RIGHT
    right = steps_of(RIGHT, small, 1)[0]
    np.testing.assert_array_equal(flatten(run.record(0).after.params), flatten(right.after.params))


def test_a_saved_run_has_no_place_for_a_fault() -> None:
    now = Settings(samples=20)
    run = Run.open(now)
    saved = json.loads(write_run(now, 0, run.params_on_screen(0)))
    for name in CASES:
        for place in (saved, saved.get("settings", saved.get("run", saved))):
            place[LAB] = place["fault"] = name
        try:
            opened = read_run(json.dumps(saved).encode()).settings
        except ValueError:
            continue
        assert Run.open(opened).lab is None


def test_only_the_page_of_the_lab_makes_its_runs() -> None:
    making, knowing = set(), set()
    for path in PLAYGROUND.rglob("*.py"):
        name = path.relative_to(PLAYGROUND).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core.lab"):
                knowing.add(name)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Lab", "read_lab"):
                making.add(name)
    assert knowing <= {"lab/cases.py", "lab/figure.py", "lab/lab.py", "lab/told.py"}
    assert making == {"lab/lab.py", "page/lab.py"}


@pytest.fixture
def visit() -> Lab:
    return Lab(next(number for number in PATIENTS if Lab(number).case.name == "no_slope"))


def test_a_run_of_the_lab_says_so_everywhere_and_its_link_names_no_setting(visit: Lab) -> None:
    run = Run.open(visit.case.settings, lab=visit)
    header = decode_header(run.chunk)[0]
    scene = header["scene"]
    assert header["link"] == {"lab": str(visit.number), "step": "0"}
    assert scene["lab"]["number"] == visit.number
    assert scene["lab"]["note"] == "Lab: these numbers come from broken code."
    assert scene["title"].startswith("Lab, these numbers come from broken code.")
    asking = Asking(run)
    asking.ask("frames", **{"from": 0, "want": 3, "speed": "1u"})
    audit = asking.ask("audit", step=2, select=None, sample="batch")["audit"]
    assert audit["settings_title"] == scene["title"]
    assert audit["code"]["pytorch"]["lines"] == audit["code"]["keras"]["lines"] == []
    shown = [text for _, text in audit["code"]["numpy"]["lines"]]
    assert "d1 = d2 @ W2.T" in shown
    assert shown == [line.text for line in visit.code(run.record(1)).broken]


def test_a_run_of_the_lab_stays_what_it_is(visit: Lab) -> None:
    run = Run.open(visit.case.settings, lab=visit)
    asking = Asking(run)
    asking.ask("frames", **{"from": 0, "want": 3, "speed": "1u"})
    before, kept = flatten(run.record(1).after.params), run.settings
    asked: list[tuple[str, dict[str, Any]]] = [
        ("edit", {"from": 1, "what": "w1.0.0", "value": 2.0}),
        ("layers", {"hidden": [3], "activations": ["tanh"]}),
        ("open", {"link": Settings().to_link()}),
        ("undo", {}),
        ("restart", {"seed": 5}),
    ]
    for kind, fields in asked:
        header = asking.ask(kind, **fields)
        assert header["kind"] == "problem", kind
        assert header["message"] == "In the lab the run stays as it is: play, look, and find the line."
    run.apply(Settings())
    run.reopen(Settings())
    assert run.settings == kept
    np.testing.assert_array_equal(flatten(run.record(1).after.params), before)
    asking.ask("restart")  # the same again from its start is no other run
    assert run.shown == 0
    assert run.lab is visit


@every_case
def test_every_card_can_be_drawn_of_every_case(case: Case) -> None:
    visit = Lab(next(number for number in PATIENTS if Lab(number).case is case))
    run = Run.open(replace(case.settings, step=3), lab=visit)
    asking, last = Asking(run), len(case.settings.layer_sizes) - 1
    places: dict[str, dict[str, int]] = {
        "weight": {"layer": 1, "i": 0, "j": 0}, "bias": {"layer": 1, "j": 0}, "unit": {"layer": last, "j": 0},
        "layer": {"layer": 1},
    }  # fmt: skip
    outside = next(row for row in range(len(run.data.train_inputs)) if row not in run.record(2).rows) if (
        case.settings.batch_size
    ) else "worst"  # fmt: skip
    for kind, cards in CARDS.items():
        for card in cards:
            for sample in ("batch", "worst", outside):
                select = {"kind": kind, **places.get(kind, {})}
                extras = ["delta_map", "arrows"]
                told = asking.ask("audit", step=3, select=select, card=card, sample=sample, extras=extras)["audit"]
                assert told["problem"] is None, (kind, card, sample, told["problem"])
                assert told["card"]["name"] == card


# --- the page, without a browser


def opened(**link: str) -> AppTest:
    page = AppTest.from_file(str(PLAYGROUND / "app.py"), default_timeout=60)
    for name, value in link.items():
        page.query_params[name] = value
    return page.run()


def test_the_page_goes_into_a_case_repairs_it_and_comes_back() -> None:
    page = opened(dataset="moons", seed="5")
    before = run_of(page).current
    page.session_state["mode"] = "learn"
    page.run().button("lesson-lab").click().run()
    page.button("lab-3").click().run()
    run = run_of(page)
    assert run.lab is not None
    assert run.lab.number == 3
    case = run.lab.case
    assert run.settings == case.settings
    assert "optimizer" not in [box.key for box in page.selectbox]  # no settings to change
    page.button("lab-repair").click().run()
    repaired = run_of(page)
    assert repaired.lab is None
    assert repaired.settings == case.settings
    page.button("lab-repair").click().run()
    assert run_of(page).lab is not None
    page.button("lab-back").click().run()
    assert run_of(page).lab is None
    assert run_of(page).current == before
    page.button("lab-random").click().run()
    drawn = run_of(page).lab
    assert drawn is not None
    assert drawn.number not in PATIENTS
    page.session_state["mode"] = "build"  # who builds is in the lab no more
    assert run_of(page.run()).lab is None
    assert run_of(page).current == before


@pytest.mark.parametrize("panel", ["mydata", "exercise", "takeaway"])
def test_a_link_into_the_lab_opens_no_panel_of_right_code_and_no_setting_beside_it(panel: str) -> None:
    page = opened(lab="7", dataset="spiral", learning_rate="10", step="2", panel=panel)
    run = run_of(page)
    assert run.lab is not None
    assert run.settings == replace(Lab(7).case.settings, step=2)
    assert run.shown == 2
    assert page.session_state["panel"] == "guide"


@pytest.mark.parametrize("text", ["0", "no_slope", "-1", "1e3", "99999", ""])
def test_what_is_no_case_opens_an_ordinary_run(text: str) -> None:
    run = run_of(opened(lab=text, seed="3"))
    assert run.lab is None
    assert run.settings.seed == 3


def test_a_repair_that_is_pressed_twice_is_one_repair() -> None:
    """The view presses again where it saw nothing come of it."""
    visit = Lab(7)
    state: dict[Any, Any] = {LAB: visit, "run": lab_page.open_run(visit)}
    for repaired in (True, True, False, False):
        lab_page._repair(state, repaired)
        assert (state["run"].lab is None) is repaired
    run = state["run"]
    lab_page._repair(state, False)
    assert state["run"] is run
