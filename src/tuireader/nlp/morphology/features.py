"""From the dictionary's tags to Universal Dependencies: parts of speech and features. Owns the mapping alone."""

from __future__ import annotations

import re
from functools import lru_cache

from tuireader.document.tokens import Upos

_UPOS: dict[str, Upos] = {
    "NOUN": "NOUN", "ADJ": "ADJ", "ADV": "ADV", "PREP": "ADP", "NOUN_PROP": "PROPN", "VERB_PERFECT": "VERB",
    "VERB_IMPERFECT": "VERB", "VERB_IMPERATIVE": "VERB", "CONJ": "SCONJ", "INTERJ": "INTJ", "ABBREV": "X",
    "NUMERIC_COMMA": "PUNCT", "DET": "DET", "PART": "PART", "NEG_PART": "PART", "FUNC_WORD": "PART",
    "INTERROG_PART": "PART", "EMPHATIC_PARTICLE": "PART", "EXCEPT_PART": "PART",
}  # fmt: skip
_BY_LEMMA: dict[str, Upos] = {
    "kAn_1": "AUX", "layosa_1": "AUX", ">aw_1": "CCONJ", "wa_1": "CCONJ", "fa_1": "CCONJ", "vum~a_1": "CCONJ",
    "bal_1": "CCONJ", ">am_1": "CCONJ", "l`kin_1": "CCONJ", "l`kin~a_1": "CCONJ", "<im~A_1": "CCONJ",
    ">an_1": "SCONJ", ">an~a_1": "SCONJ", "bi>an_1": "SCONJ", "<in_1": "SCONJ", "mA_3": "PRON", "mA*A_1": "PRON",
    "man_2": "PRON", "kayofa_1": "ADV", ">ayona_1": "ADV", ">ayona_2": "ADV", "mataY_1": "ADV", "mataY_2": "ADV",
    "limA*A_1": "ADV", "lima_1": "ADV", "muno*u_1": "ADP",
}  # fmt: skip
_NUMERALS = frozenset([
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
])  # fmt: skip
_COUNTED = ("kilo", "milli", "(A.D.)")
"""How the English of abbreviations opens that stand for a noun with a number before it."""
_PERSON = re.compile(r"([123])?([MF])?([SDP])$")
_NUMBERS = {"S": "Sing", "D": "Dual", "P": "Plur"}
_GENDERS = {"M": "Masc", "F": "Fem"}
_NOMINAL = re.compile(r"NSUFF_(MASC|FEM)_(SG|DU|PL)(?:_(NOM|ACCGEN|ACC))?(_INDEF)?")
_NOMINAL_NUMBERS = {"SG": "Sing", "DU": "Dual", "PL": "Plur"}


def upos_of(tag: str, lemma: str, gloss: str) -> Upos:
    """The universal part of speech of a stem with the dictionary's `tag`."""
    if lemma in _BY_LEMMA and tag not in ("NOUN", "ADJ", "NOUN_PROP"):
        return _BY_LEMMA[lemma]
    if tag in ("NOUN", "ADJ") and gloss.partition(";")[0] in _NUMERALS:
        return "NUM"
    if "PRON" in tag:
        return "PRON"
    if tag == "ABBREV" and gloss.startswith(_COUNTED):
        return "NOUN"
    return _UPOS.get(tag, "X")


@lru_cache(maxsize=1024)
def features_of(tags: tuple[str, ...], category: str, *, plural: bool = False) -> dict[str, str]:
    """Features that the parts' tags and the stem's category state; the dict is shared, so not to be changed.

    `plural`: the stem is a broken plural, whatever its ending is like.
    """
    feats: dict[str, str] = {}
    for tag in tags:
        feats |= _features(tag)
    if any(tag.startswith("VERB") for tag in tags):
        feats["Voice"] = "Pass" if "Pass" in category else "Act"
        feats["VerbForm"] = "Fin"
    if plural:
        feats["Number"] = "Plur"
    return dict(sorted(feats.items()))


def person_features(code: str) -> dict[str, str]:
    """`3MS` and its like, spelled out."""
    match = _PERSON.search(code)
    if match is None:
        return {}
    person, gender, number = match.groups()
    feats = {"Number": _NUMBERS[number]}
    if person:
        feats["Person"] = person
    if gender:
        feats["Gender"] = _GENDERS[gender]
    return feats


def _features(tag: str) -> dict[str, str]:
    if match := _NOMINAL.match(tag):
        return _nominal(match)
    if tag.startswith("IV") and tag[2:3].isdigit():
        return person_features(tag[2:])
    if "SUFF_SUBJ:" in tag:
        subject, _, mood = tag.partition("SUBJ:")[2].partition("_MOOD:")
        return person_features(subject) | ({"Mood": "Ind"} if mood == "I" else {})
    if tag.startswith("POSS_PRON"):
        return {"Definite": "Com"}
    return {
        "DET": {"Definite": "Def"},
        "VERB_PERFECT": {"Aspect": "Perf"},
        "VERB_IMPERFECT": {"Aspect": "Imp"},
        "VERB_IMPERATIVE": {"Mood": "Imp"},
        "FUT": {"Tense": "Fut"},
    }.get(tag, {})


def _nominal(match: re.Match[str]) -> dict[str, str]:
    gender, number, case, indefinite = match.groups()
    feats = {"Gender": "Fem" if gender == "FEM" else "Masc", "Number": _NOMINAL_NUMBERS[number]}
    if case in ("NOM", "ACC"):
        feats["Case"] = case.capitalize()
    if indefinite:
        feats["Definite"] = "Ind"
    return feats
