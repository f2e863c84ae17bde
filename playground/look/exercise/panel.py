"""My exercise: data, weights and biases typed or pasted; the update as a worked sheet; numbers worked out by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, get_args

import streamlit as st

from core.mistakes import KINDS, Quantity, Typed, check
from core.mistakes.quantity import OF_PARAMETERS, PER_EXAMPLE
from core.refusal import Phrase, Refusal
from core.settings import LIMITS, Settings
from core.training import Step
from playground import tab
from playground.exercise import copies
from playground.exercise.boxes import boxes_of
from playground.exercise.examples import EXAMPLES
from playground.exercise.grid import Unread, plain_number, shown_name
from playground.exercise.reader import INPUT, SPLIT, TARGET, Columns, Exercise, read_columns, read_layers, settings_of
from playground.exercise.sheet import fits, sheet, too_large
from playground.exercise.told import sentences, symbol
from playground.formulas.latex import latex
from playground.formulas.notation import Names, Notation
from playground.look import show
from playground.run.run import Run
from playground.words import option, say
from playground.words.data import class_names
from playground.words.numbers import enumerated
from playground.words.refusals import tell

_KEPT = "exercise-kept"  # what the boxes held when this panel was last drawn: widgets forget it with another panel
_SEEDED = "exercise-seeded"  # with which run's exercise the boxes were filled, in which notation, and the texts
_REFUSED = "exercise-refused"
_ROWS, _COLUMNS = "rows", "columns"
_MOST_DIGITS = 15


def draw(run: Run) -> None:
    """The chosen part."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        part = _choice("part", list(PARTS), "type")
        rows = _choice("way", [_ROWS, _COLUMNS], _ROWS) == _ROWS
    PARTS[part](run, rows)


def _choice(name: str, choices: Sequence[str], usual: str) -> str:
    _remember(f"exercise-{name}", usual)
    chosen: str | None = st.segmented_control(
        say(f"exercise-{name}"),
        choices,
        required=True,
        key=f"exercise-{name}",
        format_func=lambda choice: say(f"exercise-{name}-{choice}"),
        on_change=_keep,
        args=(f"exercise-{name}",),
    )
    return chosen if chosen is not None and chosen in choices else usual


# --- what is typed ----------------------------------------------------------------------------------------------------


def _type(run: Run, rows: bool) -> None:
    _seed(run, rows)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            say("exercise-example"),
            list(EXAMPLES),
            key="exercise-example",
            format_func=lambda name: say(f"exercise-example-{name}"),
        )
        if st.button(say("exercise-example_fill"), key="exercise-fill") and chosen in EXAMPLES:
            _open(run, EXAMPLES[chosen])
    left, right = st.columns(2, gap="medium")
    with left:
        data = _box("data", "exercise-data", height=170)
        columns = _columns(data)
    texts = []
    with right:
        count = int(_number("layers", 1, LIMITS["hidden"].most + 1, 2))
        for layer in range(1, count + 1):
            weight, bias = st.columns([1.6, 1], gap="small")
            with weight:
                own = _box(f"w{layer}", "exercise-weights", layer=layer)
            with bias:
                texts.append((own, _box(f"b{layer}", "exercise-biases", layer=layer)))
        _remember("exercise-hold", False)
        hold = st.toggle(
            say("exercise-hold"),
            key="exercise-hold",
            help=say("exercise-hold.help"),
            on_change=_keep,
            args=("exercise-hold",),
        )
    st.caption(_now(run.current))
    if st.button(say("exercise-run"), key="exercise-run", type="primary"):
        st.session_state.pop(_REFUSED, None)
        try:
            if columns is None:
                raise Unread("exercise-no_data")
            table = columns.table()
            hidden = run.current.hidden
            layers = read_layers(table, texts, rows=rows, hidden=hidden)
            wanted = settings_of(Exercise(table, layers, hold), run.current, hidden)
        except (Unread, Refusal) as problem:
            st.session_state[_REFUSED] = _sentence(problem)
        else:
            _open(run, wanted)
    if _REFUSED in st.session_state:
        with st.container(key="refused-exercise"):
            st.text(st.session_state[_REFUSED])


def _seed(run: Run, rows: bool) -> None:
    """Fills the boxes with the run's own exercise once; where the notation is switched, turns what was filled in."""
    boxes = boxes_of(run.settings, rows)
    if boxes is None:
        return
    mark = (run.settings.table, run.settings.edits(0), run.settings.fixed)
    seeded, turned, texts = st.session_state.get(_SEEDED, (None, rows, {}))
    if seeded == mark and turned == rows:
        return
    st.session_state[_SEEDED] = (mark, rows, boxes.texts)
    filled: dict[str, Any] = {"exercise-layers": boxes.layers, "exercise-hold": boxes.hold} if seeded != mark else {}
    for name, text in boxes.texts.items():
        if seeded != mark or _kept().get(f"exercise-{name}") == texts.get(name):  # not what was typed since
            filled[f"exercise-{name}"] = text
    for key, value in filled.items():
        _kept()[key] = value
        st.session_state[key] = value


def _columns(data: str) -> Columns | None:
    """What the columns are taken for, to be changed; and the numbers as they were read."""
    try:
        columns = read_columns(data)
        if columns is None:
            return None
        numbered = tuple(say("exercise-column", number=k + 1) for k in range(columns.grid.width))
        names = tuple(map(shown_name, columns.names)) if columns.names else numbered
        places = list(range(len(names)))
        key = f"exercise-targets-{''.join(role[0] for role in columns.roles)}"
        split = next((k for k, role in enumerate(columns.roles) if role == SPLIT), None)
        guessed = [k for k in places if columns.roles[k] == TARGET]
        with st.container(horizontal=True, vertical_alignment="bottom"):
            targets = st.pills(
                say("exercise-targets"),
                places,
                selection_mode="multi",
                default=guessed,
                key=key,
                format_func=lambda k: names[k],
            )
            part = st.selectbox(
                say("exercise-split"),
                [None, *places],
                index=0 if split is None else split + 1,
                key=f"{key}-split",
                format_func=lambda k: say("exercise-split_none") if k is None else names[k],
            )
        roles = [SPLIT if k == part else TARGET if k in targets else INPUT for k in places]
        columns = read_columns(data, roles)
        if columns is not None:
            table = columns.table()
            values = [table.numbers[k :: table.width] for k in range(table.width)]
            heads = [f"x{k + 1}" for k in range(table.inputs)] + [f"t{k + 1}" for k in range(table.targets)]
            st.caption(say("exercise-read_as"))
            tab.data_frame(
                {head: [repr(number) for number in column] for head, column in zip(heads, values, strict=True)},
                key="exercise-read_as",
                height=min(220, 38 + 35 * table.rows),
            )
        return columns
    except (Unread, Refusal) as problem:
        with st.container(key="refused-exercise-data"):
            st.text(_sentence(problem))
        return None


def _open(run: Run, settings: Settings) -> None:
    """Runs it, and lets the page know."""
    st.session_state.pop(_REFUSED, None)
    run.restart(settings)
    run.controls_stale = True
    st.rerun()


def _sentence(problem: Exception) -> str:
    if isinstance(problem, Unread):
        values = {
            name: _sentence(value) if isinstance(value, Unread) else tell(value) if isinstance(value, Phrase) else value
            for name, value in problem.values.items()
        }
        return say(problem.name, **values)
    return tell(problem, field=say("exercise-data"))


def _now(settings: Settings) -> str:
    return say(
        "exercise-settings",
        activations=enumerated([option("activation", name) for name in settings.layer_activations]),
        loss=option("loss", settings.resolved_loss),
        reduction=option("reduction", settings.reduction),
        optimizer=option("optimizer", settings.optimizer),
        rate=settings.learning_rate,
    )


# --- the sheet --------------------------------------------------------------------------------------------------------


def _sheet(run: Run, rows: bool) -> None:
    write, digits = _written(run, rows)
    step = show.update_on_screen(run)
    if not fits(step):
        st.caption(too_large(step))
        return
    sections = sheet(step, write, digits)
    title = say("exercise-sheet_title", step=step.before.step, after=step.after.step)
    text = copies.markdown(title, sections)
    with st.container(key="exercise-sheet"):
        st.markdown(copies.shown(sections))
    with st.expander(say("exercise-copy_markdown"), key="exercise-markdown"):
        st.code(text, language="markdown", wrap_lines=True)
    with st.expander(say("exercise-copy_latex"), key="exercise-latex"):
        st.code(copies.document(title, sections), language="latex", wrap_lines=True)
    st.download_button(
        say("exercise-print"),
        copies.page(title, sections),
        say("file-sheet", step=step.after.step),
        "text/html",
        key="exercise-print",
        on_click="ignore",
        icon=":material/print:",
    )


def _written(run: Run, rows: bool) -> tuple[Notation, int]:
    """In whose letters, and with how many digits."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        names = _choice("names", get_args(Names), "nielsen")
        digits = int(_number("digits", 2, _MOST_DIGITS, 6))
    return _notation(run, rows, names), digits


def _notation(run: Run, rows: bool, names: str) -> Notation:
    """A notation, with the run's classes by their names."""
    classes = class_names(run.settings.dataset, run.data)
    return Notation.read({"rows": rows, "names": names}).naming(len(run.settings.layer_activations) - 1, classes)


# --- numbers worked out by hand ---------------------------------------------------------------------------------------


def _check(run: Run, rows: bool) -> None:
    names = _choice("names", get_args(Names), "nielsen")
    write = _notation(run, rows, names)
    step = show.update_on_screen(run)
    of = _asked(step, write)
    text = st.text_input(say("exercise-number"), key="exercise-number", max_chars=60, help=say("exercise-number.help"))
    if not text.strip():
        return
    try:
        typed = Typed.read(plain_number(text))
    except Unread as problem:
        with st.container(key="refused-exercise-number"):
            st.text(_sentence(problem))
        return
    except Refusal as problem:
        with st.container(key="refused-exercise-number"):
            st.text(tell(problem, field=say("exercise-number")))
        return
    verdict = check(step, of, typed)
    told, *ways = sentences(verdict)
    with st.container(key="exercise-verdict"):
        lines = "\n".join(f"- {way}" for way in ways)
        (st.success if verdict.right else st.warning)(f"{told}\n\n{lines}" if ways else told)
        if verdict.look is not None:
            st.markdown(f"{say('exercise-look')} ${latex(symbol(verdict.look, write))}$")


def _asked(step: Step, write: Notation) -> Quantity:
    """Which number it is, by its kind and its place."""
    kind = st.selectbox(
        say("exercise-kind"), KINDS, key="exercise-kind", format_func=lambda name: say(f"exercise-kind-{name}")
    )
    layer, unit, before, example = 1, 0, None, 0
    if kind != "loss":
        with st.container(horizontal=True, vertical_alignment="bottom"):
            layer = st.selectbox(say("exercise-of_layer"), range(1, len(step.forward) + 1), key="exercise-of_layer")
            fan_in, fan_out = step.before.params[layer - 1].weight.shape
            unit = _place("of_unit", range(fan_out), f"-{layer}", lambda j: write.unit(layer - 1, j))
            if kind in OF_PARAMETERS:
                before = _place(
                    "of_input",
                    [*range(fan_in), None],
                    f"-{layer}",
                    lambda i: say("exercise-of_bias") if i is None else write.unit(layer - 2, i),
                )
            if kind in PER_EXAMPLE and len(step.rows) > 1:
                example = _place("of_example", range(len(step.rows)), f"-{len(step.rows)}", lambda k: str(k + 1))
    of = Quantity(kind, layer, unit or 0, before, example or 0)
    st.markdown(f"${latex(symbol(of, write))}$")
    return of


def _place(name: str, places: Sequence[Any], which: str, called: Callable[[Any], str]) -> Any:
    return st.selectbox(say(f"exercise-{name}"), places, key=f"exercise-{name}{which}", format_func=called)


# --- boxes that keep what was typed -----------------------------------------------------------------------------------


def _box(name: str, words: str, *, height: int = 110, **values: Any) -> str:
    key = f"exercise-{name}"
    _remember(key, "")
    return st.text_area(
        say(words, **values),
        key=key,
        height=height,
        help=say(f"{words}.help"),
        max_chars=20_000,
        on_change=_keep,
        args=(key,),
    )


def _number(name: str, low: int, high: int, usual: int) -> float:
    key = f"exercise-{name}"
    _remember(key, usual)
    return st.number_input(say(key), low, high, step=1, key=key, on_change=_keep, args=(key,))


def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = st.session_state.setdefault(_KEPT, {})
    return kept


def _remember(key: str, usual: Any) -> None:
    """Gives a widget what it held when it was last seen."""
    if key not in st.session_state:
        st.session_state[key] = _kept().get(key, usual)


def _keep(key: str) -> None:
    _kept()[key] = st.session_state[key]


PARTS: Mapping[str, Callable[[Run, bool], None]] = MappingProxyType({"type": _type, "sheet": _sheet, "check": _check})
