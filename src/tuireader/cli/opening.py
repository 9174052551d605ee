"""From a SOURCE to the running app. Owns what happens when only a part can be opened: reading goes on without notes."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from tuireader.cli.context import Context
from tuireader.errors import StoreError, TuiReaderError
from tuireader.reading.appearance import display_for
from tuireader.reading.desk import Desk
from tuireader.reading.opening import FIRST_SAMPLE, SAMPLE, STANDARD_INPUT, Opened, open_source
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import BidiMode

if TYPE_CHECKING:
    from tuireader.reading.terminal.probe import Question
    from tuireader.store import Store
    from tuireader.ui.app import TuiReaderApp


def make_app(
    source: str | None, context: Context | None = None, *, ask: bool = False, english: str | None = None
) -> TuiReaderApp:
    """The app on a SOURCE, or on the text that was read last; with `ask`, on the terminal after questions to it.

    Args:
        source: What to open.
        context: Folders and settings.
        ask: Whether the terminal is asked what it can do.
        english: A source with the English of the text.

    Raises:
        TuiReaderError: The source cannot be opened, or the settings are wrong.
    """
    context = context or Context.make()
    config = context.config
    store = _store(context)
    opened = open_source(source, english) if source else _last_read(store, context.notices)
    if opened.notice:
        context.notices.append(opened.notice)
    desk = Desk(opened, Pipeline(opened.document, context.language), store)
    desk.restore_place()
    wanted = context.bidi
    with _question() if ask and wanted is not BidiMode.OFF else nullcontext() as question:
        # While the terminal answers.
        from tuireader.ui.app import TuiReaderApp

        answers = question.answers() if question else Answers()
    bidi = Bidi(answers, os.environ, wanted)
    desk.display = display_for(context.tashkeel, context.digits, breaks_marks=bidi.choice.breaks_marks)
    return TuiReaderApp(desk, config, context.notices, bidi)


def need_terminal(source: str | None) -> None:
    """Make sure that there is a terminal to draw on and to take keys from.

    Raises:
        TuiReaderError: There is none.
    """
    hint = "tuireader show SOURCE prints the text"
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        raise TuiReaderError("the reader needs a terminal to draw on", hint)
    if not sys.stdin.isatty() and source != STANDARD_INPUT:
        raise TuiReaderError("the reader needs a terminal to take keys from", hint)


def take_keys_from_terminal() -> None:
    """After a text came in on standard input, put the terminal in its place.

    Raises:
        TuiReaderError: The process has no terminal.
    """
    if sys.stdin.isatty():
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise TuiReaderError("the reader needs a terminal to take keys from") from error
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)


def _question() -> Question:
    from tuireader.reading.terminal.probe import Question

    return Question(os.environ)


def _store(context: Context) -> Store | None:
    try:
        return context.store
    except StoreError as error:
        context.notices.append(f"reading without notes: {error}")
        return None


def _last_read(store: Store | None, notices: list[str]) -> Opened:
    """The last text that can still be opened; what is said is why it is not the very last one."""
    passed_over: list[str] = []
    opened: Opened | None = None
    for record in store.texts() if store else ():
        if opened is None and record.source:
            try:
                opened = open_source(record.source)
            except TuiReaderError as error:
                passed_over.append(error.message)
    notices += passed_over[:1]
    return opened or open_source(SAMPLE + FIRST_SAMPLE)
