"""`tuireader show`: prints a text. Logical order for pipes; visual order, at the right edge, on a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.bidi import Form, printed_bidi
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import tell
from tuireader.errors import SourceError
from tuireader.layout import Digits, Display, LaidOut, ParallelLayout, Tashkeel, plain
from tuireader.layout.parallel import columns_of
from tuireader.reading.appearance import display_for
from tuireader.reading.laying_out import lay_out
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.terminal.answers import Answers
from tuireader.reading.terminal.policy import choose
from tuireader.reading.views import Shown, View
from tuireader.reading.views import show as show_paragraph

WIDEST = 100


@click.command()
@click.argument("source", shell_complete=source_completion)
@click.option("--view", type=click.Choice([view.value for view in View]), default=View.ARABIC.value, show_default=True)
@click.option("--width", type=click.IntRange(1, 1000), help="Wrap at this many cells; a pipe is not wrapped by itself.")
@click.option("--paragraph", type=click.IntRange(1), help="Only this one.")
@click.option("--english", metavar="SOURCE", help="Another text, its English: the two are aligned by paragraph.")
@click.option("--entities", is_flag=True, help="List who and what is named: type, times, English, Arabic, paragraph.")
@click.pass_obj
def show(
    context: Context,
    source: str,
    view: str,
    width: int | None,
    paragraph: int | None,
    english: str | None,
    *,
    entities: bool,
) -> None:
    """Print a text, for pipes and quick looks.

    A pipe gets logical order; a terminal gets what --bidi says, which for both is auto, app, lrm, kitty, terminal or
    off.
    """
    opened = context.open(source, english)
    if opened.notice:
        tell(opened.notice)
    if entities:
        for line in _entities(context, opened, paragraph):
            print(line)
        for line in context.language.problems:
            tell(line)
        return
    terminal = sys.stdout.isatty()
    if terminal and width is None:
        width = min(WIDEST, shutil.get_terminal_size().columns)
    parts = _paragraphs(context, opened, View(view), paragraph)
    display = _display(context, terminal=terminal)
    with printed_bidi(context) as form:
        for number, shown in enumerate(parts):
            if number:
                print()
            for line in _logical(shown, width, display) if form is None else _visual(shown, width, display, form):
                print(line)
        sys.stdout.flush()


def _display(context: Context, *, terminal: bool) -> Display:
    """A pipe gets the text as it is, but for what the options say."""
    if terminal:
        breaks = choose(Answers(), os.environ).breaks_marks
        return display_for(context.tashkeel, context.digits, breaks_marks=breaks)
    return display_for(context.tashkeel_option or Tashkeel.FULL, context.digits_option or Digits.AS_WRITTEN)


def _paragraphs(context: Context, opened: Opened, view: View, number: int | None) -> Iterator[Shown]:
    pipeline = Pipeline(opened.document, context.language)
    count = len(opened.document.paragraphs)
    if number is not None and number > count:
        raise SourceError(f"there is no paragraph {number}: the text has {count}")
    indices = range(count) if number is None else range(number - 1, number)
    return (show_paragraph(pipeline, index, view) for index in indices)


def _entities(context: Context, opened: Opened, number: int | None) -> Iterator[str]:
    """A line for each thing that the text, or one paragraph, names; those of all stretches of a long text in order."""
    from tuireader.reading.entities import WHOLE_TEXT_PARAGRAPHS, Directory

    count = len(opened.document.paragraphs)
    if number is not None and number > count:
        raise SourceError(f"there is no paragraph {number}: the text has {count}")
    directory = Directory(Pipeline(opened.document, context.language))
    starts = range(0, count, WHOLE_TEXT_PARAGRAPHS) if number is None else range(number - 1, number)
    for start in starts:
        for one in directory.around(start):
            places = [place for place in one.places if number is None or place.index == number - 1]
            if places:
                name = one.entity.name
                english = f"{one.sign}{name.en or ''}"
                fields = (one.entity.type.value, str(len(places)), english, name.ar or "", str(places[0].index + 1))
                yield "\t".join(visible(field) for field in fields)


def _logical(shown: Shown, width: int | None, display: Display) -> Iterator[str]:
    text = display.with_digits(visible(shown.text), shown.base)
    if shown.pairs:
        for pair in shown.pairs:
            yield "\t".join([display.without_marks(text[pair.start : pair.end]), *map(visible, pair.below)])
        return
    if width is None:
        yield display.without_marks(text)
        if shown.beside is not None:
            yield visible(shown.beside.text)
        return
    for start, end in LaidOut(shown.text, base=shown.base).breaks(width):
        yield display.without_marks(text[start:end]).rstrip()
    if shown.beside is not None:
        yield from _logical(shown.beside, width, display)


def _visual(shown: Shown, width: int | None, display: Display, form: Form) -> Iterator[str]:
    width = width or WIDEST
    laid_out = lay_out(shown, display)
    for number in range(laid_out.line_count(width)):
        line = laid_out.line(number, width)
        beside = laid_out.beside(number, width) if isinstance(laid_out, ParallelLayout) else None
        room = columns_of(width).text if isinstance(laid_out, ParallelLayout) else width
        left = width - (line.width if shown.base == 1 else room)
        english = plain(beside) if beside else ""
        yield english + " " * (left - (beside.width if beside else 0)) + form(plain(line))
