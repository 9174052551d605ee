"""Names made of letters that are spelled out: بي بي, إتش إس بي سي. Owns where they begin and end.

The model sees a name in each letter, a person in three of them, and takes in the preposition behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import Hit
from tuireader.nlp.entities.names import Found, in_order
from tuireader.nlp.entities.products import HEADS
from tuireader.nlp.entities.words import Word

_NAMES = "إيه أيه ايه بي سي دي إف أف جيه جي إتش أتش كيه إل إم كيو آر إس أس تي يو دبليو إكس أكس زد زي آي جاي واي"
_SURE = frozenset(_NAMES.split())
_UNSURE = ("إي", "أي", "إن", "أن", "أو", "في", "أم", "اي", "ان", "او", "إل")
"""Letters that are words of every day as well, or may be: believed between two others."""
_ANNOUNCING = frozenset(["company", "org"])
_MANY = 3
_BODIES = frozenset([EntityType.PERSON, EntityType.LOC])
_FOR = "لل"
_PARTICLES = ("", "و", "ل", "ب", "ول", "وب")


class _Run(NamedTuple):
    """Words `start` to `end` are letters."""

    start: int
    end: int
    clitics: int
    """Letters written before the first."""


def spelled_out(words: Sequence[Word], found: Sequence[Found], hits: Sequence[Hit]) -> list[Found]:
    """The names, those of letters whole."""
    out = list(found)
    runs = list(_runs(words))
    for number, run in enumerate(runs):
        inside = [one for one in out if one.start < run.end and run.start < one.end]
        announced = bool(run.start) and not _ANNOUNCING.isdisjoint(words[run.start - 1].triggers)
        listed = [
            _listed(words, hit)
            for hit in hits
            if hit.start < run.end and run.start < hit.end and hit.end - hit.start > 1
        ]
        if listed or not (inside or announced or run.end - run.start >= _MANY):
            whole = any((one.start, one.end) == (hit.start, hit.end) for hit in listed for one in inside)
            if listed and not whole:
                out = [*(one for one in out if one not in inside), *listed]
            continue
        limit = runs[number + 1].start if number + 1 < len(runs) else len(words)
        out = [one for one in out if one not in inside]
        out.append(_whole(words, run, inside, limit))
    return in_order(out)


def _whole(words: Sequence[Word], run: _Run, inside: Sequence[Found], limit: int) -> Found:
    """A run with what was seen as one name with it, but for common words behind."""
    start, end, cut = run
    last = min(max([end, *(one.end for one in inside)]), limit)
    while last > end and _is_no_name(words[last - 1]):
        last -= 1
    first = min([start, *(one.start for one in inside)])
    if any(word.folded in HEADS or _letter(word.written, first=True) is not None for word in words[first:start]):
        first = start
    kind = next((one.type for one in inside if one.type not in _BODIES), EntityType.ORG)
    letters = next((one.clitics for one in inside if one.start == first and first < start), cut)
    return Found(first, last, kind, None, letters)


def _listed(words: Sequence[Word], hit: Hit) -> Found:
    headed = words[hit.start].folded[hit.clitics :] in HEADS
    clitics = 0 if headed else hit.clitics
    return Found(hit.start + headed, hit.end, EntityType(hit.listed[0].type), None, clitics)


def _runs(words: Sequence[Word]) -> Iterator[_Run]:
    """Two letters or more."""
    index = 0
    while index < len(words):
        cut = _letter(words[index].written, first=True)
        end = index + 1
        if cut is None:
            index = end
            continue
        while end < len(words) and _letter(words[end].written, first=False) is not None:
            end += 1
        while end > index and words[end - 1].written in _UNSURE and end - index < _MANY:
            end -= 1
        if end - index > 1:
            yield _Run(index, end, cut)
        index = max(end, index + 1)


def _letter(written: str, *, first: bool) -> int | None:
    """How much stands before a letter; nothing may but before the first."""
    if not first:
        return 0 if written in _SURE or written in _UNSURE else None
    for particles in _PARTICLES:
        if written.startswith(particles) and written[len(particles) :] in _SURE:
            return len(particles)
    return None


def _is_no_name(word: Word) -> bool:
    """Whether a word is none of those that end such a name: unheard of ones, and للأبحاث."""
    return word.facts is not None and word.facts.known and word.facts.names == "no" and word.folded[:2] != _FOR
