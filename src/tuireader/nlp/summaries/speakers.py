"""How the one who speaks is called in a line: by his whole name, his family name or his first words. Owns the forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.document import EntityType, Mention, Span
from tuireader.nlp.protocols import Passage
from tuireader.nlp.summaries.speech import Speech
from tuireader.nlp.summaries.words import Word, written_words

_OF_NAMES = frozenset(["عبد", "أبو", "أبي", "بن", "ابن", "آل", "أم", "بنت", "دي", "فان", "فون", "لو", "دو"])
"""Words of a name that do not part from the next one."""


class Speaker(NamedTuple):
    """Where a speaker is named."""

    where: Passage
    span: Span
    length: int
    """In written words."""


def place_of(passage: Passage, words: Sequence[Word]) -> Speaker:
    """The speaker that words of a paragraph name, without quotation marks at their ends."""
    named = [place for place, word in enumerate(words) if not word.is_mark]
    inner = words[named[0] : named[-1] + 1] if named else words
    forms = [word.form for word in inner]
    if forms.count('"') % 2 == 0 and forms.count("«") == forms.count("»"):
        words = inner
    return Speaker(passage, Span(words[0].start, words[-1].end), written_words(words))


def forms_of(speaker: Speaker | None, speech: Speech, *, opened: bool) -> Iterator[Speaker | None]:
    """The speaker by his full name, and by his family name alone, which leaves more room for what he says.

    Pressed hard, one without a name by his first words only, and one who takes too much room not at all.
    """
    yield speaker
    if speaker is None:
        return
    where, span, count = speaker
    parts = span.of(where.text).split()
    person = any(one.start == span.start and one.end == span.end for one in _persons(where))
    if count > 1 and person and parts[-2] not in _OF_NAMES:
        yield Speaker(where, Span(span.end - len(parts[-1]), span.end), 1)
    if not opened or not speech.speaker:
        return
    first = _first_phrase(speech.speaker)
    if len(first) < len(speech.speaker):
        yield place_of(where, first)
    if speech.colon:
        yield None


def _first_phrase(words: Sequence[Word]) -> Sequence[Word]:
    """Up to what only says more of somebody: a preposition, a relative clause, a verb that describes him."""
    if words[0].name is not None:
        return words
    ends = (
        place for place, word in enumerate(words) if place and (word.is_preposition or word.is_verb or word.is_relative)
    )
    end = next(ends, len(words))
    inside = 0 < end < len(words) and words[end].enclosure and words[end].enclosure == words[end - 1].enclosure
    return words if inside else words[:end]


def _persons(passage: Passage) -> Iterator[Mention]:
    return (one for one in passage.mentions if one.type is EntityType.PERSON)
