"""A presentation in LibreOffice, where it is installed: every slide is a page, and says there what it says here."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page
from pptx import Presentation
from pypdf import PdfReader

from scripts.app_server import AppServer
from scripts.live_page import LivePage
from tests.browser.test_pictures import KINDS, make

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def letters(text: str) -> str:
    """A text without what an office may set otherwise: blanks, ends of lines, and what keeps two letters together."""
    return re.sub(r"[\s\u2060]", "", text)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["classes", "digits"])
def test_an_office_opens_a_presentation_and_shows_all_of_it(
    kind: str, visitor: Callable[..., Page], app_server: AppServer, tmp_path: Path
) -> None:
    live = LivePage(visitor(reduced_motion="reduce")).open(f"{app_server.url}?{KINDS[kind]}")
    live.wait_for_step(f"step === {dict(parse_qsl(KINDS[kind]))['step']}")
    deck = make(live.page, "pptx", part="deck")
    (tmp_path / "deck.pptx").write_bytes(deck)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "deck.pptx"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # type: ignore[arg-type]
    slides, pages = Presentation(BytesIO(deck)).slides, PdfReader(tmp_path / "deck.pdf").pages
    assert len(pages) == len(slides) == 7
    for slide, shown in zip(slides, pages, strict=True):
        page = letters(shown.extract_text())
        said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        missing = [text for text in said if letters(text) not in page]
        assert said
        assert not missing
