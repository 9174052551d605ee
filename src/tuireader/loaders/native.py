"""The native document file. Owns its recognition; reading it is `document/file_format`."""

from __future__ import annotations

import codecs

from tuireader.document.file_format import decode
from tuireader.errors import EmptySource
from tuireader.loaders.loaded import Loaded


def sniff(head: bytes, name: str) -> bool:
    """A JSON object that names our format or is called .json."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    return start.startswith((b"{", b"[")) and (b'"tuireader-document"' in head or name.lower().endswith(".json"))


def load(data: bytes) -> Loaded:
    """Read a document file strictly; the text is kept code point for code point, since its layers count on it."""
    document = decode(data.removeprefix(codecs.BOM_UTF8))
    if not any(paragraph.text.strip() for paragraph in document.paragraphs):
        raise EmptySource("the document has no text", "its paragraphs are missing or empty")
    return Loaded(document)
