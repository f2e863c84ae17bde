"""Points drawn over a data set: what they make of the data, of training, of a run, and of a link."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import Settings, advance, evaluate, load_data, start, take_step
from core.arrays import flatten
from core.datasets.load import Data
from core.datasets.points import (
    CELLS,
    MOST_ADDED,
    MOST_EDITS,
    Edit,
    Edits,
    extended,
    folded,
    parting,
    recounted,
    snapped,
)
from core.datasets.points_text import LONGEST, read_points, write_points
from core.refusal import Refusal
from core.training import TrainState, data_in_force
from playground.live.frames import decode_header
from playground.live.requests import AskDraw, read_request
from playground.live.scene import scene
from playground.mydata.saved import read_run, write_run
from playground.run.run import Run
from scripts.node import ask

FEW = Settings(samples=40, batch_size=7, hidden=(3,), activations=("tanh",))
TRAIN = 20  # of FEW, as many test


@st.composite
def drawings(draw: st.DrawFn, *, classes: int = 2, steps: int = 60) -> Edits:
    """Edits over FEW that can be: of points that are there, in the order of their steps."""
    edits: Edits = ()
    own, added, step = list(range(2 * TRAIN)), [], 0
    place = st.integers(-6 * CELLS, 6 * CELLS).map(lambda cell: cell / CELLS)
    for _ in range(draw(st.integers(1, 14))):
        step += draw(st.sampled_from((0, 0, 1, 3, steps // 6)))
        what = draw(st.sampled_from(("add", "move", "remove")))
        if what == "add":
            edits = extended(edits, [Edit(step, "add", draw(st.integers(0, classes - 1)), draw(place), draw(place))])
            added.append(-sum(edit.what == "add" for edit in edits))
            continue
        there = own + added
        which = draw(st.sampled_from(there))
        if what == "move":
            edits = extended(edits, [Edit(step, "move", which, draw(place), draw(place))])
        elif len([number for number in there if number < TRAIN]) > 1:
            edits = extended(edits, [Edit(step, "remove", which)])
            (own if which >= 0 else added).remove(which)
    return edits


DRAWN = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def by_hand(
    base: Data, edits: Edits, step: int
) -> tuple[list[tuple[float, float, int]], list[tuple[float, float, int]]]:
    """The train and the test part with the edits made one by one on a list of rows, as a person would."""
    rows: list[list[Any]] = [
        [number, "train" if number < TRAIN else "test", *point, int(label)]
        for number, (point, label) in enumerate(
            zip(
                [*base.train_points.tolist(), *base.test_points.tolist()],
                [*base.train_labels, *base.test_labels],
                strict=True,
            )
        )
    ]
    added = 0
    for edit in edits:
        if edit.step > step:
            continue
        if edit.what == "add":
            added += 1
            rows.append([-added, "train", edit.x, edit.y, edit.which])
        elif edit.what == "move":
            row = next(row for row in rows if row[0] == edit.which)
            row[2:4] = edit.x, edit.y
        else:
            rows = [row for row in rows if row[0] != edit.which]
    parts = ([tuple(row[2:]) for row in rows if row[1] == part] for part in ("train", "test"))
    return next(parts), next(parts)


# --- the data ---------------------------------------------------------------------------------------------------------


@DRAWN
@given(drawings(), st.integers(0, 90))
def test_the_data_in_force_are_the_rows_that_edits_one_by_one_leave(edits: Edits, step: int) -> None:
    drawn = replace(FEW, points=edits)
    data, base = load_data(drawn, step), load_data(FEW)
    train, test = by_hand(base, edits, step)
    found = (
        [(*point, int(label)) for point, label in zip(points.tolist(), labels, strict=True)]
        for points, labels in ((data.train_points, data.train_labels), (data.test_points, data.test_labels))
    )
    assert [*found] == [train, test]
    np.testing.assert_array_equal(data.train_inputs, data.train_points)
    np.testing.assert_array_equal(data.train_targets[:, 0], [label for *_, label in train])
    np.testing.assert_array_equal(data.domain, base.domain)


@DRAWN
@given(drawings(), st.integers(0, 90))
def test_a_run_that_begins_with_what_was_drawn_has_the_same_data(edits: Edits, step: int) -> None:
    """What reset does: the points as they are, from the beginning."""
    now = replace(FEW, points=edits).at(step)
    assert {edit.step for edit in now.points} <= {0}
    one, two = load_data(now), load_data(replace(FEW, points=edits), step)
    np.testing.assert_array_equal(one.train_inputs, two.train_inputs)
    np.testing.assert_array_equal(one.train_targets, two.train_targets)
    np.testing.assert_array_equal(one.test_inputs, two.test_inputs)


def test_standardised_inputs_are_so_by_the_points_that_the_run_begins_with() -> None:
    first = Edit(0, "move", 0, 6.0, 6.0)
    drawn = replace(FEW, standardise=True, points=(first, Edit(9, "add", 1, -6.0, 6.0), Edit(9, "remove", 1)))
    begun, later = load_data(drawn), load_data(drawn, 9)
    points = begun.train_points
    np.testing.assert_allclose(begun.mean, points.mean(axis=0))
    np.testing.assert_array_equal(later.mean, begun.mean)
    np.testing.assert_array_equal(later.std, begun.std)
    np.testing.assert_allclose(later.train_inputs[-1], ([-6.0, 6.0] - points.mean(axis=0)) / points.std(axis=0))
    assert not np.array_equal(begun.mean, load_data(replace(drawn, points=())).mean)


def test_several_classes_are_coded_as_the_data_set_codes_them() -> None:
    drawn = Settings().adapted(dataset="blobs", classes=4).with_points([Edit(0, "add", 3, 1.0, 2.0)])
    np.testing.assert_array_equal(load_data(drawn).train_targets[-1], [0.0, 0.0, 0.0, 1.0])
    tanh = FEW.adapted(output_activation="tanh").with_points([Edit(0, "add", 0, 1.0, 2.0)])
    np.testing.assert_array_equal(load_data(tanh).train_targets[-1], [-1.0])


def test_points_of_ones_own_are_a_data_set_like_any_other() -> None:
    data = load_data(Settings().adapted(dataset="points", classes=2))
    assert data.train_labels.tolist() == [0, 0, 0, 1, 1, 1]
    np.testing.assert_allclose(np.hypot(*data.train_points.T), 3.0)
    gaps = np.linalg.norm(data.train_points - np.roll(data.train_points, 1, axis=0), axis=1)
    np.testing.assert_allclose(gaps, 3.0)  # six points on a circle are as far apart as from its middle
    assert len(data.test_points) == 0


# --- training ---------------------------------------------------------------------------------------------------------


def piecewise(drawn: Settings, steps: int) -> TrainState:
    """Training by `core` called with the arrays themselves: a plain run on each stretch's data, state carried over."""
    plain = replace(drawn, points=())
    state = start(plain, load_data(drawn))
    ends = sorted({edit.step for edit in drawn.points if 0 < edit.step < steps} | {steps})
    for end in ends:
        data = load_data(drawn.at(state.step)) if not drawn.standardise else load_data(drawn, state.step)
        counts = {len(load_data(drawn, at).train_inputs) for at in (state.step - 1, state.step) if at >= 0}
        came_or_went = any(edit.step == state.step > 0 and edit.what != "move" for edit in drawn.points)
        assert len(counts) == 1 or came_or_went
        if came_or_went and state.position:
            state = replace(state, epoch=state.epoch + 1, position=0)
        state = advance(state, plain, data, end - state.step)
    return state


@DRAWN
@given(drawings(), st.sampled_from((1, 7, 0)), st.sampled_from(("sgd", "adam")), st.booleans())
def test_training_on_drawn_points_is_training_on_their_arrays(
    edits: Edits, batch_size: int, optimizer: str, standardise: bool
) -> None:
    drawn = replace(FEW, batch_size=batch_size, optimizer=optimizer, standardise=standardise, points=edits)
    data = load_data(drawn)
    state = start(drawn, data)
    for _ in range(75):
        state = take_step(state, drawn, data).after
    fast = advance(start(drawn, data), drawn, data, 75)
    direct = piecewise(drawn, 75)
    assert (state.epoch, state.position) == (fast.epoch, fast.position) == (direct.epoch, direct.position)
    np.testing.assert_allclose(flatten(fast.params), flatten(state.params), rtol=0, atol=1e-9)
    np.testing.assert_array_equal(flatten(fast.params), flatten(direct.params))  # to the last bit
    now = data_in_force(data, drawn, 75)
    assert evaluate(fast.params, drawn.at(75), load_data(drawn, 75)) == evaluate(fast.params, drawn, now)


def test_an_update_is_of_the_points_of_its_own_step() -> None:
    drawn = replace(FEW, batch_size=0).with_points([Edit(5, "remove", 3), Edit(5, "add", 1, 1.5, -2.0)])
    data = load_data(drawn)
    state = advance(start(drawn, data), drawn, data, 4)
    before = take_step(state, drawn, data)
    after = take_step(before.after, drawn, data)
    assert before.data is data
    assert len(before.rows) == len(after.rows) == TRAIN
    np.testing.assert_array_equal(after.data.train_points[-1], [1.5, -2.0])
    np.testing.assert_array_equal(after.data.train_points[3], data.train_points[4])


def test_where_points_come_or_go_the_epoch_begun_ends_and_where_one_moves_it_goes_on() -> None:
    """20 rows in batches of 7: 7, 7 and 6. After 4 updates 7 rows of the second epoch are used."""
    moved = replace(FEW, points=(Edit(4, "move", 0, 1.0, 1.0),))
    added = replace(FEW, points=(Edit(4, "add", 0, 1.0, 1.0),))
    for drawn, epoch, position, most in ((moved, 1, 14, 20), (added, 2, 7, 21)):
        data = load_data(drawn)
        step = take_step(advance(start(drawn, data), drawn, data, 4), drawn, data)
        assert (step.after.epoch, step.after.position) == (epoch, position)
        order = np.random.default_rng([drawn.seed, epoch]).permutation(most)
        np.testing.assert_array_equal(step.rows, order[position - 7 : position])


# --- what is refused --------------------------------------------------------------------------------------------------

WRONG: tuple[tuple[str, list[Edit]], ...] = (
    ("misfit-points_which", [Edit(0, "move", 40)]),
    ("misfit-points_which", [Edit(0, "remove", -1)]),
    ("misfit-points_which", [Edit(0, "remove", 4), Edit(1, "move", 4)]),
    ("misfit-points_class", [Edit(0, "add", 2)]),
    ("misfit-points_none", [Edit(0, "remove", number) for number in range(TRAIN)]),
    ("points-grid", [Edit(0, "add", 0, 0.001, 0.0)]),
    ("points-grid", [Edit(0, "add", 0, 6.5, 0.0)]),
    ("points-grid", [Edit(0, "add", 0, float("nan"), 0.0)]),
    ("misfit-points_many", [Edit(0, "add", 0)] * (MOST_ADDED + 1)),
    ("points-long", [Edit(step, "move", 0, 1.0, 1.0) for step in range(MOST_EDITS + 1)]),
    ("points-order", [Edit(3, "add", 0), Edit(2, "add", 0)]),
    ("points", [Edit(-1, "add", 0)]),
    ("points", [Edit(0, "draw", 0)]),
    ("points", [Edit(0, "add", -1)]),
    ("points", [Edit(0, "remove", 1, 1.0, 0.0)]),
)


@pytest.mark.parametrize(("code", "edits"), WRONG)
def test_what_cannot_be_drawn_is_refused_with_a_reason(code: str, edits: list[Edit]) -> None:
    with pytest.raises(Refusal) as refused:
        replace(FEW, points=tuple(edits))
    assert refused.value.code == code


@pytest.mark.parametrize("dataset", ["plane", "iris", "sine", "digits", "worked_example"])
def test_only_classes_on_a_plane_can_be_drawn_over(dataset: str) -> None:
    with pytest.raises(Refusal) as refused:
        Settings().adapted(dataset=dataset).with_points([Edit(0, "add", 0)])
    assert refused.value.code == "misfit-points"


def test_points_go_with_the_data_that_they_were_drawn_over() -> None:
    drawn = FEW.with_points([Edit(3, "add", 1, 1.0, 1.0)])
    assert drawn.adapted(learning_rate=0.1, hidden=(5, 5), seed=4).points == drawn.points
    for change in ({"dataset": "xor"}, {"samples": 50}, {"noise": 0.2}, {"train_share": 0.3}, {"data_seed": 1}):
        assert drawn.adapted(**change).points == ()


# --- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "place"),
    [(0.0, 0.0), (1 / 256, 1 / 128), (1 / 300, 0.0), (-1 / 256, 0.0), (-1 / 200, -1 / 128), (7.0, 6.0), (-99.0, -6.0)],
)
def test_a_place_goes_to_the_nearest_of_the_grid(value: float, place: float) -> None:
    assert snapped(value) == place
    draw = {"cells": CELLS, "low": -6, "high": 6}
    assert ask("snapped from draw/grid.js", "snapped(given[0], given[1])", [value, draw]) == place


def test_of_a_point_that_moves_more_than_once_at_one_step_the_last_place_is_kept() -> None:
    first = extended((), [Edit(2, "add", 0, 1.0, 1.0), Edit(2, "add", 1, 2.0, 2.0), Edit(2, "move", -1, 3.0, 3.0)])
    assert first == (Edit(2, "add", 0, 3.0, 3.0), Edit(2, "add", 1, 2.0, 2.0))
    then = extended(first, [Edit(2, "move", 7, 1.0, 0.0), Edit(2, "move", -2, 0.0, 0.0), Edit(2, "move", 7, 0.0, 1.0)])
    assert then == (Edit(2, "add", 0, 3.0, 3.0), Edit(2, "add", 1, 0.0, 0.0), Edit(2, "move", 7, 0.0, 1.0))
    assert extended(then, [Edit(3, "move", 7, 1.0, 1.0)]) == (*then, Edit(3, "move", 7, 1.0, 1.0))


def test_edits_part_where_they_first_differ() -> None:
    one, two, three = Edit(1, "add", 0), Edit(4, "add", 0), Edit(6, "add", 1)
    assert parting((one, two), (one, two)) is None
    assert parting((one, two), (one,)) == 4
    assert parting((), (one, two)) == 1
    assert parting((one, two), (one, three)) == 4
    assert recounted((Edit(0, "add", 0), one, Edit(2, "move", 0), two, Edit(4, "remove", 1))) == (1, 4)
    assert folded((one, Edit(2, "remove", -1), two), 9) == (Edit(0, "add", 0),)


# --- the link ---------------------------------------------------------------------------------------------------------


@DRAWN
@given(drawings())
def test_a_link_gives_back_exactly_what_was_drawn(edits: Edits) -> None:
    drawn = replace(FEW, points=edits)
    link = drawn.to_link()
    assert read_points(link["points"]) == edits
    assert Settings.from_link(link) == (drawn, [])


def test_two_hundred_points_travel_in_a_link_and_every_change_that_there_may_be() -> None:
    places = [(cell % 1537 / CELLS - 6.0, cell * 7 % 1537 / CELLS - 6.0) for cell in range(0, 200 * 31, 31)]
    points = replace(FEW, points=tuple(Edit(0, "add", at % 2, *place) for at, place in enumerate(places)))
    assert len(points.to_link()["points"]) == -(-(4 + 1 + 3 + 200 * 4) * 4 // 3)
    far = [Edit(330 * at, "move", -1 - at % 200, *places[at % 200]) for at in range(1, MOST_EDITS - 199)]
    longest = replace(points, points=(*points.points, *far))
    assert len(longest.to_link()["points"]) <= LONGEST
    assert Settings.from_link(longest.to_link()) == (longest, [])


def test_both_sides_read_the_same_and_make_the_same_points_of_it() -> None:
    edits = (
        *(
            Edit(0, "add", 1, 1.5, -2.0),
            Edit(0, "remove", 3),
            Edit(2, "move", 21, -6.0, 6.0),
            Edit(2, "add", 0, 0.5, 1.0),
        ),
        *(Edit(150, "move", -1, 1 / 128, -1 / 128), Edit(20_000, "remove", -2), Edit(20_000, "remove", 39)),
    )
    drawn = replace(FEW, points=edits)
    run = Run.open(drawn)
    told = scene(run.stage, drawn, run.looks)
    given_ = {"link": drawn.to_link(), "scene": told}
    script = "editsOf(given.link, given.scene.draw)"
    read = ask("editsOf from link/points.js", script, given_)
    assert [Edit(**one) for one in read] == list(edits)
    for step in (0, 1, 2, 149, 150, 20_000):
        script = f"pointsAt(given.scene.points, editsOf(given.link, given.scene.draw), {step})"
        found = ask("editsOf, pointsAt from link/points.js", script, given_)
        data = load_data(drawn, step)
        np.testing.assert_allclose(found["train"], data.train_points, atol=1e-4)
        np.testing.assert_allclose(found["test"], data.test_points, atol=1e-4)
        assert found["train_labels"] == data.train_labels.tolist()
        assert len(found["train_numbers"]) == len(data.train_points)


def test_both_sides_count_the_epochs_alike() -> None:
    for batch_size in (7, 1, 0):
        edits = (
            Edit(4, "add", 0),
            Edit(5, "move", 2),
            Edit(11, "remove", 0),
            Edit(11, "remove", 1),
            Edit(30, "remove", 30),
        )
        drawn = replace(FEW, batch_size=batch_size, points=edits).with_change(33, "batch_size", 3.0)
        run = Run.open(drawn)
        header = decode_header(run.chunk)[0]
        data = load_data(drawn)
        epochs, trainer = [], run.timeline.trainer
        trainer.load(start(drawn, data))
        for _ in range(60):
            epochs.append(trainer.epochs)
            trainer.advance(1)
        script = """(() => {
          const counts = countsOf(editsOf(given.link, given.scene.draw), given.scene.points.train.length);
          const spells = new Spells(given.scene, given.spells, counts);
          return Array.from({ length: 60 }, (_, step) => spells.epochOf(step));
        })()"""
        imports = "countsOf, editsOf from link/points.js\nSpells from link/spells.js"
        assert ask(imports, script, header) == pytest.approx(epochs, abs=1e-9)


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"[A-Za-z0-9_-]{1,120}", fullmatch=True),
    st.binary(max_size=80).map(lambda body: write_points([Edit(0, "add", 0)])[:6] + body.hex()),
)


@settings(max_examples=300, deadline=None)
@given(HOSTILE)
def test_a_hostile_text_is_read_or_refused_and_never_anything_else(text: str) -> None:
    try:
        edits = read_points(text)
    except Refusal:
        return
    assert write_points(edits) == text


@DRAWN
@given(drawings(), st.data())
def test_a_damaged_link_is_noticed(edits: Edits, data: st.DataObject) -> None:
    text = write_points(edits)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("ABab09-_").filter(lambda sign: sign != text[at]))
    with pytest.raises(Refusal):
        read_points(text[:at] + other + text[at + 1 :])


@DRAWN
@given(drawings(classes=6))
def test_a_link_keeps_of_what_was_drawn_over_other_data_what_can_be(edits: Edits) -> None:
    link = {"samples": "12", "dataset": "xor", "points": write_points(edits)}
    made, problems = Settings.from_link(link)
    assert made.points == edits[: len(made.points)]
    assert bool(problems) == (made.points != edits)


# --- a run ------------------------------------------------------------------------------------------------------------


class Asking:
    """Asks a run as the live view does."""

    def __init__(self, run: Run) -> None:
        self.run, self.number = run, 0

    def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        self.number += 1
        self.run.answer({"id": self.number, "generation": self.run.generation, "kind": kind, **fields})
        return decode_header(self.run.chunk)[0]

    def play(self, step: int, want: int = 3) -> None:
        self.ask("frames", **{"from": step}, want=want, speed="1u", shown=step)

    def draw(self, step: int, *edits: list[Any], stroke: int = 1, **more: Any) -> dict[str, Any]:
        return self.ask("draw", **{"from": step}, edits=list(edits), stroke=stroke, **more)

    def loss(self, step: int) -> tuple[float, float]:
        self.ask("seek", step=step)
        curves = self.run.curves()
        at = curves.steps.tolist().index(step)
        return curves.train_loss[at], curves.test_loss[at]


@pytest.fixture
def asking() -> Asking:
    return Asking(Run.open(FEW))


def test_what_is_drawn_while_it_plays_is_in_the_link_which_gives_the_same_bits(asking: Asking) -> None:
    asking.play(0, 6)
    header = asking.draw(4, ["add", 1, 1.5, -2.0], ["move", 2, 0.0, 0.0], want=5, speed="1u")
    assert header["steps"] == [4, 5, 6, 7, 8, 9]
    assert header["resume"]
    assert header["scene"] is None  # nothing of it is new
    asking.draw(9, ["remove", -1], ["remove", 30], stroke=2, want=6, speed="1u")
    asking.ask("seek", step=15)
    assert asking.run.settings.points == (
        *(Edit(4, "add", 1, 1.5, -2.0), Edit(4, "move", 2, 0.0, 0.0)),
        *(Edit(9, "remove", -1), Edit(9, "remove", 30)),
    )
    again = Run.open(replace(Settings.from_link(header_link(asking))[0], step=15))
    np.testing.assert_array_equal(flatten(again.params_on_screen(15)), flatten(asking.run.params_on_screen(15)))
    for step in (3, 4, 8, 9, 15):
        state = again.record(step).before
        train, test = evaluate(state.params, FEW, again.data_on_screen(step))
        assert asking.loss(step) == pytest.approx((train.loss, test.loss), rel=1e-12)


def header_link(asking: Asking) -> dict[str, str]:
    link: dict[str, str] = decode_header(asking.run.chunk)[0]["link"]
    return link


def test_the_audit_of_an_earlier_step_is_of_its_own_points(asking: Asking) -> None:
    asking.play(0, 6)
    was = asking.run.record(3).data.train_points
    asking.draw(5, ["remove", 0])
    asking.play(5, 3)
    np.testing.assert_array_equal(asking.run.update_on_screen(4).data.train_points, was)
    np.testing.assert_array_equal(asking.run.update_on_screen(6).data.train_points, was[1:])
    assert len(asking.run.update_on_screen(5).data.train_points) == TRAIN  # 4 -> 5 came before
    assert len(asking.run.data_on_screen(5).train_points) == TRAIN - 1  # but the screen shows what was drawn there
    header = asking.ask("audit", step=6, sample=TRAIN - 2)
    assert header["audit"]["sample"]["row"] == TRAIN - 2
    assert "problem" in asking.ask("audit", step=6, sample=TRAIN - 1)["audit"]


def test_a_movement_of_the_hand_is_taken_back_at_once_and_made_again(asking: Asking) -> None:
    asking.play(0, 6)
    plain = asking.loss(6)
    for at in range(3):
        asking.draw(2 + at, ["move", 5, float(at), 0.0], stroke=7, want=1, speed="1u")
    asking.draw(5, ["remove", 1], stroke=8)
    drawn = asking.run.settings
    assert asking.run._undo.counts == (2, 0)
    header = asking.ask("undo")
    assert (header["steps"], asking.run.settings.points) == ([5], drawn.points[:3])
    header = asking.ask("undo")
    assert (header["steps"], asking.run.settings.points) == ([2], ())
    asking.play(2, 4)
    assert asking.loss(6) == plain
    asking.ask("seek", step=2)
    asking.ask("redo")
    asking.ask("redo")
    assert asking.run.settings.points == drawn.points


@pytest.mark.parametrize("standardise", [False, True])
def test_what_is_drawn_before_the_first_update_is_taken_back_too(standardise: bool) -> None:
    asking = Asking(Run.open(replace(FEW, standardise=standardise)))
    plain = asking.loss(0)
    header = asking.draw(0, ["move", 0, 6.0, -6.0], ["remove", 3])
    assert header["scene"] is not None
    assert len(header["scene"]["points"]["train"]) == TRAIN  # the data set's own: the rest stands in the link
    drawn = asking.run.settings
    train, _ = evaluate(start(drawn, load_data(drawn)).params, drawn, load_data(drawn))
    assert asking.loss(0)[0] == pytest.approx(train.loss, rel=1e-12) != plain[0]
    asking.ask("undo")
    assert asking.loss(0) == plain


def test_who_goes_back_and_plays_on_keeps_the_points_of_that_step(asking: Asking) -> None:
    asking.play(0, 6)
    asking.draw(2, ["remove", 1], stroke=1)
    asking.play(2, 4)
    asking.draw(6, ["remove", 2], stroke=2)
    asking.play(4, 2)
    assert asking.run.settings.points == (Edit(2, "remove", 1),)


def test_a_reset_begins_with_the_points_as_they_are_and_controls_keep_them(asking: Asking) -> None:
    asking.play(0, 6)
    asking.draw(5, ["add", 0, 1.0, 1.0], ["move", -1, 2.0, 2.0])
    asking.run.apply(asking.run.current.adapted(learning_rate=0.2))
    assert asking.run.settings.points[0].step == 5
    asking.ask("restart")
    assert asking.run.settings.points == (Edit(0, "add", 0, 2.0, 2.0),)
    asking.run.apply(asking.run.current.adapted(dataset="xor"))
    assert asking.run.settings.points == ()


def test_what_may_not_be_drawn_is_said_and_changes_nothing(asking: Asking) -> None:
    asking.play(0, 3)
    for edits in ([["add", 5, 0, 0]], [["move", 99, 0, 0]], [["add", 0, 0.001, 0]], [["add", 0, "1", None]]):
        header = asking.draw(2, *edits)
        assert header["kind"] == "problem"
        assert header["message"]
    assert asking.run.settings.points == ()
    regression = Asking(Run.open(Settings().adapted(dataset="plane")))
    assert "plane" in regression.draw(0, ["add", 0, 0, 0])["message"]
    assert decode_header(regression.run.chunk)[0]["kind"] == "problem"


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(("from", "edits", "stroke", "want", "speed")),
        st.recursive(
            st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=5)), lambda x: st.lists(x, max_size=4)
        ),
    )
)
def test_a_hostile_request_is_none_or_bounded(fields: dict[str, Any]) -> None:
    request = read_request({"id": 1, "kind": "draw", **fields})
    assert request is not None
    assert request.ask is None or isinstance(request.ask, AskDraw)


def test_a_run_saved_as_a_file_has_its_points_and_files_of_before_still_fit() -> None:
    drawn = replace(FEW, step=12).with_points([Edit(3, "add", 1, 1.0, 1.0), Edit(8, "remove", 2)])
    run = Run.open(drawn)
    saved = read_run(write_run(run.settings, 12, run.params_on_screen(12)).encode())
    assert saved == (drawn, False)
    plain = write_run(FEW, 0, Run.open(FEW).params_on_screen(0))
    assert '"points"' not in plain
    assert read_run(plain.encode()) == (FEW, False)
    with pytest.raises(Refusal, match="grid"):
        read_run(write_run(run.settings, 12, ()).replace('"add",1,1.0,1.0', '"add",1,1.01,1.0').encode())


def test_the_line_of_a_run_says_that_points_were_changed_from_there_on(asking: Asking) -> None:
    asking.play(0, 6)
    asking.draw(3, ["remove", 1])
    header = asking.ask("seek", step=3)
    assert [spell["from"] for spell in header["spells"]] == [3]
    assert "points changed by hand" in header["spells"][0]["title"]
    assert "points changed by hand" not in scene(asking.run.stage, FEW, asking.run.looks)["title"]
