"""The live view as a test, a benchmark or a screenshot sees it: its state, its controls, and every step it painted."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import Locator, Page

# `window.painted` holds [milliseconds, step, training loss] of every change of data-step since the page was opened.
RECORDER = """
window.painted = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.dataset.testid !== 'live-view' || target.dataset.step === undefined) continue;
    window.painted.push([performance.now(), Number(target.dataset.step), target.dataset.trainLoss]);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-step'] });
"""
# As one who was here before: no call-outs.
SEEN = "try { localStorage.setItem('bp-callouts', 'shown'); } catch {}"
ROOT = '[data-testid="live-view"]'
_PREPARED: WeakKeyDictionary[Page, set[str]] = WeakKeyDictionary()


def prepare(page: Page, script: str) -> None:
    """Lets `script` run before every document of `page` from now on: once, however often it is asked for."""
    known = _PREPARED.setdefault(page, set())
    if script not in known:
        known.add(script)
        page.add_init_script(script)


class LivePage:
    """A page that shows the app."""

    def __init__(self, page: Page, *, first_visit: bool = False) -> None:
        self.page = page
        prepare(page, RECORDER)
        if not first_visit:
            prepare(page, SEEN)

    def open(self, url: str) -> LivePage:
        """Goes to `url` and waits for the first painted step."""
        self.page.goto(url)
        self.page.wait_for_selector(f"{ROOT}[data-step]")
        return self

    def control(self, name: str) -> Locator:
        """One of the live view's own controls: play, step, epoch, back, reset, new-weights, scrubber, camera."""
        return self.page.get_by_test_id("live-view").get_by_test_id(name)

    def _data(self, name: str) -> str:
        return str(self.page.eval_on_selector(ROOT, f"(root) => root.dataset.{name} ?? ''"))

    @property
    def state(self) -> str:
        return self._data("state")

    @property
    def step(self) -> int:
        return int(self._data("step"))

    @property
    def epoch(self) -> float:
        return float(self._data("epoch"))

    @property
    def loss(self) -> str:
        """The training loss as the page says it: all its digits."""
        return self._data("trainLoss")

    @property
    def painted(self) -> list[tuple[float, int, str]]:
        """(milliseconds, step, training loss) of every step painted since the page was opened."""
        return [tuple(entry) for entry in self.page.evaluate("window.painted")]

    def wait_for_state(self, state: str) -> None:
        """Waits until the view plays, is paused, or has diverged."""
        self.page.wait_for_selector(f'{ROOT}[data-state="{state}"]')

    def wait_for_step(self, condition: str, **options: Any) -> None:
        """Waits until `condition`, JavaScript about `step`, holds: "step >= 50"."""
        now = f"Number(document.querySelector('{ROOT}')?.dataset.step ?? NaN)"
        self.page.wait_for_function(f"() => ((step) => {condition})({now})", **options)

    def pause(self) -> None:
        """Pauses, if it plays, and waits until nothing moves any more."""
        if self.state == "playing":
            self.control("play").click()
        self.wait_for_state("paused")
        self.settle()

    def settle(self, milliseconds: int = 150) -> None:
        """Waits until no step has been painted for a while."""
        self.page.wait_for_function(
            f"""() => {{
                const last = window.painted.at(-1)?.[0] ?? 0;
                return performance.now() - last > {milliseconds};
            }}"""
        )

    def pictures(self) -> list[str]:
        """What every canvas shows now, as a fingerprint each."""
        shown = self.page.eval_on_selector_all(f"{ROOT} canvas", "(all) => all.map((one) => one.toDataURL())")
        return [fingerprint(picture) for picture in shown]


def fingerprint(picture: str) -> str:
    """A short text that differs where pictures differ."""
    return blake2b(picture.encode(), digest_size=8).hexdigest()
