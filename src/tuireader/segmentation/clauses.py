"""Clauses of a sentence. Owns the marks and connectives that part them; knows no syntax."""

from __future__ import annotations

import re

from tuireader.arabic.characters import COMMAS
from tuireader.document import Span, trimmed
from tuireader.segmentation.enclosures import enclosed_spans, encloses

_CONNECTIVES = (
    "حيث", "كما", "مما", "بينما", "لكن", "لكنه", "لكنها", "لكنهم", "إذ", "بل", "فيما", "بالتالي", "غير أن",
    "إلا أن", "لأن", "لأنه", "لأنها", "رغم", "بعدما", "قبل أن", "بعد أن", "لذلك", "لذا", "سواء", "علما", "في حين",
    "عندما", "في الوقت الذي", "على الرغم", "مع التأكيد", "وذلك", "وكذلك",
)  # fmt: skip
_NO_CONNECTIVE = r"(?!فيما (?:بعد|يتعلق|يخص)\s)"
_BOUNDARY = re.compile(
    rf"[{COMMAS}:](?=\s)|[،؛](?=[^\W\d])|(?<=\s)[-–—](?=\s)|(?<=\s){_NO_CONNECTIVE}[وف]?(?:"
    + "|".join(_CONNECTIVES)
    + r")(?=\s)"
)


def split_clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Sorted, disjoint spans that cover the sentence but for the white space between them.

    A clause ends behind a comma, semicolon or colon, before a dash that stands free, and before a connective, outside
    quotations and brackets. What stands between two commas may be less than a clause: أمس, or a name's apposition.
    """
    enclosed = enclosed_spans(text, sentence.start, sentence.end)
    clauses: list[Span] = []
    start = sentence.start
    for match in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        cut = match.end() if match[0] in COMMAS or match[0] == ":" else match.start()
        if encloses(enclosed, cut, cut):
            continue
        clause = trimmed(text, start, cut)
        if clause.start < clause.end:
            clauses.append(clause)
            start = cut
    rest = trimmed(text, start, sentence.end)
    return (*clauses, rest) if rest.start < rest.end else tuple(clauses)
