"""What the map tells at the pointer is what `core` computes for that very place."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from core import Settings, advance, load_data, start
from core.network import forward
from scripts.app_server import AppServer
from scripts.live_page import LivePage

STEP, ROW = 2000, 75
TIP = ".bp-map .bp-tip"
# Where on the page a row of the data stands: the map's own plan, asked from the outside.
SPOT = """async (row) => {
  const { instances } = (await window.bpLive).main;
  const { map } = [...instances.values()][0].painters;
  const [x, y] = map.scene.points.train[row];
  const box = map.over.canvas.getBoundingClientRect();
  return [box.left + map.plan.x(x), box.top + map.plan.y(y)];
}"""


def answers(settings: Settings, points: Any) -> list[Any]:
    data = load_data(settings)
    params = advance(start(settings, data), settings, data, STEP).params
    return [layer.outputs[0] for layer in forward(params, settings.layer_activations, data.encode(points))]


def number(text: str) -> float:
    """A number as the page writes it, powers of ten included: "1.2·10⁻⁵"."""
    mantissa, _, power = text.replace("−", "-").partition("·10")
    return float(f"{mantissa}e{power.translate(str.maketrans('⁻⁰¹²³⁴⁵⁶⁷⁸⁹', '-0123456789')) or 0}")


@pytest.fixture
def still(page: Page, app_server: AppServer) -> LivePage:
    live = LivePage(page).open(f"{app_server.url}?learning_rate=0.1&step={STEP}")
    live.wait_for_step(f"step === {STEP}")
    return live


def test_the_output_at_a_row_is_the_networks_own_to_the_digits_shown(still: LivePage, app_server: AppServer) -> None:
    settings = Settings(learning_rate=0.1)
    x, y = still.page.evaluate(SPOT, ROW)
    still.page.mouse.move(x, y)
    tip = still.page.locator(TIP)
    want = answers(settings, load_data(settings).train_points[ROW][None])[-1][0]
    expect(tip).to_contain_text(f"output {want:#.3g}")
    expect(tip).to_contain_text(re.compile(rf"^train row {ROW}: "))
    expect(tip).not_to_contain_text("≈")


def test_the_output_at_a_place_is_that_of_the_coordinates_shown(still: LivePage, app_server: AppServer) -> None:
    settings = Settings(learning_rate=0.1)
    x, y = still.page.evaluate(SPOT, ROW)
    tip = still.page.locator(TIP)
    for away in range(12, 60, 4):  # to a place without a point
        still.page.mouse.move(x - away, y + away / 2)
        if tip.inner_text().startswith("x"):
            break
    expect(tip).to_have_text(re.compile(r"^x.*output \d[^ ]*$"))
    place, said = tip.inner_text().split("\n")
    told = [number(text) for text in re.findall(r"[₁₂] (−?[\d.]+)", place)]
    want = answers(settings, np.array([told]))[-1][0]
    assert number(said.removeprefix("output ")) == pytest.approx(want, rel=5e-3)


def test_while_it_plays_the_tip_has_no_more_digits_than_the_picture(page: Page, app_server: AppServer) -> None:
    live = LivePage(page).open(f"{app_server.url}?speed=1u")
    x, y = page.evaluate(SPOT, ROW)
    page.mouse.move(x, y)
    expect(page.locator(TIP)).to_contain_text(re.compile("≈|between"))
    live.pause()  # which takes the mouse away
    page.mouse.move(x, y)
    expect(page.locator(TIP)).to_be_visible()
    expect(page.locator(TIP)).not_to_contain_text(re.compile("≈|between"))
