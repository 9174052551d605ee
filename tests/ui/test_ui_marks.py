"""Selecting, highlighting, noting, copying; and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, on_colour
from textual.events import Paste
from textual.widgets import TextArea

from tuireader.document import Annotation, Colour
from tuireader.ui.panes.tabs import Tab
from tuireader.ui.screens.note import NoteScreen


def marks(reader: Reader) -> list[Annotation]:
    return [placed.annotation for placed in reader.desk.notebook.placed]


def paragraph(reader: Reader, index: int) -> str:
    return reader.desk.opened.document.paragraphs[index].text


async def write(reader: Reader, body: str) -> None:
    """Write a note where the cursor is."""
    await reader.press("a")
    await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
    await reader.type(body)
    await reader.press("ctrl+s")
    await reader.until(lambda: reader.app.screen is reader.main)
    await reader.quiet()


async def test_h_takes_the_sentence(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", ")", "h")
        await reader.sees("1 yellow")
        await reader.press("1")
        (mark,) = marks(reader)
        assert mark.anchor.exact == "كم ستدفع ميتا؟"
        assert mark.colour is Colour.YELLOW
        start = paragraph(reader, 2).index(mark.anchor.exact)
        assert on_colour(reader, "mark-1", *reader.cell_of(2, start + 4))
        assert "highlighted in yellow" in reader.said
        assert reader.pane.has_focus


async def test_a_selection_of_words_takes_a_colour(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("left", "v", "left", "left")
        assert on_colour(reader, "selection-back", *reader.cell_of(0, paragraph(reader, 0).index("ميتا")))
        await reader.press("h", "3")
        (mark,) = marks(reader)
        assert mark.anchor.exact == "ميتا في شراكة"
        assert mark.colour is Colour.BLUE
        assert not reader.desk.selection.active


async def test_a_selection_runs_back_and_over_paragraphs(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "left", "v", "right", "right", "right", "h", "2")
        first, second = marks(reader)
        assert paragraph(reader, 0).endswith(first.anchor.exact)
        assert second.anchor.exact.startswith("وأعلن الخبرَ")
        assert paragraph(reader, 1).startswith(second.anchor.exact)
        await reader.press("U")
        assert marks(reader) == []


async def test_sentences_are_selected_whole(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", "left", "V", ")", "h", "h")
        assert marks(reader)[0].anchor.exact == "غير أن الإعلان ترك أسئلة كثيرة بلا جواب. كم ستدفع ميتا؟"


@pytest.mark.parametrize("number", range(1, 6))
async def test_five_colours(number: int, reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", str(number))
        (mark,) = marks(reader)
        assert mark.colour is Colour(number)
        # Not on the cursor's word, which has its own colour.
        assert on_colour(reader, f"mark-{number}", *reader.cell_of(0, 6))


async def test_arabic_digits_choose_colours_too(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "٣")
        assert marks(reader)[0].colour is Colour.BLUE


async def test_another_key_or_esc_highlights_nothing(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "q")
        assert "not highlighted" in reader.said
        await reader.press("h", "escape", "h", "9")
        assert marks(reader) == []
        assert reader.app.is_running


async def test_recolour_delete_and_undo(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "h", "4")
        (mark,) = marks(reader)
        assert mark.colour is Colour.PINK
        await reader.press("D")
        assert marks(reader) == []
        await reader.press("U")
        assert marks(reader)[0].colour is Colour.PINK
        await reader.press("U")
        assert marks(reader)[0].colour is Colour.YELLOW
        await reader.press("U")
        assert marks(reader) == []
        await reader.press("U")
        assert "nothing to undo" in reader.said
        await reader.press("D")
        assert "nothing marked here" in reader.said


async def test_a_note_stands_in_gutter_and_tab(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}")
        await write(reader, "من وقّع؟ #people")
        (mark,) = marks(reader)
        assert mark.body == "من وقّع؟ #people"
        assert mark.anchor.exact == paragraph(reader, 1)
        y = reader.page.row_of(1, 0) - reader.pane.top
        assert "2✎" in reader.pane_line(y), "beside the number of its paragraph"
        assert "note kept" in reader.said
        await reader.press("]", "]", "]")
        assert reader.panel.tab is Tab.NOTES
        assert "من وقّع؟ #people" in reader.list_text()


async def test_a_note_has_its_sign_where_its_words_begin(reading: Opens, text: Callable[..., Path]) -> None:
    long = " ".join(f"كلمة{number}" for number in range(80))
    async with reading(text("عنوان من سطر واحد", long), size=(80, 24)) as reader:
        await write(reader, "on the heading")
        await reader.press("}", "j", "j", "v", "left")
        await write(reader, "on two words")
        await reader.press("h", "1")
        rows = {y: reader.pane_line(y) for y in range(12)}
        first = reader.page.row_of(1, 0)
        signed = [y for y, row in rows.items() if "✎" in row]
        assert signed == [0, first + 2]
        assert "1✎" in rows[0], "a paragraph of one line has no second one"


async def test_a_note_goes_on_the_highlight_that_is_there(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "2")
        await write(reader, "why")
        (mark,) = marks(reader)
        assert (mark.colour, mark.body) == (Colour.GREEN, "why")
        await write(reader, " so")
        assert marks(reader)[0].body == "why so"
        await write(reader, "")
        assert marks(reader)[0].body == "why so"


async def test_a_note_on_a_selection(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("left", "v", "left")
        await write(reader, "x")
        (mark,) = marks(reader)
        assert mark.anchor.exact == "ميتا في"
        assert not reader.desk.selection.active


async def test_an_emptied_note_is_deleted(reading: Opens) -> None:
    async with reading() as reader:
        await write(reader, "abc")
        await reader.press("a", "backspace", "backspace", "backspace", "ctrl+s")
        assert marks(reader) == []
        assert "note removed" in reader.said


async def test_a_note_never_written_is_none(reading: Opens) -> None:
    async with reading() as reader:
        await write(reader, "  ")
        assert marks(reader) == []
        assert "removed" not in reader.said


async def test_esc_asks_once_before_it_drops_what_was_typed(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("a", "escape")
        assert reader.app.screen is reader.main, "nothing was typed, nothing is asked"
        await reader.press("a", "x", "y")
        await reader.press("escape")
        assert isinstance(reader.app.screen, NoteScreen)
        assert "not kept yet" in reader.screen_text()
        await reader.press("z", "escape")
        assert isinstance(reader.app.screen, NoteScreen), "typing takes the question back"
        await reader.press("escape")
        assert reader.app.screen is reader.main
        assert marks(reader) == []


async def test_in_english_a_highlight_stands_on_the_whole_paragraph(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "t", "right", "right", "h", "3")
        (mark,) = marks(reader)
        assert mark.anchor.exact == paragraph(reader, 1)
        await reader.press("t")
        assert on_colour(reader, "mark-3", *reader.cell_of(1, 20))


async def test_markup_in_a_note_is_shown_as_it_stands(reading: Opens) -> None:
    async with reading() as reader:
        await write(reader, "[bold]x[/] [@click=app.quit]y[/]")
        await reader.press("[", "[")
        assert reader.panel.tab is Tab.NOTES
        assert "[bold]x[/] [@click=app.quit]y[/]" in reader.screen_text()
        await reader.press("a")
        assert "[bold]x[/]" in reader.app.screen.query_one(TextArea).text


async def test_control_characters_in_a_note_go_nowhere(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("a")
        editor = reader.app.screen.query_one(TextArea)
        reader.app.post_message(Paste("a\x1b[31mb\u202ec\nd"))
        await reader.until(lambda: editor.text)
        assert editor.text.endswith("\nd")
        assert "\x1b" not in reader.screen_text()
        await reader.press("ctrl+s")
        assert "\x1b" not in marks(reader)[0].body
        assert "\u202e" not in marks(reader)[0].body
        await reader.press("[", "[")
        assert "\x1b" not in reader.screen_text()


async def test_what_is_copied_is_the_source_in_logical_order(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "v", "left", "left", "left", "left", "y")
        assert reader.app.clipboard == "وأعلن الخبرَ ألكسندر وانغ (Alexandr"
        assert reader.app.clipboard in paragraph(reader, 1)
        assert "35 characters" in reader.said
        await reader.press("}", "y")
        assert reader.app.clipboard == "غير أن الإعلان ترك أسئلة كثيرة بلا جواب."


async def test_esc_ends_a_selection(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("v", "left", "escape")
        assert not reader.desk.selection.active
        await reader.press("v", "left", "v")
        assert not reader.desk.selection.active


async def test_marks_lie_over_marks(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "left", "v", "left", "h", "2", "G")
        assert on_colour(reader, "mark-2", *reader.cell_of(0, 6)) or reader.pane.top > 0
        await reader.press("g", "left", "D")
        assert [mark.colour for mark in marks(reader)] == [Colour.YELLOW], "the shorter one is meant"


async def test_notes_of_lost_places_are_listed(reading: Opens, text: Callable[..., Path]) -> None:
    source = text(*(f"هذه فقرة رقم {n} من النص الذي نقرؤه هنا." for n in range(9)))
    async with reading(source) as reader:
        await reader.press("}")
        await write(reader, "remember")
        await reader.press("q")
    source.write_text(source.read_text("utf-8").replace("هذه فقرة رقم 1 من النص الذي نقرؤه هنا.\n", ""), "utf-8")
    async with reading(source) as reader:
        assert "a mark of yours" in reader.said
        await reader.press("[", "[")
        assert "remember" in reader.list_text()
        assert "not in the text any more" in reader.list_text()
