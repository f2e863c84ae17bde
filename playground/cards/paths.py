"""The card of one weight's paths: its gradient as a sum over every way from the weight to the loss."""

from __future__ import annotations

from collections.abc import Iterator

from core.explain import Path, PathsAccount, paths_account
from playground.cards.blocks import Bars, Block, Choice, Facts, Formula, Item, Option, Sum, Table, Value
from playground.cards.document import Card, card
from playground.cards.naming import output_name, percent
from playground.cards.question import Case, Selection
from playground.formulas.mathml import Math, Part, lines, mi, mn, paren, row, sums, words
from playground.words import say
from playground.words.numbers import MINUS, together

MOST = 12  # paths shown
A_LINE = 6  # factors written on one line


def paths_card(case: Case) -> Card:
    """The heaviest paths, each with its product and its factors."""
    chosen = case.selection
    i = None if chosen.kind == "bias" else chosen.i
    step, place = (case.step, None) if case.sample is None else (case.sample.step, case.sample.place)
    account = paths_account(step, chosen.layer, i, chosen.j, place, limit=MOST)
    names = [_path_name(case, account.layer, path) for path in account.paths]
    heaviest = account.paths[0]
    factors = list(_factors(case, account, heaviest))
    blocks: list[Block | None] = [
        Formula.of(_sum_formula(case, account)),
        *_figures(account, names),
        None if place is None or len(factors) < 2 else Formula.of(_product_formula(case, account, heaviest)),
        Facts(
            [
                Item(say("paths-count"), account.count),
                Item(say("paths-shown"), len(account.paths)),
                Item(say("paths-share"), percent(account.mass_shown / account.mass) if account.mass else "–"),
            ],
            about=say("paths-facts_about"),
        ),
        _factors_table(case, account, names),
        Choice(
            say("go_on"),
            [
                Option(
                    say("paths-heaviest_unit", name=case.unit_name(account.layer, account.j)),
                    select=Selection("unit", account.layer, j=account.j),
                    card="backward",
                )
            ],
        ),
    ]
    way = [(account.layer + depth, unit) for depth, unit in enumerate(heaviest.units)]
    start = [] if i is None else [(account.layer - 1, i)]
    return card(
        "paths",
        say("card-paths"),
        _words(case, account),
        blocks,
        rows=[] if case.sample is None else [case.sample.row],
        path=[*start, *way] if heaviest.product else None,
    )


def _figures(account: PathsAccount, names: list[str]) -> list[Block]:
    """The paths adding up to the gradient; where there are more than can be shown, their bars, and then the sum."""
    products = [Item(name, path.product, kind="term") for name, path in zip(names, account.paths, strict=True)]
    total = Item(say("column-gradient"), account.gradient)
    others = account.count - len(account.paths)
    about = say(
        "paths-bars_about" if others else "paths-sum_about",
        shown=len(account.paths),
        count=account.count,
        gradient=account.gradient,
        name=names[0],
        value=account.paths[0].product,
    )
    if not others:
        return [Sum(say("paths-sum_title"), products, total, about=about)]
    rest = account.gradient - account.shown
    parts = [
        Item(say("paths-shown_sum", count=len(products)), account.shown, kind="term"),
        Item(say("paths-rest", count=others), rest, kind="term"),
    ]
    said = {"shown": len(products), "sum": account.shown, "count": others, "rest": rest}
    return [
        Bars(say("paths-bars_title"), products, about=about, shown=len(products), count=account.count),
        Sum(say("paths-rest_title"), parts, total, about=say("paths-rest_about", gradient=account.gradient, **said)),
    ]


def _path_name(case: Case, layer: int, path: Path) -> str:
    """The units on the way: "3 → 1 → output"."""
    last = case.layers - 1
    hidden = [case.notation.unit(layer + depth, unit) for depth, unit in enumerate(path.units) if layer + depth < last]
    return " → ".join([*hidden, output_name(case, path.units[-1])])


def _words(case: Case, account: PathsAccount) -> str:
    values = {
        "count": account.count,
        "shown": len(account.paths),
        "gradient": account.gradient,
        "sum": account.shown,
        "mass": account.mass,
        "parameter": "weight" if account.i is not None else "bias",
    }
    if account.count == 1 and account.layer == case.layers - 1:
        kind = "bias_output" if account.i is None else "output"
    elif account.count == 1:
        kind = "one"
    elif len(account.paths) == account.count:
        kind = "all"
    else:
        kind = "some"
        values["share"] = percent(account.mass_shown / account.mass) if account.mass else percent(0.0)
    if case.sample is None and kind in ("output", "bias_output"):
        kind += "_batch"
    said = [say(f"paths-{kind}", **values)]
    if account.mass == 0.0:
        said.append(say("paths-zero"))
    elif account.count > 1 and abs(account.gradient) < 0.5 * account.mass:
        said.append(say("paths-cancel", **values))
    if not account.certain:
        said.append(say("paths-uncertain"))
    return together(said)


def _sum_formula(case: Case, account: PathsAccount) -> Math:
    """The gradient as a sum over paths of everything that stands on them."""
    write, layer, i, j = case.notation, account.layer, account.i, account.j
    start: list[Part] = [] if i is None else [write.a(layer - 1, i), "·"]
    after = case.layers - 1 - layer
    if after == 0:
        body = [*start, write.delta(layer, j)]
    else:
        end: list[Part] = [write.slope(layer, j), "·", write.weight(layer + 1, j, "k"), "·"]
        middle: list[Part] = [] if after == 1 else [mi("…"), "·"]
        body = [*start, *end, *middle, write.delta(case.layers - 1, "k" if after == 1 else "o")]
    whole = sums(words(say("paths-count")), *body) if account.count > 1 else row(*body)
    if case.sample is None:
        whole = write.over_batch(case.step.settings.reduction, whole)
    own = write.gradient(layer, i, j) if case.sample is None else write.row_gradient(layer, i, j, case.sample.row)
    made, value = row(own, "=", whole), row("=", mn(account.gradient))
    return lines(made, value) if write.code else row(made, value)  # names of code are long


def _factors(case: Case, account: PathsAccount, path: Path) -> Iterator[tuple[str, float]]:
    """What stands on a path, from the weight to the loss, with its name; of a batch the weights only."""
    if account.activation is not None and account.i is not None:
        yield say("column-a"), account.activation
    for depth, unit in enumerate(path.units):
        if depth:
            yield say("paths-weight_of", layer=account.layer + depth + 1), path.weights[depth - 1]
        if account.activation is None:
            continue
        if depth < len(path.slopes):
            yield say("paths-slope_of", layer=account.layer + depth + 1), path.slopes[depth]
        else:
            assert case.sample is not None
            deltas = case.sample.step.backward[-1].delta
            yield say("column-delta"), float(deltas[case.sample.place, unit])


def _product_formula(case: Case, account: PathsAccount, path: Path) -> Math:
    """The heaviest path's factors, multiplied, over as many lines as they need."""
    factors = [mn(value, digits=3) for _, value in _factors(case, account, path)]
    signed = [paren(factor) if factor.text.startswith(MINUS) else factor for factor in factors]
    found = [row(words(say("paths-heaviest")))]
    for start in range(0, len(signed), A_LINE):
        parts: list[Part] = [part for factor in signed[start : start + A_LINE] for part in ("·", factor)]
        found.append(row(*(parts[1:] if start == 0 else parts)))
    return lines(*found, row("=", mn(path.product)))


def _factors_table(case: Case, account: PathsAccount, names: list[str]) -> Block:
    """Every path shown with its factors."""
    factors = [list(_factors(case, account, path)) for path in account.paths]
    columns = [say("paths-path"), *(name for name, _ in factors[0]), say("paths-product")]
    rows: list[list[Value]] = [
        [name, *(value for _, value in parts), path.product]
        for name, parts, path in zip(names, factors, account.paths, strict=True)
    ]
    title = say("paths-table" if case.sample is not None else "paths-table_batch")
    return Table(title, columns, rows, open=True)
