"""A row and a test, literally: an invented thing of each kind is one row, and the whole house takes it up.

The house is copied, one row is put into it (with the functions that stand beside it, and the words where a kind needs
some), and `invented.py`, run there, takes what was invented through training, plan, link, menu, cards, scene and walk.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / "tests" / "invented.py"


class Insertion(NamedTuple):
    """A text that is put in before another one, which the file holds exactly once."""

    file: str
    before: str
    text: str


ROWS = (
    # velocity over the root of all squares: it carries and scales, its slots and its name are in no catalogue
    Insertion(
        "core/optimizers.py",
        "_ROWS = (\n",
        """def _ballast(gradient: Array, slots: tuple[Array, ...], out: Array, knobs: Knobs) -> None:
    weight, ground = slots
    np.multiply(weight, knobs.drag, out=weight)
    np.add(weight, gradient, out=weight)
    np.multiply(gradient, gradient, out=out)
    np.add(ground, out, out=ground)
    _divide_by_root(weight, ground, out, knobs)


def _ballast_parts(seen: Moment) -> Parts:
    return Parts(seen.knobs.drag * seen.before[0], seen.gradient, sqrt(seen.after[1]), seen.knobs.epsilon)


""",
    ),
    Insertion(
        "core/optimizers.py",
        '    Method("sgd", ',
        """    Method(
        "ballast",
        _ballast,
        ("lead_weight", "ground"),
        {"learning_rate": 0.03, "drag": 0.9, "epsilon": 1e-8},
        _ballast_parts,
        Letters((Term("q", Factor("μ")), _G), squares=Term("w")),
    ),
""",
    ),
    # ... and a setting of its own
    Insertion("core/optimizers.py", "    epsilon: float = 1e-8\n", "    drag: float = 0.9\n"),
    Insertion("core/settings.py", "    epsilon: float = 1e-8\n", "    drag: float = 0.9\n"),
    Insertion(
        "core/fields.py",
        '    "epsilon": Setting(',
        '    "drag": Setting("number", 0.0, 1.0, widget="typed", offered=(0.5, 0.8, 0.9)),\n',
    ),
    Insertion(
        "playground/static/words/en/settings.ftl",
        "field-decay = ",
        "field-drag = Drag\n    .help = How much of the lead weight stays. Try 0 and 1.\n",
    ),
    # z / (1 + |z|)
    Insertion(
        "core/functions.py",
        "ACTIVATIONS: Mapping[str, Activation]",
        """def _gentle(z: Values, out: Values = None) -> Values:
    return np.divide(z, 1.0 + np.abs(z), out=out)


def _gentle_slope(z: Values, a: Values, out: Values = None) -> Values:
    out = np.subtract(_ONE, np.abs(a), out)
    return np.multiply(out, out, out=out)


""",
    ),
    Insertion(
        "core/functions.py",
        '            Activation("linear", ',
        '            Activation("gentle", _gentle, _gentle_slope, -1.0, 1.0, steepest=1.0),\n',
    ),
    # log cosh of the error
    Insertion(
        "core/functions.py",
        "LOSSES: Mapping[str, Loss]",
        """def _soft(z: Values, a: Values, t: Values, axis: int = -1) -> Values:
    return (np.logaddexp(a - t, t - a) - np.log(2.0)).sum(axis=axis)


def _soft_slope(a: Values, t: Values, out: Values = None) -> Values:
    out = np.subtract(a, t, out=out)
    return np.tanh(out, out=out)


""",
    ),
    Insertion(
        "core/functions.py", '            Loss("squared_error", ', '            Loss("soft", _soft, _soft_slope),\n'
    ),
    Insertion(
        "core/features.py",
        '    Feature("x1", ',
        '    Feature("x1cube", "x1³", lambda at: _x1(at) ** 3, lambda at: _pair(3.0 * _x1(at) ** 2, _none(at))),\n',
    ),
    Insertion(
        "core/datasets/table.py",
        "from core.datasets import bundled, ",
        "import numpy as np\n\nfrom core.datasets.draw import Drawn\n",
    ),
    Insertion(
        "core/datasets/table.py",
        "_ROWS = (\n",
        """def _halves(samples: int, noise: float, classes: int, rng: np.random.Generator) -> Drawn:
    points = rng.uniform(-6.0, 6.0, (samples, 2))
    return Drawn(points, (points[:, 0] > 0.0).astype(np.float64))


""",
    ),
    Insertion(
        "core/datasets/table.py",
        '    Dataset("circle", ',
        '    Dataset("halves", "binary", _halves, class_names=("port", "starboard")),\n',
    ),
    Insertion(
        "playground/static/words/en/data.ftl",
        "dataset-circle = ",
        "dataset-halves = Halves\n    .about = Left is one class, right is the other.\n    .source = Invented\n",
    ),
    Insertion(
        "playground/cards/__init__.py",
        "_PARAMETER: Mapping",
        """def _greeting(case: Case) -> Card:
    return card("greeting", say("card-greeting"), say("card-greeting.says"), [Facts([Item("Δw", 0.5)], about="0.5")])


""",
    ),
    Insertion(
        "playground/cards/__init__.py",
        "from playground.cards.document import Builder, plain",
        "from playground.cards.blocks import Facts, Item\nfrom playground.cards.document import Card, card\n",
    ),
    Insertion("playground/cards/__init__.py", '"weight": weight_card', '"greeting": _greeting, '),
    Insertion(
        "playground/static/words/en/cards.ftl",
        "card-weight = ",
        "card-greeting = Greeting\n    .says = Good day.\n",
    ),
    Insertion("playground/look/closer.py", '        "numbers": numbers.draw', '        "visitor": _visitor,\n'),
    Insertion(
        "playground/look/closer.py",
        "PANELS: Mapping",
        'def _visitor(run: Run) -> None:\n    st.caption(f"A visitor at step {run.shown}.")\n\n\n',
    ),
    Insertion("playground/static/words/en/page.ftl", "panel-numbers = ", "panel-visitor = Visitor\n"),
)


def put_in(house: Path, insertion: Insertion) -> None:
    path = house / insertion.file
    text = path.read_text(encoding="utf-8")
    assert text.count(insertion.before) == 1, f"{insertion.before!r} is not once in {insertion.file}"
    path.write_text(text.replace(insertion.before, insertion.text + insertion.before), encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the tests of the house with the invented rows say."""
    house = tmp_path_factory.mktemp("house")
    for name in ("core", "playground"):
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", house)
    for insertion in ROWS:
        put_in(house, insertion)
    shutil.copy(INVENTED, house / "test_invented.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider", "test_invented.py"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", re.findall(r"^def (test_\w+)", INVENTED.read_text(encoding="utf-8"), re.MULTILINE))
def test_what_was_invented_is_taken_up(told: str, name: str) -> None:
    passed = re.findall(rf"^PASSED test_invented\.py::{name}\b", told, re.MULTILINE)
    failed = re.findall(rf"^(?:FAILED|ERROR) test_invented\.py::{name}\b", told, re.MULTILINE)
    assert passed, told
    assert not failed, told
