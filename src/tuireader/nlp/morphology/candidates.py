"""The readings that a written word may have, before any is written out. Owns the search; knows no word around.

Other spellings are tried where the dictionary lacks the one written, and marks that are written rule readings out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern
from typing import overload

from msgspec.structs import replace

from tuireader.document import Analysis
from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.asking_particle import ASKING, is_asked_alone, is_asked_of, may_ask, with_asking
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key
from tuireader.nlp.morphology.context import context_tag
from tuireader.nlp.morphology.guesses import guess
from tuireader.nlp.morphology.lexicon import Lexicon
from tuireader.nlp.morphology.parts_of_speech import TENS
from tuireader.nlp.morphology.readings import make_reading
from tuireader.nlp.morphology.spellings import fewest_contradictions, has_marks, respellings
from tuireader.nlp.morphology.stems import ACCUSATIVE, ADVERB, DERIVED, Affix, Stem, packed, unpacked

_MAX_LETTERS = 32
_MAX_PREFIX = 4
_MAX_SUFFIX = 6
_MAX_CANDIDATES = 64
_GUESSED: tuple[Upos, ...] = ("PROPN", "NOUN", "ADJ")
GUESS = "guess"
_SEATS = frozenset("><|")
_BOUND_ADVERBS = frozenset(["TaboE_1", "fiEol_1", "gAyap_2", "Eumuwm_1", "EAdap_1", "lAHiq_1", "qudum_1"])
"""Nouns that are adverbs behind a preposition or with tanwin alone: بالفعل, عموما."""
_WITH_ARTICLE = frozenset([">aHad_2", "{ivonayoni_1", "yaman_2", "mawoSil_1", "hinod_1"])
"""Sunday, Monday, Yemen, Mosul and India; without the article they are other words."""
_HARDLY = frozenset(
    [
        ("lkn", "li-_1"), ("lmn", "min_1"), ("wlf", "wal~af_1"), (">wly", ">aw~al_2"), ("Awly", ">aw~al_2"),
        (">yhA", ">ay~_2"), ("AyhA", ">ay~_2"), ("Ed", ">aEad~_1"), ("Sfr", "Safar_2"),
    ]
)  # fmt: skip
"""What hardly any text says, or fewer: لَكُنَّ, وَلَّفَ, أولي as "first", أيها as "which", يعد as "prepares"."""
_DECREASE = "qal~-i_1"
"""In the perfect قلت is "I said" more often."""
_WITHOUT_ARTICLE = frozenset(["|n_1", "waDoE_1", "taHoqiyq_1", "qubolap_1"])
"""With the article they are now, the situation, the investigation and the qibla."""
_TANWIN = "_ACC_INDEF"
"""Ends the tag of the alef that carries it."""
_NUNATED = ("ً", "ٌ", "ٍ", "ًا")
_NO_AFFIX = Affix("", "", "", "", "")
_ENDINGS = {
    ending: Affix("", "", "", "", f"GUESS{tag}")
    for ending, tag in {
        "ية": "_FEM_NISBA", "يات": "_FEM_NISBA_PL", "ات": "_FEM_PL", "ة": "_FEM_SG", "يون": "_NISBA_PL",
        "يين": "_NISBA_PL", "ون": "_MASC_PL", "ين": "_MASC_PL", "ي": "_NISBA", "يا": "_LAND",
        "ا": "_LONG", "و": "_LONG",
    }.items()
}  # fmt: skip
"""What the end of an unknown word says of it, with the names of tags that the dictionary's suffixes have."""


class Candidate:
    """One way to read a word; what it looks like in full is worked out when it is asked for."""

    __slots__ = ("_reading", "prefix", "stem", "suffix", "tag")

    def __init__(self, prefix: Affix, stem: Stem, suffix: Affix, reading: Analysis | None = None) -> None:
        self.prefix = prefix
        self.stem = stem
        self.suffix = suffix
        self.tag = intern(context_tag(prefix, stem, suffix))
        """What its neighbours see of it."""
        self._reading = reading

    @property
    def reading(self) -> Analysis:
        """Written out."""
        if self._reading is None:
            self._reading = make_reading(self.prefix, self.stem, self.suffix)
        return self._reading

    @property
    def may_be_indefinite(self) -> bool:
        """Whether it can end in tanwin."""
        bare = "PRON" not in self.suffix.tags and "DET" not in self.prefix.tags
        return bare and self.stem.upos in ("NOUN", "ADJ", "PROPN", "ADV", "NUM")

    @property
    def is_guess(self) -> bool:
        """Whether no dictionary has it."""
        return self.stem.source == GUESS


class Remembered(Sequence[Candidate]):
    """Candidates in a sixth of the room, each made again when it is asked for."""

    __slots__ = ("_affixes", "_readings", "_stems")

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._stems = packed([one.stem for one in candidates])
        self._affixes = tuple(affix for one in candidates for affix in (one.prefix, one.suffix))
        guesses = any(one.is_guess for one in candidates)
        self._readings = tuple(one.reading for one in candidates) if guesses else ()

    def __len__(self) -> int:
        return len(self._affixes) // 2

    def __iter__(self) -> Iterator[Candidate]:
        return iter(self[:])

    @overload
    def __getitem__(self, place: int) -> Candidate: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, place: int | slice) -> Candidate | Sequence[Candidate]:
        stems = unpacked(self._stems)
        if isinstance(place, slice):
            return [self._made(one, stems[one]) for one in range(*place.indices(len(stems)))]
        return self._made(place, stems[place])

    def _made(self, place: int, stem: Stem) -> Candidate:
        prefix, suffix = self._affixes[2 * place : 2 * place + 2]
        return Candidate(prefix, stem, suffix, self._readings[place] if self._readings else None)


class CandidateFinder:
    """Readings from a lexicon; a word that it does not have is tried in other spellings, then guessed at."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, word: str) -> tuple[Candidate, ...]:
        """Every candidate in the order of the dictionary; at least one."""
        key = to_key(word)
        if not key or len(key) > _MAX_LETTERS:
            return self._guesses(word)
        if is_asked_of(key) and (found := self._distinct(key) + self._asked(key)):
            return tuple(_agreeing(word, key, found)[:_MAX_CANDIDATES])
        for spelling in (key, *respellings(key)):
            if found := self._distinct(spelling, derived=has_marks(word)):
                return tuple(_agreeing(word, key, found)[:_MAX_CANDIDATES])
        asked = [one for one in self._asked(key) if is_asked_alone(one.stem)]
        if found := asked or self._distinct(key, loose=True):
            return tuple(_agreeing(word, key, found)[:_MAX_CANDIDATES])
        return self._guesses(word)

    def _asked(self, key: str) -> list[Candidate]:
        """The readings behind the particle that asks."""
        if not key.startswith(ASKING):
            return []
        rest = self._distinct(key[len(ASKING) :])
        return [Candidate(with_asking(one.prefix), one.stem, one.suffix) for one in rest if may_ask(one.prefix)]

    def _guesses(self, word: str) -> tuple[Candidate, ...]:
        """One for each part of speech that an unknown word may be; its neighbours and its ending tell which."""
        reading = guess(word, self._lexicon.names)
        before = {part.gloss for part in reading.segments if part.role == "proclitic"}
        tags = "DET" if any(gloss.endswith("the") for gloss in before) else ""
        category = f"guess {'ال' if tags else ''} {reading.lemma[-2:]}"
        prefix, suffix = Affix("", "", "", "", tags), _ending(reading.lemma)
        return tuple(
            Candidate(prefix, _guessed(reading, upos, category), suffix, _read_as(reading, upos, suffix))
            for upos in ((reading.upos,) if reading.upos == "X" else _GUESSED)
        )

    def _distinct(self, key: str, *, loose: bool = False, derived: bool = False) -> list[Candidate]:
        """`derived`: passives that we derived as well; where no vowel tells them apart they mislead too often."""
        found: dict[tuple[str | bool, ...], tuple[Affix, Stem, Affix]] = {}
        for prefix, stem, suffix in self._solutions(key, loose=loose):
            if stem.source == DERIVED and not derived:
                continue
            if not _stands_so(prefix, stem, suffix):
                continue
            form = prefix.vocalized, stem.vocalized, suffix.vocalized
            tags = prefix.tags, suffix.tags, "PRON_" in stem.tags
            found.setdefault((*form, stem.lemma, stem.upos, stem.senses, *tags), (prefix, stem, suffix))
            if stem.upos in ("NOUN", "ADJ") and suffix.tags.endswith(_TANWIN) and not prefix.key:
                adverb = stem._replace(upos="ADV", source=ACCUSATIVE)
                found.setdefault((*form, stem.lemma, "ADV", stem.senses, *tags), (prefix, adverb, suffix))
        candidates = [Candidate(*parts) for parts in found.values()]
        words = [one for one in candidates if "ABBREV" not in one.stem.tags or one.stem.upos == "NOUN"]
        return words or candidates

    def _solutions(self, key: str, *, loose: bool) -> Iterator[tuple[Affix, Stem, Affix]]:
        cuts = list(self._cuts(key))
        listed = self._lexicon.listed([stem for _, stem, _ in cuts])
        for prefix, letters, suffix in cuts:
            for one in listed[letters]:
                pairs = self._lexicon.pairs(prefix, suffix, one.category, loose)
                if pairs and (not loose or one.stem.upos in ("NOUN", "ADJ")):
                    yield from ((before, one.stem, after) for before, after in pairs)

    def _cuts(self, key: str) -> Iterator[tuple[str, str, str]]:
        """The letters parted in three, where there are affixes with those of the first and the last."""
        lexicon = self._lexicon
        for start in range(min(_MAX_PREFIX, len(key) - 1) + 1):
            if (prefix := key[:start]) in lexicon.prefixes:
                for end in range(len(key), max(start, len(key) - _MAX_SUFFIX - 1), -1):
                    if (suffix := key[end:]) in lexicon.suffixes and lexicon.meet(prefix, suffix):
                        yield prefix, key[start:end], suffix


def _stands_so(prefix: Affix, stem: Stem, suffix: Affix) -> bool:
    """Whether a noun or adjective can be the part of speech that it is taken for with these affixes."""
    if stem.source == ADVERB:
        return _is_adverbial(prefix, stem, suffix)
    if stem.upos == "ADV" and stem.lemma in _BOUND_ADVERBS:
        return "PREP" in prefix.tags or suffix.tags.endswith("_ACC_INDEF")
    if stem.upos == "ADJ" and stem.category == TENS:
        return "DET" in prefix.tags
    if stem.lemma in _WITH_ARTICLE:
        return "DET" in prefix.tags
    if (stem.key, stem.lemma) in _HARDLY or (stem.lemma == _DECREASE and suffix.tags.startswith("+at")):
        return False
    return not (stem.lemma in _WITHOUT_ARTICLE and stem.upos == "NOUN" and "DET" in prefix.tags)


def _is_adverbial(prefix: Affix, stem: Stem, suffix: Affix) -> bool:
    """Whether the stem stands as on the list: in the accusative, without article, preposition or possessor."""
    plain = suffix.tags.endswith(("_ACC_INDEF", "_FEM_SG")) or (not suffix.key and stem.key.endswith(("'", ">")))
    return plain and "DET" not in prefix.tags and "PREP" not in prefix.tags


def _ending(letters: str) -> Affix:
    """How the letters of a guess end, as the suffix that they would be."""
    return next((affix for ending, affix in _ENDINGS.items() if letters.endswith(ending)), _NO_AFFIX)


def _read_as(reading: Analysis, upos: Upos, suffix: Affix) -> Analysis:
    feminine = upos in ("NOUN", "ADJ") and "_FEM_" in suffix.tags
    return replace(reading, upos=upos, feats=reading.feats | {"Gender": "Fem"} if feminine else reading.feats)


def _guessed(reading: Analysis, upos: Upos, category: str) -> Stem:
    return Stem("", "", category, reading.gloss, "", reading.lemma, "", upos, reading.gloss, source=GUESS)


def _agreeing(word: str, key: str, found: list[Candidate]) -> Sequence[Candidate]:
    """Those that contradict the fewest of the hamzas and marks which the text writes."""
    if len(found) > 1 and not _SEATS.isdisjoint(key):
        wrong = [_wrong_seats(key, one) for one in found]
        fewest = min(wrong)
        found = [one for one, count in zip(found, wrong, strict=True) if count == fewest]
    if len(found) > 1 and has_marks(word):
        if word.endswith(("ًا", "اً")):
            found = [one for one in found if _is_nunated(one)] or found
        if word.endswith(_NUNATED):
            found = _likely_indefinite(found) or found
        return fewest_contradictions(word, found, lambda one: one.reading.vocalized)
    return found


def _is_nunated(one: Candidate) -> bool:
    return one.suffix.tags.endswith(_TANWIN) or one.stem.vocalized.endswith("AF")


def _likely_indefinite(found: Sequence[Candidate]) -> list[Candidate]:
    """Those that can end in tanwin; no name among them where a usual noun is written like it."""
    able = [one for one in found if one.may_be_indefinite]
    usual = max((one.stem.frequency for one in able if one.stem.upos != "PROPN"), default=0)
    return [one for one in able if one.stem.upos != "PROPN" or one.stem.frequency >= usual]


def _wrong_seats(key: str, candidate: Candidate) -> int:
    letters = strip_vowels(candidate.prefix.vocalized + candidate.stem.vocalized + candidate.suffix.vocalized)
    if len(letters) != len(key):
        return 0
    return sum(mine in _SEATS and theirs != mine for mine, theirs in zip(key, letters, strict=True))
