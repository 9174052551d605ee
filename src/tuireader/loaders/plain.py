"""Plain text: one paragraph a line or a block. Owns the way through decoding, cleaning and paragraphs."""

from __future__ import annotations

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import clean_text
from tuireader.document import Meta, Paragraph, make_document
from tuireader.document.file_format import check_limits
from tuireader.errors import EmptySource
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.paragraphs import split_paragraphs


def sniff(head: bytes, name: str) -> bool:
    """The last resort: everything may be plain text; what is not is refused when it is decoded."""
    return True


def load(data: bytes) -> Loaded:
    """Read text in any of the encodings of `decoding`; a guessed or damaged one is said in the notice.

    Raises:
        EmptySource: Nothing but white space.
        NotText: Binary, or in no known encoding.
        LimitExceeded: Too many or too long paragraphs.
    """
    decoded = decode_text(data)
    text = clean_text(decoded.text)
    texts = split_paragraphs(text)
    if not texts:
        raise EmptySource("the file has no text in it")
    check_limits(texts)
    paragraphs = tuple(Paragraph(id=f"p{number}", text=part) for number, part in enumerate(texts, 1))
    language = "ar" if has_arabic(text) else "und"
    return Loaded(make_document(paragraphs, Meta(language=language)), decoded.notice)
