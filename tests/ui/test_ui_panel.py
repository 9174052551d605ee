"""The side panel, beside the text and over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, spoken
from rich.cells import cell_len

from tuireader.reading.session import Cursor
from tuireader.ui.panes.side_panel import ALWAYS
from tuireader.ui.panes.tabs import Tab


def over(reader: Reader) -> bool:
    """Whether the panel is seen over the text."""
    return reader.panel.display and reader.panel.region.overlaps(reader.pane.region)


async def test_p_closes_the_panel_and_opens_it(reading: Opens) -> None:
    async with reading() as reader:
        assert reader.panel.display
        narrow = reader.pane.size.width
        await reader.press("p")
        await reader.until(lambda: reader.pane.size.width > narrow)
        assert not reader.panel.display
        await reader.press("p")
        await reader.until(lambda: reader.pane.size.width == narrow)


async def test_brackets_step_through_the_tabs(reading: Opens) -> None:
    async with reading() as reader:
        seen = [reader.panel.tab]
        for _ in ALWAYS:
            await reader.press("]")
            seen.append(reader.panel.tab)
        assert seen == [*ALWAYS, Tab.SUMMARY]
        await reader.press("[")
        assert reader.panel.tab is Tab.CONTENTS


async def test_the_summary_follows_the_cursor_and_its_view(reading: Opens) -> None:
    async with reading() as reader:
        assert "ميتا" in reader.list_text()
        await reader.press("}", "}", "}")
        assert chosen_row(reader).startswith("4")
        await reader.press("t")
        assert "Google and OpenAI are ahead" in chosen_row(reader)


def chosen_row(reader: Reader) -> str:
    """The item of the list that is marked as the cursor's."""
    (block,) = [block for block in reader.panel.list._blocks if block.style == "here"]
    return block.text


async def test_tab_and_enter_go_to_a_paragraph(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("tab")
        assert reader.panel.list.has_focus
        await reader.press("j", "j", "j", "enter")
        assert reader.cursor.index == 3
        assert reader.pane.has_focus
        assert reader.cursor_row >= 0
        await reader.press("tab", "tab")
        assert reader.pane.has_focus


async def test_the_list_is_entered_where_the_cursor_is(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", "}", "tab", "j", "enter")
        assert reader.cursor.index == 4


async def test_enter_goes_to_a_mention(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("]", "tab")
        names = [block for block in reader.panel.list._blocks if block.target is not None]
        holz = next(at for at, block in enumerate(names) if "Holz" in block.text)
        await reader.press(*["j"] * holz, "enter")
        assert reader.cursor.index == 5
        assert reader.word == "ديفيد"


async def test_a_click_goes_there(reading: Opens) -> None:
    async with reading() as reader:

        def targets() -> list[int]:
            """The paragraph that each block leads to; -1 for none."""
            found = [block.target for block in reader.panel.list._blocks]
            return [target.index if isinstance(target, Cursor) else -1 for target in found]

        await reader.until(lambda: 3 in targets())
        await reader.app.workers.wait_for_complete()
        await reader.quiet()
        fourth = targets().index(3)
        row = next(y for y, (at, line) in enumerate(reader.panel.list._rows) if line and at == fourth)
        await reader.pilot.click(reader.panel.list, offset=(5, row))
        assert reader.cursor.index == 3
        assert reader.pane.has_focus


async def test_a_click_on_a_tab_and_on_a_key_of_the_footer(reading: Opens) -> None:
    async with reading() as reader:
        bar = reader.lines()[1]
        await reader.pilot.click(offset=(bar.index("Notes") + 1, 1))
        await reader.until(lambda: reader.panel.tab is Tab.NOTES)
        await reader.pilot.click(offset=(reader.lines()[-1].index("English"), 35))
        await reader.until(lambda: reader.place.endswith("English"))


async def test_names_e_goes_through(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("e")
        first = reader.cursor
        assert reader.word == "ميتا"
        await reader.press("e", "e", "E", "E")
        assert reader.cursor == first


async def test_the_card_of_the_word_follows_the_cursor(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("w")
        assert reader.panel.tab is Tab.WORD
        assert "دَخَل" in reader.list_text()
        assert "verb" in reader.list_text()
        assert reader.pane.has_focus
        await reader.press("left", "left", "left")
        assert "partnership" in reader.list_text() or "company" in reader.list_text()
        await reader.press("t")
        assert "t shows the Arabic" in reader.list_text()


async def test_contents_go_to_a_heading(reading: Opens) -> None:
    async with reading("sample:guide") as reader:
        await reader.press("o")
        assert reader.panel.list.has_focus
        await reader.press("j", "enter")
        assert reader.cursor.index == 2
        assert reader.word == "اختر"


async def test_below_ninety_columns_the_panel_is_there_for_a_look(reading: Opens) -> None:
    async with reading(size=(80, 24)) as reader:
        assert not reader.panel.display
        assert reader.pane.size.width == 80
        await reader.press(*["left"] * 9, "w")
        assert reader.panel.display
        assert not over(reader), "the word that the card is about is seen"
        assert reader.pane.size.width == 80 - reader.panel.size.width
        assert 0 <= reader.cursor_row < reader.pane.size.height
        await reader.press("escape")
        assert not reader.panel.display
        assert reader.pane.has_focus
        await reader.until(lambda: reader.pane.size.width == 80)


async def test_where_it_leaves_no_room_the_panel_covers_the_text(reading: Opens) -> None:
    async with reading(size=(70, 24)) as reader:
        assert not reader.panel.display
        await reader.press("p")
        assert over(reader)
        assert reader.pane.size.width == 70
        await reader.press("escape")
        assert not reader.panel.display
        assert reader.pane.has_focus


@pytest.mark.parametrize("width", [80, 60])
async def test_esc_closes_the_panel_from_within(width: int, reading: Opens) -> None:
    async with reading("sample:guide", size=(width, 24)) as reader:
        await reader.press("o", "j")
        assert reader.panel.display
        await reader.press("escape")
        assert not reader.panel.display
        assert reader.pane.has_focus


async def test_going_somewhere_uncovers_the_text(reading: Opens) -> None:
    async with reading("sample:guide", size=(60, 20)) as reader:
        await reader.press("o", "j", "j", "enter")
        assert not reader.panel.display
        assert reader.cursor.index == 4


async def test_everything_can_be_used_at_sixty_columns(reading: Opens) -> None:
    async with reading(size=(60, 20)) as reader:
        assert spoken(reader.pane_line(0)).split()[:3] == ["ع", "1", "دخلت"]
        assert "t English" in reader.lines()[-1]
        assert reader.lines()[-1].rstrip().endswith("? help  q quit")
        await reader.press("p", "]", "]", "]", "]")
        tabs = reader.lines()[1]
        assert all(name in tabs for name in ("Notes", "Word"))
        await reader.press("escape", "j", "left", "t", "t", "w", "escape", "a")
        await reader.type("x")
        await reader.press("ctrl+s", "?")
        assert "start of the text" in reader.screen_text() or "one line down" in reader.screen_text()
        await reader.press("escape", "x")
        assert "Enter writes" in reader.screen_text()
        await reader.press("escape")
        assert all(cell_len(line) <= 60 for line in reader.lines())


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (3, 2), (1, 1), (400, 100)])
async def test_any_size_will_do(size: tuple[int, int], reading: Opens) -> None:
    async with reading(size=size) as reader:
        await reader.press("j", "left", "t", "T", "t", "p", "]", "j", "tab", "j", "escape", "p", "space", "G", "g")
        await reader.press("/", "م", "enter", "n", "escape", "h", "1", "v", "left", "h", "2", "w")
        for dialog in ("a", "x", "?"):
            await reader.press(dialog)
            reader.lines()
            await reader.press("escape")
            await reader.until(lambda: reader.app.screen is reader.main)
        await reader.resize(120, 36)
        assert reader.place.startswith("1/7")
        reader.lines()


async def test_a_new_size_keeps_the_first_text_in_sight(reading: Opens, text: Callable[..., Path]) -> None:
    source = text(*("كلمات كثيرة تملأ السطر وما يليه من السطور " * 6 for _ in range(50)))
    async with reading(source, size=(120, 20)) as reader:
        await reader.press("space", "space", "space", "j", "j")
        for size in ((70, 16), (140, 24), (100, 20), (60, 30)):
            first = reader.page.row(reader.pane.top)
            line = reader.page.line(first)
            index, offset = (first.paragraph, line.start) if line else (first.paragraph + 1, 0)
            await reader.resize(*size)
            assert abs(reader.page.row_of(index, offset) - reader.pane.top) <= 2
            assert 0 <= reader.cursor_row < reader.pane.size.height


async def test_the_panel_comes_back_with_the_width(reading: Opens) -> None:
    async with reading() as reader:
        await reader.resize(80, 24)
        assert not reader.panel.display
        await reader.resize(120, 36)
        assert reader.panel.display
        await reader.press("p")
        await reader.resize(80, 24)
        await reader.resize(120, 36)
        assert not reader.panel.display


async def test_markup_in_the_panel_is_shown_as_it_stands(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("مقال [bold]x[/] طويل.", "ثان.")) as reader:
        await reader.press("[")
        assert "[bold]x[/]" in reader.screen_text() or "[/]x[bold]" in reader.screen_text()


async def test_the_number_of_mentions_stands_behind_the_name(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("]")
        (line,) = [line[:40] for line in reader.lines() if line.startswith(" Alexandr Wang")]
        assert line.split()[-3:] == ["4", "·", "¶2"]
        assert spoken(line).split()[:5] == ["2¶", "·", "4", "ألكسندر", "وانغ"]
