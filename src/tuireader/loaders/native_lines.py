"""The native document as JSON Lines. Owns what it takes to be read here; reading it is `document/line_format`."""

from __future__ import annotations

import codecs

from tuireader.document.line_format import decode_lines
from tuireader.errors import EmptySource
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr


def load(data: bytes) -> Loaded:
    """Read it as strictly as a document file; the text is kept code point for code point."""
    document = decode_lines(data.removeprefix(codecs.BOM_UTF8))
    if not any(paragraph.text.strip() for paragraph in document.paragraphs):
        raise EmptySource(tr("the document has no text"), tr("its paragraphs are missing or empty"))
    return Loaded(document)
