"""The root command: options for all, and the table of commands, each imported when it is called."""

from __future__ import annotations

import gc
import signal
import sys
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from tuireader import __version__
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import drop
from tuireader.reading.config import Digits, Tashkeel
from tuireader.reading.terminal.modes import BidiMode

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "read": "tuireader.cli.read:read",
    "show": "tuireader.cli.show:show",
    "annotate": "tuireader.cli.annotate:annotate",
    "convert": "tuireader.cli.convert:convert",
    "word": "tuireader.cli.word:word",
    "notes": "tuireader.cli.notes:notes",
    "words": "tuireader.cli.words:words",
    "search": "tuireader.cli.search:search",
    "library": "tuireader.cli.library:library",
    "samples": "tuireader.cli.about:samples",
    "keys": "tuireader.cli.about:keys",
    "config": "tuireader.cli.about:config",
    "doctor": "tuireader.cli.doctor:doctor",
    "serve": "tuireader.cli.serve:serve",
    "completion": "tuireader.cli.completion:completion",
}
"""Command name to module and object."""

_OF_READ = ("--clipboard", "--english", "--reload")
FOR_ALL = ("--config", "--data-dir", "--bidi", "--tashkeel", "--digits")


class Root(click.Group):
    """Imports a command when it is called; a first word that is no command is a SOURCE to read."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """All commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command called `name`, imported now."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Take the options for all from wherever they stand, and put `read` before a SOURCE."""
        own, rest = _hoisted(args)
        completing = context.resilient_parsing and not rest
        if not completing and (not rest or (rest[0] not in COMMANDS and _opens(rest[0]))):
            rest.insert(0, "read")
        return super().parse_args(context, own + rest)

    def shell_complete(self, context: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, the files and samples that could be a SOURCE, and the options of `read`."""
        # First: where bash meets a file, it forgets what came before.
        files = source_completion(context, self.params[0], incomplete)
        offered = [*files, *super().shell_complete(context, incomplete)]
        if incomplete.startswith("-") and (read := self.get_command(context, "read")):
            # Before a SOURCE the word `read` may be left out; so may it before its options.
            there = {item.value for item in offered}
            offered += [item for item in read.shell_complete(context, incomplete) if item.value not in there]
        return offered

    def invoke(self, context: click.Context) -> object:
        """Run the command up to its last byte; whoever closes the pipe early, like head, ends it as a signal would."""
        try:
            result: object = super().invoke(context)
            sys.stdout.flush()
        except BrokenPipeError:
            drop(sys.stdout)
            raise click.exceptions.Exit(128 + signal.SIGPIPE) from None
        return result


def _opens(word: str) -> bool:
    """Whether a first word that is no command asks for the reader: a SOURCE, or an option of `read`."""
    return word == "-" or not word.startswith("-") or word.split("=")[0] in _OF_READ


def _hoisted(args: list[str]) -> tuple[list[str], list[str]]:
    """The options for all with their values, and the other words; nothing behind `--` is an option."""
    own: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            return own, [*rest, word, *words]
        if word in FOR_ALL:
            own += [word, *islice(words, 1)]
        elif word.split("=")[0] in FOR_ALL:
            own.append(word)
        else:
            rest.append(word)
    return own, rest


@click.group(
    cls=Root,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": False},
)
@click.version_option(__version__, "-V", "--version", prog_name="tuireader")
@click.option("--config", type=click.Path(path_type=Path), help="Settings file to use instead of the usual one.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Folder of places, highlights and notes.")
@click.option(
    "--bidi",
    type=click.Choice([mode.value for mode in BidiMode]),
    help="How letters are put in order on a terminal; tuireader doctor tells more.",
)
@click.option("--tashkeel", type=click.Choice(get_args(Tashkeel)), help="Vowel marks that are drawn.")
@click.option("--digits", type=click.Choice(get_args(Digits)), help="Digits that are drawn.")
@click.pass_context
def root(
    context: click.Context,
    config: Path | None,
    data_dir: Path | None,
    bidi: str | None,
    tashkeel: str | None,
    digits: str | None,
) -> None:
    """A reader for Arabic at the terminal.

    tuireader SOURCE opens a text: a file (plain text, Markdown, HTML, EPUB, DOCX, PDF, OpenITI, CoNLL-U, subtitles,
    TMX, XLIFF, TSV, a tuireader document; in .gz or .zip too), - for standard input, or sample:NAME for a bundled one.
    A URL opens the text of its page, which is kept; --reload fetches it again. A folder, or no SOURCE at all, opens a
    list of texts: the folder's, or the library. --english FILE adds the English of another file, --clipboard opens
    what was copied.
    """
    if context.invoked_subcommand != "read":
        gc.enable()
    context.obj = Context.make(config, data_dir, BidiMode(bidi) if bidi else None, tashkeel, digits)
