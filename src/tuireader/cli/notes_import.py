"""`tuireader notes import`: annotations of a file into the store. Owns what is printed and which text each is for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import tell
from tuireader.errors import NotesFileError, TuiReaderError
from tuireader.reading.annotation_files import NotesOfText, read_annotations
from tuireader.reading.importing import Counts, meant_for, read_file, take_in
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import Opened, open_source


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("source", required=False, shell_complete=source_completion)
@click.option("--dry-run", is_flag=True, help="Only say what would become of each; keep nothing.")
@click.pass_obj
def import_notes(context: Context, file: Path, source: str | None, dry_run: bool) -> None:
    """Take in highlights and notes of a file: tuireader's JSON, W3C annotations, Hypothesis.

    Without a SOURCE each goes to the text that the file names. What is there already stays as it is; what is not found
    in the text is kept all the same, as lost.
    """
    notes = read_annotations(read_file(Path(os.path.expanduser(file))))
    if source is not None:
        opened = open_source(source)
        notebook = _notebook(context, opened)
        counts = take_in(meant_for(notes, notebook), opened, notebook, context.store, dry=dry_run)
        _say(opened, counts, dry=dry_run)
        return
    failed = list(_each(context, notes, dry=dry_run))
    if len(failed) == len(notes) == 1:
        raise failed[0]
    for failure in failed:
        tell(str(failure))
    if failed:
        raise TuiReaderError(f"the notes of {len(failed)} of {len(notes)} texts were not taken in")


def _each(context: Context, notes: list[NotesOfText], *, dry: bool) -> Iterator[TuiReaderError]:
    """Take in the notes of each text that can be had; the errors of the others."""
    for one in notes:
        try:
            opened = _text_of(context, one)
            counts = take_in([one], opened, _notebook(context, opened), context.store, dry=dry)
        except TuiReaderError as error:
            yield error
        else:
            _say(opened, counts, dry=dry)


def _text_of(context: Context, notes: NotesOfText) -> Opened:
    """The text by its content where it was read here, else by its address."""
    record = context.store.find_text(notes.content) if notes.content else None
    for source in (record.source if record else None, notes.source):
        if source is not None and (source.startswith(("/", "sample:")) or Path(source).is_file()):
            return open_source(source)
    name = notes.source or "a text that the file does not name"
    count = len(notes.annotations)
    there = "1 note is" if count == 1 else f"{count} notes are"
    raise NotesFileError(f"{there} on {name}, which is not known here", "name the text as SOURCE, behind FILE")


def _notebook(context: Context, opened: Opened) -> Notebook:
    return Notebook(opened.document, context.store, opened.source, opened.title)


def _say(opened: Opened, counts: Counts, *, dry: bool) -> None:
    parts = [f"{counts.placed} placed", f"{counts.there} already there", f"{counts.lost} lost"]
    if counts.unusable:
        parts.append(f"{counts.unusable} without a quote")
    click.echo(visible(f"{opened.title}: {', '.join(parts)}{' (nothing kept: --dry-run)' if dry else ''}"))
