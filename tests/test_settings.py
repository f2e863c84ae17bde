"""Settings: what may be held, what is refused and in which words, and links that come from anywhere."""

from __future__ import annotations

import math
import pickle
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import advance, load_data, start, take_step
from core.datasets import DATASETS, GIVEN, Table
from core.datasets.given import kind_of
from core.optimizers import SCHEDULES
from core.refusal import excerpt
from core.settings import (
    LIMITS,
    LIVE_FIELDS,
    QUIET_FIELDS,
    SHAPING_FIELDS,
    SPEEDS,
    STOP_FIELDS,
    VIEW_FIELDS,
    Change,
    Limit,
    Settings,
    parse_address,
)
from tests.effort import calls_of

FIELDS = [field.name for field in fields(Settings)]


# --- valid settings of every kind --------------------------------------------------------------------------


def values_of(limit: Limit) -> st.SearchStrategy[Any]:
    """Values that a limit allows by itself."""
    one = st.sampled_from(limit.choices) if limit.choices else st.nothing()
    return {
        "integer": lambda: st.integers(int(limit.low), int(limit.high)),
        "number": lambda: st.floats(limit.low, limit.high),
        "flag": st.booleans,
        "choice": lambda: one,
        "integers": lambda: st.lists(st.integers(int(limit.low), int(limit.high)), max_size=limit.most).map(tuple),
        "choices": lambda: st.lists(one, max_size=limit.most).map(tuple),
        "subset": lambda: st.lists(one, min_size=limit.fewest, unique=True).map(tuple),
        "plane": lambda: st.sampled_from(["auto", "pca", "0-1", "2-0", "3-1", "63-62"]),
        "changes": lambda: st.just(()),
        "table": lambda: st.one_of(st.none(), tables()),
        "points": lambda: st.just(()),
    }[limit.kind]()


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Typed rows of any shape, some of which test."""
    inputs, targets, rows = (draw(st.integers(1, most)) for most in (5, 3, 6))
    size = rows * (inputs + targets)
    numbers = draw(st.lists(st.floats(-1e6, 1e6), min_size=size, max_size=size))
    return Table(
        inputs, targets, tuple(numbers), tuple(sorted(draw(st.sets(st.integers(0, rows - 1), max_size=rows - 1))))
    )


@st.composite
def valid_settings(draw: st.DrawFn) -> Settings:
    """Settings with any field at any value it allows, changes to live fields and parameters among them."""
    chosen = draw(st.sets(st.sampled_from(FIELDS)))
    made = Settings().adapted(**{name: draw(values_of(LIMITS[name])) for name in FIELDS if name in chosen})
    sizes = made.layer_sizes
    changes = {}
    for _ in range(draw(st.integers(0, 5))):
        layer = draw(st.integers(1, len(sizes) - 1))
        i, j = (draw(st.integers(0, sizes[index] - 1)) for index in (layer - 1, layer))
        what = draw(st.sampled_from([*LIVE_FIELDS, f"w{layer}.{i}.{j}", f"b{layer}.{j}"]))
        value = draw(values_of(LIMITS[what]) if what in LIVE_FIELDS else st.floats(-1e6, 1e6))
        step = draw(st.integers(0, 200_000))
        changes[step, what] = Change(step, what, value)
    return replace(made, changes=tuple(changes.values()))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(valid_settings())
def test_a_link_gives_back_exactly_the_settings_it_was_made_of(made: Settings) -> None:
    link = made.to_link()
    assert list(link) == FIELDS
    assert all(type(text) is str and text.isascii() for text in link.values())
    assert Settings.from_link(link) == (made, [])
    assert hash(Settings.from_link(link)[0]) == hash(made)


def test_the_longest_link_is_read_whole_and_fast() -> None:
    """8 hidden layers, all blocks fixed, 200 changes of full length: nothing is cut off for its length."""
    worst = -1.2345678901234567e-300
    made = Settings(
        hidden=(32,) * 8,
        activations=("leaky_relu",) * 8,
        features=LIMITS["features"].choices,
        fixed=LIMITS["fixed"].choices,
        changes=tuple(Change(199_000 + step, "w9.31.0", worst) for step in range(200)),
    )
    assert Settings.from_link(made.to_link()) == (made, [])
    assert calls_of(lambda: Settings.from_link(made.to_link()), 50_000)


# --- hostile links -----------------------------------------------------------------------------------------


class Raises:
    """Every method that a reader might call fails."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError("<script>alert(1)</script>")

    __str__ = __repr__ = __len__ = __iter__ = __eq__ = __bool__ = __float__ = __int__ = __getattribute__  # type: ignore
    __hash__ = None  # type: ignore[assignment]


class HostileText(str):
    """Text whose methods fail or lie."""

    __slots__ = ()

    def __len__(self) -> int:
        return 3

    def __str__(self) -> str:
        raise RuntimeError("no")

    __eq__ = __hash__ = __contains__ = __getitem__ = split = partition = encode = __str__  # type: ignore


class Endless(Mapping[str, str]):
    """A mapping that has every name, and no end."""

    def __getitem__(self, key: str) -> str:
        return "9" * 1000

    def __iter__(self) -> Iterator[str]:
        while True:
            yield "x"

    def __len__(self) -> int:
        return 2**62


class Broken(Mapping[str, str]):
    """A mapping whose every method fails."""

    def __getitem__(self, key: str) -> str:
        raise ValueError("<b>boo</b>")

    __iter__ = __len__ = __contains__ = keys = get = __getitem__  # type: ignore


ODD_TEXTS = [
    "", " ", "nan", "NaN", "inf", "-inf", "1e999", "-1e999", "1e-999", "-0", "-0.0", "00", "1_0", "٣", "١٢", "٠.٥",
    "1" * 400, "9" * 100_000, "0x10", "1e", ".", "-", "+", "--1", "1.5", "5,", ",5", ",", "4,2", "4,x", "0,0",
    "1000000000", "1,1,1,1,1,1,1,1,1", "tanh", "TANH", "softmax", "relu,relu", "x1,x1", "x3", "w1,w1", "w9", "b1",
    "w1.0.0", "0-0", "0-1", "63-0", "pca", "\x00", "4\n", "4\r\n", " 4", "true", "True", "yes", "[4,2]", "(4,2)",
    "0:learning_rate:0.1", "0:learning_rate:nan", "0:w1.0.0:1", "0:w9.9.9:1", "0:b1.0:1e300", "-1:l2:1", "1:dataset:1",
    "0:w1.0.0:1,0:w1.0.0:2", "0:batch_size:1.5", ":::", ",".join("0:b1.0:1" for _ in range(1000)),
    "<img src=x onerror=alert(1)>", "[click](http://evil.example)", "![](//evil.example/a.png)", "www.evil.example",
    "**bold** _it_ `code` $x$ :red[x] ~~no~~", "javascript:alert(1)", "\u202egnp.exe", "💥", "\ud800", "=1+1",
    "a@b.example", "__proto__", "%00", "null", "None",
]  # fmt: skip
HOSTILE_VALUES = st.one_of(
    st.sampled_from(ODD_TEXTS),
    st.text(max_size=60),
    st.text(alphabet="0123456789.,:-+eEwb_x", max_size=40),
    st.none() | st.booleans() | st.integers() | st.floats() | st.binary(max_size=20),
    st.just(10**5000),
    st.lists(st.sampled_from(ODD_TEXTS) | st.none(), max_size=3),
    st.builds(Raises),
    st.builds(HostileText, st.sampled_from(["0.5", "x" * 500])),
    st.sampled_from([(), ((),), object, print]),
    st.builds(lambda text, times: text * times, st.sampled_from(["9", "<", "4,", "\x00", "0:l2:1,"]), st.just(10**5)),
)
HOSTILE_KEYS = st.sampled_from(FIELDS) | st.text(max_size=12) | st.none() | st.integers() | st.sampled_from(ODD_TEXTS)
PLAIN = re.compile(r"[A-Za-z0-9 +\-,._;:'?()]*")


def check_answer(answer: tuple[Settings, list[str]]) -> None:
    """The settings are valid, the sentences few, short, plain and finished."""
    made, problems = answer
    assert type(made) is Settings
    assert Settings(**{name: getattr(made, name) for name in FIELDS}) == made
    assert len(problems) <= 20
    for sentence in problems:
        assert len(sentence) < 500
        assert sentence.endswith(".")
        assert PLAIN.fullmatch(sentence), sentence
        assert not re.search(r"\bwww\.|://|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", sentence), sentence


@settings(max_examples=2500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(HOSTILE_KEYS, HOSTILE_VALUES, max_size=8))
def test_any_mapping_gives_valid_settings_and_plain_sentences(mapping: dict[Any, Any]) -> None:
    check_answer(Settings.from_link(mapping))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(valid_settings(), st.dictionaries(st.sampled_from(FIELDS), HOSTILE_VALUES, max_size=4))
def test_a_broken_field_leaves_the_others_readable(made: Settings, broken: dict[str, Any]) -> None:
    check_answer(Settings.from_link({**made.to_link(), **broken}))


@pytest.mark.parametrize(
    "make",
    [
        *(lambda: None, lambda: 7, lambda: "learning_rate=1", lambda: b"x", lambda: [("step", "5")]),
        *(object, Raises, Broken, Endless, lambda: Settings, lambda: print),
    ],
)
def test_anything_at_all_may_be_given_as_a_link(make: Callable[[], object]) -> None:
    made, problems = Settings.from_link(make())
    check_answer((made, problems))
    assert made == Settings()
    assert problems


def test_an_empty_link_is_the_welcome_run_without_complaint() -> None:
    assert Settings.from_link({}) == (Settings(), [])


@pytest.mark.parametrize(
    "mapping",
    [
        {name: "9" * 1_000_000 for name in FIELDS},
        {f"k{number}": "x" for number in range(200_000)},
        {"changes": "0:l2:1," * 1700},
        {"changes": ",".join(f"{step}:w1.0.0:1" for step in range(1000))},
        {"hidden": "32," * 100, "features": "x1," * 100, "fixed": "w1," * 100},
        {name: ["9" * 400] * 100_000 for name in ("seed", "hidden")},
        dict.fromkeys(FIELDS, "<" * 400),
        Endless(),
    ],
    ids=["long values", "many names", "long changes", "many changes", "long lists", "many values", "markup", "endless"],
)
def test_a_giant_link_is_little_work(mapping: Mapping[str, Any]) -> None:
    check_answer(Settings.from_link(mapping))
    assert calls_of(lambda: Settings.from_link(mapping), 20_000)


def test_a_reader_says_what_it_left_out() -> None:
    made, problems = Settings.from_link({"learning_rate": "-1", "samples": "1e9", "colour": "red", "noise": "0.25"})
    assert made == Settings(noise=0.25)
    assert problems == [
        "Left out: samples must be a whole number from 8 to 5,000; got '1e9'.",
        "Left out: learning_rate must be a number above 0; got -1.0.",
        "Left out: 'colour', which is no setting.",
    ]


@pytest.mark.parametrize("text", ["٣", "1_0", "nan", "1e999", "4\n", " 4", "0x4", "", "4" * 41])
def test_numbers_are_matched_before_they_are_read(text: str) -> None:
    for name in ("learning_rate", "samples", "hidden"):
        made, problems = Settings.from_link({name: text})
        if (name, text) != ("hidden", ""):  # no hidden layer at all
            assert made == Settings()
            assert len(problems) == 1


def test_a_list_of_values_counts_by_its_last() -> None:
    assert Settings.from_link({"step": ["1", "25"]}) == (Settings(step=25), [])


def test_one_hostile_value_costs_nothing_but_its_own_field() -> None:
    made, problems = Settings.from_link({"seed": Raises(), "noise": HostileText("9" * 10_000_000), "step": "5"})
    assert made == Settings(step=5)
    assert problems == [
        "Left out: noise is too long (10,000,000 characters, at most 400).",
        "Left out: seed is no text.",
    ]
    assert Settings.from_link({"noise": HostileText("0.5")}) == (Settings(noise=0.5), [])


def test_markup_in_a_link_is_never_echoed() -> None:
    _, problems = Settings.from_link({"dataset": "![x](//evil.example/a)", "<b>": "1", "www.evil.example": "1"})
    assert problems[0].endswith("got '??x????evil?example?a?'.")
    assert problems[1] == "Left out: '?b?', 'www?evil?example', which is no setting."


@pytest.mark.parametrize(
    ("link", "want", "sentence"),
    [
        (
            {"hidden": "3,3,3", "activations": "relu"},
            {"hidden": (3, 3, 3), "activations": ("relu",) * 3},
            "Adjusted: activations must name one function a hidden layer; got 1 for 3 layers.",
        ),
        ({"hidden": "5,4,3"}, {"hidden": (5, 4, 3), "activations": ("tanh",) * 3}, None),
        ({"hidden": ""}, {"hidden": (), "activations": ()}, None),
        (
            {"dataset": "iris", "features": "x1,sinx1"},
            {"dataset": "iris"},
            "Adjusted: features can be chosen for data of two dimensions only, and iris is not.",
        ),
        (
            {"loss": "cross_entropy"},
            {},
            "Adjusted: output_activation softmax needs at least 2 outputs; circle has 1.",
        ),
        (
            {"loss": "binary_cross_entropy", "output_activation": "tanh"},
            {"output_activation": "tanh"},
            "Adjusted: loss binary_cross_entropy needs sigmoid outputs; got output_activation tanh.",
        ),
        (
            {"dataset": "blobs", "classes": "2"},
            {"dataset": "blobs", "classes": 3},
            "Adjusted: classes must be 3 to 6 for the data set blobs; got 2.",
        ),
        ({"fixed": "b1,w4"}, {"fixed": ("b1",)}, "Adjusted: fixed must name layers from 1 to 3; got w4."),
        (
            {"plane": "0-1"},
            {},
            "Adjusted: plane 0-1 does not fit the data set circle, which has 2 coordinates.",
        ),
        ({"dataset": "iris", "plane": "3-1"}, {"dataset": "iris", "plane": "3-1"}, None),
        (
            {"init_low": "2"},
            {"init_low": 2.0, "init_high": 2.0},
            None,
        ),
        (
            {"changes": "5:w1.0.4:1,5:w1.0.3:1,3:b3.0:2"},
            {"changes": (Change(3, "b3.0", 2.0), Change(5, "w1.0.3", 1.0))},
            "Adjusted: changes must name parameters of the network 2-4-2-1; got w1.0.4.",
        ),
        (
            {"changes": "5:l2:0.1,oops,5:l2:0.2"},
            {"changes": (Change(5, "l2", 0.2),)},
            "Left out: changes must be a list of at most 200 changes, each a step, a name and a number, such as "
            "120:learning_rate:0.1; got 'oops'.",
        ),
    ],
)
def test_a_link_whose_parts_do_not_fit_is_made_to_fit(
    link: dict[str, str], want: dict[str, Any], sentence: str | None
) -> None:
    made, problems = Settings.from_link(link)
    assert made == Settings(**want)
    assert problems[:1] == ([sentence] if sentence else [])


# --- the constructor ---------------------------------------------------------------------------------------


def test_the_limits_are_those_of_the_fields_and_hold_their_defaults() -> None:
    assert list(LIMITS) == FIELDS
    made = Settings()
    for name, limit in LIMITS.items():
        assert limit.clean(getattr(made, name)) == getattr(made, name)


def test_the_tables_cannot_be_written() -> None:
    for table in (LIMITS, SPEEDS):
        with pytest.raises(TypeError):
            table["learning_rate"] = None  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        Settings().seed = 1  # type: ignore[misc]


def test_settings_are_values() -> None:
    made = Settings(hidden=[3], activations=["relu"], learning_rate=1, samples=np.int64(40), noise=np.float64(0.5))
    same = Settings(hidden=(3,), activations=("relu",), learning_rate=1.0, samples=40, noise=0.5)
    assert made == same
    assert hash(made) == hash(same)
    assert type(made.learning_rate) is float
    assert type(made.samples) is int
    assert pickle.loads(pickle.dumps(made)) == made
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("samples", 7, "samples must be a whole number from 8 to 5,000; got 7."),
        ("samples", 7.5, "samples must be a whole number from 8 to 5,000; got 7.5."),
        ("samples", True, "samples must be a whole number from 8 to 5,000; got True."),
        ("seed", 2**31, "seed must be a whole number from 0 to 2,147,483,647; got 2147483648."),
        ("seed", True, "seed must be a whole number from 0 to 2,147,483,647; got True."),
        ("noise", True, "noise must be a number from 0 to 1; got True."),
        ("plane", "1-1", None),
        ("noise", math.nan, "noise must be a number from 0 to 1; got nan."),
        ("noise", 1.01, "noise must be a number from 0 to 1; got 1.01."),
        ("learning_rate", 0.0, "learning_rate must be a number above 0; got 0.0."),
        ("learning_rate", math.inf, "learning_rate must be a number above 0; got inf."),
        ("learning_rate", 10**400, "learning_rate must be a number above 0; got a whole number of many digits."),
        ("learning_rate", "fast", "learning_rate must be a number above 0; got 'fast'."),
        ("learning_rate", None, "learning_rate must be a number above 0; got None."),
        ("beta2", 1.0, "beta2 must be a number from 0 to 0.999999; got 1.0."),
        ("shuffle", 1, "shuffle must be true or false; got 1."),
        ("reduction", "max", "reduction must be one of mean, sum; got 'max'."),
        ("hidden", (4, 33), "hidden must be a list of at most 8 whole numbers from 1 to 32; got 33."),
        ("hidden", (4, 0), "hidden must be a list of at most 8 whole numbers from 1 to 32; got 0."),
        ("hidden", (1,) * 9, "hidden must be a list of at most 8 whole numbers from 1 to 32; got 9 of them."),
        ("hidden", "44", "hidden must be a list of at most 8 whole numbers from 1 to 32; got '44'."),
        ("activations", ("tanh",), "activations must name one function a hidden layer; got 1 for 2 layers."),
        ("fixed", ("w4",), "fixed must name layers from 1 to 3; got w4."),
        ("plane", "pca", "plane pca does not fit the data set circle, which has 2 coordinates."),
        ("init_low", 0.75, "init_low must not be above init_high; got 0.75 and 0.5."),
        ("loss", "cross_entropy", "output_activation softmax needs at least 2 outputs; circle has 1."),
        ("changes", ((1, "l2", -1),), "changes at step 1: l2 must be a number from 0 to 100; got -1."),
        (
            "changes",
            ((1, "b1.0", 1e300),),
            "changes at step 1: b1.0 must be a number from -1,000,000 to 1,000,000; got 1e+300.",
        ),
        ("changes", ((1, "b1.4", 1),), "changes must name parameters of the network 2-4-2-1; got b1.4."),
        (
            "changes",
            ((1, "seed", 1),),
            "changes must each change one of batch_size, learning_rate, momentum, clip_norm, l1, l2 or a parameter "
            "such as w1.0.2 or b1.0; got 'seed'.",
        ),
        (
            "changes",
            ((-1, "l2", 1),),
            "changes must each be made at a step, which must be a whole number from 0 to 200,000; got -1.",
        ),
        ("changes", ((1, "batch_size", 2.5),), None),
        ("changes", ((1, "l2", 1), (1, "l2", 2)), None),
        ("changes", tuple((step, "l2", 1) for step in range(201)), None),
        ("changes", (5,), None),
        ("features", (), None),
        ("features", ("x1", "x1"), None),
        ("dataset", "<b>", None),
    ],
)
def test_a_refusal_names_the_field_the_rule_and_the_value(field: str, value: Any, sentence: str | None) -> None:
    with pytest.raises(ValueError, match=rf"^{field}|^output_activation") as refused:
        Settings(**{field: value})
    assert sentence is None or str(refused.value) == sentence
    assert "<" not in str(refused.value)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError):
        Settings(colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'colour'"):
        Settings().adapted(colour="red")


def test_any_positive_learning_rate_is_allowed() -> None:
    for rate in (5e-324, 1e-12, 3.0, 1e12, 1.7976931348623157e308):
        made = Settings(learning_rate=rate)
        assert Settings.from_link(made.to_link()) == (made, [])


# --- what follows from the settings ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "sizes", "activations", "loss"),
    [
        (Settings(), (2, 4, 2, 1), ("tanh", "tanh", "sigmoid"), "binary_cross_entropy"),
        (Settings(hidden=(), activations=(), features=("x1sq", "x2sq", "x1x2")), (3, 1), ("sigmoid",), None),
        (Settings(dataset="rings"), (2, 4, 2, 3), ("tanh", "tanh", "softmax"), "cross_entropy"),
        (Settings(dataset="blobs", classes=5), (2, 4, 2, 5), ("tanh", "tanh", "softmax"), "cross_entropy"),
        (Settings(dataset="iris"), (4, 4, 2, 3), ("tanh", "tanh", "softmax"), "cross_entropy"),
        (Settings(dataset="digits"), (64, 4, 2, 10), ("tanh", "tanh", "softmax"), "cross_entropy"),
        (Settings(dataset="sine"), (1, 4, 2, 1), ("tanh", "tanh", "linear"), "half_squared_error"),
        (Settings(dataset="rings", loss="squared_error"), (2, 4, 2, 3), ("tanh", "tanh", "softmax"), "squared_error"),
        (Settings(dataset="rings", loss="binary_cross_entropy"), (2, 4, 2, 3), ("tanh", "tanh", "sigmoid"), None),
        (Settings(output_activation="tanh"), (2, 4, 2, 1), ("tanh", "tanh", "tanh"), "half_squared_error"),
        (Settings(dataset="sine", output_activation="sigmoid"), (1, 4, 2, 1), None, "half_squared_error"),
    ],
)
def test_the_network_follows_from_the_task(
    made: Settings, sizes: tuple[int, ...], activations: tuple[str, ...] | None, loss: str | None
) -> None:
    assert made.layer_sizes == sizes
    assert activations is None or made.layer_activations == activations
    assert loss is None or made.resolved_loss == loss
    assert len(made.layer_activations) == len(sizes) - 1


def test_every_data_set_makes_valid_settings() -> None:
    for name in DATASETS:
        assert Settings().adapted(dataset=name).dataset == name


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(valid_settings(), st.data())
def test_whatever_one_control_chooses_is_kept_and_the_rest_made_to_fit(made: Settings, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(FIELDS))
    value = data.draw(values_of(LIMITS[field]))
    adapted = made.adapted(**{field: value})
    if value in GIVEN and kind_of(made.table) != value:  # rows of one's own cannot be had by their name alone
        assert adapted.dataset != value
    elif field in ("dataset", "hidden", "init_low", "init_high"):
        assert getattr(adapted, field) == value


def test_a_new_layer_takes_the_last_activation() -> None:
    made = Settings(hidden=(4, 2), activations=("tanh", "relu"))
    assert made.adapted(hidden=(4, 2, 3)).activations == ("tanh", "relu", "relu")
    assert made.adapted(hidden=(4,)).activations == ("tanh",)
    assert made.adapted(hidden=()).adapted(hidden=(3,)).activations == ("tanh",)


def test_another_data_set_resets_what_no_longer_fits() -> None:
    made = Settings(
        features=("x1", "x2", "x1x2"),
        fixed=("w1", "b3"),
        changes=(Change(1, "l2", 0.1), Change(1, "w1.2.0", 1.0), Change(2, "w1.1.0", 1.0)),
    )
    iris = made.adapted(dataset="iris")
    assert (iris.features, iris.fixed, iris.changes) == (("x1", "x2"), ("w1", "b3"), made.changes)
    sine = made.adapted(dataset="sine", hidden=())
    assert (sine.features, sine.fixed, sine.changes) == (("x1", "x2"), ("w1",), (Change(1, "l2", 0.1),))
    assert iris.adapted(plane="3-1").adapted(dataset="circle").plane == "auto"


def test_the_newer_of_a_loss_and_an_output_wins() -> None:
    made = Settings(output_activation="sigmoid", loss="binary_cross_entropy")
    tanh = made.adapted(output_activation="tanh")
    assert (tanh.output_activation, tanh.loss) == ("tanh", "auto")
    back = tanh.adapted(loss="binary_cross_entropy")
    assert (back.output_activation, back.loss) == ("auto", "binary_cross_entropy")
    rings = made.adapted(dataset="rings", loss="auto", output_activation="softmax")
    assert rings.adapted(dataset="circle").layer_activations[-1] == "sigmoid"


# --- live changes ------------------------------------------------------------------------------------------


def test_live_changes_are_in_force_from_their_step_on() -> None:
    made = (
        Settings(learning_rate=0.5)
        .with_change(10, "learning_rate", 0.1)
        .with_change(10, "b1.0", 2.0)
        .with_change(20, "batch_size", 5)
    )
    assert made.at(9) == Settings(learning_rate=0.5)
    assert made.at(10) == made.at(19) == Settings(learning_rate=0.1)
    assert made.at(20) == Settings(learning_rate=0.1, batch_size=5)
    assert type(made.at(20).batch_size) is int
    assert made.edits(10) == (Change(10, "b1.0", 2.0),)
    assert made.edits(9) == made.edits(20) == ()


def test_a_change_in_the_past_is_a_branch() -> None:
    made = Settings().with_change(10, "l2", 0.1).with_change(30, "l2", 0.2)
    assert made.with_change(20, "l1", 0.3).changes == (Change(10, "l2", 0.1), Change(20, "l1", 0.3))


def test_a_second_change_at_the_same_place_replaces_the_first() -> None:
    made = Settings().with_change(10, "w1.0.0", 1.0).with_change(10, "w1.0.1", 2.0).with_change(10, "w1.0.0", 3.0)
    assert made.changes == (Change(10, "w1.0.0", 3.0), Change(10, "w1.0.1", 2.0))


@pytest.mark.parametrize(("what", "value"), [("w9.0.0", 1.0), ("<b>", 1.0), ("w1.0.0", math.nan), ("l1", 1e9)])
def test_a_change_that_is_not_allowed_is_refused(what: str, value: float) -> None:
    with pytest.raises(ValueError, match=r"^changes .*\.$"):
        Settings().with_change(5, what, value)


def test_the_lists_of_settings_follow_from_their_rows() -> None:
    assert list(LIVE_FIELDS) == ["batch_size", "learning_rate", "momentum", "clip_norm", "l1", "l2"]
    assert list(VIEW_FIELDS) == ["speed", "plane", "edges", "discretize", "show_test", "log_scale"]
    assert list(STOP_FIELDS) == ["stop_epoch", "stop_loss"]
    assert {*VIEW_FIELDS, *STOP_FIELDS, "step"} == QUIET_FIELDS
    assert set(SHAPING_FIELDS) == {"dataset", "table", "features", "hidden", "classes", "seed", "initializer"}
    assert not set(LIVE_FIELDS) & QUIET_FIELDS
    assert set(LIMITS["changes"].live) == set(LIVE_FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_a_row_says_what_a_change_does_and_offers_only_what_is_allowed(name: str) -> None:
    row = LIMITS[name]
    assert row.effect in ("restart", "live", "view", "stop", "step")
    assert row.widget in ("", "typed", "rate", "counted", "share", "choice", "buttons", "several", "switch", "seed")
    assert bool(row.offered) == (row.widget in ("typed", "rate"))
    for value in row.offered:
        row.clean(int(value) if row.kind == "integer" else value)
    assert set(row.takes) <= set(row.choices)
    assert {taken for settings_taken in row.takes.values() for taken in settings_taken} <= set(FIELDS)


def test_settings_that_only_some_choices_read_stand_on_the_row_of_the_choice() -> None:
    assert set(LIMITS["optimizer"].takes["adam"]) == {"learning_rate", "beta1", "beta2", "epsilon"}
    assert LIMITS["initializer"].takes["uniform"] == ("init_low", "init_high")
    for schedule, factor in SCHEDULES.items():  # the constant one reads nothing; every other also how far it goes
        reads = ("schedule_steps", "schedule_factor") if factor(100, 100, 0.5) == 0.5 else ()
        assert LIMITS["schedule"].takes.get(schedule, ()) == reads


def test_speeds_are_data() -> None:
    assert list(SPEEDS) == ["slow", "1u", "5u", "1e", "5e", "20e", "100e"]
    assert {(speed.unit, speed.count >= 1) for speed in SPEEDS.values()} == {("update", True), ("epoch", True)}


def test_addresses_are_read_strictly() -> None:
    assert parse_address("w2.0.31") == (2, 0, 31)
    assert parse_address("b9.0") == (9, None, 0)
    for bad in ("w0.0.0", "w1.0", "b1.0.0", "w1.00.1", "w1.0.-1", "w1.0.0\n", "W1.0.0", "w١.0.0", "w10.0.0", ""):
        with pytest.raises(ValueError, match="must be written like"):
            parse_address(bad)


def test_an_excerpt_is_short_and_safe() -> None:
    assert excerpt("x" * 100) == f"'{'x' * 24}' and more"
    assert excerpt("a_b c.d 0.5 <_x_> www.a.b") == "'a_b c?d 0.5 ??x?? www?a?' and more"
    assert excerpt(HostileText("0.5")) == "'0.5'"
    assert excerpt(np.float64(0.5)) == "0.5"
    assert excerpt([]) == "something of type list"


# --- the ends of each limit ------------------------------------------------------------------------------------


def _reader(name: str) -> dict[str, Any]:
    """The choices under which a setting is read."""
    found = (row for row in LIMITS.items() if any(name in read for read in row[1].takes.values()))
    return {field: next(choice for choice, read in row.takes.items() if name in read) for field, row in found}


def _ends(limit: Limit) -> list[tuple[float, bool]]:
    """Values at and just outside each end, -0 and what is nearest to it; and whether the limit takes them."""
    if limit.kind == "integer":
        near = [limit.low - 1, limit.low, 0, limit.high, limit.high + 1]
    else:
        beyond = [math.nextafter(limit.low, -math.inf), math.nextafter(limit.high, math.inf)]
        near = [*beyond, limit.low, limit.high, 0.0, -0.0, 5e-324, -5e-324]
    return [(value, limit.low <= value <= limit.high) for value in near]


ENDS = [
    (name, int(value) if limit.kind == "integer" else float(value), taken)
    for name, limit in LIMITS.items()
    if limit.kind in ("integer", "number")
    for value, taken in _ends(limit)
]


@pytest.mark.parametrize(("name", "value", "taken"), ENDS, ids=lambda part: repr(part) if part != "" else "")
def test_the_ends_of_a_limit_train_or_are_refused_as_a_setting_and_in_a_link(
    name: str, value: float, taken: bool
) -> None:
    small = {"samples": 16, "hidden": (2,), "activations": ("tanh",), "dataset": "blobs"}
    base = Settings().adapted(**(small | _reader(name)))
    text = repr(value)
    linked, problems = Settings.from_link(base.to_link() | {name: text})
    if not taken:
        with pytest.raises(ValueError, match=name):
            replace(base, **{name: value})
        assert any(name in str(problem) for problem in problems)
        linked = replace(base, **{name: getattr(Settings(), name)})
    for run in (linked, *([base.adapted(**{name: value})] if taken else [])):
        held = getattr(run, name)
        assert math.copysign(1.0, held) == 1.0 or held < 0.0  # no -0
        data = load_data(run)
        begin = start(run, data)
        assert take_step(begin, run, data).after.step == advance(begin, run, data, 1).step == 1


@pytest.mark.parametrize("name", LIVE_FIELDS)
def test_a_change_of_a_setting_to_minus_zero_is_one_to_zero_or_none(name: str) -> None:
    settings, problems = Settings.from_link({"changes": f"3:{name}:-0.0"})
    if LIMITS[name].low > 0.0:
        assert problems
        assert settings.changes == ()
    else:
        assert [math.copysign(1.0, change.value) for change in settings.changes] == [1.0]
    edited = Settings().with_change(3, "w1.0.0", -0.0)
    assert math.copysign(1.0, edited.changes[0].value) == 1.0
