"""Unicode's own tests of the bidirectional algorithm, every case: BidiCharacterTest.txt and BidiTest.txt."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from tuireader.layout import LaidOut, bidi
from tuireader.layout.bidi_classes import CODES, REMOVED, classify
from tuireader.layout.cells import shown

_DATA = Path(os.environ.get("TUIREADER_TEST_DATA") or Path(__file__).parents[4] / "shared" / "data") / "unicode"
_BASES = {"0": 0, "1": 1, "2": None}
_BITS = ((1, None), (2, 0), (4, 1))
_SAMPLES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "$", "AN": "\u0661", "CS": ",",
    "NSM": "\u064e", "BN": "\u200b", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a", "RLE": "\u202b",
    "LRO": "\u202d", "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068",
    "PDI": "\u2069",
}  # fmt: skip


def _rows(name: str) -> Iterator[str]:
    path = _DATA / name
    if not path.is_file():
        pytest.skip(f"no {name}: put Unicode's file into {_DATA}, or set TUIREADER_TEST_DATA")
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if row := line.partition("#")[0].strip():
                yield row


def _shown(text: str, base: int | None) -> tuple[int, list[str], list[int]]:
    """Base level, level of each code point (x for what X9 removes) and the order of the others."""
    found, levels, classes = bidi.resolve(text, base)
    line = bidi.line_levels(classes, levels, found, 0, len(text))
    order = [index for index in bidi.reorder(line) if classes[index] not in REMOVED]
    return found, ["x" if letter in REMOVED else str(level) for letter, level in zip(classes, line, strict=True)], order


def test_every_class_has_a_sample() -> None:
    assert {name: classify(char) for name, char in _SAMPLES.items()} == CODES


@pytest.mark.slow
def test_bidi_character_test() -> None:
    cases, wrong = 0, []
    for row in _rows("BidiCharacterTest.txt"):
        codes, base, expected_base, levels, order = row.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        expected = (int(expected_base), levels.split(), [int(index) for index in order.split()])
        cases += 1
        if _shown(text, _BASES[base]) != expected:
            wrong.append(row)
    assert wrong == []
    assert cases == 91_707


def test_cells_of_a_line_stand_in_the_order_of_the_standard() -> None:
    compared = 0
    for row in islice(_rows("BidiCharacterTest.txt"), 0, None, 10):
        codes, base, _, _, order = row.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if shown(text) == text:
            cells = LaidOut(text, _BASES[base]).line(0, 200).cells
            heads = {cell.start for cell in cells}
            expected = [int(index) for index in order.split() if int(index) in heads]
            compared += 1
            assert [cell.start for cell in cells if cell.start in expected] == expected, row
    assert compared > 3000


@pytest.mark.slow
def test_bidi_test() -> None:
    cases, wrong = 0, []
    levels: list[str] = []
    order: list[int] = []
    for row in _rows("BidiTest.txt"):
        if row.startswith("@"):
            name, _, value = row.partition(":")
            if name == "@Levels":
                levels = value.split()
            elif name == "@Reorder":
                order = [int(index) for index in value.split()]
            continue
        names, _, bits = row.partition(";")
        text = "".join([_SAMPLES[name] for name in names.split()])
        for bit, base in _BITS:
            if int(bits) & bit:
                cases += 1
                if _shown(text, base)[1:] != (levels, order):
                    wrong.append((row, base))
    assert wrong == []
    assert cases == 770_241
