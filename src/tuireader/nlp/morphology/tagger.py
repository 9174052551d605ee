"""A reading for each word of a text, chosen among its neighbours. Owns the choice and what else it admits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.morphology.acting import acting, as_active
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key
from tuireader.nlp.morphology.candidates import Candidate, CandidateFinder
from tuireader.nlp.morphology.commands import Commands
from tuireader.nlp.morphology.context import context_of
from tuireader.nlp.morphology.disambiguation import Column, Disambiguator
from tuireader.nlp.morphology.imperatives import imperatives_from, jussives_of
from tuireader.nlp.morphology.reporting import as_verb, reporting
from tuireader.nlp.morphology.spellings import fewest_contradictions

_LIKELY = 0.2
"""The share from which a runner-up is worth a word in the gloss."""
ALTERNATIVE = "or: "
"""Opens the sense of another reading in a gloss."""


class ContextTagger:
    """Weighs the readings of all words of a text together."""

    def __init__(self, finder: CandidateFinder, disambiguator: Disambiguator) -> None:
        self._disambiguator = disambiguator
        self._finder = finder
        self.column = lru_cache(maxsize=6144)(lambda word: disambiguator.column(finder.find(word)))
        self._imperatives = lru_cache(maxsize=1024)(self._find_imperatives)

    def tag(self, text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The same tokens, each word with its analysis; one that is there already is kept and heeded."""
        columns = self._columns(text, tokens)
        shares = self._disambiguator.marginals([_tags(column) for column in columns])
        return tuple(
            replace(token, analysis=_chosen(column, share)) if isinstance(column, Column) else token
            for token, column, share in zip(tokens, columns, shares, strict=True)
        )

    def shares(self, text: str, tokens: Sequence[Token], index: int) -> tuple[tuple[Analysis, float], ...]:
        """The readings of the word at `index` with the share each gets in its place, best first.

        An analysis that the token carries already is not heeded: the shares are those that it would get without.
        """
        free = [replace(token, analysis=None) if place == index else token for place, token in enumerate(tokens)]
        columns = self._columns(text, free)
        column = columns[index]
        if not isinstance(column, Column):
            return ()
        tags = self._disambiguator.marginals([_tags(one) for one in columns])[index]
        return tuple((candidate.reading, share) for candidate, share in _ranked(column, tags))

    def _columns(self, text: str, tokens: Sequence[Token]) -> list[Column | str]:
        columns = [self._column(text, token) for token in tokens]
        for place in acting(text, tokens, columns):
            column = columns[place]
            columns[place] = as_active(column) if isinstance(column, Column) else column
        for place in reporting(text, tokens):
            column = columns[place]
            columns[place] = as_verb(column) if isinstance(column, Column) else column
        for place, column in list(Commands(text, tokens, columns, self._imperatives).find()):
            columns[place] = column
        return columns

    def _find_imperatives(self, word: str) -> Column | None:
        """The imperatives that are written so."""
        key = to_key(word)
        found = [
            one
            for jussive in (jussives_of(word) if key else ())
            for one in imperatives_from(self._finder.find(jussive))
            if strip_vowels(one.prefix.vocalized + one.stem.vocalized + one.suffix.vocalized).replace("{", "A") == key
        ]
        found = list(fewest_contradictions(word, found, lambda one: one.reading.vocalized)) if found else []
        return self._disambiguator.column(found) if found else None

    def _column(self, text: str, token: Token) -> Column | str:
        """The readings to choose from, or the tag of a token where there is nothing to choose."""
        if token.kind is TokenKind.WORD and token.analysis is None:
            column: Column = self.column(token.of(text))
            return column
        return context_of(token, text)


def _tags(column: Column | str) -> dict[str, float]:
    return column.tags if isinstance(column, Column) else {column: 1.0}


def _ranked(column: Column, tags: dict[str, float]) -> list[tuple[Candidate, float]]:
    shares = [
        (candidate, tags[candidate.tag] * mass / column.tags[candidate.tag])
        for candidate, mass in zip(column.candidates, column.masses, strict=True)
    ]
    return sorted(shares, key=lambda pair: -pair[1])


def _chosen(column: Column, tags: dict[str, float]) -> Analysis:
    if len(column.candidates) == 1:
        return column.candidates[0].reading
    ranked = _ranked(column, tags)
    best = ranked[0][0]
    mine = best.stem.lemma, best.stem.upos
    others: dict[tuple[str, str], float] = {}
    for candidate, share in ranked[1:]:
        other = candidate.stem.lemma, candidate.stem.upos
        if other != mine:
            others[other] = others.get(other, 0.0) + share
    for candidate, _ in ranked[1:]:
        if others.get((candidate.stem.lemma, candidate.stem.upos), 0.0) >= _LIKELY:
            return _with_alternative(best, candidate)
    return best.reading


def _with_alternative(best: Candidate, other: Candidate) -> Analysis:
    reading = best.reading
    known = set(reading.gloss.split("; "))
    sense = other.reading.gloss.partition(";")[0]
    if not sense or sense in known or not reading.gloss:
        return reading
    return replace(reading, gloss=f"{reading.gloss}; {ALTERNATIVE}{sense}")
