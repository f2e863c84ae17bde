"""The student of the load measurement plays as the live view does: after a change it begins where that begins."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from tests.load.student import Student
from tests.test_host import alone


class Told(Student):
    """A student whose server answers at once, with frames every 25 updates."""

    def __init__(self) -> None:
        super().__init__("", 1)
        self.asked: list[tuple[int, dict[str, Any]]] = []  # generation, request
        self.tell(1, steps=[0])

    def tell(self, generation: int, *, resume: bool = False, steps: list[int] | None = None) -> None:
        self._header = {"generation": generation, "resume": resume, "steps": steps or [], "head": 10_000}

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        self.asked.append((self._header["generation"], request))
        n = request["want"]
        return {"n": n, "steps": [request["from"] + 25 * (k + 1) for k in range(n)]}


def _asked_after(change: dict[str, Any]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Returns what was asked before a change, and the first request after it."""

    async def played() -> Told:
        student = Told()
        playing = asyncio.create_task(student.play(time.perf_counter() + 0.6, 120.0))
        await asyncio.sleep(0.4)
        student.tell(2, **change)
        await playing
        return student

    asked = alone(played()).asked
    return [one for generation, one in asked if generation == 1], next(one for made, one in asked if made == 2)


def test_it_plays_on_from_the_last_frame_that_it_has() -> None:
    before, _ = _asked_after({"steps": [0]})
    assert [one["from"] for one in before[:3]] == [0, 25 * 8, 25 * (8 + 16)]
    assert before[-1]["from"] > before[-1]["shown"] > 0


def test_another_run_is_played_from_its_beginning_with_few_frames_first() -> None:
    _, after = _asked_after({"steps": [0]})
    assert (after["from"], after["shown"], after["want"]) == (0, 0, 8)


def test_after_a_change_while_it_plays_it_goes_on_from_the_step_on_the_screen() -> None:
    before, after = _asked_after({"resume": True})
    assert after["from"] == after["shown"]
    assert before[-1]["shown"] <= after["from"] < before[-1]["from"] + 25 * before[-1]["want"]
    assert after["want"] == 8
