"""The live view in one file: every module in it, whole and after what it imports; and what is done without it."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from playground.live.component import loader
from playground.live.packing import ENTRIES, pack, packed
from scripts.node import LIVE, NODE
from tests.test_rooms import MODULES, code, imports

PACKED: list[list[str | int | None]] = json.loads(packed(LIVE))
NAMES = [str(name) for name, *_ in PACKED]


def named(name: str) -> set[str]:
    """The modules that a packed module names."""
    parts = PACKED[NAMES.index(name)][1:]
    return {NAMES[part] for part in parts if isinstance(part, int)}


def test_whatever_the_page_may_ever_run_is_in_it_after_all_that_it_imports() -> None:
    """But for what a worker runs, or another page: those have their own addresses."""
    elsewhere = {"pictures/film_worker.js", "pictures/gif.js", "pictures/video.js", "pictures/page_reader.js"}
    assert {name for name in NAMES if not name.startswith("../")} == MODULES.keys() - elsewhere
    assert NAMES[-1] in ENTRIES
    for place, (_, *parts) in enumerate(PACKED):
        assert all(part < place for part in parts if isinstance(part, int))


def test_each_names_what_its_source_imports_now_or_later() -> None:
    for name in NAMES:
        if not name.startswith("../"):
            later = {
                (MODULES[name].parent / path).resolve().relative_to(LIVE).as_posix()
                for path in re.findall(r'\bimport\("([^"]+)"\)', code(name))
            }
            assert {other for other in named(name) if not other.startswith("../")} == imports(name) | later


def test_put_together_again_it_is_the_source_line_by_line_but_for_comments() -> None:
    for name, *parts in PACKED:
        text = "".join(part if isinstance(part, str) else "@" for part in parts)
        assert "import.meta" not in text
        source = (LIVE / str(name)).read_text(encoding="utf-8")
        bare = code(str(name)) if name in MODULES else None
        assert text.count("\n") == source.count("\n")
        for mine, theirs in zip(text.splitlines(), (bare or text).splitlines(), strict=True):
            wanted = re.sub(r'(?<=from )"\.[^"]*"|(?<=import\()"\.[^"]*"|import\.meta\.url', "@", theirs)
            assert mine.split() == wanted.split(), name


def test_a_text_that_looks_like_an_import_is_none(tmp_path: Path) -> None:
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "one.js").write_text("export const one = 1;")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "terminal.js").write_text("")
    (tmp_path / "main.js").write_text(
        'import { one } from "./kit/one.js"; // from "./no.js"\n'
        '/* import "./no.js" */ const said = `from "./no.js" ${one}`, way = /import "./, where = "./kit/one.js";\n'
        'export const later = () => import( "./kit/one.js" ), own = new URL("./x", import.meta.url);'
    )
    main = dict((name, parts) for name, *parts in json.loads(packed(tmp_path)))["main.js"]
    assert main == [
        "import { one } from ",
        0,
        ';  \n  const said = `from "./no.js" ${one}`, way = /import "./, where = "./kit/one.js";\n'
        "export const later = () => import( ",
        0,
        ' ), own = new URL("./x", ',
        None,
        ");",
    ]


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text('export const later = () => import("./other.js");')
    (tmp_path / "other.js").write_text('import "./main.js";')
    with pytest.raises(ValueError, match=r"each other.*main.js.*other.js.*main.js"):
        packed(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A place for a live view of two modules."""
    live = tmp_path / "live"
    (live / "pictures").mkdir(parents=True)
    (live / "main.js").write_text("export default 1;")
    (live / "pictures" / "terminal.js").write_text("export default 2;")
    return live


def test_the_file_of_a_version_is_made_once_and_that_of_another_goes(folder: Path) -> None:
    assert pack(folder, "one") == "../packed/one.json"
    made = folder.parent / "packed" / "one.json"
    made.write_text("[]")
    assert pack(folder, "one") == "../packed/one.json"
    assert made.read_text() == "[]"
    assert pack(folder, "two") == "../packed/two.json"
    assert [path.name for path in made.parent.iterdir()] == ["two.json"]


def test_where_nothing_may_be_written_each_module_has_its_address(folder: Path) -> None:
    (folder.parent / "packed").write_text("a file where the folder should be")
    assert pack(folder, "one") is None
    assert "packed = null;" in loader(folder, packing=True)


# A page of which nothing is there but what the loader asks for.
PAGE = """
const [text, files] = JSON.parse(process.argv[1]), asked = [], made = [];
globalThis.window = globalThis;
globalThis.document = { baseURI: "http://here/" };
globalThis.location = { reload: () => asked.push("reload") };
const kept = {};
globalThis.localStorage = {
  getItem: (name) => kept[name] ?? null,
  setItem: (name, value) => { kept[name] = value; },
};
globalThis.fetch = async (address) => {
  const name = address.replace("http://here/app/static/live/", "").replace("http://here/app/static/", "../");
  asked.push(name);
  if (!(name in files)) throw new Error(name);
  return { json: async () => JSON.parse(files[name]) };
};
globalThis.Blob = class { constructor(parts) { this.text = parts.join(""); } };
URL.createObjectURL = ({ text }) => {
  made.push(text);
  return `data:text/javascript,${encodeURIComponent(text)}`;
};
const run = async () => {
  await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return window.bpLive;
};
let main = null, failed = null;
try { ({ main } = await run()); } catch (error) { failed = String(error); }
console.log(JSON.stringify({ asked, made, failed, said: main?.default ?? null }));
"""


def loaded(text: str, files: dict[str, str]) -> dict[str, Any]:
    """What a page asks for, and the modules that it makes, with the loader `text` and nothing else at hand."""
    command = [NODE, "--input-type=module", "-e", PAGE, json.dumps([text, files])]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_page_makes_modules_of_it_that_name_each_other_and_themselves(folder: Path) -> None:
    (folder / "kit").mkdir()
    (folder / "kit" / "one.js").write_text("export const one = import.meta.url;")
    (folder / "main.js").write_text('import { one } from "./kit/one.js";\nexport default `I am ${one}`;')
    text = loader(folder, packing=True)
    [file] = (folder.parent / "packed").iterdir()
    told = loaded(text, {f"../packed/{file.name}": file.read_text()})
    assert (told["asked"], told["failed"]) == ([f"../packed/{file.name}"], None)
    own = f"http://here/app/static/live/kit/one.js?v={file.stem}"
    assert told["said"] == f"I am {own}"
    assert told["made"][0] == f'export const one = "{own}";\n//# sourceURL={own}'


@pytest.mark.parametrize("contents", [None, "[", '[["main.js", "throw new Error(1);"]]'])
def test_without_it_or_where_it_does_not_run_the_page_fetches_each_module_afresh(
    folder: Path, contents: str | None
) -> None:
    text = loader(folder, packing=True)
    [file] = (folder.parent / "packed").iterdir()
    told = loaded(text, {} if contents is None else {f"../packed/{file.name}": contents})
    assert told["asked"] == [f"../packed/{file.name}", "pictures/terminal.js"]
    assert "http" in told["failed"]  # there is nothing at the address of the module itself in here
