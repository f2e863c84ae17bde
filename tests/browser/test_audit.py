"""The audit in a real Chromium: journeys from a running network into one update, its numbers held against `core`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import fsum
from typing import Any
from urllib.parse import parse_qsl

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from core import Settings, Step, advance, evaluate, load_data, start, take_step
from core.explain import unit_backward, unit_forward
from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage, fingerprint

CLOSE = {"rel": 1e-9, "abs": 1e-15}
RINGS = "dataset=rings"
DIGITS = "dataset=digits&hidden=16&activations=relu&batch_size=32&learning_rate=0.1"

# What a card shows, block by block: of every number the one with all its digits, which stands in its tip.
READ_BLOCKS = """(root) => [...root.querySelectorAll('.bp-a-blocks > *')].map((block) => {
  const texts = (names) => [...block.querySelectorAll(names)].map((one) => one.textContent);
  const exact = (one) => one.title || one.textContent;
  const tables = block.matches('details') ? [...block.querySelectorAll('tr')] : [];
  return {
    kind: /bp-a-(bars|sum|plot|matrices|epsilon|facts|data|formula|choice)/.exec(block.className)[1],
    name: texts('.bp-a-title, .bp-a-summary')[0] ?? '',
    spoken: [block.getAttribute('aria-label') ?? '', ...texts('.bp-a-spoken:not([hidden])'),
      ...[...block.querySelectorAll('[tabindex][aria-label]')].map((one) => one.ariaLabel)].join(' ').trim(),
    shown: [...block.querySelectorAll('.bp-a-row, .bp-a-fact, .bp-a-mean:not([hidden])')].map((row) => [
      row.querySelector('.bp-a-name, .bp-a-fact-label, .bp-a-mean-name').textContent,
      exact(row.querySelector('.bp-a-value, .bp-a-fact-value')),
    ]),
    cells: tables.map((line) => [...line.children].map(exact)),
  };
})"""


@dataclass
class Block:
    """One block of a card as the page shows it."""

    kind: str
    name: str
    spoken: str  # its text alternative
    shown: list[list[str]]  # [label, value] of each bar or fact
    cells: list[list[str]]  # of a table: the head, then the rows

    @property
    def numbers(self) -> list[float]:
        """The values of the bars, the total among them as the last."""
        return [number(value) for _, value in self.shown]

    def fact(self, label: str) -> float:
        """The value of the fact, or of the bar, that is called so."""
        return number(dict(self.shown)[label])


class Audit:
    """The panel with the cards."""

    def __init__(self, live: LivePage) -> None:
        self.live = live
        self.page = live.page
        self.panel = live.page.get_by_test_id("audit")

    def wait(self, *, step: int | None = None, card: str | None = None) -> Audit:
        """Waits until everything asked for is on show, of this step and card."""
        at = "" if step is None else f'[data-step="{step}"]'
        on = "" if card is None else f'[data-card="{card}"]'
        self.page.wait_for_selector(f'[data-testid="audit"]{at}{on}[data-waiting="false"]')
        return self

    def turn(self, card: str) -> Audit:
        """Turns to another card of the same thing."""
        self.panel.get_by_test_id(f"audit-tab-{card}").click()
        return self.wait(card=card)

    def go(self, name: str | re.Pattern[str], card: str) -> Audit:
        """Follows one of a card's own buttons."""
        self.panel.locator(".bp-a-choice").get_by_role("button", name=name).first.click()
        return self.wait(card=card)

    @property
    def address(self) -> str:
        """The weight or bias that the card is about, as w2.1.0 or b1.3."""
        found = re.search(r"\b[wb]\d+(?:\.\d+)+", str(self.panel.locator("h2").get_attribute("title")))
        return found[0] if found else ""

    @property
    def row(self) -> int:
        """The training row under the microscope."""
        return int(self.panel.get_by_test_id("audit-sample-row").input_value())

    def blocks(self, kind: str = "") -> list[Block]:
        """The blocks of the card, tables opened."""
        self.panel.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
        expect(self.panel.locator("details:not(:has(td))")).to_have_count(0)
        read = [Block(**block) for block in self.panel.evaluate(READ_BLOCKS)]
        return [block for block in read if kind in ("", block.kind)]

    def block(self, kind: str, at: int = 0) -> Block:
        return self.blocks(kind)[at]

    def formulas(self) -> list[str]:
        return self.panel.locator(".bp-a-formula").evaluate_all("(all) => all.map((one) => one.ariaLabel)")


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def settings_of(query: str = "") -> Settings:
    settings, problems = Settings.from_link(dict(parse_qsl(query)))
    assert not problems
    return settings


@cache
def update_to(step: int, query: str = "") -> Step:
    """The update that leads to `step`, computed here and not by the server."""
    settings = settings_of(query)
    data = load_data(settings)
    return take_step(advance(start(settings, data), settings, data, step - 1), settings, data)


def pushes(step: Step, layer: int, i: int, j: int) -> dict[int, float]:
    """delta times activation of each training row of the batch, for weight i -> j of a layer counted from 1."""
    terms = step.backward[layer - 1].delta[:, j] * step.forward[layer - 1].inputs[:, i]
    return dict(zip(step.rows.tolist(), terms.tolist(), strict=True))


def place_of(step: Step, row: int) -> int:
    return step.rows.tolist().index(row)


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Callable[..., LivePage]:
    """Opens the app at a link; `calm` is a reader who asks for little motion: nothing starts or moves by itself."""

    def open_page(query: str = "", *, calm: bool = True) -> LivePage:
        page = visitor(reduced_motion="reduce" if calm else "no-preference")
        return LivePage(page).open(f"{app_server.url}?speed=1e&{query}")

    return open_page


def seek(live: LivePage, step: int) -> None:
    """Puts the timeline there at once."""
    live.control("scrubber").fill(str(step))
    live.wait_for_step(f"step === {step}")


def drag_to(live: LivePage, step: int) -> None:
    """Drags the timeline's thumb as a hand does, then sets it right with the arrow keys."""
    scrubber = live.control("scrubber")
    box, most, thumb = scrubber.bounding_box(), int(scrubber.get_attribute("max") or 0), 16
    assert box is not None
    at = [box["x"] + thumb / 2 + (box["width"] - thumb) * share for share in (live.step / most, step / most)]
    height = box["y"] + box["height"] / 2
    live.page.mouse.move(at[0], height)
    live.page.mouse.down()
    live.page.mouse.move(at[1], height, steps=8)
    live.page.mouse.up()
    assert abs(int(scrubber.input_value()) - step) < 5
    while (now := int(scrubber.input_value())) != step:
        scrubber.press("ArrowLeft" if now > step else "ArrowRight")
    live.wait_for_step(f"step === {step}")


def click_edge(live: LivePage, address: str) -> None:
    """Feels for a weight on the diagram with the mouse, and clicks it."""
    view = live.page.get_by_test_id("live-view")
    layer = int(address[1 : address.index(".")])
    canvas = view.locator(".bp-diagram-canvas").bounding_box()
    heads = [head.bounding_box() for head in view.locator(".bp-diagram-head").all()]
    assert canvas is not None
    before, after = (box["x"] + box["width"] / 2 for box in heads[layer - 1 : layer + 1] if box)
    said = view.locator(".bp-card-address")
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        for y in range(70, int(canvas["height"]) - 34, 3):
            live.page.mouse.move(before + (after - before) * share, canvas["y"] + y)
            if said.text_content() == address and said.is_visible():
                live.page.mouse.click(before + (after - before) * share, canvas["y"] + y)
                return
    pytest.fail(f"{address} is nowhere on the diagram")


def walk_to(live: LivePage, *keys: str) -> None:
    """Walks over the diagram with the keys, from the first unit of hidden layer 1."""
    canvas = live.page.locator(".bp-diagram-canvas")
    canvas.focus()
    for key in ("Enter", *keys):
        canvas.press(key)


def phase(live: LivePage) -> str:
    return str(live.page.eval_on_selector(ROOT, "(root) => root.dataset.phase"))


def picture(live: LivePage, panel: str) -> str:
    """What the network or the decision map shows, as a fingerprint."""
    live.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    drawn = live.page.locator(f".bp-panel-{panel} canvas").evaluate_all("(all) => all.map((one) => one.toDataURL())")
    return fingerprint("".join(drawn))


def check_weight_card(audit: Audit, step: Step, layer: int, i: int, j: int) -> float:
    """Holds the card about a weight against the step: bars, their sum, the change. Returns the gradient."""
    wanted = pushes(step, layer, i, j)
    gradient = float(step.grads[layer - 1].weight[i, j])
    bars, change, table = audit.block("bars"), audit.block("sum", -1), audit.block("data")
    *terms, total, mean = bars.numbers
    told = {label: number(value) for label, value in bars.shown[:-2]}
    alone = {f"row {row}": push for row, push in wanted.items() if f"row {row}" in told}
    others = {label: fsum(wanted.values()) - fsum(alone.values()) for label in told if label.startswith("the other")}
    assert told == pytest.approx(alone | others, **CLOSE)
    assert others or len(alone) == len(wanted), "no push is left out"
    assert total == pytest.approx(fsum(terms), **CLOSE)
    assert mean == pytest.approx(fsum(terms) / len(wanted), **CLOSE)
    assert mean == pytest.approx(gradient, **CLOSE), "the bars add up to the gradient"
    assert change.numbers[-1] == pytest.approx(float(step.updates[layer - 1].weight[i, j]), **CLOSE)
    assert fsum(change.numbers[:-1]) == pytest.approx(change.numbers[-1], **CLOSE)
    assert {int(cells[0]): number(cells[3]) for cells in table.cells[1:]} == pytest.approx(wanted, **CLOSE)
    return gradient


def check_proof_card(audit: Audit, gradient: float, count: int) -> None:
    """The central difference agrees with the gradient, for this parameter and for all of them."""
    facts, badge, cost = audit.blocks("facts")
    numeric, analytic = facts.fact("by difference"), facts.fact("by backpropagation")
    assert analytic == pytest.approx(gradient, **CLOSE)
    assert numeric == pytest.approx(analytic, rel=1e-6, abs=1e-10)
    assert badge.fact("largest relative error") < 1e-5
    assert f"of {count:,}" in str(badge.shown)
    assert f"{2 * count:,} forward passes" in str(cost.shown)


# ----------------------------------------------------------------------------------------------- the journeys


def test_a_student_looks_into_update_40_of_the_default_run(opened: Callable[..., LivePage]) -> None:
    live = opened(calm=False)
    live.wait_for_step("step >= 1000")
    live.pause()
    end, loss = live.step, live.loss
    panels = ("network", "decision-map")
    late = [picture(live, panel) for panel in panels]

    drag_to(live, 40)
    live.settle()
    assert (live.state, live.step, live.epoch) == ("paused", 40, 1.6)
    assert float(live.loss) > float(loss)
    shown = [picture(live, panel) for panel in panels]
    assert all(one != other for one, other in zip(shown, late, strict=True))
    expect(live.page.locator("[aria-label^='Loss curves over 40 updates']")).to_have_count(1)
    live.control("forward-update").click()
    live.wait_for_step("step === 41")
    assert [picture(live, panel) for panel in panels] != shown
    live.control("back-update").click()
    live.wait_for_step("step === 40")
    assert [picture(live, panel) for panel in panels] == shown

    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40, card="forward")  # nothing of what is still to come
    phases = ["forward-1", "forward-2", "forward-3", "loss", "backward-3", "backward-2", "backward-1", "update"]
    assert phase(live) == phases[0]
    words = live.page.get_by_test_id("phase-words")
    expect(words).to_contain_text("Update 39 → 40")
    for name in phases[1:]:
        live.page.keyboard.press("ArrowDown")
        assert phase(live) == name
        audit.wait(step=40, card={"loss": "output", "update": "step_size"}.get(name, name.partition("-")[0]))
    expect(words).to_contain_text("the weights move at once")
    for name in phases[-2::-1]:
        live.page.keyboard.press("ArrowUp")
        assert phase(live) == name
    assert (live.state, live.step) == ("paused", 40), "looking moves nothing"

    click_edge(live, "w2.1.0")
    audit.wait(step=40, card="weight")
    assert audit.address == "w2.1.0"
    step = update_to(40)
    gradient = check_weight_card(audit, step, 2, 1, 0)
    audit.turn("proof")
    audit.panel.locator("summary").click()
    expect(audit.panel.locator("th").first).to_have_text("ε")
    check_proof_card(audit, gradient, count=25)
    slider = audit.panel.locator("input[type=range]")
    before = slider.get_attribute("aria-valuetext")
    slider.press("End")
    assert slider.get_attribute("aria-valuetext") != before

    painted = len(live.painted)
    live.control("play").click()
    live.wait_for_step(f"step > {end}")
    assert phase(live) == "", "training goes on, the walk is over"
    steps = sorted({at for _, at, _ in live.painted[painted:]} - {40})
    assert steps[0] == 50, "from there to the end of the epoch"
    assert {later - earlier for earlier, later in pairwise(steps)} == {25}
    live.pause()
    audit.wait(step=live.step, card="proof")


def test_three_classes_with_softmax_unit_by_unit(opened: Callable[..., LivePage]) -> None:
    live = opened(RINGS)
    live.control("epoch").click()
    live.wait_for_step("step > 0")
    live.control("play").click()
    live.wait_for_step("step >= 200")
    live.pause()
    seek(live, 40)
    live.control("inspect").click()
    audit = Audit(live).wait(step=40)
    step = update_to(40, RINGS)
    row = audit.row
    place = place_of(step, row)
    assert place == (step.forward[-1].outputs * step.targets).sum(axis=1).argmin(), "the least sure of its class"

    # every phase has a picture of its own, and the way back shows the same ones
    live.page.mouse.move(1270, 790)
    live.settle()
    seen = [picture(live, "network")]
    while phase(live) != "update":
        live.page.keyboard.press("ArrowDown")
        audit.wait(step=40)  # the card that follows lights its unit
        seen.append(picture(live, "network"))
    assert len(set(seen)) == len(seen) == 8
    back = [seen[-1]]
    while phase(live) != "forward-1":
        live.page.keyboard.press("ArrowUp")
        audit.wait(step=40)
        back.append(picture(live, "network"))
    assert back == seen[::-1]

    # the second unit, its bias, the weight from x1, the weight from x2
    walk_to(live, "ArrowDown", "Enter", "ArrowRight", "ArrowRight", "Enter")
    audit.wait(step=40, card="weight")
    assert audit.address == "w1.1.1"
    gradient = check_weight_card(audit, step, 1, 1, 1)
    audit.turn("proof")
    check_proof_card(audit, gradient, count=(2 + 1) * 4 + (4 + 1) * 2 + (2 + 1) * 3)
    audit.turn("paths")
    paths = audit.block("sum")
    alone = pushes(step, 1, 1, 1)[row]
    assert len(paths.numbers) == 2 * 3 + 1, "over two units to three outputs"
    assert fsum(paths.numbers[:-1]) == pytest.approx(paths.numbers[-1], **CLOSE)
    assert paths.numbers[-1] == pytest.approx(alone, **CLOSE)

    # a unit of the first hidden layer: forward, backward, its layer
    audit.turn("weight").go("hidden 1, unit 2", "forward")
    wanted = unit_forward(step, 0, 1, place)
    total = audit.block("sum").numbers
    assert total == pytest.approx([*wanted.terms[np.argsort(-abs(wanted.terms))], wanted.bias, wanted.z], **CLOSE)
    audit.turn("backward")
    told = unit_backward(step, 0, 1, place)
    blame = audit.block("sum").numbers
    assert fsum(blame[:-1]) == pytest.approx(blame[-1], **CLOSE)
    factors = audit.block("facts").numbers
    assert factors == pytest.approx([blame[-1], told.slope, told.delta], **CLOSE)
    assert factors[0] * factors[1] == pytest.approx(step.backward[0].delta[place, 1], **CLOSE)
    audit.turn("forward").go(re.compile("layer"), "shapes")
    assert len(audit.blocks("matrices")) == 3, "forward, backward, and the gradient"
    bias = {cells[0]: [number(value) for value in cells[1:]] for cells in audit.block("data").cells[1:]}
    assert list(bias.values()) == [
        pytest.approx(pair, **CLOSE) for pair in zip(step.before.params[0].bias, step.data_grads[0].bias, strict=True)
    ]

    # softmax with cross-entropy leaves the difference of output and target
    audit.panel.get_by_test_id("audit-place-output").click()
    audit.wait(card="output").go(re.compile("^delta of output"), "backward")
    total = audit.block("sum").numbers
    unit = int(np.argmax(abs(step.backward[-1].delta[place])))
    assert fsum(total[:-1]) == pytest.approx(total[-1], **CLOSE)
    assert total[-1] == pytest.approx(step.forward[-1].outputs[place, unit] - step.targets[place, unit], **CLOSE)


def test_digits_with_sixteen_units(opened: Callable[..., LivePage]) -> None:
    live = opened(DIGITS)
    live.control("play").click()
    live.wait_for_step("step >= 60")
    live.pause()
    seek(live, 40)
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40)
    step = update_to(40, DIGITS)
    walk_to(live, "ArrowRight", "Enter", *["ArrowRight"] * 4, "Enter")
    audit.wait(step=40, card="weight")
    assert audit.address == "w2.3.0"
    gradient = check_weight_card(audit, step, 2, 3, 0)
    audit.turn("proof")
    check_proof_card(audit, gradient, count=65 * 16 + 17 * 10)
    audit.turn("weight").go("hidden 1, unit 4", "forward")
    total = audit.block("sum").numbers
    wanted = unit_forward(step, 0, 3, place_of(step, audit.row))
    assert fsum(total[:-1]) == pytest.approx(total[-1], **CLOSE)
    assert total[-1] == pytest.approx(wanted.z, **CLOSE)
    assert len(audit.block("data").cells) == 1 + 64
    audit.go(re.compile("layer"), "shapes")
    assert "64" in audit.block("matrices").spoken
    live.control("play").click()
    live.wait_for_step("step > 100")


# -------------------------------------------------------------------------------------------------- far back


def test_a_step_that_the_browser_never_held_has_the_numbers_it_had(opened: Callable[..., LivePage]) -> None:
    live = opened("step=100000")
    live.wait_for_step("step === 100000")
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=100_000)
    click_edge(live, "w1.0.0")
    audit.wait(step=100_000, card="weight")
    first = (live.loss, audit.block("bars"), audit.block("sum", -1))
    check_weight_card(audit, update_to(100_000), 1, 0, 0)
    seek(live, 54_321)  # has never been on a screen
    audit.wait(step=54_321, card="weight")
    between = update_to(54_321)
    check_weight_card(audit, between, 1, 0, 0)
    known, _ = evaluate(between.after.params, between.settings, load_data(between.settings))
    assert float(live.loss) == pytest.approx(known.loss, rel=1e-6), "the picture's numbers are float32"
    seek(live, 100_000)
    audit.wait(step=100_000, card="weight")
    assert (live.loss, audit.block("bars"), audit.block("sum", -1)) == first


# --------------------------------------------------------------------------------------------- while it plays


def test_training_from_a_past_step_branches_and_leaves_a_ghost(opened: Callable[..., LivePage]) -> None:
    live = opened()
    live.control("play").click()
    live.wait_for_step("step >= 500")
    live.pause()
    ghost = live.page.locator("[aria-label*='earlier branch']")
    expect(ghost).to_have_count(0)
    seek(live, 200)
    before = live.loss
    live.control("play").click()
    live.wait_for_step("step > 250")
    live.pause()
    assert live.loss != before
    assert int(live.control("scrubber").get_attribute("max") or 0) == live.step, "the timeline is the new branch's"
    expect(ghost).to_have_count(1)
    live.control("reset").click()
    live.wait_for_step("step === 0")
    expect(ghost).to_have_count(0)


def test_cards_follow_while_training_plays_and_frames_go_on(opened: Callable[..., LivePage]) -> None:
    live = opened("speed=1u")
    live.control("step").click()
    live.wait_for_step("step === 1")
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=1)
    walk_to(live, "Enter", "ArrowRight", "Enter")
    audit.wait(card="weight")
    live.page.evaluate(
        """() => {
            window.audited = [];
            const panel = document.querySelector('[data-testid="audit"]');
            new MutationObserver(() => window.audited.push(Number(panel.dataset.step)))
                .observe(panel, { attributes: true, attributeFilter: ['data-step'] });
        }"""
    )
    painted = len(live.painted)
    live.control("play").click()
    live.wait_for_step("step > 20")
    live.page.wait_for_timeout(3000)
    live.pause()
    times = [at for at, _, _ in live.painted][painted:]
    audited = live.page.evaluate("window.audited")
    assert len(audited) >= 4, "the card follows at its own pace"
    assert audited == sorted(audited)
    assert len(times) >= 40, "and training goes on meanwhile"
    assert max(later - earlier for earlier, later in pairwise(times)) < 1000, "without a halt"
    audit.wait(step=live.step, card="weight")
    check_weight_card(audit, update_to(live.step), 1, 0, 0)


def test_escape_closes_the_panel_from_anywhere_and_no_ring_stays_on_the_map(opened: Callable[..., LivePage]) -> None:
    live = opened("step=40")
    live.settle()
    before = picture(live, "decision-map")
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40)
    live.page.keyboard.press("Escape")
    expect(audit.panel).to_have_count(0)
    assert phase(live) == "forward-1", "the walk goes on without the panel"
    live.page.get_by_test_id("phase-next").click()
    expect(live.page.get_by_test_id("phase-words")).to_contain_text("Unit")
    live.page.keyboard.press("p")
    assert phase(live) == ""
    live.settle()
    assert picture(live, "decision-map") == before


def test_one_thing_is_selected_for_panel_bar_and_diagram(opened: Callable[..., LivePage]) -> None:
    live = opened("step=40")
    live.settle()
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40)
    words = live.page.get_by_test_id("phase-words")
    click_edge(live, "w1.1.3")
    audit.wait(step=40, card="weight")
    expect(words).to_contain_text("Unit 4: z =")
    audit.go(re.compile("hidden 1, unit 4"), "forward")
    expect(audit.panel.locator("h2")).to_have_text("Hidden 1, unit 4")
    chosen = picture(live, "network")
    audit.panel.get_by_test_id("audit-close").click()
    assert phase(live) == "forward-1"
    expect(words).to_contain_text("Unit 4: z =")
    click_edge(live, "w1.1.3")
    audit.wait(step=40, card="weight")
    assert picture(live, "network") != chosen


# ------------------------------------------------------------------------------------------ what cards are made of


def test_the_notation_changes_every_formula_at_once_and_is_kept(opened: Callable[..., LivePage]) -> None:
    live = opened("step=40")
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40)
    walk_to(live, "ArrowRight", "Enter", "ArrowRight", "ArrowRight", "ArrowRight", "Enter")
    audit.wait(card="weight")
    nielsen, numbers = audit.formulas(), audit.block("bars")
    assert "δ" in nielsen[0]
    seen = {tuple(nielsen)}
    for names, letter in (("ng", "dz"), ("framework", ".grad")):
        audit.panel.get_by_test_id("audit-notation-names").select_option(names)
        audit.wait(card="weight")
        assert letter in audit.formulas()[0]
        assert all(one != other for one, other in zip(audit.formulas(), nielsen, strict=True))
        seen.add(tuple(audit.formulas()))
    audit.panel.get_by_test_id("audit-notation-names").select_option("nielsen")
    audit.panel.get_by_test_id("audit-notation-rows").select_option("columns")
    audit.wait(card="weight")
    seen.add(tuple(audit.formulas()))
    assert len(seen) == 4
    assert audit.block("bars") == numbers, "numbers do not depend on who writes them"
    audit.turn("proof")
    words = live.page.get_by_test_id("phase-words")
    live.page.goto(live.page.url.partition("?")[0] + "?step=40")
    live.page.wait_for_selector(f"{ROOT}[data-step='40']")
    live.page.keyboard.press("p")
    audit.panel.get_by_test_id("audit-notation-names").select_option("ng")
    live.page.get_by_test_id("phase-step-backward-3").click()
    expect(words).to_contain_text("dz says how the loss answers to z. The output: dz = ")
    expect(audit.panel.get_by_test_id("audit-notation-rows")).to_have_value("columns")


def test_every_figure_has_a_text_alternative_and_the_numbers_behind_it(opened: Callable[..., LivePage]) -> None:
    live = opened("step=40&dataset=rings&l2=0.01&optimizer=adam")
    live.page.keyboard.press("p")
    audit = Audit(live).wait(step=40)
    places = audit.panel.get_by_test_id(re.compile("^audit-place-"))
    tabs = audit.panel.get_by_test_id(re.compile("^audit-tab-"))
    seen = set()

    def look(what: str) -> None:
        for name in tabs.evaluate_all("(all) => all.map((one) => one.dataset.card)"):
            if tabs.count() > 1:
                audit.turn(name)
            seen.add(f"{what} {name}")
            check_text_alternatives(audit, f"{what} {name}")

    for at in range(places.count()):
        places.nth(at).click()
        audit.wait(step=40)
        look(places.nth(at).inner_text())
    walk_to(live, "Enter", "Enter")
    audit.wait(step=40, card="weight")
    look("bias")
    audit.turn("weight").go("hidden 1, unit 1", "forward")
    for sample in ("worst", "batch"):
        audit.panel.get_by_test_id(f"audit-sample-{sample}").click()
        audit.wait(step=40)
        look(f"unit of the {sample}")
    assert len(seen) >= 2 + 3 + 1 + 3 + 3 + 4


def check_text_alternatives(audit: Audit, where: str) -> None:
    """Whatever is drawn on this card is said and listed as well."""
    blocks = audit.blocks()
    for block in blocks:
        if block.kind in ("bars", "sum", "plot", "matrices", "epsilon"):
            assert len(block.spoken) > 20, f"{where}: {block.kind} {block.name!r} says nothing"
        if block.kind in ("bars", "sum"):
            assert all(label and value for label, value in block.shown), where
        if block.kind in ("formula", "facts", "choice"):
            assert block.spoken, f"{where}: {block.kind} without words"
    tables = [block for block in blocks if block.kind == "data"]
    assert tables, f"{where} has no data table"
    for table in tables:
        assert table.name, where
        assert len(table.cells) > 1, f"{where}: {table.name!r} is empty"
        assert len({len(line) for line in table.cells}) == 1, where
    undescribed = audit.panel.locator("canvas, svg").evaluate_all(
        """(all) => all.filter((one) => !one.closest('[aria-hidden=true]') && !one.closest('[aria-label]'))
                       .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert undescribed == [], where
    scroller = audit.panel.locator(".bp-a-scroll")
    assert scroller.evaluate("(one) => one.scrollWidth <= one.clientWidth"), f"{where} is wider than the panel"


# Runs whose listing is long in lines (nine layers) and long in a line (many units, clipping, a schedule).
LISTINGS = (
    "step=40&hidden=8,8,8,8,8,8,8,8&activations=" + ",".join(["gelu"] * 8) + "&optimizer=adam",
    "step=40&schedule=cosine&clip_norm=0.5&l1=0.1&l2=0.1&optimizer=momentum",
)


@pytest.mark.parametrize("query", LISTINGS)
def test_the_code_lies_within_the_bar_and_shows_the_present_phase(opened: Callable[..., LivePage], query: str) -> None:
    live = opened(query)
    live.wait_for_step("step === 40")
    charts = live.page.locator(".bp-charts")
    live.page.keyboard.press("p")
    lines = live.page.get_by_test_id("code-lines")
    lines.locator("code").first.wait_for()
    open_at = charts.bounding_box()
    heights = set()
    for library in ("numpy", "pytorch", "keras"):
        live.page.get_by_test_id(f"code-{library}").click()
        for place in range(live.page.locator(".bp-phase-step").count()):
            live.page.locator(".bp-phase-step").nth(place).click()
            box, bar = lines.bounding_box(), live.page.get_by_test_id("phasebar").bounding_box()
            lit = lines.locator("[aria-current='step']")
            first = lit.first.bounding_box()
            assert box is not None
            assert bar is not None
            assert first is not None
            assert box["y"] - 1 <= first["y"] <= box["y"] + box["height"] - first["height"] + 1
            assert bar["x"] <= box["x"]
            assert box["x"] + box["width"] <= bar["x"] + bar["width"]
            assert box["y"] + box["height"] <= bar["y"] + bar["height"]
            heights.add(bar["height"])
    assert len(heights) == 1, "the bar keeps its height, the charts stay"
    assert charts.bounding_box() == open_at
    network, bar = (
        live.page.locator(".bp-panel-network").bounding_box(),
        live.page.get_by_test_id("phasebar").bounding_box(),
    )
    assert network is not None
    assert bar is not None
    assert open_at is not None
    assert network["height"] >= 300, "the diagram keeps its room"
    assert network["y"] + network["height"] <= bar["y"]
    assert bar["y"] + bar["height"] <= open_at["y"]


def test_a_program_taken_away_goes_on_from_the_step_on_screen(opened: Callable[..., LivePage]) -> None:
    live = opened("step=40&optimizer=momentum")
    live.wait_for_step("step === 40")
    live.page.get_by_role("radio", name="Take away").click()
    button = live.page.get_by_test_id("stDownloadButton").locator("button")
    with live.page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "backprop-step-40-numpy.py"
    names: dict[str, Any] = {}
    exec(download.value.path().read_text(encoding="utf-8"), names)
    assert names["losses_here"] == pytest.approx([update_to(at, "optimizer=momentum").loss for at in range(41, 51)])
    assert names["apart"] < 1e-9
