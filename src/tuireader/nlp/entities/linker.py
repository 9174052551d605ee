"""Mentions of one thing under one id. Owns the order in which the rules of linking/ are applied, and the entities made.

An id or an entity that the document brings stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from tuireader.arabic.normalization import fold
from tuireader.document import Entity, EntityType, Mention, Name, Paragraph
from tuireader.nlp.entities.english.nationalities import nationality
from tuireader.nlp.entities.english_names import EnglishNames
from tuireader.nlp.entities.linking.bodies import join_listed, join_short_forms
from tuireader.nlp.entities.linking.brackets import is_bracketed, join_bracketed
from tuireader.nlp.entities.linking.groups import Group, Groups, Key, key_of, name_of
from tuireader.nlp.entities.linking.latin import is_sign, join_latin, latin_beside
from tuireader.nlp.entities.linking.persons import People
from tuireader.nlp.entities.linking.types import join_types


class NameLinker:
    """Links by what is written; calls things in English by lists, by their parts, by sound."""

    def __init__(self, names: EnglishNames) -> None:
        self._names = names

    def link(
        self, paragraphs: Sequence[Paragraph], known: Sequence[Entity] = ()
    ) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """The paragraphs with an id on every mention, and the entities they refer to; `known` ones keep their ids."""
        text = _Text(paragraphs, known, self._names)
        text.join()
        return text.linked(), tuple(text.entities.values())


class _Text:
    """The paragraphs that are linked together."""

    def __init__(self, paragraphs: Sequence[Paragraph], known: Sequence[Entity], names: EnglishNames) -> None:
        self._paragraphs = paragraphs
        self._names = names
        self.entities = {entity.id: entity for entity in known}
        self._groups = Groups()
        self._places: list[tuple[Paragraph, Mention]] = []
        self._owners: list[Group] = []
        self._behind: list[tuple[Group, Group]] = []
        """Names, and those that stand in brackets behind them."""
        self._single: dict[int, Group] = {}
        by_name = _by_name(known)
        for paragraph in paragraphs:
            for mention in paragraph.entities or ():
                self._enter(paragraph, mention, by_name)
        taken = {mention.id for _, mention in self._places} | set(self.entities)
        self._free: Iterator[str] = (name for name in (f"e{number}" for number in count(1)) if name not in taken)

    def _enter(self, paragraph: Paragraph, mention: Mention, by_name: dict[tuple[EntityType | None, Key], str]) -> None:
        written, number = name_of(paragraph.text, mention), len(self._places)
        key = key_of(written)
        known = mention.id or by_name.get((mention.type, key)) or by_name.get((None, key))
        group = self._groups.enter(mention.type, written, number, known)
        if group.latin is None:
            group.latin = latin_beside(paragraph.text, mention)
        if self._places and is_bracketed(paragraph, self._places[-1], mention):
            self._behind.append((self._owners[-1], group))
        self._places.append((paragraph, mention))
        self._owners.append(group)

    def join(self) -> None:
        """Find out which groups are one."""
        groups, lists = self._groups, self._names.lists
        english: dict[Group, str] = {}
        for group in groups:
            found = None if group.id in self.entities else self._names.known(group.written, group.type)
            if found:
                english[group] = found.text
                group.listed = None if group.written.isascii() else found.text
        people = People(groups)
        self._single = people.join(groups)
        join_types(groups, lambda group: lists.types(fold(group.written).split()) | lists.types(group.key), people)
        join_listed(groups)
        join_bracketed(self._behind)
        join_short_forms(groups, lambda word: nationality(word, lists) is not None)
        join_latin(groups, english | {group: group.latin for group in groups if group.latin})

    def linked(self) -> tuple[Paragraph, ...]:
        """The paragraphs with ids; the entities are made on the way."""
        members: dict[Group, list[Group]] = {}
        for group in self._groups:
            members.setdefault(group.root, []).append(group)
        mentions = iter(enumerate(zip(self._places, self._owners, strict=True)))
        out: list[Paragraph] = []
        for paragraph in self._paragraphs:
            linked: list[Mention] = []
            for _ in paragraph.entities or ():
                number, ((_, mention), group) = next(mentions)
                root = self._single.get(number, group).root
                linked.append(self._linked(mention, root, members))
            same = tuple(linked) == (paragraph.entities or ())
            out.append(paragraph if same else replace(paragraph, entities=tuple(linked)))
        return tuple(out)

    def _linked(self, mention: Mention, root: Group, members: dict[Group, list[Group]]) -> Mention:
        if mention.id is not None:
            if mention.id not in self.entities:
                self.entities[mention.id] = self._entity(mention.id, root, members[root])
            return mention
        if root.id is None:
            root.id = next(self._free)
        if root.id not in self.entities:
            self.entities[root.id] = self._entity(root.id, root, members[root])
        return replace(mention, id=root.id, type=root.type)

    def _entity(self, identifier: str, root: Group, members: Sequence[Group]) -> Entity:
        return Entity(identifier, root.type, self._name(root, members))

    def _name(self, root: Group, members: Sequence[Group]) -> Name:
        """The fullest Arabic form; English by lists, else as the text gives it, else composed."""
        arabic = [group for group in members if not group.written.isascii()] or [root]
        fullest = max(
            arabic,
            key=lambda group: (len(group.key) if root.type is EntityType.PERSON else group is root, -group.first),
        )
        listed = fullest.listed or next((group.listed for group in arabic if group.listed), None)
        if listed:
            return Name(fullest.written, listed)
        latin = root.latin or next((group.written for group in members if group.written.isascii()), None)
        if latin and not (is_sign(latin) and len(fullest.key) > 1):
            return Name(fullest.written, latin)
        paragraph, mention = self._places[fullest.first]
        english = self._names.of(paragraph, mention)
        return Name(fullest.written, english.text, english.guess) if english else Name(fullest.written, latin)


def _by_name(known: Sequence[Entity]) -> dict[tuple[EntityType | None, Key], str]:
    ids: dict[tuple[EntityType | None, Key], str] = {}
    for entity in known:
        if entity.name.ar:
            ids.setdefault((entity.type, key_of(entity.name.ar)), entity.id)
            ids.setdefault((None, key_of(entity.name.ar)), entity.id)
    return ids
