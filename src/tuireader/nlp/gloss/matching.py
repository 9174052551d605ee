"""Rule: the expressions of the phrase tables in a line, longest first. Owns how a match becomes a unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import Token, TokenKind
from tuireader.nlp.gloss.function_words import PROCLITICS
from tuireader.nlp.gloss.phrases import LEMMA, Pattern, may_strip, word_keys
from tuireader.nlp.gloss.units import Line, Unit


class Match(NamedTuple):
    """A pattern found at a token, and the clitics that were taken off its first word."""

    pattern: Pattern
    clitics: str


def match_phrases(line: Line) -> None:
    """Put one unit in the place of the words of an expression."""
    tokens = line.tokens
    units: list[Unit] = []
    index = 0
    skip = False
    found_any = False
    while index < len(tokens):
        match = _longest(line, index) if tokens[index].kind is TokenKind.WORD else None
        own = line.units[line.starts[index] : line.starts[index + 1]]
        if match is None:
            units += own[1:] if skip else own
            skip = False
            index += 1
            continue
        units += _matched(line, index, match, own[1:] if skip else own)
        skip = bool(match.pattern.clitic)
        found_any = True
        index += len(match.pattern.words)
    if found_any:
        line.units = units


def _longest(line: Line, index: int) -> Match | None:
    best: Match | None = None
    for match in _candidates(line, index):
        if best is None or match.pattern.length > best.pattern.length:
            best = match
    return best


def _candidates(line: Line, index: int) -> Iterator[Match]:
    """Matches at a token; the first of each key is the longest of it."""
    token = line.tokens[index]
    starting = line.phrases.starting
    keys = word_keys(token.of(line.text))
    for pattern in starting(keys.whole):
        if _matches(line, pattern, index) and (len(pattern.words) > 1 or pattern.clitic or _is_name(token)):
            yield Match(pattern, "")
            break
    for clitics, rest in keys.stripped:
        for pattern in starting(rest):
            single = len(pattern.words) == 1 and not pattern.clitic
            if may_strip(pattern, clitics) and _matches(line, pattern, index) and not (single and not _is_name(token)):
                yield Match(pattern, clitics)
                break
    if token.analysis is not None:
        for pattern in starting(LEMMA + _lemma(token.analysis.lemma)):
            if _matches(line, pattern, index):
                yield Match(pattern, "")
                break


def _is_name(token: Token) -> bool:
    """A name of one word is taken only where the reading does not say that it is something else."""
    return token.analysis is None or token.analysis.guess or token.analysis.upos == "PROPN"


def _lemma(lemma: str) -> str:
    return word_keys(lemma).whole


def _matches(line: Line, pattern: Pattern, index: int) -> bool:
    """Whether the words behind the first are there."""
    tokens = line.tokens
    end = index + len(pattern.words)
    if end + bool(pattern.clitic) > len(tokens):
        return False
    for word, token in zip(pattern.words[1:], tokens[index + 1 : end], strict=True):
        if token.kind is not TokenKind.WORD:
            return False
        if word[0] == LEMMA:
            if token.analysis is None or LEMMA + _lemma(token.analysis.lemma) != word:
                return False
        elif word_keys(token.of(line.text)).whole != word:
            return False
    return not pattern.clitic or _opens_with(line, end, pattern.clitic)


def _opens_with(line: Line, index: int, clitic: str) -> bool:
    start = line.starts[index]
    if start == line.starts[index + 1]:
        return False
    first = line.units[start]
    return first.role == "proclitic" and fold(first.arabic) == clitic


def _matched(line: Line, index: int, match: Match, own: list[Unit]) -> list[Unit]:
    """The clitics of the first word and the unit of the expression."""
    pattern = match.pattern
    last = index + len(pattern.words) + bool(pattern.clitic)
    before = [_clitic(letter, index) for letter in match.clitics]
    if pattern.words[0][0] == LEMMA:
        before = [unit for unit in own if unit.role == "proclitic"]
    stems = [_stem(line, at) for at in range(index, index + len(pattern.words))]
    unit = (stems[pattern.head] or Unit("", pattern.kind)).copy()
    unit.words, unit.tail, unit.kind = pattern.english, pattern.tail, pattern.kind
    unit.tokens, unit.arabic, unit.role = tuple(range(index, last)), "", "stem"
    unit.fixed = not pattern.bends
    unit.guess = False
    unit.glued = not before and own[0].glued if own else False
    unit.definite = pattern.kind in ("noun", "adj") and any(stem is not None and stem.definite for stem in stems)
    unit.construct = not unit.definite and unit.kind in ("noun", "name")
    if before and own:
        before[0].glued = own[0].glued
    return [*before, unit]


def _clitic(letter: str, index: int) -> Unit:
    words, kind = PROCLITICS[letter]
    unit = Unit(words, kind, (index,), letter)
    unit.role = "proclitic"
    return unit


def _stem(line: Line, index: int) -> Unit | None:
    own = line.units[line.starts[index] : line.starts[index + 1]]
    return next((unit for unit in own if unit.role == "stem"), None)
