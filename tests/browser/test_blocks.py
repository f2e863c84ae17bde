"""The table of what the browser reads of a card, held against what its modules read when cards are drawn and used."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from playground.cards import CARDS, build
from scripts.app_server import AppServer
from tests.test_blocks import BLOCKS, name_of, parts_of
from tests.test_cards import CASES, case_of, selections, taken

# Draws every card from documents that remember what is read of them, presses and points at everything, and gives back
# "item.label" of all that was read, and what was read though it is in no table.
DRAWN = """async ({ cards, parts, base }) => {
  const load = (path) => import(`${base}app/static/live/${path}`);
  const { CardView, FIELDS } = await load('blocks/cards.js');
  const { fixedTheme } = await load('kit/theme.js');
  await (await load('kit/words.js')).fetchWords('en', `${base}app/static/words/`);
  const read = new Set();
  const strange = new Set();
  const watched = (value, name) => {
    const known = FIELDS[name].map((field) => field.replace('?', ''));
    return new Proxy(value, {
      get(of, field) {
        if (typeof field !== 'string') return of[field];
        (known.includes(field) || field === 'toJSON' ? read : strange).add(`${name}.${field}`);
        const found = of[field];
        const part = parts[name]?.[field];
        if (!part || found === null || found === undefined) return found;
        return Array.isArray(found) ? found.map((one) => watched(one, part)) : watched(found, part);
      },
    });
  };
  const host = document.createElement('div');
  document.documentElement.replaceChildren(host);
  for (const card of cards) {
    const view = new CardView(host, { theme: fixedTheme(), width: 340, ask: () => {}, point: () => {} });
    view.show(watched({ ...card, blocks: card.blocks.map((block) => watched(block, block.type)) }, 'card'));
    for (const one of host.querySelectorAll('details')) {
      one.open = true;
      one.dispatchEvent(new Event('toggle'));
    }
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) {
      const figures = host.querySelectorAll('[role=application]');
      for (const one of figures) one.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    for (const one of host.querySelectorAll('button:not([hidden])')) one.click();
    view.resize();
    view.recolour();
    view.clear();
    host.replaceChildren();
  }
  return { read: [...read].filter((one) => !one.endsWith('.toJSON')).sort(), strange: [...strange].sort() };
}"""


def documents() -> list[dict[str, Any]]:
    """Every card of a few networks, about the batch and about one row."""
    found = []
    for name in ("default", "digits", "clipped", "softmax"):
        step = taken(name)
        assert name in CASES
        for selection in selections(step):
            for card in CARDS[selection.kind]:
                for place in (None, 1):
                    found.append(build(case_of(step, selection, place=place), card))
    for card in found:
        card.pop("highlight")
    return json.loads(json.dumps(found))


def test_the_browser_reads_all_that_is_in_its_table_and_nothing_else(page: Page, app_server: AppServer) -> None:
    parts = {name: {field: name_of(part) for field, part in parts_of(kind).items()} for name, kind in BLOCKS.items()}
    page.goto(f"{app_server.url}app/static/live/kit/base.css")
    drawn = page.evaluate(DRAWN, {"cards": documents(), "parts": parts, "base": app_server.url})
    assert drawn["strange"] == []
    fields = page.evaluate(
        "async (base) => (await import(`${base}app/static/live/blocks/cards.js`)).FIELDS", app_server.url
    )
    told = {f"{name}.{field.removesuffix('?')}" for name, own in fields.items() for field in own}
    assert told - set(drawn["read"]) == set()
