"""The worked sheet and its copies, what is said of a checked number, and the panel that joins them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from math import log
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.datasets import load_data
from core.mistakes import KINDS, MISTAKES, Found, Quantity, Typed, Verdict, check
from core.settings import Settings
from core.training import Step, start, take_step
from playground.exercise import copies
from playground.exercise.examples import EXAMPLES
from playground.exercise.grid import plain_number
from playground.exercise.paper import paper
from playground.exercise.sheet import fits, sheet
from playground.exercise.told import sentences, symbol
from playground.formulas.latex import escaped, latex
from playground.formulas.mathml import frac, hat, mi, mn, mo, paren, root, row, sub, sums, transposed, words
from playground.formulas.notation import Notation
from playground.run.run import Run

APP = Path(__file__).resolve().parent.parent / "playground" / "app.py"
TWO = EXAMPLES["two_two_two"]


def step_of(made: Settings) -> Step:
    data = load_data(made)
    return take_step(start(made, data), made, data)


def lines(made: Settings, notation: Notation | None = None, digits: int = 9) -> list[str]:
    return [line.text for section in sheet(step_of(made), notation or Notation(), digits) for line in section.lines]


# --- the sheet --------------------------------------------------------------------------------------------------------

# The numbers that the exercise's author prints, in the order of a sheet.
MAZUR = [
    "0.3775", "0.593269992", "0.3925", "0.596884378", "1.10590597", "0.751365070", "1.22492140", "0.772928465",
    "0.298371109", "0.138498562", "0.0380982365", "0.0821670406", "0.358916480", "0.408666186", "0.511301270",
    "0.561370121", "0.149780716", "0.199561432", "0.249751144", "0.299502287",
]  # fmt: skip


def test_every_number_that_the_author_prints_stands_on_the_sheet() -> None:
    text = " ".join(lines(TWO))
    assert not [number for number in MAZUR if number.rstrip("0") not in text]


def test_a_sheet_goes_forward_back_and_only_then_to_new_values() -> None:
    headings = [section.heading for section in sheet(step_of(TWO), Notation(), 6)]
    assert headings == [
        "Forward, layer 1", "Forward, layer 2", "Loss", "Backward, layer 2", "Backward, layer 1", "Gradients, layer 1",
        "Gradients, layer 2", "New values, layer 1", "New values, layer 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("notation", "line"),
    [
        (Notation(), "z^1_1 = w^1_11 · x_1 + w^1_21 · x_2 + b^1_1 = 0.15 · 0.05 + 0.2 · 0.1 + 0.35 = 0.3775"),
        (Notation(rows=False), "z^1_1 = w^1_11 · x_1 + w^1_12 · x_2 + b^1_1 = 0.15 · 0.05 + 0.2 · 0.1 + 0.35 = 0.3775"),
    ],
)
def test_a_line_is_written_in_the_students_notation(notation: Notation, line: str) -> None:
    assert lines(TWO, notation)[0] == line


def test_a_result_is_equal_only_where_nothing_was_rounded() -> None:
    """0.5 · 0.593… is rounded already; 0.15 · 0.05 + 0.2 · 0.1 + 0.35 is 0.3775 exactly."""
    found = lines(TWO, digits=4)
    assert found[0].endswith("= 0.3775")
    assert found[1].endswith("≈ 0.5933")
    assert lines(EXAMPLES["xor_by_hand"], digits=4)[0].endswith("= 0")


def test_as_many_digits_as_asked_for() -> None:
    assert "0.59327" in " ".join(lines(TWO, digits=6))
    assert "0.593269992107187" in " ".join(lines(TWO, digits=15))


RUNS = [
    *EXAMPLES.values(),
    replace(EXAMPLES["xor_by_hand"], loss="binary_cross_entropy", output_activation="sigmoid", reduction="sum"),
    replace(EXAMPLES["two_two_two"], loss="squared_error", output_activation="softmax", l2=0.01, l1=0.1),
    replace(EXAMPLES["two_two_two"], loss="cross_entropy", output_activation="softmax"),
    replace(EXAMPLES["three_two_one"], optimizer="adam", fixed=("w1",), activations=("gelu",)),
    replace(EXAMPLES["three_two_one"], optimizer="momentum", clip_norm=0.001, loss="huber", output_activation="linear"),
    replace(EXAMPLES["three_two_one"], hidden=(), activations=(), changes=(), fixed=(), loss="absolute_error"),
]


@pytest.mark.parametrize("made", RUNS)
@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
def test_every_line_can_be_copied_and_ends_in_its_number(made: Settings, names: str) -> None:
    step = step_of(made)
    sections = sheet(step, Notation.read({"rows": True, "names": names}), 6)
    for section in sections:
        for line in section.lines:
            written = latex(line)
            assert written.count("{") == written.count("}")
            assert not set(written) & set("≈·−∂δησ←∑′$#%")
            assert re.search(r"[=≈] [−\d.∞–·⁻⁰¹²³⁴-⁹]+$", line.text), line.text
    text = copies.markdown("T", sections)
    assert text.count("$$") == 2 * sum(len(section.lines) for section in sections)


_POWER = re.compile(r"·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def value(written: str) -> float | None:
    """What numbers, signs and brackets come to; None where there are letters."""
    plain = _POWER.sub(lambda power: f"e{power[1].translate(_RAISED)}", written).replace("−", "-").replace("·", "*")
    plain = re.sub(r"(\d)\(", r"\1 * (", plain).replace("^2", "**2")
    if re.search(r"[a-z]", re.sub(r"\be(?=-?\d)|(?<=\d)e(?=-?\d)|ln", "", plain), re.IGNORECASE):
        return None
    return float(eval(plain, {"__builtins__": {}, "ln": log}))


@pytest.mark.parametrize("made", RUNS)
def test_what_is_written_comes_to_what_is_said(made: Settings) -> None:
    """Every line of numbers is worked out here by Python: sums, products, squares, logarithms, means."""
    worked = 0
    for line in lines(made, digits=15):
        parts = re.split(r" [=≈←] ", line)
        left, right = value(parts[-2]), value(parts[-1])
        if left is not None:
            worked += 1
            assert left == pytest.approx(right, rel=1e-9, abs=1e-14), line
    assert worked > 5


def test_a_sheet_of_several_examples_names_each_and_reduces_them() -> None:
    sections = sheet(step_of(EXAMPLES["xor_by_hand"]), Notation(), 6)
    assert [s.heading for s in sections][:2] == ["Forward, layer 1, example 1", "Forward, layer 2, example 1"]
    gradient = next(s for s in sections if s.heading == "Gradients, layer 2").lines[0].text
    assert gradient.startswith("∂C/∂w^2_11 = 1/4(")


def test_a_large_update_is_no_sheet() -> None:
    assert fits(step_of(TWO))
    assert not fits(step_of(Settings(hidden=(16, 16), batch_size=1)))
    assert not fits(step_of(Settings(hidden=(2, 2), batch_size=0)))


# --- copies -----------------------------------------------------------------------------------------------------------


def test_latex_has_the_formulas_of_the_page() -> None:
    assert latex(frac(row(mo("∂"), mi("C")), sub(mi("w"), mn(12)))) == r"\frac{\partial C}{{w}_{12}}"
    assert latex(row(mi("δ"), "≈", mn(-1.5e-7))) == r"\delta \approx -1.5\cdot {10}^{-7}"
    assert (
        latex(row(mi("weight[1]", upright=True), "@", transposed(mi("a"))))
        == r"\mathrm{weight[1]}\mathbin{@}{a}^{\mathrm{T}}"
    )
    assert latex(paren(words("50% & more"))) == r"(\text{50\% \& more})"
    assert latex(row(root(mi("v")), hat(mi("m")))) == r"\sqrt{v}\hat{m}"
    assert latex(sums(mi("n"), mi("x"))) == r"{\sum}_{n}x"
    assert latex(mn(12400.0, digits=5)) == "12{,}400"
    assert escaped("50% of a_b ~ {c} \\ −1") == r"50\% of a\_b \textasciitilde{} \{c\} \textbackslash{} $-$1"


def test_the_page_to_print_is_a_page_and_the_document_a_document() -> None:
    sections = sheet(step_of(TWO), Notation(), 6)
    seen: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            seen.append(tag)

    Reader().feed(copies.page("<T>", sections))
    assert seen.count("math") == sum(len(section.lines) for section in sections)
    assert "&lt;T&gt;" in copies.page("<T>", sections)
    assert copies.document("T", sections).count(r"\[") == seen.count("math")
    assert copies.document("T", sections).endswith("\\end{document}\n")


# --- what is said -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MISTAKES)
def test_every_mistake_has_a_sentence_for_what_is_told_of_it(name: str) -> None:
    step = step_of(replace(EXAMPLES["xor_by_hand"], loss="binary_cross_entropy", output_activation="sigmoid"))
    details = [detail for made in RUNS for detail, _ in MISTAKES[name].ways(step_of(made), Quantity("new", 1, 0, 0))]
    details += [
        detail for other in (step, step_of(TWO)) for detail, _ in MISTAKES[name].ways(other, Quantity("new", 1))
    ]
    told = [sentences(Verdict(False, False, 0.0, 0, (Found(name, detail, 0.0),), None)) for detail in details]
    assert told
    for first, second in told:
        assert first == "Not right. This is the number that comes out in one way:"
        assert second.endswith(".")
        assert "{" not in second


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0.1498", ["Right, to all of its 4 digits."]),
        ("0.1", ["Right, to its one digit."]),
        ("0.1497", ["Right, but cut off where rounding would have gone up: rounded, it agrees to 3 digits."]),
        ("0.14", ["Right, but cut off where rounding would have gone up: rounded, it agrees to one digit."]),
        ("0", ["At so few places the number does round to 0. That says little: give more digits."]),
        ("0.14956143", [
            "Not right. This is the number that comes out in 2 ways:",  # the rate is 0.5
            "the one half of the loss was left out.", "the learning rate was left out.",
        ]),
        ("77.125", ["Not right, and no mistake known here gives this number."]),
        ("0.1497912", ["Not right, and no mistake known here gives this number.",
                     "Its first 4 digits agree with the right one."]),
    ],
)  # fmt: skip
def test_a_checked_number_is_told_in_sentences(text: str, told: list[str]) -> None:
    verdict = check(step_of(TWO), Quantity("new", 1, 0, 0), Typed.read(text))
    assert sentences(verdict) == told


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
def test_every_number_that_may_be_asked_for_has_a_name_in_every_notation(kind: str, names: str) -> None:
    assert latex(symbol(Quantity(kind, 1, 0, 1), Notation.read({"names": names})))


# --- the panel --------------------------------------------------------------------------------------------------------


def opened(part: str = "type", **link: str) -> AppTest:
    page = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in link.items():
        page.query_params[name] = value
    page.run()
    page.segmented_control("panel").set_value("exercise").run()
    if part != "type":
        page.segmented_control("exercise-part").set_value(part).run()
    assert not page.exception
    return page


def run_of(page: AppTest) -> Run:
    run = page.session_state["run"]
    assert isinstance(run, Run)
    return run


def typed(page: AppTest, boxes: dict[str, str]) -> AppTest:
    for name, text in boxes.items():
        page.text_area(f"exercise-{name}").set_value(text)
    return page.run()


PASTED = {
    "data": "i1\ti2\to1\to2\n0,05\t0,10\t0,01\t0,99",
    "w1": "W1 = [.15, .20; .25, .30]",
    "b1": "[0.35, 0.35]",
    "w2": "0,40 0,45\n0,50 0,55",
    "b2": "0.60",
}


def test_a_sheet_of_paper_becomes_a_run_whose_numbers_are_the_authors() -> None:
    sigmoids = {"hidden": "2", "activations": "sigmoid", "output_activation": "sigmoid", "loss": "half_squared_error"}
    page = opened(**sigmoids, learning_rate="0.5")
    page.segmented_control("exercise-way").set_value("columns").run()
    typed(page, PASTED)
    page.toggle("exercise-hold").set_value(True).run()
    assert page.pills[0].value == [2, 3]  # o1 and o2, by their names
    page.button("exercise-run").click().run()
    assert not page.exception
    run = run_of(page)
    made = run.settings
    assert (made.dataset, made.layer_sizes, made.fixed) == ("table", (2, 2, 2), ("b1", "b2"))
    assert made.edits(0) == TWO.edits(0)
    assert run.record(0).after.params[0].weight[0, 0] == pytest.approx(0.149780716, abs=5e-10)
    page.segmented_control("exercise-part").set_value("check").run()
    page.selectbox("exercise-kind").set_value("gradient").run()
    page.text_input("exercise-number").set_value("−0,000439").run()
    assert "the error has the other sign" in page.warning[0].value
    page.text_input("exercise-number").set_value("0,000439").run()
    assert [shown.value for shown in page.success] == ["Right, to all of its 3 digits."]


def test_a_box_that_cannot_be_read_says_so_and_leaves_the_run_alone() -> None:
    page = opened()
    before = run_of(page).generation
    typed(page, {"data": "x;t\n1;2\n3;four", "w1": "1"})
    assert any("Row 3, column 2 is no number: 'four'." in shown.value for shown in page.text)
    typed(page, {"data": "1;2\n3;4", "w1": "1 2 x"})
    page.button("exercise-run").click().run()
    assert any(shown.value == "Weights of layer 1: Row 1, column 3 is no number: 'x'." for shown in page.text)
    assert run_of(page).generation == before


def test_what_was_typed_is_there_when_another_panel_was_looked_at() -> None:
    page = opened()
    typed(page, {"data": "1;2\n3;4"})
    page.segmented_control("panel").set_value("guide").run()
    page.segmented_control("panel").set_value("exercise").run()
    assert page.text_area("exercise-data").value == "1;2\n3;4"


def test_switching_the_notation_turns_what_was_filled_in_and_not_what_was_typed() -> None:
    page = opened(**TWO.to_link())
    typed(page, {"w2": "[[1, 2], [3, 4]]"})
    page.segmented_control("exercise-way").set_value("columns").run()
    assert page.text_area("exercise-w1").value == "[[0.15, 0.2], [0.25, 0.3]]"
    assert page.text_area("exercise-w2").value == "[[1, 2], [3, 4]]"
    page.button("exercise-run").click().run()
    params = run_of(page).record(0).before.params
    assert params[0].weight.tolist() == [[0.15, 0.25], [0.2, 0.3]]
    assert params[1].weight.tolist() == [[1.0, 3.0], [2.0, 4.0]]


def test_a_link_to_an_exercise_fills_the_boxes() -> None:
    page = opened(**TWO.to_link())
    assert page.text_area("exercise-data").value == "x1\tx2\tt1\tt2\n0.05\t0.1\t0.01\t0.99"
    assert page.text_area("exercise-w2").value == "[[0.4, 0.5], [0.45, 0.55]]"
    assert page.toggle("exercise-hold").value is True


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_ready_exercise_is_filled_in_and_runs(name: str) -> None:
    page = opened()
    page.selectbox("exercise-example").set_value(name).run()
    page.button("exercise-fill").click().run()
    assert run_of(page).settings == EXAMPLES[name]
    page.segmented_control("exercise-part").set_value("sheet").run()
    assert not page.exception
    assert any("**Forward, layer 1" in shown.value for shown in page.markdown)


def test_the_sheet_of_a_large_network_says_why_there_is_none() -> None:
    page = opened("sheet", hidden="16,16", activations="tanh,tanh")
    assert any("too many numbers for a sheet: 337 weights" in shown.value for shown in page.caption)


def test_markup_in_a_row_of_names_is_not_shown_as_markup() -> None:
    page = opened()
    typed(page, {"data": "![](http://a.example/x.png);:red[t]\n1;2"})
    (pills,) = page.pills
    assert not [label for label in pills.options if set(label) & set("[]():!/")]


@pytest.mark.parametrize("text", ["abc", "1e999", "1 2", "9" * 60])
def test_what_is_no_number_is_told_and_not_judged(text: str) -> None:
    page = opened("check")
    page.text_input("exercise-number").set_value(text).run()
    assert not page.exception
    assert not page.warning
    assert any("number" in shown.value for shown in page.text)


def test_a_number_in_the_students_own_way_of_writing() -> None:
    assert plain_number("−0,35") == "-0.35"


# ---- the same as an exercise


@pytest.mark.parametrize("names", ["nielsen", "ng", "framework"])
def test_an_exercise_gives_what_is_needed_and_no_result(names: str) -> None:
    step, write = step_of(TWO), Notation.read({"rows": True, "names": names})
    given, *asked = sheet(step, write, 6, solved=False)
    solved = sheet(step, write, 6)
    assert [section.heading for section in asked] == [section.heading for section in solved]
    assert [len(section.lines) for section in asked] == [len(section.lines) for section in solved]
    assert all(line.text.endswith("…") for section in asked for line in section.lines)
    assert not [line.text for section in asked for line in section.lines if re.search(r"\d\.\d|≈", line.text)], (
        "no number"
    )
    told = " ".join(line.text for line in given.lines)
    for layer in step.before.params:
        for value in [*layer.weight.ravel(), *layer.bias]:
            assert f"{value:.6g}".replace("-", "−").lstrip("−") in told
    for value in [*step.inputs.ravel(), *step.targets.ravel()]:
        assert f"{value:.6g}".replace("-", "−").lstrip("−") in told


def test_the_paper_is_the_sheet_in_either_form_with_the_solutions_or_without() -> None:
    step = step_of(TWO)
    markdown, exercise = (paper(step, Notation(), "md", solved=solved) for solved in (True, False))
    assert latex(sheet(step, Notation(), 6)[0].lines[0]) in markdown
    assert "worked out" in markdown.splitlines()[0]
    assert "to be worked out" in exercise.splitlines()[0]
    assert r"\begin{document}" in paper(step, Notation(), "tex", solved=False)
