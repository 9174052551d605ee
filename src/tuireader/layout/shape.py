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

_LONGEST_WORD = 64
_ASCII = {chr(code): (1, chr(code)) for code in range(0x80)}
_FORM = {(False, False): ISOLATED, (False, True): INITIAL, (True, True): MEDIAL, (True, False): FINAL}


class _Cluster:
    """A cluster under construction.

    `head` is a letter, lam and alef, or empty for what is not drawn; `joiners` are the ZWJ and ZWNJ that follow it;
    `sealed` says that something invisible does.
    """

    __slots__ = ("count", "head", "joined_after", "joined_before", "joiners", "marks", "sealed")

    def __init__(self, head: str) -> None:
        self.head = head
        self.count = 1
        self.marks = ""
        self.joiners = ""
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

    A mark with nothing to stand on is put on U+25CC. Presentation forms and ligatures such as U+FDFA that are in the
    word are drawn as they are.
    """
    if word.isascii():
        return tuple(map(_ASCII.__getitem__, word))
    clusters = _split(word)
    _join(clusters)
    return tuple((cluster.count, cluster.head + cluster.marks) for cluster in clusters)


def _split(word: str) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    last: _Cluster | None = None
    for char in word:
        kind = KINDS[char]
        if char in LAM_ALEF and last is not None and last.head == LAM and not last.sealed:
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
