"""Languages in a real Chromium: no sentence was left in code or in English, and every place has room for it.

The made-up language `qps` goes to every corner of the page, Chinese through the middle of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from core.datasets import DATASETS
from core.functions import ACTIVATIONS
from core.settings import LIMITS
from playground.exercise.examples import EXAMPLES
from playground.look.closer import PANELS
from playground.page.controls import GROUPS
from playground.words import languages
from playground.words.glossary import line
from playground.words.pseudo import LANGUAGE as PSEUDO
from scripts.app_server import AppServer
from scripts.live_page import ROOT, LivePage
from scripts.words_seen import WordsSeen
from tests.test_translations import NAMES as SAME

# Names that are the same in every language, and what Streamlit says of its own widgets in its own language.
NAMES = {"setosa", "versicolor", "virginica", "NumPy", "PyTorch", "TensorFlow", "Keras"}
NAMES |= {*LIMITS, *LIMITS["dataset"].choices}  # as a link writes them
NAMES |= {*ACTIVATIONS}  # as a formula writes them
NAMES |= {"and"}  # a list is formed by the language, and this one has borrowed its customs
NAMES |= {"English"}  # a language is called by its own name
STREAMLIT = re.compile(
    r"Sidebar|Open|Clear value|Help for .*|Choose (or add )?an option|(In|De)crement( value)?|Selected .*"
    r"|(Shortcut )?Esc"
)
SIDEBAR = "[data-testid='stSidebar'], [data-baseweb='popover'], [role='tooltip']"
TIPS = "[data-baseweb='popover'], [role='tooltip'], .bp-tip"
NOTICE = ".st-key-notice, .bp-notice"


class Reader(LivePage):
    """A page in the test language, and what was seen on it."""

    def __init__(self, page: Any, within: str, names: set[str]) -> None:
        super().__init__(page)
        self.seen = WordsSeen(page, names, STREAMLIT, within)

    def look(self, moment: str) -> None:
        """Looks when everything that was asked for is painted."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.page.evaluate("() => document.fonts.ready.then(() => {})")
        self.seen.look(moment)

    def hover(self, place: Locator, moment: str) -> None:
        """Looks at what the pointer brings about on something that was looked at before."""
        place.scroll_into_view_if_needed()
        place.hover()
        within, self.seen.within = self.seen.within, TIPS
        self.look(moment)
        self.seen.within = within

    def unfold(self, box: Locator) -> None:
        """Opens a menu with the keys; scrolling there may close it again."""
        menu = self.page.locator("[role='listbox']")
        box.focus()
        for _ in range(5):
            box.press("ArrowDown")
            self.page.wait_for_timeout(150)
            if menu.is_visible():
                return
        menu.wait_for()

    def rerun(self) -> None:
        """Waits until Streamlit has drawn what it was asked for."""
        self.page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()

    def judge(self) -> None:
        """Nothing was seen that should not be there."""
        assert not (report := self.seen.report()), f"bare, cut off or overlapping:\n{report}"


@pytest.fixture
def opened(visitor: Callable[..., Page], app_server: AppServer) -> Callable[..., Reader]:
    """Opens the app in the test language, for a reader who asks for little motion and looks `within` a part of it."""

    def open_page(
        query: str = "", within: str = "body", language: str = PSEUDO, size: tuple[int, int] = (1280, 800)
    ) -> Reader:
        page = visitor("reader", viewport=dict(zip(("width", "height"), size, strict=True)), reduced_motion="reduce")
        reader = Reader(page, within, NAMES if language == PSEUDO else NAMES | SAME)
        reader.open(f"{app_server.url}?lang={language}&{query}")
        return reader

    return open_page


def test_the_link_names_the_language_and_keeps_it(opened: Callable[..., Reader]) -> None:
    reader = opened("dataset=xor")
    expect(reader.page).to_have_url(re.compile("dataset=xor.*lang=qps"))
    expect(reader.page.locator("h1.bp-title")).to_have_text(re.compile(r"^\[Ɓ.*\]$"))
    expect(reader.page.locator(".st-key-notice")).to_have_count(0)
    reader.page.locator(".st-key-dataset-spiral button").first.click()
    expect(reader.page).to_have_url(re.compile("dataset=spiral.*lang=qps"))
    reader.page.reload()
    expect(reader.page.locator("h1.bp-title")).to_have_text(re.compile(r"^\[Ɓ.*\]$"))
    expect(reader.page).to_have_url(re.compile("dataset=spiral.*lang=qps"))


def test_the_sidebar_is_in_the_language_and_has_room(opened: Callable[..., Reader]) -> None:
    reader = opened("dataset=iris&optimizer=adam&schedule=step&initializer=uniform&init_bias=0.1", SIDEBAR)
    page = reader.page
    reader.look("opened")
    for name in GROUPS:
        page.locator(f".st-key-group-{name} summary").click()
        page.locator(
            f".st-key-group-{name} [data-testid='stExpanderDetails'] [data-testid='stWidgetLabel']"
        ).first.wait_for()
        reader.look(f"group {name} unfolded")
    for at, help_ in enumerate(page.locator("[data-testid='stSidebar'] [data-testid='stTooltipIcon']").all()):
        if help_.is_visible():
            reader.hover(help_, f"help {at}")
    page.locator(".st-key-more button").first.click()
    page.locator(".st-key-gallery button").first.wait_for()
    reader.look("all data sets")
    for name in DATASETS:
        reader.hover(page.locator(f".st-key-dataset-{name} button").first, f"data set {name}")
    page.keyboard.press("Escape")
    for at, box in enumerate(page.locator("[data-testid='stSidebar'] [data-testid='stSelectbox'] input").all()):
        reader.unfold(box)
        reader.look(f"menu {at}")
        page.keyboard.press("Escape")
    reader.judge()


# What shows that a panel is drawn, where it is no chart.
DRAWN = {
    "guide": ".bp-keys",
    "numbers": "[data-testid='stDataFrame'] canvas",
    "exercise": ".st-key-exercise-run",
    "mydata": ".st-key-mydata-save",
    "takeaway": "[data-testid='stDownloadButton']",
}


def turn_the_panels(reader: Reader) -> None:
    """Every panel, one after the other."""
    for at, name in enumerate(PANELS):
        reader.page.locator(".st-key-panel button").nth(at).click()
        reader.page.locator(f".st-key-closer {DRAWN.get(name, '.js-plotly-plot')}").first.wait_for()
        reader.look(f"panel {name}")


def test_the_panels_are_in_the_language_and_have_room(opened: Callable[..., Reader]) -> None:
    reader = opened("dataset=iris&hidden=4&activations=tanh&step=40", ".st-key-closer")
    page = reader.page
    turn_the_panels(reader)
    page.locator(".st-key-panel button").nth(list(PANELS).index("numbers")).click()
    page.locator(".st-key-numbers-what button").nth(1).click()
    reader.rerun()
    reader.look("table of parameters")
    reader.judge()


def test_an_exercise_is_in_the_language_and_has_room(opened: Callable[..., Reader]) -> None:
    reader = opened(urlencode(EXAMPLES["two_two_two"].to_link()), ".st-key-closer")
    page = reader.page
    page.locator(".st-key-panel button").nth(list(PANELS).index("exercise")).click()
    page.locator(".st-key-exercise-run").wait_for()
    reader.look("boxes filled")
    page.locator(".st-key-exercise-w1 textarea").fill("1 2 x")
    page.locator(".st-key-exercise-w1 textarea").press("Control+Enter")
    page.locator(".st-key-exercise-run button").click()
    page.locator(".st-key-refused-exercise").wait_for()
    reader.look("refused")
    page.locator(".st-key-exercise-part button").nth(1).click()
    page.locator(".st-key-exercise-sheet").wait_for()
    # What shows code is fetched by Streamlit when first asked for: the look is at all of the sheet.
    page.locator(".st-key-closer [data-testid='stCode'] button").last.wait_for(state="attached")
    reader.look("sheet")
    page.locator(".st-key-exercise-part button").nth(2).click()
    page.locator(".st-key-exercise-number input").fill("0.3")
    page.locator(".st-key-exercise-number input").press("Enter")
    page.locator(".st-key-exercise-verdict").wait_for()
    reader.look("checked")
    reader.judge()


def test_data_of_ones_own_are_in_the_language_and_have_room(opened: Callable[..., Reader]) -> None:
    reader = opened("panel=mydata&step=1", ".st-key-mydata-save")
    page = reader.page
    box = page.locator(".st-key-mydata-pasted textarea")
    box.fill("1;2;3;0\n4;;3;1\n5;6;3;1\n")
    box.press("Control+Enter")
    page.locator(".st-key-refused-mydata-data").wait_for()
    reader.look("refused")
    page.locator("[class*='st-key-mydata-leave_out'] label").first.click()
    page.locator(".st-key-mydata-use").wait_for()
    reader.look("read")
    page.locator(".st-key-mydata-use button").click()
    expect(page).to_have_url(re.compile("dataset=own"))
    reader.look("in use")
    reader.judge()


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("learning_rate=nan&hidden=-3&samples=-5&dataset=nowhere&changes=x&evil=1", ".st-key-notice"),
        ("stop_epoch=1&step=1", "[data-testid=notice]:not([data-kind=''])"),
        ("dataset=plane&activations=relu,relu&learning_rate=1000&speed=1u", "[data-testid=notice]:not([data-kind=''])"),
    ],
    ids=["broken link", "stop rule", "diverged"],
)
def test_a_notice_is_in_the_language_and_has_room(opened: Callable[..., Reader], query: str, says: str) -> None:
    reader = opened(query, NOTICE)
    if says != ".st-key-notice":
        reader.control("play").click()
    reader.page.locator(says).first.wait_for()
    reader.look("noticed")
    reader.judge()


def test_what_was_refused_is_in_the_language(opened: Callable[..., Reader]) -> None:
    reader = opened("", SIDEBAR)
    field = reader.page.locator(".st-key-learning_rate input")
    for typed in ("-1", "nan", "7 ducks"):
        field.fill(typed)
        field.press("Enter")
        reader.page.locator(".st-key-refused-learning_rate").get_by_text(
            typed.replace("-", "−")
        ).wait_for()  # the sign of print
        reader.look(f"{typed} typed")
    reader.judge()


# ---------------------------------------------------------------------------------------------- the live view


def test_the_strip_and_the_pictures_are_in_the_language_and_have_room(opened: Callable[..., Reader]) -> None:
    reader = opened("dataset=rings&hidden=4,3&activations=tanh,relu&l2=0.01&step=40")
    page = reader.page
    reader.look("opened")
    for name in ("play", "back", "step", "epoch", "reset", "new-weights", "camera", "copy-link", "scrubber"):
        reader.hover(reader.control(name), name)
    reader.control("epoch").click()
    reader.wait_for_step("step > 40")
    for name in ("decision-map", "network", "loss", "gradients"):
        canvas = page.locator(f".bp-panel-{name} canvas").first
        box = canvas.bounding_box()
        assert box is not None
        for x, y in ((0.5, 0.5), (0.3, 0.4), (0.7, 0.55), (0.05, 0.5), (0.95, 0.5)):
            page.mouse.move(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
            reader.look(f"pointer on {name}")
    for head in page.locator(".bp-diagram-head").all():
        reader.hover(head, "head of a layer")
    for switch in page.locator(
        ".bp-live [role='group'] button:not([data-testid='camera'], [data-testid='copy-link'])"
    ).all():
        if switch.is_visible() and switch.is_enabled() and not switch.get_attribute("data-testid"):
            switch.click()
            reader.look("a switch pressed")
    for at in range(page.locator("[data-testid^='flow-']").count()):
        page.locator("[data-testid^='flow-']").nth(at).click()
        reader.look("another view of the flow")
    reader.judge()


def wait_for_card(reader: Reader, card: str = "") -> None:
    on = f'[data-card="{card}"]' if card else ""
    reader.page.wait_for_selector(f'[data-testid="audit"]{on}[data-waiting="false"]')


def turn_the_cards(reader: Reader, what: str) -> None:
    """Every card about what is selected, with its tables opened."""
    panel = reader.page.get_by_test_id("audit")
    tabs = panel.locator("[data-testid^='audit-tab-']")
    for name in tabs.evaluate_all("(all) => all.map((one) => one.dataset.card)"):
        if tabs.count() > 1:
            panel.get_by_test_id(f"audit-tab-{name}").click()
        wait_for_card(reader, name)
        panel.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
        expect(panel.locator("details:not(:has(td))")).to_have_count(0)
        reader.look(f"card {name} of {what}")


@pytest.mark.parametrize(
    "query",
    [
        "dataset=rings&hidden=3,3&activations=tanh,relu&l2=0.01&l1=0.001&optimizer=adam&clip_norm=0.1&step=40",
        "hidden=3&activations=sigmoid&optimizer=momentum&batch_size=1&step=40",
        "dataset=sine&hidden=3&activations=tanh&optimizer=nesterov&batch_size=0&step=40",
    ],
    ids=["classes", "binary", "regression"],
)
def test_the_walk_and_every_card_are_in_the_language_and_have_room(opened: Callable[..., Reader], query: str) -> None:
    reader = opened(query)
    page = reader.page
    reader.look("opened")
    reader.seen.within = ROOT  # from here on the rest of the page stays as it is
    page.keyboard.press("p")
    wait_for_card(reader)
    panel = page.get_by_test_id("audit")
    count = page.locator("[data-testid^='phase-step-']").count()
    for at in range(count):
        reader.look(f"phase {at}")
        page.keyboard.press("ArrowDown")
    places = panel.locator("[data-testid^='audit-place-']")
    for at in range(places.count()):
        places.nth(at).click()
        wait_for_card(reader)
        turn_the_cards(reader, f"place {at}")
    canvas = page.locator(".bp-diagram-canvas")
    for keys, what in (
        (("Enter",), "unit"),
        (("Enter", "Enter"), "bias"),
        (("Enter", "ArrowRight", "Enter"), "weight"),
    ):
        canvas.focus()
        for key in keys:
            canvas.press(key)
        wait_for_card(reader)
        turn_the_cards(reader, what)
    for sample in ("worst", "batch"):
        panel.get_by_test_id(f"audit-sample-{sample}").click()
        wait_for_card(reader)
        turn_the_cards(reader, f"the {sample}")
    reader.judge()


# ------------------------------------------------------------------------------------------------------------ Chinese


@pytest.mark.parametrize(("language", "size"), [("zh-Hans", (1280, 800)), ("zh-Hant", (390, 844))])
def test_the_page_is_in_chinese_on_a_laptop_and_on_a_phone(
    opened: Callable[..., Reader], language: str, size: tuple[int, int]
) -> None:
    reader = opened("dataset=rings&hidden=3&activations=tanh&l2=0.01&step=40", "body", language, size)
    page = reader.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    reader.look("opened")
    turn_the_panels(reader)
    reader.seen.within = ROOT
    reader.control("inspect").click()
    phases = page.locator("[data-testid^='phase-step-']")
    phases.first.wait_for()
    for at in range(phases.count()):
        phases.nth(at).click()
        expect(phases.nth(at)).to_have_attribute("aria-current", "step")
        reader.look(f"phase {at}")
    page.get_by_test_id("phase-close").click()
    canvas = page.locator(".bp-diagram-canvas")
    canvas.focus()
    for key in ("Enter", "ArrowRight", "Enter", "Enter"):
        canvas.press(key)
    wait_for_card(reader)
    turn_the_cards(reader, "what is selected")
    page.get_by_test_id("audit").get_by_test_id("audit-sample-worst").click()
    wait_for_card(reader)
    reader.look("one example")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    reader.judge()


def test_what_was_drawn_before_a_font_came_is_drawn_anew(opened: Callable[..., Reader]) -> None:
    reader = opened("hidden=2&activations=tanh&step=3", language="zh-Hans")
    reader.wait_for_step("step == 3")
    reader.look("opened")
    drawn = """async () => {
      const drawn = new Set();
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        drawn.add(given[0]);
        return fillText.apply(this, given);
      };
      const face = new FontFace('Late', 'url(app/static/vendor/source-code-pro/SourceCodePro_400Regular.ttf)');
      document.fonts.add(face);
      await face.load();
      await new Promise((done) => setTimeout(done, 500));
      CanvasRenderingContext2D.prototype.fillText = fillText;
      return [...drawn]; }"""
    assert {"权重", "测试", "更新次数"} <= {text.lstrip("0123456789 ") for text in reader.page.evaluate(drawn)}


@pytest.mark.parametrize(("language", "size"), [("zh-Hans", (1280, 800)), ("zh-Hant", (390, 844))])
def test_a_lesson_is_in_chinese_and_says_what_its_words_mean(
    opened: Callable[..., Reader], language: str, size: tuple[int, int]
) -> None:
    reader = opened("lesson=delta&scene=2", "[data-testid='lesson']", language, size)
    lesson = reader.page.get_by_test_id("lesson")
    expect(lesson).to_be_visible()
    term = lesson.locator("[data-term='term-weight']")
    term.click()
    expect(lesson.locator(".bp-term-means")).to_have_text(line(language, "term-weight"))
    reader.look("a word explained")
    term.click()
    expect(lesson.locator(".bp-term-means")).to_be_empty()
    for _ in range(4):
        lesson.get_by_test_id("lesson-next").click()
        reader.look("the next scene")
    reader.judge()


def test_the_run_is_kept_when_another_language_is_chosen(opened: Callable[..., Reader]) -> None:
    reader = opened("dataset=xor&step=3", language="en")
    page = reader.page
    reader.control("step").click()
    reader.wait_for_step("step == 4")
    for language, name in languages().items():
        page.locator(".bp-languages").get_by_text(name, exact=True).click()
        expect(page).to_have_url(re.compile(rf"dataset=xor.*&step=4&.*lang={language}$"))
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_test_id("live-view")).to_have_attribute("data-step", "4")
        expect(page.locator(".bp-languages [aria-current]")).to_have_text(name)
