"""Words of a paragraph with their glosses below. Owns what makes a pair; glosses are nlp/'s, columns layout/'s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tuireader.arabic.digits import to_ascii_digits
from tuireader.document import Token, TokenKind
from tuireader.layout import Pair

GUESS_SIGN = "?"


def pairs_of(text: str, tokens: Sequence[Token]) -> tuple[Pair, ...]:
    """A pair for each stretch of `text` without a blank in it: a word with the marks that touch it.

    Marks alone have nothing below them; a guess ends in a question mark.
    """
    return tuple(
        Pair(stretch[0].start, stretch[-1].end, (" ".join(filter(None, (_gloss(text, one) for one in stretch))),))
        for stretch in _stretches(tokens)
    )


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    if not tokens:
        return
    stretch = [tokens[0]]
    for before, token in pairwise(tokens):
        if before.end != token.start:
            yield stretch
            stretch = []
        stretch.append(token)
    yield stretch


def _gloss(text: str, token: Token) -> str:
    from tuireader.nlp.gloss import word_gloss

    if token.kind is TokenKind.WORD:
        analysis = token.analysis
        return word_gloss(analysis) + (GUESS_SIGN if analysis.guess else "") if analysis else ""
    return to_ascii_digits(token.of(text)) if token.kind is TokenKind.NUMBER else ""
