"""A reading for each word of a text, chosen among its neighbours. Owns the choice and what else it admits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from msgspec.structs import replace

from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.morphology.acting import acting, may_act
from tuireader.nlp.morphology.asking import asked_verbs, asks
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key
from tuireader.nlp.morphology.candidates import Candidate, CandidateFinder
from tuireader.nlp.morphology.chain import Column, Shares
from tuireader.nlp.morphology.commands import Commands, may_command
from tuireader.nlp.morphology.context import context_of
from tuireader.nlp.morphology.disambiguation import Disambiguator
from tuireader.nlp.morphology.imperatives import imperatives_from, jussives_of
from tuireader.nlp.morphology.measures import counted, may_measure, measures
from tuireader.nlp.morphology.moods import governs, imperfects, shortened, without_shortened
from tuireader.nlp.morphology.openings import opening_verbs
from tuireader.nlp.morphology.qualities import likeness, qualities
from tuireader.nlp.morphology.reporting import may_report, reporting
from tuireader.nlp.morphology.speakers import addressed, kinds_of, speakers, speaks
from tuireader.nlp.morphology.spellings import without_contradictions
from tuireader.nlp.morphology.voices import has_two_voices, voices

_LIKELY = 0.2
"""The share from which a runner-up is worth a word in the gloss."""
_CLEAR = 1 - _LIKELY + 1e-6
"""The share from which no runner-up can be."""
_WORD = TokenKind.WORD
_BEFORE = (measures, counted, shortened, imperfects)
_BEHIND = (addressed, asked_verbs, acting, voices, reporting, opening_verbs, qualities)
"""What stands around a word, further off than the weights look, decides which of its readings are left; speakers are
looked for between these."""
ALTERNATIVE = "or: "
"""Opens the sense of another reading in a gloss."""


class ContextTagger:
    """Weighs the readings of all words of a text together."""

    def __init__(self, finder: CandidateFinder, disambiguator: Disambiguator) -> None:
        self._disambiguator = disambiguator
        self._finder = finder
        self.column = lru_cache(maxsize=5120)(self._column)
        """The readings of a written word, weighed alone."""
        self._imperatives = lru_cache(maxsize=1024)(self._find_imperatives)

    def tag(self, text: str, tokens: Sequence[Token], *, narrated: bool = False) -> tuple[Token, ...]:
        """The same tokens, each word with its analysis; one that is there already is kept and heeded."""
        columns = self._columns(text, tokens, narrated=narrated)
        shares = self._disambiguator.marginals(columns)
        return tuple(
            replace(token, analysis=column.alone or _chosen(column, share)) if column.masses else token
            for token, column, share in zip(tokens, columns, shares, strict=True)
        )

    def shares(
        self, text: str, tokens: Sequence[Token], index: int, *, narrated: bool = False
    ) -> tuple[tuple[Analysis, float], ...]:
        """The readings of the word at `index` with the share each gets in its place, best first.

        An analysis that the token carries already is not heeded: the shares are those that it would get without.
        """
        free = [replace(token, analysis=None) if place == index else token for place, token in enumerate(tokens)]
        columns = self._columns(text, free, narrated=narrated)
        column = columns[index]
        tags = self._disambiguator.marginals(columns)[index]
        found = [(column.candidates[place].reading, share) for share, place in ranked(column, tags)]
        # What the neighbours rule out may still be what the reader sees in it.
        known = [replace(reading, segments=()) for reading, _ in found]
        every = self.column(tokens[index].of(text)).candidates if found else ()
        return (*found, *((one.reading, 0.0) for one in every if replace(one.reading, segments=()) not in known))

    def _column(self, word: str) -> Column:
        column = self._disambiguator.column(self._finder.find(word))
        column.unless_jussive = without_shortened(column)
        for one in filter(None, (column, column.unless_jussive)):
            one.may_report = may_report(word)
            one.may_act, one.two_voices = may_act(word, one), has_two_voices(word, one)
            one.may_command, one.may_measure = may_command(one), may_measure(one)
            one.governs = governs(word) or asks(word) or likeness(word)
            one.speakers, one.speaks = kinds_of(one), speaks(one)
            one.pack()
        return column

    def _columns(self, text: str, tokens: Sequence[Token], *, narrated: bool) -> list[Column]:
        """The readings to choose from, or the tag of a token where there is nothing to choose."""
        of_word, settled = self.column, self._disambiguator.settled
        columns = []
        for token in tokens:
            if token.kind is _WORD and token.analysis is None:
                columns.append(of_word(text[token.start : token.end]))
            else:
                columns.append(settled(context_of(token, text)))
        told = partial(speakers, narrated=narrated)
        for rule in (*_BEFORE, told, *_BEHIND):
            for place, column in list(rule(text, tokens, columns)):
                columns[place] = column
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
        found = list(without_contradictions(word, found, lambda one: one.reading.vocalized))
        return self._disambiguator.column(found) if found else None


def ranked(column: Column, shares: Shares) -> list[tuple[float, int]]:
    """The share and the place of each reading, best first."""
    weights = column.weights
    found = [
        (shares[tag] * mass / weights[tag], place)
        for place, (tag, mass) in enumerate(zip(column.of_tag, column.masses, strict=True))
    ]
    return sorted(found, key=lambda pair: -pair[0])


def _chosen(column: Column, shares: Shares) -> Analysis:
    best, top = 0, -1.0
    for tag, (share, weight) in enumerate(zip(shares, column.weights, strict=True)):
        lead = column.of_tag.index(tag)
        mine = share * column.masses[lead] / weight
        if mine > top:
            best, top = lead, mine
    best, other = (best, best) if top > _CLEAR else _best_and_other(column, shares)
    if len(shares) == 1:
        column.alone = alone = _written_out(column.candidates, best, other)
        return alone
    # Other threads tag with the same column, so what is remembered is only ever added to.
    if column.chosen is None:
        column.chosen = {}
    reading = column.chosen.get(best << 8 | other)
    if reading is None:
        reading = column.chosen[best << 8 | other] = _written_out(column.candidates, best, other)
    return reading


def _best_and_other(column: Column, shares: Shares) -> tuple[int, int]:
    """The place of the likeliest reading of the likeliest word, and of another word if that is likely enough.

    The word is sought in the likeliest part of speech, which is no less likely for being spread over many words; but a
    name that is likelier than each of them stands.
    """
    kin, part_of = column.kin, column.part
    in_order = ranked(column, shares)
    words: dict[int, float] = {}
    parts: dict[int, float] = {}
    for share, place in in_order:
        words[kin[place]] = words.get(kin[place], 0.0) + share
        parts[part_of[place]] = parts.get(part_of[place], 0.0) + share
    word = max(words, key=words.__getitem__)
    part = max(parts, key=parts.__getitem__)
    if part_of[word] not in (column.named, part):
        word = max((one for one in words if part_of[one] == part), key=words.__getitem__)
    best = other = -1
    for _, place in in_order:
        if kin[place] != word:
            if other < 0 and words[kin[place]] >= _LIKELY:
                other = place
        elif best < 0:
            best = place
    return best, other if other >= 0 else best


def _written_out(candidates: Sequence[Candidate], best: int, other: int) -> Analysis:
    """A reading, in whose gloss the sense of another one is marked."""
    reading = candidates[best].reading
    if other == best:
        return reading
    known = set(reading.gloss.split("; "))
    sense = candidates[other].reading.gloss.partition(";")[0]
    if not sense or sense in known or not reading.gloss:
        return reading
    return replace(reading, gloss=f"{reading.gloss}; {ALTERNATIVE}{sense}")
