"""Work for a thread beside the screen's, done while nobody presses a key. Owns when it runs; knows not what it does."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from threading import Event, Thread

from tuireader.errors import TuiReaderError

BEGIN_SECONDS = 1.5
"""After the language was opened: what is in sight is made before."""
QUIET_SECONDS = 1.0
"""After the last key."""
LEAST_REST = 0.002
MOST_REST = 0.05
SWITCH_SECONDS = 0.0005
"""So long at most the screen's thread waits for Python while a step runs; the usual 5 ms would be felt in each key."""


class IdleWork:
    """Runs steps in a thread that rests as long as it works, waits while keys come, and ends at once when told to.

    The thread is a daemon: leaving the program waits for nothing.
    """

    def __init__(self, steps: Callable[[], Generator[None]]) -> None:
        self._steps = steps
        self._stopped = Event()
        self._quiet_from = 0.0
        self._thread: Thread | None = None

    def begin(self) -> None:
        """Begin soon, or begin anew once the work had come to its end."""
        if self._thread is None or not self._thread.is_alive():
            self._stopped.clear()
            self._quiet_from = time.monotonic() + BEGIN_SECONDS
            self._thread = Thread(target=self._run, name="idle", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """A key came: whatever follows it goes first."""
        self._quiet_from = max(self._quiet_from, time.monotonic() + QUIET_SECONDS)

    def stop(self) -> None:
        """End behind the step that is being done."""
        self._stopped.set()

    @property
    def is_quiet(self) -> bool:
        """Whether no key came for a while."""
        return time.monotonic() >= self._quiet_from

    def _run(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        with suppress(TuiReaderError), closing(self._steps()) as steps:
            while self._may_go_on():
                began = time.monotonic()
                if next(steps, self) is self:
                    return
                self._stopped.wait(min(MOST_REST, max(LEAST_REST, time.monotonic() - began)))

    def _may_go_on(self) -> bool:
        """True when it is quiet, False when stopped."""
        while not self._stopped.is_set():
            left = self._quiet_from - time.monotonic()
            if left <= 0:
                return True
            self._stopped.wait(left)
        return False
