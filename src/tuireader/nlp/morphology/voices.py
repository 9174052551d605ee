"""Verbs that could be passives by their letters and are not: نشرت الصحيفة الخبر. Owns the look at what follows them.

A passive has no object: where one stands behind the subject, or أن, somebody acts. So it is with verbs of which people,
and hardly ever things, are said to do them, before a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column

_DAMMA = "\u064f"
_CLITICS = ("PREP", "CONJ")
_THAT = frozenset("أن إن أنه إنه أنها إنها أنهم إنهم".split())  # noqa: SIM905
_TIMES = frozenset(
    "أمس اليوم غدا مساء صباح ليل فجر يوم السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة أيضا".split()  # noqa: SIM905
)


def _keys(text: str) -> frozenset[str]:
    return frozenset(to_key(word) or word for word in text.split())


_ANNOUNCED = _keys("ذكر علم أعلن عرف قيل")
"""Verbs whose passive has أن for its subject as often as not, or which are nouns as often."""
_TELLING = _keys("نقل")
_UNCOVERING = _keys("كشف")
_MADE = _keys("منح أعطى سلم وهب كلف سمى عين انتخب لقب اختار صنف عد عرف قتل أعدم اعتقل طرد نقل أصاب")
"""Verbs whose passive may have an accusative behind its subject, and of which people are the subject."""
_HOLDING = _keys("عقد")
_DONE_BY_PEOPLE = _keys("كتب نشر سجل استخدم أطلق فرض عقد اكتشف قدم اعتمد خطف طرح أذاع")
_MOST_BEHIND = 4
_LONGEST_ASIDE = 10
_COMMAS = frozenset("،,")
_OPENERS = frozenset(["", *'.:!?؟؛«"'])


def voices(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs that can only be active, and their readings without the passives."""
    for place, column in enumerate(columns):
        if not column.two_voices:
            continue
        says = _says(text, tokens, columns, place)
        if says or _acts(text, tokens, columns, place):
            opens = says or _form(text, tokens, place - 1) in _OPENERS
            verb = column.candidates[0].stem.upos == "VERB" or (opens and bool(_keys_of(column) & _UNCOVERING))
            verb = verb or _holds(columns, place)
            yield place, column.among([index for index, one in enumerate(column.candidates) if _may_be(one, verb=verb)])


def _holds(columns: Sequence[Column], place: int) -> bool:
    """عقد المجلس جلسة: no contract has an object."""
    return bool(_keys_of(columns[place]) & _HOLDING) and _is_object(columns, _behind_subject(columns, place + 1))


def _may_be(candidate: Candidate, *, verb: bool) -> bool:
    return not _is_passive(candidate) and (not verb or candidate.stem.upos == "VERB")


def has_two_voices(word: str, column: Column) -> bool:
    """Whether a word without a damma may be a perfect in either voice."""
    if _DAMMA in word:
        return False
    passive = {(_person(one), one.stem.lemma) for one in column.candidates if _is_passive(one) and _person(one)}
    return bool(passive) and any(
        (_person(one), one.stem.lemma) in passive
        for one in column.candidates
        if _is_perfect(one) and not _is_passive(one)
    )


def _is_perfect(candidate: Candidate) -> bool:
    return candidate.stem.category.startswith("PV")


def _is_passive(candidate: Candidate) -> bool:
    return _is_perfect(candidate) and "Pass" in candidate.stem.category


def _person(candidate: Candidate) -> str:
    found = candidate.suffix.tags.rpartition("SUBJ:")[2][:3]
    return found if found in ("3MS", "3FS") and "_DO:" not in candidate.suffix.tags else ""


def _says(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> bool:
    """Whether أن stands behind the verb or its subject, and what is said of him between commas."""
    if _keys_of(columns[place]) & _ANNOUNCED:
        return False
    end = _behind_subject(columns, place + 1) or place + 1
    form = _form(text, tokens, end)
    if form in _COMMAS and end > place + 1:
        form = _form(text, tokens, _behind_aside(text, tokens, end))
    return form in _THAT


def _acts(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> bool:
    """Whether an object or what only an active verb governs stands behind the subject."""
    keys, end = _keys_of(columns[place]), _behind_subject(columns, place + 1)
    if not end or keys & _ANNOUNCED:
        return False
    while _form(text, tokens, end) in _TIMES:
        end += 1
    if _form(text, tokens, end) in _COMMAS:
        end = _behind_aside(text, tokens, end)
    if keys & _TELLING:
        return any(_form(text, tokens, one) == "عن" for one in range(end, end + _MOST_BEHIND))
    if keys & _UNCOVERING:
        return _form(text, tokens, end) == "عن" or _is_object(columns, end)
    if keys & _DONE_BY_PEOPLE and columns[place + 1].candidates[0].stem.upos == "PROPN":
        return True
    return _is_object(columns, end) and not keys & _MADE


def _keys_of(column: Column) -> set[str]:
    """The letters of the verb."""
    return {strip_vowels(one.stem.vocalized) for one in column.candidates if _is_passive(one)}


def _behind_aside(text: str, tokens: Sequence[Token], place: int) -> int:
    """The place behind what is said between two commas, of which the first is here; behind that one where it is alone.

    كشف الوزير، رئيس اللجنة، أن: here is the first comma.
    """
    for end in range(place + 1, place + _LONGEST_ASIDE):
        if _form(text, tokens, end) in _COMMAS:
            return end + 1
    return place + 1


def _form(text: str, tokens: Sequence[Token], place: int) -> str:
    return strip_marks(tokens[place].of(text)) if 0 <= place < len(tokens) else ""


def _best(columns: Sequence[Column], place: int) -> Candidate | None:
    column = columns[place] if place < len(columns) else None
    return column.candidates[0] if column is not None and column.candidates else None


def _behind_subject(columns: Sequence[Column], place: int) -> int:
    """The place behind names, or behind a noun with its genitive and what describes it; 0 where there is neither."""
    first = _best(columns, place)
    if first is None or _is_joined(first) or first.stem.upos not in ("PROPN", "NOUN"):
        return 0
    closed = _closes(first)
    place += 1
    while (word := _best(columns, place)) is not None and not _is_joined(word):
        described = word.stem.upos == "ADJ" and (closed or not _closes(word))
        if not (described or word.stem.upos == "PROPN" or (word.stem.upos == "NOUN" and not closed)):
            break
        closed = described or _closes(word)
        place += 1
    return place


def _closes(word: Candidate) -> bool:
    """Whether no genitive follows."""
    return word.stem.upos == "PROPN" or "DET" in word.prefix.tags or "PRON" in word.suffix.tags


def _is_joined(word: Candidate) -> bool:
    return any(tag in word.prefix.tags for tag in _CLITICS)


def _is_object(columns: Sequence[Column], place: int) -> bool:
    """Another noun, which nothing joins to what stands before it."""
    noun = _best(columns, place)
    return noun is not None and noun.stem.upos == "NOUN" and not _is_joined(noun)
