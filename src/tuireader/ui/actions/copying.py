"""Copying: by the terminal, which never says whether it took it, and by a program of the system, which does."""

from __future__ import annotations

from functools import partial

from textual.app import App

from tuireader.ui.actions.parts import Say
from tuireader.wording import tr


class Copying:
    """Puts a text on the clipboard and says what is known to have worked."""

    def __init__(self, app: App[None], say: Say) -> None:
        self._app = app
        self._say = say

    def __call__(self, text: str) -> None:
        """Send it to the terminal now, and to a program behind the screen."""
        self._app.copy_to_clipboard(text)
        self._say(
            tr("{count} characters sent to the terminal (OSC 52), which may or may not take them", count=len(text))
        )
        self._app.run_worker(partial(self._by_program, text), thread=True, group="copy")

    def _by_program(self, text: str) -> None:
        from tuireader.reading.clipboard import copy

        self._app.call_from_thread(self._copied, len(text), copy(text))

    def _copied(self, length: int, program: str | None) -> None:
        if program is not None:
            self._say(tr("{length} characters copied by {program}", length=length, program=program))
