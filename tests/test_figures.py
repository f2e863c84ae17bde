"""Figures take numbers and return figures: what they draw is checked on the figure itself."""

from __future__ import annotations

import json
import math
import re
import tomllib
from base64 import b64decode
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.explain import spread
from playground.look.curves import figure as curves
from playground.look.gradients import figure as gradients
from playground.look.room import width_of
from playground.look.weights import figure as weights
from playground.page import thumbnails
from playground.theme import DARK, FONTS, LIGHT, PALETTES, PLOT_CONFIG, Palette, diverging, letters
from playground.words import say

ROOT = Path(__file__).resolve().parent.parent
NAN = float("nan")
LAYERS = (
    (np.array([[1.0, -2.0], [0.5, 0.0]]), np.array([0.25, -0.25])),
    (np.array([[3.0], [-4.0]]), np.array([0.0])),
)


def test_a_loss_curve_holds_the_losses_it_was_given() -> None:
    figure = curves.loss_curve([0, 25], [0.0, 1.0], [0.7, 0.5], [0.8, 0.6], [0.1, 0.2], palette=LIGHT)
    assert [list(trace.y) for trace in figure.data] == [[0.7, 0.5], [0.8, 0.6], [0.1, 0.2]]
    assert [list(trace.x) for trace in figure.data] == [[0, 25]] * 3


def test_a_test_loss_that_is_unknown_and_a_penalty_of_nothing_are_not_drawn() -> None:
    figure = curves.loss_curve([0, 25], [0.0, 1.0], [0.7, 0.5], [NAN, NAN], [0.0, 0.0], palette=LIGHT)
    assert len(figure.data) == 1


def test_no_data_draws_the_same_axes() -> None:
    empty = curves.loss_curve([], [], [], [], [], palette=LIGHT)
    full = curves.loss_curve([0, 1], [0, 1], [1, 1], [1, 1], [1, 1], palette=LIGHT)
    assert empty.layout.xaxis.title.text == full.layout.xaxis.title.text
    assert empty.layout.yaxis.title.text == full.layout.yaxis.title.text


def test_the_log_switch_makes_the_loss_axis_logarithmic_and_nothing_else() -> None:
    numbers = ([0, 1], [0, 1], [1, 0.1], [1, 0.2], [0, 0])
    plain, log = (curves.loss_curve(*numbers, palette=LIGHT, log=log) for log in (False, True))
    assert (plain.layout.yaxis.type, log.layout.yaxis.type) == ("linear", "log")
    assert list(plain.data[0].y) == list(log.data[0].y)


def test_accuracy_is_drawn_from_0_to_1() -> None:
    figure = curves.accuracy_curve([0, 1], [0, 1], [0.5, 1.0], [0.5, 0.9], palette=DARK)
    low, high = figure.layout.yaxis.range
    assert low == 0
    assert high >= 1


def test_the_words_of_the_curves_name_the_last_and_the_lowest_loss() -> None:
    said = curves.describe([0, 25, 50], [0.7, 0.3, 0.4], [0.8, 0.75, 0.9])
    assert "0.4 at step 50" in said
    assert "lowest 0.3 at step 25" in said
    assert "lowest 0.75 at step 25" in said


def test_curves_without_any_loss_are_described_too() -> None:
    assert curves.describe([], [], []) == curves.describe([0], [NAN], [NAN])
    assert curves.describe_accuracy([], []) == ""
    assert curves.describe_accuracy([NAN], [NAN]) == ""
    assert "75.0%" in curves.describe_accuracy([0.5, 0.75], [NAN, NAN])


def test_every_weight_and_bias_is_a_cell() -> None:
    figures = weights.weight_maps(LAYERS, palette=LIGHT, inputs=("x1", "x2"))
    assert [figure.data[0].z.tolist() for figure in figures] == [
        [[1.0, -2.0], [0.5, 0.0], [0.25, -0.25]],
        [[3.0], [-4.0], [0.0]],
    ]
    assert list(figures[0].data[0].y) == ["x1", "x2", "bias"]


def test_the_weights_scale_is_the_same_for_all_layers_and_on_both_sides_of_zero() -> None:
    axes = [figure.layout.coloraxis for figure in weights.weight_maps(LAYERS, palette=LIGHT)]
    assert [(axis.cmin, axis.cmax) for axis in axes] == [(-4.0, 4.0)] * 2
    assert [axis.showscale for axis in axes] == [False, True]


def test_weights_of_zero_or_beyond_number_still_have_a_scale() -> None:
    assert weights.largest([(np.zeros((2, 2)), np.zeros(2))]) == 1.0
    assert weights.largest([(np.array([[np.inf, 2.0]]), np.array([NAN, 0.0]))]) == 2.0


def network(*sizes: int, size: float = 1.0) -> list[tuple[np.ndarray, np.ndarray]]:
    return [(np.full((before, after), -size), np.full(after, size)) for before, after in pairwise(sizes)]


@pytest.mark.parametrize(
    "layers",
    [
        network(2, 4, 3, 3, 1),  # three hidden layers: a number once lay over the next figure's names
        network(2, 8, 8, 1),
        network(7, 12, 12, 3, size=100.0),
        network(64, 32, 10),
        network(2, 1, 32, 1, size=1e4),
    ],
)
def test_on_a_phone_no_number_of_a_weight_lies_over_another_one_or_a_name(layers: list[Any]) -> None:
    """Type of 11 pixels takes 6 to 7 a digit across (measured in the page's font), a line 14."""
    for figure in weights.weight_maps(layers, palette=LIGHT, inputs=[f"x{at}" for at in range(len(layers[0][0]))]):
        trace, margin = figure.data[0], figure.layout.margin
        if not trace.texttemplate:
            continue
        high, wide = trace.z.shape
        across = min(figure.layout.width, 358) - margin.l - margin.r
        assert across / wide >= max(len(f"{value:.2f}") for value in trace.z.flat) * 6.2
        assert (figure.layout.height - margin.t - margin.b) / high >= 14
        assert margin.l >= max(len(name) for name in trace.y) * 7
        assert trace.textfont.size == 11


def test_numbers_stand_in_the_cells_of_a_small_layer_and_in_none_of_a_large_one() -> None:
    shown = [
        [bool(figure.data[0].texttemplate) for figure in weights.weight_maps(layers, palette=LIGHT)]
        for layers in (network(2, 4, 3, 3, 1), network(2, 8, 1), network(64, 32, 10))
    ]
    assert shown == [[True] * 4, [True] * 2, [False] * 2]


def test_gradients_show_each_value_once_with_its_sign() -> None:
    figure = gradients.gradient_spread(LAYERS, palette=LIGHT)
    points = [trace for trace in figure.data if trace.type == "scatter"]
    shown = sorted(value for trace in points for value in trace.customdata)
    assert shown == sorted([1.0, -2.0, 0.5, 0.25, -0.25, 3.0, -4.0])  # those that are exactly 0 have no size to show
    assert all(value > 0 for trace in points for value in trace.y)
    assert len({trace.marker.symbol for trace in points}) == 4  # up or down; a bias is hollow
    assert figure.layout.yaxis.type == "log"


def test_gradients_with_sign_stand_about_zero() -> None:
    figure = gradients.gradient_spread(LAYERS, palette=LIGHT, signed=True)
    assert figure.layout.yaxis.type != "log"
    assert min(value for trace in figure.data if trace.type == "scatter" for value in trace.y) == -4.0


def test_gradients_that_vanish_are_said_to() -> None:
    layers = ((np.full((2, 2), 1e-5), np.full(2, 1e-5)), (np.full((2, 1), 1e-2), np.full(1, 1e-2)))
    assert "0.001 times" in gradients.describe(layers)


def medians(said: str) -> list[float]:
    return [float(size) for size in re.findall(r"layer \d+ ([\d.]+)(?:,| and|\.)", said)]


def test_box_words_and_chart_have_one_definition_of_the_median() -> None:
    """Of a layer's weights, zeros counted, biases not; of an even number the mean of the middle two."""
    layers = (
        (np.array([[1.0, -2.0], [0.0, 0.0]]), np.array([0.0, 4.0])),
        (np.array([[8.0], [-3.0]]), np.array([0.5])),
        (np.array([[-6.0], [0.0]]), np.array([7.0])),
    )
    said = gradients.describe(layers)
    boxes = [trace for trace in gradients.gradient_spread(layers, palette=LIGHT).data if trace.type == "box"]
    assert medians(said) == [box.median[0] for box in boxes] == [0.5, 5.5, 3.0]
    assert medians(said) == [spread(weight).median for weight, _ in layers]
    assert "0.1667 times" in said
    assert "3 weights have a gradient of exactly 0: they are counted" in said
    signed = [
        trace for trace in gradients.gradient_spread(layers, palette=LIGHT, signed=True).data if trace.type == "box"
    ]
    assert [box.median[0] for box in signed] == [0.0, 2.5, -3.0]


def test_the_quantiles_are_those_of_the_chart_in_the_browser() -> None:
    """The very numbers that tests/js/flow.test.mjs asks of `quantiles.js`."""
    found = spread(np.arange(8.0).reshape(2, 4))
    assert (found.low, found.median, found.high) == pytest.approx((0.7, 3.5, 6.3))
    assert spread(np.array([[-4.0, 1.0, 8.0, -2.0]])).median == 3.0
    assert spread(np.array([[-4.0, 1.0, 8.0, -2.0, 100.0]])).median == 4.0


def test_gradients_without_a_size_are_told_of_and_no_ratio_is_made_of_them() -> None:
    layers = ((np.zeros((1, 1)), np.zeros(1)), (np.full((1, 1), NAN), np.full(1, 2.0)))
    said = gradients.describe(layers)
    assert "layer 1 0 and layer 2 none" in said
    assert "One weight has a gradient of exactly 0" in said
    assert "One gradient that is beyond number is not counted." in said
    assert "times" not in said
    assert "layer" not in gradients.describe([])
    drawn = gradients.gradient_spread(layers, palette=LIGHT)
    assert [len(trace.x) for trace in drawn.data if trace.type == "box"] == [0, 0], "none has a place on a log axis"


def test_the_words_about_points_stand_where_points_are_drawn() -> None:
    rng = np.random.default_rng(0)
    small, large = ((rng.normal(size=(4, size)), rng.normal(size=size)) for size in (3, 200))
    points, only_box = say("gradients-about"), say("gradients-many", most=400)
    for layers, pointed, boxed in (([small], True, False), ([large], False, True), ([small, large], True, True)):
        drawn = gradients.gradient_spread(layers, palette=PALETTES["light"])
        assert any(trace.type == "scatter" for trace in drawn.data) == pointed
        assert (points in gradients.describe(layers)) == pointed
        assert (only_box in gradients.describe(layers)) == boxed


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_scale_runs_from_orange_through_neutral_to_blue(palette: Palette) -> None:
    scale = diverging(palette)
    assert [place for place, _ in (scale[0], scale[3], scale[-1])] == [0.0, 0.5, 1.0]
    red, _, blue = (int(scale[0][1][at : at + 2], 16) for at in (1, 3, 5))
    assert red > blue
    red, _, blue = (int(scale[-1][1][at : at + 2], 16) for at in (1, 3, 5))
    assert blue > red


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_text_can_be_read_on_its_ground(palette: Palette) -> None:
    """WCAG 2 asks 4.5 : 1 of text."""

    def luminance(colour: str) -> float:
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        return math.fsum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(palette.text), luminance(palette.background)), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_page_has_the_palettes_colours() -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for name in ("light", "dark"):
        palette = PALETTES[name]
        assert theme[name]["primaryColor"] == palette.accent
        assert theme[name]["backgroundColor"] == palette.background
        assert theme[name]["secondaryBackgroundColor"] == palette.panel
        assert theme[name]["textColor"] == palette.text
        assert theme[name]["borderColor"] == palette.line


@pytest.mark.parametrize(("language", "scripts"), [("zh-Hans", "ST"), ("zh-Hant", "TS"), ("en", "ST"), ("qps", "ST")])
def test_the_page_names_the_fonts_that_its_style_sheet_brings(language: str, scripts: str) -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    sheet = (ROOT / "playground" / letters(language)).read_text(encoding="utf-8")
    families = ", ".join(dict.fromkeys(re.findall(r'font-family: ("Playground \w+")', sheet)))
    assert theme["font"] == FONTS == f'"Source Sans", {families}, sans-serif'
    files = re.findall(r'url\("app/static/vendor/([^/]+)/(.*?)\?(.*?)"\)', sheet)
    assert [file for _, file, _ in files] == [f"NotoSans{script}C_400Regular.ttf" for script in scripts]
    table = json.loads((ROOT / "playground" / "static" / "vendor" / "vendor.json").read_text())
    for name, file, version in files:
        assert file in table[name]["files"]
        assert version == table[name]["version"]
    for place in ("page.css", "static/live/stage/stage.css"):  # what has a font of its own
        assert families in (ROOT / "playground" / place).read_text(encoding="utf-8")


def test_a_chinese_letter_takes_more_room_in_a_figure_than_one_of_the_alphabet() -> None:
    assert width_of(["输出", "abc"], 10) == 20
    assert width_of(["h1 unit 1"], 10) == pytest.approx(9 * 6.2)


def test_the_live_view_has_the_palettes_colours() -> None:
    script = (ROOT / "playground" / "static" / "live" / "kit" / "theme.js").read_text(encoding="utf-8")
    light, dark = (re.search(rf"const {name} = {{(.*?)}};", script, re.S) for name in ("LIGHT", "DARK"))
    for found, palette in ((light, LIGHT), (dark, DARK)):
        assert found is not None
        assert tuple(re.search(r"scale: \[(.*?)\]", found[1])[1].replace('"', "").split(", ")) == palette.scale
        assert tuple(re.search(r"classes: \[(.*?)\]", found[1])[1].replace('"', "").split(", ")) == palette.classes
        for name in ("text", "background", "panel", "line", "accent", "negative", "positive", "zero", "train", "test"):
            assert f'{name}: "{getattr(palette, name)}"' in found[1]


def test_a_charts_camera_takes_a_slide_of_1920_by_1080() -> None:
    image = PLOT_CONFIG["toImageButtonOptions"]
    assert (image["width"] * image["scale"], image["height"] * image["scale"]) == (1920, 1080)


def svg(uri: str) -> str:
    return b64decode(uri.removeprefix("data:image/svg+xml;base64,")).decode()


def test_a_thumbnail_has_one_path_a_class_and_stays_small() -> None:
    points = np.random.default_rng(0).normal(size=(200, 2))
    picture = thumbnails.scatter(points, np.arange(200) % 3)
    assert svg(picture).count("<path") == 3
    assert len(picture) < 3000


def test_thumbnails_of_nothing_and_of_one_point_are_drawn() -> None:
    assert "<path" not in svg(thumbnails.scatter(np.empty((0, 2)), np.empty(0, dtype=np.int64)))
    assert "M20 20h0" in svg(thumbnails.scatter(np.ones((1, 2)), np.zeros(1, dtype=np.int64)))


def test_a_thumbnails_words_cannot_be_markup() -> None:
    assert "<script" not in svg(thumbnails.sign("<script>")).replace("<svg", "")
