"""Notes as CSV in Readwise's columns. Owns the columns and the guard against formulas; knows no file.

A cell that begins as a formula would be run by a spreadsheet: it gets an apostrophe before it, which spreadsheets take
for "this is text". Readwise takes tags from the front of a note, each with a full stop before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import line, lines, web_page

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What opens a formula; the last four are the wide forms, which some spreadsheets read alike."""


def to_readwise(bundles: Sequence[ExportBundle]) -> str:
    """A row for each entry below the names of the columns; the location is the paragraph's number."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for bundle in bundles:
        about = [_cell(line(text or "")) for text in (bundle.name, bundle.author, web_page(bundle.source))]
        for entry in bundle.entries:
            writer.writerow(_row(entry, about))
    return file.getvalue()


def _row(entry: ExportEntry, about: list[str]) -> list[str]:
    note = lines(entry.annotation.body)
    highlight = lines(entry.quote)
    if not highlight:
        highlight, note = note, ""
    marks = " ".join(f".{tag}" for tag in entry.tags)
    note = f"{marks}\n{note}" if marks and note else note
    return [_cell(highlight), *about, _cell(note), str(entry.number or ""), line(entry.annotation.created)]


def _cell(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text
