"""What a text is: frozen values without behaviour of their own. Knows no script, no file and no screen."""

from tuireader.document.document import Document, Meta, Paragraph, ParagraphKind, make_document
from tuireader.document.layers import Emphasis, Entity, EntityType, Gloss, Link, Mention, Name, Summary, SummarySpan
from tuireader.document.notes import Anchor, Annotation, Colour
from tuireader.document.span import Span, index_at, span_at, trimmed
from tuireader.document.tokens import Analysis, Segment, Token, TokenKind, Upos

__all__ = [
    "Analysis",
    "Anchor",
    "Annotation",
    "Colour",
    "Document",
    "Emphasis",
    "Entity",
    "EntityType",
    "Gloss",
    "Link",
    "Mention",
    "Meta",
    "Name",
    "Paragraph",
    "ParagraphKind",
    "Segment",
    "Span",
    "Summary",
    "SummarySpan",
    "Token",
    "TokenKind",
    "Upos",
    "index_at",
    "make_document",
    "span_at",
    "trimmed",
]
