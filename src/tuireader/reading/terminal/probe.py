"""Asks the terminal. Owns the bytes of the question, the time it may take, and the state of the line meanwhile.

The questions are written at once, the answers read when they are needed: what is imported in between costs no time
twice. The last question is one that every terminal answers; its answer says that no other is to come.
"""

from __future__ import annotations

import os
import select
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from tuireader.reading.terminal.answers import Answers, is_complete, read_answers
from tuireader.reading.terminal.policy import may_be_asked

PATIENCE: Final = 0.6
"""Seconds from the question, at most."""
_LRM: Final = "\u200e"
_ON_ANOTHER_SCREEN: Final = "\x1b[?1049h\x1b[H{}\x1b[2K\x1b[?1049l"
_VERSION, _MODE, _CURSOR, _FENCE = "\x1b[>q", "\x1b[8$p", "\x1b[6n", "\x1b[c"
QUESTION: Final = _VERSION + _MODE + _ON_ANOTHER_SCREEN.format(_LRM + _CURSOR) + _FENCE
_MOST: Final = 4096


class Question:
    """A question under way; a context, so that the line is given back as it was, whatever happens.

    With no terminal, or one that is better not asked, there is no question and the answers are empty.
    """

    def __init__(self, environment: Mapping[str, str], question: str = QUESTION) -> None:
        self._environment = environment
        self._question = question
        self._file = -1
        self._before: list[int | list[bytes | int]] = []
        self._began = 0.0

    def __enter__(self) -> Self:
        """Ask."""
        if may_be_asked(self._environment):
            with suppress(OSError, termios.error):
                self._file = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
                self._ask()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_back()

    def answers(self) -> Answers:
        """Wait for the answers, and give the line back."""
        if self._file < 0 or not self._before:
            return Answers()
        raw = self._read()
        answers = read_answers(raw, time.monotonic() - self._began)
        if not answers.complete and not answers.typed:
            # What is cut short or makes no sense must not be taken for keys.
            with suppress(termios.error):
                termios.tcflush(self._file, termios.TCIFLUSH)
        self._give_back()
        return answers

    def _ask(self) -> None:
        self._before = termios.tcgetattr(self._file)
        quiet = termios.tcgetattr(self._file)
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        quiet[6][termios.VMIN], quiet[6][termios.VTIME] = 1, 0
        termios.tcsetattr(self._file, termios.TCSANOW, quiet)
        self._began = time.monotonic()
        os.write(self._file, self._question.encode())

    def _read(self) -> bytes:
        raw = b""
        while not is_complete(raw) and len(raw) < _MOST:
            left = self._began + PATIENCE - time.monotonic()
            ready, _, _ = select.select([self._file], [], [], max(0.0, left))
            if not ready:
                break
            with suppress(OSError):
                if chunk := os.read(self._file, _MOST):
                    raw += chunk
                    continue
            break
        return raw

    def _give_back(self) -> None:
        if self._file < 0:
            return
        with suppress(termios.error, OSError):
            if self._before:
                termios.tcsetattr(self._file, termios.TCSANOW, self._before)
        os.close(self._file)
        self._file, self._before = -1, []


def ask(environment: Mapping[str, str]) -> Answers:
    """Ask and wait."""
    with Question(environment) as question:
        return question.answers()


def measure(texts: Sequence[str], environment: Mapping[str, str]) -> list[int | None]:
    """How many columns the terminal takes for each text; None where it does not say."""
    import re

    parts = "".join(f"\x1b[H{text}{_CURSOR}" for text in texts)
    with Question(environment, _ON_ANOTHER_SCREEN.format(parts) + _FENCE) as question:
        raw = question.answers().raw
    columns: list[int | None] = [int(column) - 1 for column in re.findall(rb"\x1b\[\d+;(\d+)R", raw)]
    return [*columns, *[None] * len(texts)][: len(texts)]
