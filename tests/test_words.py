"""The words: one catalogue a language, read by server and browser alike, and nothing asked for that is not in it."""

from __future__ import annotations

import ast
import json
import os
import pickle
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import playwright
import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from core.datasets import DATASETS, load_data
from core.settings import Settings
from playground.words import catalogue, knows, option, pseudo, say
from playground.words.data import input_names, point_names, target_names
from playground.words.language import DEFAULT, LANGUAGES, WORDS, choose, speak, wishes
from playground.words.numbers import listed, number, separators, share, whole
from playground.words.reading import READ, files, read

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")
ROOT = Path(__file__).resolve().parent.parent
PLAYGROUND = ROOT / "playground"
SCRIPTS = sorted((PLAYGROUND / "static" / "live").rglob("*.js"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(DEFAULT)


def entries(language: str) -> dict[str, ftl.Message]:
    """Every message of a language by its name; nothing in a file may be junk, and no name stands twice."""
    found: dict[str, ftl.Message] = {}
    for path in sorted((WORDS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


ENGLISH = entries(DEFAULT)


def asked_by_python() -> set[str]:
    """Every name that the Python side asks for in so many words."""
    found = set()
    for path in PLAYGROUND.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "say" and node.args:
                first = node.args[0]
                options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                found |= {one.value for one in options if isinstance(one, ast.Constant)}
    return found


def asked_by_javascript() -> set[str]:
    """Every name that the browser's side asks for in so many words."""
    asked = re.compile(r'(?<![.\w])say(?:Parts)?\("([^"]+)"')
    return {name for path in SCRIPTS for name in asked.findall(path.read_text(encoding="utf-8"))}


def test_every_file_parses_and_no_name_stands_twice() -> None:
    assert len(ENGLISH) > 600


@pytest.mark.parametrize("name", sorted(asked_by_python() | asked_by_javascript()))
def test_what_is_asked_for_is_there(name: str) -> None:
    assert knows(name)


def test_a_file_that_was_read_before_says_what_its_text_says(tmp_path: Path) -> None:
    path = WORDS / "en" / "page.ftl"
    made = tmp_path / f"page.ftl{READ}"
    made.write_bytes(pickle.dumps(read(path)))
    assert files(tmp_path) == files(tmp_path, "page.ftl") == [tmp_path / "page.ftl"]
    assert read(tmp_path / "page.ftl").equals(read(path))
    (tmp_path / "page.ftl").write_text("other = than what was read\n")
    assert files(tmp_path) == [tmp_path / "page.ftl"], "once, though it lies there twice"
    assert files(tmp_path, "none.ftl") == []


def test_a_count_chooses_its_plural_and_a_float_is_written_for_eyes() -> None:
    bundle = catalogue(DEFAULT)
    assert say("curves-about_test", last=0.00001234, low=1.0, at=12400) == (
        "Test loss 1.234·10⁻⁵; lowest 1 at step 12,400."
    )
    assert bundle.has_message("title")


INTL = """
const [language] = process.argv.slice(1);
const number = (value, options) => new Intl.NumberFormat(language, options).format(value);
const percent = { style: "percent", minimumFractionDigits: 1 }, four = { maximumFractionDigits: 4 };
const listed = new Intl.ListFormat(language, { type: "conjunction" }).format(["a", "b", "c"]);
console.log(JSON.stringify([number(12400), number(0.0183, four), number(0.924, percent), listed]));
"""


@pytest.mark.parametrize("language", ["en-GB", "de", "fr", "uk", "tr", "ja", "es"])
def test_numbers_and_lists_are_formed_as_a_browser_forms_them(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.run([NODE, "-e", INTL, language], capture_output=True, check=True, timeout=60)
    monkeypatch.setattr("playground.words.language.LANGUAGES", (language,))
    speak(language)
    assert [whole(12400), number(0.0183), share(0.924), listed(["a", "b", "c"])] == json.loads(done.stdout)


def test_a_chart_has_the_decimal_sign_and_the_groups_of_the_language() -> None:
    assert separators() == ".,"


def test_a_name_that_is_not_in_the_catalogue_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError, match="no-such-words"):
        say("no-such-words")
    assert option("optimizer", "no_such_optimizer") == "no_such_optimizer"


def test_a_language_that_is_not_spoken_is_english() -> None:
    here = say("title")
    speak("xx")
    assert say("title") == here


def test_the_language_is_the_first_asked_for_that_is_spoken() -> None:
    assert choose([None, "xx", "EN_gb", "qps"]) == "en"
    assert choose(["xx-YY", None]) == DEFAULT
    assert {DEFAULT} <= set(LANGUAGES)


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", ["de-AT", "de", "en"]),
        ("en;q=0.5, fr ; q=0.7,de", ["de", "fr", "en"]),
        ("de;q=0, en", ["en"]),
        ("a;q=1,b;q=1", ["a", "b"]),
        ("de;q=nan, fr;q=many, en;q=7, it;q=0.1", ["it"]),
        ("", []),
        (",;,;q=1", []),
    ],
)
def test_a_browsers_wishes_come_dearest_first(header: str, wanted: list[str]) -> None:
    assert wishes(header) == wanted


def test_a_header_of_any_length_is_read_in_no_time() -> None:
    assert len(wishes("a," * 1_000_000)) < 1000
    assert choose(["a-" * 1_000_000]) == DEFAULT


@pytest.mark.parametrize("name", DATASETS)
def test_every_data_set_has_a_name_a_sentence_and_a_source_and_says_what_noise_does(name: str) -> None:
    assert say(f"dataset-{name}")
    assert say(f"dataset-{name}.about").endswith(".")
    assert say(f"dataset-{name}.source")
    assert knows(f"dataset-{name}.noise") == DATASETS[name].noisy


@pytest.mark.parametrize("name", DATASETS)
def test_the_english_names_of_classes_and_inputs_are_those_of_core(name: str) -> None:
    data = load_data(Settings().adapted(dataset=name))
    assert target_names(name, data) == data.target_names
    assert input_names(name, data) == data.names
    assert point_names(name) == data.point_names


def test_the_made_up_language_is_english_with_accents_a_third_longer_in_brackets() -> None:
    english = (
        "-term = unit\n"
        "file-x = x.csv\n"
        "m = Train **{ $name }** &times; x1, w2.0.1 and <b>it</b>\n"
        "    .tip = { $count ->\n"
        "        [one] one row\n"
        "       *[other] { $count } rows\n"
        "    }\n"
    )
    made = pseudo.pseudo(english)
    assert "-term = ûñîîţ\n" in made
    assert "file-x = x.csv\n" in made
    assert "m = [Ţŕááîñ **{ $name }** &times; x1, w2.0.1 áñðð <b>îţ</b>]\n" in made
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(made))
    tip = bundle.get_message("m").attributes["tip"]
    assert [bundle.format_pattern(tip, {"count": count})[0] for count in (1, 2)] == ["[ôñéé ŕôŵŵ]", "[2 ŕôŵŵš]"]
    with pytest.raises(ValueError, match="no Fluent"):
        pseudo.pseudo("what = {")


def test_the_made_up_language_is_the_english_of_now() -> None:
    files = {path.name: pseudo.pseudo(path.read_text(encoding="utf-8")) for path in (WORDS / DEFAULT).glob("*.ftl")}
    made = {path.name: path.read_text(encoding="utf-8") for path in (WORDS / pseudo.LANGUAGE).glob("*.ftl")}
    assert made == files, "run `make fix`: it writes static/words/qps anew"


def test_every_sentence_of_the_made_up_language_can_be_said() -> None:
    made = entries(pseudo.LANGUAGE)
    assert made.keys() == ENGLISH.keys()
    for name, message in made.items():
        assert [attribute.id.name for attribute in message.attributes] == [
            attribute.id.name for attribute in ENGLISH[name].attributes
        ]
    speak(pseudo.LANGUAGE)
    assert say("title") == "[Ɓáççķþŕŕôþ Þļááýĝŕŕôûññð]"
