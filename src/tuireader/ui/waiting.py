"""Work that takes its time: said after a while, with the way to stop it. Owns that alone; knows no work."""

from __future__ import annotations

from typing import Final

from textual.app import App
from textual.timer import Timer
from textual.worker import Worker

from tuireader.ui.panes.bars import Footer
from tuireader.wording import tr

SAID_AFTER: Final = 0.3
"""Seconds that nobody calls waiting."""


class Waiting:
    """One piece of work in the background of an app."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._worker: Worker[None] | None = None
        self._label = ""
        self._seconds = 0
        self._timer: Timer | None = None

    @property
    def active(self) -> bool:
        """Whether there is something to stop."""
        return self._worker is not None

    def begin(self, label: str, worker: Worker[None]) -> None:
        """Say `label` if the work is not done soon; it takes the place of what was waited for before."""
        self._end()
        self._worker, self._label, self._seconds = worker, label, 0
        self._timer = self._app.set_timer(SAID_AFTER, self._tell)

    def done(self) -> None:
        """The work has come to its end."""
        if self.active:
            self._end()
            self._say("")

    def stop(self) -> None:
        """Stop the work; what it brings is not waited for."""
        if self._worker is not None:
            self._worker.cancel()
            self._end()
            self._say(tr("stopped"))

    def _end(self) -> None:
        self._worker = None
        if self._timer is not None:
            self._timer.stop()

    def _tell(self) -> None:
        label, seconds = self._label, self._seconds
        said = tr("{label} … {seconds} s · Esc stops", label=label, seconds=seconds)
        self._say(said if seconds else tr("{label} … · Esc stops", label=label), stay=True)
        self._seconds += 1
        self._timer = self._app.set_timer(1.0, self._tell)

    def _say(self, text: str, *, stay: bool = False) -> None:
        for footer in self._app.screen.query(Footer):
            footer.say(text, stay=stay)
