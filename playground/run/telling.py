"""What a run answers: frames and news as messages to the live view, each with what it must say of the run.

`chunk` is the message of the moment. What it is an answer to is `run`'s.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from core.settings import Settings
from playground.live import answers
from playground.live.answers import Standing
from playground.live.frames import Frame
from playground.live.scene import scene
from playground.live.spells import later_spells
from playground.paces import pace_of
from playground.run.alike import Alike
from playground.run.play import play
from playground.run.timeline import deadline
from playground.run.track import Track
from playground.run.turns import AT_WORK, CROWDED

ALIKE = Alike()  # entered by who is at work alone


class Telling(Track):
    """A track that says where it stands."""

    paced: bool  # whether a ready run plays at its own pace: nobody has chosen a speed
    chunk: bytes  # the message to the live view

    _heard: bool  # whether the browser has asked for anything of this run yet
    _played: bool  # whether it has been played on here
    _message: str | None  # a sentence that goes with the next answer
    _told: tuple[Settings, dict[str, str], list[dict[str, Any]]] | None  # the link and the spells of these settings
    _scened: bool  # whether the scene of this run has been sent

    def _begin(self, settings: Settings) -> None:
        super()._begin(settings)
        self._heard = False
        self._played = False
        self._scened = False
        self._message = None
        self._told = None

    def _go_to(self, step: int, request: int, *, goal: int) -> bool:
        """Moves the trainer to `step`; where that takes long, answers "busy" on the way to `goal`."""
        there = self.timeline.go_to(step, deadline())
        if not there:
            done = self.timeline.trainer.step
            self.chunk = answers.busy(self._standing(), request=request, done=done, target=goal)
        return there

    def _show(
        self,
        step: int,
        *,
        request: int,
        resume: bool = False,
        told: bool = True,
        then: tuple[int, str] | None = None,
    ) -> None:
        """Answers with one complete frame of exactly `step`; `then` so many more as played at that speed.

        A view that keeps its past is told the scene again, unless it is `told` nothing new by it.
        """
        if not self._go_to(max(step - 1, 0), request, goal=step):
            return
        trainer = self.timeline.trainer
        trainer.advance(step - trainer.step)
        flow = self.stage.flow(trainer)  # of the update that led here, before a weight is set by hand
        trainer.settle()
        if not self.timeline.fits():  # a link may lead past the last finite step
            self.timeline.begin()
            self._play(1, "1u", request)
            return
        measures = self.stage.measure(trainer)
        self._reel().note(measures)
        self.shown = step
        first = self.stage.frame(trainer, measures, flow, complete=True)
        if then is None:
            self._send([first], request, resume=resume, told=told)
        else:
            self._played = True
            self._play(*then, request, first=[first], resume=resume, told=told)

    def _play(
        self,
        want: int,
        speed: str,
        request: int,
        *,
        first: Sequence[Frame] = (),
        resume: bool = False,
        told: bool = True,
    ) -> None:
        """Answers with up to `want` frames after where the trainer stands, as many as the time allows."""
        came = time.perf_counter()
        with AT_WORK:
            crowded = time.perf_counter() - came > CROWDED
            shared = ALIKE.of(self.settings, self.method)
            played = play(self._reel(), self.settings, want=want, speed=speed, sparse=crowded, shared=shared)
        if played.divergence is not None:
            self.divergence = played.divergence
        self._message = played.stopped or self._message
        self._send([*first, *played.frames], request, state=played.state, resume=resume, told=told)

    def _send(
        self,
        frames: Sequence[Frame],
        request: int,
        *,
        resume: bool = False,
        state: str = "ok",
        told: bool = True,
    ) -> None:
        told = request == 0 or (resume and told) or not (self._heard and self._scened)
        self._scened = self._scened or told
        self.stage.rest()
        self.chunk = answers.frames(
            self._standing(),
            frames,
            request=request,
            resume=resume,
            state=state,
            divergence=self.divergence,
            scene=self._scene() if told else None,
        )

    def _scene(self) -> dict[str, Any]:
        pace = pace_of(self.settings) if self.paced else None
        return scene(self.stage, self.settings, self.looks, pace, self.lab)

    def _refuse(self, sentence: str, request: int) -> None:
        self._message = sentence
        self.chunk = answers.problem(self._standing(), request=request)

    def _standing(self) -> Standing:
        """Returns what the next message says of the run, and takes the sentence that waits."""
        if self._told is None or self._told[0] is not self.settings:
            link, lab = self.settings.to_link(), self.lab
            spells = later_spells(self.settings, self.stage, lab)
            self._told = self.settings, link if lab is None else lab.link(link), spells
        message, self._message = self._message, None
        return Standing(self.id, self.generation, self.head, self._told[1], message, self._undo.counts, self._told[2])
