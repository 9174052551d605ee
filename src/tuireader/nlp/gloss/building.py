"""From tokens to units, one for each word and clitic. Owns what an analysis says of its parts; knows no neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.normalization import DROPPED, fold, strip_marks
from tuireader.arabic.transliteration import spell_name
from tuireader.document import Analysis, Segment, Token, TokenKind
from tuireader.nlp.gloss.english import is_plural
from tuireader.nlp.gloss.function_words import FUNCTION_WORDS, OPEN_STEMS, PROCLITICS, PRONOUNS, VERB_STEMS
from tuireader.nlp.gloss.human import TITLES, is_human, is_time
from tuireader.nlp.gloss.senses import first_sense, noun_sense, verb_sense
from tuireader.nlp.gloss.units import Kind, Line, Unit
from tuireader.nlp.protocols import NAMED, TOLD_NOW
from tuireader.nlp.recent import Recent

_WORD = TokenKind.WORD
_LATIN_MARKS = {
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "«": "“", "»": "”", "٪": "%", "٫": ".", "٬": ",", "﴾": "(", "﴿": ")",
    "‹": "“", "›": "”", "ـ": "-",
}  # fmt: skip
_SEPARATORS = str.maketrans({"٫": ".", "٬": ",", "٪": "%", "،": ","})
_OPEN_CLASSES = frozenset(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "NUM"])
_KINDS: dict[str, Kind] = {
    "NOUN": "noun", "PROPN": "name", "ADJ": "adj", "VERB": "verb", "AUX": "aux", "NUM": "num", "ADP": "prep",
    "ADV": "adv", "CCONJ": "conj", "SCONJ": "sub", "PRON": "pron", "DET": "dem",
}  # fmt: skip
_NUMBERS = {"Sing": "S", "Plur": "P", "Dual": "D"}
_FREE_ENDINGS = ("ونَ", "ينَ", "انِ", "يْنِ", "ون", "ً", "ٌ", "ٍ", "ًا", "اً")
"""With these a noun governs no other: the n of plural and dual, and tanwin."""
_ONE_IN_ENGLISH = frozenset(["بلاد"])
"""Plurals that English counts as one: the country."""
_BUT = "لكن"
"""Without marks it is this word; as `to you` of several women it would be marked."""
_TANWIN = frozenset("ًٌٍ")
_CASES = {"َ": "acc", "ً": "acc", "ُ": "nom", "ٌ": "nom"}
_UNSPOKEN = "’"
"""What stands for letters without a Latin spelling."""
_POSSESSED = frozenset(["noun", "adj", "num", "quant", "adv", "name"])
_CONTRACTED = frozenset(["ألا", "لئلا", "كيلا"])
_SUBJECT_OF = frozenset(["sub", "conj", "part"])


def build_units(line: Line) -> None:
    """Fill the line with the units of its tokens."""
    end = -1
    for index, token in enumerate(line.tokens):
        line.starts.append(len(line.units))
        first = len(line.units)
        for unit in _units_of(line.text, token):
            unit.tokens = (index,)
            line.units.append(unit)
        if first < len(line.units):
            line.units[first].glued = token.start == end
        end = token.end
    line.starts.append(len(line.units))


def _units_of(text: str, token: Token) -> Sequence[Unit]:
    written = text[token.start : token.end]
    kind, analysis = token.kind, token.analysis
    if kind is _WORD:
        if written[0] in DROPPED and not strip_marks(written):
            return [Unit("–", "mark")]
        if analysis is None:
            return [_name(written)]
        if written == _BUT:
            return [Unit(*FUNCTION_WORDS[_BUT], arabic=_BUT)]
        units = units_of(analysis) or [_name(written)]
        if not written.isalpha():
            _see_case(written, units)
        return units
    if kind is TokenKind.NUMBER:
        return [Unit(to_ascii_digits(written).translate(_SEPARATORS), "num")]
    if kind is TokenKind.LATIN:
        return [Unit(written, "name")]
    return [Unit("".join(_LATIN_MARKS.get(char, char) for char in written), "mark")]


def _see_case(written: str, units: list[Unit]) -> None:
    """The case of a noun whose last vowel is written."""
    stem = next((unit for unit in units if unit.role == "stem"), None)
    if stem is None or stem.kind not in ("noun", "name", "adj"):
        return
    enclitic = next((unit for unit in units if unit.role == "enclitic"), None)
    end = _before_letters(written, len(enclitic.arabic)) if enclitic is not None else written
    if end[-1:] in _CASES:
        stem.case = _CASES[end[-1]]
    if end[-1:] in _TANWIN and stem.kind != "name":
        stem.indefinite, stem.construct = True, False


def _before_letters(written: str, count: int) -> str:
    """Without its last letters and their marks."""
    while written and count:
        count -= bool(strip_marks(written[-1]))
        written = written[:-1]
    return written


def _name(written: str) -> Unit:
    unit = Unit(spell_name(strip_marks(written)) or _UNSPOKEN, "name")
    unit.guess = True
    return unit


def units_of(analysis: Analysis) -> list[Unit]:
    """Fresh units of one word: proclitics, stem, enclitics, in the order of the text; the article marks the stem."""
    key = (analysis.vocalized, analysis.gloss, analysis.upos, analysis.lemma, analysis.guess, *analysis.feats.values())
    made = _made.get(key)
    if made is None:
        made = _make(analysis)
        _made.put(key, made)
    return [unit.copy() for unit in made]


_made: Recent[tuple[object, ...], list[Unit]] = Recent(4096)


def _make(analysis: Analysis) -> list[Unit]:
    stem = _stem(analysis)
    before: list[Unit] = []
    after: list[Unit] = []
    for segment in analysis.segments:
        if segment.role == "proclitic":
            before += _proclitic(segment, stem)
        elif segment.role == "enclitic":
            after += _enclitic(segment, stem)
    units = [*before, *_taken_apart(stem), *after]
    return units if any(unit.words for unit in units) else [stem] if stem.kind != "name" else []


def _taken_apart(stem: Unit) -> list[Unit]:
    """ألا is أن and لا; another word is itself."""
    if stem.arabic not in _CONTRACTED or stem.kind == "verb":
        return [stem]
    return [Unit("that", "sub", arabic="أن"), Unit("not", "neg", arabic="لا")]


def _proclitic(segment: Segment, stem: Unit) -> list[Unit]:
    letters = strip_marks(segment.form)
    if segment.gloss == "the" or segment.gloss.endswith(" the"):
        stem.definite = True
    if letters not in PROCLITICS or segment.gloss in ("the", "indeed", "then"):
        return []
    words, kind = PROCLITICS[letters]
    unit = Unit(words, kind, arabic=letters)
    if letters == "ل" and stem.kind in ("verb", "aux"):
        unit.words, unit.kind = "to", "sub"
    unit.role = "proclitic"
    return [unit]


def _enclitic(segment: Segment, stem: Unit) -> list[Unit]:
    letters = strip_marks(segment.form)
    forms = PRONOUNS.get(letters) or PRONOUNS.get(letters[-1:], ("his", "it", "he"))
    if stem.kind in _SUBJECT_OF:
        unit = Unit(forms[2], "pron")
    elif stem.kind in _POSSESSED:
        unit = Unit(forms[0], "poss")
        stem.possessed, stem.construct = True, False
    else:
        unit = Unit(forms[1], "obj")
    unit.arabic, unit.role = letters, "enclitic"
    return [unit]


def _stem(analysis: Analysis) -> Unit:
    form = "".join(part.form for part in analysis.segments if part.role in ("stem", "suffix")) or analysis.vocalized
    letters = strip_marks(form)
    unit = _function_unit(letters, analysis) or _open_unit(analysis)
    unit.arabic, unit.lemma = letters, strip_marks(analysis.lemma)
    unit.guess = analysis.guess
    feats = analysis.feats
    unit.named = feats.get(NAMED, "")
    unit.gender = feats.get("Gender", "")[:1] or ("F" if letters.endswith("ة") else "")
    unit.person = feats.get("Person", "3")
    if "Number" in feats:
        unit.number = _NUMBERS.get(feats["Number"], "S")
    elif analysis.upos in ("NOUN", "ADJ") and unit.number == "S" and not analysis.guess:
        unit.number = "P" if _is_broken_plural(letters, unit.lemma) else "S"
    if letters in _ONE_IN_ENGLISH:
        unit.number = "S"
    if unit.number == "D" and letters.endswith("ي") and is_human(unit.words):
        unit.number = "P"
    if not unit.gender and unit.kind in ("noun", "adj") and unit.number == "S":
        unit.gender = "M"
    unit.definite = feats.get("Definite") == "Def"
    if unit.kind == "noun" and letters == f"{unit.lemma}ين" and is_human(unit.words):
        unit.case = "acc"
    unit.indefinite = feats.get("Definite") == "Ind"
    unit.construct = not form.endswith(_FREE_ENDINGS) and not unit.definite and not unit.indefinite
    if unit.kind in ("verb", "aux"):
        unit.aspect = "cmd" if feats.get("Mood") == "Imp" else feats.get("Aspect", "perf").lower()
        unit.told_now = TOLD_NOW in feats
    return unit


def _is_broken_plural(letters: str, lemma: str) -> bool:
    """A noun whose ending says nothing of number, and whose letters are not its lemma's."""
    return bool(lemma) and _skeleton(letters) != _skeleton(lemma)


@lru_cache(maxsize=1024)
def _skeleton(letters: str) -> str:
    """Letters without what a case ending, a pronoun or a spelling changes."""
    folded = fold(letters).translate(_SEATS)
    return folded[:-1] if folded[-1:] in ("ا", "ه", "ت", "ي", "و") and len(folded) > 2 else folded


_KILOMETER = "kilometer"
"""What كم is behind a number."""
_SEATS = {ord("ء"): None, ord("ئ"): None, ord("ؤ"): None}


def _function_unit(letters: str, analysis: Analysis) -> Unit | None:
    found = FUNCTION_WORDS.get(letters)
    if found is None or (analysis.upos == "PROPN" and letters != "أحد") or analysis.gloss.startswith(_KILOMETER):
        return None
    if analysis.upos in ("VERB", "AUX"):
        known = letters in VERB_STEMS
    else:
        known = analysis.upos not in _OPEN_CLASSES or letters in OPEN_STEMS
    return Unit(found[0], found[1]) if known and analysis.feats.get("Definite") != "Def" else None


def _is_noun(analysis: Analysis) -> bool:
    """A noun that stands as an adverb or with its title's adjective is a noun in English."""
    words = first_sense(analysis.gloss)
    if analysis.upos == "ADV" and analysis.feats.get("Number") == "Dual":
        return True
    if analysis.upos == "ADV":
        adverb = words.endswith("ly") or is_time(words) or analysis.lemma.endswith(("ً", "اً"))
        adverb = adverb or (analysis.vocalized.endswith("اً") and words not in TITLES)
        return not adverb and ("Gender" in analysis.feats or words in TITLES)
    return analysis.upos == "ADJ" and words in TITLES and words not in ("major", "general")


def _open_unit(analysis: Analysis) -> Unit:
    kind = _KINDS.get(analysis.upos, "other")
    gloss = analysis.gloss
    if _is_noun(analysis):
        kind = "noun"
    if kind in ("verb", "aux"):
        return Unit(verb_sense(gloss, passive=analysis.feats.get("Voice") == "Pass"), kind)
    words = first_sense(gloss)
    if kind == "noun":
        unit = Unit(noun_sense(gloss), kind)
        if words[:1].islower() and unit.words != words and is_plural(words):
            unit.number = "P"
        return unit
    if analysis.guess and (not words or has_arabic(words)):
        words = _spelled(strip_marks(analysis.vocalized)) or _UNSPOKEN
    if kind == "other" and (analysis.guess or words[:1].isupper()):
        kind = "name"
    return Unit(words, kind)


@lru_cache(maxsize=256)
def _spelled(letters: str) -> str:
    return spell_name(letters)
