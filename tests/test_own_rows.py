"""Rows of somebody's own: kept to the last bit, in a link or named by one, and trained on as `core` trains on any."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets import OWN, Rows, load_data
from core.datasets.rows import LONGEST_NAME, MOST_ROWS, plain_name
from core.datasets.rows_text import HELD, read_held, read_rows, write_rows
from core.network import backward, data_loss, forward
from core.refusal import Refusal
from core.settings import Settings
from core.training import start
from playground.live.requests import AskOpen, AskUndo
from playground.mydata.use import settings_with
from playground.run.run import Run
from playground.run.undo import ROOM, Moment, Undo
from playground.words.refusals import tell

PETS = Rows(
    np.array([[1.5, 80.0], [1.25, 55.0], [1.75, 60.0], [2.0, 91.0]]),
    np.array([0.0, 1.0, 0.0, 1.0]),
    "binary",
    ("height", "weight in kg"),
    "kind",
    ("cat", "dog"),
)


def large(seed: int = 0, rows: int = 500) -> Rows:
    rng = np.random.default_rng(seed)
    return Rows(rng.normal(size=(rows, 3)), rng.normal(size=rows), "regression", ("a", "b", "c"), "y")


def test_a_link_carries_few_rows_with_their_names() -> None:
    """zlib.crc32 of what stands behind the check is 0x6a2bf3a8."""
    text = write_rows(PETS)
    body = "2_binary_share__height_weight.in.kg_kind_2_cat_dog_1.5_80_0_1.25_55_1_1.75_60_0_2_91_1"
    assert text.partition("_")[2].partition("_")[2] == body
    assert read_rows(text) == PETS
    made = Settings().adapted(table=PETS)
    assert made.dataset == OWN
    assert Settings.from_link(made.to_link()) == (made, [])


@pytest.mark.parametrize("at", range(len(write_rows(PETS))))
def test_a_link_with_any_one_letter_changed_is_refused(at: int) -> None:
    text = write_rows(PETS)
    with pytest.raises(Refusal):
        read_rows(text[:at] + ("7" if text[at] != "7" else "3") + text[at + 1 :])


def test_two_hundred_points_of_two_dimensions_travel_in_a_link_and_one_more_does_not() -> None:
    points = np.full((201, 2), -123456.78901234567)
    fits, over = (Rows(points[:n], np.zeros(n), "regression", ("a", "b"), "y") for n in (200, 201))
    assert read_rows(write_rows(fits)) == fits
    assert write_rows(over).startswith(f"{HELD}_{over.digest}_201_")


def test_a_link_that_only_names_its_rows_says_so_and_opens_with_them() -> None:
    made = settings_with(large(), Settings(learning_rate=0.5), standardise=True)
    opened, problems = Settings.from_link(made.to_link())
    assert (opened.dataset, opened.table, opened.learning_rate) == ("circle", None, 0.5)
    assert [problem.code for problem in problems] == ["left_out", "adjusted"]
    assert "500 rows" in tell(problems[0])
    assert Settings.from_link(made.to_link(), [large(1), large()]) == (made, [])
    held = read_held(made.to_link()["table"])
    assert held is not None
    assert (held.digest, held.rows) == (large().digest, 500)


def test_every_bit_and_every_name_is_in_the_digest() -> None:
    others = [
        replace(PETS, points=np.nextafter(PETS.points, 9.0)),
        replace(PETS, values=1.0 - PETS.values),
        replace(PETS, names=("height", "weight")),
        replace(PETS, target="animal"),
        replace(PETS, class_names=("dog", "cat")),
        replace(PETS, test=(3,)),
        replace(PETS, test=()),
    ]
    assert len({rows.digest for rows in (PETS, *others)}) == 8
    assert len({PETS, replace(PETS)}) == 1
    assert replace(PETS, columns="hk.1.x.b.3").digest == PETS.digest


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_a_plain_name_is_short_stays_itself_and_is_no_markup(text: str) -> None:
    name = plain_name(text)
    assert name == plain_name(name)
    assert len(name) <= LONGEST_NAME
    assert not set(name) & set("<>[]()*`$:/\\#~!&\"'=+@|{}^%\n\t")
    assert name == name.strip()
    assert not name.startswith("_")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sepal length", "sepal length"),
        ("  x_1 ", "x_1"),
        ("-1", "-1"),
        ("0.5", "0.5"),
        ("- item", "item"),
        ("<b>bold</b>", "b bold b"),
        ("www.example.com", "www example com"),
        ("=HYPERLINK(1)", "HYPERLINK 1"),
        (":red[x] $x$ _y_", "red x x y"),
        ("größe", "größe"),
        ("", ""),
    ],
)
def test_what_a_name_becomes(text: str, name: str) -> None:
    assert plain_name(text) == name


@st.composite
def own_rows(draw: st.DrawFn) -> Rows:
    inputs, count = draw(st.integers(1, 5)), draw(st.integers(2, 30))
    numbers = st.floats(-1e3, 1e3, allow_subnormal=False)
    points = draw(st.lists(numbers, min_size=inputs * count, max_size=inputs * count))
    task = draw(st.sampled_from(["binary", "classes", "regression"]))
    classes = {"binary": 2, "classes": draw(st.integers(2, 5)), "regression": 0}[task]
    value = st.integers(0, classes - 1) if classes else numbers
    values = draw(st.lists(value, min_size=count, max_size=count))
    test = draw(
        st.none() | st.sets(st.integers(0, count - 1), max_size=count - 1).map(lambda rows: tuple(sorted(rows)))
    )
    names = tuple(f"in {k}" for k in range(inputs))
    return Rows(
        np.array(points).reshape(count, inputs),
        np.array(values, dtype=float),
        task,  # type: ignore[arg-type]
        names,
        "out",
        tuple(f"größe {k}" for k in range(classes)),
        test,
    )


@settings(max_examples=150, deadline=None)
@given(own_rows())
def test_a_link_gives_back_every_bit(rows: Rows) -> None:
    assert read_rows(write_rows(rows)) == rows


def seen(rows: Rows, which: list[int], *, standardise: bool, low: float) -> tuple[Any, Any]:
    """Returns inputs and targets of the rows in `which`, worked out from the rows themselves."""
    inputs, own = rows.points[which], rows.values[which]
    if standardise and len(inputs) > 1:
        spread = inputs.std(axis=0)
        spread[spread <= 1e-12 * np.abs(inputs.mean(axis=0))] = 1.0
        inputs = (inputs - inputs.mean(axis=0)) / spread
    if rows.task == "regression":
        return inputs, own[:, None]
    if rows.task == "binary":
        return inputs, np.where(own == 1.0, 1.0, low)[:, None]
    targets = np.full((len(own), len(rows.class_names)), low)
    targets[np.arange(len(own)), own.astype(int)] = 1.0
    return inputs, targets


@settings(max_examples=150, deadline=None)
@given(own_rows(), st.booleans(), st.sampled_from(["auto", "tanh"]), st.sampled_from([0, 4]))
def test_a_run_equals_the_core_called_with_the_numbers(rows: Rows, standardise: bool, output: str, batch: int) -> None:
    rows = replace(rows, test=rows.test or ())
    base = Settings(hidden=(3,), activations=("tanh",), learning_rate=0.01, batch_size=batch, shuffle=False)
    wanted = settings_with(rows, base.adapted(output_activation=output), standardise=standardise)
    run = Run.open(wanted)
    trains = [row for row in range(rows.count) if row not in (rows.test or ())]
    inputs, targets = seen(rows, trains, standardise=standardise, low=-1.0 if output == "tanh" else 0.0)
    first = slice(0, batch or len(trains))
    step = run.record(0)
    params = start(wanted, load_data(wanted)).params
    functions = ("tanh", wanted.resolved_output)
    passes = forward(params, functions, inputs[first])
    how = {"loss": wanted.resolved_loss, "reduction": "mean"}
    back = backward(params, functions, passes, targets[first], **how)
    assert step.loss == data_loss(passes, targets[first], **how)
    for layer, found, moved, before in zip(back, step.data_grads, step.after.params, params, strict=True):
        assert layer.grad.weight.tobytes() == found.weight.tobytes()
        assert layer.grad.bias.tobytes() == found.bias.tobytes()
        np.testing.assert_allclose(moved.weight, before.weight - 0.01 * layer.grad.weight, rtol=1e-12, atol=1e-14)
    np.testing.assert_array_equal(run.data.test_points, rows.points[[*(rows.test or ())]])


@settings(max_examples=100, deadline=None)
@given(own_rows(), st.floats(0.1, 0.9))
def test_without_marks_the_share_decides_and_every_row_is_used_once(rows: Rows, share: float) -> None:
    rows = replace(rows, test=None)
    data = load_data(settings_with(rows, Settings(train_share=share), standardise=False))
    assert len(data.train_points) == min(max(round(rows.count * share), 1), rows.count - 1)
    both = np.vstack([data.train_points, data.test_points])
    assert sorted(map(tuple, both.tolist())) == sorted(map(tuple, rows.points.tolist()))


REFUSED: list[dict[str, Any]] = [
    {"points": np.zeros((4, 3))},
    {"values": np.zeros(3)},
    {"points": np.zeros((0, 2)), "values": np.zeros(0)},
    {"points": np.zeros((MOST_ROWS + 1, 2)), "values": np.zeros(MOST_ROWS + 1)},
    {"points": np.zeros((4, 65)), "names": tuple(f"x{k}" for k in range(65))},
    {"points": PETS.points * 1e9},
    {"points": PETS.points * np.nan},
    {"task": "other"},
    {"class_names": ("one",)},
    {"values": np.array([0.0, 1.0, 2.0, 0.0])},
    {"names": ("<b>", "x")},
    {"names": ("x", "x")},
    {"columns": "../etc"},
    {"test": (0, 1, 2, 3)},
    {"test": (9,)},
]


@pytest.mark.parametrize("change", REFUSED)
def test_what_is_no_data_is_refused_in_words(change: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        replace(PETS, **change)
    assert tell(refused.value, field="the data").startswith("the data")


def test_fewer_samples_than_rows_are_taken_where_somebody_asks_for_fewer() -> None:
    whole = settings_with(large(), Settings(), standardise=False)
    assert whole.samples == 500
    few = whole.adapted(samples=100, train_share=0.8)
    data = load_data(few)
    assert (len(data.train_inputs), len(data.test_inputs)) == (80, 20)
    every = load_data(whole.adapted(train_share=0.8))
    np.testing.assert_array_equal(every.train_points[:80], data.train_points)


def test_the_rows_that_undo_remembers_are_bounded() -> None:
    undo = Undo()
    rng = np.random.default_rng(0)
    names = tuple(f"x{k}" for k in range(64))
    for _ in range(5):  # 2.6 MB each
        rows = Rows(rng.normal(size=(MOST_ROWS, 64)), rng.normal(size=MOST_ROWS), "regression", names, "y")
        undo.keep(Moment(settings_with(rows, Settings(), standardise=False), {}, 0))
    assert sum(rows.nbytes for rows in undo.rows()) <= ROOM
    assert undo.counts == (3, 0)


def test_a_run_goes_back_and_forward_between_its_data() -> None:
    run = Run.open(Settings(dataset="xor"))
    wanted = settings_with(large(), run.current, standardise=True)
    run.apply(wanted)
    assert run.settings == wanted
    run._take_back(AskUndo(forward=False), 1)
    assert run.settings.dataset == "xor"
    run._take_back(AskUndo(forward=True), 2)
    assert run.settings == wanted
    run._take_back(AskUndo(forward=False), 3)
    run._answer(AskOpen(wanted.to_link()), 4)  # the browser goes back to an address that only names the rows
    assert run.settings == wanted
