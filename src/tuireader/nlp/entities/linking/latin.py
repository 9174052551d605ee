"""Names in Latin letters beside Arabic ones. Owns which Latin name belongs to which Arabic one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tuireader.document import EntityType, Mention
from tuireader.nlp.entities.linking.groups import Group, Groups

_BESIDE = re.compile(r"[\"”»]?\s?\(\s*([A-Za-z][A-Za-z0-9 .,'’&+-]{0,40}[A-Za-z0-9.])\s*\)")
_SMALL = frozenset(["of", "the", "and", "for", "on", "in", "al", "de"])
_LONGEST_SIGN = 6


def latin_beside(text: str, mention: Mention) -> str | None:
    """What brackets give right behind a name."""
    found = _BESIDE.match(text, mention.end)
    return found.group(1) if found else None


def is_sign(latin: str) -> bool:
    """Whether it is an abbreviation: WHO."""
    return latin.isupper() and latin.isalnum() and len(latin) <= _LONGEST_SIGN


def join_latin(groups: Groups, english: Mapping[Group, str]) -> None:
    """Join names in Latin letters with the Arabic ones whose English or whose abbreviation they are."""
    by_name: dict[str, Group] = {}
    by_sign: dict[str, list[Group]] = {}
    for group, name in english.items():
        if group.written.isascii():
            continue
        by_name.setdefault(name.casefold(), group)
        if group.latin:
            by_name.setdefault(group.latin.casefold(), group)
        by_sign.setdefault(_initials(name), []).append(group)
    for group in groups:
        if not group.written.isascii() or not any(char.isalpha() for char in group.written):
            continue
        same = by_name.get(group.written.casefold())
        if same is None and is_sign(group.written):
            bodies = by_sign.get(group.written, [])
            same = bodies[0] if len({one.root for one in bodies}) == 1 else None
        if same is not None and same.type in (group.type, EntityType.ORG, EntityType.PRODUCT, EntityType.PERSON):
            group.join(same)


def _initials(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in _SMALL]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""
