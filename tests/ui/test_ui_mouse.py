"""The mouse in the text."""

from __future__ import annotations

import pytest
from reader_driver import Opens, spoken
from textual.events import MouseScrollDown


@pytest.mark.parametrize("word", ["دخلت", "شراكة", "(Midjourney)", "سان", "فرانسيسكو", "2025", "ومنتجات"])
async def test_a_click_puts_the_cursor_on_the_word_under_it(word: str, reading: Opens) -> None:
    async with reading() as reader:
        offset = reader.desk.opened.document.paragraphs[0].text.index(word) + len(word) // 2
        x, y = reader.cell_of(0, offset)
        await reader.press("G", "g")
        await reader.click(x, y)
        assert reader.word == word.strip("()")


async def test_what_is_clicked_is_what_is_seen(reading: Opens) -> None:
    """Without the page's own arithmetic: the word is looked for in the picture."""
    async with reading() as reader:
        line = reader.pane_line(2)
        said = spoken(line)
        x = len(line) - 1 - said.index("الجمعة")
        marks = sum(1 for char in line[:x] if char in "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
        await reader.click(x - marks, 2)
        assert reader.word == "الجمعة"


async def test_a_click_in_english(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("t")
        x = reader.pane_line(0).index("partnership")
        await reader.click(x, 0)
        assert reader.word == "partnership"


async def test_clicks_beside_the_text_do_no_harm(reading: Opens) -> None:
    async with reading(size=(120, 60)) as reader:
        for x in (0, 3, reader.pane.size.width - 1):
            for y in (0, 5, reader.pane.size.height - 1):
                await reader.click(x, y)
        assert 0 <= reader.cursor.index < 7


async def test_a_drag_selects_in_logical_order(reading: Opens) -> None:
    async with reading() as reader:
        text = reader.desk.opened.document.paragraphs[0].text
        start, end = text.index("شراكة"), text.index("(Midjourney)") + 3
        await reader.drag(reader.cell_of(0, start), reader.cell_of(0, end))
        await reader.press("y")
        assert reader.app.clipboard == "شراكة مع ميدجورني (Midjourney"


async def test_a_drag_backwards_and_over_paragraphs(reading: Opens) -> None:
    async with reading() as reader:
        text = reader.desk.opened.document.paragraphs[0].text
        await reader.drag(reader.cell_of(1, 2), reader.cell_of(0, text.index("ومنتجات")))
        await reader.press("y")
        assert reader.app.clipboard == "ومنتجات.\n\nوأعلن"


async def test_a_click_ends_a_selection(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("v", "left")
        await reader.click(*reader.cell_of(1, 0))
        assert not reader.desk.selection.active


async def test_the_wheel_scrolls_and_keeps_the_cursor_in_sight(reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(120, 20)) as reader:
        for steps in (1, 3, 20, -2, -30):
            before = reader.pane.top
            await reader.wheel(steps)
            assert (reader.pane.top - before) * steps > 0
            assert 0 <= reader.cursor_row < reader.pane.size.height
        assert reader.pane.top == 0


async def test_the_wheel_over_the_panel_scrolls_the_panel(reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(120, 12)) as reader:
        before = reader.lines()
        await reader.pilot._post_mouse_events([MouseScrollDown], reader.panel.list)
        await reader.quiet()
        assert reader.pane.top == 0
        assert reader.lines() != before
