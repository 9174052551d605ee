"""The present of a verb that a text has in the past: أعلنت, تعلن. Owns how its letters follow from the perfect.

What could be the imperfect is made by rule, letter by letter; only what the dictionary reads as one of the same lemma
stands. A verb for which there is none, or more than one, has no present here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis
from tuireader.nlp.morphology.analyzer import DictionaryAnalyzer
from tuireader.nlp.morphology.candidates import Candidate

_ALEFS = "اأإآ"
_ENDS = {"ى": "ىيو", "ا": "ىيو", "ي": "يى", "أ": "أئ"}
"""What a last letter of the perfect may be in the imperfect: رمى يرمي, دعا يدعو, بقي يبقى, أنشأ ينشئ."""
_WEAK_ENDS = "ىيو"
_PAST = {"Aspect": "Perf", "Voice": "Act", "Person": "3", "VerbForm": "Fin"}
_PRESENT = {"Aspect": "Imp", "Voice": "Act", "Person": "3"}
_FUTURE = "س"


class DictionaryConjugator:
    """Presents of verbs, as the dictionary has them. May be used from any thread."""

    def __init__(self, analyzer: DictionaryAnalyzer) -> None:
        self._analyzer = analyzer
        self._finder = analyzer.finder
        self._presents = lru_cache(maxsize=1024)(self._present)

    def present(self, word: str, reading: Analysis | None, *, plural: bool, feminine: bool) -> str | None:
        """As the protocol says; what is in the present already is looked at for another reading in the past."""
        verb = reading.feats if reading is not None else {}
        if reading is not None and _PRESENT.items() <= verb.items():
            if not feminine and self._is_past_too(word):
                return None
            if not plural:
                return word
            future = reading.segments[0].role == "proclitic" and word.startswith(_FUTURE)
            made = self._presents(reading.lemma, _agreeing(verb, plural=True))
            return made and future * _FUTURE + made
        if reading is None or not _PAST.items() <= verb.items():
            reading = next((one for one in self._analyzer.analyze(word) if _PAST.items() <= one.feats.items()), None)
        return self._presents(reading.lemma, _agreeing(reading.feats, plural=plural)) if reading is not None else None

    def _is_past_too(self, word: str) -> bool:
        """تمكن: she enables, and he was able."""
        masculine = _PAST | {"Gender": "Masc"}
        return word.startswith("ت") and any(
            masculine.items() <= one.feats.items() for one in self._analyzer.analyze(word)
        )

    def _present(self, lemma: str, agreement: tuple[str, str]) -> str | None:
        number, gender = agreement
        prefix = "ت" if gender == "Fem" else "ي"
        stems = _stems(strip_marks(lemma))
        found = [word for word in map(prefix.__add__, stems) if self._has(word, lemma, gender)]
        if len(found) != 1:
            return None
        return found[0] if number == "Sing" else found[0].rstrip(_WEAK_ENDS) + "ون"

    def _has(self, word: str, lemma: str, gender: str) -> bool:
        """Whether a word, spelled so and no other way, is the present of a lemma."""
        wanted = _PRESENT | {"Number": "Sing", "Gender": gender}
        return any(
            reading.lemma == lemma
            and wanted.items() <= reading.feats.items()
            and strip_marks(reading.vocalized) == word
            for reading in (one.reading for one in self._finder.find(word) if _is_bare(one))
        )


def _agreeing(verb: Mapping[str, str], *, plural: bool) -> tuple[str, str]:
    """Number and gender; a plural is one of men."""
    return ("Plur", "Masc") if plural else ("Sing", verb.get("Gender", "Masc"))


def _is_bare(candidate: Candidate) -> bool:
    """Whether nothing but the subject of the present is written on a verb."""
    return (
        candidate.stem.category.startswith("IV") and candidate.prefix.tags.count("/") == 1 and not candidate.suffix.key
    )


def _stems(perfect: str) -> Iterator[str]:
    """What may stand behind the prefix of the imperfect; each once."""
    found = (ending for begun in _begun(perfect) for middle in _middles(begun) for ending in _ended(middle))
    yield from dict.fromkeys(found)


def _begun(perfect: str) -> Iterator[str]:
    """An alef that opens the perfect falls away or is a root's hamza, a waw may fall away: أعلن, أكد, وصل."""
    first, rest = perfect[:1], perfect[1:]
    if first not in _ALEFS:
        yield perfect
    if first in _ALEFS or (first == "و" and len(rest) > 1):
        yield rest
    if first in "أآ":
        yield f"ؤ{rest}"
        yield f"أ{rest}"


def _middles(stem: str) -> Iterator[str]:
    """A long vowel inside may be another one: قال يقول, أدان يدين."""
    yield stem
    for place, letter in enumerate(stem[1:-1], 1):
        if letter == "ا":
            for other in "يو":
                yield stem[:place] + other + stem[place + 1 :]


def _ended(stem: str) -> Iterator[str]:
    for last in _ENDS.get(stem[-1:], stem[-1:]):
        yield stem[:-1] + last
