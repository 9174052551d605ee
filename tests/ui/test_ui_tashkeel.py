"""Marks and digits as the reader likes them: what is drawn changes, the place and what is copied do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from reader_driver import Opens, Reader

from tuireader.cli.context import Context
from tuireader.cli.opening import make_app
from tuireader.layout import Digits, Display, Tashkeel
from tuireader.ui.panes.bars import Header

VOWELLED = "كَتَبَ الطُّلَّابُ دَرْسًا"
MARKS = {"\u064b", "\u064e", "\u064f", "\u0651", "\u0652"}


def drawn_marks(reader: Reader) -> set[str]:
    return MARKS & set("".join(reader.pane_lines()))


async def test_r_goes_through_the_levels_and_says_which(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(VOWELLED, VOWELLED)) as reader:
        assert drawn_marks(reader) == MARKS
        await reader.press("left")
        place, row, lines = reader.cursor, reader.cursor_row, reader.page.rows
        for kept, said in (({"\u064b", "\u0651"}, "only shadda and tanwin"), (set(), "none"), (MARKS, "full")):
            await reader.press("r")
            assert drawn_marks(reader) == kept
            assert said in reader.said
            assert (reader.cursor, reader.cursor_row, reader.page.rows) == (place, row, lines)
            assert reader.word == "الطُّلَّابُ"


async def test_what_is_hidden_is_found_and_copied(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("أولا", VOWELLED)) as reader:
        await reader.press("r", "r", "/")
        await reader.type("دَرْسًا")
        await reader.press("enter")
        assert reader.word == "دَرْسًا"
        await reader.press("y")
        assert reader.app.clipboard == VOWELLED


async def test_panel_and_header_follow_and_the_word_card_keeps_its_vowels(
    reading: Opens, text: Callable[..., Path]
) -> None:
    async with reading(text(VOWELLED, name="كَتَبَ.txt")) as reader:
        await reader.press("o", "escape", "r", "r")
        assert not MARKS & set(reader.screen_text())
        assert reader.main.query_one(Header).drawn_as == reader.panel.list.drawn_as == Display(Tashkeel.NONE)
        await reader.press("w")
        assert MARKS & set(reader.screen_text())


async def test_settings_of_marks_and_digits(reading: Opens, text: Callable[..., Path]) -> None:
    context = replace(Context.make(), tashkeel_option="none", digits_option="arabic")
    app = make_app(str(text(VOWELLED + " 12")), context)
    assert app.desk.display == Display(Tashkeel.NONE, Digits.ARABIC_INDIC)
    async with reading(app) as reader:
        assert not drawn_marks(reader)
        assert "١٢" in reader.screen_text()


@pytest.mark.parametrize(("term", "level"), [("alacritty", Tashkeel.NONE), ("xterm-256color", Tashkeel.FULL)])
def test_auto_asks_the_terminal(
    monkeypatch: pytest.MonkeyPatch, text: Callable[..., Path], term: str, level: Tashkeel
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setenv("TERM", term)
    assert make_app(str(text(VOWELLED))).desk.display.tashkeel is level


async def test_pages_beside_the_one_in_sight_are_prepared(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*(f"فقرة {number}" for number in range(400)))) as reader:
        await reader.press("space", "space")
        painted = reader.pane._painter._painted
        below = reader.page.row(reader.pane.top + reader.pane.size.height + 10).paragraph
        await reader.until(lambda: below in painted)
        rows = list(reader.page.beyond(reader.page.row(4), -1))
        assert [(row.paragraph, row.line) for row in rows] == [(1, 0), (0, 0)]
