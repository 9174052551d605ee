"""`tuireader notes`: list and export highlights and notes. Owns what is printed; the exporters write the formats."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.context import Context
from tuireader.cli.streams import tell, write_bytes
from tuireader.errors import DocumentError, ExportError, SourceError
from tuireader.exporters import EXPORTERS, ExportBundle
from tuireader.exporters import export as export_bundles
from tuireader.reading.export import bundle, stored_bundle, write_file
from tuireader.reading.marks import COLOUR_NAMES
from tuireader.reading.notebook import Notebook
from tuireader.reading.opening import Opened, open_source
from tuireader.reading.pipeline import Pipeline
from tuireader.store import TextRecord


@click.group(no_args_is_help=False)
@click.pass_context
def notes(context: click.Context) -> None:
    """List and export highlights and notes."""
    context.call_on_close(lambda: _tell(context.obj))


def _tell(context: Context) -> None:
    """Say what happened on the way, such as a broken store that was moved aside."""
    for notice in context.notices:
        tell(notice)


@notes.command("list")
@click.argument("source", required=False)
@click.pass_obj
def list_notes(context: Context, source: str | None) -> None:
    """List the texts that have marks, or the marks of one text."""
    if source is None:
        counts = context.store.annotation_counts()
        for record in context.store.texts():
            if counts.get(record.id):
                title = record.title or record.source or "untitled"
                click.echo(visible(f"{counts[record.id]:>5}  {title}  {record.source or ''}"))
        return
    for entry in _bundle(context, source).entries:
        annotation = entry.annotation
        where = f"paragraph {entry.number}" if entry.number else "not in the text any more"
        colour = COLOUR_NAMES[annotation.colour] if annotation.colour else "note"
        click.echo(visible(f"{where} · {colour} · {annotation.created[:10]}"))
        click.echo(visible(f"  {entry.quote}"))
        for line in annotation.body.splitlines():
            click.echo(visible(f"  | {line}"))


DEFAULT = "markdown"
FORMATS = "; ".join(f"{name}: {exporter.description}" for name, exporter in EXPORTERS.items())


@notes.command("export")
@click.argument("source", required=False)
@click.option("--all", "everything", is_flag=True, help="The marks of every text.")
@click.option(
    "--format", "name", type=click.Choice(list(EXPORTERS)), default="markdown", show_default=True, help=FORMATS
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; without it, standard output.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.pass_obj
def export(context: Context, source: str | None, everything: bool, name: str, output: Path | None, force: bool) -> None:
    """Export the highlights and notes of a text, or of all."""
    if bool(source) == everything:
        raise click.UsageError("name a SOURCE or say --all")
    bundles = _all(context) if source is None else [_bundle(context, source)]
    data = export_bundles(name, bundles)
    if output is None:
        write_bytes(data)
    else:
        write_file(Path(os.path.expanduser(output)), data, overwrite=force)


def _bundle(context: Context, source: str) -> ExportBundle:
    """What is kept of one text; where its file is gone, from the store alone."""
    try:
        opened = open_source(source)
    except (SourceError, DocumentError):
        records = context.store.find_by_source(os.path.realpath(os.path.expanduser(source)))
        if not records:
            raise
        return stored_bundle(context.store, records[0][0])
    return bundle(opened, _notebook(context, opened), Pipeline(opened.document, context.language))


def _all(context: Context) -> list[ExportBundle]:
    counts = context.store.annotation_counts()
    records = [record for record in context.store.texts() if counts.get(record.id)]
    if not records:
        raise ExportError("nothing is marked in any text yet")
    return [_of_record(context, record) for record in records]


def _of_record(context: Context, record: TextRecord) -> ExportBundle:
    """What is kept of a text, from the store alone where its source is gone, is broken or holds another text now."""
    if record.source is not None:
        with suppress(SourceError, DocumentError):
            opened = open_source(record.source)
            notebook = _notebook(context, opened)
            if notebook.text_id == record.id:
                return bundle(opened, notebook, Pipeline(opened.document, context.language))
    return stored_bundle(context.store, record)


def _notebook(context: Context, opened: Opened) -> Notebook:
    return Notebook(opened.document, context.store, opened.source, opened.title)
