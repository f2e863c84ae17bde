"""The panel of one's own data, without a browser: pasted, chosen, trained on; and every other panel with such data."""

from __future__ import annotations

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from core.datasets import Rows
from core.settings import Settings
from playground.look.closer import PANELS
from playground.mydata.saved import write_run
from playground.mydata.use import settings_with
from playground.run.run import Run
from tests.test_app import opened, run_of

PETS = "height;weight;<b>kind</b>\n1,8;80,5;cat\n1,6;;dog\n1,7;60;cat\n1,9;91;dog\n"


def rows(inputs: int, task: str, count: int = 9, test: tuple[int, ...] | None = None) -> Rows:
    rng = np.random.default_rng(inputs)
    classes = {"binary": 2, "classes": 4, "regression": 0}[task]
    values = np.arange(count) % classes if classes else rng.normal(size=count)
    names = tuple(f"measure {k}" for k in range(inputs))
    called = tuple(f"kind {k}" for k in range(classes))
    return Rows(rng.normal(size=(count, inputs)), values, task, names, "aim", called, test)  # type: ignore[arg-type]


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize(
    "own",
    [rows(1, "regression"), rows(1, "binary"), rows(2, "classes"), rows(5, "binary", test=(1, 2)), rows(64, "classes"),
     rows(2, "regression", count=1)],
    ids=["one number", "one class", "map", "marked", "wide", "one row"],
)  # fmt: skip
def test_every_panel_is_drawn_for_data_of_ones_own(panel: str, own: Rows) -> None:
    page = opened(**settings_with(own, Settings(hidden=(3,), activations=("tanh",)), standardise=True).to_link())
    assert run_of(page).settings.table in (own, None)  # rows that are too many for a link are elsewhere
    page.button_group("panel").set_value(panel).run()
    run_of(page)


def pasted(text: str) -> AppTest:
    page = opened(panel="mydata", dataset="spiral", step="1")
    page.text_area("mydata-pasted").set_value(text).run()
    run_of(page)
    return page


def said(page: AppTest) -> str:
    return " ".join(one.value for one in (*page.text, *page.caption))


def test_a_pasted_table_is_refused_mended_and_trained_on() -> None:
    page = pasted(PETS)
    assert "Row 3, column 2 has no value." in said(page)
    next(one for one in page.toggle if one.key.startswith("mydata-leave_out")).set_value(True).run()
    assert "Read with semicolons between the cells and decimal commas. 3 rows are used. One row is left out" in said(
        page
    )
    page.button("mydata-use").click().run()
    run = run_of(page)
    table = run.settings.table
    assert isinstance(table, Rows)
    assert (table.names, table.class_names, table.points.tolist()) == (
        ("height", "weight"), ("cat", "dog"), [[1.8, 80.5], [1.7, 60.0], [1.9, 91.0]],
    )  # fmt: skip
    assert run.settings.standardise
    assert run._undo.counts == (1, 0)


def test_another_target_and_another_task_may_be_chosen() -> None:
    page = pasted("a,b,c\n1,2,0\n3,4,1\n5,6,0\n")
    next(one for one in page.selectbox if one.key.startswith("mydata-target")).set_value(0).run()
    page.button("mydata-use").click().run()
    table = run_of(page).settings.table
    assert isinstance(table, Rows)
    assert (table.target, table.names, table.task) == ("a", ("b", "c"), "regression")


def test_a_pasted_file_of_a_run_opens_it_at_its_step() -> None:
    own = settings_with(rows(2, "classes"), Settings(step=7), standardise=True)
    run = Run.open(own)
    page = pasted(write_run(run.settings, 7, run.params_on_screen(7)))
    assert run_of(page).settings == own
    assert run_of(page).shown == 7
    assert "The saved run is open" in said(page)


def test_the_points_of_the_run_are_taken_changed_and_trained_on() -> None:
    page = opened(panel="mydata", dataset="xor_rows", step="1")
    page.button("mydata-take").click().run()
    box = page.text_area("mydata-pasted")
    assert box.value.startswith("x1,x2,class,split\n0.0,0.0,0,train\n")
    box.set_value(box.value + "0.5,0.5,1,test\n").run()
    page.button("mydata-use").click().run()
    data = run_of(page).data
    assert (len(data.train_points), data.test_points.tolist()) == (4, [[0.5, 0.5]])


def test_a_link_that_names_its_rows_opens_the_panel_and_waits() -> None:
    made = settings_with(rows(2, "classes", count=250), Settings(learning_rate=0.5), standardise=True)
    page = opened(**made.to_link())
    assert page.session_state["panel"] == "mydata"
    assert "This link is of a run on 250 rows" in said(page)
    run = Run.open(made)
    page.text_area("mydata-pasted").set_value(write_run(run.settings, 0, run.params_on_screen(0))).run()
    assert run_of(page).settings == made
    assert "This link is of a run" not in said(page)


def test_a_link_need_not_be_waited_for() -> None:
    page = opened(**settings_with(rows(2, "classes", count=250), Settings(), standardise=True).to_link())
    page.button("mydata-forget").click().run()
    assert "This link is of a run" not in said(page)


def test_more_points_than_the_box_holds_are_not_offered() -> None:
    assert not opened(panel="mydata", dataset="spiral", step="1").button("mydata-take").disabled
    assert opened(panel="mydata", dataset="digits", step="1").button("mydata-take").disabled
    assert opened(panel="mydata", dataset="spiral", samples="5000", step="1").button("mydata-take").disabled
