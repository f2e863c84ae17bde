"""The answer to "does it learn?": nothing where it does; else one sentence that says why not, and what to look at.

Asked when training stands or has not come lower for a while, never with a frame. It reads and never moves the run.
"""

from __future__ import annotations

from typing import Any, Protocol

from core.arrays import Params
from core.datasets import Data
from core.explain import Stall, stall, stands_still
from core.explain.stall import EPOCHS, MOMENTS
from playground.audit.answer import Audited, whole_batch
from playground.cards.document import plain
from playground.cards.naming import layer_names
from playground.cards.question import Case, Selection
from playground.live import answers
from playground.live.answers import Standing
from playground.words import say

_CARD = {"vanished": "flow", "held": "health", "level": "health"}  # of the network
_UNITS = ("zero", "dead", "saturated", "twins")  # lead to a unit; all else leads to the step


class Stalled(Audited, Protocol):
    """What is read of a run."""

    def params_on_screen(self, step: int) -> Params:
        """The parameters that the screen shows at `step`."""

    def data_on_screen(self, step: int) -> Data:
        """The data that the screen shows at `step`."""

    def lately(self, step: int) -> list[float] | None:
        """The training loss with penalty at moments up to `step`; None where too little is known."""


def answer_stall(run: Stalled, step: int, number: int) -> bytes:
    """Returns the message that answers request `number`.

    The header's `stall` repeats the step; where the run stands still, it has `kind`, `sentence`, `more` (what a button
    says), and what that opens: `select` and `card`. `later`: time was up, and asked again there may be more to say.
    """
    told: dict[str, Any] = {"step": step}
    losses = run.lately(step) if 0 < step <= run.head else None
    if losses is not None and len(losses) < MOMENTS:
        told["later"] = True
    elif losses is not None and stands_still(losses):
        found = stall(run.update_on_screen(step), run.params_on_screen(step), run.data_on_screen(step))
        if found is not None and stands_still(losses, found.kind):
            told |= _told(whole_batch(run, step), found)
    standing = Standing(run.id, run.generation, run.head)
    return answers.about(standing, "stall", {"stall": plain(told)}, {}, request=number)


def _told(case: Case, found: Stall) -> dict[str, Any]:
    now = case.step.settings
    unit = "" if found.unit is None else case.unit_name(found.layers[0], found.unit)
    sentence = say(
        f"stall-{found.kind}",
        epochs=EPOCHS,
        layers=layer_names(case, found.layers),
        unit=unit,
        before=found.before,
        after=found.after,
        multiple=found.multiple,
        rate=case.step.learning_rate,
        scale=case.step.clip_scale,
        cost="whole" if now.l1 or now.l2 else "data",
    )
    if found.kind in _UNITS:
        select, card = Selection("unit", found.layers[0], None, found.unit or 0), "forward"
    elif found.kind in _CARD:
        select, card = Selection("network"), _CARD[found.kind]
    else:
        select, card = Selection("step"), "step_size"
    more = say("stall-to_unit", unit=unit) if unit else say(f"stall-to_{card}")
    return {"kind": found.kind, "sentence": sentence, "more": more, "select": select, "card": card}
