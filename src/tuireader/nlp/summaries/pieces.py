"""Words by sentence and by clause, without those in brackets. Owns how they are laid beside spans; knows no syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.document import Span
from tuireader.nlp.summaries.quotations import sentences_in, unwrapped
from tuireader.nlp.summaries.words import Word

_ASIDES = ("(", "[")
_DASHES = frozenset("-–—")
_DATELINE_WORDS, _ASIDE_WORDS = 12, 16


def sentences(words: Sequence[Word], spans: Sequence[Span]) -> Iterator[list[Word]]:
    """The sentences of a paragraph; those of a quotation where that is all there is."""
    for sentence in within(words, spans):
        said = unwrapped(sentence) if sentence[0].is_mark and sentence[0].enclosure else sentence
        if len(said) == len(sentence):
            yield sentence
        else:
            yield from sentences_in(said)


def without_asides(words: Sequence[Word]) -> list[Word]:
    """Without what stands in brackets."""
    kept: list[Word] = []
    aside = 0
    for word in words:
        if word.is_mark and word.enclosure and word.form in _ASIDES and not aside:
            aside = word.enclosure
        if not aside or word.enclosure != aside:
            aside = 0
            kept.append(word)
    return kept


def without_dateline(words: Sequence[Word]) -> Sequence[Word]:
    """Without the place that an agency's report begins with: تونس، الجمهورية التونسية --."""
    for place in range(1, min(len(words), _DATELINE_WORDS)):
        word, last = words[place], words[place - 1]
        if last.is_verb or (last.is_preposition and not last.attached):
            return words
        placed = all(one.name is not None or one.is_mark or one.upos == "PROPN" for one in words[:place])
        ends = word.form in _DASHES and (last.form in _DASHES or word.form == "—" or (placed and word.spaced))
        if ends and any(one.name is not None for one in words[:place]) and any(one.is_mark for one in words[:place]):
            return words[place + 1 :] or words
    return words


def without_dashes(words: Sequence[Word]) -> Sequence[Word]:
    """Without what stands between two dashes at their beginning: - كما نقلته الوكالات -."""
    if not words or words[0].form not in _DASHES:
        return words
    end = next((at for at, word in enumerate(words[1:_ASIDE_WORDS], 1) if word.form in _DASHES), None)
    return words if end is None else words[end + 1 :]


def within(words: Sequence[Word], spans: Sequence[Span]) -> list[list[Word]]:
    """The words of each span; those of none are dropped, and so are spans without words."""
    found: list[list[Word]] = []
    at = 0
    for span in spans:
        while at < len(words) and words[at].start < span.start:
            at += 1
        inside: list[Word] = []
        while at < len(words) and words[at].start < span.end:
            inside.append(words[at])
            at += 1
        if inside:
            found.append(inside)
    return found


def cover(words: Sequence[Word]) -> Span:
    """From the first of the words to the last."""
    return Span(words[0].start - len(words[0].joint), words[-1].end)


def mended(parts: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The parts, those as one between which words were left out and no mark stands: they were joined before."""
    found: list[list[Word]] = []
    for part in parts:
        if found and not found[-1][-1].is_mark and part[0].index > found[-1][-1].index + 1:
            found[-1] += part
        else:
            found.append(list(part))
    return found
