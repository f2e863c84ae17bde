"""What stands in the boxes for a run that is an exercise: its rows, weights and biases as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from core.address import bias_block, parse_address
from core.datasets import Table
from core.settings import Settings
from playground.exercise.reader import matrix_text, table_text, vector_text


@dataclass(frozen=True, slots=True)
class Boxes:
    """Texts by the name of their box (data, w1, b1, ...), how many layers, and whether biases are held."""

    texts: Mapping[str, str]
    layers: int
    hold: bool


def boxes_of(settings: Settings, rows: bool) -> Boxes | None:
    """Returns the boxes of a run of typed rows; None of another run.

    A layer whose weights were not all typed has an empty box: they were drawn. `rows`: see `read_weight`.
    """
    if not isinstance(settings.table, Table):
        return None
    given = {edit.what: edit.value for edit in settings.edits(0)}
    addresses = {parse_address(what): value for what, value in given.items()}
    sizes = settings.layer_sizes
    texts = {"data": table_text(settings.table)}
    for layer, (fan_in, fan_out) in enumerate(pairwise(sizes), start=1):
        own = {(at.i, at.j): value for at, value in addresses.items() if at.layer == layer}
        weight = [[own.get((i, j)) for j in range(fan_out)] for i in range(fan_in)]
        turned = weight if rows else [list(column) for column in zip(*weight, strict=True)]
        whole = [[value for value in row if value is not None] for row in turned]
        texts[f"w{layer}"] = matrix_text(whole) if sum(map(len, whole)) == fan_in * fan_out else ""
        bias = [own.get((None, j), 0.0 if bias_block(layer) not in settings.fixed else None) for j in range(fan_out)]
        known = [value for value in bias if value is not None]
        texts[f"b{layer}"] = vector_text(known) if len(known) == fan_out else ""
    held = all(bias_block(layer) in settings.fixed for layer in range(1, len(sizes)))
    return Boxes(texts, len(sizes) - 1, held)
