"""Data sets: a read-only table of them, and `load_data`, which draws, splits and encodes one."""

from core.datasets.load import Data, DataSettings, load_data
from core.datasets.table import DATASETS, TABLE, Dataset, dataset_of
from core.datasets.typed import Table, allowed_tasks

__all__ = [
    "DATASETS",
    "TABLE",
    "Data",
    "DataSettings",
    "Dataset",
    "Table",
    "allowed_tasks",
    "dataset_of",
    "load_data",
]
