"""Where each name stands in a text. Owns the index, which grows stretch by stretch; finding and linking are nlp/'s."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock

from tuireader.arabic.normalization import fold
from tuireader.document import Entity, Mention
from tuireader.reading.entities import WHOLE_TEXT_PARAGRAPHS
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.search import MAX_HITS, Hit

STEP = 20
"""Paragraphs between two reports."""


class EntityIndex:
    """Mentions with what they are called. `steps` may run in any thread."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._count = len(pipeline.document.paragraphs)
        self._done = 0
        self._gathering = Lock()
        self._places: dict[str, list[Hit]] = {}
        """By all that the thing is called, folded, a line each."""

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
            # As long as the lists of the panel are: what they call one thing is one here.
            indices = range(self._done, min(self._count, self._done + WHOLE_TEXT_PARAGRAPHS))
            for index in indices:
                self._pipeline.mentions(index)
                if index % STEP == 0:
                    yield index / self._count
            with self._gathering:
                if self._done == indices.start:
                    self._gather(indices)
                    self._done = indices.stop
            yield self._done / self._count

    def _gather(self, indices: range) -> None:
        paragraphs, entities = self._pipeline.linked(indices)
        known = {entity.id: entity for entity in entities}
        for index, paragraph in zip(indices, paragraphs, strict=True):
            for mention in paragraph.entities or ():
                called = _called(mention, mention.of(paragraph.text), known.get(mention.id or ""))
                self._places.setdefault(called, []).append(Hit(index, mention.start, mention.end))

    def find(self, name: str) -> tuple[Hit, ...]:
        """Mentions of what is called so, in Arabic or English, in full or in part; a type such as LOC finds all such.

        Nothing finds every name.
        """
        wanted = fold(name).strip()
        found = [hit for called, hits in list(self._places.items()) if wanted in called for hit in hits]
        return tuple(sorted(set(found))[:MAX_HITS])


def _called(mention: Mention, written: str, entity: Entity | None) -> str:
    name = entity.name if entity else None
    names = (mention.type.value, written, (name and name.ar) or "", (name and name.en) or "")
    return "\n".join(map(fold, names))
