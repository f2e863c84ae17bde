"""The house's laws, read off the source itself: who may import whom, and what nobody may do."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from core.functions import ACTIVATIONS, LOSSES

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("core", "playground")
FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in FILES}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> set[str]:
    """The full names of everything `path` imports, wherever in the file; ours resolved down to the module."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import; write the full name"
            assert node.module is not None
            # `from core import network` imports the module core.network as well
            found |= {name for alias in node.names if (name := f"{node.module}.{alias.name}") in MODULES} or {
                node.module
            }
    return found


def reached(name: str) -> Iterator[str]:
    """Every module that importing `name` brings in, through our own modules; packages' __init__ included."""
    waiting, seen = [name], set()
    while waiting:
        module = waiting.pop()
        if module in seen:
            continue
        seen.add(module)
        yield module
        if module in MODULES:
            waiting += imports(MODULES[module])
            parent = module.rpartition(".")[0]
            waiting += [parent] if parent in MODULES else []


def calls_and_names(path: Path) -> Iterator[tuple[int, str]]:
    """Every dotted name in `path`, with its line: `np.random.rand` as such."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute | ast.Name):
            parts: list[str] = []
            inner: ast.expr = node
            while isinstance(inner, ast.Attribute):
                parts.append(inner.attr)
                inner = inner.value
            if isinstance(inner, ast.Name):
                yield node.lineno, ".".join([inner.id, *reversed(parts)])


def test_the_source_was_found() -> None:
    assert {
        "core.network",
        "core.plan",
        "core.training",
        "playground.app",
        "playground.run.run",
        "playground.run.timeline",
    } <= MODULES.keys()


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("core")])
def test_core_imports_numpy_and_the_standard_library_only(name: str) -> None:
    roots = {module.partition(".")[0] for module in imports(MODULES[name])}
    assert roots <= {"core", "numpy"} | sys.stdlib_module_names


SCREEN = {"playground.app", "playground.page.controls", "playground.page.guard", "playground.page.notice"}
SCREEN |= {"playground.page.languages", "playground.page.learn", "playground.page.lab"}
HOST = {name for name in MODULES if name.startswith("playground.host")}  # serves Streamlit, and waits for sockets
SCREEN |= {"playground.live.component", "playground.look.closer", "playground.look.show"}
SCREEN |= {"playground.tab"}  # what is otherwise where Streamlit runs in a browser's tab
SCREEN |= {"playground.look.mydata.file"}  # a component, as the live view is
SCREEN |= {name for name in MODULES if name.startswith("playground.look.") and name.endswith(".panel")}
FIGURES = [name for name in MODULES if name.endswith(".figure")] + ["playground.page.thumbnails"]


@pytest.mark.parametrize(
    "name", [name for name in MODULES if name.startswith("playground") and name not in SCREEN | HOST]
)
def test_only_the_page_needs_streamlit(name: str) -> None:
    # Runs, frames, figures, cards and words can be tested, and used, without a page; not even through others.
    assert not [module for module in reached(name) if module.partition(".")[0] == "streamlit"]


MODEL = {"core.network", "core.plan", "core.training", "core.trainer", "core.optimizers", "core.gradcheck"}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_takes_numbers_and_never_calls_the_model(name: str) -> None:
    assert not MODEL & imports(MODULES[name])


def test_only_the_page_and_its_panels_touch_the_session() -> None:
    allowed = SCREEN - {"playground.live.component", "playground.page.controls", "playground.look.mydata.file"}
    touching = {
        name
        for name, path in MODULES.items()
        if any(part == "session_state" for _, dotted in calls_and_names(path) for part in dotted.split("."))
    }
    assert touching <= allowed


def test_nothing_imports_the_app() -> None:
    assert not [name for name, path in MODULES.items() if "playground.app" in imports(path)]


def test_modules_import_each_other_without_cycles() -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, "cycle: " + " -> ".join((*trail[trail.index(module) :], module))
        if module in done:
            return
        for other in sorted(imports(MODULES[module]) & MODULES.keys()):
            visit(other, (*trail, module))
        done.add(module)

    for module in MODULES:
        visit(module, ())


SEEDED = {"default_rng", "Generator", "RandomState", "SeedSequence", "PCG64"}


@pytest.mark.parametrize("name", MODULES)
def test_randomness_comes_from_a_seed_and_never_from_the_global_generator(name: str) -> None:
    assert "random" not in imports(MODULES[name])
    for line, dotted in calls_and_names(MODULES[name]):
        parts = dotted.split(".")
        if parts[:2] in (["np", "random"], ["numpy", "random"]) and len(parts) > 2:
            assert parts[2] in SEEDED, f"{name}:{line} uses the global generator: {dotted}"
    for node in ast.walk(tree(MODULES[name])):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("default_rng", "RandomState"):
            assert node.args or node.keywords, f"{name}:{node.lineno} makes a generator without a seed"


LOCKED = "playground.run.turns"  # a lock for the threads that Streamlit starts, and nothing else of threads


@pytest.mark.parametrize("name", MODULES)
def test_nothing_prints_sleeps_or_starts_threads(name: str) -> None:
    used = {dotted for _, dotted in calls_and_names(MODULES[name])}
    assert not used & {"print", "time.sleep", "breakpoint"}
    forbidden = {"threading", "multiprocessing", "concurrent.futures", "asyncio"}
    allowed = {LOCKED: {"threading"}, "playground.host.gate": {"asyncio"}, "playground.host.begin": {"asyncio"}}
    assert imports(MODULES[name]) & forbidden <= allowed.get(name, set())


def test_nothing_but_its_own_room_knows_of_the_host() -> None:
    assert not [name for name in MODULES if name not in HOST and imports(MODULES[name]) & HOST]


def test_of_threads_only_locks_are_taken_and_waited_for() -> None:
    taken = [
        alias.name
        for node in ast.walk(tree(MODULES[LOCKED]))
        if isinstance(node, ast.Import | ast.ImportFrom) and "threading" in ast.unparse(node)
        for alias in node.names
    ]
    assert taken == ["Event", "RLock"]


SHOWING = ("playground.audit", "playground.cards", "playground.live", "playground.run")
# What computes a pass, a loss, a slope, a penalty or a flow belongs into core, in one place; these rooms show what it
# found. The rows of activations and losses may be asked what they are (their facts), never what they give.
COMPUTES = {
    "core.network": None,
    "core.functions": {"output_delta", "softmax", "softmax_delta"},
    "core.plan": {"Plan", "BatchPlan", "blocks"},
    "core.gradcheck": {"check_gradients", "epsilon_curve"},
}
ROWS = {"ACTIVATIONS", "LOSSES"}
GIVES = {"value", "slope"}  # the functions of a row


def computing(source: ast.Module) -> list[int]:
    """The lines of a module that compute: import what does, or take a function of a row of activations or losses."""
    found, rows = [], set(ROWS)

    def of_a_row(node: ast.AST) -> bool:
        return any(isinstance(inner, ast.Name) and inner.id in rows for inner in ast.walk(node))

    for node in ast.walk(source):  # what is made of a row, or runs through them, stands for one
        if isinstance(node, ast.Import):
            found += [node.lineno for alias in node.names if alias.name in COMPUTES]
        if isinstance(node, ast.ImportFrom) and node.module in COMPUTES:
            forbidden, taken = COMPUTES[node.module], {alias.name for alias in node.names}
            found += [node.lineno] if (taken if forbidden is None else taken & forbidden) else []
        elif isinstance(node, ast.ImportFrom) and node.module == "core":
            found += [node.lineno for alias in node.names if f"core.{alias.name}" in COMPUTES]
    for _ in range(3):  # a row of a row of a row
        for node in ast.walk(source):
            bound: list[tuple[ast.AST, ast.AST]] = []
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    pairs = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                    bound += (
                        list(zip(target.elts, node.value.elts, strict=True))  # type: ignore[attr-defined]
                        if pairs
                        else [(target, node.value)]
                    )
            elif isinstance(node, ast.NamedExpr):
                bound = [(node.target, node.value)]
            elif isinstance(node, ast.For | ast.comprehension):
                bound = [(node.target, node.iter)]
            for target, value in bound:
                # a fact of a row (`row.straight`) is no row
                if of_a_row(value) and not (isinstance(value, ast.Attribute) and value.attr not in GIVES):
                    rows |= {inner.id for inner in ast.walk(target) if isinstance(inner, ast.Name)}
    for node in ast.walk(source):
        if isinstance(node, ast.Attribute) and node.attr in GIVES and of_a_row(node.value):
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(SHOWING)])
def test_core_computes_and_these_rooms_show(name: str) -> None:
    assert not computing(tree(MODULES[name])), name


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("from core.network import forward", [1]),
        ("from core import network", [1]),
        ("import core.network", [1]),
        ("from core.functions import LOSSES, output_delta", [1]),
        ("from core.functions import LOSSES\nLOSSES[name].slope(a, t)", [2]),
        ("a = ACTIVATIONS['sigmoid'].value(z)", [1]),
        ("row = ACTIVATIONS[name]\nx = row.straight\ny = row.slope(z, a)", [3]),
        ("first, row = 1, LOSSES[name]\nfunction = row.value", [2]),
        ("found = [each.value(z, a, t) for each in LOSSES.values() if each.squares]", [1]),
        ("if (row := ACTIVATIONS.get(name)):\n    row.slope(z, a)", [2]),
        ("rows = list(LOSSES.values())\nfor one in rows:\n    one.slope(a, t)", [3]),
        # and what is no computing
        ("from core.functions import ACTIVATIONS\nflat = ACTIVATIONS[name].straight", []),
        ("row = ACTIVATIONS[name]\nwrite.slope(layer, j)\nsteepest = row.steepest\nitem.value", []),
    ],
)
def test_what_computes_is_found_however_it_is_written(source: str, lines: list[int]) -> None:
    assert computing(ast.parse(source)) == lines


# A card tells facts of what it shows apart by the rows that say them; a branch on a name is a row that was forgotten.
NAMES = {*ACTIVATIONS, *LOSSES}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("playground.cards")])
def test_no_card_branches_on_the_name_of_an_activation_or_a_loss(name: str) -> None:
    said = [
        (node.lineno, node.value)
        for node in ast.walk(tree(MODULES[name]))
        if isinstance(node, ast.Constant) and node.value in NAMES
    ]
    assert not said


def test_no_file_beside_the_app_hides_a_standard_module() -> None:
    # `streamlit run playground/app.py` puts playground/ first on the path: playground/queue.py would become `queue`.
    beside = {path.stem for path in (ROOT / "playground").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert not beside & (sys.stdlib_module_names | {"core", "numpy", "plotly", "streamlit"})


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("playground")])
def test_our_modules_are_imported_by_their_full_names(name: str) -> None:
    beside = {path.stem for path in (ROOT / "playground").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert not {module.partition(".")[0] for module in imports(MODULES[name])} & beside
