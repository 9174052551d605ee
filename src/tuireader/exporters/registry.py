"""The formats by name. Owns the table; opens no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tuireader.errors import ExportError
from tuireader.exporters import markdown
from tuireader.exporters.bundle import ExportBundle, Layer
from tuireader.exporters.json_annotations import to_json


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


EXPORTERS: dict[str, Exporter] = {
    "markdown": Exporter(markdown.to_markdown, ".md", "a page to read, good in Obsidian", markdown.LAYERS),
    "json": Exporter(to_json, ".json", "W3C Web Annotations in the Readium profile, for other programs"),
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
        raise ExportError(f"there is no export format {name}", f"there are: {', '.join(EXPORTERS)}")
    return found
