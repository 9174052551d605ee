"""Opening what is marked, going from mark to mark, filtering, lost ones, notes of all texts, words to learn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, on_colour
from test_ui_marks import marks, paragraph, write
from textual import events
from textual.keys import _character_to_key

from tuireader.document import Colour
from tuireader.ui.panes.blocks import BlockList
from tuireader.ui.panes.hint import Hint
from tuireader.ui.panes.tabs import Tab
from tuireader.ui.screens.note import NoteScreen
from tuireader.ui.screens.notes import NotesScreen


async def test_enter_on_a_highlight_opens_it(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("enter")
        assert "nothing marked here" in reader.said
        await reader.press("h", "1", "enter")
        await reader.sees("1-5 colour")
        await reader.press("3")
        assert marks(reader)[0].colour is Colour.BLUE
        await reader.press("enter", "a")
        await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
        await reader.type("why")
        await reader.press("ctrl+s")
        assert marks(reader)[0].body == "why"
        await reader.press("enter", "d")
        assert marks(reader) == []
        await reader.press("3", "enter")
        assert reader.cursor.index == 2, "after a number Enter goes to the paragraph"


async def test_enter_goes_on_to_the_highlight_below(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "v", "left", "h", "2", "enter", "enter", "4")
        assert [mark.colour for mark in marks(reader)] == [Colour.PINK, Colour.GREEN]


async def test_undo_and_redo_through_the_session(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "h", "2", "D", "U", "U", "U")
        assert marks(reader) == []
        await reader.press("ctrl+r", "ctrl+r")
        assert marks(reader)[0].colour is Colour.GREEN
        await reader.press("ctrl+r", "ctrl+r")
        assert "nothing to redo" in reader.said


async def test_from_mark_to_mark(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "h", "1", "}", "}", "h", "2", "g", ">")
        assert reader.cursor.index == 1
        await reader.press(">")
        assert reader.cursor.index == 3
        await reader.press(">")
        assert "no further" in reader.said
        await reader.press("<")
        assert reader.cursor.index == 1
        await reader.press("ctrl+o")
        assert reader.cursor.index == 3


async def test_a_search_hit_is_highlighted(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("شراكه")
        await reader.press("enter", "h", "5")
        assert marks(reader)[0].anchor.exact == "شراكة"


async def test_colours_are_told_by_letters_and_by_the_readers_names(reading: Opens, user_folder: Path) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "config.toml").write_text('[colours]\n1 = "claim"\n2 = "cite"\n')
    async with reading() as reader:
        await reader.press("h")
        await reader.sees("1 claim  2 cite  3 blue")
        await reader.press("1", "v", "left", "h", "2")
        assert "highlighted in cite" in reader.said
        assert reader.gutter(0).startswith("ci"), "the letters that no name before has"
        await reader.press("[", "[")
        assert "c claim" in reader.list_text()


async def test_underlines_tell_colours_where_they_are_asked_for(reading: Opens, user_folder: Path) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "config.toml").write_text("[reader]\nunderline_highlights = true\n")
    async with reading() as reader:
        await reader.press("h", "2")
        x, y = reader.cell_of(0, 6)
        (segment,) = reader.pane.render_line(y).crop(x, x + 1)
        assert segment.style is not None
        assert segment.style.underline2


async def test_notes_are_filtered_by_colour_tag_and_words(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "h", "1", "}")
        await write(reader, "remember #later")
        await reader.press("&")
        assert reader.panel.tab is Tab.NOTES
        await reader.type("yellow")
        assert "1 of 2" in reader.list_text()
        assert "remember" not in reader.list_text()
        await reader.press("escape")
        assert "2 marks" in reader.list_text()
        await reader.press("&")
        await reader.type("#later")
        await reader.press("enter")
        assert "1 of 2" in reader.list_text()
        await reader.press("&", "enter")
        assert "2 marks" in reader.list_text()


async def test_a_lost_note_is_placed_where_the_cursor_is(reading: Opens, text: Callable[..., Path]) -> None:
    lines = [f"هذه فقرة رقم {n} من النص الذي نقرؤه هنا." for n in range(9)]
    source = text(*lines)
    async with reading(source) as reader:
        await reader.press("}")
        await write(reader, "remember")
        await reader.press("q")
    source.write_text("\n".join(lines[:1] + lines[2:]), "utf-8")
    async with reading(source) as reader:
        await reader.press("}", "}", "}", "[", "[", "tab", "enter")
        await reader.sees("Place here")
        await reader.press("enter")
        (placed,) = reader.desk.notebook.placed
        assert placed.place is not None
        assert placed.place.index == reader.cursor.index > 2
        assert placed.annotation.body == "remember"


async def test_a_note_on_the_whole_text(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("ctrl+n")
        await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
        await reader.type("on all of it")
        await reader.press("ctrl+s", "[", "[")
        assert "the whole text" in reader.list_text()
        assert "on all of it" in reader.list_text()


async def test_the_readers_own_editor(reading: Opens, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from contextlib import nullcontext

    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf " and more" >> "$1"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    async with reading() as reader:
        monkeypatch.setattr(reader.app, "suspend", nullcontext)
        await write(reader, "first")
        await reader.press("A")
        assert [mark.body for mark in marks(reader)] == ["first\n and more"]
        monkeypatch.setenv("EDITOR", "/nowhere/no-editor")
        await reader.press("A")
        assert "cannot be used" in reader.said
        assert [mark.body for mark in marks(reader)] == ["first\n and more"]


async def test_notes_of_all_texts_and_into_another_one(reading: Opens) -> None:
    async with reading("sample:story") as reader:
        await reader.press("}", "}", "h", "2")
        await reader.press("q")
    async with reading() as reader:
        await reader.press("h", "1", "M")
        screen = reader.app.screen
        assert isinstance(screen, NotesScreen)
        listed = reader.list_text(screen)
        assert listed.count("green") == listed.count("yellow") == 1
        await reader.press("&")
        await reader.type("green")
        assert "yellow" not in reader.list_text(screen)
        await reader.press("enter", "enter")
        await reader.until(lambda: "story" in str(reader.app.desk.opened.source))
        await reader.pilot.pause()
        reader.main = reader.app.screen
        assert reader.cursor.index == 2
        await reader.press("M", "escape", "}")
        assert reader.cursor.index == 3


async def test_the_notes_screen_begins_with_its_first_text_and_goes_from_note_to_note(reading: Opens) -> None:
    async with reading(size=(80, 24)) as reader:
        for keys in (["h", "1"], ["}", "h", "2"], ["}", "h", "3"], ["}", "h", "4"]):
            await reader.press(*keys)
        await reader.press("g", "a")
        await reader.type("one #tag")
        await reader.press("ctrl+s", "M")
        notes = reader.app.screen.query_one(BlockList)
        assert notes._top == 0, "the title of the text is seen above its first note"
        await reader.press("j", "j")
        await reader.press("enter")
        assert reader.cursor.index == 2, "a note is chosen as one, whatever it has"


async def test_a_reason_is_never_cut_off(reading: Opens) -> None:
    async with reading() as reader:
        reader.desk.notebook._store._core._connection.execute("PRAGMA query_only = ON")
        await reader.press("a")
        await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
        await reader.type("why")
        await reader.press("ctrl+s")
        hint = reader.app.screen.query_one(Hint)
        await reader.until(lambda: hint.size.height == 2)
        assert hint._text.endswith("or name another with --data-dir)")
        await reader.press("escape", "escape")


async def test_a_word_is_saved_and_shown(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("left", "left", "left", "s")
        assert "saved as new" in reader.said
        (word,) = reader.desk.notebook.words.all()
        assert word.form in word.sentence
        assert word.sentence in paragraph(reader, 0)
        await reader.press("S", "left", "left")
        assert any(mark.kind.value == "learning" for mark in reader.desk.marks(0))
        await reader.press("right", "right", "s", "s")
        assert "known" in reader.said
        await reader.press("s")
        assert "forgotten" in reader.said
        assert reader.desk.notebook.words.all() == []


async def test_a_highlight_of_english_is_seen_on_it(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "t", "v", "right", "h", "3")
        (mark,) = marks(reader)
        english = reader.desk.session.shown(1).text
        assert english.startswith(mark.english)
        await reader.press("}")
        assert on_colour(reader, "mark-3", *reader.cell_of(1, 1))


def at_once(reader: Reader, *keys: str) -> None:
    """Keys that are typed faster than the reader draws: all of them wait in its queue."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        reader.app._driver.send_message(events.Key(name, key if len(key) == 1 else None))  # type: ignore[union-attr]


async def test_what_was_typed_before_ctrl_s_is_in_the_note_however_fast(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("a")
        await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
        at_once(reader, *"all of it #fast", "ctrl+s")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert [mark.body for mark in marks(reader)] == ["all of it #fast"]


async def test_what_was_typed_before_esc_is_asked_about_however_fast(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("a")
        await reader.until(lambda: isinstance(reader.app.screen, NoteScreen) and reader.app.focused)
        at_once(reader, *"not lost", "escape")
        await reader.sees("not kept yet")
