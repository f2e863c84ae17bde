"""The sidebar: every setting as a widget that teaches. What the widgets say is read by `bindings.read`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import Literal, NamedTuple

import streamlit as st

from core.address import block_names
from core.datasets import DATASETS, Dataset, dataset_of, load_data
from core.features import FEATURES
from core.fields import AUTO
from core.settings import LIMITS, STOP_FIELDS, Change, Settings
from playground.page import bindings, ready, thumbnails
from playground.page.bindings import BINDINGS, MOST_LAYERS, State, applies_live, rates, text
from playground.presets import PRESETS
from playground.words import label, option, say, teach
from playground.words.data import point_names
from playground.words.numbers import together

CLASSICS = ("circle", "xor", "gauss", "spiral")  # data sets that stand in sight
LOADED = "loaded"  # the ready run whose words were last shown, and which of the opened runs it was


def controls(
    settings: Settings, refused: dict[str, str], state: State, changes: Sequence[Change] = (), opened: int = 0
) -> None:
    """Draws the widgets: they show `settings`, and say what was `refused`, as `bindings.read` returned both.

    `state` holds their values (the session's); what was entered is read before anything is drawn. `changes` are those
    of the run, among them what was set by hand; `opened` counts the runs opened whole, by a lesson or from a file.
    """
    form = Form(settings, state, refused, changes, opened)
    st.html(style())
    _presets(form)
    _data_sets(form)
    _quick(form)
    for name, (icon, draw) in GROUPS.items():
        group = st.expander(say(f"group-{name}"), icon=f":material/{icon}:", key=f"group-{name}", on_change="rerun")
        if group.open:  # a page of fewer widgets answers sooner
            with group:
                draw(form)
    st.html(f'<p class="bp-marks live">{say("mark-live")}</p><p class="bp-marks">{say("mark-restart")}</p>')


class Form(NamedTuple):
    """What a widget needs to know: the settings it shows, where its value is kept, and what was refused."""

    settings: Settings
    state: State
    refused: dict[str, str]
    changes: Sequence[Change]
    opened: int

    def ready(self, key: str) -> str:
        """Lets the widget of that key show the settings, unless it already holds something."""
        if key not in self.state:
            self.state[key] = BINDINGS[key].show(self.settings)
        return key

    def press(self, key: str) -> Callable[[], None]:
        """What a button calls when it is pressed: before the script runs, whatever part of it runs."""
        return partial(bindings.press, self.state, key)

    def objection(self, key: str) -> None:
        """Says why what was entered there was refused. As plain text: it may quote what was typed."""
        if key in self.refused:
            with st.container(key=f"refused-{key}"):
                st.text(self.refused[key])


# --- Groups -----------------------------------------------------------------------------------------------------------


def _presets(form: Form) -> None:
    name = bindings.matching_preset(form.settings)
    before, opened = form.state.get(LOADED, (None, form.opened))
    loaded = name or (before if opened == form.opened else None)  # what was opened since, nobody has changed
    form.state[LOADED] = loaded, form.opened
    changed = say("preset-changed", name=say(f"preset-{loaded}")) if loaded else say("preset-choose")
    st.selectbox(
        label("preset"),
        list(PRESETS),
        index=None,
        key=form.ready("preset"),
        format_func=lambda name: say(f"preset-{name}"),
        placeholder=changed,
        label_visibility="collapsed",
    )
    st.html(ready.told(form.settings.dataset, name, loaded, form.changes))


def _data_sets(form: Form) -> None:
    """The classics in sight, the others a click away."""
    _ask("data")
    chosen = form.settings.dataset
    with st.container(key="datasets", horizontal=True, gap=None):
        for name in CLASSICS:
            _data_set(form, name)
    more, again = st.columns([1.25, 1], gap="small")
    others = [name for name in DATASETS if name not in CLASSICS]
    called = say("dataset-more_chosen", label=say(f"dataset-{chosen}")) if chosen in others else say("dataset-more")
    with more:
        kind: Literal["primary", "secondary"] = "primary" if chosen in others else "secondary"
        gallery = st.popover(called, key="more", type=kind, width="stretch", on_change="rerun")
    if gallery.open:  # so many pictures are drawn when they are looked at
        with gallery, st.container(key="gallery", horizontal=True, gap=None):
            for name in others:
                _data_set(form, name)
    dataset = dataset_of(form.settings)
    with again:
        key = "data_seed-next"
        st.button(
            say(key),
            key=key,
            on_click=form.press(key),
            disabled=not dataset.chance,
            help=say(f"{key}.help" if dataset.chance else f"{key}.none"),
            icon=":material/refresh:",
            width="stretch",
        )
    note = say(f"dataset-{dataset.name}.noise") if dataset.noisy else ""
    left, right = st.columns(2, gap="small")
    with left:
        _share(form, "noise", note=note, disabled=not dataset.noisy)
    with right:
        _share(form, "train_share", disabled=dataset.whole)


def _data_set(form: Form, name: str) -> None:
    chosen, called = name == form.settings.dataset, say(f"dataset-{name}")
    st.button(
        say("dataset-chosen" if chosen else "dataset-name", label=called),
        key=f"dataset-{name}",
        on_click=form.press(f"dataset-{name}"),
        type="primary" if chosen else "secondary",
        help=say("dataset-now", label=f"**{called}**", about=say(f"dataset-{name}.about")),
    )


def _ask(what: str) -> None:
    """The question that the widgets below it answer."""
    st.html(f'<h2 class="bp-question {what}">{say(f"ask-{what}")}</h2>')


def _quick(form: Form) -> None:
    """What is changed most, in sight at once."""
    _ask("training")
    with st.container(key="quick", gap=None):
        _field(form, "learning_rate")
        left, right = st.columns(2, gap="small")
        with left:
            _field(form, "optimizer")
            _common_activation(form)
        with right:
            _field(form, "batch_size")
            _field(form, "l2")


def _common_activation(form: Form) -> None:
    """The activation of all hidden layers; there is none to choose where there are no such layers."""
    layers = bool(form.settings.hidden)
    choices = (*LIMITS["activations"].choices, bindings.MIXED) if layers else (bindings.MIXED,)
    none = {} if layers else {bindings.MIXED: say("activation-none")}
    _choice(form, "activation", choices, names=none, disabled=not layers)


def _data(form: Form) -> None:
    settings, dataset = form.settings, dataset_of(form.settings)
    if dataset.fixed_rows is None or not dataset.whole:
        _counted(form, "samples", most=dataset.fixed_rows)
    if dataset.classes:
        low, high = dataset.classes
        st.slider(label("classes"), low, high, key=form.ready("classes"), help=_help(form, "classes"))
    if dataset.dimensions == 2:
        _several(form, "features", name=lambda name: FEATURES[name].label)
    if dataset.dimensions > 2:
        _choice(form, "plane", _planes(dataset, settings.plane), names=_plane_names(dataset))
    _field(form, "standardise")
    _counted(form, "data_seed")  # the button that takes the next one is in sight, beside the data sets


def _network(form: Form) -> None:
    settings = form.settings
    for layer, _ in enumerate(settings.hidden, start=1):
        units, function = st.columns([1.2, 1], gap="small", vertical_alignment="bottom")
        with units:
            st.number_input(
                say("layer", number=layer),
                int(LIMITS["hidden"].low),
                int(LIMITS["hidden"].high),
                step=1,
                key=form.ready(f"units-{layer}"),
                help=_help(form, "units"),
            )
        with function:
            st.selectbox(
                label("layer_activation"),
                LIMITS["activations"].choices,
                key=form.ready(f"layer_activation-{layer}"),
                format_func=lambda name: option("activation", name),
                label_visibility="collapsed",
            )
    with st.container(horizontal=True, gap="small"):
        full, none = len(settings.hidden) >= MOST_LAYERS, not settings.hidden
        st.button(
            say("layer-add"),
            key="layer-add",
            on_click=form.press("layer-add"),
            disabled=full,
            help=_help(form, "layers"),
        )
        st.button(say("layer-remove"), key="layer-remove", on_click=form.press("layer-remove"), disabled=none)
    _switch(form, "biases")
    form.state["fixed"] = BINDINGS["fixed"].show(settings)  # its choices change with the layers
    _several(form, "fixed", block_names(len(settings.hidden) + 1), name=_symbol)


def _symbol(block: str) -> str:
    """A block as the book writes it: W1, the matrix, and b1, the vector."""
    return block.replace("w", "W")


def _output(form: Form) -> None:
    settings = form.settings
    _choice(form, "output_activation", auto=settings.resolved_output)
    _choice(form, "loss", auto=settings.resolved_loss)
    _field(form, "reduction")
    _field(form, "initializer")
    _rows(form, [*_taken(form, "initializer"), *(("init_bias",) if bindings.has_biases(settings) else ())])


def _optimizer(form: Form) -> None:
    _rows(form, _taken(form, "optimizer"))
    _rows(form, ("l1", "clip_norm"))
    _field(form, "schedule")
    for name in _taken(form, "schedule"):
        _field(form, name)
    _field(form, "shuffle")


def _run(form: Form) -> None:
    _field(form, "seed")
    _rows(form, STOP_FIELDS)


_IN_SIGHT = ("learning_rate",)  # among the quick ones

GROUPS: Mapping[str, tuple[str, Callable[[Form], None]]] = MappingProxyType(
    {
        "data": ("scatter_plot", _data),
        "network": ("hub", _network),
        "output": ("output", _output),
        "optimizer": ("tune", _optimizer),
        "run": ("casino", _run),
    }
)


# --- Widgets ----------------------------------------------------------------------------------------------------------


def _field(form: Form, name: str) -> None:
    """A setting, by what its row says of how it is entered."""
    _WIDGETS[LIMITS[name].widget](form, name)


def _rows(form: Form, fields: Sequence[str]) -> None:
    """Settings side by side, two in a row."""
    for first in range(0, len(fields), 2):
        for column, name in zip(st.columns(2, gap="small"), fields[first : first + 2], strict=False):
            with column:
                _field(form, name)


def _taken(form: Form, name: str) -> list[str]:
    """The settings that the present choice of another one takes, but for those that are always in sight."""
    choice = getattr(form.settings, name)
    return [taken for taken in LIMITS if taken in LIMITS[name].takes.get(choice, ()) and taken not in _IN_SIGHT]


def _choice(
    form: Form,
    key: str,
    choices: Sequence[str] | None = None,
    *,
    names: Mapping[str, str] | None = None,
    auto: str = "",
    disabled: bool = False,
) -> None:
    """One of a menu; "auto" says what it has settled on."""
    table = bindings.words_of(key)

    def name(choice: str) -> str:
        found = (names or {}).get(choice) or option(table, choice)
        return say("option-settled", auto=found, settled=option(table, auto)) if choice == AUTO and auto else found

    st.selectbox(
        label(key),
        choices or LIMITS[key].choices,
        key=form.ready(key),
        format_func=name,
        help=_help(form, key),
        disabled=disabled,
    )


def _buttons(form: Form, field: str) -> None:
    """One of a few, all in sight."""
    st.segmented_control(
        label(field),
        LIMITS[field].choices,
        required=True,
        key=form.ready(field),
        format_func=lambda name: option(bindings.words_of(field), name),
        help=_help(form, field),
    )


def _several(
    form: Form, field: str, choices: Sequence[str] | None = None, *, name: Callable[[str], str] | None = None
) -> None:
    """Any of the choices."""
    st.pills(
        label(field),
        choices or LIMITS[field].choices,
        selection_mode="multi",
        key=form.ready(field),
        format_func=name or (lambda choice: option(bindings.words_of(field), choice)),
        help=_help(form, field),
    )
    form.objection(field)


def _typed(form: Form, field: str) -> None:
    """One of the numbers offered, or any other typed in."""
    st.selectbox(
        label(field),
        [text(value) for value in LIMITS[field].offered],
        key=form.ready(field),
        format_func=lambda shown: option(field, shown),
        accept_new_options=True,
        help=_help(form, field),
    )
    form.objection(field)


def _rate(form: Form, field: str) -> None:
    """A slider of the numbers that are usual, and beside it the exact one."""
    slide, exact = st.columns([2.2, 1], gap="small", vertical_alignment="bottom")
    with slide:
        st.select_slider(
            label(field),
            rates(form.settings),
            key=form.ready(f"{field}-slider"),
            format_func=text,
            help=_help(form, field),
        )
    with exact:
        st.text_input(
            say("exact", name=label(field)),
            key=form.ready(field),
            max_chars=40,
            help=_help(form, field),
            label_visibility="collapsed",
        )
    form.objection(field)


def _counted(form: Form, field: str, *, most: int | None = None) -> None:
    """A whole number, up and down by a stride. What is shown is never above the most."""
    limit = LIMITS[field]
    high = int(limit.high) if most is None else max(min(int(limit.high), most), getattr(form.settings, field))
    st.number_input(
        label(field), int(limit.low), high, step=limit.stride, key=form.ready(field), help=_help(form, field)
    )


def _share(form: Form, field: str, *, note: str = "", disabled: bool = False) -> None:
    """A percentage."""
    st.slider(
        label(field),
        LIMITS[field].low,
        LIMITS[field].high,
        step=0.05,
        format="percent",
        key=form.ready(field),
        help=f"{_help(form, field)} {note}".rstrip(),
        disabled=disabled,
    )


def _switch(form: Form, field: str) -> None:
    """On or off."""
    st.toggle(label(field), key=form.ready(field), help=_help(form, field))


def _seed(form: Form, field: str) -> None:
    """A number without a meaning, and a button that takes the next."""
    number, another = st.columns([1.1, 1], gap="small", vertical_alignment="bottom")
    with number:
        _counted(form, field)
    with another:
        st.button(say(f"{field}-next"), key=f"{field}-next", on_click=form.press(f"{field}-next"), width="stretch")


# How a setting of each kind is entered; what depends on the data or the network is given where it is drawn.
_WIDGETS: Mapping[str, Callable[[Form, str], None]] = MappingProxyType(
    {
        "typed": _typed,
        "rate": _rate,
        "counted": _counted,
        "share": _share,
        "choice": _choice,
        "buttons": _buttons,
        "several": _several,
        "switch": _switch,
        "seed": _seed,
    }
)


def _help(form: Form, field: str) -> str:
    """What a setting is, as things are, what to try with it, and when a change of it applies."""
    applies = say("mark-live" if applies_live(field) else "mark-restart")
    return together((teach(field, schedule=form.settings.schedule), f"*{applies}*"))


def _planes(dataset: Dataset, shown: str) -> list[str]:
    """Views of data with more than two coordinates: all pairs while they are few, and the one that is shown.

    Principal axes need rows that lie apart.
    """
    few = range(dataset.dimensions if dataset.dimensions <= 6 else 0)
    axes = [
        choice for choice in LIMITS["plane"].choices if choice == AUTO or dataset.rows(int(LIMITS["samples"].low)) > 2
    ]
    choices = [*axes, *(f"{i}-{j}" for i in few for j in few if i < j)]
    return [*choices, *([shown] if shown not in choices else [])]


def _plane_names(dataset: Dataset) -> dict[str, str]:
    called = (point_names(dataset.name) or dataset.point_names)[:6]
    names: dict[str, str] = {}
    for i, x in enumerate(called):
        for j, y in enumerate(called):
            names[f"{i}-{j}"] = say("plane-pair", x=x, y=y)
    return names


# --- Thumbnails -------------------------------------------------------------------------------------------------------


@cache
def style() -> str:
    """What only Python knows of the page's style: the data sets' own points on their buttons, and which settings
    apply while training plays."""
    pictures = (f'.st-key-dataset-{name} button{{background-image:url("{_thumbnail(name)}")}}' for name in DATASETS)
    live = ",".join(f".st-key-{key}" for key in BINDINGS if applies_live(key.partition("-")[0]))
    return f"<style>{''.join(pictures)}:is({live}){{--bp-mark:var(--bp-live)}}</style>"


def _thumbnail(name: str) -> str:
    signs = {"worked_example": "3-2-1", "times_ten": "×10", "shift": "x+a"}
    if name in signs:
        return thumbnails.sign(signs[name])
    dataset = DATASETS[name]
    data = load_data(Settings(train_share=0.9).adapted(dataset=name, samples=160 if dataset.dimensions == 2 else 60))
    if data.image_shape:
        return thumbnails.image(data.train_points[0].reshape(data.image_shape))
    if dataset.dimensions == 1:
        return thumbnails.curve(data.train_points[:, 0], data.train_targets[:, 0])
    pair = data.train_points[:, -2:]
    if data.task == "regression":
        return thumbnails.scatter(pair, thumbnails.bins(data.train_targets[:, 0]))
    return thumbnails.scatter(pair, data.train_labels)
