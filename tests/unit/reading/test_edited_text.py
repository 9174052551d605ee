"""Three hundred highlights in a text that is edited: how many are found by which rule, and that none goes astray.

`stand` are highlights whose words are all left, side by side; of `changed` ones some letters are left, of `gone` ones
none. What stands and is lost are words of headings and short lines that were rewritten around them: so few letters are
left that nothing makes their place certain. They are kept, listed, and can be placed by hand.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from edits import Edited, quotes

from tuireader.arabic.characters import TASHKEEL
from tuireader.document.anchors import Place, make_anchor
from tuireader.loaders import load
from tuireader.reading.paths import assets
from tuireader.reading.reanchoring import Finder, Found

HIGHLIGHTS = 300

COLUMNS = (
    "stand", "stand position", "stand quote", "stand folded", "stand approximate", "stand lost", "changed",
    "changed found", "changed lost", "gone", "gone lost",
)  # fmt: skip
TABLE = """
edit      stand  position  quote  folded  approximate  lost   changed  found  lost   gone  lost
insert      300        56    244       0            0     0          0      0     0       0     0
delete      240         0    240       0            0     0          0      0     0      60    60
words       227        87    130       0            9     1         72     58    14       1     1
rewrite     131        32     87       0            4     8        161     54   107       8     8
tashkeel    300       123     71     106            0     0          0      0     0       0     0
join        300       172    128       0            0     0          0      0     0       0     0
all         189         1    131      54            3     0         62     39    23      49    49
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]


@cache
def texts() -> tuple[str, ...]:
    samples = sorted((assets() / "samples").glob("*.json"))
    return tuple(one.text for path in samples for one in load(path.read_bytes(), path.name).document.paragraphs)


def edit(edited: Edited, name: str) -> None:
    if name in ("insert", "all"):
        edited.insert_paragraphs(10)
    if name in ("delete", "all"):
        edited.delete_paragraphs(8)
    if name in ("words", "all"):
        edited.change_words(0.06)
    if name == "rewrite":
        edited.change_words(0.2)
    if name in ("tashkeel", "all"):
        edited.strip_tashkeel(0.6)
    if name in ("join", "all"):
        edited.join_paragraphs(5)


class Outcome:
    """What became of the highlights."""

    def __init__(self, name: str, seed: int) -> None:
        before = texts()
        self.edited = Edited(before, seed)
        old = self.edited.document()
        edit(self.edited, name)
        self.new = self.edited.document()
        finder = Finder(self.new)
        self.counts: Counter[str] = Counter()
        self.astray: list[str] = []
        self.missed: list[str] = []
        for quote in quotes(before, HIGHLIGHTS, seed):
            anchor = make_anchor(old.paragraphs[quote.index], quote.start, quote.end)
            start = self.edited.starts[quote.index] + quote.start
            letters = sum(char not in TASHKEEL for char in anchor.exact)
            self._judge(
                anchor.exact, letters, self.edited.where(start, start + len(anchor.exact)), finder.found(anchor)
            )

    def _judge(self, exact: str, letters: int, left: list[tuple[int, int]], found: Found | None) -> None:
        place = found.place if found else None
        if not left:
            self.counts["gone"] += 1
            self.counts["gone lost"] += place is None
            if place is not None:
                self.astray.append(f"{exact!r} went, and is found as {self._text(place)!r}")
            return
        stands = len(left) == letters and self._side_by_side(left)
        if not stands:
            self.counts["changed"] += 1
            self.counts[f"changed {'found' if place else 'lost'}"] += 1
            if place is not None and not any((place.index, at) in left for at in range(place.start, place.end)):
                self.astray.append(f"{exact!r} changed, and is found as {self._text(place)!r}")
            return
        self.counts["stand"] += 1
        self.counts[f"stand {found.rule if found else 'lost'}"] += 1
        if place is None:
            self.missed.append(exact)
        elif self._letters(place) != left:
            self.astray.append(f"{exact!r} stands, and is found as {self._text(place)!r}")

    def _side_by_side(self, left: list[tuple[int, int]]) -> bool:
        (first, start), (last, end) = left[0], left[-1]
        return first == last and self._letters(Place(start, end + 1, first)) == left

    def _letters(self, place: Place) -> list[tuple[int, int]]:
        text = self.new.paragraphs[place.index].text
        return [(place.index, at) for at in range(place.start, place.end) if text[at] not in TASHKEEL]

    def _text(self, place: Place) -> str:
        return place.of(self.new.paragraphs[place.index].text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_highlights_of_an_edited_text(row: list[str]) -> None:
    name, *counts = row
    outcome = Outcome(name, seed=9)
    assert outcome.astray == []
    assert [str(outcome.counts[column]) for column in COLUMNS] == counts


@pytest.mark.parametrize("name", ["insert", "delete", "tashkeel", "join"])
def test_where_no_word_was_changed_nothing_is_lost_but_what_went(name: str) -> None:
    for seed in range(3):
        outcome = Outcome(name, seed)
        assert outcome.missed == []
        assert outcome.astray == []
        assert outcome.counts["gone"] == outcome.counts["gone lost"]
