"""What a loader gives. Owns the value; knows no format."""

from __future__ import annotations

from msgspec import Struct

from tuireader.document import Document


class Loaded(Struct, frozen=True):
    """A document and what the reader should be told of how it was read."""

    document: Document
    notice: str = ""
    """One line, or empty."""
