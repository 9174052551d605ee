"""`tuireader library`: list, add, remove, and make the index anew. Owns what is printed; the library does the rest."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.progress import progress
from tuireader.cli.streams import tell
from tuireader.errors import DocumentError, SourceError, TuiReaderError
from tuireader.reading.library import Entry, Library, Order, said_day
from tuireader.reading.library_search import put_in_index
from tuireader.reading.shelving import Shelving


@click.group(no_args_is_help=True)
def library() -> None:
    """The texts that were opened."""


@library.command("list")
@click.argument("words", nargs=-1)
@click.option("--sort", type=click.Choice([order.name.lower() for order in Order]), default="opened", show_default=True)
@click.pass_obj
def list_texts(context: Context, words: Sequence[str], sort: str) -> None:
    """List the texts, or those with all WORDS in title, author, date or source; #word asks for a tag."""
    for entry in Library(context.store).entries(Order[sort.upper()], " ".join(words)):
        opened = said_day(entry.opened, date.today()) if entry.opened else "new"
        place = f"{entry.percent}%" if entry.text_id is not None else ""
        tags = " ".join(f"#{tag}" for tag in entry.tags)
        notes = f"{entry.notes} {'note' if entry.notes == 1 else 'notes'}" if entry.notes else ""
        numbers = f"{opened:<10}{place:>5}{entry.words or '':>9}  {notes:<9}"
        click.echo(visible(numbers + "  ".join(filter(None, (entry.title, entry.author, tags, entry.source)))))


@library.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=source_completion)
@click.option("--tag", "tags", multiple=True, help="Give the texts this tag; may be given several times.")
@click.pass_obj
def add(context: Context, sources: Sequence[str], tags: Sequence[str]) -> None:
    """Put texts into the library and its index; of a folder, every file in it.

    A file that cannot be read does not stop the others.
    """
    shelving = Shelving(context.store, context.language, context.paths.cache)
    wanted = [name for source in sources for name in _files(source)]
    failed: list[TuiReaderError] = []
    with progress(wanted, "adding") as steps:
        for source in steps:
            try:
                desk = shelving.open(source)
                shelving.shelve(desk)
                if tags:
                    _tag(shelving, desk.notebook.entered(), tags)
            except TuiReaderError as error:
                failed.append(error)
    for failure in failed:
        tell(str(failure))
    click.echo(f"{len(wanted) - len(failed)} of {len(wanted)} texts are in the library")
    if failed:
        raise TuiReaderError(f"{len(failed)} of {len(wanted)} texts were not added")


def _files(source: str) -> list[str]:
    folder = Path(os.path.expanduser(source))
    if not folder.is_dir():
        return [source]
    return [entry.source for entry in Library(None, folder.resolve()).entries(Order.TITLE) if entry.source]


def _tag(shelving: Shelving, text_id: int, tags: Sequence[str]) -> None:
    shelf = Library(shelving.store)
    entry = next(entry for entry in shelf.entries() if entry.text_id == text_id)
    shelf.tag(entry, " ".join((*entry.tags, *tags)))


@library.command("remove")
@click.argument("source", shell_complete=source_completion)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(context: Context, source: str, yes: bool) -> None:
    """Remove a text with its place, highlights and notes; SOURCE is what `library list` prints last, or the title."""
    shelf = Library(context.store)
    entry = _named(shelf, source)
    if entry.notes and not yes:
        what = "highlight or note" if entry.notes == 1 else f"{entry.notes} highlights and notes"
        click.confirm(visible(f"Remove {entry.title} with its {what}?"), abort=True, err=True)
    shelf.remove(entry)
    shelf.settle()
    Shelving(context.store, context.language, context.paths.cache).index.remove(entry.content)
    click.echo(visible(f"removed {entry.title}"))


def _named(shelf: Library, source: str) -> Entry:
    known = [entry for entry in shelf.entries() if entry.text_id is not None]
    names = {source, os.path.realpath(os.path.expanduser(source))}
    found = [entry for entry in known if entry.source in names] or [entry for entry in known if entry.title == source]
    if len(found) != 1:
        what = "several texts are" if found else "no text is"
        raise SourceError(f"{what} called {source} in the library", "tuireader library list")
    return found[0]


@library.command("index")
@click.pass_obj
def index(context: Context) -> None:
    """Make the index for searches anew from the texts that can still be opened."""
    shelving = Shelving(context.store, context.language, context.paths.cache)
    shelving.index.clear()
    entries = [entry for entry in Library(context.store).entries() if entry.text_id is not None]
    missing = 0
    with progress(entries, "reading") as steps:
        for entry in steps:
            try:
                if entry.source is None:
                    raise SourceError("it came in on standard input")
                opened = shelving.open(entry.source).opened
                put_in_index(shelving.index, opened.document, opened.source, opened.title)
            except (SourceError, DocumentError) as error:
                missing += 1
                tell(f"{entry.title}: {error.message}")
    count = shelving.index.count()
    texts = "1 text is" if count == 1 else f"{count:,} texts are"
    click.echo(f"{texts} in the index, {missing} cannot be opened any more")
