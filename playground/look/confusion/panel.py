"""What is taken for what at the step on screen: the matrix, the worst mistakes, and the first layer as pictures."""

from __future__ import annotations

import numpy as np
import streamlit as st

from core.confusion import Confusion, confusions
from core.datasets import Data
from playground import tab
from playground.look import show
from playground.look.confusion.figure import confusion_matrix, describe, pictures
from playground.run.run import Run
from playground.words import say
from playground.words.data import input_names, target_names
from playground.words.numbers import number

PARTS = ("test", "train")
WORST, UNITS = 8, 32  # at most so many are shown


def draw(run: Run) -> None:
    """The matrix of the chosen part, and what belongs to it."""
    at = show.step_on_screen(run)
    coming = run.record(at)
    params, data = coming.before.params, coming.data
    both = confusions(params, run.settings, data)
    st.caption(say("closer-step", step=at))
    if both is None:
        st.caption(say("confusion-regression"))
        return
    parts = [part for part in PARTS if part == "train" or len(data.test_inputs)]
    part = st.segmented_control(
        say("confusion-part"),
        parts,
        required=True,
        default=parts[0],
        key=f"confusion-part-{len(parts)}",
        format_func=lambda name: say(f"curves-{name}"),
    )
    seen, points = (both[0], data.train_points) if part == "train" else (both[1], data.test_points)
    names = target_names(run.settings.dataset, data)
    drawn = confusion_matrix(seen.counts, names, palette=show.palette())
    show.figure(drawn, key="confusion-matrix", words=describe(seen.counts, names, seen.mixed_up()))
    _worst(run.settings.dataset, data, seen, points, names)
    _units(params[0].weight, data)


def _worst(dataset: str, data: Data, seen: Confusion, points: np.ndarray, names: tuple[str, ...]) -> None:
    """The examples with the largest loss among the wrong ones: as pictures where they are images, else as a table."""
    worst = seen.worst(WORST)
    if not worst:
        return
    st.markdown(f"**{say('confusion-worst', count=len(worst))}**")
    told = [
        say("confusion-item", true=names[seen.labels[row]], said=names[seen.answers[row]], loss=float(seen.losses[row]))
        for row in worst
    ]
    if data.image_shape is not None:
        images = points[worst].reshape(-1, *data.image_shape)
        show.figure(pictures(images, told, palette=show.palette(), signed=False), key="confusion-worst", words="")
        return
    where = input_names(dataset, data) if not data.features else data.point_names
    tab.data_frame(
        {
            say("confusion-true"): [names[seen.labels[row]] for row in worst],
            say("confusion-said"): [names[seen.answers[row]] for row in worst],
            say("curves-loss"): [number(float(seen.losses[row])) for row in worst],
            **{name: [number(float(points[row, place])) for row in worst] for place, name in enumerate(where)},
        },
        key="confusion-table",
        height=38 + 35 * len(worst),
    )


def _units(weight: np.ndarray, data: Data) -> None:
    """The weights of every unit of the first layer as a picture, where the inputs are the pixels of an image."""
    if data.image_shape is None:
        return
    shown = weight.T[:UNITS]
    titles = [f"a1.{unit}" for unit in range(len(shown))]
    drawn = pictures(shown.reshape(-1, *data.image_shape), titles, palette=show.palette(), signed=True)
    st.markdown(f"**{say('confusion-units')}**")
    words = say("confusion-units_about", shown=len(shown), count=weight.shape[1])
    show.figure(drawn, key="confusion-units", words=words)
