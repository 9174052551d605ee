"""Words of a paragraph with their glosses below. Owns what makes a pair; glosses are nlp/'s, columns layout/'s."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from tuireader.arabic.digits import to_ascii_digits
from tuireader.document import Analysis, Token, TokenKind
from tuireader.layout import Pair

GUESS_SIGN = "?"


Below = Callable[[Analysis], str]
"""What a third line says of a word."""


def below_of(what: str, scheme: str) -> Below | None:
    """The third line that the setting `interlinear` names; None for the gloss alone."""
    if what == "root":
        return lambda analysis: analysis.root or ""
    if what == "romanization":
        from tuireader.nlp.morphology.romanization import Scheme, romanized_as

        return lambda analysis: romanized_as(analysis, Scheme(scheme))
    return None


def pairs_of(text: str, tokens: Sequence[Token], below: Below | None = None) -> tuple[Pair, ...]:
    """A pair for each stretch of `text` without a blank in it: a word with the marks that touch it.

    Latin words that follow each other are one stretch, since they run from left to right. Marks alone have nothing
    below them; a guess ends in a question mark.
    """
    return tuple(
        Pair(stretch[0].start, stretch[-1].end, tuple(_lines(text, stretch, below))) for stretch in _stretches(tokens)
    )


def _lines(text: str, stretch: Sequence[Token], below: Below | None) -> Iterator[str]:
    yield " ".join(filter(None, (_gloss(text, one) for one in stretch)))
    if below is not None:
        words = [one.analysis for one in stretch if one.kind is TokenKind.WORD and one.analysis]
        yield " ".join(filter(None, map(below, words)))


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    if not tokens:
        return
    stretch = [tokens[0]]
    for before, token in pairwise(tokens):
        if before.end != token.start and not (before.kind == token.kind == TokenKind.LATIN):
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
