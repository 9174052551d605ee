"""Notes as plain text, to read, to print, to send. Owns the layout of the page; knows no file and no width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import line, lines
from tuireader.exporters.surroundings import Surroundings, stands_apart


def to_text(bundles: Sequence[ExportBundle]) -> str:
    """Text by text, paragraph by paragraph, blank lines between the entries."""
    return "\n\n".join(block for bundle in bundles for block in _text(bundle)) + "\n"


def _text(bundle: ExportBundle) -> Iterator[str]:
    about = [line(text) for text in (bundle.name, bundle.author, bundle.source) if text]
    yield "\n".join([*about, "=" * 40])
    for where, entries in groupby(bundle.entries, key=lambda entry: entry.where):
        yield f"[{where}]"
        surroundings = Surroundings()
        yield from ("\n".join(_entry(entry, bundle, surroundings)) for entry in entries)


def _entry(entry: ExportEntry, bundle: ExportBundle, surroundings: Surroundings) -> Iterator[str]:
    if entry.quote.strip():
        yield lines(entry.quote)
    for label, text in surroundings.of(entry):
        yield f"{label}:{_beside(line(text))}"
    if body := lines(entry.annotation.body):
        yield f"Note:{_beside(body)}"
    if entry.tags:
        yield f"Tags: {', '.join(entry.tags)}"
    yield f"({', '.join(filter(None, (line(bundle.colour_of(entry)), entry.date)))})"


def _beside(text: str) -> str:
    return f"\n{text}" if "\n" in text or stands_apart(text) else f" {text}"
