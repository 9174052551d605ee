"""Clubs that bear the name of a city or a common word: in a text on sport برشلونة plays. Owns when it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tuireader.arabic.normalization import folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import CLUB, CLUB_NAME, Hit
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word, is_of_a_nation

_HEADS = folded_words(
    "نادي فريق مدرب لاعب لاعبي لاعبا نجم مهاجم مدافع حارس هداف قائد جناح صفوف مرمى شباك جماهير تشكيلة رئيس"
)
_AGAINST = folded_words("على أمام ضد مع ضيفه مضيفه غريمه جاره منافسه نظيره")
_RESULTS = folded_words(
    "فاز تغلب تعادل خسر انتصر هزم تعاقد انضم فوز تعادل خسارة تأهل واجه يواجه استضاف يستضيف يلتقي أقصى يتصدر تصدر"
    " سجل ضم توج هزيمة"
)
_COMMON = folded_words("هذا ذلك المنتخب النجم اللاعب المدرب الفريق النادي")
"""Words behind which no club is named but somebody's nation or kind; none of them names one by itself."""
_WHERE = folded_words("في من إلى الى قرب نحو عبر داخل خارج قادما مطار استاد ملعب العاصمة ومن وفي مدينة")
_NEAR = 6
"""Words between a result and the side that it was reached against."""


def clubs(words: Sequence[Word], hits: Iterable[Hit]) -> Iterator[Found]:
    """Listed clubs, for a paragraph of a text on sport.

    Those that have a common word for a name, only where a word beside them says that they play; those that have a
    city's, where none says that the city is meant.
    """
    named = [hit for hit in hits if any(listed.kind in (CLUB, CLUB_NAME) for listed in hit.listed)]
    for hit in named:
        if _plays(words, hit) or (_is_city(hit) and not _is_a_place(words, hit)):
            yield Found(hit.start, hit.end, EntityType.ORG, None, hit.clitics)


def _plays(words: Sequence[Word], hit: Hit) -> bool:
    before = words[hit.start - 1] if hit.start else None
    after = words[hit.end] if hit.end < len(words) else None
    letters = {letters for _, letters in before.cuts} if before is not None else set()
    if not letters.isdisjoint(_COMMON) or (hit.end - hit.start == 1 and _name(words, hit) in _COMMON):
        return False
    if after is not None and is_of_a_nation(after):
        return not after.folded.endswith("ه")
    if not letters.isdisjoint(_HEADS) or any(_is_result(one) for one in letters):
        return True
    if letters.isdisjoint(_AGAINST):
        return False
    return any(_is_result(one) for word in words[max(0, hit.start - _NEAR) : hit.start] for _, one in word.cuts)


def _name(words: Sequence[Word], hit: Hit) -> str:
    return words[hit.start].folded[hit.clitics :]


def _is_city(hit: Hit) -> bool:
    return any(listed.kind == "city" for listed in hit.listed)


def _is_a_place(words: Sequence[Word], hit: Hit) -> bool:
    before = words[hit.start - 1] if hit.start else None
    if words[hit.start].folded[: hit.clitics] in ("ب", "وب"):
        return True
    return before is not None and (before.folded in _WHERE or "place" in before.triggers)


def _is_result(letters: str) -> bool:
    return letters in _RESULTS or (letters.endswith("ت") and letters[:-1] in _RESULTS)
