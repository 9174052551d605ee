"""`tuireader doctor`: what this terminal can do and what is where. Owns the printed page; reading/ finds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Final

import click
import msgspec

from tuireader.arabic.cleaning import visible
from tuireader.cli.bidi import make_bidi, printed_form, switched
from tuireader.cli.context import Context
from tuireader.cli.streams import write_bytes
from tuireader.layout import LaidOut, plain
from tuireader.reading.diagnosis import MEASURED, Diagnosis, Terminal, diagnose
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.policy import Choice

TEST_BLOCK: Final = (
    ("هذه ثلاث كلمات", "three words; the first, at the right edge, is the shortest; letters join"),
    ("سعر (iPhone 15) هو 999.5 دولار", "in the middle, from left to right: (iPhone 15); brackets open towards it"),
    ("العدد ١٢٣ ثم 456", "the numbers read 123 and 456 from left to right, 123 at the right"),
    ("لا لأن لإن لآن", "four words that begin with lam-alef, one slanted sign each"),
    ("«قال» [نعم]", "quotation marks and brackets embrace the words"),
    ("كِتَابٌ مُحَمَّدٌ", "each mark stands over or under its own letter"),
    ("پژوهش گچ ٹھیک ڈاک", "Persian and Urdu letters, joined"),
)
"""Each line, and what it is to look like."""
BLOCK_WIDTH: Final = 34
REMEDIES: Final = (
    "Boxes instead of letters: the font has no Arabic presentation forms; DejaVu Sans Mono has them.",
    "Gaps between joined letters, or clipped ones: another font stands in for Arabic; try DejaVu Sans Mono.",
    "Marks beside their letter, or letters lost under them: leave tashkeel out in this terminal.",
    "A right edge that is not straight: the terminal counts columns otherwise; see the widths.",
    "Letters or words back to front: press B in the reader, or try --bidi app, lrm, kitty, terminal in turn.",
)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def doctor(context: Context, as_json: bool) -> None:
    """Tell what this terminal can do, with a test block of Arabic, and where everything is.

    The modes of --bidi: auto asks the terminal. app: letters are arranged here, the terminal is told to leave them.
    lrm: so, with a mark behind each letter. kitty: words are arranged here, letters in a word by kitty. terminal: all
    is left to the terminal. off: as app, but the terminal is neither asked nor told anything.
    """
    is_terminal = sys.stdout.isatty()
    bidi = make_bidi(context.bidi) if is_terminal or as_json else Bidi(environment=os.environ, wanted=context.bidi)
    try:
        found = diagnose(context.paths, bidi, os.environ, _widths(bidi), is_terminal=is_terminal)
        if as_json:
            write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
            return
        for line in _page(found):
            click.echo(visible(line))
        if is_terminal:
            _test_block(bidi.choice)
    finally:
        bidi.close()


def _widths(bidi: Bidi) -> list[int | None]:
    if not bidi.answers.complete:
        return [None] * len(MEASURED)
    from tuireader.reading.terminal.probe import measure

    return measure([text for text, _ in MEASURED.values()], os.environ)


def _page(found: Diagnosis) -> Iterator[str]:
    yield from _terminal(found.terminal)
    yield ""
    measured = [width for width in found.widths if width.terminal is not None]
    wrong = [width for width in measured if width.terminal != width.ours]
    yield f"Widths       {_counted(len(measured), len(wrong))}"
    for width in wrong:
        yield f"             {width.what}: {width.ours} here, {width.terminal} there"
    yield f"Versions     {', '.join(f'{name} {number}' for name, number in found.versions.items())}"
    for number, folder in enumerate(found.folders):
        state = "" if folder.exists else ", not there yet"
        state += "" if folder.writable else ", cannot be written"
        yield f"{'Folders' if number == 0 else '':<13}{folder.what}: {folder.path}{state}"
    for number, engine in enumerate(found.engines):
        yield f"{'Engines' if number == 0 else '':<13}{engine.what}: {engine.state}"
    for number, problem in enumerate(found.own_files):
        yield f"{'Left out' if number == 0 else '':<13}{problem}"


def _terminal(terminal: Terminal) -> Iterator[str]:
    yield f"Bidi         {terminal.bidi}: {terminal.about}"
    yield f"  because    {terminal.why}"
    if terminal.enter:
        yield f"  told       {terminal.enter} while we draw, {terminal.leave} at the end"
    yield f"Asked        {_asked(terminal)}"
    if terminal.asked:
        yield f"  name       {terminal.name or 'it gives none'}"
        yield f"  mode 8     {terminal.mode_8 or 'no answer'}"
        yield f"  LRM takes  {'no answer' if terminal.mark_width is None else f'{terminal.mark_width} columns'}"
        yield f"  bytes      {terminal.raw or 'none'}"
    if terminal.outer:
        yield f"  tmux is in {terminal.outer}"
    yield f"Tashkeel     {'nothing is against it' if terminal.tashkeel_is_drawn_right else 'known to be drawn wrong'}"
    yield f"Colours      {terminal.colours}"
    yield f"Clipboard    {terminal.clipboard}"
    yield f"Environment  {' '.join(f'{name}={value}' for name, value in terminal.environment.items())}"


def _asked(terminal: Terminal) -> str:
    if not terminal.asked:
        return "nothing: " + ("it is better not asked" if terminal.is_terminal else "there is no terminal to ask")
    took = f"{terminal.milliseconds} ms"
    return f"the last answer came after {took}" if terminal.complete else f"not all was answered within {took}"


def _counted(measured: int, wrong: int) -> str:
    if not measured:
        return "not measured"
    return f"{wrong} of {measured} differ from ours" if wrong else f"all {measured} that were measured are as we count"


def _test_block(choice: Choice) -> None:
    click.echo("\nIn the reader it looks like this; the edge beside the words is to be straight:\n")
    form = printed_form(choice.mode)
    with switched(choice):
        for text, picture in TEST_BLOCK:
            line = LaidOut(text, base=1).line(0, BLOCK_WIDTH)
            click.echo(form(f"{' ' * (BLOCK_WIDTH - line.width)}{plain(line)} │ {picture}"))
        if not choice.switch.lasting and choice.enter:
            click.pause("\nWhile you look at it, this terminal leaves the letters alone; Enter goes on. ")
    click.echo("\nIf it does not:")
    for remedy in REMEDIES:
        click.echo(f"  {remedy}")
