"""From the notes of texts to a file in a format: (document, notes, layers) -> bytes. Opens no file, knows no store."""

from tuireader.exporters.bundle import ExportBundle, ExportEntry, Layer, Word
from tuireader.exporters.registry import EXPORTERS, Exporter, export, exporter, preview

__all__ = ["EXPORTERS", "ExportBundle", "ExportEntry", "Exporter", "Layer", "Word", "export", "exporter", "preview"]
