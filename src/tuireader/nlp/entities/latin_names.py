"""Names written in Latin letters in an Arabic text: OpenAI, Sam Altman. Owns where they begin and end, and their types.

The model was taught on a text that has none: it misses them, calls companies people, and runs over the seam between two
scripts. So lists and what stands before a name say what it is; the model is believed only where these say nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import folded_words
from tuireader.document import EntityType, TokenKind
from tuireader.nlp.entities.gazetteer import Gazetteer, Listed, part_of
from tuireader.nlp.entities.names import Found, in_order
from tuireader.nlp.entities.words import Word

_BELIEVED = (EntityType.ORG, EntityType.PRODUCT, EntityType.PERSON, EntityType.LOC, EntityType.EVENT)
"""Types that lists may give, the likelier first where a name has several."""
_INSIDE = frozenset(["of", "the", "and", "for", "de", "la", "du", "von", "van", "al", "bin"])
"""Small words within a name."""
_HOUSES = folded_words("جامعة كلية معهد متحف مستشفى")
"""Heads that are part of a name."""
_BODIES = folded_words(
    "شركة شركتا شركتي شركات بنك مصرف صندوق مجموعة وكالة صحيفة مجلة قناة منظمة مؤسسة مكتب مركز فريق نادي"
)
_PRODUCTS = folded_words("نموذج نماذج تطبيق تطبيقات برنامج برامج منصة لعبة هاتف معالج معالجات رقاقة رقاقات روبوت نظام")
_WORKS = folded_words(
    "أغنية فيلم رواية كتاب مسلسل ألبوم كتابه كتابها روايته روايتها فيلمه فيلمها أغنيته أغنيتها ألبومها"
)
_PEOPLE = folded_words(
    "رئيسها مديرها مؤسسها مؤسسه الباحث الباحثة الكاتب الكاتبة الصحفي المخرج المغني المغنية الأستاذ السيد"
)
_ANNOUNCING = (
    (_BODIES, EntityType.ORG),
    (_HOUSES, EntityType.ORG),
    (_PRODUCTS, EntityType.PRODUCT),
    (_WORKS, EntityType.MISC),
)
_FOUNDED = folded_words("أسس أسست أسسا يؤسس ليؤسس تؤسس")
_CALLED = folded_words("باسم تسمى تدعى اسمها")
"""Between the word for a company and its name."""
_WORDS = 5
"""The most that a name has which no list knows."""
_SIGN = 4
_SHORT = 3
"""Letters up to which a name is believed only as it is listed, capitals and all."""


class _Run(NamedTuple):
    """Words `start` to `end` are Latin, or numbers behind such."""

    start: int
    end: int


def latin_names(words: Sequence[Word], found: Sequence[Found], lists: Callable[[], Gazetteer]) -> list[Found]:
    """The names, those of Latin letters among them by themselves and with the types of the lists."""
    runs = list(_runs(words))
    latin = sum(run.end - run.start for run in runs)
    if not runs or latin > sum(word.kind is TokenKind.WORD for word in words):
        return list(found)
    known = lists()
    inside = {place for run in runs for place in range(run.start, run.end)}
    kept = [piece for one in found for piece in _arabic(words, one, inside)]
    taught = {place: one for one in found for place in range(one.start, one.end) if place in inside}
    made: list[Found] = []
    for run in runs:
        for one in _named(words, run, known, taught, [*kept, *made]):
            made.append(_housed(words, one, kept))
    places = {place for one in made for place in range(one.start, one.end)}
    return in_order([*made, *(one for one in kept if places.isdisjoint(range(one.start, one.end)))])


def _runs(words: Sequence[Word]) -> Iterator[_Run]:
    start: int | None = None
    for index, word in enumerate(words):
        if word.kind is TokenKind.LATIN or (start is not None and word.kind is TokenKind.NUMBER and word.key.isascii()):
            start = index if start is None else start
        elif start is not None:
            yield _Run(start, index)
            start = None
    if start is not None:
        yield _Run(start, len(words))


def _arabic(words: Sequence[Word], one: Found, inside: set[int]) -> Iterator[Found]:
    """A name of Arabic letters; nothing of one that goes over a seam. What is spelled with capitals alone is nobody."""
    if not inside.isdisjoint(range(one.start, one.end)):
        return
    behind = words[one.end : one.end + 2]
    spelled = len(behind) == 2 and behind[0].folded == "(" and one.end + 1 in inside and behind[1].written.isupper()
    if one.type is EntityType.PERSON and one.end - one.start == 1 and spelled:
        one = one._replace(type=EntityType.ORG)
    yield one


def _named(
    words: Sequence[Word], run: _Run, known: Gazetteer, taught: dict[int, Found], found: Sequence[Found]
) -> Iterator[Found]:
    """Listed names and what is left between them; the whole of what a word says the kind of, if lists have a part."""
    start = index = run.start
    whole = _listed(words, start, run.end, known)
    if (whole is None or whole.end < run.end) and _head(words, run) and _is_whole(words, run):
        yield from _unlisted(words, run, known, taught, found)
        return
    while index < run.end:
        listed = _listed(words, index, run.end, known)
        if listed is None:
            index += 1
            continue
        if start < index:
            yield from _unlisted(words, _Run(start, index), known, taught, found)
        yield listed
        start = index = listed.end
    if start < run.end:
        yield from _unlisted(words, _Run(start, run.end), known, taught, found)


def _is_whole(words: Sequence[Word], run: _Run) -> bool:
    return run.end - run.start <= _WORDS and _is_name(words, run)


def _listed(words: Sequence[Word], start: int, last: int, known: Gazetteer) -> Found | None:
    """The longest listed name that begins at a word."""
    for end in range(last, start, -1):
        written = " ".join(word.written for word in words[start:end])
        kinds = {one.type for one in _names(written, known) if _is_written(written, one.english)}
        kind = next((kind for kind in _BELIEVED if kind.value in kinds), None)
        if kind is not None:
            return Found(start, end, kind)
    return None


def _names(written: str, known: Gazetteer) -> list[Listed]:
    listed = known.get(written.casefold().replace("-", " ").split())
    return [one for one in listed if not part_of(one.kind)]


def _is_written(written: str, english: str) -> bool:
    """Whether a name is spelled as one: with the capitals that it is listed with, or with capitals alone."""
    if len(written) <= _SHORT:
        return written == english
    return written[0].isupper() or written == english


def _unlisted(
    words: Sequence[Word], run: _Run, known: Gazetteer, taught: dict[int, Found], found: Sequence[Found]
) -> Iterator[Found]:
    """A name that no list has, where something speaks for its type."""
    if not _is_whole(words, run):
        return
    kind = _announced(words, run, found) or _of_person(words, run, known) or _seen(words, run, taught)
    if kind is not None:
        yield Found(run.start, run.end, kind)


def _is_name(words: Sequence[Word], run: _Run) -> bool:
    """Whether every word has a capital or a figure, and the first two letters: GB200, World Labs, not pH."""
    parts = [word.written for word in words[run.start : run.end]]
    if words[run.start].kind is not TokenKind.LATIN or len(parts[0]) < 2:
        return False
    capitals = all(any(map(str.isupper, part)) or part[:1].isdigit() or part in _INSIDE for part in parts)
    return capitals and not (len(parts) == 1 and len(parts[0]) < _SHORT and not any(map(str.isdigit, parts[0])))


def _head(words: Sequence[Word], run: _Run) -> EntityType | None:
    """What the word before says of it."""
    heads = {letters for _, letters in words[run.start - 1].cuts} if run.start else set()
    if run.start > 1 and not heads.isdisjoint(_CALLED):
        heads = {letters for _, letters in words[run.start - 2].cuts}
    if not heads.isdisjoint(_FOUNDED):
        return EntityType.ORG
    for table, kind in _ANNOUNCING:
        if not heads.isdisjoint(table):
            return kind
    return EntityType.PERSON if not heads.isdisjoint(_PEOPLE) and run.end - run.start > 1 else None


def _announced(words: Sequence[Word], run: _Run, found: Sequence[Found]) -> EntityType | None:
    """What the word before says of it, or the name that it stands in brackets behind or is joined to."""
    kind = _head(words, run)
    if kind is not None or not run.start:
        return kind
    beside = next((one for one in found if one.end == run.start - 1 and one.type in _BELIEVED), None)
    if beside is None:
        return None
    if words[run.start - 1].folded == "(":
        return beside.type
    joined = words[run.start - 1].folded == "و" and words[beside.start].kind is TokenKind.LATIN
    return beside.type if joined and not _is_sign(words, run) else None


def _is_sign(words: Sequence[Word], run: _Run) -> bool:
    """TPU, LLM: letters that may stand for anything."""
    written = words[run.start].written
    return run.end - run.start == 1 and written.isupper() and written.isalpha() and len(written) <= _SIGN


def _of_person(words: Sequence[Word], run: _Run, known: Gazetteer) -> EntityType | None:
    """Whether two or three words begin with a given name."""
    first = known.get([words[run.start].folded.split("-")[0]])
    given = any(part_of(one.kind) in ("given", "both") for one in first)
    letters = all(word.kind is TokenKind.LATIN and word.written.istitle() for word in words[run.start + 1 : run.end])
    return EntityType.PERSON if given and letters and run.end - run.start in (2, 3) else None


def _seen(words: Sequence[Word], run: _Run, taught: dict[int, Found]) -> EntityType | None:
    """What the model and the other rules took it for; one word is nobody's whole name."""
    one = taught.get(run.start)
    if one is None or (one.start, one.end) != (run.start, run.end):
        return None
    return one.type if one.type is not EntityType.PERSON or run.end - run.start > 1 else None


def _housed(words: Sequence[Word], one: Found, found: Sequence[Found]) -> Found:
    """With the head that is part of the name: جامعة Stanford."""
    before = words[one.start - 1] if one.start else None
    if before is None or one.type not in (EntityType.ORG, EntityType.LOC, EntityType.PERSON):
        return one
    cut = next((cut for cut, letters in before.cuts if letters in _HOUSES), None)
    if cut is None or any(other.start < one.start <= other.end for other in found):
        return one
    return Found(one.start - 1, one.end, EntityType.ORG, None, cut)
