"""A prefix, a stem and a suffix written out as a reading. Owns that step; knows nothing of how the three were found."""

from __future__ import annotations

from functools import lru_cache

from tuireader.arabic.transliteration import romanize
from tuireader.document import Analysis, Segment
from tuireader.nlp.morphology.buckwalter import lemma_form, to_arabic
from tuireader.nlp.morphology.english import of_woman, particle_senses
from tuireader.nlp.morphology.features import features_of
from tuireader.nlp.morphology.segments import Cut, Part, assimilate, cut_prefix, cut_stem, cut_suffix, settle_marks
from tuireader.nlp.morphology.stems import Affix, Stem

CLOSED = frozenset(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "INTJ", "X"])
_OBJECTS = {
    "his; its": "him; it", "her; its; their": "her; it; them", "their": "them", "your": "you", "my": "me", "our": "us",
}  # fmt: skip
"""What an attached possessor is called as an object."""
_ARTICLES = ("Al", "Alo", "l", "lo")
_FEMININE_LEMMA = ("ap_1", "ap_2", "ap_3")


def make_reading(prefix: Affix, stem: Stem, suffix: Affix) -> Analysis:
    """The reading that the three parts make."""
    head, body, tail = cut_prefix(prefix), cut_stem(stem), cut_suffix(suffix)
    before = [*head.before, *body.before]
    core, silent = head.core + body.core, False
    if "DET" in head.tags:
        core, silent = assimilate(core)
        if before[-1].form in _ARTICLES and not silent:
            before[-1] = before[-1]._replace(form=before[-1].form + "o")
    gloss = _gloss(stem, body)
    is_feminine = "_FEM_" in suffix.tags and not stem.plural and not stem.lemma.endswith(_FEMININE_LEMMA)
    if stem.upos == "NOUN" and is_feminine:
        gloss = of_woman(gloss)
    parts = settle_marks([*before, Part(core + tail.core, gloss, "stem"), *body.after, *_in_place(tail, stem.upos)])
    segments = tuple(map(_segment, parts))
    return Analysis(
        vocalized="".join(segment.form for segment in segments),
        lemma=lemma_form(stem.lemma),
        root=None if stem.upos in CLOSED or not stem.root else _spaced(stem.root),
        upos=stem.upos,
        feats=features_of((*head.tags, *body.tags, *tail.tags), stem.category, plural=stem.plural),
        gloss=gloss,
        romanized=_romanized(parts, len(before), doubled=silent),
        segments=segments,
    )


def _gloss(stem: Stem, body: Cut) -> str:
    """The few stems that are listed with a clitic on them have its English in theirs, and it is cut off with it."""
    if " + " not in stem.gloss:
        return stem.senses
    return (particle_senses(body.gloss) if stem.upos in CLOSED else body.gloss).replace(" + ", " ")


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


@lru_cache(maxsize=512)
def _segment(part: Part) -> Segment:
    return Segment(to_arabic(part.form), part.gloss, part.role)


@lru_cache(maxsize=2048)
def _latin(buckwalter: str) -> str:
    return romanize(to_arabic(buckwalter))


@lru_cache(maxsize=2048)
def _spaced(root: str) -> str:
    return " ".join(to_arabic(root))
