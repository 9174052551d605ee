"""Where the cursor goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, on_colour

CONTEXT = 2


def row(reader: Reader) -> int:
    """The row of the whole text that the cursor stands on."""
    return reader.page.row_of(reader.cursor.index, reader.cursor.offset)


def is_text(reader: Reader, at: int) -> bool:
    return reader.page.line(reader.page.row(at)) is not None


def assert_in_sight(reader: Reader) -> None:
    """On the screen, with two rows around it but at the ends of the text."""
    height, rows = reader.pane.size.height, reader.page.rows
    at = reader.cursor_row
    assert at >= min(CONTEXT, row(reader))
    assert at <= height - 1 - min(CONTEXT, rows - 1 - row(reader))


async def test_left_is_forward_in_arabic_and_right_is_back(reading: Opens) -> None:
    async with reading() as reader:
        first = reader.cell_of(*where(reader))
        await reader.press("left")
        assert reader.word == "ميتا"
        assert reader.cell_of(*where(reader))[0] < first[0]
        await reader.press("right")
        assert reader.word == "دخلت"


async def test_right_is_forward_in_english(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("t", "right")
        assert reader.word == "has"
        await reader.press("left", "left")
        assert reader.word == "Meta"


def where(reader: Reader) -> tuple[int, int]:
    return reader.cursor.index, reader.cursor.offset


@pytest.mark.parametrize(
    ("source", "words"),
    [("partnership", 0), ("partnership", 6), ("story", 5), ("story", 7), ("guide", 3), ("encyclopedia", 6)],
)
async def test_down_and_up_take_every_row_once(source: str, words: int, reading: Opens) -> None:
    async with reading(f"sample:{source}", size=(100, 20)) as reader:
        rows = [at for at in range(reader.page.rows) if is_text(reader, at)]
        await reader.press(*["left"] * words)
        assert row(reader) == 0
        seen = [row(reader)]
        for _ in rows[1:]:
            await reader.press("j")
            assert_in_sight(reader)
            seen.append(row(reader))
        assert seen == rows
        back = [row(reader)]
        for _ in rows[1:]:
            await reader.press("k")
            assert_in_sight(reader)
            back.append(row(reader))
        assert back == rows[::-1]


async def test_the_rows_of_a_word_longer_than_a_row_are_gone_through(reading: Opens, text: Callable[..., Path]) -> None:
    source = text("كلمة " + "ا" * 500 + " كلمة")
    async with reading(source, size=(100, 20)) as reader:
        for at in range(reader.page.rows - 1):
            assert row(reader) == at
            await reader.press("j")
        for at in range(reader.page.rows - 2, 0, -1):
            assert row(reader) == at
            await reader.press("k")


async def test_rows_of_punctuation_are_passed(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("كلمة " + "! " * 300 + "أخرى"), size=(100, 20)) as reader:
        await reader.press("j")
        assert reader.word == "أخرى"
        await reader.press("j")
        assert reader.word == "أخرى"
        await reader.press("k")
        assert reader.word == "كلمة"


async def test_the_column_is_kept_over_short_lines(reading: Opens, text: Callable[..., Path]) -> None:
    long = "كان يا ما كان في قديم الزمان ملك له ثلاثة أبناء"
    async with reading(text(long, "قصير", long)) as reader:
        await reader.press(*["left"] * 7)
        assert reader.word == "ملك"
        column = reader.cell_of(*where(reader))[0]
        await reader.press("j")
        assert reader.word == "قصير"
        await reader.press("j")
        assert reader.word == "ملك"
        assert reader.cell_of(*where(reader))[0] == column


@pytest.mark.parametrize(("there", "back"), [("space", "b"), ("pagedown", "pageup"), ("d", "u")])
async def test_pages_there_and_back(there: str, back: str, reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(100, 14)) as reader:
        await reader.press("j", "j", "j", "left", "left")
        places = [reader.cursor]
        for _ in range(3):
            await reader.press(there)
            assert_in_sight(reader)
            places.append(reader.cursor)
        assert places == sorted(set(places))
        for place in reversed(places[:-1]):
            await reader.press(back)
            assert_in_sight(reader)
            assert reader.cursor == place


async def test_pages_reach_both_ends(reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(100, 14)) as reader:
        last = max(at for at in range(reader.page.rows) if is_text(reader, at))
        await reader.press(*["space"] * 20)
        assert row(reader) == last
        await reader.press(*["b"] * 20)
        assert row(reader) == 0


async def test_ends_of_the_text(reading: Opens) -> None:
    async with reading() as reader:
        for keys, start in ((("G", "g"), 0), (("end", "home"), 0)):
            await reader.press(keys[0])
            assert reader.place.startswith("7/7 · 100%")
            assert_in_sight(reader)
            end = reader.cursor
            await reader.press("j", "space", "d", "}", ")", "left", "down", "pagedown")
            assert reader.cursor == end
            await reader.press(keys[1])
            assert (reader.cursor.index, reader.cursor.offset) == (0, start)
            await reader.press("k", "b", "u", "{", "(", "right", "up", "pageup")
            assert (reader.cursor.index, reader.cursor.offset) == (0, 0)


async def test_paragraphs(reading: Opens) -> None:
    async with reading() as reader:
        seen = []
        for _ in range(7):
            seen.append((reader.cursor.index, reader.cursor.offset))
            await reader.press("}")
        assert seen == [(index, 0) for index in range(7)]
        await reader.press("left", "left", "{")
        assert where(reader) == (6, 0), "first back to the start of this one"
        await reader.press("{")
        assert where(reader) == (5, 0)


async def test_sentences(reading: Opens) -> None:
    async with reading() as reader:
        starts = [(index, span.start) for index in range(2) for span in reader.desk.pipeline.sentences(index)]
        seen = [where(reader)]
        while reader.cursor.index < 2:
            await reader.press(")")
            seen.append(where(reader))
        assert seen[:-1] == starts
        await reader.press("left", "(")
        assert where(reader) == seen[-1]
        for place in reversed(seen[:-1]):
            await reader.press("(")
            assert where(reader) == place


async def test_the_cursor_word_is_drawn_as_the_cursor(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("j", "left")
        x, y = reader.cell_of(*where(reader))
        assert on_colour(reader, "cursor-back", x, y)
        assert not on_colour(reader, "cursor-back", x + 1, y)
