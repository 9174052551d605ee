"""Plain text: one paragraph a line or a block. Owns the way through decoding, cleaning and paragraphs."""

from __future__ import annotations

from tuireader.arabic.cleaning import clean_text
from tuireader.document.file_format import check_limits
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.paragraphs import split_paragraphs


def load(data: bytes) -> Loaded:
    """Read text in any of the encodings of `decoding`; a guessed or damaged one is said in the notice.

    Raises:
        EmptySource: Nothing but white space.
        NotText: Binary, or in no known encoding.
        LimitExceeded: Too many or too long paragraphs.
    """
    decoded = decode_text(data)
    texts = split_paragraphs(clean_text(decoded.text))
    check_limits(texts)
    gathering = Gathering()
    for text in texts:
        gathering.add(text)
    return gathering.loaded(notice=decoded.notice)
