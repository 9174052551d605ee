"""A document with every layer filled in. Owns what `tuireader annotate` means; writes no file."""

from __future__ import annotations

from msgspec.structs import replace

from tuireader.document import Document
from tuireader.reading.digest import document_summary
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline


def annotate(document: Document, language: Language) -> Document:
    """The same document with every layer present; a document that has them all comes back equal."""
    pipeline = Pipeline(document, language)
    filled = tuple(pipeline.paragraph(index) for index in range(len(document.paragraphs)))
    paragraphs, entities = language.linker.link(filled, document.entities or ())
    summary = document.summary or document_summary(pipeline, paragraphs)
    return replace(document, paragraphs=paragraphs, entities=entities, summary=summary)
