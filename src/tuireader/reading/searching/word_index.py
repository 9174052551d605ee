"""Where each lemma, root and English sense stands in a text. Owns the index, which grows while it is read through.

A place is three numbers in one flat array: paragraph, start, end. A book of 400,000 words takes some ten megabytes.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from threading import Lock

from tuireader.arabic.characters import TASHKEEL
from tuireader.arabic.normalization import fold
from tuireader.document import Gloss, Token
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import MAX_HITS, Hit

STEP = 20
"""Paragraphs between two reports."""
_BREAKS = re.compile(r"[\s\-_.،,/]+")
_ENDINGS = frozenset(("s", "es", "ed", "d", "ing", "r", "er", "ers"))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


class WordIndex:
    """Readings by what they say. `steps` may run in any thread; what is not read yet is not found."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._count = len(pipeline.document.paragraphs)
        self._done = 0
        self._reading = Lock()
        self._lemmas: dict[str, array[int]] = {}
        self._roots: dict[str, array[int]] = {}
        self._glosses: dict[str, array[int]] = {}

    @property
    def complete(self) -> bool:
        """Whether the whole text is read."""
        return self._done >= self._count

    def steps(self) -> Iterator[float]:
        """Read on from where it was left; yields the share that is done.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        while not self.complete:
            with self._reading:
                for index in range(self._done, min(self._count, self._done + STEP)):
                    for token in self._pipeline.tagged(index):
                        self._take(index, token)
                    self._done = index + 1
            yield self._done / self._count

    def _take(self, index: int, token: Token) -> None:
        reading = token.analysis
        if reading is None:
            return
        place = (index, token.start, token.end)
        self._lemmas.setdefault(reading.lemma, array("I")).extend(place)
        if reading.root:
            self._roots.setdefault(reading.root, array("I")).extend(place)
        if reading.gloss:
            self._glosses.setdefault(reading.gloss, array("I")).extend(place)

    def of_lemma(self, lemma: str) -> tuple[Hit, ...]:
        """Words with a lemma, as it is written where it has marks, else however they are."""
        if not TASHKEEL.isdisjoint(lemma):
            return _hits(self._lemmas, lambda known: known == lemma)
        wanted = fold(lemma).strip()
        return _hits(self._lemmas, lambda known: fold(known) == wanted) if wanted else ()

    def of_root(self, root: str) -> tuple[Hit, ...]:
        """Words with a root, its letters together or apart."""
        wanted = _BREAKS.sub("", fold(root))
        return _hits(self._roots, lambda known: _BREAKS.sub("", fold(known)) == wanted) if wanted else ()

    def of_english(self, english: str) -> tuple[Hit, ...]:
        """Words with these English words in their gloss, in whatever form, and what a person translated so."""
        wanted = _WORD.findall(english.lower())
        if not wanted:
            return ()
        found = set(_hits(self._glosses, lambda known: _says(known, wanted)))
        by_word = {hit.index for hit in found}
        for index, paragraph in enumerate(self._pipeline.document.paragraphs):
            if paragraph.gloss is not None and (paragraph.gloss.links or index not in by_word):
                found.update(self._translated(index, paragraph.gloss, wanted))
        return tuple(sorted(found)[:MAX_HITS])

    def _translated(self, index: int, gloss: Gloss, wanted: list[str]) -> Iterator[Hit]:
        """Places in English that the text brings; without links to its words, the whole paragraph."""
        if not _says(gloss.en, wanted):
            return
        if not gloss.links:
            yield Hit(index, 0, len(self._pipeline.document.paragraphs[index].text))
            return
        tokens = self._pipeline.tokens(index)
        for link in gloss.links:
            if _says(gloss.en[link.start : link.end], wanted):
                yield from (Hit(index, tokens[number].start, tokens[number].end) for number in link.tokens)


def _hits(places: dict[str, array[int]], fits: Callable[[str], bool]) -> tuple[Hit, ...]:
    # A copy of the keys: another thread may be adding some.
    found: list[Hit] = []
    for key in list(places):
        if fits(key):
            flat = places[key]
            found += [Hit(*flat[at : at + 3]) for at in range(0, len(flat) - len(flat) % 3, 3)]
    return tuple(sorted(found)[:MAX_HITS])


def _says(english: str, wanted: list[str]) -> bool:
    """Whether the words stand in it one after the other, each as it is or beginning one, or inflected."""
    words = _WORD.findall(english.lower())
    count = len(wanted)
    return any(
        all(_same(word, asked) for word, asked in zip(words[at : at + count], wanted, strict=True))
        for at in range(len(words) - count + 1)
    )


def _same(word: str, asked: str) -> bool:
    return word.startswith(asked) or (len(word) > 2 and asked.startswith(word) and asked[len(word) :] in _ENDINGS)
