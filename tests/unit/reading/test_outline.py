"""The contents of a text: all of a short one; of a long one the chapters, with the one that is read unfolded."""

from __future__ import annotations

from tuireader.document import Paragraph, ParagraphKind
from tuireader.reading.outline import MOST, Outline


def outline_of(*levels: int) -> Outline:
    """Level 0 is a paragraph."""
    return Outline(
        [
            Paragraph(
                id=f"p{number}",
                kind=ParagraphKind.HEADING if level else ParagraphKind.PARAGRAPH,
                level=level or None,
                text="نص",
            )
            for number, level in enumerate(levels)
        ]
    )


def test_a_short_text_is_listed_whole() -> None:
    assert outline_of(1, 0, 2, 0, 3, 0, 1, 0).listed(0) == [0, 2, 4, 6]
    assert outline_of(0, 0).listed(1) == []


BOOK = [1, 0, *[2, 0, 3, 0, 3, 0] * 10] * 10
"""Ten chapters with ten sections of two parts each: 310 headings."""
CHAPTER = len(BOOK) // 10


def test_a_long_text_lists_its_chapters_and_unfolds_the_one_that_is_read() -> None:
    outline = outline_of(*BOOK)
    assert len(outline.headings) > MOST
    chapters = [number * CHAPTER for number in range(10)]
    second = [CHAPTER + 2 + 6 * number for number in range(10)]
    assert outline.listed(CHAPTER + 1) == sorted(chapters + second)
    inside = outline.listed(CHAPTER + 5)
    assert inside == sorted([*chapters, *second, CHAPTER + 4, CHAPTER + 6])
    assert set(outline.listed(CHAPTER + 1)) < set(inside)


def test_what_is_read_stands_in_the_list_wherever_it_is() -> None:
    outline = outline_of(*BOOK)
    for index in range(len(BOOK)):
        assert max(one for one in outline.headings if one <= index) in outline.listed(index)


def test_before_the_first_heading_only_the_outermost_are_listed() -> None:
    outline = outline_of(0, *BOOK)
    assert outline.listed(0) == [1 + number * CHAPTER for number in range(10)]


def test_thousands_of_one_level_are_listed_around_the_place() -> None:
    outline = outline_of(*[1, 0] * 2000)
    for index in (0, 1, 1999, 3999):
        listed = outline.listed(index)
        assert len(listed) <= MOST
        assert index - index % 2 in listed


def test_levels_that_are_left_out() -> None:
    outline = outline_of(*[3, 2, 1] * (MOST // 2))
    assert all(index in outline.listed(index) for index in outline.headings)
