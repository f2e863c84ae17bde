"""What is counted while a host serves, for whatever collects it: as text (OpenMetrics) and as one line of a log."""

from __future__ import annotations

import json
from collections import Counter, deque

WINDOW = 10.0  # seconds that rates and the p95 look back
MOST = 4096  # answers remembered at the most


class Counters:
    """Sessions, answers and refusals of one process. Times are seconds of one clock that only goes forward."""

    def __init__(self) -> None:
        self.sessions = 0
        self.refused: Counter[str] = Counter()  # reason -> how often
        self.slowed = 0  # messages that had to wait
        self.answers = 0  # since the start
        self._recent: deque[tuple[float, float]] = deque(maxlen=MOST)  # when answered, after how many seconds
        self._logged: tuple[float, object] = (float("-inf"), None)

    def answered(self, seconds: float, now: float) -> None:
        """Notes an answer that was sent `seconds` after it was asked for."""
        self.answers += 1
        self._recent.append((now, seconds))

    def rate(self, now: float) -> float:
        """Returns the answers a second of late."""
        return len(self._late(now)) / WINDOW

    def p95(self, now: float) -> float:
        """Returns the seconds that 95 of 100 late answers did not exceed; 0.0 where there was none."""
        ranked = sorted(self._late(now))
        return ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))] if ranked else 0.0

    def text(self, now: float) -> str:
        """Returns everything in the OpenMetrics format."""
        lines = [
            "# TYPE playground_sessions gauge",
            f"playground_sessions {self.sessions}",
            "# TYPE playground_answers counter",
            f"playground_answers_total {self.answers}",
            "# TYPE playground_answers_per_second gauge",
            f"playground_answers_per_second {self.rate(now):.3f}",
            "# TYPE playground_answer_p95_seconds gauge",
            f"playground_answer_p95_seconds {self.p95(now):.4f}",
            "# TYPE playground_slowed counter",
            f"playground_slowed_total {self.slowed}",
            "# TYPE playground_refused counter",
            *(f'playground_refused_total{{reason="{why}"}} {count}' for why, count in sorted(self.refused.items())),
            "# EOF",
        ]
        return "\n".join(lines) + "\n"

    def line(self, now: float) -> str | None:
        """Returns a line for the log, in JSON; None within a second of the last one, and where nothing has changed."""
        state = (self.sessions, self.answers, self.slowed, sum(self.refused.values()))
        if now - self._logged[0] < 1.0 or state == self._logged[1]:
            return None
        self._logged = (now, state)
        told = {
            "sessions": self.sessions,
            "answers": self.answers,
            "answers_per_second": round(self.rate(now), 1),
            "p95_ms": round(1000 * self.p95(now)),
            "slowed": self.slowed,
            "refused": dict(sorted(self.refused.items())),
        }
        return json.dumps(told)

    def _late(self, now: float) -> list[float]:
        while self._recent and self._recent[0][0] < now - WINDOW:
            self._recent.popleft()
        return [seconds for _, seconds in self._recent]
