"""Taking a run away: the short link that a picture carries, and the command line, up to where a browser is needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core import Settings
from playground.export.__main__ import NO_BROWSER, SENSELESS, UNWRITABLE, main, write
from playground.export.chrome import Progress
from playground.export.reel import MOST, USUAL_SPEED, Reel, read_reel
from playground.export.wish import FORMATS, HOME, THEMES, check_part, phases_of, read_link
from playground.presets import PRESETS
from scripts.node import ask

RUNS = {name: preset.settings for name, preset in PRESETS.items()} | {
    "deep": Settings(hidden=(3, 3, 3), activations=("tanh", "relu", "tanh"), step=12),
    "wide": Settings(dataset="iris", hidden=(8,), activations=("relu",), batch_size=0, learning_rate=0.3),
    "changed": replace(Settings(step=30), l2=0.01, seed=7).with_change(10, "learning_rate", 0.1),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_link_without_what_is_usual_opens_the_same_run(name: str) -> None:
    usual = Settings().to_link()
    short = {field: text for field, text in RUNS[name].to_link().items() if text != usual[field]}
    assert len(short) < len(usual) / 2
    assert Settings.from_link(short) == (RUNS[name], [])


# ---- the command line


def test_both_sides_know_the_same_formats_parts_and_themes() -> None:
    listing = "Object.entries(FORMATS).map(([name, { parts }]) => [name, parts])"
    assert {name: tuple(parts) for name, parts in ask("FORMATS from pictures/formats.js", listing)} == FORMATS
    assert tuple(ask("FIXED_THEMES from kit/theme.js", "FIXED_THEMES")) == THEMES


def test_the_phases_are_those_of_the_walk() -> None:
    settings = Settings()
    scene = {"layer_sizes": [2, *settings.hidden, 1]}
    walk = "phasesOf(given).map(phaseKey)"
    assert ask("phasesOf, phaseKey from walk/walk.js", walk, scene) == phases_of(settings)


def test_both_sides_hold_as_many_frames_in_a_file() -> None:
    moving = "Object.entries(FORMATS).filter(([, { kind }]) => ['film', 'pages'].includes(kind))"
    listing = f"{moving}.map(([name, {{ most }}]) => [name, most ?? MOST])"
    imports = "FORMATS from pictures/formats.js\nMOST, USUAL_SPEED from pictures/steps.js"
    assert dict(ask(imports, listing)) == MOST
    assert ask(imports, "USUAL_SPEED") == USUAL_SPEED


def test_frames_go_from_the_first_step_to_the_one_looked_at_where_nothing_else_is_said() -> None:
    assert read_reel("gif", None, None, None, None, step=40) == Reel(0, 40, None, 10)
    assert read_reel("html", "5", "30", "5", "25", step=40) == Reel(5, 30, 5, 25)
    assert read_reel("gif", None, "1000", "2", None, step=0) == Reel(0, 1000, 2, 10)
    assert read_reel("png", None, None, None, None, step=40) is None
    assert Reel(5, 30, None, 25).fields() == {"from": 5, "to": 30, "fps": 25}


def test_progress_is_said_by_tenths_and_not_of_short_work() -> None:
    said: list[str] = []
    progress = Progress(said.append)
    for done in range(1, 45):
        progress(done, 44)
    assert said == [f"Frame {done} of 44 …" for done in (5, 9, 14, 18, 22, 27, 31, 36, 40, 44)]
    for done in range(1, 20):
        Progress(said.append)(done, 19)
    assert len(said) == 10


@pytest.mark.parametrize("link", ["?seed=3&step=200", "seed=3&step=200", "http://localhost:8501/?seed=3&step=200"])
def test_a_link_is_an_address_or_its_query(link: str) -> None:
    assert read_link(link) == (HOME, Settings(seed=3, step=200))


def test_a_link_elsewhere_is_opened_there_again_and_what_is_not_ours_is_passed_over() -> None:
    assert read_link("https://example.org/bp/?seed=3&embed=true#x") == ("https://example.org/bp/", Settings(seed=3))
    assert read_link("") == (HOME, Settings())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["?hidden=99", "--out", "x.png"], "hidden"),
        (["hello world", "--out", "x.png"], "no link"),
        (["", "--out", "x.doc"], "No format ends in .doc"),
        (["", "--out", "x.csv", "--part", "map"], "no part map"),
        (["", "--out", "x.png", "--step", "-1"], "not -1"),
        (["", "--out", "x.png", "--step", "1e3"], "A step is a whole number"),
        (["", "--out", "x.png", "--size", "9x9"], "A size is"),
        (["", "--out", "x.png", "--phase", "forward-9"], "no phase forward-9"),
        (["", "--out", "x.png", "--theme", "pink"], "pink"),
        (["", "--out", "x.png", "--part", "card:z9"], "Nothing has a card z9"),
        (["", "--out", "x.png", "--part", "card:phase"], "Nothing has a card phase"),
        (["", "--out", "x.png", "--part", "map:w1.0.0"], "no part map:w1.0.0"),
        (["", "--out", "x.pptx", "--part", "card:w1.0.0"], "no part card:w1.0.0"),
        ([""], "--out"),
        (["", "--out", "x.png", "--from", "3"], "A PNG file shows one moment: it has no --from."),
        (["", "--out", "x.gif", "--from", "9", "--to", "8"], "no frames from step 9 to step 8"),
        (["", "--out", "x.gif", "--every", "0"], "--every is a whole number from 1"),
        (["", "--out", "x.webm", "--fps", "51"], "--fps is a whole number from 1 to 50, not 51"),
        (["", "--out", "x.gif", "--to", "1000", "--every", "1"], "at most 1,000 frames"),
        (["", "--out", "x.html", "--to", "200", "--every", "1"], "at most 200 frames"),
        (["", "--out", "x.mp4", "--size", "961x540"], "even numbers, not 961x540"),
        (["", "--out", "x.gif", "--transparent"], "leave --transparent out"),
        (["", "--out", "x.html", "--part", "walk"], "no part walk"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_started(
    arguments: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == SENSELESS
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_browser_it_says_how_to_get_one_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM_PATH", str(tmp_path / "none"))
    assert main(["", "--out", str(tmp_path / "x.png")]) == NO_BROWSER
    assert "Install one" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_says_so_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["", "--out", str(tmp_path / "missing" / "x.png")]) == UNWRITABLE
    (tmp_path / "folder.png").mkdir()
    assert main(["", "--out", str(tmp_path / "folder.png")]) == UNWRITABLE
    assert capsys.readouterr().err.count("cannot be written") == 2


def test_a_file_is_written_whole_or_stays_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "x.svg"
    out.write_text("before")

    def fail() -> bytes:
        raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        write(out, fail)
    assert out.read_text() == "before"
    assert write(out, lambda: b"after") == 5
    assert out.read_text() == "after"
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]


@pytest.mark.parametrize(
    ("part", "card"),
    [
        ("card", ("step", "")),
        ("card:w1.0.2", ("w1.0.2", "")),
        ("card:a1.0:paths", ("a1.0", "paths")),
        ("map", ("", "")),
    ],
)
def test_a_part_may_name_a_card_as_a_link_does(part: str, card: tuple[str, str]) -> None:
    assert check_part(Path("x.png"), part) == (part.partition(":")[0], card)
