"""Thirty hostile texts through every place that takes a text: nothing runs, nobody else is asked, no link leads away.

The app is served without the policy of a host, so that it holds by itself. What is typed stands on the page as text, or
as the plain words that are left of it.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from core.datasets.rows import plain_name
from core.refusal import Phrase, Refusal, excerpt
from core.settings import LIMITS
from playground.exercise.grid import Unread, grid, plain_number, shown_name
from playground.mydata.cells import cells
from playground.mydata.columns import Choice, apart, rows_of
from playground.mydata.saved import FORMAT, VERSION, read_run
from playground.words import say
from playground.words.refusals import tell
from scripts.app_server import AppServer
from scripts.live_page import LivePage
from tests.visitors import choose_files

# In every one stands "pwned" or "evil.example": by that a part of the page that one of them has made is known.
TEXTS = (
    "<script>pwned=1</script>",
    "<img src=x onerror=pwned=1>",
    '"><svg onload=pwned=1>',
    "'><details open ontoggle=pwned=1>",
    "</script><script>pwned=1</script>",
    "</title></style></textarea><img src=x onerror=pwned=1>",
    "--><img src=//evil.example/7>",
    "]]><script>pwned=1</script>",
    "<iframe src=javascript:parent.pwned=1>",
    '<iframe srcdoc="<script>parent.pwned=1</script>">',
    "<a href=javascript:pwned=1>b</a>",
    "<a href=//evil.example/12>b</a>",
    "<link rel=stylesheet href=//evil.example/13.css>",
    "<style>@import '//evil.example/14.css';</style>",
    '<meta http-equiv=refresh content="0;url=//evil.example/15">',
    "<base href=//evil.example/16/>",
    "<object data=//evil.example/17></object>",
    "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1>",
    "<b onmouseover=pwned=1 style=background:url(//evil.example/19)>b</b>",
    "&lt;img src=x onerror=pwned=1&gt;",
    "%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E",
    "[b](javascript:pwned=1)",
    "[b](https://evil.example/23)",
    "![b](https://evil.example/24.png)",
    "<https://evil.example/25>",
    "https://evil.example/26 www.evil.example a@evil.example",
    "$\\href{https://evil.example/27}{b}$",
    '=HYPERLINK("//evil.example/28","b")',
    "@SUM(2;=3+4)*cmd|' /C pwned'!A0",
    "{{pwned=1}}${pwned=1}#{pwned=1}",
)
MARKS = ("pwned", "evil.example")

# What a text has made of itself anywhere in the page, shadow roots and frames of the page included.
FOUND = """(marks) => {
  const found = window.pwned === undefined ? [] : ["it ran"];
  const hasMark = (text) => marks.some((mark) => text.includes(mark));
  const acts = /^(on.*|href|src|srcset|srcdoc|data|action|formaction|style|xlink:href|poster|background|content)$/i;
  const made = "script:not([type='application/json']), style, iframe, object, embed, base, meta, link";
  const look = (root) => {
    for (const one of root.querySelectorAll("*")) {
      const { attributes, shadowRoot, contentDocument } = one;
      for (const { name, value } of attributes) {
        if (acts.test(name) && (hasMark(value) || /^\\s*javascript:/i.test(value))) found.push(`${name}=${value}`);
      }
      if (one.matches(made) && hasMark(one.outerHTML)) found.push(one.outerHTML.slice(0, 200));
      if (one.localName === "a" && one.host && one.host !== location.host) found.push(`a link to ${one.href}`);
      if (shadowRoot) look(shadowRoot);
      if (contentDocument) look(contentDocument);
    }
  };
  look(document);
  return found;
}"""
VIEW = """const { instances } = (await window.bpLive).main;
  const [view] = instances.values();"""
MAKE = f"""async (wishes) => {{ {VIEW}
  const made = [];
  for (const wish of wishes) made.push(await (await view.pictures.make(wish)).blob.text());
  return made; }}"""
WISH = {
    "format": "svg", "part": "stage", "title": "", "theme": "light", "transparent": False, "width": 960, "height": 540,
}  # fmt: skip
REEL = {"format": "html", "from": 0, "to": 0, "every": 1, "fps": 2}
SVG = "{http://www.w3.org/2000/svg}"
BOXES = ("exercise-data", "mydata-pasted")  # of several lines
COLUMNS = Choice(header=True, inputs=(0,), target=1, split=None, task="regression", leave_out=False)
ANSWER = """(field, texts) => texts.forEach((text) => {
  field.value = text;
  field.form.requestSubmit();
})"""


class Watch:
    """Listens to a page, while it is used in a `with`, for what nothing typed may bring about."""

    def __init__(self, page: Page, host: str) -> None:
        self.page, self.host = page, host
        self.seen: list[str] = []
        self._listeners: dict[Any, Any] = {
            "dialog": self._dialog,
            "popup": lambda popup: self.seen.append(f"a window: {popup.url}"),
            "request": lambda request: self._asked(request.url),
            "websocket": lambda socket: self._asked(socket.url),
        }

    def __enter__(self) -> Self:
        for event, listener in self._listeners.items():
            self.page.on(event, listener)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)

    def _dialog(self, dialog: Any) -> None:
        self.seen.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if urlsplit(url).netloc not in ("", self.host):
            self.seen.append(f"asked: {url}")

    def quiet(self, where: str) -> None:
        """Fails if anything was seen, or is."""
        assert self.seen + self.page.evaluate(FOUND, MARKS) == [], where


class Journey(Watch):
    """Someone who types hostile texts into everything."""

    def write(self, key: str, text: str) -> None:
        """Types into a field of the page."""
        field = self.page.locator(f".st-key-{key}").locator("textarea, input").first
        field.fill(text)
        field.press("Control+Enter" if key in BOXES else "Enter")

    def choose(self, group: str, name: str) -> None:
        """Presses the button of a group."""
        self.page.locator(f".st-key-{group} button").filter(has_text=name).click()

    def told(self, key: str, text: str) -> None:
        """Waits until what was refused quotes a text, of which nothing is left that could act as markup."""
        expect(self.page.locator(f".st-key-refused-{key}")).to_contain_text(str(excerpt(text)))
        self.quiet(f"{key}: {text}")

    def open_files(self, files: Mapping[str, bytes]) -> None:
        """Opens files by their names, whatever these are."""
        chosen = [{"name": name, "mimeType": "application/json", "buffer": text} for name, text in files.items()]
        choose_files(self.page, chosen)

    def make(self, *wishes: Mapping[str, object]) -> list[str]:
        """Files as the menu of pictures makes them."""
        return [str(text) for text in self.page.evaluate(MAKE, [{**WISH, **wish} for wish in wishes])]


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows as a spreadsheet copies them."""
    file = StringIO()
    csv.writer(file, delimiter="\t", lineterminator="\n").writerows([head, *rows])
    return file.getvalue()


def saved_runs(text: str) -> Iterator[dict[str, Any]]:
    """Files of a run with a hostile text in every place where there may be one."""
    data = {
        "kind": "own", "task": "binary", "names": ["a"], "target": "b", "class_names": ["c", "d"], "test": None,
        "columns": "", "rows": [[1.0, 0], [2.0, 1]],
    }  # fmt: skip
    whole = {"format": FORMAT, "version": VERSION, "settings": {}, "data": data}
    yield {**whole, "version": text}
    yield {**whole, text: 1}
    yield {**whole, "settings": {text: 1}}
    yield {**whole, "settings": {"dataset": text}}
    for name, value in {"names": [text], "target": text, "class_names": ["c", text], "rows": [[1.0, text]]}.items():
        yield {**whole, "data": {**data, name: value}}


def refused(attempt: Callable[[], object]) -> str:
    """The sentence with which something is refused."""
    with pytest.raises((Unread, Refusal)) as caught:
        attempt()
    problem = caught.value
    if isinstance(problem, Refusal):
        return tell(problem)
    return say(problem.name, **{name: tell(v) if isinstance(v, Phrase) else v for name, v in problem.values.items()})


@pytest.mark.parametrize("text", TEXTS)
def test_where_it_cannot_be_read_a_hostile_text_is_quoted_without_its_markup(text: str) -> None:
    said = [refused(lambda: plain_number(text)), refused(lambda: grid(f"1\t2\n3\t{text}").number(1, 1))]  # type: ignore[union-attr]
    said.append(refused(lambda: rows_of(cells(table(["a", "b"], [[1, 2], [text, 3]])), COLUMNS)))
    said += [refused(lambda run=run: read_run(json.dumps(run).encode())) for run in saved_runs(text)]
    assert sum(str(excerpt(text)) in sentence for sentence in said) == len(said)
    assert not [sentence for sentence in said if set(sentence) & set("<>[]{}*`$@=&%|\\") or "evil.example" in sentence]


def test_nothing_typed_runs_asks_anybody_or_leads_away(
    visitor: Callable[..., Page], app_server: AppServer, tmp_path: Path
) -> None:
    whole = tmp_path / "run.html"
    with Journey(visitor(reduced_motion="reduce"), urlsplit(app_server.url).netloc) as seen:
        a_link(seen, app_server)
        answers(seen)
        titles(seen)
        whole.write_text(seen.make({**REEL, "title": "".join(TEXTS)})[0], encoding="utf-8")
        settings(seen)
        an_exercise(seen)
        data(seen)
    with Journey(visitor(offline=True), "") as reader:
        a_page_from_disk(reader, whole)


def a_link(seen: Journey, app_server: AppServer) -> None:
    """One that has them as values, as names, and behind the sign; and a student's number."""
    looks = {"card": "__proto__", "chart": "constructor", "select": TEXTS[0], "walk": TEXTS[1], "sample": TEXTS[2]}
    page = {"lang": TEXTS[3], "controls": TEXTS[4], "title": TEXTS[5], "lab": TEXTS[6], "student": "ask"}
    link = {**dict(zip(LIMITS, TEXTS, strict=False)), **{text: text for text in TEXTS[-5:]}, **looks, **page}
    LivePage(seen.page).open(f"{app_server.url}?{urlencode({**link, 'lesson': 'nielsen', 'scene': 2})}#{TEXTS[1]}")
    expect(seen.page.locator(".st-key-notice")).to_contain_text(str(excerpt(TEXTS[0])))
    for text in ("<b>pwned", "=1+pwned"):
        seen.write("student-number", text)
        expect(seen.page.locator(".st-key-student-number + *")).to_contain_text("number")
        seen.quiet("a student's number")
    seen.write("student-number", "5")
    seen.page.locator(".bp-lesson-told[data-student='5']").wait_for(state="attached")  # answers are kept by the number


def answers(seen: Journey) -> None:
    """Those of a lesson, which a teacher opens in a spreadsheet."""
    field = seen.page.locator(".bp-ask-input")
    typed = [re.sub("[0-9]", "", text) + " 2 x 3" for text in TEXTS]  # a shape is two numbers, whatever is round them
    field.evaluate(ANSWER, typed)
    seen.quiet("answers")
    seen.page.locator(".st-key-lesson-list button").click()
    with seen.page.expect_download() as download:
        seen.page.get_by_test_id("answers-save").click()
    kept = [row["answer"] for row in csv.DictReader(StringIO(Path(download.value.path()).read_text("utf-8-sig")))]
    assert len(kept) > 15  # those that are a shape within the letters that a field takes
    assert {re.sub("(^|;)'(?=[=@+-])", r"\1", text) for text in kept} <= {*typed}
    assert not [text for text in kept if re.search("(^|[;\t])[=@+-]", text)], "a formula"


def titles(seen: Journey) -> None:
    """Of pictures."""
    for text, svg in zip(TEXTS, seen.make(*({"part": "loss", "title": text} for text in TEXTS)), strict=True):
        root = ElementTree.fromstring(svg)
        assert root.findtext(f"{SVG}title") == text
        names = {name.rpartition("}")[2] for part in root.iter() for name in (part.tag, *part.attrib)}
        assert not {name for name in names if name in ("script", "foreignObject", "a") or name.startswith("on")}
        assert not [link for link in re.findall(r'(?:href|src)="([^"]*)', svg) if not link.startswith(("#", "data:"))]
    seen.quiet("titles")


def settings(seen: Journey) -> None:
    seen.choose("mode", say("lesson-mode-build"))
    seen.write("learning_rate", TEXTS[23])
    seen.told("learning_rate", TEXTS[23])


def an_exercise(seen: Journey) -> None:
    """Its heads, its cells, and a number to be checked."""
    seen.choose("panel", say("panel-exercise"))
    seen.write("exercise-data", table(TEXTS, [range(len(TEXTS))]))
    expect(seen.page.locator(".st-key-exercise-data ~ *").get_by_text(shown_name(TEXTS[-1]))).not_to_have_count(0)
    seen.quiet("heads of an exercise")
    for text in TEXTS[::8]:
        seen.write("exercise-data", table(["a", "b"], [[1, 2], [3, text]]))
        seen.told("exercise-data", text)
    seen.choose("exercise-part", say("exercise-part-check"))
    for text in TEXTS[::8]:
        seen.write("exercise-number", text[:60])
        seen.told("exercise-number", text[:60])


def data(seen: Journey) -> None:
    """Runs in files that are called by them and hold them; then names of columns and classes, and what shows these."""
    seen.choose("panel", say("panel-mydata"))
    # Each says another text: one is read before the next is opened.
    for place, (text, _) in enumerate(zip(TEXTS[::4], saved_runs(""), strict=True)):
        run = [*saved_runs(text)][place]
        seen.open_files({f"{text}.json": json.dumps(run).encode()})
        seen.told("mydata-data", text)
    for at in range(0, len(TEXTS), 10):
        rows = [[*range(at + row, at + row + len(TEXTS)), name] for row, name in enumerate(TEXTS[at : at + 10])]
        seen.write("mydata-pasted", table([*TEXTS, "class"], rows))
        expect(seen.page.locator(".st-key-mydata-use button")).to_be_visible()
        seen.quiet(f"classes from {at}")
    seen.page.locator(".st-key-mydata-use button").click()
    expect(seen.page).to_have_url(re.compile("dataset=own"))
    [units] = seen.make({"format": "csv", "part": "units"})
    named = [row["name"] for row in csv.DictReader(StringIO(units)) if row["layer"] == "0"]
    assert named == [*apart([plain_name(text) for text in TEXTS])]
    for panel in ("confusion", "numbers"):
        seen.choose("panel", say(f"panel-{panel}"))
        seen.page.locator(f"[class*=st-key-{panel}-]").first.wait_for()
        seen.quiet(panel)


def a_page_from_disk(seen: Journey, path: Path) -> None:
    """A run as one file, opened without a network."""
    seen.page.goto(path.as_uri())
    assert seen.page.title() == "".join(TEXTS)
    seen.quiet("a page from the disk")
