"""Broken backpropagation: the same training with one mistake in it. Nothing that a run's settings say leads here."""

from core.lab.beside import Beside, beside
from core.lab.broken import broken
from core.lab.faults import FAULTS, Fault

__all__ = ["FAULTS", "Beside", "Fault", "beside", "broken"]
