"""The first clause of a paragraph that says enough, cut to a line or two. Owns where it begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Span, Summary

_ENOUGH = 25
_MOST = 120
_FEW_WORDS = 4
_TRAILING = " \t\n،؛,;:.؟?!…-–—"
_HANGING = frozenset(
    ["و", "ف", "ثم", "لكن", "حيث", "أن", "إن", "في", "من", "إلى", "على", "عن", "مع", "أو", "التي", "الذي"]
)
"""Words that want another after them; a line does not end with one."""
_ELLIPSIS = "…"


class FirstClauseSummarizer:
    """Takes the paragraph's own opening."""

    def summarize(self, text: str, clauses: Sequence[Span], english: Callable[[Span], str | None]) -> Summary | None:
        """One clause or more of the paragraph; `english` is asked for the chosen span alone."""
        whole = _opening(text, clauses)
        if whole is None:
            return None
        span = _trimmed(text, _cut(text, whole))
        if not any(char.isalnum() for char in span.of(text)):
            return None
        shortened = span.end < _trimmed(text, whole).end
        line = " ".join(span.of(text).split())
        said = english(span)
        said = said.rstrip(" ,;:.") if said else None
        more = _ELLIPSIS if shortened else ""
        return Summary(line + more, said + more if said else None, "extract")


def _opening(text: str, clauses: Sequence[Span]) -> Span | None:
    """From the first clause with a word up to the clause that makes it enough."""
    spoken = [clause for clause in clauses or (Span(0, len(text)),) if any(c.isalnum() for c in clause.of(text))]
    if not spoken:
        return None
    start = spoken[0].start
    for clause in spoken:
        if _is_enough(text[start : clause.end]):
            return Span(start, clause.end)
    return Span(start, spoken[-1].end)


def _is_enough(text: str) -> bool:
    return len(text.strip(_TRAILING)) >= _ENOUGH and len(text.split()) >= _FEW_WORDS


def _cut(text: str, span: Span) -> Span:
    if span.end - span.start <= _MOST:
        return span
    blank = text.rfind(" ", span.start + _MOST // 2, span.start + _MOST)
    return Span(span.start, blank if blank > 0 else span.start + _MOST)


def _trimmed(text: str, span: Span) -> Span:
    """Without the blanks, marks and hanging words at its end, and the blanks at its start."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while True:
        end = start + len(text[start:end].rstrip(_TRAILING))
        last = text[start:end].rpartition(" ")[2]
        if strip_marks(last) not in _HANGING or len(last) == end - start:
            return Span(start, end)
        end -= len(last)
