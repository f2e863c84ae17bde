"""What one session has played is another's too: the same bytes, no update more, and nothing of anybody's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from core import Settings
from core.datasets import Rows
from core.measures import Measures
from core.method import RIGHT
from core.settings import Change
from core.trainer import Snapshot, Trainer
from playground.lab.lab import Lab
from playground.live.frames import Frame
from playground.live.stage import SPARSE
from playground.run import telling
from playground.run.alike import MOST_CHANGES, Alike, Moment
from playground.run.run import Run
from tests.test_run import Browser


@pytest.fixture(autouse=True)
def alike(monkeypatch: pytest.MonkeyPatch) -> Alike:
    """What is known to all, empty at first."""
    fresh = Alike()
    monkeypatch.setattr(telling, "ALIKE", fresh)
    return fresh


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many updates each call of a trainer took."""
    counts: list[int] = []
    advance = Trainer.advance

    def counted(trainer: Trainer, steps: int) -> None:
        counts.append(steps)
        advance(trainer, steps)

    monkeypatch.setattr(Trainer, "advance", counted)
    return counts


def opened(settings: Settings, **options: Any) -> Browser:
    return Browser(Run.open(settings, **options))


def shown(browser: Browser) -> bytes:
    """The frames of the last answer, without its header: that names the generation."""
    length = int.from_bytes(browser.run.chunk[:4], "little")
    return browser.run.chunk[4 + length :]


def test_a_class_in_the_lab_takes_each_broken_update_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those are dear: every one is taken with its record."""
    first, later = (opened(Settings(samples=60), lab=Lab(3)) for _ in range(2))
    first.frames(0, want=8)
    monkeypatch.setattr(type(later.run.timeline.trainer), "advance", None)
    later.frames(0, want=8)
    assert shown(later) == shown(first)


@pytest.mark.parametrize("speed", ["1u", "1e", "5e"])
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_who_comes_later_gets_the_same_bytes_and_takes_no_update(taken: list[int], speed: str, optimizer: str) -> None:
    first, later = (opened(Settings(optimizer=optimizer, samples=60)) for _ in range(2))
    first.frames(0, want=12, speed=speed)
    taken.clear()
    later.frames(0, want=12, speed=speed)
    assert taken == []
    assert shown(later) == shown(first)
    assert later.header["steps"] == first.header["steps"]
    assert later.run.curves().train_loss.tobytes() == first.run.curves().train_loss.tobytes()


def test_who_goes_on_alone_gets_the_bits_of_a_run_that_was_alone_all_the_way(alike: Alike) -> None:
    """Every third frame was played by somebody else before."""
    settings = Settings(samples=60, optimizer="momentum")
    alone = opened(settings)
    alone.frames(0, want=24, speed="1u")
    alike.__init__()  # type: ignore[misc]
    opened(settings).frames(0, want=5, speed="5u")
    mixed = opened(settings)
    mixed.frames(0, want=24, speed="1u")
    assert shown(mixed) == shown(alone)
    assert (
        mixed.run.timeline.trainer.snapshot().theta.tobytes() == alone.run.timeline.trainer.snapshot().theta.tobytes()
    )


def test_what_was_taken_over_is_audited_edited_and_branched_as_ones_own() -> None:
    settings = Settings(samples=60)
    browsers = [opened(settings) for _ in range(2)]
    for browser in browsers:
        browser.frames(0, want=6)
        browser.ask("edit", **{"from": browser.header["steps"][3]}, what="w1.1.1", value=0.5)
        assert browser.run.settings.changes
    first, later = browsers
    assert shown(later) == shown(first)
    step = first.header["steps"][0]
    one, other = (browser.run.record(step - 1) for browser in browsers)
    assert one.grads[0].weight.tobytes() == other.grads[0].weight.tobytes()
    for browser in browsers:
        browser.frames(step, want=6)
    assert shown(later) == shown(first)


def test_a_single_step_is_always_taken() -> None:
    """Its frame shows the batch, the gradients and the flow, whoever has been there before with fewer of them."""
    for browser in (opened(Settings(samples=60)) for _ in range(2)):
        browser.frames(0, want=1, speed="1u")
        assert browser.header["complete"] == [1]
        assert browser.run.timeline.trainer.last_batch() is not None


@pytest.mark.parametrize("rule", [{"stop_epoch": 3}, {"stop_loss": 0.6}])
def test_a_stop_rule_stops_in_what_was_played_without_one(rule: dict[str, Any]) -> None:
    settings = Settings(samples=60, learning_rate=0.3)
    alone = opened(replace(settings, **rule))
    alone.frames(0, want=40)
    opened(settings).frames(0, want=40)
    stopped = opened(replace(settings, **rule))
    stopped.frames(0, want=40)
    assert alone.header["state"] == stopped.header["state"] == "stopped"
    assert alone.header["message"] == stopped.header["message"]
    assert shown(alone) == shown(stopped)


def test_whatever_makes_another_number_makes_another_run(alike: Alike) -> None:
    """What only the view shows, and where it stops, does not."""
    usual = Settings()
    same = replace(usual, speed="5e", step=70, stop_epoch=9)
    known = alike.of(usual, RIGHT)
    assert known is not None
    assert alike.of(same, RIGHT) == known
    others = [replace(usual, seed=7), replace(usual, learning_rate=0.1)]
    others += [usual.with_change(25, "learning_rate", 0.1), usual.with_change(25, "w1.1.1", 0.1)]
    assert all(alike.of(other, RIGHT) != known for other in others)
    iris = usual.adapted(dataset="iris")
    assert alike.of(iris, RIGHT) != alike.of(replace(iris, plane="0-1"), RIGHT)
    assert alike.of(usual, Lab(1).method) != known
    assert alike.of(usual, Lab(1).method) == alike.of(usual, Lab(1).method)


def test_what_is_somebodys_own_is_nobody_elses(alike: Alike) -> None:
    rows = Rows(np.arange(12.0).reshape(12, 1), np.arange(12.0), "regression", ("x",), "y")
    assert alike.of(Settings().adapted(dataset="own", table=rows), RIGHT) is None
    changed = Settings()
    for number in range(MOST_CHANGES + 1):
        assert alike.of(changed, RIGHT) is not None
        changed = changed.with_change(10 * number + 10, "learning_rate", 0.01 * (number + 1))
    assert isinstance(changed.changes[0], Change)
    assert alike.of(changed, RIGHT) is None


def moment(step: int, size: int) -> Moment:
    frame = Frame(step, 0.0, np.zeros(0, "<f4"), np.zeros(size, np.uint8), None)
    return Moment(Snapshot(step, 0, 0, np.zeros(1), ()), Measures(0, 0, 0, 0, 0), frame)


def test_the_room_is_kept_and_what_nobody_took_for_longest_goes_first() -> None:
    size = moment(0, 1000).nbytes
    alike = Alike(room=10 * size)
    runs = [alike.of(Settings(seed=seed), RIGHT) for seed in range(4)]
    one, two, *others = (run for run in runs if run)
    for step in range(5):
        one.add(moment(step, 1000))
        two.add(moment(step, 1000))
    assert one.take(0) is not None
    one.add(moment(9, 1000))  # the other run was used before this one was
    assert two.take(0) is None
    assert all(one.take(step) for step in (0, 1, 2, 3, 4, 9))
    for step in range(4):
        one.add(moment(step, 1000))  # again: nothing more is held
    assert all(two.take(step) for step in (1, 2, 3, 4))
    one.add(moment(50, 40 * 1000))  # more than there is room for
    assert two.take(4) is not None
    for run in others:
        for step in range(10):
            run.add(moment(step, 1000))
    assert one.take(0) is None
    assert two.take(4) is None
    assert len(alike._runs) == 1
    assert alike._held == 10 * size


def test_details_are_never_long_in_coming() -> None:
    """A stage may take frames without them from others, but not for longer than in a crowd."""
    stage = opened(Settings(samples=60)).run.stage
    bare = moment(1, 10).frame
    assert [stage.accepts(bare) for _ in range(2 * SPARSE)] == [True] * (SPARSE - 1) + [False] * (SPARSE + 1)
