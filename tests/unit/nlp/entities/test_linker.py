"""Mentions of one thing under one id, over a document."""

from __future__ import annotations

from tuireader.document import Entity, EntityType, Mention, Name, Paragraph
from tuireader.nlp.entities import EnglishNames, NameLinker
from tuireader.reading.paths import assets

LINKER = NameLinker(EnglishNames(assets()))


def paragraph(text: str, *mentions: Mention, number: int = 1) -> Paragraph:
    return Paragraph(id=f"p{number}", text=text, entities=mentions)


def loc(start: int, end: int, entity: str | None = None) -> Mention:
    return Mention(start, end, type=EntityType.LOC, id=entity)


def test_one_place_has_one_id() -> None:
    first, second = paragraph("القاهرة ودمشق", loc(0, 7), loc(9, 13)), paragraph("قاهرة", loc(0, 5), number=2)
    (one, two), entities = LINKER.link([first, second])
    assert [mention.id for mention in one.entities or ()] == ["e1", "e2"]
    assert [mention.id for mention in two.entities or ()] == ["e1"]
    assert [(entity.id, entity.name.en) for entity in entities] == [("e1", "Cairo"), ("e2", "Damascus")]


def test_types_keep_namesakes_apart() -> None:
    person = Mention(0, 4, type=EntityType.PERSON)
    (_, _), entities = LINKER.link([paragraph("تونس", loc(0, 4)), paragraph("تونس", person, number=2)])
    assert [entity.type for entity in entities] == [EntityType.LOC, EntityType.PERSON]


def test_ids_of_the_document_win() -> None:
    known = [Entity("e1", EntityType.LOC, Name(ar="دمشق", en="Damascus, Syria"))]
    before = paragraph("دمشق وحلب وحمص", loc(0, 4), loc(6, 9), loc(11, 14, "e2"))
    (after,), entities = LINKER.link([before], known)
    assert [mention.id for mention in after.entities or ()] == ["e1", "e3", "e2"]
    assert entities[0] == known[0]
    assert {entity.id for entity in entities} == {"e1", "e2", "e3"}


def test_linking_twice_changes_nothing() -> None:
    paragraphs, entities = LINKER.link([paragraph("دمشق وحلب", loc(0, 4), loc(6, 9))])
    assert LINKER.link(paragraphs, entities) == (paragraphs, entities)


def test_paragraphs_without_the_layer_are_left_alone() -> None:
    bare = Paragraph(id="p1", text="دمشق")
    assert LINKER.link([bare]) == ((bare,), ())
