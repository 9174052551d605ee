"""Reported speech: who says what. Owns how a speaker is found, in the clause or, where a pronoun speaks, before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.document import EntityType, Mention
from tuireader.nlp.protocols import Passage
from tuireader.nlp.summaries.vocabulary import (
    CALLED,
    DAYS,
    DUMMY_FOLLOWERS,
    KIN,
    NEGATION,
    PERIODS,
    SAYING,
    THAT,
    THAT_I,
    TIME_ENDS,
    TITLES,
)
from tuireader.nlp.summaries.words import SPEAKERS, Word, governs

_SPEAKER_WORDS = 7
_REACH = 26
_OF_NAMES = frozenset(["أبو", "أبي", "أبا", "ابن", "بن", "أم"])
_HEAD_WORDS = 3
_LOOSE_ENDS = frozenset(["إلى", "على", "عن", "من", "أيضا", "ذلك", "كذلك", "أمس", "قائلا", "قائلة", "مضيفا"])
_OF_MANY = frozenset(["قالا", "قالتا", "قالوا", "قلن", "يقولان", "يقولون"])
_ADDED = 12
_WITH_WORDS = frozenset(["قائلا", "قائلة", "قائلين", "متسائلا", "متسائلة"])
_HIS_WORDS = frozenset(["قوله", "قولها", "قولهم"])
"""نقلت الصحيفة عن الوزير قوله: the one who speaks stands behind عن."""
_SAYING_FIRST = SAYING - {"بين"}
"""Forms that say something at the head of a clause, whatever they were read for."""
_BEFORE_SUBJECT = frozenset(["قد", "لقد", "كان", "كانت"])
_QUOTED_WORDS = 6
_MANY = ("ون", "ين", "ان", "ات", "اء", "و", "ي")
"""Ends of words for more than one."""
_QUOTES = frozenset('"«»“”')
_FIRST_WORDS = 4
_WITH_MANY = frozenset(["أكد", "شدد", "كشف", "حذر", "أعرب", "أعلن", "عبر", "أصر"])
"""Those that take على, عن or من before أن."""
_ONE_CAN = frozenset(["يمكن", "يجب", "ينبغي", "يتعين"])
_TELLING_SOMEBODY = frozenset(["حذر", "أبلغ", "أخبر", "نبه"])
_BEFORE = 3
"""A pronoun is looked up in so many paragraphs before its own."""


class Speech(NamedTuple):
    """What is said, and the words that name the speaker; none where a pronoun speaks."""

    said: tuple[Word, ...]
    speaker: tuple[Word, ...]
    feminine: bool
    colon: bool
    """False where the clause goes on with the speaker as its subject (إنه سيزور)."""
    that: bool
    """Whether أن or إن opens it, so that it is no quotation."""
    pronoun: bool
    """Whether what is said begins with a pronoun that may be the speaker's own."""


def speech_in(words: Sequence[Word]) -> Speech | None:
    """The speech that a clause reports: a verb of saying, its subject, and أن with a clause or a colon or quotation."""
    verb = _saying(words)
    if verb is None:
        return None
    reach = range(verb + 1, min(len(words), verb + _REACH))
    that = next((place for place in reach if _turns(words, place)), None)
    if that is None or that + 2 >= len(words):
        return None
    subject = _subject(words, verb, that)
    if subject is None or _is_of_noun(words, verb, that):
        return None
    said, first = list(words[that:]), words[that]
    is_that = first.form in THAT or first.form in THAT_I
    if is_that or first.form == ":" or _is_open_quote(first):
        said = said[1 + (first.form == ":" and said[1].form in THAT) :]
    if is_that and (not said or (said[0].is_verb and first.form in ("أن", "بأن"))):
        return None  # أن with a verb: what is wished or expected, not what is said
    pronoun = first.form not in ("أن", "إن", "بأن") and is_that
    of_another = any(_is_person(word) for word in subject) and not _is_person(subject[0])
    feminine = words[verb].feats.get("Gender") == "Fem"
    dummy = any(word.form in DUMMY_FOLLOWERS for word in said[:1]) or any(word.form in _ONE_CAN for word in said[:2])
    own = pronoun and not dummy and not of_another
    own = own and (first.form in THAT_I or _agrees(first.form, words[verb].feats.get("Gender"), subject))
    return Speech(tuple(_unquoted(said)), subject, feminine, colon=not own, that=is_that, pronoun=own)


def carried(clauses: Sequence[Sequence[Word]]) -> list[Speech | None]:
    """The speech in each clause of a sentence; behind a colon without quotation marks one speaker says all the rest."""
    found: list[Speech | None] = []
    speaking: Speech | None = None
    for words in clauses:
        speech = speech_in(words)
        if speech is not None and (speech.speaker or speaking is None):
            marks = (place for place, word in enumerate(words) if word.form == ":" or _is_open_quote(word))
            colon = next(marks, None)
            open_ = colon is not None and words[-1].enclosure == 0 and speech.said[0].enclosure == 0 and speech.speaker
            speaking = speech if open_ and not words[colon or 0].enclosure and not speech.that else None
        elif speaking is not None:
            speech = speaking._replace(said=tuple(words), colon=True, that=False, pronoun=False)
        found.append(speech)
    return found


def _is_of_noun(words: Sequence[Word], verb: int, that: int) -> bool:
    """Whether أن stands behind a preposition that a noun wants: أشار إلى تقرير عن الحفاظ على أن."""
    last, noun = words[that - 1], words[that - 2]
    if not last.is_preposition or last.attached or last.owns or last.form == "إلى" or that - 2 <= verb:
        return False
    return not governs(words[verb], last) and words[verb].lemma not in _WITH_MANY and noun.is_nominal


def _agrees(that: str, gender: str | None, subject: Sequence[Word]) -> bool:
    """Whether the pronoun on إنه may stand for the one who speaks."""
    if that.endswith(("هم", "هما")):
        return not subject or (subject[0].name is None and subject[0].form.endswith(_MANY))
    return gender is None or that.endswith("ها") == (gender == "Fem")


def _saying(words: Sequence[Word]) -> int | None:
    """The verb of saying near the front, or the verb of who goes on by قائلا and a colon."""
    for place, word in enumerate(words[: _SPEAKER_WORDS + 1]):
        if word.form in THAT or word.is_relative:
            return None
        if (word.lemma in SAYING and word.is_verb) or (
            place == 0 and word.form.removesuffix("ت") in SAYING and word.form != "بين"
        ):
            denied = place and words[place - 1].form in NEGATION
            following = words[place + 1] if place + 1 < len(words) else word
            named = word.lemma == "نقل" or (following.is_nominal and not following.attached)
            passive = word.feats.get("Voice") == "Pass" and not named
            return None if denied or passive else place
    adds = next((place for place, word in enumerate(words[:_ADDED]) if word.form in _WITH_WORDS), 0)
    quotes = adds > 1 and any(word.form == ":" or word.enclosure for word in words[adds + 1 : adds + 3])
    return 0 if quotes and words[0].is_verb else None


def _turns(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.form in THAT or word.form in THAT_I or word.form == ":":
        return True
    if _is_open_quote(word) and place > 1:
        return True
    opens = word.is_mark and word.enclosure and word.form in _QUOTES and not words[place - 1].enclosure
    said = [one for one in words if one.enclosure == word.enclosure]
    return bool(opens) and len(said) >= _QUOTED_WORDS and any(one.is_verb or one.upos == "AUX" for one in said)


def _is_open_quote(word: Word) -> bool:
    """A quotation mark that nothing closes."""
    return word.is_mark and word.enclosure == 0 and word.form in _QUOTES


def _subject(words: Sequence[Word], verb: int, that: int) -> tuple[Word, ...] | None:
    """The words for the speaker: a person's name without his titles, else the noun with what belongs to it."""
    behind = _behind(words, verb, that)
    before = [word for word in words[:verb] if not word.is_mark and word.form not in _BEFORE_SUBJECT]
    if words[verb].form in _OF_MANY and len({word.name for word in before if _is_person(word)} - {None}) == 1:
        return None  # the others stand before a comma
    behind = _without_period(behind)
    if behind and behind[0].attached and behind[0].form.startswith("ب") and not behind[0].name:
        return None  # hardly ever by what he says it: more likely a name that nobody knows
    own = [word for word in before if word.is_nominal]
    if (not behind or behind[0].is_preposition) and own and not before[0].is_preposition:
        behind = before
    persons = [word for word in behind if _is_person(word) and not _is_half_name(word)]
    if persons:
        first = behind.index(persons[0])
        if not (_is_of_him(behind[:first]) or any(word.is_preposition for word in behind[:first])):
            return tuple(word for word in persons if word.name is persons[0].name)
    half = next((place for place, word in enumerate(behind[:-1]) if _is_half_name(word)), None)
    if half is not None and behind[half + 1].is_nominal:
        return tuple(behind[half : half + 2])
    named = next((place for place, word in enumerate(behind) if word.name is not None), _SPEAKER_WORDS)
    if named < _HEAD_WORDS:
        end = named
        while end < len(behind) and behind[end].name is behind[named].name:
            end += 1
        if end < len(behind) and behind[end].is_mark and behind[end].enclosure == behind[end - 1].enclosure > 0:
            end += 1
        return tuple(behind[:end])
    told = words[verb].lemma in _TELLING_SOMEBODY
    ends = [
        place
        for place, word in enumerate(behind)
        if _ends_subject(word) or (told and place and word.upos == "NOUN" and behind[place - 1].closed)
    ]
    ends.append(len(behind))
    short = ends[0] == 1 and not behind[0].closed and behind[0].upos != "PROPN"
    cut = ends[1] if short and len(ends) > 1 else ends[0]
    return tuple(behind[:cut]) if cut <= _SPEAKER_WORDS else None


def _is_of_him(before: Sequence[Word]) -> bool:
    """Whether somebody else is meant, of whom the person is only the genitive: والدة, محامي."""
    if not before or before[0].form == "باسم":
        return bool(before)
    last = before[-1]
    bare = last.upos == "NOUN" and not last.closed and last.form not in TITLES and last.form not in CALLED
    return before[0].form in KIN or (bare and not last.joint)


def _behind(words: Sequence[Word], verb: int, that: int) -> list[Word]:
    """What stands between the verb and what is said; of نقل what stands behind عن."""
    behind = [word for word in words[verb + 1 : that] if not (word.is_mark and not word.enclosure)]
    while behind and (behind[-1].form in _LOOSE_ENDS or (behind[-1].is_mark and not behind[-1].enclosure)):
        behind.pop()
    if words[verb].lemma == "نقل":
        source = next((place for place, word in enumerate(behind) if word.form == "عن"), None)
        his = next((place for place, word in enumerate(behind) if word.form in _HIS_WORDS), len(behind))
        behind = behind[:his] if source is None else behind[source + 1 : his]
    return behind


def _without_period(words: list[Word]) -> list[Word]:
    """Without the time or state that stands where the subject would: أعلنت العام الماضي أن, استطرد معقبا."""
    if words and words[0].upos in ("ADJ", "NOUN") and words[0].form.endswith("ا") and not words[0].owns:
        return [] if words[0].name is None else words
    if len(words) > 1 and words[0].form in PERIODS and words[1].form in TIME_ENDS:
        return words[2:]
    return words


def _ends_subject(word: Word) -> bool:
    """A preposition that goes with the verb: قال الوزير في مؤتمر صحفي, لبي بي سي."""
    if word.is_time or word.form in DAYS or word.form == "يوم":
        return True
    if word.form in ("باسم", "من", "عن", "به", "بها", "بهم"):
        return False
    return word.attached or word.is_verb or word.is_relative or (word.is_preposition and word.name is None)


def _is_half_name(word: Word) -> bool:
    """Whether أبو or ابن was taken for a whole name."""
    return word.form in _OF_NAMES and word.name is not None and word.name.end <= word.end


def _is_person(word: Word) -> bool:
    return word.name is not None and word.name.type is EntityType.PERSON


def _unquoted(words: Sequence[Word]) -> Sequence[Word]:
    """The content of a quotation that is all that is said."""
    first, last = words[0], words[-1]
    if first.is_mark and first.enclosure and first.enclosure in [word.enclosure for word in words[-2:]]:
        inside = [word for word in words if word.enclosure == first.enclosure]
        end = -1 if inside[-1].is_mark else len(inside)
        return inside[1:end]
    return words if last.enclosure or not last.is_mark else words[:-1]


def named_before(
    passage: Passage, start: int, before: Iterable[Passage], *, feminine: bool
) -> tuple[Passage, Mention] | None:
    """The person or organization that a pronoun at `start` stands for: the nearest before it, if there is one only.

    A text that names two people of late leaves it open, and so does a paragraph that speaks of others before.
    """
    inside = len(passage.text[:start].split()) > _FIRST_WORDS
    for number, one in enumerate((passage, *(() if inside else _first(before)))):
        limit = start if number == 0 else len(one.text)
        named = [mention for mention in one.mentions if mention.end <= limit and mention.type in SPEAKERS]
        persons = [mention for mention in named if mention.type is EntityType.PERSON]
        candidates = named if feminine else persons
        if number == 0 and not candidates and any(mention.end <= limit for mention in one.mentions):
            return None  # وإسرائيل، من جانبها، قالت
        if candidates:
            last = candidates[-1]
            others = {mention.of(one.text).split()[-1] for mention in candidates}
            return (one, last) if len(others) == 1 else None
    return None


def _first(before: Iterable[Passage]) -> Iterable[Passage]:
    for _, passage in zip(range(_BEFORE), before, strict=False):
        yield passage
