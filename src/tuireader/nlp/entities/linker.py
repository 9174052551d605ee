"""Mentions of one thing under one id. Owns when two names are the same and what the thing is called in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.arabic.transliteration import spell_name
from tuireader.document import Entity, EntityType, Mention, Name, Paragraph, Token, TokenKind
from tuireader.nlp.entities.evidence import given_names
from tuireader.nlp.entities.evidence import words as evidence
from tuireader.nlp.entities.places import bodies, places
from tuireader.nlp.entities.values import normal_value

_ARTICLE = "ال"
_VALUES = frozenset([EntityType.DATE, EntityType.TIME, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY])


class NameLinker:
    """Same type and same name, folded and without the article: same thing."""

    def link(
        self, paragraphs: Sequence[Paragraph], known: Sequence[Entity] = ()
    ) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """The paragraphs with an id on every mention, and the entities they refer to; `known` ones keep their ids."""
        book = _Book(paragraphs, known)
        linked = tuple(book.linked(paragraph) for paragraph in paragraphs)
        return linked, tuple(book.entities.values())


class _Book:
    """The entities met so far."""

    def __init__(self, paragraphs: Sequence[Paragraph], known: Sequence[Entity]) -> None:
        self.entities = {entity.id: entity for entity in known}
        self._ids: dict[tuple[EntityType | None, str], str] = {}
        for entity in known:
            if entity.name.ar:
                self._ids.setdefault((entity.type, _key(entity.name.ar)), entity.id)
                self._ids.setdefault((None, _key(entity.name.ar)), entity.id)
        taken = {mention.id for paragraph in paragraphs for mention in paragraph.entities or ()} | set(self.entities)
        self._free: Iterator[str] = (name for name in (f"e{n}" for n in count(1)) if name not in taken)

    def linked(self, paragraph: Paragraph) -> Paragraph:
        if not paragraph.entities:
            return paragraph
        mentions = tuple(self._linked(paragraph, mention) for mention in paragraph.entities)
        return paragraph if mentions == paragraph.entities else replace(paragraph, entities=mentions)

    def _linked(self, paragraph: Paragraph, mention: Mention) -> Mention:
        written = mention.of(paragraph.text)
        key = _key(written)
        if mention.id is not None:
            self._ids.setdefault((mention.type, key), mention.id)
            self._enter(mention.id, paragraph, mention)
            return mention
        found = self._ids.get((mention.type, key)) or self._ids.get((None, key))
        if found is None:
            found = self._ids[mention.type, key] = next(self._free)
        self._enter(found, paragraph, mention)
        return replace(mention, id=found)

    def _enter(self, entity_id: str, paragraph: Paragraph, mention: Mention) -> None:
        if entity_id not in self.entities:
            name = Name(ar=mention.of(paragraph.text), en=english_name(paragraph, mention))
            self.entities[entity_id] = Entity(entity_id, mention.type, name)


def english_name(paragraph: Paragraph, mention: Mention) -> str | None:
    """What the thing is called in English: by the tables, by its readings, by its letters; a value in figures."""
    written = mention.of(paragraph.text)
    if mention.type in _VALUES:
        return normal_value(written)
    words = tuple(fold(written).split())
    listed = places().get(words) or bodies().get(words)
    if listed:
        return listed
    tokens = [token for token in paragraph.tokens or () if token.overlaps(mention.start, mention.end)]
    if not tokens:
        return " ".join(_spelled(word) for word in written.split())
    english = [_english(paragraph.text, token, mention) for token in tokens]
    if len(words) > 1 and words[0] in evidence("org_heads"):
        english = [_sense(token) or word for token, word in zip(tokens, english, strict=True)]
        english.insert(1, "of")
    return " ".join(word for word in english if word) or None


def _english(text: str, token: Token, mention: Mention) -> str:
    written = text[max(token.start, mention.start) : min(token.end, mention.end)]
    if token.kind is not TokenKind.WORD:
        return written
    given = given_names().get(fold(written))
    if given:
        return given
    named = token.analysis is not None and token.analysis.upos == "PROPN" and not token.analysis.guess
    return (_sense(token) if named else "") or _spelled(written)


def _sense(token: Token) -> str:
    gloss = token.analysis.gloss if token.analysis else ""
    sense = gloss.partition(";")[0].partition("(")[0].strip()
    return sense[:1].upper() + sense[1:]


def _spelled(word: str) -> str:
    letters = strip_marks(word)
    return spell_name(letters.removeprefix(_ARTICLE) if len(letters) > 4 else letters)


def _key(name: str) -> str:
    return " ".join(word.removeprefix(_ARTICLE) if len(word) > 3 else word for word in fold(name).split())
