"""What a loader gives. Owns the value; knows no format."""

from __future__ import annotations

from dataclasses import dataclass

from tuireader.document import Document


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document and what the reader should be told of how it was read."""

    document: Document
    notice: str = ""
    """One line, or empty."""
