"""Analyses that a source brings without English, completed from the dictionary. Owns which reading of ours agrees.

A treebank says lemma, part of speech and features and has no English: the dictionary's reading that agrees with it best
gives that, and the parts of the word; what the treebank says stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.document import Analysis, Token, TokenKind

if TYPE_CHECKING:
    from tuireader.nlp.protocols import Analyzer, Tagger

SHADDA = "\u0651"


def is_bare(token: Token) -> bool:
    """Whether a word's analysis says neither its English nor its parts."""
    analysis = token.analysis
    return analysis is not None and token.kind is TokenKind.WORD and not (analysis.gloss or analysis.segments)


def completed(text: str, tokens: Sequence[Token], tagger: Tagger, analyzer: Analyzer) -> tuple[Token, ...]:
    """The same tokens, each bare analysis with what the dictionary knows of the word.

    Raises:
        LexiconError: The dictionary cannot be had.
    """
    ours = tagger.tag(text, [replace(token, analysis=None) if is_bare(token) else token for token in tokens])
    return tuple(
        replace(theirs, analysis=_agreeing(theirs.of(text), theirs.analysis, mine.analysis, analyzer))
        if theirs.analysis is not None and mine.analysis is not None and is_bare(theirs)
        else theirs
        for theirs, mine in zip(tokens, ours, strict=True)
    )


def _agreeing(form: str, theirs: Analysis, ours: Analysis, analyzer: Analyzer) -> Analysis:
    """Ours in this place if it agrees in all, else the first of all readings that agrees best."""
    best = ours
    if any(_distance(ours, theirs)):
        best = min([ours, *analyzer.analyze(form)], key=lambda reading: _distance(reading, theirs))
    return replace(
        best,
        vocalized=theirs.vocalized if strip_marks(theirs.vocalized) != theirs.vocalized else best.vocalized,
        lemma=theirs.lemma or best.lemma,
        root=theirs.root or best.root,
        upos=theirs.upos,
        feats=theirs.feats,
        romanized=theirs.romanized or best.romanized,
    )


def _distance(reading: Analysis, theirs: Analysis) -> tuple[bool, bool, bool, int]:
    """Whether letters of the lemma, part of speech and doubled letters differ, and how many features that both name.

    Treebanks write the vowels of a lemma each in its way; a shadda means the same to all.
    """
    return (
        fold(reading.lemma) != fold(theirs.lemma),
        reading.upos != theirs.upos,
        reading.lemma.count(SHADDA) != theirs.lemma.count(SHADDA),
        sum(reading.feats.get(name, value) != value for name, value in theirs.feats.items()),
    )
