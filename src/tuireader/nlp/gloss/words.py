"""English of one word with its clitics, in English order. Owns which sense and in what order; knows no neighbours."""

from __future__ import annotations

from functools import lru_cache

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Segment
from tuireader.nlp.gloss.function_words import FUNCTION_WORDS, OPEN_STEMS

_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])
_POSSESSIVES = frozenset(["my", "your", "his", "her", "its", "our", "their"])
_POSSESSED = frozenset(["NOUN", "ADJ", "PROPN", "NUM", "ADV"])
_BARE_IN_NAMES = "the"


def word_gloss(analysis: Analysis) -> str:
    """English of a word as read: clitics, the stem's first sense, and what hangs on it; empty where nothing is known.

    وَلِكِتَابِهِ gives `and for his book`, سَيَكْتُبُهُ `will write him`.
    """
    stem = stem_gloss(analysis)
    before: list[str] = []
    after: list[str] = []
    for segment in analysis.segments:
        english = first_sense(segment.gloss)
        if segment.role == "proclitic" or (english in _POSSESSIVES and analysis.upos in _POSSESSED):
            before.append(english)
        elif segment.role == "enclitic":
            after.append(english)
    if analysis.upos == "PROPN":
        before = [word for word in before if word != _BARE_IN_NAMES]
    return " ".join(part for part in (*before, stem, *after) if part)


def stem_gloss(analysis: Analysis) -> str:
    """The stem's best sense alone."""
    letters = strip_marks(_stem(analysis))
    if letters in FUNCTION_WORDS and (analysis.upos not in _OPEN or letters in OPEN_STEMS):
        return FUNCTION_WORDS[letters]
    return first_sense(analysis.gloss)


@lru_cache(maxsize=8192)
def first_sense(gloss: str) -> str:
    """The first sense that says something, without what stands in brackets."""
    for sense in gloss.split(";"):
        bare = _without_brackets(sense).strip()
        if bare:
            return bare
    return " ".join(gloss.replace("(", " ").replace(")", " ").partition(";")[0].split())


def _stem(analysis: Analysis) -> str:
    stems: list[Segment] = [segment for segment in analysis.segments if segment.role in ("stem", "suffix")]
    return "".join(segment.form for segment in stems) or analysis.vocalized


def _without_brackets(text: str) -> str:
    kept: list[str] = []
    depth = 0
    for char in text:
        depth += char == "("
        if not depth:
            kept.append(char)
        depth -= char == ")" and depth > 0
    return " ".join("".join(kept).split())
