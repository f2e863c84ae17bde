"""The static page without a network and without a browser: its lock, what is fetched, what is put in."""

from __future__ import annotations

import re
import sys
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from playground.live.component import loader
from playground.words import languages
from playground.words.language import LANGUAGES
from playground.words.reading import READ
from scripts.site import build, bundle, fetch, joined, lock, pieces, update

ROOT = Path(__file__).resolve().parent.parent
ROWS = lock.read()


def digest(contents: bytes) -> str:
    return sha256(contents).hexdigest()


def wheel(files: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, contents in files.items():
            archive.writestr(name, contents)
    return held.getvalue()


# ---- the lock


def test_every_row_of_the_lock_names_one_file_by_its_hash() -> None:
    for row in ROWS.values():
        assert row.kind in lock.KINDS
        assert re.fullmatch(r"[0-9a-f]{64}", row.sha256), row.name
        assert row.version in row.file.replace("_", "-"), row.name
        assert bool(row.member) == bool(row.member_sha256), row.name
        assert row.kind == "npm" or row.member or row.file.endswith("none-any.whl"), f"{row.name} is not pure Python"


def test_the_lock_is_read_as_it_was_written(tmp_path: Path) -> None:
    lock.write(ROWS, tmp_path / "lock.json")
    assert (tmp_path / "lock.json").read_text() == lock.PLACE.read_text()


def test_what_the_app_requires_is_in_the_page_in_a_version_that_it_was_tested_with() -> None:
    """Streamlit alone is older there, which `playground.tab` is for; uvloop runs on servers only."""
    asked = [line.split("#")[0].strip() for line in (ROOT / "requirements.txt").read_text().splitlines()]
    wanted = [Requirement(line) for line in asked if line and not line.startswith("-")]
    assert {"numpy", "plotly", "fluent.runtime", "streamlit", "uvloop"} <= {one.name for one in wanted}
    in_a_tab = [one for one in wanted if one.marker is None or one.marker.evaluate({"sys_platform": "emscripten"})]
    assert [one for one in update.unmet(in_a_tab, ROWS) if not one.startswith("streamlit")] == []


def test_what_does_not_fit_what_is_asked_for_is_named() -> None:
    names = ("anyio>=5,<6", "blinker", "pandas<4", "python_multipart", "numpy>=3", "elsewhere")
    asked = [Requirement(name) for name in names]
    assert update.unmet(asked, ROWS) == [str(asked[0]), "numpy>=3", "elsewhere"]


def test_what_a_wheel_asks_for_in_the_browser_alone_counts() -> None:
    said = b'Name: x\nRequires-Dist: a>=1\nRequires-Dist: b; extra == "c"\nRequires-Dist: d; sys_platform == "win32"\n'
    said += b'Requires-Dist: e; sys_platform == "emscripten"\n'
    found = update.requirements(wheel({"x-1.dist-info/METADATA": said}))
    assert [one.name for one in found] == ["a", "e"]


# ---- what is fetched

CONTENTS = b"what it holds"
ROW = lock.Locked("python", "some.thing", "1.0", "some_thing-1.0-py3-none-any.whl", digest(CONTENTS))


def brought(monkeypatch: pytest.MonkeyPatch, contents: bytes) -> list[str]:
    """Has every download bring `contents`; returns the list of what is asked for."""
    asked: list[str] = []

    def download(rows: list[lock.Locked], folder: Path) -> dict[str, Path]:
        asked.extend(row.name for row in rows)
        for row in rows:
            (folder / row.file).write_bytes(contents)
        return {row.name: folder / row.file for row in rows}

    monkeypatch.setattr(fetch, "download", download)
    return asked


def test_a_file_is_fetched_once_and_checked_every_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = brought(monkeypatch, CONTENTS)
    for _ in range(2):
        assert fetch.fetch([ROW], tmp_path)[ROW.name].read_bytes() == CONTENTS
    assert asked == ["some.thing"]
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"something else")
    with pytest.raises(lock.WrongFile, match=r"some_thing-1.0.*hash"):
        fetch.fetch([ROW], tmp_path)


def test_another_file_than_the_locked_one_is_refused_and_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    brought(monkeypatch, b"changed on the way")
    with pytest.raises(lock.WrongFile, match="is not the file that the lock names"):
        fetch.fetch([ROW], tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("inside", [CONTENTS, b"another"])
def test_of_a_package_that_only_carries_a_file_both_are_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, inside: bytes
) -> None:
    package = wheel({"deep/numpy-2.whl": inside})
    brought(monkeypatch, package)
    row = replace(ROW, sha256=digest(package), member="deep/numpy-2.whl", member_sha256=digest(CONTENTS))
    if inside == CONTENTS:
        found = fetch.fetch([row], tmp_path)[row.name]
        assert found.name.endswith("numpy-2.whl")
        assert found.read_bytes() == CONTENTS
    else:
        with pytest.raises(lock.WrongFile, match=r"numpy-2\.whl is not"):
            fetch.fetch([row], tmp_path)


def test_where_a_program_is_missing_or_fails_a_sentence_says_what_could_not_be_had(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no npm here
    with pytest.raises(fetch.Unreachable, match=r"pyodide@0\.0 could not be fetched"):
        fetch.download([lock.Locked("npm", "pyodide", "0.0", "", "")], tmp_path)
    monkeypatch.setattr(sys, "executable", "false")
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with pytest.raises(fetch.Unreachable, match=r"some\.thing==1\.0 could not be fetched"):
        fetch.download([ROW], tmp_path)


# ---- what is put in


def test_many_files_as_one_are_always_the_same_bytes_and_come_out_as_they_went_in() -> None:
    files = {"b/two.py": b"2", "a.py": b"", "b/" + 30 * "long/" + "name.py": b"3"}
    packed = bundle.pack(files)
    assert bundle.pack(dict(reversed(files.items()))) == packed
    assert bundle.unpack(packed) == files


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("numpy/_core/multiarray.py", True),
        ("numpy/_core/tests/test_multiarray.py", False),
        ("numpy/f2py/__init__.py", False),
        ("numpy/linalg/_umath_linalg.cpython-313-wasm32-emscripten.so", True),
        ("numpy/__init__.pyi", False),
        ("plotly/package_data/plotly.min.js", False),
        ("plotly/graph_objs/_heatmap.py", True),
        ("plotly/graph_objs/_sankey.py", False),
        ("plotly/graph_objs/layout/_xaxis.py", True),
        ("narwhals/_interchange/dataframe.py", True),
        ("narwhals/_polars/series.py", False),
        ("babel/locale-data/zh_Hant.dat", True),
        ("babel/locale-data/fi.dat", False),
        ("streamlit/elements/button.pyc", True),
        ("streamlit-1.62.0.dist-info/METADATA", True),
        ("streamlit-1.62.0.dist-info/RECORD", False),
    ],
)
def test_what_the_app_uses_is_put_in_and_the_rest_left_out(name: str, needed: bool) -> None:
    assert pieces.is_needed(name) is needed


def test_the_languages_of_the_app_have_their_customs_in_the_page() -> None:
    from babel import Locale

    from playground.words.language import customs

    for language in LANGUAGES:
        parts = str(Locale.parse(customs(language), sep="-")).split("_")
        for length in range(1, len(parts) + 1):
            assert pieces.is_needed(f"babel/locale-data/{'_'.join(parts[:length])}.dat")


def test_every_kind_of_trace_that_a_figure_draws_is_in_the_page() -> None:
    figures = [path.read_text() for path in (ROOT / "playground" / "look").rglob("figure.py")]
    drawn = {kind.lower() for text in figures for kind in re.findall(r"go\.([A-Z]\w+)", text)} - {"figure"}
    drawn |= {kind for text in figures for kind in re.findall(r'"type": "(\w+)"', text)} - {"log", "linear", "category"}
    assert {"heatmap", "scatter"} <= drawn
    for kind in drawn:
        assert pieces.is_needed(f"plotly/graph_objs/_{kind}.py"), kind


def test_the_app_goes_in_whole_but_for_what_only_a_server_needs() -> None:
    ours = build.ours(loader())
    assert {"playground/app.py", "core/network.py"} <= ours.keys()
    assert not [name for name in ours if name.startswith(("playground/host/", "playground/static/live/view"))]
    assert {
        f"playground/static/words/zh-Hant/page.ftl{READ}",
        f"playground/lessons/xor/zh-Hans.ftl{READ}",
    } <= ours.keys()
    assert not [name for name in ours if name.endswith(".ftl")], "a tab would read it at every visit"
    assert build.version(loader()).encode() in ours["playground/static/live/loader.js"]


def test_a_module_that_finds_something_beside_itself_stays_where_it_is_when_modules_are_joined() -> None:
    live = build.STATIC / "live"
    modules = {path.relative_to(live).as_posix(): path.read_text() for path in live.rglob("*.js")}
    assert {name for name, text in modules.items() if "import.meta" in text} <= set(joined.ENTRIES)
    beside = {f"pictures/{found}" for text in modules.values() for found in re.findall(r'URL\("(\w+\.js)"', text)}
    assert beside == {"pictures/film_worker.js", *joined.READ}
    assert beside <= {*joined.ENTRIES, *joined.READ}


def test_streamlits_settings_are_those_of_the_app() -> None:
    settings = build.settings()
    assert settings["theme.light.primaryColor"] == "#2468b4"
    assert settings["client.showErrorDetails"] == "none"
    of_a_server = {name: value for name, value in settings.items() if name.startswith("server.")}
    assert of_a_server == {"server.fileWatcherType": "none"}, "else it polls every module five times a second"


def test_the_page_speaks_every_language_before_the_app_is_there() -> None:
    said = {language: build.words(language, size=20) for language in languages()}
    assert len({words["failed"] for words in said.values()}) == len(said) == 3
    assert all("20" in words["once"] for words in said.values())
    asked = build.spoken()
    assert (asked["zh"], asked["zh-tw"], asked["zh-hant"], asked["en"]) == ("zh-Hans", "zh-Hant", "zh-Hant", "en")


def test_the_pictures_show_the_default_run_before_its_first_update() -> None:
    from core.settings import Settings
    from playground.run.run import Run

    loss = f"{Run.open(Settings()).curves().train_loss[0]:.3f}"
    for theme in ("light", "dark"):
        picture = (build.PAGE / f"first-{theme}.svg").read_text()
        assert f">{loss}</text>" in picture, f"python -m scripts.site.pictures ({theme})"
        assert "localhost" not in picture


# ---- one place for what is otherwise in a tab


def test_what_is_otherwise_in_a_tab_stands_in_one_module() -> None:
    named = [
        path.relative_to(ROOT).as_posix()
        for package in ("core", "playground")
        for path in (ROOT / package).rglob("*.py")
        if "emscripten" in path.read_text()
    ]
    assert named == ["playground/tab.py"]


def test_no_registry_is_named_in_what_builds_the_page() -> None:
    files = [path for path in build.PAGE.parent.rglob("*") if path.suffix in {".py", ".json", ".js", ".mjs", ".html"}]
    assert len(files) > 10
    assert not [path for path in files if re.search(r"https?://(?!127\.0\.0\.1|localhost)", path.read_text())]
