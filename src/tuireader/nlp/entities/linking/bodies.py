"""Bodies, places and things by their short forms. Owns what may be left out of a name."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.arabic.normalization import folded_words
from tuireader.document import EntityType
from tuireader.nlp.entities.linking.groups import Group, Groups, Key

_HEADS = folded_words(
    "شركة منظمة حركة حزب نادي صحيفة جريدة مجلة قناة وكالة مجموعة جماعة تنظيم مؤسسة مدينة دولة جمهورية مملكة محافظة"
    ""
    " ولاية منصة تطبيق موقع هيئة لجنة منطقة قطاع شبكة حلف فريق بلدة قرية جزيرة مهرجان بطولة نظام برنامج لعبة دار"
    " متاجر بورصة مختبر شركات إذاعة"
)
"""Nouns that a name is as often without; جامعة, وزارة and بنك are none: without them something else is named."""
_KINDS = (EntityType.ORG, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT, EntityType.MISC)


def join_short_forms(groups: Groups, is_people: Callable[[str], bool]) -> None:
    """منظمة الصحة العالمية and الصحة العالمية; مجلس النواب اللبناني and مجلس النواب, where only one is meant."""
    for kind in _KINDS:
        members = groups.of_type(kind)
        known = {group.key: group for group in members}
        short: dict[Key, list[Group]] = {}
        for group in members:
            if len(group.key) > 1 and group.key[0] in _HEADS and group.key[1:] in known:
                short.setdefault(group.key[1:], []).append(group)
            elif kind is EntityType.ORG and len(group.key) > 1 and _is_called(group, known.get(group.key[-1:])):
                short.setdefault(group.key[-1:], []).append(group)
            elif len(group.key) > 1 and group.key[:-1] in known and is_people(group.key[-1]):
                short.setdefault(group.key[:-1], []).append(group)
        for key, longer in short.items():
            if len({group.root for group in longer}) == 1 and _may_be_one(known[key], longer[0]):
                known[key].join(longer[0])


def _is_called(whole: Group, last: Group | None) -> bool:
    """هيوستن روكتس and روكتس: a listed name, and its last word, which is on no list."""
    return last is not None and bool(whole.listed) and not last.listed and not whole.key[-1].endswith("ي")


def _may_be_one(short: Group, longer: Group) -> bool:
    """What lists have under two English names is two things."""
    return not (short.listed and longer.listed and short.listed != longer.listed)


def join_listed(groups: Groups) -> None:
    """Different spellings that lists call by one name."""
    first: dict[tuple[EntityType, str], Group] = {}
    for group in groups:
        if group.listed:
            earlier = first.setdefault((group.type, group.listed), group)
            if earlier is not group:
                group.join(earlier)
