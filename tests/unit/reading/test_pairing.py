"""A text and its English in two files: which paragraph goes with which, and what is said to be unsure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.errors import LimitExceeded
from tuireader.reading import pairing
from tuireader.reading.opening import open_source
from tuireader.reading.pairing import BY, UNSURE, align

TITLE = "القهوة في المدينة"
FIRST = "وصلت القهوة إلى إسطنبول عام 1554، وفتح رجلان من الشام أول مقهى في حي تختقلعة، فصار الناس يجتمعون فيه كل مساء."
SECOND = "لم يرض بها الجميع."
THIRD = "وفي عام ١٦١٥ حمل تجار البندقية أكياسا من البن إلى أوروبا، وصارت Venice أول مدينة أوروبية تعرفها."
TITLE_EN = "Coffee in the city"
FIRST_EN = (
    "Coffee reached Istanbul in 1554, when two men from Syria opened the first coffee house in the quarter of "
    "Tahtakale, and people began to meet there every evening."
)
SECOND_EN = "Not all were pleased."
THIRD_EN = "In 1615 merchants took sacks of beans to Europe, and Venice was the first city in Europe to know the drink."
TEXTS = [TITLE, FIRST, SECOND, THIRD]
ENGLISH = [TITLE_EN, FIRST_EN, SECOND_EN, THIRD_EN]


def matched(texts: list[str], english: list[str]) -> list[tuple[list[int], list[int]]]:
    return [(list(match.texts), list(match.english)) for match in align(texts, english)]


def test_as_many_paragraphs_are_pairs() -> None:
    assert matched(TEXTS, ENGLISH) == [([0], [0]), ([1], [1]), ([2], [2]), ([3], [3])]
    assert all(match.sure for match in align(TEXTS, ENGLISH))


NOTE_EN = "The translator thanks all who lent books for this work, above all the keepers of the library. " * 4


def test_a_paragraph_that_only_one_side_has() -> None:
    assert matched(TEXTS, [*ENGLISH, NOTE_EN]) == [([0], [0]), ([1], [1]), ([2], [2]), ([3], [3]), ([], [4])]
    short = align([TITLE, FIRST, THIRD], ENGLISH)[-1]
    assert (list(short.texts), list(short.english), short.sure) == ([2], [2, 3], False)


def test_a_paragraph_that_the_other_side_splits_is_whole_and_unsure() -> None:
    half = FIRST_EN.index("when")
    matches = align(TEXTS, [TITLE_EN, FIRST_EN[:half], FIRST_EN[half:], SECOND_EN, THIRD_EN])
    assert [(list(match.texts), list(match.english)) for match in matches] == [
        ([0], [0]), ([1], [1, 2]), ([2], [3]), ([3], [4]),
    ]  # fmt: skip
    assert [match.sure for match in matches] == [True, False, True, True]


def test_a_pair_of_unlike_lengths_is_unsure() -> None:
    assert not all(match.sure for match in align([TITLE, SECOND], [TITLE_EN, FIRST_EN]))


def test_every_paragraph_is_in_one_match() -> None:
    matches = align(TEXTS * 30, ENGLISH * 29 + [TITLE_EN])
    assert [at for match in matches for at in match.texts] == list(range(120))
    assert [at for match in matches for at in match.english] == list(range(117))


def test_two_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(TEXTS), encoding="utf-8")
    (tmp_path / "b.md").write_text("\n\n".join(["# " + TITLE_EN, *ENGLISH[1:], NOTE_EN]), encoding="utf-8")
    opened = open_source(str(tmp_path / "a.txt"), str(tmp_path / "b.md"))
    glosses = [paragraph.gloss for paragraph in opened.document.paragraphs]
    assert [gloss.en for gloss in glosses if gloss] == ENGLISH
    assert {gloss.by for gloss in glosses if gloss} <= {BY, UNSURE}
    assert opened.source == str(tmp_path / "a.txt")


def test_texts_too_unlike_to_be_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "MOST_CELLS", 10)
    with pytest.raises(LimitExceeded, match="too unlike"):
        align(TEXTS, ENGLISH[:-1])
