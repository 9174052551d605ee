"""A text annotated paragraph by paragraph. Owns what is held of a long one: names and summaries, not all its words."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from msgspec.structs import replace

from tuireader.document import Document, Paragraph
from tuireader.document.line_format import end_line, head_line, paragraph_line, with_entities
from tuireader.reading.digest import document_summary
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline


def annotated_lines(document: Document, language: Language) -> Iterator[bytes]:
    """The document with every layer, as JSON Lines: the same as `annotate` gives, in parts.

    Mentions get their ids when all are known, so lines wait for them in a temporary file.
    """
    pipeline = Pipeline(document, language)
    kept: list[Paragraph] = []
    with tempfile.TemporaryFile() as waiting:
        for index in range(len(document.paragraphs)):
            paragraph = pipeline.paragraph(index)
            waiting.write(paragraph_line(replace(paragraph, entities=None)))
            kept.append(_lean(paragraph))
        linked, entities = language.linker.link(kept, document.entities or ())
        summary = document.summary or document_summary(pipeline, linked)
        waiting.seek(0)
        yield head_line(document.meta)
        for line, paragraph in zip(waiting, linked, strict=True):
            yield with_entities(line, paragraph.entities)
        yield end_line(len(linked), summary, entities)


def _lean(paragraph: Paragraph) -> Paragraph:
    """With what linking and the summary of the text ask for: mentions, their words, and the paragraph's own summary."""
    mentions = paragraph.entities or ()
    words = tuple(
        token for token in paragraph.tokens or () if any(token.overlaps(one.start, one.end) for one in mentions)
    )
    return replace(paragraph, tokens=words, sentences=None, gloss=None)
