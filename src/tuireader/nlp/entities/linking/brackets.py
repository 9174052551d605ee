"""A name in brackets behind another: وكالة الأنباء الفلسطينية (وفا). Owns when both name one thing."""

from __future__ import annotations

from collections.abc import Iterable

from tuireader.document import EntityType, Mention, Paragraph
from tuireader.nlp.entities.linking.groups import Group

_KINDS = frozenset([EntityType.ORG, EntityType.PERSON, EntityType.PRODUCT, EntityType.EVENT])
"""Types of things that are called two ways; what stands behind a place in brackets is where that lies."""


def is_bracketed(paragraph: Paragraph, before: tuple[Paragraph, Mention], mention: Mention) -> bool:
    """Whether a name stands all alone in brackets right behind the one before it."""
    other, first = before
    if other is not paragraph or first.type is not mention.type or mention.type not in _KINDS:
        return False
    text = paragraph.text
    return text[first.end : mention.start].strip() == "(" and text[mention.end :].lstrip().startswith(")")


def join_bracketed(behind: Iterable[tuple[Group, Group]]) -> None:
    """The second is the first by another name, unless lists have both and call them differently."""
    for first, second in behind:
        if not (first.listed and second.listed and first.listed != second.listed):
            second.join(first)
