"""A number for eyes is made in one place a side, `words/numbers.py` and `kit/numbers.js`: read off the source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import numpy as np
import pytest

from playground.look.confusion import figure as confusion
from playground.look.curves import figure as curves
from playground.look.gradients import figure as gradients
from playground.look.weights import figure as weights
from playground.theme import LIGHT
from playground.words.numbers import number, written

ROOT = Path(__file__).resolve().parent.parent
LIVE = ROOT / "playground" / "static" / "live"

# What is written with a format and is no number for eyes: each with its reason.
NOT_FOR_EYES = {
    "playground/words/numbers.py": "the one place",
    "playground/page/bindings.py": "a field is filled as it would be typed",
    "playground/page/thumbnails.py": "coordinates of a drawing",
    "playground/exercise/sheet.py": "a rounding; what it gives is written by `number`",
    "playground/lessons/figures.py": "a rounding of what travels",
    "playground/host/counters.py": "metrics, read by machines",
    "playground/run/play.py": "a learning rate to try, of one digit; it is written elsewhere",
}
# A table that is sorted and copied is written by the grid, in the browser: thousands of cells that nobody looks at.
BY_THE_GRID = "playground/look/numbers/panel.py"


def formats_in(path: Path) -> list[str]:
    """Every place of a module where a number is turned into text by a format, or rounded to digits."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            literal = "".join(str(part.value) for part in node.format_spec.values if isinstance(part, ast.Constant))
            if not literal or literal[-1] in "efgG%,":
                found.append(f"{node.lineno}: a format {literal!r}")
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for text in re.findall(r"%\{[^}]*:[^}]*\}|%\.(?:[0-9]|$)", node.value):
                found.append(f"{node.lineno}: {text}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format":
            found.append(f"{node.lineno}: format()")
    return found


@pytest.mark.parametrize(
    "path", sorted((ROOT / "playground").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_no_module_writes_numbers_for_eyes_by_itself(path: Path) -> None:
    where = path.relative_to(ROOT).as_posix()
    if where in NOT_FOR_EYES:
        assert formats_in(path), f"{where} writes none any more: take it off the list"
        return
    allowed = 1 if where == BY_THE_GRID else 0
    assert len(formats_in(path)) == allowed, formats_in(path)


def test_the_law_sees_what_it_forbids(tmp_path: Path) -> None:
    module = tmp_path / "wrong.py"
    for line in ('f"{x:.3g}"', 'f"{x:,}"', 'f"{x:.{digits}f}"', '"%{y:.4g}"', '"%.3g" % x', 'format(x, ".3f")'):
        module.write_text(f"print({line})\n", encoding="utf-8")
        assert formats_in(module), line
    module.write_text('print(f"{name:>8}", f"{count:03d}", "100 %")\n', encoding="utf-8")
    assert formats_in(module) == []


_WAYS = re.compile(r"\.to(?:Fixed|Precision|Exponential|LocaleString)\(|Intl\.NumberFormat")
_STYLE = re.compile(r"setProperty\(|\.style\.|alpha\(")  # lengths and inks, which no one reads


def test_no_module_of_the_browser_writes_numbers_for_eyes_by_itself() -> None:
    for path in sorted(LIVE.rglob("*.js")):
        if path.relative_to(LIVE).as_posix() == "kit/numbers.js":
            continue
        for place, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            assert not _WAYS.search(line) or _STYLE.search(line), f"{path.name}:{place}: {line.strip()}"


def test_what_a_figure_shows_of_its_values_is_written_as_everywhere() -> None:
    tiny = np.array([[-0.00004, 0.4781]])
    [maps] = weights.weight_maps([(tiny, np.array([1.0, 2.0]))], palette=LIGHT)
    [drawn] = maps.data
    assert drawn.customdata[0][0] == number(-0.00004, digits=6) == "−4·10⁻⁵"
    assert drawn.text[0][1] == "0.48"
    points = gradients.gradient_spread([(tiny, np.zeros(2))], palette=LIGHT).data[1:]
    assert {text for trace in points for text in trace.text} == {"−4·10⁻⁵", "0.4781"}
    [line] = curves.loss_curve([0, 12_000], [0.0, 480.0], [0.00004, 0.5], [np.nan] * 2, [0, 0], palette=LIGHT).data
    assert [list(moment) for moment in line.customdata] == [["4·10⁻⁵", "0", "0"], ["0.5", "12,000", "480"]]
    [line] = curves.accuracy_curve([0, 1], [0, 1], [0.924, 1.0], [np.nan] * 2, palette=LIGHT).data
    assert [moment[0] for moment in line.customdata] == ["92.4%", "100%"]
    [cells] = confusion.confusion_matrix(np.array([[1200, 0], [1, 2]]), ["a", "b"], palette=LIGHT).data
    assert cells.text[0][0] == "1,200"
    assert "33%" in cells.hovertext[1][0]
    assert written(np.array([[1.0], [np.nan]])) == [["1"], ["–"]]
