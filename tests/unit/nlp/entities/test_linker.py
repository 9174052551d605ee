"""Mentions of one thing under one id, over a document."""

from __future__ import annotations

import re

import pytest

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


def text_of(*parts: str) -> list[Paragraph]:
    """Paragraphs in which a name stands as `[name|TYPE]`."""
    paragraphs = []
    for number, part in enumerate(parts, 1):
        text, mentions, end = "", [], 0
        for match in re.finditer(r"\[([^|\]]+)\|([A-Z]+)\]", part):
            text += part[end : match.start()]
            mentions.append(Mention(len(text), len(text) + len(match[1]), type=EntityType(match[2])))
            text, end = text + match[1], match.end()
        paragraphs.append(Paragraph(id=f"p{number}", text=text + part[end:], entities=tuple(mentions)))
    return paragraphs


def linked(*parts: str) -> list[tuple[str, str | None, EntityType]]:
    """Each mention with the English and the type of what it names."""
    paragraphs, entities = LINKER.link(text_of(*parts))
    known = {entity.id: entity for entity in entities}
    return [
        (mention.of(one.text), known[mention.id or ""].name.en, mention.type)
        for one in paragraphs
        for mention in one.entities or ()
    ]


def english(*parts: str) -> list[str | None]:
    return [name for _, name, _ in linked(*parts)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال [إيلون ماسك|PERSON] ثم عاد [ماسك|PERSON]", ["Elon Musk", "Elon Musk"]),
        ("[ماسك|PERSON] يعود. قال [إيلون ماسك|PERSON]", ["Elon Musk", "Elon Musk"]),
        (
            "[بشار الأسد|PERSON] و[حافظ الأسد|PERSON] و[الأسد|PERSON]",
            ["Bashar al-Assad", "Hafez al-Assad", "Hafez al-Assad"],
        ),
        ("[محمد بن سلمان|PERSON] مع [سلمان|PERSON]", ["Mohammed bin Salman", "Salman"]),
        ("[منظمة الصحة العالمية|ORG] ثم [الصحة العالمية|ORG]", ["World Health Organization"] * 2),
        ("قالت [دربخشان|ORG] (Darbakhshan) إن [دربخشان|ORG]", ["Darbakhshan"] * 2),
        ("[صندوق النقد الدولي|ORG] و[IMF|ORG]", ["International Monetary Fund"] * 2),
        ("[جامعة القاهرة|ORG] في [القاهرة|LOC]", ["Cairo University", "Cairo"]),
    ],
)
def test_one_thing_has_one_name(text: str, names: list[str]) -> None:
    assert english(text) == names


def test_a_name_that_no_list_has_is_of_the_type_seen_most() -> None:
    found = linked("[دربخشان|ORG] و[دربخشان|PERSON] و[دربخشان|ORG]")
    assert {kind for _, _, kind in found} == {EntityType.ORG}
    assert len({name for _, name, _ in found}) == 1


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("وزارة الصحة", "ORG", "Ministry of Health"),
        ("وزارة التربية والتعليم", "ORG", "Ministry of Education"),
        ("جامعة بغداد", "ORG", "University of Baghdad"),
        ("البرلمان التونسي", "ORG", "Tunisian Parliament"),
        ("المتحف المصري الكبير", "ORG", "Grand Egyptian Museum"),
        ("مجلس النواب اللبناني", "ORG", "Lebanese House of Representatives"),
        ("محمد صلاح", "PERSON", "Mohamed Salah"),
        ("السعودية", "NORP", "Saudi"),
        ("العراقيين", "NORP", "Iraqi"),
        ("معركة حطين", "EVENT", "Battle of Hattin"),
        ("المجلس القومي للمرأة", "ORG", "National Council for Women"),
        ("هيئة الأوراق المالية", "ORG", "Securities Authority"),
        ("غرفة تجارة عمان", "ORG", "Oman Chamber of Commerce"),
        ("إيه 350", "PRODUCT", "A350"),
        ("إف-35", "PRODUCT", "F-35"),
    ],
)
def test_the_english_of_a_name(name: str, kind: str, wanted: str) -> None:
    assert english(f"[{name}|{kind}]") == [wanted]


def test_what_is_spelled_by_sound_is_a_guess() -> None:
    _, (spelled, listed) = LINKER.link(text_of("[زغبورتان|LOC] و[باريس|LOC]"))
    assert spelled.name.guess
    assert spelled.name.en
    assert not listed.name.guess


def test_a_name_in_brackets_is_the_one_before_it() -> None:
    text = "قالت وكالة السهول للأنباء (سهول) إن المطر قادم، ونقلت سهول صورا."
    named = [Mention(start, start + len(name), type=EntityType.ORG) for name, start in _places(text)]
    (one,), entities = LINKER.link([paragraph(text, *named)])
    assert [mention.id for mention in one.entities or ()] == ["e1", "e1", "e1"]
    assert len(entities) == 1


def test_what_stands_in_brackets_behind_a_place_is_another() -> None:
    text = "سافر إلى حلب (سوريا)."
    (one,), _ = LINKER.link([paragraph(text, loc(9, 12), loc(14, 19))])
    assert len({mention.id for mention in one.entities or ()}) == 2


def _places(text: str) -> list[tuple[str, int]]:
    found = [match.start() for match in re.finditer("سهول", text)]
    return [("وكالة السهول للأنباء", text.index("وكالة")), *(("سهول", start) for start in found[1:])]
