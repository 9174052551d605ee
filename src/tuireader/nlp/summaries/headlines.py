"""The English of a line: the gloss of its words in the style of a headline. Owns tense and joints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Span, Token
from tuireader.nlp.naming import glossed
from tuireader.nlp.protocols import TOLD_NOW, Glosser, Line, Passage
from tuireader.nlp.summaries.themes import DOT
from tuireader.nlp.summaries.vocabulary import KEEPS_PAST

_WRITTEN_ON = frozenset("وفبلك")
"""What may be written on a word; a span may begin behind it."""
_BARE = " ,;:.،"


def headline(passage: Passage, line: Line, glosser: Glosser) -> str | None:
    """The speaker's name and what he says, in the present tense."""
    if line.listed:
        return _listed(passage, line, glosser)
    if line.speaker is None:
        return _gloss(passage, line.spans, glosser, present=True)
    where, name = line.speaker
    own = where is None
    said = [span for span in line.spans if not (own and span == name)]
    if own and not line.colon:
        return _gloss(passage, [name, *said], glosser, present=True)
    speaker = _family_name(where or passage, name) or _gloss(where or passage, [name], glosser, present=False)
    english = _gloss(passage, said, glosser, present=True)
    if speaker is None or english is None:
        return english
    return f"{speaker}: {english}" if line.colon else f"{speaker} {english[:1].lower()}{english[1:]}"


def _listed(passage: Passage, line: Line, glosser: Glosser) -> str | None:
    """The English of each phrase."""
    phrases = (_gloss(passage, [span], glosser, present=False) for span in line.spans)
    return DOT.join(phrase for phrase in phrases if phrase) or None


def _family_name(passage: Passage, span: Span) -> str | None:
    """The English of the last part of a longer name: that of the whole says how it is spelled."""
    for mention, name in passage.names():
        if mention.start < span.start and mention.end == span.end and name.en:
            parts = name.en.split()
            return parts[-1] if len(parts) > 1 else None
    return None


def _gloss(passage: Passage, spans: Iterable[Span], glosser: Glosser, *, present: bool) -> str | None:
    tokens = list(_within(passage.tokens, spans))
    if present and tokens:
        tokens = _presented(passage.text, tokens)
    gloss = glossed(glosser.gloss, passage.text, tokens, passage.names())
    return gloss.en.strip(_BARE) if gloss else None


def _within(tokens: Sequence[Token], spans: Iterable[Span]) -> Iterator[Token]:
    """The tokens of the spans; where a span begins behind a و or a preposition, the word loses it."""
    for span in spans:
        for token in tokens:
            if token.overlaps(span.start, span.end):
                yield token if token.start >= span.start else _unjoined(token, span.start)


def _unjoined(token: Token, start: int) -> Token:
    analysis = token.analysis
    if analysis is None:
        return replace(token, start=start)
    kept, vocalized, letters = analysis.segments, analysis.vocalized, start - token.start
    while kept and kept[0].form[:1] in _WRITTEN_ON and len(strip_marks(kept[0].form)) <= letters:
        letters -= len(strip_marks(kept[0].form))
        kept, vocalized = kept[1:], vocalized.removeprefix(kept[0].form)
    return replace(token, start=start, analysis=replace(analysis, segments=kept, vocalized=vocalized))


def _presented(text: str, tokens: list[Token]) -> list[Token]:
    """The first verb in the present, if it tells of the past and nothing else does."""
    if any(token.of(text) in KEEPS_PAST for token in tokens):
        return tokens
    for place, token in enumerate(tokens):
        if token.analysis is not None and token.analysis.upos == "VERB":
            if token.analysis.feats.get("Aspect") == "Perf" and token.analysis.feats.get("VerbForm") == "Fin":
                tokens[place] = replace(token, analysis=_in_present(token.analysis))
            break
    return tokens


def _in_present(analysis: Analysis) -> Analysis:
    return replace(analysis, feats={**analysis.feats, TOLD_NOW: "Yes"})
