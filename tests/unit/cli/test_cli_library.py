"""`tuireader library` and `tuireader search`: what is printed, and what is said where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Home

from web_server import serving


@pytest.fixture
def shelf(home: Home) -> Path:
    """A folder of two texts and a file that is none."""
    folder = home.folder / "shelf"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text("خبر أول\nوصلت الرسائل القديمة إلى المدينة\n", encoding="utf-8")
    (folder / "two.txt").write_text("خبر ثان\nلم تصل رِسَالَةٌ واحدة\n", encoding="utf-8")
    (folder / "three.bin").write_bytes(b"\x00\x01\x02")
    return folder


def lines(home: Home, *arguments: str | Path, code: int = 0, cache: str = "cache") -> list[str]:
    """The fields of what is printed; each test has an index of its own."""
    done = home.run(*arguments, env={"TUIREADER_CACHE_DIR": str(home.folder / cache)})
    assert done.code == code, done.error
    assert "Traceback" not in done.error
    return done.out.splitlines() if code == 0 else [*done.out.splitlines(), *done.error.splitlines()]


def test_a_folder_is_added_and_listed(home: Home, shelf: Path) -> None:
    said = lines(home, "library", "add", "--tag", "news", shelf, code=1)
    assert "2 of 3 texts are in the library" in said
    assert any("three.bin" in line for line in said)
    listed = lines(home, "library", "list")
    assert len(listed) == 2
    assert all("#news" in line and str(shelf) in line for line in listed)
    assert "one.txt" in "".join(lines(home, "library", "list", "#news", "one"))
    assert lines(home, "library", "list", "#other") == []


def test_the_library_is_searched_without_the_texts(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt", shelf / "two.txt")
    (shelf / "one.txt").unlink()
    (found,) = lines(home, "search", "الرسائل القديمه")
    where, title, text = found.split("\t")
    assert (where, title) == (f"{shelf}/one.txt:2", "one.txt")
    assert "الرسائل القديمة" in text
    (found,) = lines(home, "search", "رسالة")
    assert found.startswith(f"{shelf}/two.txt:2")
    assert "nothing found" in lines(home, "search", "غائب", code=1)[0]
    assert "one text" in lines(home, "search", "root:ر س ل", code=1)[0]


def test_one_text_is_searched_in_every_way(home: Home, shelf: Path) -> None:
    two = shelf / "two.txt"
    assert lines(home, "search", "رساله", two)[0].startswith("2\t")
    assert "nothing found" in lines(home, "search", '"رسالة"', two, code=1)[0]
    assert lines(home, "search", '"رِسَالَةٌ"', two)
    assert lines(home, "search", "re:رسا.ة", two)
    assert "no regular expression" in lines(home, "search", "re:(", two, code=1)[0]


def test_a_text_is_removed_with_all_of_it(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt", shelf / "two.txt")
    lines(home, "library", "remove", shelf / "one.txt")
    (left,) = lines(home, "library", "list")
    assert "two.txt" in left
    assert "nothing found" in lines(home, "search", "الرسائل", code=1)[0]
    assert "no text is called" in lines(home, "library", "remove", "one.txt", code=1)[0]


def test_the_index_is_made_again(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt", shelf / "two.txt")
    assert "nothing found" in lines(home, "search", "الرسائل", code=1, cache="other")[0]
    (shelf / "two.txt").unlink()
    assert "1 text is in the index, 1 cannot" in lines(home, "library", "index", cache="other")[0]
    assert lines(home, "search", "الرسائل", cache="other")


def test_libraries_in_two_folders_do_not_find_each_others_texts(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt")
    other = home.folder / "other-data"
    assert "nothing found" in lines(home, "search", "الرسائل", "--data-dir", other, code=1)[0]
    lines(home, "library", "add", shelf / "two.txt", "--data-dir", other)
    (found,) = lines(home, "search", "رساله", "--data-dir", other)
    assert "two.txt" in found


def test_a_file_that_was_moved_is_found_in_its_new_place(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt")
    moved = shelf / "moved.txt"
    (shelf / "one.txt").rename(moved)
    lines(home, "library", "add", moved)
    (found,) = lines(home, "search", "الرسائل")
    assert found.split("\t")[:2] == [f"{moved}:2", "moved.txt"]


def test_a_broken_index_is_made_anew(home: Home, shelf: Path) -> None:
    lines(home, "library", "add", shelf / "one.txt")
    (found,) = (home.folder / "cache").glob("search-*.db")
    found.write_bytes(b"no database" * 1000)
    assert "nothing found" in lines(home, "search", "الرسائل", code=1)[0]
    lines(home, "library", "index")
    assert lines(home, "search", "الرسائل")


def test_a_page_is_shown_again_when_the_server_is_gone(home: Home) -> None:
    with serving() as server:
        url = f"{server.url}/article"
        first = lines(home, "show", url)
    assert lines(home, "show", url) == first
    assert any("مكتبة عامة" in line for line in first)


def test_a_page_that_is_not_there_is_one_line(home: Home) -> None:
    with serving() as server:
        (said,) = lines(home, "show", f"{server.url}/missing", code=1)
    assert "404" in said
