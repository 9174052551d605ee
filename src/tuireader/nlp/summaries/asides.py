"""What stands between two parts of one clause: appositions, names, days. Owns what they are known by; joins nothing."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.document import EntityType
from tuireader.nlp.summaries.frames import waits_for_object
from tuireader.nlp.summaries.leads import lead_length
from tuireader.nlp.summaries.phrases import is_complete, main_verb
from tuireader.nlp.summaries.vocabulary import DAYS, RELATIVE, SUBORDINATE, THAT, TITLES
from tuireader.nlp.summaries.words import Word, governs

_AMONG = frozenset(["بينها", "بينهم", "بينهن", "بينهما", "ضمنها", "ضمنهم"])
_ACCORDING = frozenset(["وفق", "وفقا", "بحسب", "حسب"])
_APPOSITION_WORDS = 9
_MORE = 3
_SOON = 5
_NAME_WORDS = 4
_EVEN_SO = frozenset(["إلا", "غير", "بيد", "لكن", "لكنه", "لكنها"])
ASIDE = frozenset(["وهو", "وهي", "وهم", "الذي", "التي", "الذين", "البالغ", "البالغة", "أي", "وخاصة", "خاصة", "وبينهم"])
"""What they open says more of a noun before it."""


def is_his_name(words: Sequence[Word], following: Sequence[Word]) -> bool:
    """Whether a part is only the name of the person whose title ends the part before."""
    name, last = solid_of(following)[0].name, solid_of(words)[-1]
    if name is None or name.type is not EntityType.PERSON or last.name is not None or not last.closed:
        return False
    return all(word.name is name for word in solid_of(following)) and any(word.form in TITLES for word in words[-4:])


def is_person(words: Sequence[Word]) -> bool:
    """Whether a part is the name of a person, with his title before it or not."""
    solid = solid_of(words)
    name = solid[-1].name
    if name is None or name.type is not EntityType.PERSON:
        return False
    before = [word for word in solid if word.name is not name]
    return not before or (before[0].form in TITLES and not before[0].joint)


def is_whole(words: Sequence[Word]) -> bool:
    """Whether the words say something by themselves."""
    if words[-1].form in ("؛", ":"):
        return True
    return is_complete(words[lead_length(solid_of(words)) :], natural=False)


def is_between(words: Sequence[Word], part: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a part stands between two of one clause; behind a relative one a noun goes on even with a whole one."""
    if (_is_name(part) or _is_noun(part)) and is_object(words, after):
        return True
    if is_object(words, part):
        return False
    described, following = solid_of(part)[0].form in RELATIVE, solid_of(after)[0]
    if all(word.is_time or word.form in DAYS for word in solid_of(part)):
        return goes_on(after) and not following.is_verb and is_led_by_verb(words)
    waits = described and following.is_nominal and not following.joint and not following.is_preposition
    verb = main_verb(words)
    if verb is not None and governs(words[verb], following) and not governs(words[verb], solid_of(part)[0]):
        waits = waits or not any(governs(words[verb], word) for word in words[verb + 1 :])
    return (waits or not is_whole(words)) and is_apposition(words, part, after)


def is_apposition(before: Sequence[Word], words: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether `words` only describe the noun before them, and `after` goes on with the clause."""
    solid, following = solid_of(words), solid_of(after)[0]
    first, last = solid[0], solid_of(before)[-1]
    if first.form in THAT or first.form == "إذا" or not goes_on(after):
        return False
    if first.form in _AMONG or (first.form == "من" and len(solid) > 1 and solid[1].form in _AMONG):
        return True
    if (first.joint + first.form) in ASIDE or first.form in RELATIVE:
        return True
    if first.is_verb and not first.joint:
        return last.is_nominal and not last.closed and following.is_preposition
    if first.form in _ACCORDING and following.is_nominal and not following.is_preposition:
        return len(solid) <= _APPOSITION_WORDS
    if first.is_preposition and following.form not in THAT:
        return False
    most = _APPOSITION_WORDS + _MORE * (following.is_verb and main_verb(before) is None)
    return len(solid) <= most and main_verb(solid) is None


def is_object(words: Sequence[Word], part: Sequence[Word]) -> bool:
    """Whether a part begins with the object that stands before the preposition that the verb wants.

    دعا الرئيس الجمعة، | المواطنين إلى.
    """
    if not is_led_by_verb(words) or not goes_on(part):
        return False
    first = solid_of(part)[0]
    verb = main_verb(words)
    if verb is None or not first.is_nominal or first.is_preposition or first.is_verb or main_verb(part) is not None:
        return False
    if any(governs(words[verb], word) for word in words[verb + 1 :]) or first.form in TITLES or words[verb].owns:
        return False
    if waits_for_object(words, verb, len(words)) and _is_awaited(first, solid_of(words)[-1]):
        return True
    return any(governs(words[verb], word) for word in solid_of(part)[1:_SOON])


def _is_awaited(first: Word, last: Word) -> bool:
    """Whether a noun may be the object, not more of the noun before it: one with an article only behind a time."""
    if first.upos != "NOUN" or first.is_time or first.form in DAYS or first.joint:
        return False
    return not first.form.startswith("ال") or last.is_time or last.form in DAYS


def _is_name(part: Sequence[Word]) -> bool:
    """Whether a part may be no more than a name, be it one that nobody knows."""
    solid = solid_of(part)
    return len(solid) <= _NAME_WORDS and all(map(_may_name, solid))


def _is_noun(part: Sequence[Word]) -> bool:
    """Whether a part is no more than a noun with what belongs to it, as titles are."""
    first = solid_of(part)[0]
    return first.upos == "NOUN" and not (first.joint or first.is_preposition) and main_verb(part) is None


def _may_name(word: Word) -> bool:
    return word.name is not None or (word.is_nominal and not (word.joint or word.is_preposition))


def solid_of(words: Sequence[Word]) -> list[Word]:
    """The words without marks."""
    return [word for word in words if not word.is_mark]


def goes_on(words: Sequence[Word]) -> bool:
    """Whether a part goes on with the clause before it: no connective opens it."""
    first = solid_of(words)[0]
    if first.form == "قد" and not first.joint:
        return True
    return not first.joint and first.form not in SUBORDINATE and not lead_length(solid_of(words))


def is_led_by_verb(words: Sequence[Word]) -> bool:
    """Whether a part opens with the verb of a sentence, or with what leads over to one."""
    first = solid_of(words)[0]
    if first.joint == "ف" and (first.form == "قد" or first.form in THAT):
        return True
    length = lead_length(solid_of(words))
    if length and length < len(solid_of(words)) and first.form in _EVEN_SO:
        return True
    return not first.joint and (first.is_verb or first.upos == "AUX")
