"""The formats by name. Owns the table; opens no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tuireader.errors import ExportError
from tuireader.exporters import anki
from tuireader.exporters.bundle import ExportBundle, Layer
from tuireader.exporters.clippings import to_clippings
from tuireader.exporters.json_annotations import to_json
from tuireader.exporters.logseq import to_logseq
from tuireader.exporters.markdown import to_markdown
from tuireader.exporters.org import to_org
from tuireader.exporters.readwise import to_readwise
from tuireader.exporters.surroundings import LAYERS as SURROUNDINGS
from tuireader.exporters.text import to_text
from tuireader.exporters.tsv import to_tsv
from tuireader.exporters.web_page import LAYERS as OF_WEB_PAGE
from tuireader.exporters.web_page import to_web_page
from tuireader.wording import N_, tr


class Exporter(NamedTuple):
    """A format to export to."""

    function: Callable[[Sequence[ExportBundle]], str | bytes]
    suffix: str
    """Of the file's name, with the full stop."""
    description: str
    layers: frozenset[Layer] = frozenset()
    """What it shows of the surroundings of a quote; the rest need not be made."""
    preview: Callable[[Sequence[ExportBundle]], str] | None = None
    """What is shown of a format that is no text."""


_EVERY_ENGLISH = frozenset({Layer.ENGLISH, Layer.SENTENCE_ENGLISH, Layer.GLOSS})

EXPORTERS: dict[str, Exporter] = {
    "markdown": Exporter(to_markdown, ".md", N_("a page to read, good in Obsidian"), SURROUNDINGS),
    "org": Exporter(to_org, ".org", N_("an outline for Emacs"), SURROUNDINGS),
    "logseq": Exporter(to_logseq, ".logseq.md", N_("a page of blocks for Logseq"), SURROUNDINGS),
    "html": Exporter(
        to_web_page, ".html", N_("one web page, Arabic and English side by side, good on paper"), OF_WEB_PAGE
    ),
    "text": Exporter(to_text, ".txt", N_("plain text"), SURROUNDINGS),
    "anki": Exporter(anki.to_anki, ".apkg", N_("a deck of cards for Anki"), anki.LAYERS, anki.cards_as_text),
    "csv": Exporter(to_readwise, ".csv", N_("Readwise's columns, for Readwise and spreadsheets")),
    "tsv": Exporter(to_tsv, ".tsv", N_("id, Arabic, English, note, for translators' tools"), _EVERY_ENGLISH),
    "clippings": Exporter(to_clippings, ".clippings.txt", N_("a Kindle's My Clippings.txt")),
    "json": Exporter(to_json, ".json", N_("W3C Web Annotations in the Readium profile, for other programs")),
}


def export(name: str, bundles: Sequence[ExportBundle]) -> bytes:
    """The notes as a file of the format called `name`; text is UTF-8 and ends with a line end.

    Raises:
        ExportError: There is no such format.
    """
    made = exporter(name).function(bundles)
    return made if isinstance(made, bytes) else made.encode("utf-8", "replace")


def preview(name: str, bundles: Sequence[ExportBundle]) -> str:
    """The notes as a person sees them in that format.

    Raises:
        ExportError: There is no such format.
    """
    shown = exporter(name).preview
    return shown(bundles) if shown else export(name, bundles).decode()


def exporter(name: str) -> Exporter:
    """The format called `name`.

    Raises:
        ExportError: There is none.
    """
    found = EXPORTERS.get(name)
    if found is None:
        raise ExportError(
            tr("there is no export format {name}", name=name),
            tr("there are: {formats}", formats=", ".join(EXPORTERS)),
        )
    return found
