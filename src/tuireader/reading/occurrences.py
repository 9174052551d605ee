"""Where else lemmas and roots stand in a text. Owns the counting; reads words by the pipeline.

A text of up to 300 paragraphs is counted whole, a longer one in stretches of as many, each when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

from msgspec import Struct

from tuireader.document import Analysis
from tuireader.reading.entities import WHOLE_TEXT_PARAGRAPHS
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Cursor


class Counted(Struct, frozen=True):
    """The places of every lemma and root of a stretch, in order."""

    lemmas: Mapping[str, list[Cursor]]
    roots: Mapping[str, list[Cursor]]

    def of(self, reading: Analysis) -> tuple[list[Cursor], list[Cursor]]:
        """Places of the lemma, and of the root in whatever lemma."""
        return self.lemmas.get(reading.lemma, []), self.roots.get(reading.root or "", [])


class Occurrences:
    """Counts by stretch. `count` may run in any thread, and no other call waits for it."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._counted: dict[int, Counted] = {}
        self._counting = Lock()

    def around(self, index: int) -> Counted | None:
        """What was counted around paragraph `index`; None where `count` was not there yet."""
        return self._counted.get(index // WHOLE_TEXT_PARAGRAPHS)

    def count(self, index: int) -> None:
        """Count the stretch around paragraph `index`, which takes up to a second.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        stretch = index // WHOLE_TEXT_PARAGRAPHS
        with self._counting:
            if stretch not in self._counted:
                self._counted[stretch] = self._count(stretch)

    def _count(self, stretch: int) -> Counted:
        lemmas: dict[str, list[Cursor]] = {}
        roots: dict[str, list[Cursor]] = {}
        first = stretch * WHOLE_TEXT_PARAGRAPHS
        for index in range(first, min(len(self._pipeline.document.paragraphs), first + WHOLE_TEXT_PARAGRAPHS)):
            for token in self._pipeline.tagged(index):
                if token.analysis is not None:
                    place = Cursor(index, token.start)
                    lemmas.setdefault(token.analysis.lemma, []).append(place)
                    if token.analysis.root:
                        roots.setdefault(token.analysis.root, []).append(place)
        return Counted(lemmas, roots)

    def forget(self) -> None:
        """Count anew, after readings changed."""
        self._counted.clear()
