"""Grammar in words: parts of speech, features, forms of verbs, how usual a word is. Owns the wording of every front."""

from __future__ import annotations

from tuireader.document import Analysis

PARTS_OF_SPEECH = {
    "ADJ": "adjective", "ADP": "preposition", "ADV": "adverb", "AUX": "auxiliary", "CCONJ": "conjunction",
    "DET": "determiner", "INTJ": "interjection", "NOUN": "noun", "NUM": "numeral", "PART": "particle",
    "PRON": "pronoun", "PROPN": "proper name", "PUNCT": "punctuation", "SCONJ": "subordinating conjunction",
    "SYM": "symbol", "VERB": "verb", "X": "unknown",
}  # fmt: skip
FEATURES = {
    ("Aspect", "Perf"): "perfect", ("Aspect", "Imp"): "imperfect", ("Tense", "Fut"): "future",
    ("Tense", "Past"): "past", ("Tense", "Pres"): "present",
    ("Mood", "Imp"): "imperative", ("Mood", "Ind"): "indicative", ("Mood", "Sub"): "subjunctive",
    ("Mood", "Jus"): "jussive", ("Voice", "Act"): "", ("Voice", "Pass"): "passive", ("Person", "1"): "1st person",
    ("Person", "2"): "2nd person", ("Person", "3"): "3rd person", ("Gender", "Masc"): "masculine",
    ("Gender", "Fem"): "feminine", ("Number", "Sing"): "singular", ("Number", "Dual"): "dual",
    ("Number", "Plur"): "plural", ("Case", "Nom"): "nominative", ("Case", "Acc"): "accusative",
    ("Case", "Gen"): "genitive", ("Definite", "Def"): "definite", ("Definite", "Ind"): "indefinite",
    ("Definite", "Cons"): "construct", ("Definite", "Com"): "with a possessor", ("Degree", "Cmp"): "elative",
    ("Polarity", "Neg"): "negative", ("VerbForm", "Fin"): "",
}  # fmt: skip
"""Universal Dependencies features in words, in the order in which they are said; what goes without saying is empty."""


_ORDER = {name: place for place, name in enumerate(dict.fromkeys(name for name, _ in FEATURES))}
BANDS = {5: "one of the commonest words", 4: "very common", 3: "common", 2: "not common", 1: "rare"}
_FORMS_OF_FOUR = {"QI": "I of four radicals", "QII": "II of four radicals", "QIV": "IV of four radicals"}


def grammar_of(reading: Analysis) -> str:
    """Part of speech, form of a verb, and features, parted by commas."""
    from tuireader.nlp.morphology.verb_forms import verb_form

    feats = sorted(reading.feats.items(), key=lambda feat: _ORDER.get(feat[0], len(_ORDER)))
    said = [FEATURES.get((name, value), f"{name} {value}") for name, value in feats]
    form = verb_form(reading.lemma) if reading.upos in ("VERB", "AUX") else ""
    named = f"form {_FORMS_OF_FOUR.get(form, form)}" if form else ""
    return ", ".join(word for word in (PARTS_OF_SPEECH.get(reading.upos, reading.upos), named, *said) if word)
