"""Grammar in words: parts of speech, features, forms of verbs, how usual a word is. Owns the wording of every front."""

from __future__ import annotations

from collections.abc import Iterable

from tuireader.document import Analysis, TokenKind
from tuireader.wording import N_, tr

PARTS_OF_SPEECH = {
    "ADJ": N_("adjective"), "ADP": N_("preposition"), "ADV": N_("adverb"), "AUX": N_("auxiliary"),
    "CCONJ": N_("conjunction"),
    "DET": N_("determiner"), "INTJ": N_("interjection"), "NOUN": N_("noun"), "NUM": N_("numeral"),
    "PART": N_("particle"),
    "PRON": N_("pronoun"), "PROPN": N_("proper name"), "PUNCT": N_("punctuation"),
    "SCONJ": N_("subordinating conjunction"),
    "SYM": N_("symbol"), "VERB": N_("verb"), "X": N_("unknown"),
}  # fmt: skip
FEATURES = {
    ("Aspect", "Perf"): N_("perfect"), ("Aspect", "Imp"): N_("imperfect"), ("Tense", "Fut"): N_("future"),
    ("Tense", "Past"): N_("past"), ("Tense", "Pres"): N_("present"),
    ("Mood", "Imp"): N_("imperative"), ("Mood", "Ind"): N_("indicative"), ("Mood", "Sub"): N_("subjunctive"),
    ("Mood", "Jus"): N_("jussive"), ("Voice", "Act"): "", ("Voice", "Pass"): N_("passive"),
    ("Person", "1"): N_("1st person"),
    ("Person", "2"): N_("2nd person"), ("Person", "3"): N_("3rd person"), ("Gender", "Masc"): N_("masculine"),
    ("Gender", "Fem"): N_("feminine"), ("Number", "Sing"): N_("singular"), ("Number", "Dual"): N_("dual"),
    ("Number", "Plur"): N_("plural"), ("Case", "Nom"): N_("nominative"), ("Case", "Acc"): N_("accusative"),
    ("Case", "Gen"): N_("genitive"), ("Definite", "Def"): N_("definite"), ("Definite", "Ind"): N_("indefinite"),
    ("Definite", "Cons"): N_("construct"), ("Definite", "Com"): N_("with a possessor"),
    ("Degree", "Cmp"): N_("elative"),
    ("Polarity", "Neg"): N_("negative"), ("VerbForm", "Fin"): "",
}  # fmt: skip
"""Universal Dependencies features in words, in the order in which they are said; what goes without saying is empty."""


_ORDER = {name: place for place, name in enumerate(dict.fromkeys(name for name, _ in FEATURES))}
BANDS = {5: N_("one of the commonest words"), 4: N_("very common"), 3: N_("common"), 2: N_("not common"), 1: N_("rare")}
TOKEN_KINDS = {
    TokenKind.WORD: N_("word"), TokenKind.NUMBER: N_("number"), TokenKind.LATIN: N_("a word in Latin letters"),
    TokenKind.PUNCTUATION: N_("punctuation"), TokenKind.SYMBOL: N_("symbol"),
}  # fmt: skip
_FORMS_OF_FOUR = {"QI": N_("I of four radicals"), "QII": N_("II of four radicals"), "QIV": N_("IV of four radicals")}


def told_apart(reading: Analysis, others: Iterable[Analysis]) -> str:
    """What tells a reading from those that are vocalized and said in English as it is; empty where none is."""
    alike = [one for one in others if one is not reading and _looks(one) == _looks(reading)]
    mine = grammar_of(reading).split(tr(", "))
    shared = [set(grammar_of(one).split(tr(", "))) for one in alike]
    return tr(", ").join(word for word in mine if any(word not in words for words in shared))


def _looks(reading: Analysis) -> tuple[str, str, str]:
    return reading.vocalized, reading.upos, reading.gloss


def grammar_of(reading: Analysis) -> str:
    """Part of speech, form of a verb, and features, parted by commas."""
    from tuireader.nlp.morphology.verb_forms import verb_form

    feats = sorted(reading.feats.items(), key=lambda feat: _ORDER.get(feat[0], len(_ORDER)))
    said = [tr(FEATURES.get((name, value), f"{name} {value}")) for name, value in feats]
    form = verb_form(reading.lemma) if reading.upos in ("VERB", "AUX") else ""
    named = tr("form {number}", number=tr(_FORMS_OF_FOUR.get(form, form))) if form else ""
    words = (tr(PARTS_OF_SPEECH.get(reading.upos, reading.upos)), named, *said)
    return tr(", ").join(word for word in words if word)
