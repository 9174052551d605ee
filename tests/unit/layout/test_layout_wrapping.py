"""Wrapping and counting lines without laying them out."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from layout_texts import ordinary, texts, widths
from rich.cells import cell_len

from tuireader.layout import LaidOut, count_lines, plain
from tuireader.layout.cells import KINDS, Kind, shown
from tuireader.layout.wrapping import PLAIN_RANGES, line_ends


@settings(max_examples=1000, deadline=None)
@given(texts, widths)
def test_count_is_what_laying_out_gives(text: str, width: int) -> None:
    assert count_lines(text, width) == LaidOut(text).line_count(width)


@settings(max_examples=300, deadline=None)
@given(ordinary, widths)
def test_lines_are_as_full_as_words_allow(text: str, width: int) -> None:
    laid = LaidOut(text, 0)
    clean = shown(text)
    breaks = laid.breaks(width)
    for k, (_, end) in enumerate(breaks[:-1]):
        if clean[end - 1] == " ":
            assert clean[end] != " "
            word = LaidOut(re.split(" ", clean[end:])[0], 0)
            blanks = len(clean[:end]) - len(clean[:end].rstrip(" "))
            assert laid.line(k, width).width + blanks + word.line(0, 10**6).width > width
        else:
            assert laid.line(k, width).width == width


@settings(max_examples=300)
@given(texts, widths)
def test_what_has_no_width_never_makes_a_line(text: str, width: int) -> None:
    sizes = bytes(size for size in text.encode(errors="replace") if size in b" a12")
    sizes = sizes.replace(b"a", b"\1").replace(b"1", b"\1").replace(b"2", b"\1")
    strewn = b"\0".join(bytes([size]) for size in sizes)
    assert len(line_ends(b"\0" + strewn + b"\0", width)) == len(line_ends(sizes, width))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, 1),
        ("     ", 2, 1),
        ("abc   ", 3, 1),
        ("abc def", 3, 2),
        ("abc  def", 3, 2),
        (" abcdef", 5, 3),
        ("abcdefgh", 3, 3),
        ("a bcdefgh", 3, 4),
        ("لا لا", 1, 2),
        ("ل\u200cا", 1, 2),
        ("سَلَامٌ", 3, 1),
        ("\u064eب", 1, 2),
        ("ب \u06d6 ب", 3, 2),
        ("漢字", 1, 2),
        ("漢字", 3, 2),
        ("abc\u200f\u200f", 3, 1),
        ("a\tb\nc", 1, 3),
        ("abc\u3000\u2003def", 3, 2),
        ("ab\u00a0cd", 3, 2),
    ],
)
def test_counts(text: str, width: int, lines: int) -> None:
    assert count_lines(text, width) == LaidOut(text).line_count(width) == lines


def test_a_wide_character_gives_way_on_one_column() -> None:
    laid = LaidOut("漢a", 0)
    assert [plain(laid.line(k, 1)) for k in range(2)] == ["\ufffd", "a"]


def test_marks_of_a_blank_line_have_a_place() -> None:
    line = LaidOut(" \u06d6", 1).line(0, 1)
    assert (plain(line), line.width) == ("\u25cc\u06d6", 1)


def test_plain_characters_are_one_column_whatever_stands_beside_them() -> None:
    plain_characters = re.findall(f"[{PLAIN_RANGES}]", "".join(map(chr, range(0x11000))))
    assert len(plain_characters) > 1500
    for char in plain_characters:
        assert KINDS[char] is Kind.BASE
        assert cell_len(char) == 1
        assert shown(char) == char
        assert unicodedata.category(char) != "Cf"
