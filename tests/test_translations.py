"""Every language says all that English says, no more, in words of its own, with the same values in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from core.settings import LIMITS
from playground.lessons import FOLDER, LESSONS
from playground.words import languages, say
from playground.words.language import DEFAULT, LANGUAGES, WORDS, choose, speak
from playground.words.numbers import enumerated
from playground.words.pseudo import LANGUAGE as PSEUDO

OTHERS = [language for language in LANGUAGES if language not in (DEFAULT, PSEUDO)]
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# Words that are the same in every language: functions, people, programs, symbols, keys; settings as a link has them.
SAME = """
sigmoid softmax softplus tanh sin relu leaky elu silu gelu huber sgd nesterov adagrad rmsprop adam xavier he
kingma ba keras scikit learn adagrad alpha update forward backward
latex markdown powerpoint matlab train test weight ctrl
numpy python pytorch tensorflow playground udacity uci machine learning repository cc by csv
chrome chromium debian ubuntu sudo apt get install pip playwright png svg pdf json idx utf nul na nan null kb mb
gif webm html
nielsen ng minsky papert perceptrons hochreiter fisher alpaydin kaynak mcclure cookbook mazur macleod sivanandam deepa
neural networks and deep affine randomstate rand in float log ln delta eta epoch
aw wa dw dz dc da out pre grad true false space shift esc escape enter
"""
NAMES = {*re.findall(r"\w+", SAME), *LIMITS}
CODE = re.compile(r"python -m .*|--\w+|\"\?[^\"]*\"|`[^`]*`|\{[^{}]*\}|∂\w+|[\w.]*[\d_.][\w.]*|\b[a-zA-ZΔ∂σδ]\b")


def texts(path: Path) -> dict[str, ftl.Pattern]:
    """What stands in a file, by name and attribute."""
    found = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                found[entry.id.name] = entry.value
            found |= {f"{entry.id.name}.{part.id.name}": part.value for part in entry.attributes}
    return found


@cache
def said(language: str) -> dict[str, ftl.Pattern]:
    """All that a language says: its catalogue, by file, and the words of its lessons."""
    found = {}
    for path in sorted((WORDS / language).glob("*.ftl")):
        found |= {f"{path.stem} {name}": text for name, text in texts(path).items()}
    for name in LESSONS:
        path = FOLDER / name / f"{language}.ftl"
        found |= {f"lesson {name} {key}": text for key, text in (texts(path) if path.exists() else {}).items()}
    return found


class Parts(Visitor):
    """What a text names, and how it chooses."""

    def __init__(self, text: ftl.Pattern) -> None:
        self.values: set[str] = set()
        self.choices: dict[str, set[str]] = {}
        self.visit(text)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.values.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        assert isinstance(node.selector, ftl.VariableReference)
        keys = {getattr(variant.key, "name", None) or variant.key.value for variant in node.variants}
        self.choices.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


def plain(text: ftl.Pattern) -> str:
    """A text as it is written."""
    message = ftl.Message(ftl.Identifier("m"), value=text)
    return FluentSerializer().serialize_entry(message).partition("=")[2].strip()


def english_in(text: ftl.Pattern) -> set[str]:
    """English words in a text, but for names."""
    words = re.sub(r"\[[\w-]+\]|\$\w+ ->", " ", plain(text))
    return {word for word in re.findall(r"[A-Za-z]{2,}", CODE.sub(" ", words)) if word.lower() not in NAMES}


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(DEFAULT)


def test_there_are_three_languages_to_choose_from_each_by_its_own_name() -> None:
    assert languages() == {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
    assert PSEUDO in LANGUAGES


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_missing_and_nothing_is_said_that_nobody_asks_for(language: str) -> None:
    here, there = said(language).keys(), said(DEFAULT).keys()
    assert sorted(there - here) == [], "missing"
    assert sorted(here - there) == [], "not in English"


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_names_the_values_that_the_english_names(language: str) -> None:
    differ = {}
    for name, text in said(language).items():
        here, there = Parts(text).values, Parts(said(DEFAULT)[name]).values
        if not there - unused(name) <= here <= there:
            differ[name] = (here, there)
    assert differ == {}


def unused(name: str) -> set[str]:
    """Values by which English only chooses a plural, which another language need not do."""
    parts = Parts(said(DEFAULT)[name])
    counts = {value for value, keys in parts.choices.items() if keys <= PLURALS | {"0", "1"}}
    return {value for value in counts if f"{{ ${value} }}" not in plain(said(DEFAULT)[name])}


@pytest.mark.parametrize("language", OTHERS)
def test_every_choice_is_made_in_every_language(language: str) -> None:
    """All keys that are words, such as [sum] and [mean]; a plural has those that the language knows."""
    wrong = {}
    for name, text in said(language).items():
        here, there = Parts(text).choices, Parts(said(DEFAULT)[name]).choices
        for value, keys in there.items():
            if keys - PLURALS - {"0", "1"} and here.get(value) != keys:
                wrong[name] = (value, here.get(value), keys)
        for value, keys in here.items():
            if keys <= PLURALS | {"0", "1"} and "other" not in keys:
                wrong[name] = (value, keys, "other")
            if "one" in keys:
                wrong[name] = (value, keys, "Chinese knows one form only: [1] is the number itself")
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left(language: str) -> None:
    """A file's name is its own."""
    left = {name: found for name, text in said(language).items() if (found := english_in(text))}
    left = {name: found for name, found in left.items() if " file-" not in name}
    assert left == {}


@pytest.mark.parametrize(
    ("language", "others"), [("zh-Hans", "網數據學損權層這個為來說"), ("zh-Hant", "网数据学损权层这个为来说")]
)
def test_each_script_keeps_to_its_letters(language: str, others: str) -> None:
    """Letters that are written otherwise in the other script: where they stand a sentence was not converted."""
    assert {name for name, text in said(language).items() if set(plain(text)) & set(others)} == set()


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-Hans-CN", "zh-Hans"),
        ("zh_Hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("ZH-HANT", "zh-Hant"),
        ("en-US", "en"),
    ],
)
def test_a_browsers_name_for_chinese_is_met_by_its_script(wish: str, language: str) -> None:
    assert choose(["xx", wish]) == language


@pytest.mark.parametrize("language", OTHERS)
def test_chinese_parts_a_list_by_its_own_comma(language: str) -> None:
    speak(language)
    assert enumerated(["a", "b", "c"]) == "a、b、c"
    assert say("refusal-more", count=12400).count("12,400") == 1
