"""Data sets: a read-only table of them, and `load_data`, which draws, splits and encodes one."""

from core.datasets.given import GIVEN, OWN, TABLE, Given
from core.datasets.load import Data, DataSettings, load_data
from core.datasets.rows import Rows
from core.datasets.table import DATASETS, Dataset, dataset_of
from core.datasets.typed import Table, allowed_tasks

__all__ = [
    "DATASETS",
    "GIVEN",
    "OWN",
    "TABLE",
    "Data",
    "DataSettings",
    "Dataset",
    "Given",
    "Rows",
    "Table",
    "allowed_tasks",
    "dataset_of",
    "load_data",
]
