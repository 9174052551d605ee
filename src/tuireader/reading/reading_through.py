"""A whole text read through while nobody waits: summaries and names of all its parts, kept for the next opening.

Owns the order: the part at the cursor first. Who runs the steps decides when, and how long the next one may wait.
"""

from __future__ import annotations

from collections.abc import Generator

from tuireader.reading.digest import Digest
from tuireader.reading.kept_layers import KeptLayers, Part
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Session

REMEMBERED = 24
"""Paragraphs whose layers the pipeline of this work remembers: those before, for a pronoun that speaks."""


class ReadingThrough:
    """Fills what is kept of a text; for one thread beside that of the screen."""

    def __init__(self, pipeline: Pipeline, session: Session, kept: KeptLayers) -> None:
        self._pipeline = pipeline
        self._session = session
        self._kept = kept
        self._total = len(pipeline.document.paragraphs)
        self._done = 0
        """Paragraphs of the part that is being read."""

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many paragraphs of how many were read; None where all were, or nothing is kept."""
        done = self._kept.count + self._done
        return (done, self._total) if self._kept.is_kept and done < self._total else None

    def steps(self) -> Generator[None]:
        """Read what was not read, each step a paragraph. Raises LexiconError."""
        kept, pipeline = self._kept, self._pipeline.twin(REMEMBERED)
        while kept.is_kept and (number := self._next()) is not None:
            stamp, indices = kept.stamp, kept.indices(number)
            part = yield from self._read(pipeline, indices)
            if kept.stamp != stamp:
                pipeline.forget()
                continue
            kept.parts.keep(number, part)
            yield
            yield from self._look_over(pipeline, indices)

    def _next(self) -> int | None:
        """The part nearest to the cursor that is not kept."""
        here, kept = self._session.cursor.index, self._kept
        missing = (number for number in kept.part_numbers if number not in kept.parts.numbers)
        return min(missing, key=lambda number: abs(kept.indices(number).start - here), default=None)

    def _read(self, pipeline: Pipeline, indices: range) -> Generator[None, None, Part]:
        summaries, marked = [], []
        self._done = 0
        for index in indices:
            summaries.append(pipeline.summary(index))
            marked.append(pipeline.marked(index))
            self._done += 1
            yield
        paragraphs, entities = pipeline.link(marked)
        yield
        self._done = 0
        return Part(tuple(summaries), tuple(one.entities or () for one in paragraphs), entities)

    def _look_over(self, pipeline: Pipeline, indices: range) -> Generator[None]:
        """The chapters that begin in this part."""
        kept, digest = self._kept, Digest(pipeline, self._kept)
        chapters = digest.chapters
        if len(chapters) == 1:
            return
        for number in range(chapters.number(indices.start), chapters.number(indices[-1]) + 1):
            if number not in kept.chapters.numbers and chapters.paragraphs(number).start in indices:
                yield from digest.look_over(number)
