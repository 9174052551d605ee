"""The formats by name. Owns the table; opens no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tuireader.errors import ExportError
from tuireader.exporters.bundle import ExportBundle
from tuireader.exporters.json_annotations import to_json
from tuireader.exporters.markdown import to_markdown


class Exporter(NamedTuple):
    """A format to export to."""

    function: Callable[[Sequence[ExportBundle]], str]
    suffix: str
    """Of the file's name, with the full stop."""
    description: str


EXPORTERS: dict[str, Exporter] = {
    "markdown": Exporter(to_markdown, ".md", "a page to read, good in Obsidian"),
    "json": Exporter(to_json, ".json", "W3C Web Annotations in the Readium profile, for other programs"),
}


def export(name: str, bundles: Sequence[ExportBundle]) -> str:
    """The notes in the format called `name`, ending with a line feed.

    Raises:
        ExportError: There is no such format.
    """
    exporter = EXPORTERS.get(name)
    if exporter is None:
        raise ExportError(f"there is no export format {name}", f"there are: {', '.join(EXPORTERS)}")
    return exporter.function(bundles)
