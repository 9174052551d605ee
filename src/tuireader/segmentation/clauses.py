"""Clauses of a long sentence. Owns the connectives and lengths that part them; knows no syntax."""

from __future__ import annotations

import re

from tuireader.arabic.characters import COMMAS
from tuireader.document import Span, trimmed
from tuireader.segmentation.enclosures import enclosed_spans, encloses

LONG_SENTENCE = 60
"""A sentence of fewer code points is read in one breath and stays whole."""
SHORTEST_CLAUSE = 12
"""A part of fewer code points (كذلك، or a name between commas) joins its neighbour."""

_CONNECTIVES = (
    "حيث", "كما", "مما", "بينما", "لكن", "لكنه", "لكنها", "لكنهم", "إذ", "بل", "فيما", "كذلك", "بالتالي", "غير أن",
    "إلا أن", "لأن", "لأنه", "لأنها", "رغم", "بعدما", "قبل أن", "بعد أن", "لذلك", "لذا", "سواء", "علما", "في حين",
)  # fmt: skip
_BOUNDARY = re.compile(rf"[{COMMAS}](?=\s)|(?<=\s)[وف]?(?:" + "|".join(_CONNECTIVES) + r")(?=\s)")


def split_clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Sorted, disjoint spans that cover the sentence but for the white space between them.

    A clause ends behind a comma or semicolon and before a connective, outside quotations and brackets.
    """
    if sentence.end - sentence.start < LONG_SENTENCE:
        return (Span(sentence.start, sentence.end),)
    enclosed = enclosed_spans(text, sentence.start, sentence.end)
    clauses: list[Span] = []
    start = sentence.start
    for match in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        cut = match.end() if match[0] in COMMAS else match.start()
        if encloses(enclosed, cut, cut):
            continue
        clause = trimmed(text, start, cut)
        if clause.end - clause.start >= SHORTEST_CLAUSE and sentence.end - cut >= SHORTEST_CLAUSE:
            clauses.append(clause)
            start = cut
    clauses.append(trimmed(text, start, sentence.end))
    return tuple(clauses)
