"""Numbers, percent, marks, the way back and forward, other places of a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens

from tuireader.reading.session import Cursor

LAST = 6


@pytest.mark.parametrize(
    ("keys", "index"),
    [("4 enter", 3), ("1 2 enter", LAST), ("3 G", 2), ("5 0 %", 3), ("1 0 0 %", LAST), ("9 9 9 %", LAST), ("1 %", 0)],
)
async def test_a_number_goes_to_a_place(keys: str, index: int, reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", *keys.split())
        assert reader.cursor.index == index
        assert 0 <= reader.cursor_row < reader.pane.size.height


async def test_a_number_repeats_a_motion(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("left", "left", "left")
        third = reader.cursor
        await reader.press("g", "3", "left")
        assert reader.cursor == third
        await reader.press("2", "}")
        assert reader.cursor.index == 2


async def test_the_number_is_shown_and_left_by_escape(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("4", "2")
        assert reader.said.startswith("42 ")
        await reader.press("escape")
        assert not reader.said
        await reader.press("left")
        assert reader.cursor.index == 0
        await reader.press("%")
        assert "50 %" in reader.said


async def test_marks_are_kept_over_a_restart(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "left", "left", "m", "a")
        marked = reader.cursor
        await reader.press("G", "'", "a")
        assert reader.cursor == marked
        await reader.press("'", "z")
        assert "no mark z" in reader.said
        reader.desk.keep_place()
    async with reading() as reader:
        await reader.press("G", "'", "a")
        assert reader.cursor == marked


async def test_back_and_forward_through_jumps(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("left")
        start = reader.cursor
        await reader.press("G", "3", "enter")
        await reader.press("ctrl+o", "ctrl+o")
        assert reader.cursor == start
        await reader.press("alt+right", "alt+right")
        assert reader.cursor.index == 2
        await reader.press("'", "'")
        assert reader.cursor.index == LAST


async def test_a_search_and_the_panel_are_jumps(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"هولز", "enter", "n", "ctrl+o")
        assert reader.word.startswith("هولز")
        await reader.press("g", "o", "j", "j", "enter")
        assert reader.cursor.index > 0
        await reader.press("ctrl+o")
        assert reader.cursor == Cursor(0, 0)


async def test_other_places_of_a_word_in_any_form(reading: Opens, text: Callable[..., Path]) -> None:
    source = text("قرأ الولد كتابا", "ثم خرج", "وعاد بكتابه إلى البيت")
    async with reading(source) as reader:
        await reader.press("left", "left", "*")
        assert reader.word == "بكتابه"
        await reader.press("*")
        assert "no other place" in reader.said
        await reader.press("#")
        assert reader.word == "كتابا"


async def test_double_click_selects_the_word_and_triple_the_sentence(reading: Opens) -> None:
    async with reading() as reader:
        cell = reader.cell_of(1, 0)
        offset = reader.pane.region.offset
        await reader.pilot.click(offset=(offset.x + cell[0], offset.y + cell[1]), times=2)
        assert reader.desk.selection.text() == reader.word
        await reader.pilot.click(offset=(offset.x + cell[0], offset.y + cell[1]), times=3)
        assert reader.desk.selection.text() == reader.desk.session.sentence().of(reader.desk.session.shown(1).text)


async def test_a_mark_set_on_an_arabic_layout_is_that_of_its_latin_twin(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("m", "ش", "m", "م", "ط")
        await reader.sees("Go to mark: a l")
