"""What each widget shows of the settings, and what settings it makes of what was entered. Pure: no Streamlit here."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, MutableMapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from core.address import bias_block
from core.datasets import DATASETS
from core.settings import LIMITS, QUIET_FIELDS, Settings
from playground.presets import PRESETS
from playground.words import label, option, say
from playground.words.numbers import enumerated, exact
from playground.words.refusals import tell

State = MutableMapping[Any, Any]  # what the widgets hold, by their keys: a dict, or the page's session

MIXED = "mixed"  # what the one activation of all layers is where they differ
_PRESSED = "pressed"


class Binding(NamedTuple):
    """One widget's two directions."""

    show: Callable[[Settings], Any]
    read: Callable[[Settings, Any], Settings]  # raises a Refusal at what cannot be


def rates(settings: Settings) -> tuple[float, ...]:
    """The learning rates on the slider: the usual ones, and the one in force."""
    return tuple(sorted({*LIMITS["learning_rate"].offered, settings.learning_rate}))


def text(value: float) -> str:
    """The shortest text that stands for exactly this number: 0.03, 10, 1e-8."""
    short = f"{value:g}" if float(f"{value:g}") == value else repr(value)
    return short.replace("e-0", "e-").replace("e+", "e")


def applies_live(field: str) -> bool:
    """Whether a change of what is called so takes effect without a new run."""
    return field in LIMITS and LIMITS[field].effect != "restart"


def words_of(field: str) -> str:
    """By what name the words know the choices of a setting."""
    return (LIMITS[field].words if field in LIMITS else "") or field


def adding_layers(settings: Settings, hidden: tuple[int, ...]) -> Settings:
    """Settings with these hidden layers; a network without biases stays without."""
    changed = settings.adapted(hidden=hidden)
    return _with_biases(changed, False) if not has_biases(settings) else changed


def has_biases(settings: Settings) -> bool:
    """Whether any bias is free or other than 0."""
    return settings.init_bias != 0.0 or not set(_bias_blocks(settings)) <= set(settings.fixed)


def matching_preset(settings: Settings) -> str | None:
    """The name of the preset whose numbers these settings give, whatever the view shows of them; or None."""
    return _presets_by_numbers().get(_numbers(settings))


# What makes the numbers of a run, without what only the view shows, and without what was done by hand.
_numbers = attrgetter(*(field.name for field in fields(Settings) if field.name not in {*QUIET_FIELDS, "changes"}))


@cache
def _presets_by_numbers() -> Mapping[Hashable, str]:
    return {_numbers(preset.settings): name for name, preset in PRESETS.items()}


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
            refused[key] = _objection(key, error, binding.show(before))
    if rates(settings) != rates(before):
        state["learning_rate-slider"] = settings.learning_rate  # other places on it make it another slider
    _refresh(settings, state, {key for key in refused if BINDINGS[key].show(settings) == BINDINGS[key].show(before)})
    return settings, refused


def _objection(key: str, error: Exception, kept: Any) -> str:
    """What is said at a widget of what was entered there, and of what stays."""
    field = key.partition("-")[0]
    names = [
        exact(value) if type(value) in (int, float) else option(words_of(field), value)
        for value in (kept if isinstance(kept, list) else [kept])
    ]
    return say("refusal-kept", reason=tell(error, field=label(field)), kept=enumerated(names))


def press(state: State, key: str) -> None:
    """Remembers that a button was pressed, until what the widgets say is read."""
    state[_PRESSED] = (*pressed(state), key)


def pressed(state: State) -> tuple[str, ...]:
    """The buttons pressed since what the widgets say was last read."""
    waiting: tuple[str, ...] = state.get(_PRESSED, ())
    return waiting


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
    """A number that a widget holds as a float, though the field is whole, is brought to its type."""
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
    """A widget that holds a number as text: one that is offered, or any other that is typed in."""
    offered = tuple(text(value) for value in LIMITS[field].offered)

    def read_text(s: Settings, entered: Any) -> Settings:
        typed = str(entered).strip()[:60]
        value = typed if typed in offered else _spelled(field, typed, offered) or typed.replace(",", ".")
        return s.adapted(**{field: LIMITS[field].read(value)})

    return Binding(lambda s: text(getattr(s, field)), read_text)


def _spelled(field: str, typed: str, offered: Sequence[str]) -> str | None:
    """The offered value that was typed by its name in the language in force: "all" for 0 examples a batch."""
    return next((value for value in offered if option(field, value).casefold() == typed.casefold()), None)


# What a widget of each kind holds, where that is not the field's own value.
_HOLDS: Mapping[str, Callable[[str], Binding]] = MappingProxyType(
    {"typed": _typed, "rate": _typed, "several": _several}
)

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
    return tuple(bias_block(layer) for layer in range(1, len(settings.hidden) + 2))


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
        **{field: _HOLDS.get(row.widget, _plain)(field) for field, row in LIMITS.items() if row.widget},
        "learning_rate-slider": Binding(lambda s: s.learning_rate, lambda s, rate: s.adapted(learning_rate=rate)),
        "biases": Binding(has_biases, _with_biases),
        "activation": Binding(_common_activation, _set_all_activations),
        **{f"units-{layer + 1}": _units(layer) for layer in range(MOST_LAYERS)},
        **{f"layer_activation-{layer + 1}": _activation(layer) for layer in range(MOST_LAYERS)},
    }
)


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
