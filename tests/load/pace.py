"""How many frames a view asks for, and how early: the arithmetic of `link/pace.js`, for a student without a browser."""

from __future__ import annotations

from math import ceil, inf

AHEAD, NEAR, TRIPS, CALM, FIRST, LATE, MOST, FORGET, SLACK = 400.0, 100.0, 24, 0.95, 8, 300.0, 48, 0.8, 1.03


class Pace:
    """Learns from answers what a trip and what a frame costs, in milliseconds."""

    def __init__(self, frame: float) -> None:
        """Shows a frame every `frame` milliseconds, where the server keeps up."""
        self.frame, self.spacing = frame, frame
        self.trip, self.cost, self.late, self.ramp, self.limit = 60.0, 1.5, 0.0, FIRST, inf
        self._sums = [0.0] * 5  # of answers: their number, frames n, milliseconds t, n², n·t

    def restart(self) -> None:
        """After a change: few frames first, unless they would come late anyway."""
        self.ramp = MOST if self.trip > LATE else FIRST

    def observe(self, n: int, took: float, want: int) -> None:
        """Learns from an answer of `n` frames, of `want` asked for, that took some milliseconds."""
        self.ramp = MOST if self.trip > LATE else min(MOST, self.ramp * 2)
        if not n:
            return
        t = min(took, 4 * (self.trip + n * self.cost) + 100)
        if n < want:
            self.spacing = t / n if self.limit == inf else (self.spacing + t / n) / 2
            self.limit = n
            return
        if want > self.limit:
            self.limit = inf
        self._sums = [FORGET * old + new for old, new in zip(self._sums, (1, n, t, n * n, n * t), strict=True)]
        weight, *rest = self._sums
        mean_n, mean_t, mean_nn, mean_nt = (value / weight for value in rest)
        spread = mean_nn - mean_n**2
        slope = (mean_nt - mean_n * mean_t) / spread if spread > 0.1 * mean_n else (mean_t - self.trip) / mean_n
        self.cost = min(max(slope, 0.05), mean_t / mean_n)
        self.trip = max(5.0, mean_t - self.cost * mean_n)
        self.late = max(t - n * self.cost, CALM * self.late)

    def interval(self) -> float:
        """Milliseconds between frames."""
        held = self.spacing if self.limit < inf else self.cost + self.trip / self._full()
        return held * SLACK if held > self.frame * SLACK else self.frame

    def want(self) -> int:
        """Frames to ask for."""
        return int(min(self.ramp, self._full()))

    def low(self) -> int:
        """Ask again when this few are left."""
        answer = self.spacing * self.limit if self.limit < inf else self.trip + self.want() * self.cost
        return min(MOST, ceil((1.5 * answer + 20) / self.interval()) + 2)

    def _full(self) -> int:
        if self.limit < inf:
            return int(min(MOST, self.limit + 2))
        enough = max(1, min(MOST, round(max(AHEAD, TRIPS * (self.late - NEAR)) / max(self.frame, self.cost))))
        return enough if self.cost + self.trip / enough <= self.frame * SLACK else MOST
