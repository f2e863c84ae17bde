"""The glossary: the words of the field in every language, used by the catalogues and found in the lessons."""

from __future__ import annotations

import re

import pytest

from playground.lessons import LESSONS
from playground.lessons.told import told
from playground.words.glossary import glossary, line, linked, terms
from playground.words.language import DEFAULT, LANGUAGES
from playground.words.pseudo import LANGUAGE as PSEUDO
from tests.test_translations import OTHERS, plain, said

SPOKEN = [language for language in LANGUAGES if language != PSEUDO]
# Terms of everyday English, which a sentence may also use in their everyday sense.
EVERYDAY = {"term-mean", "term-class"}
# Of which Chinese says the first two letters alone: 激活 of a function, L2 惩罚, 孪生.
STEMS = {"term-activation", "term-penalty", "term-twins"}


@pytest.mark.parametrize("language", SPOKEN)
def test_some_eighty_terms_each_with_a_name_of_its_own_and_a_sentence(language: str) -> None:
    words = glossary(language)
    assert 75 <= len(words) == len({term for term, _ in words.values()})
    for term, means in words.values():
        assert means[-1] in ".。", term
        assert means[:-1].count("\n") == 0


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_term_is_called_is_what_the_catalogue_calls_it(language: str) -> None:
    """Where English uses a term, nine sentences in ten use the language's own."""
    strays = {}
    for name in set(terms()) - EVERYDAY:
        english, own = glossary(DEFAULT)[name][0], glossary(language)[name][0]
        word = re.compile(rf"(?<![\w-]){re.escape(english)}(?:e?s)?(?![\w-])", re.IGNORECASE)
        stem = (own[:2] if name in STEMS else own).lower()
        using = [key for key, text in said(DEFAULT).items() if word.search(_prose(plain(text)))]
        missing = [key for key in using if stem not in plain(said(language)[key]).lower()]
        if len(missing) > max(1, 0.1 * len(using)):
            strays[name] = (own, len(missing), len(using), missing[:6])
    assert strays == {}


def _prose(text: str) -> str:
    """A text without its values, keys and code."""
    return re.sub(r"`[^`]*`|\{ \$\w+ (?:->)?|\[\w+\]|\{ [\w-]+ \}", " ", text)


def test_the_first_use_of_a_term_is_linked_in_the_longest_form_and_never_in_code() -> None:
    text, used = linked(["Hidden layers: `weight` and weights, weighted.", "Weights of a layer."], "en")
    assert text == [
        "[Hidden layers](term-hidden-layer): `weight` and [weights](term-weight), weighted.",
        "Weights of a [layer](term-layer).",
    ]
    assert used == {name: line("en", name) for name in ("term-hidden-layer", "term-weight", "term-layer")}
    assert used["term-layer"] == ("layer: Units side by side that all take their inputs from the layer before.")


def test_a_script_without_blanks_is_searched_letter_by_letter() -> None:
    text, _ = linked(["隐藏层的权重，sigmoid单元"], "zh-Hans")
    assert text == ["[隐藏层](term-hidden-layer)的[权重](term-weight)，[sigmoid](term-sigmoid)[单元](term-unit)"]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", LESSONS)
def test_every_lesson_links_words_of_the_glossary_that_are_explained(name: str, language: str) -> None:
    scenes = told(name, language)["scenes"]
    for scene in scenes:
        links = re.findall(r"\]\((term-[\w-]+)\)", " ".join(scene["text"]))
        assert sorted(links) == sorted(scene["terms"])
    assert any(scene["terms"] for scene in scenes)


def test_no_lesson_links_a_word_that_only_looks_like_a_term() -> None:
    others = re.compile(r"\[means\]\(|\[unit\]\(term-unit\) square")
    for name in LESSONS:
        for scene in told(name, DEFAULT)["scenes"]:
            assert not others.search(" ".join(scene["text"])), f"{name} {scene['name']}"
