"""Arabic in lines that are printed and stay. Owns when a printed line is in visual order, and the switch around it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.segment import Segment

from tuireader.cli.context import Context
from tuireader.layout import emission
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.forms import FORMS
from tuireader.reading.terminal.modes import BidiMode
from tuireader.reading.terminal.policy import Choice

Form = Callable[[str], str]
"""From a line in visual order to what is printed."""


@contextmanager
def printed_bidi(context: Context) -> Iterator[Form | None]:
    """What is done to printed lines; None where logical order is printed and the terminal arranges it.

    So it is for a pipe, and for a terminal that would turn printed lines around again once it has its bidi back.
    """
    terminal = sys.stdout.isatty()
    if not terminal:
        logical = context.bidi_option in (None, BidiMode.AUTO, BidiMode.TERMINAL)
        yield None if logical else printed_form(context.bidi_option or BidiMode.APP)
        return
    wanted = context.bidi
    if wanted is BidiMode.TERMINAL:
        yield None
        return
    bidi = make_bidi(wanted)
    choice = bidi.choice
    if wanted is BidiMode.AUTO and not choice.switch.lasting:
        bidi.close()
        yield None
        return
    try:
        with switched(choice):
            yield printed_form(choice.mode)
    finally:
        bidi.close()


def make_bidi(wanted: BidiMode) -> Bidi:
    """Ask the terminal that is printed on."""
    from tuireader.reading.terminal.answers import Answers
    from tuireader.reading.terminal.probe import ask

    answers = Answers() if wanted is BidiMode.OFF else ask(os.environ)
    return Bidi(answers, os.environ, wanted)


@contextmanager
def switched(choice: Choice) -> Iterator[None]:
    """The terminal's own bidi off, and given back."""
    sys.stdout.write(choice.enter)
    try:
        yield
    finally:
        sys.stdout.write(choice.leave)
        sys.stdout.flush()


def printed_form(mode: BidiMode) -> Form:
    """What is done to a line in visual order in a mode."""
    form = FORMS.get(mode, emission.as_drawn)
    return lambda line: "".join([segment.text for segment in form([Segment(line)])])
