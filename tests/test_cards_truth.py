"""Each sentence of a card holds wherever it is said: those that name a condition are tried with and without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from typing import Any

import numpy as np
import pytest

from core import ACTIVATIONS, LOSSES, OPTIMIZERS, Settings
from core.datasets import Data, load_data
from core.explain import edge_account, step_size_account, unit_forward
from core.functions import cancels
from core.trainer import advance
from core.training import Step, start, take_step
from playground.cards import CARDS, build
from playground.cards.question import Case, Sample, Selection
from playground.cards.ranking import heaviest, largest, ordered, ranked
from playground.formulas.notation import Notation
from playground.words.numbers import number

NOTATION = Notation()
SMALL: dict[str, Any] = {"samples": 60, "batch_size": 8}


@cache
def taken(settings: Settings, after: int) -> tuple[Step, Data]:
    data = load_data(settings)
    return take_step(advance(start(settings, data), settings, data, after), settings, data), data


def case_of(settings: Settings, selection: Selection, place: int | None = None, *, after: int = 9) -> Case:
    step, data = taken(settings, after)
    samples = [Sample(int(row), step, at, True, 0.5) for at, row in enumerate(step.rows)]
    return Case(step, selection, None if place is None else samples[place], samples[0], data=data, notation=NOTATION)


def said(settings: Settings, selection: Selection, card: str, place: int | None = None, *, after: int = 9) -> str:
    sentence: str = build(case_of(settings, selection, place, after=after), card)["sentence"]
    return sentence


def texts(value: Any) -> Iterator[str]:
    """Every text of a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


# --- an output whose slope cancels is never called stuck


OUTPUTS = [
    (loss, activation)
    for loss, activation in product(LOSSES, ACTIVATIONS)
    if LOSSES[loss].output in (None, activation) and not (ACTIVATIONS[activation].joint and loss == "huber")
]
STUCK_WORDS = ("almost no blame", "no blame can pass", "told nothing", "whisper", "saturated for")


def output_settings(loss: str, activation: str, **more: Any) -> Settings:
    dataset = "rings" if ACTIVATIONS[activation].joint else "circle"
    return Settings(dataset=dataset, loss=loss, output_activation=activation, **SMALL, **more)


@pytest.mark.parametrize(("loss", "activation"), OUTPUTS)
def test_one_account_of_an_output_wherever_it_is_told(loss: str, activation: str) -> None:
    """Far out on the flat end (a bias of 12): the cards of the output agree on whether the slope cancels."""
    settings = output_settings(loss, activation).with_change(0, "b3.0", 12.0)
    unit, row = Selection("unit", 2, j=0), ACTIVATIONS[activation]
    accounts = [said(settings, unit, "forward", place, after=0) for place in (None, 0)]
    told = said(settings, unit, "backward", 0, after=0)
    accounts += [told, said(settings, Selection("output"), "output", 0, after=0)]
    if cancels(loss, activation):
        assert not [account for account in accounts if any(words in account for words in STUCK_WORDS)]
        assert all("cancel" in account or "is told in full" in account for account in accounts)
        assert "delta is their difference" in told
    else:
        assert not [account for account in accounts if "is told in full" in account or "two cancel" in account]
        assert ("told only in a whisper" in told) == (row.saturates and not row.straight)
        assert ("told nothing at all" in told) == row.dead_end
        assert ("is nowhere flat" in told) == (row.steepest is None and not row.straight)
        assert ("has slope 1 everywhere" in told) == row.straight


def test_the_default_run_late_keeps_its_slopes_and_its_promise() -> None:
    """After 9000 updates every output is sure: flat, and told in full all the same."""
    account = said(Settings(), Selection("unit", 2, j=0), "forward", after=8999)
    assert "in delta they cancel with those in the loss" in account
    assert "For 100% of the batch sigmoid is nearly flat. With this loss that costs nothing" in account
    health = said(Settings(), Selection("network"), "health", after=8999)
    assert "An output may be saturated without harm" in health
    assert "of the batch: where its curve" not in health


def test_no_card_calls_a_mean_slope_the_share_of_the_blame() -> None:
    for activation in ACTIVATIONS:
        if not ACTIVATIONS[activation].joint:
            settings = Settings(activations=(activation,) * 2, **SMALL)
            assert "share of the blame" not in said(settings, Selection("unit", 0, j=0), "forward")


# --- where a curve is flat


@pytest.mark.parametrize("activation", [name for name, row in ACTIVATIONS.items() if not row.joint])
def test_a_flat_end_is_only_said_of_curves_that_are_flat_there_for_good(activation: str) -> None:
    """A bias of -30 (of sin: a crest, at pi/2) and weights of almost nothing: every example lies just there."""
    row = ACTIVATIONS[activation]
    settings = Settings(
        activations=(activation,) * 2,
        initializer="normal",
        init_std=1e-3,
        init_bias=float(np.pi / 2) if activation == "sin" else -30.0,
        **SMALL,
    )
    account = said(settings, Selection("unit", 0, j=0), "forward", after=0)
    flat_for_good = row.saturates and not row.turns
    assert ("every example lies on a flat end of the curve" in account) == flat_for_good
    seen = unit_forward(taken(settings, 0)[0], 0, 0)
    assert ("For the whole batch the curve is nearly flat here" in account) == (row.turns and seen.saturated == 1.0)
    assert ("It is dead for the whole batch" in account) == (seen.dead == 1.0)
    assert ("never saturates" in account) == (row.steepest is None)


def test_a_slope_of_zero_blocks_only_where_delta_is_made_of_it() -> None:
    dead = Settings(activations=("relu", "relu"), init_bias=-30.0, **SMALL)
    assert "so no blame can pass back" in said(dead, Selection("unit", 0, j=0), "forward", 0)
    sure = Settings(**SMALL).with_change(0, "b3.0", 800.0)
    assert "With this loss that costs nothing" in said(sure, Selection("unit", 2, j=0), "forward", 0, after=0)
    kinked = Settings(activations=("relu", "relu"), initializer="zeros", **SMALL)
    assert "just on the kink" in said(kinked, Selection("unit", 0, j=0), "forward", 0, after=0)
    smooth = Settings(activations=("tanh", "tanh"), initializer="zeros", **SMALL)
    assert "kink" not in said(smooth, Selection("unit", 0, j=0), "forward", 0, after=0)


# --- why a weight moves: three gradients, and what was carried on


PENALISED = Settings(l2=0.3, **SMALL)
PULLED = [
    Settings(**SMALL),
    PENALISED,
    Settings(l1=0.05, clip_norm=0.01, optimizer="adam", **SMALL),
    Settings(l2=0.1, optimizer="momentum", momentum=0.97, **SMALL),
    Settings(clip_norm=0.01, reduction="sum", optimizer="nesterov", **SMALL),
    Settings(fixed=("w1", "b2"), optimizer="rmsprop", **SMALL),
]


def parameters(settings: Settings) -> Iterator[Selection]:
    sizes = settings.layer_sizes
    for layer, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        for j in range(fan_out):
            yield Selection("bias", layer, None, j)
            yield from (Selection("weight", layer, i, j) for i in range(fan_in))


@pytest.mark.parametrize("settings", PULLED, ids=range(len(PULLED)))
@pytest.mark.parametrize("after", [0, 9])
def test_the_loss_of_the_batch_is_judged_by_the_batch_s_own_gradient(settings: Settings, after: int) -> None:
    step, _ = taken(settings, after)
    for chosen in parameters(settings):
        account, words = (
            edge_account(step, chosen.layer, chosen.i, chosen.j),
            said(settings, chosen, "weight", after=after),
        )
        own = account.data_gradient
        assert ("would raise the loss of this batch" in words) == (own > 0.0)
        assert ("would lower the loss of this batch" in words) == (own < 0.0)
        assert f"gradient is {number(own)}" in words
        penalty = account.l1_gradient + account.l2_gradient
        free = not account.fixed
        assert ("The penalty pulls towards 0" in words) == (free and penalty != 0.0)
        assert ("Clipping multiplies" in words) == (free and account.clip_scale != 1.0)
        given = free and account.gradient != own
        assert ("The gradient that the optimizer is given is" in words) == given
        if given:
            assert f"is given is {number(account.gradient)}." in words
        assert ("is held fixed" in words) == account.fixed


def test_a_penalty_turns_many_weights_against_their_own_batch() -> None:
    """What the sentence got wrong when it took one gradient for the other: there are such weights in this very run."""
    step, _ = taken(PENALISED, 0)
    accounts = [edge_account(step, one.layer, one.i, one.j) for one in parameters(PENALISED)]
    assert sum(one.data_gradient * one.gradient < 0.0 for one in accounts) >= 2


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("after", [0, 9])
def test_what_was_carried_on_is_said_where_anything_was(optimizer: str, after: int) -> None:
    settings = Settings(optimizer=optimizer, **SMALL)
    step, _ = taken(settings, after)
    for chosen in parameters(settings):
        update = edge_account(step, chosen.layer, chosen.i, chosen.j).update
        words = said(settings, chosen, "weight", after=after)
        assert ("goes against the gradient" in words) == (not update.carried and update.gradient != 0.0)
        assert ("is carried on by" in words) == bool(update.carried and update.carried * update.fresh > 0.0)
        against = update.carried * update.fresh < 0.0
        assert ("pulls the other way and outweighs" in words) == (against and abs(update.carried) > abs(update.fresh))
        assert ("this gradient outweighs it" in words) == (against and abs(update.carried) < abs(update.fresh))


def test_a_momentum_card_says_how_much_was_carried_over() -> None:
    """With mu = 0.97 and 60 updates of one batch, nearly the same each time, about 1 - 0.03 of a move is carried on."""
    settings = Settings(optimizer="momentum", momentum=0.97, learning_rate=1e-6, samples=60, batch_size=0)
    step, _ = taken(settings, 60)
    update = edge_account(step, 2, 0, 0).update
    whole = sum(0.97**back for back in range(1, 61))
    assert update.carried_share == pytest.approx(whole / (1.0 + whole), abs=1e-3)
    assert f"{round(100 * whole / (1 + whole))}% is carried on by Momentum" in said(
        settings, Selection("weight", 2, 0, 0), "weight", after=60
    )
    first = edge_account(taken(Settings(optimizer="momentum", **SMALL), 0)[0], 0, 0, 0).update
    assert first.carried_share == 0.0


def test_a_negative_weight_that_grows_in_size_falls() -> None:
    for chosen, after in product(parameters(Settings()), (0, 9)):
        step, _ = taken(Settings(), after)
        account = edge_account(step, chosen.layer, chosen.i, chosen.j)
        words = said(Settings(), chosen, "weight", after=after)
        assert "shrank" not in words
        assert "grew" not in words
        assert (" falls by " in words) == (account.after < account.before)


def test_the_letter_of_a_change_is_that_of_its_parameter() -> None:
    bias, weight = Selection("bias", 1, None, 0), Selection("weight", 1, 0, 0)
    for chosen, letter, other in ((bias, "Δb", "Δw"), (weight, "Δw", "Δb")):
        formulas = [each["text"] for each in build(case_of(Settings(), chosen), "weight")["blocks"] if "mathml" in each]
        assert any(letter in text for text in formulas)
        assert not any(other in text for text in formulas)


def test_one_row_s_gradient_is_not_written_like_the_batch_s() -> None:
    weight = Selection("weight", 0, 0, 0)
    for place, alike in ((None, True), (2, False)):
        case = case_of(Settings(), weight, place)
        batch, path = (build(case, name)["blocks"] for name in ("weight", "paths"))
        formulas = [next(each["text"] for each in blocks if "mathml" in each) for blocks in (batch, path)]
        own = [text.partition(" = ")[0] for text in formulas]
        assert (own[0] == own[1]) == alike
        if place is not None:
            assert str(case.step.rows[place]) in own[1]


# --- was the step too long?


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_only_what_is_carried_leads_uphill_and_is_blamed_for_it(optimizer: str) -> None:
    uphill = 0
    for after in range(60):
        settings = Settings(optimizer=optimizer, learning_rate=0.03 if optimizer != "adam" else 0.1)
        account = step_size_account(taken(settings, after)[0])
        words = said(settings, Selection("step"), "step_size", after=after)
        up = account.slope > 0.0
        uphill += up
        assert ("carried it here" in words) == up
        if up:
            assert "valley." not in words.split("Only the")[0]
            assert "too long" not in words
            assert "shorter step" not in words
        if account.marks[1].cost > account.costs[0]:
            assert "raises the batch’s loss" in words
    assert bool(uphill) == OPTIMIZERS[optimizer].letters.carries


def test_the_update_that_the_velocity_carried_uphill() -> None:
    words = said(Settings(optimizer="momentum"), Selection("step"), "step_size", after=21)
    assert "its slope promised a rise" in words
    assert "The batch’s own gradient points elsewhere" in words
    assert "its velocity, carried it here" in words


def test_an_update_that_only_coasts_is_not_said_to_lead_uphill() -> None:
    """From step 5 on the second layer is dead and the last bias held: no gradient at all, but the velocity is there."""
    settings = Settings(activations=("relu", "relu"), optimizer="momentum", fixed=("b3",), **SMALL)
    for unit in (0, 1):
        settings = settings.with_change(5, f"b2.{unit}", -1000.0)
    account = step_size_account(taken(settings, 5)[0])
    assert account.slope == 0.0
    assert account.update_norm > 0.0
    words = said(settings, Selection("step"), "step_size", after=5)
    assert "No gradient asked for it" in words
    assert "uphill" not in words
    assert "promised a rise" not in words
    weight = said(settings, Selection("weight", 0, 0, 0), "weight", after=5)
    assert "Momentum carries it on from the updates before" in weight


def test_a_step_that_leaps_is_told_to_be_too_long() -> None:
    settings = Settings(dataset="plane", activations=("relu", "relu"), learning_rate=3.0)
    words = said(settings, Selection("step"), "step_size", after=0)
    assert "leaps over the valley" in words


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"fixed": tuple(f"{kind}{layer}" for layer in (1, 2, 3) for kind in "wb")}, "is held fixed"),
        ({"learning_rate": 1e-6, "initializer": "zeros", "dataset": "plane"}, ""),
    ],
)
def test_an_update_that_moves_nothing_says_why(changes: dict[str, Any], told: str) -> None:
    words = said(Settings(**changes), Selection("step"), "step_size", after=0)
    assert ("moves nothing" in words) == bool(told)
    assert told in words


@pytest.mark.parametrize("settings", [Settings(), Settings(l2=0.01), Settings(l1=0.001)])
def test_the_loss_of_a_step_is_named_with_its_penalty(settings: Settings) -> None:
    card = build(case_of(settings, Selection("step")), "step_size")
    whole = bool(settings.l1 or settings.l2)
    assert ("loss with penalty from" in card["sentence"]) == whole
    labels = [item["label"] for each in card["blocks"] if each["type"] == "facts" for item in each["items"]]
    assert ("loss with penalty before" in labels) == whole
    assert ("loss before" in labels) == (not whole)


def test_two_numbers_that_differ_are_written_apart() -> None:
    tiny = Settings(learning_rate=1e-5)
    words = said(tiny, Selection("step"), "step_size")
    before, after = re.search(r"from (\S+) to (\S+)\. Its", words).groups()  # type: ignore[union-attr]
    assert before != after
    for chosen in parameters(tiny):
        moved = re.search(r"from (\S+) to (\S+)\. ", said(tiny, chosen, "weight").replace("to output", ""))
        assert moved is None or moved[1] != moved[2]


# --- proof


@pytest.mark.parametrize(
    ("settings", "whole", "unclipped"),
    [(Settings(), False, False), (Settings(l2=0.01), True, False), (Settings(clip_norm=0.001), False, True)],
)
def test_the_proof_says_what_loss_it_is_about(settings: Settings, whole: bool, unclipped: bool) -> None:
    words = said(settings, Selection("weight", 0, 0, 0), "proof")
    assert ("with penalty" in words) == whole
    assert ("before clipping" in words) == unclipped


# --- a few of many


def test_a_card_that_draws_some_of_the_deltas_says_so_and_takes_its_mean_over_all() -> None:
    settings = Settings(samples=500, batch_size=0)
    case = case_of(settings, Selection("unit", 0, j=0))
    bars = next(each for each in build(case, "backward")["blocks"] if each["type"] == "bars")
    deltas = case.step.backward[0].delta[:, 0]
    assert bars["note"].startswith(f"The 15 largest of {len(deltas)} deltas; the mean is of all.")
    assert bars["line"]["value"] == float(deltas.mean())
    shown = build(case_of(Settings(), Selection("unit", 0)), "backward")["blocks"]
    few = next(each for each in shown if each["type"] == "bars")
    assert "the mean is of all" not in few["note"]


def test_what_is_ranked_is_ranked_in_one_way() -> None:
    values = np.array([1.0, -4.0, 0.5, 4.0, np.nan, 0.0])
    assert ordered(values) == [4, 1, 3, 0, 2, 5]
    assert ranked(values, 4) == ([4, 1, 3], [0, 2, 5])
    assert ranked(values, 4, keep=5) == ([4, 1, 5], [3, 0, 2])
    assert ranked(values, 6) == ([4, 1, 3, 0, 2, 5], [])
    assert largest(np.array([[1.0, -7.0], [3.0, 2.0]])) == -7.0
    assert largest(np.empty(0)) == 0.0
    assert heaviest(np.array([1.0, -5.0, 2.0, 2.0]), 0.5, 5) == [1]  # 5 of 10 is half
    assert heaviest(np.array([1.0, -4.0, 2.0, 2.0]), 0.5, 5) == [1, 2]
    assert heaviest(np.ones(8), 0.5, 3) == [0, 1, 2]
    assert heaviest(np.zeros(4), 0.5, 3) == heaviest(np.ones(1), 0.5, 3) == []


# --- why it does not learn


STUCK = Settings(init_bias=20.0, **SMALL)  # tanh at 20 is 1 to all its digits


@pytest.mark.parametrize(
    ("settings", "after", "told"),
    [
        (Settings(**SMALL), 9, ""),
        (STUCK, 0, "in layers 1 and 2 every unit is saturated"),
        (Settings(activations=("relu", "relu"), init_bias=-30.0, **SMALL), 9, "in layers 1 and 2 every unit is dead"),
        (Settings(clip_norm=1e-6, **SMALL), 9, "clipping multiplies every gradient by"),
        (
            Settings(schedule="step", schedule_steps=1, schedule_factor=0.1, **SMALL), 5,
            "the schedule has brought the learning rate down to 3·10⁻⁷",
        ),
        (Settings(learning_rate=1e-6, **SMALL), 9, "the learning rate is only 1·10⁻⁶"),
        (Settings(fixed=("w1", "w2", "w3"), **SMALL), 9, "All weights are held fixed"),
        (Settings(), 8999, "The outputs are nearly right"),
    ],
)  # fmt: skip
def test_the_health_of_a_network_says_why_it_hardly_learns(settings: Settings, after: int, told: str) -> None:
    words = said(settings, Selection("network"), "health", after=after)
    causes = ("Why it hardly learns", "All weights are held fixed", "nearly right")
    assert told in words
    assert any(cause in words for cause in causes) == bool(told)
    assert not (told and "A larger learning rate may do" in words)


DIGITS = Settings(optimizer="momentum", learning_rate=4.0).adapted(dataset="digits")


def test_digits_at_a_rate_of_4_say_that_every_hidden_unit_is_stuck() -> None:
    words = said(DIGITS, Selection("network"), "health", after=300)
    assert "Why it hardly learns: in layers 1 and 2 every unit is saturated" in words
    assert "hidden 1, unit 1 among them" in words


def test_what_holds_a_network_back_leads_to_the_unit() -> None:
    card = build(case_of(STUCK, Selection("network"), after=0), "health")
    links = next(each for each in card["blocks"] if each.get("label") == "Why it hardly learns")
    assert links["options"][0]["select"]["kind"] == "unit"


def test_a_wrong_answer_that_is_told_in_a_whisper_is_not_called_right() -> None:
    """A sigmoid of 1 with squared error and target 0: delta is almost nothing, and the output is as wrong as can be."""
    settings = Settings(output_activation="sigmoid", loss="squared_error", **SMALL).with_change(0, "b3.0", 30.0)
    words = said(settings, Selection("network"), "health", after=0)
    assert "nearly right" not in words
    assert "in the output layer every unit is saturated" in words


# --- beyond all numbers


BURST = Settings(dataset="plane", activations=("relu", "relu"), learning_rate=1e308, batch_size=8)
CLAIMS = ("asks for", "raise the loss", "lower the loss", "rises by", "falls by", "agree", "about right", "healthy")


def test_a_network_beyond_all_numbers_is_claimed_to_do_nothing_else() -> None:
    step, _ = taken(BURST, 3)
    assert not np.isfinite(step.loss)
    for kind, cards in CARDS.items():
        for card, place in product(cards, (None, 0)):
            chosen = Selection(kind, 0, 0 if kind == "weight" else None, 0)
            words = said(BURST, chosen, card, place, after=3)
            assert not [claim for claim in CLAIMS if claim in words], (kind, card, words)
    assert "beyond all numbers" in said(BURST, Selection("step"), "step_size", after=3)
    assert "no numbers any more" in said(BURST, Selection("network"), "health", after=3)


# --- the proof


def test_the_worst_gradient_is_named_as_the_page_names_it() -> None:
    """And not by its address, which counts units from 0."""
    card = build(case_of(Settings(), Selection("network")), "proof")
    facts = {
        item["label"]: item["value"] for each in card["blocks"] if each["type"] == "facts" for item in each["items"]
    }
    assert re.match(r"(weight from|bias of) ", str(facts["found at"]))


# --- grammar


EVERY = [
    Settings(**SMALL),
    Settings(batch_size=1),
    Settings(dataset="line", hidden=(), activations=(), batch_size=1),
    Settings(dataset="line", hidden=(1,), activations=("tanh",), samples=20, batch_size=17),
    Settings(dataset="sine", hidden=(1, 1), activations=("sin", "gelu"), l1=0.01, **SMALL),
    Settings(dataset="rings", hidden=(17, 1), activations=("relu", "silu"), clip_norm=0.01, optimizer="adam", **SMALL),
    Settings(dataset="digits", hidden=(3,), activations=("tanh",), optimizer="momentum", **SMALL),
    Settings(initializer="zeros", activations=("relu", "relu"), **SMALL),
]
WRONG = [
    re.compile(r"(?<![\d.,×·⁻−–-])\b1 (numbers|examples|paths|units|terms|others|inputs|layers|rows)\b"),
    re.compile(r"\b([A-Za-z]{2,}) \1\b"),  # output output
    re.compile(r"\.\.|\s[.,;]|\(\)|,\s*\."),
    re.compile(r"[{}]"),
]


@pytest.mark.parametrize("settings", EVERY, ids=range(len(EVERY)))
def test_no_sentence_stumbles_over_a_number(settings: Settings) -> None:
    step, _ = taken(settings, 3)
    last = len(step.forward) - 1
    for kind, cards in CARDS.items():
        for layer, card, place in product({0, last}, cards, (None, 0)):
            chosen = Selection(kind, layer, 0 if kind == "weight" else None, 0)
            document = build(case_of(settings, chosen, place, after=3), card)
            for text in texts([document["title"], document["sentence"], document["blocks"]]):
                if text.startswith("<math"):
                    continue
                for wrong in WRONG:
                    assert not wrong.search(text), text
