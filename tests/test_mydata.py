"""Tables as people have them: what is used, and what is said of the rest, with its row and column."""

from __future__ import annotations

import csv
import gzip
from io import StringIO
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets import DATASETS, Rows, load_data
from core.datasets.rows import MOST_ROWS
from core.refusal import Phrase, Refusal
from core.settings import Settings
from playground.exercise.grid import Unread
from playground.host.limits import Limits
from playground.mydata.arriving import MOST, PIECE, Arriving
from playground.mydata.cells import cells
from playground.mydata.columns import Choice, allowed, guess, read_choice, rows_of, survey
from playground.mydata.decode import MOST_BYTES, text_of
from playground.mydata.saved import looks_like_run, read_run
from playground.mydata.use import as_table, rows_for, settings_with, wanted
from playground.words import say
from playground.words.refusals import tell


def sentence(problem: Exception) -> str:
    if isinstance(problem, Refusal):
        return tell(problem, field="the data")
    assert isinstance(problem, Unread)
    return say(problem.name, **{k: tell(v) if isinstance(v, Phrase) else v for k, v in problem.values.items()})


def read(content: bytes | str, **changes: Any) -> Rows:
    table = cells(text_of(content.encode() if isinstance(content, str) else content))
    choice = guess(survey(table, changes.pop("header", None)))
    return rows_of(table, Choice(**{**{name: getattr(choice, name) for name in Choice.__slots__}, **changes}))


def refused(content: bytes | str, **changes: Any) -> str:
    with pytest.raises((Unread, Refusal)) as problem:
        read(content, **changes)
    return sentence(problem.value)


PETS = "height,weight,kind\n1.8,80.5,cat\n1.6,55,dog\n1.7,60,cat\n"


@pytest.mark.parametrize(
    "text",
    [
        PETS,
        PETS.replace(",", "\t"),
        PETS.replace(",", "|"),
        PETS.replace(",", ";"),
        PETS.replace(",", ";").replace(".", ","),
        PETS.replace(",", "\t").replace(".", ","),
        PETS.replace("\n", "\r\n"),
        PETS.replace("\n", "\r"),
        "\ufeff" + PETS,
        "sep=;\n" + PETS.replace(",", ";"),
        '"height","weight","kind"\n"1.8","80.5","cat"\n"1.6","55","dog"\n"1.7","60","cat"\n',
        '"height", "weight", "kind"\n1.8, "80,5", cat\n1.6, 55, dog\n1.7, 60, cat\n'.replace("80,5", "80.5"),
        "height,weight,kind,\n1.8,80.5,cat,\n1.6,55,dog,\n1.7,60,cat,\n",
        PETS.replace("\n", "\n\n"),
    ],
)
def test_one_table_in_all_the_ways_in_which_it_is_written(text: str) -> None:
    rows = read(text)
    np.testing.assert_array_equal(rows.points, [[1.8, 80.5], [1.6, 55.0], [1.7, 60.0]])
    assert (rows.names, rows.target, rows.class_names, rows.task) == (
        ("height", "weight"), "kind", ("cat", "dog"), "binary",
    )  # fmt: skip
    np.testing.assert_array_equal(rows.values, [0.0, 1.0, 0.0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_one_table_in_the_encodings_that_programs_save(encoding: str) -> None:
    rows = read(PETS.replace("height", "größe").encode(encoding))
    assert rows.names == ("größe", "weight")
    assert rows.values.tolist() == [0.0, 1.0, 0.0]


@pytest.mark.parametrize(
    ("written", "number"),
    [("-0,3", -0.3), ("−0,3", -0.3), ("+2", 2.0), (",5", 0.5), ("1e-3", 0.001), ("-0", -0.0), ("0,1", 0.1)],
)
def test_numbers_as_people_write_them(written: str, number: float) -> None:
    rows = read(f"a;b\n{written};1,5\n2,5;2\n")
    assert rows.points[0, 0].hex() == number.hex()


def test_a_comma_in_quotes_between_commas_is_a_thousand_where_it_could_be_and_never_silently_a_fraction() -> None:
    assert refused('a,b\n"1,234",1\n"5,678",2\n', inputs=(0,), target=1, task="regression") == (
        "Row 2, column 1 is no number: '1,234'."
    )
    assert read('a,b\n"1,25",1\n"5,5",2\n').points.tolist() == [[1.25], [5.5]]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "There is nothing in it."),
        (b" \n \r\n", "There is nothing in it."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "This is an image, not a table."),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "This is an image, not a table."),
        (b"PK\x03\x04\x14\0", "This is a workbook of a spreadsheet program. Save it there as CSV, and open that."),
        (gzip.compress(PETS.encode()), "This is a packed file. Unpack it, and open what is in it."),
        (b"%PDF-1.7", "This is a PDF document, not a table."),
        (b"a,b\n1,2\n1,\x81\n", "Row 3 cannot be read: at character 3 begins something that is no text in this"
         " encoding. Save the table as UTF-8."),
        (b"a,b\n1,2\n1,3\0\n", "Row 3, column 2 holds a character that no text has, such as NUL."),
        ("a\n1\n2\n", "There is one column only. Between cells stand commas, semicolons, tabs or bars."),
        ("a,b\n1,2\n1,2,3\n", "Row 3 has 3 cells, but the first row has 2: look at column 3."),
        ("a,b\n1,2\n1\n3,4\n", "Row 3 has one cell, but the first row has 2: look at column 2."),
        ('a,b\n1,2\n"1,2\n', "Row 3 cannot be read: a quotation mark in it is not closed, or stands where none may, or"
         " a cell is too long."),
        ("a,b\n", "Row 1 holds names, and there is no row of data below it."),
        ("a,b\n1,2\n1e999,3\n", "Row 3, column 1 is beyond ±1·10⁹, the largest number that can be used here."),
        ("a,b\n1,2\n3,1e999\n", "Row 3, column 2 is beyond ±1·10⁹, the largest number that can be used here."),
        ("a,b\n1,2\n,4\n", "Row 3, column 1 has no value. Leave out such rows, or leave out the column."),
        ("a,b\n1,2\n3,NA\n", "Row 3, column 2 has no value. Leave out such rows, or leave out the column."),
        ("a,b\nx,u\ny,v\n", "There is no column that holds numbers in every row, beside one to learn. Is the first row"
         " one of names?"),
        ("a," * 200 + "b\n", "Row 1 has 201 columns, at most 200 can be read."),
        ("a,b\n" + "1,2\n" * 5002, "There are more than 5,000 rows of data, the most that can be used."),
        ("1\n" * 1_000_000, "There are more than 5,000 rows of data, the most that can be used."),
        ("1,2\n" * 1_000_000, "This is larger than 2,000,000 bytes, the most that can be used."),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_with_its_row_and_column(content: bytes | str, says: str) -> None:
    assert refused(content) == says


@pytest.mark.parametrize(
    ("text", "changes", "says"),
    [
        ("a,b\n1,x\n2,x\n", {"target": 1, "task": "binary"},
         "Column 2 is the same in every row: there is nothing to tell apart."),
        ("a,b\n1,x\n2,y\n3,z\n", {"task": "binary"}, "Column 2 has 3 different values, not two."),
        ("a,b\n1,x\n2,y\n", {"inputs": ()}, "Choose at least one input."),
        ("a,b\n1,x\n2,y\n", {"inputs": (1,), "target": 0, "task": "regression"}, "Row 2, column 2 is no number: 'x'."),
        ("a,b\n=1+2,1\n2,2\n", {"inputs": (0,), "target": 1}, "Row 2, column 1 is no number: '?1+2'."),
        ("a,b\n<b>,1\n2,2\n", {"inputs": (0,), "target": 1}, "Row 2, column 1 is no number: '?b?'."),
        ("a,b,c\n1,2,train\n2,3,maybe\n", {"inputs": (0,), "target": 1, "split": 2, "task": "regression"},
         "Row 3, column 3 must say train or test; got 'maybe'."),
        ("a,b,c\n1,2,test\n2,3,test\n", {"inputs": (0,), "target": 1, "split": 2, "task": "regression"},
         "the data must leave at least one row to train on."),
        ("a,b\n1,NA\n?,4\n", {"inputs": (0,), "target": 1, "task": "regression", "leave_out": True},
         "No row is left that has all its values."),
        ("a,b\n" + "".join(f"1,{k}\n" for k in range(11)), {"target": 1, "task": "classes"},
         "Column 2 has more than 10 different values, the most classes that there can be."),
    ],
)  # fmt: skip
def test_a_choice_that_does_not_fit_is_said(text: str, changes: dict[str, Any], says: str) -> None:
    table = cells(text_of(text.encode()))
    usual = {"header": True, "inputs": (0,), "target": 1, "split": None, "task": "regression", "leave_out": False}
    with pytest.raises((Unread, Refusal)) as problem:
        rows_of(table, Choice(**{**usual, **changes}))
    assert sentence(problem.value) == says


def test_names_that_come_twice_are_numbered_and_markup_in_names_is_plain() -> None:
    rows = read("x,x,<img src=a onerror=b>,[k](http://a.b)\n1,2,3,yes\n4,5,6,no\n")
    assert rows.names == ("x", "x 2", "img src a onerror b")
    assert rows.target == "k http a b"
    assert rows.class_names == ("no", "yes")


def test_classes_without_a_letter_or_digit_are_called_by_their_numbers() -> None:
    assert read("a,class\n1,!!!\n2,###\n3,1\n").class_names == ("1", "2", "1 2")


def test_without_names_columns_are_called_by_their_places() -> None:
    rows = read("1,2,0\n3,4,1\n", header=None)
    assert (rows.names, rows.target, rows.task) == (("x1", "x2"), "y", "binary")
    assert rows.count == 2


def test_rows_that_lack_a_value_are_left_out_only_where_asked() -> None:
    assert read("a,b\n1,2\nNaN,3\n4,\n5,6\n", leave_out=True).points.tolist() == [[1.0], [5.0]]


def test_a_split_column_is_found_and_rows_test_as_it_says() -> None:
    rows = read("a,b,Split\n1,2.5,train\n2,3.5,Test\n4,5.5,train\n")
    assert (rows.names, rows.test) == (("a",), (1,))
    data = load_data(settings_with(rows, Settings(), standardise=False))
    assert data.test_points.tolist() == [[2.0]]


@pytest.mark.parametrize(
    ("column", "tasks"),
    [
        (["0", "1"] * 3, ("binary", "classes", "regression")),
        (["-1", "1"] * 3, ("binary", "classes", "regression")),
        (["a", "b", "c"], ("classes",)),
        (["1.5", "2.5", "3.5"], ("regression", "classes")),
        (["1", "2", "3"] * 30, ("classes", "regression")),
        ([str(k) for k in range(50)], ("regression",)),
        (["7"] * 3, ("regression",)),
        (["x"] * 3, ()),
        ([f"n{k}" for k in range(11)], ()),
    ],
)
def test_what_a_column_may_be_taken_for(column: list[str], tasks: tuple[str, ...]) -> None:
    table = cells("a,b\n" + "".join(f"1,{cell}\n" for cell in column))
    assert allowed(survey(table, True), 1) == tasks


def test_classes_that_are_numbers_are_in_their_order_and_named_by_them() -> None:
    rows = read("a,class\n1,10\n2,9\n3,-1\n", task="classes", inputs=(0,), target=1)
    assert (rows.class_names, rows.values.tolist()) == (("-1", "9", "10"), [2.0, 1.0, 0.0])


@settings(max_examples=100, deadline=None)
@given(
    st.sets(st.integers(0, 199), min_size=1, max_size=64), st.integers(0, 199), st.none() | st.integers(0, 199),
    st.sampled_from(["binary", "classes", "regression"]), st.booleans(), st.booleans(),
)  # fmt: skip
def test_a_choice_is_written_and_read(
    inputs: set[int], target: int, split: int | None, task: Any, header: bool, leave_out: bool
) -> None:
    choice = Choice(header, tuple(sorted(inputs)), target, split, task, leave_out)
    assert read_choice(choice.write()) == choice


# --- a link that names its rows ---------------------------------------------------------------------------------------


def big_table() -> str:
    rng = np.random.default_rng(5)
    lines = "".join(f"{a:.3f};{b:.3f};{'up' if a > b else 'down'}\n" for a, b in rng.normal(size=(400, 2)))
    return "a;b;way\n" + lines


def test_a_file_is_checked_against_the_link_and_opens_the_same_run() -> None:
    content = big_table().encode()
    made = settings_with(read(content), Settings(hidden=(3,), activations=("relu",)), standardise=True)
    held = wanted(made.to_link())
    assert held is not None
    again = Settings.from_link(made.to_link(), [rows_for(held, content)])
    assert again == (made, [])
    for other in (content.replace(b"up", b"down", 1), content[:-9], PETS.encode(), b"\x89PNG"):
        with pytest.raises(Unread):
            rows_for(held, other)


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_points_of_any_set_read_again_are_the_same_bits(dataset: str) -> None:
    made = Settings().adapted(dataset=dataset, noise=0.3, samples=60, hidden=(3,), activations=("relu",), shuffle=False)
    drawn = load_data(made)
    taken = read(as_table(drawn), task=drawn.task)
    again = settings_with(taken, made, standardise=made.standardise)
    own = load_data(again)
    assert (again.dataset, own.task) == ("own", drawn.task)
    for name in ("train_points", "test_points", "train_inputs", "train_targets", "train_labels"):
        one, two = getattr(drawn, name), getattr(own, name)
        if drawn.task == "regression" or name not in ("train_targets", "train_labels"):
            np.testing.assert_array_equal(one, two)
    named = [[data.target_names[at] for at in data.train_labels] for data in (drawn, own)]
    assert named[0] == named[1]


# --- pieces of a file -------------------------------------------------------------------------------------------------


def test_a_file_comes_in_pieces_and_a_large_one_is_refused_before_it_comes() -> None:
    arriving = Arriving()
    arriving.take({"id": "a", "name": "x.csv", "size": 5, "at": 0, "text": "aGVs"})
    assert arriving.wants == {"id": "a", "at": 3}
    arriving.take({"id": "b", "name": "x.csv", "size": 5, "at": 3, "text": "bG8="})
    arriving.take({"id": "a", "name": "x.csv", "size": 5, "at": 3, "text": "bG8="})
    assert arriving.complete
    assert bytes(arriving.content) == b"hello"
    arriving.take({"id": "c", "name": "x", "size": MOST + 1, "at": 0, "text": "aGVs"})
    assert arriving.large
    assert arriving.wants is None
    assert arriving.done == "c"
    assert not arriving.content


def test_a_piece_that_was_sent_twice_does_not_begin_the_file_again() -> None:
    piece = {"id": "a", "name": "x.csv", "size": 3, "at": 0, "text": "aGVs"}
    arriving = Arriving()
    arriving.take(piece)
    assert arriving.done == "a"
    arriving = Arriving(before="a")
    arriving.take(piece)
    assert arriving == Arriving(before="a")
    assert arriving.done == "a"


JSONISH = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**7) | st.text(max_size=8) | st.floats(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={"id": st.just("a") | JSONISH, "name": st.just("n") | JSONISH, "size": st.just(9) | JSONISH,
                          "at": st.sampled_from([0, 3]) | JSONISH, "text": st.sampled_from(["aGVs", "?"]) | JSONISH}
        )
        | JSONISH,
        max_size=6,
    )
)  # fmt: skip
def test_no_piece_makes_more_of_a_file_than_it_said(pieces: list[Any]) -> None:
    arriving = Arriving()
    for piece in pieces:
        arriving.take(piece)
        assert len(arriving.content) <= min(arriving.size, MOST) or not arriving.content


def test_a_piece_and_a_full_box_go_in_one_message_of_a_host() -> None:
    """Base64 makes four letters of three bytes; a letter of the box is three bytes at most in all but rare scripts."""
    assert Limits().message_bytes >= 4 * PIECE // 3 + 3 * 30_000 + 5_000


# --- whatever anyone may open or paste --------------------------------------------------------------------------------

CELLS = st.sampled_from(
    [
        *[
            "",
            "1",
            "-0,3",
            "−0.3",
            "1e999",
            "1e-999",
            "=1+2",
            "<b>x</b>",
            "NA",
            "nan",
            "inf",
            "a",
            "b",
            "train",
            "test",
        ],
        *["\0", '"', '""', "'", "1.234,5", "1,234", "９", "9" * 500, "0x10", "1_000", "é", "\u202e", "[x](http://a)"],
        *["train", "test", "$x$", "?", "\n", "\r", "12.5", "3", "true", "2020-01-01"],
    ]
)
TABLES = st.builds(
    lambda rows, separator, end: end.join(separator.join(row) for row in rows),
    st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8),
    st.sampled_from([",", ";", "\t", "|", " ", ", ", ""]),
    st.sampled_from(["\n", "\r\n", "\r", ""]),
)


def written(rows: list[list[str]]) -> str:
    file = StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()


EVEN = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8).map(written)
)
CONTENTS = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    TABLES.map(lambda text: text.encode()),
    EVEN.map(lambda text: text.encode()),
    st.tuples(EVEN, st.sampled_from(["utf-16", "utf-16-le", "utf-32", "utf-8-sig"])).map(lambda x: x[0].encode(x[1])),
    st.tuples(EVEN, st.integers(0, 60), st.binary(max_size=4)).map(
        lambda x: x[0].encode()[: x[1]] + x[2] + x[0].encode()[x[1] :]
    ),
    st.text('{}[]":,0123456789eE-truefalsn \\', max_size=80).map(lambda text: b"{" + text.encode()),
)


def opened(content: bytes) -> Settings:
    """What the page does with a file, whatever it is."""
    if looks_like_run(content):
        return read_run(content).settings
    table = cells(text_of(content))
    return settings_with(rows_of(table, guess(survey(table))), Settings(), standardise=True)


@settings(max_examples=2000, deadline=None)
@given(CONTENTS)
def test_whatever_is_opened_is_used_or_refused_in_a_sentence(content: bytes) -> None:
    try:
        made = opened(content)
    except (Unread, Refusal) as problem:
        sentence(problem)  # raises where there are no words for it
        return
    data = load_data(made)
    assert np.isfinite(data.train_inputs).all()
    assert Settings.from_link(made.to_link(), [made.table] if isinstance(made.table, Rows) else ()) == (made, [])


def test_the_bounds_are_those_that_are_promised() -> None:
    assert (MOST_ROWS, MOST_BYTES) == (5000, 2_000_000)
