"""`tuireader words`: words to learn. Owns what is printed; the store keeps them, the exporters write the formats."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import tell, write_bytes
from tuireader.errors import ExportError
from tuireader.store import Status, Word

STATUSES = [status.value for status in Status]
FREQUENT = 40
NONE = "no word is saved yet"
NONE_SUCH = "no saved word is such as you ask for"


@click.group(no_args_is_help=False)
def words() -> None:
    """List and export the words that were saved to be learned."""


def _saved(context: Context, statuses: Sequence[str]) -> list[Word]:
    return [word for word in context.store.words.all() if not statuses or word.status in statuses]


@words.command("list")
@click.option("--status", "statuses", type=click.Choice(STATUSES), multiple=True, help="Only these; may be repeated.")
@click.pass_obj
def list_words(context: Context, statuses: tuple[str, ...]) -> None:
    """Print the saved words, a line each: lemma, status, English, sentence."""
    saved = _saved(context, statuses)
    if not saved:
        tell(NONE if not statuses else NONE_SUCH)
    for word in saved:
        _echo(word.lemma, word.status, word.gloss, word.sentence)


@words.command("export")
@click.option("--format", "name", type=click.Choice(["csv", "anki"]), default="csv", show_default=True)
@click.option("--status", "statuses", type=click.Choice(STATUSES), multiple=True, help="Only these; may be repeated.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; without it, standard output.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.pass_obj
def export(context: Context, name: str, statuses: tuple[str, ...], output: Path | None, force: bool) -> None:
    """Export the saved words as a table or as a deck of Anki; a second import of the deck updates its cards."""
    from tuireader.exporters import export as export_bundles
    from tuireader.reading.word_export import bundle_of_words, words_as_csv
    from tuireader.reading.writing import write_file

    saved = _saved(context, statuses)
    if not saved:
        raise ExportError(NONE_SUCH) if statuses else ExportError(NONE, "s saves the word at the cursor of the reader")
    if name == "anki" and output is None:
        raise ExportError("a deck is no text", "name a file with -o")
    data = words_as_csv(saved).encode() if name == "csv" else export_bundles("anki", [bundle_of_words(saved)])
    if output is None:
        write_bytes(data)
    else:
        write_file(Path(os.path.expanduser(output)), data, overwrite=force)


@words.command("unknown")
@click.argument("source", shell_complete=source_completion)
@click.option("-n", "--count", type=click.IntRange(1, 10_000), default=FREQUENT, show_default=True)
@click.pass_obj
def unknown(context: Context, source: str, count: int) -> None:
    """Print the lemmas that stand most often in SOURCE and are not saved as known or being learned."""
    from tuireader.reading.opening import open_source
    from tuireader.reading.pipeline import Pipeline
    from tuireader.reading.vocabulary import frequent_unknown

    known = {lemma for lemma, status in context.store.words.statuses().items() if status is not Status.NEW}
    pipeline = Pipeline(open_source(source).document, context.language)
    for times, reading in frequent_unknown(pipeline, known, count):
        _echo(f"{times:>5}", reading.lemma, "; ".join(reading.senses))


def _echo(*cells: str) -> None:
    click.echo("\t".join(visible(cell.replace("\n", " ")) for cell in cells))
