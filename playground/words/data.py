"""What the classes and the inputs of a data set are called, as a reader knows them; `core` has names of its own."""

from __future__ import annotations

from core.datasets import DATASETS, GIVEN, OWN, TABLE, Data
from playground.words import knows, say


def target_names(dataset: str, data: Data) -> tuple[str, ...]:
    """The names of the classes, or of a regression's outputs, which are symbols."""
    if data.task == "regression" or (dataset == TABLE and data.task == "binary"):
        return data.target_names
    return tuple(_class(dataset, number, name) for number, name in enumerate(data.target_names, start=1))


def class_names(dataset: str, data: Data) -> tuple[str, ...]:
    """What the classes are called where they have names of their own; empty where they are numbered, or are none."""
    names = target_names(dataset, data)
    if data.task == "regression" or len(names) < 2 or len(names) != data.train_targets.shape[1]:
        return ()
    return () if names == tuple(say("data-class", number=number) for number in range(1, len(names) + 1)) else names


def input_names(dataset: str, data: Data) -> tuple[str, ...]:
    """The names of the network's inputs: symbols of features, or the raw coordinates."""
    return data.names if data.features or dataset in GIVEN else point_names(dataset)


def point_names(dataset: str, data: Data | None = None) -> tuple[str, ...]:
    """The names of the raw coordinates: symbols, what was measured, or places in an image; of rows
    of one's own, the data's."""
    if dataset in GIVEN:
        return data.point_names if data is not None else ()
    row = DATASETS[dataset]
    if row.image_shape is not None:
        places = (divmod(place, row.image_shape[1]) for place in range(row.dimensions))
        return tuple(say(f"dataset-{dataset}.pixel", row=down, column=across) for down, across in places)
    owns = (f"dataset-{dataset}.input-{number}" for number in range(1, row.dimensions + 1))
    return tuple(say(own) if knows(own) else name for own, name in zip(owns, row.point_names, strict=True))


def _class(dataset: str, number: int, name: str) -> str:
    if knows(own := f"dataset-{dataset}.class-{number}"):
        return say(own)
    named = dataset == OWN or (dataset != TABLE and DATASETS[dataset].class_names)
    return name if named else say("data-class", number=number)
