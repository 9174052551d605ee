"""Fixing the reading of a word from its card. Owns the question and what is said; the desk keeps."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.document import Analysis
from tuireader.errors import TuiReaderError
from tuireader.reading.word_study import ReadingChoice
from tuireader.ui.actions.parts import Parts
from tuireader.wording import tr

_HERE = frozenset(["\r", "enter", "h"])
_EVERYWHERE = frozenset(["a", "t"])


class Readings:
    """What a choice on the word card does."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def choose(self, choice: ReadingChoice) -> None:
        """Fix the chosen reading, or let a fixed one go."""
        reading = choice.reading
        if reading is None:
            self._done(self._release)
            return
        question = tr("Read it as {word}:  Enter here  a in the whole text  Esc not at all", word=reading.vocalized)
        self._parts.prompt.ask_key(question, lambda key: self._take(reading, key))

    def _take(self, reading: Analysis, key: str) -> None:
        if key in _HERE:
            self._done(lambda: self._fix(reading, everywhere=False))
        elif key in _EVERYWHERE:
            self._done(lambda: self._fix(reading, everywhere=True))
        else:
            self._parts.say(tr("not fixed: Enter fixes it here, a in the whole text"), warning=True)

    def _fix(self, reading: Analysis, *, everywhere: bool) -> str:
        self._parts.desk.fix_reading(reading, everywhere=everywhere)
        if everywhere:
            return tr("read as {word} wherever this text writes it so from now on", word=reading.vocalized)
        return tr("read as {word} here from now on", word=reading.vocalized)

    def _release(self) -> str:
        self._parts.desk.release_reading()
        return tr("the reading is chosen by its neighbours again")

    def _done(self, change: Callable[[], str]) -> None:
        parts = self._parts
        try:
            said = change()
        except TuiReaderError as error:
            parts.say(str(error), warning=True)
            return
        parts.pane.view_changed()
        parts.panel.fill()
        parts.say(said)
