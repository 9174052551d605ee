"""Sentences of a paragraph. Owns the rules of what a full stop ends; knows no clauses."""

from __future__ import annotations

import re

from tuireader.arabic.characters import CLOSING_QUOTES, SENTENCE_ENDS
from tuireader.document import Span, trimmed
from tuireader.segmentation.enclosures import enclosed_spans, encloses

_END = re.compile(
    f"[{SENTENCE_ENDS}\n](?:(?<=\n)|(?<![{SENTENCE_ENDS}]{{2}})[{SENTENCE_ENDS}]*+[{re.escape(CLOSING_QUOTES)}]*+"
    + r"(?=\s|$))",
)
"""A line end, or the first of a run of marks; it opens with a class because what opens with one is found quickly."""
_ABBREVIATION = re.compile(
    r"(?:(?:^|[\s(«“\"])(?:[^\W\d_]|[\u0621-\u064a]\.[\u0621-\u064a])|(?:^|[\s(.«“\"])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|No|Jr|Sr|al|etc)"
    r"|(?:^|\n)\s*[0-9٠-٩۰-۹]{1,3})$"
)
"""What may stand before a full stop that ends nothing: د. م. ص. ق.م. Dr. and the number of a list item."""


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sorted, disjoint spans that cover everything but the white space between sentences.

    A sentence ends at . ؟ ! … with what closes behind it, and at a line end; never inside a number, an abbreviation, or
    a quotation or bracket that goes on behind the stop and is closed in the same paragraph.
    """
    enclosed = enclosed_spans(text, 0, len(text))
    sentences: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match[0] != "\n" and (encloses(enclosed, match.start(), match.end()) or _abbreviated(text, match)):
            continue
        _add(sentences, text, start, match.end())
        start = match.end()
    _add(sentences, text, start, len(text))
    return tuple(sentences)


def _add(sentences: list[Span], text: str, start: int, end: int) -> None:
    sentence = trimmed(text, start, end)
    if sentence.start < sentence.end:
        sentences.append(sentence)


def _abbreviated(text: str, match: re.Match[str]) -> bool:
    if match[0] != "." or match.end() == len(text):
        return False
    return _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()) is not None
