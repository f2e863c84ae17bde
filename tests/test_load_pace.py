"""The student of the load measurement paces itself as the live view does: else it would measure another class."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest

from scripts.node import NODE
from tests.load.pace import Pace

ROOT = Path(__file__).resolve().parent.parent
# From the view's own module: after each answer what to ask for, how early, and how long a frame stands.
VIEW = """
const { Pace } = await import(process.argv[1]);
const pace = new Pace();
console.log(JSON.stringify(JSON.parse(process.argv[2]).map(([n, took, want], place) => {
  if (place % 20 === 15) pace.restart();
  pace.observe(n, took, want);
  return [pace.want("1e"), pace.low("1e"), pace.interval("1e")];
})));"""


@pytest.mark.parametrize(("trip", "cost"), [(20, 1.0), (400, 1.5), (80, 40.0)], ids=["quick", "crowded", "slow"])
def test_a_student_asks_for_what_the_view_asks_for(trip: float, cost: float) -> None:
    chance, pace, answers, asked = random.Random(7), Pace(1000 / 60), [], []
    for place in range(60):
        want = pace.want()
        n = min(want, int(250 / cost))  # an answer is cut short for its time
        took = (trip + n * cost) * chance.uniform(0.8, 1.3)
        if place % 20 == 15:  # something was changed
            pace.restart()
        pace.observe(n, took, want)
        answers.append([n, took, want])
        asked.append([pace.want(), pace.low(), pace.interval()])
    module = (ROOT / "playground" / "static" / "live" / "link" / "pace.js").as_uri()
    command = [NODE, "--input-type=module", "-e", VIEW, module, json.dumps(answers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    for mine, theirs in zip(asked, json.loads(done.stdout), strict=True):
        assert mine == pytest.approx(theirs, rel=1e-9)


def test_where_the_server_does_not_keep_up_an_answer_brings_as_much_as_it_gives() -> None:
    pace = Pace(1000 / 30)
    for _ in range(20):
        pace.observe(12, 600.0, 12)
    assert pace.want() == 48
