"""Words of a paragraph with their glosses below. Owns what makes a pair; glosses are nlp/'s, columns layout/'s."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tuireader.arabic.digits import to_ascii_digits
from tuireader.document import Analysis, Gloss, Token, TokenKind
from tuireader.layout import Pair

if TYPE_CHECKING:
    from tuireader.nlp.gloss import Together

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


def pairs_of(
    text: str, tokens: Sequence[Token], gloss: Gloss | None = None, below: Below | None = None
) -> tuple[Pair, ...]:
    """A pair for each stretch of `text` without a blank in it: a word with the marks that touch it.

    Words that are one expression in `gloss`, the line made of these tokens, are one stretch, and so are Latin words
    that follow each other, since they run from left to right. Marks alone have nothing below them; a guess ends in a
    question mark.
    """
    from tuireader.nlp.gloss import word_by_word

    words = {at: one for one in word_by_word(text, tokens, gloss) for at in range(one.first, one.last + 1)}
    return tuple(
        Pair(
            tokens[stretch.start].start,
            tokens[stretch.stop - 1].end,
            tuple(_lines(text, tokens, stretch, words, below)),
        )
        for stretch in _stretches(tokens, words)
    )


def _lines(
    text: str, tokens: Sequence[Token], stretch: range, words: Mapping[int, Together], below: Below | None
) -> Iterator[str]:
    yield " ".join(filter(None, (_gloss(text, tokens, at, words) for at in stretch)))
    if below is not None:
        read = [one.analysis for at in stretch if (one := tokens[at]).kind is TokenKind.WORD and one.analysis]
        yield " ".join(filter(None, map(below, read)))


def _stretches(tokens: Sequence[Token], words: Mapping[int, Together]) -> Iterator[range]:
    if not tokens:
        return
    begin = 0
    for at, (before, token) in enumerate(pairwise(tokens), 1):
        touching = before.end == token.start or before.kind == token.kind == TokenKind.LATIN
        if not touching and (at not in words or words[at].first == at):
            yield range(begin, at)
            begin = at
    yield range(begin, len(tokens))


def _gloss(text: str, tokens: Sequence[Token], at: int, words: Mapping[int, Together]) -> str:
    if together := words.get(at):
        return together.english + GUESS_SIGN * together.guess if at == together.first else ""
    token = tokens[at]
    return to_ascii_digits(token.of(text)) if token.kind is TokenKind.NUMBER else ""
