"""What a word's neighbours see of its reading. Owns the tags of the context; knows no weights.

A function word and a mark are tags of their own: لم, قد and في say what follows better than any class does.
"""

from __future__ import annotations

from functools import lru_cache

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.morphology.buckwalter import lemma_form
from tuireader.nlp.morphology.stems import Affix, Stem

EDGE = "|"
"""Before the first word and after the last."""
_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])
_GOVERNING = frozenset(
    [
        "غير",
        "كل",
        "بعض",
        "نفس",
        "ذات",
        "أحد",
        "جميع",
        "عدة",
        "معظم",
        "أكثر",
        "أقل",
        "أول",
        "آخر",
        "أي",
        "كلا",
        "مثل",
        "أهم",
        "أكبر",
    ]
)
"""Nouns and adjectives that tell as much of the next word as a function word does."""
_YEAR_OR_PUBLIC = "عام"
"""Two frequent words that are written alike; with the article, what stands before says which is meant."""
_AGREEING = frozenset(["NOUN", "ADJ"])
_TANWIN = "_ACC_INDEF"
_CONJUNCTIONS = frozenset(["and", "and so", "so"])
_PREPOSITIONS = frozenset(["with", "like", "for", "for the"])
"""As the first senses of segments name them."""


def context_tag(prefix: Affix, stem: Stem, suffix: Affix) -> str:
    """The tag of a reading given by its parts."""
    letters = _letters(stem.lemma)
    if stem.upos not in _OPEN or (letters in _GOVERNING and stem.upos in _AGREEING):
        return f"{stem.upos} {letters}"
    if letters == _YEAR_OR_PUBLIC and "DET" in prefix.tags:
        return f"{stem.upos} ال{letters}"
    if stem.upos == "VERB":
        return f"VERB{_aspect(stem.category)}{_conjunction(prefix.tags)}"
    if stem.upos == "ADV" and suffix.tags.endswith(_TANWIN):
        return f"ADV={_conjunction(prefix.tags)}"
    state = "D" if "DET" in prefix.tags else _state(suffix.tags)
    gender = "f" if "_FEM_" in suffix.tags and stem.upos in _AGREEING else ""
    preposition = "P" if "PREP" in prefix.tags else ""
    return f"{stem.upos}{gender}{state}{preposition}{_conjunction(prefix.tags)}"


def context_of(token: Token, text: str) -> str:
    """The tag of a token whose reading is settled, or that is no word."""
    if token.kind is not TokenKind.WORD or token.analysis is None:
        return token.of(text)[:1] if token.kind is TokenKind.PUNCTUATION else token.kind.upper()
    return _of_reading(token.analysis)


def _of_reading(reading: Analysis) -> str:
    letters = strip_marks(reading.lemma)
    if reading.upos not in _OPEN or (letters in _GOVERNING and reading.upos in _AGREEING):
        return f"{reading.upos} {letters}"
    before = {part.gloss.partition(";")[0] for part in reading.segments if part.role == "proclitic"}
    joined = "" if before.isdisjoint(_CONJUNCTIONS) else "&"
    if letters == _YEAR_OR_PUBLIC and reading.feats.get("Definite") == "Def":
        return f"{reading.upos} ال{letters}"
    if reading.upos == "VERB":
        aspect = "i" if reading.feats.get("Aspect") == "Imp" else "p"
        return f"VERB{aspect}{'0' if reading.feats.get('Voice') == 'Pass' else ''}{joined}"
    if reading.upos == "ADV" and reading.feats.get("Case") == "Acc" and reading.feats.get("Definite") == "Ind":
        return f"ADV={joined}"
    state = {"Def": "D", "Com": "K"}.get(reading.feats.get("Definite", ""), "")
    if any(part.role == "enclitic" for part in reading.segments):
        state = "C"
    gender = "f" if reading.upos in _AGREEING and reading.feats.get("Gender") == "Fem" else ""
    return f"{reading.upos}{gender}{state}{'' if before.isdisjoint(_PREPOSITIONS) else 'P'}{joined}"


def _state(tags: str) -> str:
    """Whether a noun has a pronoun, or an ending that a noun must follow."""
    return "C" if "POSS_PRON" in tags else "K" if "_POSS" in tags else ""


def _aspect(category: str) -> str:
    return f"{'i' if category.startswith('IV') else 'p'}{'0' if 'Pass' in category else ''}"


def _conjunction(tags: str) -> str:
    return "&" if "CONJ" in tags else ""


@lru_cache(maxsize=1024)
def _letters(lemma: str) -> str:
    return strip_marks(lemma_form(lemma))
