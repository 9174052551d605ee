"""The library: what was opened stands in it, and is read on where one was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reader_driver import Opens, Reader, spoken

from tuireader.cli.opening import make_app
from tuireader.reading import shelving
from tuireader.reading.views import View
from tuireader.ui.panes.bars import Header
from tuireader.ui.screens.library import LibraryScreen
from tuireader.ui.screens.reader import ReaderScreen

Texts = Callable[..., Path]


@pytest.fixture(autouse=True)
def own_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The cache is shared by all tests; what they read is not to be found by each other."""
    monkeypatch.setattr(shelving, "index_name", lambda _store: f"search-{abs(hash(tmp_path))}.db")


async def read(reader: Reader, *keys: str) -> None:
    """Press keys that open a text, and wait until it is there."""
    before = reader.app.screen
    await reader.press(*keys)
    await reader.until(lambda: isinstance(reader.app.screen, ReaderScreen) and reader.app.screen is not before)
    reader.main = reader.app.screen
    await reader.until(lambda: reader.main.query(Header) and reader.place)


async def opened(reading: Opens, source: object) -> None:
    """Have read a text long enough to stand in the library."""
    async with reading(source) as reader:
        reader.desk.keep_place()
        reader.app._shelving.shelve(reader.desk)


async def test_a_first_visit_finds_the_samples(reading: Opens) -> None:
    async with reading(make_app(None)) as reader:
        assert isinstance(reader.app.screen, LibraryScreen)
        assert "These samples" in reader.screen_text()
        await read(reader, "enter")
        assert reader.desk.opened.source == "sample:partnership"


async def test_reading_goes_on_where_it_was(reading: Opens) -> None:
    async with reading("sample:story") as reader:
        await reader.press("}", "}", "left", "t")
        before = reader.cursor
        reader.desk.keep_place()
    async with reading(make_app(None)) as reader:
        await read(reader, "enter")
        assert reader.desk.opened.source == "sample:story"
        assert reader.cursor == before
        assert reader.place.endswith("English")


async def test_the_library_remembers_place_view_and_notes_of_ten_texts(reading: Opens, text: Texts) -> None:
    paths = [text(*[f"فقرة {n} من النص {number}" for n in range(11)], name=f"{number}.txt") for number in range(10)]
    for number, path in enumerate(paths):
        async with reading(path) as reader:
            await reader.press(*["}"] * number, "h", "1", *(["i"] if number % 2 else []))
            view = View.INTERLINEAR if number % 2 else View.ARABIC
            # The dictionary may still be being opened: what was asked for is done then.
            await reader.until(lambda: reader.desk.session.default_view is view)  # noqa: B023 - awaited here
            reader.desk.keep_place()
            reader.app._shelving.shelve(reader.desk)
    async with reading(make_app(None)) as reader:
        rows = {line.split()[-1]: line for line in reader.lines() if line.startswith(" today")}
        assert len(rows) == 10
        for number in range(10):
            assert f"{number * 10}%" in rows[f"{number}.txt"]
            assert "✎1" in rows[f"{number}.txt"]
    for number, path in enumerate(paths):
        async with reading(path) as reader:
            assert reader.cursor.index == number
            assert len(reader.desk.notebook.placed) == 1
            assert (reader.desk.session.default_view is View.INTERLINEAR) == bool(number % 2)


async def test_the_file_and_the_date_of_a_text_tell_it_from_another_of_its_name(reading: Opens, text: Texts) -> None:
    for name in ("one", "two"):
        source = f"---\ntitle: كتاب\ndate: 202{len(name)}-01-0{name.count('o') + 1}\n---\nنص {name}\n"
        await opened(reading, text(source.strip(), name=f"{name}.md"))
    async with reading(make_app(None)) as reader:
        assert "2023-01-02" in reader.screen_text()
        assert f"{text(name='x').parent.name}/two.md" in reader.screen_text().replace("\n", "")
        await reader.press("j")
        await reader.sees("one.md")


async def test_what_was_asked_stays_in_sight(reading: Opens, text: Texts) -> None:
    await opened(reading, text("وصلت الرسائل القديمة"))
    async with reading(make_app(None)) as reader:
        await reader.press("F", *"رسائل")
        await reader.until(lambda: "1 passage" in reader.app.screen.query_one(Header).place)
        await reader.press("enter")
        assert reader.app.screen.query_one(Header).place == "رسائل · 1 passage in 1 text"


async def test_a_file_that_moved_keeps_all_and_is_found(reading: Opens, text: Texts) -> None:
    path = text("فقرة أولى", "فقرة ثانية", "فقرة ثالثة")
    async with reading(path) as reader:
        await reader.press("}", "h", "2")
        reader.desk.keep_place()
        reader.app._shelving.shelve(reader.desk)
    moved = path.parent / "elsewhere" / "other-name.txt"
    moved.parent.mkdir()
    path.rename(moved)
    async with reading(make_app(None)) as reader:
        await read(reader, "enter")
        assert reader.desk.opened.source == str(moved)
        assert reader.cursor.index == 1
        assert len(reader.desk.notebook.placed) == 1
        reader.desk.keep_place()
    async with reading(make_app(None)) as reader:
        assert "other-name.txt" in reader.screen_text()
        assert " text.txt" not in reader.screen_text()


async def test_the_list_is_filtered_as_one_types(reading: Opens, text: Texts) -> None:
    for name in ("أخبار.txt", "story.txt"):
        await opened(reading, text("نص", name, name=name))
    async with reading(make_app(None)) as reader:
        await reader.press("/", *"اخبار")
        await reader.sees("1 text")
        assert "story" not in reader.screen_text()
        assert "أخبار" in spoken(reader.screen_text())
        await reader.press("enter", "escape")
        await reader.sees("2 texts")


async def test_tags_are_kept_and_listed_by(reading: Opens, text: Texts) -> None:
    for name in ("one.txt", "two.txt"):
        await opened(reading, text("نص", name, name=name))
    async with reading(make_app(None)) as reader:
        await reader.press("t", *"#exam news", "enter")
        await reader.sees("#exam #news")
        await reader.press("/", *"#ex", "enter")
        await reader.sees("1 text")
    async with reading(make_app(None)) as reader:
        assert "#exam #news" in reader.screen_text()


async def test_what_is_removed_comes_back_until_one_leaves(reading: Opens, text: Texts) -> None:
    path = text("نص", "آخر")
    async with reading(path) as reader:
        await reader.press("h", "1")
        reader.desk.keep_place()
    async with reading(make_app(None)) as reader:
        await reader.press("D")
        assert "text.txt" not in reader.screen_text()
        await reader.press("U")
        await reader.sees("text.txt")
    async with reading(path) as reader:
        assert len(reader.desk.notebook.placed) == 1
    async with reading(make_app(None)) as reader:
        await reader.press("D", "q")
    async with reading(path) as reader:
        assert not reader.desk.notebook.placed


async def test_a_folder_is_a_shelf(reading: Opens, text: Texts, tmp_path: Path) -> None:
    text("نص أول", name="one.txt")
    text("نص ثان", name="two.txt")
    text("مخفي", name=".hidden.txt")
    async with reading(tmp_path) as reader:
        assert "2 texts" in reader.screen_text()
        assert "hidden" not in reader.screen_text()
        await read(reader, "s", "j", "enter")
        assert reader.desk.opened.name == "two.txt"
        await reader.press("O")
        await reader.sees("one.txt")
        assert isinstance(reader.app.screen, LibraryScreen)


async def test_from_a_text_to_another_and_back(reading: Opens) -> None:
    await opened(reading, "sample:story")
    async with reading("sample:guide") as reader:
        await reader.press("}", "O")
        await reader.sees("Library")
        await reader.press("q")
        assert isinstance(reader.app.screen, ReaderScreen)
        assert reader.cursor.index == 1
        # When a text was read last is kept to the second.
        await reader.pilot.pause(1.1)
        await read(reader, "O", "j", "enter")
        assert reader.desk.opened.source == "sample:story"
        await read(reader, "O", "j", "enter")
        assert reader.desk.opened.source == "sample:guide"
        assert reader.cursor.index == 1
        assert len(reader.app.screen_stack) < 4


async def test_all_texts_are_searched_and_opened_at_the_place(reading: Opens, text: Texts) -> None:
    await opened(reading, text("أول", "وفيها الكتب القديمة", name="one.txt"))
    await opened(reading, text("آخر", "لا شيء هنا", name="two.txt"))
    async with reading(make_app(None)) as reader:
        await reader.press("F", *"كتب")
        await reader.sees("1 passage in 1 text")
        await read(reader, "enter", "enter")
        assert reader.desk.opened.name == "one.txt"
        assert reader.cursor.index == 1
        assert reader.word == "الكتب"
        assert reader.desk.finding.query == "كتب"


async def test_read_again_takes_what_the_file_says_now(reading: Opens, text: Texts) -> None:
    path = text("أول", "ثان", "ثالث")
    async with reading(path) as reader:
        await reader.press("}")
        path.write_text("أول\nثان\nثالث\nرابع\n", encoding="utf-8")
        await read(reader, "R")
        assert reader.desk.session.count == 4
        assert reader.cursor.index == 1


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_every_size_is_drawn(reading: Opens, text: Texts, size: tuple[int, int]) -> None:
    await opened(reading, text("نص", name="اسم طويل جدا " * 9 + ".txt"))
    async with reading(make_app(None), size=size) as reader:
        assert all(len(line) <= size[0] for line in reader.lines())
        assert "…" in reader.screen_text()
        await reader.press("s", "s", "s", "F", *"نص")
        assert reader.app.is_running
