"""The curves of the whole run: hover for values, drag to zoom, double-click to see all."""

from __future__ import annotations

import streamlit as st

from playground.figures.curves import accuracy_curve, describe, describe_accuracy, loss_curve
from playground.panels import show
from playground.panels.table import csv_text
from playground.run import Run
from playground.words import say


MEASURES = ("train_loss", "test_loss", "penalty", "train_accuracy", "test_accuracy")


def draw(run: Run) -> None:
    """Loss, accuracy beside it where there are classes, and the values as a file."""
    steps, epochs = run.curves.steps, run.curves.epochs
    seen = {name: run.curves.column(name) for name in MEASURES}
    train_loss, test_loss, penalty, train_accuracy, test_accuracy = seen.values()
    log = st.toggle(say("curves.log"), key="curves-log")
    accuracy = describe_accuracy(train_accuracy, test_accuracy)
    places = st.columns(2) if accuracy else [st.container()]
    marked = {"palette": show.palette(), "at": run.shown}
    with places[0]:
        drawn = loss_curve(steps, epochs, train_loss, test_loss, penalty, log=log, **marked)
        show.figure(drawn, key="loss-curve", words=describe(steps, train_loss, test_loss))
    if accuracy:
        with places[1]:
            drawn = accuracy_curve(steps, epochs, train_accuracy, test_accuracy, **marked)
            show.figure(drawn, key="accuracy-curve", words=accuracy)
    st.download_button(
        say("curves.download"),
        csv_text({"step": steps, "epoch": epochs, **seen}),
        say("file.curves"),
        "text/csv",
        key="curves-download",
        on_click="ignore",
        icon=":material/download:",
    )
