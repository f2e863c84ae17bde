"""A run as a file: the same bits at the same step, and a sentence for whatever is no such file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets import Rows, Table
from core.refusal import Phrase, Refusal
from core.settings import Change, Settings
from playground.exercise.grid import Unread
from playground.mydata.arriving import MOST
from playground.mydata.saved import FORMAT, Saved, looks_like_run, read_run, write_run
from playground.mydata.use import settings_with
from playground.presets import PRESETS
from playground.run.run import Run
from playground.words import say
from playground.words.refusals import tell

OWN = Rows(
    np.array([[0.1, -0.0], [1e-300, 2.5], [3.0, 4.0], [5.0, 1 / 3]]),
    np.array([0.0, 1.0, 1.0, 0.0]),
    "binary", ("größe", "b"), "kind", ("cat", "dog"), (3,), "hk.2.x.b.3",
)  # fmt: skip
CHANGED = Settings(dataset="xor", hidden=(3,), activations=("relu",), samples=40, batch_size=4).adapted(
    changes=(Change(0, "w1.0.1", 0.1 + 0.2), Change(3, "learning_rate", 0.1), Change(5, "b1.0", -1e-17))
)
RUNS = {
    "changed": CHANGED,
    "own": settings_with(OWN, Settings(learning_rate=0.7), standardise=True),
    "typed": Settings().adapted(table=Table(2, 2, (0.05, 0.10, 0.01, -0.0), task="regression"), learning_rate=0.5),
    "adam": Settings(optimizer="adam", dataset="iris").adapted(l2=0.01),
    **{name: preset.settings for name, preset in PRESETS.items()},
}


def saved(made: Settings, step: int) -> bytes:
    run = Run.open(made)
    return write_run(run.settings, step, run.params_on_screen(step)).encode()


def sentence(problem: Exception) -> str:
    if isinstance(problem, Refusal):
        return tell(problem)
    assert isinstance(problem, Unread)
    return say(problem.name, **{k: tell(v) if isinstance(v, Phrase) else v for k, v in problem.values.items()})


@pytest.mark.parametrize("name", RUNS)
def test_a_file_gives_back_the_settings_to_the_last_bit(name: str) -> None:
    content = saved(RUNS[name], 0)
    assert read_run(content) == Saved(replace(RUNS[name], step=0), changed=False)
    assert looks_like_run(content)


@pytest.mark.parametrize("name", ["changed", "own", "typed", "adam"])
def test_a_file_opens_with_the_same_bits_at_the_same_step(name: str) -> None:
    first = Run.open(replace(RUNS[name], step=9))
    content = write_run(first.settings, 9, first.params_on_screen(9)).encode()
    other = Run.open(Settings())
    other.reopen(read_run(content).settings)
    assert other.shown == 9
    for one, two in zip(first.params_on_screen(9), other.params_on_screen(9), strict=True):
        assert one.weight.tobytes() == two.weight.tobytes()
        assert one.bias.tobytes() == two.bias.tobytes()
    for one, layer in zip(first.params_on_screen(9), json.loads(content)["weights"], strict=True):
        assert np.array(layer["weights"]).tobytes() == one.weight.tobytes()
        assert np.array(layer["biases"]).tobytes() == one.bias.tobytes()


def test_the_numbers_of_a_file_open_in_any_program() -> None:
    found = json.loads(saved(RUNS["own"], 0))
    assert found["format"] == FORMAT
    assert found["settings"]["learning_rate"] == 0.7
    assert found["data"]["rows"] == [[0.1, -0.0, 0], [1e-300, 2.5, 1], [3, 4, 1], [5, 1 / 3, 0]]
    assert found["data"]["class_names"] == ["cat", "dog"]


@pytest.mark.parametrize(
    ("key", "value"), [("step", 7), ("settings", {**json.loads(saved(CHANGED, 0))["settings"], "seed": 5})]
)
def test_a_file_changed_by_hand_opens_and_says_so(key: str, value: Any) -> None:
    found = json.loads(saved(CHANGED, 0))
    assert read_run(json.dumps(found, indent=2).encode()).changed is False  # laid out anew: nothing was changed
    found[key] = value
    assert read_run(json.dumps(found).encode()).changed is True


def without(key: str) -> dict[str, Any]:
    found = json.loads(saved(RUNS["own"], 0))
    del found[key]
    return dict(found)


def having(*path: str | int, value: Any) -> bytes:
    found = json.loads(saved(RUNS["own"], 0))
    inner: Any = found
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{}", "This is no saved run of this page."),
        (b"[1]", "This is no saved run of this page."),
        (b'{"format": "other"}', "This is no saved run of this page."),
        (saved(CHANGED, 0)[:-30], "The file is damaged: line 9 cannot be read."),
        (b"{" + saved(CHANGED, 0), "The file is damaged: line 1 cannot be read."),
        (b"{\n\n\xff}", "The file is damaged: line 3 cannot be read."),
        (b"{" * 100_000, "The file is damaged: line 1 cannot be read."),
        (b'{"a":' * 100_000, "The file is no saved run: it is nested too deeply."),
        (b'{"a":' + b"[" * 3_000_000, "The file is no saved run: it is nested too deeply."),
        (b'{"a":' + b"9" * 5000 + b"}", "The file is no saved run: a number in it is too long."),
        (b'{"a": NaN}', "The file is no saved run: 'NaN' stands in it for a number."),
        (b'{"a": 1, "a": 2}', "The file is damaged: something is named twice in it."),
        (b"{" + b" " * MOST, "This is larger than 4,000,000 bytes, the most that can be used."),
        (having("version", value=2), "This run was saved by another version of the page, 2; this one reads version 1."),
        (having("extra", value=2), "The file holds something that a saved run does not have: 'extra'."),
        (having("settings", "evil", value=2), "The file holds something that a saved run does not have: 'evil'."),
        (having("settings", value=[]), "The settings of the file do not have the form of a saved run’s."),
        (having("changes", value=[[1, "seed", 2]]), "The changes of the file do not have the form of a saved run’s."),
        (having("data", value=5), "The data of the file do not have the form of a saved run’s."),
        (having("data", "names", value=["x", 3]), "The data of the file do not have the form of a saved run’s."),
        (having("data", "rows", 2, value=[1]), "Row 3 has one cell, but the first row has 3: look at column 2."),
        (having("data", "rows", 2, value=[1, "=1", 0]), "Row 3, column 2 is no number: '?1'."),
        (having("data", "rows", 2, value=[1, True, 0]), "Row 3, column 2 is no number: True."),
        (having("data", "rows", value=[[1, 2, 0]] * 5001),
         "There are more than 5,000 rows of data, the most that can be used."),
        (having("settings", "learning_rate", value=-1), "learning_rate must be a number above 0; got -1."),
        (having("settings", "dataset", value="xor"), "table is for rows of one's own; got dataset xor."),
        (having("step", value=-1), "step must be a whole number from 0 to 200,000; got -1."),
    ],
)  # fmt: skip
def test_what_is_no_saved_run_gets_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises((Unread, Refusal)) as problem:
        read_run(content)
    assert sentence(problem.value) == says


@pytest.mark.parametrize("key", ["changes", "step", "weights", "check"])
def test_what_a_file_may_do_without(key: str) -> None:
    assert read_run(json.dumps(without(key)).encode()).settings == replace(RUNS["own"], step=0)


WRITTEN = saved(CHANGED, 0)
WHOLE = json.loads(saved(RUNS["own"], 0))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def paths(value: Any, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(path for key, other in inner for path in paths(other, (*way, key)))]


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(paths(WHOLE)[1:]), ANYTHING)
def test_whatever_stands_in_a_file_is_opened_or_refused_in_a_sentence(path: tuple[str | int, ...], value: Any) -> None:
    try:
        made = read_run(having(*path, value=value)).settings
    except (Unread, Refusal) as problem:
        sentence(problem)
        return
    assert Settings.from_link(made.to_link()) == (made, [])


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(WRITTEN) - 1), st.binary(max_size=3))
def test_a_file_damaged_anywhere_is_noticed(at: int, bytes_there: bytes) -> None:
    content = WRITTEN
    damaged = content[:at] + bytes_there + content[at + len(bytes_there) :]
    try:
        found = read_run(damaged)
    except (Unread, Refusal) as problem:
        sentence(problem)
        return
    assert found.changed or found.settings == replace(CHANGED, step=0)
