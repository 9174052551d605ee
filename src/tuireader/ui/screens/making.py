"""What a tab lacks is made in a thread, and the tab filled when it is there. Owns the thread, and knows no tab."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial

from textual.screen import Screen
from textual.worker import get_current_worker

Steps = Generator[bool | None]
"""A step that brings something to be shown before the others are done yields True."""


class Making:
    """One piece of work at a time: another takes the place of the one before."""

    def __init__(self, screen: Screen[None], fill: Callable[[], None]) -> None:
        """`fill`: fills the open tab."""
        self._screen = screen
        self._fill = fill
        self._halfway = False

    def begin(self, steps: Steps | None) -> None:
        """Take the steps, if there are any, unless the tab is being filled halfway through others."""
        if steps is not None and not self._halfway:
            self._screen.run_worker(partial(self._take, steps), thread=True, group="tabs", exclusive=True)

    def _take(self, steps: Steps) -> None:
        worker, app = get_current_worker(), self._screen.app
        # The worker keeps its arguments: steps left halfway must be told to let go of what they hold.
        with closing(steps):
            for is_seen in steps:
                if worker.is_cancelled:
                    return
                if is_seen:
                    app.call_from_thread(self._fill_halfway)
        app.call_from_thread(self._fill)

    def _fill_halfway(self) -> None:
        self._halfway = True
        try:
            self._fill()
        finally:
            self._halfway = False
