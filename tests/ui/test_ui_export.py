"""The export dialog."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader
from textual.events import Paste
from textual.widgets import Input

from tuireader.exporters import EXPORTERS
from tuireader.ui.screens.export import ExportScreen


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of one's own, where the dialog suggests to write to."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def open_dialog(reader: Reader) -> Input:
    await reader.press("x")
    await reader.until(lambda: isinstance(reader.app.screen, ExportScreen) and reader.app.focused)
    return reader.app.screen.query_one(Input)


async def test_marks_are_written_where_it_suggests(reading: Opens, here: Path) -> None:
    async with reading() as reader:
        await reader.press("h", "1")
        path = await open_dialog(reader)
        assert path.value == "partnership-notes.md"
        await reader.sees("Export 1 mark as markdown")
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.until(lambda: "1 mark written to" in reader.said)
        assert "دخلت ميتا في شراكة" in (here / "partnership-notes.md").read_text("utf-8")


async def test_the_suffix_follows_the_format(reading: Opens, here: Path) -> None:
    async with reading() as reader:
        await reader.press("h", "1")
        path = await open_dialog(reader)
        await reader.press("down")
        assert path.value == "partnership-notes.org"
        await reader.sees("as org")
        await reader.press("up", "up")
        assert path.value == "partnership-notes.json"
        await reader.sees("as json")
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert json.loads((here / "partnership-notes.json").read_text("utf-8"))


async def test_only_a_suffix_of_ours_is_changed(reading: Opens) -> None:
    async with reading() as reader:
        path = await open_dialog(reader)
        for before, after in (
            ("../v1.2", "../v1.2.org"),
            ("notes", "notes.org"),
            ("a.md", "a.org"),
            ("a.clippings.txt", "a.org"),
            (".", "."),
            ("..", ".."),
            ("", ""),
        ):
            path.value = before
            await reader.press("down")
            assert path.value == after
            await reader.press("up")


async def test_every_format_is_previewed_and_written(reading: Opens, here: Path) -> None:
    async with reading() as reader:
        await reader.press("h", "1")
        for step, name in enumerate(EXPORTERS):
            await open_dialog(reader)
            await reader.press(*["down"] * step)
            await reader.sees(f"as {name}")
            await reader.press("enter")
            await reader.until(lambda: reader.app.screen is reader.main)
        suffixes = {exporter.suffix for exporter in EXPORTERS.values()}
        assert {file.name for file in here.iterdir()} == {f"partnership-notes{suffix}" for suffix in suffixes}
        assert all(file.stat().st_size for file in here.iterdir())


async def test_the_notes_that_are_meant_can_be_chosen(reading: Opens, here: Path) -> None:
    async with reading() as reader:
        await reader.press("h", "1", "}", "h", "2")
        await open_dialog(reader)
        await reader.sees("Export 2 marks")
        await reader.press("tab", *"green")
        await reader.sees("Export 1 mark as")
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        written = (here / "partnership-notes.md").read_text("utf-8")
        assert "green · " in written
        assert "yellow · " not in written


async def test_a_day_that_is_none_is_said(reading: Opens) -> None:
    async with reading() as reader:
        await open_dialog(reader)
        await reader.press("tab", *"since:soon")
        await reader.sees("soon is no day")


async def test_a_file_that_is_there_is_asked_about(reading: Opens, here: Path) -> None:
    old = here / "partnership-notes.md"
    old.write_text("mine", "utf-8")
    async with reading() as reader:
        await reader.press("h", "1")
        path = await open_dialog(reader)
        await reader.press("enter")
        await reader.sees("Enter again writes")
        assert old.read_text("utf-8") == "mine"
        path.value = "other.md"
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert old.read_text("utf-8") == "mine"
        await open_dialog(reader)
        await reader.press("enter")
        await reader.sees("Enter again writes")
        assert old.read_text("utf-8") == "mine"
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert "دخلت" in old.read_text("utf-8")


async def test_a_second_export_says_how_many_marks_are_new(reading: Opens, here: Path) -> None:
    folder = here / "notes-of-a-reader-who-likes-to-say-all-in-names" / "and-who-has-many-folders-that-are-called-so"
    folder.mkdir(parents=True)
    file = folder / "notes.md"
    async with reading(size=(80, 24)) as reader:
        await reader.press("h", "1")
        (await open_dialog(reader)).value = str(file)
        await reader.press("enter")
        await reader.until(lambda: "1 mark written to" in reader.said)
        await reader.press("}", "h", "2")
        for hours, asked, said in (
            (-1, "2 of them newer", "2 of them new"),
            (1, "no mark is newer", "2 marks written to"),
        ):
            moment = time.time() + hours * 3600
            os.utime(file, (moment, moment))
            (await open_dialog(reader)).value = str(file)
            await reader.press("enter")
            await reader.sees("Enter again writes")
            await reader.sees(asked)
            await reader.press("enter")
            await reader.until(lambda said=said: said in reader.said)  # type: ignore[misc]
        assert "count: 2" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["", ".", "/", "no/such/folder/x.md", "~nobody-of-this-name/x.md", "x\0.md", "x\x1b[31m.md/y"]
)
async def test_a_path_that_cannot_be_written_is_said(name: str, reading: Opens) -> None:
    async with reading() as reader:
        path = await open_dialog(reader)
        for _ in range(2):
            path.value = name
            await reader.press("enter")
            assert isinstance(reader.app.screen, ExportScreen)
            await reader.app.workers.wait_for_complete()
            await reader.until(lambda: "Enter writes" not in reader.screen_text())
            assert "again" not in reader.screen_text(), "a folder is not written over"
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_markup_in_names_is_shown_as_it_stands(reading: Opens, text: Callable[..., Path], here: Path) -> None:
    async with reading(text("نص قصير.", name="[bold]x[b].txt")) as reader:
        await reader.press("h", "1")
        await open_dialog(reader)
        await reader.sees("[bold]x[b]-notes.md")
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert (here / "[bold]x[b]-notes.md").exists()
        assert "[bold]x[b]-notes.md" in reader.lines()[-1]


async def test_controls_in_names_and_pastes_go_nowhere(reading: Opens, text: Callable[..., Path], here: Path) -> None:
    async with reading(text("نص قصير.", name="a\x1b]0;x\x07b.txt")) as reader:
        assert "\x1b" not in reader.screen_text()
        path = await open_dialog(reader)
        assert path.value.isprintable()
        path.value = ""
        reader.app.post_message(Paste("c\x1b[31m.md\n"))
        await reader.until(lambda: "c" in path.value)
        assert "\x1b" not in reader.screen_text()
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert [file.name for file in here.iterdir()] == [path.value.strip()]
        assert "\x1b" not in reader.screen_text()
