"""Names in a gloss: what is mentioned is called what the text calls it, and links lead back to its words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tuireader.document import Entity, EntityType, Gloss, Link, Mention, Name, Paragraph, Token
from tuireader.nlp.naming import glossed, names_among, words_named
from tuireader.segmentation import tokenize

HOLZ = Entity("e1", EntityType.PERSON, Name("ديفيد هولز", "David Holz"))
COURT = Entity("e2", EntityType.ORG, Name("محكمة العدل", "Court of Justice"))


def of_each_token(text: str, tokens: Sequence[Token]) -> Gloss:
    """English that is the gloss of each word behind its clitics, else the word."""
    words, links, at = [], [], 0
    for index, token in enumerate(tokens):
        analysis = token.analysis
        clitics = [part.form for part in analysis.segments if part.role == "proclitic"] if analysis else []
        word = "-".join([*clitics, analysis.gloss if analysis else token.of(text)])
        links.append(Link(at, at + len(word), (index,)))
        words.append(word)
        at += len(word) + 1
    return Gloss(" ".join(words), "test", tuple(links))


def said(text: str, written: str, entity: Entity, confidence: float | None = None) -> Gloss:
    start = text.index(written)
    mention = Mention(start, start + len(written), type=entity.type, id=entity.id, confidence=confidence)
    paragraph = Paragraph(id="p1", text=text, entities=(mention,))
    gloss = glossed(of_each_token, text, tokenize(text), names_among(paragraph, {entity.id: entity}))
    assert gloss is not None
    return gloss


def test_a_name_of_two_words_is_said_once_and_linked_to_both() -> None:
    gloss = said("وصل ديفيد هولز أمس", "ديفيد هولز", HOLZ)
    assert gloss.en == "وصل David Holz أمس"
    assert [link.tokens for link in gloss.links] == [(0,), (1, 2), (3,)]
    assert gloss.en[gloss.links[2].start :] == "أمس"


@pytest.mark.parametrize(
    ("text", "written", "english"),
    [
        ("قال هولز", "هولز", "قال Holz"),
        ("قال ديفيد", "ديفيد", "قال David"),
        ("ولديفيد هولز", "ديفيد هولز", "و-ل-David Holz"),
    ],
)
def test_a_person_is_called_by_the_names_that_stand_there(text: str, written: str, english: str) -> None:
    assert said(text, written, HOLZ).en == english


def test_a_name_made_of_common_words_has_an_article() -> None:
    assert said("حكم محكمة العدل", "محكمة العدل", COURT).en == "حكم the Court of Justice"


def test_an_article_written_together_with_a_preposition_is_one_preposition() -> None:
    entity = Entity("e3", EntityType.ORG, Name("المجلس الأعلى", "Supreme Council"))
    assert said("للمجلس الأعلى", "مجلس الأعلى", entity).en == "ل-the Supreme Council"


def test_a_doubtful_name_that_is_only_spelled_by_sound_is_left_to_the_dictionary() -> None:
    guess = Entity("e4", EntityType.PERSON, Name("جابر", "Jaber", guess=True))
    assert said("عاد جابر", "جابر", guess, confidence=0.5).en == "عاد جابر"
    assert said("عاد جابر", "جابر", guess).en == "عاد Jaber"


def test_a_value_is_no_name() -> None:
    date = Entity("e5", EntityType.DATE, Name("الثلاثاء", "Tuesday"))
    assert said("عاد الثلاثاء", "الثلاثاء", date).en == "عاد الثلاثاء"


def test_word_by_word_a_name_of_one_word_is_called_by_it_and_every_token_stays() -> None:
    text = "قال ديفيد هولز عن ميتا"
    meta = Entity("e6", EntityType.ORG, Name("ميتا", "Meta"))
    spans = [(text.index(one.name.ar or ""), one) for one in (HOLZ, meta)]
    mentions = [(Mention(at, at + len(one.name.ar or ""), type=one.type, id=one.id), one.name) for at, one in spans]
    tokens = tokenize(text)
    named = words_named(text, tokens, mentions)
    assert [(token.start, token.end) for token in named] == [(token.start, token.end) for token in tokens]
    assert [token.analysis.gloss for token in named if token.analysis] == ["Meta"]
