"""Refusals of the core in words: every rule has some, and in English they say what programmers read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from core.address import parse_address
from core.datasets import Table
from core.datasets.points import Edit
from core.limits import PARAMETER, Limit
from core.refusal import Phrase, Refusal, excerpt
from core.settings import LIMITS, Change, Settings
from playground.words import knows
from playground.words.refusals import tell

CORE = Path(__file__).resolve().parent.parent / "core"


def codes() -> Iterator[str]:
    """Every code that the core writes into a refusal, a phrase or a problem: the text after the sentence."""
    for path in sorted(CORE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Refusal", "Phrase", "Problem"):
                yield from (one.value for one in ast.walk(node.args[1]) if isinstance(one, ast.Constant))
    yield from {row.kind for row in LIMITS.values()}


CODES = sorted(set(codes()))

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?")
_POWERS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def plain(sentence: str) -> str:
    """The sentence with every number in it written in one and the same way: words write them for eyes."""
    sentence = re.sub(
        r"·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: f"e{found[1].translate(_POWERS)}", sentence.replace("−", "-")
    )
    return _NUMBER.sub(
        lambda found: f"{float(found[0].replace(',', '')):g}" if found[0][-1] != "," else found[0], sentence
    )


def refused(make: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        make()
    return caught.value


WRONG: dict[str, tuple[Any, ...]] = {
    "integer": (7.5, True, None, "x", 2**80, -(2**40), [], np.float64(0.5), "long " * 20),
    "number": (float("nan"), float("inf"), -1e300, 10**400, "fast", True, None),
    "flag": (1, "true", None),
    "choice": ("no such", 5, None),
    "integers": ("44", (4, 999), (4, 0), (1,) * 99, None, 5),
    "choices": (("no",), ("tanh",) * 99, "tanh"),
    "subset": (("no",), "w1", 5, ("x1", "x1"), ("w1", "w1"), ("w1",) * 99),
    "plane": ("1-1", "x", 3),
    "table": (5, "2_1", ((1.0,),)),
    "points": (
        5,
        (5,),
        ((1, "add"),),
        ((-1, "add", 0),),
        ((1, "draw", 0),),
        ((1, "add", 9, 0.0, 0.0),),
        ((1, "add", 0, 0.3, 0.0),),
        ((1, "add", 0, "x", 0.0),),
        ((1, "remove", 0, 1.0, 0.0),),
        ((2, "add", 0), (1, "add", 0)),
        ((1, "add", 0),) * 601,
    ),
    "changes": (
        5,
        (5,),
        ((1, "l2"),),
        ((-1, "l2", 1),),
        (("a", "l2", 1),),
        ((1, "seed", 1),),
        ((1, 5, 1),),
        ((1, "l2", -1),),
        ((199_000, "b1.0", 1e300),),
        ((1, "batch_size", 2.5),),
        ((1, "w1.0.0", 1), (1, "w1.0.0", 2)),
        tuple((step, "l2", 1) for step in range(201)),
    ),
}
SINGLE = [(name, value) for name, row in LIMITS.items() for value in WRONG[row.kind]]


@pytest.mark.parametrize(("name", "value"), SINGLE, ids=[f"{name}-{index}" for index, (name, _) in enumerate(SINGLE)])
def test_every_limit_refuses_in_words_that_say_the_sentence(name: str, value: Any) -> None:
    error = refused(lambda: LIMITS[name].clean(value)).named(name)
    assert str(error).startswith(f"{name} ")
    assert plain(tell(error)) == plain(str(error))
    assert tell(error, field="Width").startswith("Width ")


MISFITS: list[dict[str, Any]] = [
    {"dataset": "table"},
    {"dataset": "xor", "table": Table(1, 1, (0.0, 1.0))},
    {"dataset": "blobs", "classes": 2},
    {"dataset": "iris", "features": ("x1",)},
    {"activations": ("tanh",)},
    {"output_activation": "softmax"},
    {"loss": "binary_cross_entropy", "output_activation": "tanh"},
    {"dataset": "sine", "loss": "binary_cross_entropy", "output_activation": "sigmoid"},
    {"init_low": 0.75},
    {"init_low": 1e-5, "init_high": -1e-7},
    {"fixed": ("w4",)},
    {"plane": "pca"},
    {"changes": (Change(1, "b1.4", 1.0),)},
    {"dataset": "plane", "points": (Edit(0, "add", 0),)},
    {"points": (Edit(3, "move", 500),)},
    {"points": (Edit(3, "add", 2),)},
    {"dataset": "xor_rows", "points": (Edit(3, "add", 1, 2.0, 0.0),)},
    {"points": tuple(Edit(3, "remove", number) for number in range(250))},
    {"points": (Edit(3, "add", 1),) * 201},
]


@pytest.mark.parametrize("fields", MISFITS)
def test_every_misfit_refuses_in_words_that_say_the_sentence(fields: dict[str, Any]) -> None:
    error = refused(lambda: Settings(**fields))
    assert error.code.startswith("misfit-")
    assert plain(tell(error)) == plain(str(error))


def test_every_misfit_of_the_core_is_among_those() -> None:
    told = {refused(lambda fields=fields: Settings(**fields)).code for fields in MISFITS}
    assert told == {code for code in CODES if code.startswith("misfit-")}


# Inputs, targets, numbers, rows that test, task.
TABLES: list[tuple[Any, ...]] = [
    (0, 1, (1.0,)),
    (65, 11, (1.0,) * 76),
    (2, 1, (1.0, 2.0)),
    (2, 1, ()),
    (1, 1, (1.0,) * 602),
    (1, 1, (1e7, 1.0)),
    (1, 1, (1.0, float("nan"))),
    (1, 1, (1.0, 1.0), (0,)),
    (1, 1, (1.0, 0.5), (), "binary"),
]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_that_is_none_is_refused_in_words_that_say_the_sentence(table: tuple[Any, ...]) -> None:
    error = refused(lambda: Table(*table)).named("table")
    assert plain(tell(error)) == plain(str(error))


def test_every_refusal_of_a_table_is_among_those() -> None:
    told = {refused(lambda table=table: Table(*table)).code for table in TABLES}
    assert {*told, "table-damaged"} == {code for code in CODES if code.startswith("table-")}


LINKS: list[Any] = [
    None,
    {"learning_rate": "-1", "samples": "1e9", "colour": "red"},
    {"a": "1", "<b>": "1", "www.c.example": "1", "d": "1"},
    {5: "1"},
    {"seed": None, "noise": "9" * 10_000},
    {"hidden": "3,3,3", "activations": "relu"},
    {"fixed": "b1,w4", "plane": "0-1", "loss": "cross_entropy"},
    {"changes": "5:l2:0.1,oops,5:l2:0.2"},
    {"changes": ",".join(f"{step}:w1.0.0:1" for step in range(300))},
    {"changes": ",".join(f"{step}:oops:1" for step in range(300))},
    {"changes": "5:l2:-1,6:l2:-1,7:seed:1,8:l2:-1,-1:l2:1"},
    {name: "<" for name in LIMITS},
    {"dataset": "table", "table": "1_1_regression_00000000_1_2"},
]


@pytest.mark.parametrize("link", LINKS)
def test_every_problem_of_a_link_is_told_in_words_that_say_the_sentence(link: object) -> None:
    problems = Settings.from_link(link)[1]
    assert problems
    for problem in problems:
        assert plain(tell(problem)) == plain(problem)


def test_every_problem_of_a_link_is_among_those() -> None:
    seen = {problem.code for link in LINKS for problem in Settings.from_link(link)[1]}
    told = {"left_out", "adjusted", "no_link", "strangers", "twin_change", "many_changes", "lost_changes", "more"}
    assert seen == told  # and "broken_link", of a mapping whose methods fail


def test_a_link_that_cannot_be_read_is_told_in_words_too() -> None:
    class Broken(dict[str, str]):
        def __contains__(self, key: object) -> bool:
            raise RuntimeError

    (problem,) = Settings.from_link(Broken())[1]
    assert problem.code == "broken_link"
    assert tell(problem) == problem


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_words(code: str) -> None:
    assert knows(f"refusal-{code}")


def test_the_codes_were_found() -> None:
    assert {"integer", "positive", "change-step", "misfit-range", "got-twice_at", "left_out", "no_text"} <= set(CODES)


@hypothesis_settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from([*LIMITS, "evil"]), st.text(max_size=40) | st.none() | st.floats(), max_size=6))
def test_whatever_a_link_holds_its_problems_have_words_without_markup(link: dict[str, Any]) -> None:
    for problem in Settings.from_link(link)[1]:
        assert not set(tell(problem)) & set("<>[]{}*`$")


def test_numbers_in_a_refusal_are_written_for_eyes() -> None:
    error = refused(lambda: PARAMETER.clean(-1e300))
    assert tell(error, field="It") == "It must be a number from −1,000,000 to 1,000,000; got −1·10³⁰⁰."
    error = refused(lambda: LIMITS["epsilon"].clean(2))
    assert tell(error, field="Epsilon") == "Epsilon must be a number from 1·10⁻¹⁵ to 1; got 2."
    error = refused(lambda: LIMITS["beta1"].clean(1.0))
    assert tell(error, field="Beta 1") == "Beta 1 must be a number from 0 to 0.999999; got 1."


def test_what_is_no_refusal_of_the_core_is_told_in_general_words() -> None:
    assert tell(ValueError("<b>secret</b>"), field="Noise") == "Noise cannot be that."
    assert tell(TypeError("secret")) == "The value cannot be that."
    assert tell(refused(lambda: Limit("flag").clean(1))) == "The value must be true or false; got 1."


def test_refusals_and_phrases_are_values() -> None:
    error = refused(lambda: parse_address("x"))
    assert (error.code, error.data) == ("address", {"got": "'x'"})
    assert isinstance(error, ValueError)
    assert tell(error) == str(error)
    again = Refusal(*error.args)
    assert (str(again), again.code, again.data) == (str(error), error.code, error.data)
    phrase = excerpt("abc")
    assert Phrase(*phrase.__getnewargs__()).data == phrase.data == {"text": "abc"}
