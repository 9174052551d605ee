"""A text and its English as a table. Owns its two columns."""

from __future__ import annotations

from tuireader.arabic.cleaning import visible
from tuireader.document import Document


def to_tsv(document: Document) -> str:
    """A line a paragraph; tabs and line ends in a text are blanks."""
    rows = [("ar", "en"), *((one.text, one.gloss.en if one.gloss else "") for one in document.paragraphs)]
    return "".join(f"{visible(arabic)}\t{visible(english)}\n" for arabic, english in rows)
