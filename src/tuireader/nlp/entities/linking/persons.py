"""People by a part of their names: the last name, else another part that only one person has. Owns the rule.

In news the last name is that of the nearest person named in full before; two people with one last name are rare.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tuireader.document import EntityType
from tuireader.nlp.entities.linking.groups import Group, Groups, Key

_BOUND = frozenset(["بن", "ابن", "بنت", "ابو", "ابي", "ابا", "ام", "عبد", "ال"])
"""Words that make one name of what follows."""


class People:
    """The full names of a text."""

    def __init__(self, groups: Groups) -> None:
        self._full = [group for group in groups.of_type(EntityType.PERSON) if len(group.key) > 1]
        self._by_end: dict[Key, list[Group]] = {}
        self._by_part: dict[Key, list[Group]] = {}
        for group in self._full:
            for end in _ends(group.key):
                self._by_end.setdefault(end, []).append(group)
            for part in _parts(group.key):
                self._by_part.setdefault(part, []).append(group)

    def join(self, groups: Groups) -> dict[int, Group]:
        """Join part to whole; where several have a last name, the whole for each mention by its number."""
        single: dict[int, Group] = {}
        for group in groups.of_type(EntityType.PERSON):
            wholes = _distinct(self._by_end.get(group.key, ()), group)
            if len(wholes) == 1:
                group.join(wholes[0])
            elif wholes:
                single |= {number: _nearest(wholes, number) for number in group.numbers}
            else:
                parts = _distinct(self._by_part.get(group.key, ()), group)
                if len(parts) == 1 and parts[0].first < group.first:
                    group.join(parts[0])
        return single

    def with_last_name(self, key: Key) -> Group | None:
        """The one person whose last name this is."""
        wholes = {group.root for group in self._by_end.get(key, ())}
        return wholes.pop() if len(wholes) == 1 else None


def _ends(key: Key) -> list[Key]:
    """Last names: what a name ends with and is no half of a name."""
    return [key[start:] for start in range(1, len(key)) if key[start - 1] not in _BOUND]


def _parts(key: Key) -> list[Key]:
    """First and middle names, several words at the beginning, the first with the last."""
    parts = [key[:end] for end in range(1, len(key)) if key[end - 1] not in _BOUND]
    parts += [(word,) for place, word in enumerate(key[1:-1], 1) if word not in _BOUND and key[place - 1] not in _BOUND]
    if len(key) > 2 and key[-2] not in _BOUND and key[0] not in _BOUND:
        parts.append((key[0], key[-1]))
    return list(dict.fromkeys(parts))


def _distinct(found: Sequence[Group], group: Group) -> list[Group]:
    """Different people; a longer form of a name that is there as well is the same one."""
    roots: list[Group] = []
    for one in found:
        if one.root is not group.root and one.root not in (other.root for other in roots):
            roots.append(one)
    return roots


def _nearest(wholes: Sequence[Group], number: int) -> Group:
    """The one named last before a mention, else the first one named."""

    def last_before(whole: Group) -> int:
        place = bisect_left(whole.numbers, number)
        return whole.numbers[place - 1] if place else -1 - whole.first

    return max(wholes, key=last_before)
