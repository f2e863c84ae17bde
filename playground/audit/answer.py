"""The answer to an audit: one update of the run, every number of it, and a card about the thing that is selected.

The screen at step s shows the network after s updates; what is audited there is `update_on_screen`, from s - 1 to s, or
at step 0 the coming one. An audit reads and never moves the run: training, its head and the step shown stay.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from core.arrays import Array, Params, flatten
from core.explain import delta_map, input_gradients
from core.explain.places import slopes
from core.method import Method
from core.settings import Change
from core.training import Step, Trace, example_losses, see_alone
from playground.cards import CARDS, build, offered
from playground.cards.document import plain
from playground.cards.question import Case, Sample, Selection
from playground.exercise.paper import FORMS, paper
from playground.exercise.sheet import fits, too_large
from playground.formulas.notation import Notation
from playground.lab.lab import Lab
from playground.listing import LIBRARIES, listing
from playground.live import answers
from playground.live.answers import Standing
from playground.live.requests import exactly_whole
from playground.live.scene import title
from playground.live.stage import Stage
from playground.words import say
from playground.words.numbers import together

EXTRAS = ("delta_map", "arrows")
_LAB_CODE = "numpy"  # the language of the lab's broken programs
_LOG = logging.getLogger(__name__)


class Audited(Protocol):
    """What an audit reads of a run."""

    id: str
    generation: int
    stage: Stage
    lab: Lab | None

    @property
    def method(self) -> Method:
        """How it is trained."""

    @property
    def head(self) -> int:
        """The farthest step computed."""

    def update_on_screen(self, step: int) -> Step:
        """The update that led to `step`, or at 0 the coming one."""

    def edited_on_screen(self, step: int) -> tuple[Change, ...]:
        """What was set by hand after that update, at `step`."""

    def begun_on_screen(self, step: int) -> tuple[tuple[Change, float | None], ...]:
        """What was set by hand before that update, each with what training had made of it; None before any training."""


class _RefusedError(Exception):
    """A request that cannot be answered; its text is the sentence that says so."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """A request, checked."""

    at: int  # the step on screen
    selection: Selection
    card: str | None
    notation: Notation
    extras: tuple[str, ...]


def answer_audit(run: Audited, request: Mapping[str, Any], number: int) -> bytes:
    """Returns the message that answers request `number`; what makes no sense gets a sentence in its `problem`."""
    arrays: dict[str, Array] = {}
    try:
        question = _read(run, request)
        step = run.update_on_screen(question.at)
        case = _case(run, step, question, request)
        audit = _account(run, question, case) | _card(question, case) | _paper(step, question, request)
        arrays = _arrays(case) | _extras(run, question, case)
    except _RefusedError as refused:
        audit = {"step": exactly_whole(request.get("step")), "problem": str(refused)}
    standing = Standing(run.id, run.generation, run.head)
    return answers.about(standing, "audit", {"audit": plain(audit)}, arrays, request=number)


# --- reading the request


def _read(run: Audited, request: Mapping[str, Any]) -> _Question:
    at = exactly_whole(request.get("step"))
    if at is None or at < 0:
        raise _RefusedError(say("audit-step"))
    if at > run.head:
        raise _RefusedError(say("audit-ahead", step=at, head=run.head))
    extras, card = request.get("extras"), request.get("card")
    return _Question(
        at=at,
        selection=_selection(run, request.get("select")),
        card=card if isinstance(card, str) else None,
        notation=Notation.read(request.get("notation")),
        extras=tuple(name for name in EXTRAS if name in extras) if isinstance(extras, list | tuple) else (),
    )


def _selection(run: Audited, value: object) -> Selection:
    """Returns what is selected, of this run's network; nothing selected is the update as a whole."""
    if value is None:
        return Selection("step")
    kind = value.get("kind") if isinstance(value, Mapping) else None
    if not isinstance(value, Mapping) or not isinstance(kind, str) or kind not in CARDS:
        raise _RefusedError(say("audit-select"))
    if kind in ("output", "step", "network"):
        return Selection(kind)
    sizes = run.stage.layer_sizes
    layer = _within(value.get("layer"), 1, len(sizes) - 1)
    if kind == "layer":
        return Selection(kind, layer - 1)
    j = _within(value.get("j"), 0, sizes[layer] - 1)
    i = _within(value.get("i"), 0, sizes[layer - 1] - 1) if kind == "weight" else None
    return Selection(kind, layer - 1, i, j)


def _case(run: Audited, step: Step, question: _Question, request: Mapping[str, Any]) -> Case:
    losses = example_losses(step)
    wanted = request.get("sample", "batch")
    worst = _of_batch(step, losses, int(np.where(np.isnan(losses), np.inf, losses).argmax()))
    sample: Sample | None
    if wanted is None or wanted == "batch":
        sample = None
    elif wanted == "worst":
        sample = worst
    elif wanted == "random":
        seed = exactly_whole(request.get("seed")) or 0
        place = int(np.random.default_rng([abs(seed), question.at]).integers(len(step.rows)))
        sample = _of_batch(step, losses, place)
    else:
        sample = _of_row(step, losses, run, _within(wanted, 0, len(step.data.train_inputs) - 1))
    edited, begun = run.edited_on_screen(question.at), run.begun_on_screen(question.at)
    return Case(step, question.selection, sample, worst, question.notation, step.data, edited, begun)


def whole_batch(run: Audited, at: int) -> Case:
    """Returns what a card is asked about the whole batch and the whole update, while the screen shows the step `at`."""
    return _case(run, run.update_on_screen(at), _Question(at, Selection("step"), None, Notation(), ()), {})


def _of_batch(step: Step, losses: Array, place: int) -> Sample:
    return Sample(int(step.rows[place]), step, place, True, float(losses[place]))


def _of_row(step: Step, losses: Array, run: Audited, row: int) -> Sample:
    """Returns a training row, from the batch where it is in it; else seen alone, with the weights of the step."""
    found = np.flatnonzero(step.rows == row)
    if len(found):
        return _of_batch(step, losses, int(found[0]))
    alone = see_alone(step, row, back=run.method.backward(step))
    return Sample(row, alone, 0, False, alone.loss)


# --- the answer


def _account(run: Audited, question: _Question, case: Case) -> dict[str, Any]:
    """Returns what is said of the update, whatever is selected."""
    step, sample = case.step, case.sample
    return {
        "step": question.at,
        "from": step.before.step,
        "to": step.after.step,
        "coming": question.at == step.before.step,
        "edited": [{"what": edit.what, "value": edit.value} for edit in case.edited],
        "rows": step.rows,
        "losses": example_losses(step),
        "sample": None if sample is None else _sample(case, sample),
        "loss": step.loss,
        "penalty": step.penalty,
        "learning_rate": step.learning_rate,
        "clip_scale": step.clip_scale,
        "optimizer": step.settings.optimizer,
        "settings_title": title(step.settings, run.stage, run.lab),
        "code": {library: _code(library, step, run.lab) for library in LIBRARIES},
        "problem": None,
    }


def _code(library: str, step: Step, lab: Lab | None) -> dict[str, Any]:
    """Returns the update as lines of code, each with its phase, and what is said of each phase."""
    if lab is not None and library != _LAB_CODE:
        return {"lines": [], "remarks": dict.fromkeys(("forward", "loss", "backward", "update"), say("lab-code"))}
    told = listing(library, step.settings, step.before.step)
    lines = told.lines if lab is None else lab.code(step).broken
    said = {phase: together(say(note.name, **note.values) for note in notes) for phase, notes in told.remarks.items()}
    return {"lines": [list(line) for line in lines], "remarks": said}


def _sample(case: Case, sample: Sample) -> dict[str, Any]:
    labels = case.data.train_labels
    return {
        "row": sample.row,
        "inBatch": sample.in_batch,
        "label": int(labels[sample.row]) if len(labels) else None,
        "target": sample.step.targets[sample.place],
        "loss": sample.loss,
        "index": sample.place if sample.in_batch else None,
    }


def _card(question: _Question, case: Case) -> dict[str, Any]:
    dark: dict[str, Any] = {"rows": [], "path": None, "units": []}
    found: dict[str, Any] = {"cards": offered(case.selection, case.notation), "card": None, "highlight": dark}
    try:
        card = build(case, question.card)
    except Exception:  # a card that fails must not take the session with it
        _LOG.exception("card %s of %s", question.card, case.selection)
        return found | {"problem": say("audit-card")}
    return found | {"highlight": card.pop("highlight"), "card": card}


def _paper(step: Step, question: _Question, request: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the update as it is worked out on paper, where that is asked for: {"form": "md", "solutions": True}."""
    wanted = request.get("sheet")
    form = wanted.get("form") if isinstance(wanted, Mapping) else None
    if not isinstance(wanted, Mapping) or not isinstance(form, str) or form not in FORMS:
        return {}
    if not fits(step):
        raise _RefusedError(too_large(step))
    return {"sheet": paper(step, question.notation, form, solved=wanted.get("solutions") is not False)}


def _arrays(case: Case) -> dict[str, Array]:
    """Returns what the diagram shows in the phases: parameters in their public order, units layer by layer.

    Of the whole batch the units' numbers are means over its examples, of delta the mean of the examples' own.
    """
    step, sample = case.step, case.sample
    seen: Trace = step if sample is None else sample.step

    def units(values: list[Array]) -> Array:
        picked = [value.mean(axis=0) if sample is None else value[sample.place] for value in values]
        found: Array = np.concatenate(picked)
        return found

    names = step.settings.layer_activations
    with np.errstate(all="ignore"):
        return {
            "weights_before": flatten(step.before.params),
            "weights_after": flatten(step.after.params),
            "gradients": flatten(step.grads),
            "updates": flatten(step.updates),
            "z": units([layer.z for layer in seen.forward]),
            "a": units([layer.outputs for layer in seen.forward]),
            "delta": units([layer.delta for layer in seen.backward]),
            "slope": units([slopes(layer, name) for layer, name in zip(seen.forward, names, strict=True)]),
            "inputs": units([seen.inputs]),
        }


def _extras(run: Audited, question: _Question, case: Case) -> dict[str, Array]:
    """Returns what the map was asked to show of every training example, at the weights before the update."""
    params: Params = case.step.before.params
    now, chosen = case.step.settings, case.selection
    back = run.method.backward(case.step)
    found: dict[str, Array] = {}
    if "delta_map" in question.extras and chosen.kind == "unit":
        found["delta_map"] = delta_map(params, now, case.data, chosen.layer, chosen.j, back=back).deltas
    if "arrows" in question.extras:
        view = run.stage.view
        gradients = input_gradients(params, now, case.data, back=back).points
        # A curve has its only input across; up is the target, which is no input.
        arrows = (
            gradients @ view.axes.T if view.kind == "plane" else np.stack([gradients[:, 0], 0 * gradients[:, 0]], 1)
        )
        found["arrows"] = arrows.ravel()
    return found


def _within(value: object, low: int, high: int) -> int:
    number = exactly_whole(value)
    if number is None or not low <= number <= high:
        raise _RefusedError(say("audit-select"))
    return number
