"""A run answers the live view: the same request twice, the past, branches, edits, divergence, hostile requests."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import Settings, advance, evaluate, load_data, start, take_step
from core.arrays import flatten
from core.datasets import Rows
from core.datasets.points import Edit
from core.explain.flow import FLOW
from core.features import FEATURES
from core.measures import Measures
from core.plan import Evaluator
from core.settings import LIMITS, SPEEDS, VIEW_FIELDS, Change
from core.trainer import Trainer
from playground.live.frames import decode_header
from playground.live.requests import AskFrames, AskSeek, exactly_whole, held_within, read_request
from playground.live.scene import scene
from playground.live.stage import SCALARS, Stage
from playground.run.history import CURVE_POINTS, History
from playground.run.recall import spacing
from playground.run.run import Run
from playground.run.timeline import LONGEST_STRIDE, MOST_CHECKPOINTS, Checkpoints, Stride
from playground.run.undo import MOST
from scripts.node import ask


class Browser:
    """Asks a run as the live view does."""

    def __init__(self, run: Run) -> None:
        self.run, self.id = run, 0

    def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        self.id += 1
        self.run.answer({"id": self.id, "generation": self.run.generation, "kind": kind, **fields})
        return self.header

    def frames(self, start: int, want: int = 4, speed: str = "1e") -> dict[str, Any]:
        return self.ask("frames", **{"from": start}, want=want, speed=speed, shown=start)

    @property
    def header(self) -> dict[str, Any]:
        return decode_header(self.run.chunk)[0]

    def floats(self, number: int = 0) -> np.ndarray:
        """The floats that every frame carries, of frame `number` of the last answer."""
        header, begin = decode_header(self.run.chunk)
        count = SCALARS + self.run.stage.parameters
        return np.frombuffer(self.run.chunk, "<f4", count * header["n"], begin).reshape(header["n"], count)[number]

    def details(self) -> np.ndarray:
        """Of the last frame of the last answer: gradients and updates, and the flow of every layer."""
        header, begin = decode_header(self.run.chunk)
        stage, n = self.run.stage, header["n"]
        parameters, layers = stage.parameters, len(stage.activations)
        size = 2 * parameters + 3 * stage.units + 1 + FLOW * layers
        floats = np.frombuffer(
            self.run.chunk, "<f4", n * (SCALARS + parameters) + sum(header["complete"]) * size, begin
        )
        last = floats[-size:]
        return np.concatenate([last[: 2 * parameters], last[-FLOW * layers :]])

    def updates(self) -> np.ndarray:
        """The updates among the details."""
        parameters = self.run.stage.parameters
        return self.details()[parameters : 2 * parameters]


@pytest.fixture
def browser() -> Browser:
    return Browser(Run.open(Settings(samples=100, batch_size=10)))


def test_frames_show_the_states_that_training_reaches(browser: Browser) -> None:
    header = browser.frames(0, want=3)
    assert header["steps"] == [5, 10, 15]  # 50 training points, batches of 10: 5 updates an epoch
    assert header["epochs"] == [1.0, 2.0, 3.0]
    run = browser.run
    for number, step in enumerate(header["steps"]):
        state = advance(start(run.settings, run.data), run.settings, run.data, step)
        train, test = evaluate(state.params, run.settings, run.data)
        shown = browser.floats(number)
        np.testing.assert_allclose(shown[SCALARS:], flatten(state.params), rtol=1e-6)
        np.testing.assert_allclose(shown[:2], [train.loss, test.loss], rtol=1e-6)
        np.testing.assert_allclose(shown[3:5], [train.accuracy, test.accuracy], rtol=1e-6)


def test_a_repeated_request_gets_the_same_bytes(browser: Browser) -> None:
    request = {"id": 7, "generation": browser.run.generation, "kind": "frames", "from": 0, "want": 5, "speed": "1u"}
    browser.run.answer(request)
    first = browser.run.chunk
    browser.run.answer(request)
    assert browser.run.chunk is first


def test_asking_again_for_the_past_gives_the_same_bits(browser: Browser) -> None:
    browser.frames(0, want=8)
    seventh = browser.floats(6).tobytes()
    browser.ask("seek", step=35)
    assert browser.header["steps"] == [35]
    assert browser.floats().tobytes() == seventh
    browser.frames(30, want=1)
    assert browser.floats().tobytes() == seventh


def test_a_far_step_is_recomputed_with_the_bits_of_the_first_time() -> None:
    browser = Browser(Run.open(Settings(samples=40, batch_size=10)))
    step, kept = 0, {}
    while step < 20_000:
        header = browser.frames(step, want=20, speed="20e")
        for number, at in enumerate(header["steps"]):
            kept[at] = browser.floats(number)[SCALARS:].tobytes()
        step = header["steps"][-1]
    for at in list(kept)[:: len(kept) // 17]:
        browser.ask("seek", step=at)
        assert browser.floats()[SCALARS:].tobytes() == kept[at]


def test_a_live_change_begins_at_the_step_on_screen_and_is_in_the_link(browser: Browser) -> None:
    browser.frames(0, want=20)
    run = browser.run
    run.apply(replace(run.current, learning_rate=0.3))
    invitation = browser.header
    assert (invitation["kind"], invitation["resume"], invitation["n"]) == ("invite", True, 0)
    browser.frames(50, want=2)
    assert browser.header["steps"] == [55, 60]
    assert run.settings.changes == (Change(50, "learning_rate", 0.3),)
    assert run.current.learning_rate == 0.3
    reopened, problems = Settings.from_link(run.settings.to_link())
    assert problems == []
    again = advance(start(reopened, run.data), reopened, load_data(reopened), 60)
    np.testing.assert_allclose(browser.floats(1)[SCALARS:], flatten(again.params), rtol=1e-6)


def test_a_live_change_before_the_browser_has_heard_of_the_run_is_in_it_from_the_start(browser: Browser) -> None:
    browser.frames(0)
    browser.run.apply(browser.run.current.adapted(hidden=(3,)))
    browser.run.apply(replace(browser.run.current, learning_rate=0.5))
    header = browser.header
    assert (header["kind"], header["resume"], header["steps"]) == ("frames", False, [0])
    assert header["scene"]["layer_sizes"] == [2, 3, 1]
    assert browser.run.settings.learning_rate == 0.5
    assert browser.run.settings.changes == ()


def test_playing_on_from_before_a_live_change_keeps_what_the_controls_show(browser: Browser) -> None:
    browser.frames(0, want=20)
    browser.run.apply(replace(browser.run.current, l2=0.1))
    browser.frames(50, want=2)
    browser.frames(20, want=1)
    assert browser.run.settings.changes == (Change(20, "l2", 0.1),)
    assert browser.run.head == 25


def test_a_change_that_shapes_the_network_starts_a_new_run(browser: Browser) -> None:
    browser.frames(0)
    before = browser.run.generation
    browser.run.apply(browser.run.current.adapted(hidden=(3,)))
    header = browser.header
    assert header["generation"] > before
    assert (header["steps"], header["resume"], header["scene"]["layer_sizes"]) == ([0], False, [2, 3, 1])


def test_a_change_of_the_view_alone_keeps_the_run(browser: Browser) -> None:
    browser.frames(0)
    before = browser.run.generation
    browser.run.apply(replace(browser.run.current, discretize=True, stop_epoch=9))
    assert browser.run.generation == before
    assert browser.run.settings.discretize


def test_an_edited_weight_is_shown_at_once_and_reproduced_by_the_link(browser: Browser) -> None:
    browser.frames(0, want=4)
    header = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=1.5)
    assert (header["steps"], header["resume"]) == ([10], True)
    assert browser.floats()[SCALARS + 2] == 1.5
    browser.frames(10, want=1)
    run = browser.run
    again = advance(start(run.settings, run.data), run.settings, run.data, 15)
    np.testing.assert_allclose(browser.floats()[SCALARS:], flatten(again.params), rtol=1e-6)


def test_every_message_tells_the_later_spells_of_the_run(browser: Browser) -> None:
    run = browser.run
    assert browser.frames(0, want=4, speed="5u")["spells"] == []
    run.apply(replace(run.current, batch_size=25, learning_rate=0.3))
    run.apply(replace(run.current, l2=0.1))
    header = browser.frames(10, want=2, speed="1u")
    (spell,) = header["spells"]
    assert (spell["from"], spell["batch_size"]) == (10, 25)
    assert "0.3" in spell["title"]
    assert "0.3" not in scene(run.stage, run.settings)["title"]
    assert scene(run.stage, run.settings)["batch_size"] == 10  # the scene tells of the first spell
    browser.ask("edit", **{"from": 11}, what="b1.0", value=1.0)
    assert browser.header["spells"] == header["spells"]  # a weight set by hand is no other setting


@pytest.mark.parametrize("examples", [8, 50, 61])
def test_the_browser_counts_epochs_as_the_trainer_does(examples: int) -> None:
    changes = (Change(7, "batch_size", 3), Change(40, "learning_rate", 0.1), Change(41, "batch_size", 0))
    made = Settings(samples=2 * examples, batch_size=7, changes=(*changes, Change(50, "batch_size", 1)))
    run = Run.open(made)
    trainer, epochs = Trainer(made, run.data), []
    trainer.load(start(made, run.data))
    for _ in range(150):
        epochs.append(trainer.epochs)
        trainer.advance(1)
    header, told = decode_header(run.chunk)[0], scene(run.stage, made)
    given = {"scene": told, "later": header["spells"], "steps": list(range(150))}
    counted = ask(
        "Spells from link/spells.js",
        "given.steps.map((step) => new Spells(given.scene, given.later).epochOf(step))",
        given,
    )
    assert counted == pytest.approx(epochs, abs=1e-12)


def test_an_update_is_measured_against_the_weights_it_was_made_with(browser: Browser) -> None:
    browser.frames(0, want=2)
    before = browser.details()
    header = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=900.0)
    assert header["steps"] == [10]
    np.testing.assert_array_equal(browser.details(), before)  # gradients, updates, ratios: of the update 9 -> 10
    browser.ask("seek", step=10)
    np.testing.assert_array_equal(browser.details(), before)


def test_an_edit_is_taken_back_and_made_again_with_the_same_bits(browser: Browser) -> None:
    run = browser.run
    browser.frames(0, want=4)
    browser.ask("seek", step=10)
    before = browser.floats().copy()
    edited = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=1.5)
    assert edited["undo"] == [1, 0]
    browser.frames(10, want=2)
    on = browser.floats(1).copy()
    header = browser.ask("undo")
    assert (header["steps"], header["resume"], header["undo"], run.settings.changes) == ([10], True, [0, 1], ())
    np.testing.assert_array_equal(browser.floats(), before)
    assert run.controls_stale
    header = browser.ask("redo")
    assert (header["steps"], header["undo"]) == ([10], [1, 0])
    assert browser.floats()[SCALARS + 2] == 1.5
    browser.frames(10, want=2)
    np.testing.assert_array_equal(browser.floats(1), on)


def test_an_edit_before_the_first_update_is_taken_back() -> None:
    browser = Browser(Run.open(Settings(samples=100)))
    before = browser.floats().copy()
    browser.ask("edit", **{"from": 0}, what="b1.1", value=-2.0)
    browser.ask("undo")
    np.testing.assert_array_equal(browser.floats(), before)
    browser.frames(0, want=1)
    fresh = Browser(Run.open(Settings(samples=100)))
    fresh.frames(0, want=1)
    np.testing.assert_array_equal(browser.floats(), fresh.floats())


def test_a_live_change_is_taken_back_to_where_it_began(browser: Browser) -> None:
    run = browser.run
    browser.frames(0, want=20)
    run.apply(replace(run.current, learning_rate=0.3))
    browser.frames(50, want=4)
    header = browser.ask("undo")
    assert (header["steps"], header["resume"], header["spells"]) == ([50], True, [])
    assert run.current.learning_rate == 0.03
    browser.ask("redo")
    assert run.settings.changes == (Change(50, "learning_rate", 0.3),)


def test_a_live_change_that_has_not_begun_is_taken_back_where_it_stands(browser: Browser) -> None:
    run = browser.run
    browser.frames(0, want=4)
    run.apply(replace(run.current, l2=0.5))
    header = browser.ask("undo", shown=20)
    assert (header["steps"], header["resume"], run.current.l2) == ([20], True, 0.0)
    browser.ask("redo")
    assert run.current.l2 == 0.5


def test_a_new_run_is_taken_back_to_the_step_that_was_on_the_screen(browser: Browser) -> None:
    run = browser.run
    browser.frames(0, want=20)
    browser.frames(100, want=2)  # the screen shows 100
    run.apply(run.current.adapted(dataset="moons", hidden=(3,)))
    run.answer({"id": 900, "generation": run.generation, "kind": "view", "speed": "5e"})
    browser.ask("layers", hidden=[3, 3], activations=["tanh", "tanh"])
    browser.id = 1000
    browser.ask("undo")
    assert browser.header["scene"]["layer_sizes"] == [2, 3, 1]
    header = browser.ask("undo")
    assert (header["steps"], header["resume"], header["scene"]["dataset"]) == ([100], False, "circle")
    assert (run.settings.hidden, run.settings.speed) == ((4, 2), "5e")  # what the view shows stays as it is
    assert header["undo"] == [0, 2]


def test_with_nothing_to_take_back_a_sentence_says_so_and_nothing_changes(browser: Browser) -> None:
    browser.frames(0)
    for kind in ("undo", "redo"):
        generation = browser.run.generation
        header = browser.ask(kind)
        assert (header["kind"], bool(header["message"]), browser.run.generation) == ("problem", True, generation)


def test_what_the_view_shows_is_no_change_to_take_back(browser: Browser) -> None:
    browser.frames(0)
    browser.ask("view", edges="updates")
    browser.run.apply(replace(browser.run.current, discretize=True))
    assert browser.frames(0)["undo"] == [0, 0]
    browser.run.apply(replace(browser.run.current, stop_epoch=7))
    assert browser.frames(0)["undo"] == [1, 0]
    browser.ask("undo")
    assert browser.run.settings.stop_epoch == 0


def test_so_many_changes_are_kept_and_no_more(browser: Browser) -> None:
    browser.frames(0)
    for number in range(60):
        browser.ask("edit", **{"from": 0}, what="w1.0.0", value=float(number))
    assert browser.header["undo"] == [MOST, 0]


def test_an_edit_that_changes_nothing_leaves_nothing(browser: Browser) -> None:
    run = browser.run
    browser.frames(0, want=4)
    value = run.record(10).before.params[0].weight[0, 2]
    before = run.generation
    header = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=float(value))
    assert (header["steps"], header["undo"], run.settings.changes, run.generation) == ([10], [0, 0], (), before)
    assert run.head == 20  # what came after it stays
    browser.ask("edit", **{"from": 10}, what="w1.0.2", value=3.0)
    header = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=float(value))  # and back by hand
    assert run.settings.changes == ()
    assert browser.floats()[SCALARS + 2] == np.float32(value)
    assert header["undo"] == [2, 0]


def test_a_far_moment_is_gone_back_to_in_bounded_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Browser(Run.open(Settings(samples=40, step=30_000)))
    while browser.header["kind"] == "busy":
        browser.ask("seek", step=30_000)
    browser.frames(30_000, want=1)
    browser.run.apply(browser.run.current.adapted(seed=5))
    monkeypatch.setattr("playground.run.timeline.ANSWER_SECONDS", 0.0)
    old = browser.run.generation
    header = browser.ask("undo")
    assert (header["kind"], header["busy"]["target"], header["generation"] > old) == ("busy", 30_000, True)
    monkeypatch.undo()
    number = 5000
    while browser.header["kind"] == "busy":  # the view asks in the generation that it knows
        number += 1
        browser.run.answer({"id": number, "generation": old, "kind": "seek", "step": 30_000})
    assert (browser.header["steps"], browser.header["scene"]["seed"]) == ([30_000], 0)


@pytest.mark.parametrize("value", [1e300, float("nan"), float("inf")])
def test_an_absurd_edit_gets_a_sentence_and_changes_nothing(browser: Browser, value: float) -> None:
    browser.frames(0, want=4)
    header = browser.ask("edit", **{"from": 10}, what="w1.0.2", value=value)
    assert header["kind"] in ("problem", "frames")
    if header["kind"] == "problem":
        assert header["message"].endswith(".")
        assert browser.run.settings.changes == ()
    assert browser.frames(10, want=1)["n"] == 1


def test_training_stops_at_the_last_finite_step_and_says_so() -> None:
    browser = Browser(Run.open(Settings(dataset="plane", activations=("relu", "relu"), learning_rate=10.0, seed=3)))
    header = browser.frames(0, want=30)
    assert header["state"] == "diverged"
    last = header["steps"][-1]
    assert header["diverged"]["step"] == last + 1
    assert 0 < header["diverged"]["fix"]["learning_rate"] < 10
    assert "learning rate 10" in header["diverged"]["sentence"]
    assert np.isfinite(browser.floats(header["n"] - 1)[SCALARS:]).all()
    again = browser.frames(last, want=3)
    assert (again["state"], again["steps"]) == ("diverged", [last])


def test_a_smaller_learning_rate_restarts_from_the_same_weights() -> None:
    browser = Browser(Run.open(Settings(learning_rate=10.0)))
    first = browser.floats()[SCALARS:].copy()
    browser.frames(0, want=3)
    header = browser.ask("restart", seed=None, learning_rate=0.1)
    assert header["steps"] == [0]
    np.testing.assert_array_equal(browser.floats()[SCALARS:], first)
    assert browser.run.current.learning_rate == 0.1
    assert browser.run.controls_stale


def test_stop_rules_stop_once_and_let_go_on(browser: Browser) -> None:
    run = browser.run
    run.apply(replace(run.current, stop_epoch=3))
    header = browser.frames(0, want=10, speed="5e")
    assert (header["state"], header["steps"], header["epochs"]) == ("stopped", [15], [3.0])
    assert "epoch 3" in header["message"]
    assert browser.frames(15, want=2, speed="5e")["state"] == "ok"


def test_the_loss_rule_stops_where_the_loss_passes() -> None:
    browser = Browser(Run.open(Settings(samples=100, learning_rate=0.3, stop_loss=0.5)))
    step, header = 0, {"state": "ok"}
    while header["state"] == "ok":
        header = browser.frames(step, want=10)
        step = header["steps"][-1]
        assert step < 50_000
    assert browser.floats(header["n"] - 1)[0] <= 0.5
    assert header["state"] == "stopped"


def test_a_link_opens_at_its_step(browser: Browser) -> None:
    browser.frames(0, want=10)
    browser.ask("seek", step=37)
    shown = browser.floats()[SCALARS:].tobytes()
    opened = Browser(Run.open(replace(browser.run.settings, step=37)))
    assert opened.header["steps"] == [37]
    assert opened.floats()[SCALARS:].tobytes() == shown
    assert opened.header["scene"]["autoplay"] is False


def test_a_far_link_is_replayed_in_bounded_answers() -> None:
    big = Settings(hidden=(32,) * 4, activations=("tanh",) * 4, samples=200, batch_size=10, step=30_000)
    browser = Browser(Run.open(big))
    assert browser.header["kind"] == "busy"
    for _ in range(500):
        if browser.ask("seek", step=30_000)["kind"] == "frames":
            break
    assert browser.header["steps"] == [30_000]


def recalled(browser: Browser, end: int) -> tuple[list[dict[str, np.ndarray]], int]:
    """What the curves show before a step, a dict a moment; and in how many slices it came."""
    run, then, moments, slices = browser.run, 0, [], 0
    while then is not None:
        header = browser.ask("past", **{"from": then}, until=end)
        assert header["kind"] == "past"
        body = np.frombuffer(run.chunk, "<f8", offset=decode_header(run.chunk)[1])
        part = {name: body[at : at + size] for name, (at, size) in header["arrays"].items()}
        rows = part["moments"].reshape(-1, 7)
        gradients, flow = (part[name].reshape(len(rows), -1) for name in ("gradients", "flow"))
        moments += [{"row": rows[at], "gradients": gradients[at], "flow": flow[at]} for at in range(len(rows))]
        then, slices = header["then"], slices + 1
    return moments, slices


def test_the_curves_before_a_link_s_step_are_those_of_a_run_that_came_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.run.recall.SLICE_SECONDS", 0.0)  # a moment a slice
    changes = (Change(40, "w1.0.1", 2.0), Change(50, "batch_size", 20), Change(60, "l2", 0.05))
    made = Settings(samples=100, batch_size=10, step=1200, changes=changes)
    browser = Browser(Run.open(made))
    shown = browser.floats().copy()
    moments, slices = recalled(browser, 1200)
    steps = [int(moment["row"][0]) for moment in moments]
    assert steps == list(range(0, 1200, 4))  # three hundred moments
    assert slices == len(steps)
    for moment in moments[:40:3]:
        step, epoch, train_loss, test_loss, penalty, *_ = moment["row"]
        browser.ask("seek", step=int(step))
        assert browser.header["epochs"] == [pytest.approx(epoch, abs=1e-6)]
        np.testing.assert_allclose(browser.floats()[:3], [train_loss, test_loss, penalty], rtol=1e-6)
        if step:
            np.testing.assert_allclose(
                browser.details(), [*moment["gradients"], *browser.updates(), *moment["flow"]], rtol=1e-5
            )
    assert browser.run.curves().steps[:301].tolist() == [*range(0, 1200, 4), 1200]
    browser.ask("seek", step=1200)
    np.testing.assert_array_equal(browser.floats(), shown)


def test_the_clock_is_looked_at_again_within_a_frames_time() -> None:
    stride, updates = Stride(), []
    for seconds in (0.001, 0.002, 0.004, 0.008, 0.016, 0.1, 0.1, 0.01, 0.001):
        stride.learn(seconds)
        updates.append(stride.updates)
    assert updates == [32, 64, 128, 256, 256, 128, 64, 64, 128]
    for _ in range(20):
        stride.learn(1.0)
    assert stride.updates == 1  # one update is always taken: the run gets on
    for _ in range(20):
        stride.learn(0.0)
    assert stride.updates == LONGEST_STRIDE


def test_a_run_that_nobody_has_played_here_goes_to_any_step_and_one_that_was_played_no_farther_than_it_came() -> None:
    """A view whose server began anew is farther than its address."""
    made = Settings(samples=40)
    played = Browser(Run.open(made))
    steps = played.frames(0, want=4)["steps"]
    shown = played.floats(3).copy()
    fresh = Browser(Run.open(made))
    assert fresh.ask("seek", step=steps[-1])["steps"] == [steps[-1]]
    np.testing.assert_array_equal(fresh.floats(), shown)
    assert played.ask("seek", step=steps[-1] + 100)["steps"] == [steps[-1]]


@pytest.mark.parametrize(
    ("kind", "asked", "steps"),
    [
        ("frames", {"from": 500, "want": 1, "speed": "1u"}, [501]),
        ("edit", {"from": 500, "what": "w1.0.0", "value": 0.5}, [500]),
        ("draw", {"from": 500, "edits": [["add", 0, 0.5, 0.5]], "stroke": 1}, [500]),
    ],
)
def test_what_is_done_to_a_run_that_nobody_has_played_here_is_done_at_the_step_on_its_screen(
    kind: str, asked: dict[str, Any], steps: list[int]
) -> None:
    """The view comes from a server that is gone, farther than its address says; it waits while this one gets there."""
    browser = Browser(Run.open(Settings(samples=40)))
    while browser.ask(kind, **asked, shown=500)["kind"] == "busy":
        pass
    assert browser.header["kind"] == "frames", browser.header["message"]
    assert browser.header["steps"] == steps
    assert browser.run.head >= 500


def test_a_truth_value_is_no_step_on_screen() -> None:
    request = read_request({"id": 1, "kind": "undo", "generation": True, "shown": False})
    assert request is not None
    assert (request.generation, request.shown) == (None, None)


def test_an_answer_holds_no_more_bytes_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Browser(Run.open(Settings(samples=40)))
    one = len(browser.frames(0, want=2)["steps"])
    assert one == 2
    monkeypatch.setattr("playground.run.play.ANSWER_BYTES", 0)
    assert len(browser.frames(0, want=24)["steps"]) == 1  # and never none


def test_a_slice_is_bounded_in_time_and_never_moves_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.run.recall.SLICE_SECONDS", 0.0)
    browser = Browser(Run.open(Settings(samples=40, step=30_000)))
    while browser.header["kind"] == "busy":
        browser.ask("seek", step=30_000)
    run = browser.run
    stands, head = run.timeline.trainer.step, run.head
    first = browser.ask("past", **{"from": 0}, until=30_000)
    assert (first["then"], first["arrays"]["moments"][1]) == (100, 7)
    again = browser.ask("past", **{"from": 100}, until=10**12)  # no farther than the run has come
    assert (again["then"], run.timeline.trainer.step, run.head) == (200, stands, head)
    browser.ask("past", **{"from": 30_000}, until=30_000)
    assert (browser.header["then"], browser.header["arrays"]["moments"][1]) == (None, 0)
    frames = browser.frames(30_000, want=2)
    assert frames["steps"][0] > 30_000


def test_a_wide_network_is_recalled_at_fewer_moments() -> None:
    small, wide = (Settings(hidden=hidden, activations=("tanh",) * len(hidden)) for hidden in ((4,), (32,) * 8))
    apart = [spacing(Stage(made, load_data(made)), 9000) for made in (small, wide)]
    assert apart == [30, 300]  # 300 moments and 30


def test_the_record_of_a_step_is_that_of_the_update_taken_there(browser: Browser) -> None:
    browser.frames(0, want=10)
    run = browser.run
    record = run.record(23)
    step = take_step(advance(start(run.settings, run.data), run.settings, run.data, 23), run.settings, run.data)
    np.testing.assert_array_equal(record.rows, step.rows)
    for one, other in zip(record.grads, step.grads, strict=True):
        np.testing.assert_array_equal(one.weight, other.weight)
    assert run.head == 50, "reading a record moved the run"


def test_a_request_of_another_generation_is_told_the_present_one(browser: Browser) -> None:
    browser.run.answer({"id": 1, "generation": 5, "kind": "frames", "from": 10, "want": 3, "speed": "1e"})
    assert browser.header["generation"] == browser.run.generation
    assert browser.header["scene"] is not None


# --- several runs


def test_two_runs_beside_each_other_do_not_mix() -> None:
    """Each answers what names it, as if it were alone, and neither moves when the other is asked."""
    one, other = Settings(samples=60), Settings(samples=60, dataset="moons", learning_rate=0.3)
    runs = {"a": Run.open(one, id="a"), "b": Run.open(other, id="b")}
    alone = {"a": Browser(Run.open(one)), "b": Browser(Run.open(other))}
    begun = decode_header(runs["a"].chunk)[0]
    assert (begun["run"], decode_header(runs["b"].chunk)[0]["run"]) == ("a", "b")
    step = dict.fromkeys(runs, 0)
    for number, name in enumerate("abbababaab", start=1):
        request = {"id": number, "run": name, "kind": "frames", "from": step[name], "want": 2, "speed": "1e"}
        request["generation"] = runs[name].generation
        for run in runs.values():  # one view asks for both: each hears all that is asked
            run.answer(request)
        header = decode_header(runs[name].chunk)[0]
        assert (header["run"], header["id"]) == (name, number)
        assert header["steps"] == alone[name].frames(step[name], want=2)["steps"]
        wanted, begin = alone[name].run.chunk, decode_header(alone[name].run.chunk)[1]
        assert runs[name].chunk[decode_header(runs[name].chunk)[1] :] == wanted[begin:]
        step[name] = header["steps"][-1]
    assert runs["a"].settings == one
    assert runs["b"].settings == other


def test_other_features_begin_another_run_as_the_control_does_and_can_be_taken_back(browser: Browser) -> None:
    browser.frames(0)
    browser.ask("edit", **{"from": 5}, what="w1.0.0", value=2.0)
    before = browser.run.settings
    header = browser.ask("restart", seed=None, learning_rate=None, features=["x1", "x2sq"])
    run = browser.run
    assert (header["scene"]["layer_sizes"][0], header["scene"]["input_names"]) == (2, ["x1", "x2²"])
    assert run.controls_stale
    assert run.settings == replace(before, features=("x1", "x2sq"), changes=(), step=0)
    assert header["link"]["features"] == "x1,x2sq"
    browser.ask("undo")
    assert run.settings.features == before.features
    assert run.settings.changes == before.changes


@pytest.mark.parametrize("features", [[], ["x3"], ["x1", "x1"], "nonsense", {"x1": 1}, [["x1"]]])
def test_features_that_cannot_be_are_refused_and_change_nothing(browser: Browser, features: Any) -> None:
    before = browser.run.settings
    header = browser.ask("restart", features=features)
    assert (header["kind"], browser.run.settings) == ("problem", before)
    assert header["message"]


def test_the_view_is_told_every_feature_once_and_of_those_left_out_a_map() -> None:
    made = Settings(features=("x1sq", "x1"), samples=50)
    stage = Stage(made, load_data(made))
    told = {row["name"]: row for row in scene(stage, made)["features"]}
    assert list(told) == list(FEATURES)
    assert {name: row["input"] for name, row in told.items() if row["input"] is not None} == {"x1sq": 0, "x1": 1}
    assert all((row["tile"] is None) == (row["input"] is not None) for row in told.values())
    side = stage.tile
    x2 = np.array(told["x2"]["tile"]).reshape(side, side)  # row 0 is the lowest x2
    assert (x2 == x2[:, :1]).all()
    assert (np.diff(x2[:, 0]) > 0).all()
    assert (x2[0, 0], x2[-1, 0]) == (0, 255)


@pytest.mark.parametrize("dataset", ["digits", "sine", "iris", "worked_example"])
def test_where_there_are_no_features_there_is_nothing_to_choose(dataset: str) -> None:
    made = Settings().adapted(dataset=dataset)
    assert scene(Stage(made, load_data(made)), made)["features"] is None


def test_of_numbers_of_somebody_s_own_nothing_is_made_unless_a_setting_asks() -> None:
    made = Settings().adapted(table=Rows(np.eye(2), np.zeros(2), "regression", ("a", "b"), "y"))
    data = load_data(made)
    assert data.features, "they are points of a plane"
    assert scene(Stage(made, data), made)["features"] is None


@pytest.mark.parametrize("kind", ["frames", "seek", "edit", "audit", "layers", "restart", "view"])
def test_a_request_that_names_another_run_changes_nothing(browser: Browser, kind: str) -> None:
    browser.frames(0, want=4)
    run = browser.run
    before = (run.chunk, run.settings, run.generation, run.shown, run.timeline.trainer.step)
    fields = {"from": 5, "want": 2, "speed": "1e", "step": 5, "what": "w1.0.0", "value": 1.0, "seed": 3, "hidden": [2]}
    for other in ("b", "", 7, [], "A"):
        browser.ask(kind, run=other, **fields)
    assert (run.chunk, run.settings, run.generation, run.shown, run.timeline.trainer.step) == before
    assert browser.ask("seek", run=None, step=5)["steps"] == [5], "one that names none is the session's"
    assert browser.ask("seek", run="a", step=10)["steps"] == [10]


def test_a_run_keeps_its_id_whatever_becomes_of_it() -> None:
    browser = Browser(Run.open(Settings(samples=60), id="left"))
    run = browser.run
    kinds = [browser.header["kind"]]
    for change in ({"learning_rate": 0.3}, {"discretize": True}, {"seed": 5}, {"dataset": "moons"}):
        browser.frames(0)
        run.apply(replace(run.current, **change))
        kinds.append(browser.header["kind"])
        assert browser.header["run"] == "left"
    assert kinds == ["frames", "invite", "frames", "frames", "frames"]
    for kind in ("audit", "edit", "restart", "layers"):
        fields = {"step": 0, "from": 0, "what": "w1.0.0", "value": 1e9, "hidden": [2], "activations": ["relu"]}
        assert browser.ask(kind, **fields)["run"] == "left"


def test_what_only_the_view_shows_is_no_part_of_a_run(browser: Browser) -> None:
    browser.frames(0, want=4)
    run = browser.run
    timeline, record, generation = run.timeline, run.record(7), run.generation
    for name, value in {"speed": "5e", "edges": "gradients", "discretize": True, "show_test": False}.items():
        assert name in VIEW_FIELDS
        header = browser.ask("view", **{name: value})
        assert (header["kind"], header["n"], header["scene"]) == ("heard", 0, None)
        assert header["link"][name] == LIMITS[name].write(value)
        assert getattr(run.settings, name) == value
    assert browser.ask("view", edges="nonsense")["kind"] == "heard"  # or it would be told for ever
    assert run.settings.edges == "gradients"
    run.apply(replace(run.current, log_scale=not run.current.log_scale, stop_epoch=9, step=3))
    assert (run.timeline, run.generation) == (timeline, generation)
    assert run.record(7) is record


def test_checkpoints_keep_their_room_and_their_spread() -> None:
    settings = Settings(samples=20, batch_size=0)
    data = load_data(settings)
    trainer, kept = Trainer(settings, data), Checkpoints(20_000)
    trainer.load(start(settings, data))
    for _ in range(5000):
        kept.offer(trainer)
        trainer.advance(1)
    kept.offer(trainer)
    assert len(kept._steps) * trainer.snapshot().nbytes <= 22_000
    gaps = np.diff([*kept._steps, 5000])
    assert kept.before(0).step == 0
    assert gaps.max() <= 4 * 5000 / len(kept._steps)
    kept.forget_after(100)
    assert kept.before(10_000).step <= 100


def test_checkpoints_are_few_however_small_they_are() -> None:
    settings = Settings(dataset="line", hidden=(), activations=(), samples=8, batch_size=0)
    trainer, kept = Trainer(settings, load_data(settings)), Checkpoints(2_000_000)
    trainer.load(start(settings, load_data(settings)))
    for _ in range(4 * MOST_CHECKPOINTS):
        kept.offer(trainer)
        trainer.advance(1)
    assert MOST_CHECKPOINTS / 2 <= len(kept._steps) <= MOST_CHECKPOINTS


def measured(loss: float) -> Measures:
    return Measures(loss, np.nan, 0.0, 1.0, np.nan)


def test_a_history_is_thinned_evenly_and_keeps_its_first_and_last_moment() -> None:
    history = History()
    for step in range(5001):
        history.append(step, step / 10, measured(step))
    history.append(5000, 500.0, measured(-1))  # there already
    curves = history.curves()
    assert len(curves.steps) <= CURVE_POINTS
    assert (curves.steps[0], curves.steps[-1]) == (0, 5000)
    assert np.diff(curves.steps).max() == 16  # thinned four times: at 2001, and at each thousand more
    np.testing.assert_array_equal(curves.train_loss, curves.steps)
    np.testing.assert_array_equal(curves.epochs, curves.steps / 10)


def test_a_history_takes_the_past_in_and_forgets_a_branch() -> None:
    history = History()
    history.append(300, 12.0, measured(3))
    for step in (100, 0, 200, 100, 300):
        history.insert(step, step / 25, measured(step / 100))
    np.testing.assert_array_equal(history.curves().steps, [0, 100, 200, 300])
    np.testing.assert_array_equal(history.curves().train_loss, [0, 1, 2, 3])
    history.forget_after(150)
    history.append(200, 8.0, measured(9))
    np.testing.assert_array_equal(history.curves().train_loss, [0, 1, 9])


@pytest.mark.parametrize("dataset", ["iris", "digits", "sine", "rings", "xor_rows", "multi_gauss", "worked_example"])
def test_every_kind_of_data_has_a_stage(dataset: str) -> None:
    browser = Browser(Run.open(Settings().adapted(dataset=dataset)))
    assert browser.header["kind"] == "frames"
    assert browser.frames(0, want=2)["n"] == 2


def test_a_plane_of_two_chosen_inputs_holds_the_others_at_their_mean() -> None:
    run = Run.open(Settings().adapted(dataset="iris", plane="0-2"))
    stage: Stage = run.stage
    grid, points = stage.view.grid(), run.data.train_points
    np.testing.assert_allclose(grid[:, [1, 3]], np.tile(points.mean(axis=0)[[1, 3]], (len(grid), 1)))
    np.testing.assert_allclose(stage.view.place(points), points[:, [0, 2]])


# --- what the view is told once


def test_the_scene_tells_the_tables_that_stand_on_this_side(browser: Browser) -> None:
    told = browser.header["scene"]["limits"]
    assert told["speeds"] == list(SPEEDS)
    assert told["activations"] == list(LIMITS["activations"].choices)
    assert (told["most_layers"], told["most_units"]) == (LIMITS["hidden"].most, LIMITS["hidden"].high)
    assert told["last_step"] == LIMITS["step"].high
    assert browser.frames(0, want=10 * told["most_frames"], speed="1u")["n"] <= told["most_frames"]
    layers = {"hidden": [told["most_units"]] * told["most_layers"], "activations": ["tanh"] * told["most_layers"]}
    assert browser.ask("layers", **layers)["kind"] == "frames"
    assert browser.run.settings.hidden == tuple(layers["hidden"])


@pytest.mark.parametrize(("dataset", "outputs"), [("circle", []), ("iris", ["Setosa", "Versicolor", "Virginica"])])
def test_outputs_have_names_only_where_they_are_their_own(dataset: str, outputs: list[str]) -> None:
    run = Run.open(Settings().adapted(dataset=dataset))
    told = scene(run.stage, run.settings)
    assert [name.lower() for name in told["output_names"]] == [name.lower() for name in outputs]
    assert len(told["class_names"]) == max(2, len(outputs))


def test_a_run_is_told_in_a_line_of_words() -> None:
    run = Run.open(Settings(samples=60, l2=0.1, learning_rate=0.003, batch_size=0, seed=12345))
    told = scene(run.stage, run.settings)["title"].split(" · ")
    assert told[:3] == ["Circle", "2-4-2-1 Tanh/Sigmoid", "Binary cross-entropy"]
    assert told[3:] == ["SGD, learning rate 0.003", "batch all", "L2 0.1", "seed 12345"]


# --- requests


def test_a_step_is_held_within_the_run_and_a_number_of_an_audit_is_exact() -> None:
    assert [held_within(value, 1, 60) for value in (5, 7.9, -3, 1e9, True, "5", None, float("nan"), 1e300)] == [
        *(5, 7, 1, 60),
        *(None,) * 5,
    ]
    assert [exactly_whole(value) for value in (5, 7.0, -3, 7.5, 2**53, True, "5", None, float("inf"))] == [
        *(5, 7, -3),
        *(None,) * 6,
    ]


def test_a_request_is_read_into_a_value_or_into_none() -> None:
    asked = {"id": 3, "kind": "frames", "generation": 9, "from": 12.0, "want": 500, "speed": "1e", "shown": 12}
    request = read_request(asked)
    assert request is not None
    assert (request.number, request.run, request.generation, request.shown) == (3, None, 9, 12)
    assert request.ask == AskFrames(12, 60, "1e")
    senseless = read_request({**asked, "speed": ["1e"], "generation": []})
    assert senseless is not None
    assert (senseless.ask, senseless.generation) == (None, None)
    seek = read_request({"id": 1, "kind": "seek", "step": -4, "run": "b"})
    assert seek is not None
    assert (seek.ask, seek.run) == (AskSeek(0), "b")
    for value in (None, 7, [], {}, {"kind": "seek"}, {**asked, "id": True}, {**asked, "kind": ["frames"]}):
        assert read_request(value) is None


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
KINDS = st.sampled_from(["frames", "seek", "edit", "layers", "restart", "view", "audit", "nonsense"])
REQUESTS = ANYTHING | st.fixed_dictionaries(
    {"id": ANYTHING | st.integers(1, 9), "kind": KINDS | ANYTHING},
    optional={
        name: ANYTHING
        for name in ("from", "want", "speed", "step", "what", "value", "hidden", "activations", "seed", "learning_rate")
    },
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(requests=st.lists(REQUESTS, max_size=4))
def test_no_request_breaks_a_run(requests: list[Any]) -> None:
    run = Run.open(Settings(samples=20))
    for number, request in enumerate(requests):
        if isinstance(request, dict):
            request = {**request, "generation": run.generation, "id": number + 1}
        run.answer(request)
        decode_header(run.chunk)
    browser = Browser(run)
    browser.id = 1000
    assert browser.frames(0, want=1)["kind"] in ("frames", "busy")


# ---- frames of chosen steps, for films


def picked(browser: Browser, steps: list[int]) -> list[tuple[int, np.ndarray, np.ndarray]]:
    """The step, the floats and the details of every frame that was picked, asked for until all are there."""
    found: list[tuple[int, np.ndarray, np.ndarray]] = []
    while len(found) < len(steps):
        header = browser.ask("pick", steps=steps[len(found) :][:1])
        assert (header["kind"], header["state"], header["scene"]) == ("pick", "ok", None)
        found += [(step, browser.floats(at).copy(), browser.details()) for at, step in enumerate(header["steps"])]
    return found


def test_frames_of_chosen_steps_are_those_that_were_played_and_the_run_stays_where_it_is() -> None:
    changes = (Change(40, "w1.0.1", 2.0), Change(50, "batch_size", 20), Change(60, "l2", 0.05))
    points = (Edit(45, "add", 1, 0.5, 0.5), Edit(55, "move", 3, -2.0, 1.0), Edit(137, "remove", 1))
    browser = Browser(Run.open(Settings(samples=100, batch_size=10, step=200, changes=changes, points=points)))
    run = browser.run
    stands, head, shown = run.timeline.trainer.step, run.head, run.shown
    steps = [0, 1, 40, 41, 60, 137, 200]
    frames = picked(browser, steps)
    assert [step for step, *_ in frames] == steps
    assert (run.timeline.trainer.step, run.head, run.shown) == (stands, head, shown)
    for step, floats, details in frames:
        assert browser.ask("seek", step=step)["steps"] == [step]
        np.testing.assert_array_equal(browser.floats(), floats)
        np.testing.assert_array_equal(browser.details(), details)


def test_a_pick_is_bounded_in_time_and_bytes_and_goes_on_where_it_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.run.pick.SLICE_SECONDS", 0.0)
    browser = Browser(Run.open(Settings(samples=40, step=30_000)))
    while browser.header["kind"] == "busy":
        browser.ask("seek", step=30_000)
    answers = 0
    while not browser.ask("pick", steps=[29_999, 30_000])["steps"]:
        answers += 1
        assert answers < 1000
    assert browser.header["steps"] == [29_999], "one frame took all of its time"
    monkeypatch.setattr("playground.run.pick.SLICE_SECONDS", 10.0)
    assert browser.ask("pick", steps=[29_999, 30_000])["steps"] == [29_999, 30_000]
    monkeypatch.setattr("playground.run.pick.ANSWER_BYTES", 0)
    assert browser.ask("pick", steps=[29_999, 30_000])["steps"] == [29_999]


def test_a_pick_that_makes_no_sense_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.run.pick.SLICE_SECONDS", 10.0)
    browser = Browser(Run.open(Settings(samples=40, step=20)))
    browser.frames(20)
    before = browser.run.chunk
    for steps in (None, [], "12", [1, "2"], [True], [[1]], {"0": 1}):
        browser.ask("pick", steps=steps)
        assert browser.run.chunk == before, steps
    assert browser.ask("pick", steps=[10**14])["steps"] == [], "no farther than the run has come"
    assert browser.ask("pick", steps=[9, 3, 9])["steps"] == [3, 9]


def _evaluators() -> int:
    gc.collect()
    return sum(isinstance(one, Evaluator) for one in gc.get_objects())


@pytest.mark.parametrize("kind", ["frames", "seek"])
def test_between_two_answers_a_run_keeps_no_buffers(kind: str) -> None:
    before = _evaluators()
    run = Run.open(Settings())
    ask = {"id": 1, "generation": run.generation, "kind": kind}
    ask |= {"from": 0, "want": 8, "speed": "1e"} if kind == "frames" else {"step": 0}
    run.answer(ask)
    assert _evaluators() == before
