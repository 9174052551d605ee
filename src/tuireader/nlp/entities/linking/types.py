"""One name under several types. Owns when that is one thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tuireader.document import EntityType
from tuireader.nlp.entities.linking.groups import Group, Groups
from tuireader.nlp.entities.linking.persons import People

_NAMES = frozenset(
    [EntityType.PERSON, EntityType.ORG, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT, EntityType.MISC]
)
_CLEARLY = 2
"""How many times as often a listed type must be seen as one that is not."""

Types = Callable[[Group], frozenset[str]]
"""The types under which lists have the name of a group."""


def join_types(groups: Groups, types: Types, people: People) -> None:
    """A name that no list has is one thing, of the type seen most; so is one that lists have under one type only."""
    for same in groups.by_key():
        named = [group for group in same if group.type in _NAMES]
        if len(named) > 1:
            _join(named, types(named[0]))
    for group in groups:
        if group.type in _NAMES and group.type is not EntityType.PERSON and not types(group) and not group.id:
            person = people.with_last_name(group.key)
            if person is not None and person.type is EntityType.PERSON:
                group.join(person)


def _join(same: Sequence[Group], listed: frozenset[str]) -> None:
    most = max(same, key=lambda group: (group.type.value in listed, len(group.numbers), -group.first))
    for group in same:
        if group is most or group.type.value in listed:
            continue
        if most.type.value not in listed or len(most.numbers) >= _CLEARLY * len(group.numbers):
            group.join(most)
