"""From the notes of texts to text in a format: (document, notes, layers) -> str. Opens no file, knows no store."""

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.registry import EXPORTERS, Exporter, export

__all__ = ["EXPORTERS", "ExportBundle", "ExportEntry", "Exporter", "export"]
