"""`tuireader [SOURCE]`: opens the reader. The only command that imports Textual."""

from __future__ import annotations

import os
import sys

import click

from tuireader import wording
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.opening import is_served, make_app, need_terminal, take_keys_from_terminal
from tuireader.reading.opening import CLIPBOARD
from tuireader.reading.terminal.policy import spoils_colours


@click.command()
@click.argument("source", required=False, shell_complete=source_completion)
@click.option("--english", metavar="SOURCE", help="Another text, its English: the two are aligned by paragraph.")
@click.option("--reload", is_flag=True, help="Fetch a page of the web again, though it is kept.")
@click.option("--clipboard", is_flag=True, help="Open what is in the clipboard.")
@click.pass_obj
def read(context: Context, source: str | None, english: str | None, reload: bool, clipboard: bool) -> None:
    """Open a text in the reader; the word `read` may be left out."""
    if clipboard and source:
        raise click.UsageError("--clipboard needs no SOURCE")
    if english and not (source or clipboard):
        raise click.UsageError("--english needs a SOURCE")
    source = CLIPBOARD if clipboard else source
    served = is_served(os.environ)
    if not served:
        need_terminal(source)
    # Textual draws what a key changed at its next tick: a tick of 8 ms instead of 16 is felt. Read at its import.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    if spoils_colours(os.environ):
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")
    wording.use(wording.language_for(context.config.reader.language, os.environ))
    app = make_app(source, context, ask=not served, english=english, reload=reload, welcome=True)
    if not served:
        take_keys_from_terminal()
    try:
        app.run()
    finally:
        app.bidi.close()
    sys.exit(app.return_code or 0)
