"""Measure, spacing, focus, the text alone: what makes long reading easy."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_driver import Opens, Reader, spoken

PLAIN = ("ذهب الولد إلى المدرسة. ثم عاد إلى البيت.", "كتب الرجل رسالة طويلة.", "ثم نام.")
WIDE = (200, 50)


def settings(user_folder: Path, *lines: str) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "config.toml").write_text("\n".join(["[reader]", *lines]) + "\n", encoding="utf-8")


def margins(reader: Reader) -> tuple[int, int]:
    """Blank columns at the left of the text area, and at the right of the gutter."""
    frame = reader.pane._painter.frame
    return frame.left, frame.behind


async def test_a_text_stands_in_the_middle_of_a_wide_pane_no_wider_than_the_measure(reading: Opens) -> None:
    async with reading(size=WIDE) as reader:
        assert reader.page.width == 92
        left, right = margins(reader)
        assert abs(left - right) <= 3


async def test_or_at_the_right_edge(reading: Opens, user_folder: Path) -> None:
    settings(user_folder, "centred = false", "measure = 60")
    async with reading(size=WIDE) as reader:
        assert reader.page.width == 60
        assert margins(reader)[1] == 0


async def test_lines_stand_apart_and_together_and_the_cursor_stays_on_its_word(
    reading: Opens, user_folder: Path
) -> None:
    settings(user_folder, "line_spacing = 2", "panel = false")
    async with reading(size=(80, 30)) as reader:
        assert [bool(reader.pane_line(y)[2:60].strip()) for y in range(4)] == [True, False, True, False]
        await reader.press("}", "j", "left")
        before, word = reader.cursor, reader.word
        await reader.press("j", "k")
        assert reader.cursor == before
        await reader.press("L")
        assert [bool(reader.pane_line(y)[2:60].strip()) for y in range(3)] == [True, True, True]
        assert (reader.cursor, reader.word) == (before, word)
        await reader.press("L")
        assert reader.pane_line(reader.cursor_row)[2:60].strip()
        assert not reader.pane_line(reader.cursor_row + 1)[2:60].strip()


@pytest.mark.parametrize(("blank", "tops"), [(0, [0, 1, 2]), (1, [0, 2, 4]), (3, [0, 4, 8])])
async def test_paragraphs_stand_as_far_apart_as_the_setting_says(
    blank: int, tops: list[int], reading: Opens, user_folder: Path, text: object
) -> None:
    settings(user_folder, f"paragraph_spacing = {blank}")
    async with reading(text(*PLAIN)) as reader:  # type: ignore[operator]
        assert [reader.page.extent.top(index) for index in range(3)] == tops


async def test_a_note_on_a_paragraph_of_one_row_is_seen_without_a_blank_row_below_it(
    reading: Opens, user_folder: Path, text: object
) -> None:
    settings(user_folder, "paragraph_spacing = 0")
    async with reading(text(*PLAIN)) as reader:  # type: ignore[operator]
        await reader.press("a")
        await reader.type("why")
        await reader.press("ctrl+s")
        assert reader.gutter(0) == "1✎ع"


async def test_focus_dims_all_but_the_paragraph_at_the_cursor(reading: Opens, text: object) -> None:
    async with reading(text(*PLAIN)) as reader:  # type: ignore[operator]
        x = reader.pane._painter.frame.left + reader.page.width - 2

        def dimmed(index: int) -> bool:
            (segment,) = reader.pane.render_line(reader.page.extent.top(index)).crop(x, x + 1)
            return segment.style is not None and segment.style.color == reader.pane._looks["dimmed"].color

        await reader.press("left", "z")
        assert [dimmed(index) for index in range(3)] == [False, True, True]
        await reader.press("}", "left")
        assert [dimmed(index) for index in range(3)] == [True, False, True]
        await reader.press("z")
        assert not any(dimmed(index) for index in range(3))


async def test_f_leaves_only_the_text_and_brings_all_back(reading: Opens) -> None:
    async with reading() as reader:
        before = reader.cursor
        await reader.press("f")
        await reader.press("f", "f")
        assert reader.panel.display is False
        lines = reader.lines()
        assert "Summary" not in "".join(lines)
        assert spoken(lines[1]).split()[0] == "دخلت"
        assert " ع" not in "".join(line[-12:] for line in lines)
        await reader.press("escape")
        assert reader.panel.display is True
        await reader.until(lambda: reader.gutter(0) == "1 ع")
        assert reader.cursor == before


async def test_a_message_is_seen_while_only_the_text_is_shown(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("f")
        assert "Esc brings the rest back" in reader.lines()[-1]


async def test_the_number_of_a_paragraph_is_in_the_digits_of_the_text(reading: Opens, text: object) -> None:
    async with reading(text("ولد عام ١٩٩٠.", "مات.")) as reader:  # type: ignore[operator]
        assert reader.gutter(0) == "١ ع"
        assert reader.gutter(1) == "٢ ع"


async def test_hemistichs_stand_level_in_two_columns(reading: Opens) -> None:
    async with reading("sample:story") as reader:
        verse = next(i for i, one in enumerate(reader.desk.opened.document.paragraphs) if one.kind == "verse")
        await reader.press(*str(verse + 1), "enter")
        y = reader.page.extent.top(verse) - reader.pane.top
        left = reader.pane._painter.frame.left
        halves = reader.pane_line(y)[left : left + reader.page.width].rstrip().split("    ")
        assert len([half for half in halves if half.strip()]) == 2
        assert reader.page.height(verse) == 2


async def test_the_panel_grows_and_shrinks_and_is_as_wide_at_the_next_start(reading: Opens) -> None:
    async with reading() as reader:
        width = reader.panel.size.width
        await reader.press("+", "+")
        await reader.pilot.pause()
        assert reader.panel.size.width == width + 8
        await reader.press("-")
        await reader.pilot.pause()
        assert reader.panel.size.width == width + 4
    async with reading() as reader:
        assert reader.panel.size.width == width + 4


async def test_a_panel_leaves_room_for_the_text(reading: Opens) -> None:
    async with reading(size=(92, 30)) as reader:
        await reader.press(*"+" * 20)
        await reader.pilot.pause()
        assert reader.pane.size.width >= 30


@pytest.mark.parametrize(("setting", "lines"), [("gloss", 2), ("root", 3), ("romanization", 3)])
async def test_below_the_gloss_stands_what_the_setting_says(
    setting: str, lines: int, reading: Opens, user_folder: Path, text: object
) -> None:
    settings(user_folder, f'interlinear = "{setting}"', "panel = false")
    async with reading(text("كتب الرجل رسالة.")) as reader:  # type: ignore[operator]
        await reader.press("i")
        rows = [reader.pane_line(y)[2 : -reader.pane._gutter.width] for y in range(4)]
        assert [bool(row.strip()) for row in rows].count(True) == lines
        if setting == "romanization":
            assert "kataba" in rows[2]
        if setting == "root":
            assert spoken(rows[2]).split()[0] == "ك"
