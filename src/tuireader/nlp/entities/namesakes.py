"""Bodies and places named after others: جامعة الملك سعود, طيران الرياض. Owns when the whole is a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold, folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import Hit
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.words import Word

_BODY_HEADS = folded_words("جامعة كلية معهد مؤسسة مستشفى مركز مكتبة مدرسة")
_LODGED = folded_words("مستشفى متحف معهد أكاديمية")
_PLACE_HEADS = folded_words("مدينة مطار ملعب استاد ميناء جسر شارع سد قاعدة ميدان")
_TITLES = folded_words("الملك الملكة الأمير الأميرة الشيخ الشيخة السلطان الإمام")
_LONGEST = 5
_BODIES = frozenset(["company", "university", "institution", "media", "bank", "museum"])
_HOUSES = frozenset(["university", "museum"])
"""Kinds whose names have the place that they are in or are named after: مركز بومبيدو."""
_AIRLINE, _OF_FLIGHT = fold("طيران"), fold("للطيران")


def bodies_listed(words: Sequence[Word], hits: Sequence[Hit], found: Sequence[Found]) -> Iterator[Found]:
    """Bodies on the lists within whose names a person was seen, or the city of an airline: طيران الرياض."""
    for hit in hits:
        if hit.end - hit.start < 2 or not any(each.type == "ORG" and each.kind in _BODIES for each in hit.listed):
            continue
        inside = [one for one in found if hit.start <= one.start and one.end <= hit.end]
        apart = all(one in inside or one.end <= hit.start or one.start >= hit.end for one in found)
        part = {one.type for one in inside if one.end - one.start < hit.end - hit.start}
        airline = words[hit.start].folded[hit.clitics :] == _AIRLINE or words[hit.end - 1].folded == _OF_FLIGHT
        airline = airline or any(each.kind in _HOUSES for each in hit.listed)
        if apart and (part == {EntityType.PERSON} or (part == {EntityType.LOC} and airline)):
            yield Found(hit.start, hit.end, EntityType.ORG, None, hit.clitics)


def namesakes(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """The whole of such names, whose last part was seen as a person."""
    for one in found:
        head = words[one.start - 1] if one.start else None
        if one.type is EntityType.ORG and head is not None and one.clitics in (0, None):
            # مستشفى seen without its head; without the article it is a part of the name.
            cut = next((cut for cut, letters in head.cuts if letters in _LODGED), None)
            if cut is not None:
                yield Found(one.start - 1, one.end, EntityType.ORG, None, cut)
                continue
        titled = one.start >= 2 and words[one.start - 1].folded in _TITLES
        if one.type is not EntityType.PERSON or not titled or one.end - one.start > _LONGEST:
            continue
        head = words[one.start - 2]
        for cut, letters in head.cuts:
            if letters in _BODY_HEADS or letters in _PLACE_HEADS:
                kind = EntityType.ORG if letters in _BODY_HEADS else EntityType.LOC
                yield Found(one.start - 2, one.end, kind, None, cut)
                break
