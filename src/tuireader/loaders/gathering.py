"""Paragraphs on their way into a document. Owns ids, limits and what is nothing; knows no format."""

from __future__ import annotations

from msgspec.structs import replace

from tuireader.arabic.characters import has_arabic
from tuireader.document import (
    Emphasis,
    Entity,
    Gloss,
    Mention,
    Meta,
    Paragraph,
    ParagraphKind,
    Span,
    Token,
    make_document,
)
from tuireader.document.document import MAX_PARAGRAPHS
from tuireader.document.file_format import check_limits
from tuireader.errors import EmptySource, LimitExceeded
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr

DEEPEST_HEADING = 6


class Gathering:
    """Takes paragraphs one by one, in their order."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []

    def add(
        self,
        text: str,
        kind: ParagraphKind = ParagraphKind.PARAGRAPH,
        *,
        level: int | None = None,
        reference: str | None = None,
        emphasis: tuple[Emphasis, ...] = (),
        gloss: Gloss | None = None,
        sentences: tuple[Span, ...] | None = None,
        tokens: tuple[Token, ...] | None = None,
        mentions: tuple[Mention, ...] | None = None,
    ) -> None:
        """Take a paragraph whose text is clean and trimmed; an empty one is none.

        Raises:
            LimitExceeded: One more than a document may have.
        """
        if not text:
            return
        if len(self.paragraphs) >= MAX_PARAGRAPHS:
            raise LimitExceeded(
                tr("the text has more than {limit:,} paragraphs", limit=MAX_PARAGRAPHS),
                tr("split it into parts"),
            )
        self.paragraphs.append(
            Paragraph(
                id=f"p{len(self.paragraphs) + 1}",
                kind=kind,
                level=level,
                reference=reference or None,
                text=text,
                emphasis=emphasis or None,
                gloss=gloss,
                sentences=sentences,
                tokens=tokens,
                entities=mentions,
            )
        )

    def give_english(self, english: str) -> None:
        """Take the English of the last paragraph; one that has some already, or none to have it, lets it go."""
        if english and self.paragraphs and self.paragraphs[-1].gloss is None:
            self.paragraphs[-1] = replace(self.paragraphs[-1], gloss=Gloss(english, "translation"))

    def add_heading(
        self, text: str, level: int, *, reference: str | None = None, emphasis: tuple[Emphasis, ...] = ()
    ) -> None:
        """Take a heading; one deeper than the sixth level is of the sixth. Raises LimitExceeded."""
        level = max(1, min(level, DEEPEST_HEADING))
        self.add(text, ParagraphKind.HEADING, level=level, reference=reference, emphasis=emphasis)

    def loaded(self, meta: Meta | None = None, notice: str = "", entities: tuple[Entity, ...] | None = None) -> Loaded:
        """The document; a language that `meta` leaves open is told by the letters.

        Raises:
            EmptySource: No paragraph was taken.
            LimitExceeded: One of them is too long.
        """
        if not self.paragraphs:
            raise EmptySource(tr("the file has no text in it"))
        check_limits([paragraph.text for paragraph in self.paragraphs])
        meta = meta or Meta(language=self.language())
        return Loaded(make_document(tuple(self.paragraphs), meta, entities=entities), notice)

    def language(self) -> str:
        """Arabic where any paragraph has Arabic letters, else undetermined."""
        return "ar" if any(has_arabic(paragraph.text) for paragraph in self.paragraphs) else "und"
