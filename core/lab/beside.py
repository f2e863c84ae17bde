"""A broken run beside the right one: the losses of both, as each program computes its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.explain import Course, course
from core.lab.broken import broken
from core.lab.faults import Fault
from core.method import RIGHT

if TYPE_CHECKING:
    from core.settings import Settings


class Beside(NamedTuple):
    """The courses of two runs that differ in a fault and nothing else, told at the same steps."""

    broken: Course
    right: Course


def beside(fault: Fault, settings: Settings, steps: int) -> Beside:
    """Returns how the loss goes over the first `steps` updates with the fault, and without it."""
    with np.errstate(all="ignore"):  # a fault may lead anywhere
        ways = [course(settings, method.data(settings), steps, method=method) for method in (broken(fault), RIGHT)]
    return Beside(*ways)
