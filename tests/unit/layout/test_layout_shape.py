"""Shaping: arabic_reshaper as an oracle on ordinary words, and what it cannot do."""

from __future__ import annotations

import random

import pytest
from arabic_reshaper import ArabicReshaper
from arabic_reshaper.letters import LETTERS_ARABIC
from arabic_reshaper.ligatures import LIGATURES
from hypothesis import given, settings
from layout_texts import wild

from tuireader.layout import letters
from tuireader.layout.shape import shape_word

_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u06d6"
_LAM_ALEF = {f"ARABIC LIGATURE LAM WITH ALEF{name}" for name in ("", *(f" WITH {x}" for x in (
    "HAMZA ABOVE", "HAMZA BELOW", "MADDA ABOVE")))}  # fmt: skip


@pytest.fixture(scope="module")
def oracle() -> ArabicReshaper:
    options = {name: name in _LAM_ALEF for name, _ in LIGATURES}
    options |= dict.fromkeys(("support_ligatures", "support_zwj"), True)
    options |= dict.fromkeys(
        ("delete_harakat", "delete_tatweel", "shift_harakat_position", "use_unshaped_instead_of_isolated"), False
    )
    return ArabicReshaper(configuration=options)


def test_ordinary_words_are_arabic_reshapers(oracle: ArabicReshaper) -> None:
    chance = random.Random(3)
    bases = [*(char for char in LETTERS_ARABIC if char != "\u200d"), *"لاأإآ" * 12, *"1٣.-a"]
    for _ in range(4000):
        word = "".join(
            chance.choice(bases) + "".join(chance.choices(_MARKS, k=chance.choice([0, 0, 0, 1, 2])))
            for _ in range(chance.randrange(1, 9))
        )
        assert "".join(text for _, text in shape_word(word)) == oracle.reshape(word)


@settings(max_examples=300)
@given(wild)
def test_clusters_tile_the_word(text: str) -> None:
    for word in text.split():
        assert sum(count for count, _ in shape_word(word)) == len(word)


@pytest.mark.parametrize(
    ("word", "clusters"),
    [
        ("", ()),
        ("ab", ((1, "a"), (1, "b"))),
        ("بلا", ((1, "\ufe91"), (2, "\ufefc"))),
        ("لَاب", ((3, "\ufefb\u064e"), (1, "\ufe8f"))),
        ("ه\u200d", ((2, "\ufeeb"),)),
        ("\u200dه", ((1, ""), (1, "\ufeea"))),
        ("ه\u200d\u064eب", ((3, "\ufeeb\u064e"), (1, "\ufe90"))),
        ("ب\u200cب", ((2, "\ufe8f"), (1, "\ufe8f"))),
        ("ل\u200cا", ((2, "\ufedd"), (1, "\ufe8d"))),
        ("ل\u200dا", ((2, "\ufedf"), (1, "\ufe8e"))),
        ("ا\u200dب", ((2, "\ufe8d"), (1, "\ufe90"))),
        ("ب\u200fب", ((1, "\ufe91"), (1, ""), (1, "\ufe90"))),
        ("ب\u06e5ب", ((1, "\ufe8f"), (1, "\u06e5"), (1, "\ufe8f"))),
        ("\u064eب", ((1, "\u25cc\u064e"), (1, "\ufe8f"))),
        ("\u200e\u064e", ((1, ""), (1, "\u25cc\u064e"))),
        ("ب\u089aب", ((2, "\ufe91\u089a"), (1, "\ufe90"))),
        ("\ufefb\ufeaa", ((1, "\ufefb"), (1, "\ufeaa"))),
    ],
)
def test_clusters(word: str, clusters: tuple[tuple[int, str], ...]) -> None:
    assert shape_word(word) == clusters


@pytest.mark.parametrize("letter", "ەڕۂێڵښ\u08a0")
def test_letters_without_signs_join_their_neighbours(letter: str) -> None:
    (_, before), (_, drawn), (_, after) = shape_word(f"ب{letter}ب")
    assert before == "\ufe91"
    assert drawn == letter
    assert after == ("\ufe8f" if letter in letters.code_points(letters.RIGHT_JOINING) else "\ufe90")


def test_joining_types_are_apart() -> None:
    kinds = [letters.RIGHT_JOINING, letters.DUAL_JOINING, letters.JOIN_CAUSING]
    sets = [set(letters.code_points(kind)) for kind in kinds]
    assert sum(map(len, sets)) == len(set.union(*sets))
