"""`tuireader notes`: list and export highlights and notes. Owns what is printed; the exporters write the formats."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.backup import COMMANDS as COPIES
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.notes_import import import_notes
from tuireader.cli.progress import progress
from tuireader.cli.streams import tell, write_bytes
from tuireader.errors import DocumentError, ExportError, SourceError
from tuireader.exporters import EXPORTERS, ExportBundle, ExportEntry, Layer
from tuireader.exporters import export as export_bundles
from tuireader.exporters.template import DIVIDER, OF_NOTE, OF_TEXT, OwnFormat
from tuireader.reading.colours import ColourNames
from tuireader.reading.export import Wanted, bundle, stored_bundle
from tuireader.reading.note_filter import EVERY, NoteFilter, colour_called, moment
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.writing import write_file
from tuireader.store import TextRecord


def colour_names(context: Context) -> ColourNames:
    """What the reader calls the colours."""
    return ColourNames({str(number): name for number, name in context.config.colours.items()})


@click.group(no_args_is_help=False)
@click.pass_context
def notes(context: click.Context) -> None:
    """List, export, import and back up highlights and notes."""
    context.call_on_close(lambda: _tell(context.obj))


for command in COPIES:
    notes.add_command(command)


def _tell(context: Context) -> None:
    """Say what happened on the way, such as a broken store that was moved aside."""
    for notice in context.notices:
        tell(notice)


notes.add_command(import_notes)


@notes.command("list")
@click.argument("source", required=False, shell_complete=source_completion)
@click.pass_obj
def list_notes(context: Context, source: str | None) -> None:
    """List the texts that have marks, or the marks of one text."""
    if source is None:
        counts = context.store.annotation_counts()
        if not counts:
            tell(NOTHING)
        for record in context.store.texts():
            if counts.get(record.id):
                title = record.title or record.source or "untitled"
                click.echo(visible(f"{counts[record.id]:>5}  {title}  {record.source or ''}"))
        return
    names = colour_names(context)
    entries = _bundle(context, source, Wanted(layers=frozenset(), colour_names=names)).entries
    if not entries:
        tell(f"nothing is marked in {source}")
    for entry in entries:
        colour = names[entry.annotation.colour] if entry.annotation.colour else "note"
        click.echo(visible(f"{_where(entry)} · {colour} · {entry.date}"))
        if entry.quote.strip():
            click.echo(visible(f"  {entry.quote}"))
        for line in entry.annotation.body.splitlines():
            click.echo(visible(f"  | {line}"))


def _where(entry: ExportEntry) -> str:
    if entry.number is None:
        return "not in the text any more"
    return f"paragraph {entry.number}" if entry.number else "the whole text"


DEFAULT = "markdown"
NOTHING = "nothing is marked in any text yet"
NONE_SUCH = "no note is such as you ask for"
FORMATS = "; ".join(f"{name}: {exporter.description}" for name, exporter in EXPORTERS.items())
MOST_TEMPLATE_BYTES = 1 << 20


@notes.command("export")
@click.argument("source", required=False, shell_complete=source_completion)
@click.option("--all", "everything", is_flag=True, help="The marks of every text.")
@click.option("--format", "name", type=click.Choice(list(EXPORTERS)), help=f"{FORMATS}.  [default: {DEFAULT}]")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help=f"A file with $names, written once for each note; what is above a line {DIVIDER} once for each text. "
    f"Names: {', '.join(OF_TEXT + OF_NOTE)}.",
)
@click.option("--color", "--colour", "colours", multiple=True, help="Only notes in this colour: a name, 1 to 5, none.")
@click.option("--tag", "tags", multiple=True, help="Only notes with this tag; given twice, with both.")
@click.option("--since", help="Only notes made or changed since a day (2026-11-23) or a time ago (7d, 2w, 3m).")
@click.option(
    "--compute/--no-compute",
    default=None,
    help="Whether English, summaries, names and readings that a text does not bring are made. "
    "Usual for one SOURCE, not for --all.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; without it, standard output.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.pass_obj
def export(
    context: Context,
    /,
    source: str | None,
    everything: bool,
    name: str | None,
    template: Path | None,
    output: Path | None,
    force: bool,
    **choice: Any,
) -> None:
    """Export the highlights and notes of a text, or of all."""
    if bool(source) == everything:
        raise click.UsageError("name a SOURCE or say --all")
    if name and template:
        raise click.UsageError("a --template is a format of its own")
    own = OwnFormat(_template(template)) if template else None
    exporter = EXPORTERS[name or DEFAULT]
    if output is None and exporter.preview and sys.stdout.isatty():
        raise ExportError(f"{name} is no text", "name a file with -o")
    wanted = _wanted(context, own.layers if own else exporter.layers, everything=everything, **choice)
    bundles = _all(context, wanted) if source is None else [_of_one(context, source, wanted)]
    data = own.write(bundles).encode("utf-8", "replace") if own else export_bundles(name or DEFAULT, bundles)
    if output is None:
        write_bytes(data)
    else:
        write_file(Path(os.path.expanduser(output)), data, overwrite=force)


def _wanted(
    context: Context,
    layers: frozenset[Layer],
    *,
    everything: bool,
    colours: Sequence[str],
    tags: Sequence[str],
    since: str | None,
    compute: bool | None,
) -> Wanted:
    names = colour_names(context)
    meant = frozenset(colour_called(colour, names) for colour in colours)
    chosen = NoteFilter(meant, tuple(tags), since=moment(since) if since else "")
    computed = not everything if compute is None else compute
    return Wanted(layers=layers, compute=computed, notes=chosen, colour_names=names)


def _template(path: Path) -> str:
    try:
        with open(os.path.expanduser(path), "rb") as file:
            data = file.read(MOST_TEMPLATE_BYTES + 1)
    except OSError as error:
        raise ExportError(f"the template {path} cannot be read: {error.strerror}") from error
    if len(data) > MOST_TEMPLATE_BYTES:
        raise ExportError(f"{path} is too large for a template")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExportError(f"the template {path} is not UTF-8") from error


def _of_one(context: Context, source: str, wanted: Wanted) -> ExportBundle:
    """What is kept of one text; nothing is a valid file too, and is said."""
    found = _bundle(context, source, wanted)
    if not found.entries:
        tell(NONE_SUCH if wanted.notes != EVERY else f"nothing is marked in {source}")
    return found


def _bundle(context: Context, source: str, wanted: Wanted) -> ExportBundle:
    """What is kept of one text; where its file is gone, from the store alone."""
    try:
        opened = context.open(source)
    except (SourceError, DocumentError):
        records = context.store.find_by_source(os.path.realpath(os.path.expanduser(source)))
        if not records:
            raise
        return stored_bundle(context.store, records[0][0], wanted)
    return bundle(opened, _notebook(context, opened), Pipeline(opened.document, context.language), wanted)


def _all(context: Context, wanted: Wanted) -> list[ExportBundle]:
    """Every text of which something is wanted, with progress where somebody watches."""
    counts = context.store.annotation_counts()
    records = [record for record in context.store.texts() if counts.get(record.id)]
    if not records:
        raise ExportError(NOTHING)
    # What is made here lives to the end: the collector would go through all of it again and again.
    gc.disable()
    with progress(records, "exporting") as steps:
        bundles = [_of_record(context, record, wanted) for record in steps]
    found = [bundle for bundle in bundles if bundle.entries]
    if not found:
        raise ExportError(NONE_SUCH)
    return found


def _of_record(context: Context, record: TextRecord, wanted: Wanted) -> ExportBundle:
    """What is kept of a text, from the store alone where its source is gone, is broken or holds another text now."""
    if record.source is not None:
        with suppress(SourceError, DocumentError):
            opened = context.open(record.source)
            notebook = _notebook(context, opened)
            if notebook.text_id == record.id:
                return bundle(opened, notebook, Pipeline(opened.document, context.language), wanted)
    return stored_bundle(context.store, record, wanted)


def _notebook(context: Context, opened: Opened) -> Notebook:
    return Notebook(opened.document, context.store, opened.source, opened.title)
