"""Data of one's own in a real Chromium: a file opened, trained on, saved, and the same numbers again."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
from playwright.sync_api import Page, expect

from scripts.app_server import AppServer
from scripts.live_page import LivePage
from tests.visitors import choose_files

LINK = "hidden=3&activations=tanh&batch_size=5&panel=mydata&step=1"


def table(rows: int) -> str:
    lines = "".join(
        f"{a:.3f};{b:.3f};{'up' if a + b > 0 else 'down'}\n".replace(".", ",")
        for a, b in np.random.default_rng(3).normal(size=(rows, 2))
    )
    return f"a;<b>b</b>;way\n{lines}"


def open_file(page: Page, path: Path) -> None:
    choose_files(page, path)


def train_on(page: Page, live: LivePage, path: Path) -> None:
    open_file(page, path)
    page.locator(".st-key-mydata-use button").click()
    expect(page).to_have_url(re.compile("dataset=own"))
    live.pause()


def losses(page: Page) -> tuple[str | None, str | None]:
    view = page.get_by_test_id("live-view")
    return view.get_attribute("data-train-loss"), view.get_attribute("data-test-loss")


def test_a_file_is_trained_on_saved_and_opened_with_the_same_numbers(
    page: Page, app_server: AppServer, tmp_path: Path
) -> None:
    live = LivePage(page).open(f"{app_server.url}?{LINK}")
    path = tmp_path / "points.csv"
    path.write_text(table(40), encoding="utf-8")
    train_on(page, live, path)
    live.control("step").click()
    live.wait_for_step("step > 0")
    step = live.step
    before = losses(page)
    expect(page).to_have_url(re.compile(f"step={step}(&|$)"))
    page.reload()  # the rows travel in the link
    live.wait_for_step(f"step === {step}")
    assert losses(page) == before
    save = page.locator(".st-key-mydata-save button").first
    expect(save).to_contain_text(f"{step}")
    with page.expect_download() as waiting:
        save.click()
    saved = tmp_path / "run.json"
    waiting.value.save_as(saved)
    kept = json.loads(saved.read_text(encoding="utf-8"))
    assert kept["step"] == step
    assert kept["data"]["names"] == ["a", "b b b"]
    assert len(kept["data"]["rows"]) == 40
    live = LivePage(page).open(f"{app_server.url}?dataset=xor&panel=mydata&step=1")
    open_file(page, saved)
    expect(page).to_have_url(re.compile("dataset=own"))
    live.wait_for_step(f"step === {step}")
    assert losses(page) == before


def test_a_link_that_names_a_file_asks_for_it_and_checks_it(page: Page, app_server: AppServer, tmp_path: Path) -> None:
    live = LivePage(page).open(f"{app_server.url}?{LINK}")
    path, other = tmp_path / "points.csv", tmp_path / "others.csv"
    path.write_text(table(3000), encoding="utf-8")
    other.write_text(table(2999), encoding="utf-8")
    assert path.stat().st_size < 60_000
    train_on(page, live, path)
    live.control("step").click()
    live.wait_for_step("step > 0")
    step = live.step
    before = losses(page)
    expect(page).to_have_url(re.compile(r"table=file_[0-9a-f]{32}_3000_"))
    expect(page).to_have_url(re.compile(f"step={step}(&|$)"))
    page.reload()
    expect(page.locator(".st-key-mydata-wanted")).to_contain_text("3,000 rows")
    open_file(page, other)
    expect(page.locator(".st-key-refused-mydata-data")).to_contain_text("another file")
    open_file(page, path)
    expect(page.locator(".st-key-mydata-wanted")).to_have_count(0)
    live.wait_for_step(f"step === {step}")
    assert losses(page) == before


def test_a_file_of_several_pieces_comes_whole_and_one_too_large_is_refused(
    page: Page, app_server: AppServer, tmp_path: Path
) -> None:
    live = LivePage(page).open(f"{app_server.url}?{LINK}")
    path, large, image = tmp_path / "points.csv", tmp_path / "large.csv", tmp_path / "image.csv"
    path.write_text("a;b;way\n" + "0,12345678901234567890;1,2345678901234567890;up\n" * 4000 + "1;2;down\n")
    large.write_bytes(b"1,2\n" * 1_100_000)
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    assert path.stat().st_size > 180_000
    open_file(page, path)
    expect(page.locator(".st-key-mydata-use")).to_be_visible()
    expect(page.get_by_text("4,001 rows are used.")).to_be_visible()
    open_file(page, large)
    expect(page.locator(".st-key-refused-mydata-file")).to_contain_text("larger than")
    open_file(page, image)
    expect(page.locator(".st-key-refused-mydata-data")).to_contain_text("This is an image")
    assert live.step == 1
