"""What is left of a clause of which nothing fits in a line: verb, subject, what they need. Owns the last resort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.nlp.summaries.condensing import without_times, without_titles
from tuireader.nlp.summaries.fitting import Fit, is_turned, loses_verb, splits, trimmed, wants_more, wants_that
from tuireader.nlp.summaries.phrases import LIGHT, is_complete, outline
from tuireader.nlp.summaries.shortening import stripped
from tuireader.nlp.summaries.vocabulary import SUBORDINATE, THAT
from tuireader.nlp.summaries.words import Word, dangles, hangs, is_governing, written_words

_LEAST_WORDS = 4
_LONGEST = 60
_LIGHT_WANTS = 2
_CUT_COST = 4
"""Beginnings of a clause lose more than what is left of it without its adverbs."""


def cores(words: Sequence[Word], most: int) -> Iterator[Fit]:
    """The clause without all that may go, and the longest beginnings that say something, of it and of the whole."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST]
    plain = without_titles(without_times(words))
    cost, bare = stripped(plain, lambda kept: written_words(kept) <= most)
    if _LEAST_WORDS <= written_words(bare) <= most:
        yield Fit(tuple(trimmed(bare)), cost, whole=True)
    for lost, form in ((0, words), (1, plain), (cost, bare)):
        cut = _longest(form, most)
        if cut:
            yield Fit(tuple(trimmed(form[:cut])), lost + _CUT_COST, whole=False)


def beginnings(words: Sequence[Word], most: int) -> Iterator[Fit]:
    """The longest beginnings of the clause that are sentences at all, with a verb or without."""
    words = words[:_LONGEST]
    for lost, form in ((0, words), (1, without_titles(without_times(words)))):
        cut = _longest(form, most, loose=True)
        if cut:
            yield Fit(tuple(trimmed(form[:cut])), lost + _CUT_COST, whole=False)


def _longest(words: Sequence[Word], most: int, *, loose: bool = False) -> int:
    """The last place before which something whole was said in so many words; 0 where none is."""
    least = _LEAST_WORDS - loose
    reach = range(min(len(words), 3 * most), least - 1, -1)
    return next((cut for cut in reach if written_words(words[:cut]) <= most and _may_end(words, cut, loose)), 0)


def _may_end(words: Sequence[Word], cut: int, loose: bool) -> bool:
    if cut < len(words) and (splits(words, cut) or not _is_end(words[cut - 1], words[cut])):
        return False
    kept = trimmed(words[:cut])
    if (
        not kept
        or hangs(kept)
        or loses_verb(words, kept)
        or written_words(kept) < _LEAST_WORDS - loose
        or dangles(kept)
    ):
        return False
    if is_turned(words, cut) or wants_that(words, cut):
        return False
    if loose:
        shape = outline(kept)
        light = shape.verb is not None and words[shape.verb].lemma in LIGHT and shape.after <= _LIGHT_WANTS
        said = shape.verb is None or (shape.after and not light) or cut == len(words)
        return bool(said) and not (cut < len(words) and wants_more(words, cut)) and is_complete(kept, natural=True)
    that = next((place for place, word in enumerate(kept) if word.form in THAT), -1)
    if cut < len(words) and outline(kept[that + 1 :]).verb is None:
        return False
    shape = outline(kept)
    if shape.verb is not None and shape.after < 1 + (wants_more(words, cut) and shape.before == 0):
        return False
    return is_complete(kept, natural=True)


def _is_end(last: Word, following: Word) -> bool:
    """Whether a phrase ends between two words."""
    if last.is_mark or following.is_mark:
        return True
    if last.is_preposition and not last.attached and not last.owns:
        return False
    if last.upos == "NUM" and following.is_nominal and not (following.joint or following.attached):
        return False
    if last.is_verb or is_governing(last) or following.form in THAT or last.form in SUBORDINATE:
        return False
    if following.joint or following.is_relative or following.is_preposition or following.upos in ("SCONJ", "ADV"):
        return last.closed or last.upos in ("ADJ", "NUM") or following.is_relative or following.is_preposition
    return last.closed and (following.is_verb or (following.upos != "ADJ" and not following.closed))
