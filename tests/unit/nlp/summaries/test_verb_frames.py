"""What verbs take: how it is counted in a sentence, and what a missing table does."""

from __future__ import annotations

from pathlib import Path

import pytest
from passages import ASSETS, Tag, passage_of

from tuireader.nlp.summaries.frames import CLAUSE, NOTHING, OBJECT, UNKNOWN, Frames, prepositions, taken
from tuireader.nlp.summaries.objects import lacking
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.words import NO_FRAME, Word


def words(text: str, tag: Tag) -> list[Word]:
    found = words_of(passage_of(text, tag), 100)
    Frames.read(ASSETS / "models").mark(found)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قررت المدرسة تأجيل الدروس.", OBJECT),
        ("نشرته الصحيفة في العدد الأخير.", OBJECT),
        ("أكد الوزير أن الطريق مغلق.", CLAUSE),
        ("نام الأطفال في الحديقة.", NOTHING),
        ("قررت الشركات التي تعمل هناك تأجيل العمل.", UNKNOWN),
        ("شهدت المدينة في الليل عاصفة.", UNKNOWN),
    ],
)
def test_what_stands_behind_the_subject(text: str, expected: str, tag: Tag) -> None:
    assert taken(words(text, tag), 0) == expected


def test_the_prepositions_of_a_clause_end_with_it(tag: Tag) -> None:
    assert prepositions(words("سافر الأطفال إلى الحديقة، وعادوا من المدرسة.", tag), 0) == (frozenset(["إلى"]), True)


@pytest.mark.parametrize(
    ("text", "kept", "doubted"),
    [
        ("قررت المدرسة في العاصمة تأجيل الدروس.", 4, True),
        ("قررت المدرسة في العاصمة تأجيل الدروس.", 6, False),
        ("سيطر رجال الإطفاء بعد ساعات على الحريق.", 5, True),
        ("وصل الأطفال بعد ساعات إلى المدرسة.", 6, False),
        ("نال الطالب الجائزة في المدرسة ونجح في الامتحان.", 5, False),
    ],
)
def test_a_line_is_doubted_without_what_its_verb_takes(text: str, kept: int, doubted: bool, tag: Tag) -> None:
    found = words(text, tag)
    assert (lacking(found[:kept], found, spoken=False) < 1) == doubted


def test_a_verb_in_the_middle_wants_its_subject(tag: Tag) -> None:
    found = words("نال الطالب الجائزة في المدرسة ونجح في الامتحان.", tag)
    assert lacking(found[5:8], found, spoken=False) < 1
    assert lacking(found[5:8], found, spoken=True) == 1


def test_without_the_table_nothing_is_known(tmp_path: Path, tag: Tag) -> None:
    found = words_of(passage_of("قررت المدرسة تأجيل الدروس.", tag), 100)
    Frames.read(tmp_path).mark(found)
    assert found[0].takes == NO_FRAME
