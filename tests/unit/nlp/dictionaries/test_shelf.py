"""A reader's own dictionaries: both formats, packed and plain, folded look-up, broken files."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from books import write_dictd, write_stardict
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.nlp.dictionaries import Shelf

_BOOK = "كِتَابٌ: ما يُكتب فيه. a book, a letter".encode()
_WRITE = "كتب يكتب: to write " + "x" * 300


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("wide", [False, True])
def test_stardict_article_is_found_under_any_spelling_of_its_headword(
    tmp_path: Path, *, packed: bool, wide: bool
) -> None:
    write_stardict(tmp_path, {"كَتَبَ": _WRITE.encode(), "كِتَاب": _BOOK}, packed=packed, wide=wide)
    shelf = Shelf(tmp_path)
    for word in ("كتاب", "كِتَابٌ", "الكتاب", "كـتاب"):
        (article,) = shelf.look_up((word,))
        assert (article.dictionary, article.headword, article.text) == ("small", "كِتَاب", _BOOK.decode())
    assert shelf.look_up(("كتب",))[0].text == _WRITE
    assert shelf.look_up(("قلم",)) == ()
    assert shelf.problems == []


@pytest.mark.parametrize("packed", [False, True])
def test_dictd_article_is_found(tmp_path: Path, *, packed: bool) -> None:
    write_dictd(tmp_path, {"قلم": "pen", "كتاب": _WRITE, "مدرسة": "school"}, packed=packed)
    shelf = Shelf(tmp_path)
    assert [shelf.look_up((word,))[0].text for word in ("قلم", "كتاب", "مدرسه")] == ["pen", _WRITE, "school"]


def test_the_first_word_that_is_known_answers(tmp_path: Path) -> None:
    write_dictd(tmp_path, {"قلم": "pen", "كتاب": "book"})
    assert [one.text for one in Shelf(tmp_path).look_up(("مكتبة", "كتاب", "قلم"))] == ["book"]


def test_the_headword_spelled_like_the_word_comes_before_its_likes(tmp_path: Path) -> None:
    write_dictd(tmp_path, {"على": "on", "علي": "Ali"})
    shelf = Shelf(tmp_path)
    assert [one.text for one in shelf.look_up(("علي",))] == ["Ali", "on"]
    assert [one.text for one in shelf.look_up(("على",))] == ["on", "Ali"]


def test_synonyms_lead_to_their_article(tmp_path: Path) -> None:
    write_stardict(tmp_path, {"كتاب": b"book", "قلم": b"pen"}, synonyms={"يراع": 1, "سفر": 0, "ضائع": 9})
    shelf = Shelf(tmp_path)
    assert [one.text for one in shelf.look_up(("يراع",))] == ["pen"]
    assert shelf.look_up(("ضائع",)) == ()


def test_markup_becomes_lines_and_controls_do_not_come_through(tmp_path: Path) -> None:
    html = "<b>كتاب</b><br>book &amp; letter<script>alert(1)</script><p>\x1b[31mred</p>"
    write_stardict(tmp_path, {"كتاب": html.encode()}, types="h")
    (article,) = Shelf(tmp_path).look_up(("كتاب",))
    assert article.text == "كتاب\nbook & letter\n␛[31mred"


def test_fields_of_several_types_are_told_apart(tmp_path: Path) -> None:
    article = b"m" + b"one\0" + b"W" + (3).to_bytes(4) + b"\1\2\3" + b"h" + b"<i>two</i>\0"
    write_stardict(tmp_path, {"كتاب": article}, types="")
    assert Shelf(tmp_path).look_up(("كتاب",))[0].text == "one\ntwo"


def test_several_dictionaries_answer_in_the_order_of_their_files(tmp_path: Path) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    write_dictd(tmp_path, {"كتاب": "first"}, name="a")
    write_stardict(folder, {"كتاب": b"second"}, name="b")
    assert [one.text for one in Shelf(tmp_path).look_up(("كتاب",))] == ["first", "second"]


@pytest.mark.parametrize("ending", [".idx", ".dict"])
def test_a_missing_file_is_named_and_the_rest_serves(tmp_path: Path, ending: str) -> None:
    write_stardict(tmp_path, {"كتاب": b"book"}, name="bad").with_suffix(ending).unlink()
    write_dictd(tmp_path, {"كتاب": "good"})
    shelf = Shelf(tmp_path)
    assert [one.text for one in shelf.look_up(("كتاب",))] == ["good"]
    assert len(shelf.problems) == 1
    assert "bad" in shelf.problems[0]


def test_broken_files_are_named(tmp_path: Path) -> None:
    write_stardict(tmp_path, {"كتاب": b"book"}, name="cut")
    (tmp_path / "cut.idx").write_bytes("كتاب".encode() + b"\0\0\0")
    write_dictd(tmp_path, {"كتاب": "book"}, name="nodz", packed=True)
    (tmp_path / "nodz.dict.dz").write_bytes(gzip.compress(b"book"))
    (tmp_path / "text.ifo").write_text("not a dictionary", encoding="utf-8")
    (tmp_path / "odd.index").write_text("كتاب\t!!\t??\n", encoding="utf-8")
    (tmp_path / "odd.dict").write_text("book", encoding="utf-8")
    shelf = Shelf(tmp_path)
    assert shelf.look_up(("كتاب",)) == ()
    assert len(shelf.problems) == 4


def test_no_folder_is_no_problem(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "none")
    assert shelf.look_up(("كتاب",)) == ()
    assert shelf.problems == []


def test_long_articles_are_cut(tmp_path: Path) -> None:
    write_dictd(tmp_path, {"كتاب": "ك" * 1_000_000})
    (article,) = Shelf(tmp_path).look_up(("كتاب",))
    assert 8_000 < len(article.text) < 9_000


@settings(max_examples=60, deadline=None)
@given(index=st.binary(max_size=200), data=st.binary(max_size=200), words=st.text(max_size=6))
def test_any_bytes_are_survived(
    tmp_path_factory: pytest.TempPathFactory, index: bytes, data: bytes, words: str
) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    write_stardict(folder, {"كتاب": b"book"}, name="fuzz", packed=True)
    (folder / "fuzz.dict.dz").write_bytes((folder / "fuzz.dict.dz").read_bytes()[:40] + data)
    (folder / "fuzz.idx.gz").unlink()
    (folder / "fuzz.idx").write_bytes(index)
    (folder / "other.index").write_bytes(data)
    (folder / "other.dict").write_bytes(index)
    Shelf(folder).look_up((words, "كتاب"))
