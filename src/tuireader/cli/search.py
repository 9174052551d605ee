"""`tuireader search`: in a text or in the library. Owns the printed form, a line a hit, its fields parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tuireader.arabic.cleaning import visible
from tuireader.cli.completion import source_completion
from tuireader.cli.context import Context
from tuireader.errors import TuiReaderError
from tuireader.reading.library_search import find_in_library
from tuireader.reading.notebook import Notebook, Placed
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.searching.query import parse
from tuireader.reading.searching.searches import Searches
from tuireader.reading.shelving import Shelving

AROUND = 60
"""Code points that are printed on each side of a hit."""


class NothingFound(TuiReaderError):
    """As other programs say it by their exit code."""


@click.command()
@click.argument("query")
@click.argument("source", required=False, shell_complete=source_completion)
@click.option("--limit", type=click.IntRange(1), default=60, show_default=True, help="At most so many hits.")
@click.pass_obj
def search(context: Context, query: str, source: str | None, limit: int) -> None:
    """Search in SOURCE, or in all texts of the library.

    QUERY is found however it is spelled; "in quotes" as it stands. lemma:, root:, en:, entity:, note: and re: search
    for a word in all its forms, a root, English, a name, in notes, and by a regular expression; in the library only
    lemma: is known, in annotated texts.
    """
    lines = _in_library(context, query, limit) if source is None else _in_text(context, query, source, limit)
    found = False
    for fields in lines:
        found = True
        click.echo("\t".join(map(visible, fields)))
    if not found:
        raise NothingFound("nothing found", "" if source else "only texts that were opened or added are searched")


def _in_library(context: Context, query: str, limit: int) -> Iterator[tuple[str, ...]]:
    index = Shelving(context.store, context.language, context.paths.cache).index
    for passage, spans in find_in_library(index, query, limit):
        start, end = (spans[0].start, spans[0].end) if spans else (0, 0)
        where = f"{passage.source or passage.title}:{passage.number + 1}"
        yield where, passage.title, _around(passage.body, start, end)


def _in_text(context: Context, query: str, source: str, limit: int) -> Iterator[tuple[str, ...]]:
    opened = context.open(source)
    asked = parse(query)
    searches = Searches(Pipeline(opened.document, context.language), lambda: _notes(context, opened))
    for _ in searches.steps(asked):
        continue
    for hit in searches.find(asked)[:limit]:
        yield str(hit.index + 1), _around(opened.document.paragraphs[hit.index].text, hit.start, hit.end)


def _notes(context: Context, opened: Opened) -> tuple[Placed, ...]:
    return Notebook(opened.document, context.store, opened.source, opened.title).placed


def _around(text: str, start: int, end: int) -> str:
    """The hit in its words, on one line."""
    first = 0 if start <= AROUND else text.find(" ", start - AROUND, start) + 1 or start
    last = len(text) if len(text) <= end + AROUND else max(end, text.rfind(" ", end, end + AROUND))
    return " ".join(text[first:last].split())
