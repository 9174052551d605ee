"""What goes to the terminal and comes from it around our pictures. Owns the moments; the policy chose the sequences.

While we draw, the terminal's own bidi is off, by whatever switch it has; each way out gives it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers import linux_driver
from textual.message import Message
from textual.messages import ExitApp

from tuireader.reading.terminal.bidi import Bidi

_LATE = re.compile(r"\x1bP>\|[^\x1b]{0,200}\x1b\\|\x1b\[\??8;\d\$y|\x1b\[\?[\d;]*c")
_CUT_SHORT = re.compile(r"\x1b(?:P[^\x1b]{0,200}\x1b?|\[\?[\d;]*\$?|\[8;\d?\$?)$")


class LateAnswers(XTermParser):
    """Reads keys, and drops answers that came after we stopped to wait: Textual would take them for keys."""

    _held = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Parse what was read, without answers, whole or in two parts."""
        if not data:
            yield from super().feed(data)
            return
        data = _LATE.sub("", self._held + data)
        cut = _CUT_SHORT.search(data)
        self._held = cut[0] if cut else ""
        if data := data[: cut.start()] if cut else data:
            yield from super().feed(data)

    def tick(self) -> Iterable[Message]:
        """Parse what looked like the start of an answer and was not continued."""
        held, self._held = self._held, ""
        if held:
            yield from super().feed(held)
        yield from super().tick()


class SurvivingTerminal:
    """The terminal as a file that takes everything once the terminal is gone.

    Textual writes in a thread; where a write fails the thread dies, and whoever fills its queue after that waits for
    ever: a closed window would leave the reader behind as a process.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, or let it go."""
        with suppress(OSError, ValueError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, or let it go."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self._file.fileno()


class ContinuedOnce:
    """Before a driver of Textual's: enters application mode again only where it was left.

    Textual does so at every SIGCONT. One comes without a suspension where a session is closed, or after a stop by
    force; the second thread that read keys then outlived the reader.
    """

    _auto_restart: bool
    _must_signal_resume: bool
    _stands = False
    _is_suspended = False

    def start_application_mode(self) -> None:
        """Enter it; from here on a continuation finds it entered."""
        super().start_application_mode()  # type: ignore[misc]
        self._stands = True

    def stop_application_mode(self) -> None:
        """Leave it; a continuation that comes meanwhile enters nothing."""
        self._stands = False
        super().stop_application_mode()  # type: ignore[misc]

    def _sigtstp_application(self, *_: object) -> None:
        self._is_suspended = self._auto_restart
        super()._sigtstp_application()  # type: ignore[misc]

    def _sigcont_application(self, *_: object) -> None:
        if self._stands and self._auto_restart:
            self.suspend_application_mode()  # type: ignore[attr-defined]
            self._is_suspended = self._must_signal_resume = True
        if self._is_suspended:
            self._is_suspended = False
            super()._sigcont_application()  # type: ignore[misc]


class LeavingWithThePipe:
    """Before the driver for a browser: when the server is gone, however it went, so is the reader."""

    def run_input_thread(self) -> None:
        """Read keys until the pipe ends."""
        super().run_input_thread()  # type: ignore[misc]
        self._app.post_message(ExitApp())  # type: ignore[attr-defined]


def with_bidi(base: type[Driver], bidi: Bidi) -> type[Driver]:
    """A driver class that has the terminal's bidi switched off whenever it is in application mode.

    Textual enters and leaves application mode on start, exit, crash and both halves of a suspension, so each way out
    passes here. The headless and web drivers have no writer thread or terminal, and nothing to switch off.
    """
    if not hasattr(base, "_sigtstp_application"):
        # Told by what it alone has: importing it to ask would cost every start.
        return type("ServedDriver", (LeavingWithThePipe, base), {}) if hasattr(base, "write_meta") else base

    class BidiDriver(ContinuedOnce, base):  # type: ignore[misc, valid-type]
        _file: Any
        _typed = bidi.answers.typed

        def start_application_mode(self) -> None:
            if bidi.late:
                # The module's own name is where the input thread looks for its parser.
                linux_driver.XTermParser = LateAnswers  # type: ignore[attr-defined]
            if not isinstance(self._file, SurvivingTerminal):
                self._file = SurvivingTerminal(self._file)
            super().start_application_mode()
            if self._writer_thread is not None:
                self.write(bidi.choice.enter)
                self.flush()
                self._replay()

        def stop_application_mode(self) -> None:
            # Before the base class, which leaves the alternate screen and flushes.
            if self._writer_thread is not None:
                self.write(bidi.choice.leave)
            super().stop_application_mode()

        def _replay(self) -> None:
            """Keys that were pressed while the terminal was asked are keys all the same."""
            typed, self._typed = self._typed, ""
            for event in XTermParser().feed(typed) if typed else ():
                self.process_message(event)

    return BidiDriver
