"""A line written out: its words with what joins them, its speaker, its spans. Owns the text; chooses no words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuireader.document import Span
from tuireader.nlp.protocols import Conjugator, Line, Passage
from tuireader.nlp.summaries.candidates import Said
from tuireader.nlp.summaries.fronting import title
from tuireader.nlp.summaries.themes import DOT, Phrase
from tuireader.nlp.summaries.words import Word, spans_of

ENDS = ".،؛,;:…"
_JOINT = re.compile(r"(?<!\w)[وف][\u064b-\u0652]*$")
_ATTACHED = re.compile(r"(?<!\w)[وف]?[بلك]ـ*$")


def listed_line(passage: Passage, phrases: Sequence[Phrase]) -> Line:
    """What a paragraph is about, phrase by phrase."""
    spans = tuple(phrase.span for phrase in phrases)
    text = DOT.join(" ".join(span.of(passage.text).split()) for span in spans)
    return Line(text, spans, listed=True)


def own_line(passage: Passage, words: Sequence[Word]) -> Line | None:
    """A short paragraph as it is, but for what ends it."""
    start, end = words[0].start, words[-1].end
    if words[-1].form in ENDS and len(words) > 1:
        end = words[-2].end
    return Line(" ".join(passage.text[start:end].split()), (Span(start, end),))


def said_line(passage: Passage, said: Said, conjugator: Conjugator | None) -> Line:
    """A clause with who says it; as a title has it where there is a `conjugator`."""
    text, spans = rendered(passage, said.words)
    if conjugator is not None and not said.colon:
        text = _as_title(passage, said, conjugator) or text
    if said.speaker is None:
        return Line(text, spans)
    where, span, _ = said.speaker
    name = " ".join(span.of(where.text).split())
    if where is passage:
        spans = tuple(sorted((span, *spans), key=lambda one: one.start))
    speaker = (None if where is passage else where, span)
    return Line(f"{name}{':' if said.colon else ''} {text}", spans, speaker, said.colon)


def _as_title(passage: Passage, said: Said, conjugator: Conjugator) -> str | None:
    told = title(passage, said.words, conjugator, led=said.speaker is not None)
    if told is None:
        return None
    subject, rest = (rendered(passage, part)[0] for part in (told.subject, told.rest))
    return " ".join(part for part in (subject, told.verb, rest) if part)


def _joint_before(text: str, start: int) -> int:
    """How long the و is that joins a word to what stands before it in the line."""
    found = _JOINT.search(text[max(0, start - 4) : start])
    return len(found[0]) if found else 0


def rendered(passage: Passage, words: Sequence[Word]) -> tuple[str, tuple[Span, ...]]:
    """Words as the text has them, and where they stand in it."""
    spans = tuple(
        Span(span.start - _joint_before(passage.text, span.start) * (number > 0), span.end)
        for number, span in enumerate(spans_of(words))
    )
    text = ""
    for number, span in enumerate(spans):
        text += _gap(passage.text, spans[number - 1], span) * (number > 0) + span.of(passage.text)
    return " ".join(text.split()), spans


def _gap(text: str, last: Span, span: Span) -> str:
    """Nothing behind a preposition that is written on what follows: بـ«الدخول» without its marks."""
    between = text[last.end : span.start]
    return "" if _ATTACHED.search(last.of(text)) and not any(map(str.isspace, between)) else " "
