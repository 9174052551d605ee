"""Arabic shaping of one word: letters to joined forms, grouped into clusters.

Owns joining and lam-alef; knows no levels, widths or lines. arabic_reshaper's own `reshape` gives a string without a
map back, and loses its place in words with ZWJ; here each cluster says how many code points it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tuireader.arabic.characters import ZWJ, ZWNJ
from tuireader.layout.cells import DOTTED_CIRCLE, KINDS, MOST_MARKS, Kind
from tuireader.layout.letters import FINAL, INITIAL, ISOLATED, LAM, LAM_ALEF, MEDIAL, forms
from tuireader.layout.spelled import SPELLED, Spelling

_LONGEST_WORD = 64
_ASCII = {chr(code): (1, chr(code)) for code in range(0x80)}
_FORM = {(False, False): ISOLATED, (False, True): INITIAL, (True, True): MEDIAL, (True, False): FINAL}


class _Cluster:
    """A cluster under construction.

    `head` is a letter, lam and alef, or empty for what is not drawn; `joiners` are the ZWJ and ZWNJ that follow it;
    `sealed` says that something invisible does. The letters of a code point that is spelled out are clusters of their
    own until they have joined: all but the first are a `part`, whose first says by `entry` how it joins backwards.
    """

    __slots__ = ("count", "entry", "head", "joined_after", "joined_before", "joiners", "marks", "part", "sealed")

    def __init__(self, head: str) -> None:
        self.head = head
        self.count = 1
        self.marks = ""
        self.joiners = ""
        self.entry = ""
        self.part = False
        self.sealed = False
        self.joined_before = self.joined_after = False


def shape_words(words: Sequence[str]) -> Iterable[tuple[tuple[int, str], ...]]:
    """`shape_word` of each; what is too long to be a word is not remembered."""
    if max(map(len, words)) <= _LONGEST_WORD:
        return map(shape_word, words)
    return [shape_word(word) if len(word) <= _LONGEST_WORD else shape_word.__wrapped__(word) for word in words]


@lru_cache(maxsize=8192)
def shape_word(word: str) -> tuple[tuple[int, str], ...]:
    """The clusters of a word without blanks: code points taken, text to draw.

    A mark with nothing to stand on is put on U+25CC. Presentation forms that are in the word are drawn as they are;
    ligatures such as U+FDFA are spelled out, in logical order, blanks included, and stay one cluster.
    """
    if word.isascii():
        return tuple(map(_ASCII.__getitem__, word))
    clusters = _split(word)
    _join(clusters)
    drawn: list[tuple[int, str]] = []
    for cluster in clusters:
        text = cluster.head + cluster.marks
        if cluster.part:
            count, before = drawn.pop()
            drawn.append((count + cluster.count, before + text))
        else:
            drawn.append((cluster.count, text))
    return tuple(drawn)


def _split(word: str) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    last: _Cluster | None = None
    for char in word:
        kind = KINDS[char]
        if spelling := SPELLED[char]:
            clusters += _spell(spelling)
            last = clusters[-1]
        elif char in LAM_ALEF and last is not None and last.head == LAM and not last.sealed:
            last.count += 1
            last.head += char
        elif kind is Kind.MARK and last is not None and last.head:
            last.count += 1
            last.marks += char if len(last.marks) < MOST_MARKS else ""
        elif kind is Kind.SILENT and last is not None:
            last.count += 1
            last.sealed = True
            last.joiners += char if char in (ZWJ, ZWNJ) else ""
        else:
            last = _start(char, kind)
            clusters.append(last)
    return clusters


def _spell(spelling: Spelling) -> list[_Cluster]:
    parts = _split(spelling.letters)
    for part in parts[1:]:
        part.count, part.part = 0, True
    parts[0].count = 1
    parts[0].entry = spelling.before
    parts[-1].joiners = spelling.after
    parts[-1].sealed = True
    return parts


def _start(char: str, kind: Kind) -> _Cluster:
    if kind is Kind.BASE:
        return _Cluster(char)
    if kind is Kind.MARK:
        cluster = _Cluster(DOTTED_CIRCLE)
        cluster.marks = char
        return cluster
    cluster = _Cluster("")
    cluster.joiners = char if char in (ZWJ, ZWNJ) else ""
    return cluster


def _join(clusters: list[_Cluster]) -> None:
    """Give each head the form that its neighbours ask for. Marks and controls are transparent."""
    table = forms()
    before: _Cluster | None = None
    offered = False
    for cluster in clusters:
        if cluster.entry and (cluster.entry == ZWNJ or not offered):
            offered, before = cluster.entry == ZWJ, None
        if cluster.head:
            four = table.get(cluster.head)
            cluster.joined_before = offered and four is not None and bool(four[FINAL])
            if cluster.joined_before and before is not None:
                before.joined_after = True
            offered = four is not None and bool(four[INITIAL])
            before = cluster
        if cluster.joiners:
            cluster.joined_after = offered and cluster.joiners[0] == ZWJ
            offered = cluster.joiners[-1] == ZWJ
            before = None
    for cluster in clusters:
        if four := table.get(cluster.head):
            cluster.head = four[_FORM[cluster.joined_before, cluster.joined_after]]
