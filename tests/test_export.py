"""Taking a run away: the short link that a picture carries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core import Settings
from playground.presets import PRESETS

RUNS = {name: preset.settings for name, preset in PRESETS.items()} | {
    "deep": Settings(hidden=(3, 3, 3), activations=("tanh", "relu", "tanh"), step=12),
    "wide": Settings(dataset="iris", hidden=(8,), activations=("relu",), batch_size=0, learning_rate=0.3),
    "changed": replace(Settings(step=30), l2=0.01, seed=7).with_change(10, "learning_rate", 0.1),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_link_without_what_is_usual_opens_the_same_run(name: str) -> None:
    usual = Settings().to_link()
    short = {field: text for field, text in RUNS[name].to_link().items() if text != usual[field]}
    assert len(short) < len(usual) / 2
    assert Settings.from_link(short) == (RUNS[name], [])
