"""Data sets: a read-only table of them, and `load_data`, which draws, splits and encodes one."""

from core.datasets.load import Data, DataSettings, load_data
from core.datasets.table import DATASETS, Dataset

__all__ = ["DATASETS", "Data", "DataSettings", "Dataset", "load_data"]
