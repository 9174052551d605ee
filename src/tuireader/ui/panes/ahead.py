"""What is done while the reader reads: pages beside the one in sight are laid out and painted.

Owns when that happens, in short turns that no key has to wait for; knows not what a row is made of.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from textual.timer import Timer
from textual.widget import Widget

BEGIN_SECONDS = 0.02
"""After the last scrolling; the picture that it asked for is drawn by then."""
PAUSE_SECONDS = 0.004
TURN_SECONDS = 0.003


class Ahead:
    """Runs through `work` in short turns while the widget has nothing else to do."""

    def __init__(self, widget: Widget, work: Callable[[], Iterator[None]]) -> None:
        """Take the widget whose loop is used, and what makes the work: each of its steps should be short."""
        self._widget = widget
        self._work = work
        self._steps: Iterator[None] = iter(())
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Begin anew, soon; what was under way is dropped."""
        self._steps = iter(())
        self._turn_after(BEGIN_SECONDS, self._start)

    def _start(self) -> None:
        self._steps = self._work()
        self._turn()

    def _turn(self) -> None:
        end = time.perf_counter() + TURN_SECONDS
        for _ in self._steps:
            if time.perf_counter() > end:
                self._turn_after(PAUSE_SECONDS, self._turn)
                return

    def _turn_after(self, seconds: float, turn: Callable[[], None]) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._widget.set_timer(seconds, turn)
