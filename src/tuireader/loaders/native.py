"""The native document file. Owns what it takes to be read here; reading it is `document/file_format`."""

from __future__ import annotations

import codecs

from tuireader.document.file_format import decode
from tuireader.errors import EmptySource
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr


def load(data: bytes) -> Loaded:
    """Read a document file strictly; the text is kept code point for code point, since its layers count on it."""
    document = decode(data.removeprefix(codecs.BOM_UTF8))
    if not any(paragraph.text.strip() for paragraph in document.paragraphs):
        raise EmptySource(tr("the document has no text"), tr("its paragraphs are missing or empty"))
    return Loaded(document)
