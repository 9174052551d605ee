"""Lines and cells: what must hold for every text at every width."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from layout_texts import bases, texts, widths
from rich.cells import cell_len

from tuireader.layout import Cell, LaidOut, Line, plain
from tuireader.layout.spelled import SPELLED

_many = settings(max_examples=500, deadline=None)


def _lines(laid: LaidOut, width: int) -> list[Line]:
    return [laid.line(k, width) for k in range(laid.line_count(width))]


@_many
@given(texts, widths, bases)
def test_clusters_tile_the_lines_and_the_lines_the_text(text: str, width: int, base: int | None) -> None:
    laid = LaidOut(text, base)
    lines = _lines(laid, width)
    clusters = sorted({cell[:2] for line in lines for cell in line.cells})
    assert [start for start, _ in clusters] == [0, *(end for _, end in clusters)][:-1] if clusters else text == ""
    assert (clusters[-1][1] if clusters else 0) == len(text)
    assert [(line.start, line.end) for line in lines] == list(laid.breaks(width))
    for line in lines:
        assert all(line.start <= cell.start < cell.end <= line.end for cell in line.cells)


@_many
@given(texts, widths, bases)
def test_no_line_is_wider_than_the_screen(text: str, width: int, base: int | None) -> None:
    for line in _lines(LaidOut(text, base), width):
        assert line.width == sum(cell.width for cell in line.cells) <= width
        assert line.width == cell_len(plain(line))
        assert all(cell.width == cell_len(cell.text) for cell in line.cells)


@_many
@given(texts, widths, bases)
def test_nothing_invisible_or_obeyed_is_drawn(text: str, width: int, base: int | None) -> None:
    for line in _lines(LaidOut(text, base), width):
        kinds = {unicodedata.category(char) for char in plain(line)}
        assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
        assert "\ufe0f" not in plain(line)


@_many
@given(texts, widths, bases)
def test_offset_to_column_and_back(text: str, width: int, base: int | None) -> None:
    laid = LaidOut(text, base)
    for k, line in enumerate(_lines(laid, width)):
        for cell in line.cells:
            for offset in range(cell.start, cell.end):
                column = line.column(offset)
                assert column is not None
                assert 0 <= column <= line.width
                assert laid.line_of(offset, width) == k
                if cell.width:
                    width_of_all = sum(one.width for one in line.cells if one.start == cell.start)
                    assert {line.hit(column + at) for at in range(width_of_all)} == {cell[:2]}
                    assert line.columns(offset, offset + 1) == [(column, column + width_of_all)]
        assert line.column(line.start - 1) is line.column(line.end) is None
        assert line.hit(-1) is line.hit(line.width) is None
        assert line.columns(line.start, line.end) == ([(0, line.width)] if line.width else [])


@_many
@given(texts, widths)
def test_logical_order_on_a_line_is_the_paragraphs(text: str, width: int) -> None:
    laid = LaidOut(text, 1)
    assert laid.text == text
    assert laid.base == 1
    whole = laid.line(0, 10**6) if laid.line_count(10**6) == 1 else None
    assert whole is not None
    drawn = {cell.start: cell.text for cell in whole.cells if cell.width == 1}
    for line in _lines(laid, max(2, width)):
        for cell in line.cells:
            if SPELLED[text[cell.start]]:
                continue
            if cell.width == 1 and len(cell.text) == 1 == len(drawn.get(cell.start, "")) and cell.text.isalpha():
                assert cell.text == drawn[cell.start]


def test_cells_of_a_mixed_line() -> None:
    line = LaidOut("لَا (a)", 1).line(0, 80)
    assert line.cells == (
        Cell(6, 7, "(", 1), Cell(5, 6, "a", 1), Cell(4, 5, ")", 1), Cell(3, 4, " ", 1), Cell(0, 3, "\ufefb\u064e", 1),
    )  # fmt: skip
    assert [line.column(offset) for offset in range(8)] == [4, 4, 4, 3, 2, 1, 0, None]
    assert line.columns(2, 3) == [(4, 5)]
    assert line.columns(2, 2) == []


def test_a_span_over_two_directions_falls_apart() -> None:
    text = "نعم abc لا"
    line = LaidOut(text, 1).line(0, 80)
    assert plain(line) == "\ufefb abc \ufee2\ufecc\ufee7"
    assert line.columns(0, 5) == [(2, 3), (5, 9)]


def test_hanging_blanks_stand_at_the_end_where_reading_goes() -> None:
    right = LaidOut("نعم   لا", 1).line(0, 4)
    assert (right.start, right.end, right.width) == (0, 6, 3)
    assert right.column(5) == 0
    left = LaidOut("abc   de", 0).line(0, 4)
    assert (left.start, left.end, left.width, left.column(5)) == (0, 6, 3, 3)


def test_end_of_text_is_on_the_last_line() -> None:
    laid = LaidOut("نعم لا", 1)
    assert [laid.line_of(offset, 3) for offset in (-1, 0, 3, 4, 6, 99)] == [0, 0, 0, 1, 1, 1]
    assert LaidOut("").line_of(0, 10) == 0


def test_an_empty_paragraph_is_one_empty_line() -> None:
    line = LaidOut("", 1).line(0, 10)
    assert (line.cells, line.width, line.hit(0), line.column(0)) == ((), 0, None, None)


def test_width_below_one_is_one() -> None:
    assert LaidOut("abc").line_count(0) == LaidOut("abc").line_count(1) == 3


def test_a_line_that_is_not_there() -> None:
    with pytest.raises(IndexError):
        LaidOut("abc").line(1, 80)


def test_a_very_long_paragraph_costs_little_a_line() -> None:
    laid = LaidOut("قال (abc) لا" * 20_000, 1)
    assert laid.line(laid.line_count(80) - 1, 80).end == len(laid.text)


def test_piles_of_marks_do_not_flood_the_screen() -> None:
    laid = LaidOut("ب" + "\u064e" * 100_000 + " \u06d6" * 1000, 1)
    line = laid.line(0, 5)
    assert (line.end, line.width) == (len(laid.text), 1)
    assert len(plain(line)) < 50


def test_a_word_as_long_as_a_book() -> None:
    laid = LaidOut("بلا" * 100_000, 1)
    assert laid.line_count(80) == 2500
    assert laid.line(2499, 80).width == 80


def test_import_loads_neither_shaper_nor_bidi_library() -> None:
    code = "import sys, tuireader.layout; print(sorted({'textual', 'bidi', 'arabic_reshaper'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
