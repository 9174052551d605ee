"""Notes as a table of four columns for translators' tools. Owns the columns; knows no file.

Nothing is put before a cell that begins with a sign of a formula, as the CSV has it: a dialogue begins with a dash, and
such tools take every character for a part of the sentence. A spreadsheet should be given the CSV.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import line

COLUMNS = ("id", "ar", "en", "note")


def to_tsv(bundles: Sequence[ExportBundle]) -> str:
    """A line for each entry, tabs and line ends in it as blanks.

    `en` is English of the quote, else of its sentences, else of its paragraph.
    """
    rows = [COLUMNS, *(_row(entry) for bundle in bundles for entry in bundle.entries)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _row(entry: ExportEntry) -> tuple[str, ...]:
    english = entry.english or entry.sentence_english or entry.gloss
    cells = (entry.annotation.id, entry.quote, english.en if english else "", entry.annotation.body)
    return tuple(map(line, cells))
