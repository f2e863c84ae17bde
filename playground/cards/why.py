"""Why a weight or bias moves, in sentences: what its batch asks for, what the penalty and the optimizer made of it.

Three numbers are kept apart: the batch's own gradient, what the penalty adds, and what the optimizer was given.
"""

from __future__ import annotations

from math import fsum, isfinite, isnan

import numpy as np

from core.explain import EdgeAccount
from playground.cards.naming import apart, percent
from playground.cards.question import Case
from playground.cards.ranking import heaviest
from playground.words import option as named
from playground.words import say
from playground.words.numbers import listed, number

HARDEST = 5  # examples named and ringed on the map, at the most
HEAVY = 0.5  # ... or as many as do this part of the pushing


def why_words(case: Case, account: EdgeAccount) -> list[str]:
    """The whole account in sentences."""
    return [
        *_begun_words(case, account),
        *_move_words(case, account),
        *_edited_words(case, account),
        *_gradient_words(case, account),
        *([] if account.fixed else _update_words(account)),
        *_pusher_words(case, account),
        *_chosen_words(case, account),
    ]


def _move_words(case: Case, account: EdgeAccount) -> list[str]:
    """Where it goes from and to."""
    change = account.update.change
    before, after = apart(account.before, account.after, most=17)
    values = {
        "name": case.parameter_name(account.layer, account.i, account.j),
        "before": before,
        "after": after,
        "change": number(abs(change)),
    }
    if not isfinite(account.after):
        return [say("why-away", **values)]
    if account.fixed and change == 0.0:
        return [say("why-fixed", **values)]
    if change == 0.0:
        return [say("why-still", **values)]
    if account.after == account.before:
        return [say("why-lost", **values)]
    return [say("why-up" if change > 0.0 else "why-down", **values)]


def _begun_words(case: Case, account: EdgeAccount) -> list[str]:
    """What a hand had done before the update."""
    hand = case.by_hand(account.address)
    if not hand.began:
        return []
    if hand.left is None:
        return [say("why-begun_start", before=number(account.before))]
    left, before = apart(hand.left, account.before, most=17)
    return [say("why-begun", left=left, before=before)]


def _edited_words(case: Case, account: EdgeAccount) -> list[str]:
    """What a hand did after it."""
    value = case.by_hand(account.address).after
    if value is None:
        return []
    after, edited = apart(account.after, value, most=17)
    return [say("why-edited", after=after, edited=edited)]


def _gradient_words(case: Case, account: EdgeAccount) -> list[str]:
    """What the batch asks for, what is added to that, and what the optimizer is given."""
    data, penalty = account.data_gradient, account.l1_gradient + account.l2_gradient
    if not isfinite(data):
        return [say("why-burst")]
    said = [say("why-uphill" if data > 0.0 else "why-downhill" if data < 0.0 else "why-level", data=data)]
    if data == 0.0:
        said += _silence_words(case, account)
    if account.fixed:
        return [*said, say("why-held")] if data or penalty else said
    if penalty:
        said.append(say("why-penalty", penalty=penalty))
    if account.clip_scale != 1.0:
        said.append(say("why-clipped", scale=account.clip_scale))
    if account.gradient != data:
        said.append(say("why-given_gradient", gradient=account.gradient))
    return said


def _silence_words(case: Case, account: EdgeAccount) -> list[str]:
    """Why nothing pushes: of delta and activation one is 0 in every example."""
    if not account.deltas.any():
        return [say("why-no_delta", unit=case.unit_name(account.layer, account.j))]
    if account.i is not None and not account.activations.any():
        return [say("why-no_input", unit=case.unit_name(account.layer - 1, account.i))]
    return []


def _update_words(account: EdgeAccount) -> list[str]:
    """What the optimizer made of the gradient: against it, or on where the updates before were going."""
    update = account.update
    optimizer = named("optimizer", update.optimizer)
    if not isfinite(update.change):
        return []
    if update.change == 0.0:
        return [say("why-too_little")] if account.gradient else []
    if not update.carried:
        return [say("why-against_down" if update.change < 0.0 else "why-against_up")] if account.gradient else []
    if not update.fresh:
        return [say("why-coasts", optimizer=optimizer)]
    if not isnan(update.carried_share):
        return [say("why-shared", optimizer=optimizer, part=percent(update.carried_share))]
    stronger = abs(update.carried) > abs(update.fresh)
    values = {"carried": abs(update.carried), "fresh": abs(update.fresh)}
    return [say("why-carried" if stronger else "why-slowed", optimizer=optimizer, **values)]


def _pusher_words(case: Case, account: EdgeAccount) -> list[str]:
    """Which examples pushed hardest, and how far all agree."""
    hardest = heaviest(account.terms, HEAVY, HARDEST)
    if not hardest:
        return []
    names = listed([case.row_name(int(account.rows[at])) for at in hardest])
    said = [say("why-hardest", rows=names, count=len(hardest), part=percent(fsum(account.pushes[hardest])))]
    agree = fsum(account.pushes[np.sign(account.terms) == np.sign(account.data_gradient)])
    return [*said, say("why-agree", part=percent(agree))] if 0.0 < agree < 0.995 else said


def _chosen_words(case: Case, account: EdgeAccount) -> list[str]:
    """What the chosen example has to do with it."""
    if case.sample is None:
        return []
    name = case.row_name(case.sample.row)
    if not case.sample.in_batch:
        return [say("why-absent", row=name)]
    return [say("why-chosen", row=name, push=float(account.terms[case.sample.place]))]
