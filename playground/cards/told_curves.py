"""Does the slope cancel? What an output would be told by one loss and another: along its z, and over its output."""

from __future__ import annotations

from core.explain import LossCurve, OutputCurves
from core.functions import ACTIVATIONS
from playground.cards.blocks import Axis, Mark, Plot, Role, Series
from playground.cards.naming import within
from playground.cards.question import Case
from playground.words import option as option_name
from playground.words import say
from playground.words.numbers import enumerated, together


def along_z(case: Case, curves: OutputCurves | None, activation: str) -> Plot | None:
    """Delta over z; nothing for an activation that keeps no slope to speak of."""
    if curves is None or ACTIVATIONS[activation].straight:
        return None
    lands = enumerated([say("output-with", loss=within("loss", each.loss), delta=each.here) for each in curves.curves])
    notes = [say("output-compare_note", parts=lands)]
    row, kept = ACTIVATIONS[activation], [each for each in curves.curves if not each.fused]
    if kept and row.bounded and row.saturates:
        notes.append(say("output-compare_flat", loss=within("loss", kept[0].loss)))
    return Plot(
        say("output-compare"),
        [
            Series(
                option_name("loss", each.loss),
                curves.z,
                each.deltas,
                role=_role(curves, each),
                style="line" if each.loss == curves.own else "dash",
            )
            for each in curves.curves
        ],
        x=Axis(say("output-z", unit=case.unit_name(curves.layer, curves.j))),
        y=Axis(say("output-y")),
        about=say("output-compare_about", z=curves.at, parts=lands),
        note=together(notes),
        marks=[
            Mark(
                curves.at,
                each.here,
                say("output-here") if each.loss == curves.own else "",
                role=_role(curves, each),
            )
            for each in curves.curves
        ],
    )


def over_output(curves: OutputCurves | None, activation: str, output: float, target: float) -> Plot | None:
    """Delta over the output for this target: a line where the slope cancels, bent back where it does not."""
    if curves is None or ACTIVATIONS[activation].joint or not any(each.fused for each in curves.curves):
        return None
    own = next(each for each in curves.curves if each.loss == curves.own)
    fused, kept = curves.curves
    return Plot(
        say("told-cancel_title", target=target),
        [
            Series(option_name("loss", each.loss), curves.outputs, each.deltas, role=_role(curves, each))
            for each in curves.curves
        ],
        x=Axis(say("told-output_axis")),
        y=Axis(say("column-delta")),
        marks=[Mark(output, own.here, say("output-here"))],
        about=say(
            "told-cancel_about",
            fused=within("loss", fused.loss),
            kept=within("loss", kept.loss),
            activation=within("activation", activation),
            output=output,
            delta=own.here,
        ),
    )


def _role(curves: OutputCurves, each: LossCurve) -> Role:
    return "main" if each.loss == curves.own else "second"
