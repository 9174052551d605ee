"""Bidi beyond Unicode's files: python-bidi as an oracle, unassigned code points, mirrors, lines."""

from __future__ import annotations

import random

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_texts import ARABIC, LATIN, NUMBERS, SIGNS, texts

from tuireader.layout import bidi
from tuireader.layout.bidi_classes import classify

_WORDS = [word for word in [*ARABIC, *LATIN, *NUMBERS, *SIGNS] if word.isprintable()]


def _visual(text: str, base: int) -> str:
    _, levels, classes = bidi.resolve(text, base)
    return "".join(text[index] for index in bidi.reorder(bidi.line_levels(classes, levels, base, 0, len(text))))


@pytest.mark.parametrize("base", [0, 1])
def test_order_is_python_bidis(base: int) -> None:
    chance = random.Random(base)
    for _ in range(3000):
        text = " ".join(chance.choices(_WORDS, k=chance.randrange(1, 25)))
        assert _visual(text, base) == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "base"),
    [("", 0), ("12 ...", 0), ("1 نعم", 1), ("a نعم", 0), ("\u2067نعم\u2069 a", 0), ("\u2067نعم a", 0), ("\u2069ب", 1)],
)
def test_base_is_the_first_strong_letters(text: str, base: int) -> None:
    assert bidi.resolve(text, None)[0] == base


def test_a_bracket_pair_after_an_isolate_takes_its_context() -> None:
    text = "م\u200e\u2067ت\u2069[3]"
    _, levels, _ = bidi.resolve(text, 1)
    assert [levels[text.index(bracket)] for bracket in "[]"] == [2, 2]


def test_unassigned_code_points_have_their_blocks_direction() -> None:
    assert classify("\u05ff\u07bf\u20cf\ufdd0\uffff\u0378\U0001e8ff\U00010d3f\U000e0fff") == "RATXXLRAX"


def test_more_brackets_than_the_stack_holds() -> None:
    bidi.resolve("(" * 500 + "نعم" + ")" * 500, 0)
    text = "[(ب)" * 30_000
    assert len(bidi.resolve(text, 0)[1]) == len(text)


@pytest.mark.parametrize(("char", "image"), [("(", ")"), ("«", "»"), ("\u2e55", "\u2e56"), ("a", "a"), ("،", "،")])
def test_mirror(char: str, image: str) -> None:
    assert bidi.mirror(char) == image
    assert bidi.mirror(image) == char


def test_trailing_blanks_of_each_line_have_the_base_level() -> None:
    text = "نعم abc def لا"
    _, levels, classes = bidi.resolve(text, 1)
    assert bidi.line_levels(classes, levels, 1, 0, 8) == bytes([1, 1, 1, 1, 2, 2, 2, 1])
    assert levels[7] == 2


@given(st.lists(st.integers(0, 6), max_size=30).map(bytes))
def test_reorder_is_the_rule_as_written(levels: bytes) -> None:
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        place = 0
        while place < len(order):
            end = place
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[place:end] = reversed(order[place:end])
            place = end + 1
    assert bidi.reorder(levels) == order


@settings(max_examples=300)
@given(texts)
def test_levels_and_classes_are_as_long_as_the_text(text: str) -> None:
    base, levels, classes = bidi.resolve(text, None)
    assert len(levels) == len(classes) == len(text)
    assert all(level >= base for level in levels)
