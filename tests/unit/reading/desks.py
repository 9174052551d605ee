"""Small texts to read: with English of their author, so that no dictionary is asked for."""

from __future__ import annotations

from pathlib import Path

from tuireader.document import Document, Gloss, Meta, Paragraph, make_document
from tuireader.reading.desk import Desk
from tuireader.reading.language import Language
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Session
from tuireader.store import Store

NEWS = (
    ("أعلنت الشركة عن شراكة جديدة. وقال المدير إنها «مهمة».", "The company has a partner. He called it important."),
    ("وَقَالَ المُدِيرُ: سنعمل معا، إن شاء الله.", "The manager said: we shall work together."),
    ("وفي تطبيق Threads كتب الرئيس عن الشراكة.", "On Threads the president wrote of the partnership."),
)  # fmt: skip


def document_of(*texts: str | tuple[str, str], title: str | None = "خبر") -> Document:
    """Paragraphs p1, p2, …; a pair is a text with its English."""
    paragraphs = []
    for number, given in enumerate(texts, 1):
        text, english = given if isinstance(given, tuple) else (given, None)
        gloss = Gloss(english, "author") if english is not None else None
        paragraphs.append(Paragraph(id=f"p{number}", text=text, gloss=gloss, entities=()))
    return make_document(tuple(paragraphs), Meta(title=title))


def pipeline_of(document: Document) -> Pipeline:
    return Pipeline(document, Language(Path("/nowhere/no-dictionary-is-asked-for")))


def session_of(*texts: str | tuple[str, str]) -> Session:
    return Session(pipeline_of(document_of(*texts)))


def desk_of(document: Document, store: Store | None, source: str | None = "/texts/خبر.json") -> Desk:
    return Desk(Opened(document, "خبر.json", source), pipeline_of(document), store)
