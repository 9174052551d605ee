"""From a SOURCE to the running app. Owns what happens when only a part can be opened: reading goes on without notes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader.arabic.cleaning import visible
from tuireader.cli.context import Context
from tuireader.errors import StoreError, TuiReaderError
from tuireader.reading.appearance import display_for
from tuireader.reading.desk import Desk
from tuireader.reading.fetching.addresses import is_url
from tuireader.reading.opening import FIRST_SAMPLE, SAMPLE, STANDARD_INPUT
from tuireader.reading.remembered import Remembered
from tuireader.reading.shelving import Shelving
from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import BidiMode

if TYPE_CHECKING:
    from tuireader.reading.library import Library
    from tuireader.reading.terminal.probe import Question
    from tuireader.store import Store
    from tuireader.ui.app import TuiReaderApp


def make_app(
    source: str | None,
    context: Context | None = None,
    *,
    ask: bool = False,
    english: str | None = None,
    reload: bool = False,
    welcome: bool = False,
) -> TuiReaderApp:
    """The app on a SOURCE, or, without one or with a folder, on the library.

    Args:
        source: What to open.
        context: Folders and settings.
        ask: Whether the terminal is asked what it can do.
        english: A source with the English of the text.
        reload: Whether a page of the web is fetched though it is kept.
        welcome: Whether the first start, without a text of one's own, shows the first steps.

    Raises:
        TuiReaderError: The source cannot be opened, or the settings are wrong.
    """
    context = context or Context.make()
    shelving = Shelving(_store(context), context.language, context.paths.cache)
    remembered = Remembered(context.paths.data)
    tour = welcome and _is_first_start(source, shelving.store, remembered)
    begin = _begin(shelving, source or (SAMPLE + FIRST_SAMPLE if tour else None), english, reload=reload)
    if isinstance(begin, Desk) and begin.opened.notice:
        context.notices.append(begin.opened.notice)
    with _question() if ask and context.bidi is not BidiMode.OFF else nullcontext() as question:
        # While the terminal answers.
        from tuireader.ui.app import TuiReaderApp

        answers = question.answers() if question else Answers()
    bidi = Bidi(answers, os.environ, context.bidi)
    shelving.display = display_for(context.tashkeel, context.digits, breaks_marks=bidi.choice.breaks_marks)
    if isinstance(begin, Desk):
        begin.display = shelving.display
    return TuiReaderApp(begin, shelving, context.config, context.notices, bidi, remembered, on_terminal=ask, tour=tour)


def _is_first_start(source: str | None, store: Store | None, remembered: Remembered) -> bool:
    """Whether nothing was ever read here, and the reader brought no text along."""
    if remembered.screen.tour or store is None or not (source is None or source.startswith(SAMPLE)):
        return False
    return not store.cards.all()


def _begin(shelving: Shelving, source: str | None, english: str | None, *, reload: bool) -> Desk | Library:
    """The text, or what there is to choose from: the library, or the files of a folder."""
    from tuireader.reading.library import Library

    folder = Path(os.path.expanduser(source)) if source else None
    if source is None or folder is None:
        return Library(shelving.store)
    if not is_url(source) and source != STANDARD_INPUT and folder.is_dir():
        return Library(shelving.store, folder.resolve())
    if is_url(source) and sys.stderr.isatty():
        print(visible(f"tuireader: opening {source} …"), file=sys.stderr, flush=True)
    return shelving.open(source, english, reload=reload)


def is_served(environment: Mapping[str, str]) -> bool:
    """Whether pictures go to a browser: textual-serve says so, and there is no terminal then."""
    return environment.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


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
