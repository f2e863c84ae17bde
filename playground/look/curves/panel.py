"""The curves of the run: hover for values, drag to zoom, double-click to see all."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from playground.look import show
from playground.look.curves.figure import accuracy_curve, describe, describe_accuracy, loss_curve
from playground.look.table import csv_text
from playground.run.run import Run
from playground.words import say


def draw(run: Run) -> None:
    """Loss, accuracy beside it where there are classes, and the values as a file; up to the step on screen."""
    at = show.step_on_screen(run)
    seen = run.curves().until(at)  # the run is ahead of the screen, which has frames in store
    log = st.toggle(say("curves-log"), key="curves-log")
    accuracy = describe_accuracy(seen.train_accuracy, seen.test_accuracy)
    places = st.columns(2) if accuracy else [st.container()]
    palette = show.palette()
    with places[0]:
        losses = (seen.train_loss, seen.test_loss, seen.penalty)
        drawn = loss_curve(seen.steps, seen.epochs, *losses, log=log, palette=palette, at=at)
        show.figure(drawn, key="loss-curve", words=describe(seen.steps, seen.train_loss, seen.test_loss))
    if accuracy:
        with places[1]:
            shares = (seen.train_accuracy, seen.test_accuracy)
            drawn = accuracy_curve(seen.steps, seen.epochs, *shares, palette=palette, at=at)
            show.figure(drawn, key="accuracy-curve", words=accuracy)
    st.download_button(
        say("curves-download"),
        csv_text(asdict(seen).items()),
        say("file-curves", lab="yes" if run.lab else "no"),
        "text/csv",
        key="curves-download",
        on_click="ignore",
        icon=":material/download:",
    )
