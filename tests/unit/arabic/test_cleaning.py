"""Cleaning: nothing that a terminal could obey comes through either door, and what carries meaning stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.arabic.cleaning import clean_text, visible, visible_lines

ANY = st.text(st.characters(), max_size=60) | st.text("ab\u0301ش\u0651\x1b\r\n\x00\x85\u202e\ufeff\ud800\u200b\u2066 ")
C0 = [chr(code) for code in range(0x20)]
C1 = [chr(code) for code in range(0x80, 0xA0)]
OBEYED = {*C0, "\x7f", *C1, *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e", *map(chr, range(0xE0000, 0xE0080))}
LINE_ENDS = ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"]


def is_obeyed(char: str) -> bool:
    return char in OBEYED or unicodedata.category(char) in ("Cc", "Cs")


@pytest.mark.parametrize("char", sorted(OBEYED), ids=lambda char: f"U+{ord(char):04X}")
def test_whatever_is_drawn_holds_no_control(char: str) -> None:
    shown = visible(f"قبل{char}بعد")
    assert len(shown) == 7
    assert not any(map(is_obeyed, shown))
    assert (shown[:3], shown[4:]) == ("قبل", "بعد")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("\x1b[31m", "␛[31m"), ("\x00", "␀"), ("\x7f", "␡"), ("\x9b2J", "␦2J"), ("\u202eabc", "␦abc"), ("a\tb", "a b"),
     ("a\nb", "a b"), ("\x07", "␇"), ("\ud800", "\ufffd"), ("\U000e0041", "\ufffd"), ("[bold]x[/]", "[bold]x[/]")],
)  # fmt: skip
def test_a_control_is_shown_by_its_picture(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY)
def test_what_is_drawn_keeps_its_offsets_and_stays_what_it_is(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not any(map(is_obeyed, shown))
    assert all(new == old for new, old in zip(shown, text, strict=True) if not is_obeyed(old) and old < "\ufff0")


def test_lines_of_our_own_stay_lines() -> None:
    assert visible_lines("a\x1b\nb\r") == "a␛\nb "


@given(ANY)
def test_a_clean_text_is_clean(raw: str) -> None:
    text = clean_text(raw)
    assert clean_text(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not any(map(is_obeyed, text.replace("\n", "").replace("\t", "")))


@pytest.mark.parametrize("end", LINE_ENDS, ids=lambda end: "-".join(f"{ord(char):04X}" for char in end))
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    assert clean_text(f"سطر{end}آخر") == "سطر\nآخر"


@pytest.mark.parametrize(
    "char",
    ["\ufeff", "\u200b", "\u2060", "\u2062", "\u206a", "\u00ad", "\u202a", "\u202b", "\u202c"],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_what_is_invisible_and_says_nothing_goes(char: str) -> None:
    assert clean_text(f"{char}كت{char}اب") == "كتاب"


@pytest.mark.parametrize(
    "char",
    [*"\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u0640\u064b"],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_what_carries_meaning_stays(char: str) -> None:
    assert clean_text(f"كت{char}اب") == f"كت{char}اب"


@pytest.mark.parametrize("char", ["\u202d", "\u202e"])
def test_an_override_is_seen(char: str) -> None:
    assert clean_text(f"a{char}b") == "a␦b"


def test_letters_are_composed() -> None:
    assert clean_text("ا\u0653من") == "آمن"
    assert clean_text("ا\u200b\u0653من") == "آمن"


@pytest.mark.parametrize(
    ("shaped", "text"),
    [
        ("\ufe8d\ufedf\ufed4\ufeec\ufeae\ufeb3", "الفهرس"),
        ("\ufefb", "لا"),
        ("\ufef5\ufe80", "لآء"),
        ("\ufeb3\ufc60", "س\u064e\u0651"),
        ("\ufdf2 \ufd3e1\ufd3f", "\ufdf2 \ufd3e1\ufd3f"),
        ("\ufe71", "ـ\u064b"),
    ],
)
def test_shapes_of_letters_become_letters(shaped: str, text: str) -> None:
    assert clean_text(shaped) == text
    assert clean_text(text) == text
