"""Numbers for eyes: the browser's twin writes what the server writes, and every kind has one form."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import pytest

from playground.words.language import DEFAULT, speak
from playground.words.numbers import enumerated, exact, listed, number, share, together, whole, whole_percent
from scripts.node import ask

SIZES = [0.0, 1.0, 0.5, 0.03, 0.0123456, 0.001, 0.00099996, 0.0009994, 1e-5, 1.2345e-5, 3.1e-7, 1e-300, 5e-324]
SIZES += [7.0, 9.99996, 12.3456, 99.5, 123.456, 999.5, 999.96, 1000.0, 1234.5, 12400.0, 99999.6, 123456.7, 999949.0]
SIZES += [999950.0, 999999.9, 1e6, 1.5e6, 1.23456e12, 1e100]
VALUES = [*SIZES, *(-size for size in SIZES if size)]
# Each written by its own customs: the same signs for all, but not the same lists.
LANGUAGES = ("en", "zh-Hans", "zh-Hant")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(DEFAULT)


def spoken_by(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts a language in force on the server, whether it has words or not."""
    monkeypatch.setattr("playground.words.language.LANGUAGES", LANGUAGES)
    speak(language)


def in_browser(language: str, names: str, expression: str, given: object) -> list[str]:
    script = f'(learn("{language}", {{}}), {expression})'
    written: list[str] = ask(f"learn from kit/words.js\n{names}", script, given)
    return written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_written_alike_on_both_sides(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken_by(language, monkeypatch)
    for digits in (2, 4, 6):
        here = [number(value, digits=digits) for value in VALUES]
        there = in_browser(
            language, "number from kit/numbers.js", f"given.map((value) => number(value, {digits}))", VALUES
        )
        assert there == here


def test_what_is_no_number_is_written_alike_on_both_sides() -> None:
    odd = "[number(NaN), number(Infinity), number(-Infinity), number(null)]"
    there = ask("number from kit/numbers.js", odd)
    assert there == [number(float("nan")), number(float("inf")), number(float("-inf")), number(None)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_is_written_alike_on_both_sides(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken_by(language, monkeypatch)
    counts = [0, 1, 12, 999, 1000, 12400, 1234567, -1, -12400]
    assert in_browser(language, "whole from kit/numbers.js", "given.map(whole)", counts) == [
        whole(count) for count in counts
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_is_written_alike_on_both_sides(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken_by(language, monkeypatch)
    lists = [["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]]
    assert in_browser(language, "listed from kit/words.js", "given.map(listed)", lists) == [
        listed(one) for one in lists
    ]
    assert in_browser(language, "enumerated from kit/words.js", "given.map(enumerated)", lists) == [
        enumerated(one) for one in lists
    ]
    assert in_browser(language, "together from kit/words.js", "given.map(together)", [*lists, ["a", "", "b"]]) == [
        together(one) for one in [*lists, ["a", "", "b"]]
    ]
    assert together(["a.", "", "b."]) == ("a. b." if language == "en" else "a.b.")


@pytest.mark.parametrize("language", ["en", "de", "fr", "tr", "zh-Hans", "zh-Hant"])
def test_a_share_is_written_alike_on_both_sides_and_as_the_language_writes_percent(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playground.words.language.LANGUAGES", (language,))
    speak(language)
    shares = [0.0, 1.0, 1e-9, 0.0004, 0.0005, 0.9994, 0.9996, 1 - 1e-12, 1 / 3, 0.924, 0.125, 0.0625, 0.28, 0.29, 0.57]
    shares += [count / 1000 for count in range(1, 1000)] + [count / 1200 for count in range(1, 1200)]
    there = in_browser(language, "formatShare from kit/numbers.js", "given.map(formatShare)", shares)
    assert there == [share(value) for value in shares]
    wholes = in_browser(language, "wholeShare from kit/numbers.js", "given.map((value) => wholeShare(value))", shares)
    assert wholes == [whole_percent(value) for value in shares]


def test_only_all_is_written_as_all_and_only_nothing_as_nothing() -> None:
    assert [share(value) for value in (0.0, 0.00001, 0.5, 0.99999, 1.0)] == ["0%", "0.1%", "50.0%", "99.9%", "100%"]
    assert share(float("nan")) == ask("formatShare from kit/numbers.js", "formatShare(NaN)") == "–"


def test_the_signs_of_a_language_reach_every_number() -> None:
    kinds = "formatNumber, formatValue, formatEpoch, formatShare, brief, number, short, rate, numberText, columnFormat"
    written = in_browser(
        "de",
        f"{kinds} from kit/numbers.js",
        "[formatNumber(1234.5), formatValue(0.5), formatEpoch(1.5), formatShare(0.125), brief(0.25), number(1234.5),"
        " short(0.05), rate(0.03), numberText(0.5), columnFormat([1234.5]).write(1234.5), formatNumber(1.23e-5)]",
        None,
    )
    assert written == [
        "1.235", "0,500000", "1,50", "12,5\u00a0%", "0,25", "1.235", "0,05", "0,03", "0,5", "+1.235", "1,2·10⁻⁵",
    ]  # fmt: skip


def test_a_small_number_has_one_form_everywhere() -> None:
    kinds = ["formatNumber", "formatValue", "brief", "number", "short", "rate", "numberText"]
    names = f"{', '.join(kinds)} from kit/numbers.js"
    assert ask(names, f"[{', '.join(kinds)}].map((write) => write(1e-5))") == ["1·10⁻⁵"] * len(kinds)
    assert ask(names, f"[{', '.join(kinds)}].map((write) => write(-1.23456e-7))") == [
        "−1.2·10⁻⁷", "−1.2346·10⁻⁷", "−1·10⁻⁷", "−1.235·10⁻⁷", "−1.2·10⁻⁷", "−1.235·10⁻⁷", "−1.2346·10⁻⁷",
    ]  # fmt: skip
    # On an axis a power of ten stands by itself.
    assert ask("formatTick from kit/numbers.js", "given.map(formatTick)", [1e-5, 1e6, 0.5, -2, 20000, 0]) == [
        "10⁻⁵", "10⁶", "0.5", "−2", "20,000", "0",
    ]  # fmt: skip


def test_a_column_and_the_cells_of_a_matrix_have_one_way_of_writing() -> None:
    names = "columnFormat, cellFormat from kit/numbers.js"
    column = "(({ write, unit }) => [unit, ...given.map((value) => write(value))])(columnFormat(given))"
    assert ask(names, column, [0.5, -0.0123, 12.0, 0.0]) == ["", "+0.50", "−0.01", "+12.00", "0"]
    assert ask(names, column, [1.5e-5, -3e-6]) == ["· 10⁻⁵", "+1.500", "−0.300"]
    cells = "given.map(cellFormat(given, 0.05))"
    assert ask(names, cells, [0.031, -0.05, 0.0]) == [".031", "−.050", "0"]
    assert ask(names, "given.map(cellFormat(given, 1e-5))", [1e-5, -3e-6]) == ["1·10⁻⁵", "−3·10⁻⁶"]


def test_zero_never_has_a_sign() -> None:
    """Neither -0 itself, nor what is written as 0 beside larger numbers."""
    kinds = "formatNumber, formatValue, brief, number, short, rate, numberText, formatTick, whole, exact"
    zeros = ask(f"{kinds} from kit/numbers.js", f"[{kinds}].map((write) => write(-0))")
    assert zeros == ["0"] * 10
    assert [number(-0.0), exact(-0.0), whole(int(-0.0))] == ["0", "0", "0"]
    column = "((write) => [12, -0.0001, 0.0001, -0].map((value) => write(value)))(columnFormat([12]).write)"
    assert ask("columnFormat from kit/numbers.js", column) == ["+12.00", "0.00", "0.00", "0"]
    assert ask("cellFormat from kit/numbers.js", "[-0.001, -0].map(cellFormat([5], 5))") == ["0.00", "0"]
    assert ask("whole from kit/numbers.js", "[-0.4, -0.6].map(whole)") == ["0", "−1"]


def test_what_is_typed_again_is_read_as_the_same_number() -> None:
    read = "given.map((value) => parseValue(exact(value)).value)"
    values = [value for value in VALUES if isfinite(value)]
    assert ask("exact, parseValue from kit/numbers.js", read, values) == values
