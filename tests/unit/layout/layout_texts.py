"""Texts to try the layout on: ordinary words, and everything that is known to break a terminal."""

from __future__ import annotations

from hypothesis import strategies as st

ARABIC = ["قال", "لا", "الأولى", "بلإ", "كَتَبَ", "الطُّلَّابُ", "إِلَّا", "هٰذا", "،", "؟", "شيء", "ومسؤولياتهم"]
PERSO = ["می\u200cخواهم", "پچژ", "بێب", "ڵا", "ھے", "ە"]
LATIN = ["abc", "WHO", "cafe\u0301", "a", "K.", "don't"]
NUMBERS = ["12", "١٢٫٥٪", "3.5%", "2024-05-12", "۱۳۵۷", "$5"]
SIGNS = ["(", ")", "[", "]", "«", "»", '"', "-", ".", ":", "!", "…", "/"]
BLANKS = [" "] * 12 + ["  ", "    ", "\t", "\n", "\u00a0", "\u3000", "\u2003"]
CONTROLS = [
    "\u200e", "\u200f", "\u061c", "\u2066", "\u2067", "\u2068", "\u2069", "\u200d", "\u200c", "\u00ad", "\ufeff",
    "\u200b", "\u2060", "\u06dd", "\u0600", "\u08e2", "\u202e", "\u202b", "\u202c", "\x1b[31m", "\x00", "\x9b",
    "\ufff9", "\ud800", "\udc80\ud800",
]  # fmt: skip
MARKS = ["\u064e", "\u0651", "\u06d6", "\u0301", "\u034f", "\ufe0f", "\u08d4", "\u0670"]
WIDE = [
    "漢",
    "字",
    "\U0001f600",
    "\U0001f44d\U0001f3fd",
    "\u2764\ufe0f",
    "한",
    "\u1112\u1161\u11ab",
    "\U0001f1f8\U0001f1e6",
]
LONE = [
    "ل",
    "ا",
    "أ",
    "ب",
    "ـ",
    "\u06e5",
    "\u0671",
    "ﷺ",
    "ﻻ",
    "\u25cc",
    "\ufffe",
    "\u05d0",
    "\u0bcd",
    "\U0001e900",
    "ﷲ",
    "ﱟ",
    "ﲜ",
    "ﴽ",
    "﴾",
    "﷽",
    "\ufd41",
]

ordinary = st.lists(st.sampled_from([*ARABIC, *LATIN, *NUMBERS, *SIGNS, *BLANKS]), max_size=40).map("".join)
wild = st.lists(
    st.sampled_from([*ARABIC, *PERSO, *LATIN, *NUMBERS, *SIGNS, *BLANKS, *CONTROLS, *MARKS, *MARKS, *WIDE, *LONE]),
    max_size=30,
).map("".join)
texts = ordinary | wild | wild | st.text(max_size=40)
widths = st.integers(1, 30) | st.integers(1, 120)
bases = st.sampled_from([0, 1, None])
