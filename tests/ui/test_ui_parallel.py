"""Arabic and English side by side."""

from __future__ import annotations

from reader_driver import Opens, Reader, on_colour

from tuireader.layout.parallel import GAP, columns_of
from tuireader.reading.views import View
from tuireader.ui.panes.text_pane import TextPane

SIZE = (140, 36)


def sides(reader: Reader, y: int) -> tuple[str, str]:
    """What stands at the left and at the right of a row of the pane."""
    left, columns = reader.pane._painter.frame.left, columns_of(reader.page.width)
    line = reader.pane_line(y)
    return line[left : left + columns.english], line[left + columns.english + GAP : left + reader.page.width]


async def test_english_stands_at_the_left_and_the_text_at_the_right_from_the_same_row(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("=")
        for index in range(2):
            y = reader.page.extent.top(index) - reader.pane.top
            english, text = sides(reader, y)
            beside = reader.desk.session.shown(index).beside
            assert beside is not None
            assert beside.text.startswith(english.strip())
            assert text.strip()
            assert text == text.rstrip() or text.endswith(" ")
        assert reader.place.endswith("side by side")


async def test_it_comes_and_goes_without_losing_the_place(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("}", "}", "left", "left")
        before, row, word = reader.cursor, reader.cursor_row, reader.word
        await reader.press("=")
        assert (reader.cursor, reader.word) == (before, word)
        await reader.press("=")
        assert (reader.cursor, reader.cursor_row, reader.word) == (before, row, word)


async def test_every_view_keeps_the_word(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("}", "left", "left")
        before = reader.cursor
        for key in ("=", "i", "=", "t", "t", "=", "="):
            await reader.press(key)
        assert reader.cursor == before


async def test_the_sentence_at_the_cursor_is_marked_on_both_sides(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("}", "=", "left")
        y, left = reader.page.extent.top(1) - reader.pane.top, reader.pane._painter.frame.left
        right = left + reader.page.width - 1
        assert on_colour(reader, "sentence-back", left, y)
        assert on_colour(reader, "sentence-back", right, y)
        await reader.press(")")
        assert not on_colour(reader, "sentence-back", left, y)
        assert not on_colour(reader, "sentence-back", right, y)


async def test_a_click_on_the_english_goes_to_what_it_translates(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("=")
        shown = reader.desk.session.shown(1)
        assert shown.beside is not None
        second = shown.beside.sentences[1].start
        layout = reader.page.laid_out(1)
        rows = range(layout.line_count(reader.page.room(1)))
        y = next(
            row for row in rows if (line := layout.beside(row, reader.page.room(1))) and line.start <= second < line.end
        )  # type: ignore[attr-defined]
        column = layout.beside(y, reader.page.room(1)).column(second)  # type: ignore[attr-defined]
        await reader.click(reader.pane._painter.frame.left + column, reader.page.extent.top(1) - reader.pane.top + y)
        assert reader.cursor.index == 1
        assert reader.desk.session.sentence() == shown.sentences[1]


async def test_where_there_is_no_room_the_english_stands_below_and_that_is_said(reading: Opens) -> None:
    async with reading(size=(60, 30)) as reader:
        await reader.press("=")
        assert "too narrow" in reader.said
        shown = reader.desk.session.shown(0)
        assert shown.beside is not None
        first = next(line for line in reader.pane_lines() if shown.beside.text[:20] in line)
        assert first[1:].strip().startswith(shown.beside.text[:20])


async def test_lines_beside_which_only_english_stands_are_passed_over(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("=")
        seen = []
        for _ in range(40):
            await reader.press("j")
            seen.append(reader.cursor)
        assert seen == sorted(seen)
        assert seen[-1].index > 2


async def test_the_view_is_there_at_the_next_opening(reading: Opens) -> None:
    async with reading(size=SIZE) as reader:
        await reader.press("}", "=", "q")
    async with reading(size=SIZE) as reader:
        assert reader.desk.session.view(1) is View.PARALLEL
        assert reader.place.endswith("side by side")
        await reader.press("t", "t")
        assert reader.desk.session.view(1) is View.PARALLEL


async def test_only_what_is_seen_is_translated(reading: Opens, text: object) -> None:
    long = "\n".join(f"ذهب الولد رقم {number} إلى المدرسة." for number in range(3000))
    path = text(long)  # type: ignore[operator]
    async with reading(path, size=SIZE) as reader:
        await reader.press("=")
        await reader.quiet()
        made = reader.desk.pipeline.gloss.cache_info().currsize  # type: ignore[attr-defined]
        assert made <= 4 * reader.main.query_one(TextPane).size.height
