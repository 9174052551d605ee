"""`tuireader convert`: writes texts in another format. Owns which file goes where and the progress; knows no format."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.cli.streams import tell, write_bytes
from tuireader.document import Document
from tuireader.errors import ExportError, TuiReaderError
from tuireader.exporters.texts import TEXT_FORMATS, TextFormat
from tuireader.reading.annotating.targets import targets_of
from tuireader.reading.opening import open_source
from tuireader.reading.writing import write_file

STANDARD_OUTPUT = "-"
_NAMES = [one.name for one in TEXT_FORMATS]


@click.command()
@click.argument("source", shell_complete=source_completion)
@click.option("-o", "--output", required=True, help="A file, - for standard output; for a folder, a folder.")
@click.option(
    "--to", "name", type=click.Choice(_NAMES), help="The format, where the suffix of the output does not say."
)
@click.option("--english", metavar="SOURCE", help="Another text, its English: the two are aligned by paragraph.")
@click.option("--force", is_flag=True, help="Write over files that exist.")
@click.pass_obj
def convert(context: Context, source: str, output: str, name: str | None, english: str | None, force: bool) -> None:
    """Write a text, or every text of a folder, as a document file, Markdown, HTML, a table or CoNLL-U.

    A file of a folder that cannot be read does not stop the others; they are listed at the end.
    """
    target = Path(os.path.expanduser(output))
    folder = Path(os.path.expanduser(source))
    if folder.is_dir():
        if english:
            raise click.UsageError("--english goes with one text, not with a folder")
        _folder(context, folder, target, _format(name, ""), force=force)
        return
    wanted = _format(name, "" if output == STANDARD_OUTPUT else target.suffix)
    data, notice = _converted(context, source, wanted, english)
    if notice:
        tell(notice)
    if output == STANDARD_OUTPUT:
        write_bytes(data)
    else:
        write_file(target, data, overwrite=force)


def _format(name: str | None, suffix: str) -> TextFormat:
    """By its name, else by the suffix."""
    for one in TEXT_FORMATS:
        if one.name == name or (name is None and suffix.lower() in one.suffixes):
            return one
    what = f"no format ends in {suffix}" if suffix else "nothing says in which format to write"
    raise click.UsageError(f"{what}: say --to {'|'.join(_NAMES)}")


def _converted(context: Context, source: str, wanted: TextFormat, english: str | None = None) -> tuple[bytes, str]:
    opened = open_source(source, english)
    notice = f"{opened.name}: {opened.notice}" if opened.notice else ""
    return wanted.write(_ready(context, opened.document, wanted)), notice


def _ready(context: Context, document: Document, wanted: TextFormat) -> Document:
    """With its words read, where the format is made of them and the document lacks any."""
    if not wanted.needs_analyses or all(paragraph.tokens is not None for paragraph in document.paragraphs):
        return document
    from tuireader.reading.annotate import annotate

    return annotate(document, context.language)


def _folder(context: Context, folder: Path, target: Path, wanted: TextFormat, *, force: bool) -> None:
    if target.exists() and not target.is_dir():
        raise click.UsageError("a folder is converted into a folder: name one with -o")
    jobs = targets_of(folder, target, wanted.suffixes[0])
    failed: list[TuiReaderError] = []
    notices: list[str] = []
    with click.progressbar(jobs, label="converting", file=sys.stderr, hidden=not sys.stderr.isatty()) as steps:
        for job in steps:
            try:
                data, notice = _converted(context, job.source, wanted)
                _make_folder(job.path.parent)
                write_file(job.path, data, overwrite=force)
            except TuiReaderError as error:
                failed.append(error)
            else:
                notices += [notice] if notice else []
    for notice in notices:
        tell(notice)
    for failure in failed:
        tell(str(failure))
    if failed:
        raise TuiReaderError(f"{len(failed)} of {len(jobs)} files were not converted")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"the folder {folder} cannot be made: {error.strerror}", "name another with -o") from error
