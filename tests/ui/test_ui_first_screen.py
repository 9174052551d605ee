"""What is on the screen when a text opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, spoken

from tuireader.ui.panes.bars import Header


def numbered(reader: Reader) -> list[int]:
    """The paragraph numbers in the gutter, from the top."""
    gutters = [line[-reader.pane._gutter.width :] for line in reader.pane_lines()]
    return [int(word) for gutter in gutters for word in gutter.split() if word.isdigit()]


async def test_seven_numbered_paragraphs_right_to_left(reading: Opens) -> None:
    async with reading(size=(120, 60)) as reader:
        assert numbered(reader) == [1, 2, 3, 4, 5, 6, 7]
        first = spoken(reader.pane_line(0))
        assert first.split()[:4] == ["ع", "1", "دخلت", "ميتا"]
        assert reader.place == "1/7 · 0% · Arabic"


async def test_the_first_word_stands_beside_the_gutter_and_the_cursor_on_it(reading: Opens) -> None:
    async with reading() as reader:
        x, y = reader.cell_of(0, 0)
        assert y == 0
        assert x == reader.pane.size.width - reader.pane._gutter.width - 3
        assert reader.word == "دخلت"
        assert reader.pane.has_focus


async def test_letters_are_joined_and_latin_runs_left_to_right(reading: Opens) -> None:
    async with reading(size=(120, 60)) as reader:
        drawn = "\n".join(reader.pane_lines())
        assert "Midjourney" in drawn
        assert "”Threads“" in drawn, "quotation marks are not mirrored: the first stands at the right"
        # A hamza and the sign in the gutter have one form only.
        assert not any("آ" <= char <= "ي" for char in drawn.replace("ع", "")), "letters in their unjoined form"


async def test_a_text_without_arabic_opens_left_to_right(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("The quick brown fox.", "Second paragraph (with brackets).")) as reader:
        assert "The quick brown fox." in reader.pane_line(0)
        assert reader.cell_of(0, 0)[0] < reader.cell_of(0, 4)[0]
        await reader.press("right")
        assert reader.word == "quick"


async def test_the_title_of_a_file_is_its_name(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("نص قصير.", name="[bold]x[b].txt")) as reader:
        assert "[bold]x[b].txt" in reader.lines()[0]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["كلمة"],
        ["\u064e\u064f\u0650"],
        ["مرحبا 👩‍👩‍👧‍👦 بكم 🇪🇬 في 日本語 والصين 中文"],
        ["!!! ... ؟؟؟", "12345", "١٢٣٤٥"],
        ["https://example.org/" + "a" * 300],
        ["[bold]x[/] [red]ميتا[/red] [@click=app.quit]هنا[/]"],
    ],
    ids=["one word", "only marks", "emoji and CJK", "no words", "a word longer than the row", "markup"],
)
async def test_odd_texts_can_be_read(paragraphs: list[str], reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*paragraphs)) as reader:
        for key in "jjkk bdugG{}()tTtTwpvhyn":
            await reader.press("space" if key == " " else key)
            if reader.prompt.display:
                await reader.press("1")
        await reader.press("left", "right", "e", "E", "D", "U", "escape")
        assert 0 <= reader.cursor_row < reader.pane.size.height


async def test_markup_in_a_text_is_shown_as_it_stands(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("Look: [bold]x[/] and [@click=app.quit]y[/].")) as reader:
        assert "[bold]x[/] and [@click=app.quit]y[/]." in reader.pane_line(0)


async def test_three_thousand_paragraphs(reading: Opens, text: Callable[..., Path]) -> None:
    source = text(*(f"الفقرة رقم {number} من النص الطويل." for number in range(1, 3001)))
    async with reading(source) as reader:
        assert reader.place.startswith("1/3000")
        await reader.press("G")
        assert reader.place.startswith("3000/3000 · 100%")
        assert 3000 in numbered(reader)
        await reader.press("T")
        assert reader.place.startswith("3000/3000")
        assert 0 <= reader.cursor_row < reader.pane.size.height
        await reader.press("T", "g")
        assert numbered(reader)[0] == 1


async def test_one_paragraph_of_a_hundred_thousand_characters(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("كلمات كثيرة في سطر واحد، " * 4000)) as reader:
        await reader.press("G")
        assert reader.cursor.offset > 99_000
        assert 0 <= reader.cursor_row < reader.pane.size.height
        await reader.press("g", "space", "j", "left")
        assert 0 <= reader.cursor_row < reader.pane.size.height


async def test_headings_lists_and_quotes_have_their_signs(reading: Opens) -> None:
    async with reading("sample:guide", size=(120, 60)) as reader:
        drawn = "\n".join(reader.pane_lines())
        assert "•" in drawn
        assert spoken(reader.pane_line(0)).split()[:3] == ["ع", "1", "مكتبة"]


async def test_the_title_never_touches_the_place(reading: Opens) -> None:
    async with reading(size=(70, 22)) as reader:
        for width in range(70, 50, -1):
            await reader.pilot.resize_terminal(width, 22)
            await reader.pilot.pause()
            line = reader.main.query_one(Header).render_line(0).text
            assert "Arabic " in line, width
            assert len(line.rstrip()) == width - 1, "the title ends a blank before the edge"
