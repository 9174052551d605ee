"""Names of a text that are written alike, as groups that can be joined. Owns the groups and not when they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, Mention

ARTICLE = "ال"
_TOOK = "لل"
_QUOTES = dict.fromkeys(map(ord, "\"'“”«»‘’"))

Key = tuple[str, ...]
"""Folded words without articles."""


def name_of(text: str, mention: Mention) -> str:
    """A mention with its article where the particle before it took a letter from that: للأمم المتحدة."""
    written = mention.of(text)
    before = text[max(0, mention.start - 3) : mention.start]
    took = before.endswith(_TOOK) and not before[:-2].strip("وف").isalpha()
    return ARTICLE + written if took and not written.startswith(ARTICLE) else written


def key_of(written: str) -> Key:
    """Under which a written name is one with others."""
    words = fold(written.replace("-", " ")).translate(_QUOTES).split()
    return tuple(word.removeprefix(ARTICLE) if len(word) > 3 else word for word in words)


@dataclass(eq=False, slots=True)
class Group:
    """Mentions of one type and one key."""

    type: EntityType
    key: Key
    written: str
    """As it stands first."""
    first: int
    """The number of its first mention in the text."""
    numbers: list[int] = field(default_factory=list)
    """All of its mentions."""
    id: str | None = None
    """What the document calls the thing, where it says so."""
    latin: str | None = None
    """What the text itself gives beside it in Latin letters."""
    listed: str | None = None
    """The English that lists have for just this."""
    owner: Group | None = None
    """The group that it was joined to."""

    @property
    def root(self) -> Group:
        """The group that stands for all joined."""
        group = self
        while group.owner is not None:
            group = group.owner
        return group

    def join(self, other: Group) -> None:
        """Be one with another, which stands for both; two things that the document keeps apart stay apart."""
        mine, its = self.root, other.root
        if mine is its or (mine.id and its.id and mine.id != its.id):
            return
        if mine.id and not its.id:
            mine, its = its, mine
        mine.owner = its
        its.latin = its.latin or mine.latin


class Groups:
    """All groups of a text by type and key."""

    def __init__(self) -> None:
        self._groups: dict[tuple[EntityType, Key], Group] = {}

    def __iter__(self) -> Iterator[Group]:
        return iter(self._groups.values())

    def enter(self, kind: EntityType, written: str, number: int, identifier: str | None) -> Group:
        """The group of a mention, with the mention in it."""
        key = key_of(written)
        group = self._groups.get((kind, key))
        if group is None:
            group = self._groups[kind, key] = Group(kind, key, written, number)
        if identifier is not None and group.id is None:
            group.id = identifier
        group.numbers.append(number)
        return group

    def of_type(self, *kinds: EntityType) -> list[Group]:
        """Those of some types, in the order of their first mentions."""
        return [group for group in self if group.type in kinds]

    def by_key(self) -> Iterable[Sequence[Group]]:
        """Groups of one key under several types."""
        found: dict[Key, list[Group]] = {}
        for group in self:
            found.setdefault(group.key, []).append(group)
        return (groups for groups in found.values() if len(groups) > 1)
