"""My data: a file or a pasted table, what its columns are taken for; and runs saved as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import Any, TypeVar

import streamlit as st

from core.datasets import DATASETS, Data, Rows
from core.datasets.rows_text import Held
from core.refusal import Phrase, Refusal
from core.settings import Settings
from playground import tab
from playground.exercise.grid import Unread
from playground.look import show
from playground.look.confusion.figure import pictures
from playground.look.mydata.file import KEY, file_button
from playground.mydata.arriving import MOST, Arriving
from playground.mydata.cells import cells
from playground.mydata.columns import Choice, Survey, allowed, guess, rows_of, survey
from playground.mydata.decode import MOST_BYTES, text_of
from playground.mydata.idx import SIDE, Part, joined, lonely, looks_like_idx, pairs_of, read_part, rows_of_pairs
from playground.mydata.saved import looks_like_run, read_run, write_run
from playground.mydata.use import as_table, checked, rows_for, settings_with, wanted
from playground.page.guard import guarded
from playground.run.run import Run
from playground.words import say
from playground.words.numbers import enumerated
from playground.words.refusals import tell

# What the session keeps: what was opened or pasted last, what is on its way, what a link waits for, what was read,
# what was told, the id of the last file that came, files of images.
_CONTENT, _ARRIVING, _LINK, _READ, _TOLD, _TAKEN, _PARTS = (
    f"mydata-{name}" for name in ("content", "arriving", "link", "read", "told", "taken", "parts")
)
_PASTED = "mydata-pasted"
_SHARE = -1  # in the place of a column: the share of the settings decides which rows test
_MOST_PASTED = 30_000  # characters: what a box holds goes with every message of the page
_SHOWN = 50  # rows of the table that shows what was read
_IMAGES_SHOWN = 16

T = TypeVar("T")


def ask(link: dict[str, str], state: Any) -> bool:
    """Remembers a link that names data without carrying them; returns whether it does."""
    if wanted(link) is None:
        return False
    state[_LINK] = dict(link)
    return True


def draw(run: Run) -> None:
    """What may be opened, what was read of it, and the run as a file."""
    link = st.session_state.get(_LINK)
    held = None if link is None else wanted(link)
    if held is not None:
        with st.container(key="mydata-wanted"):
            st.text(say("mydata-wanted", count=held.rows))
            st.button(say("mydata-forget"), key="mydata-forget", type="tertiary", on_click=_forget)
    left, right = st.columns([1, 1.3], gap="medium")
    with left:
        arriving: Arriving = st.session_state.setdefault(_ARRIVING, Arriving())
        file_button(arriving.wants, arriving.done, _take)
        if arriving.large:
            _refuse("file", Unread("mydata-large_file", most=MOST, table=MOST_BYTES))
        elif arriving.wants is not None:
            st.caption(say("mydata-arriving"))
        st.text_area(
            say("mydata-paste"), key=_PASTED, height=130, max_chars=_MOST_PASTED, help=say("mydata-paste.help"),
            on_change=_paste,
        )  # fmt: skip
        if run.settings.dataset in DATASETS:
            st.button(
                say("mydata-take"), key="mydata-take", on_click=_write, args=(run,), disabled=not _fits(_data(run)),
                help=say("mydata-take.help"),
            )  # fmt: skip
        _save(run)
    with right:
        content: bytes | None = st.session_state.get(_CONTENT)
        parts: tuple[Part, ...] = st.session_state.get(_PARTS, ())
        if _TOLD in st.session_state:
            st.text(say(st.session_state[_TOLD]))
        try:
            if parts:
                _images(run, parts, held, link)
            elif content is None:
                st.caption(say("mydata-none"))
            elif held is not None and link is not None:
                _open(run, Settings.from_link(link, [rows_for(held, content)])[0])
            elif looks_like_idx(content):
                read_part(content)
            elif looks_like_run(content):
                _open_saved(run, content)
            else:
                _table(run, content)
        except (Unread, Refusal) as problem:
            _refuse("data", problem)


# --- what is opened ---------------------------------------------------------------------------------------------------


@guarded
def _take() -> None:
    """Takes a piece of a file."""
    arriving: Arriving = st.session_state.setdefault(_ARRIVING, Arriving())
    arriving.take(st.session_state[KEY].piece)
    if arriving.complete:
        _keep(bytes(arriving.content))
        st.session_state[_PASTED] = ""
        st.session_state[_ARRIVING] = Arriving(before=arriving.id)


@guarded
def _paste() -> None:
    pasted = st.session_state[_PASTED]
    _keep(pasted[: MOST + 1].encode("utf-8", "replace") if pasted.strip() else None)


@guarded
def _write(run: Run) -> None:
    """Writes the run's own data into the box, to be changed there."""
    text = as_table(_data(run))
    st.session_state[_PASTED] = text
    _keep(text.encode())


def _data(run: Run) -> Data:
    """The data on the screen."""
    return run.data_on_screen(show.step_on_screen(run))


def _fits(data: Data) -> bool:
    """Whether the data are few enough for the box."""
    numbers = (len(data.train_points) + len(data.test_points)) * (len(data.point_names) + 1)
    return numbers <= _MOST_PASTED // 4 and len(as_table(data)) <= _MOST_PASTED


def _forget() -> None:
    """Waits no longer for the file of a link."""
    st.session_state.pop(_LINK, None)


def _keep(content: bytes | None) -> None:
    """Keeps what was opened or pasted; of images what was made of them, beside those that were opened before."""
    st.session_state.pop(_READ, None)
    st.session_state.pop(_TOLD, None)
    parts: tuple[Part, ...] = st.session_state.pop(_PARTS, ())
    if content is not None and looks_like_idx(content):
        with suppress(Unread):  # what cannot be read is kept as it is: the panel reads it again, and says why
            st.session_state[_PARTS], content = joined(parts, read_part(content)), None
    st.session_state[_CONTENT] = content


def _open_saved(run: Run, content: bytes) -> None:
    """Opens a saved run at its step; the file is then put away, for the run holds all of it."""
    saved = read_run(content)
    _keep(None)
    st.session_state[_TOLD] = "mydata-opened_changed" if saved.changed else "mydata-opened"
    _open(run, saved.settings)


def _open(run: Run, settings: Settings) -> None:
    st.session_state.pop(_LINK, None)
    run.reopen(settings)
    st.rerun()


# --- images -----------------------------------------------------------------------------------------------------------


def _images(run: Run, parts: tuple[Part, ...], held: Held | None, link: dict[str, str] | None) -> None:
    """Which files of images and labels are here, what is missing, and the rows that they make."""
    alone = lonely(parts)
    if alone is not None:
        st.text(say("mydata-idx_alone", kind=alone.kind, count=alone.promised))
    pairs = pairs_of(parts)
    if not pairs:
        return
    rows = _once(("images", *((one.kind, one.promised) for one in parts)), lambda: rows_of_pairs(pairs))
    if held is not None and link is not None:
        _open(run, Settings.from_link(link, [checked(rows, held)])[0])
    tests = len(rows.test or ())
    st.caption(say("mydata-idx_found", train=rows.count - tests, test=tests, side=SIDE))
    titles = [rows.class_names[int(value)] for value in rows.values[:_IMAGES_SHOWN]]
    images = rows.points[:_IMAGES_SHOWN].reshape(-1, SIDE, SIDE)
    shown = say("mydata-idx_shown", count=len(titles))
    show.figure(pictures(images, titles, palette=show.palette(), signed=False), key="mydata-images", words=shown)
    if st.button(say("mydata-use"), key="mydata-use", type="primary"):
        run.apply(settings_with(rows, run.current, standardise=False))
        run.controls_stale = True
        st.rerun()


# --- a table ----------------------------------------------------------------------------------------------------------


def _table(run: Run, content: bytes) -> None:
    """What was found in a table, what its columns are taken for, and the rows that they make."""
    header = st.session_state.get(f"mydata-header-{_mark(content)}")
    found = _looked(content, header)
    st.toggle(
        say("mydata-header"),
        key=_ready(f"mydata-header-{_mark(content)}", found.header),
        help=say("mydata-header.help"),
    )
    choice = _choice(found, f"{_mark(content)}-{found.header:d}")
    rows, comma, separator = _taken(content, choice)
    sign = "comma" if comma else "point"
    st.caption(say("mydata-found", separator=separator, sign=sign, rows=rows.count, left=found.rows - rows.count))
    constant = [name for name, column in zip(rows.names, rows.points.T, strict=True) if column.min() == column.max()]
    if constant and rows.count > 1:
        st.caption(say("mydata-constant", count=len(constant), names=enumerated(constant)))
    _preview(rows)
    standardise = st.toggle(
        say("mydata-standardise"), key=_ready("mydata-standardise", True), help=say("mydata-standardise.help")
    )
    if st.button(say("mydata-use"), key="mydata-use", type="primary"):
        run.apply(settings_with(rows, run.current, standardise=standardise))
        run.controls_stale = True
        st.rerun()


def _choice(found: Survey, mark: str) -> Choice:
    """What the columns are taken for: guessed, and changeable."""
    first = guess(found)
    places = list(range(len(found.names)))

    def called(at: int) -> str:
        return say("mydata-no_split") if at == _SHARE else found.names[at]

    with st.container(horizontal=True, vertical_alignment="bottom"):
        targets = [at for at in places if allowed(found, at)]
        target = st.selectbox(
            say("mydata-target"), targets, key=_ready(f"mydata-target-{mark}", first.target), format_func=called
        )
        target = first.target if target is None else target
        tasks = allowed(found, target)
        task = st.segmented_control(
            say("mydata-task"),
            tasks,
            key=_ready(f"mydata-task-{mark}-{target}", tasks[0]),
            required=True,
            format_func=lambda name: say(f"mydata-task-{name}"),
        )
        part = st.selectbox(
            say("mydata-split"),
            [_SHARE, *places],
            key=_ready(f"mydata-split-{mark}", _SHARE if first.split is None else first.split),
            format_func=called,
            help=say("mydata-split.help"),
        )
    split = None if part == _SHARE else part
    inputs = st.pills(
        say("mydata-inputs"),
        [at for at in places if at not in (target, split)],
        selection_mode="multi",
        key=_ready(f"mydata-inputs-{mark}-{target}-{split}", _inputs(found, first, target, split)),
        format_func=called,
    )
    leave_out = any(column.missing for column in found.columns) and st.toggle(
        say("mydata-leave_out"), key=_ready(f"mydata-leave_out-{mark}", False), help=say("mydata-leave_out.help")
    )
    return Choice(found.header, tuple(sorted(inputs)), target, split, task or tasks[0], leave_out)


def _inputs(found: Survey, first: Choice, target: int, split: int | None) -> list[int]:
    """The inputs that were guessed; where another column is the target, the first target takes its place."""
    could = (*first.inputs, first.target) if first.target in found.usable else first.inputs
    return [at for at in sorted(could) if at not in (target, split)]


def _preview(rows: Rows) -> None:
    """The first rows as they were read, every digit of them."""
    columns: dict[str, Sequence[str]] = {
        name: [repr(number) for number in column[:_SHOWN].tolist()]
        for name, column in zip(rows.names, rows.points.T, strict=True)
    }
    values = rows.values[:_SHOWN].tolist()
    target = rows.target if rows.target not in columns else f"{rows.target} "
    columns[target] = [rows.class_names[int(value)] if rows.class_names else repr(value) for value in values]
    tab.data_frame(columns, key="mydata-read_as", height=190)


def _mark(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()


def _ready(key: str, usual: Any) -> str:
    """The key of a widget, which holds what it held, or at first `usual`."""
    if key not in st.session_state:
        st.session_state[key] = usual
    return key


def _looked(content: bytes, header: bool | None) -> Survey:
    """The table looked through, once for every file and header."""
    return _once(("survey", _mark(content), header), lambda: survey(cells(text_of(content)), header))


def _taken(content: bytes, choice: Choice) -> tuple[Rows, bool, str]:
    """The rows that a choice makes, whether a comma is their decimal sign, and the name of the separator."""

    def make() -> tuple[Rows, bool, str]:
        table = cells(text_of(content))
        name = {"\t": "tab", ";": "semicolon", "|": "bar", ",": "comma"}[table.separator]
        return rows_of(table, choice), table.comma, name

    return _once(("rows", _mark(content), choice), make)


def _once(key: tuple[Any, ...], make: Callable[[], T]) -> T:
    """What was made last of its kind, or what is made now: one of each kind is kept."""
    read: dict[str, tuple[Any, Any]] = st.session_state.setdefault(_READ, {})
    known = read.get(key[0])
    if known is None or known[0] != key:
        read[key[0]] = known = (key, make())
    made: T = known[1]
    return made


# --- a run as a file --------------------------------------------------------------------------------------------------


def _save(run: Run) -> None:
    """The run, at the step on screen."""
    step = show.step_on_screen(run)
    settings = run.settings
    made = _once(("file", settings, step), lambda: write_run(settings, step, run.params_on_screen(step)))
    st.download_button(
        say("mydata-save", step=step),
        made,
        say("file-run", step=step),
        "application/json",
        key="mydata-save",
        on_click="ignore",
        icon=":material/download:",
        help=say("mydata-save.help"),
    )


def _refuse(which: str, problem: Exception) -> None:
    """Says why something cannot be used. As plain text: it may quote what was read."""
    with st.container(key=f"refused-mydata-{which}"):
        st.text(_sentence(problem))


def _sentence(problem: Exception) -> str:
    if isinstance(problem, Unread):
        values = {name: tell(value) if isinstance(value, Phrase) else value for name, value in problem.values.items()}
        return say(problem.name, **values)
    named = isinstance(problem, Refusal) and "field" in problem.data
    return tell(problem, field=None if named else say("mydata-data"))
