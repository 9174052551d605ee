"""Rules: verbal nouns said with a verb. تم توقيعه: it was signed; قام بزيارة: visited; لمناقشة: to discuss.

Owns how the letters of a masdar lead to its verb; the verbs' English comes with the tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.nlp.gloss.english import base_of_gerund, participle, verb_of_deed
from tuireader.nlp.gloss.units import VERBAL_PHRASE, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

SUBJECTS = {"his": "it", "its": "it", "their": "they", "my": "I", "our": "we", "your": "you"}
OBJECTS = {"his": "it", "its": "it", "their": "them", "my": "me", "our": "us", "your": "you"}
_REACH = 3
_COMPLETED = frozenset(["يتم", "تتم"])
_SURE = word_set(
    "بناء دعم حماية خدمة ضمان معرفة فهم منع وقف رفع خفض كسب كشف فتح جمع نقل حل وضع خلق سد شراء بيع إنقاذ صنع فرض "
    "دفع عرض كتابة قراءة دراسة زيارة رؤية شرح طرد قتل قمع كسر علاج صيانة تلبية تهيئة تعبئة تنمية تسوية"
)
"""Masdars of the first form that are said with a verb wherever something is done to something."""


def say_with_verbs(line: Line) -> None:
    """Light verbs and the preposition ل before a masdar."""
    units = line.units
    verbs = line.phrases.verbs
    for index, unit in enumerate(units):
        if unit.kind == "verb" and not unit.negated and (unit.lemma == "تم" or unit.arabic in _COMPLETED):
            _complete(units, index, verbs)
        elif unit.kind == "verb" and unit.lemma == "قام":
            _perform(units, index, verbs)
        elif unit.kind == "prep" and unit.arabic == "ل" and unit.words == "for" and index + 1 < len(units):
            _ = _intend(unit, units[index + 1], verbs) or _intend_governed(units, index, line.phrases.government)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _complete(units: list[Unit], index: int, verbs: Mapping[str, str]) -> None:
    """تم and a masdar: the passive of its verb; what the masdar is of becomes the subject."""
    if index + 1 >= len(units):
        return
    verb, phrase = units[index], units[index + 1]
    english, masdar = verb_of(phrase, verbs)
    if not english:
        return
    subject = taken_of(phrase, masdar, SUBJECTS)
    if subject is None and index + 3 < len(units) and units[index + 2].kind == "prep" and units[index + 3].kind == "np":
        subject = units.pop(index + 3)
        units.pop(index + 2)
    if subject is None:
        return
    if index and units[index - 1].arabic == "ه" and units[index - 1].kind == "pron":
        units[index - 1].words = ""
    verb.words, verb.tail, verb.lemma, verb.gender = "be " + participle(english), "", "", ""
    verb.tokens = tuple(sorted({*verb.tokens, *masdar.tokens}))
    units[index + 1] = subject


def _perform(units: list[Unit], index: int, verbs: Mapping[str, str]) -> None:
    """قام ب and a masdar: its verb."""
    for at in range(index + 1, min(index + 1 + _REACH, len(units) - 1)):
        if units[at].arabic == "ب" and units[at].kind == "prep":
            english, masdar = verb_of(units[at + 1], verbs)
            taken = taken_of(units[at + 1], masdar, OBJECTS) if english else None
            if taken is not None:
                verb = units[index]
                verb.words, verb.tail, verb.lemma = english, "", ""
                verb.tokens = tuple(sorted({*verb.tokens, *units[at].tokens, *masdar.tokens}))
                units[at + 1] = taken
                units[at].words = ""
            return


def _intend_governed(units: list[Unit], index: int, government: Mapping[str, tuple[str, str]]) -> bool:
    """للحصول على: to obtain; للبحث عن: to look for."""
    phrase, preposition = units[index + 1], units[min(index + 2, len(units) - 1)]
    if preposition.kind != "prep" or len(phrase.parts) != 1 or phrase.parts[0].kind != "noun":
        return False
    masdar = phrase.parts[0]
    for letters in (*verb_letters(masdar.arabic), *first_form_letters(masdar.arabic)):
        english = government.get(f"{fold(strip_marks(letters))} {fold(preposition.arabic)}")
        if english is not None:
            units[index].words = "to"
            masdar.words, masdar.kind, masdar.fixed, phrase.fixed = english[0] + english[1], "other", True, True
            phrase.role = VERBAL_PHRASE
            preposition.words = ""
            masdar.tokens = tuple(sorted({*masdar.tokens, *preposition.tokens}))
            return True
    return False


def _intend(preposition: Unit, phrase: Unit, verbs: Mapping[str, str]) -> bool:
    """ل and a masdar with its object: to do something."""
    english, masdar = verb_of(phrase, verbs, expected=False)
    if not english or phrase.parts[0] is not masdar:
        return False
    taken = taken_of(phrase, masdar, OBJECTS)
    if taken is None:
        return False
    preposition.words = "to"
    masdar.words, masdar.kind, masdar.fixed = english, "other", True
    phrase.parts, phrase.fixed, phrase.role = [masdar, taken], True, VERBAL_PHRASE
    return True


def verb_of(phrase: Unit, verbs: Mapping[str, str], *, expected: bool = True) -> tuple[str, Unit]:
    """The English verb of the masdar that heads a noun phrase, or nothing; and the masdar.

    Only where a verb is `expected` is a noun taken for a masdar of the first form.
    """
    head = next((part for part in phrase.parts if part.kind == "noun" and part.words == phrase.lemma), phrase)
    if head is phrase or head.fixed or head.number != "S":
        return "", head
    letters = head.arabic if head.arabic.endswith("ة") else head.arabic.removesuffix("ا")
    forms = verb_letters(letters)
    if expected or letters in _SURE:
        forms = (*forms, *first_form_letters(letters))
    found = next((verbs[form] for form in forms if form in verbs), "")
    if not found and (forms or letters in _SURE):
        found = base_of_gerund(head.words) or verb_of_deed(head.words)
    return found, head


def taken_of(phrase: Unit, masdar: Unit, pronouns: Mapping[str, str]) -> Unit | None:
    """What the masdar is of, taken out of its phrase: a noun phrase or a pronoun."""
    for part in phrase.parts:
        if part.kind == "poss":
            part.words, part.kind = pronouns.get(part.words, part.words), "pron"
            return part
    return next((part for part in phrase.parts if part.parts and part is not masdar), None)


@lru_cache(maxsize=2048)
def verb_letters(masdar: str) -> tuple[str, ...]:
    """Letters of the verbs that a masdar of the derived forms may belong to."""
    return tuple(dict.fromkeys(_verbs(masdar)))


def _verbs(word: str) -> Iterator[str]:
    size = len(word)
    if size == 5 and word[0] == "ت" and word[3] == "ي":
        yield word[1:3] + "ّ" + word[4]
    if size == 5 and word[0] == "ت" and word[4] == "ة":
        yield word[1:3] + "ّى"
        yield word[1:3] + "ّ" + word[3]
    if size == 5 and word[0] in "إا":
        yield from _fourth(word)
    if size == 6 and word[0] == "ا" and word[4] == "ا":
        yield word[:4] + ("ى" if word[5] == "ء" else word[5])
    if size == 7 and word.startswith("است"):
        yield word[:5] + ("ى" if word[6] == "ء" else word[6]) if word[5] == "ا" else word[:6]
    if size == 6 and word[0] == "ا" and word[5] == "ة":
        yield word[:5]
    if size == 6 and word[0] == "م" and word[2] == "ا" and word[5] == "ة":
        yield word[1:5]
    if size in (4, 5) and word[0] == "ت" and word[-1] != "ة":
        yield word[:3] + "ّ" + word[3:]
        yield word


@lru_cache(maxsize=2048)
def first_form_letters(masdar: str) -> tuple[str, ...]:
    """Letters of the verbs of the first form that a masdar may belong to; sure only where a verb is expected."""
    return tuple(dict.fromkeys(_first(masdar)))


def _first(word: str) -> Iterator[str]:
    size = len(word)
    bare = word.removesuffix("ة")
    if size == 3:
        yield word
    if len(bare) == 4 and bare[2] in "او":
        if bare[3] == "ء":
            yield bare[:2] + "ى"
        elif bare[1] == "ي":
            yield bare[0] + "ا" + bare[3]
        yield bare[:2] + bare[3]
    if size == 4 and word[3] == "ة":
        yield bare


def _fourth(word: str) -> Iterator[str]:
    if word[4] == "ة":
        yield "أ" + word[1:4]
    elif word[3] == "ا":
        yield "أ" + word[1:3] + ("ى" if word[4] == "ء" else word[4])
