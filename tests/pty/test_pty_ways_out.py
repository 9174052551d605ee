"""The terminal is given back as it was on every way out: key, signals, suspension, crash, a window that is closed."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from terminal import ENTER, EXPLICIT, IMPLICIT, LAST_QUESTION, LEAVE, Terminal

CRASH = """
import sys
from tuireader.cli import main
from tuireader.ui.actions.program import Program
def crash(screen):
    raise RuntimeError("on purpose")
Program.help = crash
main(sys.argv[1:])
"""
LEFT_MEANWHILE = """
import sys
from tuireader.cli import main
from tuireader.ui.actions.program import Program
export = Program.export
def leave_and_export(program):
    program._app.exit(return_code=143)
    export(program)
Program.export = leave_and_export
main(sys.argv[1:])
"""
"""Something is opened over the text just as the reader is being left."""


def check_given_back(terminal: Terminal, after: int) -> None:
    """Bidi is given back on the alternate screen, which is left then; nothing turns either on again."""
    rest = bytes(terminal.raw[after:])
    assert rest.count(IMPLICIT) == 1
    assert rest.index(IMPLICIT) < rest.index(LEAVE)
    assert EXPLICIT not in rest
    assert ENTER not in rest


def test_explicit_mode_is_set_on_the_alternate_screen(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    assert terminal.raw.index(ENTER) < terminal.raw.index(EXPLICIT)
    assert terminal.raw.count(EXPLICIT) == 1
    assert IMPLICIT not in terminal.raw


@pytest.mark.parametrize(
    ("leave", "code"),
    [
        (lambda terminal: terminal.press("q"), 0),
        (lambda terminal: terminal.signal(signal.SIGTERM), 128 + signal.SIGTERM),
        (lambda terminal: terminal.signal(signal.SIGHUP), 128 + signal.SIGHUP),
    ],
    ids=["q", "SIGTERM", "SIGHUP"],
)
def test_leaving(read: Callable[..., Terminal], text: Path, leave: Callable[[Terminal], None], code: int) -> None:
    terminal = read(text)
    before = len(terminal.raw)
    leave(terminal)
    assert terminal.end() == code
    check_given_back(terminal, before)
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("over", ["x", "a", "?", "/", "h"])
def test_a_signal_while_something_lies_over_the_text(read: Callable[..., Terminal], text: Path, over: str) -> None:
    terminal = read(text)
    before, shown = len(terminal.raw), terminal.text
    terminal.press(over)
    terminal.wait(lambda: terminal.text != shown)
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    check_given_back(terminal, before)


def test_what_is_opened_while_the_reader_is_left_is_no_crash(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text, script=LEFT_MEANWHILE)
    before = len(terminal.raw)
    terminal.press("x")
    assert terminal.end() == 128 + signal.SIGTERM
    check_given_back(terminal, before)
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("stop", [lambda t: t.press("\x1a"), lambda t: t.signal(signal.SIGTSTP)], ids=["key", "signal"])
def test_suspended_and_continued(read: Callable[..., Terminal], text: Path, stop: Callable[[Terminal], None]) -> None:
    terminal = read(text)
    before = len(terminal.raw)
    stop(terminal)
    terminal.wait_until_stopped()
    check_given_back(terminal, before)
    before = len(terminal.raw)
    terminal.signal(signal.SIGCONT)
    after = terminal.wait_for_bytes(EXPLICIT, before)
    assert ENTER in terminal.raw[before:after]
    terminal.press("}")
    terminal.wait_for("2/40")
    before = len(terminal.raw)
    terminal.press("q")
    assert terminal.end() == 0
    check_given_back(terminal, before)


def test_a_crash_gives_the_terminal_back_and_fails(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text, script=CRASH)
    before = len(terminal.raw)
    terminal.press("?")
    assert terminal.end() == 1
    check_given_back(terminal, before)
    assert b"on purpose" in terminal.raw


def test_a_window_that_is_closed_ends_the_reader(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    terminal.hang_up()
    assert terminal.end() != 0


def test_a_closed_session_hangs_up_and_continues_whoever_ran_in_it(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    terminal.hang_up()
    for _ in range(20):
        terminal.signal(signal.SIGCONT)
        time.sleep(0.01)
        if terminal.process.poll() is not None:
            break
    assert terminal.end() != 0


def test_continued_without_a_stop_there_is_one_reader_of_keys(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text)
    for _ in range(5):
        before = len(terminal.raw)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for_bytes(EXPLICIT, before)
    terminal.press("}")
    terminal.wait_for("2/40")
    before = len(terminal.raw)
    terminal.press("q")
    assert terminal.end() == 0
    check_given_back(terminal, before)


def test_show_on_a_terminal_is_in_explicit_mode_and_in_visual_order(start: Callable[..., Terminal], text: Path) -> None:
    terminal = start("show", text, "--paragraph", "1")
    assert terminal.end() == 0
    assert terminal.raw.index(LAST_QUESTION) < terminal.raw.index(EXPLICIT) < terminal.raw.index(b"\xef")
    assert terminal.raw.endswith(IMPLICIT)
    assert terminal.lines[0].endswith("\ufee9\ufeac\ufeeb"), terminal.lines[0]
    assert len(terminal.lines[0]) == terminal.screen.columns
