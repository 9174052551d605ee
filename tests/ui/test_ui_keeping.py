"""What is there again after a restart, and what happens where nothing can be kept."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from reader_driver import Opens
from textual.widgets import TextArea

from tuireader.cli.opening import make_app
from tuireader.document import Colour
from tuireader.errors import StoreError, StoreFull
from tuireader.store import Store
from tuireader.ui.screens.note import NoteScreen


async def test_place_views_and_notes_are_there_again(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("t", "}", "}", "left", "left", "h", "3", "a", *"note", "ctrl+s", "j")
        place, header = reader.cursor, reader.place
        await reader.press("q")
    async with reading() as reader:
        assert (reader.cursor, reader.place) == (place, header)
        assert 0 <= reader.cursor_row < reader.pane.size.height
        (placed,) = reader.desk.notebook.placed
        assert (placed.annotation.colour, placed.annotation.body) == (Colour.BLUE, "note")
        assert reader.gutter(0) == "1 EN"
        assert reader.gutter(2) == "b  3✎ع", "the letter of blue, the sign of the note"
        await reader.press("g", "t")
        assert reader.gutter(0) == "1 ع"


async def test_everything_in_english_is_there_again(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "T", "q")
    async with reading() as reader:
        assert reader.place.startswith("2/7")
        assert reader.gutter(0) == "1 EN"


@pytest.mark.parametrize("keys", [["q"], ["ctrl+q"]])
async def test_each_way_out_keeps_the_place(keys: list[str], reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", *keys)
    async with reading() as reader:
        assert reader.cursor.index == 2


async def test_without_a_store_one_reads_and_is_told(reading: Opens, user_folder: Path) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    (user_folder / "data").write_text("a file where the folder should be")
    async with reading() as reader:
        assert "reading without notes" in reader.said
        await reader.press("}", "h", "1")
        assert "not" in reader.said
        assert reader.desk.notebook.placed == ()
        await reader.press("a", *"ab", "ctrl+s")
        assert isinstance(reader.app.screen, NoteScreen), "what was typed is not lost"
        assert reader.app.screen.query_one(TextArea).text == "ab"
        await reader.press("escape", "escape", "t", "q")
    assert (user_folder / "data").read_text() == "a file where the folder should be"


async def test_a_change_that_cannot_be_kept_is_said_and_not_shown(
    reading: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "a", *"ab", "ctrl+s")

        def full(*_: object) -> None:
            raise StoreFull("the disk is full", "make room")

        with monkeypatch.context() as failing:
            for name in ("add_annotation", "update_annotation", "delete_annotation", "save_place"):
                failing.setattr(Store, name, full)
            await reader.press("D")
            assert "the disk is full" in reader.said
            assert len(reader.desk.notebook.placed) == 1
            await reader.press("U")
            assert "the disk is full" in reader.said
            await reader.press("a", "c", "ctrl+s")
            await reader.sees("the disk is full")
            assert reader.app.screen.query_one(TextArea).text == "abc"
        await reader.press("ctrl+s")
        assert reader.app.screen is reader.main
        assert reader.desk.notebook.placed[0].annotation.body == "abc"
        await reader.press("D")
        assert reader.desk.notebook.placed == ()


async def test_a_place_that_cannot_be_kept_does_not_keep_the_reader(
    reading: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise StoreError("the store cannot be written")

    monkeypatch.setattr(Store, "save_place", fails)
    async with reading() as reader:
        await reader.press("}", "q")
        await reader.until(lambda: not reader.app.is_running or reader.app._exit)


async def test_a_locked_store_loses_nothing(reading: Opens, user_folder: Path) -> None:
    async with reading() as reader:
        await reader.press("h", "1")
        with closing(sqlite3.connect(user_folder / "data" / "store.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await reader.press("}", "a", *"kept", "ctrl+s")
            assert isinstance(reader.app.screen, NoteScreen)
            assert reader.app.screen.query_one(TextArea).text == "kept"
            other.execute("ROLLBACK")
        await reader.press("ctrl+s")
        assert [placed.annotation.body for placed in reader.desk.notebook.placed] == ["", "kept"]


async def test_two_readers_of_one_text_keep_both_notes(reading: Opens) -> None:
    async with reading(make_app("sample:partnership")) as one, reading(make_app("sample:partnership")) as two:
        await asyncio.gather(one.press("h", "1"), two.press("}", "h", "2"))
        await one.press("}", "}", "a", *"from one", "ctrl+s")
        await two.press("}", "}", "a", *"from two", "ctrl+s")
        assert len(two.desk.notebook.placed) == 4
    async with reading() as reader:
        assert len(reader.desk.notebook.placed) == 4


async def test_a_note_deleted_elsewhere_is_no_crash(reading: Opens) -> None:
    async with reading() as one:
        await one.press("h", "1")
        async with reading() as two:
            await one.press("D")
            await two.press("g", "a", *"more", "ctrl+s")
            assert two.app.is_running
            if isinstance(two.app.screen, NoteScreen):
                assert two.app.screen.query_one(TextArea).text == "more"
                await two.press("escape", "escape")
            else:
                assert [placed.annotation.body for placed in two.desk.notebook.placed] == ["more"]
            await two.press("D", "U", "h", "2")
            assert two.app.is_running


async def test_a_text_whose_file_is_gone_stays_in_the_library(reading: Opens, text: Callable[..., Path]) -> None:
    path = text("نص سيحذف")
    async with reading(path) as reader:
        reader.desk.keep_place()
    path.unlink()
    async with reading(make_app(None)) as reader:
        await reader.press("enter")
        await reader.sees("there is no file")
        assert "text.txt" in reader.screen_text()
