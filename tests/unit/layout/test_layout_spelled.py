"""Signs for words and phrases: spelled out, one cluster, several cells."""

from __future__ import annotations

import unicodedata

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tuireader.layout import LaidOut, StyledSpan, count_lines, paint, plain
from tuireader.layout.clusters import BLANK
from tuireader.layout.shape import shape_word
from tuireader.layout.spelled import MAYBE_SPELLED, SPELLED

_SIGNS = [chr(code) for code in range(0xFB50, 0xFE00) if SPELLED[chr(code)]]


def _letters(line_text: str) -> str:
    return unicodedata.normalize("NFKC", line_text[::-1])


@pytest.mark.parametrize(
    ("sign", "letters"),
    [
        ("\ufdfa", "صلى الله عليه وسلم"), ("\ufdfb", "جل جلاله"), ("\ufdf2", "الله"), ("\ufdf3", "اكبر"),
        ("\ufdf4", "محمد"), ("\ufdf5", "صلعم"), ("\ufdf6", "رسول"), ("\ufdf7", "عليه"), ("\ufdf8", "وسلم"),
        ("\ufdf9", "صلى"), ("\ufdfc", "ریال"), ("\ufdfd", "بسم الله الرحمن الرحيم"), ("\ufd41", "رضي الله عنه"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("base", [0, 1])
def test_signs_are_spelled_out_from_right_to_left(sign: str, letters: str, base: int) -> None:
    line = LaidOut(sign, base).line(0, 80)
    assert _letters(plain(line)) == letters
    assert {cell[:2] for cell in line.cells} == {(0, 1)}
    assert line.width == cell_len(plain(line)) == len(line.cells)


def test_every_ligature_of_the_block_has_letters_and_a_size_of_its_own() -> None:
    assert len(_SIGNS) > 450
    for sign in _SIGNS:
        ((count, drawn),) = shape_word(sign)
        assert count == 1
        assert 1 <= cell_len(drawn) < BLANK
        assert MAYBE_SPELLED.match(sign)
        assert not any(SPELLED[char] for char in drawn)


def test_a_mark_behind_a_sign_stands_on_its_last_letter() -> None:
    line = LaidOut("\ufdf2\u064eب", 1).line(0, 80)
    assert [(cell.start, cell.end, cell.text) for cell in line.cells][:2] == [(2, 3, "\ufe8f"), (0, 2, "\ufeea\u064e")]


def test_offsets_columns_and_styles_of_a_sign() -> None:
    line = LaidOut("ب \ufdf2 ج", 1).line(0, 80)
    assert line.width == 8
    assert [line.column(offset) for offset in range(5)] == [7, 6, 2, 1, 0]
    assert [line.hit(column) for column in range(2, 6)] == [(2, 3)] * 4
    assert line.columns(2, 3) == [(2, 6)]
    segments = paint(line, 8, [StyledSpan(2, 3, Style(bold=True))], Style())
    assert [(segment.cell_length, bool(segment.style and segment.style.bold)) for segment in segments] == [
        (2, False), (4, True), (2, False),
    ]  # fmt: skip
    assert "".join(part.text for part in next(iter(Segment.divide(segments, [4, 8])))) == plain(line)[:4]


@pytest.mark.parametrize("width", range(1, 45))
@pytest.mark.parametrize(
    "text", ["قال \ufdfa لا", "\ufdfa\ufdfa", "(\ufdfa):\ufdfb abc", "\ufd3eالله\ufd3f \u06d6\ufdf2"]
)
def test_a_sign_is_never_cut(text: str, width: int) -> None:
    laid = LaidOut(text, 1)
    assert count_lines(text, width) == laid.line_count(width)
    lines = [laid.line(k, width) for k in range(laid.line_count(width))]
    seen = [start for line in lines for start in {cell.start for cell in line.cells}]
    assert len(seen) == len(set(seen))
    assert all(line.width <= width for line in lines)


def test_where_it_has_no_room_a_sign_stays_a_sign() -> None:
    laid = LaidOut("\ufdfa", 1)
    assert [plain(laid.line(0, width)) for width in (1, 17)] == ["\ufdfa", "\ufdfa"]
    assert laid.line(0, 18).width == 18
