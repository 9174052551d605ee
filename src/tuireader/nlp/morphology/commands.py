"""Words that tell the reader to do something. Owns where a word is read as an imperative or a prohibition.

In news an imperative is so rare that the weights never choose one. What tells is the spelling (اترك has no hamza, so it
is not the first person; ضع is nothing else), that a paragraph goes on commanding, and whom it speaks to: رتّب كتبك.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.acting import is_told
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column
from tuireader.nlp.morphology.imperatives import IMPERATIVE

_Columns = Sequence[Column]
_STOPS = frozenset(".!?؟…")
_OPENERS = frozenset('.!?؟…؛:;«“"(—–-•*)')
_CLOSERS = frozenset("»”")
_COMMAS = frozenset("،,")
_JOINED = ("و", "ف")
_JOINING = frozenset(["ثم", "أو", "بل"])
_NOT = frozenset(["لا", "ولا", "فلا"])
_THAT = frozenset("أن إن أنه أنها إنه إنها بأن قال قالت".split())  # noqa: SIM905
_HEADING = 3
"""Words that a heading made of imperatives alone may have."""
_UNHAMZATED = frozenset("ان الى او اذا انه انها اي الا ايضا اما".split())  # noqa: SIM905
_LEAST = 350
"""How usual a verb must be, in hundredths of its logarithm, for an unknown word to be its imperative."""


class Commands:
    """Finds them in the columns of one text."""

    def __init__(
        self, text: str, tokens: Sequence[Token], columns: _Columns, imperatives: Callable[[str], Column | None]
    ) -> None:
        """`imperatives`: the imperatives that a word may be; None for none."""
        self._written = [text[token.start : token.end] for token in tokens]
        self._words = list(map(strip_marks, self._written))
        self._kinds = [token.kind for token in tokens]
        self._columns = columns
        self._imperatives = imperatives
        self._careful = _UNHAMZATED.isdisjoint(self._words)

    def find(self) -> Iterator[tuple[int, Column]]:
        """Their places, and the readings to choose from."""
        commanding = any_command = False
        forbids = self._forbids()
        kinds, mark = self._kinds, TokenKind.PUNCTUATION
        for place, column in enumerate(self._columns):
            if kinds[place] is mark:
                commanding = commanding and self._words[place] not in _CLOSERS
            if not column.masses or not self._may_open(place, commanding=commanding):
                continue
            # Behind the first word only what may be a verb is a command, and to look for its imperatives takes a while.
            told = self._imperatives(self._written[place]) if not place or column.may_command else None
            if told is not None and self._is_command(place, column, told, commanding=commanding, forbids=forbids):
                commanding = any_command = True
                yield place, told
            elif _says_what_happened(column):
                commanding = False
        if any_command:
            yield from self._forbidden()

    def _may_open(self, place: int, *, commanding: bool) -> bool:
        if self._opens(place):
            return True
        before = self._words[place - 1]
        return commanding and (before in _COMMAS or before in _JOINING or self._words[place].startswith(_JOINED))

    def _opens(self, place: int) -> bool:
        return place == 0 or self._words[place - 1] in _OPENERS

    def _is_command(self, place: int, column: Column, told: Column, *, commanding: bool, forbids: bool) -> bool:
        known = _known(column)
        joined = bool(told.candidates[0].prefix.key)
        if all(map(is_told, known)) and known:
            return False
        if not known:
            return told.candidates[0].stem.frequency >= _LEAST
        is_verb = known[0].tag.startswith("VERB")
        if is_verb and self._careful and all(_lacks_hamza(one, joined) or _is_imperative(one) for one in known):
            return True
        if commanding:
            return is_verb and not (self._opens(place) and self._names_subject(place + 1))
        return (
            self._opens(place) and not joined and (self._is_marked(place, column, told) or self._speaks(place, forbids))
        )

    def _speaks(self, place: int, forbids: bool) -> bool:
        """رتّب كتبك, نظّف وأصلح, and a paragraph that forbids something later on."""
        if place:
            return False
        if len(self._words) <= _HEADING:
            others = [self._imperatives(word) for word in self._written[1:]]
            if others and all(others):
                return True
        return self._is_yours(place + 1) or (forbids and not self._names_subject(place + 1))

    def _is_yours(self, place: int) -> bool:
        column = self._columns[place] if place < len(self._columns) else None
        if column is None or not column.candidates:
            return False
        best = column.candidates[0]
        return "POSS_PRON_2" in best.suffix.tags and best.stem.upos == "NOUN"

    def _is_marked(self, place: int, column: Column, told: Column) -> bool:
        """أمسِك: the vowel is written to keep the perfect of the same verb out."""
        if place or self._written[place] == self._words[place]:
            return False
        lemmas = {one.stem.lemma for one in told.candidates}
        mine = [one for one in column.candidates if one.stem.lemma in lemmas]
        return bool(mine) and not any(
            one.stem.category.startswith("PV") and "Pass" not in one.stem.category for one in mine
        )

    def _names_subject(self, place: int) -> bool:
        """Whether what follows may be who acts: a name."""
        column = self._columns[place] if place < len(self._columns) else None
        return column is not None and bool(column.candidates) and column.candidates[0].stem.upos == "PROPN"

    def _forbids(self) -> bool:
        """Whether the paragraph forbids something, if it speaks to somebody; it tells and quotes nothing then."""
        if not _THAT.isdisjoint(self._words):
            return False
        forbidden = False
        for before, column in zip(("", *self._words), self._columns, strict=False):
            if not column.masses:
                continue
            if before in _NOT:
                forbidden = forbidden or _of_second_person(column) is not None
            elif before and column.best_tag.startswith("VERBp"):
                return False
        return forbidden

    def _forbidden(self) -> Iterator[tuple[int, Column]]:
        for place, column in enumerate(self._columns):
            if place and self._words[place - 1] in _NOT and column.candidates:
                told = _of_second_person(column)
                if told is not None:
                    yield place, told


def may_command(column: Column) -> bool:
    """Whether a word may be an imperative behind others, as its readings tell: it has none, or those of a verb."""
    known = _known(column)
    return not known or known[0].tag.startswith("VERB")


def _known(column: Column) -> list[Candidate]:
    return [one for one in column.candidates if not one.is_guess and not _is_loose(one)]


def _of_second_person(column: Column) -> Column | None:
    kept = [index for index, one in enumerate(column.candidates) if "/IV2" in one.prefix.tags]
    kept = [index for index in kept if "Pass" not in column.candidates[index].stem.category]
    return column.among(kept) if kept else None


def _is_imperative(candidate: Candidate) -> bool:
    return IMPERATIVE in candidate.stem.tags


def _is_loose(candidate: Candidate) -> bool:
    """ضع taken for a dual whose ending is not written."""
    return "_DU_" in candidate.suffix.tags and not candidate.suffix.key


def _lacks_hamza(candidate: Candidate, joined: bool) -> bool:
    """Whether the reading begins with a hamza that the text does not write."""
    if joined and "CONJ" not in candidate.prefix.tags:
        return candidate.stem.frequency < _LEAST
    first_person = "/IV1S" in candidate.prefix.tags and candidate.prefix.key.endswith("A")
    return first_person or candidate.stem.bare


def _says_what_happened(column: Column) -> bool:
    return column.best_tag.startswith("VERB") and not _is_imperative(column.candidates[0])
