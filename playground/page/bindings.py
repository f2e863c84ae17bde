"""What each widget shows of the settings, and what settings it makes of what was entered. Pure: no Streamlit here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from core.datasets import DATASETS
from core.settings import LIMITS, VIEW_FIELDS, Settings
from playground.presets import PRESETS
from playground.words import label, option, say

State = MutableMapping[str, Any]  # what the widgets hold, by their keys

_RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
MIXED = "mixed"
_PRESSED = "pressed"
STOP_FIELDS = ("stop_epoch", "stop_loss")
_USUAL = Settings()

# The numbers offered for fields that take any other as well.
OFFERED: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "batch_size": (1, 5, 10, 20, 30, 50, 100, 0),
        "momentum": (0.0, 0.5, 0.9, 0.95, 0.99),
        "decay": (0.5, 0.9, 0.99, 0.999),
        "beta1": (0.0, 0.5, 0.9, 0.99),
        "beta2": (0.9, 0.99, 0.999, 0.9999),
        "epsilon": (1e-10, 1e-8, 1e-6, 1e-3, 0.1),
        "l1": (0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0),
        "l2": (0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0),
        "clip_norm": (0.0, 0.1, 0.5, 1.0, 5.0),
        "schedule_factor": (0.1, 0.5, 0.9, 0.99),
        "init_low": (-5.0, -1.0, -0.5, -0.1, -0.05, 0.0, 0.1),
        "init_high": (0.05, 0.1, 0.5, 0.9, 1.0, 5.0),
        "init_std": (0.01, 0.1, 0.5, 1.0, 3.0),
        "init_constant": (0.0, 0.1, 0.5, 1.0),
        "init_bias": (0.0, 0.01, 0.1, 1.0),
        "stop_epoch": (0, 10, 50, 100, 500, 1000),
        "stop_loss": (0.0, 0.2, 0.1, 0.05, 0.01, 0.001),
    }
)


class Binding(NamedTuple):
    """One widget's two directions."""

    show: Callable[[Settings], Any]
    read: Callable[[Settings, Any], Settings]  # raises ValueError, with a sentence, at what cannot be


def rates(settings: Settings) -> tuple[float, ...]:
    """The learning rates on the slider: the usual ones, and the one in force."""
    return tuple(sorted({*_RATES, settings.learning_rate}))


def text(value: float) -> str:
    """The shortest text that stands for exactly this number: 0.03, 10, 1e-8."""
    short = f"{value:g}" if float(f"{value:g}") == value else repr(value)
    return short.replace("e-0", "e-").replace("e+", "e")


def adding_layers(settings: Settings, hidden: tuple[int, ...]) -> Settings:
    """Settings with these hidden layers; a network without biases stays without."""
    changed = settings.adapted(hidden=hidden)
    return _with_biases(changed, False) if not has_biases(settings) else changed


def has_biases(settings: Settings) -> bool:
    """Whether any bias is free or other than 0."""
    return settings.init_bias != 0.0 or not set(_bias_blocks(settings)) <= set(settings.fixed)


def matching_preset(settings: Settings) -> str | None:
    """The name of the preset whose numbers these settings give, whatever the view shows of them; or None."""
    return _presets_by_settings().get(_bare(settings))


def _bare(settings: Settings) -> Settings:
    """The settings without what only the view shows, and without what was done by hand."""
    other = (*VIEW_FIELDS, *STOP_FIELDS, "step", "changes")
    return replace(settings, **{field: getattr(_USUAL, field) for field in other})


@cache
def _presets_by_settings() -> Mapping[Settings, str]:
    return {_bare(preset.settings): name for name, preset in PRESETS.items()}


def read(settings: Settings, state: State) -> tuple[Settings, dict[str, str]]:
    """What the widgets say now, given that they last showed `settings`; and a sentence for each that is refused.

    Afterwards `state` shows the new settings, except where something was refused: that stays to be corrected.
    """
    before, refused = settings, {}
    buttons = pressed(state)
    state[_PRESSED] = ()
    for key in buttons:
        settings = ACTIONS[key](settings)
    for key, binding in BINDINGS.items():
        entered = state.get(key)
        if key == "preset" and buttons:
            continue  # a page that has not yet heard of a press still says the preset of before
        if entered is None or entered in (binding.show(before), binding.show(settings)):
            continue
        try:
            settings = binding.read(settings, entered)
        except (ValueError, TypeError) as error:  # of the wrong type: not from a widget, but from a forged message
            field = key.partition("-")[0]
            refused[key] = say("refused", label=label(field), reason=error, kept=binding.show(before))
    if rates(settings) != rates(before):
        state["learning_rate-slider"] = settings.learning_rate  # other places on it make it another slider
    _refresh(settings, state, {key for key in refused if BINDINGS[key].show(settings) == BINDINGS[key].show(before)})
    return settings, refused


def press(state: State, key: str) -> None:
    """Remembers that a button was pressed, until what the widgets say is read."""
    state[_PRESSED] = (*pressed(state), key)


def pressed(state: State) -> tuple[str, ...]:
    """The buttons pressed since what the widgets say was last read."""
    return state.get(_PRESSED, ())


def seed(settings: Settings, state: State) -> None:
    """Makes every widget show `settings`."""
    _refresh(settings, state, set())


def _refresh(settings: Settings, state: State, but: set[str]) -> None:
    for key in BINDINGS.keys() & state.keys() - but:
        shown = BINDINGS[key].show(settings)
        if state[key] != shown:
            state[key] = shown


# --- Kinds of widgets -------------------------------------------------------------------------------------------------


def _plain(field: str) -> Binding:
    """A widget that holds the field's own value."""
    return Binding(lambda s: getattr(s, field), lambda s, entered: s.adapted(**{field: _clean(field, entered)}))


def _clean(field: str, entered: Any) -> Any:
    limit = LIMITS[field]
    whole = limit.kind == "integer" and isinstance(entered, float) and entered.is_integer()
    return limit.clean(int(entered) if whole else entered)


def _several(field: str) -> Binding:
    """A widget that holds a list, in the order of the choices."""

    def read_list(s: Settings, entered: Any) -> Settings:
        chosen = tuple(name for name in LIMITS[field].choices if name in entered)
        return s.adapted(**{field: LIMITS[field].clean(chosen)})

    return Binding(lambda s: [name for name in LIMITS[field].choices if name in getattr(s, field)], read_list)


def _typed(field: str) -> Binding:
    """A widget that holds a number as text: one that is offered, or any other."""

    def read_text(s: Settings, entered: Any) -> Settings:
        typed = str(entered).strip()[:60]
        named = {option(field, text(value)).lower(): text(value) for value in OFFERED.get(field, ())}
        return s.adapted(**{field: LIMITS[field].read(named.get(typed.lower(), typed.replace(",", ".")))})

    return Binding(lambda s: text(getattr(s, field)), read_text)


# --- Widgets that are more than one field -----------------------------------------------------------------------------


def _common_activation(settings: Settings) -> str:
    kinds = set(settings.activations)
    return kinds.pop() if len(kinds) == 1 else MIXED


def _set_all_activations(settings: Settings, name: str) -> Settings:
    return settings if name == MIXED else settings.adapted(activations=(name,) * len(settings.hidden))


def _units(layer: int) -> Binding:
    def read_units(s: Settings, entered: Any) -> Settings:
        if layer >= len(s.hidden):
            return s
        return adding_layers(s, (*s.hidden[:layer], entered, *s.hidden[layer + 1 :]))

    return Binding(lambda s: s.hidden[layer] if layer < len(s.hidden) else None, read_units)


def _activation(layer: int) -> Binding:
    def read_name(s: Settings, entered: Any) -> Settings:
        if layer >= len(s.hidden):
            return s
        return s.adapted(activations=(*s.activations[:layer], entered, *s.activations[layer + 1 :]))

    return Binding(lambda s: s.activations[layer] if layer < len(s.hidden) else None, read_name)


def _bias_blocks(settings: Settings) -> tuple[str, ...]:
    return tuple(f"b{layer}" for layer in range(1, len(settings.hidden) + 2))


def _with_biases(settings: Settings, wanted: bool) -> Settings:
    blocks = _bias_blocks(settings)
    others = tuple(block for block in settings.fixed if block not in blocks)
    return settings.adapted(fixed=others) if wanted else settings.adapted(fixed=(*others, *blocks), init_bias=0.0)


def _load_preset(settings: Settings, name: str) -> Settings:
    return PRESETS[name].settings if name in PRESETS else settings


MOST_LAYERS = LIMITS["hidden"].most

BINDINGS: Mapping[str, Binding] = MappingProxyType(
    {
        "preset": Binding(matching_preset, _load_preset),
        **{
            field: _plain(field)
            for field in (
                "samples", "noise", "classes", "train_share", "standardise", "data_seed", "plane",
                "output_activation", "loss", "reduction", "initializer", "seed",
                "optimizer", "schedule", "schedule_steps", "shuffle",
            )
        },
        **{field: _typed(field) for field in ("learning_rate", *OFFERED)},
        "learning_rate-slider": Binding(lambda s: s.learning_rate, lambda s, rate: s.adapted(learning_rate=rate)),
        "features": _several("features"),
        "fixed": _several("fixed"),
        "biases": Binding(has_biases, _with_biases),
        "activation": Binding(_common_activation, _set_all_activations),
        **{f"units-{layer + 1}": _units(layer) for layer in range(MOST_LAYERS)},
        **{f"layer_activation-{layer + 1}": _activation(layer) for layer in range(MOST_LAYERS)},
    }
)  # fmt: skip


def _next_seed(field: str) -> Callable[[Settings], Settings]:
    return lambda s: s.adapted(**{field: (getattr(s, field) + 1) % (int(LIMITS[field].high) + 1)})


def _add_layer(settings: Settings) -> Settings:
    hidden = settings.hidden
    return adding_layers(settings, (*hidden, hidden[-1] if hidden else 4)[:MOST_LAYERS])


def _choose(dataset: str) -> Callable[[Settings], Settings]:
    return lambda s: s.adapted(dataset=dataset)


# What a press of each button does.
ACTIONS: Mapping[str, Callable[[Settings], Settings]] = MappingProxyType(
    {
        **{f"dataset-{name}": _choose(name) for name in DATASETS},
        "layer-add": _add_layer,
        "layer-remove": lambda s: s.adapted(hidden=s.hidden[:-1]),
        "seed-next": _next_seed("seed"),
        "data_seed-next": _next_seed("data_seed"),
    }
)
