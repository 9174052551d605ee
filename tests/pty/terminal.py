"""A terminal to run the real program in: a pseudo terminal, its raw bytes, and the screen that pyte makes of them."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

TIMEOUT = 90.0
"""Generous: what is waited for comes at once on a machine that is not busy, and on a busy one it comes."""
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
ESCAPE = "\x1b[27u"
"""The key in kitty's protocol, which is read at once; a bare ESC may begin a sequence and is waited on."""
EXPLICIT, IMPLICIT = b"\x1b[8l", b"\x1b[8h"


XTERM = b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[1;1R\x1b[?64;1;2c"
"""What xterm answers to what the reader asks at its start."""
LAST_QUESTION = b"\x1b[c"


class Terminal:
    """A program in a session of its own whose terminal is ours."""

    def __init__(
        self,
        arguments: Sequence[str | Path],
        env: dict[str, str],
        *,
        columns: int = 100,
        rows: int = 30,
        stdin: bytes | None = None,
        answer: bytes = XTERM,
        answer_after: float = 0.0,
    ) -> None:
        """Start the program; `stdin` comes in through a pipe in the terminal's place.

        `answer` is what the terminal says to questions, so many seconds after the last of them.
        """
        self._answer, self._answer_after, self._asked = answer, answer_after, 0.0
        self.raw = bytearray()
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        self._set_size(columns, rows)
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            env={"TERM": "xterm-256color"} | env,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)
        if stdin is not None and self.process.stdin is not None:
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    # What it shows

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without blanks at their ends."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def wait(self, condition: Callable[[], object], what: str = "") -> None:
        """Read until `condition` holds."""
        deadline = time.monotonic() + TIMEOUT
        while not condition():
            if not self._read(0.1) and self.process.poll() is not None and not self._read(0):
                assert condition(), f"ended before {what or condition}:\n{self.text}\n{bytes(self.raw[-2000:])!r}"
                return
            assert time.monotonic() < deadline, f"waited for {what or condition}:\n{self.text}"

    def wait_for(self, *texts: str) -> None:
        """Read until every one of `texts` is on the screen."""
        self.wait(lambda: all(text in self.text for text in texts), f"{texts}")

    def wait_for_bytes(self, data: bytes, start: int = 0) -> int:
        """Read until `data` came after `start`; where it ended."""
        self.wait(lambda: self.raw.find(data, start) >= 0, repr(data))
        return self.raw.find(data, start) + len(data)

    def settle(self, silence: float = 0.12) -> None:
        """Read until nothing came for a while: for sizes at which nothing can be seen."""
        deadline = time.monotonic() + TIMEOUT
        while self._read(silence):
            assert time.monotonic() < deadline, "it never rests"

    @property
    def has_answered(self) -> bool:
        return not self._answer

    def _answer_questions(self) -> None:
        if LAST_QUESTION in self.raw and not self._asked:
            self._asked = time.monotonic()
        if self._asked and self._answer and time.monotonic() - self._asked >= self._answer_after:
            os.write(self._master, self._answer)
            self._answer = b""

    def _read(self, seconds: float) -> bool:
        self._answer_questions()
        # Not select: it knows no descriptor beyond 1023, and tests before may hold many.
        waiting = select.poll()
        waiting.register(self._master, select.POLLIN)
        ready = waiting.poll(seconds * 1000)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(data)
        self._answer_questions()
        return bool(data)

    # What is done to it

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self._master, key.encode())

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def resize(self, columns: int, rows: int) -> None:
        self._set_size(columns, rows)
        self.screen.resize(rows, columns)
        self.process.send_signal(signal.SIGWINCH)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def paste(self, text: str) -> None:
        """As a terminal in bracketed paste mode sends it."""
        self.press(f"\x1b[200~{text}\x1b[201~")

    def hang_up(self) -> None:
        """Close the terminal's window, so to say."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDWR)

    # How it ends

    def wait_until_stopped(self) -> None:
        def stopped() -> bool:
            state = os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG)
            return state is not None and state.si_status in (signal.SIGSTOP, signal.SIGTSTP)

        self.wait(stopped, "a stop")

    def end(self) -> int:
        """Read to the end; the exit code, negative for a signal."""
        deadline = time.monotonic() + TIMEOUT
        while self.process.poll() is None:
            self._read(0.05)
            assert time.monotonic() < deadline, f"does not end:\n{self.text}"
        while self._read(0):
            pass
        return self.process.returncode


def _take_terminal() -> None:
    """In the child: the terminal, which is its standard error, controls the new session."""
    fcntl.ioctl(2, termios.TIOCSCTTY, 0)
