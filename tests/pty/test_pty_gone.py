"""A terminal that is gone: whoever writes to it must not wait for it."""

from __future__ import annotations

import os
import pty
import threading
from contextlib import suppress
from queue import Empty

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from tuireader.ui.driver import SurvivingTerminal

PATIENCE = 10.0


def write_much(writer: WriterThread) -> threading.Thread:
    """More than the queue holds, from a thread that can be left behind."""
    thread = threading.Thread(target=lambda: [writer.write("x") for _ in range(3 * MAX_QUEUED_WRITES)], daemon=True)
    thread.start()
    return thread


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("survives", [True, False])
def test_writing_goes_on_when_the_window_was_closed(survives: bool) -> None:
    """Without the surviving file Textual's writer dies, and the next ones wait for ever: that is what it is for."""
    master, slave = pty.openpty()
    terminal = os.fdopen(slave, "w")
    writer = WriterThread(SurvivingTerminal(terminal) if survives else terminal)  # type: ignore[arg-type]
    writer.start()
    os.close(master)
    writing = write_much(writer)
    writing.join(PATIENCE if survives else 1.0)
    assert writing.is_alive() is not survives
    if survives:
        writer.stop()
    while writing.is_alive():
        with suppress(Empty):
            writer._queue.get(timeout=0.1)
    with suppress(OSError):
        terminal.close()
