"""The laws of the live view's modules, read off the source: who may import whom, what is made in one place only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from core.functions import ACTIVATIONS, LOSSES
from core.optimizers import OPTIMIZERS
from core.settings import SPEEDS, VIEW_FIELDS
from playground.cards.question import printed
from playground.formulas.notation import Names, Notation
from playground.live.packing import TOKEN
from playground.live.scene import limits
from playground.theme import DARK, LIGHT
from playground.words.language import WORDS, customs
from scripts.node import LIVE, ask

MODULES = {path.relative_to(LIVE).as_posix(): path for path in sorted(LIVE.rglob("*.js"))}
SHEETS = {path.relative_to(LIVE).as_posix(): path for path in sorted(LIVE.rglob("*.css"))}

# Rooms where a law below does not hold yet: to be emptied, never to be added to.
UNDER_WORK: frozenset[str] = frozenset()

# A room uses the kit and itself. What else it uses, and why.
ARROWS = {
    ("audit", "blocks"): "an account is drawn as blocks",
    ("lesson", "blocks"): "a scene's picture is drawn as a block",
    ("audit", "walk"): "one answer of the server serves the panel and the walk: both are led from one place",
    ("walk", "diagram"): "the walk lights up the diagram's own edges, units and names",
    ("draw", "map"): "points are drawn on the map, in its marks and at its places",
    ("walk", "map"): "the loss plate names a class as the map does",
}
# Those that make a circle, and are to go.
LEAKS: set[tuple[str, str]] = set()

MOST_LINES = 300
LONG: dict[str, str] = {}  # module: why it is longer


def room(name: str) -> str:
    """The folder a module lies in; "main" for the one that lies in none."""
    return name.partition("/")[0] if "/" in name else "main"


RIPE = [name for name in MODULES if room(name) not in UNDER_WORK]
ROOMS = sorted({room(name) for name in MODULES} - {"main", "kit", "link"})


class Literal(NamedTuple):
    """A text in the source: what stands in quotes, or in a template between its values."""

    line: int
    before: str  # the code that leads to it, on its line
    text: str


_HOLE = re.compile(r"\$\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")


@cache
def source(name: str) -> str:
    return MODULES[name].read_text(encoding="utf-8")


@cache
def code(name: str) -> str:
    """The source without its comments; lines stay where they are."""
    return TOKEN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]) if found["comment"] else found[0], source(name))


def literals(name: str) -> Iterator[Literal]:
    text = code(name)
    for found in TOKEN.finditer(text):
        if found["text"] or found["template"]:
            before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            for part in _HOLE.split(found[0][1:-1]):
                yield Literal(text.count("\n", 0, found.start()) + 1, before, part)
            for hole in _HOLE.findall(found[0]) if found["template"] else ():
                yield from (Literal(text.count("\n", 0, found.start()) + 1, "", inner) for inner in _inner(hole))


def _inner(hole: str) -> list[str]:
    return [found[0][1:-1] for found in TOKEN.finditer(hole[2:-1]) if found["text"] or found["template"]]


def imports(name: str) -> set[str]:
    """The modules of the live view that a module imports."""
    folder = MODULES[name].parent
    found = set()
    for path in re.findall(r'^(?:import|export)\b[^;]*?from "(\.[^"]+)";', code(name), re.M):
        target = (folder / path).resolve()
        if target.is_relative_to(LIVE):
            found.add(target.relative_to(LIVE).as_posix())
        else:
            assert room(name) == "kit", f"{name} imports {path}: only the kit may use what others have written"
    return found


def arrows() -> set[tuple[str, str]]:
    return {(room(name), room(other)) for name in MODULES for other in imports(name) if room(name) != room(other)}


# ---- who may import whom


def test_the_modules_were_found() -> None:
    assert {"main.js", "kit/words.js", "link/player.js", "transport/transport.js"} <= MODULES.keys()
    assert imports("link/player.js") == {"link/arrivals.js", "link/play.js"}


def test_the_kit_uses_nobody_and_the_link_neither_page_nor_picture_nor_words() -> None:
    assert not [arrow for arrow in arrows() if arrow[0] in ("kit", "link")]
    for name in MODULES:
        if room(name) == "link" and name not in ("link/address.js", "link/outbox.js", "link/player.js"):
            assert not re.search(r"\b(window|document|location|history|setTimeout|performance)\b", code(name)), name


def test_only_main_joins_rooms_but_for_those_arrows_that_have_a_reason() -> None:
    between = {(start, end) for start, end in arrows() if start in ROOMS and end != "kit"}
    assert between - LEAKS <= ARROWS.keys()
    assert not {start for start, end in arrows() if end == "main"}


def test_every_reason_is_still_one() -> None:
    assert {*ARROWS, *LEAKS} <= arrows()


def test_rooms_make_no_circle() -> None:
    _no_circle({start: {end for begin, end in arrows() - LEAKS if begin == start} for start, _ in arrows()})


def test_modules_make_no_circle() -> None:
    _no_circle({name: imports(name) for name in MODULES})


def _no_circle(graph: dict[str, set[str]]) -> None:
    done: set[str] = set()

    def visit(node: str, trail: tuple[str, ...]) -> None:
        assert node not in trail, "circle: " + " -> ".join((*trail[trail.index(node) :], node))
        if node not in done:
            for other in sorted(graph.get(node, set())):
                visit(other, (*trail, node))
            done.add(node)

    for node in graph:
        visit(node, ())


# ---- what a module may be


@pytest.mark.parametrize("name", RIPE)
def test_a_module_is_short_or_has_a_reason(name: str) -> None:
    lines = source(name).count("\n")
    assert lines <= MOST_LINES or name in LONG, f"{name} has {lines} lines"


def test_no_reason_for_length_is_idle() -> None:
    assert not [name for name in LONG if source(name).count("\n") <= MOST_LINES]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_first_what_it_is_for(name: str) -> None:
    assert source(name).startswith("/**")


# ---- words

_WORD = re.compile(r"^[“(]?[A-Z]?[a-z]{2,}[.,:;!?…)”]*$")
# Code that reads like words, by how it begins: selectors, lists of names, fonts.
CODE = {
    "kit/theme.js": ("Source Sans, system-ui",),
    "transport/keys.js": ("input, textarea, select", "button, a[href], summary"),
    "kit/escape.js": ("input, textarea, select",),
    "pictures/lettering.js": ("Playground ", "'Source "),
    "pictures/pdf_file.js": ("Backprop Playground",),
    "pictures/page_reader.js": ("use strict",),
    "pictures/pptx.js": ("Courier New", "Backprop Playground"),
    "pictures/pdf_font.js": ("/CID", "12 dict", "CMapName"),
    "blocks/formula.js": (
        "math mrow",
        "msub msup",
        "display displaystyle",
        "minsize maxsize",
        "rowspacing columnspacing",
    ),
}
_FOR_PROGRAMMERS = re.compile(r"(console\.\w+|new \w*Error)\($|^import\b|^export .* from $|^\} from $")


def bare(name: str) -> list[str]:
    """The sentences in a module that should stand in the catalogue: texts with two words or more."""
    return [
        f"{name}:{line} {text!r}"
        for line, before, text in literals(name)
        if sum(bool(_WORD.match(word)) for word in text.split()) > 1
        and not _FOR_PROGRAMMERS.search(before)
        and not text.startswith(CODE.get(name, ()))
    ]


@pytest.mark.parametrize("name", RIPE)
def test_no_sentence_stands_outside_the_catalogue(name: str) -> None:
    assert not bare(name)


def test_a_sentence_in_the_code_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    planted = """
      // a comment with words of its own, and "quotes in it"
      setText(node, "Nothing here yet."); const rule = /it's "fine here"/;
      const tip = `step ${step.at("x")} of the run`; throw new Error("words for programmers");
      const other = `${on ? "shown in full" : "x"}`;
    """
    monkeypatch.setattr(f"{__name__}.code", lambda _: TOKEN.sub(lambda it: "" if it["comment"] else it[0], planted))
    assert [found.split(" ", 1)[1] for found in bare("planted.js")] == [
        "'Nothing here yet.'", "' of the run'", "'shown in full'",
    ]  # fmt: skip


def files_of_the_view() -> dict[str, set[str]]:
    """The messages of every catalogue file that the browser fetches."""
    names = ask("FILES from kit/words.js", "FILES")
    return {
        name: {
            entry.id.name
            for entry in FluentParser().parse((WORDS / "en" / f"{name}.ftl").read_text(encoding="utf-8")).body
            if isinstance(entry, ftl.Message)
        }
        for name in names
    }


def test_what_the_browser_says_stands_in_a_file_that_it_fetches() -> None:
    told = set().union(*files_of_the_view().values())
    asked = {
        found.partition(".")[0]
        for name in MODULES
        for found in re.findall(r'(?<![.\w])say(?:Parts)?\("([^"]+)"', code(name))
    }
    asked |= {f"option-speed-{speed}" for speed in SPEEDS}
    asked |= {f"option-activation-{name}" for name in ACTIVATIONS} | {f"option-loss-{name}" for name in LOSSES}
    asked |= {f"option-optimizer-{name}" for name in OPTIMIZERS}
    assert asked <= told


# The page around the view has words that begin as the room is called; so these rooms say theirs otherwise.
WORD_PREFIXES = {"names": ("name-",), "settings": ("field-", "option-"), "audit": ("inspect-",), "curves": ("chart-",)}
WORD_PREFIXES |= {"blocks": ("block-",), "lesson": ("lesson-", "file-")}


def test_a_room_keeps_its_words_in_its_own_file() -> None:
    for name, messages in files_of_the_view().items():
        prefixes = WORD_PREFIXES.get(name, (f"{name}-",))
        assert not [message for message in messages if not message.startswith(prefixes)], name


# ---- what is made in one place

# Numbers for style sheets and canvases, which nobody reads.
STYLED = {
    "transport/timeline.js",
    "walk/track.js",
    "walk/marks.js",
    "diagram/edges.js",
    "blocks/formula.js",
    "blocks/rows.js",
}


def test_no_exception_is_idle() -> None:
    assert all(re.search(r"toPrecision|toFixed", code(name)) for name in STYLED)
    assert all(f'"{begin}' in source(name) for name, begins in CODE.items() for begin in begins)


@pytest.mark.parametrize("name", [name for name in RIPE if name != "kit/numbers.js"])
def test_numbers_for_reading_are_written_in_one_place(name: str) -> None:
    assert not re.search(r"toLocaleString|en-US|NumberFormat|toExponential", code(name))
    assert name in STYLED or not re.search(r"toPrecision|toFixed", code(name))


@pytest.mark.parametrize("name", [name for name in RIPE if name != "kit/addresses.js"])
def test_addresses_are_put_together_in_one_place(name: str) -> None:
    assert not re.search(r"""[`"'][wb]\$\{""", code(name))


@pytest.mark.parametrize("name", [name for name in RIPE if name != "kit/names.js"])
def test_names_of_units_are_made_in_one_place(name: str) -> None:
    assert not re.search(r"""["`]name-(input|hidden|output|weight|bias)""", code(name))


NAMES = ["x1", "x12", "x1²", "x1·x2", "sin x2", "max1", "x", "X1", "x1000", "petal length", "x1_2", "x2x1"]


def test_an_input_is_printed_alike_on_both_sides() -> None:
    assert ask("printedName from kit/names.js", "given.map(printedName)", NAMES) == [printed(name) for name in NAMES]


# ---- style sheets


def test_every_sheet_is_fetched() -> None:
    fetched = re.findall(r'"([\w/]+\.css)"', source("stage/sheets.js"))
    assert sorted(fetched) == sorted(SHEETS)


# ---- tables that stand on both sides


def test_the_letters_of_the_walk_are_those_of_the_formulas() -> None:
    written = {
        names: {
            "z": Notation(names=names).z(0).text,
            "a": Notation(names=names).a(0).text,
            "delta": Notation(names=names).delta(0).text,
        }
        for names in get_args(Names)
    }
    letters = ask("LETTERS from walk/letters.js", "LETTERS")
    assert letters.keys() == written.keys()
    for names, kinds in letters.items():
        for kind, letter in kinds.items():
            assert re.sub(r"\[?\^?\[?1\]?", "", written[names][kind]) == letter, (names, kind)


def test_the_address_knows_the_view_settings_that_a_link_keeps() -> None:
    fields = ask("VIEW_FIELDS from link/address.js", "VIEW_FIELDS")
    # the speed is the player's; the plane is chosen on the page
    assert {*fields.values(), "speed", "plane"} == set(VIEW_FIELDS)


@pytest.mark.parametrize("name", limits())
def test_a_table_that_comes_over_the_wire_is_read_and_stands_nowhere_else(name: str) -> None:
    readers = [module for module in RIPE if re.search(rf"limits(\.|: {{ ){name}\b", code(module))]
    assert readers
    assert not any(re.search(r"limits\?\.", code(module)) for module in RIPE), "no table of its own for a scene without"


def test_grey_text_is_the_same_on_both_sides_and_is_read_on_every_ground() -> None:
    script = '["light", "dark"].map((name) => fixedTheme(name).muted)'
    assert ask("fixedTheme from kit/theme.js", script) == [LIGHT.muted, DARK.muted]
    for palette in (LIGHT, DARK):
        for ground in (palette.background, palette.panel):
            assert _contrast(palette.muted, ground) >= 4.5, ground


def _contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminances, as WCAG 2 has it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_language_has_the_same_customs_on_both_sides() -> None:
    languages = ["en", "qps", "zh-Hans", "de"]
    script = "(given.map((name) => (learn(name, { en: [], [name]: [] }), customs())))"
    assert ask("learn, customs from kit/words.js", script, languages) == [customs(name) for name in languages]
