"""A line's English taken apart again, under the words that it is of. Owns which tokens share one stretch of English.

What a word means here is what the line made of it: an expression stands below all its words. A word that the line has
no English of its own for keeps the gloss of its reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tuireader.document import Gloss, Link, Token, TokenKind
from tuireader.nlp.gloss.english.words import article_for
from tuireader.nlp.gloss.words import word_gloss

MOST_TOGETHER = 5
"""Words of one stretch; what is longer is glossed by its words."""
_SENTENCE_END = re.compile(r"[.!?:…][\"”’)»\]]*\s+$")


class Together(NamedTuple):
    """Tokens with the English that they share; `first`..`last` are indices, both included."""

    first: int
    last: int
    english: str
    guess: bool


def word_by_word(text: str, tokens: Sequence[Token], gloss: Gloss | None) -> list[Together]:
    """The words among `tokens`, in order, with their English; `gloss` is the line made of them, if there is one."""
    runs = [(_first_run(link), link) for link in gloss.links] if gloss else []
    bounds = list(_bounds(tokens, [run for run, _ in runs]))
    of_token = {at: number for number, (first, last) in enumerate(bounds) for at in range(first, last + 1)}
    said: list[list[Link]] = [[] for _ in bounds]
    for (first, _), link in runs:
        if first in of_token:
            said[of_token[first]].append(link)
    return [
        _together(text, tokens[first : last + 1], first, gloss, found)
        for (first, last), found in zip(bounds, said, strict=True)
    ]


def _first_run(link: Link) -> tuple[int, int]:
    """The first tokens of a link in a row: what a verb and its far preposition make stands below the verb."""
    indices = sorted(set(link.tokens))
    last = indices[0]
    for index in indices[1:]:
        if index != last + 1:
            break
        last = index
    return indices[0], last


def _bounds(tokens: Sequence[Token], runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """First and last token of each stretch of words: runs that share a token are one, if it is not too long."""
    ends: dict[int, int] = {}
    for first, last in runs:
        ends[first] = max(last, ends.get(first, first))
    at = 0
    while at < len(tokens):
        reached, last = at, ends.get(at, at)
        while reached < last:
            reached += 1
            last = max(last, ends.get(reached, reached))
        if last - at >= MOST_TOGETHER:
            last = at
        if any(one.kind is TokenKind.WORD for one in tokens[at : last + 1]):
            yield at, last
        at = last + 1


def _together(text: str, tokens: Sequence[Token], first: int, gloss: Gloss | None, links: Sequence[Link]) -> Together:
    last = first + len(tokens) - 1
    own = [word_gloss(token.analysis) for token in tokens if token.analysis]
    if gloss is None or not links:
        guess = any(token.analysis.guess for token in tokens if token.analysis)
        return Together(first, last, " ".join(filter(None, own)), guess)
    english = " ".join(_lowered(gloss.en, link, own) for link in links)
    return Together(first, last, _agreeing(english).rstrip(",;:"), any(link.guess for link in links))


def _agreeing(english: str) -> str:
    """The article as the word behind it wants it now, an approach though it was a comprehensive approach."""
    article, _, rest = english.partition(" ")
    return f"{article_for(rest)} {rest}" if article in ("a", "an") and rest else english


def _lowered(english: str, link: Link, own: Sequence[str]) -> str:
    """Words of a line without the capital that only the beginning of a sentence gives them."""
    said = english[link.start : link.end]
    begins = link.start == 0 or _SENTENCE_END.search(english, 0, link.start) is not None
    word = said.split(maxsplit=1)[0] if said else ""
    is_name = word == "I" or (len(word) > 1 and not word[1:].islower()) or any(word in one.split() for one in own)
    if is_name or not begins:
        return said
    return said[:1].lower() + said[1:]
