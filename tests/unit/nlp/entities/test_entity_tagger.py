"""Names in sentences, and what the rest of a text says of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from nlp_fixtures import cases, split_tokens

from tuireader.document import Paragraph, Token
from tuireader.nlp.entities import EnglishNames, NameLinker, NameTagger
from tuireader.nlp.morphology import DictionaryAnalyzer
from tuireader.nlp.protocols import Stretch

Tagged = Callable[[str], tuple[Token, ...]]
ASSETS = Path(__file__).parents[4] / "assets"


@pytest.fixture(scope="module")
def tagger(analyzer: DictionaryAnalyzer) -> NameTagger:
    return NameTagger(analyzer.finder, ASSETS)


def names(tagger: NameTagger, *texts: str) -> list[list[str]]:
    """`TYPE:name` for each paragraph of a text."""
    stretch = Stretch(tuple((text, split_tokens(text)) for text in texts))
    found = [tagger.mentions(text, tokens, [stretch]) for text, tokens in stretch.paragraphs]
    return [
        [f"{mention.type}:{mention.of(text)}" for mention in mentions]
        for text, mentions in zip(texts, found, strict=True)
    ]


@pytest.mark.parametrize(("text", "expected"), cases("entities/names.txt"))
def test_mentions(tagger: NameTagger, text: str, expected: str) -> None:
    assert names(tagger, text) == [[part.strip() for part in expected.split(";") if part.strip()]]


def test_mentions_are_in_order_and_carry_no_id(tagger: NameTagger) -> None:
    text = "سافر محمود درويش من بيروت إلى دمشق في 12 مارس 1990."
    mentions = tagger.mentions(text, split_tokens(text))
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)
    assert {mention.id for mention in mentions} == {None}


def test_the_same_text_has_the_same_mentions(tagger: NameTagger) -> None:
    text = "التقى وزير الخارجية الفرنسي نظيره المصري في القاهرة."
    assert names(tagger, text) == names(tagger, text)


def test_marks_inside_a_name_belong_to_it(tagger: NameTagger) -> None:
    assert names(tagger, "وَلِمِصْرَ تاريخ طويل.") == [["LOC:مِصْرَ"]]


def test_a_company_is_one_wherever_it_stands(tagger: NameTagger) -> None:
    found = names(
        tagger,
        "أعلنت شركة زيلبكو عن هاتف جديد.",
        "وقالت زيلبكو إن السعر مناسب، وأضافت لزيلبكو مصنعا.",
    )
    assert found == [["ORG:زيلبكو"], ["ORG:زيلبكو", "ORG:زيلبكو"]]


def test_a_name_in_quotation_marks_after_a_head(tagger: NameTagger) -> None:
    found = names(tagger, "تعاونت مع مختبر أبحاث الفضاء «زيلبكو» أمس.", "تبقى زيلبكو مستقلة.")
    assert found == [["ORG:زيلبكو"], ["ORG:زيلبكو"]]


def test_what_kind_of_company_it_is_names_none(tagger: NameTagger) -> None:
    assert names(tagger, "أسس شركة كبيرة لصناعة الأثاث ثم باع شركة تأمين.") == [[]]


def test_a_country_stays_a_country_beside_a_company_of_its_name(tagger: NameTagger) -> None:
    (_, second) = names(tagger, "تعمل شركة سويسرا للألبان هنا.", "عاد المسافر من سويسرا أمس.")
    assert second == ["LOC:سويسرا"]


@pytest.mark.parametrize("text", ["", "   ", "…!؟", "١٢٣ ٤٥ ٦", "ABC DEF GHI", "قفا نبك من ذكرى حبيب ومنزل", "😀 😀"])
def test_texts_without_names(tagger: NameTagger, text: str) -> None:
    assert all(kind.startswith(("ORG:ABC", "MISC:ABC")) for kind in names(tagger, text)[0])


def test_names_that_meet_share_no_word(tagger: NameTagger) -> None:
    text = "حقق الإتحاد المنستيري فوزا ثمينا على سبورتينغ بن عروس، ومرر رود فان باستن الكرة."
    mentions = tagger.mentions(text, split_tokens(text))
    assert all(first.end <= second.start for first, second in pairwise(mentions))


def test_a_text_of_names_alone(tagger: NameTagger) -> None:
    assert names(tagger, "القاهرة دمشق بغداد الرياض")[0][0] == "LOC:القاهرة"


@pytest.mark.slow
def test_a_paragraph_of_many_words(tagger: NameTagger) -> None:
    text = "سافر أحمد من القاهرة إلى باريس ثم عاد. " * 2500
    mentions = tagger.mentions(text, split_tokens(text))
    assert sum(mention.of(text) == "باريس" for mention in mentions) == 2500


def test_names_in_english(tagger: NameTagger, tagged: Tagged) -> None:
    text = "قال محمود درويش إن وزارة الصحة في دمشق."
    tokens = tagged(text)
    mentions = tagger.mentions(text, tokens)
    _, entities = NameLinker(EnglishNames(ASSETS)).link(
        [Paragraph(id="p1", text=text, tokens=tokens, entities=mentions)]
    )
    assert [entity.name.en for entity in entities] == ["Mahmoud Darwish", "Ministry of Health", "Damascus"]
