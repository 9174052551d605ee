"""Layers made on demand with the real dictionary: all present, valid, made once, and never over an author's."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import NEWS, document_of, pipeline_of
from msgspec.structs import replace

from tuireader.document import (
    Document,
    Entity,
    EntityType,
    Gloss,
    Mention,
    Name,
    Paragraph,
    Span,
    Summary,
    Token,
    TokenKind,
)
from tuireader.document.file_format import decode, encode
from tuireader.reading.annotate import annotate
from tuireader.reading.entities import Directory
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source, sample_names
from tuireader.reading.pipeline import Pipeline

TEXTS = (
    "أعلنت شركة ميتا عن شراكة جديدة مع الرئيس باراك أوباما في القاهرة، وقالت إنها مهمة جدا للجميع في عام 2025.",
    "",
    "only English, 7% \u200f\U0001f600",
    "وَقَالَ المُدِيرُ: سنعمل معا.",
    "... ١٢٣ !",
)


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


@pytest.fixture(scope="module")
def annotated(language: Language) -> Document:
    return annotate(replace(document_of(*TEXTS), paragraphs=bare(*TEXTS)), language)


def bare(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))


def test_every_layer_is_there(annotated: Document) -> None:
    first = annotated.paragraphs[0]
    assert [paragraph.text for paragraph in annotated.paragraphs] == list(TEXTS)
    assert first.gloss is not None
    assert first.gloss.by == "dictionary"
    assert "partner" in first.gloss.en
    assert first.summary is not None
    assert first.summary.ar is not None
    assert first.summary.ar == "شركة ميتا تعلن عن شراكة جديدة مع الرئيس باراك أوباما في القاهرة"
    for paragraph in annotated.paragraphs:
        assert paragraph.tokens is not None
        assert paragraph.sentences is not None
        assert paragraph.entities is not None
        assert all(token.analysis for token in paragraph.tokens if token.kind is TokenKind.WORD)
    assert annotated.summary is not None


def test_every_mention_is_linked(annotated: Document) -> None:
    known = {entity.id for entity in annotated.entities or ()}
    mentions = [mention for paragraph in annotated.paragraphs for mention in paragraph.entities or ()]
    assert mentions
    assert {mention.id for mention in mentions} <= known


def test_what_is_annotated_is_a_valid_document(annotated: Document) -> None:
    assert decode(encode(annotated)) == annotated


def test_annotating_again_changes_nothing(annotated: Document, language: Language) -> None:
    assert encode(annotate(decode(encode(annotated)), language)) == encode(annotated)


@pytest.mark.parametrize("name", sample_names())
def test_a_sample_annotated_twice_is_the_same(name: str, language: Language) -> None:
    given = open_source(f"sample:{name}").document
    once = annotate(given, language)
    assert annotate(once, language) == once
    for before, after in zip(given.paragraphs, once.paragraphs, strict=True):
        assert after.gloss == before.gloss
        assert after.summary == before.summary or before.summary is None
    assert set(given.entities or ()) <= set(once.entities or ())


def test_what_the_author_made_wins(language: Language) -> None:
    text = "أعلنت ميتا عن شراكة"
    authored = Paragraph(
        id="p1",
        text=text,
        gloss=Gloss("as the author says", "author"),
        summary=Summary("قول", None, "author"),
        sentences=(Span(0, 10), Span(11, 19)),
        tokens=(Token(0, 19, kind=TokenKind.SYMBOL),),
        entities=(Mention(6, 10, type=EntityType.PRODUCT, id="mine"),),
    )
    entities = (
        Entity("mine", EntityType.PRODUCT, Name("ميتا", "Metta")),
        Entity("unused", EntityType.ORG, Name("أخرى")),
    )
    document = replace(
        document_of(), paragraphs=(authored,), entities=entities, summary=Summary("كله", "all", "author")
    )
    assert annotate(document, language) == document


def test_a_layer_that_is_empty_on_purpose_stays_empty(language: Language) -> None:
    given = Paragraph(id="p1", text="في القاهرة.", entities=(), tokens=(), sentences=())
    (after,) = annotate(replace(document_of(), paragraphs=(given,)), language).paragraphs
    assert (after.entities, after.tokens, after.sentences) == ((), (), ())


def test_a_layer_is_made_once(language: Language) -> None:
    pipeline = Pipeline(replace(document_of(), paragraphs=bare(*TEXTS)), language)
    assert pipeline.gloss(0) is pipeline.gloss(0)
    assert pipeline.tagged(0) is pipeline.tagged(0)


def test_reading_with_english_of_the_author_asks_for_no_dictionary() -> None:
    """The cache folder named here cannot be made."""
    pipeline = pipeline_of(document_of(*NEWS))
    for index, (_, english) in enumerate(NEWS):
        assert pipeline.tokens(index)
        assert pipeline.sentences(index)
        gloss = pipeline.gloss(index)
        assert gloss is not None
        assert gloss.en == english


def test_the_list_of_names_gathers_the_places_of_each(language: Language) -> None:
    document = open_source("sample:partnership").document
    directory = Directory(Pipeline(document, language)).around(0)
    by_name = {named.entity.name.en: named for named in directory}
    meta = by_name["Meta"]
    assert len(meta.places) > 1
    assert list(meta.places) == sorted(meta.places)
    for named in directory:
        for place in named.places:
            assert any(mention.start == place.offset for mention in document.paragraphs[place.index].entities or ())


def test_a_sum_is_listed_and_not_its_currency(language: Language) -> None:
    texts = bare("باع البيت في سبتمبر 2024 بمبلغ 35 مليون دولار.", "هبط الدولار أمس، وبقي السعر مليون دولار.")
    directory = Directory(Pipeline(replace(document_of(TEXTS[0]), paragraphs=texts), language)).around(0)
    listed = {(named.entity.type, named.english): len(named.places) for named in directory}
    assert listed[EntityType.MONEY, "35 million USD"] == 1
    assert listed[EntityType.DATE, "September 2024"] == 1
    assert listed.get((EntityType.MISC, "Dollar"), 0) <= 1


def test_a_name_is_called_the_same_in_the_list_and_in_the_annotated_file(language: Language) -> None:
    document = replace(document_of(TEXTS[0]), paragraphs=bare("قال مدير جامعة القاهرة أمس إن محمد خالد حسن في بيروت."))
    listed = {named.entity.name for named in Directory(Pipeline(document, language)).around(0)}
    assert Name(ar="محمد خالد حسن", en="Mohammed Khaled Hassan") in listed
    assert listed == {entity.name for entity in annotate(document, language).entities or ()}
