"""The programs to take away, run as they are: their losses are the page's, and so are their parameters in the end."""

from __future__ import annotations

import ast
import contextlib
import importlib.util
import io
import json
from typing import Any

import numpy as np
import pytest

from core import Settings
from playground.listing import LIBRARIES
from playground.listing.notebook import notebook
from playground.listing.script import UPDATES, script
from playground.run.run import Run

SMALL: dict[str, Any] = {
    "dataset": "circle",
    "samples": 46,
    "noise": 0.2,
    "hidden": (4, 3),
    "activations": ("tanh", "gelu"),
    "batch_size": 5,
    "learning_rate": 0.02,
}
RUNS = {
    "default": Settings(),
    **{
        f"{name}, partial batches": Settings(**SMALL, optimizer=name)
        for name in ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
    },
    "penalties": Settings(**SMALL, l1=0.01, l2=0.1),
    "clipping": Settings(**SMALL, clip_norm=0.05, optimizer="momentum"),
    "step": Settings(**SMALL, schedule="step", schedule_steps=3, optimizer="momentum"),
    "exponential": Settings(**SMALL, schedule="exponential", schedule_steps=3, optimizer="nesterov"),
    "cosine": Settings(**SMALL, schedule="cosine", schedule_steps=12, optimizer="adam"),
    "sum": Settings(**SMALL, reduction="sum"),
    "held blocks": Settings(**SMALL, fixed=("w1", "b3"), optimizer="adam", l2=0.1),
    "all held": Settings(**SMALL, fixed=("w1", "b1", "w2", "b2", "w3", "b3")),
    "three classes": Settings(dataset="rings", hidden=(5,), activations=("leaky_relu",), optimizer="momentum"),
    "changed before": Settings(**SMALL, optimizer="momentum").with_change(5, "learning_rate", 0.05),
}
HERE = ["numpy", *(n for n, m in {"pytorch": "torch", "keras": "tensorflow"}.items() if importlib.util.find_spec(m))]
NEAR = {("keras", "rmsprop"): 1e-4, ("keras", "adagrad"): 1e-4}


def opened(settings: Settings, step: int) -> Run:
    run = Run.open(settings)
    run.timeline.go_to(step, float("inf"))
    return run


def ran(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(text, "taken away", "exec"), names)
    return names | {"printed": said.getvalue().splitlines()}


@pytest.mark.parametrize("step", [0, 7])
@pytest.mark.parametrize("settings", RUNS.values(), ids=RUNS)
def test_a_program_goes_on_as_the_page_does(settings: Settings, step: int) -> None:
    run = opened(settings, step)
    steps = run.following(step, UPDATES)
    assert [taken.before.step for taken in steps] == list(range(step, step + len(steps)))
    for library in HERE:
        tolerance = NEAR.get((library, settings.optimizer), 1e-9)
        names = ran(script(library, steps, run.data))
        np.testing.assert_allclose(names["losses_here"], [taken.loss for taken in steps], rtol=tolerance)
        assert names["apart"] < tolerance
        assert len(names["printed"]) == len(steps) + 2
        expected = [part for layer in steps[-1].after.params for part in layer]
        for got, want in zip(names["here"], expected, strict=True):
            np.testing.assert_allclose(got, want, rtol=tolerance, atol=tolerance)


def test_a_program_ends_where_something_was_changed_by_hand() -> None:
    settings = Settings(**SMALL).with_change(4, "learning_rate", 0.5).with_change(9, "w1.0.0", 2.0)
    run = opened(settings, 20)
    lengths = {step: len(run.following(step, UPDATES)) for step in (0, 3, 4, 8, 9, 12)}
    assert lengths == {0: 4, 3: 1, 4: 5, 8: 1, 9: 10, 12: 10}
    names = ran(script("numpy", run.following(4, UPDATES), run.data))
    assert names["apart"] < 1e-12
    edited = ran(script("numpy", run.following(9, UPDATES), run.data))
    assert edited["apart"] < 1e-12


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("settings", RUNS.values(), ids=RUNS)
def test_every_program_is_python_and_needs_nothing_from_outside(library: str, settings: Settings) -> None:
    run = opened(settings, 2)
    tree = ast.parse(script(library, run.following(2, UPDATES), run.data))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported <= {"numpy", "math", "torch", "keras", "tensorflow"}


def test_the_notebook_holds_the_three_programs_as_they_are() -> None:
    run = opened(Settings(**SMALL), 3)
    steps = run.following(3, UPDATES)
    book = json.loads(notebook(steps, run.data))
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 4)
    programs = ["".join(cell["source"]) + "\n" for cell in book["cells"] if cell["cell_type"] == "code"]
    assert programs == [script(library, steps, run.data) for library in LIBRARIES]


def test_the_program_says_at_its_top_where_a_library_differs() -> None:
    run = opened(Settings(**SMALL, optimizer="adam"), 0)
    head = script("keras", run.following(0, UPDATES), run.data).partition("\nimport")[0]
    assert all(line.startswith("#") for line in head.splitlines() if line)
    assert "epsilon" in head
    assert "GELU" in head
