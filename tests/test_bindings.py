"""Every widget shows the settings it stands for, and reads back exactly what it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from core.settings import LIMITS, VIEW_FIELDS, Change, Settings
from playground.page import bindings
from playground.page.bindings import ACTIONS, BINDINGS, text
from playground.page.controls import _WIDGETS
from playground.presets import PRESETS

ODD = Settings(
    dataset="blobs",
    samples=123,
    noise=0.123,
    classes=5,
    train_share=1 / 3,
    features=("x2", "sinx1"),
    hidden=(3, 5, 7),
    activations=("relu", "tanh", "sin"),
    learning_rate=0.0123456789012345,
    batch_size=7,
    l2=1e-7,
    optimizer="adam",
    epsilon=3e-9,
    fixed=("w2", "b1"),
)


def shown(settings: Settings) -> dict[str, object]:
    """What all widgets hold once they show `settings`."""
    return {key: binding.show(settings) for key, binding in BINDINGS.items()}


@pytest.mark.parametrize("given_settings", [Settings(), ODD, *(preset.settings for preset in PRESETS.values())])
def test_widgets_that_were_not_touched_change_nothing_at_all(given_settings: Settings) -> None:
    state = shown(given_settings)
    assert bindings.read(given_settings, state) == (given_settings, {})


@pytest.mark.parametrize("key", [key for key in BINDINGS if shown(ODD)[key] not in (None, bindings.MIXED)])
def test_what_a_widget_shows_of_other_settings_it_also_reads(key: str) -> None:
    """From the defaults, a widget that shows an odd value leads to that very value."""
    start = Settings().adapted(dataset="blobs", hidden=ODD.hidden)
    read = BINDINGS[key].read(start, BINDINGS[key].show(ODD))
    assert BINDINGS[key].show(read) == BINDINGS[key].show(ODD)


@pytest.mark.parametrize(
    "typed", ["nan", "inf", "-1", "0", "1e999", "abc", "", "٣", "1_0", "<b>1</b>", "0x10", "1e", "9" * 500]
)
def test_nonsense_typed_as_learning_rate_is_refused_in_a_sentence_and_the_old_one_stays(typed: str) -> None:
    state = shown(Settings()) | {"learning_rate": typed}
    settings, refused = bindings.read(Settings(), state)
    assert settings == Settings()
    assert refused["learning_rate"].endswith("It stays at 0.03.")
    assert "<" not in refused["learning_rate"]
    assert state["learning_rate"] == typed  # left to be corrected


def test_a_refusal_goes_away_when_the_value_is_chosen_elsewhere() -> None:
    state = shown(Settings()) | {"learning_rate": "abc", "learning_rate-slider": 0.1}
    settings, _ = bindings.read(Settings(), state)
    assert settings.learning_rate == 0.1
    assert state["learning_rate"] == "0.1"


def test_any_learning_rate_can_be_typed_with_a_decimal_comma_too() -> None:
    state = shown(Settings()) | {"learning_rate": " 0,0123 "}
    settings, refused = bindings.read(Settings(), state)
    assert (settings.learning_rate, refused) == (0.0123, {})
    assert state["learning_rate"] == "0.0123"
    assert state["learning_rate-slider"] == 0.0123


def test_numbers_can_be_typed_by_their_names() -> None:
    state = shown(Settings(l2=0.1)) | {"batch_size": "all", "l2": "OFF"}
    settings, _ = bindings.read(Settings(l2=0.1), state)
    assert (settings.batch_size, settings.l2) == (0, 0.0)


def test_a_number_is_known_by_its_name_in_the_language_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    """What decides is the value that is offered: its name is only how it was spelled."""
    monkeypatch.setattr(bindings, "option", lambda field, value: "Tout" if value == "0" else value)
    assert bindings.read(Settings(), shown(Settings()) | {"batch_size": "TOUT"})[0].batch_size == 0
    assert bindings.read(Settings(), shown(Settings()) | {"batch_size": "0"})[0].batch_size == 0
    assert "batch_size" in bindings.read(Settings(), shown(Settings()) | {"batch_size": "all"})[1]


@pytest.mark.parametrize(
    ("start", "entered", "sentence"),
    [
        ({}, {"learning_rate": "-1"}, "Learning rate must be a number above 0; got −1. It stays at 0.03."),
        (
            {"batch_size": 0},
            {"batch_size": "many"},
            "Batch size must be a whole number from 0 to 5,000; got 'many'. It stays at All.",
        ),
        (
            {},
            {"units-1": 33},
            "Units must be a list of at most 8 whole numbers from 1 to 32; got 33. It stays at 4.",
        ),
        ({}, {"samples": "x"}, "Points must be a whole number from 8 to 5,000; got 'x'. It stays at 500."),
        ({}, {"features": 5}, "Inputs cannot be that. It stays at x1, x2."),
    ],
)
def test_a_refusal_is_a_sentence_about_what_the_widget_is_called(
    start: dict[str, int], entered: dict[str, object], sentence: str
) -> None:
    settings = Settings(**start)
    assert list(bindings.read(settings, shown(settings) | entered)[1].values()) == [sentence]


def test_every_setting_has_the_widgets_of_its_row_and_no_other() -> None:
    fields = {key.partition("-")[0] for key in BINDINGS}
    assert {name for name, row in LIMITS.items() if row.widget} == fields & set(LIMITS)
    assert set(_WIDGETS) == {row.widget for row in LIMITS.values()} - {""}


def test_what_applies_without_a_new_run_follows_from_the_row() -> None:
    live = {key for key in BINDINGS if bindings.applies_live(key.partition("-")[0])}
    assert live == {
        *("learning_rate", "learning_rate-slider", "batch_size", "l1", "l2", "momentum", "clip_norm"),
        *("plane", "stop_epoch", "stop_loss"),
    }


def test_one_activation_for_all_sets_every_layer_and_a_mixture_says_so() -> None:
    start = Settings()
    settings, _ = bindings.read(start, shown(start) | {"activation": "relu"})
    assert settings.activations == ("relu", "relu")
    state = shown(settings) | {"layer_activation-2": "sin"}
    settings, _ = bindings.read(settings, state)
    assert settings.activations == ("relu", "sin")
    assert state["activation"] == bindings.MIXED
    assert bindings.read(settings, state)[0] == settings


def test_a_network_without_biases_stays_without_when_a_layer_is_added() -> None:
    start = Settings()
    without, _ = bindings.read(start, shown(start) | {"biases": False})
    assert without.fixed == ("b1", "b2", "b3")
    more, _ = bindings.read(without, shown(without) | {"pressed": ("layer-add",)})
    assert more.hidden == (4, 2, 2)
    assert not bindings.has_biases(more)
    again, _ = bindings.read(more, shown(more) | {"biases": True})
    assert again.fixed == ()


def test_layers_are_added_up_to_the_limit_and_removed_down_to_none() -> None:
    settings = Settings()
    for _ in range(12):
        settings = ACTIONS["layer-add"](settings)
    assert len(settings.hidden) == LIMITS["hidden"].most
    for _ in range(12):
        settings = ACTIONS["layer-remove"](settings)
    assert settings.hidden == ()
    assert ACTIONS["layer-add"](settings).hidden == (4,)


def test_a_data_set_is_chosen_with_a_press_and_what_depends_on_it_follows() -> None:
    start = Settings(features=("x1", "x1sq"))
    state = shown(start) | {"pressed": ("dataset-sine",)}
    settings, refused = bindings.read(start, state)
    assert (settings.dataset, settings.features, refused) == ("sine", ("x1", "x2"), {})
    assert bindings.read(settings, state | {"dataset-sine": False})[0] == settings


def test_another_seed_is_one_press_away_even_at_the_end() -> None:
    last = Settings(seed=2**31 - 1)
    assert ACTIONS["seed-next"](Settings()).seed == 1
    assert ACTIONS["seed-next"](last).seed == 0


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_loaded_whole_and_then_recognised(name: str) -> None:
    start = Settings(learning_rate=0.5)
    state = shown(start) | {"preset": name}
    settings, refused = bindings.read(start, state)
    assert (settings, refused) == (PRESETS[name].settings, {})
    assert state["preset"] == name
    assert bindings.matching_preset(settings) == name


def test_a_preset_that_was_changed_is_no_longer_named() -> None:
    settings = next(iter(PRESETS.values())).settings
    state = shown(settings) | {"learning_rate": "0.07"}
    changed, _ = bindings.read(settings, state)
    assert changed.learning_rate == 0.07
    assert state["preset"] is None


def test_the_view_and_work_by_hand_leave_a_preset_what_it_is() -> None:
    settings = Settings(speed="1u", log_scale=True, step=50, changes=(Change(3, "w1.0.0", 1.0),))
    assert {"speed", "log_scale"} <= set(VIEW_FIELDS)
    assert bindings.matching_preset(settings) == bindings.matching_preset(Settings())


def test_settings_changed_elsewhere_are_shown_by_every_widget_after_seeding() -> None:
    state = shown(Settings())
    bindings.seed(ODD, state)
    assert state == shown(ODD)


@given(st.floats(min_value=5e-324, max_value=1.7e308, allow_nan=False))
def test_the_text_of_a_number_stands_for_exactly_that_number(value: float) -> None:
    assert LIMITS["learning_rate"].read(text(value)) == value


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.lists(st.text(max_size=5), max_size=3),
)


@hypothesis_settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from([*BINDINGS, *ACTIONS]), ANYTHING, max_size=5))
def test_whatever_widgets_are_made_to_hold_gives_settings_and_sentences(entered: dict[str, object]) -> None:
    settings, refused = bindings.read(Settings(), shown(Settings()) | entered)
    assert isinstance(settings, Settings)
    assert all(isinstance(sentence, str) for sentence in refused.values())
