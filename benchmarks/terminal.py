"""A pseudo terminal that a benchmark watches: when bytes came, and how much memory the program took at most.

It answers what the reader asks at its start as xterm does, at once, as every terminal that people use answers.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

QUESTION = b"\x1b[c"
"""The last that is asked; Textual asks it of nobody."""
ANSWER = b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[1;1R\x1b[?64;1;2c"
PATIENCE = 3.0
"""Seconds without a byte after which nothing was drawn."""
QUIET = 0.03
"""Seconds without a byte after which a picture counts as complete."""
COLUMNS, ROWS = 120, 36


class Watched:
    """A program in a pseudo terminal of 120 by 36 cells."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.started = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            # An installed program has its bytecode beside it.
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.update(environment, TERM="xterm-256color", COLORTERM="truecolor")
            os.execvp(command[0], command)
        self._set_size(COLUMNS)

    def _set_size(self, columns: int) -> None:
        """The kernel sends SIGWINCH to the program."""
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))

    def until(self, marker: bytes, timeout: float = 60.0) -> float:
        """Seconds from the start until `marker` was written."""
        seen = b""
        while marker not in seen:
            chunk = self._read(timeout)
            if not chunk:
                raise TimeoutError(f"never saw {marker!r}")
            seen += chunk
        return time.perf_counter() - self.started

    def settle(self) -> None:
        """Wait until nothing comes for half a second."""
        while self._read(0.5):
            pass

    def key(self, key: bytes) -> tuple[float, float]:
        """Seconds from sending a key to the first and to the last byte of the picture that it made.

        The text is drawn first, then the panel that follows it. Zeros where nothing was drawn.
        """
        return self._drawn(lambda: os.write(self._file, key))

    def resize(self, columns: int) -> tuple[float, float]:
        """The same for another width of the terminal."""
        return self._drawn(lambda: self._set_size(columns))

    def _drawn(self, cause: Callable[[], object]) -> tuple[float, float]:
        sent = time.perf_counter()
        cause()
        if not self._read(PATIENCE):
            return 0.0, 0.0
        first = last = time.perf_counter()
        while self._read(QUIET):
            last = time.perf_counter()
        return first - sent, last - sent

    def peak_memory(self) -> int:
        """The most memory that was resident so far, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024

    def _read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self._file], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self._file, 65536)
        except OSError:
            return b""
        if QUESTION in data:
            os.write(self._file, ANSWER)
        return data

    def __enter__(self) -> Watched:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._file)
