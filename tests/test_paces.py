"""Every ready run can be watched: something moves at once, its point comes in seconds, and then it rests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.datasets import load_data
from core.settings import SPEEDS, Settings
from playground.live.frames import decode_header
from playground.live.looks import Looks
from playground.paces import Pace, pace_of
from playground.presets import PRESETS, Preset
from playground.run.run import Run

# Until when the words of a run promise something, in epochs; what stops by its own rule or diverges is not here.
PROMISED = {
    "welcome": 100,
    "circle_features": 50,
    "xor": 50,
    "spiral_features": 75,
    "spiral_deep": 200,
    "three_rings": 100,
    "bumps": 400,
    "sine": 100,
    "overfitting": 400,
    "iris": 100,
    "vanishing": 50,
    "twins": 100,
    "article_exercise": 1,
    "article_digits": 40,
    "article_nielsen": 30,
}
ENDS = {"diverging": 107}  # updates, where the numbers end


def updates_an_epoch(settings: Settings) -> int:
    rows = len(load_data(settings).train_inputs)
    return -(-rows // (settings.batch_size or rows))


def pace(name: str) -> Pace:
    found = pace_of(PRESETS[name].settings)
    assert found is not None
    return found


def seconds_to(name: str, end: int) -> float:
    """How long it takes to watch a run up to a step, frame by frame."""
    stretches, an_epoch = pace(name).stretches, updates_an_epoch(PRESETS[name].settings)
    step, seconds = 0, 0.0
    while step < end:
        stretch = [part for part in stretches if part.step <= step][-1]
        moved = SPEEDS[stretch.speed]
        step += moved.count * (1 if moved.unit == "update" else an_epoch)
        seconds += 1 / stretch.rate
    return seconds


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_a_ready_run_shows_its_point_in_seconds_and_moves_at_once(preset: Preset) -> None:
    own, an_epoch = pace(preset.name), updates_an_epoch(preset.settings)
    stop = preset.settings.stop_epoch * an_epoch or ENDS.get(preset.name)
    end = own.rest or stop
    assert end, "it rests, stops by its rule or diverges"
    assert 8 <= seconds_to(preset.name, end) <= 45
    assert own.stretches[0].step == 0
    assert own.stretches[0].rate >= 2  # something moves within three seconds, also where the first frames come late
    assert [part.step for part in own.stretches] == sorted({part.step for part in own.stretches})
    if own.rest:
        assert own.rest >= PROMISED[preset.name] * an_epoch
        assert not preset.settings.stop_epoch


def test_the_pace_is_that_of_the_run_whatever_the_view_shows_of_it() -> None:
    welcome = Settings()
    assert pace_of(replace(welcome, step=90, speed="5e", edges="updates", stop_loss=0.1)) == pace("welcome")
    assert pace_of(replace(welcome, learning_rate=0.3)) is None


def told(run: Run) -> object:
    return decode_header(run.chunk)[0]["scene"]["course"]


def test_a_pace_is_told_where_nobody_has_chosen_a_speed() -> None:
    assert told(Run.open(Settings())) is None
    run = Run.open(Settings(), paced=True, looks=Looks(pace="own"))
    assert told(run) == {"stretches": [[0, "1u", 10.0], [25, "5u", 15.0], [250, "1e", 12.0]], "rest": 2750} | {
        "word": "That is what this run has to show. Press play to go on."
    }
    run.answer({"id": 1, "generation": run.generation, "kind": "view", "speed": "1e"})
    run.restart(run.settings)
    assert told(run) is None
    run.apply(PRESETS["xor"].settings)
    assert told(run) is not None
    run.apply(replace(run.current, hidden=(3,)))
    assert told(run) is None
