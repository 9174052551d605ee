"""Every reading of a written word: prefix, stem and suffix that the dictionary lets stand together, best first.

Owns the search and its order; knows nothing of the words around.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tuireader.arabic.transliteration import romanize
from tuireader.document import Analysis, Segment
from tuireader.nlp.morphology.buckwalter import to_arabic, to_key
from tuireader.nlp.morphology.features import features_of, upos_of
from tuireader.nlp.morphology.guesses import guess
from tuireader.nlp.morphology.lexicon import Lexicon
from tuireader.nlp.morphology.segments import Cut, Part, assimilate, cut_prefix, cut_stem, cut_suffix, settle_marks
from tuireader.nlp.morphology.sources import Entry
from tuireader.nlp.morphology.spellings import agreeing, respellings

_MAX_LETTERS = 32
_MAX_PREFIX = 4
_MAX_SUFFIX = 6
_CLOSED = frozenset(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "INTJ", "X"])
_UNLIKELY = (
    ("CVSUFF", 30), ("EMPHATIC", 30), ("RESULT", 30), ("IV1", 10), ("IV2", 20), ("SUBJ:1", 10), ("SUBJ:2", 20),
    ("_DU_", 10), ("IV3MD", 20), ("IV3FD", 20), ("SUBJ:3MD", 15), ("SUBJ:3FD", 15), ("3FP", 20), ("SUBJ:3D", 20),
    ("DO:1", 10), ("DO:2", 10), ("PRON_1", 5), ("PRON_2", 10), ("ABBREV", 40), ("PL_ACCGEN_POSS", 5),
    ("NOUN_PROP", 3),
)  # fmt: skip
"""What news and books seldom write: tags, and how far back they put a reading."""
_PASSIVE = 10
_CLITIC = 3
_LIKE = 5
_BARE_PERFECT = 8
"""A perfect without an ending is written like a noun, and seldom meant where the noun exists."""
_OBJECTS = {
    "his; its": "him; it", "her; its; their": "her; it; them", "their": "them", "your": "you", "my": "me", "our": "us",
}  # fmt: skip
"""What an attached possessor is called as an object."""
_ARTICLES = ("Al", "Alo", "l", "lo")


class DictionaryAnalyzer:
    """Readings from a lexicon; a word that it does not have is tried in other spellings, then guessed at."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.analyze = lru_cache(maxsize=4096)(self._analyze)

    def _analyze(self, word: str) -> tuple[Analysis, ...]:
        key = to_key(word)
        if not key or len(key) > _MAX_LETTERS:
            return (guess(word),)
        for spelling in (key, *respellings(key)):
            if readings := self._readings(spelling):
                return tuple(agreeing(word, readings))
        return (guess(word),)

    def _readings(self, key: str) -> list[Analysis]:
        found = sorted(self._solutions(key), key=_penalty)
        if any("ABBREV" not in stem.tags for _, stem, _ in found):
            found = [solution for solution in found if "ABBREV" not in solution[1].tags]
        readings: dict[tuple[str, str, str, str], Analysis] = {}
        for prefix, stem, suffix in found:
            reading = _reading(prefix, stem, suffix)
            readings.setdefault((reading.vocalized, reading.lemma, reading.upos, reading.gloss), reading)
        return list(readings.values())

    def _solutions(self, key: str) -> Iterator[tuple[Entry, Entry, Entry]]:
        lexicon = self._lexicon
        for start in range(min(_MAX_PREFIX, len(key) - 1) + 1):
            prefixes = lexicon.prefixes.get(key[:start])
            if prefixes is None:
                continue
            for end in range(len(key), max(start, len(key) - _MAX_SUFFIX - 1), -1):
                suffixes = lexicon.suffixes.get(key[end:])
                if suffixes is None:
                    continue
                for stem in lexicon.stems(key[start:end]):
                    yield from lexicon.joins(prefixes, stem, suffixes)


def _penalty(solution: tuple[Entry, Entry, Entry]) -> int:
    prefix, stem, suffix = solution
    penalty = _tags_penalty(prefix.tags) + _tags_penalty(stem.tags) + _tags_penalty(suffix.tags)
    penalty += _CLITIC * ("PREP" in prefix.tags or "CONJ" in prefix.tags) + _LIKE * ("ka/PREP" in prefix.tags)
    if "Pass" in stem.category:
        penalty += _PASSIVE
    return penalty + _BARE_PERFECT if not suffix.key and stem.category.startswith("PV") else penalty


@lru_cache(maxsize=8192)
def _tags_penalty(tags: str) -> int:
    return sum(weight for tag, weight in _UNLIKELY if tag in tags)


def _reading(prefix: Entry, stem: Entry, suffix: Entry) -> Analysis:
    head, body, tail = cut_prefix(prefix), cut_stem(stem), cut_suffix(suffix)
    upos = upos_of(body.tags[0], stem.lemma, body.gloss)
    before = [*head.before, *body.before]
    core, silent = head.core + body.core, False
    if "DET" in head.tags:
        core, silent = assimilate(core)
        if before[-1].form in _ARTICLES and not silent:
            before[-1] = before[-1]._replace(form=before[-1].form + "o")
    gloss = _senses(body.gloss) if upos in _CLOSED else body.gloss
    parts = settle_marks([*before, Part(core + tail.core, gloss, "stem"), *body.after, *_in_place(tail, upos)])
    segments = tuple(map(_segment, parts))
    return Analysis(
        vocalized="".join(segment.form for segment in segments),
        lemma=lemma_form(stem.lemma),
        root=None if upos in _CLOSED or not stem.root else _spaced(stem.root),
        upos=upos,
        feats=features_of((*head.tags, *body.tags, *tail.tags), stem.category),
        gloss=gloss,
        romanized=_romanized(parts, len(before), doubled=silent),
        segments=segments,
    )


def _in_place(tail: Cut, upos: str) -> tuple[Part, ...]:
    """A pronoun after a preposition is its object, whatever the dictionary calls it."""
    if upos != "ADP" or not tail.after:
        return tail.after
    return tuple(part._replace(gloss=_OBJECTS.get(part.gloss, part.gloss)) for part in tail.after)


def _romanized(parts: list[Part], stem: int, *, doubled: bool) -> str:
    """`doubled`: the stem's first letter is, for the article's sake, which a romanization does not show."""
    word = "".join(part.form for part in parts[stem:])
    clitics = [part.form for part in parts[:stem]]
    latin = [("l" if index else "al") if form in _ARTICLES else _latin(form) for index, form in enumerate(clitics)]
    return "-".join([*latin, _latin(word.replace("~", "", 1) if doubled else word)])


@lru_cache(maxsize=8192)
def _segment(part: Part) -> Segment:
    return Segment(to_arabic(part.form), part.gloss, part.role)


@lru_cache(maxsize=8192)
def _latin(buckwalter: str) -> str:
    return romanize(to_arabic(buckwalter))


@lru_cache(maxsize=8192)
def lemma_form(lemma: str) -> str:
    """The citation form in Arabic script of a lemma id such as `katab-u_1`."""
    bare = lemma.rpartition("_")[0] or lemma
    stem, dash, vowels = bare.rpartition("-")
    return to_arabic(stem if dash and stem and vowels.isalpha() else bare.rstrip("-"))


@lru_cache(maxsize=8192)
def _spaced(root: str) -> str:
    return " ".join(to_arabic(root))


@lru_cache(maxsize=4096)
def _senses(gloss: str) -> str:
    """A particle's English: its choices are parted by strokes and explained in brackets."""
    bare = gloss.replace("(", " ").replace(")", " ") if gloss.startswith("(") else gloss.partition(" (")[0]
    return "; ".join(" ".join(sense.split()) for sense in bare.replace("/", ";").split(";"))
