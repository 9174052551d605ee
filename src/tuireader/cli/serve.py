"""`tuireader serve [SOURCE]`: the reader in a browser of this machine. Owns the command; web_server.py serves."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import click

from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import tell
from tuireader.errors import TuiReaderError
from tuireader.reading.opening import STANDARD_INPUT
from tuireader.reading.paths import assets
from tuireader.reading.terminal.modes import BidiMode

PORT = 8000


@click.command()
@click.argument("source", required=False, shell_complete=source_completion)
@click.option("--host", default="localhost", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="The first port to try.")
@click.pass_obj
def serve(context: Context, source: str | None, host: str, port: int) -> None:
    """Open the reader in a browser of this machine, until Ctrl+C.

    Whoever can open the page reads your texts and notes and writes files as you do: --host with another address lets
    the network in.
    """
    if source == STANDARD_INPUT:
        raise click.UsageError("standard input cannot be served; give a file")
    try:
        from tuireader.cli.web_server import LOOPBACK, ReaderServer, free_port
    except ImportError as error:
        raise TuiReaderError("the browser needs the package textual-serve", "pip install 'tuireader[serve]'") from error
    if source and not os.path.isdir(os.path.expanduser(source)):
        # What cannot be opened is said here and now, and a page of the web is fetched once.
        context.open(source)
    port = free_port(host, port)
    server = ReaderServer(_command(context, source), host, port, assets() / "web")
    if host not in LOOPBACK:
        tell(f"whoever reaches {host} can read your texts and notes, and write files as you")
    tell(f"the reader is at {server.public_url}; Ctrl+C ends it")
    server.run()


def _command(context: Context, source: str | None) -> str:
    """What runs for each page; a browser's terminal wants a mark behind each letter."""
    options: list[str | Path] = ["--config", context.paths.config, "--data-dir", context.paths.data]
    options += ["--bidi", (BidiMode.LRM if context.bidi is BidiMode.AUTO else context.bidi).value]
    for name, value in (("--tashkeel", context.tashkeel_option), ("--digits", context.digits_option)):
        options += [name, value] if value else []
    # -P: what lies in the folder that it is started from is no part of us.
    words = [sys.executable, "-P", "-m", "tuireader", *options, "read", *(["--", source] if source else [])]
    return shlex.join(map(str, words))
