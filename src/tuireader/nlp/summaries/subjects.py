"""Where the subject of a verb ends that opens a clause, and how many it speaks of. Owns that look; moves no word."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.document import EntityType
from tuireader.nlp.summaries.phrases import begins_phrase
from tuireader.nlp.summaries.vocabulary import (
    ABOUT,
    DAYS,
    DIRECTIONS,
    HOLDING,
    MEN,
    OF_WHAT,
    PERIODS,
    PLACES,
    QUANTIFYING,
    RANKING,
    THAT,
    TITLES,
    TOWARDS,
    WITH_WHOM,
    WOMEN,
)
from tuireader.nlp.summaries.words import Word, governs, is_governing, is_partitive

_SECOND = 3
"""Place of the second noun behind a verb."""
_ONE_OF = frozenset(["أحد", "إحدى"])
_GIVEN_NAMES = frozenset(["PROPN", "X"])
_JOINING = frozenset(["SCONJ", "CCONJ", "PART"])
_SHOWN = frozenset(["هذا", "هذه", "هؤلاء"])
_OPEN = frozenset(["ل", "ب", "ك", "من", "في"])
"""Prepositions by which more is said of a noun without the article."""
_OTHER = frozenset(["على", "عن", "بين", "إلى", "مع"])
_PREPOSITIONS = _OPEN | _OTHER
_NEVER_SUBJECT = QUANTIFYING | DAYS | WOMEN
_ENDING = THAT | DAYS
_CALLED = TITLES | HOLDING
_OF_AGE = "البالغ"
_OF_BALLS = "لكرة"
"""المنتخب الفرنسي لكرة القدم: what a team plays says which it is."""


def may_be_subject(words: Sequence[Word]) -> bool:
    """Whether the second of the words agrees with the first, a verb."""
    if len(words) < 2:
        return False
    verb, head = words
    if head.joint or head.is_mark or head.is_preposition or not head.is_nominal or head.form in _NEVER_SUBJECT:
        return False
    if head.name is not None:
        return True
    number, gender = head.feats.get("Number"), head.feats.get("Gender")
    if (
        head.upos not in ("NOUN", "ADJ", "PROPN")
        or number == "Dual"
        or (head.form.endswith("ا") and head.upos == "NOUN")
    ):
        return False
    if number == "Plur":
        return are_men(words) or (gender_of(verb) == "Fem" and not head.form.endswith(("ون", "ين")))
    feminine = head.form.removesuffix(head.owns).endswith(("ة", "ى", "ت"))
    return gender_of(verb) == (gender or ("Fem" if feminine else "Masc")) or (gender is None and feminine)


def is_feminine(head: Word) -> bool:
    """Whether a common noun surely has a verb in the feminine; with a plural of people it may be another verb."""
    many = head.feats.get("Number") == "Plur" and not head.form.endswith("ات")
    return head.name is None and not many


def gender_of(verb: Word) -> str:
    """Of a verb in the singular: its ending tells where no reading does."""
    return verb.feats.get("Gender") or ("Fem" if verb.form.endswith("ت") else "Masc")


def are_men(words: Sequence[Word]) -> bool:
    """Whether a verb and its subject speak of several men: with things a verb is feminine."""
    verb, head = words[0], words[1]
    if gender_of(verb) == "Fem":
        return False
    if len(words) > _SECOND - 1 and words[2].upos == "ADJ" and words[2].form.endswith("ون"):
        return True
    if head.form.endswith("ون") or head.name is not None:
        return head.form.endswith("ون") and not _is_person(head)
    broken = head.form.endswith("اء") and head.lemma[-1:] != "ء"
    many = head.feats.get("Number") == "Plur" and head.form.endswith(("و", "ي"))
    return broken or many or head.form.removeprefix("ال") in MEN


def subject_end(words: Sequence[Word]) -> int:
    """The place behind the subject of the verb that opens a clause; 0 where that is not plain."""
    place = 2
    while place < len(words):
        word, last = words[place], words[place - 1]
        if word.is_verb or word.is_relative or (word.joint and not word.enclosure) or word.form.startswith(_OF_AGE):
            return 0
        if word.enclosure and (word.enclosure == last.enclosure or not _is_closed(words[1:place])):
            place += 1
        elif word.is_mark or word.upos in _JOINING or word.form in _ENDING:
            break
        elif word.is_preposition:
            if not _belongs(words, place):
                break
            place += 1 + (not word.attached)
            if place < len(words) and words[place].upos == "NUM":
                return 0  # ضرائب بنسبة 25
        elif _goes_on(words, place):
            place += 1
        else:
            break
    return min(place, len(words))


def names_himself(words: Sequence[Word], place: int) -> bool:
    """محمد العمادي | رئيس اللجنة: who he is, without a comma."""
    form = words[place].form
    return words[place - 1].name is not None and (form.removesuffix("ة") in TITLES or form in HOLDING)


def _is_closed(subject: Sequence[Word]) -> bool:
    """Whether a noun and what belongs to it is definite, so that no name in quotation marks is wanted."""
    return any(word.closed for word in subject if not word.enclosure)


def _belongs(words: Sequence[Word], place: int) -> bool:
    """Whether a preposition says more of the subject, and nothing of what is done."""
    verb, head, word, last = words[0], words[1], words[place], words[place - 1]
    if is_partitive(words, place):
        return True
    following = word if word.attached else words[place + 1] if place + 1 < len(words) else word
    preposition = word.form[:1] if word.attached else word.form
    if preposition not in _PREPOSITIONS or following.owns or following.is_time or following.form in DAYS:
        return False
    if word.form == _OF_BALLS:
        return True
    open_noun = head.name is None and not _is_closed(words[1:place])
    later = any(governs(verb, one) for one in words[place + 1 :])
    if governs(verb, word):  # قضت محكمة بولاية كاليفورنيا بضرورة
        return open_noun and later and _is_place(words, place)
    if preposition == "ل" and head.form.removeprefix("ال") in TOWARDS:
        return True
    if preposition in ("مع", "بين") and head.form.removeprefix("ال") in WITH_WHOM:
        return True
    if is_governing(last) or is_governing(head) or (head.form in TITLES and preposition == "ل"):
        return True
    located = preposition == "في" and _is_place(words, place)
    if head.name is not None:
        return located and head.name.type is EntityType.ORG
    return later or located or (open_noun and preposition in _OPEN)


def _is_place(words: Sequence[Word], place: int) -> bool:
    """Whether a preposition has the name of a place behind it, or a noun with one."""
    return any(word.name is not None and word.name.type is EntityType.LOC for word in words[place : place + 3])


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Whether a word without a preposition is still of the subject."""
    word, last, head = words[place], words[place - 1], words[1]
    if word.form in RANKING and last.closed:
        return True
    if word.upos == "NUM" or word.is_time or (last.closed and not last.name and word.form.endswith("ا")):
        return word.upos == "NUM" and word.form.startswith("ال")
    counted = word.form in QUANTIFYING and (last.closed or last.upos == "ADJ" or word.form in ABOUT)
    if counted or (_is_whole(last) and word.upos != "ADJ" and not word.form.endswith("ون")):
        return False
    if word.name is not None:
        return last.form in DIRECTIONS or _is_named(words, place)
    if last.enclosure:
        return word.upos == "ADJ" or word.form.endswith("ية")
    if word.owns and (last.closed or last.upos == "ADJ"):
        return False
    one_of = head.form in _ONE_OF and last.form.endswith("ي") and place == _SECOND
    return one_of or _is_bound(words, place) or not begins_phrase(word, last)


def _is_whole(word: Word) -> bool:
    """Whether a noun's ending shows that no genitive follows: مستثمرون."""
    return (
        word.form.endswith(("ون", "ان", "ين")) and word.upos == "NOUN" and word.feats.get("Number") in ("Plur", "Dual")
    )


def _is_bound(words: Sequence[Word], place: int) -> bool:
    """Whether words go together that look like two phrases."""
    word, last = words[place], words[place - 1]
    titled = any(one.form in TITLES for one in words[1:place])
    if word.upos in _GIVEN_NAMES and (last.name is not None or titled):
        return True
    if last.form.endswith("ون") and word.form.endswith("ون"):
        return True  # مسؤولون أميركيون
    following = words[place + 1] if place + 1 < len(words) else word
    if not word.form.startswith("ال"):
        return word.form in _SHOWN and last.closed and following.form not in PERIODS
    named = _is_person(following)  # المهاجم المغربي البديل عزيز
    of_what = last.form.removesuffix("ة") in OF_WHAT
    return last.form in DIRECTIONS or of_what or (titled and named)


def _is_named(words: Sequence[Word], place: int) -> bool:
    """Whether a name belongs to the noun or title before it."""
    word, last, subject = words[place], words[place - 1], words[1:place]
    if word.name is last.name:
        return True
    if last.name is not None:
        return _is_title(words[1]) and not any(_is_person(one) for one in subject) and _is_person(word)
    if last.upos == "ADJ":
        return last.closed and (_is_person(word) or words[1].form in PLACES)
    return not last.closed or _is_person(word) or (word.name is not None and word.name.type is EntityType.LOC)


def _is_title(word: Word) -> bool:
    """Of a man or a woman, with the article or without."""
    man = word.form.removesuffix("ة").removeprefix("ال")
    return bool(_CALLED & {word.form, man, f"ال{man}"})


def _is_person(word: Word) -> bool:
    return word.name is not None and word.name.type is EntityType.PERSON
