"""`tuireader [SOURCE]`: opens the reader. The only command that imports Textual."""

from __future__ import annotations

import sys

import click

from tuireader.cli.context import Context
from tuireader.cli.opening import make_app, need_terminal, take_keys_from_terminal


@click.command()
@click.argument("source", required=False)
@click.pass_obj
def read(context: Context, source: str | None) -> None:
    """Open a text in the reader; the word `read` may be left out."""
    need_terminal(source)
    app = make_app(source, context)
    take_keys_from_terminal()
    app.run()
    sys.exit(app.return_code or 0)
