"""What a run has done of late: its loss at moments up to a step, those that are not remembered computed again."""

from __future__ import annotations

from core.explain import latest_steps
from playground.live.stage import Stage
from playground.run.history import History
from playground.run.timeline import Timeline, deadline


def lately(timeline: Timeline, stage: Stage, history: History, step: int) -> list[float] | None:
    """Returns the training loss with penalty at moments up to `step`, oldest first; the run stays where it is.

    None where too little has been trained. Fewer than all where time is up: asked again, it goes on, for what was found
    is kept.
    """
    steps = latest_steps(timeline.settings, step, len(timeline.data.train_inputs))
    if steps is None:
        return None
    until = deadline()
    costs: list[float] = []
    for at in steps:
        cost = history.cost(at)
        if cost is None:
            reader = timeline.look_back(at, until)
            if reader is None:
                return costs
            reader.settle()
            measures = stage.measure(reader)
            history.insert(at, reader.epochs, measures)
            costs.append(measures.train_loss + measures.penalty)
        else:
            costs.append(cost)
    return costs
