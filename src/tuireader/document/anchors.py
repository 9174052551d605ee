"""Anchoring by quote and position: how an anchor is made, and whether it still stands. Owns both; finds nothing again.

What an edited text did with an anchor is found by `reading/reanchoring`, which knows the spellings of the script.
"""

from __future__ import annotations

from unicodedata import combining

from tuireader.document.document import Paragraph
from tuireader.document.notes import Anchor
from tuireader.document.span import Span

CONTEXT = 32
"""Letters of prefix and suffix that are kept, with the marks on them: of vocalized text these are twice as many."""


class Place(Span, frozen=True):
    """Where an anchor was found: a span of the paragraph at `index` in the document."""

    index: int


def make_anchor(paragraph: Paragraph, start: int, end: int) -> Anchor:
    """The anchor of code points `start`..`end` of `paragraph`."""
    text = paragraph.text
    return Anchor(
        paragraph=paragraph.id,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[start - _reach(text[max(0, start - 2 * CONTEXT) : start][::-1]) : start],
        suffix=text[end : end + _reach(text[end : end + 2 * CONTEXT])],
    )


def _reach(text: str) -> int:
    """The code points that hold the first letters of `text`."""
    letters = 0
    for length, char in enumerate(text):
        if letters == CONTEXT:
            return length
        letters += not combining(char)
    return len(text)


WHOLE_TEXT = Anchor(paragraph="", start=0, end=0, exact="", prefix="", suffix="")
"""The anchor of a note on the text as a whole; it stands wherever the text has a paragraph."""


def stands(anchor: Anchor, text: str) -> bool:
    """Whether quote and surroundings are where they were; a short suffix ended the paragraph, and still must."""
    end = anchor.end + len(anchor.suffix)
    return (
        text[anchor.start : anchor.end] == anchor.exact
        and text[: anchor.start].endswith(anchor.prefix)
        and text.startswith(anchor.suffix, anchor.end)
        and (len(anchor.suffix) >= CONTEXT or end == len(text))
    )
