"""Rule: the expressions of the phrase tables in a line, longest first. Owns how a match becomes a unit."""

from __future__ import annotations

from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import TokenKind
from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.function_words import PROCLITICS
from tuireader.nlp.gloss.parted import Parted, across_subject
from tuireader.nlp.gloss.phrases import LEMMA, Pattern, folded, lemma_key, may_strip, unpacked
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.protocols import NAMED

_GOVERNING = frozenset(["prep", "sub"])
_WORD = TokenKind.WORD
Seconds = tuple[str, ...]
_NOTHING: Seconds = ("",)


class Match(NamedTuple):
    """A pattern found at a token, and the clitics that were taken off its first word."""

    pattern: Pattern
    clitics: str


def match_phrases(line: Line) -> None:
    """Put one unit in the place of the words of an expression."""
    tokens, starts = line.tokens, line.starts
    units: list[Unit] = []
    index = 0
    skip = False
    found_any = False
    line.names = _sure_names(line)
    behind: dict[int, int] = {}
    seconds: list[Seconds | None] = [None] * (len(tokens) + 1)
    while index < len(tokens):
        if index in behind:
            index += behind.pop(index)
            continue
        match = _longest(line, index, seconds) if tokens[index].kind is _WORD else None
        own = line.units[starts[index] : starts[index + 1]]
        if match is None and (parted := across_subject(line, index)) is not None:
            units += _parted(line, index, parted, own[skip:])
            behind[parted.at] = len(parted.pattern.words) - 1
            found_any, skip, index = True, False, index + 1
            continue
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


def _longest(line: Line, index: int, seconds: list[Seconds | None]) -> Match | None:
    """The longest expression at a token; of equals the one that leaves the word as it is written."""
    token = line.tokens[index]
    analysis = token.analysis
    if analysis is not None and NAMED in analysis.feats:
        return None
    openings = line.phrases.openings(line.text[token.start : token.end])
    lemma = line.phrases.lemma(analysis.lemma) if analysis is not None else None
    if not openings and lemma is None:
        return None
    after = seconds[index + 1]
    if after is None:
        after = seconds[index + 1] = _seconds(line, index + 1)
    best = None
    for key, clitics in openings:
        best = _find(line, index, key, clitics, after, best)
    return best if lemma is None else _find(line, index, lemma, "", after, best)


def _find(line: Line, index: int, key: str, clitics: str, after: Seconds, best: Match | None) -> Match | None:
    """The better of `best` and the longest expression whose first word is `key`, with one of those `after` it."""
    by_second = line.phrases.starting(key)
    length = best.pattern.length if best is not None else 0
    for second in after:
        for packed in by_second.get(second, ()):
            pattern = unpacked(key, packed)
            if pattern.length <= length:
                break
            if clitics and not may_strip(pattern, clitics):
                continue
            if (pattern.length > 1 or pattern.kind != "name" or _is_name(line, index)) and _matches(
                line, pattern, index
            ):
                best, length = Match(pattern, clitics), pattern.length
                break
    return best


def _seconds(line: Line, index: int) -> Seconds:
    """What the token at `index` may be as the second word of an expression; at last nothing, for names of one word."""
    if index >= len(line.tokens) or line.tokens[index].kind is not _WORD:
        return _NOTHING
    token = line.tokens[index]
    found = [folded(line.text[token.start : token.end])]
    if token.analysis is not None:
        found.append(lemma_key(token.analysis.lemma))
    start = line.starts[index]
    if start < line.starts[index + 1] and line.units[start].role == "proclitic":
        found.append(folded(line.units[start].arabic))
    if (bare := _without_pronoun(line, index)) is not None:
        found.append(bare)
    return (*found, "")


def _is_name(line: Line, index: int) -> bool:
    """A name of one word is taken only where the reading does not say that it is something else."""
    analysis = line.tokens[index].analysis
    if analysis is None or analysis.guess or analysis.upos == "PROPN":
        return True
    return analysis.vocalized in line.names


def _sure_names(line: Line) -> frozenset[str]:
    """Words read as indefinite accusatives where none can stand, behind a preposition or a governing noun, by reading.

    Once a word is a name in a paragraph, it is one in the whole of it.
    """
    names = set()
    units = line.units
    for at, unit in enumerate(units):
        if at and unit.indefinite and unit.arabic.endswith("ا") and unit.kind in ("noun", "adj", "adv"):
            before = units[at - 1]
            analysis = line.tokens[unit.tokens[0]].analysis
            if analysis and (before.kind == "prep" or (before.kind == "noun" and before.construct)):
                names.add(analysis.vocalized)
    return frozenset(names)


def _matches(line: Line, pattern: Pattern, index: int) -> bool:
    """Whether the words behind the first are there."""
    tokens = line.tokens
    end = index + len(pattern.words)
    if end + bool(pattern.clitic) > len(tokens):
        return False
    for word, token in zip(pattern.words[1:], tokens[index + 1 : end], strict=True):
        if token.kind is not _WORD:
            return False
        if word[0] == LEMMA:
            if token.analysis is None or lemma_key(token.analysis.lemma) != word:
                return False
        elif folded(token.of(line.text)) != word and not _ends_with_pronoun(line, pattern, index, end - 1):
            return False
    if pattern.clitic:
        return _opens_with(line, end, pattern.clitic)
    return pattern.kind != "prep" or not _is_described(line, pattern, end)


def _ends_with_pronoun(line: Line, pattern: Pattern, index: int, last: int) -> bool:
    """غير أنه, بالنسبة إليها: what governs a clause or a noun may govern a pronoun."""
    return (
        pattern.kind in _GOVERNING
        and last == index + len(pattern.words) - 1
        and _without_pronoun(line, last) == pattern.words[-1]
    )


def _without_pronoun(line: Line, index: int) -> str | None:
    """The folded letters of a particle or preposition that carries a pronoun; None where it is another word."""
    own = line.units[line.starts[index] : line.starts[index + 1]]
    if len(own) == 2 and own[1].role == "enclitic" and own[0].role == "stem" and own[0].kind in _GOVERNING:
        return fold(own[0].arabic)
    return None


def _is_described(line: Line, pattern: Pattern, end: int) -> bool:
    """في سياق مشابه: a noun with an adjective of its own is no part of a preposition."""
    if end >= len(line.tokens) or line.starts[end] == line.starts[end + 1]:
        return False
    last, behind = _stem(line, end - 1), line.units[line.starts[end]]
    return (
        last is not None and last.kind == "noun" and not last.definite and behind.kind == "adj" and not behind.definite
    )


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
    if pattern.kind == "verb":
        say_verb(line, index + pattern.head, unit, pattern)
    unit.tokens, unit.role = tuple(range(index, last)), "stem"
    # A preposition of one word is asked for by it: the noun before may take it.
    unit.arabic = line.tokens[index].of(line.text) if pattern.kind == "prep" and last == index + 1 else ""
    unit.fixed = not pattern.bends
    unit.guess = False
    unit.named = next((stem.named for stem in stems if stem is not None and stem.named), "")
    unit.glued = not before and own[0].glued if own else False
    unit.definite = pattern.kind in ("noun", "adj") and any(stem is not None and stem.definite for stem in stems)
    unit.construct = not unit.definite and unit.kind in ("noun", "name")
    if before and own:
        before[0].glued = own[0].glued
    return [*before, unit, *_pronoun(line, pattern, last - 1)]


def _is_passive(line: Line, index: int) -> bool:
    analysis = line.tokens[index].analysis
    return analysis is not None and analysis.feats.get("Voice") == "Pass"


def _parted(line: Line, index: int, parted: Parted, own: list[Unit]) -> list[Unit]:
    """The verb of an expression; its other words are said with it."""
    rest = range(parted.at, parted.at + len(parted.pattern.words) - 1)
    unit = next(unit for unit in own if unit.role == "stem")
    say_verb(line, index, unit, parted.pattern)
    unit.tokens = (index, *rest)
    return own


def say_verb(line: Line, index: int, unit: Unit, pattern: Pattern) -> None:
    """Give the unit of a verb the English of an expression; the passive keeps its voice."""
    unit.words, unit.tail = pattern.english, pattern.tail
    if pattern.bends and _is_passive(line, index) and not unit.words.startswith("be"):
        unit.words, unit.gender = f"be {participle(unit.words)}", ""


def _pronoun(line: Line, pattern: Pattern, last: int) -> list[Unit]:
    """What the last word of an expression carries, where the expression is written without it."""
    if pattern.clitic or folded(line.tokens[last].of(line.text)) == pattern.words[-1]:
        return []
    return line.units[line.starts[last] + 1 : line.starts[last + 1]] if _without_pronoun(line, last) else []


def _clitic(letter: str, index: int) -> Unit:
    words, kind = PROCLITICS[letter]
    unit = Unit(words, kind, (index,), letter)
    unit.role = "proclitic"
    return unit


def _stem(line: Line, index: int) -> Unit | None:
    own = line.units[line.starts[index] : line.starts[index + 1]]
    return next((unit for unit in own if unit.role == "stem"), None)
