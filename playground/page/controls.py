"""The sidebar: every setting as a widget that teaches. What the widgets say is read by `bindings.read`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import Any, NamedTuple

import streamlit as st

from core.datasets import DATASETS, Dataset, load_data
from core.features import FEATURES
from core.settings import LIMITS, LIVE_FIELDS, VIEW_FIELDS, Settings
from playground.page import bindings, thumbnails
from playground.page.bindings import BINDINGS, MOST_LAYERS, OFFERED, STOP_FIELDS, State, rates, text
from playground.presets import PRESETS
from playground.words import label, option, say, teach
from playground.words.data import point_names


def controls(settings: Settings, refused: dict[str, str], state: State) -> None:
    """Draws the widgets: they show `settings`, and say what was `refused`, as `bindings.read` returned both.

    `state` holds their values (the session's); what was entered is read before anything is drawn.
    """
    form = Form(settings, state, refused)
    st.html(f'<h1 class="bp-title">{say("title")}</h1>{_style()}')
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
    st.selectbox(
        label("preset"),
        list(PRESETS),
        index=None,
        key=form.ready("preset"),
        format_func=lambda name: say(f"preset-{name}"),
        placeholder=say("preset-choose"),
        label_visibility="collapsed",
    )
    if (name := bindings.matching_preset(form.settings)) is not None:
        st.caption(say(f"preset-{name}.about"))


def _data_sets(form: Form) -> None:
    with st.container(key="datasets", horizontal=True, gap=None):
        for name in DATASETS:
            chosen, called = name == form.settings.dataset, say(f"dataset-{name}")
            st.button(
                say("dataset-chosen" if chosen else "dataset-name", label=called),
                key=f"dataset-{name}",
                on_click=form.press(f"dataset-{name}"),
                type="primary" if chosen else "secondary",
                help=say("dataset-now", label=f"**{called}**", about=say(f"dataset-{name}.about")),
            )
    dataset = DATASETS[form.settings.dataset]
    note = say(f"dataset-{dataset.name}.noise") if dataset.noisy else ""
    left, right = st.columns(2, gap="small")
    with left:
        _share(form, "noise", 0.0, 1.0, note=note, disabled=not dataset.noisy)
    with right:
        _share(form, "train_share", 0.1, 0.9, disabled=dataset.whole)


def _quick(form: Form) -> None:
    """What is changed most, in sight at once."""
    with st.container(key="quick", gap=None):
        slide, exact = st.columns([2.2, 1], gap="small", vertical_alignment="bottom")
        with slide:
            _slider(form, "learning_rate-slider", rates(form.settings))
        with exact:
            st.text_input(
                say("exact"),
                key=form.ready("learning_rate"),
                max_chars=40,
                help=_help("learning_rate"),
                label_visibility="collapsed",
            )
        form.objection("learning_rate")
        left, right = st.columns(2, gap="small")
        with left:
            _choice(form, "optimizer", "optimizer")
            _choice(form, "activation", "activation", (*LIMITS["activations"].choices, bindings.MIXED))
        with right:
            _number(form, "batch_size")
            _number(form, "l2")


def _data(form: Form) -> None:
    settings, dataset = form.settings, DATASETS[form.settings.dataset]
    if dataset.fixed_rows is None or not dataset.whole:
        _count(form, "samples", step=50, high=dataset.fixed_rows)
    if dataset.classes:
        low, high = dataset.classes
        st.slider(label("classes"), low, high, key=form.ready("classes"), help=_help("classes"))
    if dataset.dimensions == 2:
        st.pills(
            label("features"),
            list(FEATURES),
            selection_mode="multi",
            key=form.ready("features"),
            format_func=lambda name: FEATURES[name].label,
            help=_help("features"),
        )
        form.objection("features")
    if dataset.dimensions > 2:
        _choice(form, "plane", "plane", _planes(dataset, settings.plane), names=_plane_names(dataset))
    st.toggle(label("standardise"), key=form.ready("standardise"), help=_help("standardise"))
    _seed(form, "data_seed")


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
                help=_help("units"),
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
            say("layer-add"), key="layer-add", on_click=form.press("layer-add"), disabled=full, help=_help("layers")
        )
        st.button(say("layer-remove"), key="layer-remove", on_click=form.press("layer-remove"), disabled=none)
    st.toggle(label("biases"), key=form.ready("biases"), help=_help("biases"))
    blocks = [f"{kind}{layer}" for layer in range(1, len(settings.hidden) + 2) for kind in "wb"]
    form.state["fixed"] = BINDINGS["fixed"].show(settings)  # its choices change with the layers
    st.pills(
        label("fixed"),
        blocks,
        selection_mode="multi",
        key="fixed",
        format_func=lambda block: f"{block[0].upper() if block[0] == 'w' else 'b'}{block[1:]}",
        help=_help("fixed"),
    )


def _output(form: Form) -> None:
    settings = form.settings
    _choice(form, "output_activation", "activation", auto=settings.resolved_output)
    _choice(form, "loss", "loss", auto=settings.resolved_loss)
    st.segmented_control(
        label("reduction"),
        LIMITS["reduction"].choices,
        required=True,
        key=form.ready("reduction"),
        format_func=lambda name: option("reduction", name),
        help=_help("reduction"),
    )
    _choice(form, "initializer", "initializer")
    options = {"uniform": ("init_low", "init_high"), "normal": ("init_std",), "constant": ("init_constant",)}
    _row(form, (*options.get(settings.initializer, ()), *(("init_bias",) if bindings.has_biases(settings) else ())))


def _optimizer(form: Form) -> None:
    settings = form.settings
    options = {
        "momentum": ("momentum",),
        "nesterov": ("momentum",),
        "adagrad": ("epsilon",),
        "rmsprop": ("decay", "epsilon"),
        "adam": ("beta1", "beta2", "epsilon"),
    }
    _row(form, options.get(settings.optimizer, ()))
    _row(form, ("l1", "clip_norm"))
    _choice(form, "schedule", "schedule")
    if settings.schedule != "constant":
        _count(form, "schedule_steps", step=100)
        if settings.schedule != "cosine":
            _number(form, "schedule_factor")
    st.toggle(label("shuffle"), key=form.ready("shuffle"), help=_help("shuffle"))


def _run(form: Form) -> None:
    _seed(form, "seed")
    _row(form, STOP_FIELDS)


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


def _choice(
    form: Form,
    key: str,
    table: str,
    choices: Sequence[str] | None = None,
    *,
    names: dict[str, str] | None = None,
    auto: str = "",
) -> None:
    """One of a field's choices by its name in `table` of the words; "auto" says what it has settled on."""

    def name(choice: str) -> str:
        found = (names or {}).get(choice) or option(table, choice)
        return f"{found}: {option(table, auto)}" if choice == "auto" and auto else found

    st.selectbox(label(key), choices or LIMITS[key].choices, key=form.ready(key), format_func=name, help=_help(key))


def _number(form: Form, field: str) -> None:
    """One of the numbers offered, or any other typed in."""
    st.selectbox(
        label(field),
        [text(value) for value in OFFERED[field]],
        key=form.ready(field),
        format_func=lambda shown: option(field, shown),
        accept_new_options=True,
        help=_help(field),
    )
    form.objection(field)


def _row(form: Form, fields: Sequence[str]) -> None:
    """Numbers side by side, two in a row."""
    for first in range(0, len(fields), 2):
        for column, field in zip(st.columns(2, gap="small"), fields[first : first + 2], strict=False):
            with column:
                _number(form, field)


def _count(form: Form, field: str, *, step: int, high: int | None = None) -> None:
    limit = LIMITS[field]
    most = int(limit.high)
    if high is not None:
        most = max(min(most, high), getattr(form.settings, field))
    st.number_input(label(field), int(limit.low), most, step=step, key=form.ready(field), help=_help(field))


def _share(form: Form, field: str, low: float, high: float, *, note: str = "", disabled: bool = False) -> None:
    st.slider(
        label(field),
        low,
        high,
        step=0.05,
        format="percent",
        key=form.ready(field),
        help=f"{_help(field)} {note}".rstrip(),
        disabled=disabled,
    )


def _slider(form: Form, key: str, places: Sequence[float]) -> None:
    field = key.partition("-")[0]
    st.select_slider(label(field), places, key=form.ready(key), format_func=text, help=_help(field))


def _seed(form: Form, field: str) -> None:
    number, another = st.columns([1.1, 1], gap="small", vertical_alignment="bottom")
    with number:
        st.number_input(label(field), 0, int(LIMITS[field].high), step=1, key=form.ready(field), help=_help(field))
    with another:
        st.button(say(f"{field}-next"), key=f"{field}-next", on_click=form.press(f"{field}-next"), width="stretch")


def _help(field: str) -> str:
    return f"{teach(field)} *{say('mark-live' if _applies_live(field) else 'mark-restart')}*"


def _applies_live(field: str) -> bool:
    return field in LIVE_FIELDS or field in VIEW_FIELDS or field in STOP_FIELDS


def _planes(dataset: Dataset, shown: str) -> list[str]:
    """Views of data with more than two coordinates: all pairs while they are few, and the one that is shown."""
    few = range(dataset.dimensions if dataset.dimensions <= 6 else 0)
    pairs = [f"{i}-{j}" for i in few for j in few if i < j]
    return [*LIMITS["plane"].choices, *pairs, *([shown] if shown not in (*LIMITS["plane"].choices, *pairs) else [])]


def _plane_names(dataset: Dataset) -> dict[str, str]:
    called = point_names(dataset.name)[:6]
    names: dict[str, Any] = {}
    for i, x in enumerate(called):
        for j, y in enumerate(called):
            names[f"{i}-{j}"] = say("plane-pair", x=x, y=y)
    return names


# --- Thumbnails -------------------------------------------------------------------------------------------------------


@cache
def _style() -> str:
    """What only Python knows of the page's style: the data sets' own points on their buttons, and which settings
    apply while training plays."""
    pictures = (f'.st-key-dataset-{name} button{{background-image:url("{_thumbnail(name)}")}}' for name in DATASETS)
    live = ",".join(f".st-key-{key}" for key in BINDINGS if _applies_live(key.partition("-")[0]))
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
