"""A run that several threads storm stays one run: whole answers, and the numbers of a run that nobody disturbed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from threading import Barrier, Event
from time import sleep

import numpy as np
import pytest

from core import Settings, advance, load_data, start
from core.arrays import flatten
from playground.live.frames import decode_header
from playground.live.stage import SCALARS
from playground.run.run import Run
from playground.run.turns import AT_WORK, CROWDED, Queue


@pytest.fixture(autouse=True)
def _threads_change_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


def storm(*parts: Callable[[int], object], rounds: int) -> None:
    """Runs every part `rounds` times, all at once, each in a thread of its own; an error of one is an error here."""
    ready = Barrier(len(parts))

    def blow(part: Callable[[int], object]) -> None:
        ready.wait()
        for number in range(rounds):
            part(number)

    with ThreadPoolExecutor(len(parts)) as pool:
        for done in [pool.submit(blow, part) for part in parts]:
            done.result()


@pytest.mark.parametrize("dataset", ["circle", "iris"])
def test_a_stormed_run_has_the_numbers_of_an_undisturbed_one(dataset: str) -> None:
    run = Run.open(Settings(samples=60).adapted(dataset=dataset, batch_size=7))
    numbers = count(1)

    def ask(kind: str, **fields: object) -> None:
        run.answer({"id": next(numbers), "generation": run.generation, "kind": kind, **fields})
        chunk = run.chunk  # of this request, or of a later one of another thread
        header, begin = decode_header(chunk)
        assert header["run"] == run.id
        assert (len(chunk) > begin) == (header["n"] > 0 or bool(header.get("arrays")))

    def play(number: int) -> None:
        ask("frames", **{"from": run.head}, want=3, speed="1u")

    def seek(number: int) -> None:
        ask("seek", step=(37 * number) % (run.head + 1))

    def edit(number: int) -> None:
        if number % 4 == 0:
            ask("edit", **{"from": max(run.head - 5, 0)}, what=f"w1.0.{number % 3}", value=number / 50 - 0.5)

    def change(number: int) -> None:
        seen = run.current
        run.apply(replace(seen, learning_rate=0.01 * (1 + number % 7), discretize=number % 2 == 0), seen=seen)

    def look(number: int) -> None:
        step = run.record(number % (run.head + 1))
        np.testing.assert_array_equal(flatten(step.after.params), flatten(step.before.params) + flatten(step.updates))
        ask("audit", step=min(number, run.head), sample="worst")
        assert (np.diff(run.curves().steps) > 0).all()

    storm(play, play, seek, edit, change, look, rounds=60)

    run.answer(
        {
            "id": next(numbers),
            "generation": run.generation,
            "kind": "frames",
            "from": run.head,
            "want": 1,
            "speed": "1u",
        }
    )
    header, begin = decode_header(run.chunk)
    again = advance(start(run.settings, load_data(run.settings)), run.settings, run.data, header["steps"][-1])
    parameters = flatten(again.params)
    shown = np.frombuffer(run.chunk, "<f4", SCALARS + len(parameters), begin)[SCALARS:]
    np.testing.assert_array_equal(shown, parameters.astype("<f4"))


def test_new_runs_in_a_storm_are_whole() -> None:
    """Whatever thread comes last: data, picture and numbers are those of one set of settings."""
    run = Run.open(Settings(samples=60))
    sets = [
        Settings(samples=60).adapted(dataset=name, hidden=(size,))
        for name, size in (("iris", 5), ("moons", 3), ("sine", 7))
    ]
    numbers = count(1)

    def begin(number: int) -> None:
        run.apply(sets[number % len(sets)])

    def play(number: int) -> None:
        run.answer(
            {"id": next(numbers), "generation": run.generation, "kind": "frames", "from": 0, "want": 2, "speed": "1e"}
        )

    storm(begin, begin, play, play, lambda _: run.record(0), rounds=40)
    assert run.stage.data is run.data is run.timeline.data
    assert run.settings.dataset == run.stage.settings.dataset == run.timeline.settings.dataset
    header, _ = decode_header(run.chunk)
    assert header["link"] == run.settings.to_link()


def test_controls_that_were_read_of_a_run_that_is_gone_change_nothing() -> None:
    """One thread read the widgets, another took the run elsewhere, and only then the first hands in what it read."""
    run = Run.open(Settings(samples=60))
    seen = run.current
    run.apply(replace(seen, seed=8), seen=seen)
    before = (run.settings, run.chunk, run.generation)
    run.apply(replace(seen, learning_rate=0.3), seen=seen)
    assert (run.settings, run.chunk, run.generation) == before
    run.apply(replace(run.current, learning_rate=0.3), seen=run.current)
    assert (run.settings.seed, run.settings.learning_rate) == (8, 0.3)


@pytest.mark.parametrize("crowded", [False, True])
def test_while_others_are_played_a_run_sends_fewer_details(crowded: bool) -> None:
    run, taken = Run.open(Settings(seed=1 + crowded)), Event()  # runs that nobody has played

    def others() -> None:
        with AT_WORK:
            taken.set()
            sleep(3 * CROWDED)

    with ThreadPoolExecutor(1) as pool:
        if crowded:
            pool.submit(others)
            taken.wait()
        run.answer({"id": 1, "generation": run.generation, "kind": "frames", "from": 0, "want": 9, "speed": "1u"})
    header, _ = decode_header(run.chunk)
    assert header["n"] == 9
    assert header["complete"] == ([0, 0, 1] * 3 if crowded else [1] * 9)


def test_who_came_first_is_served_first() -> None:
    queue, served, came = Queue(), list[int](), [Event() for _ in range(6)]

    def enter(number: int) -> None:
        came[number].set()
        with queue:
            served.append(number)

    with ThreadPoolExecutor(len(came)) as pool:
        with queue:
            for number, event in enumerate(came):
                pool.submit(enter, number)
                event.wait()
                sleep(0.02)  # into the queue
            assert served == []
        pool.shutdown()
    assert served == list(range(6))
    with queue:
        served.clear()  # it is free again


def test_who_fails_in_the_queue_leaves_it() -> None:
    queue = Queue()
    with pytest.raises(ValueError, match="inside"), queue:
        raise ValueError("inside")
    with queue:
        pass
